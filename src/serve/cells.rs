//! The number of a table’s cell as an expression, to be used in a text.

use crate::content::yaml::write::quoted;
use crate::query::Summary;
use crate::report::{Base, Cell, Figure, Measure, Report};
use crate::survey::{Question, Survey};
use serde::Deserialize;

/// A cell of a page’s table.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct CellPlace {
    /// The table’s anchor.
    table: String,
    /// From 0, heads left out.
    row: usize,
    column: usize,
}

/// The expression that says a cell’s number; none where it shows none, or one that no expression computes.
pub(super) fn expression(place: &CellPlace, report: &Report, survey: &Survey) -> Option<String> {
    let (_, table) = report.tables().find(|(_, table)| table.id == place.table)?;
    match table.rows.get(place.row)?.cells.get(place.column)? {
        Cell::Figure(id) => call(report.figure(*id), survey),
        Cell::Text(_) | Cell::Links(_) | Cell::Absent(_) | Cell::Sign { .. } => None,
    }
}

/// `{{ percent("question.item", is="choice", group="group", where={"other": "choice"}) }}`.
fn call(figure: &Figure, survey: &Survey) -> Option<String> {
    // What was typed says nothing of the survey.
    if figure.value.typed().is_some() {
        return None;
    }
    if figure.measure == Measure::Respondents {
        return Some(format!("{{{{ n({}) }}}}", one_or_several(&figure.groups)));
    }
    // No expression says a part of a row, or of the total, of groups.
    if figure.over.is_some() {
        return None;
    }
    let [name] = figure.questions.as_slice() else {
        return None;
    };
    let question = survey.questions.iter().find(|one| {
        let rest = name.strip_prefix(one.id.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    })?;
    let function = match figure.measure {
        Measure::Percent => "percent",
        Measure::Count => "count",
        Measure::Tenths => "tenths",
        Measure::Fraction => "fraction",
        Measure::Number(summary) => summary.keyword(),
        Measure::Rank => "top",
        Measure::NetScore => "net_score",
        Measure::Respondents | Measure::Valid | Measure::Missing(_) => return None,
    };
    let mut arguments = vec![quoted(name)];
    match figure.measure {
        Measure::Rank => {
            // Two that share a place are not one answer.
            let [only] = figure.value.ranked() else { return None };
            arguments.extend((only.place > 1).then(|| format!("rank={}", only.place)));
        }
        Measure::Number(_) => {}
        Measure::NetScore => {
            arguments.push(format!("top={}", one_or_several(&figure.choices)));
            arguments.push(format!("bottom={}", one_or_several(&figure.minus)));
        }
        _ => arguments.push(format!("is={}", one_or_several(&figure.choices))),
    }
    arguments.extend(group(figure, question, survey));
    arguments.extend(conditions(figure)?);
    let digits = digits(&figure.text);
    let is_told = match figure.measure {
        Measure::Percent => digits > 0,
        Measure::Number(Summary::Mean | Summary::Sd) => digits != 1,
        Measure::Number(_) => digits > 1,
        _ => false,
    };
    arguments.extend(is_told.then(|| format!("digits={digits}")));
    arguments.extend((figure.base != Base::Valid).then(|| format!("base={}", quoted(figure.base.keyword()))));
    Some(format!("{{{{ {function}({}) }}}}", arguments.join(", ")))
}

/// Whose answers, where they are not those of all who were asked.
fn group(figure: &Figure, question: &Question, survey: &Survey) -> Option<String> {
    let asked: Vec<&String> = question.groups.iter().map(|group| &survey.group(*group).id).collect();
    let is_all = asked.len() == figure.groups.len() && asked.iter().all(|group| figure.groups.contains(group));
    (!is_all).then(|| format!("group={}", one_or_several(&figure.groups)))
}

/// `where={…}`: none of a figure without conditions; none at all of one whose conditions can’t be read.
fn conditions(figure: &Figure) -> Option<Option<String>> {
    let condition = |written: &String| {
        let (question, choices) = written.split_once('=')?;
        let choices: Vec<String> = choices.split('|').map(str::to_owned).collect();
        Some(format!("{}: {}", quoted(question), one_or_several(&choices)))
    };
    let all: Option<Vec<String>> = figure.filter.iter().map(condition).collect();
    let all = all?;
    Some((!all.is_empty()).then(|| format!("where={{{}}}", all.join(", "))))
}

/// Digits after the point or the comma of a number in words: 1 of "46,7 %".
fn digits(text: &str) -> usize {
    let behind = text.split_once([',', '.']).map_or("", |(_, rest)| rest);
    behind.chars().take_while(char::is_ascii_digit).count()
}

fn one_or_several(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    match names.as_slice() {
        [one] => one.clone(),
        several => format!("[{}]", several.join(", ")),
    }
}
