//! What YAML's parser has to say, by kind, in terms of the catalogue.

use super::cause::{self, Cause};
use super::line::{TextLine, lines};
use super::open;
use crate::diagnostic::{Diagnostic, Message, SourceId, Span};
use crate::msg;
use granit_parser::ErrorKind;
use serde_saphyr::budget::BudgetBreach;
use serde_saphyr::{Error, ExternalMessageSource};

/// So many lists and mappings may stand one inside the other: the parser goes deeper with each, on a thread's small stack.
pub(super) const DEEPEST: usize = 32;

/// The mistake in terms of the catalogue, at its place.
pub(super) fn translate(source: SourceId, text: &str, error: &Error) -> Diagnostic {
    let error = error.without_snippet();
    let offset = error.location().map_or(text.len(), |location| {
        offset_of(text, location.line(), location.column())
    });
    let Cause { range, message, help } = reread(text, offset, error);
    let told = Diagnostic::error(msg!("yaml-syntax")).labelled(Span::new(source, range), message);
    help.into_iter().fold(told, Diagnostic::help)
}

/// What the lines themselves tell about the parser's mistake, and where: the parser stops where it can't go on, which may
/// be far below what went wrong.
fn reread(text: &str, offset: usize, error: &Error) -> Cause {
    let message = kind(error);
    let to_here = lines(text, offset);
    let here = text[offset..].chars().next().filter(|c| *c != '\n');
    let stopped = |message| Cause {
        range: offset..here.map_or(offset, |c| offset + c.len_utf8()),
        message,
        help: None,
    };
    match message.id {
        "yaml-duplicate-key" | "yaml-deep" | "yaml-too-large" => return stopped(message),
        "yaml-several-documents" => return documents(&to_here).unwrap_or_else(|| stopped(message)),
        _ => {}
    }
    // An open quote or bracket goes on to where the next entry begins.
    let all = lines(text, text.len());
    let end = memchr::memchr(b'\n', &text.as_bytes()[offset..]).map_or(text.len(), |length| offset + length);
    let is_above = |cause: &Cause| cause.range.start <= end;
    if let Some(cause) = open::unclosed(&all, true)
        .filter(is_above)
        .or_else(|| cause::cause(&to_here))
    {
        return cause;
    }
    if message.id == "yaml-brackets" && here == Some(':') {
        return stopped(msg!("yaml-colon-flow"));
    }
    let start = text[..offset].rfind('\n').map_or(0, |at| at + 1);
    if message.id == "yaml-tab" {
        let at = tab_in_indentation(text, start).unwrap_or(offset);
        return Cause::sign(at, '\t', message);
    }
    // A colon has its place after the first word of a line, unless the line above still goes on.
    let before = &text[start..offset];
    let indent = before.len() - before.trim_start().len();
    if message.id == "yaml-colon" && !before.contains([':', '"', '\'', '{', '[']) {
        let first = before[indent..].chars().next().unwrap_or(':');
        let here = Cause::sign(start + indent, first, msg!("yaml-indentation"));
        return indentation(&to_here).unwrap_or(here);
    }
    match message.id {
        "yaml-indentation" => indentation(&to_here).unwrap_or_else(|| stopped(message)),
        _ => stopped(message),
    }
}

/// The line that begins where none around it does, with the columns that would do: the last of these, or the one above it.
fn indentation(lines: &[TextLine<'_>]) -> Option<Cause> {
    let (last, above) = lines.split_last().filter(|(last, _)| last.colon.is_some())?;
    let told = |line: &TextLine<'_>, columns: &[usize]| {
        let columns: Vec<String> = columns.iter().map(|column| (column + 1).to_string()).collect();
        let message = msg!("yaml-indentation-columns", column = line.indent + 1, columns = columns);
        let first = line.text[line.indent..].chars().next()?;
        Some(Cause::sign(line.start + line.indent, first, message))
    };
    // The last one stands where those do that were meant as its neighbours.
    if let [.., before, odd] = above
        && odd.body < last.body
        && before.body == last.body
        && !odd.value().is_empty()
    {
        return told(odd, &[last.body]);
    }
    let mut columns: Vec<usize> = Vec::new();
    for line in above.iter().rev().filter(|line| line.colon.is_some()) {
        if columns.last().is_none_or(|column| line.body < *column) {
            columns.push(line.body);
        }
    }
    let is_odd = !columns.is_empty() && !columns.contains(&last.body);
    is_odd.then(|| told(last, &columns)).flatten()
}

/// Where a second document begins.
fn documents(lines: &[TextLine<'_>]) -> Option<Cause> {
    let line = lines.iter().skip(1).find(|line| line.text.starts_with("---"))?;
    Some(Cause {
        range: line.start..line.start + 3,
        message: msg!("yaml-several-documents"),
        help: None,
    })
}

/// The first tab that indents a line, from the line at `start` on.
fn tab_in_indentation(text: &str, start: usize) -> Option<usize> {
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        let indent = line.len() - line.trim_start().len();
        if let Some(tab) = line[..indent].find('\t') {
            return Some(at + tab);
        }
        at += line.len();
    }
    None
}

/// The byte offset of a line and column, both from 1, the column in characters.
fn offset_of(text: &str, line: u64, column: u64) -> usize {
    let line = usize::try_from(line).unwrap_or(1).max(1);
    let column = usize::try_from(column).unwrap_or(1).max(1);
    let start = match line {
        1 => 0,
        _ => memchr::memchr_iter(b'\n', text.as_bytes())
            .nth(line - 2)
            .map_or(text.len(), |at| at + 1),
    };
    let rest = &text[start..];
    start + rest.char_indices().nth(column - 1).map_or(rest.len(), |(at, _)| at)
}

fn kind(error: &Error) -> Message {
    match error {
        Error::DuplicateMappingKey { key, .. } => {
            msg!("yaml-duplicate-key", key = key.clone().unwrap_or_default())
        }
        Error::UnknownAnchor { .. } => msg!("yaml-unknown-anchor"),
        Error::Budget {
            breach: BudgetBreach::Depth { .. },
            ..
        } => msg!("yaml-deep", most = DEEPEST),
        Error::Budget { .. }
        | Error::AliasReplayLimitExceeded { .. }
        | Error::AliasExpansionLimitExceeded { .. }
        | Error::AliasReplayStackDepthExceeded { .. } => msg!("yaml-too-large"),
        Error::MultipleDocuments { .. } => msg!("yaml-several-documents"),
        Error::ExternalMessage { source, .. } => match source.as_ref() {
            ExternalMessageSource::Parser(scan) => syntax(scan.kind()),
            _ => msg!("yaml-other"),
        },
        // The parser's own enumeration, which may grow.
        _ => msg!("yaml-other"),
    }
}

/// The mistakes that people make, each with the way out of it.
fn syntax(kind: &ErrorKind) -> Message {
    match kind {
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabInPlainScalar
        | ErrorKind::TabAtBlockScalarStart => msg!("yaml-tab"),
        ErrorKind::InvalidIndentation
        | ErrorKind::InvalidBlockScalarIndent
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::InvalidFlowScalarIndent
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::BlockSequenceEntryNotAllowed => msg!("yaml-indentation"),
        ErrorKind::UnclosedQuotedScalar | ErrorKind::DocumentIndicatorInQuotedScalar => msg!("yaml-unclosed-quote"),
        ErrorKind::InvalidTrailingSingleQuotedScalar | ErrorKind::InvalidTrailingDoubleQuotedScalar => {
            msg!("yaml-after-quote")
        }
        ErrorKind::UnknownQuotedScalarEscape | ErrorKind::InvalidQuotedScalarHexEscape => msg!("yaml-escape"),
        ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping
        | ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::MismatchedFlowCollectionEnd { .. }
        | ErrorKind::MisplacedFlowCollectionEnd
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator => msg!("yaml-brackets"),
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => msg!("yaml-key-without-colon"),
        ErrorKind::MappingValueNotAllowed
        | ErrorKind::InvalidColonPlacement
        | ErrorKind::MappingKeyNotAllowed
        | ErrorKind::InvalidMappingValueWhitespace => msg!("yaml-colon"),
        ErrorKind::UnexpectedCharacter { .. } | ErrorKind::PlainScalarStartsWithDashFlowIndicator => {
            msg!("yaml-character-any")
        }
        ErrorKind::UnknownAnchor => msg!("yaml-unknown-anchor"),
        // The parser's own enumeration, which may grow.
        _ => msg!("yaml-other"),
    }
}
