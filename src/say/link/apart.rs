//! Findings whose names are cut alike are called by more of their words, until they differ.

use crate::language::clause;
use crate::report::{Chapter, Figure, Target, plain_text, walk};
use crate::survey::Language;
use std::collections::BTreeMap;
use std::sync::Arc;

/// By how many letters a name grows at a time.
const STEP: usize = 15;

/// Lengthens names that were cut and are alike, each until no other is or its text is whole.
pub(super) fn tell_apart(
    language: Language,
    chapters: &[Chapter],
    figures: &[Arc<Figure>],
    targets: &mut BTreeMap<String, Target>,
) {
    let mut alike: BTreeMap<String, Vec<(&str, String)>> = BTreeMap::new();
    for block in chapters.iter().flat_map(|chapter| walk::blocks(&chapter.blocks)) {
        for finding in walk::findings(block.findings()) {
            let title = targets.get(&finding.id).map(|target| &target.title);
            if let Some(title) = title.filter(|title| title.ends_with('…')) {
                let text = plain_text(&finding.text, figures, &str::to_owned);
                alike.entry(title.clone()).or_default().push((&finding.id, text));
            }
        }
    }
    for (title, mut findings) in alike {
        let longest = findings.iter().map(|(_, text)| text.chars().count()).max().unwrap_or(0);
        let mut most = title.chars().count();
        while findings.len() > 1 && most < longest {
            most += STEP;
            let mut named: BTreeMap<String, Vec<(&str, String)>> = BTreeMap::new();
            for (id, text) in findings {
                named
                    .entry(clause::name(language, &text, most))
                    .or_default()
                    .push((id, text));
            }
            findings = Vec::new();
            for (name, those) in named {
                for (id, _) in &those {
                    if let Some(target) = targets.get_mut(*id) {
                        target.title.clone_from(&name);
                    }
                }
                if those.len() > 1 {
                    findings.extend(those);
                }
            }
        }
    }
}
