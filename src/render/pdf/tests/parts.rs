//! A long document that is set part by part is the document that is set as a whole.

use super::{drawings, set, text_of, theme};
use crate::render::KeptParts;
use crate::render::pdf::literal::literal;
use crate::render::pdf::parts::InParts;
use crate::render::pdf::{Printer, look, press};
use crate::report::sample::sample;
use crate::report::{Block, Inline, Report};
use std::sync::Arc;
use typst::foundations::{Element, NativeElement, Output};
use typst::introspection::{Introspector, Tag};
use typst::layout::{Frame, FrameItem, Point};
use typst::model::{HeadingElem, TableCell, TableElem};
use typst_layout::PagedDocument;

/// A report of so many chapters more.
fn long(more: usize) -> Report {
    let mut report = sample();
    for number in 0..more {
        let mut chapter = report.chapters[1].clone();
        chapter.id = format!("de-plus-{number}");
        chapter.title = format!("Un chapitre de plus, le {number}");
        chapter.blocks = vec![Block::Paragraph(vec![Inline::Text(format!("Texte {number}."))])];
        report.chapters.insert(1, chapter);
    }
    // One with a table that goes on to another page: what it measures of itself is sought among all that stands anywhere.
    let mut tables = report.chapters.iter_mut().flat_map(|chapter| &mut chapter.blocks);
    let long = tables.find_map(|block| match block {
        Block::Table(table) if table.rows.len() > 1 => Some(table),
        _ => None,
    });
    let long = long.expect("a table of the sample");
    long.chart = None;
    long.rows = std::iter::repeat_n(long.rows.clone(), 40).flatten().collect();
    report
}

#[test]
fn a_long_document_is_set_in_a_few_goes_and_its_parts_make_up_the_whole() {
    let report = long(60);
    let whole = set(&report, theme());
    let mut printer = Printer::new(Arc::new(theme()), KeptParts::default()).expect("a theme");
    printer.fill(&report, &drawings(&report)).expect("a source");
    let (parts, times) = press::in_parts(&printer.world, 7)
        .expect("no mistake")
        .expect("page numbers that come to rest");
    // Once to see where everything stands, once with the page numbers; what a long table measures of itself takes one more. The
    // contents take more than a page.
    assert_eq!(times, 3);
    let texts = |document: &PagedDocument| -> Vec<(u64, String)> {
        let pages = document.pages().iter();
        pages.map(|page| (page.number, text_of(&page.frame))).collect()
    };
    assert!(whole.pages().len() > 60);
    assert_eq!(texts(&parts), texts(&whole));
    // Everything stands where it does in the whole, and is told as what it is.
    let seen = |document: &PagedDocument| -> Vec<Vec<String>> {
        let pages = document.pages().iter();
        pages.map(|page| seen(&page.frame, Point::zero())).collect()
    };
    assert!(seen(&parts) == seen(&whole));
    let tagged = |document: &PagedDocument| {
        let bytes = printer.export(&printer.world, document).expect("a PDF");
        let text = String::from_utf8_lossy(&bytes);
        ["/S/TD", "/S/TH", "/S/TR", "/S/P", "/S/Figure", "/S/H1", "/XYZ"].map(|kind| text.matches(kind).count())
    };
    assert_eq!(tagged(&parts), tagged(&whole));
    assert!(tagged(&parts)[0] > 80 && tagged(&parts)[6] > 60, "{:?}", tagged(&parts));
    // Of where anything stands, no more is known than what is led to.
    let found = |document: &PagedDocument, kind: Element| {
        let introspector: &dyn Introspector = Output::introspector(document);
        introspector.query(&kind.select()).len()
    };
    assert_eq!(found(&parts, HeadingElem::ELEM), found(&whole, HeadingElem::ELEM));
    assert!(found(&whole, TableCell::ELEM) > 80 && found(&parts, TableCell::ELEM) == 0);
    // What tables were made from is gone when they are set.
    let held = |document: &PagedDocument| -> Vec<usize> {
        let pages = document.pages().iter();
        pages.flat_map(|page| table_parts(&page.frame)).collect()
    };
    assert!(held(&whole).iter().any(|parts| *parts > 0));
    assert!(held(&parts).iter().all(|parts| *parts == 0), "{:?}", held(&parts));
}

/// All items of a frame and of those in it that the PDF shows or tells, each with where it stands on the page; a place elsewhere is
/// called otherwise in each document.
fn seen(frame: &Frame, start: Point) -> Vec<String> {
    let items = frame.items().flat_map(|(at, item)| {
        let at = start + *at;
        let what = match item {
            FrameItem::Group(group) => {
                assert!(group.transform.is_identity() && group.clip.is_none(), "{group:?}");
                return seen(&group.frame, at);
            }
            FrameItem::Tag(Tag::Start(_, flags) | Tag::End(_, _, flags)) if !flags.tagged => return Vec::new(),
            FrameItem::Tag(Tag::Start(element, _)) => element.elem().name().to_owned(),
            FrameItem::Tag(Tag::End(..)) => "end".to_owned(),
            FrameItem::Link(_, size) => format!("{size:?}"),
            FrameItem::Text(_) | FrameItem::Shape(..) | FrameItem::Image(..) => format!("{item:?}"),
        };
        vec![format!("{at:?} {what}")]
    });
    items.collect()
}

/// What each table that begins in a frame holds.
fn table_parts(frame: &Frame) -> Vec<usize> {
    let mut all = Vec::new();
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => all.extend(table_parts(&group.frame)),
            FrameItem::Tag(Tag::Start(element, _)) => {
                let table = element.to_packed::<TableElem>();
                all.extend(table.map(|table| table.children.len()));
            }
            FrameItem::Tag(Tag::End(..))
            | FrameItem::Text(_)
            | FrameItem::Shape(..)
            | FrameItem::Image(..)
            | FrameItem::Link(..) => {}
        }
    }
    all
}

/// What the parts of a source say, each of one piece.
fn said(source: &str) -> Vec<String> {
    let mut printer = Printer::new(Arc::new(theme()), KeptParts::default()).expect("a theme");
    printer.world.fill(source, &look::source(&theme()), Vec::new());
    let parts = InParts::of(&printer.world, 1).expect("a source");
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    parts
        .map(|part| words(&part.expect("a chapter").plain_text()))
        .collect()
}

#[test]
fn chapters_are_read_one_by_one_in_what_stands_around_all_of_them() {
    let source = |around: &str, begins: &str| {
        let page = "#pagebreak(weak: true)";
        format!("{around}\nTête.\n{begins}{page}\nUn.\n{begins}Encore un.\n{begins}{page}\nDeux.\n")
    };
    let begins = "\n// \"chapter\"\n";
    let around = "#show: body => [Avant. #set text(red); #body Après.]";
    // Paragraphs end without a sign.
    let expected = ["Avant. Tête.", "Un.Encore un.", "Deux. Après."];
    assert_eq!(said(&source(around, begins)), expected);
    // A template of one's own may say nothing of chapters, or hold them in what is no page.
    assert_eq!(said(&source(around, "\n")), expected);
    let held = said(&source("#show: body => block(body)", begins));
    assert_eq!(held.len(), 1, "{held:?}");
    // No text is taken for the beginning of a chapter.
    assert!(!literal("a\n// \"chapter\"\nb").contains(begins));
}
