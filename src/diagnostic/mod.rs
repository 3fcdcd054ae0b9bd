//! What is wrong, where it stands, and how to say it.
//!
//! Every phase collects [`Diagnostic`]s; only the edge turns them into text. A diagnostic carries a
//! [`Message`] (an id of the catalogue with named arguments), never a finished sentence, so that it can be said in
//! French and in English alike.

mod bundle;
mod catalogue;
mod message;
mod nearest;
mod print;
mod sign;
mod source;

pub use bundle::Bundle;
pub use catalogue::{Catalogue, Tongue};
pub use message::{Arg, Message};
pub use nearest::nearest;
pub use print::Printer;
pub use sign::sign;
pub use source::{Source, SourceId, Sources, Span, Spanned};

pub use crate::msg;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// How bad it is. Only errors stop a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; nothing has to be done.
    Note,
    /// The report is made, and may mislead.
    Warning,
    /// No report is made.
    Error,
}

/// Whose fault an error is; it decides the exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The input of the research team: exit code 1.
    Input,
    /// A wrong option or argument: exit code 2.
    Usage,
    /// Ours: exit code 3.
    Program,
}

/// One thing to tell the user.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// Whose it is.
    pub fault: Fault,
    /// What is wrong.
    pub message: Message,
    /// The place the message is about, with what to say right there.
    pub primary: Option<Label>,
    /// Other places that explain it ("first defined here").
    pub secondary: Vec<Label>,
    /// What to do about it.
    pub help: Vec<Message>,
    /// Where the same is to be said again.
    pub elsewhere: Vec<Span>,
    /// Whether the responses no longer fit what is declared of them, from which much else may follow.
    pub is_drift: bool,
    /// Ids of the questions that it is about, where it has no place among them.
    pub questions: Vec<String>,
}

/// A place in a source with a remark.
#[derive(Clone, Debug)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// The remark, if there is one.
    pub text: Option<Message>,
}

impl Diagnostic {
    /// A mistake in the project, which stops the build.
    pub fn error(message: Message) -> Self {
        Self {
            severity: Severity::Error,
            fault: Fault::Input,
            message,
            primary: None,
            secondary: Vec::new(),
            help: Vec::new(),
            elsewhere: Vec::new(),
            is_drift: false,
            questions: Vec::new(),
        }
    }

    /// What may be a mistake.
    pub fn warning(message: Message) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(message)
        }
    }

    /// What is worth knowing.
    pub fn note(message: Message) -> Self {
        Self {
            severity: Severity::Note,
            ..Self::error(message)
        }
    }

    /// It is about this place.
    #[must_use]
    pub fn at(mut self, span: Span) -> Self {
        self.primary = Some(Label { span, text: None });
        self
    }

    /// It is about this place, where `text` is said.
    #[must_use]
    pub fn labelled(mut self, span: Span, text: Message) -> Self {
        self.primary = Some(Label { span, text: Some(text) });
        self
    }

    /// Another place explains it.
    #[must_use]
    pub fn also(mut self, span: Span, text: Message) -> Self {
        self.secondary.push(Label { span, text: Some(text) });
        self
    }

    /// One more thing to do about it.
    #[must_use]
    pub fn help(mut self, help: Message) -> Self {
        self.help.push(help);
        self
    }

    /// It is the fault of another than the project.
    #[must_use]
    pub fn fault(mut self, fault: Fault) -> Self {
        self.fault = fault;
        self
    }

    /// The responses no longer fit what is declared of them.
    #[must_use]
    pub fn drift(mut self) -> Self {
        self.is_drift = true;
        self
    }

    /// Every place that it speaks of.
    pub fn places(&self) -> impl Iterator<Item = Span> {
        let labels = self.primary.iter().chain(&self.secondary);
        labels.map(|label| label.span).chain(self.elsewhere.iter().copied())
    }

    /// It is about these questions.
    #[must_use]
    pub fn of_questions(mut self, ids: Vec<String>) -> Self {
        self.questions = ids;
        self
    }

    /// Adds "did you mean" for the known name nearest to `written`, if one is near; else the list of known names
    /// where it is short enough to read. Known names between commas were meant as a list.
    #[must_use]
    pub fn suggest<'a>(self, written: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let known: Vec<&str> = known.into_iter().collect();
        let several: Vec<&str> = written.split(',').map(str::trim).collect();
        if several.len() > 1 && several.iter().any(|name| known.contains(name)) {
            return self.help(msg!("list-form", list = several.join(", ")));
        }
        if let Some(sign) = sign::disguised(written, &known) {
            return self.help(msg!("name-sign", sign = sign));
        }
        if let Some((name, value)) = written.split_once(':').filter(|(name, _)| known.contains(name)) {
            return self.help(msg!("yaml-write", line = format!("{name}: {value}")));
        }
        match nearest(written, known.iter().copied()) {
            Some(name) => self.help(msg!("did-you-mean", name = name)),
            None if !known.is_empty() && known.len() <= 24 => self.help(msg!(
                "known-names",
                names = known.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>()
            )),
            None => self,
        }
    }
}

/// The diagnostics of a phase, in the order they were found.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    all: Vec<Diagnostic>,
}

impl Diagnostics {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Only what is wrong or may be.
    pub fn without_notes(mut self) -> Self {
        self.all.retain(|diagnostic| diagnostic.severity != Severity::Note);
        self
    }

    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.all.push(diagnostic);
    }

    /// Lets go of those that follow from another one.
    pub fn retain(&mut self, is_kept: impl FnMut(&Diagnostic) -> bool) {
        self.all.retain(is_kept);
    }

    /// Adds those of another phase.
    pub fn extend(&mut self, others: Diagnostics) {
        self.all.extend(others.all);
    }

    /// The value, or its mistake put with the others.
    pub fn take<T>(&mut self, result: Result<T, Diagnostic>) -> Option<T> {
        result.map_err(|mistake| self.push(mistake)).ok()
    }

    /// File by file, in the order in which each was first spoken of, and from the top of a file to its end.
    #[must_use]
    pub fn by_place(mut self) -> Self {
        let place = |diagnostic: &Diagnostic| diagnostic.primary.as_ref().map(|label| label.span);
        let mut files: BTreeMap<Option<SourceId>, usize> = BTreeMap::new();
        for (index, one) in self.all.iter().enumerate() {
            files.entry(place(one).map(|span| span.source)).or_insert(index);
        }
        self.all.sort_by_key(|one| {
            let place = place(one);
            (files[&place.map(|span| span.source)], place.map(|span| span.start))
        });
        self
    }

    /// What no longer fits between the responses and the questionnaire comes before all else, however grave that is: much of
    /// it may follow.
    #[must_use]
    pub fn drift_first(mut self) -> Self {
        self.all.sort_by_key(|one| !one.is_drift);
        self
    }

    /// Those of what no longer fits alone.
    pub fn drift(&self) -> Self {
        let all = self.all.iter().filter(|one| one.is_drift).cloned().collect();
        Self { all }
    }

    /// These, then others.
    #[must_use]
    pub fn before(mut self, others: Self) -> Self {
        self.extend(others);
        self
    }

    /// What is said of a name in the same words at several places is said once, at the first of them: a question that got
    /// another name is one mistake, be it in forty sentences.
    #[must_use]
    pub fn told_once(self) -> Self {
        let mut told = Self::new();
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        for one in self.all {
            let (Some(label), false) = (&one.primary, one.message.args.is_empty()) else {
                told.push(one);
                continue;
            };
            match known.entry(format!("{:?} {:?} {:?}", one.severity, one.message, one.help)) {
                Entry::Occupied(first) => told.all[*first.get()].elsewhere.push(label.span),
                Entry::Vacant(new) => {
                    new.insert(told.all.len());
                    told.push(one);
                }
            }
        }
        told
    }

    /// Whether any stops the build.
    pub fn has_errors(&self) -> bool {
        self.all.iter().any(|d| d.severity == Severity::Error)
    }

    /// Gives those without a place this one.
    #[must_use]
    pub fn placed(mut self, span: Span) -> Self {
        for diagnostic in self.all.iter_mut().filter(|d| d.primary.is_none()) {
            diagnostic.primary = Some(Label { span, text: None });
        }
        self
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.all.iter()
    }

    /// Every place that they speak of.
    pub fn places(&self) -> impl Iterator<Item = Span> {
        self.all.iter().flat_map(Diagnostic::places)
    }

    /// How many there are of one severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.all.iter().filter(|d| d.severity == severity).count()
    }

    /// The gravest fault among the errors.
    pub fn fault(&self) -> Option<Fault> {
        self.all
            .iter()
            .filter(|d| d.severity == Severity::Error)
            .map(|d| d.fault)
            .max()
    }
}

impl From<Diagnostic> for Diagnostics {
    fn from(diagnostic: Diagnostic) -> Self {
        Self { all: vec![diagnostic] }
    }
}
