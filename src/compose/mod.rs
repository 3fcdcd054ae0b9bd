//! Commentary and measures → report: bound prose, tables, evidence, cross-references.

mod about;
mod alternative;
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
mod notes;
mod prose;
mod questions;
mod ranked;
mod tables;
mod typed;
mod typeset;
mod web;

use crate::account::{self, Books};
use crate::commentary::{Commentary, Section};
use crate::diagnostic::{Diagnostic, Diagnostics, Sources, Span};
use crate::disclosure::{self, Gate, Plan};
use crate::measure::Counter;
use crate::msg;
use crate::report::{Chapter, ChapterKind, Report};
use crate::survey::{Condition, GroupId, Question, Survey};
use crate::theme::{Contrast, Theme};
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
    /// What the disclosure policy withholds; none where it withholds nothing.
    pub plan: Option<Plan>,
}

/// A chapter with what was found while composing it.
struct Composed<'a> {
    chapter: Chapter,
    discussion: Discussion,
    composer: Composer<'a>,
}

/// Composes the whole report. While drafting, a figure that nothing accounts for is only a warning.
///
/// # Errors
/// Every mistake of every text: expressions, Markdown, references, evidence, ids given twice. Warnings alone do not
/// fail and come back beside the report.
pub fn compose(
    survey: &Survey,
    commentary: &Commentary,
    theme: &Theme,
    sources: &Sources,
    is_draft: bool,
) -> Result<Outcome, Diagnostics> {
    let wording = &theme.wording;
    let contrast = theme.tokens.contrast();
    let counter = Counter::over(survey);
    let through = |gate: &Gate<'_>| {
        let material = Material {
            survey,
            counter: &counter,
            gate,
            language: commentary.language,
            respondents: &commentary.respondents,
            wording,
            sources,
        };
        report(material, commentary, contrast, is_draft)
    };
    let policy = &commentary.policy;
    let gate = Gate::open(&counter, survey, policy);
    let open = through(&gate)?;
    if !policy.withholds() {
        return Ok(open);
    }
    // What the first pass had to say is said again by the second.
    let plan = disclosure::plan(survey, &counter, policy, gate.asked());
    let certain = certain(&plan, survey, commentary);
    if certain.has_errors() {
        return Err(certain);
    }
    let mut outcome = through(&Gate::guarded(&counter, survey, policy, &plan))?;
    outcome.plan = Some(plan);
    Ok(outcome)
}

/// Counts that the policy withholds and that can be worked out all the same.
fn certain(plan: &Plan, survey: &Survey, commentary: &Commentary) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    for risk in plan.risks.iter().filter(|risk| risk.is_certain()) {
        let figure = risk.query.describe(survey);
        let mut diagnostic = Diagnostic::error(msg!("given-away", figure = figure, by = risk.by.join("; ")));
        if let Some(span) = commentary.policy_span {
            diagnostic = diagnostic.at(span);
        }
        diagnostics.push(diagnostic.help(msg!("given-away-help")));
    }
    diagnostics
}

/// Composes the report with what the material's gate lets through.
fn report(
    material: Material<'_>,
    commentary: &Commentary,
    contrast: Contrast,
    is_draft: bool,
) -> Result<Outcome, Diagnostics> {
    let Material {
        survey,
        counter,
        gate,
        wording,
        sources,
        ..
    } = material;
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
    let uses = Uses::of(composers.chain([&front_composer, &audiences.1]), commentary, survey);
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
        counter,
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
    let (mut report, mut warnings) = links::connect(merged, commentary, survey)?;
    if let (false, Some(span)) = (commentary.policy.is_declared, commentary.policy_span) {
        let note = Diagnostic::note(msg!("no-disclosure")).help(msg!("no-disclosure-help"));
        warnings.push(note.at(span));
    }
    if let Some(warning) = about::pale(material, contrast) {
        warnings.push(warning);
    }
    web::add(&mut report, material);
    report.handouts = handouts::all(&report, wording, commentary, &discussions, &audiences);
    Ok(Outcome {
        report,
        origins,
        warnings,
        plan: None,
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

/// `question`, or `question.item` for an item of a battery.
fn question_name(question: &Question, item: usize) -> String {
    match question.items.get(item) {
        Some(item) if !item.id.is_empty() => format!("{}.{}", question.id, item.id),
        Some(_) | None => question.id.clone(),
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
            format!(
                "{}={}",
                question_name(question, condition.variable.item),
                choices.join("|")
            )
        })
        .collect()
}
