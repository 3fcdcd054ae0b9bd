//! Two figures that are the bounds of one: "entre 30 et 40 %", "de 12 à 15 parents", "from a third to a half", "30–40 %".

use super::token::Token;
use super::{Found, Hedge, Said, Written};
use crate::language::among::is_among;
use crate::survey::Language;
use std::cmp::Ordering;
use std::ops::Range;

/// What stands between the bounds, what may stand before the first, and what the words make of both. "Entre" names limits;
/// "de … à …" tells the smallest and the largest of what was found, each as it is rounded.
struct RangeForm {
    joint: &'static [&'static str],
    before: &'static [&'static str],
    hedges: (Hedge, Hedge),
}

const LIMITS: (Hedge, Hedge) = (Hedge::AtLeast, Hedge::AtMost);
const ROUNDED: (Hedge, Hedge) = (Hedge::From, Hedge::UpTo);

const FRENCH: [RangeForm; 2] = [
    RangeForm {
        joint: &["et"],
        before: &["entre"],
        hedges: LIMITS,
    },
    RangeForm {
        joint: &["à", "au", "aux"],
        before: &[],
        hedges: ROUNDED,
    },
];

const ENGLISH: [RangeForm; 2] = [
    RangeForm {
        joint: &["and"],
        before: &["between"],
        hedges: LIMITS,
    },
    RangeForm {
        joint: &["to"],
        before: &[],
        hedges: ROUNDED,
    },
];

/// Signs between two numbers, without a blank.
const DASHES: [&str; 3] = ["-", "–", "—"];

const ARTICLES: [&str; 8] = ["le", "la", "les", "l", "un", "une", "the", "a"];

/// What changed went from one figure to another: neither is a bound.
const CHANGES: &str = "\
    passe passé passée passés passées passent passer passait passaient passant augmenté augmente augmentent monté monte \
    montent grimpé grimpe baissé baisse baissent chuté chute diminué diminue diminuent descendu descend reculé recule \
    progressé progresse évolué évolue hausse recul \
    rose risen rises went gone goes fell fallen falls grew grown grows increased increases dropped drops decreased \
    decreases moved climbed declined up down rise drop";

/// Makes bounds of the figures that are. `at` are the tokens of each.
pub(super) fn pair(language: Language, text: &str, tokens: &[Token], found: &mut [Found], at: &[Range<usize>]) {
    let forms = match language {
        Language::FrCa => &FRENCH,
        Language::EnCa => &ENGLISH,
    };
    for second in 1..found.len() {
        let first = second - 1;
        let (low, high) = (&at[first], &at[second]);
        let between = &tokens[low.end..high.start];
        let hedges = if between.is_empty() {
            let gap = &text[tokens[low.end - 1].end..tokens[high.start].start];
            DASHES.contains(&gap).then_some(ROUNDED)
        } else {
            let form = forms
                .iter()
                .find(|form| joins(form, between) && opens(form, &tokens[..low.start]));
            form.map(|form| form.hedges)
        };
        let is_plain = found[first].hedge == Hedge::Exactly && found[second].hedge == Hedge::Exactly;
        let Some((hedges, said)) = hedges.filter(|_| is_plain).zip(as_one(&found[first], &found[second])) else {
            continue;
        };
        found[first].said = said;
        (found[first].hedge, found[second].hedge) = hedges;
    }
}

/// Whether these words join two bounds, an article aside.
fn joins(form: &RangeForm, between: &[Token]) -> bool {
    let is_one = |token: &Token, words: &[&str]| !token.apart && words.contains(&token.text.as_str());
    match between {
        [joint] => is_one(joint, form.joint),
        [joint, article] => is_one(joint, form.joint) && is_one(article, &ARTICLES),
        _ => false,
    }
}

/// Whether the words before the first bound let it be one.
fn opens(form: &RangeForm, before: &[Token]) -> bool {
    let mut words = before.iter().rev().map(|token| token.text.as_str()).peekable();
    words.next_if(|word| ARTICLES.contains(word));
    let word = words.next().unwrap_or_default();
    if !form.before.is_empty() {
        return form.before.contains(&word);
    }
    let mut near = std::iter::once(word).chain(words).take(3);
    !near.any(|word| is_among(word, CHANGES))
}

/// What the first bound says where both are of one sort, the smaller first: of "30 et 40 %", 30 %.
fn as_one(first: &Found, second: &Found) -> Option<Said> {
    let said = match (first.said, second.said) {
        (Said::Number(low), Said::Percent(_)) => Said::Percent(low),
        (Said::Number(Written { units, decimals: 0 }), Said::OutOf { of, .. }) => Said::OutOf {
            low: units,
            high: units,
            of,
        },
        (low @ Said::Number(_), Said::Number(_)) => low,
        (low, _) if share(low).is_some() => low,
        _ => return None,
    };
    let order = match (said, second.said) {
        (Said::Number(low), Said::Number(high)) => compare(parts(low), parts(high)),
        (low, high) => compare(share(low)?, share(high)?),
    };
    (order == Ordering::Less).then_some(said)
}

/// So many of so many.
fn share(said: Said) -> Option<(u64, u64)> {
    match said {
        Said::Percent(written) => {
            let (units, whole) = parts(written);
            Some((units, whole.saturating_mul(100)))
        }
        Said::OutOf { low, of, .. } => Some((low, of)),
        Said::Fraction { numerator, denominator } => Some((numerator, denominator)),
        Said::Majority { .. } | Said::Minority | Said::None | Said::All | Said::NotAll | Said::Number(_) => None,
    }
}

fn parts(written: Written) -> (u64, u64) {
    (written.units, 10u64.pow(written.decimals.min(9)))
}

fn compare((a, b): (u64, u64), (c, d): (u64, u64)) -> Ordering {
    (u128::from(a) * u128::from(d)).cmp(&(u128::from(c) * u128::from(b)))
}
