//! What a handout has no room for: named with its page of the printed report.

use super::{drawings, set, theme};
use crate::render::pdf::handout::Pages;
use crate::render::pdf::{handout, pages};
use crate::report::sample::sample;
use crate::report::{FirstSide, Handout, HandoutKind, LeftOut, Report, SecondSide, TwoSides};

/// The sample with a handout that shows nothing of these.
fn leaving(left_out: Vec<LeftOut>) -> Report {
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
            firsts: vec![FirstSide::default()],
            seconds: vec![SecondSide {
                left_out,
                ..SecondSide::default()
            }],
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
    let report = leaving(vec![left("tout", &ids), left("rien", &["nulle-part"])]);
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
    let report = leaving(vec![
        left("Tableau 4 – Obstacles", &["obstacles"]),
        left("énoncés 4 et 6", &["enonce-4", "enonce-6"]),
        left("2 autres constats", &["a", "b"]),
    ]);
    let all = &report.handouts[0].sides.seconds[0].left_out;
    let wording = theme().wording;
    let pages: Pages = [("obstacles", 7), ("enonce-4", 17), ("enonce-6", 18), ("a", 9), ("b", 9)]
        .map(|(id, page)| (id.to_owned(), page))
        .into();
    let said = handout::left_out(all.iter(), (report.language, &wording), &pages).expect("what is left out");
    assert_eq!(
        said.replace('\u{a0}', " "),
        "Dans le rapport : Tableau 4 – Obstacles (p. 7); énoncés 4 et 6 (p. 17 et 18); 2 autres constats (p. 9)."
    );
    let unprinted =
        handout::left_out(all.iter(), (report.language, &wording), &Pages::new()).expect("what is left out");
    assert!(!unprinted.contains("p."), "{unprinted}");
    assert_eq!(handout::left_out([].iter(), (report.language, &wording), &pages), None);
}
