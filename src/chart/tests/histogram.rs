//! Histograms: areas are shares, classes stand as wide as they are, and what is withheld leaves a gap with its sign.

use super::made::{Given, Sample, chart, sample};
use super::{assert_calm, labels, look, marks, value};
use crate::chart::lay_out;
use crate::chart::scene::{LabelKind, Scene, Shape};
use crate::chart::style::{Pattern, Width};
use crate::report::{Absence, BILLION, ChartKind, ClassEnd, ClassEnds};

/// A class from one number to another, `None` for an open end.
type Ends = (Option<i64>, Option<i64>);

fn histogram(rows: &[(Ends, Given)]) -> Sample {
    let end = |at: i64| ClassEnd {
        at: i128::from(at) * BILLION,
        text: at.to_string(),
    };
    let classes = rows.iter().map(|((from, until), _)| ClassEnds {
        from: from.map(end),
        until: until.map(end),
        is_one: from.zip(*until).is_some_and(|(from, until)| until - from == 1),
    });
    let classes = classes.collect();
    let mut made = sample(&["Part"]);
    for ((from, until), given) in rows {
        let given = match given {
            Given::Share(count, of) => Given::Share(*count, *of),
            Given::Absent(absence) => Given::Absent(*absence),
        };
        made = made.row(&format!("{from:?} {until:?}"), vec![given]);
    }
    let mut chart = chart(ChartKind::Histogram);
    chart.classes = classes;
    chart.said = vec![chart.said[0].clone(); rows.len()];
    made.table.chart = Some(chart);
    made
}

fn laid_out(sample: &Sample, width: Width) -> Scene {
    let scene = lay_out(
        (&sample.table, sample.table.chart.as_ref().expect("a chart")),
        &sample.figures,
        &look(),
        width,
    )
    .0;
    assert_calm(&scene, &look(), &format!("{width:?}"));
    scene
}

/// Of each bar: row, left, right, height.
fn bars(scene: &Scene) -> Vec<(usize, i32, i32, i32)> {
    let bar = |mark: &&crate::chart::scene::Mark| match mark.shape {
        Shape::Bar {
            left,
            right,
            top,
            bottom,
        } => (mark.row, left, right, bottom - top),
        Shape::Disc { .. } | Shape::Diamond { .. } => panic!("a histogram has bars"),
    };
    marks(scene).iter().map(bar).collect()
}

const AGES: [Ends; 4] = [
    (Some(18), Some(25)),
    (Some(25), Some(35)),
    (Some(35), Some(65)),
    (Some(65), Some(80)),
];

#[test]
fn the_area_of_each_bar_is_its_share() {
    let shares = [10, 24, 54, 12];
    let rows: Vec<(Ends, Given)> = AGES
        .into_iter()
        .zip(shares.map(|share| Given::Share(share, 100)))
        .collect();
    for width in [Width::Wide, Width::Narrow] {
        let bars = bars(&laid_out(&histogram(&rows), width));
        // By hand: widths 7, 10, 30, 15; so heights as 10/7, 24/10, 54/30, 12/15.
        let area = |at: usize| f64::from(bars[at].2 - bars[at].1) * f64::from(bars[at].3) / shares[at] as f64;
        for at in 1..4 {
            assert!(
                (area(at) / area(0) - 1.0).abs() < 0.06,
                "{at}: {} of {}",
                area(at),
                area(0)
            );
        }
        let across = |at: usize| f64::from(bars[at].2 - bars[at].1);
        assert!((across(2) / across(1) - 3.0).abs() < 0.1, "three times as wide");
        assert!(bars.windows(2).all(|pair| pair[0].2 <= pair[1].1), "side by side");
        assert!(bars[1].3 > bars[2].3, "24 in 10 years are denser than 54 in 30");
    }
}

#[test]
fn what_is_withheld_leaves_a_gap_with_its_sign() {
    let rows = [
        (AGES[0], Given::Share(10, 100)),
        (AGES[1], Given::Absent(Absence::Confidential)),
        (AGES[2], Given::Share(0, 100)),
        (AGES[3], Given::Share(12, 100)),
    ];
    let scene = laid_out(&histogram(&rows), Width::Wide);
    let drawn: Vec<usize> = bars(&scene).iter().map(|bar| bar.0).collect();
    assert_eq!(drawn, [0, 3]);
    assert_eq!(value(&scene, 1, 0).as_deref(), Some("x"));
    assert_eq!(value(&scene, 2, 0).as_deref(), Some("0\u{a0}%"));
}

#[test]
fn an_open_class_looks_so_and_bounds_stand_between_classes() {
    let rows = [
        ((None, Some(25)), Given::Share(10, 100)),
        ((Some(25), Some(35)), Given::Share(40, 100)),
        ((Some(35), None), Given::Share(50, 100)),
    ];
    let scene = laid_out(&histogram(&rows), Width::Wide);
    let patterns: Vec<Pattern> = marks(&scene).iter().map(|mark| mark.style.pattern).collect();
    assert_eq!(patterns, [Pattern::Rising, Pattern::Plain, Pattern::Rising]);
    let axis = labels(&scene).into_iter().filter(|label| label.kind == LabelKind::Axis);
    let bounds: Vec<&str> = axis
        .map(|label| label.text.as_str())
        .filter(|text| !text.contains('%'))
        .collect();
    assert_eq!(bounds, ["25", "35"]);
    // Whole numbers one by one stand under their bars.
    let rows = [
        ((Some(0), Some(1)), Given::Share(40, 100)),
        ((Some(1), Some(2)), Given::Share(40, 100)),
        ((Some(2), None), Given::Share(20, 100)),
    ];
    let scene = laid_out(&histogram(&rows), Width::Narrow);
    let axis = labels(&scene).into_iter().filter(|label| label.kind == LabelKind::Axis);
    let numbers: Vec<&str> = axis
        .map(|label| label.text.as_str())
        .filter(|text| !text.contains('%'))
        .collect();
    assert_eq!(numbers, ["0", "1", "≥\u{a0}2"]);
}

/// From one class to forty, alike or one of a hundredth of the others, in both widths: no text on another, none cut.
#[test]
fn any_number_of_classes_fits() {
    for many in [1i64, 2, 3, 7, 12, 40] {
        for step in [1, 5, 100_000] {
            let class = |at: i64| {
                let narrow = at > 0 && at == many / 2;
                let from = at * step;
                (
                    (Some(if narrow { from + step - 1 } else { from }), Some((at + 1) * step)),
                    at,
                )
            };
            let share = |at: i64| match at % 5 {
                3 => Given::Absent(Absence::Confidential),
                _ => Given::Share(1 + at.unsigned_abs() % 4, 100),
            };
            let rows: Vec<(Ends, Given)> = (0..many).map(class).map(|(ends, at)| (ends, share(at))).collect();
            for width in [Width::Wide, Width::Narrow] {
                laid_out(&histogram(&rows), width);
            }
        }
    }
}
