//! What `print/handout.typ` walks: a handout with its texts ready to lay out.

use super::exhibit::{Drawing, Source};
use super::inline::Inlines;
use super::literal::Markup;
use super::view::{BlockView, Front, Writer, front};
use crate::report::Handout;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct HandoutView<'a> {
    front: Front<'a>,
    /// For the document's properties.
    document: &'a str,
    /// "Fiche de discussion".
    kind: String,
    title: &'a str,
    lead: Option<Markup>,
    groups: Vec<GroupView<'a>>,
    /// The main findings.
    main: Vec<Markup>,
    blocks: Vec<BlockView<'a>>,
    /// What did not fit, named.
    left_out: Option<&'a str>,
    statements: Vec<TakenUpView<'a>>,
    questions: Vec<Markup>,
    /// Where it can be read on a screen: an address, or the name of a file of the site.
    place: String,
    /// Whether `place` is an address.
    is_public: bool,
    code: Option<CodeView<'a>>,
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
    tag: &'a str,
    label: &'a str,
}

#[derive(Serialize)]
struct TakenUpView<'a> {
    /// "Énoncé 3".
    said: &'a str,
    text: Markup,
}

#[derive(Serialize)]
struct CodeView<'a> {
    path: &'static str,
    alt: &'a str,
}

/// The view of a handout.
pub(super) fn view<'a>(source: Source<'a>, handout: &'a Handout) -> HandoutView<'a> {
    let report = source.report;
    let mut drawings = Vec::new();
    let inlines = Inlines::alone(report, &handout.id, &handout.footnotes);
    let mut writer = Writer::alone(source, inlines, &mut drawings);
    let lead = handout.lead.as_ref().map(|lead| writer.inlines.markup(lead));
    let main = writer.all(&handout.sheet.main);
    let blocks = writer.blocks(&handout.sheet.blocks);
    let statements = handout
        .statements
        .iter()
        .take(handout.sheet.statements)
        .map(|statement| TakenUpView {
            said: &statement.label,
            text: writer.inlines.markup(&statement.text),
        });
    let statements = statements.collect();
    let questions = writer.all(&handout.questions);
    let published = handout.published.as_ref();
    let code = published.and_then(|published| Some((source.kept.code(&published.address)?, &published.code)));
    let groups = handout.groups.iter().map(|group| GroupView {
        position: group.position,
        tag: &group.tag,
        label: if group.label == group.short { "" } else { &group.label },
    });
    HandoutView {
        front: front(report, Inlines::new(report, "", &[])),
        document: &handout.document,
        kind: source.wording.text("handout-kind"),
        title: &handout.title,
        lead,
        groups: groups.collect(),
        main,
        blocks,
        left_out: handout.sheet.left_out.as_deref(),
        statements,
        questions,
        code: code.as_ref().map(|(_, alt)| CodeView { path: CODE, alt }),
        picture: code.map(|(code, _)| (CODE.to_owned(), code.svg())),
        place: published.map_or_else(|| handout.page(), |published| published.address.clone()),
        is_public: published.is_some(),
        drawings,
    }
}

/// The name of the code's picture in print.
const CODE: &str = "code.svg";
