//! One finding of a question, in a sentence whose figures are expressions.

use super::desk::{Desk, Reach};
use super::measured::{Tally, tallies};
use super::named::WithIds;
use super::yaml::prose;
use crate::diagnostic::Message;
use crate::export::{Form, Reply};
use crate::msg;

/// What a draft says of a question.
pub struct Sentence {
    /// A whole sentence.
    pub text: String,
    /// How it begins.
    pub opening: Opening,
    /// Its figure alone.
    pub figure: Option<Main>,
    /// How far from the middle the share is, in thousandths: the most telling findings come first.
    pub weight: u64,
}

/// How a sentence begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// With the figure.
    Figure,
    /// With what was asked.
    Asked,
    /// With an answer.
    Answer,
    /// With words of its own.
    Own,
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

/// A sentence on a question, which its table names. No two in a row begin alike: `turn` is how many there are before, `last`
/// how the last one begins.
pub fn sentence(desk: &Desk<'_>, question: &WithIds<'_>, turn: usize, last: Option<Opening>) -> Option<Sentence> {
    let mut found = candidates(desk, question)?;
    let first = turn % found.texts.len();
    found.texts.rotate_left(first);
    let chosen = found.texts.iter().find(|(opening, _)| Some(*opening) != last)?;
    Some(Sentence {
        text: desk.word(&chosen.1),
        opening: chosen.0,
        figure: found.figure,
        weight: found.weight,
    })
}

/// Sentences, each with how it begins.
type Texts = Vec<(Opening, Message)>;

/// Sentences that say the same, and the figure of all of them.
struct Candidates {
    texts: Texts,
    figure: Option<Main>,
    weight: u64,
}

fn candidates(desk: &Desk<'_>, question: &WithIds<'_>) -> Option<Candidates> {
    match &question.prompt.form {
        Form::One {
            replies,
            lines,
            is_ordered,
            ..
        } if lines.len() < 2 => {
            let tallies = tallies(desk, question);
            of_choices(desk, question, &chosen(tallies.first()?, replies, *is_ordered)?)
        }
        Form::One {
            replies, is_ordered, ..
        } => of_battery(desk, question, replies, *is_ordered),
        Form::Ticks { .. } | Form::Joined { .. } | Form::Mentions { .. } => of_several(desk, question),
        Form::Ranks { .. } => of_ranks(desk, question),
        Form::Number { .. } => Some(of_number(question)),
        Form::Words { .. } => None,
    }
}

/// Places of the list that a sentence is about, and how many chose them, of how many.
struct Mentioned {
    places: Vec<usize>,
    count: u64,
    base: u64,
    /// Of the most chosen of them, or of all the degrees of a scale.
    most: u64,
}

/// Of a scale its two highest degrees together, of a list of more than three the two that most chose, which its table does
/// not add up; else what most chose.
fn chosen(tally: &Tally, replies: &[Reply], is_ordered: bool) -> Option<Mentioned> {
    let by_count = tally.by_count();
    let first = *by_count.first()?;
    let most = tally.counts[first];
    let of = |places: &[usize]| places.iter().map(|place| tally.counts[*place]).sum::<u64>();
    let pair = match is_ordered {
        true => (replies.len().saturating_sub(2)..replies.len()).collect(),
        false => by_count[..by_count.len().min(2)].to_vec(),
    };
    let of_pair = of(&pair);
    let told = if replies.len() > 3 && pair.len() == 2 && tally.can_tell(of_pair) {
        Mentioned {
            places: pair,
            count: of_pair,
            base: tally.base,
            most: if is_ordered { of_pair } else { most },
        }
    } else {
        Mentioned {
            places: vec![first],
            count: most,
            base: tally.base,
            most,
        }
    };
    tally.can_tell(told.count).then_some(told)
}

fn of_choices(desk: &Desk<'_>, question: &WithIds<'_>, told: &Mentioned) -> Option<Candidates> {
    let choice = &choices(desk, question, &told.places)?;
    let label = &prose(&question.label);
    let percent = &call("percent", question, &told.places);
    let tenths = call("tenths", question, &told.places);
    let agree = desk.word(&msg!("draft-agree"));
    let people = &desk.people_asked(question);
    let by_figure = msg!("draft-finding-tenths", tenths = tenths, agree = agree, choice = choice);
    let own = msg!(
        "draft-finding-among",
        percent = percent,
        people = people,
        choice = choice
    );
    let by_answer = msg!(
        "draft-finding-choice",
        percent = percent,
        people = people,
        choice = choice
    );
    let follows = desk.word(&msg!("draft-answer", people = people, choice = choice));
    let mut texts = vec![(Opening::Own, own), (Opening::Answer, by_answer)];
    // "Six respondents in ten" would speak of all of them.
    if desk.reach(question) == Reach::All {
        texts.insert(0, (Opening::Figure, by_figure));
    }
    Some(Candidates {
        texts,
        figure: Some(Main {
            figure: percent.clone(),
            follows,
            label: label.clone(),
        }),
        weight: weight(told.most, told.base),
    })
}

/// The share of the highest item and of the lowest one.
fn of_battery(desk: &Desk<'_>, question: &WithIds<'_>, replies: &[Reply], is_ordered: bool) -> Option<Candidates> {
    let tallies = tallies(desk, question);
    if tallies.len() != question.items.len() {
        return None;
    }
    let places = told_of(tallies.first()?, replies, is_ordered)?;
    let (high, low) = ends(&tallies, &places)?;
    let choice = &choices(desk, question, &places)?;
    let people = &desk.people_asked(question);
    let item = |at: usize| desk.word(&msg!("draft-quoted", text = prose(label_of(question, at))));
    let share = |at: usize| of_item("percent", question, at, &places);
    let texts = if high.0 == low.0 || high.1 == low.1 {
        let by_item = msg!(
            "draft-finding-item",
            percent = share(high.0),
            people = people,
            choice = choice,
            item = item(high.0)
        );
        let by_answer = msg!(
            "draft-finding-given",
            percent = share(high.0),
            people = people,
            choice = choice,
            item = item(high.0)
        );
        vec![(Opening::Own, by_item), (Opening::Answer, by_answer)]
    } else {
        let (high, low, first, last) = (&share(high.0), &share(low.0), &item(high.0), &item(low.0));
        let by_answer = msg!(
            "draft-finding-range",
            choice = choice,
            high = high,
            low = low,
            first = first,
            last = last
        );
        let own = msg!(
            "draft-finding-own-range",
            choice = choice,
            high = high,
            low = low,
            first = first,
            last = last
        );
        vec![(Opening::Answer, by_answer), (Opening::Own, own)]
    };
    Some(Candidates {
        texts,
        figure: Some(Main {
            figure: share(high.0),
            follows: desk.word(&msg!("draft-answer", people = people, choice = choice)),
            label: prose(&in_question(question, label_of(question, high.0))),
        }),
        weight: high.1.abs_diff(500),
    })
}

/// Of a scale its highest degrees, else what most chose for the first item.
fn told_of(first: &Tally, replies: &[Reply], is_ordered: bool) -> Option<Vec<usize>> {
    let last = replies.len().checked_sub(1)?;
    match (is_ordered, replies.len() > 3) {
        (true, true) => Some(vec![last - 1, last]),
        (true, false) => Some(vec![last]),
        (false, _) => first.by_count().first().map(|place| vec![*place]),
    }
}

/// The items of the highest and the lowest share that can be told, each with its share in thousandths.
fn ends(tallies: &[Tally], places: &[usize]) -> Option<((usize, u64), (usize, u64))> {
    let count = |tally: &Tally| places.iter().map(|place| tally.counts[*place]).sum::<u64>();
    let told = tallies
        .iter()
        .enumerate()
        .filter(|(_, tally)| tally.can_tell(count(tally)));
    let mut told: Vec<(usize, u64)> = told
        .map(|(item, tally)| (item, weight_of(count(tally), tally.base)))
        .collect();
    told.sort_by_key(|(item, share)| (std::cmp::Reverse(*share), *item));
    Some((*told.first()?, *told.last()?))
}

/// The two choices that most people ticked.
fn of_several(desk: &Desk<'_>, question: &WithIds<'_>) -> Option<Candidates> {
    let tallies = tallies(desk, question);
    let tally = tallies.first()?;
    let mut told = tally.by_count();
    told.retain(|place| tally.can_tell(tally.counts[*place]));
    let most = *told.first()?;
    let percent = &call("percent", question, &[most]);
    let (label, people, first) = (
        &prose(&question.label),
        &desk.people_asked(question),
        &choices(desk, question, &[most])?,
    );
    let texts = match told.get(1) {
        Some(next) => two_ticked(desk, question, (most, *next))?,
        None => one_ticked(desk, question, most)?,
    };
    Some(Candidates {
        texts,
        figure: Some(Main {
            figure: percent.clone(),
            follows: desk.word(&msg!("draft-choose", people = people, choice = first)),
            label: label.clone(),
        }),
        weight: weight(tally.counts[most], tally.base),
    })
}

fn one_ticked(desk: &Desk<'_>, question: &WithIds<'_>, place: usize) -> Option<Texts> {
    let (choice, percent) = (
        &choices(desk, question, &[place])?,
        &call("percent", question, &[place]),
    );
    let people = &desk.people_asked(question);
    let by_answer = msg!(
        "draft-finding-choice",
        percent = percent,
        people = people,
        choice = choice
    );
    let own = msg!(
        "draft-finding-among",
        percent = percent,
        people = people,
        choice = choice
    );
    Some(vec![(Opening::Answer, by_answer), (Opening::Own, own)])
}

fn two_ticked(desk: &Desk<'_>, question: &WithIds<'_>, places: (usize, usize)) -> Option<Texts> {
    let told = |place| Some((choices(desk, question, &[place])?, call("percent", question, &[place])));
    let ((first, percent), (second, other)) = (told(places.0)?, told(places.1)?);
    let people = &desk.people_asked(question);
    let (first, percent, second, other) = (&first, &percent, &second, &other);
    let by_answer = msg!(
        "draft-finding-ticked",
        first = first,
        percent = percent,
        people = people,
        second = second,
        other = other
    );
    let own = msg!(
        "draft-finding-own-ticked",
        first = first,
        percent = percent,
        people = people,
        second = second,
        other = other,
    );
    Some(vec![(Opening::Answer, by_answer), (Opening::Own, own)])
}

fn of_ranks(desk: &Desk<'_>, question: &WithIds<'_>) -> Option<Candidates> {
    let ranked = &format!("{{{{ ranked(\"{}\", most=1) }}}}", question.id);
    let (own, other) = (
        msg!("draft-finding-ranked", ranked = ranked),
        msg!("draft-finding-top-ranked", ranked = ranked),
    );
    // A ranking is one group's: of several, their tables tell.
    (desk.asked(question).len() == 1).then(|| plain((Opening::Own, own), (Opening::Answer, other)))
}

fn of_number(question: &WithIds<'_>) -> Candidates {
    let call = |name: &str| format!("{{{{ {name}(\"{}\") }}}}", question.id);
    let (mean, median, label) = (&call("mean"), &call("median"), &prose(&question.label));
    let own = msg!("draft-finding-mean", mean = mean, median = median, label = label);
    let by_question = msg!("draft-finding-asked-mean", mean = mean, median = median, label = label);
    plain((Opening::Own, own), (Opening::Asked, by_question))
}

/// What no share is taken from.
fn plain(one: (Opening, Message), other: (Opening, Message)) -> Candidates {
    Candidates {
        texts: vec![one, other],
        figure: None,
        weight: 0,
    }
}

/// Labels of choices as they are quoted: “A” or “B”.
pub fn choices(desk: &Desk<'_>, question: &WithIds<'_>, places: &[usize]) -> Option<String> {
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

fn choice_label<'a>(question: &'a WithIds<'_>, place: usize) -> Option<&'a str> {
    match &question.prompt.form {
        Form::One { replies, .. }
        | Form::Joined { replies, .. }
        | Form::Ranks { replies, .. }
        | Form::Mentions { replies, .. } => replies.get(place).map(|reply| reply.label.as_str()),
        Form::Ticks { lines } => lines.get(place).map(|line| line.label.as_str()),
        Form::Number { .. } | Form::Words { .. } => None,
    }
}

/// An item where its question is not beside it: short ones say nothing without it.
fn in_question(question: &WithIds<'_>, item: &str) -> String {
    const FEWEST_WORDS: usize = 4;
    let text = &question.prompt.text;
    // A gap between words, not a question that its items end.
    if let Some((before, after)) = text.split_once('…')
        && before.ends_with(char::is_whitespace)
        && after.contains(char::is_alphabetic)
        && !after.contains('…')
    {
        return format!("{before}{item}{after}");
    }
    match item.split_whitespace().count() {
        ..FEWEST_WORDS if !text.is_empty() => format!("{} – {item}", question.label),
        _ => item.to_owned(),
    }
}

fn label_of<'a>(question: &'a WithIds<'_>, item: usize) -> &'a str {
    match &question.prompt.form {
        Form::One { lines, .. } | Form::Ticks { lines } => lines.get(item).map_or("", |line| line.label.as_str()),
        Form::Joined { .. } | Form::Ranks { .. } | Form::Mentions { .. } | Form::Number { .. } | Form::Words { .. } => {
            ""
        }
    }
}

fn call(function: &str, question: &WithIds<'_>, places: &[usize]) -> String {
    expression(function, &question.id, question, places)
}

fn of_item(function: &str, question: &WithIds<'_>, item: usize, places: &[usize]) -> String {
    expression(
        function,
        &format!("{}.{}", question.id, question.items[item]),
        question,
        places,
    )
}

fn expression(function: &str, name: &str, question: &WithIds<'_>, places: &[usize]) -> String {
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
