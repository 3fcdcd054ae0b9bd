//! Everything the authors wrote, as one value.

use super::{Accounts, AskedTable, Audience, Block, Conclusion, Front, Reliance, Section};
use crate::content::yaml::Text;
use crate::diagnostic::{Span, Spanned};
use crate::survey::{Language, Policy};
use std::sync::Arc;

/// Everything the authors wrote.
#[derive(Clone, Debug)]
pub struct Commentary {
    /// The language that it is written in.
    pub language: Language,
    /// The theme's name and where it is written.
    pub theme: Option<Spanned<String>>,
    /// Title, date, names, what the first page says.
    pub front: Front,
    /// What stands before the sections.
    pub introduction: Option<Section>,
    /// In reading order.
    pub sections: Vec<Arc<Section>>,
    /// What the report concludes.
    pub conclusion: Option<Conclusion>,
    /// For whom there are handouts, in the order of their declaration.
    pub audiences: Vec<Audience>,
    /// The authors' own words on method.
    pub method: Vec<Block>,
    /// Every text as it is written, wherever a file may hold one, and whatever becomes of it.
    pub written: Vec<Text>,
    /// The figures that were typed by hand, and who answers for them.
    pub accounts: Accounts,
    /// How precise its figures are said to be.
    pub reliance: Reliance,
    /// What may be published of few people.
    pub policy: Policy,
    /// Where the policy is written, or should be.
    pub policy_span: Option<Span>,
}

impl Commentary {
    /// The quotations that are respondents' own words, wherever they stand.
    pub fn quoted(&self) -> Vec<&str> {
        let blocks = self.blocks().into_iter();
        let quotations = blocks.filter_map(|block| {
            if let Block::Quotation(one) = block {
                Some(one)
            } else {
                None
            }
        });
        let own = quotations.filter(|quotation| !quotation.paraphrase);
        own.map(|quotation| quotation.text.written.value.as_str()).collect()
    }

    /// Whether any table holds figures of another source.
    pub fn has_typed_tables(&self) -> bool {
        self.tables().any(|table| matches!(table, AskedTable::Typed(_)))
    }
}
