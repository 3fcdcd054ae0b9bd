//! Where all of them or nobody is spoken of and nothing is said to be so: what is wished, asked or doubted.

use super::hedge;
use super::reader::FigureReader;
use crate::language::among::is_among;
use crate::survey::Language;

/// So many words stand between "si", "que", "whether" and those who are meant, or what they do.
const OPENED_WITHIN: usize = 6;

/// So many words stand between a denial and what it doubts.
const DENIED_WITHIN: usize = 7;

/// Words before "que" and "that" by which what follows is wished, or is none at all.
const WISHES: &str = "\
    faut faudrait faudra fallait souhaite souhaitent souhaitons souhaitable nécessaire nécessaires important essentiel impératif \
    veut veulent voulons voudrait voudraient aimerait aimeraient exige exigent afin pour sans avant \
    necessary important essential so wish hope ensure want insist";

/// Words before "si" and "if" by which what follows is asked.
const ASKED: &str = "\
    savoir sait savons ignore ignorons ignorent demande demandons demandent demander vérifier voir incertain \
    know ask asks asked wonder wondered unknown unclear unsure uncertain see check";

/// What makes sure what a denial before it would doubt: "nul doute que", "n’oublions pas que".
const SURE: &str = "\
    étonnant étonnante surprenant doute hasard oublier oublions oubliez surprise surprising doubt coincidence wonder empêche \
    forget seulement only juste just moins less";

/// Words before "que" and "that" with which these join other clauses.
const JOINING: &str =
    "parce alors tandis bien lors dès après depuis plus moins autant tel tels telle telles ainsi mêmes même given now";

/// Words that end like an infinitive.
const NO_INFINITIVE: &str = "entre contre notre votre autre membre centre leur pour par sur";

/// What leads from a verb to those whom it means.
const LEADING: &str = "à de d aux pour avec chez to for of with by from";

/// English verbs after which "that" is left out.
const ENGLISH_SAYS: &str = "think believe say mean know suggest claim feel";

impl FigureReader<'_> {
    /// Whether what is said of everyone, from a word on, is only wished, asked or doubted.
    pub(super) fn is_unclaimed(&self, at: usize) -> bool {
        let first = hedge::beside(self.language, &self.tokens, &(at..at + 1)).1.start;
        self.is_opened(first) || self.is_in_infinitive(first) || self.is_for_them_to(at)
    }

    /// The words before one in its clause, the nearest first.
    fn before(&self, at: usize, most: usize) -> impl Iterator<Item = usize> {
        (0..at).rev().take(most).take_while(|at| !self.tokens[at + 1].apart)
    }

    /// Whether a denial stands before a word in its clause, and nothing after it makes sure of what follows.
    fn is_doubted(&self, at: usize) -> bool {
        let is_sure = self.before(at, DENIED_WITHIN).any(|at| is_among(self.word(at), SURE));
        let denies = |at: usize| self.denial(at).is_some() || matches!(self.word(at), "rien" | "nothing");
        !is_sure && self.before(at, DENIED_WITHIN).any(denies)
    }

    /// "Nous ne savons pas si", "whether", "il ne faut pas que", "it is important that".
    fn is_opened(&self, first: usize) -> bool {
        let word = |at: usize| self.word(at);
        let opens = |at: &usize| matches!(word(*at), "si" | "s" | "que" | "qu" | "whether" | "if" | "that");
        let Some(open) = self.before(first, OPENED_WITHIN).find(opens) else {
            let verb = self.before(first, 1).next();
            return verb.is_some_and(|verb| is_among(word(verb), ENGLISH_SAYS) && self.is_doubted(verb));
        };
        let before = self.before(self.before_adverbs(open), 1).next().map_or("", word);
        match word(open) {
            "whether" => true,
            "s" if !matches!(word(open + 1), "il" | "ils") => false,
            "si" | "s" | "if" if matches!(before, "même" | "comme" | "even" | "as") => false,
            "si" | "s" | "if" => {
                let is_asked = |at: usize| is_among(word(at), ASKED);
                self.is_doubted(open) || self.before(open, DENIED_WITHIN).any(is_asked)
            }
            _ => is_among(before, WISHES) || !is_among(before, JOINING) && self.is_doubted(open),
        }
    }

    /// "Pas question de demander à tous", "does not claim to represent all".
    fn is_in_infinitive(&self, first: usize) -> bool {
        let leads = |at: &usize| is_among(self.word(*at), LEADING) && self.before(first, 1).next() == Some(*at);
        let whom = self.before(first, 1).find(leads).unwrap_or(first);
        let Some(verb) = self.before(whom, 1).next() else {
            return false;
        };
        let word = self.word(verb);
        let is_infinitive = match self.language {
            Language::FrCa => {
                let ends = ["er", "ir", "re"].iter().any(|end| word.ends_with(end));
                ends && word.len() > 3 && !is_among(word, NO_INFINITIVE)
            }
            Language::EnCa => verb > 0 && self.word(verb - 1) == "to",
        };
        is_infinitive && self.is_doubted(verb)
    }

    /// "It is necessary for all residents to come".
    fn is_for_them_to(&self, at: usize) -> bool {
        let noun = self.after_articles(at + 1);
        let end = noun + self.people(noun).unwrap_or(0);
        self.before(at, 1).any(|at| self.word(at) == "for") && self.next(end) == "to"
    }
}
