//! What to withhold of figures that together tell too much.

use super::protect::NoAnswer;

/// Of so many figures, the places of those to withhold, the first ones before others that would do as well, and of those that stay, so
/// that these no longer tell.
pub(super) fn fewest(
    figures: usize,
    tells: impl Fn(&[usize]) -> Result<bool, NoAnswer>,
) -> Result<(Vec<usize>, Vec<usize>), NoAnswer> {
    let mut open: Vec<usize> = (0..figures).collect();
    let mut hidden = Vec::new();
    while !open.is_empty() && tells(&open)? {
        let mut place = 0;
        for candidate in 0..open.len() {
            if !tells(&[&open[..candidate], &open[candidate + 1..]].concat())? {
                place = candidate;
                break;
            }
        }
        hidden.push(open.remove(place));
    }
    // What was withheld first may not have needed it.
    let mut needed = Vec::new();
    for figure in hidden {
        open.push(figure);
        if tells(&open)? {
            open.pop();
            needed.push(figure);
        }
    }
    Ok((needed, open))
}

#[test]
fn one_of_two_that_tell_together_is_withheld_and_one_that_tells_alone() {
    // 1 and 3 tell together, 4 alone.
    let tells = |open: &[usize]| Ok(open.contains(&4) || open.contains(&1) && open.contains(&3));
    let found = fewest(5, tells).ok();
    assert_eq!(found.map(|(hidden, _)| hidden), Some(vec![1, 4]));
    let none = fewest(2, |_| Ok(false)).ok();
    assert_eq!(none, Some((vec![], vec![0, 1])));
}
