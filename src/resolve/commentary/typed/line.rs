//! Columns and rows, each with what its figures are taken over.

use super::cell::cell;
use super::number::grouped;
use crate::commentary::{Prose, TypedCell, TypedSign, Unit};
use crate::content::yaml::Value;
use crate::diagnostic::{Diagnostic, Diagnostics, Spanned};
use crate::msg;
use crate::resolve::commentary::table::reading_of;
use crate::resolve::fields::{Fields, string};
use crate::resolve::keys;
use crate::resolve::scope::Scope;

/// `{n: 42, of: ménages}`, either of which a column or row may leave to the table.
#[derive(Clone)]
pub(super) struct Declared {
    pub n: Option<Spanned<u64>>,
    pub of: Option<Prose>,
}

/// A column or a row while it is read.
pub(super) struct Line<T> {
    pub content: T,
    pub base: Option<Declared>,
    pub label: Prose,
}

/// What a column says of its figures.
pub(super) struct TypedHead {
    /// None where it is mistaken.
    pub unit: Option<Unit>,
    pub reading: Option<Prose>,
}

/// A column, without its unit where that is mistaken.
pub(super) fn column(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Line<TypedHead>> {
    let label = fields.text("label", scope, diagnostics);
    let reading = reading_of(fields, (false, false), scope, diagnostics);
    let base = declared(fields, scope, diagnostics);
    let unit = match fields.word("unit", diagnostics) {
        Some(word) => Unit::ALL.into_iter().find(|unit| unit.keyword() == word.value),
        None => fields.get("unit").is_none().then_some(Unit::Percent),
    };
    Some(Line {
        content: TypedHead { unit, reading },
        base,
        label: label?,
    })
}

/// A row that has a cell for each of the columns. Where a unit is mistaken, its cells are left alone.
pub(super) fn row(
    fields: &Fields,
    units: &[Option<Unit>],
    signs: &[TypedSign],
    scope: Scope,
    diagnostics: &mut Diagnostics,
) -> Option<Line<Vec<TypedCell>>> {
    let label = fields.text("label", scope, diagnostics);
    let base = declared(fields, scope, diagnostics);
    let cells = fields.list("cells", diagnostics);
    let (label, cells) = label.zip(cells)?;
    if cells.len() != units.len() {
        let message = msg!(
            "typed-cells",
            row = &label.written.value,
            cells = cells.len(),
            columns = units.len()
        );
        let span = fields.get("cells").map_or(fields.span, |node| node.span);
        diagnostics.push(Diagnostic::error(message).at(span).help(msg!("typed-cells-help")));
        return None;
    }
    let mut read = Vec::with_capacity(cells.len());
    for (node, unit) in cells.iter().zip(units) {
        read.extend(unit.and_then(|unit| cell(node, unit, signs, diagnostics)));
    }
    (read.len() == units.len()).then_some(Line {
        content: read,
        base,
        label,
    })
}

/// The base of a table, a column or a row: `42`, or `{n: 42, of: ménages}`.
pub(super) fn declared(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Declared> {
    let node = fields.get("base")?;
    let (n, of) = match &node.value {
        Value::Map(_) => {
            let Some(fields) = Fields::of(node, &keys::TYPED_BASE, diagnostics) else {
                return Some(Declared { n: None, of: None });
            };
            let n = fields.string("n", diagnostics);
            let of = fields.text("of", scope, diagnostics);
            (n, of)
        }
        Value::Null | Value::Scalar(_) | Value::List(_) => (string(node, diagnostics), None),
    };
    let n = n.map(|written| {
        let n = grouped(written.value.trim()).and_then(|digits| digits.parse().ok());
        if n.is_none_or(|n: u64| n == 0) {
            diagnostics.push(Diagnostic::error(msg!("typed-bad-base", text = &written.value)).at(written.span));
        }
        // Reported already: no second mistake about a base that is missing.
        Spanned::new(n.unwrap_or(0), written.span)
    });
    Some(Declared { n, of })
}
