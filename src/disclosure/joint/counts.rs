//! Numbers of people that everyone can read, and sums of their counts and scores.

use super::features::{Feature, classed, of_answer, of_condition, of_number, worths};
use super::profiles::{Profile, Profiles};
use crate::disclosure::chosen::Chosen;
use crate::disclosure::rule::whole;
use crate::disclosure::traced::{traced, traced_all};
use crate::measure::{Counter, Selection};
use crate::query::{Over, Query, Statistic, Summary};
use crate::survey::{Base, Condition, NumberClass, PartId, Survey, Variable};
use std::collections::BTreeSet;

/// How many of some people meet conditions and answered a question.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Count {
    pub people: Vec<PartId>,
    pub met: Vec<Condition>,
    answered: Option<Variable>,
    pub of: CountOf,
}

/// What of these people is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum CountOf {
    People,
    /// What a count or a score of theirs adds up to.
    Sum(Variable),
    /// Those whose count or score is in a class.
    Class(Variable, NumberClass),
}

impl CountOf {
    fn score(self) -> Option<Variable> {
        match self {
            Self::People => None,
            Self::Sum(score) | Self::Class(score, _) => Some(score),
        }
    }
}

/// A sum of more steps for one respondent is not looked at.
const MOST_STEPS: i64 = 32;

/// Reads counts of a survey.
pub(super) struct CountReader<'a> {
    pub survey: &'a Survey,
    pub counter: &'a Counter<'a>,
    groups: Vec<Chosen>,
}

impl Count {
    /// Everyone of some people.
    pub fn of(people: &[PartId], met: &[Condition]) -> Self {
        Self {
            people: people.to_vec(),
            met: met.to_vec(),
            answered: None,
            of: CountOf::People,
        }
    }

    /// By which features it tells people apart.
    pub fn features(&self, survey: &Survey) -> BTreeSet<Feature> {
        let met = self.met.iter().flat_map(|one| of_condition(survey, one));
        let answered = self.answered.iter().flat_map(|own| of_answer(survey, *own));
        let score = self.of.score().into_iter().flat_map(|own| of_number(survey, own));
        met.chain(answered).chain(score).collect()
    }

    /// The counts and scores that it adds up, or is under a class of.
    pub fn scores(&self, survey: &Survey) -> Vec<Variable> {
        let classes = self
            .met
            .iter()
            .filter_map(|condition| classed(survey, condition.variable));
        classes.chain(self.of.score()).collect()
    }

    /// The items of these.
    pub fn mixed(&self, survey: &Survey) -> Vec<Variable> {
        let scores = self.scores(survey).into_iter();
        let items = scores.filter_map(|score| worths(survey, score)).flatten();
        items.map(|(variable, _)| variable).collect()
    }

    /// Whether it is how many answered a question.
    pub const fn is_response(&self) -> bool {
        self.answered.is_some()
    }

    /// How often each profile counts: of what a score adds up to, in whole steps from the least that it may be. None where these are
    /// too many, or the profiles do not say it.
    pub fn times(&self, profiles: &Profiles<'_>) -> Option<Vec<u32>> {
        let own = match self.of {
            CountOf::People => vec![1; profiles.all.len()],
            CountOf::Sum(score) => in_steps(&profiles.numbers(score)?)?,
            CountOf::Class(score, class) => {
                let is_in = |number: Option<i64>| number.is_some_and(|number| profiles.is_in(score, class, number));
                profiles
                    .numbers(score)?
                    .into_iter()
                    .map(|number| is_in(number).into())
                    .collect()
            }
        };
        let each = profiles.all.iter().zip(own);
        each.map(|(profile, own)| Some(if self.holds(profiles, profile)? { own } else { 0 }))
            .collect()
    }

    /// Whether people of a profile are among these; none where the profile does not say.
    pub fn holds(&self, profiles: &Profiles<'_>, profile: &Profile) -> Option<bool> {
        let met = self.met.iter().map(|condition| profiles.meets(profile, condition));
        let answered = self.answered.iter().map(|own| profiles.answered(profile, *own));
        met.chain(answered).try_fold(true, |all, own| Some(all && own?))
    }

    /// Without the condition at a place.
    pub fn without(&self, place: usize) -> Self {
        let mut wider = self.clone();
        wider.met.remove(place);
        wider
    }

    /// With one condition more than another.
    pub fn is_under(&self, other: &Self) -> bool {
        self.people == other.people
            && self.of == CountOf::People
            && other.of == CountOf::People
            && self.met.len() == other.met.len() + 1
            && other.met.iter().all(|condition| self.met.contains(condition))
    }
}

/// Numbers in whole steps from the least of them, none as nothing.
fn in_steps(numbers: &[Option<i64>]) -> Option<Vec<u32>> {
    let least = numbers.iter().flatten().min()?;
    let step = numbers
        .iter()
        .flatten()
        .fold(0, |step, number| divisor(step, number - least))
        .max(1);
    let of = |number: &Option<i64>| number.map_or(0, |number| (number - least) / step);
    let fits = |steps: i64| u32::try_from(steps).ok().filter(|_| steps <= MOST_STEPS);
    numbers.iter().map(|number| fits(of(number))).collect()
}

fn divisor(one: i64, other: i64) -> i64 {
    if other == 0 { one } else { divisor(other, one % other) }
}

impl<'a> CountReader<'a> {
    pub fn of(survey: &'a Survey, counter: &'a Counter<'a>) -> Self {
        Self {
            survey,
            counter,
            groups: Chosen::all(survey),
        }
    }

    /// A group made of answers as those of everyone who gave them.
    fn restated(&self, people: &[PartId], filter: &[Condition]) -> (Vec<PartId>, Vec<Condition>) {
        let mut met = traced_all(self.survey, filter);
        let group = self
            .groups
            .iter()
            .find(|group| group.people == people && group.people != group.everyone);
        if let Some(group) = group {
            met.extend(group.conditions.iter().cloned());
        }
        met.sort_unstable();
        met.dedup();
        (group.map_or(people, |group| &group.everyone).to_vec(), met)
    }

    /// Of whom a figure is: those who answered, of those who meet its conditions. Where everyone did of its people, or everyone who was
    /// asked, readers know that.
    fn base(&self, query: &Query, variable: Variable) -> Count {
        let (people, mut met) = self.restated(&query.people, &query.filter);
        let valid = self.counter.tally(variable, whole(&query.people)).valid;
        let many = |filter: &[Condition]| {
            self.counter.population(Selection {
                people: &query.people,
                filter,
            })
        };
        let route = &self.survey.question(variable.question).asked_if;
        let mut answered = Some(variable);
        if valid == many(&[]) {
            answered = None;
        } else if !route.is_empty() && valid == many(route) {
            answered = None;
            met.extend(traced_all(self.survey, route));
            met.sort_unstable();
            met.dedup();
        }
        Count {
            answered,
            ..Count::of(&people, &met)
        }
    }

    /// A count as authors read it: of a group made of answers, by its name.
    pub fn describe(&self, count: &Count) -> String {
        let is_it = |group: &&Chosen| {
            let (people, met) = self.restated(&group.people, &[]);
            people == count.people && met == count.met
        };
        let group = self.groups.iter().find(is_it);
        let (people, met) = match group {
            Some(group) => (&group.people, &[][..]),
            None => (&count.people, &count.met[..]),
        };
        let statistic = count.answered.map_or(Statistic::Population, Statistic::ItemResponse);
        Query::new(statistic, people, met).describe(self.survey)
    }

    /// How many there are.
    pub fn size(&self, query: &Query) -> Count {
        let (people, met) = self.restated(&query.people, &query.filter);
        Count::of(&people, &met)
    }

    /// How many of some people answered.
    pub fn response(&self, people: &[PartId], variable: Variable) -> Count {
        let (people, met) = self.restated(people, &[]);
        Count {
            answered: Some(variable),
            ..Count::of(&people, &met)
        }
    }

    /// What a published figure says, and of each whether it is a cell of a crossing.
    pub fn said(&self, query: &Query) -> Vec<(Count, bool)> {
        let is_weighted = self.counter.is_weighted(query.selection());
        match &query.statistic {
            Statistic::Share {
                variable,
                choices,
                over,
            } => {
                let base = match over {
                    Over::Base(Base::Asked) => {
                        let route = &self.survey.question(variable.question).asked_if;
                        let asked = [&query.filter[..], route].concat();
                        self.size(&Query::new(Statistic::Population, &query.people, &asked))
                    }
                    Over::Base(Base::Respondents) => self.size(query),
                    Over::Base(Base::Valid | Base::Mentions) | Over::Points => self.base(query, *variable),
                };
                let (variable, choices) = traced(self.survey, *variable, choices);
                let mut own = base.clone();
                own.answered = None;
                own.met.push(Condition { variable, choices });
                own.met.sort_unstable();
                // Of weighted shares, people are counted beside them.
                let own = (!matches!(over, Over::Base(Base::Mentions) | Over::Points)).then_some((own, true));
                [(base, false)].into_iter().chain(own).collect()
            }
            Statistic::Number { variable, summary } => {
                let base = self.base(query, *variable);
                let is_sum = matches!(summary, Summary::Mean | Summary::Sum) && !is_weighted;
                let sum = is_sum.then_some(CountOf::Sum(*variable));
                Self::with(base, sum.filter(|_| worths(self.survey, *variable).is_some()))
            }
            Statistic::Class { variable, class } => {
                let own = (!is_weighted).then_some(CountOf::Class(*variable, *class));
                let base = self.base(query, *variable);
                Self::with(base, own.filter(|_| worths(self.survey, *variable).is_some()))
            }
            Statistic::Population => vec![(self.size(query), false)],
            Statistic::Ranking { .. } | Statistic::ItemResponse(_) => Vec::new(),
        }
    }

    /// The base of a figure, and what it says of it.
    fn with(base: Count, of: Option<CountOf>) -> Vec<(Count, bool)> {
        let own = of.map(|of| Count { of, ..base.clone() });
        [base].into_iter().chain(own).map(|count| (count, false)).collect()
    }
}
