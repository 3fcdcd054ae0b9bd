//! What a handout says once: over whom its numbers are, and where it is read.

use super::pages::handing_out;
use super::{drawings, theme};
use crate::render::KeptParts;
use crate::render::pdf::sides::OnSheet;
use crate::render::pdf::world::PrintWorld;
use crate::render::pdf::{Bench, Glyphs, Pages, Printer, handout};
use crate::report::{Block, Published, Report};
use std::sync::Arc;
use typst::syntax::SyntaxNode;

/// What Typst reads of a handout with two of the sample's tables, over whom their numbers are, and a finding that leans.
fn source(bases: [&str; 2], change: impl Fn(&mut Report)) -> String {
    let mut report = handing_out(&["constat"]);
    let tables = report.tables().map(|(_, table)| Block::Table(Box::new(table.clone())));
    let tables = tables.take(2).collect();
    let sides = &mut report.handouts[0].sides;
    sides.blocks = tables;
    sides.bases = bases.map(str::to_owned).into();
    for block in &mut sides.blocks {
        if let Block::Table(table) = block {
            table.notes.clear();
            table.number += 7;
        }
    }
    sides.findings[0].heading = Some("Une seule PTP par organisme".into());
    change(&mut report);
    let printer = Printer::new(Arc::new(theme()), KeptParts::default()).expect("a printer");
    let charts = drawings(&report);
    let written = printer.written(&report, &charts).expect("a source");
    let handout = &report.handouts[0];
    let shown = OnSheet::all(&handout.sides, 0);
    let view = handout::view(written, (handout, &shown), &Pages::new());
    let source = printer.source("print/handout.typ", &view, &mut Glyphs::default());
    source.expect("what Typst reads").replace('\u{a0}', " ")
}

#[test]
fn over_whom_numbers_are_is_said_once() {
    let same = source(["PTP ayant répondu, n = 49"; 2], |_| ());
    assert_eq!(same.matches("Champ :").count(), 1, "{same}");
    assert!(same.contains("\"Champ : PTP ayant répondu, n = 49.\""), "{same}");
    let apart = source(["PTP ayant répondu, n = 49", "PG ayant répondu, n = 56"], |_| ());
    assert_eq!(apart.matches("Champ :").count(), 1, "{apart}");
    assert!(
        apart.contains("– PTP ayant répondu, n = 49; Tableau") && apart.contains("– PG ayant répondu, n = 56."),
        "{apart}"
    );
    assert!(!source([""; 2], |_| ()).contains("Champ :"));
}

#[test]
fn only_what_is_published_has_an_address() {
    let address = "https://exemple.org/fiche.html";
    let published = source([""; 2], |report| {
        report.handouts[0].published = Some(Published {
            address: address.into(),
            code: "Code QR".into(),
        });
    });
    assert!(published.contains(address), "{published}");
    let alone = source([""; 2], |_| ());
    assert!(!alone.contains("fiche.html") && !alone.contains("link("), "{alone}");
}

/// "Ce choix convient": the choice stands in the heading.
#[test]
fn a_finding_that_leans_on_its_heading_stands_below_it() {
    assert!(source([""; 2], |_| ()).contains("(\"Une seule PTP par organisme\", ["));
    let free = source([""; 2], |report| report.handouts[0].sides.findings[0].heading = None);
    assert!(free.contains("(none, ["), "{free}");
}

/// A sheet that fits is set once to know it and written once; nothing of it is set again where nothing has changed.
#[test]
fn a_handout_that_fits_is_tried_once() {
    let report = handing_out(&["constat"]);
    let charts = drawings(&report);
    let mut printer = Printer::new(Arc::new(theme()), KeptParts::default()).expect("a printer");
    let mut printed = || {
        let (_, handouts) = printer.print_all(&report, &charts).expect("a report");
        assert!(handouts.iter().all(|one| one.pages == 2));
        (printer.handouts_tried(), printer.handouts_set())
    };
    assert_eq!([printed(), printed()], [(1, 1), (0, 0)]);
}

/// Typst sets again what has another place in the source: the first side has the same in every form that shows it.
#[test]
fn what_stays_in_a_form_keeps_its_place() {
    let report = handing_out(&["constat", "autre"]);
    let handout = &report.handouts[0];
    let printer = Printer::new(Arc::new(theme()), KeptParts::default()).expect("a printer");
    let charts = drawings(&report);
    let written = printer.written(&report, &charts).expect("a source");
    let bench = Bench::new(PrintWorld::new(Arc::clone(&printer.shared), "handout-0.typ"));
    let places = |second| {
        let shown = OnSheet {
            first: vec![0],
            second,
            ..OnSheet::default()
        };
        let view = handout::view(written, (handout, &shown), &Pages::new());
        let proof = printer.proof(&view).expect("a form");
        let source = bench.holding(&proof, &printer.theme).manuscript();
        let (mut at, second) = (0, source.text().find("#pagebreak").expect("a second side"));
        let first = source.root().children().take_while(|node| {
            at += node.len();
            at < second
        });
        let first: Vec<_> = first.map(SyntaxNode::span).collect();
        (first, source.text().len(), source.root().span())
    };
    let (with, without) = (places(vec![1]), places(Vec::new()));
    assert_eq!(with.0, without.0);
    assert_ne!(with.1, without.1);
    assert_eq!(places(vec![1]), with);
}
