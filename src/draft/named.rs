//! Questions with the ids that a report names them by.

use super::id::id;
use crate::export::{Form, Labelled, Prompt, Reply};
use std::collections::BTreeSet;

/// A question with its ids.
pub struct WithIds<'a> {
    pub id: String,
    /// A short name.
    pub label: String,
    pub prompt: &'a Prompt,
    /// One for each reply of its list, or for each line of ticks.
    pub choices: Vec<String>,
    /// One for each item of a battery.
    pub items: Vec<String>,
}

impl WithIds<'_> {
    /// As respondents read it; the tool's name where it has no words.
    pub fn wording(&self) -> &str {
        match self.prompt.text.as_str() {
            "" => &self.prompt.name,
            text => text,
        }
    }
}

/// The ids that are taken: of questions and groups, and of files.
#[derive(Default)]
pub struct Names {
    questions: BTreeSet<String>,
    files: BTreeSet<String>,
}

/// Names of pages that a report has of its own, in both languages, and what no disk lets a file be called.
const TAKEN: &[&str] = &[
    "introduction",
    "conclusion",
    "index",
    "methode",
    "method",
    "recherche",
    "search",
    "fiches",
    "handouts",
    "rapport",
    "report",
    "confidentialite",
    "confidentiality",
    "accessibilite",
    "accessibility",
    "sources",
    "con",
    "prn",
    "aux",
    "nul",
    "404",
];

impl Names {
    /// Those that are free beside these.
    pub fn beside(taken: impl Iterator<Item = String>) -> Self {
        Self {
            questions: taken.collect(),
            files: BTreeSet::new(),
        }
    }

    pub fn named<'a>(&mut self, prompt: &'a Prompt) -> WithIds<'a> {
        let wording = if prompt.text.is_empty() {
            &prompt.name
        } else {
            &prompt.text
        };
        let (replies, lines) = parts(&prompt.form);
        let is_ticks = matches!(prompt.form, Form::Ticks { .. });
        let choices = if is_ticks {
            lines.iter().map(|line| &line.label).collect()
        } else {
            labels(replies)
        };
        let items = if is_ticks || lines.len() < 2 {
            Vec::new()
        } else {
            lines.iter().map(|line| &line.label).collect()
        };
        WithIds {
            id: self.question(wording),
            label: short(wording),
            prompt,
            choices: distinct(&choices, "choix"),
            items: distinct(&items, "enonce"),
        }
    }

    /// An id for a question or a group.
    pub fn question(&mut self, text: &str) -> String {
        free(id(text, '_', "q"), '_', &mut self.questions)
    }

    /// The name of a section's file.
    pub fn file(&mut self, title: &str) -> String {
        let base = id(title, '-', "section");
        let base = if TAKEN.contains(&base.as_str()) {
            format!("{base}-section")
        } else {
            base
        };
        free(base, '-', &mut self.files)
    }
}

fn parts(form: &Form) -> (&[Reply], &[Labelled]) {
    match form {
        Form::One { replies, lines, .. } => (replies, lines),
        Form::Ticks { lines } => (&[], lines),
        Form::Joined { replies, .. } | Form::Ranks { replies, .. } | Form::Mentions { replies, .. } => (replies, &[]),
        Form::Number { .. } | Form::Words { .. } => (&[], &[]),
    }
}

fn labels(replies: &[Reply]) -> Vec<&String> {
    replies.iter().map(|reply| &reply.label).collect()
}

fn distinct(labels: &[&String], otherwise: &str) -> Vec<String> {
    let mut taken = BTreeSet::new();
    labels
        .iter()
        .map(|label| free(id(label, '_', otherwise), '_', &mut taken))
        .collect()
}

/// The id, or with a number after it the first one that is free.
fn free(id: String, sign: char, taken: &mut BTreeSet<String>) -> String {
    let numbered = (2..).map(|n| format!("{id}{sign}{n}"));
    let found = std::iter::once(id.clone())
        .chain(numbered)
        .find(|one| !taken.contains(one));
    let found = found.unwrap_or(id);
    taken.insert(found.clone());
    found
}

/// Most letters of a short name.
const SHORT: usize = 60;

/// A wording without its last sign, cut between two words.
fn short(text: &str) -> String {
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '.' | '*'));
    if text.chars().count() <= SHORT {
        return text.to_owned();
    }
    if let Some(asked) = without_aside(text) {
        return short(asked);
    }
    let start: String = text.chars().take(SHORT).collect();
    let cut = start.rfind(' ').map_or(start.as_str(), |at| &start[..at]);
    format!("{}…", unquoted(cut).trim_end_matches([',', ';', ':', ' ', '(']))
}

/// What stands before a last bracket, which mostly says how to answer: "(plusieurs réponses possibles)".
fn without_aside(text: &str) -> Option<&str> {
    let inside = text.strip_suffix(')')?;
    let asked = inside.get(..inside.rfind('(')?)?.trim_end();
    (!asked.is_empty() && asked.matches('(').count() == asked.matches(')').count()).then_some(asked)
}

/// A text without quotation marks whose other half was cut away.
fn unquoted(text: &str) -> String {
    let often = |sign: char| text.chars().filter(|c| *c == sign).count();
    let is_whole = |c: char| match c {
        '“' | '”' => often('“') == often('”'),
        '«' | '»' => often('«') == often('»'),
        '"' => often('"') % 2 == 0,
        _ => true,
    };
    text.chars()
        .filter(|c| is_whole(*c))
        .collect::<String>()
        .trim()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn a_short_name_leaves_out_how_to_answer() {
        for (text, expected) in [
            ("Comment venez-vous? (une réponse)", "Comment venez-vous? (une réponse)"),
            (
                "Quels moyens de transport utilisez-vous chaque semaine? (plusieurs réponses possibles)",
                "Quels moyens de transport utilisez-vous chaque semaine?",
            ),
            (
                "Which of these have you used in the past year? (Check all that apply)",
                "Which of these have you used in the past year?",
            ),
            (
                "(Tout ce qui suit porte sur les douze derniers mois de votre vie)",
                "(Tout ce qui suit porte sur les douze derniers mois de…",
            ),
        ] {
            assert_eq!(short(text), expected);
        }
    }
}
