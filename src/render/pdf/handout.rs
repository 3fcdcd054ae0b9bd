//! What `print/handout.typ` walks: a handout with its texts ready to lay out.

use super::exhibit::{Drawing, Source};
use super::inline::Inlines;
use super::left::{self, Pages};
use super::literal::Markup;
use super::sides::OnSheet;
use super::view::{BlockView, Front, Writer, front};
use crate::diagnostic::Arg;
use crate::report::{Handout, SheetFinding, walk};
use crate::theme::Wording;
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
    main: Vec<MainView<'a>>,
    /// The least lines below each question.
    lines: usize,
    /// Whether the first side is set closer.
    dense: bool,
    /// The table that stands on the first side, if one does.
    front_blocks: Vec<BlockView<'a>>,
    blocks: Vec<BlockView<'a>>,
    /// Over whom the numbers of all these tables are.
    bases: Option<String>,
    /// The findings of the second side.
    more: Vec<MainView<'a>>,
    /// What did not fit, named with the pages of the printed report that show it.
    left_out: Option<String>,
    statements: Vec<TakenUpView<'a>>,
    questions: Vec<Markup>,
    /// Where it can be read on a screen, if that is known.
    place: Option<&'a str>,
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
struct MainView<'a> {
    /// What it stands below, where its sentence leans on that.
    heading: Option<&'a str>,
    text: Markup,
    details: Vec<Markup>,
}

#[derive(Serialize)]
struct CodeView<'a> {
    path: &'static str,
    alt: &'a str,
}

/// The view of a handout that shows this; without the pages of a report that is not printed.
pub(super) fn view<'a>(
    source: Source<'a>,
    (handout, shown): (&'a Handout, &OnSheet),
    pages: &Pages,
) -> HandoutView<'a> {
    let report = source.report;
    let sides = &handout.sides;
    let mut drawings = Vec::new();
    let inlines = Inlines::alone(report, &handout.id, &handout.footnotes);
    let mut writer = Writer::alone(source, inlines, &mut drawings);
    let lead = handout.lead.as_ref().map(|lead| writer.inlines.markup(lead));
    let main = findings(&sides.findings, &shown.first, &mut writer.inlines);
    let front = &sides.blocks[..usize::from(shown.has_table)];
    let front_blocks = writer.blocks(front);
    let blocks = shown.tables.iter();
    let blocks = blocks
        .flat_map(|at| writer.blocks(std::slice::from_ref(&sides.blocks[*at])))
        .collect();
    let more = findings(&sides.findings, &shown.second, &mut writer.inlines);
    let statements = handout.statements.iter().take(shown.statements);
    let statements = statements.map(|statement| TakenUpView {
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
        front: self::front(report, Inlines::new(report, "", &[])),
        document: &handout.document,
        kind: source.wording.text("handout-kind"),
        title: &handout.title,
        lead,
        groups: groups.collect(),
        main,
        lines: shown.lines,
        dense: shown.is_dense,
        front_blocks,
        blocks,
        bases: bases(handout, shown, source.wording),
        more,
        left_out: left::said(
            &left::out(handout, shown, (report, source.wording)),
            (report.language, source.wording),
            pages,
        ),
        statements,
        questions,
        code: code.as_ref().map(|(_, alt)| CodeView { path: CODE, alt }),
        picture: code.map(|(code, _)| (CODE.to_owned(), code.svg())),
        place: published.map(|published| published.address.as_str()),
        drawings,
    }
}

/// Of these findings those that are shown, with one heading above all in a row that lean on it.
fn findings<'a>(all: &'a [SheetFinding], shown: &[usize], inlines: &mut Inlines<'a>) -> Vec<MainView<'a>> {
    let mut above = None;
    let one = |at: &usize| {
        let SheetFinding { finding, heading, .. } = &all[*at];
        let heading = heading.as_deref();
        let is_new = heading != above;
        above = heading;
        MainView {
            heading: heading.filter(|_| is_new),
            text: inlines.markup(&finding.text),
            details: walk::findings(&finding.details)
                .map(|detail| inlines.markup(&detail.text))
                .collect(),
        }
    };
    shown.iter().map(one).collect()
}

/// "Champ : PTP ayant répondu, n = 49.", or of each table where they differ: one line for the sheet.
fn bases(handout: &Handout, shown: &OnSheet, wording: &Wording) -> Option<String> {
    let sides = &handout.sides;
    let first = (0..1).filter(|_| shown.has_table);
    let said = first.chain(shown.tables.iter().copied()).filter_map(|at| {
        let base = sides.bases.get(at).filter(|base| !base.is_empty())?;
        walk::tables(std::slice::from_ref(&sides.blocks[at]))
            .next()
            .map(|table| (table, base))
    });
    let said: Vec<_> = said.collect();
    let (_, only) = said.first()?;
    let all = if said.iter().all(|(_, base)| base == only) {
        (*only).clone()
    } else {
        let each = said.iter().map(|(table, base)| {
            let number = ("n", Arg::from(table.number));
            match table.number {
                0 => (*base).clone(),
                _ => format!("{} – {base}", wording.say("table-number", &[number])),
            }
        });
        each.collect::<Vec<_>>().join("; ")
    };
    Some(wording.say("handout-bases", &[("bases", Arg::Text(all))]))
}

/// The name of the code's picture in print.
const CODE: &str = "code.svg";
