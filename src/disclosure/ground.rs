//! Derived questions are judged as what they are made of.
//!
//! Nets and classes of a number only take choices together: a query of theirs is judged as the same query of their source, so
//! that every rule sees what stands beside what. Several classings of a number are judged by the finest of them; where a
//! table shows the number itself by classes, all are judged as such classes.
//! A condition that all meet who were asked a question is judged as the question's routing.
//! A group made of answers is judged as their stratum where the report crosses their question.
//! Counts and scores mix several answers of each respondent: no share of theirs is a share of a source, but their sums
//! are sums of the sources' ([`linked`]).

use super::chosen::Chosen;
use super::judged::{Judged, RankedList};
use super::rule::{FEW_CHOICES, Why, counted, given, is_exempt};
use super::sums::is_number;
use super::together::needed;
use super::traced::{as_class, traced, traced_all};
use crate::measure::{Counter, Selection};
use crate::query::{Over, Query, Statistic, Summary};
use crate::survey::{Base, Condition, Origin, Policy, Question, Survey, Variable, asked_for};
use std::collections::{BTreeMap, BTreeSet};

/// What each query stands for, where that is another.
pub(super) type StandIns = BTreeMap<Query, Query>;

/// Everything that is judged, in terms of the questions that derived ones are made of; and what stands for what.
pub(super) fn grounded(
    (survey, counter, policy): (&Survey, &Counter<'_>, &Policy),
    judged: Judged,
) -> (Judged, StandIns) {
    let is_plain = |question: &Question| question.origin.is_none() && question.asked_if.is_empty();
    let chosen = Chosen::all(survey);
    if survey.questions.iter().all(is_plain) && chosen.is_empty() {
        return (judged, StandIns::new());
    }
    let classed: BTreeSet<Variable> = judged.queries.keys().filter_map(in_classes).collect();
    let crossed = match chosen.is_empty() {
        true => BTreeSet::new(),
        false => {
            let mut crossed = crossed(survey, &judged, &classed);
            crossed.extend(crossed_by_sizes(survey, &chosen));
            crossed
        }
    };
    let mut stand_ins = StandIns::new();
    let mut of = |query: &Query| {
        let ground = ground(survey, query, &classed);
        let are_judged = |group: &&Chosen| group.is_of(&crossed) || is_by_number(survey, group, &ground);
        let stratum = chosen.iter().filter(are_judged);
        let stratum = stratum.filter_map(|group| group.as_stratum(&ground)).next();
        let ground = unrouted((survey, counter, policy), stratum.unwrap_or(ground));
        if ground != *query {
            stand_ins.insert(query.clone(), ground.clone());
        }
        ground
    };
    let mut found = Judged::default();
    for (query, used) in &judged.queries {
        let ground = of(query);
        for size in sizes(survey, &ground, &classed) {
            found.queries.entry(size).or_insert(*used);
        }
        let known = found.queries.entry(ground).or_insert(*used);
        *known = (*used).max(*known);
    }
    for list in &judged.lists {
        found.lists.push(RankedList {
            listed: list.listed.iter().map(&mut of).collect(),
            beyond: list.beyond.iter().map(&mut of).collect(),
            is_front: list.is_front,
            is_of_people: list.is_of_people,
        });
    }
    (found, stand_ins)
}

/// Whether a group is made of classes of the number that a query sums up, or of answers that this is made of.
fn is_by_number(survey: &Survey, group: &Chosen, query: &Query) -> bool {
    let Some(number) = query.variable().filter(|_| is_number(query)) else {
        return false;
    };
    let made_of = asked_for(&survey.questions, number);
    let of = |condition: &Condition| {
        let variable = condition.variable;
        classed_by(survey, variable) == Some(number) || mixes(survey, number) && made_of.contains(&variable)
    };
    group.conditions.iter().any(of)
}

/// The number of which a derived variable is a classing.
fn classed_by(survey: &Survey, variable: Variable) -> Option<Variable> {
    match &survey.question(variable.question).origin {
        Some(Origin::Classes { of, .. }) => of.get(variable.item).copied(),
        Some(Origin::Merged { .. } | Origin::Count { .. } | Origin::Ranks { .. } | Origin::Score { .. }) | None => None,
    }
}

/// The questions that how many are in a group, or were asked, is about together with others.
fn crossed_by_sizes(survey: &Survey, groups: &[Chosen]) -> BTreeSet<Variable> {
    let routes = survey
        .questions
        .iter()
        .map(|question| traced_all(survey, &question.asked_if));
    let all = groups.iter().map(|group| group.conditions.clone()).chain(routes);
    let together = all.filter(|conditions| conditions.len() > 1);
    together.flatten().map(|condition| condition.variable).collect()
}

/// The questions that anything is asked about together with others.
fn crossed(survey: &Survey, judged: &Judged, classed: &BTreeSet<Variable>) -> BTreeSet<Variable> {
    let named = judged.queries.keys().map(|query| {
        let ground = ground(survey, query, classed);
        variables(&ground).collect::<BTreeSet<Variable>>()
    });
    named.filter(|named| named.len() > 1).flatten().collect()
}

/// The number whose classes a table shows.
fn in_classes(query: &Query) -> Option<Variable> {
    match &query.statistic {
        Statistic::Class { variable, .. } => Some(*variable),
        Statistic::Share { .. }
        | Statistic::Number { .. }
        | Statistic::Population
        | Statistic::Ranking { .. }
        | Statistic::ItemResponse(_) => None,
    }
}

/// A query with nets and classes as the choices that they take together, or as classes of a number that is shown so.
fn ground(survey: &Survey, query: &Query, classed: &BTreeSet<Variable>) -> Query {
    let filter = traced_all(survey, &query.filter);
    let statistic = match &query.statistic {
        // Of a question with several answers, a net is one mention where its choices may be many.
        Statistic::Share {
            variable,
            choices,
            over: over @ Over::Base(Base::Valid | Base::Asked | Base::Respondents),
        } => match as_class(survey, *variable, choices).filter(|(number, _)| classed.contains(number)) {
            Some((variable, class)) => Statistic::Class { variable, class },
            None => {
                let (variable, choices) = traced(survey, *variable, choices);
                Statistic::share(variable, &choices, *over)
            }
        },
        Statistic::Share { .. }
        | Statistic::Number { .. }
        | Statistic::Class { .. }
        | Statistic::Population
        | Statistic::Ranking { .. }
        | Statistic::ItemResponse(_) => query.statistic.clone(),
    };
    Query {
        wave: query.wave,
        ..Query::new(statistic, &query.people, &filter)
    }
}

/// How many meet each condition that is a class of a number which is shown in classes: the size of the stratum is one of these.
fn sizes<'q>(
    survey: &'q Survey,
    query: &'q Query,
    classed: &'q BTreeSet<Variable>,
) -> impl Iterator<Item = Query> + 'q {
    query.filter.iter().filter_map(move |condition| {
        let (variable, class) = as_class(survey, condition.variable, &condition.choices)?;
        let others = query.filter.iter().filter(|other| *other != condition).cloned();
        let others: Vec<Condition> = others.collect();
        let of_class = Query::new(Statistic::Class { variable, class }, &query.people, &others);
        classed.contains(&variable).then_some(Query {
            wave: query.wave,
            ..of_class
        })
    })
}

/// Strata of which the size is withheld as a class of a number.
pub(super) fn sized<'q>(
    survey: &Survey,
    queries: impl Iterator<Item = &'q Query> + Clone,
    withheld: &BTreeMap<Query, Why>,
) -> BTreeMap<Query, Why> {
    let classed: BTreeSet<Variable> = queries.clone().filter_map(in_classes).collect();
    let open = queries.filter(|query| !withheld.contains_key(*query));
    let hidden = open.filter_map(|query| {
        let size = sizes(survey, query, &classed).find(|size| withheld.contains_key(size))?;
        Some((query.clone(), Why::Protects(Box::new(size))))
    });
    hidden.collect()
}

/// A query of which a condition is met by all who were asked its question, with the routing of this question in its place:
/// where nobody was silent, those who gave any answer are those who were asked.
fn unrouted((survey, counter, policy): (&Survey, &Counter<'_>, &Policy), query: Query) -> Query {
    for condition in &query.filter {
        let route = &survey.question(condition.variable.question).asked_if;
        let is_known = |own: &Condition| route.iter().any(|one| one.variable == own.variable);
        if route.is_empty() || query.filter.iter().any(is_known) {
            continue;
        }
        let count = |filter: &[Condition]| {
            counter.population(Selection {
                people: &query.people,
                filter,
            })
        };
        if count(std::slice::from_ref(condition)) != count(route) {
            continue;
        }
        let others = query
            .filter
            .iter()
            .filter(|one| *one != condition)
            .chain(route)
            .cloned();
        let by_route = Query {
            wave: query.wave,
            ..Query::new(query.statistic.clone(), &query.people, &others.collect::<Vec<_>>())
        };
        // What is sensitive stays so.
        let least = |query: &Query| needed((survey, policy), query);
        if least(&by_route) == least(&query) {
            return unrouted((survey, counter, policy), by_route);
        }
    }
    query
}

/// What a count or a score would give back of what is withheld: how many items people named in all is the sum of how many
/// named each. Where anything is withheld of its sources, or of what shares sources with it, under no more conditions than
/// it has, it is withheld too; so is all of it where anything of it is, but for what tells of two answers: all that does was held
/// against that together.
pub(super) fn linked<'q>(
    survey: &Survey,
    policy: &Policy,
    queries: impl Iterator<Item = &'q Query>,
    withheld: &BTreeMap<Query, Why>,
) -> BTreeMap<Query, Why> {
    let open = queries.filter(|query| !withheld.contains_key(*query) && !is_exempt(query, policy));
    let open = open.filter(|query| variables(query).any(|variable| mixes(survey, variable)));
    let open: Vec<&Query> = open.collect();
    if open.is_empty() {
        return BTreeMap::new();
    }
    let others = withheld
        .iter()
        .filter(|(query, why)| !tells_two_answers(survey, query, why));
    let hidden: Vec<(&Query, BTreeSet<Variable>)> =
        others.map(|(query, _)| (query, variables(query).collect())).collect();
    let mut found = BTreeMap::new();
    for query in open {
        let own: BTreeSet<Variable> = variables(query).collect();
        let mixed: BTreeSet<Variable> = own
            .iter()
            .filter(|variable| mixes(survey, **variable))
            .flat_map(|variable| asked_for(&survey.questions, *variable))
            .collect();
        let is_of = |variable: &Variable| !asked_for(&survey.questions, *variable).is_disjoint(&mixed);
        let tells = |(_, other): &&(&Query, BTreeSet<Variable>)| {
            other.iter().any(is_of) && other.iter().all(|variable| is_of(variable) || own.contains(variable))
        };
        if let Some((cause, _)) = hidden.iter().find(tells) {
            found.insert(query.clone(), Why::Protects(Box::new((*cause).clone())));
        }
    }
    found
}

/// Whether it says how far the sums of a score spread, or how many are in a class of them.
fn says_spread(survey: &Survey, query: &Query) -> bool {
    match &query.statistic {
        Statistic::Number { variable, summary } => *summary == Summary::Sd && mixes(survey, *variable),
        Statistic::Class { variable, .. } => mixes(survey, *variable),
        Statistic::Share { .. } | Statistic::Population | Statistic::Ranking { .. } | Statistic::ItemResponse(_) => {
            false
        }
    }
}

/// Whether a figure of a score is withheld for how few gave two answers that it is made of, or as it took too much work to know.
fn tells_two_answers(survey: &Survey, query: &Query, why: &Why) -> bool {
    let told = match why {
        Why::Protects(told) => told,
        Why::TooMuchWork => return says_spread(survey, query),
        Why::SmallBase { .. }
        | Why::SmallCount { .. }
        | Why::Zero
        | Why::Dominated { .. }
        | Why::Complement { .. }
        | Why::Extreme
        | Why::NeverCross
        | Why::Together { .. }
        | Why::FewGave { .. }
        | Why::FewMayHaveGiven { .. }
        | Why::DominatedTogether { .. } => return false,
    };
    let Some(score) = query.variable().filter(|variable| mixes(survey, *variable)) else {
        return false;
    };
    let made_of = asked_for(&survey.questions, score);
    let conditions = told.filter.iter().map(|condition| condition.variable);
    let mut seconds = conditions.filter(|variable| Some(*variable) != told.variable());
    is_number(query)
        && told.variable().is_some_and(|first| made_of.contains(&first))
        && seconds.any(|second| made_of.contains(&second))
}

/// What the size of a group would give back that is made of how many of few answers people gave, as those who gave two of three:
/// beside how many gave each, it says how many gave them together. It is published whatever comes of it, so that where
/// anything is withheld of these answers, all of them are.
pub(super) fn told_by_groups<'q>(
    (survey, counter, policy): (&Survey, &Counter<'_>, &Policy),
    queries: impl Iterator<Item = &'q Query>,
    withheld: &BTreeMap<Query, Why>,
) -> BTreeMap<Query, Why> {
    let mut counted_of: BTreeSet<Variable> = BTreeSet::new();
    for group in Chosen::all(survey) {
        let conditions = group.conditions.iter().map(|condition| condition.variable);
        let sources = conditions.flat_map(|variable| counted(survey, variable));
        let few = sources.filter(|(of, choices)| given(counter, *of, choices, &group.everyone).len() <= FEW_CHOICES);
        counted_of.extend(few.map(|(of, _)| of));
    }
    if counted_of.is_empty() {
        return BTreeMap::new();
    }
    // Of no variable are the sizes of groups.
    let is_of_one = |query: &Query, of: Variable| {
        let mut named = variables(query).peekable();
        named.peek().is_some() && named.all(|variable| variable == of)
    };
    let mut found = BTreeMap::new();
    let queries: Vec<&Query> = queries
        .filter(|query| !withheld.contains_key(*query) && !is_exempt(query, policy))
        .collect();
    for of in counted_of {
        let Some(cause) = withheld.keys().find(|query| is_of_one(query, of)) else {
            continue;
        };
        let open = queries.iter().filter(|query| is_of_one(query, of));
        found.extend(open.map(|query| ((*query).clone(), Why::Protects(Box::new(cause.clone())))));
    }
    found
}

/// Every variable that a query names.
fn variables(query: &Query) -> impl Iterator<Item = Variable> + '_ {
    let conditions = query.filter.iter().map(|condition| condition.variable);
    query.variable().into_iter().chain(conditions)
}

/// Whether it is derived in a way that is no taking together of choices of one variable.
fn mixes(survey: &Survey, variable: Variable) -> bool {
    match &survey.question(variable.question).origin {
        None => false,
        Some(Origin::Classes { of, .. }) => mixes(survey, of[variable.item]),
        // What of these is not judged as its source counts mentions, or places, which add up over choices.
        Some(Origin::Merged { .. } | Origin::Count { .. } | Origin::Ranks { .. } | Origin::Score { .. }) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::{linked, told_by_groups};
    use crate::disclosure::Why;
    use crate::disclosure::scored::tests::scale;
    use crate::measure::Counter;
    use crate::measure::tests::{codes, survey, variable};
    use crate::query::{Over, Query, Statistic, Summary};
    use crate::survey::{Answers, Base, ChoiceId, Condition, Kind, Missing, Origin, PartId, Policy};

    const FEW: Why = Why::SmallCount { count: 2, least: 3 };

    fn share(question: usize, choice: u16) -> Query {
        let share = Statistic::share(variable(question), &[ChoiceId(choice)], Over::Base(Base::Valid));
        Query::new(share, &[PartId(0)], &[])
    }

    fn mean(question: usize) -> Query {
        let (variable, summary) = (variable(question), Summary::Mean);
        Query::new(Statistic::Number { variable, summary }, &[PartId(0)], &[])
    }

    /// What is withheld of an item is withheld of its score; what is of its score for two answers together, is not.
    #[test]
    fn a_score_gives_back_what_is_withheld_of_its_items() {
        let (survey, _) = scale(&["0122-", "01122"]);
        let (item, other, score) = (share(0, 2), share(1, 2), mean(2));
        let all = [&item, &other, &score];
        let told =
            |withheld: Query, why: Why| linked(&survey, &Policy::default(), all.into_iter(), &[(withheld, why)].into());
        let protects = |query: &Query| Why::Protects(Box::new(query.clone()));
        assert_eq!(told(item.clone(), FEW), [(score.clone(), protects(&item))].into());
        let both = Condition {
            variable: variable(1),
            choices: vec![ChoiceId(2)],
        };
        let both = Query::new(item.statistic.clone(), &item.people, &[both]);
        assert!(told(score.clone(), protects(&both)).is_empty());
    }

    /// A group of those who gave two of two answers: its size says how many gave both.
    #[test]
    fn the_size_of_a_group_tells_what_a_count_is_made_of() {
        let flags = ["110", "101", "000"].map(codes).to_vec();
        let counts = vec![Ok(2), Ok(1), Err(Missing::NoAnswer)];
        let mut survey = survey(vec![
            (Kind::Multiple, Answers::Flags(flags)),
            (Kind::Number { decimals: 0 }, Answers::Numbers(counts)),
        ]);
        let own = |question, choice| Condition {
            variable: variable(question),
            choices: vec![ChoiceId(choice)],
        };
        survey.questions[1].origin = Some(Origin::Count {
            of: vec![(variable(0), vec![ChoiceId(0), ChoiceId(1)])],
            may_lack: 0,
        });
        survey.groups[0].chosen = vec![own(1, 2)];
        let (one, other) = (share(0, 0), share(0, 1));
        let told = |withheld: &[&Query]| {
            let withheld = withheld.iter().map(|query| ((*query).clone(), FEW)).collect();
            let within = (&survey, &Counter::over(&survey), &Policy::default());
            told_by_groups(within, [&one, &other].into_iter(), &withheld)
        };
        assert_eq!(
            told(&[&one]),
            [(other.clone(), Why::Protects(Box::new(one.clone())))].into()
        );
        assert!(told(&[]).is_empty() && told(&[&one, &other]).is_empty());
    }
}
