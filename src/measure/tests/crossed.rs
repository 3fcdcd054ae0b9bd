//! Crosstabs that are counted in one pass, against one stratum after the other.

use super::weights::weighed;
use super::{answers, column, survey, variable};
use crate::measure::{Counter, Selection};
use crate::query::{Over, Query, Statistic};
use crate::survey::{Answers, Base, ChoiceId, Condition, Kind, PartId};
use proptest::prelude::*;

proptest! {
    /// Of those who also meet a condition that all strata share; people counted by their weights too.
    #[test]
    fn strata_at_once_are_strata_alone(rows in prop::collection::vec(("[012x?-]{2}[01]", 0u64..9), 1..200)) {
        let cells = |at: usize| column(&answers(&rows.iter().map(|(row, _)| &row[at..=at]).collect::<String>()));
        let plain = survey((0..3).map(|at| (Kind::Single, Answers::Codes(cells(at)))).collect());
        let weights: Vec<u64> = rows.iter().map(|(_, weight)| *weight).collect();
        let share = || Statistic::share(variable(0), &[ChoiceId(0)], Over::Base(Base::Valid));
        let condition = |question, choice| Condition { variable: variable(question), choices: vec![ChoiceId(choice)] };
        let strata: Vec<Query> =
            (0..3).map(|choice| Query::new(share(), &[PartId(0)], &[condition(1, choice), condition(2, 1)])).collect();
        for survey in [plain.clone(), weighed(plain, &weights)] {
            let (ahead, alone) = (Counter::over(&survey), Counter::over(&survey));
            ahead.count_strata(strata.iter());
            for query in &strata {
                let selection: Selection<'_> = query.selection();
                let [found, expected] = [&ahead, &alone].map(|counter| counter.tally(variable(0), selection));
                prop_assert_eq!((found.valid, found.respondents), (expected.valid, expected.respondents));
                for choice in (0..3).map(ChoiceId) {
                    prop_assert_eq!(found.respondents_of(choice), expected.respondents_of(choice));
                    let shares = [&ahead, &alone].map(|one| one.share(variable(0), &[choice], Base::Valid, selection));
                    prop_assert_eq!(shares[0], shares[1]);
                }
            }
        }
    }
}
