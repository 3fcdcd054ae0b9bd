//! What `print/handout.typ` walks: a handout with its texts ready to lay out.

use super::inline::Inlines;
use super::literal::Markup;
use super::view::{BlockView, Drawing, Front, Writer, front, n_of};
use crate::diagnostic::Arg;
use crate::render::code::Code;
use crate::report::{Handout, HandoutKind, Report};
use crate::theme::Wording;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct HandoutView<'a> {
    front: Front<'a>,
    /// For the document's properties.
    document: String,
    /// "Fiche de discussion".
    kind: String,
    title: &'a str,
    lead: Option<Markup>,
    groups: Vec<GroupView<'a>>,
    parts: Vec<PartView<'a>>,
    statements: Vec<StatementView>,
    questions: Vec<Markup>,
    /// Where it can be read on a screen: an address, or the name of a file of the site.
    place: String,
    /// Whether `place` is an address.
    is_public: bool,
    code: Option<CodeView>,
    #[serde(skip)]
    pub drawings: Vec<Drawing<'a>>,
    /// The code's picture by its path, if there is one.
    #[serde(skip)]
    pub picture: Option<(String, String)>,
}

#[derive(Serialize)]
struct GroupView<'a> {
    position: usize,
    /// "49 PTP".
    tag: String,
    label: &'a str,
}

#[derive(Serialize)]
struct PartView<'a> {
    title: String,
    groups: Option<String>,
    blocks: Vec<BlockView<'a>>,
}

#[derive(Serialize)]
struct StatementView {
    /// "Énoncé 3".
    said: String,
    text: Markup,
}

#[derive(Serialize)]
struct CodeView {
    path: String,
    alt: String,
}

/// The view of a handout.
pub(super) fn view<'a>(report: &'a Report, handout: &'a Handout, wording: &Wording) -> HandoutView<'a> {
    let mut drawings = Vec::new();
    let inlines = Inlines::alone(report, &handout.id, &handout.footnotes);
    let mut writer = Writer::alone(report, inlines, &mut drawings);
    let lead = (!handout.lead.is_empty()).then(|| writer.inlines.markup(&handout.lead));
    let mut parts = Vec::with_capacity(handout.parts.len());
    for part in &handout.parts {
        let chapter = &report.chapters[part.chapter];
        let groups: Vec<String> = chapter.groups.iter().map(|group| n_of(report, group)).collect();
        // A section's handout says its title and its groups at its head.
        let (title, groups) = match handout.kind {
            HandoutKind::Section(_) => (wording.text("handout-findings"), None),
            HandoutKind::Audience => (chapter.title.clone(), Some(groups.join("; "))),
        };
        parts.push(PartView {
            title,
            groups: groups.filter(|groups| !groups.is_empty()),
            blocks: writer.blocks(&part.blocks),
        });
    }
    let mut statements = Vec::with_capacity(handout.statements.len());
    for statement in &handout.statements {
        statements.push(StatementView {
            said: wording.say("handout-statement", &[("n", Arg::from(statement.number))]),
            text: writer.inlines.markup(&statement.text),
        });
    }
    let questions = writer.all(&handout.questions);
    let page = format!("{}.html", handout.id);
    let is_public = report.front.record.url.is_some();
    let place = report.front.record.address(&page);
    let code = if is_public { Code::of(&place) } else { None };
    let heading = wording.say("handout-heading", &[("title", Arg::from(&handout.title))]);
    let heads = [
        ("chapter", Arg::from(&heading)),
        ("report", Arg::from(&report.front.title)),
    ];
    HandoutView {
        front: front(report),
        document: wording.say("site-title", &heads),
        kind: wording.text("handout-kind"),
        title: &handout.title,
        lead,
        groups: handout
            .groups
            .iter()
            .map(|group| GroupView {
                position: group.position,
                tag: n_of(report, group),
                label: &group.label,
            })
            .collect(),
        parts,
        statements,
        questions,
        code: code.as_ref().map(|_| CodeView {
            path: CODE.to_owned(),
            alt: wording.say("handout-code", &[("address", Arg::from(&place))]),
        }),
        picture: code.map(|code| (CODE.to_owned(), code.svg())),
        place,
        is_public,
        drawings,
    }
}

/// The name of the code's picture in print.
const CODE: &str = "code.svg";
