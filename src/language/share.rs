//! Shares in words: "quatre PTP sur dix", "le tiers des PTP".
//!
//! A writer picks the family, the number comes from the data. Comparisons are exact, over integers.

mod form;
mod fraction;
mod percent;
mod tenths;

pub use form::NounForm;
pub use fraction::{APPROXIMATE, CLOSE, FractionForm, NoFraction, fraction};
pub use percent::{Percent, PercentSide, percent, percent_apart};
pub use tenths::{tenths, tenths_range};

#[cfg(test)]
mod tests;
