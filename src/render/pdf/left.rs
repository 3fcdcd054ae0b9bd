//! What a handout's sheet has no room for: named, with the pages of the printed report that show it.

use super::sides::OnSheet;
use crate::diagnostic::Arg;
use crate::language::list;
use crate::report::{Block, Handout, Report, Table, walk};
use crate::survey::Language;
use crate::theme::Wording;
use std::collections::{BTreeMap, BTreeSet};

/// So many tables are named by their titles, more by their numbers alone; so many findings by what they say, those beyond are
/// counted.
const NAMED: usize = 4;

/// What the report shows and a print has no room for.
#[derive(Clone, Debug)]
pub(super) struct LeftOut {
    /// Its name: "énoncés 4 et 6".
    pub name: String,
    /// The anchors where the report shows it.
    pub targets: Vec<String>,
}

/// On which page of the printed report an anchor stands.
pub(super) type Pages = BTreeMap<String, usize>;

/// The anchors of all that a handout may leave out.
pub(super) fn anchors(handout: &Handout) -> impl Iterator<Item = &str> {
    let tables = tables(handout).map(|table| table.id.as_str());
    let statements = handout.statements.iter().map(|statement| statement.id.as_str());
    let findings = handout.sides.findings.iter().map(|one| one.finding.id.as_str());
    tables.chain(statements).chain(findings)
}

/// What a print that shows this leaves out of a handout: tables, statements, findings.
pub(super) fn out(handout: &Handout, shown: &OnSheet, (report, wording): (&Report, &Wording)) -> Vec<LeftOut> {
    if handout.sides.is_full {
        return Vec::new();
    }
    let mut all = unshown(handout, shown, (report, wording));
    all.extend(unsaid(handout, shown, (report.language, wording)));
    all.extend(unfound(handout, shown, (report, wording)));
    all
}

fn tables(handout: &Handout) -> impl Iterator<Item = &Table> {
    handout.parts.iter().flat_map(|part| walk::tables(&part.blocks))
}

/// Tables.
fn unshown(handout: &Handout, shown: &OnSheet, (report, wording): (&Report, &Wording)) -> Vec<LeftOut> {
    let first = (0..1).filter(|_| shown.has_table);
    let blocks: Vec<Block> = first
        .chain(shown.tables.iter().copied())
        .map(|at| handout.sides.blocks[at].clone())
        .collect();
    let stands: BTreeSet<&str> = walk::tables(&blocks).map(|table| table.id.as_str()).collect();
    let left: Vec<&Table> = tables(handout)
        .filter(|table| !stands.contains(table.id.as_str()))
        .collect();
    let named = |table: &&Table| {
        let name = match left.len() > NAMED && table.number > 0 {
            true => wording.say("table-number", &[("n", Arg::from(table.number))]),
            false => report.targets.get(&table.id)?.title.clone(),
        };
        Some(LeftOut {
            name,
            targets: vec![table.id.clone()],
        })
    };
    left.iter().filter_map(named).collect()
}

/// "énoncés 4 et 6".
fn unsaid(handout: &Handout, shown: &OnSheet, (language, wording): (Language, &Wording)) -> Option<LeftOut> {
    let left = &handout.statements[shown.statements..];
    let numbers: Vec<String> = left.iter().map(|one| one.number.to_string()).collect();
    let args = [
        ("count", Arg::from(numbers.len())),
        ("numbers", Arg::Text(list::and(language, &numbers))),
    ];
    (!numbers.is_empty()).then(|| LeftOut {
        name: wording.say("handout-left-statements", &args),
        targets: left.iter().map(|one| one.id.clone()).collect(),
    })
}

/// Findings by what they are called; "2 autres constats" of those beyond a few.
fn unfound(handout: &Handout, shown: &OnSheet, (report, wording): (&Report, &Wording)) -> Vec<LeftOut> {
    let all = handout.sides.findings.iter().enumerate();
    let left = all.filter(|(at, _)| !shown.first.contains(at) && !shown.second.contains(at));
    let ids: Vec<String> = left.map(|(_, one)| one.finding.id.clone()).collect();
    let (named, counted) = ids.split_at(ids.len().min(NAMED));
    let named = named.iter().filter_map(|id| {
        let title = inside(report.language, &report.targets.get(id)?.title);
        Some(LeftOut {
            name: wording.say("handout-left-finding", &[("title", Arg::Text(title))]),
            targets: vec![id.clone()],
        })
    });
    let counted = (!counted.is_empty()).then(|| LeftOut {
        name: wording.say("handout-left-findings", &[("count", Arg::from(counted.len()))]),
        targets: counted.to_vec(),
    });
    named.chain(counted).collect()
}

/// A text with the marks that quotations have inside another.
fn inside(language: Language, text: &str) -> String {
    match language {
        Language::FrCa => text.replace("«\u{a0}", "“").replace("\u{a0}»", "”"),
        Language::EnCa => text.replace('“', "‘").replace('”', "’"),
    }
}

/// "Dans le rapport : Tableau 4 (p. 12); énoncés 4 et 6 (p. 20 et 21)."
pub(super) fn said(all: &[LeftOut], (language, wording): (Language, &Wording), pages: &Pages) -> Option<String> {
    let one = |left: &LeftOut| {
        let own: BTreeSet<usize> = left.targets.iter().filter_map(|id| pages.get(id)).copied().collect();
        if own.is_empty() {
            return left.name.clone();
        }
        let own: Vec<String> = own.iter().map(usize::to_string).collect();
        let page = wording.say("pdf-page", &[("page", Arg::Text(list::and(language, &own)))]);
        let args = [("name", Arg::from(&left.name)), ("pages", Arg::Text(page))];
        wording.say("handout-left", &args)
    };
    let names: Vec<String> = all.iter().map(one).collect();
    let said = ("names", Arg::Text(names.join("; ")));
    (!names.is_empty()).then(|| wording.say("handout-left-out", &[said]))
}
