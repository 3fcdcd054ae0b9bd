//! Bars on both sides of a line: one line for all rows, those against on its left, those for on its right.

use super::made::{Given, Sample, chart, sample};
use super::styles::{assert_apart, looks};
use super::{assert_calm, labels, look, marks, theme};
use crate::chart::cells::in_cells;
use crate::chart::layout::{lay_out, parts};
use crate::chart::scene::{Item, LabelKind, LineKind, Scene, Shape};
use crate::chart::style::{Look, Pattern, Style, Tone, Width, series};
use crate::chart::{CellShape, WIDTH, draw};
use crate::report::{Absence, Chart, ChartKind, ChartPlace};
use crate::survey::Sides;
use crate::theme::DEFAULT;

const LABELS: [&str; 5] = [
    "Strongly agree",
    "Agree",
    "Neither agree nor disagree",
    "Disagree",
    "Strongly disagree",
];

fn sides() -> Sides {
    Sides::of_agreement(&LABELS).expect("agreement")
}

fn diverging(sides: Sides) -> Chart {
    let chart = chart(ChartKind::StackedBars);
    Chart {
        sides: Some(sides),
        // As many rows as any of these has.
        said: vec![chart.said[0].clone(); 12],
        ..chart
    }
}

fn rows(rows: &[[u64; 5]]) -> Sample {
    let rows: Vec<(&str, &[u64])> = rows.iter().map(|row| ("Parcs", &row[..])).collect();
    sample(&LABELS).percents(&rows)
}

/// Where the lines between two sides stand.
fn lines(scene: &Scene) -> Vec<i32> {
    let line = |item: &Item| match item {
        Item::Line {
            from,
            kind: LineKind::Middle,
            ..
        } => Some(from.0),
        Item::Line { .. } | Item::Mark(_) | Item::Key(_) | Item::Label(_) | Item::Halo { .. } => None,
    };
    scene.items.iter().filter_map(line).collect()
}

#[test]
fn a_chart_apart_has_one_line_between_its_sides() {
    let sample = rows(&[
        [40, 30, 20, 10, 0],
        [5, 5, 10, 30, 50],
        [0, 0, 100, 0, 0],
        [96, 2, 1, 1, 0],
    ]);
    for width in [Width::Wide, Width::Narrow] {
        let scene = lay_out((&sample.table, &diverging(sides())), &sample.figures, &look(), width).0;
        assert_calm(&scene, &look(), &format!("{width:?}"));
        assert!(
            labels(&scene).iter().all(|label| label.kind != LabelKind::Axis),
            "an axis from 0 to 100 %"
        );
        let lines = lines(&scene);
        assert!(lines.len() == 4 && lines.iter().all(|at| *at == lines[0]), "{lines:?}");
        for mark in marks(&scene) {
            let Shape::Bar { left, right, .. } = mark.shape else {
                panic!("bars alone")
            };
            let found = (left + right) / 2;
            match mark.series {
                0 | 1 => assert!(left >= lines[0] - 10, "{mark:?} left of {}", lines[0]),
                2 => assert!((found - lines[0]).abs() <= 20, "{mark:?} is not about {}", lines[0]),
                _ => assert!(right <= lines[0] + 10, "{mark:?} right of {}", lines[0]),
            }
        }
    }
    let drawn = draw(
        (&sample.table, &diverging(sides())),
        &sample.figures,
        &look(),
        &theme(DEFAULT).wording,
    );
    assert!(
        drawn.wide[0].description.contains("de part et d’autre"),
        "{}",
        drawn.wide[0].description
    );
}

/// The bars of a row, and its lines.
type RowDrawn = (Vec<(i64, i64)>, Vec<i64>);

/// Each row of cells.
fn in_row(sample: &Sample, sides: Sides) -> Vec<RowDrawn> {
    let chart = Chart {
        place: ChartPlace::Cells { full: (1, 1) },
        ..diverging(sides)
    };
    let drawn = in_cells((&sample.table, &chart), &sample.figures, &look()).expect("in cells");
    let row = |row: &Vec<Option<_>>| {
        let drawing: &crate::chart::CellDrawing = row.last().and_then(Option::as_ref).expect("a drawing");
        let shapes = || drawing.marks.iter().map(|mark| mark.shape);
        let bars = shapes().filter_map(|shape| match shape {
            CellShape::Bar { from, to } => Some((from, to)),
            CellShape::Middle { .. }
            | CellShape::Join { .. }
            | CellShape::Whisker { .. }
            | CellShape::Disc { .. }
            | CellShape::Diamond { .. } => None,
        });
        let lines = shapes().filter_map(|shape| match shape {
            CellShape::Middle { at } => Some(at),
            CellShape::Bar { .. }
            | CellShape::Join { .. }
            | CellShape::Whisker { .. }
            | CellShape::Disc { .. }
            | CellShape::Diamond { .. } => None,
        });
        (bars.collect(), lines.collect())
    };
    drawn.cells.iter().map(row).collect()
}

#[test]
fn cells_have_one_line_between_their_sides() {
    let found = in_row(&rows(&[[40, 30, 20, 10, 0], [10, 10, 20, 20, 40]]), sides());
    // 70 to the left of the line at most, 80 to its right.
    let line = 70 * WIDTH / 150;
    assert_eq!(found[0].1, [line]);
    assert_eq!(found[1].1, [line]);
    assert_eq!(found[0].0.first(), Some(&(50 * WIDTH / 150, 60 * WIDTH / 150)));
    assert_eq!(found[0].0.last().map(|bar| bar.1), Some(WIDTH));
    assert_eq!(found[1].0.first().map(|bar| bar.0), Some(0));
}

#[test]
fn what_is_withheld_stays_a_gap() {
    let cells = vec![
        Given::Share(4, 10),
        Given::Share(2, 10),
        Given::Share(1, 10),
        Given::Absent(Absence::Confidential),
        Given::Absent(Absence::Confidential),
    ];
    let sample = sample(&LABELS).row("Parcs", cells);
    let found = in_row(&sample, sides());
    let (bars, lines) = &found[0];
    assert_eq!(bars, &[(3000, 4000), (4000, 6000), (6000, WIDTH)]);
    assert_eq!(lines, &[3500]);
}

fn styles(sides: Sides, count: usize, look: &Look) -> Option<Vec<Style>> {
    let names: Vec<String> = (0..count).map(|at| at.to_string()).collect();
    let table = sample(&names.iter().map(String::as_str).collect::<Vec<_>>()).table;
    let found = series((&table, &[]), &diverging(sides), look)?;
    Some(found.into_iter().map(|series| series.style).collect())
}

#[test]
fn sides_are_told_apart_on_a_screen_and_in_grey() {
    let mut looked_at = 0;
    for look in looks() {
        for half in 1..=5usize {
            for (has_middle, beside) in [(false, 0), (true, 0), (true, 1)] {
                if beside > 0 && half > 3 {
                    continue;
                }
                let count = 2 * half + usize::from(has_middle) + beside;
                let sides = Sides {
                    left: (0..half).collect(),
                    right: (half..2 * half).collect(),
                    middle: has_middle.then_some(2 * half),
                    beside: (count - beside..count).collect(),
                };
                let styles = styles(sides, count, &look).expect("styles");
                assert_apart(&styles, &look, &format!("{half} on each side"));
                let hue = |at: usize| styles[at].tone;
                assert!((0..half).all(|at| matches!(hue(at), Tone::Scale(4..))));
                assert!((half..2 * half).all(|at| matches!(hue(at), Tone::Scale(0..3))));
                assert!((2 * half..count).all(|at| hue(at) == Tone::Scale(3)));
                assert_eq!(styles[2 * half - 1].pattern, Pattern::Plain);
                looked_at += 1;
            }
        }
    }
    assert_eq!(looked_at, 65);
    assert!(
        styles(sides(), 6, &look()).is_none(),
        "an answer on no side has no style"
    );
}

#[test]
fn tall_ones_are_parted_with_their_line() {
    let many: Vec<[u64; 5]> = (0..40).map(|at| [at % 9, 20, 30, 40 - at % 9, 10]).collect();
    let sample = rows(&many);
    let whole = lay_out(
        (&sample.table, &diverging(sides())),
        &sample.figures,
        &look(),
        Width::Wide,
    )
    .0;
    let found: Vec<Vec<i32>> = parts(whole, Width::Wide.tallest()).iter().map(lines).collect();
    assert!(found.len() > 1);
    assert_eq!(found.iter().map(Vec::len).sum::<usize>(), 40);
}
