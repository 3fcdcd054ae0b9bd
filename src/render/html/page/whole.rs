//! The whole report as one page that needs nothing else: its style, its fonts and its mark are inside, and every link leads
//! to a place on it or out of the report. Chapters stand below its title, so that their headings are a level lower than on
//! pages of their own.

use super::front::FrontView;
use crate::diagnostic::{Arg, Diagnostics};
use crate::render::html::asset::SHEET;
use crate::render::html::body::MarkLink;
use crate::render::html::body::{FootnoteView, Trail};
use crate::render::html::frame::{DESCRIPTION, shortened};
use crate::render::html::markup::Html;
use crate::render::html::site::{COVER, From, GroupView, Site};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rayon::prelude::*;
use serde::Serialize;
use std::collections::BTreeMap;

/// For `whole.html`.
#[derive(Serialize)]
struct WholeView<'a> {
    lang: &'static str,
    /// For `<title>`.
    head: String,
    description: String,
    /// The first page, where it is published: this page holds nothing that the others don't.
    canonical: Option<String>,
    style: Html,
    /// The mark in a browser's tab, as an address that holds it.
    mark: Option<String>,
    #[serde(flatten)]
    front: FrontView<'a>,
    chapters: Vec<WholePart<'a>>,
}

/// A chapter.
#[derive(Serialize)]
struct WholePart<'a> {
    id: &'a str,
    title: &'a str,
    groups: Vec<GroupView>,
    taken_up: Vec<MarkLink>,
    body: Html,
    footnotes: Vec<FootnoteView>,
}

impl Site<'_> {
    /// The page, with what it takes of the site's `assets`.
    pub fn whole(&self, assets: &BTreeMap<String, Vec<u8>>) -> Result<String, Diagnostics> {
        let front = &self.report.front;
        let parts = (0..self.report.chapters.len()).into_par_iter();
        let parts: Vec<Result<WholePart<'_>, Diagnostics>> = parts.map(|index| self.part(index)).collect();
        let description = front.subtitle.as_deref().unwrap_or(&front.title);
        let heads = [
            ("chapter", Arg::Text(self.say("site-file-whole", &[]))),
            ("report", Arg::from(&front.title)),
        ];
        let view = WholeView {
            lang: self.report.language.tag(),
            head: self.say("site-title", &heads),
            description: shortened(description, DESCRIPTION),
            canonical: self.public(COVER),
            style: style(assets),
            mark: assets.get("favicon.svg").map(|bytes| data("image/svg+xml", bytes)),
            front: self.front(From::Whole(None), &mut Trail::in_whole(None)),
            chapters: parts.into_iter().collect::<Result<_, _>>()?,
        };
        self.templates.render("site/whole.html", &view)
    }

    fn part(&self, index: usize) -> Result<WholePart<'_>, Diagnostics> {
        let chapter = &self.report.chapters[index];
        let mut trail = Trail::in_whole(Some((index, &chapter.id)));
        let body = self.blocks(&chapter.blocks, &mut trail)?;
        Ok(WholePart {
            id: &chapter.id,
            title: &chapter.title,
            groups: GroupView::all(self.report, self.theme, &chapter.groups),
            taken_up: self.taken_up(&chapter.id, From::Whole(Some(index))),
            footnotes: self.footnotes(&chapter.footnotes, &mut trail),
            body,
        })
    }
}

/// The style sheet, with the files that it names inside; in a way that nothing in it can end the element.
fn style(assets: &BTreeMap<String, Vec<u8>>) -> Html {
    const FOLDER: &str = "assets/";
    let sheet = assets.get(SHEET).map(Vec::as_slice).unwrap_or_default();
    let sheet = String::from_utf8_lossy(sheet);
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet.as_ref();
    while let Some((before, after)) = rest.split_once("url(") {
        let (name, after) = after.split_once(')').unwrap_or((after, ""));
        let path = format!("{FOLDER}{}", name.trim().trim_matches(['"', '\'']));
        out.push_str(before);
        out.push_str("url(");
        match assets.get(&path) {
            Some(bytes) => out.push_str(&data("font/woff2", bytes)),
            None => out.push_str(name),
        }
        out.push(')');
        rest = after;
    }
    out.push_str(rest);
    Html(out.replace("</", "<\\/"))
}

/// An address that holds what it leads to.
fn data(kind: &str, bytes: &[u8]) -> String {
    format!("data:{kind};base64,{}", STANDARD.encode(bytes))
}

#[cfg(test)]
mod tests {
    use super::style;

    #[test]
    fn a_style_sheet_holds_its_fonts_and_does_not_end_its_element() {
        let sheet =
            b"a{src:url(fonts/a.woff2) format(\"woff2\")}b{c:url('fonts/b.woff2')}d{content:'</style>'}".to_vec();
        let file = |path: &str, bytes: Vec<u8>| (path.to_owned(), bytes);
        let assets = [
            file("assets/site.css", sheet),
            file("assets/fonts/a.woff2", b"foo".to_vec()),
        ];
        assert_eq!(
            style(&assets.into()).0,
            "a{src:url(data:font/woff2;base64,Zm9v) format(\"woff2\")}b{c:url('fonts/b.woff2')}d{content:'<\\/style>'}"
        );
    }
}
