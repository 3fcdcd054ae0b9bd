//! What a handout has no room for: named with its page of the printed report.

use super::{drawings, set, theme};
use crate::render::pdf::left::{self, LeftOut, Pages};
use crate::render::pdf::pages;
use crate::render::pdf::sides::OnSheet;
use crate::report::sample::sample;
use crate::report::{Finding, Handout, HandoutKind, Report, SheetFinding, TwoSides};

/// The sample with a handout of findings with these anchors.
pub(super) fn handing_out(ids: &[&str]) -> Report {
    let finding = |(place, id): (usize, &&str)| SheetFinding {
        finding: Finding {
            id: (*id).to_owned(),
            text: Vec::new(),
            details: Vec::new(),
        },
        place,
        heading: None,
        letters: 0,
    };
    let handout = Handout {
        id: "fiche".into(),
        kind: HandoutKind::Audience,
        title: "Fiche".into(),
        document: "Fiche".into(),
        lead: None,
        groups: Vec::new(),
        parts: Vec::new(),
        statements: Vec::new(),
        questions: Vec::new(),
        sides: TwoSides {
            findings: ids.iter().enumerate().map(finding).collect(),
            ..TwoSides::default()
        },
        footnotes: Vec::new(),
        published: None,
    };
    Report {
        handouts: vec![handout],
        ..sample()
    }
}

fn left(name: &str, targets: &[&str]) -> LeftOut {
    LeftOut {
        name: name.to_owned(),
        targets: targets.iter().map(|id| (*id).to_owned()).collect(),
    }
}

#[test]
fn the_page_of_each_is_that_of_its_anchor() {
    let report = sample();
    let ids: Vec<&str> = report.chapters.iter().map(|chapter| chapter.id.as_str()).collect();
    let report = handing_out(&[&ids[..], &["nulle-part"]].concat());
    let document = set(&report, theme());
    let found = pages(&report, &document);
    assert!(drawings(&report).len() > 1 && found.len() > 2, "{found:?}");
    assert!(!found.contains_key("nulle-part"));
    // In the order of the report, after its cover.
    let places: Vec<usize> = ids.iter().filter_map(|id| found.get(*id)).copied().collect();
    assert!(places.is_sorted() && places[0] > 1, "{places:?}");
    assert!(places[places.len() - 1] <= document.pages().len());
}

#[test]
fn a_name_is_followed_by_its_pages_and_by_none_where_no_report_is_printed() {
    let all = [
        left("Tableau 4 – Obstacles", &["obstacles"]),
        left("énoncés 4 et 6", &["enonce-4", "enonce-6"]),
        left("2 autres constats", &["a", "b"]),
    ];
    let language = sample().language;
    let wording = theme().wording;
    let pages: Pages = [("obstacles", 7), ("enonce-4", 17), ("enonce-6", 18), ("a", 9), ("b", 9)]
        .map(|(id, page)| (id.to_owned(), page))
        .into();
    let said = left::said(&all, (language, &wording), &pages).expect("what is left out");
    assert_eq!(
        said.replace('\u{a0}', " "),
        "Dans le rapport : Tableau 4 – Obstacles (p. 7); énoncés 4 et 6 (p. 17 et 18); 2 autres constats (p. 9)."
    );
    let unprinted = left::said(&all, (language, &wording), &Pages::new()).expect("what is left out");
    assert!(!unprinted.contains("p."), "{unprinted}");
    assert_eq!(left::said(&[], (language, &wording), &pages), None);
}

/// Four are named by what they say; more are counted.
#[test]
fn findings_that_are_left_out_are_named() {
    let chapters: Vec<String> = sample().chapters.iter().map(|chapter| chapter.id.clone()).collect();
    let ids: Vec<&str> = chapters.iter().cycle().take(7).map(String::as_str).collect();
    let report = handing_out(&ids);
    let wording = theme().wording;
    let shown = OnSheet {
        first: vec![0],
        ..OnSheet::default()
    };
    let out = left::out(&report.handouts[0], &shown, (&report, &wording));
    let names: Vec<&str> = out.iter().map(|left| left.name.as_str()).collect();
    assert_eq!(names.len(), 5, "{names:?}");
    assert_eq!(
        names[0].replace('\u{a0}', " "),
        format!("« {} »", report.targets[ids[1]].title)
    );
    assert_eq!(names[4], "2 autres constats");
}
