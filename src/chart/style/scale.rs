//! The steps of a scale: from one hue over a neutral middle to another, which is patterned too.

use super::tone::{Pattern, Style, Tone};
use crate::survey::Sides;

/// How strong the steps of one hue are, from the end to the middle: the level of colour, and whether its second pattern
/// tells it from the step before.
const SIDES: [&[(usize, bool)]; 6] = [
    &[],
    &[(0, false)],
    &[(0, false), (2, false)],
    &[(0, false), (1, false), (2, false)],
    &[(0, false), (1, false), (2, false), (2, true)],
    &[(0, false), (1, false), (1, true), (2, false), (2, true)],
];

/// The styles of a scale of two to eleven steps, in its order; none for a longer one. No two have both the colour and the
/// pattern of another, and those that a grey print makes alike differ by pattern.
pub fn scale(steps: usize) -> Option<Vec<Style>> {
    let side = SIDES.get(steps / 2)?;
    let first = side.iter().map(|(level, second)| Style {
        tone: Tone::Scale(*level),
        pattern: if *second { Pattern::Dots } else { Pattern::Plain },
    });
    let last = side.iter().rev().map(|(level, second)| Style {
        tone: Tone::Scale(6 - level),
        pattern: if *second { Pattern::Falling } else { Pattern::Rising },
    });
    let middle = Style {
        tone: Tone::Scale(3),
        pattern: Pattern::Level,
    };
    let middle = (!steps.is_multiple_of(2)).then_some(middle);
    Some(first.chain(middle).chain(last).collect())
}

/// The styles of answers on both sides of a line, by their places: those for in the first hue, plain, those against in the one
/// opposed to it, the strongest furthest out. Neutral is what stands between, and what stands beside. None where the sides
/// don't hold every answer once, or more than are told apart.
pub fn opposed(sides: &Sides, answers: usize) -> Option<Vec<Style>> {
    let half = sides.left.len().max(sides.right.len());
    let steps = scale(2 * half + 1)?;
    let neutral = |pattern| Style {
        tone: Tone::Scale(3),
        pattern,
    };
    let left = sides.left.iter().zip(steps.iter().rev().copied());
    let right = sides.right.iter().rev().zip(steps.iter().copied());
    let middle = sides.middle.iter().map(|at| (at, neutral(Pattern::Level)));
    let beside = sides.beside.iter().zip([neutral(Pattern::Dots)]);
    let mut styles = vec![None; answers];
    for (at, style) in left.chain(right).chain(middle).chain(beside) {
        *styles.get_mut(*at)? = Some(style);
    }
    styles.into_iter().collect()
}
