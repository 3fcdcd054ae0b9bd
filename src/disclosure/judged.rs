//! What is judged of what a report asks: a ranking by the shares of its choices, all else as it is asked.

use super::rule::whole;
use crate::measure::{Counter, front};
use crate::query::{Asked, GivenMost, Over, Query, Statistic, Summary, Use};
use crate::survey::{Base, ChoiceId, NumberClass, Origin, PartId, Variable, asked_for};
use std::collections::{BTreeMap, BTreeSet};

/// The queries of a report as they are judged, and the order of counts that its rankings give away.
#[derive(Debug, Default)]
pub(super) struct Judged {
    pub queries: BTreeMap<Query, Use>,
    pub lists: Vec<RankedList>,
}

/// A published ranking: its choices as queries, the most given first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct RankedList {
    pub listed: Vec<Query>,
    /// The choices that it does not list, in no order: each given less often than the last one listed.
    pub beyond: Vec<Query>,
    /// Shown whatever is withheld of them, in no order: the choices given most of a table.
    pub is_front: bool,
    /// Whether its order says of which people there are more: by weights, it says nothing of people.
    pub is_of_people: bool,
}

impl Judged {
    pub fn of(asked: &Asked, counter: &Counter<'_>) -> Self {
        let mut judged = Self::default();
        let questions = &counter.survey().questions;
        // Of a routed question, how many were asked is published.
        let routes = questions.iter().flat_map(|question| &question.asked_if);
        let routes = routes.map(|condition| condition.variable);
        // So is how many are of a group that is made of answers.
        let chosen = counter.survey().groups.iter().flat_map(|group| &group.chosen);
        let told = routes.chain(chosen.map(|condition| condition.variable));
        let counted: BTreeSet<Variable> = asked.queries().flat_map(counted).chain(told).collect();
        let counted: BTreeSet<Variable> = counted.iter().flat_map(|one| asked_for(questions, *one)).collect();
        for (query, asking) in asked.iter() {
            match &query.statistic {
                Statistic::Share { .. } | Statistic::Class { .. } => judged.add(query.clone(), asking.used),
                Statistic::Number { variable, summary } => {
                    judged.add(query.clone(), asking.used);
                    for share in told_by(query, (*variable, *summary), &counted, counter) {
                        judged.add(share, asking.used);
                    }
                }
                Statistic::Ranking { variable, most } => {
                    let list = RankedList::of(query, *variable, *most, counter);
                    // That nobody gave any is said by the first of them.
                    let said = if list.listed.is_empty() {
                        list.beyond.first()
                    } else {
                        None
                    };
                    for share in list.listed.iter().chain(said) {
                        judged.add(share.clone(), asking.used);
                    }
                    judged.lists.push(list);
                }
                // How many were asked and how many answered is published.
                Statistic::Population | Statistic::ItemResponse(_) => {}
            }
        }
        for GivenMost { listed, beyond } in &asked.given_most {
            // By weights, they are given most in another way than by people, though each by enough of these.
            let is_counted = |query: &Query| !counter.is_weighted(query.selection());
            let beyond = if listed.iter().all(is_counted) {
                &beyond[..]
            } else {
                &[]
            };
            for share in listed.iter().chain(beyond) {
                judged.add(share.clone(), Use::Implied);
            }
            // Of several answers each, only as mentions do choices stand beside each other.
            let [listed, beyond] = [&listed[..], beyond].map(|shares| mentions(shares, counter));
            for share in listed.iter().chain(&beyond) {
                judged.add(share.clone(), Use::Implied);
            }
            judged.lists.push(RankedList {
                listed,
                beyond,
                is_front: true,
                is_of_people: true,
            });
        }
        judged.lists.sort_unstable();
        judged.lists.dedup();
        judged
    }

    fn add(&mut self, query: Query, used: Use) {
        let known = self.queries.entry(query).or_insert(used);
        *known = used.max(*known);
    }
}

/// The variables of which a query counts answers: its own, and those of its conditions, for how many meet them is said beside it.
fn counted(query: &Query) -> impl Iterator<Item = Variable> + '_ {
    let own = match query.statistic {
        Statistic::Share { .. } | Statistic::Ranking { .. } => query.variable(),
        Statistic::Number { .. } | Statistic::Class { .. } | Statistic::Population | Statistic::ItemResponse(_) => None,
    };
    own.into_iter()
        .chain(query.filter.iter().map(|condition| condition.variable))
}

/// The shares that what sums up numbers tells, where some of these variables are counted too. A score is made of counts that it may
/// give back: beside some of them, where its spread is told, and where all who answered gave one answer. So is a mean rank, beside
/// which stands how many ranked a choice.
fn told_by(
    query: &Query,
    (variable, summary): (Variable, Summary),
    counted: &BTreeSet<Variable>,
    counter: &Counter<'_>,
) -> Vec<Query> {
    let survey = counter.survey();
    let is_counted = || {
        let own = asked_for(&survey.questions, variable);
        own.iter().any(|one| counted.contains(one))
    };
    let is_ranks = || survey.question(variable.question).places().is_some();
    let is_told = if summary == Summary::Distinct {
        is_counted() && all_are_given(query, variable, counter)
    } else {
        summary == Summary::Sd || is_counted() || is_ranks() || is_of_one(query, variable, counter)
    };
    let shares = is_told.then(|| shares_of(query, variable, counter));
    let shares = shares.into_iter().flatten();
    shares.chain(halved(query, variable, counter)).collect()
}

/// Whether all answers are the same choice.
fn is_of_one(query: &Query, variable: Variable, counter: &Counter<'_>) -> bool {
    let tally = counter.tally(variable, query.selection());
    let given = counter
        .choices(variable)
        .into_iter()
        .filter(|choice| tally.respondents_of(*choice) > 0);
    given.count() == 1
}

/// Whether each choice was given, which the number of answers that differ then tells.
pub(crate) fn all_are_given(query: &Query, variable: Variable, counter: &Counter<'_>) -> bool {
    let tally = counter.tally(variable, query.selection());
    let choices = counter.choices(variable);
    choices.len() > 1 && choices.into_iter().all(|choice| tally.respondents_of(choice) > 0)
}

/// Of a median between two choices of a scale, the share of those up to it: half of all answers, as everyone can tell. Other quantiles
/// are always an answer; by weights, it is half of what they weigh.
pub(crate) fn halved(query: &Query, variable: Variable, counter: &Counter<'_>) -> Option<Query> {
    let is_median = matches!(
        query.statistic,
        Statistic::Number {
            summary: Summary::Median,
            ..
        }
    );
    if !is_median || counter.is_weighted(query.selection()) {
        return None;
    }
    let median = counter.summary(Summary::Median, variable, query.selection())?;
    let Some(scores) = counter.worth(variable) else {
        return halved_totals(query, variable, counter);
    };
    let far = |score: i64| i128::from(score) * median.count as i128 - median.sum;
    if scores.iter().any(|score| far(*score) == 0) {
        return None;
    }
    let choices = counter.choices(variable).into_iter().zip(&scores);
    let lower: Vec<ChoiceId> = choices
        .filter(|(_, score)| far(**score) < 0)
        .map(|(choice, _)| choice)
        .collect();
    let share = Statistic::share(variable, &lower, Over::Base(Base::Valid));
    (!lower.is_empty()).then(|| query.with(share))
}

/// Of a median between two totals of a score or a count that are next to each other, the class of those up to it.
fn halved_totals(query: &Query, variable: Variable, counter: &Counter<'_>) -> Option<Query> {
    let question = counter.survey().question(variable.question);
    match &question.origin {
        Some(Origin::Score { .. } | Origin::Count { .. }) => {}
        Some(Origin::Merged { .. } | Origin::Classes { .. } | Origin::Ranks { .. }) | None => return None,
    }
    let mut totals = counter.values(variable, query.selection());
    totals.sort_unstable();
    let middle = totals.len() / 2;
    let (lower, upper) = (*totals.get(middle.checked_sub(1)?)?, *totals.get(middle)?);
    let everyone: Vec<PartId> = counter.survey().parts().collect();
    let different: BTreeSet<i64> = counter.values(variable, whole(&everyone)).into_iter().collect();
    let apart = different.iter().zip(different.iter().skip(1));
    let nearest = apart.map(|(one, next)| next - one).min()?;
    let is_between = totals.len().is_multiple_of(2) && upper - lower == nearest;
    let class = NumberClass {
        from: None,
        until: Some(question.in_digits(upper)),
    };
    is_between.then(|| query.with(Statistic::Class { variable, class }))
}

/// The shares that a score of a scale is worked out from, of each choice; and how many answers differ. Of numbers, none.
pub(crate) fn shares_of(query: &Query, variable: Variable, counter: &Counter<'_>) -> Vec<Query> {
    let choices = counter.choices(variable);
    let share = |choice: ChoiceId| Statistic::share(variable, &[choice], Over::Base(Base::Valid));
    choices.into_iter().map(|choice| query.with(share(choice))).collect()
}

/// Shares of a question with several answers each as shares of all that were given; others as they are.
fn mentions(shares: &[Query], counter: &Counter<'_>) -> Vec<Query> {
    let as_mentions = |query: &Query| match &query.statistic {
        Statistic::Share { variable, choices, .. }
            if counter.survey().question(variable.question).kind.takes_several() =>
        {
            query.with(Statistic::share(*variable, choices, Over::Base(Base::Mentions)))
        }
        Statistic::Share { .. }
        | Statistic::Class { .. }
        | Statistic::Number { .. }
        | Statistic::Ranking { .. }
        | Statistic::Population
        | Statistic::ItemResponse(_) => query.clone(),
    };
    shares.iter().map(as_mentions).collect()
}

impl RankedList {
    /// The first `most` choices of a ranking with those tied with the last, and the others.
    fn of(query: &Query, variable: Variable, most: usize, counter: &Counter<'_>) -> Self {
        let over = counter.ranked_over(variable);
        let share = |choice: ChoiceId| query.with(Statistic::share(variable, &[choice], over));
        let listed = front(counter.ranking(variable, query.selection()), most);
        let listed: Vec<ChoiceId> = listed.iter().map(|ranked| ranked.choice).collect();
        let mut beyond = counter.choices(variable);
        beyond.retain(|choice| !listed.contains(choice));
        Self {
            listed: listed.into_iter().map(share).collect(),
            beyond: beyond.into_iter().map(share).collect(),
            is_front: false,
            is_of_people: !counter.is_weighted(query.selection()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{RankedList, halved};
    use crate::measure::Counter;
    use crate::measure::tests::{codes, survey, variable};
    use crate::query::{Over, Query, Statistic, Summary};
    use crate::survey::{Answers, Base, ChoiceId, Kind, PartId, Survey};

    fn scale(text: &str) -> Survey {
        survey(vec![(Kind::Scale, Answers::Codes(codes(text)))])
    }

    fn share(choices: &[u16]) -> Query {
        let choices: Vec<ChoiceId> = choices.iter().copied().map(ChoiceId).collect();
        of(Statistic::share(variable(0), &choices, Over::Base(Base::Valid)))
    }

    fn of(statistic: Statistic) -> Query {
        Query::new(statistic, &[PartId(0)], &[])
    }

    /// 2, 2, 1, 0: two of the last, and one of each other, tied.
    #[test]
    fn a_list_has_choices_beyond_it() {
        let survey = scale("2210");
        let listed = |most| {
            let (variable, counter) = (variable(0), Counter::over(&survey));
            let query = of(Statistic::Ranking { variable, most });
            let list = RankedList::of(&query, variable, most, &counter);
            (list.listed, list.beyond)
        };
        let [zero, one, two] = [0, 1, 2].map(|choice| share(&[choice]));
        assert_eq!(listed(1), (vec![two.clone()], vec![zero.clone(), one.clone()]));
        assert_eq!(listed(2), (vec![two, zero, one], Vec::new()));
    }

    /// Half of the answers are up to a median that nobody gave.
    #[test]
    fn a_median_between_two_choices_halves_the_answers() {
        let half = |text| {
            let (variable, summary) = (variable(0), Summary::Median);
            let survey = scale(text);
            halved(
                &of(Statistic::Number { variable, summary }),
                variable,
                &Counter::over(&survey),
            )
        };
        assert_eq!(half("0011"), Some(share(&[0])));
        assert_eq!(half("0122"), Some(share(&[0, 1])));
        // 0, 0, 2, 2: the median is a choice, though nobody gave it.
        assert_eq!([half("00112"), half("0022")], [None, None]);
    }
}
