//! What claims ask of the survey.

use crate::commentary::{Claimed, Gauge, Gauged, Strata, Subject};
use crate::query::{NetScore, Over, Query, Statistic, Summary};
use crate::survey::{ChoiceId, Condition, GroupId, Survey, Variable};

/// Part of the respondents that a comparison goes across.
#[derive(Clone, Debug)]
pub(super) struct Stratum {
    pub groups: Vec<GroupId>,
    /// The conditions of the claim, and that of the stratum.
    pub filter: Vec<Condition>,
    /// Whose stratum it is, where it is one of a question's.
    pub choice: Option<ChoiceId>,
}

/// How many more places a false rank is told with.
pub(super) const MORE_PLACES: usize = 2;

/// Everything that a claim is held against.
pub fn queries(claimed: &Claimed, survey: &Survey) -> Vec<Query> {
    match claimed {
        Claimed::Share(subject) | Claimed::Count(subject) => each(subject, survey, |v| share(v, subject)),
        Claimed::Respondents(groups) => vec![Query::everyone(survey, groups)],
        Claimed::NetScore { .. } => Vec::new(),
        Claimed::Number { subject, summary } => each(subject, survey, |variable| Statistic::Number {
            variable,
            summary: *summary,
        }),
        Claimed::Rank {
            subject,
            is_among_items: true,
            ..
        } => {
            let items = siblings(subject, survey).into_iter();
            let people = survey.parts_of(&subject.groups);
            items
                .map(|item| Query::new(share(item, subject), &people, &subject.filter))
                .collect()
        }
        Claimed::Rank { subject, place, .. } => first(subject, survey, |variable| Statistic::Ranking {
            variable,
            most: place.saturating_add(MORE_PLACES),
        }),
        Claimed::More { more: one, than: other } | Claimed::Equal { one, other, .. } => {
            let sides = [one, other].into_iter();
            let sides = sides.filter(|side| !matches!(side.gauge, Gauge::NetScore { .. }));
            sides
                .flat_map(|side| first(&side.subject, survey, |v| statistic(v, side)))
                .collect()
        }
        Claimed::Same { subject, by, top } => across(subject, by, survey, |variable| Statistic::Ranking {
            variable,
            // Whether the last one is tied with the next.
            most: top.saturating_add(1),
        }),
        Claimed::Differ { subject, by, .. } => across(subject, by, survey, |v| share(v, subject)),
    }
}

/// The net scores that a claim is held against, with the shares that they are made of.
pub fn net_scores(claimed: &Claimed, survey: &Survey) -> Vec<NetScore> {
    let of = |subject: &Subject, bottom: &[ChoiceId]| -> Vec<NetScore> {
        let people = survey.parts_of(&subject.groups);
        let of = |variable: &Variable| NetScore::new(*variable, (&subject.choices, bottom), &people, &subject.filter);
        subject.variables.iter().map(of).collect()
    };
    match claimed {
        Claimed::NetScore { subject, bottom } => of(subject, bottom),
        Claimed::More { more: one, than: other } | Claimed::Equal { one, other, .. } => {
            let sides = [one, other].into_iter();
            let scores = sides.filter_map(|side| match &side.gauge {
                Gauge::NetScore { bottom } => Some(of(&side.subject, bottom)),
                Gauge::Share | Gauge::Count | Gauge::Number(_) => None,
            });
            scores.flatten().collect()
        }
        Claimed::Share(_)
        | Claimed::Count(_)
        | Claimed::Respondents(_)
        | Claimed::Number { .. }
        | Claimed::Rank { .. }
        | Claimed::Same { .. }
        | Claimed::Differ { .. } => Vec::new(),
    }
}

/// The two values that a claim says differ, or don't, for a test of it; none of other claims, and of counts.
pub fn compared(claimed: &Claimed, survey: &Survey) -> Option<(Query, Query)> {
    match claimed {
        Claimed::More { more: one, than: other } | Claimed::Equal { one, other, .. } => {
            let [one, other] = [one, other].map(|side| match side.gauge {
                Gauge::Share | Gauge::Number(Summary::Mean) => {
                    first(&side.subject, survey, |variable| statistic(variable, side)).pop()
                }
                Gauge::Count | Gauge::Number(_) | Gauge::NetScore { .. } => None,
            });
            one.zip(other)
        }
        // Between two groups, or two answers; there is no one test of more.
        Claimed::Differ { subject, by, .. } => {
            let shares = across(subject, by, survey, |variable| share(variable, subject));
            <[Query; 2]>::try_from(shares).ok().map(<(Query, Query)>::from)
        }
        Claimed::Share(_)
        | Claimed::Count(_)
        | Claimed::Respondents(_)
        | Claimed::Number { .. }
        | Claimed::NetScore { .. }
        | Claimed::Rank { .. }
        | Claimed::Same { .. } => None,
    }
}

/// The items of the battery of a subject, its own among them.
pub(super) fn siblings(subject: &Subject, survey: &Survey) -> Vec<Variable> {
    let Some(Variable { question, .. }) = subject.variables.first().copied() else {
        return Vec::new();
    };
    let items = 0..survey.question(question).items.len();
    items.map(|item| Variable { question, item }).collect()
}

fn statistic(variable: Variable, side: &Gauged) -> Statistic {
    match side.gauge {
        Gauge::Share | Gauge::Count | Gauge::NetScore { .. } => share(variable, &side.subject),
        Gauge::Number(summary) => Statistic::Number { variable, summary },
    }
}

fn share(variable: Variable, subject: &Subject) -> Statistic {
    Statistic::share(variable, &subject.choices, Over::Base(subject.base))
}

fn each(subject: &Subject, survey: &Survey, statistic: impl Fn(Variable) -> Statistic) -> Vec<Query> {
    let people = survey.parts_of(&subject.groups);
    let variables = subject.variables.iter();
    variables
        .map(|variable| Query::new(statistic(*variable), &people, &subject.filter))
        .collect()
}

fn first(subject: &Subject, survey: &Survey, statistic: impl Fn(Variable) -> Statistic) -> Vec<Query> {
    let mut queries = each(subject, survey, statistic);
    queries.truncate(1);
    queries
}

fn across(subject: &Subject, by: &Strata, survey: &Survey, statistic: impl Fn(Variable) -> Statistic) -> Vec<Query> {
    let Some(variable) = subject.variables.first() else {
        return Vec::new();
    };
    let strata = strata(subject, by, survey).into_iter();
    strata
        .map(|stratum| Query::new(statistic(*variable), &survey.parts_of(&stratum.groups), &stratum.filter))
        .collect()
}

/// What a comparison goes across, in order.
pub(super) fn strata(subject: &Subject, by: &Strata, survey: &Survey) -> Vec<Stratum> {
    let groups = subject.groups.iter();
    match by {
        Strata::Groups => groups
            .map(|group| Stratum {
                groups: vec![*group],
                filter: subject.filter.clone(),
                choice: None,
            })
            .collect(),
        Strata::Choices(variable) => survey
            .question(variable.question)
            .choice_ids()
            .map(|choice| {
                let condition = Condition {
                    variable: *variable,
                    choices: vec![choice],
                };
                Stratum {
                    groups: subject.groups.clone(),
                    filter: subject.filter.iter().cloned().chain([condition]).collect(),
                    choice: Some(choice),
                }
            })
            .collect(),
    }
}
