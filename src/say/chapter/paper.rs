//! What paper says shorter than the site: of the pages about the report what a reader of the print needs, the questions in
//! one table, no list of evidence beside the conclusion, which has it. The site holds the detail and is named for it.

use crate::diagnostic::Arg;
use crate::language::{list, number};
use crate::report::{
    Absence, Block, Cell, Chapter, ChapterKind, Column, Figure, FigureId, Inline, NoteKind, Report, Row, Table, Value,
};
use crate::report::{Note, walk};
use crate::say::composer::Material;
use crate::say::text::typeset;
use crate::survey::{GroupId, Question};
use std::sync::Arc;

/// Lets each chapter that paper says shorter have what is printed of it.
pub(in crate::say) fn shorten(report: &mut Report, material: Material<'_>) {
    let paper = Paper {
        material,
        figures: &report.figures,
    };
    let printed = report.chapters.iter().map(|chapter| match chapter.kind {
        ChapterKind::Introduction | ChapterKind::Section | ChapterKind::Conclusion => None,
        ChapterKind::Web => Some(Vec::new()),
        ChapterKind::Method => paper.method(chapter),
        ChapterKind::About => Some(paper.about(chapter)),
    });
    let printed: Vec<_> = printed.collect();
    for (chapter, printed) in report.chapters.iter_mut().zip(printed) {
        chapter.print = printed;
    }
}

struct Paper<'a> {
    material: Material<'a>,
    figures: &'a [Arc<Figure>],
}

impl Paper<'_> {
    fn text(&self, text: &str) -> Vec<Inline> {
        vec![Inline::Text(typeset::text(self.material.language, text))]
    }

    /// The lead of a page about the report and the parts that concern who holds the print; then what the site says more.
    fn about(&self, chapter: &Chapter) -> Vec<Block> {
        let wording = self.material.wording;
        let kept = ["about-rules", "about-limits", "about-write"].map(|key| wording.text(key));
        let mut blocks = Vec::new();
        let mut left: Vec<String> = Vec::new();
        let mut is_kept = true;
        for block in &chapter.blocks {
            if let Block::Heading { text, .. } = block {
                let title = walk::plain_text(text, self.figures, &|_| String::new());
                is_kept = kept.contains(&title);
                if !is_kept {
                    left.push(wording.say("policy-question", &[("label", Arg::Text(title))]));
                }
            }
            if is_kept {
                blocks.push(block.clone());
            }
        }
        if !left.is_empty() {
            let parts = Arg::Text(list::and(self.material.language, &left));
            let said = wording.say("print-more", &[("parts", parts)]);
            blocks.push(Block::Paragraph(self.text(&said)));
        }
        blocks
    }

    /// The method with one table of its questions; none where it has no such tables.
    fn method(&self, chapter: &Chapter) -> Option<Vec<Block>> {
        let survey = self.material.survey;
        let wording = self.material.wording;
        let questionnaire = format!("{}-{}", chapter.id, wording.text("anchor-questionnaire"));
        let counts_of = |group: GroupId| {
            let id = format!("{}-questions-{}", chapter.id, survey.group(group).id);
            chapter.tables().find(|table| table.id == id)
        };
        let groups: Vec<(GroupId, Option<&Table>)> = survey.group_ids().map(|id| (id, counts_of(id))).collect();
        let listed = chapter.tables().find(|table| table.id == questionnaire)?;
        let is_count = |id: &str| {
            groups
                .iter()
                .any(|(_, table)| table.is_some_and(|table| table.id == id))
        };
        let blocks = chapter.blocks.iter().filter_map(|block| {
            let Block::Table(table) = block else {
                return Some(block.clone());
            };
            if table.id == questionnaire {
                return Some(Block::Table(Box::new(self.questions(listed, &groups))));
            }
            (!is_count(&table.id)).then(|| block.clone())
        });
        // What it says of the tables that follow is the table's own caption here.
        let lead = self.text(&wording.text("method-questions-lead"));
        Some(
            blocks
                .filter(|block| !matches!(block, Block::Paragraph(text) if *text == lead))
                .collect(),
        )
    }

    /// One row per question: for each group how many answered, in brackets how many did not.
    fn questions(&self, listed: &Table, groups: &[(GroupId, Option<&Table>)]) -> Table {
        let (survey, wording) = (self.material.survey, self.material.wording);
        let mut rows: Vec<Row> = Vec::with_capacity(listed.rows.len());
        let mut next = vec![0; groups.len()];
        for (question, row) in survey.questions.iter().zip(&listed.rows) {
            let mut cells = Vec::with_capacity(groups.len());
            for ((group, table), next) in groups.iter().zip(&mut next) {
                cells.push(match table {
                    Some(table) if question.groups.contains(group) => {
                        *next += 1;
                        Cell::Text(
                            table
                                .rows
                                .get(*next - 1)
                                .map_or_else(String::new, |row| self.answered(row)),
                        )
                    }
                    Some(_) | None => Cell::Absent(Absence::NotAsked),
                });
            }
            rows.push(Row {
                label: self.asked(row, question),
                cells,
            });
        }
        let head = |group: GroupId| Column::of_numbers(self.material.labels.group(group).short.clone());
        let is_absent = rows
            .iter()
            .flat_map(|row| &row.cells)
            .any(|cell| matches!(cell, Cell::Absent(_)));
        let sign = is_absent.then(|| {
            let meaning = wording.text(super::super::table::meaning(Absence::NotAsked));
            let args = [
                ("sign", Arg::from(Absence::NotAsked.sign(self.material.language))),
                ("meaning", Arg::Text(meaning)),
            ];
            let said = wording.say("sign", &args);
            Note {
                kind: NoteKind::Signs,
                text: self.text(&format!("{}{}{said}.", wording.text("signs"), self.material.colon())),
            }
        });
        Table {
            id: listed.id.clone(),
            number: listed.number,
            caption: self.text(&wording.text("print-questions")),
            row_head: listed.row_head.clone(),
            columns: groups.iter().map(|(group, _)| head(*group)).collect(),
            rows,
            sizes: Vec::new(),
            notes: sign.into_iter().collect(),
            chart: None,
        }
    }

    /// A question, and whom it was asked where not all of a group were: the columns say the rest.
    fn asked(&self, listed: &Row, question: &Question) -> String {
        match listed.cells.get(1) {
            Some(Cell::Text(asked)) if !question.asked_if.is_empty() => {
                let args = [("question", Arg::from(&listed.label)), ("asked", Arg::from(asked))];
                typeset::text(self.material.language, &self.material.wording.say("print-asked", &args))
            }
            Some(Cell::Text(_) | Cell::Figure(_) | Cell::Links(_) | Cell::Absent(_) | Cell::Sign { .. }) | None => {
                listed.label.clone()
            }
        }
    }

    /// "48 (1)" of a row of counts: valid, not asked, no answer, don't know, refused.
    fn answered(&self, row: &Row) -> String {
        let cell = |at: usize| match row.cells.get(at) {
            Some(Cell::Figure(id)) => Some(*id),
            Some(Cell::Text(_) | Cell::Links(_) | Cell::Absent(_) | Cell::Sign { .. }) | None => None,
        };
        let said = |id: FigureId| self.figures[id.0].text.replace(' ', "\u{a0}");
        let valid = cell(0).map_or_else(String::new, said);
        let silent: Vec<FigureId> = (2..row.cells.len()).filter_map(cell).collect();
        let silent: Vec<FigureId> = silent.into_iter().filter(|id| !self.is_nobody(*id)).collect();
        match silent.as_slice() {
            [] => valid,
            // Of a battery both are ranges, which stand below each other.
            [only] => format!("{valid} ({})", said(*only)),
            several => match self.sum(several) {
                Some(sum) => format!("{valid}\u{a0}({})", number::integer(self.material.language, sum)),
                // Of a battery, the items' reasons don't add up to a range of their own.
                None => valid,
            },
        }
    }

    fn is_nobody(&self, id: FigureId) -> bool {
        matches!(
            self.figures[id.0].value,
            Value::Count(0) | Value::Counts { high: 0, .. }
        )
    }

    fn sum(&self, ids: &[FigureId]) -> Option<u64> {
        let counts = ids.iter().map(|id| match self.figures[id.0].value {
            Value::Count(count) => Some(count),
            Value::Counts { .. }
            | Value::Ratio { .. }
            | Value::Range { .. }
            | Value::Weighted(_)
            | Value::WeightedRange { .. }
            | Value::Decimal { .. }
            | Value::Ranking { .. }
            | Value::Typed(_) => None,
        });
        counts.sum()
    }
}
