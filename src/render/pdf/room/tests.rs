//! Widths, pieces, what is held on one page.

use super::{Strip, TableRoom, pieces};
use crate::chart::{CellDrawing, CellDrawings};
use crate::render::pdf::head::Heads;
use crate::render::pdf::head::tests::heads;
use crate::report::sample::sample;
use crate::report::{Column, Report, Row, Table};

fn table(report: &Report, id: &str) -> Table {
    let found = report.tables().find(|(_, table)| table.id == id);
    found.map(|(_, table)| table.clone()).expect("a table of the sample")
}

fn sheet<'a>(drawings: Option<&'a CellDrawings>, heads: &'a Heads) -> TableRoom<'a> {
    let (share, is_small) = (1.0, false);
    TableRoom {
        share,
        drawings,
        is_small,
        heads,
    }
}

/// Of a table that stands in one piece.
fn whole(table: &Table, report: &Report) -> Strip {
    let mut all = pieces(table, report, &sheet(None, &heads()));
    assert_eq!(all.len(), 1, "{}", table.id);
    all.remove(0)
}

#[test]
fn percents_are_a_hundred_and_labels_have_room() {
    let report = sample();
    for (_, table) in report.tables() {
        let room = whole(table, &report);
        assert_eq!(room.percents.iter().sum::<u32>(), 100, "{}", table.id);
        assert_eq!(room.percents.len(), table.columns.len() + 1);
        assert!(room.keep && !room.dense);
    }
    let ranked = whole(&table(&report, "facteurs"), &report).percents;
    assert!(ranked[0] < 15 && ranked[1] == ranked[2], "{ranked:?}");
}

#[test]
fn many_columns_leave_room_for_long_labels() {
    let report = sample();
    let mut wide = table(&report, "accord");
    wide.columns.extend(vec![wide.columns[0].clone(); 2]);
    wide.columns.push(Column {
        label: "Type".into(),
        group: None,
        under: None,
        numeric: false,
    });
    for row in &mut wide.rows {
        row.label = "Dans quel type de milieu le travail de proximité se déploie-t-il?".into();
        row.cells.resize(7, row.cells[0].clone());
    }
    let room = whole(&wide, &report);
    assert!(room.dense && room.percents[0] >= 22, "{:?}", room.percents);
}

/// Few columns of numbers are alike as long as that leaves the row labels their room: one head of a long word would take it else.
#[test]
fn one_long_head_does_not_take_the_room_of_labels() {
    let report = sample();
    let mut wide = table(&report, "accord");
    wide.columns.truncate(4);
    assert_eq!(wide.columns.len(), 4);
    wide.columns[1].label = "Réseaucaféaccueilsantébénévolat".into();
    wide.sizes = vec!["13 à 79".into(); wide.rows.len()];
    for row in &mut wide.rows {
        row.label = "Dans quel type de milieu le travail de proximité se déploie-t-il?".into();
        row.cells.truncate(4);
    }
    let room = whole(&wide, &report);
    assert!(room.percents[0] >= 24, "{:?}", room.percents);
}

/// Three columns, and rows that are over as many numbers of people: the drawings keep their room.
#[test]
fn three_drawn_columns_and_their_sizes_have_room() {
    let report = sample();
    let mut drawn = table(&report, "accord");
    drawn.columns.resize(3, drawn.columns[0].clone());
    for column in &mut drawn.columns {
        column.label = "Village (b)".into();
    }
    for row in &mut drawn.rows {
        row.cells.resize(3, row.cells[0].clone());
    }
    drawn.sizes = vec!["115\u{a0}· 77\u{a0}· 22".into(); drawn.rows.len()];
    let drawing = Some(CellDrawing {
        marks: Vec::new(),
        svg: String::new(),
    });
    let cells = CellDrawings {
        cells: vec![vec![drawing; 3]; drawn.rows.len()],
        heads: vec![None; 3],
        patterns: String::new(),
        across: false,
    };
    let mut all = pieces(&drawn, &report, &sheet(Some(&cells), &heads()));
    let room = all.remove(0);
    assert!(room.is_drawn && all.is_empty(), "{:?}", room.percents);
    assert_eq!(room.percents.iter().sum::<u32>(), 100);
    assert_eq!(room.percents.len(), 5);
}

#[test]
fn a_long_table_may_break() {
    let report = sample();
    let mut long = table(&report, "accord");
    let row: Row = long.rows[0].clone();
    long.rows = vec![row; 30];
    assert!(!whole(&long, &report).keep);
}

#[test]
fn seventeen_columns_stand_in_pieces_whose_numbers_do_not_touch() {
    let report = sample();
    let mut wide = table(&report, "accord");
    let column = Column {
        label: "Plutôt en désaccord".into(),
        ..wide.columns[0].clone()
    };
    for count in [8, 12, 17, 40] {
        wide.columns = vec![column.clone(); count];
        for row in &mut wide.rows {
            row.cells.resize(count, row.cells[0].clone());
        }
        let pieces = pieces(&wide, &report, &sheet(None, &heads()));
        assert!(pieces.len() > 1, "{count}");
        let mut next = 0;
        for piece in pieces {
            assert_eq!(piece.columns.start, next);
            next = piece.columns.end;
            assert_eq!(piece.percents.iter().sum::<u32>(), 100);
            let narrow = piece.letters[1..].iter().min();
            assert!(
                narrow.is_some_and(|letters| *letters >= 7),
                "{count}: {:?}",
                piece.letters
            );
            assert!(piece.percents[0] >= 24, "{count}: {:?}", piece.percents);
        }
        assert_eq!(next, count);
    }
}
