//! Questions that the file itself says several columns answer together: the multiple response sets of statistics programs.

use super::field::Field;
use super::outline::{Doubt, Form, Labelled, Prompt, Reply};
use super::stem::{Stem, asked, stem};
use crate::content::responses::Set;

/// The columns with those of each set one after the other, at the place of the first.
pub fn together<'a>(fields: &[&'a Field]) -> Vec<&'a Field> {
    let first = |field: &Field| {
        let is_mate = |other: &&Field| field.set.is_some() && other.set == field.set;
        fields.iter().position(is_mate)
    };
    let mut places: Vec<(usize, &Field)> = fields.iter().copied().enumerate().collect();
    // The sort keeps the order of those that have one place.
    places.sort_by_key(|(place, field)| first(field).unwrap_or(*place));
    places.into_iter().map(|(_, field)| field).collect()
}

/// How many columns from the first on are of its set.
pub fn run(fields: &[&Field]) -> usize {
    let set = fields.first().and_then(|field| field.set.as_ref());
    let others = |field: &&Field| set.is_none() || field.set.as_ref() != set;
    fields.iter().position(others).unwrap_or(fields.len())
}

/// The question of columns of one set; none where nobody answered it.
pub fn question(fields: &[&Field]) -> Option<Prompt> {
    let first = fields.first()?;
    let set = first.set.as_ref()?;
    if fields.iter().all(|field| field.answered() == 0) {
        return None;
    }
    let (form, doubt) = match &set.counted {
        Some(counted) => (boxes(fields, counted, set.is_by_value), None),
        None => mentions(fields),
    };
    Some(Prompt {
        name: first.heading.clone(),
        text: asked(&wording(fields, set)).to_owned(),
        form,
        filter: None,
        doubt,
    })
}

/// What the file calls the set; else what the words of all columns begin with, or, where these are no choices, say.
fn wording(fields: &[&Field], set: &Set) -> String {
    let begin = || stems(fields).map(|stems| stems[0].question.to_owned());
    let first = || fields.first().map(|field| field.words().to_owned());
    let is_worded = set.is_by_value || set.counted.is_none();
    let told = Some(set.label.clone()).filter(|label| !label.is_empty());
    let found = told.or_else(begin).or_else(|| first().filter(|_| is_worded));
    found.unwrap_or_else(|| set.name.trim_start_matches('$').to_owned())
}

/// The stems of the columns' words, where all have the same question.
fn stems<'a>(fields: &[&'a Field]) -> Option<Vec<Stem<'a>>> {
    let stems: Vec<Stem<'a>> = fields.iter().map(|field| stem(field.words())).collect::<Option<_>>()?;
    let question = stems.first()?.question;
    stems.iter().all(|stem| stem.question == question).then_some(stems)
}

fn boxes(fields: &[&Field], counted: &str, is_by_value: bool) -> Form {
    let stems = stems(fields);
    let line = |(place, field): (usize, &&Field)| {
        let of_value = field.labels.iter().find(|(value, _)| is_by_value && value == counted);
        let own = || match &stems {
            Some(stems) => stems[place].item,
            None => field.words(),
        };
        Labelled::new(of_value.map_or_else(own, |(_, label)| label.as_str()), &field.heading)
    };
    Form::Ticks {
        lines: fields.iter().enumerate().map(line).collect(),
    }
}

/// One list for all columns: what the file calls values, and what was answered beside them.
fn mentions(fields: &[&Field]) -> (Form, Option<Doubt>) {
    let mut replies: Vec<Reply> = Vec::new();
    let mut add = |code: &String, label: &String| {
        if !replies.iter().any(|reply| reply.code == *code) {
            replies.push(Reply::new(code, label));
        }
    };
    let labels = fields.iter().flat_map(|field| &field.labels);
    labels.for_each(|(code, label)| add(code, label));
    let texts = fields.iter().flat_map(|field| &field.texts);
    texts.for_each(|(text, _)| add(text, text));
    let is_listed = |text: &String| {
        let labels = fields.iter().flat_map(|field| &field.labels);
        labels.into_iter().any(|(code, _)| code == text)
    };
    let mut texts = fields.iter().flat_map(|field| &field.texts);
    let doubt = texts.any(|(text, _)| !is_listed(text)).then_some(Doubt::Unlisted);
    let columns = fields.iter().map(|field| field.heading.clone()).collect();
    (Form::Mentions { columns, replies }, doubt)
}

#[cfg(test)]
mod tests {
    use super::{Field, Form, Set, question, run, together};

    fn field(heading: &str, wording: &str, set: Option<&Set>) -> Field {
        Field {
            heading: heading.to_owned(),
            wording: Some(wording.to_owned()),
            texts: vec![("1".to_owned(), 2), ("2".to_owned(), 3)],
            labels: vec![("1".to_owned(), format!("Label of {heading}"))],
            set: set.cloned(),
            ..Field::default()
        }
    }

    fn set(label: &str, counted: Option<&str>, is_by_value: bool) -> Set {
        Set {
            name: "$ways".to_owned(),
            label: label.to_owned(),
            counted: counted.map(str::to_owned),
            is_by_value,
        }
    }

    fn choices(form: &Form) -> Vec<&str> {
        match form {
            Form::Ticks { lines } => lines.iter().map(|line| line.label.as_str()).collect(),
            Form::Mentions { replies, .. } => replies.iter().map(|reply| reply.label.as_str()).collect(),
            Form::One { .. } | Form::Joined { .. } | Form::Ranks { .. } | Form::Number { .. } | Form::Words { .. } => {
                Vec::new()
            }
        }
    }

    #[test]
    fn columns_of_a_set_stand_together_wherever_the_file_has_them() {
        let set = set("Ways", Some("1"), false);
        let fields = [
            field("a", "A", None),
            field("b", "B", Some(&set)),
            field("c", "C", None),
            field("d", "D", Some(&set)),
        ];
        let ordered = together(&fields.iter().collect::<Vec<_>>());
        let headings: Vec<&str> = ordered.iter().map(|field| field.heading.as_str()).collect();
        assert_eq!(headings, ["a", "b", "d", "c"]);
        assert_eq!((run(&ordered), run(&ordered[1..])), (0, 2));
    }

    #[test]
    fn a_set_is_called_by_its_label_and_its_choices_by_columns_or_by_values() {
        for (set, words, expected) in [
            (
                set("Ways", Some("1"), false),
                ["By bus", "On foot"],
                ("Ways", vec!["By bus", "On foot"]),
            ),
            (
                set("", Some("1"), false),
                ["How? - By bus", "How? - On foot"],
                ("How?", vec!["By bus", "On foot"]),
            ),
            (
                set("", Some("1"), false),
                ["By bus", "On foot"],
                ("ways", vec!["By bus", "On foot"]),
            ),
            (
                set("Ways", Some("1"), true),
                ["x", "y"],
                ("Ways", vec!["Label of a", "Label of b"]),
            ),
            (
                set("", Some("1"), true),
                ["How?", "How?"],
                ("How?", vec!["Label of a", "Label of b"]),
            ),
            // What no label names is a choice all the same.
            (
                set("Ways", None, false),
                ["First", "Second"],
                ("Ways", vec!["Label of a", "2"]),
            ),
        ] {
            let (a, b) = (field("a", words[0], Some(&set)), field("b", words[1], Some(&set)));
            let prompt = question(&[&a, &b]).expect("a question");
            assert_eq!((prompt.text.as_str(), choices(&prompt.form)), expected);
        }
    }
}
