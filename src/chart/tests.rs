//! What is drawn, read from the laid-out scene and from the SVG.

mod diverging;
mod fits;
mod histogram;
mod made;
mod panels;
mod styles;

use super::scene::{Anchor, Item, Label, LabelKind, LineKind, Mark, Scene, Shape};
use super::style::Width;
use super::{Look, draw, lay_out};
use crate::content::overrides::Overrides;
use crate::diagnostic::Sources;
use crate::report::{Absence, Chart, ChartKind, ChartPlace};
use crate::survey::Language;
use crate::theme::{DEFAULT, Theme};
use made::{Given, Sample, chart, sample};
use std::sync::Arc;

/// A built-in theme.
pub fn theme(name: &str) -> Theme {
    let theme = Theme::load(name, Language::FrCa, Overrides::default(), &mut Sources::new());
    theme.unwrap_or_else(|_| panic!("the theme {name}"))
}

/// The built-in look, on a French page.
pub fn look() -> Look {
    Look::new(&theme(DEFAULT), Language::FrCa)
}

fn marks(scene: &Scene) -> Vec<&Mark> {
    let marks = scene.items.iter().filter_map(|item| match item {
        Item::Mark(mark) => Some(mark),
        Item::Line { .. } | Item::Key(_) | Item::Label(_) | Item::Halo { .. } => None,
    });
    marks.collect()
}

fn labels(scene: &Scene) -> Vec<&Label> {
    let labels = scene.items.iter().filter_map(|item| match item {
        Item::Label(label) => Some(label),
        Item::Line { .. } | Item::Key(_) | Item::Mark(_) | Item::Halo { .. } => None,
    });
    labels.collect()
}

/// The text of a value by row and series.
fn value(scene: &Scene, row: usize, series: usize) -> Option<String> {
    let at = |label: &&&Label| label.kind == LabelKind::Value(row, series);
    labels(scene).iter().find(at).map(|label| label.text.clone())
}

/// Where bars begin, and where the longest ends.
fn ends_of_bars(scene: &Scene) -> (i32, i32) {
    let lines = scene.items.iter().filter_map(|item| match item {
        Item::Line {
            from: (x, _),
            kind: LineKind::Zero,
            ..
        } => Some(*x),
        Item::Line { .. } | Item::Key(_) | Item::Mark(_) | Item::Label(_) | Item::Halo { .. } => None,
    });
    let ends = marks(scene).into_iter().filter_map(|mark| match mark.shape {
        Shape::Bar { right, .. } => Some(right),
        Shape::Disc { .. } | Shape::Diamond { .. } => None,
    });
    (lines.min().expect("a line at zero"), ends.max().expect("a bar"))
}

fn networking() -> Sample {
    sample(&["Fréquence (5 fois ou plus)", "Efficacité"]).percents(&[
        ("Organismes communautaires", &[84, 98]),
        (
            "Tables de concertation (ou autres comités locaux ou régionaux)",
            &[42, 91],
        ),
        ("Organismes du réseau de la santé et services sociaux", &[37, 31]),
    ])
}

#[test]
fn bars_start_at_zero_and_end_at_their_exact_share() {
    let sample = sample(&["Part"])
        .row("a", vec![Given::Share(41, 49)])
        .row("b", vec![Given::Share(49, 49)])
        .row("c", vec![Given::Share(1, 3)]);
    let scene = sample.scene(ChartKind::Bars);
    let (zero, whole) = ends_of_bars(&scene);
    // 41/49 is 837 thousandths, 1/3 is 333.
    let expected = [837, 1000, 333].map(|t| zero + (whole - zero) * t / 1000);
    let drawn = marks(&scene);
    assert_eq!(drawn.len(), 3);
    for (mark, expected) in drawn.iter().zip(expected) {
        let Shape::Bar { left, right, .. } = mark.shape else {
            panic!("{mark:?} is no bar")
        };
        assert_eq!(left, zero);
        assert!((right - expected).abs() <= 1, "{right}, not {expected}");
    }
}

#[test]
fn each_row_has_a_mark_and_a_value_per_series_in_the_order_of_the_table() {
    for kind in [ChartKind::GroupedBars, ChartKind::Dumbbell, ChartKind::StackedBars] {
        let scene = networking().scene(kind);
        let mut found: Vec<(usize, usize)> = marks(&scene).iter().map(|m| (m.row, m.series)).collect();
        found.sort_unstable();
        assert_eq!(found, [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 1)], "{kind:?}");
        assert_eq!(value(&scene, 0, 0).as_deref(), Some("84\u{a0}%"));
        assert_eq!(value(&scene, 2, 1).as_deref(), Some("31\u{a0}%"));
        let rows: Vec<usize> = labels(&scene)
            .iter()
            .filter_map(|label| match label.kind {
                LabelKind::Row(row) => Some(row),
                LabelKind::Heading(_)
                | LabelKind::Bar(..)
                | LabelKind::Panel(_)
                | LabelKind::Value(..)
                | LabelKind::Key
                | LabelKind::Axis => None,
            })
            .collect();
        assert!(rows.is_sorted() && rows.contains(&2), "{rows:?}");
    }
    assert_eq!(
        marks(&networking().scene(ChartKind::Bars)).len(),
        3,
        "bars show the first column"
    );
}

#[test]
fn the_printed_text_is_the_figures_own() {
    let mut sample = networking();
    Arc::make_mut(&mut sample.figures[0]).text = "environ 84\u{a0}%".into();
    let scene = sample.scene(ChartKind::GroupedBars);
    assert_eq!(value(&scene, 0, 0).as_deref(), Some("environ 84\u{a0}%"));
}

#[test]
fn what_is_absent_has_its_sign_and_no_mark() {
    for kind in [
        ChartKind::Bars,
        ChartKind::GroupedBars,
        ChartKind::Dumbbell,
        ChartKind::StackedBars,
    ] {
        for absence in [
            Absence::NotNamed,
            Absence::EmptyBase,
            Absence::NotAsked,
            Absence::NoMore,
        ] {
            let sample = sample(&["Par les PTP", "Par les PG"])
                .row("Services de garde", vec![Given::Absent(absence), Given::Share(3, 100)])
                .row("Écoles", vec![Given::Absent(absence), Given::Absent(absence)]);
            let scene = sample.scene(kind);
            let drawn = marks(&scene);
            assert!(
                drawn.iter().all(|mark| (mark.row, mark.series) == (0, 1)),
                "{kind:?}: {drawn:?}"
            );
            assert_eq!(drawn.len(), usize::from(kind != ChartKind::Bars), "{kind:?}");
            for at in [(0, 0), (1, 0)] {
                assert_eq!(
                    value(&scene, at.0, at.1).as_deref(),
                    Some(absence.sign(Language::FrCa)),
                    "{kind:?} {at:?}"
                );
            }
        }
    }
}

#[test]
fn a_share_of_zero_is_written_and_has_no_bar() {
    let sample = sample(&["Part"]).row("Aucune", vec![Given::Share(0, 49)]);
    for kind in [ChartKind::Bars, ChartKind::StackedBars] {
        let scene = sample.scene(kind);
        assert!(marks(&scene).is_empty());
        assert_eq!(value(&scene, 0, 0).as_deref(), Some("0\u{a0}%"));
    }
}

#[test]
fn the_parts_of_a_whole_meet_and_fill_it() {
    let sample = sample(&["a", "b", "c"]).row("x", [16, 16, 17].map(|n| Given::Share(n, 49)).into());
    let scene = sample.scene(ChartKind::StackedBars);
    let pieces: Vec<(i32, i32)> = marks(&scene)
        .iter()
        .map(|mark| match mark.shape {
            Shape::Bar { left, right, .. } => (left, right),
            Shape::Disc { .. } | Shape::Diamond { .. } => panic!("{mark:?} is no bar"),
        })
        .collect();
    assert_eq!(pieces.len(), 3);
    assert_eq!(pieces[2].1, scene.width, "the last piece ends at 100 %");
    for pair in pieces.windows(2) {
        assert_eq!(pair[1].0 - pair[0].1, 20, "two pixels of paper between pieces");
    }
}

#[test]
fn a_share_that_is_missing_is_a_gap_with_its_sign_over_it() {
    let given = |n| Given::Share(n, 100);
    let withheld = || Given::Absent(Absence::Confidential);
    let sample = sample(&["a", "b", "c"])
        .row("one", vec![given(30), withheld(), given(50)])
        .row("two", vec![given(40), withheld(), withheld()])
        .row("all", vec![withheld(), withheld(), withheld()])
        .row("none", vec![given(60), Given::Absent(Absence::NotNamed), given(40)]);
    let scene = sample.scene(ChartKind::StackedBars);
    let pieces = |row: usize| -> Vec<(usize, i32, i32)> {
        let marks = marks(&scene).into_iter().filter(|mark| mark.row == row);
        let pieces = marks.map(|mark| match mark.shape {
            Shape::Bar { left, right, .. } => (mark.series, left, right),
            Shape::Disc { .. } | Shape::Diamond { .. } => panic!("{mark:?} is no bar"),
        });
        pieces.collect()
    };
    let sign = |row, series| {
        let at = |label: &&Label| label.kind == LabelKind::Value(row, series);
        let label = labels(&scene).into_iter().find(at).expect("a sign");
        assert_eq!(label.text, if row == 3 { "—" } else { "x" });
        label.x
    };
    let one = pieces(0);
    let [(0, left, end), (2, start, right)] = one[..] else {
        panic!("{one:?}")
    };
    let whole = right - left;
    assert_eq!(right, scene.width, "what is behind the gap ends at 100 %");
    assert!(
        (start - end - 20 - whole / 5).abs() <= 30,
        "the gap is a fifth: {one:?}"
    );
    assert!((end..start).contains(&sign(0, 1)));
    let two = pieces(1);
    assert_eq!(two.len(), 1, "{two:?}");
    assert!(sign(1, 1) > two[0].2 && sign(1, 2) > sign(1, 1) + whole / 5);
    assert!(pieces(2).is_empty() && sign(2, 2) - sign(2, 0) > whole / 2);
    // Where nothing is left of the whole, there is no room and no piece either.
    let none = pieces(3);
    assert_eq!(none.iter().map(|piece| piece.0).collect::<Vec<_>>(), [0, 2]);
    assert_eq!(none[1].1 - none[0].2, 20);
    assert!((sign(3, 1) - none[0].2).abs() <= 20);
    assert_calm(&scene, &look(), "gaps");
}

#[test]
fn the_lower_of_two_points_has_its_value_on_the_left() {
    let scene = networking().scene(ChartKind::Dumbbell);
    let place = |row, series| {
        let label = labels(&scene)
            .into_iter()
            .find(|l| l.kind == LabelKind::Value(row, series));
        label.map(|l| l.anchor)
    };
    assert_eq!([place(0, 0), place(0, 1)], [Some(Anchor::End), Some(Anchor::Start)]);
    assert_eq!([place(2, 0), place(2, 1)], [Some(Anchor::Start), Some(Anchor::End)]);
    let joins = scene.items.iter().filter(
        |item| matches!(item, Item::Line { kind: LineKind::Join, from, to } if from.0 < to.0 && from.1 == to.1),
    );
    assert_eq!(joins.count(), 3);
}

#[test]
fn points_that_are_equal_do_not_hide_each_other() {
    let scene = sample(&["a", "b"])
        .percents(&[("x", &[50, 50])])
        .scene(ChartKind::Dumbbell);
    let drawn = marks(&scene);
    let [Shape::Disc { centre: a }, Shape::Diamond { centre: b }] = [drawn[0].shape, drawn[1].shape] else {
        panic!("{drawn:?}")
    };
    assert_eq!(a.0, b.0);
    assert!(b.1 - a.1 > 75, "more than half a point apart");
}

/// Extents of labels that must not overlap: on the same line of text.
fn assert_calm(scene: &Scene, look: &Look, what: &str) {
    let size = look.size();
    let all = labels(scene);
    for (at, label) in all.iter().enumerate() {
        let (left, right) = label.extent(look);
        assert!(
            left >= 0 && right <= scene.width,
            "{what}: {label:?} reaches from {left} to {right}"
        );
        assert!(
            label.baseline - size >= -size / 4 && label.baseline + size / 4 <= scene.height,
            "{what}: {label:?}"
        );
        for other in &all[at + 1..] {
            let (from, to) = other.extent(look);
            let apart = right <= from || to <= left || (label.baseline - other.baseline).abs() >= size;
            assert!(apart, "{what}: {label:?} on {other:?}");
        }
    }
    for mark in marks(scene) {
        let (left, right, top, bottom) = match mark.shape {
            Shape::Bar {
                left,
                right,
                top,
                bottom,
            } => (left, right, top, bottom),
            Shape::Disc { centre: (x, y) } | Shape::Diamond { centre: (x, y) } => (x - 90, x + 90, y - 90, y + 90),
        };
        assert!(
            left >= 0 && right <= scene.width && top >= 0 && bottom <= scene.height,
            "{what}: {mark:?}"
        );
    }
}

#[test]
fn nothing_is_clipped_and_no_two_texts_overlap() {
    let long = "Les collaborations entretenues entre la personne travailleuse de proximité et les organismes partenaires \
                de la communauté brisent l’isolement des familles ayant des enfants de 5 ans ou moins";
    let values: [&[u64]; 6] = [&[0, 0], &[100, 0], &[2, 98], &[50, 50], &[1, 2], &[97, 99]];
    let mut looked_at = 0;
    let look = look();
    for width in [Width::Wide, Width::Narrow] {
        for names in [["Parcs"; 6], [long; 6], ["Organismes du réseau de la santé"; 6]] {
            let rows: Vec<(&str, &[u64])> = names.into_iter().zip(values).collect();
            let sample = sample(&["Fréquence d’utilisation (5 fois ou plus)", long]).percents(&rows);
            for kind in [
                ChartKind::Bars,
                ChartKind::GroupedBars,
                ChartKind::Dumbbell,
                ChartKind::StackedBars,
            ] {
                let scene = lay_out((&sample.table, &chart(kind)), &sample.figures, &look, width).0;
                assert_calm(&scene, &look, &format!("{kind:?}, {width:?}"));
                let whole = labels(&scene).iter().all(|label| !label.text.ends_with('…'));
                assert!(whole, "{kind:?}, {width:?}: a name was cut");
                looked_at += 1;
            }
        }
    }
    assert_eq!(looked_at, 24);
}

#[test]
fn empty_tables_and_single_rows_are_drawn() {
    for kind in [
        ChartKind::Bars,
        ChartKind::GroupedBars,
        ChartKind::Dumbbell,
        ChartKind::StackedBars,
    ] {
        for sample in [
            sample(&[]),
            sample(&["a"]),
            sample(&["a", "b"]),
            sample(&["a"]).percents(&[("x", &[42])]),
        ] {
            let scene = sample.scene(kind);
            assert_calm(&scene, &look(), &format!("{kind:?}"));
            assert_eq!(marks(&scene).len(), sample.figures.len());
            assert!(sample.svg(kind).ends_with("</svg>"));
        }
    }
}

#[test]
fn a_group_keeps_its_colour_through_the_report() {
    let both = sample(&["PTP", "PG"])
        .groups(&[("PTP", 0), ("PG", 1)])
        .percents(&[("x", &[10, 20])]);
    let one = sample(&["PG"]).groups(&[("PG", 1)]).percents(&[("x", &[20])]);
    let (both, one) = (both.scene(ChartKind::GroupedBars), one.scene(ChartKind::Bars));
    assert_eq!(marks(&both)[1].style, marks(&one)[0].style);
    assert_ne!(marks(&both)[0].style.tone, marks(&both)[1].style.tone);
    assert_ne!(marks(&both)[0].style.pattern, marks(&both)[1].style.pattern);
    // Two measures of one group are told apart all the same.
    let measures = networking()
        .groups(&[("PG", 1), ("PG", 1)])
        .scene(ChartKind::GroupedBars);
    assert_ne!(marks(&measures)[0].style, marks(&measures)[1].style);
}

#[test]
fn the_drawing_is_an_image_with_a_name() {
    let svg = networking().svg(ChartKind::Dumbbell);
    assert!(
        svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plot wide fill-ink\" viewBox=\"0 0 720 ")
    );
    for part in [
        "role=\"img\" aria-labelledby=\"graphique-dumbbell--title graphique-dumbbell--desc\"",
        "<title id=\"graphique-dumbbell--title\">Les organismes communautaires, moyen le plus utilisé</title>",
        "<desc id=\"graphique-dumbbell--desc\">Graphique à points\u{a0}: deux mesures par ligne, reliées par un trait. \
         Parcs : Des barres horizontales.</desc>",
        "font-size=\"16\"",
        "class=\"fill-series-1\" fill=\"#12436d\"",
        "class=\"fill-second\" fill=\"#849c4b\"",
        ">84\u{a0}%</text>",
    ] {
        assert!(svg.contains(part), "{part} is not in {svg}");
    }
    assert!(!svg.contains(" style=") && !svg.contains("http://www.w3.org/1999"));
}

#[test]
fn two_drawings_of_a_page_share_no_id() {
    let ids = |svg: &str| -> Vec<String> {
        let parts = svg.split(" id=\"").skip(1);
        parts
            .filter_map(|part| part.split('"').next())
            .map(str::to_owned)
            .collect()
    };
    let sample = networking();
    let grouped = sample.drawings(ChartKind::GroupedBars, &look());
    let mut all = ids(&grouped.wide[0].svg);
    all.extend(ids(&grouped.narrow[0].svg));
    all.extend(ids(&sample.svg(ChartKind::Bars)));
    assert_eq!(all.len(), 8, "title and description of each, a pattern in two: {all:?}");
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 8, "{all:?}");
}

#[test]
fn hostile_text_stays_text() {
    let mut sample = sample(&["<script>alert(1)</script>", "</text>&amp;\u{202e}"]);
    for text in [
        "<script>x</script>",
        "\"><svg onload=x>",
        "{{ 7 * 7 }} #let $x$ *a*",
        "nul:\u{0} bidi:\u{202e}x\u{2066}",
    ] {
        sample = sample.row(text, vec![Given::Share(1, 2), Given::Share(1, 4)]);
    }
    Arc::make_mut(&mut sample.figures[0]).text = "<b>50</b>".into();
    let mut drawn = chart(ChartKind::GroupedBars);
    drawn.id = "\"><script>('x')</script>".into();
    drawn.title = "<script>t</script>\u{0}".into();
    drawn.said[0].lead = "</desc><script>\u{7}".into();
    let wording = theme(DEFAULT).wording;
    let svg = draw((&sample.table, &drawn), &sample.figures, &look(), &wording)
        .wide
        .remove(0)
        .svg;
    for part in ["<script", "<b>", "onload=x>", "&amp;amp;\u{202e}"] {
        assert!(!svg.contains(part), "{part} is in {svg}");
    }
    let control = svg
        .chars()
        .find(|c| c.is_control() || ('\u{202a}'..='\u{202e}').contains(c) || *c == '\u{2066}');
    assert_eq!(control, None);
    for part in [
        "&lt;script&gt;x&lt;/script&gt;",
        "{{ 7 * 7 }} #let $x$ *a*",
        "nul: bidi:x",
        "&lt;/text&gt;&amp;amp;",
    ] {
        assert!(svg.contains(part), "{part} is not in {svg}");
    }
    let tags = svg.matches('<').count();
    assert_eq!(tags, svg.matches('>').count());
    assert_eq!(svg.matches('"').count() % 2, 0);
}

/// Each value stands at its mark: a scale beside it would say the same again (Tufte, 1983).
#[test]
fn what_prints_its_values_has_no_scale_beside_them() {
    for kind in [
        ChartKind::Bars,
        ChartKind::GroupedBars,
        ChartKind::StackedBars,
        ChartKind::Dumbbell,
        ChartKind::Panels,
    ] {
        let scene = networking().scene(kind);
        let told = |label: &&Label| matches!(label.kind, LabelKind::Value(..));
        let values = labels(&scene).into_iter().filter(told).count();
        assert_eq!(values, if kind == ChartKind::Bars { 3 } else { 6 }, "{kind:?}");
        let numbers = labels(&scene).into_iter().filter(|label| label.kind == LabelKind::Axis);
        assert_eq!(numbers.count(), 0, "{kind:?}");
        let is_scale = |item: &&Item| {
            matches!(
                item,
                Item::Line {
                    kind: LineKind::Grid,
                    ..
                }
            )
        };
        assert_eq!(scene.items.iter().filter(is_scale).count(), 0, "{kind:?}");
    }
}

/// Charts of a chapter are drawn on the scale of their largest share.
#[test]
fn the_largest_share_of_the_chapter_fills_a_chart() {
    let sample = sample(&["Part"]).percents(&[("a", &[10]), ("b", &[20])]);
    let reach = |full| {
        let chart = Chart {
            place: ChartPlace::Apart { full },
            ..chart(ChartKind::Bars)
        };
        let scene = lay_out((&sample.table, &chart), &sample.figures, &look(), Width::Wide).0;
        let (zero, end) = ends_of_bars(&scene);
        end - zero
    };
    let (whole, half) = (reach((1, 1)), reach((1, 2)));
    assert!((half - 2 * whole).abs() <= 2, "{half}, {whole}");
}

#[test]
fn the_same_table_is_drawn_the_same() {
    let draw = || networking().svg(ChartKind::GroupedBars);
    assert_eq!(draw(), draw());
}
