//! Names of batteries that the tool doesn't word.

use super::desk::ResponseFile;
use super::kept::Kept;
use crate::content::yaml::Node;
use crate::diagnostic::{Catalogue, Message};
use crate::export::{Doubt, Form, Outline, Prompt, Reply, Theme, is_unsaid, joined_alike};
use crate::msg;
use std::collections::{BTreeMap, BTreeSet};

/// Puts neighbouring questions with one list together, of the parts that the tool didn't tell, and names them in the
/// report's language. The question that makes the groups stays by itself, and what one file has without the other stays apart.
pub fn join_alike(
    outline: &mut Outline,
    told: usize,
    files: &[ResponseFile],
    split: Option<&Prompt>,
    words: &Catalogue,
) {
    let is_split = |prompt: &Prompt| split.is_some_and(|split| split.form.columns() == prompt.form.columns());
    let holders = |prompt: &Prompt| -> Vec<bool> {
        let columns = prompt.form.columns();
        let holds = |file: &ResponseFile| columns.iter().all(|column| file.headings.contains(*column));
        files.iter().map(holds).collect()
    };
    join(outline, told, words, &|one, other| {
        !is_split(one) && !is_split(other) && holders(one) == holders(other)
    });
}

/// The same beside a questionnaire: what it has as several questions stays so, and what it leaves `aside` stays alone.
pub fn join_as_kept(
    outline: &mut Outline,
    told: usize,
    (questionnaire, headings): (&Node, &BTreeMap<String, String>),
    aside: &BTreeSet<String>,
    words: &Catalogue,
) {
    let kept = Kept::of(questionnaire);
    let reader = |prompt: &Prompt| {
        let columns = prompt.form.columns();
        let is_read = |name: &String| {
            headings
                .get(name)
                .is_some_and(|heading| columns.contains(&heading.as_str()))
        };
        kept.questions
            .iter()
            .position(|question| question.columns.iter().any(is_read))
    };
    let is_aside = |prompt: &Prompt| prompt.form.columns().iter().any(|column| aside.contains(*column));
    let is_battery = |place: usize| kept.questions[place].items.is_some();
    let may = |one: &Prompt, other: &Prompt| {
        let by_kept = match (reader(one), reader(other)) {
            (None, None) => true,
            (Some(one), Some(other)) => one == other,
            (Some(known), None) | (None, Some(known)) => is_battery(known),
        };
        by_kept
            && ![one, other]
                .into_iter()
                .any(|prompt| reader(prompt).is_none() && is_aside(prompt))
    };
    for (at, part) in outline.parts.iter_mut().enumerate() {
        for prompt in &mut part.prompts {
            let missing = match reader(prompt) {
                Some(known) => kept.missing_of(&kept.questions[known]),
                None => kept.common(),
            };
            // A code that is a choice by its label stays one.
            let is_choice = |reply: &Reply| reply.code != reply.label && !is_unsaid(&reply.label);
            prompt.leave(&|reply| !missing.has(&reply.code) || is_choice(reply), at < told);
        }
    }
    join(outline, told, words, &may);
}

fn join(outline: &mut Outline, told: usize, words: &Catalogue, may: &dyn Fn(&Prompt, &Prompt) -> bool) {
    for part in outline.parts.iter_mut().skip(told) {
        part.prompts = joined_alike(std::mem::take(&mut part.prompts), may);
    }
    outline.set_apart();
    let mut taken = BTreeMap::new();
    for prompt in outline.parts.iter_mut().flat_map(|part| &mut part.prompts) {
        match prompt.doubt {
            Some(Doubt::Alike(theme)) if prompt.text.is_empty() => {
                prompt.text = title(words, theme, &prompt.form, &mut taken);
            }
            Some(Doubt::Unworded(theme)) => prompt.text = title(words, Some(theme), &prompt.form, &mut taken),
            Some(_) | None => {}
        }
    }
}

/// What the scale measures, numbered where another battery is called so; else by the first item.
fn title(words: &Catalogue, theme: Option<Theme>, form: &Form, taken: &mut BTreeMap<String, usize>) -> String {
    let Some(theme) = theme else {
        let Form::One { lines, .. } = form else {
            return String::new();
        };
        let first = lines.first().map_or("", |line| line.label.as_str());
        return words.say(&msg!("draft-alike", first = first, others = lines.len() - 1));
    };
    let name = words.say(&measured(theme));
    let times = taken.entry(name.clone()).or_insert(0);
    *times += 1;
    match times {
        1 => name,
        times => format!("{name} ({times})"),
    }
}

fn measured(theme: Theme) -> Message {
    match theme {
        Theme::Frequency => msg!("draft-theme-frequency"),
        Theme::Agreement => msg!("draft-theme-agreement"),
        Theme::Satisfaction => msg!("draft-theme-satisfaction"),
        Theme::Extent => msg!("draft-theme-extent"),
        Theme::Importance => msg!("draft-theme-importance"),
        Theme::Usefulness => msg!("draft-theme-usefulness"),
        Theme::Quality => msg!("draft-theme-quality"),
        Theme::Likelihood => msg!("draft-theme-likelihood"),
    }
}
