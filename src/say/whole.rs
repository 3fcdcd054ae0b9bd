//! The whole report, said once.

use super::chapter::{self, Composed, SaidChapters, Uses};
use super::composer::Material;
use super::handout::{self, Discussion};
use super::link;
use crate::account::{self, Books, Passage, TextReader};
use crate::commentary::{Commentary, Section};
use crate::diagnostic::{Arg, Diagnostic, Diagnostics, Sources, Span};
use crate::fact::{Facts, Gate};
use crate::msg;
use crate::report::{Block, Chapter, ChapterKind, Report, close_gaps, walk};
use crate::survey::{Labels, Survey};
use crate::theme::{Contrast, Theme};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// What a report is said from.
#[derive(Clone, Copy)]
pub struct Basis<'a> {
    /// What was asked and answered.
    pub survey: &'a Survey,
    /// In the language that the report is in.
    pub labels: &'a Labels,
    /// What may be said of it.
    pub facts: &'a Facts,
    /// What the authors wrote.
    pub commentary: &'a Commentary,
    /// Wording, and what figures look like.
    pub theme: &'a Theme,
    /// The files, to point at what is wrong.
    pub sources: &'a Sources,
    /// Reads what the authors wrote, and remembers it.
    pub reader: &'a TextReader,
    /// The chapters that were said before.
    pub chapters: &'a SaidChapters,
}

/// What saying it came to.
#[derive(Debug)]
pub struct Outcome {
    /// The report, whole.
    pub report: Report,
    /// Where each figure is asked for: an expression, or a table and its columns. In the order of the report's figures.
    pub origins: Vec<Vec<Span>>,
    /// Each text of the authors, with what its expressions computed.
    pub passages: Vec<Passage>,
    /// Warnings and notes.
    pub warnings: Diagnostics,
}

/// Says the whole report, from facts alone. While drafting, a figure that nothing accounts for is only a warning.
///
/// # Errors
/// Mistakes that need values or the whole report to be seen: figures that may not be said, references, evidence, ids
/// given twice, figures that nothing accounts for. Warnings alone do not fail and come back beside the report.
pub fn say(basis: Basis<'_>, is_draft: bool) -> Result<Outcome, Diagnostics> {
    let Basis { commentary, theme, .. } = basis;
    let material = Material {
        survey: basis.survey,
        gate: Gate::new(basis.survey, basis.facts),
        language: commentary.language,
        labels: basis.labels,
        wording: &theme.wording,
        reliance: commentary.reliance,
    };
    let contrast = theme.tokens.contrast();
    let (front, front_composer) = chapter::front(material, &commentary.front);
    let (mut composed, audiences) = rayon::join(
        || written(material, commentary, basis.chapters),
        || handout::audiences(material, &commentary.audiences),
    );
    let uses = Uses::of(&composed, [&front_composer, &audiences.1], commentary, material.gate);
    composed.extend(own(material, commentary, contrast, &uses));
    let mut merged = link::merge(commentary.language, front, front_composer, composed, audiences);
    let reported = commentary.reported();
    let passages = account::every(std::mem::take(&mut merged.passages), &commentary.written);
    let (sides, voices) = (commentary.asked_sides(), commentary.voices());
    let books = Books {
        reported: &reported,
        sides: &sides,
        voices: &voices,
        survey: basis.survey,
        labels: basis.labels,
        gate: material.gate,
        reader: basis.reader,
        accounts: &commentary.accounts,
        language: commentary.language,
        sources: basis.sources,
        is_draft,
    };
    merged.diagnostics.extend(account::check(&passages, books));
    merged.diagnostics.extend(link::reserved(commentary, material.wording));
    let origins = std::mem::take(&mut merged.origins);
    let discussions = std::mem::take(&mut merged.discussions);
    let audiences: Vec<Discussion> = std::mem::take(&mut merged.audiences);
    let (mut report, mut warnings) = link::connect(merged, commentary, material)?;
    warnings.extend(remarks(material, commentary, contrast));
    chapter::add_web(&mut report, material);
    for chapter in &mut report.chapters {
        close_gaps(&mut chapter.blocks, 1);
    }
    number_tables(&mut report, material);
    chapter::shorten(&mut report, material);
    report.weights = chapter::group_weights(material);
    report.handouts = handout::all(&report, material, commentary, &discussions, &audiences);
    Ok(Outcome {
        report,
        origins,
        passages,
        warnings,
    })
}

/// Numbers the tables of the authors' chapters in reading order; whoever leads to one names its number. Those that the program
/// makes have none: paper shows others than the site, and a number would stand for two.
fn number_tables(report: &mut Report, material: Material<'_>) {
    let mut numbers = BTreeMap::new();
    let is_written = |chapter: &&mut Chapter| match chapter.kind {
        ChapterKind::Introduction | ChapterKind::Section | ChapterKind::Conclusion => true,
        ChapterKind::Web | ChapterKind::Method | ChapterKind::About => false,
    };
    for chapter in report.chapters.iter_mut().filter(is_written) {
        walk::each_block_mut(&mut chapter.blocks, &mut |block| {
            if let Block::Table(table) = block {
                table.number = numbers.len() + 1;
                numbers.insert(table.id.clone(), table.number);
            }
        });
    }
    for (id, number) in numbers {
        if let Some(target) = report.targets.get_mut(&id) {
            let args = [("n", Arg::from(number)), ("title", Arg::from(&target.name))];
            target.title = material.wording.say("table-titled", &args);
        }
    }
}

/// The authors' chapters, in reading order.
fn written<'a>(material: Material<'a>, commentary: &Commentary, kept: &SaidChapters) -> Vec<Composed<'a>> {
    let apart = |section: &Section, kind| chapter::written(material, section, kind);
    let introduction = commentary.introduction.iter();
    let introduction = introduction.map(|section| apart(section, ChapterKind::Introduction));
    let conclusion = commentary.conclusion.iter().map(|conclusion| {
        let mut composed = apart(&conclusion.section, ChapterKind::Conclusion);
        let statements = composed.composer.statements(&conclusion.statements);
        composed.chapter.blocks.push(statements);
        composed
    });
    let sections = commentary.sections.par_iter().with_max_len(1);
    let sections: Vec<Composed<'a>> = sections.map(|section| kept.of(material, section)).collect();
    introduction.chain(sections).chain(conclusion).collect()
}

/// The chapters that the program makes of every report.
fn own<'a>(material: Material<'a>, commentary: &Commentary, contrast: Contrast, uses: &Uses) -> Vec<Composed<'a>> {
    let (method, about) = rayon::join(
        || chapter::method(material, commentary, uses),
        || {
            [
                chapter::confidentiality(material, commentary),
                chapter::accessibility(material, &commentary.front, contrast),
            ]
        },
    );
    std::iter::once(method).chain(about).collect()
}

/// What the authors should know of a report that is right.
fn remarks(material: Material<'_>, commentary: &Commentary, contrast: Contrast) -> Diagnostics {
    let mut remarks = Diagnostics::new();
    if let (false, Some(span)) = (commentary.policy.is_declared, commentary.policy_span) {
        let note = Diagnostic::note(msg!("no-disclosure")).help(msg!("no-disclosure-help"));
        remarks.push(note.at(span));
    }
    if let Some(warning) = chapter::pale(material, contrast) {
        remarks.push(warning);
    }
    remarks
}
