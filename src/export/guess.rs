//! Questions from columns alone, where no structure file tells them.

use super::beside::{beside, is_other};
use super::bind::NOT_ASKED;
use super::field::Field;
use super::fold::fold;
use super::outline::{Doubt, Form, Labelled, Prompt, Reply};
use super::purpose::Purpose;
use super::scales;
use super::stem::{Stem, asked, stem};
use super::ticks::Ticks;
use super::words;
use std::collections::{BTreeMap, BTreeSet};

/// Longer lists are taken for free text.
const MOST_REPLIES: usize = 25;
/// Whole numbers of more distinct values are measured, not coded.
const MOST_CODES: usize = 7;
/// What so many people answered is a choice.
const OFTEN: u64 = 3;
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
            field.without(NOT_ASKED)
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
            Purpose::Empty => stem_of(field).is_some(),
            Purpose::Id | Purpose::Tool | Purpose::Weight | Purpose::Date | Purpose::Personal(_) | Purpose::Unnamed => {
                false
            }
        });
    let asked: Vec<&Field> = asked.map(|(field, _)| field).collect();
    let aside = beside(&asked);
    let (written, asked): (Vec<&Field>, Vec<&Field>) = asked
        .into_iter()
        .partition(|field| aside.contains(field.heading.as_str()));
    let mut prompts = Vec::new();
    let mut rest = asked.as_slice();
    while let Some(first) = rest.first() {
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
        text: labels.join(" – "),
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
    let lines: Vec<Labelled> = items.clone().map(|(field, item)| line(field, item)).collect();
    let written: Vec<&Field> = fields.iter().copied().filter(|field| field.answered() > 0).collect();
    let form = if Ticks::of(items.clone()).is_some() {
        Form::Ticks { lines }
    } else if let Some(lines) = own_boxes(items) {
        Form::Ticks { lines }
    } else {
        battery(&written)?
    };
    Some(Prompt {
        name: question.to_owned(),
        text: asked(text).to_owned(),
        form,
        filter: None,
        doubt: Some(Doubt::Battery),
    })
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
    let texts = texts_of(fields);
    if texts.len() > MOST_REPLIES || !repeats(fields, texts.len()) || !fields.iter().all(|field| shares(field, fields))
    {
        return None;
    }
    let (replies, is_ordered) = replies(&texts);
    Some(Form::One {
        replies,
        is_ordered: is_ordered || is_run_of_codes(&texts),
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
    let reply = |(code, label): &(String, String)| Reply {
        code: code.clone(),
        label: label.clone(),
    };
    let mut replies: Vec<Reply> = first.labels.iter().map(reply).collect();
    let texts = texts_of(fields);
    // A number of which only some values have a name, "none" or "100 and more", stays a number.
    if texts.len() > replies.len() + MOST_CODES {
        return None;
    }
    let labels: Vec<&str> = replies.iter().map(|reply| reply.label.as_str()).collect();
    let order = scales::order(&labels);
    let is_ordered = order.is_some_and(|order| order.is_sorted() || order.iter().rev().is_sorted());
    let known = replies.len();
    let others = texts
        .into_iter()
        .filter(|text| !first.labels.iter().any(|(value, _)| value == text));
    replies.extend(others.map(|text| labelled(text.to_owned())));
    let doubt = (replies.len() > known).then_some(Doubt::Unlisted);
    let form = Form::One {
        replies,
        is_ordered,
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
        text: asked(field.words()).to_owned(),
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

/// Several answers in one cell: most cells with the sign hold parts that others have, too.
fn joined(field: &Field) -> Option<(Form, Option<Doubt>)> {
    let delimiter = [";", ", ", "|"].into_iter().find(|sign| is_joined(field, sign))?;
    let mut codes: Vec<String> = Vec::new();
    let tails = tails(field, delimiter);
    for (text, _) in &field.texts {
        let mut parts = parts(text, delimiter).peekable();
        while let Some(part) = parts.next() {
            let mut code = part.to_owned();
            while let Some(tail) = parts.next_if(|next| tails.contains(next)) {
                code = format!("{code}{delimiter}{tail}");
            }
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
    }
    let all = codes.len();
    let codes = repeated(field, delimiter, codes);
    let doubt = if codes.len() < all {
        Doubt::JoinedOthers
    } else {
        Doubt::Joined
    };
    let replies = codes.into_iter().map(labelled).collect();
    let form = Form::Joined {
        column: field.heading.clone(),
        delimiter: delimiter.trim_end().to_owned(),
        replies,
    };
    Some((form, Some(doubt)))
}

/// The codes without those that stand once beside others that come again and again: what one person alone wrote is no choice.
fn repeated(field: &Field, delimiter: &str, codes: Vec<String>) -> Vec<String> {
    let count = |code: &String| -> u64 {
        let has = |text: &str| text.split(delimiter.trim_end()).any(|part| part.trim() == code) || text.contains(code);
        let held = field.texts.iter().filter(|(text, _)| has(text));
        held.map(|(_, count)| count).sum()
    };
    let counts: Vec<u64> = codes.iter().map(count).collect();
    if counts.iter().filter(|count| **count >= OFTEN).count() < 2 {
        return codes;
    }
    let kept = codes.into_iter().zip(counts).filter(|(_, count)| *count > 1);
    kept.map(|(code, _)| code).collect()
}

/// Parts that are the end of a choice which holds the sign itself: they begin in small letters and never stand but after
/// one and the same part.
fn tails<'a>(field: &'a Field, sign: &'a str) -> BTreeSet<&'a str> {
    /// Fewer may be chance.
    const FEWEST: u64 = 3;
    let mut before: BTreeMap<&str, (BTreeSet<Option<&str>>, u64)> = BTreeMap::new();
    for (text, count) in &field.texts {
        let mut last = None;
        for part in parts(text, sign) {
            let (heads, often) = before.entry(part).or_default();
            heads.insert(last);
            *often += count;
            last = Some(part);
        }
    }
    let is_small = |part: &str| part.starts_with(char::is_lowercase);
    let is_tail = |(part, (heads, often)): &(&str, (BTreeSet<Option<&str>>, u64))| {
        heads.len() == 1 && !heads.contains(&None) && *often >= FEWEST && is_small(part)
    };
    before.into_iter().filter(is_tail).map(|(part, _)| part).collect()
}

fn is_joined(field: &Field, sign: &str) -> bool {
    let has_sign = field.texts.iter().any(|(text, _)| parts(text, sign).count() > 1);
    let all: Vec<&str> = field.texts.iter().flat_map(|(text, _)| parts(text, sign)).collect();
    let mut distinct = all.clone();
    distinct.sort_unstable();
    distinct.dedup();
    // In French, numbers hold a comma.
    let are_numbers = field.all(|text| number(text).is_some());
    let is_sentence = distinct.iter().any(|part| words(part).len() > 8);
    has_sign && distinct.len() <= MOST_REPLIES && distinct.len() * 2 <= all.len() && !is_sentence && !are_numbers
}

/// What stands between the signs, without a last sign that nothing follows.
fn parts<'a>(text: &'a str, sign: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(sign.trim_end())
        .map(str::trim)
        .filter(|part| !part.is_empty())
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

/// How many digits after the point a number has.
fn number(text: &str) -> Option<usize> {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (whole, after) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let is_number = !whole.is_empty() && whole.len() <= 9 && after.len() <= 6 && digits(whole) && digits(after);
    is_number.then_some(after.len())
}

fn closed(field: &Field) -> Option<(Form, Option<Doubt>)> {
    if is_written(field) {
        return None;
    }
    let mut texts = texts_of(&[field]);
    if texts.len() > MOST_REPLIES || !repeats(&[field], texts.len()) {
        return None;
    }
    let others = others(field);
    texts.retain(|text| !others.contains(text));
    let (replies, is_ordered) = replies(&texts);
    let is_unlabelled = texts.iter().all(|text| number(text).is_some());
    let doubt = match (is_ordered, is_unlabelled) {
        (true, _) => Some(Doubt::Order),
        (false, true) => Some(Doubt::Unlabelled),
        (false, false) => (!others.is_empty()).then_some(Doubt::Others),
    };
    let lines = vec![line(field, "")];
    Some((
        Form::One {
            replies,
            is_ordered,
            lines,
        },
        doubt,
    ))
}

/// Sentences that mostly stand once are written by people, be it that some write the same; so is what a heading asks for as a
/// comment.
fn is_written(field: &Field) -> bool {
    let once = field.texts.iter().filter(|(_, count)| *count == 1);
    let sentences = once.clone().filter(|(text, _)| words(text).len() > 3).count();
    // Two or three texts are a short list whatever they are.
    let few = if field.texts.len() > 3 { 2 } else { 0 };
    let asked = words(field.words());
    let is_comment = asked.iter().any(|word| WRITTEN.contains(&word.as_str()))
        && field.texts.iter().any(|(text, _)| words(text).len() > 2);
    is_comment || sentences > few && once.count() * 2 > field.texts.len()
}

/// Texts that one person alone wrote instead of a choice: longer than all that come again, or in small letters where these
/// begin with capitals. Of a scale, none.
fn others(field: &Field) -> Vec<&str> {
    let (once, often): (Vec<_>, Vec<_>) = field.texts.iter().partition(|(_, count)| *count == 1);
    let is_small = |text: &str| text.starts_with(char::is_lowercase);
    let longest = often
        .iter()
        .map(|(text, _)| words(text).len())
        .max()
        .unwrap_or_default();
    let is_capital = !often.iter().any(|(text, _)| is_small(text));
    if often.len() < 2 || scales::order(&texts_of(&[field])).is_some() {
        return Vec::new();
    }
    let is_other = |text: &str| words(text).len() > longest.max(3) || is_capital && is_small(text);
    let texts = once.into_iter().map(|(text, _)| text.as_str());
    texts.filter(|text| number(text).is_none() && is_other(text)).collect()
}

/// The distinct texts of columns, the lowest code first, else in order of appearance.
fn texts_of<'a>(fields: &[&'a Field]) -> Vec<&'a str> {
    let mut texts: Vec<&str> = Vec::new();
    for (text, _) in fields.iter().flat_map(|field| &field.texts) {
        if !texts.contains(&text.as_str()) {
            texts.push(text);
        }
        if texts.len() > MOST_REPLIES {
            break;
        }
    }
    if texts.iter().all(|text| number(text).is_some()) {
        texts.sort_by(|a, b| value(a).total_cmp(&value(b)));
    }
    texts
}

fn value(text: &str) -> f64 {
    text.replace(',', ".").parse().unwrap_or(f64::MAX)
}

/// Whether a list is short beside the answers: each is given twice, on average.
fn repeats(fields: &[&Field], distinct: usize) -> bool {
    let answered: u64 = fields.iter().map(|field| field.answered()).sum();
    distinct > 0 && (distinct <= 3 || u64::try_from(distinct * 2).is_ok_and(|twice| twice <= answered))
}

/// Replies of texts, in the order of a known scale where there is one.
fn replies(texts: &[&str]) -> (Vec<Reply>, bool) {
    let order = scales::order(texts);
    let is_ordered = order.is_some();
    let order = order.unwrap_or_else(|| scales::usual(texts));
    let replies = order.into_iter().map(|place| labelled(texts[place].to_owned()));
    (replies.collect(), is_ordered)
}

fn labelled(text: String) -> Reply {
    Reply {
        label: text.clone(),
        code: text,
    }
}

/// 1, 2, 3…: degrees of a scale, where several items have them.
fn is_run_of_codes(texts: &[&str]) -> bool {
    let values: Option<Vec<i64>> = texts.iter().map(|text| text.parse().ok()).collect();
    values.is_some_and(|values| values.len() > 2 && values.windows(2).all(|pair| pair[1] == pair[0] + 1))
}
