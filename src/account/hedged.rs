//! Bounds that authors put beside a computed figure: "moins de {{ percent(…) }}" must be true of the exact value, not only
//! of what is printed.

use super::{Books, Computed, Passage};
use crate::diagnostic::Diagnostic;
use crate::language::figures::{Found, GREAT_MAJORITY, Hedge, Said, Verdict, holds_count, holds_mean, holds_share};
use crate::language::number;
use crate::language::share::percent_apart;
use crate::msg;
use crate::report::Value;
use std::ops::Range;

/// The bounds that the exact values break.
pub(super) fn broken(passage: &Passage, books: Books<'_>) -> Vec<Diagnostic> {
    if passage.computed.is_empty() {
        return Vec::new();
    }
    let (printed, places) = printed(passage);
    let language = passage.language.unwrap_or(books.language);
    let found = books.reader.figures(language, &printed);
    let mut broken = Vec::new();
    let mut from = 0;
    for (computed, place) in passage.computed.iter().zip(&places) {
        let hedged = found.iter().find(|one| adds_to(one, place) && one.range.start >= from);
        from = place.end;
        if let (Some(one), [value]) = (hedged, computed.values.as_slice())
            && breaks(one, value)
        {
            let before = place.start.saturating_sub(one.range.start);
            let at = computed.range.start.saturating_sub(before)..computed.range.end;
            let message = msg!(
                "hedge-false",
                phrase = &printed[one.range.clone()],
                exact = exact(value, books)
            );
            let told = Diagnostic::error(message).at(passage.span(&at, books.sources));
            broken.push(told.help(msg!("hedge-false-help")));
        }
    }
    broken
}

/// The text as it will be read, and where in it each computed figure stands.
fn printed(passage: &Passage) -> (String, Vec<Range<usize>>) {
    let mut text = String::with_capacity(passage.read.len());
    let mut places = Vec::with_capacity(passage.computed.len());
    let mut from = 0;
    for Computed { range, text: said, .. } in &passage.computed {
        text.push_str(&passage.read[from..range.start]);
        let start = text.len();
        text.push_str(said);
        places.push(start..text.len());
        from = range.end;
    }
    text.push_str(&passage.read[from..]);
    (text, places)
}

/// Whether a figure is the computed one with words of the author's beside it.
fn adds_to(found: &Found, place: &Range<usize>) -> bool {
    let overlaps = found.range.start < place.end && place.start < found.range.end;
    let is_more = found.range.start < place.start || place.end < found.range.end;
    overlaps && is_more && found.hedge != Hedge::Exactly
}

fn breaks(found: &Found, value: &Value) -> bool {
    let verdict = match value {
        // A rounded percentage is near enough to be called near.
        Value::Ratio { .. } | Value::Weighted(_)
            if matches!(found.hedge, Hedge::Nearly | Hedge::About) && matches!(found.said, Said::Percent(_)) =>
        {
            Verdict::True
        }
        Value::Ratio { .. } | Value::Weighted(_) => match value.shares().as_slice() {
            [(k, n)] => holds_share(found, *k, *n, GREAT_MAJORITY),
            _ => Verdict::OtherSort,
        },
        Value::Count(count) => holds_count(found, *count),
        Value::Decimal {
            sum, count, decimals, ..
        } => match u128::try_from(*sum) {
            Ok(sum) => holds_mean(found, sum, *count, *decimals),
            Err(_) => Verdict::OtherSort,
        },
        Value::Counts { .. }
        | Value::Range { .. }
        | Value::WeightedRange { .. }
        | Value::Ranking { .. }
        | Value::Typed(_) => Verdict::OtherSort,
    };
    verdict == Verdict::False
}

/// The value with more digits than are printed.
fn exact(value: &Value, books: Books<'_>) -> String {
    match value {
        Value::Ratio { numerator, denominator } => {
            let percent = percent_apart(books.language, (*numerator).into(), (*denominator).into(), 1);
            format!("{percent} ({numerator} / {denominator})")
        }
        Value::Weighted(share) => percent_apart(books.language, share.numerator, share.denominator, 1),
        Value::Count(count) => number::integer(books.language, *count),
        Value::Decimal {
            sum, count, decimals, ..
        } => number::decimal(books.language, *sum, *count, *decimals, decimals + 2),
        Value::Counts { .. }
        | Value::Range { .. }
        | Value::WeightedRange { .. }
        | Value::Ranking { .. }
        | Value::Typed(_) => String::new(),
    }
}
