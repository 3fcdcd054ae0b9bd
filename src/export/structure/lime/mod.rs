//! LimeSurvey's questionnaire, from either of the files that it saves: XML, or a table of tab-separated values.

mod table;
mod xml;

use super::logic::filter;
use crate::export::outline::{Form, Labelled, Outline, Prompt, Reply, Together};
use crate::export::plain::plain;
use crate::export::scales;

pub use table::read as read_table;
pub use xml::read as read_xml;

/// A survey in its first language.
#[derive(Debug, Default, PartialEq, Eq)]
struct LimeSurvey {
    title: String,
    language: String,
    groups: Vec<LimeGroup>,
}

/// Questions that are shown together.
#[derive(Debug, Default, PartialEq, Eq)]
struct LimeGroup {
    title: String,
    questions: Vec<LimeQuestion>,
}

/// A question with codes and texts, as they are stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct LimeQuestion {
    /// One letter: `L` for a list, `M` for ticks, `F` for an array.
    letter: String,
    name: String,
    text: String,
    relevance: String,
    has_other: bool,
    items: Vec<Coded>,
    answers: Vec<Coded>,
}

/// A code and what respondents read.
type Coded = (String, String);

impl LimeSurvey {
    fn outline(&self) -> Outline {
        let parts = self.groups.iter().map(|group| Together {
            title: some(plain(&group.title)),
            prompts: group
                .questions
                .iter()
                .flat_map(|question| question.prompts(self))
                .collect(),
        });
        let questions = self.groups.iter().flat_map(|group| &group.questions);
        // Dates, files, equations, buttons for the language.
        let unasked = questions.filter(|question| matches!(question.letter.as_str(), "D" | "|" | "*" | "I" | "X"));
        Outline {
            title: some(plain(&self.title)),
            language: some(self.language.clone()),
            unasked: unasked.map(|question| question.name.clone()).collect(),
            parts: parts.collect(),
        }
    }

    fn is_french(&self) -> bool {
        self.language.starts_with("fr")
    }

    fn other(&self) -> Reply {
        let label = if self.is_french() { "Autre" } else { "Other" };
        Reply::new("-oth-", label)
    }

    fn yes_no(&self, codes: &[&str]) -> Vec<Reply> {
        let labels = if self.is_french() {
            ["Oui", "Non", "Incertain"]
        } else {
            ["Yes", "No", "Uncertain"]
        };
        codes
            .iter()
            .zip(labels)
            .map(|(code, label)| Reply::new(*code, label))
            .collect()
    }
}

impl LimeQuestion {
    /// The question in a group that is shown by a rule of its own.
    fn within(mut self, rule: &str) -> Self {
        let is_always = |rule: &str| matches!(rule.trim(), "" | "1");
        if !is_always(rule) {
            self.relevance = match is_always(&self.relevance) {
                true => rule.to_owned(),
                false => format!("({rule}) and ({})", self.relevance),
            };
        }
        self
    }

    /// The questions that it stands for: several where each item is a number of its own, none for what is only read.
    fn prompts(&self, survey: &LimeSurvey) -> Vec<Prompt> {
        let text = plain(&self.text);
        let name = &self.name;
        let number = |column: String| Form::Number { column, decimals: 0 };
        let form = match self.letter.as_str() {
            "L" | "!" | "O" => self.list(survey, vec![self.own()]),
            "5" => one(degrees(5), true, vec![self.own()]),
            "Y" => one(survey.yes_no(&["Y", "N"]), false, vec![self.own()]),
            "A" => one(degrees(5), true, self.lines()),
            "B" => one(degrees(10), true, self.lines()),
            "C" => one(survey.yes_no(&["Y", "N", "U"]), false, self.lines()),
            "F" | "H" => self.list(survey, self.lines()),
            "M" | "P" => Form::Ticks {
                lines: self.boxes(survey),
            },
            "R" => Form::Ranks {
                columns: (1..=self.answers.len())
                    .map(|place| format!("{name}[{place}]"))
                    .collect(),
                replies: self.replies(),
            },
            "N" => number(name.clone()),
            "K" => {
                let each = self.lines().into_iter();
                let each = each.map(|line| self.prompt(format!("{text} – {}", line.label), number(line.column)));
                return each.collect();
            }
            "S" | "T" | "U" => Form::Words { column: name.clone() },
            // A text to read, a date, a file, an equation, a table of cells.
            _ => return Vec::new(),
        };
        vec![self.prompt(text, form)]
    }

    fn prompt(&self, text: String, form: Form) -> Prompt {
        Prompt {
            name: self.name.clone(),
            text,
            form,
            filter: filter(&self.relevance),
            doubt: None,
        }
    }

    fn list(&self, survey: &LimeSurvey, lines: Vec<Labelled>) -> Form {
        let mut replies = self.replies();
        let labels: Vec<&str> = replies.iter().map(|reply| reply.label.as_str()).collect();
        let in_order = scales::are_told_degrees(&labels);
        if self.has_other {
            replies.push(survey.other());
        }
        let is_array = lines.len() > 1;
        one(replies, in_order || is_array, lines)
    }

    /// A box for each item, and the column of what was written instead.
    fn boxes(&self, survey: &LimeSurvey) -> Vec<Labelled> {
        let other = Labelled {
            is_other: true,
            ..Labelled::new(survey.other().label, format!("{}[other]", self.name))
        };
        let mut boxes = self.lines();
        boxes.extend(self.has_other.then_some(other));
        boxes
    }

    fn own(&self) -> Labelled {
        Labelled::new("", &self.name)
    }

    fn lines(&self) -> Vec<Labelled> {
        let line = |(code, text): &Coded| Labelled::new(plain(text), format!("{}[{code}]", self.name));
        self.items.iter().map(line).collect()
    }

    fn replies(&self) -> Vec<Reply> {
        self.answers
            .iter()
            .map(|(code, text)| Reply::new(code, plain(text)))
            .collect()
    }
}

fn one(replies: Vec<Reply>, is_ordered: bool, lines: Vec<Labelled>) -> Form {
    Form::One {
        replies,
        is_ordered,
        apart: Vec::new(),
        lines,
    }
}

/// A scale of numbers.
fn degrees(most: usize) -> Vec<Reply> {
    (1..=most).map(|n| Reply::new(n.to_string(), n.to_string())).collect()
}

fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::LimeQuestion;

    #[test]
    fn a_group_is_shown_by_a_rule_of_its_own() {
        for (group, own, expected) in [
            ("", "1", "1"),
            ("1", "a == \"1\"", "a == \"1\""),
            ("b == \"2\"", "1", "b == \"2\""),
            ("b == \"2\"", "a == \"1\"", "(b == \"2\") and (a == \"1\")"),
        ] {
            let question = LimeQuestion {
                relevance: own.to_owned(),
                ..LimeQuestion::default()
            };
            assert_eq!(question.within(group).relevance, expected);
        }
    }
}
