//! Reads a text for its figures, from left to right, the longest form first.

use super::aside::Asides;
use super::reader::FigureReader;
use super::token::{tokens, vulgar};
use super::words::{Written, about, denominator, joined_fraction};
use super::{Found, Hedge, Said, between, hedge, nouns};
use crate::survey::Language;
use std::ops::Range;

/// Words that may stand between the terms of "neuf PTP sur dix".
const MOST_BETWEEN: usize = 5;

/// The figures of a text, in order. `nouns` are what respondents are called, singular and plural: they tell "aucune PTP"
/// and "toutes les PTP", which are shares, from "aucune idée" and "toutes les semaines", which are not.
pub fn find(language: Language, text: &str, nouns: &[&str]) -> Vec<Found> {
    let reader = FigureReader {
        language,
        text,
        tokens: tokens(text),
        nouns: nouns
            .iter()
            .map(|noun| tokens(noun).into_iter().map(|t| t.text).collect())
            .collect(),
    };
    let asides = Asides::new(language, text, &reader.tokens, &reader.nouns);
    let (mut found, mut places) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < reader.tokens.len() {
        match reader.figure(at) {
            Some((said, next)) => {
                found.push(reader.beside(said, at..next, &asides));
                places.push(at..next);
                at = next;
            }
            None => at += 1,
        }
    }
    between::pair(language, text, &reader.tokens, &mut found, &places);
    found
}

impl FigureReader<'_> {
    /// A figure that begins at a word, with the word after it.
    fn figure(&self, at: usize) -> Option<(Said, usize)> {
        self.over(at)
            .or_else(|| self.out_of(at))
            .or_else(|| self.percent(at))
            .or_else(|| self.fraction(at))
            .or_else(|| self.majority(at))
            .or_else(|| self.of_everyone(at))
            .or_else(|| self.plain(at))
    }

    /// Everyone, nobody, not all of them, where something is claimed of them.
    fn of_everyone(&self, at: usize) -> Option<(Said, usize)> {
        let said = self
            .not_one(at)
            .or_else(|| self.not_all(at))
            .or_else(|| self.floating(at))
            .or_else(|| self.none_or_all(at))?;
        let first = self.denial(at).unwrap_or(at);
        (!self.is_unclaimed(first)).then_some(said)
    }

    /// "2/3", "13/49".
    fn over(&self, at: usize) -> Option<(Said, usize)> {
        let is_stroke = matches!(self.gap(at + 1), "/" | "⁄" | "∕");
        let of = is_stroke.then(|| self.number(at + 1).and_then(whole)).flatten()?;
        let part = whole(self.number(at)?).filter(|part| *part <= of && !self.word(at).starts_with('0'))?;
        // Three terms are a date.
        let is_more = matches!(self.gap(at + 2), "/" | "⁄" | "∕");
        let said = match of {
            2..=9 if part < of => Said::Fraction {
                numerator: part,
                denominator: of,
            },
            _ => Said::OutOf {
                low: part,
                high: part,
                of,
            },
        };
        (of > 1 && !is_more).then_some((said, at + 2))
    }

    /// "neuf PTP sur dix", "huit ou neuf sur dix", "une sur deux"; "nine in ten", "nine out of ten".
    pub(super) fn out_of(&self, at: usize) -> Option<(Said, usize)> {
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
        // "One family in ten": people alone stand between in English.
        let between = match self.language {
            Language::FrCa => MOST_BETWEEN,
            Language::EnCa => self.people(next).unwrap_or(0),
        };
        for over in next..=next + between {
            let over_word = self.next(over);
            let is_other = matches!(over_word, "un" | "une") || self.number(over).is_some();
            if over_word.is_empty() || over > next && is_other {
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
            // "12 residents in 15 groups", "one resident in 2024" count apart.
            let is_apart = self.language == Language::EnCa && over > next && !self.is_of_people(low, over, of);
            return (of >= high && of > 1 && !is_apart).then_some((Said::OutOf { low, high, of }, after + 1));
        }
        None
    }

    /// Whether so many of those who are named before "in" or "out of" are a part of them: "one family in ten", "nine parents out
    /// of 12".
    fn is_of_people(&self, low: u64, over: usize, of: u64) -> bool {
        let after = self.next(over + 2);
        let is_other = nouns::is_people(self.language, after) || nouns::is_part(self.language, after);
        let is_round = matches!(of, 10 | 100 | 1000) || low == 1 && of < 1000;
        self.next(over) == "out" || is_round && !is_other
    }

    /// "27 %", "27 pour cent", "5 ‰".
    fn percent(&self, at: usize) -> Option<(Said, usize)> {
        let value = self.number(at)?;
        // The sign itself counts as punctuation.
        if self.word(at + 1) == "%" {
            return Some((Said::Percent(value), at + 2));
        }
        if self.word(at + 1) == "‰" {
            let decimals = value.decimals + 1;
            return Some((Said::Percent(Written { decimals, ..value }), at + 2));
        }
        match (self.next(at + 1), self.word(at + 2)) {
            ("pour" | "p" | "per", "cent" | "100") => Some((Said::Percent(value), at + 3)),
            ("percent", _) => Some((Said::Percent(value), at + 2)),
            _ => None,
        }
    }

    /// "le tiers", "les deux tiers", "trois-quarts", "la moitié", "un quart", "⅔", "a third", "half".
    pub(super) fn fraction(&self, at: usize) -> Option<(Said, usize)> {
        let said = |(numerator, denominator)| Said::Fraction { numerator, denominator };
        let word = self.word(at);
        if let Some(parts) = vulgar(word).or_else(|| joined_fraction(self.language, word)) {
            return Some((said(parts), at + 1));
        }
        match (self.language, word) {
            (Language::FrCa, "moitié") => return Some((said((1, 2)), at + 1)),
            // "half an hour", "half a day".
            (Language::EnCa, "half") if matches!(self.next(at + 1), "a" | "an") => return None,
            (Language::EnCa, "half") => return Some((said((1, 2)), at + 1)),
            (Language::FrCa, "le" | "un") | (Language::EnCa, "a" | "one") => {
                return self.part(at + 1, word).map(|parts| (said((1, parts)), at + 2));
            }
            // Contracted: "du quart", "au tiers".
            (Language::FrCa, _) if at > 0 && matches!(self.word(at - 1), "du" | "au") => {
                return self.part(at, "le").map(|parts| (said((1, parts)), at + 1));
            }
            (Language::FrCa, "tiers") => return Some((said((1, 3)), at + 1)),
            (Language::FrCa | Language::EnCa, _) => {}
        }
        let numerator = whole(self.number(at)?)?;
        let denominator = denominator(self.language, self.next(at + 1))?;
        (numerator < denominator).then_some((said((numerator, denominator)), at + 2))
    }

    /// What one part is called: "quart", but of an hour; "cinquième", but not "le cinquième rang".
    fn part(&self, at: usize, article: &str) -> Option<u64> {
        let parts = denominator(self.language, self.next(at))?;
        let next = self.next(at + 1);
        let of_what = match next {
            "de" | "d" | "of" | "an" => self.next(at + 2 + usize::from(self.next(at + 2) == "an")),
            next => next,
        };
        let is_another = matches!(
            of_what,
            "heure"
                | "heures"
                | "hour"
                | "travail"
                | "nuit"
                | "jour"
                | "soir"
                | "finale"
                | "party"
                | "parties"
                | "time"
        );
        let is_ordinal = article == "le" && parts > 4;
        (!is_another && (!is_ordinal || matches!(next, "de" | "des" | "du" | "d"))).then_some(parts)
    }

    /// Any other number; "une dizaine" says of itself that it is approximate.
    fn plain(&self, at: usize) -> Option<(Said, usize)> {
        let value = self
            .number(at)
            .or_else(|| about(self.language, self.word(at)).map(Written::whole))?;
        let mut value = value;
        let mut next = at + 1;
        // "deux cents", "trois mille cinq cents", "two hundred": words of one number, written apart.
        if let Some(first) = whole(value) {
            let (mut thousands, mut rest) = (0u64, first);
            while let Some(more) = self.number(next).filter(|_| !self.is_digits(next)).and_then(whole)
                && !self.tokens[next].apart
            {
                match more {
                    1000 | 1_000_000 | 1_000_000_000 if rest < more => {
                        (thousands, rest) = (thousands.saturating_add(rest.saturating_mul(more)), 0);
                    }
                    100 if (2..=9).contains(&(rest % 100)) => rest += rest % 100 * 99,
                    1..=100 if rest.is_multiple_of(100) && thousands + rest > 0 => rest += more,
                    _ => break,
                }
                next += 1;
            }
            value = Written::whole(thousands.saturating_add(rest));
        }
        // "2½".
        if let Some((numerator, denominator)) = vulgar(self.word(next)).filter(|_| self.gap(next).is_empty())
            && let (Some(known), [2 | 4 | 5 | 8]) = (whole(value), [denominator])
        {
            let thousandths = known.saturating_mul(1000) + numerator * 1000 / denominator;
            value = Written {
                units: thousandths,
                decimals: 3,
            };
            next += 1;
        }
        Some((Said::Number(value), next))
    }

    /// The figure of some tokens with what stands beside it.
    fn beside(&self, said: Said, at: Range<usize>, asides: &Asides<'_>) -> Found {
        let denial = self.denial(at.start).or_else(|| self.no_more(said, at.start));
        let (hedge, whole) = hedge::beside(self.language, &self.tokens, &(denial.unwrap_or(at.start)..at.end));
        let first = self.word(at.start);
        let is_quasi = first.starts_with("quasi-") || matches!(first, "hardly" | "scarcely" | "barely");
        let is_about = about(self.language, self.word(at.start)).is_some();
        // "Pas un parent sur dix", "not one in ten".
        let is_scarce = at.start > 0
            && matches!(said, Said::OutOf { low: 1, .. })
            && matches!(first, "un" | "une" | "one")
            && matches!(self.word(at.start - 1), "pas" | "not");
        let hedge = match hedge {
            Hedge::Exactly if is_scarce => Hedge::LessThan,
            Hedge::Exactly if is_quasi => Hedge::Nearly,
            Hedge::Exactly if is_about => Hedge::About,
            hedge => hedge,
        };
        let said = match (said, hedge) {
            // "Presque tous ne lisent pas": nearly all of them are those who don’t.
            (Said::NotAll, Hedge::Nearly | Hedge::About) if self.denial(at.start).is_none() => Said::All,
            (said, _) => said,
        };
        Found {
            range: self.tokens[whole.start].start..self.tokens[whole.end - 1].end,
            said,
            hedge,
            is_aside: asides.hold(said, hedge, &at),
        }
    }
}

fn whole(written: Written) -> Option<u64> {
    (written.decimals == 0).then_some(written.units)
}
