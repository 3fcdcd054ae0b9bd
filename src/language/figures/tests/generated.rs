//! Hedge, fraction and share drawn at random; whether the sentence is true is worked out here, apart from the program.

use super::super::{GREAT_MAJORITY, Verdict, find, holds_share};
use crate::survey::Language;

/// A share as it can be said: with its article and without, in so many parts of so many.
struct Said {
    article: &'static str,
    words: &'static str,
    a: i128,
    b: i128,
    /// A rounded number of these is what is said; none for a fraction, which lies near.
    rounded: Option<i128>,
}

const fn near(article: &'static str, words: &'static str, a: i128, b: i128) -> Said {
    Said {
        article,
        words,
        a,
        b,
        rounded: None,
    }
}

const fn round(article: &'static str, words: &'static str, a: i128, b: i128) -> Said {
    Said {
        article,
        words,
        a,
        b,
        rounded: Some(b),
    }
}

const FRENCH: [Said; 24] = [
    near("la", "moitié", 1, 2),
    near("le", "tiers", 1, 3),
    near("le", "quart", 1, 4),
    near("un", "tiers", 1, 3),
    near("un", "quart", 1, 4),
    near("les", "deux tiers", 2, 3),
    near("les", "trois quarts", 3, 4),
    near("les", "trois-quarts", 3, 4),
    near("les", "deux-tiers", 2, 3),
    near("les", "2/3", 2, 3),
    near("les", "3/4", 3, 4),
    near("les", "⅔", 2, 3),
    near("les", "¾", 3, 4),
    near("un", "cinquième", 1, 5),
    near("les", "deux cinquièmes", 2, 5),
    near("", "un parent sur deux", 1, 2),
    near("", "une personne répondante sur trois", 1, 3),
    near("", "deux parents sur trois", 2, 3),
    near("", "1 parent sur 4", 1, 4),
    round("", "quatre parents sur dix", 4, 10),
    round("", "neuf parents sur dix", 9, 10),
    round("", "40\u{a0}%", 40, 100),
    round("", "７０ %", 70, 100),
    round("", "soixante pour cent", 60, 100),
];

const ENGLISH: [Said; 16] = [
    near("", "half", 1, 2),
    near("", "a third", 1, 3),
    near("", "a quarter", 1, 4),
    near("", "one third", 1, 3),
    near("", "two thirds", 2, 3),
    near("", "two-thirds", 2, 3),
    near("", "three-quarters", 3, 4),
    near("", "three quarters", 3, 4),
    near("", "a fifth", 1, 5),
    near("", "⅔", 2, 3),
    near("", "one in four", 1, 4),
    near("", "two out of three", 2, 3),
    round("", "four in ten", 4, 10),
    round("", "nine out of ten", 9, 10),
    round("", "40%", 40, 100),
    round("", "sixty percent", 60, 100),
];

/// What a hedge makes of a share.
#[derive(Clone, Copy, Debug)]
enum Truth {
    As,
    More,
    LittleMore,
    Less,
    LittleLess,
    Least,
    Most,
    Nearly,
    About,
}

const FRENCH_HEDGES: [(&str, Truth); 31] = [
    ("", Truth::As),
    ("", Truth::As),
    ("plus de", Truth::More),
    ("bien plus de", Truth::More),
    ("au-delà de", Truth::More),
    ("un peu plus de", Truth::LittleMore),
    ("légèrement plus de", Truth::LittleMore),
    ("moins de", Truth::Less),
    ("en dessous de", Truth::Less),
    ("un peu moins de", Truth::LittleLess),
    ("supérieur à", Truth::More),
    ("inférieure à", Truth::Less),
    ("au moins", Truth::Least),
    ("pas moins de", Truth::Least),
    ("au minimum", Truth::Least),
    ("au plus", Truth::Most),
    ("tout au plus", Truth::Most),
    ("pas plus de", Truth::Most),
    ("au maximum", Truth::Most),
    ("près de", Truth::Nearly),
    ("presque", Truth::Nearly),
    ("à peine", Truth::Nearly),
    ("pas loin de", Truth::Nearly),
    ("environ", Truth::About),
    ("autour de", Truth::About),
    ("à peu près", Truth::About),
    ("aux alentours de", Truth::About),
    ("de l’ordre de", Truth::About),
    ("+ ou plus", Truth::Least),
    ("+ ou moins", Truth::Most),
    ("+ environ", Truth::About),
];

const ENGLISH_HEDGES: [(&str, Truth); 22] = [
    ("", Truth::As),
    ("more than", Truth::More),
    ("over", Truth::More),
    ("well over", Truth::More),
    ("just over", Truth::LittleMore),
    ("slightly more than", Truth::LittleMore),
    ("less than", Truth::Less),
    ("fewer than", Truth::Less),
    ("just under", Truth::LittleLess),
    ("under", Truth::Less),
    ("at least", Truth::Least),
    ("no fewer than", Truth::Least),
    ("at most", Truth::Most),
    ("no more than", Truth::Most),
    ("nearly", Truth::Nearly),
    ("almost", Truth::Nearly),
    ("close to", Truth::Nearly),
    ("about", Truth::About),
    ("roughly", Truth::About),
    ("around", Truth::About),
    ("+ or more", Truth::Least),
    ("+ or less", Truth::Most),
];

/// Whether k of n is what is said.
fn is_true(truth: Truth, said: &Said, k: i128, n: i128) -> bool {
    // In 1/(n·b) of the whole.
    let (apart, whole) = (k * said.b - said.a * n, n * said.b);
    let within = |thousandths: i128| apart.abs() * 1000 <= thousandths * whole;
    match truth {
        Truth::As => match said.rounded {
            Some(parts) => (2 * k * parts + n).div_euclid(2 * n) == said.a,
            None => within(35),
        },
        Truth::More => apart > 0,
        Truth::LittleMore => apart > 0 && within(100),
        Truth::Less => apart < 0,
        Truth::LittleLess => apart < 0 && within(100),
        Truth::Least => apart >= 0,
        Truth::Most => apart <= 0,
        Truth::Nearly => apart <= 0 && within(50),
        Truth::About => within(50),
    }
}

/// "plus de" and "les deux tiers" are "plus des deux tiers".
fn phrase(language: Language, hedge: &str, said: &Said) -> String {
    let plain = format!("{} {}", said.article, said.words).trim().to_owned();
    if let Some(after) = hedge.strip_prefix("+ ") {
        return format!("{plain} {after}");
    }
    let joined = format!("{hedge} {plain}");
    let joined = joined.trim();
    contracted(language, joined)
}

fn contracted(language: Language, joined: &str) -> String {
    if language == Language::EnCa {
        return joined.to_owned();
    }
    let contractions = [
        (" de le ", " du "),
        (" de les ", " des "),
        (" à le ", " au "),
        (" à les ", " aux "),
        (" de un", " d’un"),
    ];
    contractions
        .iter()
        .fold(joined.to_owned(), |text, (long, short)| text.replacen(long, short, 1))
}

/// Numbers that are the same on every run.
struct Drawn(u64);

impl Drawn {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).expect("it was below a usize")
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }

    /// Half of the shares lie near what is said: there the edges are.
    fn share(&mut self, said: &Said) -> (i128, i128) {
        let n = 1 + self.below(400) as i128;
        let edge = [-100, -50, -35, -5, 0, 5, 35, 50, 100][self.below(9)];
        let k = match self.below(2) {
            0 => self.below(401) as i128 % (n + 1),
            _ => (said.a * 1000 + edge * said.b) * n / (said.b * 1000) + self.below(3) as i128 - 1,
        };
        (k.clamp(0, n), n)
    }
}

/// How many true and false sentences were drawn; a panic at the first that is judged otherwise.
fn judged(
    language: Language,
    said: &[Said],
    hedges: &[(&str, Truth)],
    sentences: &[&str],
    nouns: &[&str],
) -> (usize, usize) {
    let mut drawn = Drawn(0x5EED_C0DE_5EED_C0DE);
    let mut counts = (0, 0);
    for _ in 0..12_000 {
        let (said, (hedge, truth)) = (drawn.of(said), *drawn.of(hedges));
        let text = drawn.of(sentences).replace('*', &phrase(language, hedge, said));
        let (k, n) = drawn.share(said);
        let found = find(language, &text, nouns);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        let held = holds_share(&found[0], k.unsigned_abs(), n.unsigned_abs(), GREAT_MAJORITY);
        let expected = is_true(truth, said, k, n);
        let verdict = if expected { Verdict::True } else { Verdict::False };
        assert_eq!(held, verdict, "{text}: {k} / {n} ({truth:?}): {found:?}");
        match expected {
            true => counts.0 += 1,
            false => counts.1 += 1,
        }
    }
    counts
}

/// Whether k of n lies between two shares: as limits, or as each is rounded.
fn lies_between(low: &Said, high: &Said, is_limit: bool, k: i128, n: i128) -> bool {
    let (above, below) = match is_limit {
        true => (is_true(Truth::Least, low, k, n), is_true(Truth::Most, high, k, n)),
        false => {
            let rounded = |said: &Said| said.rounded.map(|parts| (2 * k * parts + n).div_euclid(2 * n));
            let above = rounded(low).map_or(is_true(Truth::As, low, k, n), |found| found >= low.a);
            let below = rounded(high).map_or(is_true(Truth::As, high, k, n), |found| found <= high.a);
            (
                above || is_true(Truth::Least, low, k, n),
                below || is_true(Truth::Most, high, k, n),
            )
        }
    };
    above && below
}

/// Pairs of bounds, the words around them and between, and whether they are limits.
fn judged_between(language: Language, said: &[Said], forms: &[(&str, &str, bool)], nouns: &[&str]) -> (usize, usize) {
    let mut drawn = Drawn(0x5EED_5EED_5EED_5EED);
    let mut counts = (0, 0);
    for _ in 0..12_000 {
        let (low, high) = (drawn.of(said), drawn.of(said));
        if low.a * high.b >= high.a * low.b {
            continue;
        }
        let (before, joint, is_limit) = *drawn.of(forms);
        let mut first = format!("{} {}", low.article, low.words).trim().to_owned();
        // "entre 30 et 40 %", "de quatre à neuf parents sur dix".
        if low.rounded == high.rounded && low.rounded.is_some() && drawn.below(2) == 0 {
            let number = first.split([' ', '%', '\u{a0}']).next().unwrap_or_default();
            first = number.to_owned();
        }
        let last = format!("{} {}", high.article, high.words).trim().to_owned();
        let text = contracted(language, &format!("On voit {before} {first} {joint} {last} ici"));
        let near = if drawn.below(2) == 0 { low } else { high };
        let (k, n) = drawn.share(near);
        let found = find(language, &text, nouns);
        let is_held = |one| holds_share(one, k.unsigned_abs(), n.unsigned_abs(), GREAT_MAJORITY) == Verdict::True;
        let held = found.iter().all(is_held);
        let expected = lies_between(low, high, is_limit, k, n);
        assert_eq!(held, expected, "{text}: {k} / {n}: {found:?}");
        match expected {
            true => counts.0 += 1,
            false => counts.1 += 1,
        }
    }
    counts
}

#[test]
fn shares_between_two_bounds_are_judged_right() {
    let forms = [("entre", "et", true), ("de", "à", false), ("", "à", false)];
    let nouns = ["parent", "parents", "personne répondante", "personnes répondantes"];
    let (right, wrong) = judged_between(Language::FrCa, &FRENCH, &forms, &nouns);
    assert!(right > 1000 && wrong > 1000, "{right} true, {wrong} false");
    let forms = [("between", "and", true), ("from", "to", false), ("", "to", false)];
    let (right, wrong) = judged_between(Language::EnCa, &ENGLISH, &forms, &["parent", "parents"]);
    assert!(right > 1000 && wrong > 1000, "{right} true, {wrong} false");
}

#[test]
fn french_sentences_are_judged_right() {
    let sentences = [
        "* y vont souvent.",
        "On voit que * y vont",
        "C’est le cas, dit-on, de gens : *, souvent",
        "Elle vaut * ici",
    ];
    let nouns = ["parent", "parents", "personne répondante", "personnes répondantes"];
    let (right, wrong) = judged(Language::FrCa, &FRENCH, &FRENCH_HEDGES, &sentences, &nouns);
    assert!(right > 3000 && wrong > 3000, "{right} true, {wrong} false");
}

#[test]
fn english_sentences_are_judged_right() {
    let sentences = ["* go often.", "We see that * go there", "It is so, they say: *, often"];
    let (right, wrong) = judged(
        Language::EnCa,
        &ENGLISH,
        &ENGLISH_HEDGES,
        &sentences,
        &["parent", "parents"],
    );
    assert!(right > 3000 && wrong > 3000, "{right} true, {wrong} false");
}
