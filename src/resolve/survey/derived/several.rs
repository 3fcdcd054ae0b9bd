//! What sums up several items of each respondent: how many of some answers, a mean, a sum.

use super::made::{Made, MadeFrom, Maker};
use crate::diagnostic::{Diagnostic, Diagnostics, Spanned};
use crate::msg;
use crate::resolve::names;
use crate::survey::{ChoiceId, Kind, Origin, Scored, Scoring, Variable};
use std::ops::RangeInclusive;

/// Digits after the point of a mean that doesn't say how many.
const USUAL_DECIMALS: u32 = 2;
/// The most that it may have.
const MOST_DECIMALS: u64 = 6;

fn number(decimals: u32, origin: Origin) -> Made {
    Made {
        kind: Kind::Number { decimals },
        choices: Vec::new(),
        labels: Vec::new(),
        origin,
        battery: None,
    }
}

/// How many of some answers each respondent gave.
pub(super) fn count(
    maker: Maker<'_>,
    names: &[Spanned<String>],
    is: &[Spanned<String>],
    may_lack: &Spanned<u64>,
    diagnostics: &mut Diagnostics,
) -> Option<Made> {
    let mut of: Vec<(Variable, Vec<ChoiceId>)> = Vec::new();
    for name in names {
        let source = diagnostics.take(MadeFrom::of(maker.questions, name))?;
        let question = source.question;
        let wrong = match question.kind {
            Kind::Multiple => None,
            Kind::Single | Kind::Scale if is.is_empty() => Some(msg!("count-of-which", question = &name.value)),
            Kind::Single | Kind::Scale => None,
            Kind::Mentions { .. } | Kind::Ranking { .. } | Kind::Number { .. } | Kind::Open => Some(msg!(
                "count-needs-items",
                question = &name.value,
                kind = question.kind.keyword()
            )),
        };
        if let Some(wrong) = wrong {
            diagnostics.push(Diagnostic::error(wrong).at(name.span));
            return None;
        }
        let mut choices = Vec::new();
        for choice in is {
            choices.push(diagnostics.take(names::choice(question, &choice.value, choice.span))?);
        }
        if is.is_empty() {
            // "Aucun de ces choix" is none of them.
            let exclusive = maker
                .layouts
                .get(source.id.0)
                .map_or(&[][..], |layout| &layout.exclusive);
            choices.extend(question.choice_ids().filter(|choice| !exclusive.contains(choice)));
        }
        choices.sort_unstable();
        choices.dedup();
        of.extend(
            source
                .variables()
                .into_iter()
                .map(|variable| (variable, choices.clone())),
        );
    }
    let may_lack = lacking(may_lack, of.len(), diagnostics)?;
    Some(number(0, Origin::Count { of, may_lack }))
}

/// Of so many items, how many may be without an answer: not all.
fn lacking(may_lack: &Spanned<u64>, items: usize, diagnostics: &mut Diagnostics) -> Option<usize> {
    let lacking = usize::try_from(may_lack.value).unwrap_or(usize::MAX);
    if lacking > 0 && lacking >= items {
        let all = msg!("all-may-lack", items = items, most = items.saturating_sub(1));
        diagnostics.push(Diagnostic::error(all).at(may_lack.span));
        return None;
    }
    Some(lacking)
}

/// What a score is made of, as written.
pub(super) struct Items<'a> {
    pub of: &'a [Spanned<String>],
    pub reverse: &'a [Spanned<String>],
    /// For a mean: how many may be without an answer, and its digits.
    pub mean: Option<(&'a Spanned<u64>, Option<&'a Spanned<u64>>)>,
}

/// The mean or the sum of items.
pub(super) fn score(maker: Maker<'_>, items: &Items<'_>, diagnostics: &mut Diagnostics) -> Option<Made> {
    let mut of: Vec<Scored> = Vec::new();
    let mut finest = 0;
    for name in items.of {
        let source = diagnostics.take(MadeFrom::of(maker.questions, name))?;
        let is_scored = matches!(source.question.kind, Kind::Single | Kind::Scale | Kind::Number { .. });
        if !is_scored {
            let other = msg!(
                "score-needs-scale",
                question = &name.value,
                kind = source.question.kind.keyword()
            );
            diagnostics.push(Diagnostic::error(other).at(name.span));
            return None;
        }
        let worth = worth(source);
        if let Some(codes) = uneven(&worth) {
            let told = msg!("score-uneven", question = &source.question.id, codes = codes);
            diagnostics.push(Diagnostic::warning(told).at(name.span).help(msg!("score-uneven-help")));
        }
        of.extend(source.variables().into_iter().map(|variable| Scored {
            variable,
            worth: worth.clone(),
            is_reversed: false,
            unit: 10i64.pow(source.question.kind.decimals().unwrap_or(0)) * source.question.parts(),
        }));
        finest = finest.max(source.question.kind.decimals().unwrap_or(0));
    }
    for name in items.reverse {
        reverse(maker, name, &mut of, diagnostics)?;
    }
    let Some((may_lack, decimals)) = items.mean else {
        let (by, may_lack, parts) = (Scoring::Sum, 0, parts(&of, 1..=1, finest));
        return Some(number(
            finest,
            Origin::Score {
                of,
                by,
                may_lack,
                parts,
            },
        ));
    };
    let may_lack = lacking(may_lack, of.len(), diagnostics)?;
    if let Some(many) = decimals.filter(|decimals| decimals.value > MOST_DECIMALS) {
        let told = msg!("many-decimals", decimals = many.value, most = MOST_DECIMALS);
        diagnostics.push(Diagnostic::error(told).at(many.span));
        return None;
    }
    let decimals = decimals.map_or(USUAL_DECIMALS, |decimals| decimals.value as u32);
    let parts = parts(&of, of.len() - may_lack..=of.len(), decimals);
    let by = Scoring::Mean;
    Some(number(
        decimals,
        Origin::Score {
            of,
            by,
            may_lack,
            parts,
        },
    ))
}

/// Finer than this, scores are no longer exact: they are counted in the ninth digit.
const FINEST: i64 = 1_000_000_000;

/// Into how many parts the last of so many digits is cut for what is divided by any of some numbers to be a whole count.
fn parts(of: &[Scored], divisors: RangeInclusive<usize>, decimals: u32) -> i64 {
    let digits = 10i64.pow(decimals);
    let units = common(of.iter().map(|scored| scored.unit), 1);
    let divided = divisors.map(|divisor| i64::try_from(divisor).unwrap_or(i64::MAX));
    let whole = units.and_then(|units| common(divided, 1)?.checked_mul(units));
    let whole = whole.and_then(|whole| common([whole].into_iter(), digits));
    whole.filter(|whole| *whole <= FINEST).unwrap_or(FINEST.max(digits)) / digits
}

/// The least common multiple; none where it is too large.
fn common(mut numbers: impl Iterator<Item = i64>, first: i64) -> Option<i64> {
    let gcd = |one: i64, other: i64| {
        let (mut one, mut other) = (one, other);
        while other != 0 {
            (one, other) = (other, one % other);
        }
        one
    };
    numbers.try_fold(first, |known, number| (known / gcd(known, number)).checked_mul(number))
}

/// What each choice is worth: its code, where all codes of the question are whole numbers; else its place, from 1 on.
fn worth(source: MadeFrom<'_>) -> Vec<i64> {
    let own: Option<Vec<i64>> = source.question.choices.iter().map(|choice| choice.score).collect();
    own.unwrap_or_else(|| (1..).take(source.question.choices.len()).collect())
}

/// Codes that don't follow each other, as "1, 2, 3, 8": the last may be no answer at all.
fn uneven(worth: &[i64]) -> Option<String> {
    let mut sorted = worth.to_vec();
    sorted.sort_unstable();
    let is_even = sorted.windows(2).all(|pair| pair[1] - pair[0] == 1);
    let codes: Vec<String> = sorted.iter().map(i64::to_string).collect();
    (!is_even).then(|| codes.join(", "))
}

/// Turns an item round: its highest answer is worth what its lowest was.
fn reverse(maker: Maker<'_>, name: &Spanned<String>, of: &mut [Scored], diagnostics: &mut Diagnostics) -> Option<()> {
    let source = diagnostics.take(MadeFrom::of(maker.questions, name))?;
    for variable in source.variables() {
        let scored = of.iter_mut().find(|scored| scored.variable == variable);
        let wrong = match &scored {
            None => Some(msg!("reverse-of-no-item", item = &name.value)),
            Some(scored) if scored.worth.is_empty() => Some(msg!("reverse-of-number", item = &name.value)),
            Some(_) => None,
        };
        if let Some(wrong) = wrong {
            diagnostics.push(Diagnostic::error(wrong).at(name.span));
            return None;
        }
        if let Some(scored) = scored {
            let ends = scored.worth.iter().min().zip(scored.worth.iter().max());
            let sum = ends.map_or(0, |(low, high)| low + high);
            scored.worth.iter_mut().for_each(|worth| *worth = sum - *worth);
            scored.is_reversed = !scored.is_reversed;
        }
    }
    Some(())
}
