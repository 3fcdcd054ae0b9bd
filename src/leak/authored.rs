//! What the authors wrote, text by text, before any of it is printed: there a slip can be shown where it was typed.

use crate::leak::flow::Flow;
use crate::leak::matter::Matter;
use crate::leak::secret::Secret;
use crate::leak::sought::Sought;
use memchr::memmem::Finder;
use rustc_hash::FxHashSet;
use std::ops::Range;

/// Texts, ready to be asked for ids and values.
#[derive(Debug)]
pub struct Authored {
    flow: Flow,
    /// Where each text starts in the flow.
    starts: Vec<usize>,
    /// All that they may hold of what was sought.
    held: FxHashSet<u64>,
}

impl Authored {
    /// Holds the texts against what is sought.
    pub fn of<'a>(texts: impl Iterator<Item = &'a str>, sought: &Sought) -> Self {
        let mut all = String::new();
        let mut starts = Vec::new();
        for text in texts {
            starts.push(all.len());
            all.push_str(text);
            all.push('\n');
        }
        let flow = Flow::new(Matter::Prose, all);
        let held = sought.held_by_authors(&flow);
        Self { flow, starts, held }
    }

    /// Whether a fingerprint that was sought may be in one of the texts. False means surely not there.
    pub fn may_hold(&self, fingerprint: u64) -> bool {
        self.held.contains(&fingerprint)
    }

    /// All places where a secret stands: the text, and its bytes.
    pub fn places(&self, secret: &str) -> Vec<(usize, Range<usize>)> {
        let Some(secret) = Secret::of(secret) else {
            return Vec::new();
        };
        let finder = Finder::new(&secret.reduced.bytes);
        let own = |range: Range<usize>| {
            let text = self
                .starts
                .partition_point(|start| *start <= range.start)
                .checked_sub(1)?;
            let end = self.starts.get(text + 1).copied().unwrap_or(self.flow.text.len());
            let start = *self.starts.get(text)?;
            // From the end of a text to the beginning of the next, nothing stands.
            (range.end < end).then_some((text, range.start - start..range.end - start))
        };
        self.flow.places(&secret, &finder).filter_map(own).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Authored;
    use crate::leak::secret::{SecretKind, fingerprint};
    use crate::leak::sought::Sought;

    fn found<'a>(texts: &[&'a str], secret: &str) -> Vec<&'a str> {
        let print = fingerprint(secret, SecretKind::Id).unwrap();
        let authored = Authored::of(texts.iter().copied(), &Sought::of(&[&[(0, print)]]));
        if !authored.may_hold(print) {
            return Vec::new();
        }
        let places = authored.places(secret).into_iter();
        places.map(|(text, range)| &texts[text][range]).collect()
    }

    #[test]
    fn ids_are_found_where_they_stand() {
        let texts = ["Un été.", "Voir « JP\u{2011}0703 », jp 0703.", "JP", "0703"];
        assert_eq!(found(&texts, "JP-0703"), ["JP\u{2011}0703", "jp 0703"]);
        assert_eq!(found(&["(P03)", "P031, XP03, P 03"], "P03"), ["P03"]);
        assert_eq!(found(&["été 007", "2007"], "007"), ["007"]);
    }

    #[test]
    fn letters_beside_an_id_do_not_hide_it() {
        for (text, id) in [
            ("VoirJP-0703, ici", "JP-0703"),
            ("éJP0703b", "JP-0703"),
            ("0x3fa9c2", "3fa9c2"),
            ("no110233", "110233"),
            ("voirR00123456789012b", "R00123456789012"),
        ] {
            assert_eq!(found(&[text], id).len(), 1, "{id} in {text}");
        }
        for (text, id) in [("JP-07031", "JP-0703"), ("1110233", "110233"), ("0.110233", "110233")] {
            assert!(found(&[text], id).is_empty(), "{id} in {text}");
        }
    }
}
