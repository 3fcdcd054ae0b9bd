//! How well the items of a battery go together.

use super::means::Moments;

/// Cronbach's α, with what it is of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alpha {
    /// 1 where all items say the same, about 0 where they have nothing in common.
    pub value: f64,
    /// People who answered every item.
    pub n: usize,
    /// Items.
    pub items: usize,
}

/// Cronbach's α = k/(k − 1) · (1 − Σ var(item) / var(sum)) of the people who answered all k items (Cronbach 1951), each a
/// row of as many values. None of fewer than two items or people, or where the sum does not vary.
pub fn alpha(people: &[Vec<f64>]) -> Option<Alpha> {
    let items = people.first()?.len();
    let of = |value: &dyn Fn(&Vec<f64>) -> f64| -> Option<f64> {
        let values: Vec<f64> = people.iter().map(value).collect();
        Some(Moments::of(&values)?.variance)
    };
    let mut apart = 0.0;
    for item in 0..items {
        apart += of(&|person| person[item])?;
    }
    let together = of(&|person| person.iter().sum())?;
    let k = items as f64;
    (items > 1 && together > 0.0).then(|| Alpha {
        value: k / (k - 1.0) * (1.0 - apart / together),
        n: people.len(),
        items,
    })
}
