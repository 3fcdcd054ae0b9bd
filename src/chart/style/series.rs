//! The measures or groups of a chart, and what tells them apart.

use super::look::{Look, MARK_CONTRAST};
use super::scale::{opposed, scale};
use super::tone::{Pattern, Style, Tone};
use crate::report::{Chart, ChartKind, Figure, GroupTag, Measure, Table, printable};
use std::sync::Arc;

/// One column of the table, drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Index into [`Table::columns`].
    pub column: usize,
    pub label: String,
    pub style: Style,
}

/// The columns with numbers that a kind of chart shows, each with its look; none where there are more than it tells apart.
///
/// A column that shows one group has the colour of that group all through the report, as long as that tells the
/// columns apart.
pub fn series((table, figures): (&Table, &[Arc<Figure>]), chart: &Chart, look: &Look) -> Option<Vec<Series>> {
    let kind = chart.kind;
    let most = kind.told_apart();
    let columns = drawn(table, figures);
    let styles = match kind {
        ChartKind::Bars | ChartKind::Dumbbell | ChartKind::Dots | ChartKind::Boxes | ChartKind::Histogram => {
            beside(table, &columns[..most.min(columns.len())], look)
        }
        ChartKind::GroupedBars if columns.len() <= most => beside(table, &columns, look),
        ChartKind::StackedBars if columns.len() <= most => match &chart.sides {
            Some(sides) => opposed(sides, columns.len())?,
            None => scale(columns.len())?,
        },
        // Each has its name over it: a colour would say nothing more.
        ChartKind::Panels => vec![style(0, 1); columns.len()],
        ChartKind::GroupedBars | ChartKind::StackedBars => return None,
    };
    Some(named(table, &columns, styles))
}

/// All columns with numbers in one style: what tells them apart is said in another way.
pub fn alike(table: &Table, figures: &[Arc<Figure>]) -> Vec<Series> {
    let columns = drawn(table, figures);
    let styles = vec![style(0, 1); columns.len()];
    named(table, &columns, styles)
}

/// The columns of numbers, without those that stand beside shares: means, net scores.
fn drawn(table: &Table, figures: &[Arc<Figure>]) -> Vec<usize> {
    let is_share = |at: &usize| {
        let measure = table.measure_of(*at, figures);
        measure.and_then(Measure::summary).is_none() && measure != Some(Measure::NetScore)
    };
    let columns = (0..table.columns.len()).filter(|at| table.columns[*at].numeric);
    columns.filter(is_share).collect()
}

fn named(table: &Table, columns: &[usize], styles: Vec<Style>) -> Vec<Series> {
    let pairs = columns.iter().zip(styles);
    let series = pairs.map(|(column, style)| Series {
        column: *column,
        label: printable(&table.columns[*column].label).into_owned(),
        style,
    });
    series.collect()
}

/// Styles of columns side by side: those of their groups, or by their place.
fn beside(table: &Table, columns: &[usize], look: &Look) -> Vec<Style> {
    let shown = columns.iter().filter(|at| table.columns[**at].group.is_none());
    // One column beside groups is of everybody.
    let are_measures = columns.len() < 2 || shown.count() > 1;
    let by_place = |at| match are_measures {
        true => of_measure(at, look.series.len()),
        false => style(at, look.series.len()),
    };
    by_group(table, columns, look).unwrap_or_else(|| (0..columns.len()).map(by_place).collect())
}

/// Two measures never wear the colours of two groups: the second has one that no group has, those after it the theme's from its
/// last on.
fn of_measure(at: usize, colours: usize) -> Style {
    let tone = match (style(at, colours).tone, at) {
        (_, 1) => Tone::Second,
        (_, 2..) if at < colours => Tone::Series(colours - at),
        (own, _) => own,
    };
    Style {
        tone,
        ..style(at, colours)
    }
}

/// Groups have their own colours; everybody beside them has none of these, and stripes that no group has.
fn by_group(table: &Table, columns: &[usize], look: &Look) -> Option<Vec<Style>> {
    const WHOLE: Style = Style {
        tone: Tone::Whole,
        pattern: Pattern::Level,
    };
    let groups = columns.iter().map(|at| table.columns[*at].group.as_ref());
    let of = |group: Option<&GroupTag>| group.map_or(WHOLE, |group| style(group.position, look.series.len()));
    let styles: Vec<Style> = groups.map(of).collect();
    let wholes = styles.iter().filter(|style| **style == WHOLE).count();
    if wholes > 1 || wholes == styles.len() {
        return None;
    }
    let contrast = |a: &Style, b: &Style| {
        [a, b].contains(&&WHOLE) || look.colour(a.tone).contrast(look.colour(b.tone)) >= MARK_CONTRAST
    };
    let apart = styles.windows(2).all(|pair| contrast(&pair[0], &pair[1]));
    let distinct = styles.iter().enumerate().all(|(at, style)| {
        let mut others = styles[..at].iter();
        others.all(|other| style.pattern != other.pattern || contrast(style, other))
    });
    (apart && distinct).then_some(styles)
}

/// The style of a series by its place alone.
pub fn series_style(at: usize, look: &Look) -> Style {
    style(at, look.series.len())
}

/// The pattern moves on each time the colours are used up, so that sixteen series differ where there are four colours.
fn style(at: usize, colours: usize) -> Style {
    const PATTERNS: [Pattern; 4] = [Pattern::Plain, Pattern::Rising, Pattern::Dots, Pattern::Falling];
    let colours = colours.max(1);
    let turn = if colours.is_multiple_of(4) { at / colours } else { 0 };
    Style {
        tone: Tone::Series(at % colours),
        pattern: PATTERNS[(at + turn) % 4],
    }
}
