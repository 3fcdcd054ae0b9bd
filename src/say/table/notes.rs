//! What stands under a table: bases, filters, signs, the rule for ties.

use crate::commentary::{Measured, Prose, RankedTable, TableHead};
use crate::diagnostic::Arg;
use crate::fact::{ItemResponse, Selection};
use crate::language::{capital, list, number};
use crate::report::{Absence, Cell, FigureId, Note, NoteKind, Strength, Value};
use crate::say::composer::Composer;
use crate::say::text::Room;
use crate::survey::{Base, ChoiceId, Condition, Gender, GroupId, Kind, QuestionId, READ_CHOICE, Variable, Weighed};
use std::collections::BTreeSet;

/// What a column's base note is made from.
pub(in crate::say) struct Noted<'a> {
    pub label: &'a str,
    pub groups: &'a [GroupId],
    pub base: Base,
    /// Of each cell that has one.
    pub denominators: Vec<u64>,
    pub where_: &'a [Condition],
}

/// What a ranked table shows, as far as its notes speak of it: of each column its label, its first cell, and whether it is
/// withheld whole.
pub(in crate::say) struct RankedSaid {
    pub labels: Vec<String>,
    pub first: Vec<Option<Cell>>,
    pub withheld: Vec<bool>,
    /// The sign of a small base with its meaning.
    pub small: Option<(String, String)>,
    pub absences: Vec<Absence>,
    pub strength: Strength,
    /// What its authors say that the people of its first rank did, of each column.
    pub readings: Vec<Option<String>>,
    /// Whether a list names more choices than it was to, for ties with its last.
    pub is_cut: bool,
}

impl Composer<'_> {
    /// A note in the report's typography.
    pub(in crate::say) fn note(&mut self, kind: NoteKind, text: &str) -> Note {
        let text = self.sentence(text);
        Note { kind, text }
    }

    /// The bases of a table's columns, said once where they are the same; then who was asked.
    pub(in crate::say) fn base_notes(&mut self, columns: &[Noted<'_>], questions: &[QuestionId]) -> Vec<Note> {
        let mut said: Vec<(String, Vec<&str>)> = Vec::new();
        for column in columns {
            let text = self.base_text(column);
            match said.iter_mut().find(|(known, _)| *known == text) {
                Some((_, labels)) => labels.push(column.label),
                None => said.push((text, vec![column.label])),
            }
        }
        let prefix = format!("{}{}", self.material.wording.text("base"), self.material.colon());
        let apart = columns.iter().enumerate().all(|(index, column)| {
            columns[..index].iter().all(|earlier| earlier.groups != column.groups) && column.where_.is_empty()
        });
        let text = match said.as_slice() {
            [(only, _)] => format!("{prefix}{only}."),
            [_, _, ..] if share_base(columns) => format!("{prefix}{}.", self.shared_base(columns)),
            // A base that names its group needs no column's name.
            several if apart => {
                let parts: Vec<&str> = several.iter().map(|(text, _)| text.as_str()).collect();
                format!("{prefix}{}.", parts.join(" ; "))
            }
            several => {
                let parts: Vec<String> = several
                    .iter()
                    .map(|(text, labels)| format!("{} – {text}", labels.join(", ")))
                    .collect();
                format!("{prefix}{}.", parts.join(" ; "))
            }
        };
        let mut notes = vec![self.note(NoteKind::Base, &text.replace(" ; ", "; "))];
        for text in self.filter_texts(questions) {
            notes.push(self.note(NoteKind::Base, &text));
        }
        notes
    }

    /// "PTP ayant répondu – Fréquence, n = 48; Efficacité, n = 34 à 47 selon la ligne".
    fn shared_base(&self, columns: &[Noted<'_>]) -> String {
        let wording = self.material.wording;
        let mut said: Vec<(String, Vec<&str>)> = Vec::new();
        for column in columns {
            // The head of a column says which part of the people it is of.
            let own = |condition: &&Condition| !self.is_named_by(column.label, condition);
            let conditions = column
                .where_
                .iter()
                .filter(own)
                .map(|condition| self.part_text(condition));
            let parts: Vec<String> = std::iter::once(self.sizes_text(&column.denominators))
                .chain(conditions)
                .collect();
            let text = parts.join(", ");
            match said.iter_mut().find(|(known, _)| *known == text) {
                Some((_, labels)) => labels.push(column.label),
                None => said.push((text, vec![column.label])),
            }
        }
        let key = match columns[0].base {
            Base::Valid => "base-of-valid",
            Base::Asked => "base-of-asked",
            Base::Respondents => "base-of-respondents",
            Base::Mentions => "base-of-mentions",
        };
        let who = wording.say(key, &[("who", Arg::Text(self.nouns(columns[0].groups)))]);
        if let [(only, _)] = said.as_slice() {
            return format!("{who}, {only}");
        }
        let parts = said
            .iter()
            .map(|(text, labels)| format!("{}, {text}", labels.join(", ")));
        let parts = Arg::Text(parts.collect::<Vec<_>>().join("; "));
        wording.say("base-columns", &[("who", Arg::Text(who)), ("columns", parts)])
    }

    /// Whether a column's head is the answer that it is of, with or without its question.
    fn is_named_by(&self, label: &str, condition: &Condition) -> bool {
        let labels = self.material.labels.question(condition.variable.question);
        let choices: Vec<String> = condition
            .choices
            .iter()
            .map(|id| labels.choice(*id).to_owned())
            .collect();
        let choices = self.label(&list::or(self.material.language, &choices));
        // "Milieux urbains" over people "des milieux urbains".
        let people = self.people_text(condition);
        let is_in = |people: &String| people.to_lowercase().ends_with(&label.to_lowercase());
        label == choices || label == self.label(&self.condition_text(condition)) || people.as_ref().is_some_and(is_in)
    }

    /// What was asked, and the answers that count: "Fréquence – Réseaux sociaux : « 5 fois ou plus »".
    pub(in crate::say) fn about(&self, id: QuestionId, items: &[usize], choices: &[ChoiceId]) -> String {
        let (question, labels) = (self.material.survey.question(id), self.material.labels.question(id));
        let mut text = labels.label.clone();
        if question.is_battery() {
            let items: Vec<String> = items.iter().map(|item| labels.items[*item].clone()).collect();
            if items.len() < question.items.len() {
                text = format!("{text} – {}", list::and(self.material.language, &items));
            }
        }
        if choices.is_empty() {
            return self.label(&text);
        }
        let choices: Vec<String> = choices.iter().map(|choice| labels.choice(*choice).to_owned()).collect();
        let args = [
            ("question", Arg::Text(text)),
            ("choices", Arg::Text(list::or(self.material.language, &choices))),
        ];
        self.label(&self.material.wording.say("condition", &args))
    }

    /// Whose answers a figure is over: the base with its sizes.
    pub(in crate::say) fn who(&self, people: Selection<'_>, base: Base, sizes: &[u64]) -> String {
        let noted = Noted {
            label: "",
            groups: people.groups,
            base,
            denominators: sizes.to_vec(),
            where_: people.filter,
        };
        self.label(&self.base_text(&noted))
    }

    /// The same of a figure in which people may count as much as they weigh, which is said then.
    pub(in crate::say) fn whose(
        &self,
        (people, base): (Selection<'_>, Base),
        sizes: &[u64],
        is_weighted: bool,
    ) -> String {
        let who = self.who(people, base, sizes);
        match is_weighted {
            true => self.material.wording.say("who-weighted", &[("who", Arg::Text(who))]),
            false => who,
        }
    }

    /// What follows an article that the wording writes: "PTP et des PG", where it is said of each by a sentence `each`.
    pub(in crate::say) fn nouns_each(&self, groups: &[GroupId], each: &str) -> String {
        if self.are_all(groups) {
            return self.nouns(groups);
        }
        let noun = |group: &GroupId| Arg::from(&self.material.labels.group(*group).noun.many);
        let (first, rest) = groups.split_at(groups.len().min(1));
        let first = first
            .iter()
            .map(|group| self.material.labels.group(*group).noun.many.clone());
        let rest = rest
            .iter()
            .map(|group| self.material.wording.say(each, &[("who", noun(group))]));
        list::and(self.material.language, &first.chain(rest).collect::<Vec<_>>())
    }

    /// Whether they are all of three groups and more.
    fn are_all(&self, groups: &[GroupId]) -> bool {
        groups.len() > 2 && groups.len() == self.material.survey.groups.len()
    }

    /// "PTP et PG"; of all of three groups and more, what the report calls its respondents.
    pub(in crate::say) fn nouns(&self, groups: &[GroupId]) -> String {
        if self.are_all(groups) {
            let together = &self.material.labels.respondents;
            return match together.is_usual(self.material.language) {
                true => self.material.wording.text("people-together"),
                false => together.many.clone(),
            };
        }
        let nouns = groups
            .iter()
            .map(|group| self.material.labels.group(*group).noun.many.clone());
        list::and(self.material.language, &nouns.collect::<Vec<_>>())
    }

    /// "PTP ayant donné une réponse valide (n = 37 à 49)".
    fn base_text(&self, column: &Noted<'_>) -> String {
        self.base_of(column, self.sizes_text(&column.denominators))
    }

    /// The same with how many they are as it is said elsewhere.
    pub(super) fn base_of(&self, column: &Noted<'_>, n: String) -> String {
        let wording = self.material.wording;
        let id = match column.base {
            Base::Valid => "base-valid",
            Base::Asked => "base-asked",
            Base::Respondents => "base-respondents",
            Base::Mentions => "base-mentions",
        };
        let named = column.where_.iter().filter_map(|condition| self.people_text(condition));
        let who = std::iter::once(self.nouns(column.groups)).chain(named);
        let who = Arg::Text(who.collect::<Vec<_>>().join(" "));
        let mut text = wording.say(id, &[("who", who), ("n", Arg::Text(n))]);
        let others = column.where_.iter();
        for condition in others.filter(|condition| self.people_text(condition).is_none()) {
            text.push_str(", ");
            text.push_str(&self.part_text(condition));
        }
        text
    }

    /// "des milieux urbains et des milieux mixtes": what follows the noun of those who gave certain answers, where their authors
    /// say it of each.
    fn people_text(&self, condition: &Condition) -> Option<String> {
        let labels = self.material.labels.question(condition.variable.question);
        let people = condition.choices.iter().map(|id| labels.people(*id).map(str::to_owned));
        let people: Option<Vec<String>> = people.collect();
        Some(list::and(self.material.language, &people?))
    }

    /// Who those of certain answers are, after how many they are: "des milieux urbains", else the answers.
    pub(super) fn of_whom(&self, condition: &Condition) -> String {
        self.people_text(condition).unwrap_or_else(|| self.part_text(condition))
    }

    /// "réponse « Urbain » à « Milieu de déploiement »".
    fn part_text(&self, condition: &Condition) -> String {
        let answer = Arg::Text(self.answer_text(condition));
        self.material.wording.say("base-part", &[("answer", answer)])
    }

    /// "n = 37 à 49".
    pub(super) fn sizes_text(&self, sizes: &[u64]) -> String {
        let (language, wording) = (self.material.language, self.material.wording);
        let said = |n: &u64| Arg::Text(number::integer(language, *n));
        match (sizes.iter().min(), sizes.iter().max()) {
            (Some(low), Some(high)) if low < high => {
                let key = if *high == low + 1 { "base-n-or" } else { "base-n-range" };
                wording.say(key, &[("low", said(low)), ("high", said(high))])
            }
            (Some(0), _) => wording.text("base-n-nobody"),
            (Some(n), _) => wording.say("base-n", &[("n", said(n))]),
            // Nothing of them may be published.
            (None, _) => wording.text("base-n-none"),
        }
    }

    /// "Milieu de déploiement : Urbain".
    pub(in crate::say) fn condition_text(&self, condition: &Condition) -> String {
        self.said_condition("condition", condition, &str::to_owned)
    }

    /// "« Oui » ou « Difficile à dire » à « Besoin d’une période »".
    pub(in crate::say) fn answer_text(&self, condition: &Condition) -> String {
        let wording = self.material.wording;
        let quoted = |label: &str| wording.say("policy-question", &[("label", Arg::from(label))]);
        self.said_condition("answered", condition, &quoted)
    }

    fn said_condition(&self, sentence: &str, condition: &Condition, choice: &dyn Fn(&str) -> String) -> String {
        let question = self.material.survey.question(condition.variable.question);
        let labels = self.material.labels.question(condition.variable.question);
        let choices = condition.choices.iter().map(|id| choice(labels.choice(*id)));
        let choices: Vec<String> = choices.collect();
        let label = match question.items.get(condition.variable.item) {
            Some(item) if !item.id.is_empty() => &labels.items[condition.variable.item],
            Some(_) | None => &labels.label,
        };
        let args = [
            ("question", Arg::from(label)),
            ("choices", Arg::Text(list::or(self.material.language, &choices))),
        ];
        self.material.wording.say(sentence, &args)
    }

    /// Who was asked, for each question with a filter.
    pub(super) fn filter_texts(&self, questions: &[QuestionId]) -> Vec<String> {
        let survey = self.material.survey;
        let mut seen = BTreeSet::new();
        let mut texts = Vec::new();
        for id in questions {
            let question = survey.question(*id);
            if question.asked_if.is_empty() || !seen.insert(*id) {
                continue;
            }
            let conditions: Vec<String> = question.asked_if.iter().map(|c| self.answer_text(c)).collect();
            let conditions = Arg::Text(list::and(self.material.language, &conditions));
            let wording = self.material.wording;
            texts.push(if questions.iter().all(|other| other == id) {
                let who = Arg::Text(self.nouns_each(&question.groups, "each-to"));
                wording.say("asked-if", &[("who", who), ("conditions", conditions)])
            } else {
                let asked = Arg::from(&self.material.labels.question(*id).label);
                let who = Arg::Text(self.nouns_each(&question.groups, "each-to"));
                wording.say(
                    "asked-if-of",
                    &[("asked", asked), ("who", who), ("conditions", conditions)],
                )
            });
        }
        texts
    }

    /// How many of those who were asked gave no valid answer, of each cell or column; none where all answered.
    pub(in crate::say) fn silent_text(&mut self, silent: &[u64]) -> Option<Note> {
        let (low, high) = (*silent.iter().min()?, *silent.iter().max()?);
        if high == 0 {
            return None;
        }
        let said = |n| Arg::Text(number::integer(self.material.language, n));
        let wording = self.material.wording;
        let text = match high - low {
            // A sentence does not begin with a digit where a word is as short.
            0 => {
                let n = match high {
                    0..=9 => capital::capitalise(&number::in_words(self.material.language, high, Gender::Feminine)),
                    more => number::integer(self.material.language, more),
                };
                wording.say("silent", &[("count", Arg::from(count(high))), ("n", Arg::Text(n))])
            }
            1 => wording.say(
                "silent-or",
                &[
                    ("low", said(low)),
                    ("high", said(high)),
                    ("count", Arg::from(count(high))),
                ],
            ),
            _ => wording.say("silent-range", &[("low", said(low)), ("high", said(high))]),
        };
        Some(self.note(NoteKind::Silent, &text))
    }

    /// What the signs of a table mean: `keys` say it of what stands beside or under its values, `limits` of shares that are
    /// printed as limits.
    pub(in crate::say) fn sign_note(
        &mut self,
        keys: Vec<String>,
        absences: &[Absence],
        limits: Vec<(String, String)>,
    ) -> Option<Note> {
        let kinds: BTreeSet<Absence> = absences.iter().copied().collect();
        let wording = self.material.wording;
        let sign = |absence: Absence| {
            (
                absence.sign(self.material.language).to_owned(),
                wording.text(super::signs::meaning(absence)),
            )
        };
        let mut signs: Vec<_> = limits.into_iter().chain(kinds.into_iter().map(sign)).collect();
        // Of several columns whose people weigh nothing, each has its own number of them.
        signs.dedup();
        (!keys.is_empty() || !signs.is_empty()).then(|| self.signs_note(keys, signs))
    }

    /// Signs with their meanings, after what is said of other marks.
    pub(in crate::say) fn signs_note(&mut self, keys: Vec<String>, signs: Vec<(String, String)>) -> Note {
        let say = |(sign, meaning)| {
            let args = [("sign", Arg::Text(sign)), ("meaning", Arg::Text(meaning))];
            self.material.wording.say("sign", &args)
        };
        let meanings: Vec<String> = keys.into_iter().chain(signs.into_iter().map(say)).collect();
        self.labelled(NoteKind::Signs, Some("signs"), &format!("{}.", meanings.join("; ")))
    }

    /// What is said of marks once the other notes of a table are: under their label, or after what stands there.
    pub(super) fn put_key(&mut self, notes: &mut Vec<Note>, key: &str) {
        let is_begun = notes.iter().any(|note| note.kind == NoteKind::Signs);
        let label = (!is_begun).then_some("signs");
        notes.push(self.labelled(NoteKind::Signs, label, &format!("{key}.")));
    }

    /// What the numbers are measured on or made of, after what is read aloud if anything is.
    pub(super) fn scale_note(&mut self, notes: &[Note], text: &str) -> Note {
        let is_begun = notes
            .iter()
            .any(|note| matches!(note.kind, NoteKind::Reading | NoteKind::Scale));
        self.labelled(NoteKind::Scale, (!is_begun).then_some("reading-label"), text)
    }

    /// A note under its label, or without one as a further sentence of what stands under it.
    fn labelled(&mut self, kind: NoteKind, label: Option<&str>, text: &str) -> Note {
        let text = match label {
            Some(label) => format!("{}{}{text}", self.material.wording.text(label), self.material.colon()),
            None => capital::capitalise(text),
        };
        self.note(kind, &text)
    }

    /// The bases of a ranking, who did not answer, its rule; its first row read aloud, its signs, the authors' remark.
    pub(in crate::say) fn ranked_notes(&mut self, table: &RankedTable, said: &RankedSaid) -> Vec<Note> {
        let survey = self.material.survey;
        let points = table
            .columns
            .iter()
            .any(|c| matches!(survey.question(c.measured.question).kind, Kind::Ranking { .. }));
        let responses: Vec<Option<&ItemResponse>> = table
            .columns
            .iter()
            .zip(&said.withheld)
            .map(|(column, withheld)| (!withheld).then(|| self.ranked_response(column)))
            .collect();
        let noted: Vec<Noted<'_>> = table
            .columns
            .iter()
            .zip(&said.labels)
            .zip(&responses)
            .map(|((column, label), response)| Noted {
                label,
                groups: &column.measured.groups,
                base: column.measured.base,
                denominators: response.iter().map(|found| found.base(column.measured.base)).collect(),
                where_: &column.measured.filter,
            })
            .collect();
        let questions: Vec<_> = table.columns.iter().map(|c| c.measured.question).collect();
        let mut all = Vec::from_iter(self.ranked_reading(table, said, points));
        all.extend(self.base_notes(&noted, &questions));
        let weighed = table.columns.iter().map(|column| column.measured.groups.as_slice());
        let by_weight = |groups| survey.people.weighed(&survey.parts_of(groups)) == Weighed::ByWeight;
        let weighed: Vec<_> = weighed.map(|groups| (groups, by_weight(groups))).collect();
        all.extend(self.weighted_note(&weighed));
        let silent: Vec<u64> = responses.iter().flatten().map(|found| found.nonresponse).collect();
        all.extend(self.silent_text(&silent));
        let rule = if points { "ranked-points" } else { "ranked-order" };
        let rules = std::iter::once(rule).chain(said.is_cut.then_some("ranked-cut"));
        let rules: Vec<String> = rules.map(|key| self.material.wording.text(key)).collect();
        all.push(self.note(NoteKind::Remark, &rules.join(" ")));
        let shares =
            (!points && said.strength == Strength::Share).then(|| self.material.wording.text("ranked-order-shares"));
        all.extend(self.sign_note(
            Vec::from_iter(shares),
            &said.absences,
            Vec::from_iter(said.small.clone()),
        ));
        all.extend(self.own_note(&table.head));
        all
    }

    /// How many of those who were asked a question gave no valid answer.
    pub(in crate::say) fn nonresponse(&self, variable: Variable, selection: Selection<'_>) -> u64 {
        let found = self.material.gate.item_response(variable, selection);
        found.value.nonresponse
    }

    /// The authors' own remark.
    pub(in crate::say) fn own_note(&mut self, head: &TableHead) -> Option<Note> {
        let text = self.inlines(head.note.as_ref()?);
        let kind = NoteKind::Own;
        Some(Note { kind, text })
    }

    /// What the authors say that the people of a share did.
    pub(super) fn own_reading(&mut self, written: Option<&Prose>) -> Option<String> {
        written.map(|reading| self.plain(reading))
    }

    /// "Lecture :" what stands first in the first column that has any answer.
    fn ranked_reading(&mut self, table: &RankedTable, said: &RankedSaid, points: bool) -> Option<Note> {
        let leader = |cell: &Option<Cell>| cell.as_ref().and_then(Cell::figure);
        let (at, leader) = said
            .first
            .iter()
            .enumerate()
            .find_map(|(at, cell)| Some((at, leader(cell)?)))?;
        let measured = &table.columns[at].measured;
        if let Some(reading) = &said.readings[at] {
            let text = self.own_ranked_reading(reading, leader, measured)?;
            return Some(self.note(NoteKind::Reading, &text));
        }
        let choices = self.figures[leader.0].value.ranked();
        let wording = self.material.wording;
        let quoted: Vec<String> = choices.iter().map(|choice| self.quoted(&choice.label)).collect();
        let key = match (points, quoted.as_slice()) {
            (false, [_]) => "reading-rank",
            (false, _) => "reading-rank-tied",
            (true, [_]) => "reading-points",
            (true, _) => "reading-points-tied",
        };
        let choices = Arg::Text(list::and(self.material.language, &quoted));
        let who = self.nouns_and_conditions(measured);
        let text = wording.say(key, &[("choices", choices), ("who", Arg::Text(who))]);
        Some(self.note(NoteKind::Reading, &text))
    }

    /// What the authors say of the first of a list: of the share that gave it, or where the table tells none, of all.
    fn own_ranked_reading(&self, reading: &str, leader: FigureId, measured: &Measured) -> Option<String> {
        let (language, wording) = (self.material.language, self.material.wording);
        let figure = &self.figures[leader.0];
        let Value::Ranking { choices, n, strength } = &figure.value else {
            return None;
        };
        let first = choices.first()?;
        let hole = format!("{{{READ_CHOICE}}}");
        let amount = first.amount.filter(|_| *strength == Strength::Share);
        let Some(amount) = amount else {
            let quoted: Vec<String> = choices.iter().map(|choice| self.quoted(&choice.label)).collect();
            let predicate = reading.replace(&hole, &list::and(language, &quoted));
            let who = Arg::Text(self.nouns_and_conditions(measured));
            return Some(wording.say("reading-all", &[("who", who), ("predicate", Arg::Text(predicate))]));
        };
        let key = if figure.is_weighted {
            "reading-weighted"
        } else {
            "reading-counts"
        };
        let counts = [("numerator", first.count), ("denominator", *n)];
        let counts = counts.map(|(name, n)| (name, Arg::Text(number::integer(language, n))));
        let conditions = measured.filter.iter().map(|condition| self.of_whom(condition));
        let counts: Vec<String> = std::iter::once(wording.say(key, &counts)).chain(conditions).collect();
        let percent = Arg::Text(self.material.percent_to(amount, Room::Sentence, 0));
        let who = Arg::Text(self.nouns_each(&measured.groups, "each-of"));
        let subject = wording.say(share_of(measured.base), &[("percent", percent), ("who", who)]);
        let predicate = reading.replace(&hole, &self.quoted(&first.label));
        let args = [
            ("subject", subject),
            ("counts", counts.join("; ")),
            ("predicate", predicate),
        ];
        Some(wording.say("reading", &args.map(|(name, said)| (name, Arg::Text(said)))))
    }

    /// "« Réseaux sociaux »".
    fn quoted(&self, label: &str) -> String {
        self.material
            .wording
            .say("ranked-quoted", &[("choice", Arg::from(label))])
    }

    /// "PTP (réponse « Urbain » à « Milieu »)".
    fn nouns_and_conditions(&self, measured: &Measured) -> String {
        let conditions = measured.filter.iter().map(|condition| self.of_whom(condition));
        let conditions: Vec<String> = conditions.collect();
        let who = self.nouns_each(&measured.groups, "each-the");
        match conditions.is_empty() {
            true => who,
            false => format!("{who} ({})", conditions.join("; ")),
        }
    }
}

/// Whether columns are over the same people but for their own part of them.
fn share_base(columns: &[Noted<'_>]) -> bool {
    let mut pairs = columns.windows(2);
    pairs.all(|pair| pair[0].groups == pair[1].groups && pair[0].base == pair[1].base)
}

/// The wording of a share over a base.
pub(super) fn share_of(base: Base) -> &'static str {
    match base {
        Base::Valid => "reading-valid",
        Base::Asked => "reading-asked",
        Base::Respondents => "reading-respondents",
        Base::Mentions => "reading-mentions",
    }
}

/// For the plural of a word that counts.
fn count(n: u64) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}
