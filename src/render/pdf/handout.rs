//! What `print/handout.typ` walks: a handout with its texts ready to lay out.

use super::exhibit::{Drawing, Source};
use super::inline::Inlines;
use super::literal::Markup;
use super::view::{BlockView, Front, Writer, front};
use crate::diagnostic::Arg;
use crate::language::list;
use crate::report::{FirstSide, Handout, LeftOut, SecondSide, walk};
use crate::survey::Language;
use crate::theme::Wording;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

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
    main: Vec<MainView>,
    blocks: Vec<BlockView<'a>>,
    /// What did not fit, named with the pages of the printed report that show it.
    left_out: Option<String>,
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

/// A main finding, with what it is made of.
#[derive(Serialize)]
struct MainView {
    text: Markup,
    details: Vec<Markup>,
}

#[derive(Serialize)]
struct CodeView<'a> {
    path: &'static str,
    alt: &'a str,
}

/// On which page of the printed report an anchor stands.
pub(super) type Pages = BTreeMap<String, usize>;

/// The view of a handout with these sides; without the pages of a report that is not printed.
pub(super) fn view<'a>(
    source: Source<'a>,
    (handout, (first, second)): (&'a Handout, (&'a FirstSide, &'a SecondSide)),
    pages: &Pages,
) -> HandoutView<'a> {
    let report = source.report;
    let mut drawings = Vec::new();
    let inlines = Inlines::alone(report, &handout.id, &handout.footnotes);
    let mut writer = Writer::alone(source, inlines, &mut drawings);
    let lead = handout.lead.as_ref().map(|lead| writer.inlines.markup(lead));
    let main = handout.sides.main[..first.findings].iter().map(|finding| MainView {
        text: writer.inlines.markup(&finding.text),
        details: walk::findings(&finding.details)
            .map(|detail| writer.inlines.markup(&detail.text))
            .collect(),
    });
    let main = main.collect();
    let blocks = writer.blocks(&handout.sides.blocks[..second.blocks]);
    let statements = handout
        .statements
        .iter()
        .take(second.statements)
        .map(|statement| TakenUpView {
            said: &statement.label,
            text: writer.inlines.markup(&statement.text),
        });
    let statements = statements.collect();
    let questions = writer.all(&handout.questions);
    let unsaid = second.left_out.iter().chain(&first.left_out);
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
        left_out: left_out(unsaid, (report.language, source.wording), pages),
        statements,
        questions,
        code: code.as_ref().map(|(_, alt)| CodeView { path: CODE, alt }),
        picture: code.map(|(code, _)| (CODE.to_owned(), code.svg())),
        place: published.map_or_else(|| handout.page(), |published| published.address.clone()),
        is_public: published.is_some(),
        drawings,
    }
}

/// "Dans le rapport : Tableau 4 (p. 12); énoncés 4 et 6 (p. 20 et 21)."
pub(super) fn left_out<'a>(
    all: impl Iterator<Item = &'a LeftOut>,
    (language, wording): (Language, &Wording),
    pages: &Pages,
) -> Option<String> {
    let one = |left: &LeftOut| {
        let own: BTreeSet<usize> = left.targets.iter().filter_map(|id| pages.get(id)).copied().collect();
        if own.is_empty() {
            return left.name.clone();
        }
        let own: Vec<String> = own.iter().map(usize::to_string).collect();
        let page = wording.say("pdf-page", &[("page", Arg::Text(list::and(language, &own)))]);
        let args = [("name", Arg::from(&left.name)), ("pages", Arg::Text(page))];
        wording.say("handout-left", &args)
    };
    let names: Vec<String> = all.map(one).collect();
    let said = ("names", Arg::Text(names.join("; ")));
    (!names.is_empty()).then(|| wording.say("handout-left-out", &[said]))
}

/// The name of the code's picture in print.
const CODE: &str = "code.svg";
