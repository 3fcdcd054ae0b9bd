//! The texts that authors wrote, as the page's script finds them: what they read as, and where each stands in its file.

use crate::account::{Folded, Passage, Phrase};
use crate::commentary::Accounts;
use crate::content::yaml::edit::Inside;
use crate::content::yaml::{Node, Value};
use crate::workspace::Prepared;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// One step of the way to a text in its file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Step {
    /// The value of a key.
    Key(String),
    /// An item of a list, from 0.
    Item(usize),
}

impl Step {
    /// As an edit takes it.
    pub fn inside(&self) -> Inside<'_> {
        match self {
            Self::Key(name) => Inside::Key(name),
            Self::Item(at) => Inside::Item(*at),
        }
    }
}

/// A text of the authors.
#[derive(Clone, Debug, Serialize)]
pub(super) struct OwnText {
    /// Its file below `content/`.
    pub file: String,
    /// The way to it in the file.
    pub way: Vec<Step>,
    /// As it is written, with its Markdown and its expressions.
    pub text: String,
    /// The bytes of it in the file.
    pub bytes: (u32, u32),
    /// What its paragraphs say, by letters and digits alone. Between the parts of one stands what only the page knows: the
    /// title of what a reference leads to.
    pub said: Vec<Vec<String>>,
    /// The words that were typed and are answered for: `claimed` or `released`.
    pub marks: Vec<(&'static str, String)>,
    /// Of a statement, the ids of what it rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Vec<String>>,
    /// Whether it is a finding that no statement can rest on yet, for want of an id.
    pub nameless: bool,
}

/// Every id that the authors gave, and those that the report has of its own: its chapters, its tables of figures.
pub(super) fn ids(prepared: &Prepared) -> BTreeSet<String> {
    let own = prepared.report.targets.keys().cloned();
    given(prepared).into_iter().chain(own).collect()
}

/// Every id that the authors gave.
fn given(prepared: &Prepared) -> BTreeSet<String> {
    fn find(node: &Node, found: &mut BTreeSet<String>) {
        match &node.value {
            Value::Null | Value::Scalar(_) => {}
            Value::List(items) => items.iter().for_each(|item| find(item, found)),
            Value::Map(entries) => {
                for (key, its) in entries {
                    match &its.value {
                        Value::Scalar(id) if key.value == "id" => drop(found.insert(id.text.clone())),
                        Value::Null | Value::Scalar(_) | Value::List(_) | Value::Map(_) => find(its, found),
                    }
                }
            }
        }
    }
    let mut found = BTreeSet::new();
    for document in prepared.documents.values() {
        find(&document.node, &mut found);
    }
    found
}

/// What a statement can rest on, by its id: what it is called.
pub(super) fn citable(prepared: &Prepared) -> BTreeMap<String, String> {
    let ids = given(prepared);
    let targets = prepared.report.targets.iter();
    let targets = targets.filter(|(id, target)| target.kind.is_evidence() && ids.contains(*id));
    targets.map(|(id, target)| (id.clone(), target.title.clone())).collect()
}

/// All texts of a report.
pub(super) fn texts(prepared: &Prepared) -> Vec<OwnText> {
    let mut ways = BTreeMap::new();
    for (name, document) in &prepared.documents {
        let mut found = Vec::new();
        scalars(&document.node, &mut Vec::new(), &mut found);
        let of_file = found
            .into_iter()
            .map(|(start, way)| ((document.source, start), (name, way)));
        ways.extend(of_file);
    }
    let phrases = phrases(&prepared.accounts);
    let written = prepared.passages.iter().filter_map(|passage| {
        let span = passage.text.span;
        let (file, way) = ways.get(&(span.source, span.start))?;
        Some(OwnText {
            file: (*file).clone(),
            way: way.clone(),
            text: passage.text.value.clone(),
            bytes: (span.start, span.end),
            said: said(passage),
            marks: marks(passage, &phrases),
            evidence: evidence(&prepared.documents[*file].node, way),
            nameless: is_nameless(&prepared.documents[*file].node, way),
        })
    });
    written.collect()
}

/// What the statement rests on whose text stands at the end of a way.
fn evidence(node: &Node, way: &[Step]) -> Option<Vec<String>> {
    let [Step::Key(list), Step::Item(at), Step::Key(text)] = way else {
        return None;
    };
    if list != "statements" || text != "text" {
        return None;
    }
    let Value::List(statements) = &entry(node, list)?.value else {
        return None;
    };
    let evidence = entry(statements.get(*at)?, "evidence");
    let ids = evidence.into_iter().flat_map(crate::content::yaml::scalars);
    Some(ids.map(|id| id.value).collect())
}

/// Whether a finding without an id stands at the end of a way.
fn is_nameless(node: &Node, way: &[Step]) -> bool {
    let owner = match way {
        [owner @ .., Step::Key(key)] if key == "text" => owner,
        whole => whole,
    };
    let is_finding = matches!(owner, [.., Step::Key(list), Step::Item(_)] if list == "findings");
    let found = owner.iter().try_fold(node, |node, step| match (step, &node.value) {
        (Step::Key(name), _) => entry(node, name),
        (Step::Item(at), Value::List(items)) => items.get(*at),
        (Step::Item(_), Value::Null | Value::Scalar(_) | Value::Map(_)) => None,
    });
    is_finding && found.is_some_and(|finding| entry(finding, "id").is_none())
}

fn entry<'a>(node: &'a Node, key: &str) -> Option<&'a Node> {
    let Value::Map(entries) = &node.value else { return None };
    entries.iter().find(|(name, _)| name.value == key).map(|(_, its)| its)
}

/// Every scalar of a tree by where it starts, with the way to it.
pub(super) fn scalars(node: &Node, way: &mut Vec<Step>, found: &mut Vec<(u32, Vec<Step>)>) {
    let mut inside = |step: Step, inner: &Node| {
        way.push(step);
        scalars(inner, way, found);
        way.pop();
    };
    match &node.value {
        Value::Null => {}
        Value::Scalar(_) => found.push((node.span.start, way.clone())),
        Value::List(items) => (0..).zip(items).for_each(|(at, item)| inside(Step::Item(at), item)),
        Value::Map(entries) => entries
            .iter()
            .for_each(|(key, its)| inside(Step::Key(key.value.clone()), its)),
    }
}

/// What stands where accounting reads nothing.
const BLANK: char = '\u{1}';

/// The paragraphs of a text as a page says them.
fn said(passage: &Passage) -> Vec<Vec<String>> {
    let written = &passage.text.value;
    let mut read = String::with_capacity(written.len());
    let mut at = 0;
    for computed in &passage.computed {
        read.push_str(&unread(written, &passage.read, at..computed.range.start));
        read.push_str(&computed.text);
        at = computed.range.end;
    }
    read.push_str(&unread(written, &passage.read, at..written.len()));
    let mut paragraphs = vec![String::new()];
    for line in read.lines() {
        let is_item = ["- ", "* ", "+ "]
            .iter()
            .any(|mark| line.trim_start().starts_with(mark));
        if line.trim().is_empty() || is_item {
            paragraphs.push(String::new());
        }
        if let Some(last) = paragraphs.last_mut() {
            last.push_str(line);
        }
    }
    let parts = |paragraph: &String| -> Vec<String> { paragraph.split(UNKNOWN).map(letters).collect() };
    let said = paragraphs.iter().map(parts);
    said.filter(|parts| parts.iter().any(|part| !part.is_empty())).collect()
}

/// What only the page knows.
const UNKNOWN: char = '\u{2}';

/// A stretch of a text as accounting reads it; a reference without words of its own says what it leads to.
fn unread(written: &str, read: &str, range: std::ops::Range<usize>) -> String {
    let mut out = String::new();
    for (at, c) in read[range.clone()].char_indices() {
        let at = range.start + at;
        if c != BLANK {
            out.push(c);
        } else if written[..at].ends_with('[') && written[at..].starts_with("](") || written[at..].starts_with("{{") {
            out.push(UNKNOWN);
        }
    }
    out
}

fn letters(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .filter(|c| c.is_alphanumeric())
        .collect()
}

type Account = (&'static str, Phrase, Option<crate::diagnostic::Span>);

fn phrases(accounts: &Accounts) -> Vec<Account> {
    let claims = accounts
        .claims
        .iter()
        .map(|claim| ("claimed", &claim.says, claim.scope));
    let releases = accounts
        .releases
        .iter()
        .map(|release| ("released", &release.says, release.scope));
    let all = claims.chain(releases);
    all.map(|(kind, says, scope)| (kind, Phrase::new(&says.value), scope))
        .collect()
}

fn marks(passage: &Passage, phrases: &[Account]) -> Vec<(&'static str, String)> {
    let folded = Folded::of(&passage.read);
    let near = phrases.iter().filter(|(_, _, scope)| passage.lies_in(*scope));
    let places =
        near.flat_map(|(kind, phrase, _)| phrase.places(&folded).into_iter().map(|place| (*kind, place.whole())));
    places.map(|(kind, range)| (kind, passage.phrase(&range))).collect()
}
