//! Reads a text for its figures, from left to right, the longest form first.

use super::aside::Asides;
use super::token::{Token, tokens, vulgar};
use super::words::{Written, about, denominator, joined_fraction, number};
use super::{Found, Hedge, Said, between, hedge};
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

/// Words before "personne" that make it someone.
const ONE_PERSON: &str = "\
    une la cette chaque toute quelle autre même seule tierce première de d par telle jeune sa leur ma notre votre aucune \
    quelque certaine bonne grande";

/// After "personne ne" and "nobody": what is wished, ruled or to come is no result.
const MODALS: &str = "\
    peut pouvait pourra pourrait doit devait devra devrait saurait soit puisse sera serait veut \
    can could should must may might will would shall be";

struct FigureReader<'a> {
    language: Language,
    text: &'a str,
    tokens: Vec<Token>,
    /// Each as its words.
    nouns: Vec<Vec<String>>,
}

impl FigureReader<'_> {
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

    fn is_digits(&self, at: usize) -> bool {
        self.word(at).starts_with(|c: char| c.is_ascii_digit())
    }

    /// What stands between a word and the one before.
    fn gap(&self, at: usize) -> &str {
        match (
            at.checked_sub(1).map(|before| &self.tokens[before]),
            self.tokens.get(at),
        ) {
            (Some(before), Some(token)) => &self.text[before.end..token.start],
            (None, _) | (_, None) => "",
        }
    }

    /// A figure that begins at a word, with the word after it.
    fn figure(&self, at: usize) -> Option<(Said, usize)> {
        self.over(at)
            .or_else(|| self.out_of(at))
            .or_else(|| self.percent(at))
            .or_else(|| self.fraction(at))
            .or_else(|| self.majority(at))
            .or_else(|| self.none_or_all(at))
            .or_else(|| self.plain(at))
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
            return (of >= high && of > 1).then_some((Said::OutOf { low, high, of }, after + 1));
        }
        None
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
    fn fraction(&self, at: usize) -> Option<(Said, usize)> {
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

    /// "la grande majorité", "majoritairement", "une minorité"; "the vast majority", "most of".
    fn majority(&self, at: usize) -> Option<(Said, usize)> {
        let great = |word: &str| matches!(word, "grande" | "vaste" | "forte" | "large" | "très" | "vast" | "great");
        match self.word(at) {
            "majorité" | "majority" | "majoritairement" | "majoritaire" | "majoritaires" => {
                let great = at > 0 && great(self.word(at - 1));
                Some((Said::Majority { great }, at + 1))
            }
            "plupart" => Some((Said::Majority { great: false }, at + 1)),
            "partie" if at > 0 && self.word(at - 1) == "majeure" => Some((Said::Majority { great: false }, at + 1)),
            "most" if self.next(at + 1) == "of" || self.is_noun(at + 1) => {
                Some((Said::Majority { great: false }, at + 1))
            }
            "minorité" | "minority" | "minoritairement" | "minoritaire" | "minoritaires" => {
                Some((Said::Minority, at + 1))
            }
            _ => None,
        }
    }

    /// "aucune PTP", "aucune d’entre elles", "toutes les PTP", "à l’unanimité".
    fn none_or_all(&self, at: usize) -> Option<(Said, usize)> {
        let word = self.word(at);
        match word.strip_prefix("quasi-").unwrap_or(word) {
            "personne" | "nobody" | "no-one" => self.is_nobody(at, at + 1).then_some((Said::None, at + 1)),
            "no" if self.next(at + 1) == "one" => self.is_nobody(at, at + 2).then_some((Said::None, at + 2)),
            "aucun" | "aucune" | "nul" | "nulle" | "none" | "no" => {
                let next = self.next(at + 1);
                let of_them = matches!(next, "d" | "des" | "parmi" | "of") && word != "no";
                let alone = matches!(next, "ne" | "n") && self.language == Language::FrCa;
                (of_them || alone || self.is_noun(at + 1)).then_some((Said::None, at + 1))
            }
            "tous" | "toutes" | "all" => {
                let skip = usize::from(matches!(self.next(at + 1), "les" | "the" | "of"));
                let noun = at + 1 + skip;
                self.is_noun(noun).then_some((Said::All, noun))
            }
            "ensemble" if self.next(at + 1) == "des" && self.is_noun(at + 2) => Some((Said::All, at + 2)),
            "totalité" | "totality" | "unanimité" | "unanimity" | "unanime" | "unanimes" | "unanimous"
            | "unanimement" | "unanimously" => Some((Said::All, at + 1)),
            _ => None,
        }
    }

    /// Whether "personne" is nobody, and what is said of them was found: not "une personne ne vient pas", nor what nobody may
    /// do. `next` is the word after it.
    fn is_nobody(&self, at: usize, next: usize) -> bool {
        let is_negated = matches!(self.next(next), "ne" | "n");
        let verb = self.next(next + usize::from(is_negated));
        let is_named =
            at > 0 && !self.tokens[at].apart && ONE_PERSON.split_whitespace().any(|word| word == self.word(at - 1));
        let is_bare = match self.language {
            Language::FrCa => (is_negated || matches!(verb, "parmi" | "d")) && !is_named,
            Language::EnCa => true,
        };
        is_bare && !MODALS.split_whitespace().any(|modal| modal == verb)
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
        let (hedge, whole) = hedge::beside(self.language, &self.tokens, &at);
        let is_quasi = self.word(at.start).starts_with("quasi-");
        let is_about = about(self.language, self.word(at.start)).is_some();
        let hedge = match hedge {
            Hedge::Exactly if is_quasi => Hedge::Nearly,
            Hedge::Exactly if is_about => Hedge::About,
            hedge => hedge,
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
