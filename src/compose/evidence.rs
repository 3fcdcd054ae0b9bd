//! Whether a statement's evidence shows what the statement says.

use crate::account::{Folded, Phrase};
use crate::commentary::{self, Commentary, EvidenceKind};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::msg;
use crate::report::{Block, Cell, Chapter, ChapterKind, Figure, FigureId, Finding, Inline, plain_text};
use crate::survey::{Kind, Question, Survey};
use std::collections::{BTreeMap, BTreeSet};

/// The most choices a question may have to be a breakdown that a sentence names.
const MOST_STRATA: usize = 6;

/// What stands under an anchor.
#[derive(Clone, Debug, Default)]
struct Shown {
    figures: Vec<FigureId>,
    words: String,
    is_quotation: bool,
    /// The chapter it stands in.
    chapter: String,
}

impl Shown {
    fn add(&mut self, inlines: &[Inline], figures: &[Figure]) {
        collect(inlines, &mut self.figures);
        self.words.push_str(&plain_text(inlines, figures, &str::to_owned));
        self.words.push('\n');
    }
}

fn collect(inlines: &[Inline], found: &mut Vec<FigureId>) {
    for inline in inlines {
        match inline {
            Inline::Figure(id) => found.push(*id),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Link { text: inner, .. }
            | Inline::Reference { text: inner, .. } => collect(inner, found),
            Inline::Text(_) | Inline::Superscript(_) | Inline::Code(_) | Inline::Footnote(_) | Inline::LineBreak => {}
        }
    }
}

/// What each anchor of a report shows: of a heading, what follows it up to the next one.
#[derive(Debug, Default)]
pub(super) struct Exhibits(BTreeMap<String, Shown>);

impl Exhibits {
    pub fn of(chapters: &[Chapter], figures: &[Figure]) -> Self {
        let mut exhibits = Self::default();
        for chapter in chapters {
            let mut open = vec![chapter.id.clone()];
            exhibits.blocks(&chapter.blocks, &mut open, figures);
        }
        exhibits
    }

    fn blocks(&mut self, blocks: &[Block], open: &mut Vec<String>, figures: &[Figure]) {
        for block in blocks {
            match block {
                Block::Paragraph(text) => self.show(open, text, figures),
                Block::Heading { id, text, .. } => {
                    open.truncate(1);
                    open.push(id.clone());
                    self.show(open, text, figures);
                }
                Block::List { items, .. } => items.iter().for_each(|item| self.blocks(item, open, figures)),
                Block::Findings(findings) => self.findings(findings, open, figures),
                Block::Comparison(comparison) => {
                    for column in &comparison.columns {
                        self.blocks(&column.blocks, open, figures);
                    }
                }
                Block::Table(table) => {
                    open.push(table.id.clone());
                    open.extend(table.chart.as_ref().map(|chart| chart.id.clone()));
                    self.show(open, &table.caption, figures);
                    for row in &table.rows {
                        let label = [Inline::Text(row.label.clone())];
                        self.show(open, &label, figures);
                        for cell in &row.cells {
                            match cell {
                                Cell::Figure(id) => self.show(open, &[Inline::Figure(*id)], figures),
                                Cell::Text(text) => self.show(open, &[Inline::Text(text.clone())], figures),
                                Cell::Links(inlines) => self.show(open, inlines, figures),
                                Cell::Absent(_) | Cell::Sign { .. } => {}
                            }
                        }
                    }
                    for column in &table.columns {
                        self.show(open, &[Inline::Text(column.label.clone())], figures);
                    }
                    open.truncate(open.len() - 1 - usize::from(table.chart.is_some()));
                }
                Block::Criteria(criteria) => {
                    open.push(criteria.id.clone());
                    self.show(open, &criteria.title, figures);
                    criteria.items.iter().for_each(|item| self.show(open, item, figures));
                    open.pop();
                }
                Block::Quotation(quotation) => {
                    open.push(quotation.id.clone());
                    self.show(open, &quotation.text, figures);
                    self.0.entry(quotation.id.clone()).or_default().is_quotation = true;
                    open.pop();
                }
                Block::Statements(_) => {}
            }
        }
    }

    fn findings(&mut self, findings: &[Finding], open: &mut Vec<String>, figures: &[Figure]) {
        for finding in findings {
            open.push(finding.id.clone());
            self.show(open, &finding.text, figures);
            self.findings(&finding.details, open, figures);
            open.pop();
        }
    }

    fn show(&mut self, open: &[String], text: &[Inline], figures: &[Figure]) {
        for id in open {
            let shown = self.0.entry(id.clone()).or_default();
            shown.chapter.clone_from(&open[0]);
            shown.add(text, figures);
        }
    }

    /// The kind of a piece of evidence, from what it shows.
    pub fn kind(&self, target: &str) -> EvidenceKind {
        match self.0.get(target) {
            Some(shown) if shown.is_quotation => EvidenceKind::Quotation,
            Some(shown) if !shown.figures.is_empty() => EvidenceKind::Figures,
            Some(_) | None => EvidenceKind::Qualitative,
        }
    }
}

/// Reports evidence that is not of its kind, that is given twice, or that doesn't show what the statement speaks of.
pub(super) fn check(
    statement: &commentary::Statement,
    words: &str,
    exhibits: &Exhibits,
    figures: &[Figure],
    survey: &Survey,
    diagnostics: &mut Diagnostics,
) {
    let mut seen = BTreeSet::new();
    for evidence in &statement.evidence {
        let target = &evidence.id.value;
        let shown = exhibits.0.get(target);
        let has_figures = shown.is_some_and(|shown| !shown.figures.is_empty());
        let is_quotation = shown.is_some_and(|shown| shown.is_quotation);
        let mut wrong = |message| diagnostics.push(Diagnostic::error(message).at(evidence.id.span));
        match evidence.kind {
            Some(EvidenceKind::Figures) if !has_figures => wrong(msg!("evidence-without-figures", target = target)),
            Some(EvidenceKind::Quotation) if !is_quotation => wrong(msg!("evidence-not-quoted", target = target)),
            Some(EvidenceKind::Figures | EvidenceKind::Qualitative | EvidenceKind::Quotation) | None => {}
        }
        if !seen.insert(target) {
            wrong(msg!("evidence-twice", target = target));
        }
    }
    let shown: Vec<&Shown> = statement
        .evidence
        .iter()
        .filter_map(|e| exhibits.0.get(&e.id.value))
        .collect();
    for question in survey.questions.iter().filter(|question| is_breakdown(question)) {
        let named = named_choices(question, words);
        if named.len() < 2 {
            continue;
        }
        let by = |id: &FigureId| {
            let condition = format!("{}=", question.id);
            let figure = &figures[id.0];
            figure.filter.iter().any(|filter| filter.starts_with(&condition)) || figure.questions.contains(&question.id)
        };
        let shows = |shown: &&Shown| shown.figures.iter().any(by) || !named_choices(question, &shown.words).is_empty();
        if !shown.iter().any(shows) {
            let message = msg!(
                "evidence-lacks-breakdown",
                words = named.join(", "),
                question = &question.label
            );
            diagnostics.push(Diagnostic::error(message).at(statement.text.written.span));
        }
    }
    for group in &survey.groups {
        let nouns = [&group.short, &group.label, &group.noun.one, &group.noun.many].map(|noun| Phrase::new(noun));
        let is_named = |text: &str| {
            let folded = Folded::of(text);
            nouns.iter().any(|noun| !noun.places(&folded).is_empty())
        };
        let shows = |shown: &&Shown| {
            shown.figures.iter().any(|id| figures[id.0].groups.contains(&group.id)) || is_named(&shown.words)
        };
        if is_named(words) && !shown.is_empty() && !shown.iter().any(shows) {
            let message = msg!("evidence-lacks-group", words = &group.short);
            diagnostics.push(Diagnostic::error(message).at(statement.text.written.span));
        }
    }
}

/// Whether sentences may set its choices against each other: urban, rural.
fn is_breakdown(question: &Question) -> bool {
    let few = (2..=MOST_STRATA).contains(&question.choices.len());
    let words = question.choices.iter().all(|choice| !choice.label.contains(' '));
    question.kind == Kind::Single && !question.is_battery() && few && words
}

/// The choices whose label, or its plural or feminine, a text names: "Rural" in "en milieux ruraux".
fn named_choices(question: &Question, text: &str) -> Vec<String> {
    let stems: Vec<String> = text
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .map(stem)
        .collect();
    let labels = question.choices.iter().map(|choice| choice.label.to_lowercase());
    labels
        .filter(|label| label.chars().count() > 3 && stems.contains(&stem(label)))
        .collect()
}

/// A word without what number and gender change: "urbain", "urbaines"; "rural", "ruraux", "rurale".
fn stem(word: &str) -> String {
    let word = word.trim_end_matches(['s', 'x']).trim_end_matches('e');
    match word.strip_suffix("au").or_else(|| word.strip_suffix("al")) {
        Some(root) => format!("{root}al"),
        None => word.to_owned(),
    }
}

/// Tables and sections that no statement takes up, in one note.
pub(super) fn left_out(
    chapters: &[Chapter],
    exhibits: &Exhibits,
    taken_up: &BTreeMap<String, Vec<String>>,
    commentary: &Commentary,
) -> Option<Diagnostic> {
    let conclusion = commentary.conclusion.as_ref().filter(|c| !c.statements.is_empty())?;
    let mut names = Vec::new();
    for chapter in chapters.iter().filter(|chapter| chapter.kind == ChapterKind::Section) {
        let tables: Vec<&str> = chapter.tables().map(|table| table.id.as_str()).collect();
        let inside = |target: &&String| exhibits.0.get(*target).is_some_and(|shown| shown.chapter == chapter.id);
        if !taken_up.keys().any(|target| inside(&target)) {
            names.push(chapter.id.clone());
            continue;
        }
        let charts: BTreeMap<&str, &str> = chapter
            .tables()
            .filter_map(|table| Some((table.id.as_str(), table.chart.as_ref()?.id.as_str())))
            .collect();
        let taken = |id: &str| taken_up.contains_key(id) || charts.get(id).is_some_and(|c| taken_up.contains_key(*c));
        names.extend(tables.into_iter().filter(|id| !taken(id)).map(str::to_owned));
    }
    (!names.is_empty())
        .then(|| Diagnostic::note(msg!("not-taken-up", names = names.join(", "))).at(conclusion.section.id.span))
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn number_and_gender_do_not_matter() {
        for (one, other) in [
            ("rural", "ruraux"),
            ("rural", "rurales"),
            ("urbain", "urbaines"),
            ("mixte", "mixtes"),
        ] {
            assert_eq!(stem(one), stem(other));
        }
        assert_ne!(stem("urbain"), stem("rural"));
    }
}
