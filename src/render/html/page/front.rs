//! What the first page and the page that holds all both show first.

use crate::diagnostic::Arg;
use crate::language::number;
use crate::render::html::body::Trail;
use crate::render::html::markup::Html;
use crate::render::html::site::{From, GroupView, LinkView, Site};
use crate::report::{Highlight, Inline, Person, walk};
use serde::Serialize;

/// A main finding, and where it is shown.
#[derive(Serialize)]
pub struct HighlightView {
    figure: Html,
    text: Html,
    /// How many it is over.
    n: Option<String>,
    see: LinkView,
}

/// Someone who wrote it, or advised.
#[derive(Serialize)]
pub struct PersonView<'a> {
    name: &'a str,
    role: &'a str,
}

/// Who made the report, when, and what they put first.
#[derive(Serialize)]
pub struct FrontView<'a> {
    institutions: &'a [String],
    title: &'a str,
    subtitle: Option<&'a str>,
    date: &'a str,
    groups: Vec<GroupView>,
    notice: Option<Html>,
    summary: Option<Html>,
    highlights: Vec<HighlightView>,
    authors: Vec<PersonView<'a>>,
    committee_title: Option<&'a str>,
    committee: Vec<PersonView<'a>>,
    citation: Option<Html>,
    /// How the report may be reused.
    licence: Option<LinkView>,
}

impl Site<'_> {
    /// All of it, as it is seen from a page.
    pub fn front(&self, from: From, trail: &mut Trail) -> FrontView<'_> {
        let front = &self.report.front;
        let mut text = |text: &Vec<Inline>| self.inlines(text, trail);
        let (notice, summary) = (
            front.notice.as_ref().map(&mut text),
            front.summary.as_ref().map(&mut text),
        );
        FrontView {
            institutions: &front.institutions,
            title: &front.title,
            subtitle: front.subtitle.as_deref(),
            date: &front.date,
            groups: GroupView::all(self.report, self.theme, self.report.groups()),
            notice,
            summary,
            highlights: self.highlights(from, trail),
            authors: PersonView::all(&front.authors),
            committee_title: front.committee_title.as_deref(),
            committee: PersonView::all(&front.committee),
            citation: front
                .citation
                .as_ref()
                .map(|citation| self.inlines(&citation.text, trail)),
            licence: self.licence(),
        }
    }

    /// The main findings, as they are seen from a page.
    fn highlights(&self, from: From, trail: &mut Trail) -> Vec<HighlightView> {
        let view = |highlight: &Highlight| HighlightView {
            figure: self.inlines(&highlight.figure, trail),
            text: self.inlines(&highlight.text, trail),
            n: self.size_of(&highlight.figure),
            see: LinkView {
                href: self.links.href(&highlight.evidence, from).unwrap_or_default(),
                label: self.standing(&highlight.evidence),
            },
        };
        self.report.front.highlights.iter().map(view).collect()
    }
}

impl Site<'_> {
    /// "n = 47", "n = 48 ou 49": how many the figures of a text are over; none of numbers of people.
    fn size_of(&self, text: &[Inline]) -> Option<String> {
        let sizes = walk::figures(text).flat_map(|id| self.report.figure(id).value.bases());
        let sizes: Vec<u64> = sizes.collect();
        let (low, high) = (*sizes.iter().min()?, *sizes.iter().max()?);
        let count = |n: u64| Arg::Text(number::integer(self.report.language, n));
        let size = match high - low {
            0 => count(low),
            apart => {
                let key = if apart == 1 { "count-or" } else { "count-range" };
                Arg::Text(self.say(key, &[("low", count(low)), ("high", count(high))]))
            }
        };
        Some(self.say("base-n", &[("n", size)]))
    }
}

impl<'a> PersonView<'a> {
    /// All of them, in their order.
    pub fn all(people: &'a [Person]) -> Vec<Self> {
        let view = |person: &'a Person| Self {
            name: &person.name,
            role: &person.role,
        };
        people.iter().map(view).collect()
    }
}
