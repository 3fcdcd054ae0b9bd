//! Running text → markup.

use crate::diagnostic::Arg;
use crate::language::typography::raised;
use crate::render::html::markup::{Html, escape};
use crate::render::html::site::{From, Site, ledger_of, slug};
use crate::report::{ChapterKind, FigureId, Inline, plain_text};
use std::collections::BTreeMap;
use std::fmt::Write;

/// No heading is below it.
const DEEPEST: u8 = 6;

/// What running text leaves behind on its page.
pub struct Trail {
    pub from: From,
    /// The level of the chapter's title.
    title: u8,
    /// Before the anchors of footnotes, which are counted anew in each chapter.
    suffix: String,
    /// How often each footnote was called so far.
    calls: BTreeMap<usize, usize>,
}

impl Trail {
    /// On a page of its own.
    pub fn new(chapter: Option<usize>) -> Self {
        Self {
            from: From::Page(chapter),
            title: 1,
            suffix: String::new(),
            calls: BTreeMap::new(),
        }
    }

    /// On the page that holds all, in the chapter with this id.
    pub fn in_whole(chapter: Option<(usize, &str)>) -> Self {
        Self {
            from: From::Whole(chapter.map(|(index, _)| index)),
            title: 2,
            suffix: chapter.map(|(_, id)| format!("-{id}")).unwrap_or_default(),
            calls: BTreeMap::new(),
        }
    }

    /// The level on its page of a heading of `level` in a chapter whose title is of level 1.
    pub fn below(&self, level: u8) -> u8 {
        level.saturating_add(self.title - 1).min(DEEPEST)
    }

    /// The anchors of all calls of a footnote.
    pub fn calls(&self, footnote: usize) -> impl Iterator<Item = String> + use<'_> {
        let calls = self.calls.get(&footnote).copied().unwrap_or(0);
        (1..=calls).map(move |call| self.call_anchor(footnote, call))
    }

    /// The anchor of a footnote on its page. No id of a project begins with a capital.
    pub fn note_anchor(&self, footnote: usize) -> String {
        format!("Note-{}{}", footnote + 1, self.suffix)
    }

    fn call_anchor(&self, footnote: usize, call: usize) -> String {
        format!("Call-{}-{call}{}", footnote + 1, self.suffix)
    }
}

impl Site<'_> {
    /// Running text as markup.
    pub fn inlines(&self, inlines: &[Inline], trail: &mut Trail) -> Html {
        let mut out = String::new();
        self.write(inlines, trail, &mut out);
        Html(out)
    }

    /// Running text as words alone.
    pub fn plain(&self, inlines: &[Inline]) -> String {
        plain_text(inlines, &self.report.figures, &|target| self.title(target).to_owned())
    }

    /// The end of a figure's link: its name says where it leads.
    fn figure_link(&self, text: &str, out: &mut String) {
        out.push_str("aria-label=\"");
        escape(&self.say("site-figure-link", &[("figure", Arg::from(text))]), out);
        out.push_str("\">");
        escape(text, out);
        out.push_str("</a>");
    }

    fn write(&self, inlines: &[Inline], trail: &mut Trail, out: &mut String) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => escape(text, out),
                Inline::Figure(id) => {
                    let figure = self.report.figure(*id);
                    let chapter = trail.from.page().map(|index| &self.report.chapters[index]);
                    match chapter.filter(|c| {
                        c.id == figure.section && c.kind != ChapterKind::Method && self.links.in_prose.contains(id)
                    }) {
                        Some(chapter) => {
                            let (anchor, ledger) = (slug(&figure.id), ledger_of(chapter, self.theme));
                            let _ = write!(out, "<a class=\"figure\" id=\"{anchor}\" href=\"{ledger}#{anchor}\" ");
                            self.figure_link(&figure.text, out);
                        }
                        None => match self.source_elsewhere(*id, trail) {
                            Some(source) => {
                                let _ = write!(out, "<a class=\"figure\" href=\"{source}\" ");
                                self.figure_link(&figure.text, out);
                            }
                            None => {
                                out.push_str("<span class=\"figure\">");
                                escape(&figure.text, out);
                                out.push_str("</span>");
                            }
                        },
                    }
                }
                Inline::Emphasis(inner) => self.write_in("em", inner, trail, out),
                Inline::Strong(inner) => self.write_in("strong", inner, trail, out),
                Inline::Foreign { language, text } => self.write_foreign(&language.tag, text, trail, out),
                Inline::Superscript(text) => {
                    out.push_str("<sup>");
                    escape(text, out);
                    out.push_str("</sup>");
                }
                Inline::Code(text) => {
                    out.push_str("<code>");
                    escape(text, out);
                    out.push_str("</code>");
                }
                Inline::Link { url, text } => {
                    self.write_link(Some(url).filter(|url| is_outward(url)), text, trail, out);
                }
                Inline::Reference { target, text } => {
                    let href = self.links.href(target, trail.from);
                    if text.is_empty() {
                        let title = raised(self.report.language, self.title(target));
                        self.write_link(href.as_ref(), &title, trail, out);
                    } else {
                        self.write_link(href.as_ref(), text, trail, out);
                    }
                }
                Inline::Footnote(index) => self.write_call(*index, trail, out),
                Inline::LineBreak => out.push_str("<br>\n"),
            }
        }
    }

    /// Where a figure of some chapter comes from, on a page that is no chapter's.
    fn source_elsewhere(&self, id: FigureId, trail: &Trail) -> Option<String> {
        let figure = self.report.figure(id);
        let home = self.report.targets.get(&figure.section)?.chapter;
        let is_listed = self.ledgers[home].is_some() && self.links.in_prose.contains(&id);
        let source = || {
            let ledger = ledger_of(&self.report.chapters[home], self.theme);
            format!("{ledger}#{}", slug(&figure.id))
        };
        (trail.from == From::Page(None) && is_listed).then(source)
    }

    fn write_in(&self, element: &str, inner: &[Inline], trail: &mut Trail, out: &mut String) {
        let _ = write!(out, "<{element}>");
        self.write(inner, trail, out);
        let _ = write!(out, "</{element}>");
    }

    /// Words in another language, in whichever direction they are read.
    fn write_foreign(&self, tag: &str, text: &[Inline], trail: &mut Trail, out: &mut String) {
        out.push_str("<span lang=\"");
        escape(tag, out);
        out.push_str("\" dir=\"auto\">");
        self.write(text, trail, out);
        out.push_str("</span>");
    }

    /// Without an address, the text alone.
    fn write_link(&self, href: Option<&String>, text: &[Inline], trail: &mut Trail, out: &mut String) {
        let Some(href) = href else {
            return self.write(text, trail, out);
        };
        out.push_str("<a href=\"");
        escape(href, out);
        out.push_str("\">");
        self.write(text, trail, out);
        out.push_str("</a>");
    }

    fn write_call(&self, index: usize, trail: &mut Trail, out: &mut String) {
        let call = trail.calls.entry(index).or_default();
        *call += 1;
        let call = *call;
        let (anchor, note) = (trail.call_anchor(index, call), trail.note_anchor(index));
        let number = index + 1;
        let _ = write!(
            out,
            "<sup class=\"call\" id=\"{anchor}\"><a href=\"#{note}\" role=\"doc-noteref\" aria-label=\""
        );
        escape(&self.say("site-note-call", &[("n", Arg::from(number))]), out);
        let _ = write!(out, "\">{number}</a></sup>");
    }
}

/// Whether an address leads out of the site in a way that runs nothing.
fn is_outward(url: &str) -> bool {
    let lower = url.trim_start().to_ascii_lowercase();
    ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| lower.starts_with(scheme))
}
