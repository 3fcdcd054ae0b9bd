//! Numbers of people that everyone can read, and sums of their counts and scores.

use super::features::{
    Feature, classed, is_number_or_made, is_numbered, of_answer, of_condition, of_number, span, worths,
};
use super::profiles::{Profile, Profiles};
use crate::disclosure::chosen::Chosen;
use crate::disclosure::rule::whole;
use crate::disclosure::traced::{traced, traced_all};
use crate::measure::{Counter, Selection};
use crate::query::{Over, Query, Statistic, Summary};
use crate::survey::{Base, ChoiceId, Condition, Kind, NumberClass, PartId, Survey, Variable};
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
    /// What their numbers add up to: counts, scores, or what a scale's answers are worth.
    Sum(Variable),
    /// What the squares of these add up to.
    Squares(Variable),
    /// The points that their rankings give a choice.
    Points(Variable, ChoiceId),
    /// Those whose count or score is in a class.
    Class(Variable, NumberClass),
    /// Those whose number is no higher.
    UpTo(Variable, i64),
    /// Those whose number is no lower.
    From(Variable, i64),
}

impl CountOf {
    fn score(self) -> Option<Variable> {
        match self {
            Self::People | Self::Points(..) => None,
            Self::Sum(score)
            | Self::Squares(score)
            | Self::Class(score, _)
            | Self::UpTo(score, _)
            | Self::From(score, _) => Some(score),
        }
    }
}

/// A sum of more steps for one respondent is not looked at.
const MOST_STEPS: i64 = 64;

/// What a figure says of a number of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CountSaid {
    /// How many there are.
    Exactly,
    /// How many there are, as a cell of a crossing.
    Cell,
    /// That there are so many, or more.
    AtLeast(u64),
}

impl CountSaid {
    /// Where that is all.
    pub const fn at_least(self) -> Option<u64> {
        match self {
            Self::Exactly | Self::Cell => None,
            Self::AtLeast(people) => Some(people),
        }
    }
}

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

    /// Something else of the same people.
    pub fn counting(self, of: CountOf) -> Self {
        Self { of, ..self }
    }

    /// Whether two of its conditions are on one variable.
    pub fn meets_twice(&self) -> bool {
        self.met.windows(2).any(|two| two[0].variable == two[1].variable)
    }

    /// By which features it tells people apart.
    pub fn features(&self, survey: &Survey) -> BTreeSet<Feature> {
        self.features_but_any(survey).0
    }

    /// The same, and of which question any one does that is among several.
    pub fn features_but_any(&self, survey: &Survey) -> (BTreeSet<Feature>, Option<Variable>) {
        let met = self.met.iter().flat_map(|one| of_condition(survey, one));
        let score = self.of.score().into_iter().flat_map(|own| of_number(survey, own));
        let mut found: BTreeSet<Feature> = met.chain(score).collect();
        if let CountOf::Points(variable, choice) = self.of {
            found.insert(Feature::Tick(variable, choice));
        }
        let answered = self.answered.map(|own| of_answer(survey, own)).unwrap_or_default();
        let variable = self.answered.map(|own| traced(survey, own, &[]).0);
        let any_of = variable.filter(|own| survey.question(own.question).kind.takes_several());
        if any_of.is_none_or(|own| !found.iter().any(|feature| feature.variable() == own)) {
            found.extend(answered);
        }
        (found, any_of)
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
        let numbers = match self.of.score() {
            None => Vec::new(),
            Some(score) => profiles.numbers(score)?,
        };
        let those = |is_in: &dyn Fn(i64) -> bool| -> Vec<u32> {
            let numbers = numbers.iter();
            numbers.map(|number| number.is_some_and(is_in).into()).collect()
        };
        let own = match self.of {
            CountOf::People => vec![1; profiles.all.len()],
            CountOf::Points(variable, choice) => profiles.points(variable, choice)?,
            CountOf::Sum(_) => in_steps(&numbers, 1)?,
            CountOf::Squares(_) => in_steps(&numbers, 2)?,
            CountOf::Class(score, class) => those(&|number| profiles.is_in(score, class, number)),
            CountOf::UpTo(_, most) => those(&|number| number <= most),
            CountOf::From(_, least) => those(&|number| number >= least),
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

    /// Whether it is a sum of points.
    pub const fn are_points(&self) -> bool {
        matches!(self.of, CountOf::Points(..))
    }

    /// Whether people of a profile answered all that it is about: of who did not, nobody knows who they are.
    pub fn is_answered(&self, profiles: &Profiles<'_>, profile: &Profile) -> bool {
        let mut answered = self.answered.iter();
        profiles.is_answered(profile, &self.met) && answered.all(|own| profiles.answered(profile, *own) == Some(true))
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

/// A power of numbers in whole steps from the least of them, none as nothing.
fn in_steps(numbers: &[Option<i64>], power: u32) -> Option<Vec<u32>> {
    let least = numbers.iter().flatten().min()?;
    let step = numbers
        .iter()
        .flatten()
        .fold(0, |step, number| divisor(step, number - least))
        .max(1);
    let of = |number: &Option<i64>| number.map_or(Some(0), |number| ((number - least) / step).checked_pow(power));
    let fits = |steps: i64| u32::try_from(steps).ok().filter(|_| steps <= MOST_STEPS);
    numbers.iter().map(|number| fits(of(number)?)).collect()
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

    /// What a published figure says, and of what.
    pub fn said(&self, query: &Query) -> Vec<(Count, CountSaid)> {
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
                own.met.push(Condition {
                    variable,
                    choices: choices.clone(),
                });
                own.met.sort_unstable();
                // Of weighted shares, people are counted beside them; of mentions, where nobody gives a choice twice.
                let kind = self.survey.question(variable.question).kind;
                let is_of_people = match (over, &choices[..]) {
                    (Over::Base(Base::Mentions), [choice]) => {
                        let tally = self.counter.tally(variable, query.selection());
                        tally.mentions_of(*choice) == tally.respondents_of(*choice)
                    }
                    (Over::Base(Base::Valid | Base::Asked | Base::Respondents), _) => true,
                    (Over::Base(Base::Mentions) | Over::Points, _) => false,
                };
                let own = is_of_people.then_some((own, CountSaid::Cell));
                let points = match &choices[..] {
                    [choice] if matches!((over, kind), (Over::Points, Kind::Ranking { .. })) && !is_weighted => Some((
                        base.clone().counting(CountOf::Points(variable, *choice)),
                        CountSaid::Exactly,
                    )),
                    [..] => None,
                };
                [(base, CountSaid::Exactly)]
                    .into_iter()
                    .chain(own)
                    .chain(points)
                    .collect()
            }
            Statistic::Number { variable, summary } => {
                let is_ours = !is_weighted && is_numbered(self.survey, *variable);
                let own = is_ours.then(|| self.summed_up(query, *variable, *summary));
                Self::with(&self.base(query, *variable), own.unwrap_or_default())
            }
            Statistic::Class { variable, class } => {
                let is_ours = !is_weighted && is_number_or_made(self.survey, *variable);
                let own = is_ours.then_some((CountOf::Class(*variable, *class), CountSaid::Exactly));
                Self::with(&self.base(query, *variable), own.into_iter().collect())
            }
            Statistic::Population => vec![(self.size(query), CountSaid::Exactly)],
            Statistic::Ranking { .. } | Statistic::ItemResponse(_) => Vec::new(),
        }
    }

    /// The base of a figure, and what it says of it.
    fn with(base: &Count, own: Vec<(CountOf, CountSaid)>) -> Vec<(Count, CountSaid)> {
        let own = own.into_iter().map(|(of, says)| (base.clone().counting(of), says));
        [(base.clone(), CountSaid::Exactly)].into_iter().chain(own).collect()
    }

    /// What sums up numbers says of them. Beside the deviation of a count or a score, what it adds up to is taken for known, as its items
    /// say it; deviations of a scale are held as numbers.
    fn summed_up(&self, query: &Query, variable: Variable, summary: Summary) -> Vec<(CountOf, CountSaid)> {
        let sum = (CountOf::Sum(variable), CountSaid::Exactly);
        match summary {
            Summary::Mean | Summary::Sum => vec![sum],
            Summary::Sd => match worths(self.survey, variable) {
                Some(_) => vec![sum, (CountOf::Squares(variable), CountSaid::Exactly)],
                None => Vec::new(),
            },
            Summary::Median | Summary::Q1 | Summary::Q3 | Summary::P10 | Summary::P90 => {
                let mut numbers = self.counter.values(variable, query.selection());
                if let Some((least, many)) = span(self.survey, variable) {
                    let most = least.saturating_add(i64::try_from(many).unwrap_or(i64::MAX) - 1);
                    numbers
                        .iter_mut()
                        .for_each(|number| *number = (*number).clamp(least, most));
                }
                numbers.sort_unstable();
                let Some((below, above)) = summary.places_of(numbers.len()) else {
                    return Vec::new();
                };
                // Between two numbers, as far below the one as above the other.
                let twice = numbers[below].saturating_add(numbers[above]);
                let up_to = CountOf::UpTo(variable, twice.div_euclid(2));
                let from = CountOf::From(variable, twice.saturating_add(1).div_euclid(2));
                let people = |places: usize| CountSaid::AtLeast(places as u64);
                vec![(up_to, people(below + 1)), (from, people(numbers.len() - above))]
            }
            Summary::Min | Summary::Max | Summary::Distinct => Vec::new(),
        }
    }
}
