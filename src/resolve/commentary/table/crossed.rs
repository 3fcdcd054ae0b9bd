//! Over whom the percentages of a crosstab are taken.

use crate::commentary::{Breakdown, GroupTable, Measured, PercentOf};
use crate::diagnostic::{Diagnostic, Diagnostics, Message};
use crate::msg;
use crate::resolve::fields::Fields;
use crate::survey::{Base, Question};

/// `percent:`, held against what the table shows: one breakdown, people, no tests, and a row of all only of answers.
pub(super) fn percent(
    fields: &Fields,
    by: &[Breakdown],
    (measured, question): (&Measured, &Question),
    diagnostics: &mut Diagnostics,
) -> PercentOf {
    let word = fields.word("percent", diagnostics).map(|word| word.value);
    let known = PercentOf::ALL.into_iter().find(|known| Some(known.keyword()) == word);
    let percent = known.unwrap_or_default();
    if percent == PercentOf::Column {
        return percent;
    }
    let of = percent.keyword();
    let mut wrong = |key: &str, message: Message, help: Message| {
        diagnostics.push(Diagnostic::error(message).at(fields.key_span(key)).help(help));
    };
    if by.len() > 1 {
        wrong(
            "by",
            msg!("percent-of-banner", percent = of),
            msg!("percent-of-banner-help"),
        );
    }
    let is_of_row = percent == PercentOf::Row && measured.base != Base::Valid;
    if is_of_row || measured.base == Base::Mentions {
        wrong(
            "base",
            msg!("percent-of-base", percent = of, base = measured.base.keyword()),
            msg!("percent-of-base-help"),
        );
    }
    if fields.boolean("differences", &mut Diagnostics::new()) == Some(true) {
        wrong(
            "differences",
            msg!("percent-of-differences", percent = of),
            msg!("percent-of-differences-help"),
        );
    }
    if question.is_battery() && fields.boolean("total", &mut Diagnostics::new()) == Some(true) {
        wrong(
            "total",
            msg!("percent-of-items", percent = of, question = &question.id),
            msg!("percent-of-items-help"),
        );
    }
    percent
}

/// How many columns some breakdowns have, within the parts of another one where there is one.
pub(super) fn columns(by: &[Breakdown], within: Option<&Breakdown>, total: bool) -> usize {
    let own = by.iter().map(Breakdown::parts).sum::<usize>();
    let columns = match within {
        Some(within) => within.parts() * (own + usize::from(total)),
        None => own,
    };
    (columns + usize::from(total)).max(1)
}

/// Breakdowns within the parts of another one: so many columns that each is found again, of percentages of columns.
pub(super) fn check_within(fields: &Fields, columns: usize, percent: PercentOf, diagnostics: &mut Diagnostics) {
    if !fields.has("within") {
        return;
    }
    let most = GroupTable::MOST_NESTED;
    let mut wrong = |message: Message, help: Message| {
        diagnostics.push(Diagnostic::error(message).at(fields.key_span("within")).help(help));
    };
    if columns > most {
        wrong(
            msg!("within-many-columns", columns = columns, most = most),
            msg!("within-many-columns-help"),
        );
    }
    if percent != PercentOf::Column {
        wrong(
            msg!("percent-of-within", percent = percent.keyword()),
            msg!("percent-of-within-help"),
        );
    }
}
