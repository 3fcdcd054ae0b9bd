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

#[cfg(test)]
mod tests {
    use super::{adds_to, breaks, printed};
    use crate::account::Passage;
    use crate::account::passage::Computed;
    use crate::content::yaml::Text;
    use crate::diagnostic::{Sources, Span};
    use crate::language::figures::{Found, Hedge, Said, Written};
    use crate::report::Value;

    fn found(range: std::ops::Range<usize>, hedge: Hedge) -> Found {
        Found {
            range,
            said: Said::Number(Written::whole(12)),
            hedge,
            is_aside: false,
        }
    }

    #[test]
    fn figures_stand_where_they_are_printed() {
        let text = "De {{ a }} à {{ bcd }}.";
        let span = Span::new(Sources::new().add("a.yaml", text.to_owned()), 0..text.len());
        let computed = |range, text: &str| Computed {
            range,
            text: text.to_owned(),
            values: Vec::new(),
        };
        // "à" is two bytes.
        let all = vec![computed(3..10, "12"), computed(14..23, "3 000")];
        let (read, places) = printed(&Passage::new(&Text::new(text.to_owned(), span), all));
        assert_eq!(read, "De 12 à 3 000.");
        assert_eq!(places, [3..5, 9..14]);
    }

    #[test]
    fn words_beside_a_figure_add_to_it() {
        let figure = 10..12;
        assert!(adds_to(&found(5..12, Hedge::MoreThan), &figure));
        assert!(adds_to(&found(10..18, Hedge::About), &figure));
        // Nothing beside it, elsewhere, or words that hedge nothing.
        assert!(!adds_to(&found(10..12, Hedge::About), &figure));
        assert!(!adds_to(&found(12..18, Hedge::About), &figure));
        assert!(!adds_to(&found(2..10, Hedge::About), &figure));
        assert!(!adds_to(&found(5..12, Hedge::Exactly), &figure));
    }

    #[test]
    fn what_is_said_of_a_figure_must_hold_of_it() {
        let more = found(0..9, Hedge::MoreThan);
        assert!(
            !breaks(&more, &Value::Count(13)) && breaks(&more, &Value::Count(12)) && breaks(&more, &Value::Count(11))
        );
        let share = Value::Ratio {
            numerator: 125,
            denominator: 1000,
        };
        let percent = |hedge| Found {
            said: Said::Percent(Written::whole(13)),
            ..found(0..9, hedge)
        };
        assert!(!breaks(&percent(Hedge::Nearly), &share) && breaks(&percent(Hedge::MoreThan), &share));
    }
}
