//! Questions that a filter skipped: their answers become "not asked".

use super::named::named;
use crate::diagnostic::{Diagnostic, Diagnostics, Message};
use crate::msg;
use crate::resolve::survey::codebook::Codebook;
use crate::resolve::survey::derived::derive;
use crate::resolve::survey::group::GroupSettings;
use crate::resolve::survey::traits::SetAside;
use crate::survey::{
    Answers, Coded, Condition, GroupId, Mask, Members, Missing, People, Question, QuestionId, Variable,
};
use std::collections::{BTreeMap, BTreeSet};

/// Applies every `asked_if` of the codebook, group by group and in the order of the questionnaire, so that a filter on a
/// filtered question skips both. What is wrong of one condition is told once, be it that of forty questions.
///
/// Answers of whom a filter excludes are given back as they are set aside.
pub(super) fn apply(
    book: &Codebook,
    groups: &[GroupSettings],
    people: &mut People,
    diagnostics: &mut Diagnostics,
) -> Vec<SetAside> {
    let mut aside = Vec::new();
    let mut slips: BTreeMap<Slip, Met> = BTreeMap::new();
    let mut set_aside: BTreeMap<&[Condition], Met> = BTreeMap::new();
    for group in (0..groups.len()).map(GroupId) {
        for (index, question) in book.questions.iter().enumerate() {
            // What is derived has the answers of what it is made of.
            let is_asked = question.origin.is_none() && question.groups.contains(&group);
            if question.asked_if.is_empty() || !is_asked {
                continue;
            }
            let found = slips_of(book, index, group);
            if !found.is_empty() {
                found
                    .into_iter()
                    .for_each(|slip| slips.entry(slip).or_default().add(index, group, 0));
                continue;
            }
            let parts = people.iter_mut().filter(|part| part.groups.contains(&group));
            // Whom another group shares was skipped with it already.
            let mut count = 0;
            for part in parts {
                let (answers, rows) = filter(&book.questions, QuestionId(index), part);
                count += answers;
                aside.extend((!rows.is_none()).then(|| SetAside {
                    question: QuestionId(index),
                    groups: part.groups.clone(),
                    rows,
                }));
            }
            if count > 0 {
                set_aside
                    .entry(&question.asked_if)
                    .or_default()
                    .add(index, group, count);
            }
        }
    }
    let teller = Teller { book, groups };
    slips
        .iter()
        .for_each(|(slip, met)| diagnostics.push(teller.slip(*slip, met)));
    set_aside
        .values()
        .for_each(|met| diagnostics.push(teller.set_aside(met)));
    aside
}

/// What is wrong with a condition on the question of this index.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Slip {
    /// It comes after what depends on it.
    LooksAhead(usize),
    /// It was not asked of everyone.
    NotAsked(usize),
}

/// Where something was met.
#[derive(Default)]
struct Met {
    questions: BTreeSet<usize>,
    groups: BTreeSet<GroupId>,
    answers: u64,
}

impl Met {
    fn add(&mut self, question: usize, group: GroupId, answers: u64) {
        self.questions.insert(question);
        self.groups.insert(group);
        self.answers += answers;
    }
}

struct Teller<'a> {
    book: &'a Codebook,
    groups: &'a [GroupSettings],
}

impl Teller<'_> {
    fn slip(&self, slip: Slip, met: &Met) -> Diagnostic {
        let id = |index: usize| &self.book.questions[index].id;
        let message = match slip {
            Slip::LooksAhead(asked) => msg!(
                "filter-looks-ahead",
                questions = met.questions.len(),
                names = self.questions(met),
                filter = id(asked)
            ),
            Slip::NotAsked(asked) => msg!(
                "filter-not-asked",
                questions = met.questions.len(),
                names = self.questions(met),
                filter = id(asked),
                groups = met.groups.len(),
                group = self.group_names(met)
            ),
        };
        self.placed(Diagnostic::error(message), met)
    }

    fn set_aside(&self, met: &Met) -> Diagnostic {
        let message = msg!(
            "answers-set-aside",
            count = met.answers,
            names = self.questions(met),
            groups = met.groups.len(),
            group = self.group_names(met)
        );
        let told = Diagnostic::warning(message)
            .help(msg!("answers-set-aside-help"))
            .drift();
        self.placed(told, met)
    }

    /// At the first of the questions.
    fn placed(&self, told: Diagnostic, met: &Met) -> Diagnostic {
        match met.questions.first() {
            Some(first) => told.at(self.book.layouts[*first].span),
            None => told,
        }
    }

    fn questions(&self, met: &Met) -> Message {
        let names = met
            .questions
            .iter()
            .map(|index| self.book.questions[*index].id.as_str());
        named(&names.collect::<Vec<_>>())
    }

    fn group_names(&self, met: &Met) -> Message {
        let names = met.groups.iter().map(|group| self.groups[group.0].group.id.as_str());
        named(&names.collect::<Vec<_>>())
    }
}

/// Conditions may only look back, at questions that the group was asked.
fn slips_of(book: &Codebook, index: usize, group: GroupId) -> Vec<Slip> {
    let slip = |condition: &Condition| {
        let asked = condition.variable.question.0;
        if last_asked(book, asked) >= index {
            Some(Slip::LooksAhead(asked))
        } else if !book.questions[asked].groups.contains(&group) {
            Some(Slip::NotAsked(asked))
        } else {
            None
        }
    };
    book.questions[index].asked_if.iter().filter_map(slip).collect()
}

/// The last question that one is made of, in the order of the questionnaire: itself, where it was asked.
fn last_asked(book: &Codebook, index: usize) -> usize {
    match &book.questions[index].origin {
        None => index,
        Some(origin) => {
            let sources = origin.questions().into_iter();
            sources.map(|source| last_asked(book, source.0)).max().unwrap_or(index)
        }
    }
}

/// Skips those who meet not every condition of a question; returns how many answers that sets aside, and whose.
fn filter(questions: &[Question], id: QuestionId, part: &mut Members) -> (u64, Mask) {
    let question = &questions[id.0];
    let mut asked = Mask::all(part.rows);
    for condition in &question.asked_if {
        derive(questions, condition.variable.question, part);
        // A missing answer meets no condition.
        match part.answers.get(&condition.variable) {
            Some(answers) => asked.keep(&answers.any_of(&condition.choices)),
            None => asked = Mask::none(part.rows),
        }
    }
    let skipped = asked.complement();
    let variables = (0..question.items.len()).map(|item| Variable { question: id, item });
    let (mut set_aside, mut whose) = (0, Mask::none(part.rows));
    for variable in variables {
        if let Some(answers) = part.answers.get_mut(&variable) {
            let answered = skip(answers, &skipped);
            set_aside += answered.count();
            whose.add(&answered);
        }
    }
    (set_aside, whose)
}

/// Marks the respondents who weren't asked; returns those of them who had answered all the same.
fn skip(answers: &mut Answers, skipped: &Mask) -> Mask {
    let mut answered = Mask::none(skipped.rows());
    let mut mark = |column: &mut Coded| {
        answered.add(&column.missing().complement());
        column.put(skipped, Err(Missing::NotAsked));
    };
    match answers {
        Answers::Codes(column) | Answers::Open(column) => mark(column),
        Answers::Flags(columns) | Answers::Places(columns) => columns.iter_mut().for_each(mark),
        Answers::Numbers(numbers) => {
            answered = Mask::of(numbers, |number| number.is_ok());
            skipped.iter().for_each(|row| numbers[row] = Err(Missing::NotAsked));
        }
    }
    answered.keep(skipped);
    answered
}
