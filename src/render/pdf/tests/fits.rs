//! Every table and chart lies inside its pages, and no two texts of a line touch: whatever the table holds.

use super::{set, theme};
use crate::report::sample::sample;
use crate::report::{
    Absence, Block, Cell, Chart, ChartKind, ChartPlace, Column, Inline, Note, NoteKind, Report, Row, RowSaid, Table,
};
use typst::layout::{Frame, FrameItem, Point};

/// Margins of a page in points, less what a letter reaches over its advance.
const SIDE: f64 = 70.0;
const TOP: f64 = 76.0;
const BOTTOM: f64 = 792.0 - 70.0;
const RIGHT: f64 = 612.0 - SIDE;
/// A hyphen at the end of a line hangs into the margin.
const HANGING: f64 = 4.0;

struct Spot {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    /// Nothing for a drawing.
    text: String,
}

fn pieces(frame: &Frame, at: Point, found: &mut Vec<Spot>) {
    for (offset, item) in frame.items() {
        let place = at + *offset;
        let (x, y) = (place.x.to_pt(), place.y.to_pt());
        match item {
            FrameItem::Group(group) => {
                let moved = Point::new(group.transform.tx, group.transform.ty);
                pieces(&group.frame, place + moved, found);
            }
            FrameItem::Text(text) => found.push(Spot {
                left: x,
                right: x + text.width().to_pt(),
                top: y,
                bottom: y,
                text: text.text.to_string(),
            }),
            FrameItem::Image(_, size, _) => found.push(Spot {
                left: x,
                right: x + size.x.to_pt(),
                top: y,
                bottom: y + size.y.to_pt(),
                text: String::new(),
            }),
            FrameItem::Shape(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
        }
    }
}

/// The sample with its first table made anew: so many columns and rows, labels of so many letters, drawn in a way.
fn report((columns, rows): (usize, usize), letters: usize, solid: bool, kind: ChartKind) -> Report {
    let mut report = sample();
    let label = |at: usize| {
        let more = if solid {
            "MWxyz_9".repeat(letters)
        } else {
            "plutôt en désaccord que d’accord ".repeat(letters)
        };
        let text: String = format!("{at} {more}").chars().take(letters).collect();
        text.trim().to_owned()
    };
    let change = |table: &mut Table| {
        let (column, cell) = (table.columns[0].clone(), table.rows[0].cells[0].clone());
        let heads = (0..columns).map(|at| Column {
            label: label(at),
            ..column.clone()
        });
        table.columns = heads.collect();
        let lines = (0..rows).map(|at| Row {
            label: label(at),
            cells: vec![cell.clone(); columns],
        });
        table.rows = lines.collect();
        let said = table.rows.iter().map(|row| RowSaid {
            lead: row.label.clone(),
            values: vec!["1".into(); columns],
        });
        table.chart = Some(Chart {
            id: "essai-graphique".into(),
            kind,
            title: label(7),
            subtitle: label(8),
            place: ChartPlace::APART,
            whiskers: false,
            sides: None,
            classes: Vec::new(),
            said: said.collect(),
        });
        table.caption = vec![Inline::Text(label(9))];
    };
    let blocks = report.chapters.iter_mut().flat_map(|chapter| &mut chapter.blocks);
    let tables = blocks.filter_map(|block| {
        if let Block::Table(table) = block {
            Some(table)
        } else {
            None
        }
    });
    let mut tables = tables.filter(|table| table.chart.is_some());
    change(tables.next().expect("a table with a chart"));
    drop(tables);
    report
}

#[test]
fn no_table_and_no_chart_leaves_its_page() {
    for (shape, letters, solid, kind) in [
        ((1, 34), 30, false, ChartKind::Bars),
        ((5, 17), 170, false, ChartKind::StackedBars),
        ((6, 8), 30, false, ChartKind::GroupedBars),
        ((17, 5), 20, false, ChartKind::GroupedBars),
        ((40, 3), 8, false, ChartKind::GroupedBars),
        ((3, 4), 400, false, ChartKind::GroupedBars),
        ((2, 4), 400, true, ChartKind::Dumbbell),
        ((5, 4), 60, true, ChartKind::StackedBars),
    ] {
        let what = format!("{shape:?} of {letters} letters, {solid}, {kind:?}");
        let document = set(&report(shape, letters, solid, kind), theme());
        let mut drawings = 0;
        for page in document.pages() {
            let mut found = Vec::new();
            pieces(&page.frame, Point::zero(), &mut found);
            for piece in &found {
                let is_drawing = piece.text.is_empty();
                drawings += usize::from(is_drawing);
                assert!(
                    piece.left >= SIDE && piece.right <= RIGHT + HANGING,
                    "{what}: {:?} leaves the page",
                    piece.text
                );
                let inside = piece.top >= TOP && piece.bottom <= BOTTOM;
                assert!(
                    inside || !is_drawing,
                    "{what}: a drawing from {} to {}",
                    piece.top,
                    piece.bottom
                );
            }
            assert_apart(&found, &what);
        }
        assert!(drawings >= 4, "{what}: {drawings}");
    }
}

/// The sign of what is withheld ends where the numbers of its column do, though nothing is drawn beside it.
#[test]
fn a_withheld_number_stands_where_the_others_of_its_column_do() {
    let mut report = report((2, 5), 12, false, ChartKind::GroupedBars);
    for block in report.chapters.iter_mut().flat_map(|chapter| &mut chapter.blocks) {
        if let Block::Table(table) = block
            && (table.rows.len(), table.columns.len()) == (5, 2)
            && let Some(chart) = &mut table.chart
        {
            chart.place = ChartPlace::Cells { full: (1, 1) };
            table.rows[2].cells[1] = Cell::Absent(Absence::Confidential);
        }
    }
    let document = set(&report, theme());
    let mut found = Vec::new();
    document
        .pages()
        .iter()
        .for_each(|page| pieces(&page.frame, Point::zero(), &mut found));
    let sign = found.iter().find(|piece| piece.text == "x").expect("the sign");
    let near = |piece: &&Spot| (piece.top - sign.top).abs() < 60.0 && (piece.right - sign.right).abs() < 1.0;
    let beside = found.iter().filter(near).filter(|piece| piece.text.contains('%'));
    assert!(beside.count() >= 2, "x ends at {}", sign.right);
}

/// A table that goes on to another page takes its last row there with what stands under it, wherever it breaks.
#[test]
fn notes_stand_under_the_last_row_of_their_table() {
    for rows in 24..64 {
        let mut report = report((2, rows), 12, false, ChartKind::GroupedBars);
        let note = Note {
            kind: NoteKind::Remark,
            text: vec![Inline::Text(format!(
                "Mention {}",
                "de la remarque du tableau ".repeat(30)
            ))],
        };
        let last = format!("Rang dernier {rows}");
        for block in report.chapters.iter_mut().flat_map(|chapter| &mut chapter.blocks) {
            if let Block::Table(table) = block
                && table.rows.len() == rows
            {
                table.chart = None;
                table.notes = vec![note.clone()];
                table.rows[rows - 1].label.clone_from(&last);
            }
        }
        let document = set(&report, theme());
        let page_of = |wanted: &str| {
            document.pages().iter().position(|page| {
                let mut found = Vec::new();
                pieces(&page.frame, Point::zero(), &mut found);
                let texts: Vec<&str> = found.iter().map(|piece| piece.text.as_str()).collect();
                texts.concat().contains(wanted)
            })
        };
        let (row, note) = (page_of("Rang dernier"), page_of("Mention de la remarque"));
        assert!(
            row.is_some() && row == note,
            "{rows} rows: the last on {row:?}, the note on {note:?}"
        );
    }
}

/// Whatever the number of columns, as long as a column can be as wide as the widest word.
#[test]
fn no_word_of_a_head_breaks() {
    let heads = [
        "Quartile inférieur",
        "Complètement insatisfait",
        "Établissement",
        "Gouvernance",
        "Développement des communautés",
        "Transports",
    ];
    for columns in [2, 3, 4, 5, 6, 7, 8, 12] {
        let mut report = report((columns, 4), 12, false, ChartKind::GroupedBars);
        let blocks = report.chapters.iter_mut().flat_map(|chapter| &mut chapter.blocks);
        for block in blocks {
            if let Block::Table(table) = block
                && table.columns.len() == columns
            {
                for (at, column) in table.columns.iter_mut().enumerate() {
                    column.label = heads[at % heads.len()].into();
                }
            }
        }
        let document = set(&report, theme());
        let mut found = Vec::new();
        for page in document.pages() {
            pieces(&page.frame, Point::zero(), &mut found);
            let mut here = Vec::new();
            pieces(&page.frame, Point::zero(), &mut here);
            assert_apart(&here, &format!("{columns} columns"));
        }
        for word in heads[..columns.min(heads.len())]
            .iter()
            .flat_map(|head| head.split(' '))
        {
            let whole = found
                .iter()
                .filter(|piece| piece.text.split_whitespace().any(|one| one == word))
                .count();
            assert!(whole > 0, "{columns} columns: {word} is not whole");
        }
    }
}

fn assert_apart(found: &[Spot], what: &str) {
    let texts: Vec<&Spot> = found.iter().filter(|piece| !piece.text.trim().is_empty()).collect();
    for (at, one) in texts.iter().enumerate() {
        for other in &texts[..at] {
            let apart =
                (one.top - other.top).abs() > 4.0 || one.right <= other.left + 0.6 || other.right <= one.left + 0.6;
            assert!(apart, "{what}: {:?} runs into {:?}", one.text, other.text);
        }
    }
}
