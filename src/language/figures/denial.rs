//! What "pas", "plus", "jamais" and "not", "never" deny, with adverbs between or none: "ne sont pas encore tous", "not really all".

use super::Said;
use super::reader::FigureReader;
use crate::language::among::is_among;
use crate::survey::Language;

/// So many words lie between "ne" and "pas", adverbs aside.
const PAS_WITHIN: usize = 4;

/// So many words has an adverb at most.
const LONGEST_ADVERB: usize = 3;

/// So many adverbs follow each other.
const MOST_ADVERBS: usize = 3;

/// What goes with "ne" and denies: of all but "pas", only with it.
const DENIALS: &str = "pas plus jamais guère point nullement ni";

/// Adverbs that don't end in "-ment".
const FRENCH_ADVERBS: &str =
    "encore toujours déjà souvent même bien trop certes donc ici là partout pourtant désormais maintenant hélas";

/// Adverbs that don't end in "-ly".
const ENGLISH_ADVERBS: &str = "yet always still even ever now today often nearly anymore indeed though";

/// Adverbs of several words.
const FRENCH_PHRASES: [&str; 10] = [
    "non plus",
    "pour autant",
    "pour le moment",
    "pour l instant",
    "du tout",
    "à ce jour",
    "d emblée",
    "bien sûr",
    "aujourd hui",
    "en fait",
];

/// Adverbs of several words.
const ENGLISH_PHRASES: [&str; 7] = [
    "by any means",
    "at all",
    "any more",
    "any longer",
    "anywhere near",
    "in fact",
    "so far",
];

/// What is denied of someone: "ce n’est pas le cas de tous les parents".
const CASES: [&str; 11] = [
    "le cas de",
    "le cas pour",
    "le cas chez",
    "vrai de",
    "vrai pour",
    "vrai chez",
    "the case for",
    "the case of",
    "the case with",
    "true of",
    "true for",
];

/// What ends like an adverb and makes of "pas" and "not" no denial: all of them, and more.
const ONLY: &str = "seulement uniquement simplement exclusivement juste only merely simply solely exclusively just";

/// English verbs that "not" follows.
const AUXILIARIES: &str = "is are was were do does did has have had can could will would";

/// "Ne peuvent être": verbs with which "ne" denies alone.
const ABILITY: &str = "peut peuvent pouvait pouvaient saurait sauraient";

/// Participles of few letters.
const SHORT_PARTICIPLES: &str = "pu su dû eu lu vu";

/// What leads from what is said to those it is said of.
const LEADING: &str = "à aux de des pour par avec chez dans sur to for of with by among from";

/// What parts those who are meant from a denial before them.
const PARTING: &str = "\
    que qu qui dont où si s et ou mais car donc comme quand lorsque parce puisque ne n sauf \
    that who which whether if and or but so as than like unlike when while because except";

/// What says more about a noun that stands before it, and the articles after it.
const FRENCH_OF: &str = "du de des d à au aux en dans sur avec";
const ENGLISH_OF: &str = "of in from at with on";
const ARTICLES: &str = "la le l les ce cette ces un une the a our this these";

/// "Pas un parent du quartier n’est venu": so many words lie between those who are meant and "ne".
const NE_WITHIN: usize = 6;

impl FigureReader<'_> {
    /// Where a denial begins that ends with a word: "pas", "not", "never"; "no longer", "don’t"; "ne … plus", "n’y … jamais";
    /// "loin d’être", "far from", "en aucun cas", "by no means".
    pub(super) fn denial(&self, at: usize) -> Option<usize> {
        let before = |back: usize| at.checked_sub(back).map_or("", |at| self.word(at));
        match self.word(at) {
            "pas" | "not" => Some(at),
            "never" | "hardly" | "scarcely" => Some(at),
            "cannot" if self.language == Language::EnCa => Some(at),
            "nullement" => Some(at),
            "means" if before(1) == "no" && before(2) == "by" => Some(at - 2),
            "way" | "sense" if before(1) == "no" && before(2) == "in" => Some(at - 2),
            "but" if before(1) == "anything" => Some(at - 1),
            "sauf" if before(1) == "tout" => Some(at - 1),
            "cas" if before(1) == "aucun" && before(2) == "en" => Some(at - 2),
            "façon" | "manière" if before(1) == "aucune" && matches!(before(2), "en" | "d") => Some(at - 2),
            "longer" if before(1) == "no" => Some(at - 1),
            "from" if before(1) == "far" => Some(at - 1),
            "near" if before(1) == "nowhere" => Some(at - 1),
            "être" if before(1) == "d" && before(2) == "loin" && before(3) != "pas" => Some(at - 2),
            // "Ne peuvent être" denies without "pas".
            "être" if before(2) == "ne" && is_among(before(1), ABILITY) => Some(at - 2),
            // "Aren’t" is two words.
            "t" if before(1).ends_with('n') && before(1).len() > 2 => Some(at - 1),
            word if self.language == Language::FrCa && is_among(word, DENIALS) && self.has_ne(at) => Some(at),
            _ => None,
        }
    }

    /// The verb that a denial holds itself, which begins at a word: "cannot", "don’t", "ne peuvent être".
    pub(super) fn verb_within(&self, denial: usize) -> Option<usize> {
        match self.word(denial) {
            "cannot" => Some(denial),
            "ne" => Some(denial + 1),
            verb if verb.ends_with('n') && self.next(denial + 1) == "t" => Some(denial),
            _ => None,
        }
    }

    /// The word after the verb that stands before those it speaks of, where a denial leads the sentence and ends with a word:
    /// "in no way are all", "never have all".
    pub(super) fn after_inversion(&self, denial: usize, next: usize) -> usize {
        let leads = matches!(self.word(denial), "means" | "way" | "sense" | "never" | "longer");
        next + usize::from(leads && is_among(self.next(next), AUXILIARIES))
    }

    /// Whether "pas seulement", "not only" end right before a word: where they begin.
    pub(super) fn before_only(&self, at: usize) -> Option<usize> {
        let only = at.checked_sub(1).filter(|only| is_among(self.word(*only), ONLY))?;
        only.checked_sub(1).and_then(|denial| self.denial(denial))
    }

    /// Whether a denial stands before those who are meant from a word on, what is denied of them between: "ne s’applique pas à
    /// tous", "does not hold for all".
    pub(super) fn is_denied_of(&self, whom: usize) -> bool {
        const WORDS: usize = 3;
        // "Not quite all", "pas presque tous" are bounds.
        if self.before_hedge(whom) < whom {
            return false;
        }
        let leads = whom > 0 && is_among(self.word(whom - 1), LEADING);
        let mut at = whom - usize::from(leads);
        for _ in 0..=WORDS {
            at = self.before_adverbs(at);
            if at == 0 || self.tokens[at].apart {
                return false;
            }
            if self.denial(at - 1).is_some() {
                return true;
            }
            at -= 1;
            let word = self.word(at);
            if is_among(word, PARTING) || is_among(word, ONLY) || self.number(at).is_some() {
                return false;
            }
        }
        false
    }

    /// "Plus" of "plus aucun parent ne vient", where the clause begins with it: it is no "more".
    pub(super) fn no_more(&self, said: Said, at: usize) -> Option<usize> {
        let plus = at
            .checked_sub(1)
            .filter(|_| said == Said::None && !self.tokens[at].apart)?;
        let begins = plus == 0 || self.tokens[plus].apart;
        (begins && self.word(plus) == "plus").then_some(plus)
    }

    /// Whether "ne" stands before a word, a few words and any adverbs between.
    fn has_ne(&self, at: usize) -> bool {
        let mut first = at;
        (0..PAS_WITHIN).any(|_| {
            first = self.before_adverbs(first).saturating_sub(1);
            matches!(self.word(first), "ne" | "n")
        })
    }

    /// Whether a denial stands before a word, adverbs between or none, be they set off by signs: "not, in fact, all".
    pub(super) fn is_denied(&self, at: usize) -> bool {
        let ends_denial = |first: usize| first > 0 && self.denial(first - 1).is_some();
        let first = self.before_adverbs(at);
        if !self.tokens[first].apart {
            return ends_denial(first);
        }
        let is_set_off = |words: usize| self.adverb(first - words) == words && ends_denial(first - words);
        (1..=LONGEST_ADVERB.min(first)).any(is_set_off)
    }

    /// The word after "le cas de", "true of".
    pub(super) fn after_case(&self, at: usize) -> usize {
        let stands = |phrase: &&&str| (at..).zip(phrase.split(' ')).all(|(at, word)| self.next(at) == word);
        let case = CASES.iter().find(stands);
        at + case.map_or(0, |phrase| phrase.split(' ').count())
    }

    /// The first of the words that "pas", "not" and adverbs are, which end right before a word.
    pub(super) fn before_denials(&self, at: usize) -> usize {
        let mut first = self.before_adverbs(at);
        while first > 0
            && !self.tokens[first].apart
            && let Some(denial) = self.denial(first - 1).or_else(|| self.before_only(first))
        {
            first = self.before_adverbs(denial);
        }
        first
    }

    /// Whether what a verb says is denied: "ne … pas", "ne … plus", "ne … jamais", "do not", "aren’t", "never"; but not "ne … que" or
    /// "ne … plus que", which say who is left, nor "not only".
    pub(super) fn denies(&self, verb: usize) -> bool {
        match self.language {
            Language::FrCa => self.denies_in_french(verb),
            Language::EnCa => {
                let first = self.after_adverbs(verb);
                let word = self.next(first);
                let is_cut = self.next(first + 1) == "t" && word.ends_with('n');
                let not = self.after_adverbs(first + 1);
                let end = match word {
                    "never" | "cannot" => first,
                    "no" if self.next(first + 1) == "longer" => first + 1,
                    _ if is_cut => first + 1,
                    _ if is_among(word, AUXILIARIES) && matches!(self.next(not), "not" | "never") => not,
                    _ => return false,
                };
                !is_among(self.next(end + 1), ONLY)
            }
        }
    }

    fn denies_in_french(&self, verb: usize) -> bool {
        if !matches!(self.next(verb), "ne" | "n") {
            return false;
        }
        let after = self.words_after_ne(verb);
        let denial = after.iter().take(PAS_WITHIN).position(|word| is_among(word, DENIALS));
        let only = after.iter().position(|word| matches!(*word, "que" | "qu"));
        denial.is_some_and(|denial| {
            let is_more = after.get(denial + 1).is_some_and(|word| is_among(word, ONLY));
            let is_left = after[denial] != "pas" && only == Some(denial + 1);
            !is_more && !is_left && only.is_none_or(|only| denial < only)
        })
    }

    /// Whether "ne … que" begins at a word: who is left is all of them.
    pub(super) fn restricts(&self, at: usize) -> bool {
        let is_only = |word: &&str| matches!(*word, "que" | "qu") || is_among(word, ONLY);
        matches!(self.next(at), "ne" | "n") && !self.denies(at) && self.words_after_ne(at).iter().any(is_only)
    }

    /// The words after "ne", adverbs left out.
    fn words_after_ne(&self, ne: usize) -> Vec<&str> {
        let mut at = ne;
        let words = (0..=PAS_WITHIN).map(|_| {
            at = self.after_adverbs(at + 1);
            self.next(at)
        });
        words.collect()
    }

    /// The verb of those who are meant, where what is said about them stands between: "les parents du quartier ne", "residents of
    /// the area do"; else the word after them.
    pub(super) fn verb_of(&self, after: usize) -> usize {
        const MOST_GROUPS: usize = 2;
        let mut verb = after;
        for _ in 0..MOST_GROUPS {
            if self.denies(verb) {
                return verb;
            }
            verb = self.after_group(verb);
        }
        match self.denies(verb) {
            true => verb,
            false => after,
        }
    }

    /// The word after "du quartier", "of the area", "interrogés", "qui ont répondu", "who answered".
    pub(super) fn after_group(&self, at: usize) -> usize {
        match self.next(at) {
            "qui" if matches!(self.next(at + 1), "ont" | "sont") => at + 3,
            "who" => at + 2,
            word if self.is_participle(word) => at + 1,
            _ => self.after_place(at),
        }
    }

    /// The word after "du quartier", "of the area".
    pub(super) fn after_place(&self, at: usize) -> usize {
        let of = match self.language {
            Language::FrCa => FRENCH_OF,
            Language::EnCa => ENGLISH_OF,
        };
        match is_among(self.next(at), of) {
            true => at + 2 + usize::from(is_among(self.next(at + 1), ARTICLES)),
            false => at,
        }
    }

    /// "Venus", "interrogées": what may stand between "pas" and "tous".
    pub(super) fn is_participle(&self, word: &str) -> bool {
        let stem = word.strip_suffix('s').unwrap_or(word);
        let stem = stem.strip_suffix('e').unwrap_or(stem);
        let is_long = stem.chars().count() > 2 && stem.ends_with(['é', 'i', 'u', 't']) && !word.ends_with("ment");
        self.language == Language::FrCa && (is_long && !is_among(word, ONLY) || is_among(word, SHORT_PARTICIPLES))
    }

    /// The word after the adverbs that begin at a word.
    pub(super) fn after_adverbs(&self, at: usize) -> usize {
        let mut end = at;
        for _ in 0..MOST_ADVERBS {
            let is_joined = self.tokens.get(end).is_some_and(|token| !token.apart);
            end += if is_joined { self.adverb(end) } else { 0 };
        }
        end
    }

    /// The first of the adverbs that end right before a word.
    pub(super) fn before_adverbs(&self, at: usize) -> usize {
        let mut first = at;
        for _ in 0..MOST_ADVERBS {
            let is_joined = self.tokens.get(first).is_some_and(|token| !token.apart);
            let words = (1..=LONGEST_ADVERB.min(first))
                .rev()
                .find(|words| is_joined && !self.tokens[first - words].apart && self.adverb(first - words) == *words);
            first -= words.unwrap_or(0);
        }
        first
    }

    /// How many words of an adverb begin at a word, whatever stands before it.
    fn adverb(&self, at: usize) -> usize {
        let (phrases, words, end): (&[&str], &str, &str) = match self.language {
            Language::FrCa => (&FRENCH_PHRASES, FRENCH_ADVERBS, "ment"),
            Language::EnCa => (&ENGLISH_PHRASES, ENGLISH_ADVERBS, "ly"),
        };
        let stands = |phrase: &&&str| {
            let mut words = phrase.split(' ');
            words.next() == Some(self.word(at)) && (at + 1..).zip(words).all(|(at, word)| self.next(at) == word)
        };
        if let Some(phrase) = phrases.iter().find(stands) {
            return phrase.split(' ').count();
        }
        let word = self.word(at);
        let is_adverb = is_among(word, words) || word.len() > end.len() + 2 && word.ends_with(end);
        usize::from(is_adverb && !is_among(word, ONLY))
    }

    /// "Pas un parent n’est venu", "pas une seule famille", "not a single resident", "not one of them": nobody.
    pub(super) fn not_one(&self, at: usize) -> Option<(Said, usize)> {
        self.denial(at)?;
        let one = self.after_adverbs(at + 1);
        let is_single = matches!(self.next(one + 1), "seul" | "seule" | "single");
        let noun = one + 1 + usize::from(is_single);
        match (self.language, self.next(one)) {
            (Language::FrCa, "un" | "une") if self.word(at) == "pas" => {}
            (Language::EnCa, "one") if self.word(at) == "not" => {}
            (Language::EnCa, "a") if is_single => {}
            (Language::FrCa | Language::EnCa, _) => return None,
        }
        if self.out_of(one).is_some() || self.fraction(one).is_some() {
            return None;
        }
        let is_own = is_single && self.is_noun(noun) && self.is_reported(at);
        (is_own || self.is_none_of(at, noun)).then_some((Said::None, noun))
    }

    /// Whether "pas un" and "not one" begin a clause about those who are named, or pointed at, from a word on.
    fn is_none_of(&self, at: usize, noun: usize) -> bool {
        let people = || self.people(noun).map(|count| noun + count);
        let Some(end) = self.pointed_at(noun).or_else(people) else {
            return false;
        };
        let is_verb = match self.language {
            Language::FrCa => (end..=end + NE_WITHIN)
                .take_while(|at| *at == end || !self.next(*at).is_empty())
                .any(|at| matches!(self.next(at), "ne" | "n")),
            Language::EnCa => self.next(end) != "but",
        };
        is_verb && self.is_subject(at, end)
    }

    /// The word after "d’eux", "d’entre elles", "des parents", "of them", "of the residents", or after nothing before "ne".
    fn pointed_at(&self, at: usize) -> Option<usize> {
        let entre = at + 1 + usize::from(self.next(at + 1) == "entre");
        match self.next(at) {
            "ne" | "n" => Some(at),
            "d" if matches!(self.next(entre), "eux" | "elles") => Some(entre + 1),
            "one" if self.next(at + 1) == "of" => self.pointed_at(at + 1),
            "of" if self.next(at + 1) == "them" => Some(at + 2),
            "of" | "des" => {
                let noun = self.after_articles(at + 1);
                Some(noun + self.people(noun)?)
            }
            _ => None,
        }
    }
}
