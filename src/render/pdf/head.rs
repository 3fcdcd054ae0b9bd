//! What tables are set in; the heads of their columns: how wide their words are, and how they are set so that none breaks.

use crate::chart::{CellDrawings, Metrics, Weight};
use crate::theme::Theme;

/// Parts of an em that words are measured in.
const EM: i32 = 1000;

/// From so many letters on, whatever is written without a blank breaks anywhere (`themes/constats/print/theme.typ`).
const LONGEST: usize = 22;

/// A head is set down to this share of its table's size, rather than that one of its words breaks.
pub(super) const SMALLEST: f64 = 0.85;

/// A blank, or a sign after which a line may end; a no-break space is none.
const BREAKS: [char; 6] = [' ', '-', '\u{2010}', '–', '—', '/'];

/// The theme's font, as heads are set in it.
#[derive(Debug)]
pub(super) struct Heads(Metrics);

/// What a table is set in.
#[derive(Clone, Copy)]
pub(super) struct TableRoom<'a> {
    /// The share of the page's width that it has.
    pub share: f64,
    /// What is drawn in its cells.
    pub drawings: Option<&'a CellDrawings>,
    /// Whether it is a list to look things up in.
    pub is_small: bool,
    pub heads: &'a Heads,
}

/// How the heads of a table's columns are set.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct HeadSetting {
    /// In ems of the table's size, the same for all.
    pub size: f64,
    /// Of each column, whether a word of its head is wider than it even so, and breaks by its syllables.
    pub breaks: Vec<bool>,
}

impl Heads {
    pub fn of(theme: &Theme) -> Self {
        Self(Metrics::of(theme))
    }

    /// The widest word of a head, in ems. What is longer than any word needs no room: it breaks anywhere.
    pub fn widest(&self, head: &str) -> f64 {
        let words = head.split_inclusive(BREAKS).map(|word| word.trim_end_matches(' '));
        let words = words.filter(|word| word.chars().count() < LONGEST);
        let font = self.0.at(Weight::SemiBold, EM);
        words.map(|word| f64::from(font.width(word))).fold(0.0, f64::max) / f64::from(EM)
    }

    /// How heads are set in columns of these widths, in ems of the table's size.
    pub fn set<'t>(&self, columns: impl Iterator<Item = (&'t str, f64)>) -> HeadSetting {
        // Of each, which size would hold its widest word.
        let sizes: Vec<f64> = columns
            .map(|(head, width)| width / self.widest(head).max(0.01))
            .collect();
        let held = sizes.iter().copied().filter(|size| *size >= SMALLEST);
        HeadSetting {
            size: held.fold(1.0, f64::min),
            breaks: sizes.iter().map(|size| *size < SMALLEST).collect(),
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::Heads;
    use crate::diagnostic::Sources;
    use crate::survey::Language;
    use crate::theme::Theme;

    /// Of the built-in theme.
    pub fn heads() -> Heads {
        let nothing = std::iter::empty::<(String, Vec<u8>)>();
        let theme = Theme::load("constats", Language::FrCa, nothing.collect(), &mut Sources::new());
        Heads::of(&theme.unwrap_or_else(|errors| panic!("{errors:?}")))
    }

    #[test]
    fn heads_shrink_before_a_word_breaks_and_only_what_no_size_holds_breaks() {
        let heads = heads();
        let word = heads.widest("Quartile inférieur");
        assert!((3.8..4.6).contains(&word), "{word}");
        assert!(heads.widest(&"x".repeat(40)) < 0.01 && heads.widest("mi-temps") < heads.widest("mi\u{a0}temps"));
        let set = |width: f64| heads.set([("Quartile inférieur", width), ("n", 3.0)].into_iter());
        assert_eq!((set(word).size, set(word).breaks), (1.0, vec![false, false]));
        assert!((set(word * 0.9).size - 0.9).abs() < 1e-9 && !set(word * 0.9).breaks[0]);
        assert_eq!((set(word * 0.8).size, set(word * 0.8).breaks), (1.0, vec![true, false]));
    }
}
