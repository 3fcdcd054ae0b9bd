//! Tables that show a question.

use super::derived::{halves, is_rating};
use super::desk::{Crowd, Desk};
use super::named::WithIds;
use super::sentence::choices;
use super::yaml::{folded, prose};
use crate::content::yaml::write::quoted;
use crate::export::Form;
use crate::msg;

/// So many groups are told apart in one chart: of more, each has a panel.
const TOLD_APART: usize = 4;

/// Of a longer list of choices the table shows those given most, and the others together.
const LONG_LIST: usize = 15;
const MOST_GIVEN: usize = 10;

/// What stands for the chart of a table among what is refused.
pub fn chart_of(table: &str) -> String {
    format!("{table} chart")
}

/// What stands for a whole question among what is refused: whatever a report says of it gives people away.
pub fn question_of(id: &str) -> String {
    format!("{id} question")
}

/// The lines of the tables that show a question; none where no table does.
pub fn tables(desk: &Desk<'_>, question: &WithIds<'_>) -> Vec<String> {
    let id = desk.id(&msg!("draft-id-table"), question);
    let asked = desk.asked(question);
    let is_split = asked.len() > 1;
    match &question.prompt.form {
        Form::One { lines, .. } if lines.len() > 1 => block(
            desk,
            question,
            ("scale_table", &id),
            &drawn(desk, question, (&id, "stacked_bars")),
        ),
        Form::One { .. } | Form::Ticks { .. } | Form::Joined { .. } | Form::Mentions { .. } => {
            let kind = match asked.len() {
                0..=1 => "bars",
                2..=TOLD_APART => "grouped_bars",
                _ => "panels",
            };
            let bars = drawn(desk, question, (&id, kind));
            let most = (question.choices.len() > LONG_LIST).then(|| format!("      most: {MOST_GIVEN}"));
            block(
                desk,
                question,
                ("group_table", &id),
                &[nets(desk, question), Vec::from_iter(most), bars].concat(),
            )
        }
        Form::Ranks { .. } => ranked(desk, question, &id, &asked),
        Form::Number { column, .. } if is_split => {
            let by = "      by: groups".to_owned();
            let bars = drawn(desk, question, (&id, "grouped_bars"));
            let more = [rated(desk, question, column), vec![by.clone()], bars].concat();
            let classes = block(desk, question, ("distribution", &id), &more);
            let id = desk.id(&msg!("draft-id-means"), question);
            [classes, block(desk, question, ("means_table", &id), &[by])].concat()
        }
        Form::Number { column, .. } => {
            let bars = drawn(desk, question, (&id, "bars"));
            let more = [rated(desk, question, column), bars].concat();
            block(desk, question, ("distribution", &id), &more)
        }
        Form::Words { .. } => Vec::new(),
    }
}

/// Of ratings from 0 to 10, the classes of a net score (Reichheld 2003): those that are found by a rule end beyond 10.
fn rated(desk: &Desk<'_>, question: &WithIds<'_>, column: &str) -> Vec<String> {
    let classes = is_rating(desk, question, column).then(|| "      classes: [0, 7, 9, 10]".to_owned());
    Vec::from_iter(classes)
}

/// A table of a question with what it says beside; none where it was refused.
fn block(desk: &Desk<'_>, question: &WithIds<'_>, (kind, id): (&str, &str), more: &[String]) -> Vec<String> {
    let mut lines = headed(desk, question, (kind, id));
    if !lines.is_empty() {
        lines.push(format!("      of: {}", question.id));
        lines.extend_from_slice(more);
    }
    lines
}

fn headed(desk: &Desk<'_>, question: &WithIds<'_>, (kind, id): (&str, &str)) -> Vec<String> {
    if desk.is_refused(id) {
        return Vec::new();
    }
    let mut lines = vec![format!("  - {kind}:"), format!("      id: {id}")];
    let caption = prose(question.wording());
    let caption = match kind {
        // It stands below the table of the classes.
        "means_table" => desk.word(&msg!("draft-means", question = caption)),
        _ => caption,
    };
    lines.extend(folded("      ", "caption", &caption));
    lines
}

fn ranked(desk: &Desk<'_>, question: &WithIds<'_>, id: &str, asked: &[&Crowd]) -> Vec<String> {
    let mut lines = headed(desk, question, ("ranked_table", id));
    if lines.is_empty() {
        return lines;
    }
    lines.push("      columns:".to_owned());
    lines.extend(asked.iter().map(|group| {
        let label = quoted(&prose(&group.label));
        format!(
            "        - {{label: {label}, of: {}, group: {}, top: 5}}",
            question.id, group.id
        )
    }));
    lines
}

/// The chart of a table; none where the policy leaves it nothing to draw.
fn drawn(desk: &Desk<'_>, question: &WithIds<'_>, (table, kind): (&str, &str)) -> Vec<String> {
    if desk.is_refused(&chart_of(table)) {
        return Vec::new();
    }
    let mut lines = vec!["      chart:".to_owned(), format!("        kind: {kind}")];
    lines.extend(folded("        ", "title", &prose(&question.label)));
    let subtitle = desk.word(&msg!("draft-chart", people = desk.people_asked(question)));
    lines.extend(folded("        ", "subtitle", &subtitle));
    lines
}

/// Both ends of a scale of agreement, each as a whole, where they are more than one answer.
fn nets(desk: &Desk<'_>, question: &WithIds<'_>) -> Vec<String> {
    let Some(halves) = halves(question) else {
        return Vec::new();
    };
    let mut lines = vec!["      nets:".to_owned()];
    lines.extend([halves.low, halves.high].into_iter().filter_map(|places| {
        let ids: Vec<&str> = places.iter().map(|place| question.choices[*place].as_str()).collect();
        let label = quoted(&choices(desk, question, &places)?);
        Some(format!("        - {{label: {label}, is: [{}]}}", ids.join(", ")))
    }));
    lines
}
