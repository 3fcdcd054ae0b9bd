//! Questions from columns alone, where no structure file tells them.

use super::beside::{beside, is_other};
use super::field::Field;
use super::fold::fold;
use super::marks::unmarked;
use super::number::{number, value};
use super::outline::{Doubt, Form, Labelled, Prompt, Reply, on_one_line};
use super::purpose::Purpose;
use super::ranking::ranked;
use super::scales;
use super::sets;
use super::several::joined;
use super::spelling::{Spelling, by_frequency, spellings};
use super::stem::{Stem, asked, stem};
use super::ticks::{LIME_UNSHOWN, Ticks};
use super::words;
use super::written::{MOST_REPLIES, is_too_long, written};
use crate::content::responses::LONGER;

/// Whole numbers of more distinct values are measured, not coded.
const MOST_CODES: usize = 7;
/// Words of headings that ask for free text.
const WRITTEN: &[&str] = &[
    "commentaire",
    "commentaires",
    "remarque",
    "remarques",
    "suggestion",
    "suggestions",
    "precisez",
    "expliquez",
    "comments",
    "remarks",
    "specify",
    "explain",
];
/// What headings say that ask for free text, however alike it is.
const OWN_WORDS: &[&str] = &["own words", "propres mots", "propres termes"];
/// Words of headings that ask for a number.
const MEASURED: &[&str] = &[
    "combien", "nombre", "age", "annees", "heures", "minutes", "jours", "how", "number", "years", "hours", "days",
    "montant", "amount",
];

/// The questions that the columns answer, in the order of the file; each column with what it is there for.
pub fn guess(fields: &[Field], purposes: &[Purpose]) -> Vec<Prompt> {
    // LimeSurvey's word for a question that was not shown is no answer.
    let is_lime = fields.iter().any(|field| field.heading.starts_with("submitdate"));
    let shown = |field: &Field| {
        if is_lime {
            field.without(LIME_UNSHOWN)
        } else {
            field.clone()
        }
    };
    let fields: Vec<Field> = fields.iter().map(shown).collect();
    let asked = fields
        .iter()
        .zip(purposes)
        // A choice that nobody made is a choice all the same.
        .filter(|(field, purpose)| match purpose {
            Purpose::Asked => true,
            Purpose::Empty => stem_of(field).is_some() || field.set.is_some(),
            Purpose::Id | Purpose::Tool | Purpose::Weight | Purpose::Date | Purpose::Personal(_) | Purpose::Unnamed => {
                false
            }
        });
    let asked: Vec<&Field> = asked.map(|(field, _)| field).collect();
    let aside = beside(&asked);
    let (written, asked): (Vec<&Field>, Vec<&Field>) = asked
        .into_iter()
        .partition(|field| field.set.is_none() && aside.contains(field.heading.as_str()));
    let asked = sets::together(&asked);
    let mut prompts = Vec::new();
    let mut rest = asked.as_slice();
    while let Some(first) = rest.first() {
        let (set, others) = rest.split_at(sets::run(rest));
        if set.len() > 1 {
            prompts.extend(sets::question(set));
            rest = others;
            continue;
        }
        let (boxes, others) = rest.split_at(untold(rest));
        if boxes.len() > 1 {
            let written = others.first().filter(|field| is_other(field.words()));
            prompts.push(untold_question(boxes, written.copied()));
            rest = &others[usize::from(written.is_some())..];
            continue;
        }
        let run = rest.len() - after_run(rest).len();
        let (together, others) = rest.split_at(run);
        match one_question(together) {
            Some(mut prompt) => {
                take_written(&mut prompt, &written);
                prompts.push(prompt);
                rest = others;
            }
            None => {
                prompts.extend((first.answered() > 0).then(|| alone(first)));
                rest = &rest[1..];
            }
        }
    }
    prompts
}

/// Whether a column holds nothing but a label: a box that was ticked.
fn is_box(field: &Field, label: &str) -> bool {
    field.blank > 0 && field.all(|text| fold(text) == fold(label))
}

/// How many columns from the first on are boxes with their choices as headings (Typeform).
fn untold(fields: &[&Field]) -> usize {
    let is_untold = |field: &&Field| is_box(field, field.words());
    fields
        .iter()
        .position(|field| !is_untold(field))
        .unwrap_or(fields.len())
}

/// Boxes without a question, and the column of what was written instead.
fn untold_question(boxes: &[&Field], written: Option<&Field>) -> Prompt {
    let written = written.map(|field| other(field, field.words()));
    let lines = boxes.iter().map(|field| line(field, field.words()));
    let labels: Vec<&str> = boxes.iter().map(|field| field.words()).collect();
    Prompt {
        name: boxes[0].heading.clone(),
        text: unmarked(&labels.join(" – ")),
        form: Form::Ticks {
            lines: lines.chain(written).collect(),
        },
        filter: None,
        doubt: Some(Doubt::Untold),
    }
}

/// The question that a column is a part of: by its heading, else by its words, as files of SPSS have it.
fn stem_of(field: &Field) -> Option<Stem<'_>> {
    stem(&field.heading).or_else(|| stem(field.words()))
}

/// What follows the columns that have the first one's stem.
fn after_run<'a, 'b>(fields: &'a [&'b Field]) -> &'a [&'b Field] {
    let first = fields.first().and_then(|field| stem_of(field));
    let Some(first) = first else { return &fields[1..] };
    let others = |field: &&Field| stem_of(field).is_none_or(|stem| stem.question != first.question);
    let end = fields.iter().position(others).unwrap_or(fields.len());
    &fields[end..]
}

/// Columns with a common stem, as ticks or as a battery; none where they are neither.
fn one_question(fields: &[&Field]) -> Option<Prompt> {
    if fields.len() < 2 {
        return None;
    }
    let question = stem_of(fields[0])?.question;
    let text = stem(fields[0].words()).map_or(question, |stem| stem.wording.unwrap_or(stem.question));
    let items = fields.iter().filter_map(|field| {
        let item = stem_of(field)?.item;
        Some((*field, stem_item(field, item)))
    });
    let mut lines: Vec<Labelled> = items.clone().map(|(field, item)| line(field, item)).collect();
    let mark = questioned(&mut lines);
    let written: Vec<&Field> = fields.iter().copied().filter(|field| field.answered() > 0).collect();
    let form = if Ticks::of(items.clone()).is_some() {
        Form::Ticks { lines }
    } else if let Some(lines) = own_boxes(items) {
        Form::Ticks { lines }
    } else {
        let mut form = battery(&written)?;
        if let Form::One { lines, .. } = &mut form {
            questioned(lines);
        }
        ranked(form, text)
    };
    Some(Prompt {
        name: question.to_owned(),
        text: on_one_line(&unmarked(asked(text))) + mark,
        form,
        filter: None,
        doubt: Some(Doubt::Battery),
    })
}

/// Takes the sign that ends the question from items that go on with its sentence ("…: the parks?"), and gives it back.
fn questioned(lines: &mut [Labelled]) -> &'static str {
    let goes_on = |line: &Labelled| line.label.ends_with('?') && line.label.starts_with(char::is_lowercase);
    if lines.len() < 2 || !lines.iter().all(goes_on) {
        return "";
    }
    for line in lines {
        line.label = line.label.trim_end_matches(['?', '\u{a0}', '\u{202f}', ' ']).to_owned();
    }
    "?"
}

/// Adds to boxes the column of what was written instead of one of them, where no box says that there is such a text
/// (LimeSurvey).
fn take_written(prompt: &mut Prompt, written: &[&Field]) {
    let Form::Ticks { lines } = &mut prompt.form else {
        return;
    };
    if lines.iter().any(|line| line.is_other || is_other(&line.label)) {
        return;
    }
    let found = written.iter().find_map(|field| {
        let stem = stem_of(field).filter(|stem| stem.question == prompt.name && field.answered() > 0)?;
        let item = stem_item(field, stem.item);
        is_other(item).then(|| other(field, item))
    });
    lines.extend(found);
}

/// What respondents read of an item: its words, where a code is all that its heading has of it.
fn stem_item<'a>(field: &'a Field, item: &'a str) -> &'a str {
    stem(field.words()).map_or(item, |stem| stem.item)
}

/// Boxes that hold their own label, beside a column with what was written instead of one of them (SurveyMonkey).
fn own_boxes<'a>(items: impl Iterator<Item = (&'a Field, &'a str)>) -> Option<Vec<Labelled>> {
    let (others, boxes): (Vec<_>, Vec<_>) = items.partition(|(_, item)| is_other(item));
    let fits = |(field, item): &(&Field, &str)| field.answered() == 0 || is_box(field, item);
    let is_list = !others.is_empty() && boxes.len() > 1 && boxes.iter().all(fits);
    let lines = || {
        let written = others.iter().take(1).map(|(field, item)| other(field, item));
        boxes
            .iter()
            .map(|(field, item)| line(field, item))
            .chain(written)
            .collect()
    };
    (is_list && boxes.iter().any(|(field, _)| field.answered() > 0)).then(lines)
}

/// Items with one list.
fn battery(fields: &[&Field]) -> Option<Form> {
    let lines = fields.iter().filter_map(|field| {
        let item = stem_of(field)?.item;
        Some(line(field, stem_item(field, item)))
    });
    let lines: Vec<Labelled> = lines.collect();
    if lines.len() < 2 {
        return None;
    }
    if let Some((form, _)) = listed(fields, lines.clone()) {
        return Some(form);
    }
    let all = spelt(fields);
    let answered = fields.iter().map(|field| field.answered()).sum();
    let is_list =
        all.len() <= MOST_REPLIES && repeats(answered, all.len()) && !fields.iter().any(|field| field.has_long());
    if !is_list || !fields.iter().all(|field| shares(field, fields)) {
        return None;
    }
    let (replies, is_ordered) = replies(&all);
    Some(Form::One {
        replies,
        is_ordered: is_ordered || is_run_of_codes(&all),
        apart: Vec::new(),
        lines,
    })
}

/// Whether some other column has an answer of a column: questions of one group have not, items of a battery do.
fn shares(field: &Field, fields: &[&Field]) -> bool {
    let others = || fields.iter().filter(|other| other.heading != field.heading);
    let has = |text: &str| others().any(|other| other.texts.iter().any(|(theirs, _)| theirs == text));
    field.texts.iter().any(|(text, _)| has(text))
}

/// A list that the file itself has: its labels, and what was answered beside them.
fn listed(fields: &[&Field], lines: Vec<Labelled>) -> Option<(Form, Option<Doubt>)> {
    let first = fields.first().filter(|field| !field.labels.is_empty())?;
    if fields.iter().any(|field| field.labels != first.labels) {
        return None;
    }
    let reply = |(code, label): &(String, String)| Reply::new(code, label);
    let mut replies: Vec<Reply> = first.labels.iter().map(reply).collect();
    let all = spelt(fields);
    let texts: Vec<&str> = all
        .iter()
        .flat_map(|one| [&[one.text], one.others.as_slice()].concat())
        .collect();
    // A number of which only some values have a name, "none" or "100 and more", stays a number.
    if texts.len() > replies.len() + MOST_CODES {
        return None;
    }
    let labels: Vec<&str> = replies.iter().map(|reply| reply.label.as_str()).collect();
    let is_ordered = scales::are_told_degrees(&labels);
    let known = replies.len();
    let others = texts
        .into_iter()
        .filter(|text| !first.labels.iter().any(|(value, _)| value == text));
    replies.extend(others.map(|text| Reply::new(text, text)));
    let doubt = (replies.len() > known).then_some(Doubt::Unlisted);
    let form = Form::One {
        replies,
        is_ordered,
        apart: Vec::new(),
        lines,
    };
    Some((form, doubt))
}

/// The column of what was written instead of a choice.
fn other(field: &Field, item: &str) -> Labelled {
    Labelled {
        is_other: true,
        ..line(field, item)
    }
}

fn line(field: &Field, item: &str) -> Labelled {
    Labelled::new(item, &field.heading)
}

/// A column by itself.
fn alone(field: &Field) -> Prompt {
    let (form, doubt) = listed(&[field], vec![line(field, "")])
        .or_else(|| joined(field))
        .or_else(|| measured(field))
        .or_else(|| closed(field))
        .unwrap_or_else(|| (words_of(field), open_doubt(field)));
    Prompt {
        name: field.heading.clone(),
        text: on_one_line(&unmarked(asked(field.words()))),
        form,
        filter: None,
        doubt,
    }
}

fn words_of(field: &Field) -> Form {
    Form::Words {
        column: field.heading.clone(),
    }
}

/// Texts that come again and again are perhaps no free text.
fn open_doubt(field: &Field) -> Option<Doubt> {
    let distinct = u64::try_from(field.texts.len()).unwrap_or(u64::MAX);
    (distinct.saturating_mul(2) <= field.answered()).then_some(Doubt::Text)
}

fn measured(field: &Field) -> Option<(Form, Option<Doubt>)> {
    if !field.all(|text| number(text).is_some()) {
        return None;
    }
    let decimals = field.texts.iter().filter_map(|(text, _)| number(text)).max()?;
    let is_named = words(field.words())
        .iter()
        .any(|word| MEASURED.contains(&word.as_str()));
    if decimals == 0 && field.texts.len() <= MOST_CODES && !is_named {
        return None;
    }
    let form = Form::Number {
        column: field.heading.clone(),
        decimals,
    };
    Some((form, (!is_named).then_some(Doubt::Number)))
}

fn closed(field: &Field) -> Option<(Form, Option<Doubt>)> {
    if is_comment(field) {
        return None;
    }
    let all = spelt(&[field]);
    if is_too_long(&all) {
        return None;
    }
    let written = written(&all);
    let kept: Vec<Spelling<'_>> = all.into_iter().filter(|one| !written.contains(one.text)).collect();
    let answered: u64 = kept.iter().map(|one| one.count).sum();
    let is_list = kept.len() <= MOST_REPLIES && repeats(answered, kept.len()) && answered * 2 >= field.answered();
    if !is_list || are_sentences(&kept) {
        return None;
    }
    let (replies, is_ordered) = replies(&kept);
    let is_unlabelled = kept.iter().all(|one| number(one.text).is_some());
    let is_near = || scales::are_near(&kept.iter().map(|one| one.text).collect::<Vec<_>>());
    let doubt = match (is_ordered, is_unlabelled) {
        (_, _) if !written.is_empty() || field.has_long() => Some(Doubt::Others),
        (true, _) => Some(Doubt::Order),
        (false, true) => Some(Doubt::Unlabelled),
        (false, false) => is_near().then_some(Doubt::Near),
    };
    let lines = vec![line(field, "")];
    Some((
        Form::One {
            replies,
            is_ordered,
            apart: Vec::new(),
            lines,
        },
        doubt,
    ))
}

/// Sentences that mostly stand once are written by people, be it that some write the same.
fn are_sentences(all: &[Spelling<'_>]) -> bool {
    let once = all.iter().filter(|one| one.count == 1);
    let sentences = once.clone().filter(|one| words(one.text).len() > 3).count();
    // Two or three texts are a short list whatever they are.
    let few = if all.len() > 3 { 2 } else { 0 };
    sentences > few && once.count() * 2 > all.len()
}

/// Whether a heading asks for free text, and gets it.
fn is_comment(field: &Field) -> bool {
    let heading = fold(field.words());
    if OWN_WORDS.iter().any(|words| heading.contains(words)) {
        return true;
    }
    let asked = words(field.words());
    asked.iter().any(|word| WRITTEN.contains(&word.as_str()))
        && field.texts.iter().any(|(text, _)| words(text).len() > 2)
}

/// The distinct answers of columns, the lowest code first, else in order of appearance.
fn spelt<'a>(fields: &[&'a Field]) -> Vec<Spelling<'a>> {
    let texts = fields.iter().flat_map(|field| &field.texts);
    // What was too long to be looked at is no answer of a list.
    let texts = texts.filter(|(text, _)| text != LONGER);
    let mut all = spellings(texts.map(|(text, count)| (text.as_str(), *count)));
    if all.iter().all(|one| number(one.text).is_some()) {
        all.sort_by(|a, b| value(a.text).total_cmp(&value(b.text)));
    }
    all
}

/// Whether a list is short beside the answers: each is given twice, on average.
fn repeats(answered: u64, distinct: usize) -> bool {
    distinct > 0 && (distinct <= 3 || u64::try_from(distinct * 2).is_ok_and(|twice| twice <= answered))
}

/// Replies of texts, in the order of a known scale where there is one; else in the usual order, what most answered first.
fn replies(all: &[Spelling<'_>]) -> (Vec<Reply>, bool) {
    let mut all: Vec<&Spelling<'_>> = all.iter().collect();
    by_frequency(&mut all);
    let texts: Vec<&str> = all.iter().map(|one| one.text).collect();
    let order = scales::order(&texts).unwrap_or_else(|| scales::usual(&texts));
    let texts: Vec<&str> = order.iter().map(|place| texts[*place]).collect();
    let replies = order.into_iter().map(|place| all[place].reply()).collect();
    (replies, scales::are_degrees(&texts))
}

/// 1, 2, 3…: degrees of a scale, where several items have them.
fn is_run_of_codes(all: &[Spelling<'_>]) -> bool {
    let values: Option<Vec<i64>> = all.iter().map(|one| one.text.parse().ok()).collect();
    values.is_some_and(|values| values.len() > 2 && values.windows(2).all(|pair| pair[1] == pair[0] + 1))
}
