//! Dates as precise as the authors know them.

use crate::commentary::Date;
use crate::diagnostic::{Diagnostic, Diagnostics, Spanned};
use crate::msg;
use crate::resolve::confirmed::is_to_confirm;

/// `2025`, `2025-11` or `2025-11-30`.
pub fn date(text: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<Date> {
    let parts: Vec<&str> = text.value.split('-').collect();
    let part = |index: usize, most: u8| match parts.get(index) {
        None => Some(None),
        Some(word) => word.parse().ok().filter(|n| (1..=most).contains(n)).map(Some),
    };
    let read = || {
        let year = parts.first()?.parse().ok().filter(|y| (1000..=9999).contains(y))?;
        let month = part(1, 12)?;
        let day = part(2, month.map_or(31, |m| days_in(year, m)))?;
        (parts.len() <= 3).then_some(Date { year, month, day })
    };
    let found = read();
    if found.is_none() {
        diagnostics.push(Diagnostic::error(msg!("bad-date", date = &text.value)).at(text.span));
    }
    found
}

/// The date of the report; none inside where its author still has to say it.
pub fn issued(text: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<Option<Date>> {
    if !is_to_confirm(&text.value) {
        return date(text, diagnostics).map(Some);
    }
    let open = Diagnostic::warning(msg!("date-to-confirm")).at(text.span);
    diagnostics.push(open.help(msg!("date-to-confirm-help")));
    Some(None)
}

fn days_in(year: i32, month: u8) -> u8 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    }
}
