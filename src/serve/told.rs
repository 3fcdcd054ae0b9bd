//! Messages as the page's script reads them: each with its place, its line and what to do about it.

use crate::diagnostic::{Arg, Catalogue, Diagnostic, Diagnostics, Label, Message, Severity, Sources, Span, msg};
use serde::Serialize;

/// One message, said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct SaidMessage {
    pub severity: &'static str,
    pub text: String,
    /// `content/sections/jardin.yaml:12:5`.
    pub place: Option<String>,
    /// The line, in three: what is meant, what stands before it and after it.
    pub line: Option<[String; 3]>,
    /// What is said right there.
    pub remark: Option<String>,
    pub help: Vec<String>,
    /// The file below the project, and the bytes in it, to find the text.
    pub file: Option<String>,
    pub bytes: Option<(u32, u32)>,
    /// The claim that would tie the phrase to the data, where it lacks nothing: what stands between its braces.
    pub claim: Option<String>,
    /// The phrase that a reason would release.
    pub release: Option<String>,
}

/// Of a line, so many signs are shown on each side of what is meant.
const BESIDE: usize = 60;
const LONGEST: usize = 200;

/// All messages of a phase in one tongue.
pub(super) fn told(diagnostics: &Diagnostics, catalogue: &Catalogue, sources: &Sources) -> Vec<SaidMessage> {
    diagnostics.iter().map(|one| tell(one, catalogue, sources)).collect()
}

fn tell(one: &Diagnostic, catalogue: &Catalogue, sources: &Sources) -> SaidMessage {
    let label = one.primary.as_ref();
    let others = one.secondary.iter().map(|label| also(label, catalogue, sources));
    let elsewhere = one.elsewhere.iter().map(|span| place(*span, sources));
    let severity = match one.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    let helps = one.help.iter().map(|help| catalogue.say(help));
    SaidMessage {
        severity,
        text: catalogue.say(&one.message),
        place: label.map(|label| place(label.span, sources)),
        line: label.map(|label| line(label.span, sources)),
        remark: label.and_then(|label| Some(catalogue.say(label.text.as_ref()?))),
        help: helps.chain(others).chain(elsewhere).collect(),
        file: label.map(|label| sources.get(label.span.source).name.clone()),
        bytes: label.map(|label| (label.span.start, label.span.end)),
        claim: one.help.iter().find_map(claim),
        release: one.help.iter().find_map(release),
    }
}

/// The claim that a message proposes; none where its author has to say what is measured.
fn claim(help: &Message) -> Option<String> {
    if help.id != "compared-claim" {
        return None;
    }
    let claim = format!("{}{}", argument(help, "head")?, argument(help, "tail")?);
    let is_whole = [": …", "[…"].iter().all(|gap| !claim.contains(gap));
    is_whole.then_some(claim)
}

fn release(help: &Message) -> Option<String> {
    let asks = ["unaccounted-help", "compared-release", "compared-untested-help"];
    asks.contains(&help.id)
        .then(|| argument(help, "phrase").map(str::to_owned))?
}

fn argument<'a>(message: &'a Message, name: &str) -> Option<&'a str> {
    message.args.iter().find_map(|(own, argument)| match argument {
        Arg::Text(text) if *own == name => Some(text.as_str()),
        Arg::Text(_) | Arg::Number(_) | Arg::List(_) | Arg::Message(_) | Arg::Several(_) => None,
    })
}

fn place(span: Span, sources: &Sources) -> String {
    let source = sources.get(span.source);
    let (line, column) = sources.position(span);
    // The name of a cell says where it stands.
    match source.is_cell {
        true => source.name.clone(),
        false => format!("{}:{line}:{column}", source.name),
    }
}

fn also(label: &Label, catalogue: &Catalogue, sources: &Sources) -> String {
    let place = place(label.span, sources);
    match &label.text {
        Some(text) => catalogue.say(&msg!("serve-also", place = place, text = text.clone())),
        None => place,
    }
}

/// What stands before it on its line, what is meant, and what follows it.
fn line(span: Span, sources: &Sources) -> [String; 3] {
    let text = &sources.get(span.source).text;
    let start = text.floor_char_boundary(span.start as usize);
    let end = text.ceil_char_boundary(span.end as usize).max(start);
    let from = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let meant = text[start..end].lines().next().unwrap_or_default();
    let to = text[start + meant.len()..]
        .find('\n')
        .map_or(text.len(), |at| start + meant.len() + at);
    let before: Vec<char> = text[from..start].chars().collect();
    let before: String = before[before.len().saturating_sub(BESIDE)..].iter().collect();
    let after: String = text[start + meant.len()..to].trim_end().chars().take(BESIDE).collect();
    [
        before.trim_start().to_owned(),
        meant.chars().take(LONGEST).collect(),
        after,
    ]
}
