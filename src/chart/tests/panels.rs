//! Small multiples: each column in a panel of its own, all on one scale, as many beside each other as there is room for.

use super::made::{Given, Sample, chart, sample};
use super::{assert_calm, labels, look, marks, value};
use crate::chart::lay_out;
use crate::chart::layout::parts;
use crate::chart::scene::{LabelKind, Scene, Shape};
use crate::chart::style::Width;
use crate::report::{Absence, ChartKind};

/// Of `count` places the shares of three answers: 8, 16, 24 and so on of a hundred, one of them withheld.
fn places(count: u64) -> Sample {
    let names: Vec<String> = (1..=count).map(|at| format!("Ville {at}")).collect();
    let heads: Vec<&str> = names.iter().map(String::as_str).collect();
    let row = |by: u64| -> Vec<Given> {
        let given = (1..=count).map(|at| match (at, by) {
            (2, 3) => Given::Absent(Absence::Confidential),
            (at, by) => Given::Share((at * by) % 41 + 1, 100),
        });
        given.collect()
    };
    sample(&heads)
        .row("À pied", row(8))
        .row("En voiture, seul ou à plusieurs", row(3))
        .row("En autobus", row(5))
}

fn laid_out(sample: &Sample, width: Width) -> Scene {
    let scene = lay_out(
        (&sample.table, &chart(ChartKind::Panels)),
        &sample.figures,
        &look(),
        width,
    )
    .0;
    assert_calm(&scene, &look(), &format!("{width:?}"));
    scene
}

/// Where the panels stand: left edge and baseline of the first line of each name.
fn heads(scene: &Scene) -> Vec<(i32, i32)> {
    let panels = labels(scene).into_iter().filter_map(|label| match label.kind {
        LabelKind::Panel(_) => Some((label.x, label.baseline)),
        LabelKind::Row(_)
        | LabelKind::Heading(_)
        | LabelKind::Bar(..)
        | LabelKind::Value(..)
        | LabelKind::Key
        | LabelKind::Axis => None,
    });
    panels.collect()
}

#[test]
fn as_many_panels_stand_in_a_line_as_the_width_has_room_for() {
    let (wide, narrow) = (laid_out(&places(8), Width::Wide), laid_out(&places(8), Width::Narrow));
    let lines = |scene: &Scene| {
        let mut tops: Vec<i32> = heads(scene).iter().map(|(_, y)| *y).collect();
        tops.dedup();
        tops.len()
    };
    assert_eq!((heads(&wide).len(), heads(&narrow).len()), (8, 8));
    assert!(lines(&wide) < lines(&narrow), "{:?} {:?}", heads(&wide), heads(&narrow));
    // Every value is said, the sign of what is withheld too.
    for scene in [&wide, &narrow] {
        for row in 0..3 {
            assert!((0..8).all(|panel| value(scene, row, panel).is_some()), "row {row}");
        }
        assert_eq!(value(scene, 1, 1).as_deref(), Some("x"));
    }
}

/// A share is as long in every panel.
#[test]
fn all_panels_are_on_one_scale() {
    for width in [Width::Wide, Width::Narrow] {
        let sample = places(12);
        let scene = laid_out(&sample, width);
        let mut per_share: Vec<(i64, i32)> = Vec::new();
        for mark in marks(&scene) {
            let Shape::Bar { left, right, .. } = mark.shape else {
                panic!("panels have bars");
            };
            let shown = value(&scene, mark.row, mark.series).expect("a value");
            let share: i64 = shown.trim_end_matches("\u{a0}%").parse().expect("a share");
            per_share.push((share, right - left));
        }
        per_share.sort_unstable();
        for pair in per_share.windows(2) {
            assert!(pair[0].0 != pair[1].0 || (pair[0].1 - pair[1].1).abs() <= 1, "{pair:?}");
        }
        assert_eq!(per_share.len(), 35);
    }
}

/// What is taller than a page is parted, and the names of the panels stand over each part.
#[test]
fn parts_repeat_the_names_of_their_panels() {
    let scene = laid_out(&places(40), Width::Narrow);
    let all = parts(scene, Width::Narrow.tallest());
    assert!(all.len() > 1);
    for part in &all {
        assert!(part.height <= Width::Narrow.tallest());
        for band in &part.bands {
            let panel = band.series.expect("a panel");
            let is_named = labels(part).iter().any(|label| label.kind == LabelKind::Panel(panel));
            assert!(is_named, "panel {panel}");
        }
        // Panels beside each other are not parted where a page holds them.
        assert_eq!(part.bands[0].row, 0);
    }
}
