//! What a text may compare: the values of its expressions, and whether its words are the report's own.

use super::{Asked, Block, Call, Commentary, Finding, Gauge, Gauged, Measured, Prose, Subject, Term};
use crate::diagnostic::Span;
use crate::survey::Variable;
use std::collections::BTreeMap;
use std::ops::Range;

/// An expression as one side of a comparison.
#[derive(Clone, Debug)]
pub struct AskedSide {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// What it measures.
    pub side: Gauged,
}

/// Whose words a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// It names something or repeats what others said: a quotation, a column's head, figures of another source. It claims
    /// nothing.
    Handed,
    /// It belongs to a table that ranks: words like "les plus nommés" say what the table shows.
    Ranking,
    /// It goes on from another text, that introduces it: the details of a finding.
    After(Span),
}

impl Commentary {
    /// The expressions of each text that measure one value, in their order.
    pub fn asked_sides(&self) -> BTreeMap<Span, Vec<AskedSide>> {
        let sides = |text: &Prose| -> Vec<AskedSide> {
            let expressions = text.expressions.iter();
            let sides = expressions.filter_map(|expression| {
                let [Term::Call(call)] = expression.terms.as_slice() else {
                    return None;
                };
                let range = expression.range.clone();
                call.side().map(|side| AskedSide { range, side })
            });
            sides.collect()
        };
        let all = self.texts().into_iter().map(|text| (text.written.span, sides(text)));
        all.filter(|(_, sides)| !sides.is_empty()).collect()
    }

    /// The texts that are not, or not only, the report's own words.
    pub fn voices(&self) -> BTreeMap<Span, Voice> {
        let mut voices = BTreeMap::new();
        for block in self.blocks() {
            let mut texts = Vec::new();
            block.texts(&mut texts);
            let all = |voice| texts.iter().map(move |text| (text.written.span, voice));
            match block {
                Block::Quotation(_) | Block::Criteria(_) | Block::TypedTable(_) => voices.extend(all(Voice::Handed)),
                Block::RankedTable(_) => voices.extend(all(Voice::Ranking)),
                Block::MeansTable(table) if table.rows.iter().any(|row| row.places.is_some()) => {
                    voices.extend(all(Voice::Ranking));
                }
                Block::Findings(findings) => findings.iter().for_each(|finding| after(finding, &mut voices)),
                Block::SharesTable(_)
                | Block::GroupTable(_)
                | Block::ScaleTable(_)
                | Block::MeansTable(_)
                | Block::Distribution(_)
                | Block::Prose(_)
                | Block::Heading { .. }
                | Block::Comparison(_) => {}
            }
            let heads: Vec<&Prose> = match block {
                Block::SharesTable(table) => table.columns.iter().map(|column| &column.label).collect(),
                Block::RankedTable(table) => table.columns.iter().map(|column| &column.label).collect(),
                Block::GroupTable(_)
                | Block::ScaleTable(_)
                | Block::MeansTable(_)
                | Block::Distribution(_)
                | Block::TypedTable(_)
                | Block::Prose(_)
                | Block::Heading { .. }
                | Block::Findings(_)
                | Block::Comparison(_)
                | Block::Criteria(_)
                | Block::Quotation(_) => Vec::new(),
            };
            let row_head = block.table_head().and_then(|head| head.row_head.as_ref());
            voices.extend(
                heads
                    .into_iter()
                    .chain(row_head)
                    .map(|head| (head.written.span, Voice::Handed)),
            );
        }
        voices
    }
}

fn after(finding: &Finding, voices: &mut BTreeMap<Span, Voice>) {
    for detail in &finding.details {
        voices.insert(detail.text.written.span, Voice::After(finding.text.written.span));
        after(detail, voices);
    }
}

impl Call {
    /// As one side of a comparison; none for what measures no single value.
    fn side(&self) -> Option<Gauged> {
        match self {
            Self::Percent { asked, .. } | Self::Fraction { asked, .. } => Some(asked.side(Gauge::Share)),
            Self::Count(asked) => Some(asked.side(Gauge::Count)),
            Self::Number { asked, summary, .. } => Some(asked.side(Gauge::Number(*summary))),
            Self::Tenths { measured, items, .. } => match items.as_slice() {
                [item] => Some(measured.side(*item, Gauge::Share)),
                _ => None,
            },
            Self::Respondents { .. }
            | Self::NetScore { .. }
            | Self::Top { .. }
            | Self::Ranked { .. }
            | Self::Reference { .. }
            | Self::Agree { .. } => None,
        }
    }
}

impl Asked {
    fn side(&self, gauge: Gauge) -> Gauged {
        self.measured.side(self.item, gauge)
    }
}

impl Measured {
    fn side(&self, item: usize, gauge: Gauge) -> Gauged {
        let question = self.question;
        let subject = Subject {
            variables: vec![Variable { question, item }],
            choices: self.choices.clone(),
            groups: self.groups.clone(),
            filter: self.filter.clone(),
            base: self.base,
        };
        Gauged { subject, gauge }
    }
}
