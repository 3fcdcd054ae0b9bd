//! Cover, authors, citation.

use super::citation;
use crate::commentary::{self, Date, Front};
use crate::diagnostic::{Arg, Diagnostic};
use crate::msg;
use crate::report::{Citation, FrontMatter, Highlight, Person};
use crate::say::composer::{Composer, Material};
use crate::say::text::typeset;

/// The place of the cover's figures.
const COVER: &str = "index";

/// The day of a file whose report says none: PDF/A must have one, and none would be the day of the build.
const NO_DAY: (i32, u8, u8) = (1980, 1, 1);

pub(in crate::say) fn compose<'a>(material: Material<'a>, front: &Front) -> (FrontMatter, Composer<'a>) {
    let mut composer = Composer::new(material, COVER);
    let set = |text: &str| typeset::text(material.language, text);
    let people = |people: &[crate::commentary::Person]| {
        let person = |p: &crate::commentary::Person| Person {
            name: set(&p.name),
            role: set(&p.role),
        };
        people.iter().map(person).collect()
    };
    let record = citation::record(material, front);
    let matter = FrontMatter {
        title: set(&front.title),
        subtitle: front.subtitle.as_ref().map(|text| set(text)),
        date: date(material, front.date),
        published: front.date.map_or(NO_DAY, |date| {
            (date.year, date.month.unwrap_or(1), date.day.unwrap_or(1))
        }),
        institutions: front.institutions.iter().map(|text| set(text)).collect(),
        authors: people(&front.authors),
        committee_title: front.committee_title.as_ref().map(|text| set(text)),
        committee: people(&front.committee),
        citation: front
            .citation
            .as_ref()
            .map(|text| Citation {
                text: composer.inlines(text),
            })
            .or_else(|| citation::made(material.language, &record)),
        record,
        notice: front.notice.as_ref().map(|text| composer.inlines(text)),
        summary: front.summary.as_ref().map(|text| composer.inlines(text)),
        highlights: front
            .highlights
            .iter()
            .map(|one| highlight(&mut composer, one))
            .collect(),
    };
    (matter, composer)
}

fn highlight(composer: &mut Composer<'_>, written: &commentary::Highlight) -> Highlight {
    let (before, read) = (composer.figures.len(), composer.passages.len());
    let figure = composer.inlines(&written.figure);
    // Where the expression itself is wrong, that is said already.
    let figures = composer.figures.len() - before;
    if figures != 1 && !composer.diagnostics.has_errors() {
        // One mistake, told once.
        composer.answer_for(read);
        let missing = Diagnostic::error(msg!("highlight-without-figure")).at(written.figure.written.span);
        composer
            .diagnostics
            .push(missing.help(msg!("highlight-without-figure-help")));
    }
    let text = composer.inlines(&written.text);
    composer.references.push(written.evidence.clone());
    Highlight {
        figure,
        text,
        evidence: written.evidence.value.clone(),
    }
}

/// "Novembre 2025", "1er novembre 2025", as the wording has it; that the date is to come, where nobody said it.
fn date(material: Material<'_>, date: Option<Date>) -> String {
    let Some(date) = date else {
        return typeset::text(material.language, &material.wording.say("date-to-come", &[]));
    };
    let year = Arg::Text(date.year.to_string());
    let text = match (date.month, date.day) {
        (None, _) => return date.year.to_string(),
        (Some(month), None) => material
            .wording
            .say("date-month", &[("month", Arg::Number(month.into())), ("year", year)]),
        (Some(month), Some(day)) => {
            let args = [
                ("month", Arg::Number(month.into())),
                ("day", Arg::Number(day.into())),
                ("year", year),
            ];
            material.wording.say("date-day", &args)
        }
    };
    typeset::text(material.language, &text)
}
