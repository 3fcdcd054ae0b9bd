//! What a question that is in the questionnaire lacks of what the tool asks by now: choices, items.

use super::id::id;
use super::kept::{Kept, KeptChoice, KeptQuestion};
use super::missing::{MissingKinds, NewCode};
use super::pen::Pen;
use super::questionnaire::{keyword, missing_of};
use super::spelt::{Spelt, choice_of, of_list, spelling_of};
use super::yaml::{code, codes};
use crate::content::yaml::edit::{Edit, Inside};
use crate::content::yaml::write::scalar;
use crate::export::{Doubt, Field, Form, Labelled, Prompt, Reply, Unsaid, fold, same_code, silence_beside};
use crate::msg;
use std::collections::BTreeSet;

/// A question as it was put, and what is kept of it.
pub struct Grown<'a> {
    pub prompt: &'a Prompt,
    pub question: &'a KeptQuestion,
    /// Headings of its columns that no question reads.
    pub unread: Vec<&'a str>,
    /// Whether the tool told of the question; otherwise it was made out of the columns.
    pub is_told: bool,
    /// The columns of the export.
    pub fields: &'a [Field],
}

/// Whether a question is answered as the questionnaire says.
pub fn is_of_kind(form: &Form, question: &KeptQuestion) -> bool {
    match (form, question.kind.as_str()) {
        (Form::One { .. }, "single" | "scale") | (Form::Ranks { .. }, "ranking" | "mentions") => true,
        (Form::Ticks { .. }, "multiple") => !question.is_joined,
        (Form::Joined { .. }, "multiple") => question.is_joined,
        (Form::Mentions { .. }, "mentions") => true,
        (Form::Number { .. }, "number") | (Form::Words { .. }, "open") => true,
        (
            Form::One { .. }
            | Form::Ranks { .. }
            | Form::Mentions { .. }
            | Form::Ticks { .. }
            | Form::Joined { .. }
            | Form::Number { .. }
            | Form::Words { .. },
            _,
        ) => false,
    }
}

impl Grown<'_> {
    /// Adds what is new, and tells what has changed.
    pub fn write(&self, kept: &Kept, pen: &mut Pen) {
        if !is_of_kind(&self.prompt.form, self.question) {
            self.tell_type(pen);
            return;
        }
        match &self.prompt.form {
            Form::One {
                replies, apart, lines, ..
            } => {
                self.lines(lines, pen);
                let replies = self.apart(replies, apart, kept, pen);
                self.choices(&replies, kept, pen);
            }
            Form::Ticks { lines } => self.lines(lines, pen),
            Form::Joined { replies, .. } => {
                let replies = self.apart(replies, &[], kept, pen);
                self.choices(&replies, kept, pen);
            }
            Form::Ranks { replies, .. } | Form::Mentions { replies, .. } => {
                self.tell_beside(pen);
                let replies = self.apart(replies, &[], kept, pen);
                self.choices(&replies, kept, pen);
            }
            Form::Number { .. } | Form::Words { .. } => self.tell_beside(pen),
        }
        if self.is_told {
            self.tell_words(pen);
        }
    }

    /// Items of a battery, or choices with a column of their own, that came in.
    fn lines(&self, lines: &[Labelled], pen: &mut Pen) {
        let unread = lines.iter().filter(|line| self.unread.contains(&line.column.as_str()));
        let unread: Vec<&Labelled> = unread.collect();
        if !unread.is_empty() && !add_lines(self.question, &unread, pen) {
            self.tell_beside(pen);
        }
    }

    /// What is no degree of a scale and came in is a missing answer of it, and so is what spells one otherwise; gives the
    /// others, as far as its authors have them as choices too.
    fn apart(&self, replies: &[Reply], apart: &[(Unsaid, Reply)], kept: &Kept, pen: &mut Pen) -> Vec<Reply> {
        let question = self.question;
        let missing = kept.missing_of(question);
        let is_known = |reply: &Reply| {
            let choice = choice_of(&question.choices, reply).or_else(|| spelling_of(&question.choices, reply));
            choice.is_some() || is_missing(&missing, reply)
        };
        let degrees: Vec<&str> = question.choices.iter().map(|choice| choice.label.as_str()).collect();
        let kind_beside = |(kind, reply): (Option<Unsaid>, &Reply)| {
            let kind = kind.or_else(|| silence_beside(&degrees, &reply.label));
            kind.filter(|_| question.kind == "scale" && !is_known(reply))
        };
        let all = replies.iter().map(|reply| (None, reply));
        let all = all.chain(apart.iter().map(|(kind, reply)| (Some(*kind), reply)));
        let (mut new, mut others) = (Vec::new(), Vec::new());
        for one in all {
            match kind_beside(one) {
                Some(kind) => new.push((kind, one.1.clone())),
                None => others.push(one.1.clone()),
            }
        }
        let mut codes = Vec::new();
        for (kind, texts) in missing_of(&new) {
            codes.extend(texts.into_iter().map(|text| (kind.to_owned(), text)));
        }
        let is_choice = |reply: &&Reply| choice_of(&question.choices, reply).is_some();
        for reply in others.iter().filter(|reply| !is_choice(reply)) {
            let texts = [&reply.code].into_iter().chain(&reply.also);
            let new = texts.filter(|text| !missing.has(text));
            codes.extend(new.filter_map(|text| Some((kind_of(&missing, text)?.to_owned(), text.clone()))));
        }
        self.missing(codes, &new, kept, pen);
        others
    }

    /// Writes codes of missing answers, each with its kind.
    fn missing(&self, codes: Vec<(String, String)>, told: &[(Unsaid, Reply)], kept: &Kept, pen: &mut Pen) {
        let question = self.question;
        let new = codes.into_iter().map(|(kind, text)| {
            let reply = told.iter().find(|(_, reply)| reply.code == text);
            let label = reply.map_or_else(|| text.clone(), |(_, reply)| reply.label.clone());
            let what = msg!("update-missing", question = &question.id, labels = label);
            NewCode { kind, text, what }
        });
        let new: Vec<NewCode> = new.collect();
        if !new.is_empty() {
            let way = [Inside::Key("questions"), Inside::Key(&question.id)];
            MissingKinds::write(question.missing.as_ref(), &kept.common(), &way, new, pen);
        }
    }

    /// Choices of a list that came in: each after the one that the tool has before it.
    fn choices(&self, replies: &[Reply], kept: &Kept, pen: &mut Pen) {
        let question = self.question;
        let mut known = of_list(question, pen);
        let has_other = known.iter().any(|choice| choice.is_other);
        let missing = kept.missing_of(question);
        let is_missing = |reply: &Reply| is_missing(&missing, reply);
        let mut before: Option<usize> = None;
        let mut came = false;
        for reply in replies {
            if let Some(choice) = choice_of(&known, reply).or_else(|| spelling_of(&known, reply)) {
                before = known.iter().position(|one| one.id == choice.id);
                came |= !question.choices.iter().any(|one| one.id == choice.id);
                continue;
            }
            if has_other || is_missing(reply) || is_piece(&known, reply) {
                continue;
            }
            let mut ids: Vec<String> = known.iter().map(|choice| choice.id.clone()).collect();
            let new = KeptChoice {
                id: free(id(&reply.label, '_', "choix"), &mut ids),
                code: reply.code.clone(),
                label: reply.label.clone(),
                also: reply.also.clone(),
                column: None,
                is_other: false,
            };
            let after = before.filter(|_| self.is_told).or(known.len().checked_sub(1));
            if !self.choice(&new, after, pen) {
                return;
            }
            let place = after.map_or(0, |after| after + 1);
            known.insert(place, new);
            before = Some(place);
            came = true;
        }
        Spelt {
            question,
            known: &known,
            is_missing: &is_missing,
        }
        .write(replies, pen);
        if !has_other {
            self.tell_others(&known, &is_missing, pen);
        }
        if came && !self.is_told && question.kind == "scale" {
            pen.left.push(msg!("update-order", question = &question.id));
        }
    }

    fn choice(&self, new: &KeptChoice, after: Option<usize>, pen: &mut Pen) -> bool {
        let question = &self.question.id;
        let also = match new.also.as_slice() {
            [] => String::new(),
            also => format!(", also: {}", codes(also)),
        };
        let yaml = format!(
            "{{code: {}, id: {}, label: {}{also}}}",
            code(&new.code),
            scalar(&new.id),
            scalar(&new.label)
        );
        let change = Edit::Item { after, yaml: &yaml };
        let coded = usize::from(new.code != new.label);
        match &self.question.scale {
            Some(scale) if !pen.degrees.insert((scale.clone(), new.code.clone())) => true,
            Some(scale) => {
                let what = msg!(
                    "update-degree",
                    scale = scale,
                    label = &new.label,
                    code = &new.code,
                    coded = coded
                );
                pen.add(&[Inside::Key("scales"), Inside::Key(scale)], change, what)
            }
            None => {
                let what = msg!(
                    "update-choice",
                    question = question,
                    label = &new.label,
                    code = &new.code,
                    coded = coded
                );
                let way = [Inside::Key("questions"), Inside::Key(question), Inside::Key("choices")];
                pen.add(&way, change, what)
            }
        }
    }

    /// What few people wrote, which the draft left out of the list: it would be "other", and this list has none.
    fn tell_others(&self, known: &[KeptChoice], is_missing: &dyn Fn(&Reply) -> bool, pen: &mut Pen) {
        if !self.prompt.doubt.is_some_and(Doubt::has_others) {
            return;
        }
        let columns = self.prompt.form.columns();
        let fields = self
            .fields
            .iter()
            .filter(|field| columns.contains(&field.heading.as_str()));
        let texts = fields.flat_map(|field| &field.texts);
        let parts: BTreeSet<&str> = match &self.prompt.form {
            Form::Joined { delimiter, .. } => texts
                .flat_map(|(text, _)| text.split(delimiter.as_str()).map(str::trim))
                .filter(|part| !part.is_empty())
                .collect(),
            Form::One { .. }
            | Form::Ticks { .. }
            | Form::Ranks { .. }
            | Form::Mentions { .. }
            | Form::Number { .. }
            | Form::Words { .. } => texts.map(|(text, _)| text.as_str()).collect(),
        };
        let is_unknown = |text: &&str| {
            let reply = Reply::new(*text, *text);
            let is_known = choice_of(known, &reply)
                .or_else(|| spelling_of(known, &reply))
                .is_some();
            !is_known && !is_missing(&reply) && !is_piece(known, &reply)
        };
        let count = parts.into_iter().filter(is_unknown).count();
        if count > 0 {
            pen.left
                .push(msg!("update-others", question = &self.question.id, count = count));
        }
    }

    fn tell_type(&self, pen: &mut Pen) {
        if self.is_told {
            pen.left.push(msg!(
                "update-type",
                question = &self.question.id,
                kind = &self.question.kind,
                told = keyword(&self.prompt.form)
            ));
        } else {
            self.tell_beside(pen);
        }
    }

    /// Columns that seem to be the question's, and can't be.
    fn tell_beside(&self, pen: &mut Pen) {
        if !self.unread.is_empty() {
            pen.left.push(msg!(
                "update-beside",
                questions = &self.question.id,
                columns = self.unread.join(", "),
                count = self.unread.len()
            ));
        }
    }

    /// What the tool calls otherwise than the questionnaire does.
    fn tell_words(&self, pen: &mut Pen) {
        let (Form::One { replies, .. }
        | Form::Joined { replies, .. }
        | Form::Ranks { replies, .. }
        | Form::Mentions { replies, .. }) = &self.prompt.form
        else {
            return;
        };
        for reply in replies.iter().filter(|reply| reply.code != reply.label) {
            let by_code = |choice: &&KeptChoice| same_code(&choice.code, &reply.code);
            let Some(choice) = self.question.choices.iter().find(by_code) else {
                continue;
            };
            if fold(&choice.label) != fold(&reply.label) {
                pen.left.push(msg!(
                    "update-label",
                    question = &self.question.id,
                    choice = &choice.id,
                    label = &choice.label,
                    told = &reply.label
                ));
            }
        }
    }
}

/// Whether a reply is one of these missing answers, be it spelt otherwise.
fn is_missing(missing: &MissingKinds, reply: &Reply) -> bool {
    missing.has(&reply.code) || kind_of(missing, &reply.code).is_some()
}

/// The kind of missing answers that a text is, however it is spelt.
fn kind_of<'a>(missing: &'a MissingKinds, text: &str) -> Option<&'a str> {
    let folded = fold(text);
    missing.kind_of(&|code| fold(code) == folded)
}

/// Adds items to a battery, or boxes to a question that has one for each choice; false where it is neither.
pub fn add_lines(question: &KeptQuestion, lines: &[&Labelled], pen: &mut Pen) -> bool {
    let has_boxes = question.kind == "multiple" && !question.is_joined;
    let (key, otherwise, mut ids): (_, _, Vec<String>) = match &question.items {
        Some(items) => ("items", "enonce", items.iter().map(|(id, _)| id.clone()).collect()),
        None if has_boxes => {
            let ids = question.choices.iter().map(|choice| choice.id.clone());
            ("choices", "choix", ids.collect())
        }
        None => return false,
    };
    for line in lines {
        let id = free(id(&line.label, '_', otherwise), &mut ids);
        let yaml = format!(
            "{{id: {}, label: {}, column: {}}}",
            scalar(&id),
            scalar(&line.label),
            scalar(&line.column)
        );
        let what = msg!(
            "update-line",
            kind = key,
            question = &question.id,
            label = &line.label,
            column = &line.column
        );
        let way = [Inside::Key("questions"), Inside::Key(&question.id), Inside::Key(key)];
        let change = Edit::Item {
            after: None,
            yaml: &yaml,
        };
        pen.add(&way, change, what);
    }
    true
}

/// Whether a reply is a part of a choice that has the sign between answers in its own words: its authors put it together
/// again.
fn is_piece(choices: &[KeptChoice], reply: &Reply) -> bool {
    let wanted = fold(&reply.code);
    let texts = choices
        .iter()
        .flat_map(|choice| [&choice.code, &choice.label].into_iter().chain(&choice.also));
    let mut pieces = texts.flat_map(|text| text.split([',', ';', '|']));
    pieces.any(|piece| fold(piece) == wanted)
}

/// The id, or with a number after it the first one that is free; it is taken from now on.
fn free(id: String, taken: &mut Vec<String>) -> String {
    let numbered = (2..).map(|n| format!("{id}_{n}"));
    let found = std::iter::once(id.clone())
        .chain(numbered)
        .find(|one| !taken.contains(one));
    let found = found.unwrap_or(id);
    taken.push(found.clone());
    found
}
