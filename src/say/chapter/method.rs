//! The method page: the authors' words, what each kind of base means, how figures are rounded, and for each question how
//! many answered and how many did not.

use super::composed::Composed;
use super::uses::Uses;
use crate::commentary::Commentary;
use crate::diagnostic::Arg;
use crate::fact::{Found, ItemResponse, Selection};
use crate::language::number;
use crate::report::{
    Block, Cell, Chapter, ChapterKind, Column, Figure, Inline, Measure, Row, Table, TargetKind, Value,
};
use crate::say::composer::{Composer, Material};
use crate::say::handout::Discussion;
use crate::say::table::{Noted, meaning};
use crate::survey::{Base, GroupId, Missing, QuestionId, Variable};

/// The counts of a question that the page prints, in the order of its columns.
const COUNTS: [Counted; 5] = [
    Counted::Valid,
    Counted::Missing(Missing::NotAsked),
    Counted::Missing(Missing::NoAnswer),
    Counted::Missing(Missing::DontKnow),
    Counted::Missing(Missing::Refused),
];

/// What each kind of base is, in words.
const BASES: [(Base, &str); 4] = [
    (Base::Valid, "method-base-valid"),
    (Base::Asked, "method-asked"),
    (Base::Respondents, "method-respondents"),
    (Base::Mentions, "method-mentions"),
];

/// How each kind of figure is rounded or ordered, in words.
const RULES: [&str; 5] = [
    "method-percents",
    "method-tenths",
    "method-fractions",
    "method-net-scores",
    "method-ties",
];

#[derive(Clone, Copy)]
enum Counted {
    Valid,
    Missing(Missing),
}

impl Counted {
    fn of(self, response: &ItemResponse) -> u64 {
        match self {
            Counted::Valid => response.base(Base::Valid),
            Counted::Missing(kind) => response.missing(kind),
        }
    }

    /// The key of its column in figures and in the wording.
    fn key(self) -> &'static str {
        match self {
            Counted::Valid => "valid",
            Counted::Missing(kind) => missing_key(kind),
        }
    }
}

fn missing_key(kind: Missing) -> &'static str {
    match kind {
        Missing::NotAsked => "not_asked",
        Missing::NoAnswer => "no_answer",
        Missing::DontKnow => "dont_know",
        Missing::Refused => "refused",
    }
}

pub(in crate::say) fn compose<'a>(material: Material<'a>, commentary: &Commentary, uses: &Uses) -> Composed<'a> {
    let wording = material.wording;
    let id = wording.text("chapter-method");
    let all: Vec<GroupId> = material.survey.group_ids().collect();
    let mut composer = Composer::new(material, &id);
    let mut blocks = Vec::new();
    if let Some(notice) = &commentary.front.notice {
        blocks.push(Block::Paragraph(composer.inlines(notice)));
    }
    blocks.extend(composer.blocks(&commentary.method, 2));
    let bases = BASES
        .iter()
        .filter(|(base, _)| uses.has_base(*base))
        .map(|(_, sentence)| *sentence);
    let typed = commentary.has_typed_tables().then_some("method-typed");
    let rules = RULES.into_iter().filter(|sentence| uses.has_rule(sentence));
    let listed = [
        ("bases", bases.chain(typed).collect::<Vec<_>>()),
        ("rounding", rules.collect::<Vec<_>>()),
    ];
    for (key, sentences) in listed {
        let mut said: Vec<String> = sentences.into_iter().map(|sentence| wording.text(sentence)).collect();
        said.extend(composer.unweighted_text().filter(|_| key == "bases"));
        blocks.extend(composer.explained(&id, key, &said));
    }
    blocks.extend(composer.explained(&id, "precision", &precision(material, uses)));
    let weights = composer.weights_texts();
    blocks.extend(composer.explained(&id, "weights", &weights));
    blocks.extend(composer.weights_table(&id));
    let signs = uses.signs().map(|absence| {
        let meaning = wording.text(meaning(absence));
        format!("{}{}{meaning}", absence.sign(material.language), material.colon())
    });
    let mut signs: Vec<String> = signs.collect();
    // Several numbers of people who weigh nothing have one sign.
    signs.dedup();
    blocks.extend(composer.explained(&id, "signs", &signs));
    let derived = composer.derived();
    blocks.extend(composer.explained(&id, "derived", &derived));
    blocks.push(composer.method_heading(&id, "questions"));
    blocks.push(Block::Paragraph(
        composer.sentence(&wording.text("method-questions-lead")),
    ));
    blocks.extend(composer.questionnaire_table(&id, uses));
    for group in all {
        blocks.extend(composer.question_table(&id, group));
    }
    Composed {
        discussion: Discussion::default(),
        chapter: Chapter {
            id,
            kind: ChapterKind::Method,
            title: wording.text("method-title"),
            groups: Vec::new(),
            blocks,
            print: None,
            footnotes: std::mem::take(&mut composer.footnotes),
        },
        composer,
    }
}

/// How precise figures are said to be, and by which rule.
fn precision(material: Material<'_>, uses: &Uses) -> Vec<String> {
    let formulas: Vec<&str> = uses.intervals().collect();
    let level = number::percent(material.language, u128::from(material.reliance.level), 100);
    let level = [("level", Arg::Text(level))];
    let lead = (!formulas.is_empty()).then(|| material.wording.say("method-interval", &level));
    let formulas = formulas.into_iter().map(|key| material.wording.text(key));
    lead.into_iter().chain(formulas).collect()
}

impl Composer<'_> {
    fn method_heading(&mut self, chapter: &str, key: &str) -> Block {
        let title = self.material.wording.text(&format!("method-{key}"));
        let id = format!("{chapter}-{}", self.material.wording.text(&format!("anchor-{key}")));
        self.anchor(&id, TargetKind::Heading, title.clone(), None);
        Block::Heading {
            level: 2,
            id,
            text: vec![Inline::Text(title)],
            question: false,
        }
    }

    /// A list of sentences below a heading; nothing where there is nothing to explain.
    fn explained(&mut self, chapter: &str, key: &str, sentences: &[String]) -> Vec<Block> {
        if sentences.is_empty() {
            return Vec::new();
        }
        let heading = self.method_heading(chapter, key);
        let items = sentences
            .iter()
            .map(|sentence| vec![Block::Paragraph(self.sentence(sentence))]);
        let items = items.collect();
        vec![heading, Block::List { ordered: false, items }]
    }

    /// For each question of a group's questionnaire: how many answered or did not.
    fn question_table(&mut self, chapter: &str, group: GroupId) -> Option<Block> {
        let (survey, wording) = (self.material.survey, self.material.wording);
        let id = format!("{chapter}-questions-{}", survey.group(group).id);
        self.place.clone_from(&id);
        let mut rows = Vec::new();
        for (index, question) in survey.questions.iter().enumerate() {
            if !question.groups.contains(&group) {
                continue;
            }
            rows.push(self.question_row(&id, QuestionId(index), group));
        }
        if rows.is_empty() {
            return None;
        }
        let group_noun = self.material.labels.group(group).noun.many.clone();
        // A report of a single group has named it.
        let caption = match survey.groups.len() {
            1 => wording.text("method-questions-caption-alone"),
            _ => wording.say("method-questions-caption", &[("group", Arg::Text(group_noun))]),
        };
        let caption = self.sentence(&caption);
        let title = self.words(&caption);
        self.anchor(&id, TargetKind::Table, title, None);
        let columns =
            COUNTS.map(|count| Column::of_numbers(wording.text(&format!("method-{}", count.key().replace('_', "-")))));
        let everyone = Noted {
            label: "",
            groups: &[group],
            base: Base::Respondents,
            denominators: vec![self.material.gate.respondents(&[group])],
            where_: &[],
        };
        Some(Block::Table(Box::new(Table {
            id,
            caption,
            row_head: wording.text("method-question"),
            columns: columns.to_vec(),
            rows,
            notes: self.base_notes(&[everyone], &[]),
            ..Table::default()
        })))
    }

    /// "48", "48 ou 49", "47 à 49".
    fn count_or_range(&self, low: u64, high: u64) -> (Value, String) {
        let said = |n| number::integer(self.material.language, n);
        if low == high {
            return (Value::Count(low), said(low));
        }
        let args = [("low", Arg::Text(said(low))), ("high", Arg::Text(said(high)))];
        let key = if high == low + 1 { "count-or" } else { "count-range" };
        (Value::Counts { low, high }, self.material.wording.say(key, &args))
    }

    /// A battery's row has the lowest and the highest count of its items.
    fn question_row(&mut self, table: &str, id: QuestionId, group: GroupId) -> Row {
        let survey = self.material.survey;
        let question = survey.question(id);
        let groups = [group];
        let selection = Selection {
            groups: &groups,
            filter: &[],
        };
        let items: Vec<usize> = (0..question.items.len()).collect();
        let variables: Vec<Variable> = (items.iter())
            .map(|item| Variable {
                question: id,
                item: *item,
            })
            .collect();
        let gate = self.material.gate;
        let responses: Vec<Found<&ItemResponse>> = (variables.iter())
            .map(|variable| gate.item_response(*variable, selection))
            .collect();
        let (everyone, mut cells) = (gate.respondents(&groups), Vec::with_capacity(COUNTS.len()));
        for count in COUNTS {
            let of_items = || responses.iter().map(|response| count.of(response.value));
            let (low, high) = (of_items().min().unwrap_or(0), of_items().max().unwrap_or(0));
            let (value, text) = self.count_or_range(low, high);
            let figure = Figure {
                id: String::new(),
                section: self.chapter.clone(),
                facts: responses.iter().map(|response| response.fact).collect(),
                questions: variables.iter().map(|variable| survey.name(*variable)).collect(),
                choices: Vec::new(),
                groups: crate::say::names::groups(survey, &groups),
                filter: Vec::new(),
                measure: match count {
                    Counted::Valid => Measure::Valid,
                    Counted::Missing(kind) => Measure::Missing(kind),
                },
                base: Base::Respondents,
                about: self.about(id, &items, &[]),
                who: self.who(selection, Base::Respondents, &[everyone]),
                value,
                is_weighted: false,
                text,
                bounds: None,
                beside: String::new(),
                counted: None,
                over: None,
                minus: Vec::new(),
                exceeds: None,
            };
            let key = format!("{}/{}", question.id, count.key());
            cells.push(Cell::Figure(self.keyed_figure(table, &key, figure)));
        }
        Row {
            label: self.label(&self.material.labels.question(id).text),
            cells,
        }
    }
}
