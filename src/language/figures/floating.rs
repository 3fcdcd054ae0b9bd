//! "Tous" and "all" where they stand after those they speak of, and what "pas", "plus", "jamais" and "not", "never" make of them.

use super::reader::FigureReader;
use super::{Said, hedge, nouns};
use crate::survey::Language;

/// What people do with words, and things don't: "elles disent toutes", "they all said".
const SPEECH: &str = "\
    disent dit affirment affirmé mentionnent mentionné rapportent rapporté répondent répondu déclarent déclaré estiment estimé \
    pensent pensé croient souhaitent souhaité préfèrent préféré \
    say said agree agreed report reported mention mentioned prefer preferred think thought feel felt believe believed \
    answered replied wanted want";

/// French verbs of few letters.
const SHORT_VERBS: &str = "sont ont vont font étaient avaient";

/// English verbs before "all".
const BE_AND_DO: &str = "are were do did have had";

/// So many words lie between "ne" and "pas".
const PAS_WITHIN: usize = 4;

/// What goes with "ne" and denies: of all but "pas", only with it.
const DENIALS: &str = "pas plus jamais guère point nullement ni";

impl FigureReader<'_> {
    /// "Pas toutes les PTP", "les PTP ne sont plus toutes", "not all residents", "residents don’t all", "never all", "not everyone".
    pub fn not_all(&self, word: usize) -> Option<(Said, usize)> {
        let at = self.denial(word)?;
        let denied = word + 1;
        let is_never = matches!(self.word(word), "never" | "longer");
        let is_set_off =
            at > 0 && (self.is_after_those_meant(at) || is_never && self.ends_people(at - 1) && self.is_reported(at));
        let end = match self.next(denied) {
            "tous" | "toutes" | "all" if is_set_off && self.is_alone(denied) => denied + 1,
            "tous" | "toutes" | "all" => {
                let noun = self.after_articles(denied + 1);
                let is_verb = noun == denied + 1 && at_speech(self.next(noun));
                let is_of_them = noun == denied + 2 && self.next(noun) == "them";
                let begins = is_verb && self.is_subject(at, noun) || is_of_them && self.is_subject(at, noun + 1);
                (begins || self.are_meant(at, noun)).then_some(noun)?
            }
            "tout" if self.next(denied + 1) == "le" && self.next(denied + 2) == "monde" => {
                self.is_subject(at, denied + 3).then_some(denied + 3)?
            }
            "everyone" | "everybody" => self.is_subject(at, denied + 1).then_some(denied + 1)?,
            "every" => {
                let end = denied + 1 + self.people(denied + 1)?;
                self.is_subject(at, end).then_some(denied + 1)?
            }
            _ => return None,
        };
        Some((Said::NotAll, end))
    }

    /// "Les PTP sont toutes", "les parents ont tous dit", "ils disent tous", "sont tous d’accord"; "residents all agree".
    pub fn floating(&self, at: usize) -> Option<(Said, usize)> {
        let is_meant = match self.word(at) {
            "tous" | "toutes" if self.is_denied(at) || !self.is_alone(at) => false,
            "tous" | "toutes" => {
                let is_agreed = self.next(at + 1) == "d" && self.next(at + 2) == "accord";
                let first = hedge::beside(self.language, &self.tokens, &(at..at + 1)).1.start;
                let verb = first.checked_sub(1).map_or("", |verb| self.word(verb));
                let is_theirs = self.is_after_those_meant(at);
                let they = at.checked_sub(2).map_or("", |they| self.word(they));
                let is_said = matches!(they, "ils" | "elles") && (at_speech(verb) || at_speech(self.next(at + 1)));
                is_theirs || (is_said || is_agreed && matches!(verb, "sont" | "étaient")) && self.is_reported(at)
            }
            "all" => {
                let is_they = at > 0 && !self.tokens[at].apart && self.word(at - 1) == "they";
                let is_said = at_speech(self.next(at + 1)) && (is_they || at > 0 && self.ends_people(at - 1));
                is_said && self.is_reported(at) || self.is_alone(at) && self.is_after_those_meant(at)
            }
            _ => false,
        };
        is_meant.then_some((Said::All, at + 1))
    }

    /// Where a denial begins that ends with a word: "pas", "not", "never"; "no longer", "don’t"; "ne … plus", "n’y … jamais".
    fn denial(&self, at: usize) -> Option<usize> {
        let before = |back: usize| at.checked_sub(back).map_or("", |at| self.word(at));
        let has_ne = || (1..=PAS_WITHIN).any(|back| matches!(before(back), "ne" | "n"));
        match self.word(at) {
            "pas" | "not" => Some(at),
            "never" => Some(at),
            "longer" if before(1) == "no" => Some(at - 1),
            // "Aren’t" is two words.
            "t" if before(1).ends_with('n') && before(1).len() > 2 => Some(at),
            word if self.language == Language::FrCa && nouns::lists(DENIALS, word) && has_ne() => Some(at),
            _ => None,
        }
    }

    /// Whether a denial stands right before a word.
    pub(super) fn is_denied(&self, at: usize) -> bool {
        at > 0 && !self.tokens[at].apart && self.denial(at - 1).is_some()
    }

    /// Whether "ne … pas", "ne … plus", "ne … jamais" begins at a word, but not "ne … que" or "ne … plus que": these say who is
    /// left.
    pub(super) fn denies(&self, at: usize) -> bool {
        let after: Vec<&str> = (at + 1..=at + PAS_WITHIN + 1).map(|at| self.next(at)).collect();
        let near = &after[..PAS_WITHIN];
        let denial = near.iter().position(|word| nouns::lists(DENIALS, word));
        let only = after.iter().position(|word| matches!(*word, "que" | "qu"));
        matches!(self.next(at), "ne" | "n")
            && denial.is_some_and(|denial| {
                let is_left = near[denial] != "pas" && only == Some(denial + 1);
                !is_left && only.is_none_or(|only| denial < only)
            })
    }

    /// Whether "ne … que" begins at a word: who is left is all of them.
    pub(super) fn restricts(&self, at: usize) -> bool {
        let mut after = (at + 1..=at + PAS_WITHIN + 1).map(|at| self.next(at));
        matches!(self.next(at), "ne" | "n") && !self.denies(at) && after.any(|word| matches!(word, "que" | "qu"))
    }

    /// Whether "tous" speaks of no noun after it: not "tous les jours", "tous deux", "all the time".
    fn is_alone(&self, at: usize) -> bool {
        const HEADS: &str = "les ces ceux celles nos leurs ses deux trois the of these those our their year day over";
        !nouns::lists(HEADS, self.next(at + 1))
    }

    /// Whether those who answered stand before the verb that a word follows: "les PTP ne sont pas", "les parents se disent".
    fn is_after_those_meant(&self, at: usize) -> bool {
        let first = hedge::beside(self.language, &self.tokens, &(at..at + 1)).1.start;
        let Some(verb) = first.checked_sub(1).filter(|_| !self.tokens[first].apart) else {
            return false;
        };
        let word = self.word(verb);
        let is_verb = match self.language {
            Language::FrCa => nouns::lists(SHORT_VERBS, word) || word.len() > 4 && word.ends_with("ent"),
            Language::EnCa => {
                let is_cut = self.next(verb + 1) == "t";
                nouns::lists(BE_AND_DO, word.strip_suffix('n').filter(|_| is_cut).unwrap_or(word))
            }
        };
        let mut last = verb;
        while last > 0
            && !self.tokens[last].apart
            && matches!(
                self.word(last - 1),
                "ne" | "n" | "se" | "s" | "y" | "l" | "en" | "le" | "la"
            )
        {
            last -= 1;
        }
        let is_people = last > 0 && !self.tokens[last].apart && self.ends_people(last - 1);
        is_verb && is_people && self.is_reported(at)
    }

    /// Whether a word is the last of what people are called.
    fn ends_people(&self, at: usize) -> bool {
        let starts = (0..=at).rev().take(PAS_WITHIN);
        starts
            .into_iter()
            .any(|start| self.people(start) == Some(at + 1 - start))
    }

    /// Whether the sentence reports what was found: no words of others.
    fn is_reported(&self, at: usize) -> bool {
        !self.is_told_otherwise(at) && !self.is_quoted(at)
    }
}

fn at_speech(word: &str) -> bool {
    nouns::lists(SPEECH, word)
}
