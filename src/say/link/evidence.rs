//! Whether a statement's evidence shows what the statement says.

use crate::account::{Folded, Phrase};
use crate::commentary::{self, Commentary, EvidenceKind};
use crate::diagnostic::{Diagnostic, Message};
use crate::msg;
use crate::query::Query;
use crate::report::{
    Block, Cell, Chapter, ChapterKind, Figure, FigureId, Finding, Inline, Table, TargetKind, plain_text, walk,
};
use crate::say::composer::Material;
use crate::survey::{Kind, Question, QuestionId, QuestionLabels};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

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
    fn add(&mut self, inlines: &[Inline], figures: &[Arc<Figure>]) {
        self.figures.extend(walk::figures(inlines));
        self.words.push_str(&plain_text(inlines, figures, &str::to_owned));
        self.words.push('\n');
    }
}

/// What the anchors of a report that anyone asks for show: of a heading, what follows it up to the next one.
#[derive(Debug, Default)]
pub(in crate::say) struct Exhibits(BTreeMap<String, Option<Shown>>);

impl Exhibits {
    /// Of these anchors; most are no evidence, and a wide report has thousands.
    pub fn of<'a>(chapters: &[Chapter], figures: &[Arc<Figure>], asked: impl Iterator<Item = &'a str>) -> Self {
        let mut exhibits = Self(asked.map(|id| (id.to_owned(), None)).collect());
        for chapter in chapters {
            let mut open = vec![chapter.id.as_str()];
            for block in walk::blocks(&chapter.blocks) {
                exhibits.block(block, &mut open, figures);
            }
        }
        exhibits
    }

    /// A block without those that it holds. `open` are the anchors it stands below: the chapter's, the last heading's.
    fn block<'a>(&mut self, block: &'a Block, open: &mut Vec<&'a str>, figures: &[Arc<Figure>]) {
        if let Block::Paragraph(text) = block {
            self.show(open, &[], text, figures);
        } else if let Block::Heading { id, text, .. } = block {
            open.truncate(1);
            open.push(id);
            self.show(open, &[], text, figures);
        } else if let Block::Findings(findings) = block {
            self.findings(findings, open, figures);
        } else if let Block::Table(table) = block {
            self.table(table, open, figures);
        } else {
            let parts = block.anchored().into_iter();
            for part in parts.filter(|part| part.kind != TargetKind::Statement) {
                part.all().for_each(|text| self.show(open, &[part.id], text, figures));
                if let Some(shown) = self.0.get_mut(part.id) {
                    shown.get_or_insert_default().is_quotation = part.kind == TargetKind::Quotation;
                }
            }
        }
    }

    /// A detail stands below the finding that it is of.
    fn findings<'a>(&mut self, findings: &'a [Finding], open: &mut Vec<&'a str>, figures: &[Arc<Figure>]) {
        for finding in findings {
            open.push(&finding.id);
            self.show(open, &[], &finding.text, figures);
            self.findings(&finding.details, open, figures);
            open.pop();
        }
    }

    /// What a table counts; its notes say over whom, which is no result.
    fn table(&mut self, table: &Table, open: &[&str], figures: &[Arc<Figure>]) {
        let own: Vec<&str> = table.anchors().collect();
        if !open.iter().chain(&own).any(|id| self.0.contains_key(*id)) {
            return;
        }
        self.show(open, &own, &table.caption, figures);
        let labels = table.columns.iter().map(|column| &column.label);
        for label in labels.chain(table.rows.iter().map(|row| &row.label)) {
            self.show(open, &own, &[Inline::Text(label.clone())], figures);
        }
        for cell in table.rows.iter().flat_map(|row| &row.cells) {
            match cell {
                Cell::Figure(id) => self.show(open, &own, &[Inline::Figure(*id)], figures),
                Cell::Text(text) => self.show(open, &own, &[Inline::Text(text.clone())], figures),
                Cell::Links(text) => self.show(open, &own, text, figures),
                Cell::Absent(_) | Cell::Sign { .. } => {}
            }
        }
    }

    fn show(&mut self, open: &[&str], own: &[&str], text: &[Inline], figures: &[Arc<Figure>]) {
        for id in open.iter().chain(own) {
            if let Some(shown) = self.0.get_mut(*id) {
                let shown = shown.get_or_insert_default();
                open[0].clone_into(&mut shown.chapter);
                shown.add(text, figures);
            }
        }
    }

    fn get(&self, target: &str) -> Option<&Shown> {
        self.0.get(target)?.as_ref()
    }

    /// The kind of a piece of evidence, from what it shows.
    pub fn kind(&self, target: &str) -> EvidenceKind {
        match self.get(target) {
            Some(shown) if shown.is_quotation => EvidenceKind::Quotation,
            Some(shown) if !shown.figures.is_empty() => EvidenceKind::Figures,
            Some(_) | None => EvidenceKind::Qualitative,
        }
    }
}

/// A statement of the conclusion beside what its evidence shows.
pub(in crate::say) struct Trial<'a> {
    pub written: &'a commentary::Statement,
    /// The statement as it is read.
    pub words: &'a str,
    pub exhibits: &'a Exhibits,
    pub figures: &'a [Arc<Figure>],
    pub material: Material<'a>,
}

impl Trial<'_> {
    /// Evidence that is not of its kind, that is given twice, or that doesn't show what the statement speaks of.
    pub fn mistakes(&self) -> Vec<Diagnostic> {
        let shown = self.written.evidence.iter();
        let shown: Vec<&Shown> = shown.filter_map(|e| self.exhibits.get(&e.id.value)).collect();
        let span = self.written.text.written.span;
        let lacks = self.breakdowns(&shown).into_iter().chain(self.groups(&shown));
        let lacks = lacks.map(|message| Diagnostic::error(message).at(span));
        self.pieces().into_iter().chain(lacks).collect()
    }

    /// Each piece by itself.
    fn pieces(&self) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        let mut seen = BTreeSet::new();
        for evidence in &self.written.evidence {
            let target = &evidence.id.value;
            let shown = self.exhibits.get(target);
            let has_figures = shown.is_some_and(|shown| !shown.figures.is_empty());
            let is_quotation = shown.is_some_and(|shown| shown.is_quotation);
            let mut wrong = |message| found.push(Diagnostic::error(message).at(evidence.id.span));
            match evidence.kind {
                Some(EvidenceKind::Figures) if !has_figures => wrong(msg!("evidence-without-figures", target = target)),
                Some(EvidenceKind::Quotation) if !is_quotation => wrong(msg!("evidence-not-quoted", target = target)),
                Some(EvidenceKind::Figures | EvidenceKind::Qualitative | EvidenceKind::Quotation) | None => {}
            }
            if !seen.insert(target) {
                wrong(msg!("evidence-twice", target = target));
            }
        }
        found
    }

    /// Questions whose choices the statement sets against each other and no evidence breaks down by.
    fn breakdowns(&self, shown: &[&Shown]) -> Vec<Message> {
        let Material { survey, labels, .. } = self.material;
        let mut found = Vec::new();
        let said = stems(self.words);
        for (index, question) in survey.questions.iter().enumerate() {
            let names = labels.question(QuestionId(index));
            if !is_breakdown(question, names) {
                continue;
            }
            let named = named_choices(names, &said);
            if named.len() < 2 {
                continue;
            }
            let by = |id: &FigureId| {
                let mut queries = self.queries(id);
                queries.any(|query| query.questions().any(|asked| asked == QuestionId(index)))
            };
            let shows =
                |shown: &&Shown| shown.figures.iter().any(by) || !named_choices(names, &stems(&shown.words)).is_empty();
            if !shown.iter().any(shows) {
                found.push(msg!(
                    "evidence-lacks-breakdown",
                    words = named.join(", "),
                    question = &names.label
                ));
            }
        }
        found
    }

    /// Groups that the statement names and no evidence is about.
    fn groups(&self, shown: &[&Shown]) -> Vec<Message> {
        let Material { survey, labels, .. } = self.material;
        let mut found = Vec::new();
        for id in survey.group_ids() {
            let group = labels.group(id);
            let parts = survey.parts_of(&[id]);
            let nouns = [&group.short, &group.label, &group.noun.one, &group.noun.many].map(|noun| Phrase::new(noun));
            let is_named = |text: &str| {
                let folded = Folded::of(text);
                nouns.iter().any(|noun| !noun.places(&folded).is_empty())
            };
            let shows = |shown: &&Shown| {
                let mut people = shown
                    .figures
                    .iter()
                    .flat_map(|id| self.queries(id))
                    .flat_map(|q| &q.people);
                people.any(|part| parts.contains(part)) || is_named(&shown.words)
            };
            if is_named(self.words) && !shown.is_empty() && !shown.iter().any(shows) {
                found.push(msg!("evidence-lacks-group", words = &group.short));
            }
        }
        found
    }

    /// What a figure was counted by.
    fn queries(&self, figure: &FigureId) -> impl Iterator<Item = &Query> {
        let facts = self.figures[figure.0].facts.iter();
        facts.map(|fact| self.material.gate.query(*fact))
    }
}

/// Whether sentences may set its choices against each other: urban, rural.
fn is_breakdown(question: &Question, labels: &QuestionLabels) -> bool {
    let few = (2..=MOST_STRATA).contains(&question.choices.len());
    let words = labels.choices.iter().all(|label| !label.contains(' '));
    question.kind == Kind::Single && !question.is_battery() && few && words
}

/// The words of a text, each as its [`stem`].
fn stems(text: &str) -> BTreeSet<String> {
    let text = text.to_lowercase();
    text.split(|c: char| !c.is_alphanumeric()).map(stem).collect()
}

/// The choices whose label, or its plural or feminine, a text names by its stems: "Rural" in "en milieux ruraux".
fn named_choices(labels: &QuestionLabels, stems: &BTreeSet<String>) -> Vec<String> {
    let labels = labels.choices.iter().map(|label| label.to_lowercase());
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
pub(in crate::say) fn left_out(
    chapters: &[Chapter],
    exhibits: &Exhibits,
    taken_up: &BTreeMap<String, Vec<String>>,
    commentary: &Commentary,
) -> Option<Diagnostic> {
    let conclusion = commentary.conclusion.as_ref().filter(|c| !c.statements.is_empty())?;
    let mut names = Vec::new();
    for chapter in chapters.iter().filter(|chapter| chapter.kind == ChapterKind::Section) {
        let tables: Vec<&str> = chapter.tables().map(|table| table.id.as_str()).collect();
        let inside = |target: &&String| exhibits.get(target).is_some_and(|shown| shown.chapter == chapter.id);
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
