//! What sums up numbers and scores: of several questions, or of one part by part.

use super::differing::{check_several, differences};
use super::group::crossed_by;
use super::head::{chart_of, head};
use super::measured::{check_once, listed, measured_of, sort};
use crate::commentary::{
    AskedTable, Breakdown, ChartKind, MeansRow, MeansTable, Measured, NumberMeasure, Precision, Sort, TableHead,
};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned};
use crate::msg;
use crate::query::Summary;
use crate::resolve::commentary::precision::precision;
use crate::resolve::commentary::subject::{Whose, whose};
use crate::resolve::fields::Fields;
use crate::resolve::names;
use crate::resolve::scope::Scope;
use crate::resolve::shows::shows_of;
use crate::survey::{Base, GroupId, Variable};

const NAME: &str = "means_table";

/// What is shown where nothing is said.
const USUAL: [NumberMeasure; 4] = [
    NumberMeasure::Summary(Summary::Mean),
    NumberMeasure::Summary(Summary::Median),
    NumberMeasure::Summary(Summary::Sd),
    NumberMeasure::Valid,
];

/// The same of ranks.
const USUAL_OF_RANKS: [NumberMeasure; 3] = [
    NumberMeasure::Summary(Summary::Mean),
    NumberMeasure::Placed(1),
    NumberMeasure::Valid,
];

/// More digits than that are no reader's.
const MOST_DIGITS: u64 = 4;

pub fn means(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<AskedTable> {
    let head = head(fields, scope, diagnostics);
    let names = fields.strings("of", diagnostics);
    let whose = whose(fields, scope, diagnostics);
    let mut measures = measures(fields, diagnostics);
    let total = fields.boolean("total", diagnostics).unwrap_or(false);
    let precision = precision(fields, diagnostics);
    let differences = differences(fields, Base::Valid, diagnostics);
    let digits = fields.integer("digits", diagnostics);
    if let Some(many) = digits.as_ref().filter(|digits| digits.value > MOST_DIGITS) {
        let message = msg!("many-digits", digits = many.value, most = MOST_DIGITS);
        diagnostics.push(Diagnostic::error(message).at(many.span));
    }
    let names = names?;
    check_once(&names, diagnostics);
    // How many answers differ is asked of what has no mean, too.
    let is_count = |measure: &NumberMeasure| match measure {
        NumberMeasure::Summary(summary) => *summary == Summary::Distinct,
        NumberMeasure::Valid => true,
        NumberMeasure::Placed(_) => false,
    };
    let shown = if measures.iter().all(is_count) {
        "distinct"
    } else {
        NAME
    };
    let rows = rows(fields, (&names, shown), &whose, scope, diagnostics);
    if !fields.has("measures") && !rows.is_empty() && rows.iter().all(|row| row.places.is_some()) {
        measures = USUAL_OF_RANKS.to_vec();
    }
    check_placed(fields, &rows, &measures, scope, diagnostics);
    let by = by(fields, &rows, scope, diagnostics);
    let (by, by_span) = by.map_or((None, None), |(by, span)| (Some(by), Some(span)));
    let columns = match &by {
        Some(by) if rows.len() > 1 => by.parts() + usize::from(total),
        Some(_) | None => measures.len(),
    };
    let sort = sort(fields, columns, Sort::AsListed, diagnostics);
    if fields.has("by") && by.is_none() || rows.is_empty() {
        return None;
    }
    if let Some(span) = by_span.filter(|_| rows.len() > 1 && measures.len() > 1) {
        let several = Diagnostic::error(msg!("means-of-several")).at(span);
        diagnostics.push(several.help(msg!("means-of-several-help")));
    }
    check_precision(fields, precision, &measures, diagnostics);
    // Where a question is mistaken, that has been said.
    let differences = differences && rows.len() >= names.len();
    let table = MeansTable {
        differences,
        head: TableHead { precision, ..head? },
        measures,
        by,
        total,
        digits: digits.map(|digits| digits.value.min(MOST_DIGITS) as u32),
        sort,
        rows,
    };
    check_chart(&table, scope, diagnostics);
    check_differences(fields, &table, diagnostics);
    Some(AskedTable::Means(table))
}

/// Says that there is nothing to compare: no means and no shares of places, a single row or column of them, or questions
/// that are no items of one.
fn check_differences(fields: &Fields, table: &MeansTable, diagnostics: &mut Diagnostics) {
    let (parts, is_across) = (
        table.by.as_ref().map(|by| by.parts() + usize::from(table.total)),
        table.has_measures_across(),
    );
    check_several(
        fields,
        (table.differences, parts.unwrap_or(table.rows.len())),
        diagnostics,
    );
    let shown = if is_across { table.measures.len() } else { 1 };
    let is_tested = table.measures.iter().take(shown).any(|measure| measure.is_tested());
    let question = |row: &MeansRow| row.variable.question;
    let is_of_one = table
        .rows
        .windows(2)
        .all(|pair| question(&pair[0]) == question(&pair[1]));
    let mistake = match (table.differences, is_tested) {
        (false, _) => return,
        (true, false) => msg!("differences-of-no-means"),
        (true, true) if is_across && !is_of_one => msg!("differences-of-questions"),
        (true, true) => return,
    };
    let help = match is_tested {
        false => msg!("differences-of-no-means-help"),
        true => msg!("differences-of-questions-help"),
    };
    diagnostics.push(Diagnostic::error(mistake).at(fields.key_span("differences")).help(help));
}

/// Says that a share of the first places is asked of what has no places, or fewer.
fn check_placed(
    fields: &Fields,
    rows: &[MeansRow],
    measures: &[NumberMeasure],
    scope: Scope,
    diagnostics: &mut Diagnostics,
) {
    let most = measures.iter().filter_map(|measure| match measure {
        NumberMeasure::Placed(places) => Some(*places),
        NumberMeasure::Summary(_) | NumberMeasure::Valid => None,
    });
    let Some(most) = most.max() else { return };
    let word = NumberMeasure::Placed(most).keyword();
    let span = fields.key_span("measures");
    for row in rows
        .iter()
        .filter(|row| row.places.is_none_or(|places| places < most))
        .take(1)
    {
        let question = &scope.questions[row.variable.question.0].id;
        let mistake = match row.places {
            Some(places) => Diagnostic::error(msg!("placed-beyond", word = word, question = question, places = places)),
            None => Diagnostic::error(msg!("placed-of-no-ranks", word = word, question = question))
                .help(msg!("placed-of-no-ranks-help")),
        };
        diagnostics.push(mistake.at(span));
    }
}

/// Says that a table whose measures have no interval can't show one.
fn check_precision(
    fields: &Fields,
    precision: Option<Precision>,
    measures: &[NumberMeasure],
    diagnostics: &mut Diagnostics,
) {
    let has_mean = measures.iter().any(|measure| match measure {
        NumberMeasure::Summary(summary) => *summary == Summary::Mean,
        NumberMeasure::Placed(_) => true,
        NumberMeasure::Valid => false,
    });
    if let Some(written) = fields.get("precision")
        && precision.is_some_and(Precision::is_said)
        && !(has_mean || measures.is_empty())
    {
        let mistake = Diagnostic::error(msg!("precision-without-mean")).at(written.span);
        diagnostics.push(mistake.help(msg!("precision-without-mean-help")));
    }
}

/// The measures that are asked for, at least one of which sums up something.
fn measures(fields: &Fields, diagnostics: &mut Diagnostics) -> Vec<NumberMeasure> {
    if !fields.has("measures") {
        return USUAL.to_vec();
    }
    let words = fields.words("measures", diagnostics);
    let listed: Vec<Spanned<String>> = words.iter().map(|word| word.clone().map(str::to_owned)).collect();
    check_once(&listed, diagnostics);
    let measures: Vec<NumberMeasure> = words.iter().map(|word| NumberMeasure::of_keyword(word.value)).collect();
    if !words.is_empty() && measures.iter().all(|one| *one == NumberMeasure::Valid) {
        diagnostics.push(Diagnostic::error(msg!("measures-of-nothing")).at(fields.key_span("measures")));
    }
    measures
}

/// One row for each question, for each item of a battery.
fn rows(
    fields: &Fields,
    (names, shown): (&[Spanned<String>], &str),
    whose: &Whose,
    scope: Scope,
    diagnostics: &mut Diagnostics,
) -> Vec<MeansRow> {
    let wanted = listed(fields, "rows", diagnostics);
    let mut rows = Vec::new();
    for name in names {
        let Some((measured, item)) = measured_of(name, whose, (shows_of(shown), true), scope, diagnostics) else {
            continue;
        };
        let question = &scope.questions[measured.question.0];
        let items: Vec<usize> = match (item, &wanted) {
            (Some(item), _) => vec![item],
            (None, Some(ids)) if question.is_battery() => {
                let item = |id: &Spanned<String>| diagnostics.take(names::item(question, &id.value, id.span));
                ids.iter().filter_map(item).collect()
            }
            (None, Some(_) | None) => (0..question.items.len()).collect(),
        };
        let question = measured.question;
        rows.extend(items.into_iter().map(|item| MeansRow {
            variable: Variable { question, item },
            measured: measured.clone(),
            places: scope.questions[question.0].places(),
        }));
    }
    rows
}

/// What the table's people are parted by, and where that is written.
pub(super) fn by(
    fields: &Fields,
    rows: &[MeansRow],
    scope: Scope,
    diagnostics: &mut Diagnostics,
) -> Option<(Breakdown, Span)> {
    let name = fields.string("by", diagnostics)?;
    let span = name.span;
    let mut groups: Vec<GroupId> = rows
        .iter()
        .flat_map(|row| row.measured.groups.iter().copied())
        .collect();
    groups.sort_unstable();
    groups.dedup();
    if name.value == "groups" {
        let groups = groups.into_iter().map(|group| (group, None)).collect();
        return Some((Breakdown::Groups(groups), span));
    }
    let everyone = Measured {
        groups,
        ..rows.first()?.measured.clone()
    };
    let crossed = crossed_by(&name, Some(&everyone), scope, diagnostics)?;
    Some((crossed, span))
}

/// Says that a table can't be drawn as it is asked to be: points and bars draw one measure, boxes need their edges.
fn check_chart(table: &MeansTable, scope: Scope, diagnostics: &mut Diagnostics) {
    let Some((kind, span)) = chart_of(Some(&table.head)) else {
        return;
    };
    let Some(row) = table.rows.first() else { return };
    let question = &scope.questions[row.variable.question.0];
    shows_of(NAME).check_chart(Some((kind, span)), question, 1, diagnostics);
    let has = |summary| table.measures.contains(&NumberMeasure::Summary(summary));
    if !table.has_summary() {
        diagnostics.push(Diagnostic::error(msg!("chart-without-summary")).at(span));
    }
    let edges = [Summary::Q1, Summary::Median, Summary::Q3];
    let is_box = kind == ChartKind::Boxes;
    if is_box && !(table.has_measures_across() && edges.into_iter().all(has)) {
        diagnostics.push(Diagnostic::error(msg!("box-without-edges")).at(span));
    }
    let is_scale = |row: &MeansRow| scope.questions[row.variable.question.0].scores().is_some();
    if let Some(scale) = table.rows.iter().find(|row| kind == ChartKind::Bars && is_scale(row)) {
        let name = &scope.questions[scale.variable.question.0].id;
        diagnostics.push(Diagnostic::error(msg!("bars-of-scores", question = name)).at(span));
    }
    if table.head.chart.as_ref().is_some_and(|chart| chart.apart) {
        diagnostics.push(Diagnostic::error(msg!("drawn-in-cells-only")).at(span));
    }
}
