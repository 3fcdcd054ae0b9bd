//! "Tous" and "all" where they stand after those they speak of, and what "pas", "plus", "jamais" and "not", "never" make of them.

use super::reader::FigureReader;
use super::{Said, hedge};
use crate::language::among::is_among;
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

/// What they could and would do is said of them where it is denied: "cannot all", "won’t all".
const CAN_AND_WILL: &str = "can could will would wo ca cannot";

/// All of one mind.
pub(super) const UNANIMITY: &str = "unanimité unanimity unanime unanimes unanimous unanimement unanimously";

/// What stands between "les PTP" and their verb.
const CLITICS: &str = "ne n se s y l en le la les leur lui";

/// So many words are what people are called.
const PEOPLE_WITHIN: usize = 4;

/// Words before those who are meant that make them someone's: "les services aux parents sont tous gratuits".
const GOVERNING: &str = "de des d à aux pour avec par sur of to for with by about";

impl FigureReader<'_> {
    /// "Pas toutes les PTP", "les PTP ne sont plus toutes", "not all residents", "residents don’t all", "never all", "not everyone";
    /// adverbs may stand between: "ne sont pas encore tous", "not really all".
    pub fn not_all(&self, word: usize) -> Option<(Said, usize)> {
        let at = self.denial(word)?;
        let denied = self.after_case(self.after_adverbs(word + 1));
        let denied = self.after_inversion(word, denied);
        let is_never = matches!(self.word(word), "never" | "longer");
        let is_theirs = |whom: usize| {
            self.is_after_those_meant(at, whom)
                || is_never && at > 0 && self.ends_people(at - 1) && self.is_reported(at)
        };
        // "Ne sont pas venus tous", "n’ont pas pu tous venir", "ne peuvent pas être tous".
        let past = denied + usize::from(self.is_participle(self.next(denied)));
        let past = past + usize::from(matches!(self.next(past), "être" | "se" | "y"));
        let is_past = past > denied && matches!(self.next(past), "tous" | "toutes");
        let end = match self.next(denied) {
            _ if is_past => {
                let is_theirs = is_theirs(past) && self.is_alone(past);
                is_theirs.then_some(past + 1)?
            }
            "tous" | "toutes" | "all" if self.is_alone(denied) && is_theirs(denied) => denied + 1,
            "tous" | "toutes" | "all" => {
                let noun = self.after_articles(denied + 1);
                let is_verb = noun == denied + 1 && at_speech(self.next(noun));
                let is_of_them = noun == denied + 2 && self.next(noun) == "them";
                let begins =
                    is_verb && self.is_denied_subject(at, noun) || is_of_them && self.is_denied_subject(at, noun + 1);
                (begins || self.are_meant(at, noun)).then_some(noun)?
            }
            "tout" if self.next(denied + 1) == "le" && self.next(denied + 2) == "monde" => {
                self.is_denied_subject(at, denied + 3).then_some(denied + 3)?
            }
            "everyone" | "everybody" => self.is_denied_subject(at, denied + 1).then_some(denied + 1)?,
            "every" | "each" | "chaque" | "chacun" | "chacune" => {
                let end = self.each_named(denied)?;
                self.is_denied_subject(at, end).then_some(denied + 1)?
            }
            _ => self.after_unanimity(denied)?,
        };
        Some((Said::NotAll, end))
    }

    /// The word after "unanimes", "à l’unanimité".
    fn after_unanimity(&self, at: usize) -> Option<usize> {
        const WORDS: usize = 3;
        let first = at + usize::from(self.is_participle(self.next(at)));
        let leads = |at: &usize| {
            matches!(
                self.next(*at),
                "à" | "l" | "la" | "de" | "d" | "une" | "a" | "an" | "the" | "by"
            )
        };
        let whole = first + (first..first + WORDS).take_while(leads).count();
        is_among(self.next(whole), UNANIMITY).then_some(whole + 1)
    }

    /// "Les PTP sont toutes", "les parents ont tous dit", "ils disent tous", "sont tous d’accord"; "residents all agree".
    pub fn floating(&self, at: usize) -> Option<(Said, usize)> {
        let is_meant = match self.word(at) {
            "tous" | "toutes" | "all" if self.is_denied(at) || !self.is_alone(at) => false,
            // "Above all", "all in all".
            "all" if at > 0 && matches!(self.word(at - 1), "above" | "after" | "in") => false,
            "all" if self.next(at + 1) == "in" && self.next(at + 2) == "all" => false,
            "tous" | "toutes" => {
                let first = self.before_hedge(at);
                let verb = first.checked_sub(1).map_or("", |verb| self.word(verb));
                let is_agreed = matches!(verb, "sont" | "étaient") && self.is_agreed(at);
                self.is_after_those_meant(at, at) || is_agreed && self.is_reported(at)
            }
            "all" => {
                let is_they = at > 0 && !self.tokens[at].apart && self.word(at - 1) == "they";
                let is_said = at_speech(self.next(at + 1)) && (is_they || at > 0 && self.ends_people(at - 1));
                is_said && self.is_reported(at) || self.is_after_those_meant(at, at)
            }
            _ => false,
        };
        is_meant.then_some((Said::All, at + 1))
    }

    pub(super) fn before_hedge(&self, at: usize) -> usize {
        hedge::beside(self.language, &self.tokens, &(at..at + 1)).1.start
    }

    /// "Tous d’accord".
    fn is_agreed(&self, all: usize) -> bool {
        self.next(all + 1) == "d" && self.next(all + 2) == "accord"
    }

    /// Whether "tous" speaks of no noun after it: not "tous les jours", "tous deux", "all the time".
    fn is_alone(&self, at: usize) -> bool {
        const HEADS: &str = "\
            les ces ceux celles nos leurs ses deux trois sortes genres types formes ensemble confondus confondues \
            the of these those our their they that it but year day night week ages over along sorts kinds types manner";
        !is_among(self.next(at + 1), HEADS)
    }

    /// Whether those who answered stand before the verb that a word follows, adverbs between or none: "les PTP ne sont pas", "les
    /// parents se disent"; "ils" and "they" where they say something, `all` being the word "tous" or "all".
    fn is_after_those_meant(&self, at: usize, all: usize) -> bool {
        let first = self.before_denials(self.before_hedge(at));
        let is_denied = at < all;
        let within = self.verb_within(at).filter(|_| is_denied);
        let before = || first.checked_sub(1).filter(|_| !self.tokens[first].apart);
        let Some(verb) = within.or_else(before) else {
            return false;
        };
        let word = self.word(verb);
        let is_verb = match self.language {
            Language::FrCa => is_among(word, SHORT_VERBS) || word.len() > 4 && word.ends_with("ent"),
            Language::EnCa => {
                let is_cut = self.next(verb + 1) == "t";
                let stem = word.strip_suffix('n').filter(|_| is_cut).unwrap_or(word);
                is_among(stem, BE_AND_DO) || is_denied && is_among(stem, CAN_AND_WILL)
            }
        };
        let mut last = verb;
        while last > 0 && !self.tokens[last].apart && is_among(self.word(last - 1), CLITICS) {
            last -= 1;
        }
        last = self.before_adverbs(last);
        if last == 0 || self.tokens[last].apart || !is_verb || !self.is_reported(at) {
            return false;
        }
        let is_they = matches!(self.word(last - 1), "ils" | "elles" | "they");
        let is_said = || at_speech(word) || at_speech(self.next(all + 1)) || self.is_agreed(all);
        self.end_those_meant(last - 1) || is_they && is_said()
    }

    /// Whether a word is the last of those who are meant, with where they are or what they did: "les parents du
    /// quartier", "residents who answered".
    fn end_those_meant(&self, at: usize) -> bool {
        const MOST_WORDS: usize = 5;
        let is_place = |words: usize| {
            let first = at.checked_sub(words).filter(|first| self.ends_people(*first));
            let after = first.map(|first| self.after_group(first + 1));
            after.is_some_and(|after| after == at + 1 || self.after_group(after) == at + 1)
        };
        self.ends_people(at) || (1..=MOST_WORDS).any(is_place)
    }

    /// Whether a word is the last of what people are called, and the clause is about them.
    fn ends_people(&self, at: usize) -> bool {
        let mut starts = (0..=at).rev().take(PEOPLE_WITHIN);
        starts.any(|start| self.people(start) == Some(at + 1 - start) && !self.is_governed(start))
    }

    /// Whether people are named after "aux", "of the": "les services aux parents".
    fn is_governed(&self, noun: usize) -> bool {
        let before = |at: usize| (at > 0 && !self.tokens[at].apart).then(|| self.word(at - 1));
        match before(noun) {
            Some("les" | "ces" | "nos" | "the" | "these" | "our") => {
                before(noun - 1).is_some_and(|word| is_among(word, GOVERNING))
            }
            word => word.is_some_and(|word| is_among(word, GOVERNING)),
        }
    }

    /// Whether the sentence reports what was found: no words of others.
    pub(super) fn is_reported(&self, at: usize) -> bool {
        !self.is_told_otherwise(at) && !self.is_quoted(at)
    }
}

fn at_speech(word: &str) -> bool {
    is_among(word, SPEECH)
}
