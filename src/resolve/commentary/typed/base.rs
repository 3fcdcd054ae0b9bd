//! What the figures are taken over: declared for the table, or for each of its columns or rows.

use super::line::{Declared, Line};
use crate::commentary::{TypedBase, TypedBases};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned};
use crate::msg;

/// The bases of all cells, or what is missing.
pub(super) fn bases<C, R>(
    table: Option<&Declared>,
    columns: &[Line<C>],
    rows: &[Line<R>],
    id: &Spanned<String>,
    diagnostics: &mut Diagnostics,
) -> Option<TypedBases> {
    let own = |base: &Option<Declared>| base.as_ref().and_then(|base| base.n.as_ref()).map(|n| n.span);
    let of_column = columns.iter().find_map(|column| own(&column.base));
    let of_row = rows.iter().find_map(|row| own(&row.base));
    if let (Some(column), Some(row)) = (of_column, of_row) {
        let diagnostic = Diagnostic::error(msg!("typed-two-bases")).at(row);
        diagnostics.push(diagnostic.also(column, msg!("typed-base-of-column")));
        return None;
    }
    let mut lines = |lines: Vec<(&Option<Declared>, Span)>| -> Option<Vec<TypedBase>> {
        let all: Vec<Option<TypedBase>> = lines
            .into_iter()
            .map(|(own, span)| base(own.as_ref(), table, span, diagnostics))
            .collect();
        all.into_iter().collect()
    };
    if of_column.is_some() {
        let declared = columns.iter().map(|column| (&column.base, column.label.written.span));
        return lines(declared.collect()).map(TypedBases::Columns);
    }
    if of_row.is_some() {
        let declared = rows.iter().map(|row| (&row.base, row.label.written.span));
        return lines(declared.collect()).map(TypedBases::Rows);
    }
    base(None, table, id.span, diagnostics).map(TypedBases::Table)
}

/// A base of its own, or what the table says.
fn base(
    own: Option<&Declared>,
    table: Option<&Declared>,
    span: Span,
    diagnostics: &mut Diagnostics,
) -> Option<TypedBase> {
    let n = own.and_then(|own| own.n.clone()).or_else(|| table?.n.clone());
    let of = own.and_then(|own| own.of.clone()).or_else(|| table?.of.clone());
    match (n, of) {
        (Some(n), Some(of)) => (n.value > 0).then_some(TypedBase {
            n: n.value,
            of,
            span: n.span,
        }),
        (Some(n), None) => {
            let diagnostic = Diagnostic::error(msg!("typed-base-of-what", n = n.value)).at(n.span);
            diagnostics.push(diagnostic.help(msg!("typed-base-help")));
            None
        }
        (None, _) => {
            let diagnostic = Diagnostic::error(msg!("typed-no-base")).at(span);
            diagnostics.push(diagnostic.help(msg!("typed-base-help")));
            None
        }
    }
}
