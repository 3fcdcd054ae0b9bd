//! Which findings a sheet shows first: those that say a figure of their own.

use crate::language::{clause, leaning};
use crate::report::{Block, Finding, Handout, HandoutKind, Inline, Report, SheetFinding, walk};

/// The most findings that are main ones, and how many are where fewer than these say a figure of their own.
const MOST: usize = 5;
const FEWEST: usize = 3;

/// The findings of a handout, those that say a figure of their own first, then those whose details do, then the others; and
/// how many of them are the main ones.
pub(super) fn findings(handout: &Handout, report: &Report) -> (Vec<SheetFinding>, usize) {
    let is_alone = |finding: &Finding| finding.details.is_empty();
    let says_figure = |finding: &Finding| walk::figures(&finding.text).next().is_some();
    let is_telling = |finding: &Finding| walk::findings(std::slice::from_ref(finding)).any(says_figure);
    let rank = |one: &SheetFinding| match (is_alone(&one.finding), is_telling(&one.finding)) {
        (true, true) => 0,
        (false, true) => 1,
        (_, false) => 2,
    };
    let mut all = below_headings(handout, report);
    all.sort_by_key(|one| (rank(one), one.place));
    let plain = all.iter().filter(|one| rank(one) == 0).count();
    let main = plain.clamp(FEWEST.min(all.len()), MOST);
    (all, main)
}

/// All of them, in the order of the report.
fn below_headings(handout: &Handout, report: &Report) -> Vec<SheetFinding> {
    let mut found = Vec::new();
    for part in &handout.parts {
        // The sheet is headed by what a section's findings stand below.
        let mut heading = match handout.kind {
            HandoutKind::Section(_) => None,
            HandoutKind::Audience => Some(part.title.clone()),
        };
        for block in walk::blocks(&part.blocks) {
            if let Block::Heading { text, .. } = block {
                heading = Some(clause::name(report.language, &report.plain(text), clause::MOST));
            }
            for finding in block.findings() {
                found.push(on_sheet(finding, (found.len(), heading.as_deref()), report));
            }
        }
    }
    found
}

fn on_sheet(finding: &Finding, (place, heading): (usize, Option<&str>), report: &Report) -> SheetFinding {
    let plain = |text: &[Inline]| report.plain(text);
    let leans = leaning::leans(report.language, &plain(&finding.text));
    let letters = |one: &Finding| plain(&one.text).chars().count();
    SheetFinding {
        heading: heading.filter(|_| leans).map(str::to_owned),
        place,
        letters: walk::findings(std::slice::from_ref(finding)).map(letters).sum(),
        finding: finding.clone(),
    }
}
