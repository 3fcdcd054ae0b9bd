//! Reads a text for its figures, from left to right, the longest form first.

use super::words::{Token, Written, about, number, tokens};
use super::{Found, Hedge, Said};
use crate::survey::Language;

/// Words that may stand between the terms of "neuf PTP sur dix".
const MOST_BETWEEN: usize = 5;

/// The figures of a text, in order. `nouns` are what respondents are called, singular and plural: they tell "aucune PTP"
/// and "toutes les PTP", which are shares, from "aucune idée" and "toutes les semaines", which are not.
pub fn find(language: Language, text: &str, nouns: &[&str]) -> Vec<Found> {
    let reader = FigureReader {
        language,
        tokens: tokens(text),
        nouns: nouns
            .iter()
            .map(|noun| tokens(noun).into_iter().map(|t| t.text).collect())
            .collect(),
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < reader.tokens.len() {
        match reader.figure(at) {
            Some((said, next)) => {
                found.push(reader.hedged(said, at, next));
                at = next;
            }
            None => at += 1,
        }
    }
    found
}

struct FigureReader {
    language: Language,
    tokens: Vec<Token>,
    /// Each as its words.
    nouns: Vec<Vec<String>>,
}

impl FigureReader {
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &token.text)
    }

    /// The word, unless punctuation stands before it.
    fn next(&self, at: usize) -> &str {
        match self.tokens.get(at) {
            Some(token) if !token.apart => &token.text,
            Some(_) | None => "",
        }
    }

    fn number(&self, at: usize) -> Option<Written> {
        number(self.language, self.word(at))
    }

    /// A figure that begins at a word, with the word after it.
    fn figure(&self, at: usize) -> Option<(Said, usize)> {
        self.out_of(at)
            .or_else(|| self.percent(at))
            .or_else(|| self.fraction(at))
            .or_else(|| self.majority(at))
            .or_else(|| self.none_or_all(at))
            .or_else(|| self.plain(at))
    }

    /// "neuf PTP sur dix", "huit ou neuf sur dix", "une sur deux"; "nine in ten", "nine out of ten".
    fn out_of(&self, at: usize) -> Option<(Said, usize)> {
        let one = matches!(self.word(at), "un" | "une" | "one");
        let low = if one { 1 } else { whole(self.number(at)?)? };
        let mut next = at + 1;
        let mut high = low;
        if matches!(self.next(next), "ou" | "à" | "or" | "to")
            && let Some(more) = self.number(next + 1).and_then(whole)
        {
            high = more;
            next += 2;
        }
        let between = match self.language {
            Language::FrCa => MOST_BETWEEN,
            Language::EnCa => 0,
        };
        for over in next..=next + between {
            let over_word = self.next(over);
            if over_word.is_empty() || over > next && self.number(over).is_some() {
                return None;
            }
            let after = match (self.language, over_word) {
                (Language::FrCa, "sur") | (Language::EnCa, "in") => over + 1,
                (Language::EnCa, "out") if self.next(over + 1) == "of" => over + 2,
                (Language::FrCa | Language::EnCa, _) => continue,
            };
            let of = self
                .number(after)
                .filter(|_| !self.tokens[after].apart)
                .and_then(whole)?;
            return (of >= high && of > 1).then_some((Said::OutOf { low, high, of }, after + 1));
        }
        None
    }

    /// "27 %", "27 pour cent".
    fn percent(&self, at: usize) -> Option<(Said, usize)> {
        let value = self.number(at)?;
        // The sign itself counts as punctuation.
        if self.word(at + 1) == "%" {
            return Some((Said::Percent(value), at + 2));
        }
        match (self.next(at + 1), self.word(at + 2)) {
            ("pour" | "p" | "per", "cent") => Some((Said::Percent(value), at + 3)),
            ("percent", _) => Some((Said::Percent(value), at + 2)),
            _ => None,
        }
    }

    /// "le tiers", "les deux tiers", "la moitié", "un quart", "a third", "half".
    fn fraction(&self, at: usize) -> Option<(Said, usize)> {
        let said = |numerator, denominator| Said::Fraction { numerator, denominator };
        match (self.language, self.word(at)) {
            (Language::FrCa, "moitié") | (Language::EnCa, "half") => return Some((said(1, 2), at + 1)),
            (Language::FrCa, "le" | "un") | (Language::EnCa, "a" | "one") => {
                let denominator = self.denominator(self.next(at + 1))?;
                return Some((said(1, denominator), at + 2));
            }
            (Language::FrCa, "tiers") => return Some((said(1, 3), at + 1)),
            (Language::FrCa | Language::EnCa, _) => {}
        }
        let numerator = whole(self.number(at)?)?;
        let denominator = self.denominator(self.next(at + 1))?;
        (numerator < denominator).then_some((said(numerator, denominator), at + 2))
    }

    fn denominator(&self, word: &str) -> Option<u64> {
        let word = word.strip_suffix('s').unwrap_or(word);
        let words: &[(&str, u64)] = match self.language {
            Language::FrCa => &[("tier", 3), ("quart", 4), ("cinquième", 5), ("dixième", 10)],
            Language::EnCa => &[("third", 3), ("quarter", 4), ("fifth", 5), ("tenth", 10)],
        };
        words.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
    }

    /// "la grande majorité", "majoritairement", "une minorité"; "the vast majority", "most of".
    fn majority(&self, at: usize) -> Option<(Said, usize)> {
        let great = |word: &str| matches!(word, "grande" | "vaste" | "forte" | "large" | "très" | "vast" | "great");
        match self.word(at) {
            "majorité" | "majority" | "majoritairement" | "majoritaire" | "majoritaires" => {
                let great = at > 0 && great(self.word(at - 1));
                Some((Said::Majority { great }, at + 1))
            }
            "plupart" => Some((Said::Majority { great: false }, at + 1)),
            "most" if self.next(at + 1) == "of" => Some((Said::Majority { great: false }, at + 1)),
            "minorité" | "minority" => Some((Said::Minority, at + 1)),
            _ => None,
        }
    }

    /// "aucune PTP", "aucune d’entre elles", "toutes les PTP".
    fn none_or_all(&self, at: usize) -> Option<(Said, usize)> {
        match self.word(at) {
            "aucun" | "aucune" | "nul" | "nulle" | "none" | "no" => {
                let next = self.next(at + 1);
                let of_them = matches!(next, "d" | "des" | "parmi" | "of") && self.word(at) != "no";
                let alone = matches!(next, "ne" | "n") && self.language == Language::FrCa;
                (of_them || alone || self.is_noun(at + 1)).then_some((Said::None, at + 1))
            }
            "tous" | "toutes" | "all" => {
                let skip = usize::from(matches!(self.next(at + 1), "les" | "the" | "of"));
                let noun = at + 1 + skip;
                self.is_noun(noun).then_some((Said::All, noun))
            }
            "ensemble" if self.next(at + 1) == "des" && self.is_noun(at + 2) => Some((Said::All, at + 2)),
            _ => None,
        }
    }

    /// Whether what respondents are called stands here.
    fn is_noun(&self, at: usize) -> bool {
        self.nouns.iter().any(|noun| {
            !noun.is_empty()
                && noun
                    .iter()
                    .enumerate()
                    .all(|(index, word)| self.next(at + index) == word)
        })
    }

    /// Any other number; "une dizaine" says of itself that it is approximate.
    fn plain(&self, at: usize) -> Option<(Said, usize)> {
        let value = self
            .number(at)
            .or_else(|| about(self.language, self.word(at)).map(Written::whole))?;
        let mut value = value;
        let mut next = at + 1;
        // "deux cents", "trois mille", "two hundred": words of one number, written apart.
        while let Some(more) = self.number(next).filter(|_| !self.tokens[next].apart).and_then(whole) {
            let letters = !self.word(next).starts_with(|c: char| c.is_ascii_digit());
            match (whole(value), more) {
                (Some(known), 100 | 1000) if letters && known < more => value = Written::whole(known * more),
                (Some(known), more) if letters && known >= 100 && more < 100 => value = Written::whole(known + more),
                _ => break,
            }
            next += 1;
        }
        Some((Said::Number(value), next))
    }

    /// The figure with what stands beside it.
    fn hedged(&self, said: Said, at: usize, next: usize) -> Found {
        let (mut start, mut end) = (self.tokens[at].start, self.tokens[next - 1].end);
        let mut hedge = if about(self.language, self.word(at)).is_some() {
            Hedge::About
        } else {
            Hedge::Exactly
        };
        // An article may stand between: "environ le tiers", "près de la moitié", "plus d’une PTP sur deux".
        let articles = ["le", "la", "les", "l", "un", "une", "the", "a"];
        let before = (at > 0 && articles.contains(&self.word(at - 1)) && !self.tokens[at].apart).then(|| at - 1);
        for head in before.into_iter().chain([at]) {
            if let Some((found, first)) = self.hedge_before(head) {
                (hedge, start) = (found, self.tokens[first].start);
                break;
            }
        }
        if hedge == Hedge::Exactly {
            let after = (self.next(next), self.word(next + 1));
            hedge = match after {
                ("ou" | "et", "plus") | ("or", "more" | "over") => Hedge::AtLeast,
                ("ou" | "et", "moins") | ("or", "less" | "fewer") => Hedge::AtMost,
                ("environ", _) => Hedge::About,
                _ => Hedge::Exactly,
            };
            let words = match hedge {
                Hedge::Exactly => 0,
                Hedge::About => 1,
                Hedge::AtLeast | Hedge::AtMost | Hedge::Nearly | Hedge::MoreThan | Hedge::LessThan => 2,
            };
            if words > 0 {
                end = self.tokens[next + words - 1].end;
            }
        }
        Found {
            range: start..end,
            said,
            hedge,
        }
    }

    /// The hedge that ends right before a word, with its first word.
    fn hedge_before(&self, at: usize) -> Option<(Hedge, usize)> {
        let back = |n: usize| match at.checked_sub(n) {
            Some(index) => self.word(index),
            None => "",
        };
        if at == 0 || self.tokens[at].apart {
            return None;
        }
        let (third, second, first) = (back(3), back(2), back(1));
        let (hedge, words) = match (third, second, first) {
            (_, "plus", "de" | "d") | (_, "more", "than") | (_, _, "over") => {
                (Hedge::MoreThan, words_of(first, "over"))
            }
            (_, "moins", "de" | "d") | (_, "less" | "fewer", "than") => (Hedge::LessThan, 2),
            (_, _, "under") => (Hedge::LessThan, 1),
            (_, "au", "moins") | (_, "at", "least") => (Hedge::AtLeast, 2),
            (_, "au", "plus") | (_, "at", "most") => (Hedge::AtMost, 2),
            (_, "près", "de" | "d") => (Hedge::Nearly, 2),
            (_, _, "presque" | "nearly" | "almost") => (Hedge::Nearly, 1),
            ("à", "peu", "près") => (Hedge::About, 3),
            (_, "autour", "de" | "d") => (Hedge::About, 2),
            (_, _, "environ" | "quelque" | "about" | "around" | "approximately" | "roughly") => (Hedge::About, 1),
            _ => return None,
        };
        Some((hedge, at - words))
    }
}

fn words_of(first: &str, single: &str) -> usize {
    if first == single { 1 } else { 2 }
}

fn whole(written: Written) -> Option<u64> {
    (written.decimals == 0).then_some(written.units)
}
