//! The first clause of a text, where a name has to stand for it: cut where a sentence can pause, never in the middle of what
//! belongs together.

use super::capital::capitalise;
use crate::language::among::{is_among, words as words_of};
use crate::survey::Language;
use std::ops::Range;

/// The name of a finding or a statement has about so many letters at most.
pub const MOST: usize = 90;

/// A text as the name of what it says: its [`cut`] with a capital.
pub fn name(language: Language, text: &str, most: usize) -> String {
    capitalise(&cut(language, text, most))
}

/// A text without the sign that leads to what follows it: whole near `most` letters, else its first clause with "…" behind it.
///
/// The cut comes after the verb; not after a determiner, a preposition, a conjunction, a pronoun, an auxiliary or a number; not
/// right before another verb, nor within brackets, quotation marks or an incise. The end of a clause is the best of places, then
/// where a complement begins.
pub fn cut(language: Language, text: &str, most: usize) -> String {
    let text = bare(text);
    let length = text.chars().count();
    if length <= most {
        return text.to_owned();
    }
    let pauses = pauses(language, text);
    let before = |share: usize, least: Ease| {
        let fits = pauses.iter().rev().filter(|pause| pause.letters <= most);
        let mut far = fits.take_while(|pause| pause.letters * 6 >= most * share);
        far.find(|pause| pause.ease >= least)
    };
    let found = before(3, Ease::Clause).or_else(|| before(3, Ease::Complement));
    let found = match found {
        // Hardly longer than what would be left of it.
        None if length * 4 <= most * 5 => return text.to_owned(),
        None => before(2, Ease::Word).or_else(|| before(0, Ease::Within)),
        found => found,
    };
    let later = |pause: &&Pause| (most..=4 * most).contains(&pause.letters) && pause.ease > Ease::Within;
    let found = found.or_else(|| pauses.iter().find(later));
    let at = match found {
        Some(pause) => pause.at,
        None if length <= 2 * most => return text.to_owned(),
        None => anywhere(text, most),
    };
    format!("{}…", bare(&text[..at]))
}

/// The byte where a text that never pauses is cut near so many letters: between two words, if it has any.
fn anywhere(text: &str, most: usize) -> usize {
    let end = text.char_indices().nth(most).map_or(text.len(), |(at, _)| at);
    text[..end].rfind(' ').unwrap_or(end)
}

/// Without the sign at its end.
fn bare(text: &str) -> &str {
    text.trim()
        .trim_end_matches(['.', ';', ':', ',', '–', '—', '(', '«', ' ', '\u{a0}', '\u{202f}'])
}

/// How easily a text is cut at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Ease {
    /// What follows belongs to the word before: "personnes | de confiance".
    Within,
    /// Between two words.
    Word,
    /// A complement or a relative clause begins.
    Complement,
    /// A clause ends.
    Clause,
}

/// Where a text can be cut.
struct Pause {
    /// The byte behind the last word that stays.
    at: usize,
    /// How many letters and signs stand before.
    letters: usize,
    ease: Ease,
}

/// All places where a text can be cut, in order.
fn pauses(language: Language, text: &str) -> Vec<Pause> {
    let grammar = Grammar::of(language);
    let words = words(text);
    let lower: Vec<String> = words.iter().map(|word| text[word.clone()].to_lowercase()).collect();
    let incises = grammar.incises(text, &words, &lower);
    let bears = (0..words.len()).any(|at| grammar.is_verb(&lower, at));
    let mut is_borne = false;
    let mut found = Vec::new();
    let (mut letters, mut depth, mut seen) = (0, 0i32, 0);
    for (at, pair) in words.windows(2).enumerate() {
        let (word, next) = (&pair[0], &pair[1]);
        for sign in text[seen..word.end].chars() {
            letters += 1;
            depth += turn(sign);
        }
        seen = word.end;
        let between = &text[word.end..next.start];
        is_borne |= grammar.is_verb(&lower, at);
        let is_said = is_borne || !bears;
        // What stands behind such a sign needs a verb of its own.
        is_borne &= !between.contains([';', ':', '.']);
        let leads = grammar.leads(&lower[at]) || grammar.is_verb(&lower, at);
        let is_before_verb = grammar.is_verb(&lower, at + 1) || matches!(lower[at + 1].as_str(), "ne" | "n’");
        let is_inside = is_before_verb || depth > 0 || incises.iter().any(|incise| incise.contains(&word.end));
        if leads || is_inside || !is_said || between.contains(['\'', '’', '-', '/', '»', ')']) {
            continue;
        }
        found.push(Pause {
            at: word.end,
            letters,
            ease: grammar.ease(between, &lower[at + 1]),
        });
    }
    found
}

/// What a sign does to how deep in brackets the words behind it stand.
fn turn(sign: char) -> i32 {
    match sign {
        '(' | '«' | '“' | '[' => 1,
        ')' | '»' | '”' | ']' => -1,
        _ => 0,
    }
}

/// The words of a text, as bytes; an elided one ends at its apostrophe.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, sign) in text.char_indices() {
        let elides = matches!(sign, '’' | '\'') && start.is_some();
        match start {
            None if sign.is_alphanumeric() => start = Some(at),
            Some(from) if elides => {
                words.push(from..at + sign.len_utf8());
                start = None;
            }
            Some(from) if !sign.is_alphanumeric() => {
                words.push(from..at);
                start = None;
            }
            Some(_) | None => {}
        }
    }
    words.extend(start.map(|from| from..text.len()));
    words
}

/// The little words of a language, those that it makes sentences with, one blank between.
struct Grammar {
    /// What never ends a phrase: determiners, prepositions, conjunctions, pronouns, auxiliaries, numbers.
    links: &'static str,
    /// What begins a complement or another clause.
    opens: &'static str,
    /// What belongs to the noun before it.
    joins: &'static str,
    /// What an incise begins with.
    incises: &'static str,
    /// Verbs, in the forms that sentences about a survey have.
    verbs: &'static str,
    /// How other verbs end.
    endings: &'static str,
    /// Words that end so and are none.
    others: &'static str,
    /// What stands between a verb and what it says: "estime que".
    that: &'static str,
    /// Words before that one that are no verbs.
    before_that: &'static str,
}

impl Grammar {
    fn of(language: Language) -> &'static Self {
        match language {
            Language::FrCa => &FRENCH,
            Language::EnCa => &ENGLISH,
        }
    }

    /// Whether a word leads to the next one.
    fn leads(&self, word: &str) -> bool {
        word.ends_with(['’', '\'']) || word.chars().all(char::is_numeric) || is_among(word, self.links)
    }

    /// Whether the word at a place is a verb that bears a sentence, as far as its form says.
    fn is_verb(&self, words: &[String], at: usize) -> bool {
        let word = words[at].as_str();
        let says = words.get(at + 1).is_some_and(|next| is_among(next, self.that));
        let ends = words_of(self.endings).any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending));
        is_among(word, self.verbs)
            || ends && !word.ends_with("ment") && !is_among(word, self.others)
            || says && at > 0 && !self.leads(word) && !is_among(word, self.before_that)
    }

    fn ease(&self, between: &str, next: &str) -> Ease {
        if between.contains([',', ';', ':', '.', '!', '?', '(', '–', '—']) {
            Ease::Clause
        } else if is_among(next, self.opens) {
            Ease::Complement
        } else if is_among(next, self.joins) || between.contains(['«', '“']) {
            Ease::Within
        } else {
            Ease::Word
        }
    }

    /// The bytes between two commas, and both of them, where what they hold interrupts the sentence.
    fn incises(&self, text: &str, words: &[Range<usize>], lower: &[String]) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        for (at, pair) in words.windows(2).enumerate() {
            let is_comma = text[pair[0].end..pair[1].start].starts_with(',');
            let is_within = found.last().is_some_and(|incise| incise.contains(&pair[0].end));
            if !is_comma || is_within || !is_among(&lower[at + 1], self.incises) {
                continue;
            }
            let rest = &text[pair[1].start..];
            let end = rest
                .find([',', ';', ':', '.'])
                .filter(|end| rest[*end..].starts_with(','));
            found.extend(end.map(|end| pair[0].end..pair[1].start + end + 1));
        }
        found
    }
}

const FRENCH: Grammar = Grammar {
    links: "le la les un une des du de au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur \
        leurs chaque quelques plusieurs certains certaines tout toute tous toutes aucun aucune quel quelle quels \
        quelles à dans en par pour sur sous avec sans chez vers entre parmi pendant durant depuis dès avant après \
        selon contre malgré auprès lors afin grâce envers hors et ou mais donc or ni car que qui dont où quand lorsque \
        puisque si comme parce quoique alors tandis soit je tu il elle on nous vous ils elles se me te y ne pas jamais \
        plus moins très trop aussi bien mieux peu assez deux trois quatre cinq six sept huit neuf dix a ont avait \
        avaient est sont était étaient être avoir été eu même mêmes autre autres environ près surtout presque",
    opens: "qui que dont où pour dans avec par sans chez auprès selon pendant durant depuis dès avant après lorsque quand \
        parce puisque afin lors grâce malgré contre mais car tandis alors entre parmi envers comme",
    joins: "de d’ d' du des à au aux sur en et ou ni",
    incises: "soit pendant durant dans selon pour par avec sans après avant depuis en surtout parfois souvent toutefois \
        cependant pourtant notamment comme dont qui où chez malgré même au aux à d’ lorsque quand si voire c’ il elle",
    verbs: "a ont est sont peut doit fait font vont va dit voit sait veut met vit suit tient vient devient reçoit perçoit \
        connaît reconnaît paraît semble estime juge trouve pense croit compte reste montre indique révèle souligne \
        rappelle affirme déclare rapporte mentionne demande souhaite utilise représente constitue permet passe vise \
        mise travaille habite participe joue occupe considère préfère appuie repose offre donne prend répond dispose \
        bénéficie distingue faut agit",
    endings: "ent ait ront era ira",
    others: "souvent cent parent agent client patient content récent fréquent différent permanent accident argent talent \
        adolescent souhait portrait extrait parfait trait lait retrait présent absent urgent \
        précédent équivalent excellent évident",
    that: "que qu’ qu'",
    before_that: "plus moins aussi autre autres parce alors tandis même mêmes tel telle bien ainsi afin dès lors après avant \
        depuis rien fait fois",
};

const ENGLISH: Grammar = Grammar {
    links: "the a an this that these those my your his her its our their each every some any no all both several many most \
        few of to in on at by for with from about into over under between among during since before after through \
        against without within than as and or but nor so if when while because although who whom whose which where \
        whether i he she it we they you not never very too more less is are was were be been being has have had do \
        does did will would can could may might must should one two three four five six seven eight nine ten other \
        others same only nearly almost half per",
    opens: "who which where when while because although for with in by during since before after through without within \
        among between but if from at against so to",
    joins: "of and or nor on than as",
    incises: "that for in during according however especially often sometimes such including with without after before since \
        at by like or as who which if when namely notably even too though on",
    verbs: "is are was were has have had do does did will would can could may might must should say says said think thinks \
        find finds found feel feels felt see sees saw use uses make makes made take takes took go goes went come comes \
        came know knows knew want wants need needs show shows report reports tell tells told read live lives work \
        works believe believes agree agrees remain remains gain gains recognize recognise recognizes rest rests help \
        helps give gives keep keeps",
    endings: "ed",
    others: "hundred need seed speed indeed bed isolated limited unlimited",
    that: "that",
    before_that: "so such now given provided all those everything something",
};

#[cfg(test)]
mod tests;
