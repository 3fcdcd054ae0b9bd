//! How a figure came about, for the team: by its id, or by the line of a file that asks for it.

use crate::content::place::means;
use crate::diagnostic::{Diagnostic, Diagnostics, Sources, Span};
use crate::msg;
use crate::report::Figure;
use crate::say::{self, Line, Origins};
use crate::survey::{Origin, QuestionId};
use crate::workspace::Prepared;
use std::collections::BTreeSet;

/// A figure with everything that is known of it.
pub struct Explained {
    /// Unique in the report.
    pub id: String,
    /// As printed.
    pub text: String,
    /// How it came about, line by line.
    pub lines: Vec<Line>,
    /// Files and lines that ask for it.
    pub asked_at: Vec<String>,
    /// Ids of the figures that say the same share or count in other places.
    pub also: Vec<String>,
}

/// Every figure of an id, of a place (a table, a finding) or of a line, `FILE:LINE`.
///
/// # Errors
/// Nothing of that name, with the nearest; no figure on that line.
pub fn explain(prepared: &Prepared, sources: &Sources, asked: &str) -> Result<Vec<Explained>, Diagnostics> {
    let figures = &prepared.report.figures;
    let line = asked
        .rsplit_once(':')
        .and_then(|(file, line)| Some((file, line.parse::<usize>().ok()?)));
    let wanted: Vec<usize> = match line {
        Some((file, line)) => (0..figures.len())
            .filter(|index| {
                prepared.origins[*index]
                    .iter()
                    .any(|span| is_on(*span, file, line, sources))
            })
            .collect(),
        None => {
            let place = format!("{asked}/");
            (0..figures.len())
                .filter(|index| figures[*index].id == asked || figures[*index].id.starts_with(&place))
                .collect()
        }
    };
    if wanted.is_empty() {
        let diagnostic = match line {
            Some((file, line)) => Diagnostic::error(msg!("explain-no-line", file = file, line = line as u64)),
            None => Diagnostic::error(msg!("explain-unknown", name = asked))
                .suggest(asked, figures.iter().map(|figure| figure.id.as_str())),
        };
        let mut all = Diagnostics::new();
        all.push(diagnostic);
        return Err(all);
    }
    let one = |index: usize| {
        let figure = &figures[index];
        let asked_at = prepared.origins[index]
            .iter()
            .map(|span| place(*span, sources))
            .collect();
        let same = figures
            .iter()
            .filter(|other| other.id != figure.id && says_the_same(figure, other));
        Explained {
            id: figure.id.clone(),
            text: figure.text.clone(),
            lines: lines(prepared, figure),
            asked_at,
            also: same.map(|other| other.id.clone()).collect(),
        }
    };
    Ok(wanted.into_iter().map(one).collect())
}

/// How a figure came about; of derived questions also what these are made of, down to what was asked.
fn lines(prepared: &Prepared, figure: &Figure) -> Vec<Line> {
    let (language, wording) = (prepared.report.language, &prepared.theme.wording);
    let survey = &prepared.surveyed.survey;
    let mut lines = say::explain(figure, language, wording);
    let origins = Origins {
        survey,
        labels: prepared.surveyed.labels.of(language),
        language,
        wording,
    };
    // "question.item", and of a condition "question.item=choice".
    let named = figure.questions.iter().chain(&figure.filter);
    let named = named.filter_map(|name| survey.find_question(name.split(['.', '=']).next()?));
    let mut open: Vec<QuestionId> = named.collect();
    let mut said = BTreeSet::new();
    while let Some(question) = open.pop() {
        if said.insert(question) {
            let sentence = origins
                .sentence(question)
                .map(|sentence| (wording.text("explain-derived"), sentence));
            lines.extend(sentence);
            open.extend(survey.question(question).origin.iter().flat_map(Origin::questions));
        }
    }
    lines
}

/// The same facts, however they are said; of figures that were typed in, the same words.
fn says_the_same(one: &Figure, other: &Figure) -> bool {
    one.facts == other.facts && one.about == other.about && one.value == other.value
}

fn is_on(span: Span, file: &str, line: usize, sources: &Sources) -> bool {
    let source = sources.get(span.source);
    let (first, last) = (source.line(span.start as usize), source.line(span.end as usize));
    means(file, &source.name) && (first..=last).contains(&line)
}

/// "content/sections/usage.yaml:12".
fn place(span: Span, sources: &Sources) -> String {
    let source = sources.get(span.source);
    format!("{}:{}", source.name, source.line(span.start as usize))
}
