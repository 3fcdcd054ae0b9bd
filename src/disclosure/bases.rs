//! What how many answered each question tells of who is in a group made of answers.
//!
//! Of each group, a report says how many answered a question and how many did not, whatever it withholds. Of those of a group
//! made of answers these are few more numbers about the same people: nobody of it left out a question that one of the town
//! did, so that this one is not in it; only one of two who answered another is. What a question allows is bounded as in any
//! table of two lines and two columns (M. Fréchet, "Sur les tableaux de corrélation dont les marges sont données", *Annales de
//! l'Université de Lyon*, 1951), and every question bounds the same count.

use super::chosen::Chosen;
use super::planner::Risk;
use super::rule::{is_exempt, small, whole};
use super::together::needed;
use crate::measure::Counter;
use crate::query::{Query, Statistic};
use crate::survey::{Missing, PartId, Policy, QuestionId, Survey, Variable};

/// How many of other groups are in a group made of answers, where that is for nobody to know and can be worked out from how many
/// answered.
pub(super) fn told_by_bases(survey: &Survey, counter: &Counter<'_>, policy: &Policy) -> Vec<Risk> {
    let mut found = Vec::new();
    for group in Chosen::all(survey) {
        let file = |part: &PartId| group.everyone.contains(part);
        let others = survey.group_ids().map(|other| survey.parts_of(&[other]));
        let parts = survey.parts().map(|part| vec![part]);
        for people in others.chain(parts).filter(|people| people.iter().all(file)) {
            let query = Query::new(Statistic::Population, &people, &group.conditions);
            let count = counter.population(query.selection());
            if people == group.people || is_exempt(&query, policy) || !is_secret(survey, counter, policy, &query) {
                continue;
            }
            let told = bounds(survey, counter, (&people, &group));
            if told == (count, count) {
                found.push(Risk {
                    low: count,
                    high: Some(count),
                    by: vec![group.size().describe(survey)],
                    query,
                });
            }
        }
    }
    found.sort_by(|one, other| one.query.cmp(&other.query));
    found.dedup();
    found
}

/// Whether few gave these answers, or few of those who answered gave others.
pub(super) fn is_secret(survey: &Survey, counter: &Counter<'_>, policy: &Policy, query: &Query) -> bool {
    let count = counter.population(query.selection());
    let least = needed((survey, policy), query).cell;
    let few = |count: u64| small(count, least, policy.zeros).is_some();
    let rest = match query.filter.as_slice() {
        [only] => counter
            .tally(only.variable, whole(&query.people))
            .valid
            .saturating_sub(count),
        _ => least,
    };
    few(count) || policy.complements && few(rest)
}

/// Between how few and how many of some people are in a group, by how many of each answered every question and how many did
/// not, for which reason.
fn bounds(survey: &Survey, counter: &Counter<'_>, (people, group): (&[PartId], &Chosen)) -> (u64, u64) {
    let (mut low, mut high) = (0, u64::MAX);
    let asked_of_all = |variable: &Variable| {
        let mut parts = group.everyone.iter();
        parts.all(|part| survey.answers(*variable, *part).is_some())
    };
    let variables = survey.questions.iter().enumerate().flat_map(|(index, question)| {
        let own = QuestionId(index);
        (0..question.items.len().max(1)).map(move |item| Variable { question: own, item })
    });
    for variable in variables.filter(asked_of_all) {
        let kinds = |people: &[PartId]| {
            let tally = counter.tally(variable, whole(people));
            let missing = Missing::ALL.map(|kind| tally.missing_of(kind));
            missing.into_iter().chain([tally.valid]).collect::<Vec<u64>>()
        };
        let (all, inside, own) = (kinds(&group.everyone), kinds(&group.people), kinds(people));
        let each = || all.iter().zip(&inside).zip(&own);
        let least = each().map(|((all, inside), own)| (inside + own).saturating_sub(*all));
        let most = each().map(|((_, inside), own)| *inside.min(own));
        low = low.max(least.sum());
        high = high.min(most.sum());
    }
    (low, high)
}

#[cfg(test)]
mod tests {
    use super::is_secret;
    use crate::measure::Counter;
    use crate::measure::tests::{codes, survey, variable};
    use crate::query::{Query, Statistic};
    use crate::survey::{Answers, ChoiceId, Condition, Kind, PartId, Policy, Thresholds};

    #[test]
    fn few_who_gave_an_answer_are_a_secret_and_few_others_where_complements_are() {
        let secret = |gave: usize, others: usize, complements: bool| {
            let text = "0".repeat(gave) + &"1".repeat(others);
            let survey = survey(vec![(Kind::Single, Answers::Codes(codes(&text)))]);
            let (base, cell) = (4, 4);
            let policy = Policy {
                usual: Thresholds { base, cell },
                complements,
                ..Policy::default()
            };
            let gave = Condition {
                variable: variable(0),
                choices: vec![ChoiceId(0)],
            };
            let query = Query::new(Statistic::Population, &[PartId(0)], &[gave]);
            is_secret(&survey, &Counter::over(&survey), &policy, &query)
        };
        assert_eq!([3, 4].map(|gave| secret(gave, 17, false)), [true, false]);
        assert_eq!([3, 4].map(|others| secret(17, others, true)), [true, false]);
        assert!(!secret(17, 3, false) && secret(3, 17, true));
    }
}
