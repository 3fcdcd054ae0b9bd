//! An XLSForm, the workbook that KoboToolbox and ODK make a form of: a row per question, group and note, and the lists of
//! choices in a sheet of their own. Columns of exports have the names of groups before those of questions, `group/question`.

mod form;

use super::logic::filter;
use crate::content::responses::Sheet;
use crate::export::outline::{Filter, Form, Labelled, Outline, Prompt, Reply, Together};
use crate::export::scales;
use form::{FormRow, FormSheet, Lists, either, lists};

/// The questionnaire in each language that its labels are in, the form's own first; nothing where there is no sheet of
/// questions.
pub fn read(sheets: &[Sheet]) -> Vec<Outline> {
    let Some(survey) = FormSheet::of(sheets, "survey") else {
        return Vec::new();
    };
    let settings = FormSheet::of(sheets, "settings").and_then(|grid| grid.rows().next());
    let setting = |name: &str| settings.map_or("", |row| row.cell(name));
    let mut languages = survey.languages();
    if languages.is_empty() {
        return Vec::new();
    }
    let own = setting("default_language");
    languages.sort_by_key(|language| language != own);
    let read = languages.iter().map(|language| {
        let mut reader = Questions {
            language,
            lists: lists(FormSheet::of(sheets, "choices"), language),
            open: Vec::new(),
            parts: Vec::new(),
            unasked: Vec::new(),
        };
        survey.rows().for_each(|row| reader.row(row));
        reader.parts.retain(|part| !part.prompts.is_empty());
        Outline {
            title: Some(setting("form_title").to_owned()).filter(|title| !title.is_empty()),
            language: tag(either(language, own)),
            parts: reader.parts,
            unasked: reader.unasked,
        }
    });
    read.filter(|outline| !outline.parts.is_empty()).collect()
}

/// The tag of a language: `Français (fr)` has it in brackets, `English` by its name.
fn tag(language: &str) -> Option<String> {
    let inside = language.rsplit_once('(').and_then(|(_, rest)| rest.strip_suffix(')'));
    let lower = inside.unwrap_or(language).trim().to_lowercase();
    match lower.as_str() {
        "" | "default" => None,
        "french" | "français" | "francais" => Some("fr".to_owned()),
        "english" | "anglais" => Some("en".to_owned()),
        _ => Some(lower),
    }
}

/// A group that is open.
struct OpenGroup {
    name: String,
    label: String,
    relevant: String,
    kind: GroupKind,
}

/// How questions of a group belong together.
enum GroupKind {
    /// One after the other.
    Plain,
    /// As rows of a table, where they have the same list.
    Table,
    /// Answered any number of times: a table of its own, which no export of respondents holds.
    Repeat,
    /// Rows with the list of this name.
    Score(String),
    /// Ranks of the choices in the list of this name.
    Ranks(String),
}

/// What reads the rows of the form.
struct Questions<'a> {
    language: &'a str,
    lists: Lists,
    open: Vec<OpenGroup>,
    parts: Vec<Together>,
    unasked: Vec<String>,
}

impl Questions<'_> {
    fn row(&mut self, row: FormRow<'_>) {
        let kind = row.cell("type").to_lowercase();
        let words: Vec<&str> = kind.split([' ', '_']).filter(|word| !word.is_empty()).collect();
        match words.as_slice() {
            ["begin", what, ..] => self.begin(what, row),
            ["end", ..] => self.end(),
            _ if self.open.iter().any(|group| matches!(group.kind, GroupKind::Repeat)) => {}
            _ => self.question(&words, row),
        }
    }

    fn begin(&mut self, what: &str, row: FormRow<'_>) {
        let appearance = row.cell("appearance");
        let kind = match what {
            "repeat" | "kobomatrix" => GroupKind::Repeat,
            "score" => GroupKind::Score(row.cell("kobo--score-choices").to_owned()),
            "rank" => GroupKind::Ranks(row.cell("kobo--rank-items").to_owned()),
            _ if appearance.contains("table-list") => GroupKind::Table,
            _ => GroupKind::Plain,
        };
        let label = row.label(self.language);
        let name = row.cell("name").to_owned();
        if self.open.is_empty() {
            self.part(Some(either(&label, &name).to_owned()));
        }
        if let GroupKind::Ranks(list) = &kind {
            let form = Form::Ranks {
                columns: Vec::new(),
                replies: self.lists.get(list).cloned().unwrap_or_default(),
            };
            let relevant = row.cell("relevant");
            self.put(&name, &label, form, relevant);
        }
        self.open.push(OpenGroup {
            name,
            label,
            relevant: row.cell("relevant").to_owned(),
            kind,
        });
    }

    fn end(&mut self) {
        self.open.pop();
        if self.open.is_empty() {
            self.part(None);
        }
    }

    fn part(&mut self, title: Option<String>) {
        let prompts = Vec::new();
        self.parts.push(Together { title, prompts });
    }

    fn question(&mut self, words: &[&str], row: FormRow<'_>) {
        let name = row.cell("name");
        let label = row.label(self.language);
        let column = self.column(name);
        let (list, has_other) = list_of(row.cell("type"));
        let list = || self.replies(list, has_other);
        let form = match words {
            ["select", "one" | "multiple", "from", "file", ..] => return,
            // The heading of the rows that follow: nobody answers it.
            ["select", "one", ..] if row.cell("appearance") == "label" => return self.heading(label),
            ["select", "one", ..] => one(list(), column),
            ["select", "multiple", ..] => Form::Joined {
                column,
                delimiter: " ".to_owned(),
                replies: list(),
            },
            ["score", "row"] => match self.open.last().map(|group| &group.kind) {
                Some(GroupKind::Score(list)) => one(self.replies(list, false), column),
                _ => return,
            },
            ["rank", "level"] => return self.rank(column),
            ["integer" | "int" | "decimal" | "range"] => Form::Number { column, decimals: 0 },
            ["text" | "string"] => Form::Words { column },
            _ => {
                self.unasked.extend((!name.is_empty()).then_some(column));
                return;
            }
        };
        if !name.is_empty() {
            self.put(name, &label, form, row.cell("relevant"));
        }
    }

    /// The groups that a question is in stand before its name.
    fn column(&self, name: &str) -> String {
        let groups = self.open.iter().map(|group| group.name.as_str());
        let names: Vec<&str> = groups.chain([name]).filter(|name| !name.is_empty()).collect();
        names.join("/")
    }

    fn replies(&self, list: &str, has_other: bool) -> Vec<Reply> {
        let mut replies = self.lists.get(list).cloned().unwrap_or_default();
        if has_other && replies.iter().all(|reply| reply.code != "other") {
            let is_french = tag(self.language).is_some_and(|tag| tag.starts_with("fr"));
            replies.push(Reply::new("other", if is_french { "Autre" } else { "Other" }));
        }
        replies
    }

    /// The label over the rows of a table that has no group of its own.
    fn heading(&mut self, label: String) {
        if let Some(group) = self.open.last_mut() {
            group.kind = GroupKind::Table;
            if !label.is_empty() {
                group.label = label;
            }
        }
    }

    fn rank(&mut self, column: String) {
        let last = self.parts.last_mut().and_then(|part| part.prompts.last_mut());
        if let Some(Form::Ranks { columns, .. }) = last.map(|prompt| &mut prompt.form) {
            columns.push(column);
        }
    }

    fn put(&mut self, name: &str, label: &str, form: Form, relevant: &str) {
        let rules = self.open.iter().map(|group| group.relevant.as_str()).chain([relevant]);
        let rules: Vec<&str> = rules.filter(|rule| !rule.is_empty()).collect();
        let mut prompt = Prompt {
            name: name.to_owned(),
            text: label.to_owned(),
            form,
            filter: match rules.as_slice() {
                [rule] => filter(rule),
                [] => None,
                several => Some(Filter::Rule(several.join(" and "))),
            },
            doubt: None,
        };
        if self.parts.is_empty() {
            self.part(None);
        }
        let table = self
            .open
            .last()
            .filter(|group| matches!(group.kind, GroupKind::Table | GroupKind::Score(_)));
        if let (Some(_), Form::One { is_ordered, .. }) = (table, &mut prompt.form) {
            *is_ordered = true;
        }
        let last = self.parts.last_mut().map(|part| &mut part.prompts);
        let Some(prompts) = last else { return };
        let before = prompts
            .last_mut()
            .filter(|before| is_row(&before.form, &prompt.form, table));
        match (before, table) {
            (Some(before), Some(group)) => before.join(prompt, &group.label),
            (None, _) | (_, None) => prompts.push(prompt),
        }
    }
}

/// The list that a question's type names, in its own capitals, and whether the tool adds "other" to it.
fn list_of(kind: &str) -> (&str, bool) {
    let kind = kind.trim();
    let ends = [" or_other", " or specify other", " or other"];
    let cut = ends.iter().find_map(|end| {
        let at = kind.len().checked_sub(end.len())?;
        kind.get(at..).filter(|rest| rest.eq_ignore_ascii_case(end)).map(|_| at)
    });
    let named = &kind[..cut.unwrap_or(kind.len())];
    (named.split_whitespace().next_back().unwrap_or_default(), cut.is_some())
}

/// Whether a question is a further row of the table that the one before it is in.
fn is_row(before: &Form, form: &Form, table: Option<&OpenGroup>) -> bool {
    let (Form::One { replies, lines, .. }, Form::One { replies: same, .. }) = (before, form) else {
        return false;
    };
    let is_inside = |group: &OpenGroup| {
        let column = lines.first().map_or("", |line| line.column.as_str());
        column.rsplit('/').nth(1) == Some(group.name.as_str())
    };
    replies == same && table.is_some_and(is_inside)
}

fn one(replies: Vec<Reply>, column: String) -> Form {
    let labels: Vec<&str> = replies.iter().map(|reply| reply.label.as_str()).collect();
    Form::One {
        is_ordered: scales::are_told_degrees(&labels),
        replies,
        apart: Vec::new(),
        lines: vec![Labelled::new("", column)],
    }
}

#[cfg(test)]
mod tests {
    use super::{list_of, tag};

    #[test]
    fn a_type_names_a_list() {
        for (kind, list, has_other) in [
            ("select_one Water", "Water", false),
            ("select one other", "other", false),
            ("select_multiple ways or_other", "ways", true),
            ("select multiple from ways or specify other", "ways", true),
        ] {
            assert_eq!(list_of(kind), (list, has_other));
        }
    }

    #[test]
    fn languages_have_tags() {
        for (language, expected) in [
            ("Français (fr)", Some("fr")),
            ("English", Some("en")),
            ("default", None),
            ("", None),
        ] {
            assert_eq!(tag(language).as_deref(), expected);
        }
    }
}
