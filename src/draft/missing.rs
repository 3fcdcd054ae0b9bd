//! What missing answers are called in the responses: by a questionnaire for all of its questions, or by a question for
//! itself, in the place of that.

use super::pen::Pen;
use super::yaml::{code, codes};
use crate::content::yaml::edit::{Edit, Inside, node_at};
use crate::diagnostic::Message;
use crate::export::{is_read_as, same_code};

/// Codes by the kind of missing answer, both in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MissingKinds(pub Vec<(String, Vec<String>)>);

/// A code that comes in, with its kind and what is told of it.
pub struct NewCode {
    pub kind: String,
    pub text: String,
    pub what: Message,
}

impl MissingKinds {
    /// Whether the build takes a text for one of them.
    pub fn has(&self, text: &str) -> bool {
        self.kind_of(&|known| same_code(known, text) || is_read_as(known, text))
            .is_some()
    }

    /// The kind whose codes have one that is such.
    pub fn kind_of(&self, is_such: &dyn Fn(&str) -> bool) -> Option<&str> {
        let found = self.0.iter().find(|(_, codes)| codes.iter().any(|code| is_such(code)));
        found.map(|(kind, _)| kind.as_str())
    }

    /// The same with a code more, unless it is there under any kind: what its authors say of it holds.
    pub fn add(&mut self, kind: &str, text: &str) {
        if self.has(text) {
            return;
        }
        match self.0.iter_mut().find(|(known, _)| known == kind) {
            Some((_, codes)) => codes.push(text.to_owned()),
            None => self.0.push((kind.to_owned(), vec![text.to_owned()])),
        }
    }

    /// The same without what these codes are.
    pub fn without(&self, others: &[String]) -> Self {
        let is_left = |code: &&String| !others.iter().any(|other| same_code(other, code));
        let kinds = self.0.iter().map(|(kind, codes)| {
            let codes: Vec<String> = codes.iter().filter(is_left).cloned().collect();
            (kind.clone(), codes)
        });
        Self(kinds.filter(|(_, codes)| !codes.is_empty()).collect())
    }

    /// A line for each kind.
    pub fn lines(&self) -> impl Iterator<Item = String> + '_ {
        self.0.iter().map(|(kind, texts)| format!("{kind}: {}", codes(texts)))
    }

    /// Writes codes to those of a question, or of the whole questionnaire, which `self` are; where there are none, beside
    /// the `common` ones, whose place they take.
    pub fn write(own: Option<&Self>, common: &Self, way: &[Inside<'_>], new: Vec<NewCode>, pen: &mut Pen) {
        let inside: Vec<Inside<'_>> = way.iter().copied().chain([Inside::Key("missing")]).collect();
        let mut all = own.map_or_else(|| common.clone(), Self::clone);
        let mut written: Vec<(Option<String>, String, Message)> = Vec::new();
        for NewCode { kind, text, what } in new {
            let is_kind = all.0.iter().any(|(known, _)| *known == kind);
            all.add(&kind, &text);
            let yaml = if is_kind {
                code(&text)
            } else {
                format!("{kind}: [{}]", code(&text))
            };
            written.push((is_kind.then_some(kind), yaml, what));
        }
        let whole = format!("missing: {{{}}}", all.lines().collect::<Vec<_>>().join(", "));
        let lines = all.lines().collect::<Vec<_>>().join("\n");
        let parts = if own.is_some() {
            let parts = written.iter().map(|(kind, yaml, what)| {
                let change = match kind {
                    Some(_) => Edit::Item { after: None, yaml },
                    None => Edit::Entries { after: None, yaml },
                };
                let within = kind.as_ref().map(|kind| Inside::Key(kind));
                (
                    inside.iter().copied().chain(within).collect(),
                    change,
                    vec![what.clone()],
                )
            });
            parts.collect()
        } else {
            let (way, yaml) = match node_at(&pen.text, &inside) {
                Some(_) => (inside.as_slice(), &lines),
                None => (way, &whole),
            };
            let what = written.iter().map(|(_, _, what)| what.clone()).collect();
            vec![(way.to_vec(), Edit::Entries { after: None, yaml }, what)]
        };
        pen.add_or_replace(parts, (&inside, &whole));
    }
}
