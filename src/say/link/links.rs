//! References, evidence and anchors: every end must have its other end.

use super::apart::tell_apart;
use super::evidence::{self, Exhibits, Trial};
use super::merge::Merged;
use crate::commentary::Commentary;
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned};
use crate::msg;
use crate::report::{Block, Report, Target, TargetKind, plain_text};
use crate::say::composer::Material;
use crate::theme::Wording;
use std::collections::BTreeMap;

/// Page names that the site needs for itself.
const RESERVED: [&str; 1] = ["index"];

/// Sections whose ids are those of pages that every report makes for itself.
pub(in crate::say) fn reserved(commentary: &Commentary, wording: &Wording) -> Diagnostics {
    let pages = ["path-search", "path-handouts"].map(|key| wording.text(key));
    let whole = wording.text("path-whole");
    let families = ["path-ledger", "path-handout"].map(|path| format!("{}-", wording.text(path)));
    let mut diagnostics = Diagnostics::new();
    for id in commentary.sections.iter().map(|section| &section.id) {
        let is_page = pages.contains(&id.value) || format!("{}.html", id.value) == whole;
        if is_page || families.iter().any(|family| id.value.starts_with(family)) {
            diagnostics.push(taken(&id.value, &page(&id.value)).at(id.span));
        }
    }
    diagnostics
}

/// Links the parts of a report.
///
/// # Errors
/// Ids given twice, references and evidence to what doesn't exist, statements without evidence, and whatever was found
/// while composing.
pub(in crate::say) fn connect(
    mut merged: Merged,
    commentary: &Commentary,
    material: Material<'_>,
) -> Result<(Report, Diagnostics), Diagnostics> {
    let mut diagnostics = std::mem::take(&mut merged.diagnostics);
    let mut targets = targets(&mut merged, commentary, material.wording, &mut diagnostics);
    tell_apart(merged.language, &merged.chapters, &merged.figures, &mut targets);
    for reference in &merged.references {
        check_target(reference, &targets, &mut diagnostics);
    }
    check_highlights(commentary, &targets, &mut diagnostics);
    let taken_up = taken_up(commentary, &targets, &mut diagnostics);
    let written = commentary.conclusion.iter().flat_map(|c| &c.statements);
    let evidence = written.flat_map(|statement| &statement.evidence);
    let asked = evidence.map(|piece| &piece.id.value).chain(taken_up.keys());
    let exhibits = Exhibits::of(&merged.chapters, &merged.figures, asked.map(String::as_str));
    weigh(&mut merged, commentary, material, &exhibits, &mut diagnostics);
    if diagnostics.has_errors() {
        return Err(diagnostics);
    }
    if let Some(note) = evidence::left_out(&merged.chapters, &exhibits, &taken_up, commentary) {
        diagnostics.push(note);
    }
    let mut report = Report {
        language: merged.language,
        front: merged.front,
        chapters: merged.chapters,
        figures: merged.figures,
        targets,
        taken_up,
        handouts: Vec::new(),
        weights: Vec::new(),
    };
    fold_charts(&mut report);
    Ok((report, diagnostics))
}

/// Everything that can be linked to, by its id; an id that is given twice, or that the program gives itself, is a mistake.
fn targets(
    merged: &mut Merged,
    commentary: &Commentary,
    wording: &Wording,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<String, Target> {
    let mut targets: BTreeMap<String, Target> = BTreeMap::new();
    let mut places: BTreeMap<String, Option<Span>> = BTreeMap::new();
    let web = web(wording);
    let sections = commentary.sections.iter();
    let spans: BTreeMap<&str, Span> = sections.map(|s| (s.id.value.as_str(), s.id.span)).collect();
    for (index, chapter) in merged.chapters.iter().enumerate() {
        let span = spans.get(chapter.id.as_str()).copied();
        let is_own = RESERVED.contains(&chapter.id.as_str()) || web[0].0 == chapter.id;
        let is_taken = is_own || targets.contains_key(&chapter.id);
        if let Some(span) = span.filter(|_| is_taken) {
            diagnostics.push(taken(&chapter.id, &page(&chapter.id)).at(span));
        }
        places.insert(chapter.id.clone(), span);
        let target = Target::new(index, TargetKind::Chapter, chapter.title.clone());
        targets.insert(chapter.id.clone(), target);
    }
    for (chapter, anchor) in std::mem::take(&mut merged.anchors) {
        if let Some((id, file)) = web.iter().find(|(id, _)| *id == anchor.id) {
            let told = taken(id, file);
            diagnostics.push(anchor.span.map_or(told.clone(), |span| told.at(span)));
        }
        if let Some(first) = places.get(&anchor.id) {
            let own = if anchor.span.is_none() {
                chapter
            } else {
                targets[&anchor.id].chapter
            };
            diagnostics.push(match (anchor.span, *first) {
                (Some(second), Some(first)) => duplicate(&anchor.id, second, first),
                (written, first) => {
                    let told = taken(&anchor.id, &page(&merged.chapters[own].id));
                    written.or(first).map_or(told.clone(), |span| told.at(span))
                }
            });
            continue;
        }
        places.insert(anchor.id.clone(), anchor.span);
        let target = Target::new(chapter, anchor.kind, anchor.title);
        targets.insert(anchor.id, target);
    }
    targets
}

/// The ids of the page that is made once everything else is linked, with the files that they name.
fn web(wording: &Wording) -> [(String, String); 2] {
    let chapter = wording.text("chapter-web");
    let table = format!("{chapter}-{}", wording.text("anchor-web"));
    let file = format!("{}/{table}.csv", wording.text("path-data"));
    [(chapter.clone(), page(&chapter)), (table, file)]
}

fn page(id: &str) -> String {
    format!("{id}.html")
}

/// An id that the report needs for a file that it makes itself.
fn taken(id: &str, file: &str) -> Diagnostic {
    Diagnostic::error(msg!("reserved-id", id = id, file = file))
}

/// What the first page puts forward rests on a table, a chart or a finding.
fn check_highlights(commentary: &Commentary, targets: &BTreeMap<String, Target>, diagnostics: &mut Diagnostics) {
    for evidence in commentary.front.highlights.iter().map(|highlight| &highlight.evidence) {
        let shows =
            |target: &Target| matches!(target.kind, TargetKind::Table | TargetKind::Chart | TargetKind::Finding);
        if targets.get(&evidence.value).is_some_and(|target| !shows(target)) {
            let message = msg!("highlight-evidence", target = &evidence.value);
            diagnostics.push(Diagnostic::error(message).at(evidence.span));
        }
    }
}

/// Which statements each piece of evidence supports.
fn taken_up(
    commentary: &Commentary,
    targets: &BTreeMap<String, Target>,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<String, Vec<String>> {
    let mut taken_up: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for statement in commentary.conclusion.iter().flat_map(|c| &c.statements) {
        let id = &statement.id;
        if statement.evidence.is_empty() {
            let mistake = Diagnostic::error(msg!("no-evidence", id = &id.value)).at(id.span);
            diagnostics.push(mistake.help(msg!("no-evidence-help")));
        }
        for evidence in statement.evidence.iter().map(|evidence| &evidence.id) {
            if !check_target(evidence, targets, diagnostics) {
                continue;
            }
            if targets[&evidence.value].kind == TargetKind::Statement {
                let message = msg!("evidence-is-statement", target = &evidence.value);
                diagnostics.push(Diagnostic::error(message).at(evidence.span));
            }
            let statements = taken_up.entry(evidence.value.clone()).or_default();
            if !statements.contains(&id.value) {
                statements.push(id.value.clone());
            }
        }
    }
    taken_up
}

/// Holds each statement against its evidence, and says of each piece of which kind it is.
fn weigh(
    merged: &mut Merged,
    commentary: &Commentary,
    material: Material<'_>,
    exhibits: &Exhibits,
    diagnostics: &mut Diagnostics,
) {
    let Merged { chapters, figures, .. } = merged;
    let blocks = chapters.iter_mut().flat_map(|chapter| &mut chapter.blocks);
    let composed = blocks.flat_map(|block| {
        if let Block::Statements(statements) = block {
            statements.as_mut_slice()
        } else {
            &mut []
        }
    });
    let written = commentary.conclusion.iter().flat_map(|c| &c.statements);
    for (statement, written) in composed.zip(written) {
        let words = plain_text(&statement.text, figures, &str::to_owned);
        let trial = Trial {
            written,
            words: &words,
            exhibits,
            figures,
            material,
        };
        trial
            .mistakes()
            .into_iter()
            .for_each(|mistake| diagnostics.push(mistake));
        for (evidence, written) in statement.evidence.iter_mut().zip(&written.evidence) {
            evidence.kind = written.kind.unwrap_or_else(|| exhibits.kind(&evidence.target));
        }
    }
}

fn duplicate(id: &str, second: Span, first: Span) -> Diagnostic {
    let told = Diagnostic::error(msg!("duplicate-id", id = id)).at(second);
    told.also(first, msg!("first-here"))
}

fn check_target(name: &Spanned<String>, targets: &BTreeMap<String, Target>, diagnostics: &mut Diagnostics) -> bool {
    let known = targets.contains_key(&name.value);
    if !known {
        diagnostics.push(
            Diagnostic::error(msg!("unknown-target", name = &name.value))
                .at(name.span)
                .suggest(&name.value, targets.keys().map(String::as_str)),
        );
    }
    known
}

/// A chart that is evidence stands for its table, which is where the link back is shown.
fn fold_charts(report: &mut Report) {
    let tables = report.tables();
    let charts = tables.filter_map(|(_, table)| Some((table.id.clone(), table.chart.as_ref()?.id.clone())));
    let charts: Vec<(String, String)> = charts.collect();
    for (table, chart) in charts {
        if let Some(statements) = report.taken_up.remove(&chart) {
            let known = report.taken_up.entry(table).or_default();
            for statement in statements {
                if !known.contains(&statement) {
                    known.push(statement);
                }
            }
        }
    }
}
