//! What the queries of a report imply: counts that it prints nowhere but that follow from those it prints, by a sum or a
//! difference. They are judged like the others, so that what is small of them can't be worked out either.

use super::between::{others, parted};
use super::chosen::Chosen;
use super::dimension::{Dimension, Extent};
use super::nested::differences;
use super::rule::{BesideGroups, Why, primary};
use super::scored::{ScoredItem, taken_from};
use super::sets::{close, is_part, less};
use super::sums::is_number;
use super::together::asked_if;
use super::traced::traced_all;
use crate::measure::Counter;
use crate::query::{Over, Query, Statistic, Use};
use crate::survey::{Base, ChoiceId, Condition, Origin, PartId, Policy, QuestionId, Survey, Variable};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that is judged: the queries of the report, and what follows from them. Second, counts that are public because
/// of routing: how many were asked a question says how many meet its conditions.
pub(super) fn implied(
    survey: &Survey,
    counter: &Counter<'_>,
    policy: &Policy,
    asked: &BTreeMap<Query, Use>,
) -> (BTreeMap<Query, Use>, BTreeSet<Query>) {
    let mut queries = asked.clone();
    let mut add = |query: Query| {
        queries.entry(query).or_insert(Use::Implied);
    };
    let sides = sides(asked);
    let follow_ups = follow_ups(survey);
    let mut known = known(survey, asked);
    let mentioned = as_mentions(survey, asked, &known);
    let printed = asked.keys().chain(&sides).chain(&follow_ups).chain(&mentioned);
    rests(survey, printed.clone()).into_iter().for_each(&mut add);
    differences(survey, printed).into_iter().for_each(&mut add);
    sides.into_iter().for_each(&mut add);
    if policy.complements {
        choices_left(survey, asked.keys().chain(&mentioned))
            .into_iter()
            .for_each(&mut add);
    }
    several(survey, asked).into_iter().for_each(&mut add);
    numbers(policy, asked).into_iter().for_each(&mut add);
    known.extend(mentioned);
    let left = if policy.complements {
        parted(survey, &told_sizes(survey), asked)
    } else {
        Vec::new()
    };
    let beside = BesideGroups::of((survey, counter, policy));
    for query in follow_ups.into_iter().chain(left) {
        if is_small(&query, &beside) && !asked.contains_key(&as_share(&query)) {
            add(query);
        }
    }
    let twins = twins(survey, &queries);
    let left = if policy.complements {
        choices_left(survey, twins.iter())
    } else {
        Vec::new()
    };
    for twin in twins.into_iter().chain(left) {
        queries.entry(twin).or_insert(Use::Implied);
    }
    (queries, known)
}

fn population(people: &[PartId], filter: &[Condition]) -> Query {
    Query::new(Statistic::Population, people, filter)
}

/// The margins of a crossing: the same figure without its conditions, how many meet each condition by itself, and how many
/// meet all of them.
fn sides(asked: &BTreeMap<Query, Use>) -> Vec<Query> {
    let mut found = Vec::new();
    for query in asked.keys().filter(|query| !query.filter.is_empty()) {
        found.push(Query {
            filter: Vec::new(),
            ..query.clone()
        });
        for condition in &query.filter {
            found.push(population(&query.people, std::slice::from_ref(condition)));
        }
        found.push(population(&query.people, &query.filter));
    }
    found
}

/// Queries by what they count: figures of one variable, from which those of its strata are subtracted.
fn by_variable<'q>(queries: impl Iterator<Item = &'q Query>) -> BTreeMap<Option<Variable>, Vec<&'q Query>> {
    let mut found: BTreeMap<Option<Variable>, Vec<&Query>> = BTreeMap::new();
    for query in queries {
        found.entry(query.variable()).or_default().push(query);
    }
    found
}

/// Queries by all variables that they name, counted or as a condition: q by w has the same cells as w by q, and their sums
/// are sizes of strata. Within one of these sets, groups are subtracted from each other.
fn by_variables<'q>(queries: impl Iterator<Item = &'q Query>) -> BTreeMap<BTreeSet<Variable>, Vec<&'q Query>> {
    let mut found: BTreeMap<BTreeSet<Variable>, Vec<&Query>> = BTreeMap::new();
    for query in queries {
        let conditions = query.filter.iter().map(|condition| condition.variable);
        found
            .entry(conditions.chain(query.variable()).collect())
            .or_default()
            .push(query);
    }
    found
}

/// What is left by subtraction: groups together less some of them; everyone less the strata that are asked for.
fn rests<'q>(survey: &Survey, asked: impl Iterator<Item = &'q Query> + Clone) -> Vec<Query> {
    let mut found = Vec::new();
    let counted: BTreeSet<&[PartId]> = asked.clone().map(|query| &query.people[..]).collect();
    // Where groups share people, differences are subtracted in their turn: one group less (both together less the other)
    // are those who belong to both. How many these are is known where both together are counted, whatever is asked of them.
    for queries in by_variables(asked.clone()).into_values() {
        let mut people: BTreeSet<Vec<PartId>> = queries.iter().map(|query| query.people.clone()).collect();
        if survey.people.are_shared() {
            let both = shared(&people, &counted);
            people.extend(both);
            close(&mut people);
        }
        for query in &queries {
            for whole in people.iter().filter(|whole| is_part(&query.people, whole)) {
                found.push(of_people(query, less(whole, &query.people)));
            }
            for part in people.iter().filter(|part| is_part(part, &query.people)) {
                found.push(of_people(query, less(&query.people, part)));
            }
        }
    }
    for queries in by_variable(asked).into_values() {
        let siblings = Siblings::of(&queries);
        for query in queries.iter().filter(|query| query.variable().is_some()) {
            found.extend((0..query.filter.len()).filter_map(|place| elsewhere(survey, &siblings, query, place)));
        }
    }
    found
}

/// Who belongs to both of two sets that together are counted.
fn shared(people: &BTreeSet<Vec<PartId>>, counted: &BTreeSet<&[PartId]>) -> Vec<Vec<PartId>> {
    let pairs = people
        .iter()
        .flat_map(|one| people.range(one.clone()..).map(move |other| (one, other)));
    let are_counted = |(one, other): &(&Vec<PartId>, &Vec<PartId>)| {
        let together: BTreeSet<PartId> = one.iter().chain(*other).copied().collect();
        counted.contains(&together.into_iter().collect::<Vec<_>>()[..])
    };
    let both = pairs
        .filter(are_counted)
        .map(|(one, other)| less(one, &less(one, other)));
    both.filter(|both| !both.is_empty()).collect()
}

fn of_people(query: &Query, people: Vec<PartId>) -> Query {
    Query {
        people,
        ..query.clone()
    }
}

/// Queries of one variable, by what each is one stratum of many of.
struct Siblings<'q> {
    /// Whose answers are asked for, under which conditions.
    known: BTreeSet<(&'q [PartId], &'q [Condition])>,
    /// Whose figures differ in a condition only: the choices that any takes as its condition on a variable, by what is
    /// counted of whom and by the other conditions.
    said: BTreeMap<Stratum<'q>, BTreeSet<ChoiceId>>,
}

/// What is counted of whom, on which variable there is a condition, and the other conditions.
type Stratum<'q> = (&'q [PartId], &'q Statistic, Variable, Vec<Condition>);

impl<'q> Siblings<'q> {
    fn of(queries: &[&'q Query]) -> Self {
        let mut said: BTreeMap<Stratum<'q>, BTreeSet<ChoiceId>> = BTreeMap::new();
        for query in queries {
            for (place, condition) in query.filter.iter().enumerate() {
                let stratum = (
                    &query.people[..],
                    &query.statistic,
                    condition.variable,
                    others(query, place),
                );
                said.entry(stratum).or_default().extend(&condition.choices);
            }
        }
        let known = queries.iter().map(|query| (&query.people[..], &query.filter[..]));
        Self {
            known: known.collect(),
            said,
        }
    }
}

/// The last stratum, by subtraction: the same figure of those whose answer no query takes as its condition, where the figure
/// of everyone is asked for too.
fn elsewhere(survey: &Survey, siblings: &Siblings<'_>, query: &Query, place: usize) -> Option<Query> {
    let condition = &query.filter[place];
    let question = survey.question(condition.variable.question);
    if !question.kind.takes_one() {
        return None;
    }
    let rest = others(query, place);
    if !siblings.known.contains(&(&query.people[..], &rest[..])) {
        return None;
    }
    let stratum = (&query.people[..], &query.statistic, condition.variable, rest.clone());
    let said = siblings.said.get(&stratum)?;
    let choices: Vec<ChoiceId> = question.choice_ids().filter(|choice| !said.contains(choice)).collect();
    if choices.is_empty() {
        return None;
    }
    let mut filter = rest;
    filter.push(Condition {
        variable: condition.variable,
        choices,
    });
    Some(Query::new(query.statistic.clone(), &query.people, &filter))
}

/// Every choice of a single-answer question, and of one whose mentions or points are counted: those that the report leaves out
/// are its base less those that it prints.
fn choices_left<'q>(survey: &Survey, asked: impl Iterator<Item = &'q Query>) -> Vec<Query> {
    let mut found = Vec::new();
    for query in asked {
        let Statistic::Share { variable, over, .. } = &query.statistic else {
            continue;
        };
        let question = survey.question(variable.question);
        let is_units = matches!(over, Over::Points | Over::Base(Base::Mentions));
        if question.kind.takes_one() || is_units {
            let one = |choice| query.with(Statistic::share(*variable, &[choice], *over));
            found.extend(question.choice_ids().map(one));
        }
    }
    found
}

/// Of a question with several answers, choices that are taken together somewhere overlap with others. Each set of choices
/// is then judged for all people whom any is asked of, so that what is withheld of one is withheld of those it overlaps.
fn several(survey: &Survey, asked: &BTreeMap<Query, Use>) -> Vec<Query> {
    let mut found = Vec::new();
    for (variable, queries) in by_variable(asked.keys()) {
        let Some(variable) = variable else { continue };
        let sets: BTreeSet<(&Vec<ChoiceId>, Over)> = queries
            .iter()
            .filter_map(|query| match &query.statistic {
                Statistic::Share { choices, over, .. } => Some((choices, *over)),
                Statistic::Number { .. }
                | Statistic::Class { .. }
                | Statistic::Population
                | Statistic::Ranking { .. }
                | Statistic::ItemResponse(_) => None,
            })
            .collect();
        let is_several = survey.question(variable.question).kind.takes_several();
        if !is_several || sets.iter().all(|(choices, _)| choices.len() < 2) {
            continue;
        }
        for query in &queries {
            let each = sets.iter();
            found.extend(each.map(|(choices, over)| query.with(Statistic::share(variable, choices, *over))));
        }
    }
    found
}

/// No more means than this are looked at for one variable.
const MOST_NUMBERS: usize = 1024;

/// Of a number that few may dominate: the mean of each of the people that any is asked of, in each of the strata. Whether one
/// follows from those that are asked for is seen by their sums.
fn numbers(policy: &Policy, asked: &BTreeMap<Query, Use>) -> Vec<Query> {
    let mut found = Vec::new();
    for (variable, queries) in by_variable(asked.keys().filter(|query| is_number(query))) {
        let is_judged = variable.is_some_and(|variable| policy.dominance_of(variable.question).is_some());
        let people: BTreeSet<&Vec<PartId>> = queries.iter().map(|query| &query.people).collect();
        let mut strata: BTreeMap<(&Statistic, &[Condition]), &Query> = BTreeMap::new();
        for query in queries.iter().copied() {
            strata.entry((&query.statistic, &query.filter)).or_insert(query);
        }
        if is_judged && strata.len() * people.len() <= MOST_NUMBERS {
            let all = strata
                .values()
                .flat_map(|query| people.iter().map(|own| of_people(query, (*own).clone())));
            found.extend(all);
        }
    }
    found
}

/// How many were asked each question that is routed, and how many are in each group made of answers: the method page says so. Of those
/// whom such a group leaves, both are what is left of all.
fn follow_ups(survey: &Survey) -> Vec<Query> {
    let chosen = Chosen::all(survey);
    let questions = survey.questions.iter().filter(|question| !question.asked_if.is_empty());
    questions
        .flat_map(|question| {
            let asked_of = |people: &[PartId]| population(people, &question.asked_if);
            let groups = question.groups.iter().map(|group| survey.parts_of(&[*group]));
            let everyone = chosen
                .iter()
                .filter(|group| group.is_beside_others(survey, &question.groups));
            let everyone = everyone.map(|group| group.everyone.clone());
            groups
                .chain(everyone)
                .map(|people| asked_of(&people))
                .collect::<Vec<_>>()
        })
        .chain(chosen.iter().map(Chosen::size))
        .collect()
}

/// What [`follow_ups`] says, in terms of what derived questions are made of.
pub(super) fn told_sizes(survey: &Survey) -> Vec<Query> {
    let ground = |query: Query| population(&query.people, &traced_all(survey, &query.filter));
    follow_ups(survey).into_iter().map(ground).collect()
}

/// How many of each group that is made of answers answered the questions that anything is asked under: that is published of each group.
pub(super) fn answered<'q>(survey: &Survey, asked: impl Iterator<Item = &'q Query>) -> Vec<Query> {
    let groups = Chosen::all(survey);
    if groups.is_empty() {
        return Vec::new();
    }
    let conditions = asked.flat_map(|query| query.filter.iter().map(|condition| condition.variable));
    let crossed: BTreeSet<Variable> = conditions.collect();
    let takes_one = |variable: &&Variable| survey.question(variable.question).kind.takes_one();
    let of = |group: &Chosen, variable: Variable| {
        let choices = survey.question(variable.question).choice_ids().collect();
        let any = Condition { variable, choices };
        population(&group.everyone, &[&group.conditions[..], &[any]].concat())
    };
    let found = groups.iter().flat_map(|group| {
        let others = crossed
            .iter()
            .filter(takes_one)
            .filter(|variable| !group.is_of(&BTreeSet::from([**variable])));
        others.map(|variable| of(group, *variable)).collect::<Vec<_>>()
    });
    found.collect()
}

fn is_small(query: &Query, beside: &BesideGroups<'_>) -> bool {
    match primary(query, beside) {
        Some(Why::SmallBase { .. } | Why::SmallCount { .. } | Why::Zero | Why::Complement { .. }) => true,
        Some(
            Why::Dominated { .. }
            | Why::Extreme
            | Why::NeverCross
            | Why::Together { .. }
            | Why::FewGave { .. }
            | Why::FewMayHaveGiven { .. }
            | Why::DominatedTogether { .. }
            | Why::Protects(_)
            | Why::TooMuchWork,
        )
        | None => false,
    }
}

/// How many meet a single condition is how many gave those answers: the same as a share.
fn as_share(query: &Query) -> Query {
    match query.filter.as_slice() {
        [only] => {
            let share = Statistic::share(only.variable, &only.choices, Over::Base(Base::Valid));
            Query::new(share, &query.people, &[])
        }
        _ => query.clone(),
    }
}

fn known(survey: &Survey, asked: &BTreeMap<Query, Use>) -> BTreeSet<Query> {
    let mut known: BTreeSet<Query> = follow_ups(survey).into_iter().collect();
    known.extend(Chosen::all(survey).iter().map(Chosen::own));
    known.extend(complete(survey, asked));
    for query in asked.keys() {
        let asked_if = asked_if(survey, query);
        if !asked_if.is_empty() {
            let both: Vec<_> = asked_if.iter().chain(&query.filter).cloned().collect();
            known.insert(population(&query.people, &both));
        }
    }
    known
}

/// How many have a score, or a count that lacks no answer: of each group the method page says so, of others their figures do. That is
/// how many answered all of its items.
fn complete(survey: &Survey, asked: &BTreeMap<Query, Use>) -> BTreeSet<Query> {
    let mut found = BTreeSet::new();
    for (index, question) in survey.questions.iter().enumerate() {
        let lacks_none = matches!(
            question.origin,
            Some(Origin::Score { may_lack: 0, .. } | Origin::Count { may_lack: 0, .. })
        );
        let variable = Variable {
            question: QuestionId(index),
            item: 0,
        };
        let items = ScoredItem::all(survey, variable).filter(|_| lacks_none);
        let Some(items) = items else { continue };
        let groups = question
            .groups
            .iter()
            .map(|group| (survey.parts_of(&[*group]), &[][..]));
        let is_of = |query: &&Query| {
            let own = query.variable();
            own.is_some_and(|own| taken_from(survey, own) == variable)
        };
        let figures = asked.keys().filter(is_of);
        let figures = figures.map(|query| (query.people.clone(), &query.filter[..]));
        for (people, filter) in groups.chain(figures) {
            let is_met = |item: &&ScoredItem| !filter.iter().any(|condition| condition.variable == item.variable);
            let any = |item: &ScoredItem| Condition {
                variable: item.variable,
                choices: survey.question(item.variable.question).choice_ids().collect(),
            };
            let answered = items.iter().filter(is_met).map(any);
            let all: Vec<Condition> = filter.iter().cloned().chain(answered).collect();
            found.insert(population(&people, &all));
        }
    }
    found
}

/// How many gave one of several answers, as a group's size or a routing says, is how many mentions that answer has: where mentions
/// are counted, what is left of them follows.
fn as_mentions(survey: &Survey, asked: &BTreeMap<Query, Use>, known: &BTreeSet<Query>) -> BTreeSet<Query> {
    let over = Over::Base(Base::Mentions);
    let of_mentions = |query: &Query| match &query.statistic {
        Statistic::Share {
            variable, over: own, ..
        } if *own == over => Some(*variable),
        Statistic::Share { .. }
        | Statistic::Number { .. }
        | Statistic::Class { .. }
        | Statistic::Population
        | Statistic::Ranking { .. }
        | Statistic::ItemResponse(_) => None,
    };
    let counted: BTreeSet<Variable> = asked.keys().filter_map(of_mentions).collect();
    let mut found = BTreeSet::new();
    for query in known {
        for (place, condition) in query.filter.iter().enumerate() {
            let is_several = survey.question(condition.variable.question).kind.takes_several();
            if is_several && condition.choices.len() == 1 && counted.contains(&condition.variable) {
                let share = Statistic::share(condition.variable, &condition.choices, over);
                found.insert(Query::new(share, &query.people, &others(query, place)));
            }
        }
    }
    found
}

/// Where a question's answers are counted both in respondents and in mentions or points, each single choice is judged in
/// both: what groups or strata add up to is then seen either way.
fn twins(survey: &Survey, queries: &BTreeMap<Query, Use>) -> Vec<Query> {
    let unit = |query: &Query| match Extent::of(survey, query).subject {
        Some(Dimension::Units { variable, points }) => Some((variable, points)),
        Some(Dimension::Single(_) | Dimension::Any(..)) | None => None,
    };
    let units: BTreeSet<_> = queries.keys().filter_map(unit).collect();
    let mut twins = Vec::new();
    for query in queries.keys() {
        let Statistic::Share { variable, choices, .. } = &query.statistic else {
            continue;
        };
        if choices.len() != 1 {
            continue;
        }
        let mut add = |over| twins.push(query.with(Statistic::share(*variable, choices, over)));
        for (_, points) in units.iter().filter(|(own, _)| own == variable) {
            add(Over::Base(Base::Valid));
            add(if *points {
                Over::Points
            } else {
                Over::Base(Base::Mentions)
            });
        }
    }
    twins
}

#[cfg(test)]
mod tests {
    use super::{as_mentions, complete, population};
    use crate::disclosure::scored::tests::scale;
    use crate::measure::tests::{codes, survey, variable};
    use crate::query::{Over, Query, Statistic, Summary, Use};
    use crate::survey::{Answers, Base, ChoiceId, Condition, Kind, PartId};
    use std::collections::BTreeSet;

    const ALL: [PartId; 1] = [PartId(0)];

    fn met(question: usize, choices: &[u16]) -> Condition {
        Condition {
            variable: variable(question),
            choices: choices.iter().copied().map(ChoiceId).collect(),
        }
    }

    /// Of everyone, and of those whom a figure of the score is of.
    #[test]
    fn who_has_a_score_answered_all_of_its_items() {
        let (survey, _) = scale(&["0122-", "01122"]);
        let (variable, summary) = (variable(2), Summary::Mean);
        let mean = Query::new(Statistic::Number { variable, summary }, &ALL, &[met(0, &[2])]);
        let any = [0, 1].map(|item| met(item, &[0, 1, 2]));
        let among = [met(0, &[2]), any[1].clone()];
        let expected = BTreeSet::from([population(&ALL, &any), population(&ALL, &among)]);
        assert_eq!(complete(&survey, &[(mean, Use::Table)].into()), expected);
    }

    #[test]
    fn how_many_gave_one_of_several_answers_is_how_many_mentions_it_has() {
        let flags = ["100", "110", "011"].map(codes).to_vec();
        let survey = survey(vec![
            (Kind::Multiple, Answers::Flags(flags)),
            (Kind::Single, Answers::Codes(codes("012"))),
        ]);
        let over = Over::Base(Base::Mentions);
        let of = |question, choice, filter: &[Condition]| {
            Query::new(
                Statistic::share(variable(question), &[ChoiceId(choice)], over),
                &ALL,
                filter,
            )
        };
        let told = |filter: &[Condition]| {
            let asked = [(of(0, 0, &[]), Use::Table)].into();
            as_mentions(&survey, &asked, &[population(&ALL, filter)].into())
        };
        assert_eq!(told(&[met(0, &[1])]), [of(0, 1, &[])].into());
        assert_eq!(told(&[met(0, &[1]), met(1, &[2])]), [of(0, 1, &[met(1, &[2])])].into());
        // Who gave any of two may have mentioned both.
        assert!(told(&[met(0, &[0, 1])]).is_empty() && told(&[met(1, &[2])]).is_empty());
    }
}
