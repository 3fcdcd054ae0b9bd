//! Primary suppression: what the policy withholds for its own sake.

use super::chosen::Chosen;
use super::ends::{ScaleEnds, apart};
use super::together::{brought_together, named, needed};
use crate::measure::{Counter, Headcount, Selection};
use crate::query::{Over, Query, Statistic, Summary};
use crate::survey::{Base, ChoiceId, Dominance, Origin, PartId, Policy, Side, Survey, Thresholds, Variable};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Why a query is withheld.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Its base is too small.
    SmallBase {
        /// The base.
        base: u64,
        /// From how many on it is published.
        least: u64,
    },
    /// Its count is too small.
    SmallCount {
        /// The count.
        count: u64,
        /// From how many on it is published.
        least: u64,
    },
    /// It counts nobody.
    Zero,
    /// Too few of its base are not counted by it (complement).
    Complement {
        /// The base less the count.
        rest: u64,
        /// From how many on that is published.
        least: u64,
    },
    /// The largest numbers behind it make up too much of it (dominance).
    Dominated {
        /// How many of the largest.
        largest: usize,
        /// How much they make up, in percent, cut off.
        percent: u64,
        /// The most that they may.
        most: u64,
    },
    /// It is one person's number, whoever that is: the smallest or the largest.
    Extreme,
    /// It crosses questions, or a question and the groups, that the policy forbids to cross.
    NeverCross,
    /// From it, this withheld one could be worked out (secondary suppression).
    Protects(Box<Query>),
    /// With these others, it would tell the sum of so few people's numbers.
    Together {
        /// The other figures.
        others: Vec<Query>,
        /// How many people.
        people: u64,
    },
    /// With these others, it would tell that so few people gave one number.
    FewGave {
        /// The other figures.
        others: Vec<Query>,
        /// How many people.
        people: u64,
    },
    /// With these others, it might tell how few people gave one number: they could have theirs in too many ways to look at each.
    FewMayHaveGiven {
        /// The other figures.
        others: Vec<Query>,
    },
    /// With these others, it would tell the sum of people of whom the largest numbers make up too much (dominance).
    DominatedTogether {
        /// The other figures.
        others: Vec<Query>,
        /// How many of the largest.
        largest: usize,
        /// How much they make up, in percent, cut off.
        percent: u64,
        /// The most that they may.
        most: u64,
    },
    /// Something of its crossing is withheld, and to find out what else must be takes too much work: all of it is.
    TooMuchWork,
}

/// What figures of people who are in a group made of answers or in others tell of these, by the people.
pub(super) struct BesideGroups<'a> {
    within: (&'a Survey, &'a Counter<'a>, &'a Policy),
    groups: Vec<Chosen>,
    /// What was found of some people: many figures are of the same.
    found: RefCell<BTreeMap<Vec<PartId>, Option<Why>>>,
}

impl<'a> BesideGroups<'a> {
    pub fn of(within: (&'a Survey, &'a Counter<'a>, &'a Policy)) -> Self {
        Self {
            within,
            groups: Chosen::all(within.0),
            found: RefCell::default(),
        }
    }

    fn told(&self, people: &[PartId]) -> Option<Why> {
        if let Some(known) = self.found.borrow().get(people) {
            return known.clone();
        }
        let (survey, counter, policy) = self.within;
        let beside = self.groups.iter().flat_map(|group| group.beside(survey, people));
        let mut beside = beside.filter(|part| !is_exempt(part, policy));
        let why = beside.find_map(|part| {
            let counted = counter.population(part.selection());
            let least = needed((survey, policy), &part).cell;
            small(counted, least, policy.zeros).or_else(|| few_others(&part, counted, counter, least, policy))
        });
        self.found.borrow_mut().insert(people.to_vec(), why.clone());
        why
    }
}

/// Why the policy withholds a query, if it does.
pub(super) fn primary(query: &Query, beside: &BesideGroups<'_>) -> Option<Why> {
    let (survey, counter, policy) = beside.within;
    if is_exempt(query, policy) {
        return None;
    }
    if let Statistic::Number { variable, summary } = &query.statistic
        && summary.is_extreme()
        && !policy.allows_extremes(variable.question)
    {
        return Some(Why::Extreme);
    }
    if crosses(query, survey, policy) {
        return Some(Why::NeverCross);
    }
    if is_unanswered(query, counter) {
        return None;
    }
    if let Some(why) = beside.told(&query.people) {
        return Some(why);
    }
    let least = needed((survey, policy), query);
    if let Some(why) = of_routed(query, (survey, counter), least.cell) {
        return Some(why);
    }
    let selection = query.selection();
    match &query.statistic {
        Statistic::Share {
            variable,
            choices,
            over,
        } => of_share(query, (*variable, choices, over.people()), counter, least, policy)
            .or_else(|| of_all(query, (*variable, choices), (survey, counter), least.cell))
            .or_else(|| of_counted(query, *variable, (survey, counter), least.cell))
            .or_else(|| of_few_mentions(query, (*variable, *over), counter, least.cell)),
        Statistic::Number { variable, summary } => of_number(query, (*variable, *summary), counter, least, policy)
            .or_else(|| of_one_answer(query, *variable, (survey, counter), least.cell))
            .or_else(|| of_counted(query, *variable, (survey, counter), least.cell)),
        Statistic::Class { variable, class } => {
            let people = counter.class_headcount(*class, *variable, selection);
            let own = people.and_then(|people| of_class(query, people, least, policy));
            own.or_else(|| of_counted(query, *variable, (survey, counter), least.cell))
        }
        // Judged by the shares of its choices, and by the other average.
        Statistic::Ranking { .. } | Statistic::ItemResponse(_) => None,
        Statistic::Population => {
            let counted = counter.population(selection);
            let of_all = || match query.filter.as_slice() {
                [only] => of_all(query, (only.variable, &only.choices), (survey, counter), least.cell),
                _ => None,
            };
            small(counted, least.cell, policy.zeros)
                .or_else(|| few_others(query, counted, counter, least.cell, policy))
                .or_else(of_all)
        }
    }
}

/// Why a share is withheld of itself: its base, its count, or what is left of the base.
fn of_share(
    query: &Query,
    (variable, choices, counted_over): (Variable, &[ChoiceId], Base),
    counter: &Counter<'_>,
    least: Thresholds,
    policy: &Policy,
) -> Option<Why> {
    let selection = query.selection();
    let tally = counter.tally(variable, selection);
    let base = tally.base(counted_over);
    // How many answered a question is no secret, unless it is how many of them are in a stratum.
    let is_stratum = !query.filter.is_empty();
    let least_base = if is_stratum {
        least.base.max(least.cell)
    } else {
        least.base
    };
    if base == 0 {
        return (is_stratum && policy.zeros).then_some(Why::Zero);
    }
    if base < least_base {
        return Some(Why::SmallBase {
            base,
            least: least_base,
        });
    }
    // By people, never by what they weigh: a weight hides nobody.
    let Headcount { count, of } = counter.headcount(variable, choices, counted_over, selection)?;
    // Whatever it is divided by, the method page says how many answered.
    let rests = [tally.valid, of].map(|whole| whole.saturating_sub(count));
    small(count, least.cell, policy.zeros).or_else(|| {
        let few = |rest: &u64| policy.complements && small(*rest, least.cell, policy.zeros).is_some();
        rests.into_iter().find(few).map(|rest| Why::Complement {
            rest,
            least: least.cell,
        })
    })
}

/// Why what sums up numbers is withheld of itself: too few stand behind it, or at the end from which on a quantile counts, or
/// one makes up most of it.
fn of_number(
    query: &Query,
    (variable, summary): (Variable, Summary),
    counter: &Counter<'_>,
    least: Thresholds,
    policy: &Policy,
) -> Option<Why> {
    let selection = query.selection();
    let base = counter.summed_up(variable, selection);
    let (few, least) = (least.cell, least.base.max(least.cell));
    if base == 0 && query.filter.is_empty() {
        return None;
    }
    if summary.answers_beyond(base) < least || base < least {
        let needed = (least..).find(|answers| summary.answers_beyond(*answers) >= least);
        let least = needed.unwrap_or(least);
        return Some(Why::SmallBase { base, least });
    }
    if let Some(why) = few_beside(query, (variable, summary), counter, least) {
        return Some(why);
    }
    if let Some(why) = few_at_an_end(query, (variable, summary), counter, (few, policy)) {
        return Some(why);
    }
    if summary == Summary::Distinct {
        return tells_of_nobody(variable, selection, counter, policy).then_some(Why::Zero);
    }
    let rule = policy
        .dominance_of(variable.question)
        .filter(|_| summary.is_added_up())?;
    // Of the answers as they were given, and of what each brings to a weighted sum.
    let answers = counter.largest(rule.largest, variable, selection);
    let weighed = counter.largest_weighed(rule.largest, variable, selection);
    dominated(rule, answers).or_else(|| dominated(rule, weighed?))
}

/// By weights, a quantile can be the answer of one who is known to be at an end, as where they weigh more than all others: as many
/// people as without weights must stand up to it, and from it on.
fn few_beside(
    query: &Query,
    (variable, summary): (Variable, Summary),
    counter: &Counter<'_>,
    least: u64,
) -> Option<Why> {
    let selection = query.selection();
    if !summary.is_quantile() || !counter.is_weighted(selection) {
        return None;
    }
    // The median of as many as there must be stands between two halves of them.
    let least = if summary == Summary::Median {
        least.div_ceil(2)
    } else {
        least
    };
    let count = counter.people_beside(summary, variable, selection)?;
    (count < least).then_some(Why::SmallCount { count, least })
}

/// Why what sums up numbers tells of few: nearly all are worth the least that anyone can be, or the most, and what is missing to it
/// counts the others; or nearly all are worth the same, and how far answers spread does.
fn few_at_an_end(
    query: &Query,
    (variable, summary): (Variable, Summary),
    counter: &Counter<'_>,
    (least, policy): (u64, &Policy),
) -> Option<Why> {
    let ends = ScaleEnds::among((counter.survey(), policy), variable, &query.filter);
    let values = counter.values(variable, query.selection());
    let sum = values.iter().copied().map(i128::from).sum();
    let spread = ends.step().filter(|_| summary == Summary::Sd);
    let others = spread.and_then(|step| apart(&values, step));
    let others = others.map(|others| u64::try_from(others).unwrap_or(u64::MAX));
    let mut few = ends.of_people(values.len() as u64).away(sum).chain(others);
    few.find_map(|count| small(count, least, policy.zeros))
}

/// Why a class of numbers is withheld of itself: by the rules of a share.
fn of_class(query: &Query, people: Headcount, least: Thresholds, policy: &Policy) -> Option<Why> {
    let Headcount {
        count: counted,
        of: base,
    } = people;
    let is_stratum = !query.filter.is_empty();
    let least_base = if is_stratum {
        least.base.max(least.cell)
    } else {
        least.base
    };
    if base < least_base {
        return Some(Why::SmallBase {
            base,
            least: least_base,
        });
    }
    let few = |count: u64| small(count, least.cell, policy.zeros);
    let rest = base - counted;
    let complement = || {
        (policy.complements && few(rest).is_some()).then_some(Why::Complement {
            rest,
            least: least.cell,
        })
    };
    few(counted).or_else(complement)
}

/// Where a zero is a secret, whether how many answers differ says that some choice was given by nobody, that all gave the same, as a
/// share of 100 % does, or that nobody else gave what one did.
fn tells_of_nobody(variable: Variable, selection: Selection<'_>, counter: &Counter<'_>, policy: &Policy) -> bool {
    let given = counter.summary(Summary::Distinct, variable, selection);
    let given = given.map_or(0, |given| given.sum.unsigned_abs());
    let choices = counter.choices(variable).len() as u128;
    // Of a text or a number: as many as people say that nobody else gave anyone's.
    let is_each_alone = choices == 0 && given >= u128::from(counter.summed_up(variable, selection));
    policy.zeros && (given <= 1 || given < choices || is_each_alone)
}

/// Of several groups all of whom gave some answers: how many did in each is how many answered there, which is published. A
/// group of few who answered is told by the others; so are the few whom groups share, or whom one has beside another.
fn of_all(
    query: &Query,
    (variable, choices): (Variable, &[ChoiceId]),
    (survey, counter): (&Survey, &Counter<'_>),
    least: u64,
) -> Option<Why> {
    let is_crossed = matches!(query.statistic, Statistic::Share { .. }) && !query.filter.is_empty();
    let everyone = counter.tally(variable, whole(&query.people)).valid;
    if is_crossed || counter.any_of(variable, choices, whole(&query.people)) != everyone {
        return None;
    }
    let groups = survey.group_ids().map(|group| survey.parts_of(&[group]));
    let parts = survey.parts().map(|part| vec![part]);
    let within = groups
        .chain(parts)
        .filter(|own| *own != query.people && own.iter().all(|part| query.people.contains(part)));
    let sizes = within.map(|own| counter.tally(variable, whole(&own)).valid);
    sizes.into_iter().find_map(|count| small(count, least, false))
}

/// The same where what sums up a scale says that all gave one answer.
fn of_one_answer(
    query: &Query,
    variable: Variable,
    (survey, counter): (&Survey, &Counter<'_>),
    least: u64,
) -> Option<Why> {
    let mut choices = counter.choices(variable);
    choices.retain(|choice| counter.any_of(variable, &[*choice], query.selection()) > 0);
    let [only] = choices[..] else { return None };
    of_all(query, (variable, &[only]), (survey, counter), least)
}

/// Of no more choices than this, how many people gave how many of them tells who gave which together.
pub(super) const FEW_CHOICES: usize = 3;

/// Of how many of few choices people gave: beside how many gave each, that tells how many gave two of them, or one alone.
pub(super) fn of_counted(
    query: &Query,
    variable: Variable,
    (survey, counter): (&Survey, &Counter<'_>),
    least: u64,
) -> Option<Why> {
    let parts = query.people.iter().map(|part| vec![*part]);
    let people: Vec<Vec<PartId>> = parts.chain([query.people.clone()]).collect();
    let several = counted(survey, variable).into_iter();
    let mut several = several.filter(|(of, _)| survey.question(of.question).kind.takes_several());
    several.find_map(|(of, choices)| {
        let choices = given(counter, of, &choices, &query.people);
        if choices.len() > FEW_CHOICES {
            return None;
        }
        let pairs = choices
            .iter()
            .flat_map(|one| choices.iter().map(move |other| (*one, *other)));
        let apart = |(one, other): (ChoiceId, ChoiceId), people: &[PartId]| {
            let count = |choices: &[ChoiceId]| counter.any_of(of, choices, whole(people));
            let [first, second, any] = [count(&[one]), count(&[other]), count(&[one, other])];
            let mut apart = [(first + second).saturating_sub(any), any - first, any - second].into_iter();
            apart.find_map(|count| small(count, least, false))
        };
        let mut pairs = pairs.filter(|(one, other)| one < other);
        pairs.find_map(|pair| people.iter().find_map(|people| apart(pair, people)))
    })
}

/// Mentions of no more people than a cell must have: beside the shares of these people, they tell who of them gave several. Where
/// each gave all, how many mentions there are says so anyway. So do few mentions: no more people gave any.
fn of_few_mentions(
    query: &Query,
    (variable, over): (Variable, Over),
    counter: &Counter<'_>,
    least: u64,
) -> Option<Why> {
    let tally = counter.tally(variable, query.selection());
    let (people, mentions) = (tally.valid, tally.base(Base::Mentions));
    if over != Over::Base(Base::Mentions) {
        return None;
    }
    let is_all = mentions == people * counter.choices(variable).len() as u64;
    let few = (1..=least).contains(&people) && !is_all;
    let small = |base, least| Why::SmallBase { base, least };
    let of_people = few.then(|| small(people, least + 1));
    of_people.or_else(|| (1..least).contains(&mentions).then(|| small(mentions, least)))
}

/// Those of some choices that any of some people gave.
pub(super) fn given(counter: &Counter<'_>, of: Variable, choices: &[ChoiceId], people: &[PartId]) -> Vec<ChoiceId> {
    let is_given = |choice: &&ChoiceId| counter.any_of(of, &[**choice], whole(people)) > 0;
    choices.iter().filter(is_given).copied().collect()
}

/// The answers that a variable counts, where it is made of a count.
pub(super) fn counted(survey: &Survey, variable: Variable) -> Vec<(Variable, Vec<ChoiceId>)> {
    match &survey.question(variable.question).origin {
        Some(Origin::Count { of, .. }) => of.clone(),
        Some(Origin::Classes { of, .. } | Origin::Merged { of, .. }) => counted(survey, of[variable.item]),
        Some(Origin::Ranks { .. } | Origin::Score { .. }) | None => Vec::new(),
    }
}

/// Of groups that share people, taken together: how many of each were asked a routed question, and did not answer it, is
/// published. Beside how many of them all answered, that tells of those who are in one of the groups and not in the other.
fn of_routed(query: &Query, (survey, counter): (&Survey, &Counter<'_>), least: u64) -> Option<Why> {
    let is_group = || {
        survey
            .group_ids()
            .any(|group| survey.parts_of(&[group]) == query.people)
    };
    if !survey.people.are_shared() || is_group() {
        return None;
    }
    let routes = query.questions().map(|question| &survey.question(question).asked_if);
    let mut routes = routes.filter(|route| !route.is_empty());
    routes.find_map(|route| {
        let asked = |part: &PartId| {
            counter.population(Selection {
                people: &[*part],
                filter: route,
            })
        };
        query.people.iter().find_map(|part| small(asked(part), least, false))
    })
}

/// People under no condition.
pub(super) fn whole(people: &[PartId]) -> Selection<'_> {
    Selection { people, filter: &[] }
}

/// Whether the largest numbers of a sum make up too much of it.
pub(super) fn dominated(rule: &Dominance, (top, sum): (u128, u128)) -> Option<Why> {
    let percent = u64::try_from(top.checked_mul(100)?.checked_div(sum)?).ok()?;
    (top * 100 > sum.checked_mul(rule.percent.into())?).then_some(Why::Dominated {
        largest: rule.largest,
        percent,
        most: rule.percent,
    })
}

/// Whether nobody of them answered one of its questions. What is published of item non-response says as much, so that a
/// count of nobody reveals nothing.
fn is_unanswered(query: &Query, counter: &Counter<'_>) -> bool {
    let everyone = whole(&query.people);
    let conditions = query.filter.iter().map(|condition| condition.variable);
    let mut variables = query.variable().into_iter().chain(conditions);
    variables.any(|variable| counter.tally(variable, everyone).valid == 0)
}

/// Of a stratum under one condition, whether too few answered its question otherwise (complement).
fn few_others(query: &Query, counted: u64, counter: &Counter<'_>, least: u64, policy: &Policy) -> Option<Why> {
    let [only] = query.filter.as_slice() else { return None };
    let everyone = whole(&query.people);
    let answered = counter.tally(only.variable, everyone).valid;
    let rest = answered.saturating_sub(counted);
    let is_few = policy.complements && small(rest, least, policy.zeros).is_some();
    is_few.then_some(Why::Complement { rest, least })
}

/// Why a count is withheld, if it is small or, where zeros tell something, nobody.
pub(super) fn small(count: u64, least: u64, zeros: bool) -> Option<Why> {
    match count {
        0 => zeros.then_some(Why::Zero),
        count if count < least => Some(Why::SmallCount { count, least }),
        _ => None,
    }
}

/// Whether the authors exempt it from the thresholds.
pub(super) fn is_exempt(query: &Query, policy: &Policy) -> bool {
    let exempt = |question| {
        policy
            .exempt
            .iter()
            .any(|exemption| exemption.questions.contains(&question))
    };
    match query.variable() {
        Some(variable) => exempt(variable.question),
        None => query.questions().all(exempt),
    }
}

/// Whether it crosses what the policy forbids to cross. Those who were chosen by their answers to a question are a group, and no answer
/// to it beside the groups.
pub(super) fn crosses(query: &Query, survey: &Survey, policy: &Policy) -> bool {
    if policy.never_cross.is_empty() {
        return false;
    }
    let (together, named) = (brought_together(survey, query), named(survey, query));
    let has_groups = || {
        let asked = query.variable().map_or(survey.parts().count(), |variable| {
            survey.parts_of(&survey.question(variable.question).groups).len()
        });
        query.people.len() < asked
    };
    policy.never_cross.iter().any(|sides| match sides {
        (Side::Question(one), Side::Question(other)) => together.contains(one) && together.contains(other),
        (Side::Question(one), Side::Groups) | (Side::Groups, Side::Question(one)) => {
            named.contains(one) && has_groups()
        }
        (Side::Groups, Side::Groups) => has_groups(),
    })
}
