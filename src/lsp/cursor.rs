//! What may stand where the cursor is: names of some kind, a few words, keys, functions.

use super::expression::{self, Argued, Typing};
use super::keys::{self, Allowed, Here};
use super::names::NameKind;
use crate::resolve::keys::{Held, Mapping};
use crate::survey::Base;
use std::ops::Range;

/// What may stand at a place, and the word that stands there.
#[derive(Debug)]
pub(super) struct Spot {
    pub wanted: Wanted,
    /// Bytes of the text.
    pub word: Range<usize>,
    /// The whole expression around it, if it stands in one.
    pub expression: Option<Range<usize>>,
    /// Whether a name is put between quotes.
    pub is_bare: bool,
}

/// What may stand at a place.
#[derive(Debug)]
pub(super) enum Wanted {
    Nothing,
    Functions,
    /// Arguments of this function.
    Arguments(String),
    /// Names; of a choice, of this question, if one is known.
    Names(&'static [NameKind], Option<String>),
    Words(Vec<&'static str>),
    /// Keys of one of these, but for some that are there already.
    Keys(Vec<&'static Mapping>, Vec<String>),
}

const QUESTIONS: &[NameKind] = &[NameKind::Question, NameKind::Item];
const EVIDENCE: &[NameKind] = &[NameKind::Evidence];

/// Which names the keys and the arguments of these names take.
const NAMES: [(&[&str], &[NameKind]); 9] = [
    (
        &[
            "of",
            "question",
            "questions",
            "share",
            "count",
            "mean",
            "median",
            "net_score",
            "rank",
            "same",
            "differ",
            "by",
            "where",
        ],
        QUESTIONS,
    ),
    (&["never_cross"], QUESTIONS),
    (&["is", "rows", "items", "top", "bottom"], &[NameKind::Choice]),
    (&["group", "groups", "n"], &[NameKind::Group]),
    (&["sections"], &[NameKind::Section]),
    (&["scale"], &[NameKind::Scale]),
    (&["evidence", "figures", "qualitative", "quotation"], EVIDENCE),
    (&["tags"], &[NameKind::Tag]),
    (&["ref"], &[NameKind::Evidence, NameKind::Section]),
];

/// The keys that say which question the choices beside them are of.
const ABOUT: [&str; 9] = [
    "of", "question", "share", "count", "mean", "median", "rank", "same", "differ",
];

/// What may stand at an offset of a document, by its path below `content/`.
pub(super) fn spot(file: &str, text: &str, at: usize) -> Spot {
    let word = keys::word(text, at);
    if let Some((start, end)) = expression::around(text, at) {
        let (wanted, is_bare) = in_expression(&text[start + 2..word.start.max(start + 2)]);
        return Spot {
            wanted,
            word,
            expression: Some(start..end),
            is_bare,
        };
    }
    let place = keys::place(text, at);
    Spot {
        wanted: in_yaml(file, &place).unwrap_or(Wanted::Nothing),
        word: place.word,
        expression: None,
        is_bare: false,
    }
}

fn kinds(name: &str) -> Option<&'static [NameKind]> {
    NAMES
        .iter()
        .find(|(names, _)| names.contains(&name))
        .map(|(_, kinds)| *kinds)
}

fn in_expression(before: &str) -> (Wanted, bool) {
    let typed = match expression::typing(before) {
        Typing::Function => return (Wanted::Functions, false),
        Typing::Argument(function) => return (Wanted::Arguments(function), false),
        Typing::Text(typed) => typed,
    };
    let is_bare = !typed.is_quoted;
    (of_argument(typed), is_bare)
}

fn of_argument(typed: Argued) -> Wanted {
    let Argued {
        function,
        argument,
        about,
        key,
        ..
    } = typed;
    match (function.as_str(), argument.as_str()) {
        ("n", "of") => Wanted::Names(&[NameKind::Group], None),
        ("ref", "of") => Wanted::Names(&[NameKind::Evidence, NameKind::Section], None),
        (_, "where") if key.is_some() => Wanted::Names(&[NameKind::Choice], key),
        (_, "base") => Wanted::Words(Base::ALL.map(Base::keyword).to_vec()),
        (_, "of" | "is" | "group" | "where") => {
            kinds(&argument).map_or(Wanted::Nothing, |kinds| Wanted::Names(kinds, about))
        }
        (_, "words" | "approx" | "lower") => Wanted::Words(vec!["true", "false"]),
        (_, _) => Wanted::Nothing,
    }
}

fn in_yaml(file: &str, place: &Here) -> Option<Wanted> {
    if let (true, Some((list, way))) = (place.is_item, place.way.split_last())
        && let Some(Allowed::Keys(mappings)) = keys::allowed(file, way)
        && let Some((_, list)) = mappings.iter().find_map(|mapping| mapping.find(list))
        && let Some(wanted) = of_value(&list.held, list.name, place)
    {
        return Some(wanted);
    }
    match (keys::allowed(file, &place.way)?, &place.key) {
        (Allowed::Keys(mappings), Some(key)) => {
            let (_, key) = mappings.iter().find_map(|mapping| mapping.find(key))?;
            of_value(&key.held, key.name, place)
        }
        (Allowed::Keys(mappings), None) => {
            let present: Vec<String> = place.beside.iter().map(|(key, _)| key.clone()).collect();
            let is_meant = |mapping: &&&Mapping| present.iter().any(|key| key == mapping.opener());
            let meant: Vec<&'static Mapping> = mappings.iter().filter(is_meant).copied().collect();
            Some(Wanted::Keys(if meant.is_empty() { mappings } else { meant }, present))
        }
        // Below `where` and `labels`, names of others are keys.
        (Allowed::Named(_), None) => {
            let name = place.way.last()?;
            kinds(name).map(|kinds| Wanted::Names(kinds, None))
        }
        (Allowed::Named(held), Some(key)) => match place.way.last().map(String::as_str) {
            Some("where") => Some(Wanted::Names(&[NameKind::Choice], Some(key.clone()))),
            _ => of_value(held, key, place),
        },
        (Allowed::Value(held), _) => of_value(held, place.way.last()?, place),
    }
}

fn of_value(held: &'static Held, key: &str, place: &Here) -> Option<Wanted> {
    match held {
        Held::Word(words) => Some(Wanted::Words(words.known.to_vec())),
        Held::Boolean => Some(Wanted::Words(vec!["true", "false"])),
        Held::Name => {
            let about = place.beside.iter().find(|(key, _)| ABOUT.contains(&key.as_str()));
            let about = about.map(|(_, value)| value.trim_matches(['"', '\'']).to_owned());
            kinds(key).map(|kinds| Wanted::Names(kinds, about))
        }
        Held::List(held) | Held::Several(held) => of_value(held, key, place),
        Held::Either(several) => several.iter().find_map(|held| of_value(held, key, place)),
        Held::Text
        | Held::Words
        | Held::Code
        | Held::Prose
        | Held::Id
        | Held::Whole
        | Held::Mapping(_)
        | Held::OneOf(_)
        | Held::Named(..) => None,
    }
}
