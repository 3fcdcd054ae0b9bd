//! Everyone, nobody and most of them, said of people: by what a report calls them, by what people are called anywhere, by
//! pronouns. What stands for all people in general ("open to everyone") is no figure.

use super::aside::ends_sentence;
use super::floating::UNANIMITY;
use super::reader::FigureReader;
use super::{Said, hedge, nouns};
use crate::language::among::is_among;
use crate::survey::Language;

/// Words before "personne" that make it someone.
const ONE_PERSON: &str = "\
    une la cette chaque toute quelle autre même seule tierce première de d par telle jeune sa leur ma notre votre aucune \
    quelque certaine bonne grande";

/// After "personne ne" and "nobody": what is wished, ruled or to come is no result.
const MODALS: &str = "\
    peut pouvait pourra pourrait doit devait devra devrait saurait soit puisse sera serait veut \
    peuvent pouvaient pourront pourraient doivent devaient devront devraient soient puissent seront seraient \
    can could should must may might will would shall be";

/// What could or could not be done was found.
const ABILITY: &str = "peut pouvait peuvent pouvaient can could";

/// Words after which a clause can begin without a sign.
const LINKS: &str = "et mais car or donc puisque et and but because while yet so que qu that où";

/// Words before "que" and "that" that make of the clause a wish, or what someone else says.
const HANDS_ON: &str = "\
    pour afin façon manière sorte faut faudrait faudra souhaite souhaitent veulent veut dit disent pense pensent croit croient \
    trouve trouvent estime estiment mentionne mentionnent rapporte rapportent \
    so say says said think thinks thought feel feels felt believe believes believed mention mentions mentioned wish hope ensure";

/// Verbs by which "most", "all" and "almost all" stand for people.
const ENGLISH_VERBS: &str = "\
    agree agreed prefer preferred say said think thought feel felt believe believed report reported mention mentioned know knew \
    go went have had are were want wanted";

/// French verbs that don't end in "-ent".
const FRENCH_VERBS: &str = "ont sont vont font";

/// What the survey does with people, or who may take part: no answer of theirs.
const METHOD: &str = "\
    invités invitées invité invitée sollicités sollicitées contactés contactées conviés conviées joints jointes recrutés recrutées \
    admissibles éligibles invitation invited contacted approached eligible recruited invitation";

/// "Selon", "d’après", "according to": what follows is what others say, unless these are the survey's own answers.
const ACCORDING: &str = "selon après according";

/// The survey's own answers.
const OWN_ANSWERS: &str = "\
    sondage enquête données résultats réponses questionnaire tableau figure graphique survey data results answers table chart";

/// So many words of a sentence are looked at on each side.
const SENTENCE_WITHIN: usize = 25;

/// How far back a quotation is looked for, in characters.
const QUOTED_WITHIN: usize = 600;

impl FigureReader<'_> {
    /// "la grande majorité", "majoritairement", "une minorité", "le gros des PTP"; "the vast majority", "most of".
    pub fn majority(&self, at: usize) -> Option<(Said, usize)> {
        let great = |word: &str| matches!(word, "grande" | "vaste" | "forte" | "large" | "très" | "vast" | "great");
        let most = |next: usize| Some((Said::Majority { great: false }, next));
        let before = at.checked_sub(1).map_or("", |before| self.word(before));
        match self.word(at) {
            "majorité" | "majority" | "majoritairement" | "majoritaire" | "majoritaires" => {
                let great = great(before);
                Some((Said::Majority { great }, at + 1))
            }
            "plupart" => most(at + 1),
            "partie" if before == "majeure" => most(at + 1),
            "most" if self.next(at + 1) == "of" || self.is_noun(at + 1) => most(at + 1),
            "most" if before != "the" && nouns::is_people(self.language, self.next(at + 1)) => most(at + 1),
            "most" if self.is_bare(at) => most(at + 1),
            "essentiel" | "gros" if at > 0 && self.next(at + 1) == "des" && self.are_meant(at - 1, at + 2) => {
                most(at + 1)
            }
            "bulk" if at > 0 && self.next(at + 1) == "of" && self.are_meant(at - 1, self.after_articles(at + 2)) => {
                most(at + 1)
            }
            "minorité" | "minority" | "minoritairement" | "minoritaire" | "minoritaires" => {
                Some((Said::Minority, at + 1))
            }
            _ => None,
        }
    }

    /// "aucune PTP", "aucune d’entre elles", "toutes les PTP", "à l’unanimité", "chaque PTP", "tout le monde"; "hardly any".
    pub fn none_or_all(&self, at: usize) -> Option<(Said, usize)> {
        let word = self.word(at);
        match word.strip_prefix("quasi-").unwrap_or(word) {
            "personne" | "nobody" | "no-one" => self.is_nobody(at, at + 1).then_some((Said::None, at + 1)),
            "no" if self.next(at + 1) == "one" => self.is_nobody(at, at + 2).then_some((Said::None, at + 2)),
            "aucun" | "aucune" | "nul" | "nulle" | "none" | "no" => {
                // "Nul n’est censé ignorer": a rule.
                let next = self.next(at + 1);
                let of_them = matches!(next, "d" | "des" | "parmi" | "of") && word != "no";
                let is_rule =
                    self.next(at + 2) == "est" && matches!(self.next(at + 3), "censé" | "censée" | "tenu" | "tenue");
                let alone = matches!(next, "ne" | "n") && self.language == Language::FrCa && !is_rule;
                (of_them || alone || self.are_meant(at, at + 1)).then_some((Said::None, at + 1))
            }
            "hardly" | "scarcely" | "barely" | "not" => match self.next(at + 1) {
                "anyone" | "anybody" if self.is_subject(at, at + 2) => Some((Said::None, at + 2)),
                "any" if self.are_meant(at, self.after_articles(at + 2)) => Some((Said::None, at + 2)),
                _ => None,
            },
            // What "pas" and "not" deny was looked at with them.
            "tous" | "toutes" | "all" | "tout" | "everyone" | "everybody" | "every" | "each" | "chaque" | "chacun"
            | "chacune"
                if self.is_denied(at) =>
            {
                None
            }
            "tous" | "toutes" | "all" => self.all(at),
            "tout" if self.next(at + 1) == "le" && self.next(at + 2) == "monde" => {
                let said = self.all_unless_denied(at + 3);
                self.is_subject(at, at + 3).then_some((said, at + 3))
            }
            "everyone" | "everybody" => {
                let said = self.all_unless_denied(at + 1);
                self.is_subject(at, at + 1).then_some((said, at + 1))
            }
            "chaque" | "every" | "each" | "chacun" | "chacune" => self.each_of(at),
            "ensemble" if self.next(at + 1) == "des" && at > 0 && self.are_meant(at - 1, at + 2) => {
                Some((self.all_of(at + 2), at + 2))
            }
            "totalité" if self.next(at + 1) == "des" => Some((self.all_of(at + 2), at + 1)),
            "totalité" | "totality" => Some((Said::All, at + 1)),
            word if is_among(word, UNANIMITY) => {
                let lacks = at > 0 && matches!(self.word(at - 1), "sans" | "aucune" | "no" | "without");
                Some((if lacks { Said::NotAll } else { Said::All }, at + 1))
            }
            _ => None,
        }
    }

    /// "Toutes les PTP", "tous préfèrent", "all of them"; "toutes les PTP ne lisent pas" says that not all do.
    pub(super) fn all(&self, at: usize) -> Option<(Said, usize)> {
        let noun = self.after_articles(at + 1);
        let is_bare = noun == at + 1
            && (self.is_bare(at) || (self.denies(noun) || self.restricts(noun)) && self.is_subject(at, noun));
        if is_bare || self.are_meant(at, noun) {
            let end = noun + self.people(noun).unwrap_or(0);
            let said = match self.is_denied_of(at) {
                true => Said::NotAll,
                false => self.all_unless_denied(end),
            };
            return Some((said, noun));
        }
        let is_of_them = noun == at + 2 && self.next(noun) == "them";
        (is_of_them && self.is_subject(at, noun + 1)).then_some((Said::All, noun + 1))
    }

    /// Of "l’ensemble des PTP" and "la totalité des PTP", which are named from a word on.
    fn all_of(&self, noun: usize) -> Said {
        // "Pas l’ensemble des", "pas la totalité des".
        if noun > 2 && matches!(self.word(noun - 3), "l" | "la") && self.is_denied_of(noun - 3) {
            return Said::NotAll;
        }
        self.all_unless_denied(noun + self.people(noun).unwrap_or(0))
    }

    fn all_unless_denied(&self, verb: usize) -> Said {
        match self.denies(self.verb_of(verb)) {
            true => Said::NotAll,
            false => Said::All,
        }
    }

    /// "Chaque PTP", "chacune d’elles", "every one of them", "each of the residents".
    pub(super) fn each_of(&self, at: usize) -> Option<(Said, usize)> {
        let end = self.each_named(at)?;
        let said = match self.language {
            // "Chaque parent n’a pas": something else.
            Language::FrCa => Said::All,
            Language::EnCa => self.all_unless_denied(end),
        };
        (self.is_subject(at, end) && !self.is_shared_out(at)).then_some((said, at + 1))
    }

    /// The word after those of whom each is meant.
    pub(super) fn each_named(&self, at: usize) -> Option<usize> {
        let one = at + usize::from(self.word(at) == "every" && self.next(at + 1) == "one");
        let of = self.next(one + 1);
        Some(match self.word(at) {
            "chacun" | "chacune" if of == "d" && matches!(self.next(at + 2), "eux" | "elles") => at + 3,
            "chacun" | "chacune" if of == "d" && matches!(self.next(at + 3), "eux" | "elles") => at + 4,
            "chacun" | "chacune" if of == "des" => at + 2 + self.people(at + 2)?,
            "chacun" | "chacune" => return None,
            _ if of == "of" && self.next(one + 2) == "them" => one + 3,
            _ if of == "of" => {
                let noun = self.after_articles(one + 1);
                noun + self.people(noun)?
            }
            _ => at + 1 + self.people(at + 1)?,
        })
    }

    /// Whether "personne" is nobody, and what is said of them was found: not "une personne ne vient pas", nor what nobody may
    /// do. `next` is the word after it.
    fn is_nobody(&self, at: usize, next: usize) -> bool {
        let is_negated = matches!(self.next(next), "ne" | "n");
        let verb = self.next(next + usize::from(is_negated));
        let is_named = at > 0 && !self.tokens[at].apart && is_among(self.word(at - 1), ONE_PERSON);
        let is_bare = match self.language {
            Language::FrCa => (is_negated || matches!(verb, "parmi" | "d")) && !is_named,
            Language::EnCa => true,
        };
        is_bare && !is_among(verb, MODALS)
    }

    /// Whether those who answered are meant from a word on: by their own name anywhere, by another where a clause begins with
    /// the word `from`.
    pub(super) fn are_meant(&self, from: usize, noun: usize) -> bool {
        let is_other = || nouns::is_people(self.language, self.next(noun)) && self.is_subject(from, noun + 1);
        self.is_noun(noun) || is_other()
    }

    /// The word after "les", "of the".
    pub(super) fn after_articles(&self, at: usize) -> usize {
        let is_article = |at: &usize| matches!(self.next(*at), "les" | "ces" | "nos" | "the" | "of" | "these" | "our");
        (at..at + 2).take_while(is_article).last().map_or(at, |last| last + 1)
    }

    /// "Tous préfèrent", "most agree": no noun, but a verb.
    fn is_bare(&self, at: usize) -> bool {
        let is_pronoun = matches!(self.next(at + 1), "se" | "s" | "y" | "en" | "l" | "le" | "la");
        let verb = at + 1 + usize::from(is_pronoun);
        let word = self.next(verb);
        let is_verb = match self.language {
            Language::FrCa => is_among(word, FRENCH_VERBS) || word.len() > 4 && word.ends_with("ent"),
            Language::EnCa => is_among(word, ENGLISH_VERBS),
        };
        is_verb && self.is_subject(at, at + 1)
    }

    /// Whether a clause begins with a word, or with what bounds it ("presque", "nearly"), and says what was found: no wish, no
    /// rule, no words of others. `next` is the word after those who are meant.
    pub(super) fn is_subject(&self, at: usize, next: usize) -> bool {
        self.begins_clause(at, next, self.denies(next))
    }

    /// The same of those of whom something is denied: that not everyone could do it is no wish.
    pub(super) fn is_denied_subject(&self, at: usize, next: usize) -> bool {
        self.verb_within(at).is_none() && self.begins_clause(at, next, true)
    }

    fn begins_clause(&self, at: usize, next: usize, is_denied: bool) -> bool {
        const VERB_WITHIN: usize = 3;
        let mut first = hedge::beside(self.language, &self.tokens, &(at..at + 1)).1.start;
        // "Même pas un parent ne", "plus aucun parent ne".
        let is_none = matches!(
            self.word(at),
            "aucun" | "aucune" | "nul" | "nulle" | "pas" | "nullement"
        );
        let is_stressed = |first: usize| first > 0 && matches!(self.word(first - 1), "même" | "plus" | "jamais");
        while is_none && !self.tokens[first].apart && is_stressed(first) {
            first -= 1;
        }
        let word = |back: usize| first.checked_sub(back).map_or("", |at| self.word(at));
        let is_handed_on = matches!(word(1), "que" | "qu" | "that") && is_among(word(2), HANDS_ON);
        let begins = first == 0 || self.tokens[first].apart || is_among(word(1), LINKS) && !is_handed_on;
        // "Tout le monde n’est pas": not all of them; "aucun répondant ne": none; "chaque parent n’a pas": something else.
        let is_all = matches!(self.word(at), "tous" | "toutes" | "tout") && (self.denies(next) || self.restricts(next));
        let goes_on = match self.next(next) {
            "ne" | "n" => is_none || is_all,
            after => !matches!(after, "" | "et" | "ou" | "and" | "or"),
        };
        let wishes = (next..next + VERB_WITHIN)
            .take_while(|at| !self.next(*at).is_empty())
            .any(|at| {
                let is_able = is_denied && is_among(self.word(at), ABILITY);
                is_among(self.word(at), MODALS) && self.word(at) != "be" && !is_able
            });
        begins && goes_on && !wishes && !self.is_told_otherwise(at) && !self.is_quoted(at)
    }

    /// "Chaque parent vient avec deux enfants en moyenne", "avec au moins deux": an amount is said of them, not how many they are.
    fn is_shared_out(&self, at: usize) -> bool {
        let is_amount = |at: usize| match (at.checked_sub(1).map_or("", |before| self.word(before)), self.word(at)) {
            ("au", "moins" | "plus") | ("at", "least" | "most") => true,
            (_, word) => matches!(word, "moyenne" | "average" | "médiane" | "median"),
        };
        let mut before = (0..at)
            .rev()
            .take(SENTENCE_WITHIN)
            .take_while(|at| !ends_sentence(self.gap(at + 1)));
        let mut after = (at + 1..self.tokens.len())
            .take(SENTENCE_WITHIN)
            .take_while(|at| !ends_sentence(self.gap(*at)));
        before.any(is_amount) || after.any(is_amount)
    }

    /// Whether the sentence of a word says what others hold, or whom the survey turned to.
    pub(super) fn is_told_otherwise(&self, at: usize) -> bool {
        let ends = |at: &usize| ends_sentence(self.gap(*at));
        let before = (0..at).rev().take(SENTENCE_WITHIN).take_while(|at| !ends(&(at + 1)));
        let mut after = (at + 1..self.tokens.len())
            .take(SENTENCE_WITHIN)
            .take_while(|at| !ends(at));
        let is_source = |at: usize| {
            let names_own = (at + 1..at + 5).any(|at| {
                let is_qualified = self.next(at + 1).starts_with("qualitati");
                is_among(self.next(at), OWN_ANSWERS) && !is_qualified
            });
            let is_after = self.word(at) != "après" || at > 0 && self.word(at - 1) == "d";
            is_among(self.word(at), ACCORDING) && is_after && !names_own
        };
        before.into_iter().any(is_source) || after.any(|at| is_among(self.word(at), METHOD))
    }

    /// Whether a word stands in quotation marks: the last one before it opens.
    pub(super) fn is_quoted(&self, at: usize) -> bool {
        let before = self.text.get(..self.tokens[at].start).unwrap_or_default();
        let mut near = before.char_indices().rev().take(QUOTED_WITHIN);
        let mark = near.find(|(_, c)| matches!(c, '«' | '»' | '“' | '”'));
        mark.is_some_and(|(_, c)| matches!(c, '«' | '“'))
    }

    /// How many words name people here.
    pub(super) fn people(&self, at: usize) -> Option<usize> {
        let own = self
            .nouns
            .iter()
            .filter(|noun| self.stands(noun, at))
            .map(Vec::len)
            .max();
        own.or_else(|| nouns::is_people(self.language, self.next(at)).then_some(1))
    }

    /// Whether what respondents are called stands here.
    pub(super) fn is_noun(&self, at: usize) -> bool {
        self.nouns.iter().any(|noun| self.stands(noun, at))
    }

    fn stands(&self, noun: &[String], at: usize) -> bool {
        let mut words = noun.iter().enumerate();
        !noun.is_empty() && words.all(|(index, word)| self.next(at + index) == word)
    }
}
