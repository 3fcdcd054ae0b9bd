//! The claim that would tie a comparison to the data, as it is written in YAML.

use super::inferred::measured;
use super::titled::{self, Contender};
use super::{Books, Folded, Passage};
use crate::commentary::{Gauge, Gauged, Subject};
use crate::language::comparisons::{Compared, Relation, Rung};
use crate::survey::{Base, GroupId, Variable};

/// What follows the phrase in a claim: `more: {…}`, and `than: {…}`. What the sentence doesn't tell is left to the author, "…".
pub(super) struct Proposal {
    pub head: String,
    pub tail: String,
}

const UNTOLD: &str = "{share: …, is: …, group: …}";

/// The claim for a comparison; none where none would do.
pub(super) fn propose(said: &Compared, passage: &Passage, books: Books<'_>) -> Option<Proposal> {
    let sides = sides(said, passage, books);
    let two = |keys: [&str; 2]| {
        let written = |at: usize| {
            sides
                .get(at)
                .map_or_else(|| UNTOLD.to_owned(), |side| format!("{{{}}}", side_yaml(side, books)))
        };
        let (mut first, mut second) = (written(0), written(1));
        let turns = matches!(said.relation, Relation::Less | Relation::Trend { is_up: Some(true) });
        if turns != said.is_denied && keys[0] == "more" {
            std::mem::swap(&mut first, &mut second);
        }
        Proposal {
            head: format!("{}: {first}", keys[0]),
            tail: format!(", {}: {second}", keys[1]),
        }
    };
    let one = |key: &str, tail: &str| {
        let written = sides.first().map_or_else(
            || "…, is: …".to_owned(),
            |side| {
                let yaml = side_yaml(side, books);
                yaml.split_once(": ").map(|(_, rest)| rest.to_owned()).unwrap_or(yaml)
            },
        );
        Proposal {
            head: format!("{key}: {written}"),
            tail: tail.to_owned(),
        }
    };
    match said.relation {
        Relation::More | Relation::Less | Relation::Trend { .. } | Relation::Times(_) | Relation::Significant => {
            Some(two(["more", "than"]))
        }
        Relation::Equal if says_same(said, passage) => {
            let question = sides.first().and_then(|side| side.subject.variables.first());
            let question = question.map_or("…", |variable| &books.survey.question(variable.question).id);
            Some(Proposal {
                head: format!("same: {question}"),
                tail: ", by: groups".to_owned(),
            })
        }
        Relation::Equal => Some(two(["equal", "to"])),
        Relation::Differ => Some(one("differ", ", by: groups")),
        Relation::Rank(rung) => {
            let side = sides.first();
            let is_battery = side.is_some_and(|side| is_battery(side, books));
            let among = if is_battery { ", among: items" } else { "" };
            let place = match rung {
                Rung::From(1) | Rung::Last => String::new(),
                Rung::From(place) => format!(", place: {place}"),
            };
            Some(one("rank", &format!("{among}{place}")))
        }
    }
}

/// "Les mêmes obstacles" are the same choices, not as large a share.
fn says_same(said: &Compared, passage: &Passage) -> bool {
    let words = Folded::of(&passage.read[said.range.clone()]).text;
    words.contains("mêmes") || words.contains("same")
}

fn is_battery(side: &Gauged, books: Books<'_>) -> bool {
    let variable = side.subject.variables.first();
    variable.is_some_and(|variable| books.survey.question(variable.question).is_battery())
}

/// What a sentence seems to compare: the figures in it, then those of its text, then what its table shows of the groups that
/// it names.
fn sides(said: &Compared, passage: &Passage, books: Books<'_>) -> Vec<Gauged> {
    let sentence = passage.sentence(&said.range);
    let mut sides: Vec<Gauged> = measured(&sentence, passage, books)
        .into_iter()
        .map(|one| one.side.clone())
        .collect();
    if sides.is_empty() {
        let whole = 0..passage.read.len();
        sides = measured(&whole, passage, books)
            .into_iter()
            .map(|one| one.side.clone())
            .collect();
    }
    if sides.is_empty() {
        sides.extend(in_table(passage, books));
    }
    if let [only] = sides.as_slice() {
        let groups = named(passage, &sentence, only, books);
        let of = |group: &GroupId| {
            let mut side = only.clone();
            side.subject.groups = vec![*group];
            side
        };
        match groups.as_slice() {
            [other] if only.subject.groups != [*other] => sides = vec![of(other), only.clone()],
            [] | [_] => {}
            [first, second, ..] => sides = vec![of(first), of(second)],
        }
    }
    sides.truncate(2);
    sides
}

/// What the table that a text belongs to shows: what the text names of it, else what leads it.
fn in_table(passage: &Passage, books: Books<'_>) -> Option<Gauged> {
    let shown = *titled::shown(passage, books).first()?;
    let question = books.survey.question(shown.question);
    let (item, choices) = match titled::likeliest(shown, passage, books) {
        Some(Contender::Item(item)) => (item, shown.choices.clone()),
        Some(Contender::Choice(choice)) if shown.choices.is_empty() => (0, vec![choice]),
        Some(Contender::Choice(_)) | None => (0, shown.choices.clone()),
    };
    let subject = Subject {
        variables: vec![Variable {
            question: shown.question,
            item,
        }],
        choices,
        groups: question.groups.clone(),
        filter: Vec::new(),
        base: Base::Valid,
    };
    question.is_closed().then_some(Gauged {
        subject,
        gauge: Gauge::Share,
    })
}

/// The groups that a sentence names, in its order, of those who were asked.
fn named(passage: &Passage, sentence: &std::ops::Range<usize>, side: &Gauged, books: Books<'_>) -> Vec<GroupId> {
    let text = Folded::of(&passage.read[sentence.clone()]).text;
    let variable = side.subject.variables.first();
    let groups = variable.map_or(&[][..], |variable| &books.survey.question(variable.question).groups);
    let mut named: Vec<(usize, GroupId)> = Vec::new();
    for group in groups {
        let labels = books.labels.group(*group);
        let names = [&labels.short, &labels.noun.many, &labels.noun.one, &labels.label];
        let places = names.iter().filter_map(|name| text.find(&Folded::of(name).text));
        named.extend(places.min().map(|at| (at, *group)));
    }
    named.sort_unstable();
    named.into_iter().map(|(_, group)| group).collect()
}

/// `share: question.item, is: choice, group: group, where: {other: choice}`.
pub(super) fn side_yaml(side: &Gauged, books: Books<'_>) -> String {
    let Subject {
        variables,
        choices,
        groups,
        filter,
        base,
    } = &side.subject;
    let Some(variable) = variables.first() else {
        return String::new();
    };
    let question = books.survey.question(variable.question);
    let key = match side.gauge {
        Gauge::Share => "share",
        Gauge::Count => "count",
        Gauge::Number(summary) => summary.keyword(),
        Gauge::NetScore { .. } => "net_score",
    };
    let mut yaml = format!("{key}: {}", books.survey.name(*variable));
    let ids = |choices: &[crate::survey::ChoiceId], of: &crate::survey::Question| {
        let ids: Vec<&str> = choices.iter().map(|choice| of.choice(*choice).id.as_str()).collect();
        bracketed(&ids)
    };
    if !matches!(side.gauge, Gauge::Number(_)) {
        let is = if choices.is_empty() {
            "…".to_owned()
        } else {
            ids(choices, question)
        };
        yaml.push_str(&format!(", is: {is}"));
    }
    if *groups != question.groups {
        let groups: Vec<&str> = groups
            .iter()
            .map(|group| books.survey.group(*group).id.as_str())
            .collect();
        let key = if groups.len() == 1 { "group" } else { "groups" };
        yaml.push_str(&format!(", {key}: {}", bracketed(&groups)));
    }
    let conditions = filter.iter().map(|condition| {
        let of = books.survey.question(condition.variable.question);
        format!(
            "{}: {}",
            books.survey.name(condition.variable),
            ids(&condition.choices, of)
        )
    });
    let conditions: Vec<String> = conditions.collect();
    if !conditions.is_empty() {
        yaml.push_str(&format!(", where: {{{}}}", conditions.join(", ")));
    }
    if *base != Base::Valid {
        yaml.push_str(&format!(", base: {}", base.keyword()));
    }
    yaml
}

fn bracketed(ids: &[&str]) -> String {
    match ids {
        [one] => (*one).to_owned(),
        several => format!("[{}]", several.join(", ")),
    }
}
