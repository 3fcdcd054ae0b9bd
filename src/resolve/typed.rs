//! Typed-in tables of a section file → commentary.

use super::prose;
use super::reader::{Fields, list, string};
use super::scope::Scope;
use super::tables::{check_chart, head};
use crate::commentary::{
    AddsUp, ChartKind, Prose, TypedBase, TypedBases, TypedCell, TypedColumn, TypedNumber, TypedRow, TypedSign,
    TypedTable, Unit,
};
use crate::content::yaml::{Node, Value};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned};
use crate::msg;

/// A sign is short: a reader looks it up under the table.
const LONGEST_SIGN: usize = 3;

/// `{n: 42, of: ménages}`, either of which a column or row may leave to the table.
#[derive(Clone)]
struct Declared {
    n: Option<Spanned<u64>>,
    of: Option<Prose>,
}

/// A column or a row while it is read.
struct Line<T> {
    content: T,
    base: Option<Declared>,
    label: Prose,
}

pub(super) fn table(node: &Node, scope: Scope, diagnostics: &mut Diagnostics) -> Option<TypedTable> {
    let mut fields = Fields::of(node, msg!("what-typed-table"), diagnostics)?;
    let head = head(&mut fields, scope, diagnostics);
    let source = fields.required_text("source", scope, diagnostics);
    let base = fields.get("base").map(|node| declared(node, scope, diagnostics));
    let adds_up = adds_up(&mut fields, diagnostics);
    let signs = signs(&mut fields, scope, diagnostics);
    let columns = lines(&mut fields, "columns", diagnostics);
    let rows = lines(&mut fields, "rows", diagnostics);
    fields.accounted();
    fields.finish(diagnostics);
    let columns: Vec<Option<Line<Option<Unit>>>> =
        columns?.iter().map(|node| column(node, scope, diagnostics)).collect();
    // Without one of its columns, each row would seem to be too long.
    let columns: Vec<Line<Option<Unit>>> = columns.into_iter().collect::<Option<_>>()?;
    // Where a unit is mistaken, its cells are left alone.
    let units: Vec<Option<Unit>> = columns.iter().map(|column| column.content).collect();
    let rows: Vec<Line<Vec<TypedCell>>> = rows?
        .iter()
        .filter_map(|node| row(node, &units, &signs, scope, diagnostics))
        .collect();
    let drawn = drawings(&units);
    let head = head?;
    match &head.chart {
        Some(chart) if drawn.is_empty() => {
            diagnostics.push(Diagnostic::error(msg!("typed-no-chart")).at(chart.title.written.span));
        }
        Some(_) | None => check_chart(Some(&head), &drawn, diagnostics),
    }
    let bases = bases(base.as_ref(), &columns, &rows, &head.id, diagnostics);
    Some(TypedTable {
        source: source?,
        columns: columns
            .into_iter()
            .map(|column| {
                Some(TypedColumn {
                    label: column.label,
                    unit: column.content?,
                })
            })
            .collect::<Option<_>>()?,
        rows: rows
            .into_iter()
            .map(|row| TypedRow {
                label: row.label,
                cells: row.content,
            })
            .collect(),
        bases: bases?,
        adds_up,
        signs,
        head,
    })
}

/// A list that must be there, with at least one entry.
fn lines<'a>(fields: &mut Fields<'a>, key: &'static str, diagnostics: &mut Diagnostics) -> Option<&'a [Node]> {
    let node = fields.required(key)?;
    let found = list(node, diagnostics)?;
    if found.is_empty() {
        let message = msg!("missing-key", what = msg!("what-typed-table"), key = key);
        diagnostics.push(Diagnostic::error(message).at(node.span));
        return None;
    }
    Some(found)
}

/// Bars are drawn on an axis of shares.
fn drawings(units: &[Option<Unit>]) -> Vec<ChartKind> {
    let is_share = |unit: &Option<Unit>| *unit == Some(Unit::Percent);
    let mut drawn = Vec::new();
    if units.first().is_some_and(is_share) {
        drawn.push(ChartKind::Bars);
    }
    if units.len() > 1 && units.iter().all(is_share) {
        drawn.push(ChartKind::GroupedBars);
    }
    drawn
}

fn column(node: &Node, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Line<Option<Unit>>> {
    let mut fields = Fields::of(node, msg!("what-table-column"), diagnostics)?;
    let label = fields.required_text("label", scope, diagnostics);
    let base = fields.get("base").map(|node| declared(node, scope, diagnostics));
    let unit = match fields.string("unit", diagnostics) {
        None => Some(Unit::Percent),
        Some(word) => keyword(
            &word,
            Unit::ALL.map(|unit| (unit.keyword(), unit)),
            diagnostics,
            |name| msg!("unknown-unit", name = name),
        ),
    };
    fields.finish(diagnostics);
    Some(Line {
        content: unit,
        base,
        label: label?,
    })
}

fn row(
    node: &Node,
    units: &[Option<Unit>],
    signs: &[TypedSign],
    scope: Scope,
    diagnostics: &mut Diagnostics,
) -> Option<Line<Vec<TypedCell>>> {
    let mut fields = Fields::of(node, msg!("what-typed-row"), diagnostics)?;
    let label = fields.required_text("label", scope, diagnostics);
    let base = fields.get("base").map(|node| declared(node, scope, diagnostics));
    let cells = fields.required("cells");
    fields.finish(diagnostics);
    let (label, node) = (label?, cells?);
    let cells = list(node, diagnostics)?;
    if cells.len() != units.len() {
        let message = msg!(
            "typed-cells",
            row = &label.written.value,
            cells = cells.len(),
            columns = units.len()
        );
        diagnostics.push(Diagnostic::error(message).at(node.span).help(msg!("typed-cells-help")));
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

fn cell(node: &Node, unit: Unit, signs: &[TypedSign], diagnostics: &mut Diagnostics) -> Option<TypedCell> {
    let is_blank = match &node.value {
        Value::Null => true,
        Value::Scalar(scalar) => scalar.text.trim().is_empty(),
        Value::List(_) | Value::Map(_) => false,
    };
    if is_blank {
        let diagnostic = Diagnostic::error(msg!("typed-blank")).at(node.span);
        diagnostics.push(diagnostic.help(msg!("typed-sign-help")));
        return None;
    }
    let text = string(node, diagnostics)?;
    if let Some(sign) = signs.iter().position(|sign| sign.sign == text.value.trim()) {
        return Some(TypedCell::Sign(sign));
    }
    let Some(number) = number(&text.value, unit) else {
        diagnostics.push(unreadable(&text, unit, signs));
        return None;
    };
    if number.number < 0 && unit != Unit::Mean {
        diagnostics.push(Diagnostic::error(msg!("typed-negative", text = &text.value)).at(text.span));
        return None;
    }
    Some(TypedCell::Number(Spanned::new(number, text.span)))
}

/// What has no digit was meant as a sign.
fn unreadable(text: &Spanned<String>, unit: Unit, signs: &[TypedSign]) -> Diagnostic {
    if !text.value.contains(|c: char| c.is_ascii_digit()) {
        let known = signs.iter().map(|sign| sign.sign.as_str());
        let diagnostic = Diagnostic::error(msg!("typed-unknown-sign", sign = &text.value)).at(text.span);
        return diagnostic.help(msg!("typed-sign-help")).suggest(&text.value, known);
    }
    let message = match unit {
        Unit::Percent => msg!("typed-not-percent", text = &text.value),
        Unit::Count => msg!("typed-not-count", text = &text.value),
        Unit::Mean => msg!("typed-not-mean", text = &text.value),
    };
    Diagnostic::error(message).at(text.span)
}

/// "31", "31 %", "31,5", "31.5 %", "1 200", "-0,4"; a count has no decimals, only a percentage has its sign.
fn number(text: &str, unit: Unit) -> Option<TypedNumber> {
    let text = text.trim();
    let text = match unit {
        Unit::Percent => text.strip_suffix('%').map_or(text, str::trim_end),
        Unit::Count | Unit::Mean => text,
    };
    let (negative, text) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    };
    let (whole, fraction) = text.split_once([',', '.']).unwrap_or((text, ""));
    let has_point = whole.len() < text.len();
    let decimals = u32::try_from(fraction.len()).ok()?;
    if has_point && (unit == Unit::Count || fraction.is_empty()) || decimals > TypedNumber::MOST_DECIMALS {
        return None;
    }
    let digits = format!("{}{fraction}", grouped(whole)?);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i64 = digits.parse().ok()?;
    Some(TypedNumber {
        number: if negative { -number } else { number },
        decimals,
    })
}

/// Digits without the spaces between groups of three.
fn grouped(text: &str) -> Option<String> {
    let mut groups = text.split([' ', '\u{a0}', '\u{202f}']);
    let first = groups.next()?;
    let mut digits = first.to_owned();
    let mut several = false;
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        several = true;
        digits.push_str(group);
    }
    let fits = !first.is_empty() && (!several || first.len() <= 3);
    fits.then_some(digits)
}

/// `42`, or `{n: 42, of: ménages}`.
fn declared(node: &Node, scope: Scope, diagnostics: &mut Diagnostics) -> Declared {
    let (n, of) = match &node.value {
        Value::Map(_) => {
            let Some(mut fields) = Fields::of(node, msg!("what-typed-base"), diagnostics) else {
                return Declared { n: None, of: None };
            };
            let n = fields.string("n", diagnostics);
            let of = fields.text("of", scope, diagnostics);
            fields.finish(diagnostics);
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
    Declared { n, of }
}

/// The bases of all cells, or what is missing.
fn bases<C, R>(
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

fn adds_up(fields: &mut Fields, diagnostics: &mut Diagnostics) -> Option<Spanned<AddsUp>> {
    let word = fields.string("adds_up", diagnostics)?;
    let known = AddsUp::ALL.map(|what| (what.keyword(), what));
    let found = keyword(&word, known, diagnostics, |name| msg!("unknown-adds-up", name = name))?;
    Some(Spanned::new(found, word.span))
}

/// `absent: {"..": the reason}`.
fn signs(fields: &mut Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Vec<TypedSign> {
    let Some(node) = fields.get("absent") else {
        return Vec::new();
    };
    let Value::Map(entries) = &node.value else {
        let message = msg!("expected-mapping", what = msg!("what-typed-signs"));
        diagnostics.push(Diagnostic::error(message).at(node.span));
        return Vec::new();
    };
    let mut signs = Vec::new();
    for (sign, reason) in entries {
        let length = sign.value.chars().count();
        let is_sign = (1..=LONGEST_SIGN).contains(&length) && !sign.value.contains(|c: char| c.is_numeric());
        if !is_sign || sign.value.trim() != sign.value {
            diagnostics.push(Diagnostic::error(msg!("typed-bad-sign", sign = &sign.value)).at(sign.span));
        }
        let reason = match &reason.value {
            Value::Null => None,
            Value::Scalar(_) | Value::List(_) | Value::Map(_) => string(reason, diagnostics),
        };
        let reason = reason.filter(|reason| !reason.value.trim().is_empty());
        if reason.is_none() {
            diagnostics.push(Diagnostic::error(msg!("typed-no-reason", sign = &sign.value)).at(sign.span));
        }
        let reason = reason.unwrap_or_else(|| Spanned::new(String::new(), sign.span));
        // A sign without its reason is known all the same: its cells are no second mistake.
        signs.push(TypedSign {
            sign: sign.value.clone(),
            reason: prose::running(reason, scope, diagnostics),
        });
    }
    signs
}

fn keyword<T: Copy, const N: usize>(
    word: &Spanned<String>,
    known: [(&'static str, T); N],
    diagnostics: &mut Diagnostics,
    unknown: impl Fn(&str) -> crate::diagnostic::Message,
) -> Option<T> {
    let found = known
        .iter()
        .find(|(name, _)| *name == word.value)
        .map(|(_, value)| *value);
    if found.is_none() {
        let diagnostic = Diagnostic::error(unknown(&word.value)).at(word.span);
        diagnostics.push(diagnostic.suggest(&word.value, known.iter().map(|(name, _)| *name)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Unit, number};

    #[test]
    fn numbers_as_people_type_them() {
        let read = |text, unit| number(text, unit).map(|n| (n.number, n.decimals));
        for (text, expected) in [
            ("31", (31, 0)),
            ("31 %", (31, 0)),
            ("31\u{a0}%", (31, 0)),
            ("31,5", (315, 1)),
            ("31.50 %", (3150, 2)),
            ("-3", (-3, 0)),
        ] {
            assert_eq!(read(text, Unit::Percent), Some(expected), "{text}");
        }
        assert_eq!(read("1 200", Unit::Count), Some((1200, 0)));
        assert_eq!(read("12\u{202f}345\u{a0}678", Unit::Count), Some((12_345_678, 0)));
        assert_eq!(read("\u{2212}0,4", Unit::Mean), Some((-4, 1)));
        for text in [
            "", "x", "31 %%", "31,", ",5", "3 1", "1 2000", "31,12345", "3,1,2", "0x1f", "1e3", "+3",
        ] {
            assert_eq!(read(text, Unit::Percent), None, "{text}");
        }
        assert_eq!(read("12 %", Unit::Count), None);
        assert_eq!(read("1,5", Unit::Count), None);
        assert_eq!(read("1234 567", Unit::Count), None);
        assert_eq!(read("99999999999999999999", Unit::Count), None);
    }
}
