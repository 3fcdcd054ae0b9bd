//! How many people stand behind a figure of the text: on a screen it opens its account, on paper this says it.

use crate::diagnostic::Arg;
use crate::language::number;
use crate::report::{Figure, Value};
use crate::survey::Language;
use crate::theme::Wording;

/// "46 sur 47", "45 à 48 sur 49", and "n = 47" where that many were averaged, ranked or weighed; none of a figure that is
/// itself a number of people, of a choice that is named alone, or of what was typed in.
pub(super) fn behind(figure: &Figure, language: Language, wording: &Wording) -> Option<String> {
    let count = |n: u64| number::integer(language, n);
    let size = |text: String| wording.say("base-n", &[("n", Arg::Text(text))]);
    let share = |numerator: String, denominator: u64| {
        let args = [
            ("numerator", Arg::Text(numerator)),
            ("denominator", Arg::Text(count(denominator))),
        ];
        wording.say("reading-counts", &args)
    };
    let range = |low: u64, high: u64| match high.saturating_sub(low) {
        0 => count(low),
        apart => {
            let key = if apart == 1 { "count-or" } else { "count-range" };
            let args = [("low", Arg::Text(count(low))), ("high", Arg::Text(count(high)))];
            wording.say(key, &args)
        }
    };
    let text = match &figure.value {
        Value::Ratio { numerator, denominator } => share(count(*numerator), *denominator),
        Value::Range { low, high } if low.1 == high.1 => share(range(low.0, high.0), low.1),
        Value::Range { low, high } => {
            let ends = [("low", low), ("high", high)];
            let ends = ends.map(|(name, (k, n))| (name, Arg::Text(share(count(*k), *n))));
            wording.say("count-range", &ends)
        }
        Value::Weighted(share) => size(count(share.of)),
        Value::WeightedRange { low, high } => size(range(low.of.min(high.of), low.of.max(high.of))),
        Value::Decimal { n, .. } => size(count(*n)),
        Value::Ranking { choices, n, .. } if choices.len() > 1 => size(count(*n)),
        Value::Ranking { .. } | Value::Count(_) | Value::Counts { .. } | Value::Typed(_) => return None,
    };
    Some(text.replace(' ', "\u{a0}"))
}
