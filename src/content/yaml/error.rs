//! What YAML's parser has to say, by kind, in terms of the catalogue.

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
    let (offset, message) = reread(text, offset, error);
    let end = text[offset..]
        .chars()
        .next()
        .filter(|c| *c != '\n')
        .map_or(offset, |c| offset + c.len_utf8());
    Diagnostic::error(msg!("yaml-syntax")).labelled(Span::new(source, offset..end), message)
}

/// What the line itself tells about the parser's mistake, and where: the parser stops where it can't go on, which may be
/// after what went wrong.
fn reread(text: &str, offset: usize, error: &Error) -> (usize, Message) {
    let message = kind(error);
    let start = text[..offset].rfind('\n').map_or(0, |at| at + 1);
    let line = text[start..].lines().next().unwrap_or_default();
    let indent = line.len() - line.trim_start().len();
    if let Some(at) = bare_expression(line) {
        return (start + at, msg!("yaml-braces"));
    }
    if message.id == "yaml-tab" {
        return (tab_in_indentation(text, start).unwrap_or(offset), message);
    }
    // A colon has its place after the first word of a line, unless the line above still goes on.
    let is_key = !line[..offset - start].contains([':', '"', '\'', '{', '[']);
    if message.id == "yaml-colon" && is_key {
        return (start + indent, msg!("yaml-indentation"));
    }
    (offset, message)
}

/// Where a value begins with `{{`, outside quotes.
fn bare_expression(line: &str) -> Option<usize> {
    let line_start = line.trim_start();
    let indent = line.len() - line_start.len();
    let value = line_start.trim_start_matches("- ");
    let opened = indent + line_start.len() - value.len();
    if value.starts_with("{{") {
        return Some(opened);
    }
    let at = line.find(": {{")?;
    (!line[..at].contains(['"', '\''])).then_some(at + 2)
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
            msg!("yaml-character")
        }
        ErrorKind::UnknownAnchor => msg!("yaml-unknown-anchor"),
        // The parser's own enumeration, which may grow.
        _ => msg!("yaml-other"),
    }
}
