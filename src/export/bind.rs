//! A structure file's questions ↔ the columns of an export, whose headings and cells may be codes or words.

use super::beside::is_beside;
use super::field::Field;
use super::fold::fold;
use super::marks::unmarked;
use super::outline::{Doubt, Filter, Form, Labelled, Outline, Prompt, Reply};
use super::plain::plain;
use super::ticks::{LIME_UNSHOWN, Ticks};
use super::written::may_be_written;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The outline with the headings of the export's columns and the codes that its cells have. What the export doesn't hold is
/// left out; headings that no question reads come back, to be looked at by themselves.
pub fn bind(outline: Outline, fields: &[Field]) -> (Outline, BTreeSet<String>) {
    let mut bound = outline;
    let mut kept = Kept::default();
    for part in &mut bound.parts {
        let prompts = std::mem::take(&mut part.prompts).into_iter();
        part.prompts = prompts
            .filter_map(|prompt| bind_prompt(prompt, fields, &mut kept))
            .collect();
    }
    bound.parts.retain(|part| !part.prompts.is_empty());
    let prompts = bound.parts.iter_mut().flat_map(|part| &mut part.prompts);
    prompts.for_each(|prompt| kept.rename(prompt));
    let prompts = bound.parts.iter().flat_map(|part| &part.prompts);
    let read: BTreeSet<&str> = prompts.flat_map(|prompt| prompt.form.columns()).collect();
    let read: BTreeSet<&str> = read.into_iter().chain(kept.spent.iter().map(String::as_str)).collect();
    let is_unasked = |heading: &String| bound.unasked.iter().any(|name| is_of(heading, name));
    // What was written beside "other" belongs to its question.
    let others = fields
        .iter()
        .map(|field| &field.heading)
        .filter(|heading| !read.contains(heading.as_str()));
    let others = others
        .filter(|heading| !is_beside(heading) && !is_unasked(heading))
        .cloned()
        .collect();
    (bound, others)
}

/// Whether a heading is the tool's name for a column, or for a part of it.
fn is_of(heading: &str, name: &str) -> bool {
    let inside = |name: &String| heading == name || heading.starts_with(&format!("{name}["));
    names(name)
        .iter()
        .any(|name| inside(name) || begins_with(heading, name))
}

/// Of several outlines of one questionnaire, one for each language, the one whose words the export has; bound to it as
/// `bind` does.
pub fn bind_best(outlines: Vec<Outline>, fields: &[Field]) -> Option<(Outline, BTreeSet<String>)> {
    let bound = outlines.into_iter().map(|outline| bind(outline, fields));
    let missed = |(outline, others): &(Outline, BTreeSet<String>)| {
        let prompts = || outline.parts.iter().flat_map(|part| &part.prompts);
        let with = |doubts: &[Doubt]| {
            let found = prompts().filter(|prompt| prompt.doubt.is_some_and(|doubt| doubts.contains(&doubt)));
            found.count()
        };
        // Few may write what no list has in any language: where they miss the same, the choices of many tell.
        let unlisted = [Doubt::Unlisted, Doubt::UnlistedOthers];
        (
            others.len() + with(&[Doubt::Unlisted, Doubt::UnlistedOthers, Doubt::Others]),
            with(&unlisted),
        )
    };
    // Of those that miss the same, the first.
    bound.min_by_key(missed)
}

/// What is found of one question and matters to others.
#[derive(Default)]
struct Kept {
    /// Headings of columns that say what others say in more detail.
    spent: Vec<String>,
    /// What cells hold where the tool has a code, by the question's name and the code.
    written: BTreeMap<(String, String), String>,
}

impl Kept {
    /// Puts what cells hold into the rule of who is asked.
    fn rename(&self, prompt: &mut Prompt) {
        if let Some(Filter::Answers { name, codes }) = &mut prompt.filter {
            for code in codes {
                if let Some(written) = self.written.get(&(name.clone(), code.clone())) {
                    code.clone_from(written);
                }
            }
        }
    }
}

fn bind_prompt(mut prompt: Prompt, fields: &[Field], kept: &mut Kept) -> Option<Prompt> {
    let mut binder = Binder {
        fields,
        text: prompt.text.clone(),
        doubt: prompt.doubt,
        spent: Vec::new(),
    };
    let codes = prompt.form.codes();
    prompt.form = binder.form(prompt.form)?;
    prompt.doubt = binder.doubt;
    kept.spent.extend(binder.spent);
    for (code, written) in codes.into_iter().zip(prompt.form.codes()) {
        kept.written.insert((prompt.name.clone(), code), written);
    }
    Some(prompt)
}

/// What finds the columns of one question.
struct Binder<'a> {
    fields: &'a [Field],
    /// Its wording.
    text: String,
    doubt: Option<Doubt>,
    /// Headings of columns that say what others say in more detail.
    spent: Vec<String>,
}

impl<'a> Binder<'a> {
    fn form(&mut self, form: Form) -> Option<Form> {
        match form {
            Form::One {
                replies,
                is_ordered,
                apart,
                lines,
            } => {
                let (lines, cells) = self.lines(&lines);
                let (mut replies, unlisted) = as_written(replies, &cells);
                replies.extend(self.chosen(unlisted, &cells, replies.is_empty()));
                let is_there = !lines.is_empty() && !replies.is_empty();
                is_there.then_some(Form::One {
                    replies,
                    is_ordered,
                    apart,
                    lines,
                })
            }
            Form::Ticks { lines } => {
                let (lines, cells) = self.lines(&lines);
                let boxes = cells.into_iter().zip(&lines).filter(|(_, line)| !line.is_other);
                Ticks::of(boxes.map(|(field, line)| (field, line.label.as_str())))?;
                Some(Form::Ticks { lines })
            }
            Form::Joined {
                column,
                delimiter,
                replies,
            } => match self.details(&column, &replies) {
                Some(lines) => {
                    self.spent.extend(self.heading(&column));
                    Some(Form::Ticks { lines })
                }
                None => Some(Form::Joined {
                    column: self.heading(&column)?,
                    delimiter,
                    replies,
                }),
            },
            Form::Ranks { columns, replies } => self.ranks(&columns, replies),
            // No structure file tells of such a question.
            Form::Mentions { columns, replies } => Some(Form::Mentions { columns, replies }),
            Form::Number { column, .. } => {
                let field = self.find(&column, "")?;
                let decimals = field.texts.iter().filter_map(|(text, _)| decimals(text)).max();
                field.all(is_number).then(|| Form::Number {
                    column: field.heading.clone(),
                    decimals: decimals.unwrap_or_default(),
                })
            }
            Form::Words { column } => self.heading(&column).map(|column| Form::Words { column }),
        }
    }

    /// The lines that the export holds, with their columns.
    fn lines(&self, lines: &[Labelled]) -> (Vec<Labelled>, Vec<&'a Field>) {
        let found = lines.iter().filter_map(|line| {
            let field = self.find(&line.column, &line.label)?;
            let column = field.heading.clone();
            Some((Labelled { column, ..line.clone() }, field))
        });
        found.unzip()
    }

    /// The columns of single choices, where the export has them beside the one with all that were chosen.
    fn details(&self, column: &str, replies: &[Reply]) -> Option<Vec<Labelled>> {
        let found = replies.iter().filter_map(|reply| {
            let names = names(column).into_iter().map(|name| format!("{name}/{}", reply.code));
            let find = |item: &str| field(self.fields, &names.clone().collect::<Vec<_>>(), &self.text, item);
            // Of what the tool adds to a list, "other", it has no label.
            let field = find(&reply.label).or_else(|| find(&reply.code))?;
            Some((Labelled::new(&reply.label, &field.heading), field))
        });
        let (lines, cells): (Vec<Labelled>, Vec<&Field>) = found.unzip();
        let labels = lines.iter().map(|line| line.label.as_str());
        Ticks::of(cells.into_iter().zip(labels))?;
        Some(lines)
    }

    fn ranks(&mut self, columns: &[String], replies: Vec<Reply>) -> Option<Form> {
        let cells = columns.iter().filter_map(|column| self.find(column, ""));
        let cells: Vec<&Field> = cells.filter(|field| field.answered() > 0).collect();
        let (mut replies, unlisted) = as_written(replies, &cells);
        if !unlisted.is_empty() {
            self.doubt = Some(Doubt::Unlisted);
        }
        // An order has no place for "other".
        replies.extend(unlisted.into_iter().map(|(text, _)| Reply::new(text, text)));
        let columns: Vec<String> = cells.iter().map(|field| field.heading.clone()).collect();
        (!columns.is_empty()).then_some(Form::Ranks { columns, replies })
    }

    /// Choices of answers that the tool doesn't know. What few people have, they wrote themselves; of several columns, it is a
    /// list of its own.
    fn chosen(&mut self, unlisted: Vec<(&str, u64)>, cells: &[&Field], is_empty: bool) -> Vec<Reply> {
        let all = unlisted.len();
        let takes_other = cells.len() == 1 && !is_empty;
        let is_chosen = |(text, count): &(&str, u64)| !takes_other || !may_be_written(text, *count);
        let mut chosen: Vec<(&str, u64)> = unlisted.into_iter().filter(is_chosen).collect();
        chosen.sort_by_key(|(_, count)| Reverse(*count));
        let chosen: Vec<Reply> = chosen.into_iter().map(|(text, _)| Reply::new(text, text)).collect();
        self.doubt = match (chosen.len(), all - chosen.len()) {
            (0, 0) => self.doubt,
            (_, 0) => Some(Doubt::Unlisted),
            (0, _) => Some(Doubt::Others),
            (_, _) => Some(Doubt::UnlistedOthers),
        };
        chosen
    }

    fn heading(&self, column: &str) -> Option<String> {
        self.find(column, "").map(|field| field.heading.clone())
    }

    fn find(&self, column: &str, item: &str) -> Option<&'a Field> {
        field(self.fields, &names(column), &self.text, item)
    }
}

/// A name with the groups that it is in, `group/question`, and without them, one after the other: exports have it either way.
fn names(column: &str) -> Vec<String> {
    let mut names = vec![column.to_owned()];
    let mut rest = column;
    while let Some((_, inner)) = rest.split_once('/') {
        names.push(inner.to_owned());
        rest = inner;
    }
    names
}

/// The column of a name, or of its other forms: by the tool's code for it, else by what respondents read.
fn field<'a>(fields: &'a [Field], names: &[String], text: &str, item: &str) -> Option<&'a Field> {
    // Groups may be parted by other signs.
    let path = |name: &str| name.replace(['.', '-', ':'], "/");
    let named = |column: &String| {
        let flat = column.replace('[', "_").replace(']', "");
        let is_code = |heading: &str| heading == column || heading == flat || begins_with(heading, column);
        let is_path = |heading: &str| column.contains('/') && path(heading) == path(column);
        let exact = fields.iter().find(|field| is_code(&field.heading));
        exact.or_else(|| fields.iter().find(|field| is_path(&field.heading)))
    };
    names.iter().find_map(named).or_else(|| worded(fields, text, item))
}

/// The column over which a question stands in words, alone or with one of its items or choices.
fn worded<'a>(fields: &'a [Field], text: &str, item: &str) -> Option<&'a Field> {
    if text.is_empty() {
        return None;
    }
    let wanted: Vec<String> = match item {
        "" => vec![fold(text)],
        item => [
            format!("{text} [{item}]"),
            format!("{text} (choice={item})"),
            format!("{text}/{item}"),
            item.to_owned(),
        ]
        .iter()
        .map(|words| fold(words))
        .collect(),
    };
    let headings: Vec<(String, &Field)> = fields.iter().map(|field| (fold(field.words()), field)).collect();
    let exact = wanted
        .iter()
        .find_map(|words| headings.iter().find(|(heading, _)| heading == words));
    // The labels of its groups may stand before it.
    let whole = if item.is_empty() { 0 } else { 2 };
    let end = format!("/{}", wanted[whole]);
    let inside = || headings.iter().find(|(heading, _)| heading.ends_with(&end));
    let found = exact.or_else(inside).map(|(_, field)| *field);
    // KoboToolbox writes a label with the marks and tags that it was typed with.
    let is_bare = |field: &&Field| {
        let heading = fold(&plain(&unmarked(field.words())));
        wanted.contains(&heading) || heading.ends_with(&end)
    };
    let mut marked = fields
        .iter()
        .filter(|field| field.words().contains(['*', '_', '<', '&']));
    found.or_else(|| marked.find(is_bare))
}

/// `Q1. The question's text`, but not `Q1[SQ001]`, `Q1_2` or `Q10`.
fn begins_with(heading: &str, code: &str) -> bool {
    let rest = heading.strip_prefix(code);
    rest.and_then(|rest| rest.chars().next())
        .is_some_and(|next| !next.is_alphanumeric() && !matches!(next, '[' | '_' | '-'))
}

/// The list with the codes that cells have: the tool's codes or the labels; and the answers that it lacks, each with how many
/// cells hold it.
fn as_written<'a>(replies: Vec<Reply>, cells: &[&'a Field]) -> (Vec<Reply>, Vec<(&'a str, u64)>) {
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    let mut texts: Vec<&str> = Vec::new();
    for (text, count) in cells.iter().flat_map(|field| &field.texts) {
        let known = counts.entry(text).or_insert_with(|| {
            texts.push(text);
            0
        });
        *known += count;
    }
    let mut unlisted = Vec::new();
    let labels: Vec<String> = replies.iter().map(|reply| fold(&reply.label)).collect();
    let codes: Vec<String> = replies.iter().map(|reply| reply.code.clone()).collect();
    let mut written = replies;
    for text in texts {
        let is_code = written.iter().any(|reply| same_code(&reply.code, text));
        if is_code {
            continue;
        }
        let folded = fold(text);
        let labelled = labels.iter().position(|label| *label == folded);
        match labelled.or_else(|| of_truth(&codes, &folded)) {
            Some(place) => text.clone_into(&mut written[place].code),
            None if text == LIME_UNSHOWN => {}
            None => unlisted.push((text, counts[text])),
        }
    }
    (written, unlisted)
}

/// The place of the code 1 or 0, of a list of these two alone, that a program like R has made true or false.
fn of_truth(codes: &[String], folded: &str) -> Option<usize> {
    let code = match folded {
        "true" => "1",
        "false" => "0",
        _ => return None,
    };
    let is_pair = codes.len() == 2 && ["0", "1"].iter().all(|known| codes.iter().any(|one| one == known));
    codes.iter().position(|one| is_pair && one == code)
}

/// Whether a cell holds a code: as text, or as a number.
pub fn same_code(code: &str, text: &str) -> bool {
    let number = |text: &str| text.replace(',', ".").parse::<f64>().ok();
    code == text || number(code).is_some_and(|code| number(text).is_some_and(|text| (code - text).abs() < f64::EPSILON))
}

fn decimals(text: &str) -> Option<usize> {
    text.split_once(['.', ',']).map(|(_, after)| after.len())
}

fn is_number(text: &str) -> bool {
    text.replace(',', ".").parse::<f64>().is_ok() && decimals(text).unwrap_or_default() <= 9
}

#[cfg(test)]
mod tests {
    use super::{bind, bind_best};
    use crate::export::{Doubt, Field, Form, Labelled, Outline, Prompt, Reply, Together};

    fn field(heading: &str, texts: &[(&str, u64)]) -> Field {
        Field {
            heading: heading.to_owned(),
            texts: texts.iter().map(|(text, count)| ((*text).to_owned(), *count)).collect(),
            ..Field::default()
        }
    }

    fn outline(form: Form) -> Outline {
        let prompt = Prompt {
            name: "q".to_owned(),
            text: "Q?".to_owned(),
            form,
            filter: None,
            doubt: None,
        };
        let part = Together {
            title: None,
            prompts: vec![prompt],
        };
        Outline {
            parts: vec![part],
            ..Outline::default()
        }
    }

    fn one(labels: [&str; 2]) -> Outline {
        outline(Form::One {
            replies: vec![Reply::new("A1", labels[0]), Reply::new("A2", labels[1])],
            is_ordered: false,
            apart: Vec::new(),
            lines: vec![Labelled::new("", "q")],
        })
    }

    fn doubt(bound: &Outline) -> (Option<Doubt>, Vec<String>) {
        let prompt = &bound.parts[0].prompts[0];
        (prompt.doubt, prompt.form.codes())
    }

    #[test]
    fn a_text_that_one_wrote_does_not_hide_the_wrong_language() {
        let fields = [field("q", &[("Yes", 40), ("No", 30), ("when my son is there", 1)])];
        let both = || vec![one(["Oui", "Non"]), one(["Yes", "No"])];
        let (best, _) = bind_best(both(), &fields).expect("one of them");
        assert_eq!(
            doubt(&best),
            (Some(Doubt::Others), vec!["Yes".to_owned(), "No".to_owned()])
        );
        // Choices that come from the answers are told beside what is left out.
        let (wrong, _) = bind(one(["Oui", "Non"]), &fields);
        let (told, codes) = doubt(&wrong);
        assert_eq!((told, codes.len()), (Some(Doubt::UnlistedOthers), 4));
    }

    #[test]
    fn an_order_has_no_place_for_other() {
        let fields = [field("r1", &[("Bus", 20), ("Train", 10), ("on foot", 1)])];
        let ranks = Form::Ranks {
            columns: vec!["r1".to_owned(), "r2".to_owned()],
            replies: vec![Reply::new("A1", "Bus"), Reply::new("A2", "Train")],
        };
        let (bound, _) = bind(outline(ranks), &fields);
        let expected = ["Bus", "Train", "on foot"].map(str::to_owned).to_vec();
        assert_eq!(doubt(&bound), (Some(Doubt::Unlisted), expected));
    }
}
