//! `conclusion.yaml`: statements that cite what they stand on.

use super::desk::Desk;
use super::section::Telling;
use super::yaml::folded;
use crate::msg;

/// Most statements of a draft.
const MOST: usize = 6;

/// The most telling findings, each in a sentence of its own.
pub fn conclusion(desk: &Desk<'_>, findings: &[Telling]) -> Option<String> {
    let mut lines = vec![desk.told(&msg!("draft-about-conclusion"))];
    lines.extend(folded("", "title", &desk.word(&msg!("draft-conclusion"))));
    lines.push("statements:".to_owned());
    let before = lines.len();
    let told = most_telling(findings);
    let told = told.filter(|finding| !desk.is_refused(&id(finding))).take(MOST);
    for (turn, finding) in told.enumerate() {
        let Some(main) = &finding.figure else { continue };
        let (label, figure, follows) = (&main.label, &main.figure, &main.follows);
        let text = if turn % 2 == 0 {
            msg!("draft-statement", label = label, figure = figure, follows = follows)
        } else {
            msg!(
                "draft-statement-figure",
                label = label,
                figure = figure,
                follows = follows
            )
        };
        lines.push(format!("  - id: {}", id(finding)));
        lines.extend(folded("    ", "text", &desk.word(&text)));
        let evidence = std::iter::once(&finding.evidence).chain(&finding.table);
        let evidence: Vec<&str> = evidence.map(String::as_str).collect();
        lines.push(format!("    evidence: [{}]", evidence.join(", ")));
    }
    (lines.len() > before).then(|| lines.join("\n") + "\n")
}

fn id(finding: &Telling) -> String {
    format!("main-{}", finding.evidence)
}

/// Those with a figure, from the most telling on.
pub fn most_telling(findings: &[Telling]) -> impl Iterator<Item = &Telling> {
    let mut found: Vec<&Telling> = findings.iter().filter(|finding| finding.figure.is_some()).collect();
    found.sort_by_key(|finding| std::cmp::Reverse(finding.weight));
    found.into_iter()
}
