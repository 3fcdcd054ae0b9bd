//! `questionnaire.yaml`.

use super::derived::{is_exclusive, proposals};
use super::desk::{Brief, Desk};
use super::id::id;
use super::measured::field_pairs;
use super::missing::MissingKinds;
use super::named::WithIds;
use super::yaml::{code, codes};
use crate::content::yaml::write::{quoted, scalar};
use crate::diagnostic::Message;
use crate::export::{Doubt, Filter, Form, LIME_UNSHOWN, Labelled, Prompt, Reply, Ticks, Unsaid, other_of};
use crate::msg;
use std::collections::BTreeMap;

pub fn questionnaire(desk: &Desk<'_>, parts: &[(String, Vec<WithIds<'_>>)], refused: &[(String, Message)]) -> String {
    let all: Vec<&WithIds<'_>> = parts.iter().flat_map(|(_, questions)| questions).collect();
    let files: Vec<&str> = desk.brief.files.iter().map(|file| file.path.as_str()).collect();
    let mut lines = vec![desk.told(&msg!("draft-about-questionnaire", file = files.join(", ")))];
    lines.extend(left_out(desk, refused));
    let missing: Vec<String> = desk.missing.lines().map(|kind| format!("  {kind}")).collect();
    lines.extend((!missing.is_empty()).then(|| "missing:".to_owned()));
    lines.extend(missing);
    let scales = Scales::of(&all);
    lines.extend(scales.lines());
    lines.push("questions:".to_owned());
    for (title, questions) in parts {
        lines.push(format!("  # {}", title.replace(char::is_control, " ")));
        for question in questions {
            lines.extend(one(desk, question, &all, &scales));
        }
    }
    lines.extend(proposals(desk, &all));
    lines.join("\n") + "\n"
}

/// Which columns nobody asks about, and why.
fn left_out(desk: &Desk<'_>, refused: &[(String, Message)]) -> Vec<String> {
    let mut all = desk.brief.left_out.iter().chain(refused).peekable();
    if all.peek().is_none() {
        return Vec::new();
    }
    let mut lines = vec![desk.told(&msg!("draft-left-out"))];
    for (heading, reason) in all {
        let heading = heading.replace(char::is_control, " ");
        lines.push(format!("#   {heading} : {}", desk.brief.told.say(reason)));
    }
    lines
}

/// What LimeSurvey writes where a question was not shown, if its export does.
pub fn not_asked(brief: &Brief<'_>) -> MissingKinds {
    let mut missing = MissingKinds::default();
    let is_lime = brief.fields.iter().any(|field| field.heading.contains("submitdate"));
    let mut texts = brief.fields.iter().flat_map(|field| &field.texts);
    if is_lime && texts.any(|(text, _)| text == LIME_UNSHOWN) {
        missing.add("not_asked", LIME_UNSHOWN);
    }
    missing
}

/// The lines of one question.
pub fn one(desk: &Desk<'_>, question: &WithIds<'_>, all: &[&WithIds<'_>], scales: &Scales) -> Vec<String> {
    let prompt = question.prompt;
    let mut lines = vec![format!("  {}:", question.id)];
    if let Some(doubt) = prompt.doubt {
        lines.push(format!("    {}", desk.told(&doubt_of(doubt))));
    }
    let mut put = |key: &str, value: String| lines.push(format!("    {key}: {value}"));
    put("type", keyword(&prompt.form).to_owned());
    put("text", scalar(question.wording()));
    put("label", scalar(&question.label));
    let asked = desk.asked(question);
    if asked.len() < desk.groups.len() {
        let ids: Vec<&str> = asked.iter().map(|group| group.id.as_str()).collect();
        put("groups", format!("[{}]", ids.join(", ")));
    }
    lines.extend(filter_lines(desk, prompt, all));
    lines.extend(form_lines(desk, question, scales));
    lines
}

fn doubt_of(doubt: Doubt) -> Message {
    match doubt {
        Doubt::Order => msg!("draft-doubt-order"),
        Doubt::Near => msg!("draft-doubt-near"),
        Doubt::Unlabelled => msg!("draft-doubt-unlabelled"),
        Doubt::Number => msg!("draft-doubt-number"),
        Doubt::Joined => msg!("draft-doubt-joined"),
        Doubt::Battery => msg!("draft-doubt-battery"),
        Doubt::Text => msg!("draft-doubt-text"),
        Doubt::Unlisted => msg!("draft-doubt-unlisted"),
        Doubt::Untold => msg!("draft-doubt-untold"),
        Doubt::Others => msg!("draft-doubt-others"),
        Doubt::Degree => msg!("draft-doubt-degree"),
        Doubt::Alike(_) => msg!("draft-doubt-alike"),
        Doubt::Unworded(_) => msg!("draft-doubt-unworded"),
        Doubt::UnlistedOthers => msg!("draft-doubt-unlisted-others"),
        Doubt::JoinedOthers => msg!("draft-doubt-joined-others"),
    }
}

/// The type that a question of this form has.
pub fn keyword(form: &Form) -> &'static str {
    match form {
        Form::One { is_ordered: true, .. } => "scale",
        Form::One { is_ordered: false, .. } => "single",
        Form::Ticks { .. } | Form::Joined { .. } => "multiple",
        Form::Ranks { .. } => "ranking",
        Form::Mentions { .. } => "mentions",
        Form::Number { .. } => "number",
        Form::Words { .. } => "open",
    }
}

/// Who is asked it: a comment where the rule is too much for `asked_if`.
fn filter_lines(desk: &Desk<'_>, prompt: &Prompt, all: &[&WithIds<'_>]) -> Vec<String> {
    let rule = |text: String| vec![format!("    {}", desk.told(&msg!("draft-filter", rule = text)))];
    match &prompt.filter {
        None => Vec::new(),
        Some(Filter::Rule(text)) => rule(text.clone()),
        Some(Filter::Answers { name, codes }) => {
            let parent = all.iter().find(|one| one.prompt.name == *name);
            let Some((parent, Form::One { replies, lines, .. })) = parent.map(|one| (one, &one.prompt.form)) else {
                return rule(format!("{name} = {}", codes.join(", ")));
            };
            // Cells may hold labels where the rule has codes.
            let place = |code: &String| replies.iter().position(|reply| reply.code == *code);
            let ids: Option<Vec<&str>> = codes
                .iter()
                .map(|code| Some(parent.choices[place(code)?].as_str()))
                .collect();
            match ids.filter(|_| lines.len() == 1 && parent.prompt.filter.is_none()) {
                Some(ids) => vec![format!(
                    "    asked_if: [{{question: {}, is: [{}]}}]",
                    parent.id,
                    ids.join(", ")
                )],
                None => rule(format!("{name} = {}", codes.join(", "))),
            }
        }
    }
}

fn form_lines(desk: &Desk<'_>, question: &WithIds<'_>, scales: &Scales) -> Vec<String> {
    let column = |column: &str| format!("    column: {}", scalar(column));
    match &question.prompt.form {
        Form::One { replies, lines, .. } => {
            let mut found = match scales.name(question.prompt, replies) {
                Some(name) => vec![format!("    scale: {name}")],
                None => closed_list(desk, question, replies),
            };
            found.extend(missing_lines(desk, &question.prompt.form));
            if let [line] = lines.as_slice() {
                found.insert(0, column(&line.column));
            } else {
                found.push("    items:".to_owned());
                found.extend(with_columns(lines, &question.items, false));
            }
            found
        }
        Form::Ticks { lines } => {
            let mut found = tick_lines(desk, lines);
            found.push("    choices:".to_owned());
            found.extend(with_columns(lines, &question.choices, true));
            found
        }
        Form::Joined {
            column: heading,
            delimiter,
            replies,
        } => {
            let mut found = vec![column(heading), format!("    delimiter: {}", quoted(delimiter))];
            found.extend(closed_list(desk, question, replies));
            found.extend(missing_lines(desk, &question.prompt.form));
            found
        }
        Form::Ranks { columns, replies } | Form::Mentions { columns, replies } => {
            let headings: Vec<String> = columns.iter().map(|heading| quoted(heading)).collect();
            let mut found = vec![format!("    columns: [{}]", headings.join(", "))];
            found.extend(listed("    ", "choices", replies, &question.choices, None));
            found.extend(missing_lines(desk, &question.prompt.form));
            found
        }
        Form::Number {
            column: heading,
            decimals,
        } => {
            let mut found = vec![column(heading)];
            found.extend((*decimals > 0).then(|| format!("    decimals: {decimals}")));
            found
        }
        Form::Words { column: heading } => vec![column(heading)],
    }
}

/// What is no degree of a scale, as missing answers. They take the place of those of the whole questionnaire, which stand
/// with them, but for what is a choice here.
fn missing_lines(desk: &Desk<'_>, form: &Form) -> Vec<String> {
    let mut missing = desk.missing.without(&form.codes());
    let mut lines = Vec::new();
    if let Form::One { apart, .. } = form
        && !apart.is_empty()
    {
        lines.push(format!("    {}", desk.told(&msg!("draft-apart"))));
        let kinds = missing_of(apart);
        let codes = kinds
            .iter()
            .flat_map(|(kind, texts)| texts.iter().map(move |text| (kind, text)));
        codes.for_each(|(kind, text)| missing.add(kind, text));
    }
    if missing == *desk.missing {
        return Vec::new();
    }
    let kinds: Vec<String> = missing.lines().map(|kind| format!("      {kind}")).collect();
    lines.push(
        if kinds.is_empty() {
            "    missing: {}"
        } else {
            "    missing:"
        }
        .to_owned(),
    );
    lines.extend(kinds);
    lines
}

/// What cells hold that is no degree, by the key of `missing`.
pub fn missing_of(apart: &[(Unsaid, Reply)]) -> BTreeMap<&'static str, Vec<String>> {
    let mut kinds: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    for (kind, reply) in apart {
        let key = match kind {
            Unsaid::NotConcerned => "not_asked",
            Unsaid::NoAnswer => "no_answer",
            Unsaid::DontKnow => "dont_know",
            Unsaid::Refused => "refused",
        };
        let texts = kinds.entry(key).or_default();
        texts.push(reply.code.clone());
        texts.extend(reply.also.iter().cloned());
    }
    kinds
}

/// What cells hold that tell whether a choice was made, where it is not 1 and 0.
fn tick_lines(desk: &Desk<'_>, lines: &[Labelled]) -> Vec<String> {
    let Some(ticks) = Ticks::of(field_pairs(desk, lines)) else {
        return Vec::new();
    };
    if ticks.is_plain() {
        return Vec::new();
    }
    let mut found = vec![format!("    chosen: {}", codes(&ticks.chosen))];
    if ticks.not_chosen.is_empty() {
        // A blank beside a tick can only be a choice that was left; of rows of blanks, nobody knows.
        found.push(format!("    {}", desk.told(&msg!("draft-doubt-blank"))));
        found.push("    not_chosen: [\"\"]".to_owned());
    } else {
        found.push(format!("    not_chosen: {}", codes(&ticks.not_chosen)));
    }
    found
}

/// A list; `other` is the place in it of the choice that takes what it doesn't have.
fn listed(indent: &str, key: &str, replies: &[Reply], ids: &[String], other: Option<usize>) -> Vec<String> {
    let mut lines = vec![format!("{indent}{key}:")];
    let reply = |(place, (reply, id)): (usize, (&Reply, &String))| {
        let also = match reply.also.as_slice() {
            [] => String::new(),
            also => format!(", also: {}", codes(also)),
        };
        let mark = if other == Some(place) { ", other: true" } else { "" };
        format!(
            "{indent}  - {{code: {}, id: {}, label: {}{also}{mark}}}",
            code(&reply.code),
            scalar(id),
            scalar(&reply.label)
        )
    };
    lines.extend(replies.iter().zip(ids).enumerate().map(reply));
    lines
}

/// The choices of a question, one of which takes what the list doesn't have: the list's own "other", else one more.
fn closed_list(desk: &Desk<'_>, question: &WithIds<'_>, replies: &[Reply]) -> Vec<String> {
    let has_others = question.prompt.doubt.is_some_and(Doubt::has_others);
    let labels: Vec<&str> = replies.iter().map(|reply| reply.label.as_str()).collect();
    let own = other_of(&labels);
    let mut lines = listed(
        "    ",
        "choices",
        replies,
        &question.choices,
        own.filter(|_| has_others),
    );
    if has_others && own.is_none() {
        let label = desk.word(&msg!("draft-other"));
        let mut id = id(&label, '_', "choix");
        while question.choices.contains(&id) {
            id.push_str("_bis");
        }
        lines.push(format!("      - {{id: {id}, label: {}, other: true}}", scalar(&label)));
    }
    lines
}

/// Choices, or items of a battery, of which each has a column.
fn with_columns(lines: &[Labelled], ids: &[String], are_choices: bool) -> Vec<String> {
    let line = |(line, id): (&Labelled, &String)| {
        let mark = if line.is_other {
            ", other: true"
        } else if are_choices && is_exclusive(&line.label) {
            ", exclusive: true"
        } else {
            ""
        };
        format!(
            "      - {{id: {}, label: {}, column: {}{}}}",
            scalar(id),
            scalar(&line.label),
            scalar(&line.column),
            mark
        )
    };
    lines.iter().zip(ids).map(line).collect()
}

/// Lists that several questions share, each with its name and the ids of its choices.
pub struct Scales<'a>(Vec<(String, &'a [Reply], &'a [String])>);

impl<'a> Scales<'a> {
    fn of(all: &[&'a WithIds<'a>]) -> Self {
        let mut found: Vec<(String, &[Reply], &[String])> = Vec::new();
        // A list that takes what it doesn't have is one question's own.
        let with_list = all
            .iter()
            .filter(|question| !question.prompt.doubt.is_some_and(Doubt::has_others));
        let with_list: Vec<&&WithIds<'_>> = with_list.collect();
        for (at, question) in with_list.iter().enumerate() {
            let Form::One { replies, .. } = &question.prompt.form else {
                continue;
            };
            let is_shared = with_list[at + 1..]
                .iter()
                .any(|other| matches!(&other.prompt.form, Form::One { replies: theirs, .. } if theirs == replies));
            if !is_shared || found.iter().any(|(_, known, _)| *known == replies.as_slice()) {
                continue;
            }
            let ends = [question.choices.first(), question.choices.last()]
                .into_iter()
                .flatten();
            let ends: Vec<&str> = ends.map(String::as_str).collect();
            let mut name = ends.join("_a_");
            while found.iter().any(|(other, _, _)| *other == name) {
                name.push_str("_bis");
            }
            found.push((name, replies, &question.choices));
        }
        Self(found)
    }

    /// Those of these questions' lists that have a name already.
    pub fn among(all: &[&'a WithIds<'a>], name: impl Fn(&[Reply]) -> Option<String>) -> Self {
        let named = all.iter().filter_map(|question| match &question.prompt.form {
            Form::One { replies, .. } => Some((name(replies)?, replies.as_slice(), question.choices.as_slice())),
            Form::Ticks { .. }
            | Form::Joined { .. }
            | Form::Ranks { .. }
            | Form::Mentions { .. }
            | Form::Number { .. }
            | Form::Words { .. } => None,
        });
        Self(named.collect())
    }

    fn name(&self, prompt: &Prompt, replies: &[Reply]) -> Option<&str> {
        let is_own = prompt.doubt.is_some_and(Doubt::has_others);
        self.0
            .iter()
            .filter(|_| !is_own)
            .find(|(_, known, _)| *known == replies)
            .map(|(name, _, _)| name.as_str())
    }

    fn lines(&self) -> Vec<String> {
        let mut lines: Vec<String> = (!self.0.is_empty()).then(|| "scales:".to_owned()).into_iter().collect();
        for (name, replies, ids) in &self.0 {
            lines.extend(listed("  ", name, replies, ids, None));
        }
        lines
    }
}
