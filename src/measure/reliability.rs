//! How well the items of a score measure one thing: Cronbach's α.
//!
//! α = k/(k − 1) · (1 − Σ s²ᵢ / s²ₜ), of k items with the variances s²ᵢ, and s²ₜ that of their sum (L. J. Cronbach, 1951), over the
//! respondents who answered every item. Variances are sample variances; as all have the same n, it cancels out, and α is a
//! ratio of integers.

use super::Counter;
use crate::survey::{Answers, Origin, PartId, QuestionId, Scored, Survey};
use std::collections::BTreeMap;

/// The reliability of a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reliability {
    /// α in units of its fourth digit, rounded half away from zero; below 0 where items contradict each other.
    pub alpha: i64,
    /// Respondents who answered every item.
    pub n: u64,
    /// How many items there are.
    pub items: usize,
}

/// Units of [`Reliability::alpha`].
const UNITS: i128 = 10_000;

/// α of respondents by what they gave each item; none of fewer than two items or respondents, of a sum that is everyone's, or
/// of numbers too large to square.
pub fn reliability<'r>(items: usize, rows: impl Iterator<Item = &'r [i64]>) -> Option<Reliability> {
    if items < 2 {
        return None;
    }
    // Of each item, and at the end of the sum: Σx and Σx².
    let mut sums = vec![(0i128, 0i128); items + 1];
    let mut n = 0i128;
    for row in rows {
        n += 1;
        let total: i128 = row.iter().copied().map(i128::from).sum();
        for (sum, value) in sums.iter_mut().zip(row.iter().copied().map(i128::from).chain([total])) {
            sum.0 = sum.0.checked_add(value)?;
            sum.1 = sum.1.checked_add(value.checked_mul(value)?)?;
        }
    }
    // n(n − 1)·s², an integer.
    let spread = |(sum, squares): &(i128, i128)| n.checked_mul(*squares)?.checked_sub(sum.checked_mul(*sum)?);
    let total = spread(sums.last()?)?;
    if n < 2 || total == 0 {
        return None;
    }
    let mut parts = 0i128;
    for sum in &sums[..items] {
        parts = parts.checked_add(spread(sum)?)?;
    }
    let k = items as i128;
    let numerator = UNITS.checked_mul(k)?.checked_mul(total.checked_sub(parts)?)?;
    let denominator = (k - 1).checked_mul(total)?;
    let (size, sign) = (numerator.checked_abs()?, numerator.signum());
    let rounded = sign * (size.checked_mul(2)?.checked_add(denominator)? / denominator.checked_mul(2)?);
    Some(Reliability {
        alpha: i64::try_from(rounded).ok()?,
        n: n as u64,
        items,
    })
}

impl Counter<'_> {
    /// α of every score of the codebook that has one, over all who were asked.
    pub fn reliabilities(&self) -> BTreeMap<QuestionId, Reliability> {
        let questions = self.survey.questions.iter().enumerate();
        let scores = questions.filter_map(|(index, question)| match &question.origin {
            Some(Origin::Score { of, .. }) => Some((QuestionId(index), of)),
            Some(Origin::Merged { .. } | Origin::Classes { .. } | Origin::Count { .. } | Origin::Ranks { .. })
            | None => None,
        });
        scores
            .filter_map(|(id, of)| Some((id, of_score(self.survey, id, of)?)))
            .collect()
    }
}

fn of_score(survey: &Survey, id: QuestionId, of: &[Scored]) -> Option<Reliability> {
    let parts = survey.parts_of(&survey.question(id).groups);
    let rows: Vec<Vec<i64>> = parts.into_iter().flat_map(|part| complete(survey, part, of)).collect();
    reliability(of.len(), rows.iter().map(Vec::as_slice))
}

/// What those of a part gave who answered every item.
fn complete(survey: &Survey, part: PartId, of: &[Scored]) -> Vec<Vec<i64>> {
    // Numbers of a power of ten go into the largest of them; scores, that are other fractions, to the nearest of it.
    let finest = of.iter().map(|scored| scored.unit).max().unwrap_or(1);
    let columns: Option<Vec<(&Scored, &Answers)>> = of
        .iter()
        .map(|scored| Some((scored, survey.answers(scored.variable, part)?)))
        .collect();
    let Some(columns) = columns else { return Vec::new() };
    let worth = |(scored, answers): &(&Scored, &Answers), row: usize| {
        let worth = match answers {
            Answers::Codes(column) => *scored.worth.get(usize::from(column.get(row).ok()?.0))?,
            Answers::Numbers(numbers) => numbers[row].ok()?,
            Answers::Flags(_) | Answers::Places(_) | Answers::Open(_) => return None,
        };
        i64::try_from(i128::from(worth) * i128::from(finest) / i128::from(scored.unit)).ok()
    };
    let rows = 0..survey.rows(part);
    rows.filter_map(|row| columns.iter().map(|column| worth(column, row)).collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::reliability;
    use std::collections::BTreeMap;

    /// What `tests/reference/inference/alpha.R` finds, and the answers in which it does.
    const EXPECTED: &str = include_str!("../../tests/reference/inference/alpha.expected.csv");

    #[test]
    fn alpha_is_that_of_r() {
        let mut answers: BTreeMap<&str, BTreeMap<usize, Vec<i64>>> = BTreeMap::new();
        let mut found: BTreeMap<(&str, &str), f64> = BTreeMap::new();
        for line in EXPECTED.lines().skip(1) {
            let (name, value) = line.split_once("\",").expect("a name and a value");
            let value: f64 = value.parse().expect("a number");
            match *name.trim_start_matches('"').split('|').collect::<Vec<_>>() {
                [of, person, _] => {
                    let people = answers.entry(of).or_default();
                    let person = person.parse().expect("a place");
                    people.entry(person).or_default().push(value as i64);
                }
                [of, what] => _ = found.insert((of, what), value),
                _ => panic!("{name}"),
            }
        }
        assert_eq!(answers.len(), 3);
        for (of, people) in &answers {
            let items = people[&1].len();
            let own = reliability(items, people.values().map(Vec::as_slice)).expect("α");
            let expected = (found[&(*of, "alpha")] * 10_000.0).round();
            assert_eq!((own.alpha as f64, own.n as f64), (expected, found[&(*of, "n")]), "{of}");
        }
    }

    #[test]
    fn what_does_not_vary_has_none() {
        assert_eq!(reliability(2, [&[1, 2][..], &[1, 2]].into_iter()), None);
        assert_eq!(reliability(2, [&[1, 2][..]].into_iter()), None);
        assert_eq!(reliability(1, [&[1][..], &[2]].into_iter()), None);
    }
}
