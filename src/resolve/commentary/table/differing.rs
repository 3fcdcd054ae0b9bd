//! Whether a table says which of its figures differ, and whether there is anything to compare.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::msg;
use crate::resolve::fields::Fields;
use crate::survey::Base;

/// Whether `differences` is asked of shares over a base, or of means.
pub fn differences(fields: &Fields, base: Base, diagnostics: &mut Diagnostics) -> bool {
    let asked = fields.boolean("differences", diagnostics).unwrap_or(false);
    if asked && base == Base::Mentions {
        let mistake = Diagnostic::error(msg!("differences-of-mentions")).at(fields.key_span("differences"));
        diagnostics.push(mistake.help(msg!("differences-of-mentions-help")));
    }
    asked
}

/// Says that a table asks for differences and has a single column, or row, of figures that a test can hold against others.
pub fn check_several(fields: &Fields, (asked, sides): (bool, usize), diagnostics: &mut Diagnostics) {
    if asked && sides < 2 {
        let mistake = Diagnostic::error(msg!("differences-of-one")).at(fields.key_span("differences"));
        diagnostics.push(mistake.help(msg!("differences-of-one-help")));
    }
}
