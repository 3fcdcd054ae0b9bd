//! A section: for each question the table and chart that suit it, and a finding that adds to them.

use super::desk::Desk;
use super::exhibit::tables;
use super::named::WithIds;
use super::sentence::{Main, sentence};
use super::yaml::{folded, prose};
use crate::content::yaml::write::quoted;
use crate::export::Form;
use crate::msg;

/// A section's file, with what it found.
pub struct Section {
    pub text: String,
    pub findings: Vec<Telling>,
}

/// What a conclusion and the first page can take up.
pub struct Telling {
    /// What supports it.
    pub evidence: String,
    /// A figure alone.
    pub figure: Option<Main>,
    /// The most telling ones have the most.
    pub weight: u64,
    /// The table that shows it, if one does.
    pub table: Option<String>,
}

/// The file; none where no question can be shown.
pub fn section(desk: &Desk<'_>, title: &str, questions: &[WithIds<'_>]) -> Option<Section> {
    let mut lines = folded("", "title", &prose(title));
    lines.push("blocks:".to_owned());
    let mut findings = Vec::new();
    let mut captions = vec![title];
    let mut last = None;
    let before = lines.len();
    for question in questions {
        let table = tables(desk, question);
        let id = desk.id(&msg!("draft-id-finding"), question);
        let said = sentence(desk, question, findings.len(), last).filter(|_| !desk.is_refused(&id));
        if said.is_some() || !table.is_empty() {
            lines.push(format!("  # {}", question.label.replace(char::is_control, " ")));
        }
        // The table names the question; what is said of its answers comes after it.
        captions.extend((!table.is_empty()).then(|| question.wording()));
        lines.extend(table.iter().cloned());
        if let Some(said) = said {
            last = Some(said.opening);
            let label = prose(&question.label);
            let is_named = !table.is_empty() || matches!(question.prompt.form, Form::Number { .. });
            let text = match is_named {
                true => said.text,
                false => desk.word(&msg!("draft-finding-alone", label = &label, text = said.text)),
            };
            lines.extend(["  - findings:".to_owned(), format!("      - id: {id}")]);
            lines.extend(folded("        ", "text", &text));
            lines.extend(folded("        ", "short", &label));
            findings.push(Telling {
                evidence: id,
                figure: said.figure,
                weight: said.weight,
                table: (!table.is_empty()).then(|| desk.id(&msg!("draft-id-table"), question)),
            });
        }
    }
    if lines.len() == before {
        return None;
    }
    lines.extend(released(desk, captions));
    Some(Section {
        text: lines.join("\n") + "\n",
        findings,
    })
}

/// Words of the questionnaire that hold a number are no results.
fn released(desk: &Desk<'_>, mut texts: Vec<&str>) -> Vec<String> {
    texts.retain(|text| desk.has_figures(text));
    texts.dedup();
    if texts.is_empty() {
        return Vec::new();
    }
    let because = desk.word(&msg!("draft-released"));
    let mut lines = vec!["released:".to_owned()];
    lines.extend(
        texts
            .iter()
            .map(|text| format!("  - {{says: {}, because: {}}}", quoted(&prose(text)), quoted(&because))),
    );
    lines
}
