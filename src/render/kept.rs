//! What outlives the making of a report's files: what takes long to make, and is the same as long as what it is made from is.

use super::code::Code;
use super::font::{Need, for_web};
use crate::report::Figure;
use crate::spare::{Memo, Same};
use std::sync::Arc;

/// The codes of a report's addresses, its web fonts and its card, each by all that it is made from, of one theme. Copies
/// share what is kept.
#[derive(Clone, Debug, Default)]
pub struct KeptParts(Arc<MadeParts>);

#[derive(Debug, Default)]
struct MadeParts {
    codes: Memo<String, Option<Code>>,
    /// By the font and what is needed of it.
    fonts: Memo<(blake3::Hash, Need), Option<Arc<[u8]>>>,
    /// By its drawing.
    cards: Memo<String, Option<Arc<[u8]>>>,
    /// How many bytes some figures take in `figures.json`.
    lengths: Memo<Vec<Same<Figure>>, usize>,
}

impl KeptParts {
    /// Another rendering of the whole report begins: what neither it nor the last one needs is let go of.
    pub fn turn(&self) {
        self.0.codes.turn();
        self.0.fonts.turn();
        self.0.cards.turn();
    }

    /// A report of which only pages are made begins: how long its figures are is known of those that the last one had.
    pub fn turn_lengths(&self) {
        self.0.lengths.turn();
    }

    /// How many codes, fonts and cards were made since then.
    pub fn made(&self) -> [usize; 3] {
        [self.0.codes.made(), self.0.fonts.made(), self.0.cards.made()]
    }

    /// The code of an address.
    pub(super) fn code(&self, address: &str) -> Option<Code> {
        self.0.codes.of(address.to_owned(), |address| Code::of(address))
    }

    /// How many bytes some figures take, all of them as they were the last time.
    pub(super) fn length(&self, figures: &[Arc<Figure>], write: impl FnOnce() -> usize) -> usize {
        let key = figures.iter().map(|figure| Same(Arc::clone(figure))).collect();
        self.0.lengths.of(key, |_| write())
    }

    /// A font for the web.
    pub(super) fn font(&self, font: &[u8], need: &Need) -> Option<Vec<u8>> {
        let cut = |(_, need): &(_, Need)| Some(for_web(font, need)?.into());
        let made = self.0.fonts.of((blake3::hash(font), need.clone()), cut);
        made.map(|font: Arc<[u8]>| font.to_vec())
    }

    /// The picture of a drawing, as the card of a link to the report.
    pub fn card(&self, svg: String, draw: impl FnOnce(&str) -> Option<Vec<u8>>) -> Option<Vec<u8>> {
        let made = self.0.cards.of(svg, |svg| Some(draw(svg)?.into()));
        made.map(|card: Arc<[u8]>| card.to_vec())
    }
}
