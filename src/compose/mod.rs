//! Commentary and measures → report: bound prose, tables, evidence, cross-references.

mod about;
mod blocks;
mod call;
mod citation;
mod composer;
mod confidentiality;
mod evidence;
mod explain;
mod front;
mod handouts;
mod links;
mod merge;
mod method;
mod prose;
mod questions;
mod table;
mod typeset;
mod web;

use crate::account::{self, Books};
use crate::commentary::{Commentary, Section};
use crate::diagnostic::{Diagnostic, Diagnostics, Sources, Span};
use crate::fact::{Facts, Gate};
use crate::msg;
use crate::report::{Chapter, ChapterKind, Report, close_gaps};
use crate::survey::{Condition, GroupId, Labels, Survey};
use crate::theme::Theme;
pub use explain::{Line, explain};

use composer::{Composer, Material};
use handouts::Discussion;
use questions::Uses;
use rayon::prelude::*;

/// What composing came to.
#[derive(Debug)]
pub struct Outcome {
    pub report: Report,
    /// Where each figure is asked for: an expression, or a table and its columns. In the order of the report's figures.
    pub origins: Vec<Vec<Span>>,
    /// Warnings and notes.
    pub warnings: Diagnostics,
}

/// A chapter with what was found while composing it.
struct Composed<'a> {
    chapter: Chapter,
    discussion: Discussion,
    composer: Composer<'a>,
}

/// What a report is said from.
#[derive(Clone, Copy)]
pub struct Said<'a> {
    pub survey: &'a Survey,
    /// In the language that the report is in.
    pub labels: &'a Labels,
    pub facts: &'a Facts,
    pub commentary: &'a Commentary,
    pub theme: &'a Theme,
    pub sources: &'a Sources,
}

/// Says the whole report, from facts alone. While drafting, a figure that nothing accounts for is only a warning.
///
/// # Errors
/// Mistakes that need values or the whole report to be seen: figures that may not be said, references, evidence, ids
/// given twice, figures that nothing accounts for. Warnings alone do not fail and come back beside the report.
pub fn compose(from: Said<'_>, is_draft: bool) -> Result<Outcome, Diagnostics> {
    let Said {
        survey,
        labels,
        facts,
        commentary,
        theme,
        sources,
    } = from;
    let wording = &theme.wording;
    let contrast = theme.tokens.contrast();
    let gate = Gate::new(survey, facts);
    let material = Material {
        survey,
        gate,
        language: commentary.language,
        labels,
        wording,
    };
    let (front, front_composer) = front::compose(material, &commentary.front);
    let introduction = commentary.introduction.iter().map(|s| (s, ChapterKind::Introduction));
    let sections = commentary.sections.iter().map(|s| (s, ChapterKind::Section));
    let conclusion = commentary.conclusion.as_ref().map(|conclusion| {
        let section = &conclusion.section;
        (section, ChapterKind::Conclusion)
    });
    let written: Vec<(&Section, ChapterKind)> = introduction.chain(sections).chain(conclusion).collect();
    let chapters = || {
        written.par_iter().with_max_len(1).map(|(section, kind)| {
            let mut composed = chapter(material, section, *kind);
            if let (ChapterKind::Conclusion, Some(conclusion)) = (kind, &commentary.conclusion) {
                let statements = composed.composer.statements(&conclusion.statements);
                composed.chapter.blocks.push(statements);
            }
            composed
        })
    };
    let (mut composed, audiences): (Vec<Composed<'_>>, _) = rayon::join(
        || chapters().collect(),
        || handouts::audiences(material, &commentary.audiences),
    );
    let composers = composed.iter().map(|one| &one.composer);
    let uses = Uses::of(composers.chain([&front_composer, &audiences.1]), commentary, gate);
    let (method, about) = rayon::join(
        || method::compose(material, commentary, &uses),
        || {
            [
                about::confidentiality(material, commentary),
                about::accessibility(material, &commentary.front, contrast),
            ]
        },
    );
    composed.push(method);
    composed.extend(about);
    let mut merged = merge::merge(commentary.language, front, front_composer, composed, audiences);
    let books = Books {
        survey,
        labels,
        gate,
        accounts: &commentary.accounts,
        language: commentary.language,
        sources,
        is_draft,
    };
    merged.diagnostics.extend(account::check(&merged.passages, books));
    // Pages that the report makes for itself.
    let search = wording.text("path-search");
    let whole = wording.text("path-whole");
    let pages = [wording.text("chapter-web"), search, wording.text("path-handouts")];
    let families = ["path-ledger", "path-handout"].map(|path| format!("{}-", wording.text(path)));
    for section in &commentary.sections {
        let id = &section.id;
        let is_page = pages.contains(&id.value) || format!("{}.html", id.value) == whole;
        if is_page || families.iter().any(|family| id.value.starts_with(family)) {
            merged
                .diagnostics
                .push(Diagnostic::error(msg!("reserved-id", id = &id.value)).at(id.span));
        }
    }
    let origins = std::mem::take(&mut merged.origins);
    let discussions = std::mem::take(&mut merged.discussions);
    let audiences = std::mem::take(&mut merged.audiences);
    let (mut report, mut warnings) = links::connect(merged, commentary, material)?;
    if let (false, Some(span)) = (commentary.policy.is_declared, commentary.policy_span) {
        let note = Diagnostic::note(msg!("no-disclosure")).help(msg!("no-disclosure-help"));
        warnings.push(note.at(span));
    }
    if let Some(warning) = about::pale(material, contrast) {
        warnings.push(warning);
    }
    web::add(&mut report, material);
    for chapter in &mut report.chapters {
        close_gaps(&mut chapter.blocks, 1);
    }
    report.handouts = handouts::all(&report, wording, commentary, &discussions, &audiences);
    Ok(Outcome {
        report,
        origins,
        warnings,
    })
}

fn chapter<'a>(material: Material<'a>, section: &Section, kind: ChapterKind) -> Composed<'a> {
    let id = match kind {
        ChapterKind::Introduction => material.wording.text("chapter-introduction"),
        ChapterKind::Conclusion => material.wording.text("chapter-conclusion"),
        ChapterKind::Section | ChapterKind::Web | ChapterKind::Method | ChapterKind::About => section.id.value.clone(),
    };
    let mut composer = Composer::new(material, &id);
    let title = composer.plain(&section.title);
    let blocks = composer.blocks(&section.blocks, 2);
    let groups = match kind {
        ChapterKind::Section => section.groups.iter().map(|g| composer.group_tag(*g)).collect(),
        ChapterKind::Introduction
        | ChapterKind::Conclusion
        | ChapterKind::Web
        | ChapterKind::Method
        | ChapterKind::About => Vec::new(),
    };
    let footnotes = std::mem::take(&mut composer.footnotes);
    let discussion = handouts::discussion(&mut composer, section);
    Composed {
        discussion,
        chapter: Chapter {
            id,
            kind,
            title,
            groups,
            blocks,
            footnotes,
        },
        composer,
    }
}

fn group_names(survey: &Survey, groups: &[GroupId]) -> Vec<String> {
    groups.iter().map(|g| survey.group(*g).id.clone()).collect()
}

/// Conditions as `question=choice|choice`.
fn filter_names(survey: &Survey, filter: &[Condition]) -> Vec<String> {
    filter
        .iter()
        .map(|condition| {
            let question = survey.question(condition.variable.question);
            let choices: Vec<&str> = condition
                .choices
                .iter()
                .map(|c| question.choice(*c).id.as_str())
                .collect();
            format!("{}={}", survey.name(condition.variable), choices.join("|"))
        })
        .collect()
}
