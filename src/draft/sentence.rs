//! One finding of a question, in a sentence whose figures are expressions.

use super::Desk;
use super::measured::{Tally, tallies};
use super::named::Named;
use super::yaml::prose;
use crate::export::{Form, Reply};
use crate::msg;

/// What a draft says of a question.
pub struct Said {
    /// A whole sentence.
    pub text: String,
    /// Its figure alone.
    pub figure: Option<Main>,
    /// How far from the middle the share is, in thousandths: the most telling findings come first.
    pub weight: u64,
}

/// A figure by itself, as the first page and the conclusion have it.
pub struct Main {
    /// Its expression.
    pub figure: String,
    /// What follows it: "of respondents answer…".
    pub follows: String,
    /// What it is about.
    pub label: String,
}

/// A sentence on a question. `turn` tells how the ones before it began: no two in a row begin alike.
pub fn sentence(desk: &Desk<'_>, question: &Named<'_>, turn: usize) -> Option<Said> {
    match &question.prompt.form {
        Form::One {
            replies,
            lines,
            is_ordered,
        } if lines.len() < 2 => {
            let tallies = tallies(desk, question);
            of_choices(desk, question, &chosen(tallies.first()?, replies, *is_ordered)?, turn)
        }
        Form::One {
            replies, is_ordered, ..
        } => of_battery(desk, question, replies, *is_ordered),
        Form::Ticks { .. } | Form::Joined { .. } => of_several(desk, question),
        Form::Ranks { .. } => of_ranks(desk, question),
        Form::Number { .. } => Some(of_number(desk, question)),
        Form::Words { .. } => None,
    }
}

/// Places of the list that a sentence is about, and how many chose them, of how many.
struct Told {
    places: Vec<usize>,
    count: u64,
    base: u64,
}

/// Of a scale its two highest degrees, else what most chose.
fn chosen(tally: &Tally, replies: &[Reply], is_ordered: bool) -> Option<Told> {
    let first = *tally.by_count().first()?;
    let top = replies.len().saturating_sub(2)..replies.len();
    let of_top: u64 = tally.counts[top.clone()].iter().sum();
    let told = if is_ordered && replies.len() > 3 && tally.can_tell(of_top) {
        Told {
            places: top.collect(),
            count: of_top,
            base: tally.base,
        }
    } else {
        Told {
            places: vec![first],
            count: tally.counts[first],
            base: tally.base,
        }
    };
    tally.can_tell(told.count).then_some(told)
}

fn of_choices(desk: &Desk<'_>, question: &Named<'_>, told: &Told, turn: usize) -> Option<Said> {
    let choice = choices(desk, question, &told.places)?;
    let label = prose(&question.label);
    let (percent, tenths) = (
        call("percent", question, &told.places),
        call("tenths", question, &told.places),
    );
    let agree = desk.word(&msg!("draft-agree"));
    let people = desk.people();
    let text = match turn % 3 {
        0 => msg!(
            "draft-finding-tenths",
            tenths = &tenths,
            agree = agree,
            choice = &choice,
            label = &label
        ),
        1 => msg!(
            "draft-finding-question",
            percent = &percent,
            people = people,
            choice = &choice,
            label = &label
        ),
        _ => msg!(
            "draft-finding-choice",
            percent = &percent,
            people = people,
            choice = &choice,
            label = &label
        ),
    };
    let follows = desk.word(&msg!("draft-answer", people = desk.people(), choice = choice));
    Some(Said {
        text: desk.word(&text),
        figure: Some(Main {
            figure: percent,
            follows,
            label,
        }),
        weight: weight(told.count, told.base),
    })
}

/// The share of the highest item and of the lowest one.
fn of_battery(desk: &Desk<'_>, question: &Named<'_>, replies: &[Reply], is_ordered: bool) -> Option<Said> {
    let tallies = tallies(desk, question);
    if tallies.len() != question.items.len() {
        return None;
    }
    let places: Vec<usize> = if is_ordered && replies.len() > 3 {
        (replies.len() - 2..replies.len()).collect()
    } else if is_ordered {
        vec![replies.len().checked_sub(1)?]
    } else {
        vec![*tallies.first()?.by_count().first()?]
    };
    let count = |tally: &Tally| places.iter().map(|place| tally.counts[*place]).sum::<u64>();
    let told = tallies
        .iter()
        .enumerate()
        .filter(|(_, tally)| tally.can_tell(count(tally)));
    let mut told: Vec<(usize, u64)> = told
        .map(|(item, tally)| (item, weight_of(count(tally), tally.base)))
        .collect();
    told.sort_by_key(|(item, share)| (std::cmp::Reverse(*share), *item));
    let (high, low) = (told.first()?, told.last()?);
    let choice = choices(desk, question, &places)?;
    let item = |at: usize| desk.word(&msg!("draft-quoted", text = prose(label_of(question, at))));
    let share = |at: usize| of_item("percent", question, at, &places);
    let text = if high.0 == low.0 || high.1 == low.1 {
        msg!(
            "draft-finding-item",
            percent = share(high.0),
            people = desk.people(),
            choice = &choice,
            item = item(high.0)
        )
    } else {
        msg!(
            "draft-finding-range",
            choice = &choice,
            high = share(high.0),
            low = share(low.0),
            first = item(high.0),
            last = item(low.0),
        )
    };
    let follows = msg!("draft-answer", people = desk.people(), choice = choice);
    Some(Said {
        text: desk.word(&text),
        figure: Some(Main {
            figure: share(high.0),
            follows: desk.word(&follows),
            label: prose(label_of(question, high.0)),
        }),
        weight: high.1.abs_diff(500),
    })
}

/// The two choices that most people ticked.
fn of_several(desk: &Desk<'_>, question: &Named<'_>) -> Option<Said> {
    let tallies = tallies(desk, question);
    let tally = tallies.first()?;
    let told: Vec<usize> = tally
        .by_count()
        .into_iter()
        .filter(|place| tally.can_tell(tally.counts[*place]))
        .collect();
    let first = *told.first()?;
    let choice = |place: usize| choices(desk, question, &[place]);
    let percent = |place: usize| call("percent", question, &[place]);
    let label = prose(&question.label);
    let text = match told.get(1) {
        Some(second) => msg!(
            "draft-finding-ticked",
            first = choice(first)?,
            percent = percent(first),
            people = desk.people(),
            second = choice(*second)?,
            other = percent(*second),
        ),
        None => msg!(
            "draft-finding-choice",
            percent = percent(first),
            people = desk.people(),
            choice = choice(first)?,
            label = &label
        ),
    };
    let follows = msg!("draft-choose", people = desk.people(), choice = choice(first)?);
    Some(Said {
        text: desk.word(&text),
        figure: Some(Main {
            figure: percent(first),
            follows: desk.word(&follows),
            label,
        }),
        weight: weight(tally.counts[first], tally.base),
    })
}

fn of_ranks(desk: &Desk<'_>, question: &Named<'_>) -> Option<Said> {
    let ranked = format!("{{{{ ranked(\"{}\", most=1) }}}}", question.id);
    // A ranking is one group's: of several, their tables tell.
    (desk.groups.len() == 1).then(|| Said {
        text: desk.word(&msg!(
            "draft-finding-ranked",
            ranked = ranked,
            label = prose(&question.label)
        )),
        figure: None,
        weight: 0,
    })
}

fn of_number(desk: &Desk<'_>, question: &Named<'_>) -> Said {
    let call = |name: &str| format!("{{{{ {name}(\"{}\") }}}}", question.id);
    let label = prose(&question.label);
    Said {
        text: desk.word(&msg!(
            "draft-finding-mean",
            mean = call("mean"),
            median = call("median"),
            label = label
        )),
        figure: None,
        weight: 0,
    }
}

/// Labels of choices as they are quoted: “A” or “B”.
fn choices(desk: &Desk<'_>, question: &Named<'_>, places: &[usize]) -> Option<String> {
    let labels: Option<Vec<&str>> = places.iter().map(|place| choice_label(question, *place)).collect();
    let quoted = labels?
        .into_iter()
        .map(|label| desk.word(&msg!("draft-quoted", text = prose(label))));
    let quoted: Vec<String> = quoted.collect();
    match quoted.as_slice() {
        [one, other] => Some(desk.word(&msg!("draft-or", first = one, second = other))),
        others => Some(others.join(", ")),
    }
}

fn choice_label<'a>(question: &'a Named<'_>, place: usize) -> Option<&'a str> {
    match &question.prompt.form {
        Form::One { replies, .. } | Form::Joined { replies, .. } | Form::Ranks { replies, .. } => {
            replies.get(place).map(|reply| reply.label.as_str())
        }
        Form::Ticks { lines } => lines.get(place).map(|line| line.label.as_str()),
        Form::Number { .. } | Form::Words { .. } => None,
    }
}

fn label_of<'a>(question: &'a Named<'_>, item: usize) -> &'a str {
    match &question.prompt.form {
        Form::One { lines, .. } | Form::Ticks { lines } => lines.get(item).map_or("", |line| line.label.as_str()),
        Form::Joined { .. } | Form::Ranks { .. } | Form::Number { .. } | Form::Words { .. } => "",
    }
}

fn call(function: &str, question: &Named<'_>, places: &[usize]) -> String {
    expression(function, &question.id, question, places)
}

fn of_item(function: &str, question: &Named<'_>, item: usize, places: &[usize]) -> String {
    expression(
        function,
        &format!("{}.{}", question.id, question.items[item]),
        question,
        places,
    )
}

fn expression(function: &str, name: &str, question: &Named<'_>, places: &[usize]) -> String {
    let ids: Vec<String> = places
        .iter()
        .map(|place| format!("\"{}\"", question.choices[*place]))
        .collect();
    let is = match ids.as_slice() {
        [one] => one.clone(),
        several => format!("[{}]", several.join(", ")),
    };
    format!("{{{{ {function}(\"{name}\", is={is}) }}}}")
}

fn weight(count: u64, base: u64) -> u64 {
    weight_of(count, base).abs_diff(500)
}

/// A share in thousandths.
fn weight_of(count: u64, base: u64) -> u64 {
    (count * 1000).checked_div(base).unwrap_or_default()
}
