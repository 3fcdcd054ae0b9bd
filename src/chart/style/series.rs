//! What tells the measures or groups of a chart apart: a colour, and a pattern or shape that says the same.

use super::look::{Look, MARK_CONTRAST};
use crate::report::{Table, printable};

/// One column of the table, drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Index into [`Table::columns`].
    pub column: usize,
    pub label: String,
    pub style: Style,
}

/// Colour and pattern of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Index into the look's colours of series.
    pub colour: usize,
    pub pattern: Pattern,
}

/// What fills a bar besides its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pattern {
    Plain,
    /// Stripes that rise to the right.
    Rising,
    Dots,
    /// Stripes that fall to the right.
    Falling,
}

impl Pattern {
    pub const ALL: [Pattern; 4] = [Pattern::Plain, Pattern::Rising, Pattern::Dots, Pattern::Falling];
}

/// The columns with numbers, at most `most`, each with its look.
///
/// A column that shows one group has the colour of that group all through the report, as long as that tells the
/// columns apart.
pub fn series(table: &Table, most: usize, look: &Look) -> Vec<Series> {
    let columns: Vec<usize> = (0..table.columns.len())
        .filter(|at| table.columns[*at].numeric)
        .take(most)
        .collect();
    let styles = by_group(table, &columns, look).unwrap_or_else(|| by_position(columns.len(), look));
    columns
        .into_iter()
        .zip(styles)
        .map(|(column, style)| Series {
            column,
            label: printable(&table.columns[column].label).into_owned(),
            style,
        })
        .collect()
}

fn by_group(table: &Table, columns: &[usize], look: &Look) -> Option<Vec<Style>> {
    let positions: Vec<usize> = columns
        .iter()
        .map(|at| Some(table.columns[*at].group.as_ref()?.position))
        .collect::<Option<_>>()?;
    let apart = positions
        .windows(2)
        .all(|pair| look.series(pair[0]).contrast(look.series(pair[1])) >= MARK_CONTRAST);
    let distinct = positions.iter().enumerate().all(|(i, p)| !positions[..i].contains(p));
    (apart && distinct).then(|| positions.into_iter().map(|p| style(p, look)).collect())
}

/// Styles of `count` series side by side.
fn by_position(count: usize, look: &Look) -> Vec<Style> {
    (0..count).map(|at| style(at, look)).collect()
}

/// The pattern moves on each time the colours are used up, so that sixteen series differ where there are four colours.
fn style(at: usize, look: &Look) -> Style {
    let colours = look.series.len().max(1);
    let turn = if colours.is_multiple_of(4) { at / colours } else { 0 };
    Style {
        colour: at % colours,
        pattern: Pattern::ALL[(at + turn) % 4],
    }
}

#[cfg(test)]
mod tests {
    use super::{MARK_CONTRAST, by_position};
    use crate::chart::tests::look;

    #[test]
    fn neighbours_contrast_and_no_two_look_alike() {
        let look = look();
        for count in 1..=16 {
            let styles = by_position(count, &look);
            assert_eq!(styles.len(), count);
            for (at, style) in styles.iter().enumerate() {
                assert!(!styles[..at].contains(style), "{count} series: {at} repeats");
                let colour = look.series(style.colour);
                assert!(colour.contrast(look.paper) >= MARK_CONTRAST, "{colour} on paper");
            }
            for pair in styles.windows(2) {
                let [a, b] = [look.series(pair[0].colour), look.series(pair[1].colour)];
                assert!(a.contrast(b) >= MARK_CONTRAST, "{a} beside {b}: {}", a.contrast(b));
                assert_ne!(pair[0].pattern, pair[1].pattern);
            }
        }
    }

    #[test]
    fn text_and_lines_contrast_with_the_paper() {
        let look = look();
        assert!(look.ink.contrast(look.paper) >= 7.0);
        assert!(look.axis.contrast(look.paper) >= MARK_CONTRAST);
    }
}
