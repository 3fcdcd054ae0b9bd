//! Bars end to end on both sides of a line: the answers against end there, those for begin there, and the one between lies half
//! on each side, so that a row stays whole (the diverging stacked bars of R. Heiberger and N. Robbins, *Design of Diverging
//! Stacked Bar Charts for Likert Scales and Other Applications*, Journal of Statistical Software 57(5), 2014). What is no degree
//! of the scale begins at a line of its own, on the right.

use super::value::WHOLE;
use crate::survey::Sides;

/// Where the pieces of all rows lie, in millionths of the whole, from the left end of the longest.
pub struct Balance {
    /// Of each row, of each series, from where to where. What is missing has its room too.
    pub rows: Vec<Vec<(i64, i64)>>,
    /// The line.
    pub middle: i64,
    /// How far all of it reaches.
    pub full: i64,
}

/// Between the scale and what stands beside it.
const BESIDE: i64 = WHOLE / 25;

/// The pieces of rows, each with the share of each series in millionths; none for what is missing, whose room is what the others
/// leave of the whole, alike for each. A row of which nothing is known stands at the line.
pub fn balance(rows: &[Vec<Option<i64>>], sides: &Sides) -> Balance {
    let widths: Vec<Vec<i64>> = rows.iter().map(|row| widths(row)).collect();
    let of = |row: &[i64], places: &[usize]| places.iter().filter_map(|at| row.get(*at)).sum::<i64>();
    // Twice as long, for halves.
    let half = |row: &[i64]| sides.middle.and_then(|at| row.get(at)).copied().unwrap_or(0);
    let reach = |places: &[usize]| {
        widths
            .iter()
            .map(|row| 2 * of(row, places) + half(row))
            .max()
            .unwrap_or(0)
    };
    let (left, right) = (reach(&sides.left), reach(&sides.right));
    let beside = widths.iter().map(|row| of(row, &sides.beside)).max().unwrap_or(0);
    let apart = (left + right + 1) / 2 + BESIDE;
    let middle = left / 2;
    let place = |row: &Vec<i64>| {
        let mut places = vec![(0, 0); row.len()];
        let mut from = (left - 2 * of(row, &sides.left) - half(row)) / 2;
        let mut put = |at: usize, from: &mut i64| {
            if let (Some(place), Some(width)) = (places.get_mut(at), row.get(at)) {
                *place = (*from, *from + width);
                *from += width;
            }
        };
        let scale = sides.left.iter().chain(&sides.middle).chain(&sides.right);
        scale.for_each(|at| put(*at, &mut from));
        let mut from = apart;
        sides.beside.iter().for_each(|at| put(*at, &mut from));
        places
    };
    Balance {
        rows: widths.iter().map(place).collect(),
        middle,
        full: match beside {
            0 => (left + right + 1) / 2,
            beside => apart + beside,
        },
    }
}

fn widths(row: &[Option<i64>]) -> Vec<i64> {
    if row.iter().all(Option::is_none) {
        return vec![0; row.len()];
    }
    let known: i64 = row.iter().flatten().sum();
    let missing = i64::try_from(row.iter().filter(|share| share.is_none()).count()).unwrap_or(i64::MAX);
    let room = (WHOLE - known).max(0).checked_div(missing).unwrap_or(0);
    row.iter().map(|share| share.unwrap_or(room)).collect()
}

#[cfg(test)]
mod tests {
    use super::{BESIDE, balance};
    use crate::survey::Sides;

    fn sides(middle: Option<usize>, right: usize, beside: &[usize]) -> Sides {
        Sides {
            left: vec![0, 1],
            middle,
            right: vec![right, right + 1],
            beside: beside.into(),
        }
    }

    fn shares(percents: &[i64]) -> Vec<Option<i64>> {
        let share = |percent: &i64| (*percent >= 0).then_some(percent * 10_000);
        percents.iter().map(share).collect()
    }

    fn percents(places: &[(i64, i64)]) -> Vec<(i64, i64)> {
        places.iter().map(|(from, to)| (from / 10_000, to / 10_000)).collect()
    }

    #[test]
    fn all_rows_stand_on_one_line() {
        let rows = [shares(&[10, 20, 30, 40]), shares(&[0, 2, 18, 80])];
        let found = balance(&rows, &sides(None, 2, &[]));
        assert_eq!((found.middle, found.full), (300_000, 1_280_000));
        assert_eq!(percents(&found.rows[0]), [(0, 10), (10, 30), (30, 60), (60, 100)]);
        assert_eq!(percents(&found.rows[1]), [(28, 28), (28, 30), (30, 48), (48, 128)]);
    }

    #[test]
    fn the_middle_is_on_both_sides_of_the_line() {
        let rows = [shares(&[10, 20, 20, 30, 20]), shares(&[0, 5, 95, 0, 0])];
        let found = balance(&rows, &sides(Some(2), 3, &[]));
        assert_eq!(found.middle, 525_000);
        for row in &found.rows {
            let (from, to) = row[2];
            assert_eq!(from + to, 2 * found.middle, "{row:?}");
        }
        assert_eq!(found.full, 525_000 + 600_000);
    }

    #[test]
    fn what_is_withheld_keeps_its_room_and_an_empty_row_moves_nothing() {
        let rows = [shares(&[-1, -1, 30, 40]), shares(&[-1, -1, -1, -1])];
        let found = balance(&rows, &sides(None, 2, &[]));
        assert_eq!((found.middle, found.full), (300_000, 1_000_000));
        assert_eq!(percents(&found.rows[0]), [(0, 15), (15, 30), (30, 60), (60, 100)]);
        assert_eq!(balance(&[], &sides(None, 2, &[])).full, 0);
    }

    #[test]
    fn what_is_no_degree_begins_at_a_line_of_its_own() {
        let rows = [shares(&[10, 20, 30, 30, 10]), shares(&[0, 10, 20, 40, 30])];
        let found = balance(&rows, &sides(None, 2, &[4]));
        let begins = 300_000 + 600_000 + BESIDE;
        assert_eq!(found.rows.iter().map(|row| row[4].0).collect::<Vec<_>>(), [begins; 2]);
        assert_eq!(found.full, begins + 300_000);
    }
}
