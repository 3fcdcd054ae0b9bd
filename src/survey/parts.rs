//! Scores are fractions: their answers are counted finer than in the last digit that they are printed with.

use super::codebook::Question;
use super::origin::Origin;

impl Question {
    /// Into how many parts a unit of the last digit is cut in the answers: 1 wherever they were given in digits.
    pub fn parts(&self) -> i64 {
        match &self.origin {
            Some(Origin::Score { parts, .. }) => (*parts).max(1),
            Some(Origin::Merged { .. } | Origin::Classes { .. } | Origin::Count { .. } | Origin::Ranks { .. })
            | None => 1,
        }
    }

    /// An answer in units of the last digit, halves away from zero: classes and limits are of numbers as they are printed.
    pub fn in_digits(&self, number: i64) -> i64 {
        let parts = i128::from(self.parts());
        let (size, sign) = (i128::from(number).abs(), i128::from(number).signum());
        i64::try_from(sign * ((size * 2 + parts) / (parts * 2))).unwrap_or(number)
    }
}
