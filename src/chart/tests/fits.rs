//! Every table fits: whatever its rows, columns and labels, each part of its drawing holds its texts, and a page holds each
//! part.

use super::made::{Given, Sample, chart, sample};
use super::{assert_calm, labels, look, theme};
use crate::chart::describe::LONGEST;
use crate::chart::layout::{lay_out, parts};
use crate::chart::scene::{Item, LabelKind, Scene};
use crate::chart::style::Width;
use crate::chart::{Look, draw};
use crate::report::{Absence, ChartKind, RowSaid, Value};
use crate::survey::Language;
use crate::theme::DEFAULT;
use proptest::prelude::{ProptestConfig, Strategy, any, proptest};
use proptest::sample::select;
use std::sync::Arc;

const KINDS: [ChartKind; 4] = [
    ChartKind::Dumbbell,
    ChartKind::GroupedBars,
    ChartKind::Bars,
    ChartKind::StackedBars,
];

/// A label of so many letters: of words, or of one that nothing breaks.
fn label(at: usize, letters: usize, solid: bool) -> String {
    let more = if solid {
        "mwxyz".repeat(letters)
    } else {
        "les collaborations entretenues brisent l’isolement ".repeat(letters / 40 + 1)
    };
    let text: String = format!("{at} {more}").chars().take(letters.max(1)).collect();
    text.trim_end().to_owned()
}

fn table(columns: usize, rows: usize, letters: usize, solid: bool) -> Sample {
    let names: Vec<String> = (0..columns).map(|at| label(at, letters, solid)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let whole = u64::try_from(columns).unwrap_or(1).max(1);
    (0..rows).fold(sample(&names), |sample, row| {
        let cells = (0..columns).map(|at| match (row + at) % 7 {
            5 => Given::Absent(Absence::Confidential),
            _ => Given::Share(1, whole),
        });
        let cells = cells.collect();
        sample.row(&label(row, letters, solid), cells)
    })
}

/// Lays a table out and looks at every part of it.
fn assert_fits(sample: &Sample, kind: ChartKind, look: &Look, what: &str) {
    for width in [Width::Wide, Width::Narrow] {
        let what = format!("{what}, {kind:?}, {width:?}");
        let whole = lay_out((&sample.table, &chart(kind)), &sample.figures, look, width).0;
        let head = |scene: &Scene| of_kind(scene, |kind| kind == LabelKind::Key);
        let keys = head(&whole);
        let values = values(&whole);
        let bands = whole.bands.len();
        let parts = parts(whole, width.tallest());
        let mut seen = Vec::new();
        for part in &parts {
            assert!(
                part.height <= width.tallest(),
                "{what}: {} tall, {} bands",
                part.height,
                part.bands.len()
            );
            assert_calm(part, look, &what);
            assert_eq!(head(part), keys, "{what}: each part has its keys");
            for band in part.bands.iter().take(1).filter(|band| band.series.is_some()) {
                let named = of_kind(part, |kind| kind == LabelKind::Heading(band.row));
                assert!(
                    !named.is_empty(),
                    "{what}: a part begins with bars of a row that it doesn't name"
                );
            }
            seen.extend(self::values(part));
        }
        assert_eq!(
            parts.iter().map(|part| part.bands.len()).sum::<usize>(),
            bands,
            "{what}"
        );
        assert_eq!(seen, values, "{what}: every value once, in the order of the table");
    }
}

fn of_kind(scene: &Scene, wanted: impl Fn(LabelKind) -> bool) -> Vec<String> {
    let found = labels(scene).into_iter().filter(|label| wanted(label.kind));
    found.map(|label| label.text.clone()).collect()
}

/// Row, series and text of each value.
fn values(scene: &Scene) -> Vec<(usize, usize, String)> {
    let labels = scene.items.iter().filter_map(|item| match item {
        Item::Label(label) => Some(label),
        Item::Line { .. } | Item::Mark(_) | Item::Key(_) | Item::Halo { .. } => None,
    });
    let mut found: Vec<(usize, usize, String)> = labels
        .filter_map(|label| match label.kind {
            LabelKind::Value(row, series) => Some((row, series, label.text.clone())),
            LabelKind::Row(_)
            | LabelKind::Heading(_)
            | LabelKind::Panel(_)
            | LabelKind::Bar(..)
            | LabelKind::Key
            | LabelKind::Axis => None,
        })
        .collect();
    found.sort_by_key(|(row, series, _)| (*row, *series));
    found
}

#[test]
fn tall_and_crowded_charts_are_parted_and_nothing_is_cropped() {
    let look = look();
    for (columns, rows, letters) in [
        (1, 34, 30),
        (1, 120, 60),
        (5, 17, 170),
        (6, 8, 30),
        (12, 6, 20),
        (17, 6, 12),
        (40, 3, 12),
        (2, 6, 400),
        (4, 5, 400),
        (11, 17, 400),
        (12, 3, 400),
    ] {
        for solid in [false, true] {
            let sample = table(columns, rows, letters, solid);
            for kind in KINDS {
                assert_fits(
                    &sample,
                    kind,
                    &look,
                    &format!("{columns} × {rows} × {letters}, {solid}"),
                );
            }
        }
    }
}

#[test]
fn a_chart_that_fits_a_page_stays_whole_and_parts_are_alike() {
    let count = |rows| {
        let scene = table(1, rows, 20, false).scene(ChartKind::Bars);
        parts(scene, Width::Wide.tallest())
    };
    assert_eq!(count(20).len(), 1);
    let parts = count(45);
    assert_eq!(parts.len(), 5);
    assert!(
        parts.iter().all(|part| part.bands.len() == 9),
        "none is left with a row or two"
    );
    assert!(
        parts.iter().all(|part| part.height <= Width::Wide.tallest() / 2),
        "two stand on a page"
    );
}

#[test]
fn long_values_are_cut_before_they_leave_the_drawing() {
    let mut sample = table(2, 4, 30, false);
    for figure in sample.figures.iter_mut().map(Arc::make_mut) {
        figure.text = "moins de 1\u{a0}% des personnes qui ont répondu à la question".into();
        figure.value = Value::Ratio {
            numerator: 99,
            denominator: 100,
        };
    }
    for kind in KINDS {
        assert_fits(&sample, kind, &look(), "long values");
    }
}

#[test]
fn what_is_said_of_a_chart_is_bounded_and_ends_after_a_value() {
    let look = look();
    let theme = theme(DEFAULT);
    let sample = table(2, 3, 30, false);
    for letters in [30, 3_000, 5_000, 40_000] {
        for kind in KINDS {
            let mut chart = chart(kind);
            let row = RowSaid {
                lead: "Parcs : ".into(),
                values: vec![
                    format!("{} 40 %", "a".repeat(letters)),
                    format!("{} 8 %", "é".repeat(letters)),
                ],
            };
            chart.said = vec![row; 3];
            let drawings = draw((&sample.table, &chart), &sample.figures, &look, &theme.wording);
            for plate in drawings.wide.iter().chain(&drawings.narrow) {
                let said = &plate.description;
                assert!(said.encode_utf16().count() <= LONGEST, "{kind:?} of {letters} letters");
                let is_cut = said.ends_with(". Le tableau donne toutes les autres valeurs.");
                let whole = said.matches("a 40 %").count() + said.matches("é 8 %").count();
                assert_eq!(
                    said.contains("a 40 %"),
                    letters < 40_000,
                    "{kind:?} of {letters} letters"
                );
                assert_eq!(
                    is_cut,
                    whole < 6 && letters > 30,
                    "{kind:?} of {letters} letters: {whole}"
                );
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_table_fits(
        columns in 1..=20usize,
        rows in 1..=40usize,
        letters in 1..=400usize,
        solid in any::<bool>(),
        kind in select(&KINDS[..]),
        name in select(&[DEFAULT, "universite"][..]).prop_map(str::to_owned),
    ) {
        let look = Look::new(&theme(&name), Language::FrCa);
        assert_fits(&table(columns, rows, letters, solid), kind, &look, &format!("{columns} × {rows} × {letters}, {solid}"));
    }
}
