//! What a text may compare: the values of its expressions, and whether its words are the report's own.

use super::{Asked, Block, Call, Commentary, Gauge, Gauged, Measured, Prose, Subject, Term, Voice};
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
        let blocks = self.blocks().into_iter();
        blocks.flat_map(Block::voices).collect()
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
