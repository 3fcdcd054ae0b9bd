//! Figures that are no results and are known for what they are: years, dates, times, references, names, addresses, the
//! number of themes that follow. A number of people stays a claim, whatever stands before it.

use super::token::Token;
use super::words::{Written, number};
use super::{Hedge, Said, nouns, shapes};
use crate::language::among::is_among;
use crate::survey::Language;
use std::cell::OnceCell;
use std::ops::Range;

/// More parts than this are counted, not announced.
const MOST_PARTS: u64 = 20;

/// Words after which four digits are a year.
const ALWAYS: &str = "\
    en depuis dès an année années fin début vers printemps été automne hiver horizon édition recensement \
    exercice rentrée cohorte enquête sondage avant après jusqu in since year years spring summer fall autumn \
    winter until till before after late early mid census during édit mi © fiscal circa ca class bilan portrait";

/// Words after which four digits are a year, unless something is counted.
const OFTEN: &str = "de d à et ou entre pour of to and by for from between through the";

/// Words that say that a quantity follows.
const QUANTITIES: &str = "\
    est était sont étaient soit total totaux nombre effectif effectifs élève élevait atteint atteignait \
    population échantillon taille plus moins base n moyenne médiane is was are were size sample number count \
    mean median auprès some only";

/// What a quantity is measured in.
const UNITS: &str = "dollar dollars heure heures jour jours semaines mois ans km kg m h hours days weeks years euros";

/// What stands after points that are those of a list, and no unit.
const POINTS_OF: &str = "\
    vue view suivant suivants following fort forts faible faibles commun communs positif positifs négatif négatifs saillant \
    saillants essentiel essentiels important importants majeurs principaux clés marquants forte ressortent émergent méritent \
    dégagent retenir soulignent emerge emerged stand stood deserve follow merit worth";

/// What is said of answers by a number.
const MEASURES: &str = "\
    score scores écart écarts moyenne moyennes médiane moyen différence solde note nps gap gaps difference differences average \
    mean median rating";

/// Verbs by which it is so much.
const EQUALS: &str = "\
    est était sont étaient atteint atteignait vaut valait élève élevait is was are were equals reaches reached stands stood";

/// Words that no number counts.
const FRENCH_SMALL: &str = "\
    a afin alors après au aux avec ce ces cette comme dans de depuis des donc du d elles en est et il ils l la \
    le les lors mais nous ou par pour puis que qui sans selon sont sur vous";

/// Words that no number counts.
const ENGLISH_SMALL: &str = "\
    and are as at because but by for from has in is it of on or that the they this through to was we were when \
    which while who with";

/// A text with the stretches of it that have a known shape.
pub(super) struct Asides<'a> {
    language: Language,
    text: &'a str,
    tokens: &'a [Token],
    /// What respondents are called, each as its words.
    nouns: &'a [Vec<String>],
    /// Whatever is in them is no figure.
    opaque: Vec<Range<usize>>,
    /// Whether any can have a known shape.
    has_digits: bool,
    /// A plain number in them is no result. Looked for where a number asks for it.
    named: OnceCell<Vec<Range<usize>>>,
    /// Of each token, whether more brackets are opened than closed before it.
    bracketed: Vec<bool>,
}

impl<'a> Asides<'a> {
    pub fn new(language: Language, text: &'a str, tokens: &'a [Token], nouns: &'a [Vec<String>]) -> Self {
        let has_digits = tokens
            .iter()
            .any(|token| token.text.starts_with(|c: char| c.is_ascii_digit()));
        let (opaque, bracketed) = match has_digits {
            true => (shapes::opaque(text), bracketed(text, tokens)),
            false => (Vec::new(), Vec::new()),
        };
        Self {
            language,
            text,
            tokens,
            nouns,
            opaque,
            has_digits,
            named: OnceCell::new(),
            bracketed,
        }
    }

    fn named(&self) -> &[Range<usize>] {
        let find = || shapes::named(self.language, self.text);
        self.named
            .get_or_init(|| self.has_digits.then(find).unwrap_or_default())
    }

    /// Whether the figure of some tokens is no result.
    pub fn hold(&self, said: Said, hedge: Hedge, at: &Range<usize>) -> bool {
        let own = self.tokens[at.start].start..self.tokens[at.end - 1].end;
        let lies_in = |shapes: &[Range<usize>]| shapes.iter().any(|s| s.start <= own.start && own.end <= s.end);
        if lies_in(&self.opaque) {
            return true;
        }
        let Said::Number(Written { units, decimals }) = said else {
            return false;
        };
        if self.counts_people(at.end) {
            return false;
        }
        let is_whole = hedge == Hedge::Exactly && decimals == 0;
        let is_known = || self.is_year(at.start) || units <= MOST_PARTS && self.announces(at);
        is_whole && is_known() || lies_in(self.named())
    }

    /// The word, unless punctuation stands before it.
    fn word(&self, at: usize) -> &str {
        match self.tokens.get(at) {
            Some(token) if !token.apart => &token.text,
            Some(_) | None => "",
        }
    }

    /// The word that a number before it counts: adjectives are skipped.
    fn counted(&self, at: usize) -> usize {
        let skipped = (0..2).take_while(|more| nouns::stands_between(self.language, self.word(at + more)));
        at + skipped.count()
    }

    /// Whether people are what is counted.
    fn counts_people(&self, at: usize) -> bool {
        let noun = self.counted(at);
        let is_own = |noun: &Vec<String>, at: usize| {
            let mut words = noun.iter().enumerate();
            !noun.is_empty() && words.all(|(index, word)| self.word(at + index) == word)
        };
        nouns::is_people(self.language, self.word(noun)) || self.nouns.iter().any(|own| is_own(own, noun))
    }

    /// "trois thèmes", "les deux principaux volets"; but not what is measured: "en moyenne quatre raisons". Points are what
    /// scores and gaps are measured in, unless they are those of a list.
    fn announces(&self, at: &Range<usize>) -> bool {
        let part = self.counted(at.end);
        let is_points = matches!(self.word(part), "point" | "points");
        nouns::is_part(self.language, self.word(part))
            && (!is_points || self.lists_points(at, part))
            && !self.is_measured(at)
    }

    /// "voici trois points :", "les trois points suivants", "en deux points", "trois points ressortent", "two key points",
    /// "une échelle en cinq points".
    fn lists_points(&self, at: &Range<usize>, part: usize) -> bool {
        let back = |back: usize| {
            at.start
                .checked_sub(back)
                .map_or("", |at| self.tokens[at].text.as_str())
        };
        let near = |words: &[usize], known: &str| words.iter().any(|at| is_among(self.word(*at), known));
        let is_unit = near(&[part + 1], "de d of");
        part > at.end
            || near(&[part + 1, part + 2], POINTS_OF)
            || self.gap(part + 1).contains(':')
            || is_among(back(1), "en in these ces following") && !is_unit
            || (1..=4).any(|far| is_among(back(far), "échelle échelles scale scales likert"))
            || near(&[part + 1], "scale scales likert")
            || back(1) == "at" && at.len() == 1
    }

    /// Whether a number is what was measured: "en moyenne", "on average" in its sentence, or a score or a gap that is so much.
    fn is_measured(&self, at: &Range<usize>) -> bool {
        const FARTHEST: usize = 25;
        let ends = |at: usize| ends_sentence(self.gap(at));
        let back = (0..at.start).rev().take(FARTHEST);
        let first = back.take_while(|at| !ends(at + 1)).last().unwrap_or(at.start);
        let forth = (at.end..self.tokens.len()).take(FARTHEST);
        let last = forth.take_while(|at| !ends(*at)).last().unwrap_or(at.start);
        let word = |at: usize| self.tokens[at].text.as_str();
        let is_average = |at: usize| {
            let is_said = matches!((word(at - 1), word(at)), ("en", "moyenne") | ("on", "average"));
            is_said
                || matches!(
                    (word(at - 1), word(at)),
                    ("une", "moyenne") | ("an", "average") | ("a", "mean")
                )
        };
        if (first + 1..=last).any(is_average) {
            return true;
        }
        // "L’écart est de", "the mean is"; not "la moyenne de trois énoncés".
        let before = (first..at.start).rev().find(|at| !is_among(word(*at), "de à of"));
        let Some(verb) = before.filter(|at| is_among(word(*at), EQUALS)) else {
            return false;
        };
        (first..verb).any(|at| is_among(word(at), MEASURES))
    }

    /// What stands before a token, back to the one before.
    fn gap(&self, at: usize) -> &str {
        let from = at.checked_sub(1).map_or(0, |before| self.tokens[before].end);
        let to = self.tokens.get(at).map_or(self.text.len(), |token| token.start);
        &self.text[from..to]
    }

    /// Four digits by themselves that can be a year: "2 017" and "2,017" can't.
    fn has_year(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else {
            return false;
        };
        let year = number(self.language, &token.text)
            .filter(|n| n.decimals == 0)
            .map(|n| n.units);
        token.end - token.start == 4 && token.text.len() == 4 && year.is_some_and(|y| (1500..=2100).contains(&y))
    }

    /// Whether a token is a year and no count: by what introduces it and by what follows. "2017 familles" is none.
    fn is_year(&self, at: usize) -> bool {
        if !self.has_year(at) {
            return false;
        }
        // "2015-2019", "de 2015 à 2019": judged by its ends.
        let (mut first, mut last) = (at, at);
        while let Some(before) = self.chained(first, false) {
            first = before;
        }
        while let Some(after) = self.chained(last, true) {
            last = after;
        }
        let after = match self.tokens.get(last + 1) {
            // "2019a" in a citation.
            Some(letter) if self.gap(last + 1).is_empty() && letter.text.len() == 1 => last + 2,
            Some(_) if self.gap(last + 1).is_empty() => return false,
            Some(_) | None => last + 1,
        };
        if self.counts_people(after) || self.is_unit(after) {
            return false;
        }
        self.is_enclosed(first, after) || self.is_introduced(first, last, after)
    }

    /// The year beside another one in a list or range of years.
    fn chained(&self, at: usize, forward: bool) -> Option<usize> {
        let word_between = |word: &str| matches!(word, "à" | "et" | "ou" | "to" | "and" | "or" | "through");
        let beside = |distance: usize| {
            if forward {
                at.checked_add(distance)
            } else {
                at.checked_sub(distance)
            }
        };
        let (next, second) = (beside(1)?, beside(2));
        let gap = self.gap(next.max(at));
        if self.has_year(next) && !gap.is_empty() && gap.chars().all(|c| c.is_whitespace() || "-–—/,;".contains(c))
        {
            return Some(next);
        }
        let is_word = self.tokens.get(next).is_some_and(|token| word_between(&token.text));
        second.filter(|second| is_word && self.has_year(*second))
    }

    /// "(2019)", "(Roy et al., 2021; Côté, 2019)", "(2019, p. 12)".
    fn is_enclosed(&self, first: usize, after: usize) -> bool {
        let before = &self.text[..self.tokens[first].start];
        let sign_before = before.trim_end().chars().next_back();
        let opened = self.bracketed.get(first).is_some_and(|is_open| *is_open);
        let sign_after = self.gap(after).trim_start().chars().next();
        opened && sign_before.is_some_and(|c| "([,;".contains(c)) && sign_after.is_some_and(|c| ")],;:".contains(c))
    }

    fn is_introduced(&self, first: usize, last: usize, after: usize) -> bool {
        let word = |back: usize| first.checked_sub(back).map_or("", |at| self.tokens[at].text.as_str());
        let gap = self.gap(first);
        if gap.contains(['=', '$', '€']) {
            return false;
        }
        let is_quantity = (1..=3).any(|back| is_among(word(back), QUANTITIES));
        let is_direct = !self.tokens[first].apart && first > 0;
        if is_direct && is_among(word(1), ALWAYS) || first < last && !is_quantity {
            return true;
        }
        if is_quantity {
            return false;
        }
        if is_direct && is_among(word(1), OFTEN) {
            return !self.is_plural(after);
        }
        // Nothing that it could count follows, and no verb asks how many.
        let is_verb = ["ons", "ez", "ait", "aient", "ont", "ed"]
            .iter()
            .any(|end| word(1).ends_with(end));
        self.ends_there(after) && (!is_direct || !is_verb)
    }

    /// Whether a number that stands before this word counts or measures something by it.
    fn is_unit(&self, at: usize) -> bool {
        is_among(self.word(at), UNITS) || self.gap(at).trim_start().starts_with(['$', '€', '%'])
    }

    /// A word that can be a plural noun.
    fn is_plural(&self, at: usize) -> bool {
        let word = self.word(at);
        let is_singular = ["ss", "us", "is"].iter().any(|end| word.ends_with(end));
        word.chars().count() > 4 && word.ends_with(['s', 'x']) && !is_singular && !self.is_small(at)
    }

    fn ends_there(&self, at: usize) -> bool {
        self.word(at).is_empty() || self.is_small(at)
    }

    /// A word that no number counts.
    fn is_small(&self, at: usize) -> bool {
        match self.language {
            Language::FrCa => is_among(self.word(at), FRENCH_SMALL),
            Language::EnCa => is_among(self.word(at), ENGLISH_SMALL),
        }
    }
}

/// Whether a sentence ends in what stands between two words; lines may be broken within one.
pub(super) fn ends_sentence(gap: &str) -> bool {
    gap.contains(['.', '?', '!', ';']) || gap.contains("\n\n")
}

/// Whether brackets are open before each token, counted from the start of the text on.
fn bracketed(text: &str, tokens: &[Token]) -> Vec<bool> {
    let (mut opened, mut closed, mut from) = (0_usize, 0_usize, 0);
    let is_open = |token: &Token| {
        let before = text.get(from..token.start).unwrap_or_default();
        opened += before.matches(['(', '[']).count();
        closed += before.matches([')', ']']).count();
        from = token.start.max(from);
        opened > closed
    };
    tokens.iter().map(is_open).collect()
}
