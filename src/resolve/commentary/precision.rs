//! How precise figures are said to be.

use crate::commentary::{Precision, Reliance};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::msg;
use crate::resolve::fields::Fields;
use crate::survey::Base;

/// The confidence levels that an interval may have, in percent: below, it says little; a hundred, it has no end.
const LEVELS: std::ops::RangeInclusive<u64> = 80..=99;
/// Most digits of a percentage: no survey knows more.
const MOST_DIGITS: u64 = 2;

/// `precision:` of a table, a chart or the report.
pub(super) fn precision(fields: &Fields, diagnostics: &mut Diagnostics) -> Option<Precision> {
    let word = fields.word("precision", diagnostics)?;
    Precision::ALL.into_iter().find(|known| known.keyword() == word.value)
}

/// Says that shares of mentions have no interval, where a table of them asks for one.
pub(super) fn check_base(fields: &Fields, base: Base, diagnostics: &mut Diagnostics) {
    let asks = precision(fields, &mut Diagnostics::new()).is_some_and(Precision::is_said);
    if let Some(written) = fields.get("precision").filter(|_| asks && base == Base::Mentions) {
        let mistake = Diagnostic::error(msg!("precision-of-mentions")).at(written.span);
        diagnostics.push(mistake.help(msg!("precision-of-mentions-help")));
    }
}

/// What `report.yaml` says of the precision of its figures.
pub(super) fn reliance(report: &Fields, diagnostics: &mut Diagnostics) -> Reliance {
    let level = report.integer("level", diagnostics);
    if let Some(level) = level.as_ref().filter(|level| !LEVELS.contains(&level.value)) {
        diagnostics.push(Diagnostic::error(msg!("bad-level")).at(level.span));
    }
    let level = level.and_then(|level| u8::try_from(level.value).ok());
    Reliance {
        precision: precision(report, diagnostics).unwrap_or_default(),
        level: level.unwrap_or(Reliance::LEVEL),
        small_base: report.integer("small_base", diagnostics).map(|n| n.value),
    }
}

/// `digits:` of a table of shares.
pub(super) fn digits(fields: &Fields, diagnostics: &mut Diagnostics) -> u32 {
    let Some(digits) = fields.integer("digits", diagnostics) else {
        return 0;
    };
    if digits.value > MOST_DIGITS {
        diagnostics.push(Diagnostic::error(msg!("too-many-digits", most = 2)).at(digits.span));
    }
    u32::try_from(digits.value.min(MOST_DIGITS)).unwrap_or(0)
}
