//! What a survey was read from, to tell whether it would be the same if it were read again.

use super::responses::Watch;
use crate::content::digest::digest;
use crate::content::place::Place;
use crate::content::project::{Document, Project, Stamp};
use crate::content::yaml::{Node, Value};
use crate::diagnostic::{Diagnostics, Spanned};
use std::sync::Arc;

/// All that a survey reads of `report.yaml`.
pub(super) const KEYS: &[&str] = &["language", "respondents", "groups", "disclosure"];

/// What a survey was read from.
#[derive(Debug)]
pub(super) struct Basis {
    report: Option<Arc<Document>>,
    questionnaire: Option<Arc<Document>>,
    responses: Vec<Responses>,
}

/// A file of responses as it was.
#[derive(Debug)]
struct Responses {
    place: Place,
    stamp: Option<Stamp>,
    /// Known once it was read.
    digest: Option<String>,
}

impl Basis {
    /// As things are. To be made before responses are read: what changes meanwhile is seen the next time.
    pub fn of(project: &Project, responses: impl Iterator<Item = Place>) -> Self {
        let document = |name: &str| project.documents.get(name).cloned();
        let as_it_is = |place: Place| Responses {
            stamp: Stamp::of(&place.path),
            place,
            digest: None,
        };
        Self {
            report: document("report.yaml"),
            questionnaire: document("questionnaire.yaml"),
            responses: responses.map(as_it_is).collect(),
        }
    }

    /// Takes down which bytes were read.
    pub fn read(&mut self, watches: &[Watch]) {
        for one in &mut self.responses {
            let is_its = |watch: &&Watch| watch.source.name() == one.place.name;
            let watch = watches.iter().find(is_its);
            one.digest = watch.and_then(|watch| watch.source.digest().ok());
        }
    }

    /// Whether nothing changed that the survey, or what was `told` of it, depends on.
    pub fn holds(&self, project: &Project, told: &Diagnostics) -> bool {
        let is_same = |before: &Option<Arc<Document>>, name: &str, keys: Option<&[&str]>| {
            let (Some(before), Some(now)) = (before, project.documents.get(name)) else {
                return false;
            };
            let is_told = || told.places().any(|place| place.source == now.source);
            before.digest == now.digest || (!is_told() && says_the_same(before, now, keys))
        };
        is_same(&self.report, "report.yaml", Some(KEYS))
            && is_same(&self.questionnaire, "questionnaire.yaml", None)
            && self.responses.iter().all(Responses::is_same)
    }
}

impl Responses {
    /// A file that was only written anew, with the same bytes, is read to see that, but not understood again.
    fn is_same(&self) -> bool {
        let now = Stamp::of(&self.place.path);
        match (self.stamp, now) {
            (Some(before), Some(now)) if before == now => true,
            (Some(before), Some(now)) => {
                before.length == now.length && self.digest.is_some() && self.digest == digest(&self.place.path).ok()
            }
            (None, _) | (_, None) => false,
        }
    }
}

/// Whether two documents hold the same values under some keys, or all, wherever they stand.
fn says_the_same(before: &Document, now: &Document, keys: Option<&[&str]>) -> bool {
    match keys {
        Some(keys) => under(&before.node, keys) == under(&now.node, keys),
        None => before.node == now.node,
    }
}

fn under<'a>(node: &'a Node, keys: &[&str]) -> Vec<&'a (Spanned<String>, Node)> {
    match &node.value {
        Value::Map(entries) => entries
            .iter()
            .filter(|(key, _)| keys.contains(&key.value.as_str()))
            .collect(),
        Value::Null | Value::Scalar(_) | Value::List(_) => Vec::new(),
    }
}
