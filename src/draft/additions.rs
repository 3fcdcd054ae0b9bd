//! What a questionnaire lacks of what the tool asks by now, written into it.

use super::desk::{Brief, Crowd, Desk};
use super::exhibit::tables as tables_of;
use super::growth::{Grown, add_lines, is_of_kind};
use super::kept::{Kept, KeptQuestion, entries, text};
use super::missing::{MissingKinds, NewCode};
use super::named::{Names, WithIds};
use super::pen::Pen;
use super::questionnaire::{Scales, keyword, not_asked, one};
use super::spelt::choice_of;
use crate::content::yaml::Node;
use crate::content::yaml::edit::{Edit, Inside, node_at};
use crate::diagnostic::{Message, nearest};
use crate::export::{Form, LIME_UNSHOWN, Labelled, Prompt, Reply, Ticks, fold, stem};
use crate::msg;
use std::collections::{BTreeMap, BTreeSet};

/// A project as its authors keep it.
pub struct Present<'a> {
    /// `questionnaire.yaml`.
    pub text: &'a str,
    /// The same, read.
    pub questionnaire: &'a Node,
    /// `report.yaml`.
    pub report: &'a Node,
    /// The headings of the export by what the questionnaire calls its columns.
    pub headings: &'a BTreeMap<String, String>,
    /// Headings that the authors leave aside.
    pub aside: &'a BTreeSet<String>,
    /// How many parts of the outline the tool itself told.
    pub told: usize,
    /// Whether all of the report's groups answered in this export.
    pub is_whole: bool,
}

/// What came of it.
pub struct Additions {
    /// `questionnaire.yaml` with what was added.
    pub text: String,
    /// What was added, in its order.
    pub added: Vec<Message>,
    /// What its authors have to write themselves, as it can't be added.
    pub by_hand: Vec<Message>,
    /// What its authors have to decide; nothing was done about it.
    pub left: Vec<Message>,
    /// Lines that show the new questions in a section.
    pub tables: Vec<String>,
}

/// What a questionnaire calls its columns.
pub fn column_names(questionnaire: &Node) -> Vec<String> {
    Kept::of(questionnaire).columns().map(str::to_owned).collect()
}

/// The questionnaire with the questions, choices and items that it lacks.
pub fn additions(brief: &Brief<'_>, present: &Present<'_>) -> Additions {
    let mut pen = Pen {
        text: present.text.to_owned(),
        ..Pen::default()
    };
    let mut kept = Kept::of(present.questionnaire);
    unshown(brief, present, &mut kept, &mut pen);
    let groups: Vec<Crowd> = entries(present.report, "groups")
        .map(|(id, group)| Crowd {
            id: id.to_owned(),
            label: text(group, "label").unwrap_or(id).to_owned(),
            file: 0,
            code: None,
        })
        .collect();
    let ids = kept.questions.iter().map(|question| question.id.clone());
    let mut names = Names::beside(ids.chain(groups.iter().map(|group| group.id.clone())));
    let found: Vec<Match<'_>> = matches(brief, present, &kept, &mut names);
    let desk = Desk {
        brief,
        groups: &groups,
        refused: &BTreeSet::new(),
        missing: &kept.common(),
    };
    let tables = write(&desk, &kept, &found, &mut pen);
    if present.is_whole {
        let renamed = found.iter().filter_map(|one| match one {
            Match::Renamed(question, _) => Some(question.id.as_str()),
            Match::New(_) | Match::Known(..) | Match::Line(..) | Match::Several(..) | Match::Aside => None,
        });
        gone(&kept, &renamed.collect::<Vec<_>>(), present, &mut pen);
    }
    Additions {
        text: pen.text,
        added: pen.added,
        by_hand: pen.by_hand,
        left: pen.left,
        tables,
    }
}

/// Adds what LimeSurvey writes where a question was not shown to what is missing, where the export has it in a column that
/// is read, or will be, and nothing says what it is. Boxes are read without.
fn unshown(brief: &Brief<'_>, present: &Present<'_>, kept: &mut Kept, pen: &mut Pen) {
    let is_unknown = |question: &&KeptQuestion| {
        let has_boxes = question.kind == "multiple" && !question.is_joined;
        let reply = Reply::new(LIME_UNSHOWN, LIME_UNSHOWN);
        !has_boxes && !kept.missing_of(question).has(LIME_UNSHOWN) && choice_of(&question.choices, &reply).is_none()
    };
    let holds = |heading: &str| {
        let field = brief.fields.iter().find(|field| field.heading == heading);
        field.is_some_and(|field| field.texts.iter().any(|(text, _)| text == LIME_UNSHOWN))
    };
    let lacks = |question: &&KeptQuestion| {
        let mut headings = question.columns.iter().filter_map(|name| present.headings.get(name));
        is_unknown(question) && headings.any(|heading| holds(heading))
    };
    let new = not_asked(brief);
    if !new.has(LIME_UNSHOWN) {
        return;
    }
    let lacking: Vec<&KeptQuestion> = kept.questions.iter().filter(lacks).collect();
    let read: BTreeSet<&String> = present.headings.values().collect();
    let mut unread = brief
        .outline
        .columns()
        .filter(|heading| !read.contains(&(*heading).to_owned()));
    let is_common_lacking = lacking.iter().any(|question| question.missing.is_none())
        || unread.any(|heading| !present.aside.contains(heading) && holds(heading));
    let common = (is_common_lacking && !kept.common().has(LIME_UNSHOWN)).then(|| {
        let what = msg!("update-missing-common", labels = LIME_UNSHOWN);
        (kept.missing.as_ref(), Vec::new(), what)
    });
    let own = lacking.iter().filter(|question| question.missing.is_some());
    let own = own.map(|question| {
        let what = msg!("update-missing", question = &question.id, labels = LIME_UNSHOWN);
        let way = vec![Inside::Key("questions"), Inside::Key(&question.id)];
        (question.missing.as_ref(), way, what)
    });
    for (missing, way, what) in common.into_iter().chain(own) {
        let code = NewCode {
            kind: "not_asked".to_owned(),
            text: LIME_UNSHOWN.to_owned(),
            what,
        };
        MissingKinds::write(missing, &MissingKinds::default(), &way, vec![code], pen);
    }
    if let Some(document) = node_at(&pen.text, &[]) {
        *kept = Kept::of(&document);
    }
}

/// A question as it was put, and where it is in the questionnaire.
enum Match<'a> {
    /// Nowhere.
    New(WithIds<'a>),
    /// One question; with ids where all of its choices are known.
    Known(Grown<'a>, Option<WithIds<'a>>),
    /// An item or a choice of one, of which the tool didn't tell.
    Line(&'a KeptQuestion, Labelled),
    /// One whose columns the export doesn't have: it has these instead.
    Renamed(&'a KeptQuestion, Vec<&'a str>),
    /// Several, in the order of the questionnaire, and the columns that none of them reads.
    Several(Vec<&'a KeptQuestion>, Vec<&'a str>),
    /// Left aside.
    Aside,
}

fn matches<'a>(brief: &'a Brief<'_>, present: &Present<'a>, kept: &'a Kept, names: &mut Names) -> Vec<Match<'a>> {
    let mut readers: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (index, question) in kept.questions.iter().enumerate() {
        for heading in question.columns.iter().filter_map(|name| present.headings.get(name)) {
            readers.entry(heading).or_default().insert(index);
        }
    }
    let parts = brief.outline.parts.iter().enumerate();
    let prompts = parts.flat_map(|(at, part)| part.prompts.iter().map(move |prompt| (prompt, at < present.told)));
    let of = |(prompt, is_told): (&'a Prompt, bool)| {
        let columns = prompt.form.columns();
        let is_unread = |heading: &&str| !readers.contains_key(heading) && !present.aside.contains(*heading);
        let unread: Vec<&str> = columns.iter().copied().filter(is_unread).collect();
        let read = columns.iter().filter_map(|heading| readers.get(heading)).flatten();
        let known: BTreeSet<usize> = read.copied().collect();
        let known: Vec<&KeptQuestion> = known.into_iter().map(|index| &kept.questions[index]).collect();
        match known.as_slice() {
            [] if unread.len() == columns.len() => {
                let other = renamed(prompt, kept, present).map(|question| Match::Renamed(question, unread));
                let line = || line(prompt, brief, kept, present).filter(|_| !is_told);
                let line = || line().map(|(question, line)| Match::Line(question, line));
                other.or_else(line).unwrap_or_else(|| Match::New(names.named(prompt)))
            }
            [] => Match::Aside,
            [question] => {
                let grown = Grown {
                    prompt,
                    question,
                    unread,
                    is_told,
                    fields: brief.fields,
                };
                Match::Known(grown, with_ids(prompt, question))
            }
            _ => Match::Several(known, unread),
        }
    };
    prompts.map(of).collect()
}

/// The question that these columns hold under other names: it has as many, the export has none of them, and it is worded
/// as this one, or its column is called nearly so.
fn renamed<'a>(prompt: &Prompt, kept: &'a Kept, present: &Present<'_>) -> Option<&'a KeptQuestion> {
    let columns = prompt.form.columns();
    let is_gone = |question: &&KeptQuestion| {
        let mut names = question.columns.iter();
        question.columns.len() == columns.len() && names.all(|name| !present.headings.contains_key(name))
    };
    let mut gone = kept.questions.iter().filter(is_gone).filter(|_| present.is_whole);
    gone.find(|question| {
        let mut pairs = question.columns.iter().zip(&columns);
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        // Another number is another question.
        let is_near =
            |(name, heading): (&String, &&str)| digits(name) == digits(heading) && nearest(name, [*heading]).is_some();
        let is_same = fold(&question.text) == fold(&prompt.text) || pairs.all(is_near);
        is_same && is_of_kind(&prompt.form, question)
    })
}

/// A column alone that is called as those of a battery, or as the boxes of a question, and holds what they hold: forms put
/// what came in later behind everything else.
fn line<'a>(
    prompt: &Prompt,
    brief: &Brief<'_>,
    kept: &'a Kept,
    present: &Present<'_>,
) -> Option<(&'a KeptQuestion, Labelled)> {
    let Form::One { replies, lines, .. } = &prompt.form else {
        return None;
    };
    let [one] = lines.as_slice() else { return None };
    let field = brief.fields.iter().find(|field| field.heading == one.column)?;
    let own = stem(&one.column)?;
    let line = Labelled {
        label: stem(field.words()).map_or(own.item, |stem| stem.item).to_owned(),
        column: one.column.clone(),
        is_other: one.is_other,
    };
    let is_of = |name: &String| {
        let heading = present.headings.get(name).and_then(|heading| stem(heading));
        heading.is_some_and(|stem| stem.question == own.question)
    };
    let fits = |question: &&KeptQuestion| match &question.items {
        Some(_) => replies
            .iter()
            .all(|reply| choice_of(&question.choices, reply).is_some() || kept.missing_of(question).has(&reply.code)),
        None => question.kind == "multiple" && Ticks::of([(field, line.label.as_str())].into_iter()).is_some(),
    };
    let mut called = kept
        .questions
        .iter()
        .filter(|question| question.columns.iter().any(is_of));
    let found = called.find(fits)?;
    Some((found, line))
}

/// A question with the ids that the questionnaire has for it.
fn with_ids<'a>(prompt: &'a Prompt, question: &KeptQuestion) -> Option<WithIds<'a>> {
    let Form::One { replies, .. } = &prompt.form else {
        return None;
    };
    let id = |reply: &Reply| choice_of(&question.choices, reply).map(|choice| choice.id.clone());
    Some(WithIds {
        id: question.id.clone(),
        label: String::new(),
        prompt,
        choices: replies.iter().map(id).collect::<Option<_>>()?,
        items: Vec::new(),
    })
}

/// Writes what is new; gives the lines that show the new questions.
fn write(desk: &Desk<'_>, kept: &Kept, found: &[Match<'_>], pen: &mut Pen) -> Vec<String> {
    let with_ids = found.iter().filter_map(|one| match one {
        Match::New(question) | Match::Known(_, Some(question)) => Some(question),
        Match::Known(_, None) | Match::Line(..) | Match::Renamed(..) | Match::Several(..) | Match::Aside => None,
    });
    let all: Vec<&WithIds<'_>> = with_ids.collect();
    let scales = Scales::among(&all, |replies| {
        let is_it = |(_, choices): &&(String, Vec<_>)| {
            let mut pairs = choices.iter().zip(replies);
            choices.len() == replies.len()
                && pairs.all(|(choice, reply)| choice_of(std::slice::from_ref(choice), reply).is_some())
        };
        kept.scales.iter().find(is_it).map(|(name, _)| name.clone())
    });
    let mut last: Option<&str> = None;
    let mut tables = Vec::new();
    let mut rest = found;
    while let Some(first) = rest.first() {
        let run = rest.iter().map_while(|one| match one {
            Match::New(question) => Some(question),
            Match::Known(..) | Match::Line(..) | Match::Renamed(..) | Match::Several(..) | Match::Aside => None,
        });
        let run: Vec<&WithIds<'_>> = run.collect();
        rest = &rest[run.len().max(1)..];
        if run.is_empty() {
            last = write_known(first, kept, pen).or(last);
            continue;
        }
        let lines = run.iter().flat_map(|question| one(desk, question, &all, &scales));
        if write_new(&run, &lines.collect::<Vec<_>>(), last, pen) {
            last = run.last().map(|question| question.id.as_str());
            tables.extend(run.iter().flat_map(|question| tables_of(desk, question)));
        }
    }
    tables
}

/// Writes what questions that are there lack; gives the last of them.
fn write_known<'a>(found: &Match<'a>, kept: &Kept, pen: &mut Pen) -> Option<&'a str> {
    match found {
        Match::Known(grown, _) => {
            grown.write(kept, pen);
            Some(&grown.question.id)
        }
        Match::Line(question, line) => {
            add_lines(question, &[line], pen);
            None
        }
        Match::Renamed(question, columns) => {
            pen.left.push(msg!(
                "update-renamed",
                question = &question.id,
                columns = question.columns.join(", "),
                new = columns.join(", ")
            ));
            None
        }
        Match::Several(questions, unread) => {
            if !unread.is_empty() {
                let ids: Vec<&str> = questions.iter().map(|question| question.id.as_str()).collect();
                pen.left.push(msg!(
                    "update-beside",
                    questions = ids.join(", "),
                    columns = unread.join(", "),
                    count = unread.len()
                ));
            }
            questions.last().map(|question| question.id.as_str())
        }
        Match::New(_) | Match::Aside => None,
    }
}

/// Writes questions, of which these are the lines, after the one before them.
fn write_new(questions: &[&WithIds<'_>], lines: &[String], after: Option<&str>, pen: &mut Pen) -> bool {
    let lines = lines.iter().map(|line| line.strip_prefix("  ").unwrap_or(line));
    let lines: Vec<&str> = lines.collect();
    let what = questions.iter().map(|question| {
        msg!(
            "update-question",
            question = &question.id,
            kind = keyword(&question.prompt.form),
            text = &question.label
        )
    });
    let change = Edit::Entries {
        after,
        yaml: &lines.join("\n"),
    };
    pen.add_all(&[Inside::Key("questions")], change, what.collect())
}

/// Questions whose columns the export no longer has.
fn gone(kept: &Kept, renamed: &[&str], present: &Present<'_>, pen: &mut Pen) {
    for question in &kept.questions {
        let gone = question
            .columns
            .iter()
            .filter(|name| !present.headings.contains_key(*name));
        let gone: Vec<&str> = gone.map(String::as_str).collect();
        if !gone.is_empty() && !renamed.contains(&question.id.as_str()) {
            pen.left.push(msg!(
                "update-gone",
                question = &question.id,
                columns = gone.join(", "),
                count = gone.len()
            ));
        }
    }
}
