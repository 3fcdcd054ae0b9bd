//! What YAML's parser has to say, by kind, in terms of the catalogue.

use crate::diagnostic::{Diagnostic, Message, SourceId, Span};
use crate::msg;
use granit_parser::ErrorKind;
use serde_saphyr::{Error, ExternalMessageSource};

pub(super) fn translate(source: SourceId, text: &str, error: &Error) -> Diagnostic {
    let error = error.without_snippet();
    let offset = error.location().map_or(text.len(), |location| {
        offset_of(text, location.line(), location.column())
    });
    let end = text[offset..]
        .chars()
        .next()
        .filter(|c| *c != '\n')
        .map_or(offset, |c| offset + c.len_utf8());
    Diagnostic::error(msg!("yaml-syntax")).labelled(Span::new(source, offset..end), kind(error))
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
