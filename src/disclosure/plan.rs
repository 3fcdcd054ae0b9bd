//! What is withheld of everything that a report asks for: what the policy withholds for its own sake, what would give it
//! back, and what these bring with them, until nothing is missing.

use super::ground::{self, StandIns, grounded};
use super::implied::implied;
use super::joint::{Joint, JointSearch, ToldTogether};
use super::judged::{Judged, RankedList};
use super::nested::{Near, too_near};
use super::pairs::{told_pairs, unreliable};
use super::places::told_places;
use super::planner::{Everything, Pass, Planner, Risk};
use super::protect::{Interval, Work};
use super::rule::{BesideGroups, Why, is_exempt, primary};
use super::sizes::Sizes;
use super::worked_out::{OfNumber, told_numbers};
use crate::measure::Counter;
use crate::query::{Asked, Query, Use};
use crate::survey::{Policy, QuestionId, Survey, Variable};
use std::collections::{BTreeMap, BTreeSet};

/// In how many ways in all people's numbers are tried.
const MOST_TRIES: u64 = 20_000_000;

/// What is published and what is not. Only [`plan()`] makes one.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// Whether the policy lets everything through.
    is_open: bool,
    withheld: BTreeMap<Query, Why>,
    /// Everything that was judged.
    judged: Everything,
    /// Queries of derived questions, each with the one that was judged in its place.
    stand_ins: StandIns,
    /// Where protection falls short.
    pub risks: Vec<Risk>,
    /// What numbers tell together that are published whatever is withheld.
    pub together: BTreeSet<ToldTogether>,
    /// The questions of each crossing that is withheld whole, as choosing what to withhold of it takes too much work.
    pub whole: BTreeSet<BTreeSet<QuestionId>>,
    /// Scores of which the reliability tells what is withheld.
    pub unreliable: BTreeSet<QuestionId>,
    /// How many steps of work it took to choose: the same on every machine.
    pub steps: u64,
}

impl Plan {
    /// Whether a query is withheld; what was never judged is.
    pub fn withholds(&self, query: &Query) -> bool {
        let query = self.stand_ins.get(query).unwrap_or(query);
        !self.is_open && (self.withheld.contains_key(query) || !self.judged.queries.contains_key(query))
    }

    /// Whether a query was judged and is withheld.
    pub fn hides(&self, query: &Query) -> bool {
        self.withheld.contains_key(self.stand_ins.get(query).unwrap_or(query))
    }

    /// Whether a query is asked for, so that readers see whether it is withheld.
    pub fn prints(&self, query: &Query) -> bool {
        let judged = self.stand_ins.get(query).unwrap_or(query);
        let used = self.judged.queries.get(judged);
        used.is_some_and(|used| *used != Use::Implied)
    }

    /// What is withheld of what was asked for, in order.
    pub fn withheld(&self) -> impl Iterator<Item = (&Query, &Why)> {
        let printed = |query: &Query| self.judged.queries.get(query).is_some_and(|used| *used != Use::Implied);
        self.withheld.iter().filter(move |(query, _)| printed(query))
    }

    /// How many queries were asked for.
    pub fn len(&self) -> usize {
        self.judged
            .queries
            .values()
            .filter(|used| **used != Use::Implied)
            .count()
    }

    /// Whether nothing was asked for.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Decides what is withheld of everything that a report asks. A crossing for which choosing takes more than `most` steps
/// of work is withheld whole.
pub fn plan(survey: &Survey, counter: &Counter<'_>, policy: &Policy, asked: &Asked, most: u64) -> Plan {
    if !policy.withholds() {
        return Plan {
            is_open: true,
            ..Plan::default()
        };
    }
    let within = (survey, counter, policy);
    let (everything, sizes, stand_ins) = all_of(within, asked);
    let planner = Planner::over(within, &everything, most);
    let (unions, jointly, tries) = (Work::of(most), Work::of(most), Work::of(MOST_TRIES));
    let (mut forced, judged) = by_rule(within, (&everything.queries, &sizes), [&unions, &tries]);
    let mut numbers = Numbers {
        printed: printed(asked, &stand_ins),
        sizes: sizes.of_classes().collect(),
        judged,
    };
    let shown = shown(&numbers.printed, &everything.lists);
    let mut search = JointSearch::default();
    loop {
        let Pass {
            mut withheld,
            mut risks,
            ..
        } = planner.pass(&forced);
        let linked = numbers.settle(within, &planner, [&mut withheld, &mut forced], &tries);
        let is_given_up = |(_, why): &(&Query, &Why)| **why == Why::TooMuchWork;
        let given_up = withheld.iter().filter(is_given_up);
        if linked.is_empty() {
            let published = left(&everything.queries, &withheld);
            if risks.iter().any(Risk::is_certain) && search.steps_back(&mut forced) {
                continue;
            }
            let read: Vec<&Query> = published
                .iter()
                .copied()
                .filter(|query| shown.contains(query))
                .collect();
            let joint = Joint::of(within, (&sizes.all, &read), &search, &jointly);
            if !joint.hidden.is_empty() {
                search.goes_on_from(&forced);
                forced.extend(given_up.map(|(query, why)| (query.clone(), why.clone())));
                forced.extend(joint.hidden);
                continue;
            }
            risks.extend(sizes.risks(within, (&published, asked), &unions));
            return Plan {
                unreliable: unreliable(within, (&published, &withheld), &unions),
                whole: given_up.map(|(query, _)| query.questions().collect()).collect(),
                is_open: false,
                withheld,
                steps: unions.done() + jointly.done() + tries.done() + planner.steps(),
                judged: everything,
                stand_ins,
                together: joint.told_beside(&risks),
                risks,
            };
        }
        // What was given up once is not tried again.
        forced.extend(given_up.map(|(query, why)| (query.clone(), why.clone())));
        forced.extend(linked);
    }
}

impl Plan {
    /// What readers can still believe of each withheld count that is asked for. Left out is what takes too much work to find
    /// out.
    pub fn bounds(&self, survey: &Survey, policy: &Policy) -> BTreeMap<Query, Interval> {
        if self.is_open {
            return BTreeMap::new();
        }
        let counter = Counter::over(survey);
        let planner = Planner::over((survey, &counter, policy), &self.judged, 0);
        let mut found = planner.bounds(&self.withheld);
        found.retain(|query, _| self.judged.queries[query] != Use::Implied);
        found
    }
}

/// All that is judged and known; the sizes that are published whatever is withheld; and what stands for what.
fn all_of(within: (&Survey, &Counter<'_>, &Policy), asked: &Asked) -> (Everything, Sizes, StandIns) {
    let (survey, counter, policy) = within;
    let (Judged { queries, lists }, stand_ins) = grounded(within, Judged::of(asked, counter));
    let (queries, mut known) = implied(survey, counter, policy, &queries);
    let sizes = Sizes::of(survey, asked, queries.keys());
    known.extend(sizes.followed.iter().cloned());
    (Everything { queries, known, lists }, sizes, stand_ins)
}

/// What the policy withholds for its own sake, and of two figures that differ by few people, one. Beside it, which numbers were held
/// together: without counts, of which some may still be withheld.
fn by_rule<'q>(
    (survey, counter, policy): (&Survey, &Counter<'_>, &Policy),
    (queries, sizes): (&'q BTreeMap<Query, Use>, &Sizes),
    [work, tries]: [&Work; 2],
) -> (BTreeMap<Query, Why>, BTreeMap<Variable, OfNumber<'q>>) {
    let beside = BesideGroups::of((survey, counter, policy));
    let own = |query: &Query| Some((query.clone(), primary(query, &beside)?));
    let mut withheld: BTreeMap<Query, Why> = queries.keys().filter_map(own).collect();
    let Near { pairs, given_up } = too_near((survey, counter, policy), (queries, &sizes.all), work);
    for query in given_up {
        withheld.entry(query.clone()).or_insert(Why::TooMuchWork);
    }
    for (hidden, other) in pairs {
        if !withheld.contains_key(other) {
            let why = Why::Protects(Box::new(other.clone()));
            withheld.entry(hidden.clone()).or_insert(why);
        }
    }
    let published: Vec<&Query> = published(queries, &withheld, policy).collect();
    let mut more = told_places((survey, counter, policy), (&published, &sizes.ranks), work);
    more.extend(told_pairs((survey, counter, policy), (&published, &sizes.all), work));
    // What is published whatever it tells is a risk of the plan.
    more.retain(|query, _| !sizes.are(query));
    let numbers = OfNumber::all(survey, &published, (&[], &[]));
    // What is withheld for two answers stays so.
    for (query, why) in told_numbers((survey, counter, policy), &numbers, tries) {
        more.entry(query).or_insert(why);
    }
    withheld.extend(more);
    (withheld, numbers)
}

/// What is asked for, judged by itself and not withheld.
fn published<'q>(
    queries: &'q BTreeMap<Query, Use>,
    withheld: &BTreeMap<Query, Why>,
    policy: &Policy,
) -> impl Iterator<Item = &'q Query> {
    let is_published = |(query, used): &(&Query, &Use)| {
        **used != Use::Implied && !withheld.contains_key(*query) && !is_exempt(query, policy)
    };
    queries.iter().filter(is_published).map(|(query, _)| query)
}

/// Numbers that are held together.
struct Numbers<'q> {
    /// What readers see of counts, or would.
    printed: BTreeSet<&'q Query>,
    /// How many were asked, and how many are in groups: published whatever is withheld.
    sizes: Vec<&'q Query>,
    /// Those that were judged: as long as they stay the same, they are not judged again.
    judged: BTreeMap<Variable, OfNumber<'q>>,
}

impl<'q> Numbers<'q> {
    /// Withholds what must be of numbers, until that is all or something else must be for it.
    fn settle(
        &mut self,
        within: (&Survey, &Counter<'_>, &Policy),
        planner: &Planner<'q>,
        [withheld, forced]: [&mut BTreeMap<Query, Why>; 2],
        tries: &Work,
    ) -> BTreeMap<Query, Why> {
        loop {
            let linked = linked(within, planner, withheld);
            if !linked.is_empty() {
                return linked;
            }
            let told = self.told(within, (&planner.asked.queries, withheld), tries);
            if told.is_empty() {
                return told;
            }
            // What protects beside them protects without them.
            withheld.extend(told.clone());
            forced.extend(told);
        }
    }

    /// What must be withheld of those that are left where some are: these may be others together than each was beside them, and beside
    /// counts.
    fn told(
        &mut self,
        (survey, counter, policy): (&Survey, &Counter<'_>, &Policy),
        (queries, withheld): (&'q BTreeMap<Query, Use>, &BTreeMap<Query, Why>),
        tries: &Work,
    ) -> BTreeMap<Query, Why> {
        let figures: Vec<&Query> = published(queries, withheld, policy).collect();
        let is_hidden = |query: &&Query| withheld.contains_key(*query);
        let (hidden, mut counts): (Vec<&Query>, Vec<&Query>) = self.printed.iter().partition(|query| is_hidden(query));
        counts.extend(&self.sizes);
        let all = OfNumber::all(survey, &figures, (&counts, &hidden));
        let changed = all
            .iter()
            .filter(|(variable, own)| self.judged.get(variable) != Some(own));
        let changed = changed.map(|(variable, own)| (*variable, own.clone())).collect();
        self.judged = all;
        told_numbers((survey, counter, policy), &changed, tries)
    }
}

/// What readers see, by the queries that are judged in its place.
fn printed<'q>(asked: &'q Asked, stand_ins: &'q StandIns) -> BTreeSet<&'q Query> {
    let printed = asked.iter().filter(|(_, asking)| asking.used != Use::Implied);
    printed
        .map(|(query, _)| stand_ins.get(query).unwrap_or(query))
        .collect()
}

/// The same, with the choices that rankings list.
fn shown<'q>(printed: &BTreeSet<&'q Query>, lists: &'q [RankedList]) -> BTreeSet<&'q Query> {
    let listed = lists.iter().flat_map(|list| &list.listed);
    printed.iter().copied().chain(listed).collect()
}

/// What is asked for and not withheld.
fn left<'q>(queries: &'q BTreeMap<Query, Use>, withheld: &BTreeMap<Query, Why>) -> Vec<&'q Query> {
    let asked = queries.iter().filter(|(_, used)| **used != Use::Implied);
    let asked = asked.map(|(query, _)| query);
    asked.filter(|query| !withheld.contains_key(*query)).collect()
}

/// What else must be withheld, as it is counted in another way than what is withheld.
fn linked(
    (survey, counter, policy): (&Survey, &Counter<'_>, &Policy),
    planner: &Planner<'_>,
    withheld: &BTreeMap<Query, Why>,
) -> BTreeMap<Query, Why> {
    let queries = || planner.asked.queries.keys();
    let mut linked = planner.linked(withheld);
    linked.extend(ground::linked(survey, policy, queries(), withheld));
    linked.extend(ground::told_by_groups((survey, counter, policy), queries(), withheld));
    linked.extend(ground::sized(survey, queries(), withheld));
    linked
}
