//! Cells of a question that the codebook doesn't know, told together: one cause, one message.

use super::answers::{Decoder, Stray, Understood};
use super::digits::places;
use crate::content::responses::Source;
use crate::diagnostic::{Diagnostic, Diagnostics, Message, Sources, Span};
use crate::msg;
use crate::survey::Mask;

/// So many texts are shown as examples.
const MOST_SHOWN: usize = 5;

/// The cells of one question in one file.
pub(super) struct Outside<'a> {
    pub source: &'a dyn Source,
    pub decoder: &'a Decoder<'a>,
    /// Columns of the file with what they hold.
    pub columns: Vec<(usize, &'a Understood<'a>)>,
    /// The rows of those who were asked.
    pub rows: &'a Mask,
    /// Where the question is written.
    pub span: Span,
}

/// A text with the column where it stands first.
struct Example {
    stray: Stray,
    column: usize,
}

impl Outside<'_> {
    /// What is said of them.
    pub fn tell(&self, sources: &mut Sources) -> Diagnostics {
        let mut told = Diagnostics::new();
        let grouped = self.gather(|column| column.grouped(self.rows));
        if let Some(example) = grouped.first() {
            let cells: u64 = grouped.iter().map(|one| one.stray.cells).sum();
            let message = msg!(
                "numbers-grouped",
                count = cells,
                question = self.decoder.name(),
                text = &example.stray.text,
                row = example.stray.row + 1
            );
            told.push(Diagnostic::warning(message).at(self.span));
        }
        let read: Vec<&Understood<'_>> = self.columns.iter().map(|(_, read)| *read).collect();
        let question = self.decoder.name();
        if let Some((label, cell)) = self.decoder.code_or_label(&read, self.rows) {
            let message = msg!("code-or-label", question = question, label = label, cell = cell);
            told.push(
                Diagnostic::error(message)
                    .at(self.span)
                    .help(msg!("code-or-label-help")),
            );
        }
        if let Some(label) = self.decoder.label_or_missing(&read, self.rows) {
            let message = msg!("label-or-missing", question = question, label = label);
            told.push(Diagnostic::error(message).at(self.span).help(msg!("code-missing-help")));
        }
        let strays = self.gather(|column| column.strays(self.rows));
        let Some(first) = strays.first() else { return told };
        let mut diagnostic = Diagnostic::error(self.message(&strays));
        match self.source.locate(first.stray.row, first.column, sources) {
            Ok(span) => diagnostic = diagnostic.at(span),
            Err(other) => told.extend(other),
        }
        told.push(self.helps(&strays).into_iter().fold(diagnostic, Diagnostic::help));
        told
    }

    /// The texts of all columns, each once, the most frequent first.
    fn gather(&self, of: impl Fn(&Understood<'_>) -> Vec<Stray>) -> Vec<Example> {
        let mut all: Vec<Example> = Vec::new();
        for (column, read) in &self.columns {
            for stray in of(read) {
                match all.iter_mut().find(|known| known.stray.text == stray.text) {
                    Some(known) => known.stray.cells += stray.cells,
                    None => all.push(Example { stray, column: *column }),
                }
            }
        }
        all.sort_by_key(|example| (std::cmp::Reverse(example.stray.cells), example.stray.row));
        all
    }

    fn message(&self, strays: &[Example]) -> Message {
        let question = self.decoder.name();
        let name = |column: usize| self.source.columns()[column].as_str();
        if let [Example { stray, column }] = strays
            && stray.cells == 1
        {
            return match self.decoder.decimals() {
                Some(decimals) => msg!(
                    "not-a-number",
                    text = &stray.text,
                    question = question,
                    decimals = decimals,
                    row = stray.row + 1
                ),
                None => msg!(
                    "code-outside",
                    code = &stray.text,
                    question = question,
                    column = name(*column),
                    row = stray.row + 1
                ),
            };
        }
        let mut examples: Vec<Message> = strays.iter().take(MOST_SHOWN).map(|one| self.example(one)).collect();
        if strays.len() > MOST_SHOWN {
            examples.push(msg!("stray-others", count = strays.len() - MOST_SHOWN));
        }
        let count: u64 = strays.iter().map(|one| one.stray.cells).sum();
        match self.decoder.decimals() {
            Some(decimals) => msg!(
                "not-numbers",
                count = count,
                question = question,
                decimals = decimals,
                examples = examples
            ),
            None => msg!("codes-outside", count = count, question = question, examples = examples),
        }
    }

    fn example(&self, Example { stray, column }: &Example) -> Message {
        msg!(
            "stray-example",
            text = &stray.text,
            count = stray.cells,
            column = self.source.columns()[*column].as_str(),
            row = stray.row + 1
        )
    }

    /// What to do about them.
    fn helps(&self, strays: &[Example]) -> Vec<Message> {
        let mut helps = Vec::new();
        let text = |example: &Example| example.stray.text.clone();
        if let Some(decimals) = self.decoder.decimals() {
            let needed = strays.iter().filter_map(|one| places(&one.stray.text)).max();
            if let Some(needed) = needed.filter(|needed| *needed > decimals as usize) {
                helps.push(msg!("decimals-help", question = self.decoder.name(), needed = needed));
            }
            let is_spelt = |example: &&Example| example.stray.text.contains(|c: char| c.is_ascii_digit());
            let unread = strays.iter().filter(is_spelt);
            if let Some(example) = unread.clone().find(|one| places(&one.stray.text).is_none()) {
                helps.push(msg!("number-help", text = text(example)));
            }
            let worded = strays.iter().find(|example| !is_spelt(example));
            helps.extend(worded.map(|example| msg!("missing-code-help", text = text(example))));
            return helps;
        }
        // No "did you mean": a code near another one in its digits is not near it in meaning.
        let known = self.decoder.known();
        if !known.is_empty() && known.len() <= 24 {
            helps.push(msg!("known-codes", codes = known));
        }
        let first = strays.first().map(text);
        let worded = strays.iter().map(text).find(|text| text.contains(char::is_alphabetic));
        helps.extend(match (worded, self.decoder.has_boxes()) {
            (_, true) => first.as_ref().map(|text| msg!("boxes-help", text = text)),
            (Some(text), false) => Some(msg!("also-help", text = text)),
            (None, false) => None,
        });
        helps.extend(first.map(|text| msg!("missing-code-help", text = text)));
        helps
    }
}
