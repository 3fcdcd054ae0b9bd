//! Data: a questionnaire as far as an export and its structure file tell it.

use super::scales::Theme;
use super::unsaid::Unsaid;
use std::collections::BTreeSet;

/// What is known of a survey.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// The survey's own title.
    pub title: Option<String>,
    /// A language tag: `fr`, `en-CA`.
    pub language: Option<String>,
    /// Its parts, in order.
    pub parts: Vec<Together>,
    /// What the tool calls columns that answer no question: files, dates, places, what it calculates.
    pub unasked: Vec<String>,
}

impl Outline {
    /// The headings of all columns that its questions read.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        let prompts = self.parts.iter().flat_map(|part| &part.prompts);
        prompts.flat_map(|prompt| prompt.form.columns())
    }

    /// Parts what stands in several files, with these headings: the items of a question that not all of them have become a
    /// question of their own, and what no file has whole is none.
    pub fn part(&mut self, files: &[BTreeSet<String>]) {
        for part in &mut self.parts {
            part.prompts = part.prompts.iter().flat_map(|prompt| prompt.parted(files)).collect();
        }
        self.parts.retain(|part| !part.prompts.is_empty());
    }
}

/// Questions that the tool puts together: a group, a block, a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Together {
    /// As the tool has it.
    pub title: Option<String>,
    /// In their order.
    pub prompts: Vec<Prompt>,
}

/// A question as it was put to respondents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    /// The tool's own name for it: `Q1`, `QID7`; a column's heading where there is none.
    pub name: String,
    /// Its wording.
    pub text: String,
    /// How it was answered, and where the answers stand.
    pub form: Form,
    /// Who was asked it; everyone where there is none.
    pub filter: Option<Filter>,
    /// What was taken to be so.
    pub doubt: Option<Doubt>,
}

/// How a question was answered, and the headings of the columns that hold it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// One of a list, for each line; a question without a battery has one line.
    One {
        /// The list.
        replies: Vec<Reply>,
        /// Whether the list is a scale.
        is_ordered: bool,
        /// What stands beside the degrees of a scale and is none, by what it means.
        apart: Vec<(Unsaid, Reply)>,
        /// The items.
        lines: Vec<Labelled>,
    },
    /// Any of a list, each with a column of its own.
    Ticks {
        /// Each choice with its column.
        lines: Vec<Labelled>,
    },
    /// Any of a list, in one cell.
    Joined {
        /// The heading.
        column: String,
        /// What stands between two answers.
        delimiter: String,
        /// The list.
        replies: Vec<Reply>,
    },
    /// Choices of a list in order, the first column first.
    Ranks {
        /// The headings.
        columns: Vec<String>,
        /// The list.
        replies: Vec<Reply>,
    },
    /// Any of a list, the answers in several columns.
    Mentions {
        /// The headings.
        columns: Vec<String>,
        /// The list.
        replies: Vec<Reply>,
    },
    /// A number.
    Number {
        /// The heading.
        column: String,
        /// Digits after the point.
        decimals: usize,
    },
    /// Free text.
    Words {
        /// The heading.
        column: String,
    },
}

/// An answer of a closed list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// As the cells have it.
    pub code: String,
    /// As respondents read it.
    pub label: String,
    /// What else cells have for it.
    pub also: Vec<String>,
}

impl Reply {
    /// A choice that cells write in one way.
    pub fn new(code: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            label: on_one_line(&label.into()),
            also: Vec::new(),
        }
    }
}

/// An item, or a choice that has a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labelled {
    /// As respondents read it.
    pub label: String,
    /// The heading of its column.
    pub column: String,
    /// Whether its cells hold what respondents wrote instead of a choice.
    pub is_other: bool,
}

impl Labelled {
    /// An item, or a choice whose cells say whether it was made.
    pub fn new(label: impl Into<String>, column: impl Into<String>) -> Self {
        Self {
            label: on_one_line(&label.into()),
            column: column.into(),
            is_other: false,
        }
    }
}

/// Words without the line breaks that headings and cells of a spreadsheet have.
pub fn on_one_line(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join(" ")
}

/// "Asked only of those who answered one of these."
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filter {
    /// To the question of this name, with these codes.
    Answers {
        /// The tool's name of the question.
        name: String,
        /// Codes of answers to it.
        codes: Vec<String>,
    },
    /// A rule that can't be said so, as the tool writes it.
    Rule(String),
}

/// What was guessed, and may be otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The order of a scale, from its words.
    Order,
    /// Degrees of one word, of which nothing tells the order of some ("fairly", "quite").
    Near,
    /// Codes without labels.
    Unlabelled,
    /// A number, where it could be a code.
    Number,
    /// A cell with several answers, parted at a sign.
    Joined,
    /// Columns with a common beginning, taken as one question.
    Battery,
    /// Free text, where it could be a list with many choices.
    Text,
    /// Answers that the structure file doesn't have.
    Unlisted,
    /// Boxes whose question the tool doesn't write.
    Untold,
    /// What one person alone wrote, taken for what stands instead of a choice.
    Others,
    /// The same, beside answers that the structure file doesn't have.
    UnlistedOthers,
    /// The same, in cells with several answers.
    JoinedOthers,
    /// A degree of a scale that may be none: "not concerned".
    Degree,
    /// Neighbours with one list are a battery, which measures this.
    Alike(Option<Theme>),
    /// Nobody tells what stands over these items, which measure this.
    Unworded(Theme),
}

impl Doubt {
    /// Whether what the list doesn't have is "other".
    pub fn has_others(self) -> bool {
        match self {
            Self::Others | Self::UnlistedOthers | Self::JoinedOthers => true,
            Self::Order
            | Self::Near
            | Self::Unlabelled
            | Self::Number
            | Self::Joined
            | Self::Battery
            | Self::Text
            | Self::Unlisted
            | Self::Untold
            | Self::Degree
            | Self::Alike(_)
            | Self::Unworded(_) => false,
        }
    }
}

impl Prompt {
    fn parted(&self, files: &[BTreeSet<String>]) -> Vec<Self> {
        let holds = |columns: &[&str]| -> Vec<bool> {
            let whole = |file: &BTreeSet<String>| columns.iter().all(|column| file.contains(*column));
            files.iter().map(whole).collect()
        };
        let (Form::One { lines, .. } | Form::Ticks { lines }) = &self.form else {
            let is_somewhere = holds(&self.form.columns()).contains(&true);
            return is_somewhere.then(|| self.clone()).into_iter().collect();
        };
        let mut parts: Vec<(Vec<bool>, Vec<Labelled>)> = Vec::new();
        for line in lines {
            let held = holds(&[&line.column]);
            match parts.iter_mut().find(|(files, _)| *files == held) {
                Some((_, lines)) => lines.push(line.clone()),
                None => parts.push((held, vec![line.clone()])),
            }
        }
        let is_whole = parts.len() == 1;
        let of = |(_, mut lines): (_, Vec<Labelled>)| {
            let mut part = self.clone();
            match &mut part.form {
                Form::One { lines: own, .. } => {
                    if let ([only], false) = (lines.as_mut_slice(), is_whole) {
                        part.text = format!("{} – {}", self.text, std::mem::take(&mut only.label));
                    }
                    *own = lines;
                }
                Form::Ticks { lines: own } => *own = lines,
                Form::Joined { .. }
                | Form::Ranks { .. }
                | Form::Mentions { .. }
                | Form::Number { .. }
                | Form::Words { .. } => {}
            }
            part
        };
        parts.into_iter().map(of).collect()
    }

    /// Takes another question with the same list in as an item of its own. What was a single question before becomes the
    /// first item; all of them are called by the header over them.
    pub fn join(&mut self, more: Self, header: &str) {
        if let (Form::One { lines, .. }, Form::One { lines: added, .. }) = (&mut self.form, more.form) {
            if let [first] = lines.as_mut_slice()
                && first.label.is_empty()
            {
                first.label = std::mem::replace(&mut self.text, header.to_owned());
            }
            lines.extend(added.into_iter().map(|line| Labelled {
                label: more.text.clone(),
                ..line
            }));
        }
    }
}

impl Form {
    /// The codes of its list, in order; none where each choice has a column.
    pub fn codes(&self) -> Vec<String> {
        match self {
            Self::One { replies, .. }
            | Self::Joined { replies, .. }
            | Self::Ranks { replies, .. }
            | Self::Mentions { replies, .. } => replies.iter().map(|reply| reply.code.clone()).collect(),
            Self::Ticks { .. } | Self::Number { .. } | Self::Words { .. } => Vec::new(),
        }
    }

    /// The list of those who choose one of it; empty of any other question.
    pub fn one_of(&self) -> &[Reply] {
        match self {
            Self::One { replies, .. } => replies,
            Self::Ticks { .. }
            | Self::Joined { .. }
            | Self::Ranks { .. }
            | Self::Mentions { .. }
            | Self::Number { .. }
            | Self::Words { .. } => &[],
        }
    }

    /// All headings of its columns.
    pub fn columns(&self) -> Vec<&str> {
        match self {
            Self::One { lines, .. } | Self::Ticks { lines } => lines.iter().map(|line| line.column.as_str()).collect(),
            Self::Ranks { columns, .. } | Self::Mentions { columns, .. } => {
                columns.iter().map(String::as_str).collect()
            }
            Self::Joined { column, .. } | Self::Number { column, .. } | Self::Words { column } => vec![column],
        }
    }
}
