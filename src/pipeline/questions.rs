//! The codebook as a person reads it, to write from: each question with how many answered, and beside each answer the
//! expression that says its share, then what sums them up. For the team: no policy withholds anything here.

use crate::diagnostic::{Diagnostics, Message};
use crate::language::number;
use crate::language::share::percent_apart;
use crate::measure::{Counter, Selection, Tally};
use crate::msg;
use crate::query::Summary;
use crate::resolve::Surveyed;
use crate::survey::{Base, Kind, Labels, Language, Question, QuestionId, Survey, Variable};
use crate::workspace::Workspace;

/// A question, or an item of a battery.
pub struct QuestionSheet {
    /// As expressions name it: `activites.lecture`.
    pub name: String,
    /// As respondents read it, the item after it.
    pub text: String,
    /// Its type, who was asked and how many answered.
    pub about: Message,
    /// Each answer, then what sums them up.
    pub rows: Vec<AnswerRow>,
}

/// An answer with what is copied into a text.
pub struct AnswerRow {
    /// What it is called.
    pub label: Message,
    /// How many gave it; of a statistic, none.
    pub count: Option<u64>,
    /// As a text would say it.
    pub said: String,
    /// `{{ … }}`.
    pub expression: String,
}

/// Every question of a project. Mistakes in its commentary are no obstacle.
///
/// # Errors
/// Mistakes of the codebook or the responses, without which nothing can be counted.
pub fn questions(workspace: &mut Workspace) -> Result<Vec<QuestionSheet>, Diagnostics> {
    let updated = workspace.update(true, &|| ());
    let Some(surveyed) = workspace.surveyed() else {
        return Err(updated.err().unwrap_or_default());
    };
    Ok(sheets(surveyed))
}

/// Every question of a survey.
pub fn sheets(surveyed: &Surveyed) -> Vec<QuestionSheet> {
    let Surveyed { survey, labels, .. } = surveyed;
    let language = surveyed.language;
    let reader = CodebookReader {
        survey,
        labels: labels.of(language),
        counter: Counter::over(survey),
        language,
    };
    let variables = survey.questions.iter().enumerate().flat_map(|(index, question)| {
        let question_id = QuestionId(index);
        (0..question.items.len()).map(move |item| Variable {
            question: question_id,
            item,
        })
    });
    variables.map(|variable| reader.asked(variable)).collect()
}

struct CodebookReader<'a> {
    survey: &'a Survey,
    labels: &'a Labels,
    counter: Counter<'a>,
    language: Language,
}

impl CodebookReader<'_> {
    fn asked(&self, variable: Variable) -> QuestionSheet {
        let question = self.survey.question(variable.question);
        let labels = self.labels.question(variable.question);
        let people = self.survey.parts_of(&question.groups);
        let selection = Selection {
            people: &people,
            filter: &[],
        };
        let tally = self.counter.tally(variable, selection);
        let groups = question
            .groups
            .iter()
            .map(|group| self.labels.group(*group).short.clone());
        let item = &question.items[variable.item].id;
        let (name, text) = if question.is_battery() {
            (
                format!("{}.{item}", question.id),
                format!("{} – {}", labels.text, self.labels.item(variable)),
            )
        } else {
            (question.id.clone(), labels.text.clone())
        };
        QuestionSheet {
            about: msg!(
                "questions-about",
                kind = question.kind.keyword(),
                groups = groups.collect::<Vec<_>>().join(", "),
                n = tally.valid,
                missing = tally.asked() - tally.valid,
                skipped = tally.respondents - tally.asked(),
            ),
            rows: {
                let mut rows = self.answers(question, (variable, selection), &name, &tally);
                rows.extend(self.summaries(question, (variable, selection), &name));
                rows
            },
            name,
            text,
        }
    }

    /// The share of each answer as a report would have it, by people's weights where they have some.
    fn answers(
        &self,
        question: &Question,
        (variable, selection): (Variable, Selection<'_>),
        name: &str,
        tally: &Tally,
    ) -> Vec<AnswerRow> {
        let row = |choice| {
            let count = tally.respondents_of(choice);
            let share = self.counter.share(variable, &[choice], Base::Valid, selection);
            let said = share.map(|share| percent_apart(self.language, share.numerator, share.denominator, 0));
            AnswerRow {
                label: msg!(
                    "questions-choice",
                    label = self.labels.choice(variable.question, choice)
                ),
                count: Some(count),
                said: said.unwrap_or_default(),
                expression: format!("{{{{ percent(\"{name}\", is=\"{}\") }}}}", question.choice(choice).id),
            }
        };
        question.choice_ids().map(row).collect()
    }

    /// What sums up numbers, scores and different texts. How many choices of a list were given is seen beside them.
    fn summaries(
        &self,
        question: &Question,
        (variable, selection): (Variable, Selection<'_>),
        name: &str,
    ) -> Vec<AnswerRow> {
        let row = |summary: Summary| {
            let found = self.counter.summary(summary, variable, selection)?;
            let decimals = summary.decimals_of(question).unwrap_or(0);
            let is_answer = summary.is_as_fine_as_answers() && found.sum.unsigned_abs().is_multiple_of(found.count);
            let digits = if is_answer { decimals } else { decimals.max(1) };
            Some(AnswerRow {
                label: called(summary)?,
                count: None,
                said: number::decimal(self.language, found.sum, found.count, decimals, digits),
                expression: format!("{{{{ {}(\"{name}\") }}}}", summary.keyword()),
            })
        };
        let summaries = Summary::ALL.into_iter();
        let told = summaries.filter(|summary| sums_up(*summary, question));
        told.filter_map(row).collect()
    }
}

/// Whether a number stands for all answers to a question.
fn sums_up(summary: Summary, question: &Question) -> bool {
    match question.kind {
        Kind::Number { .. } => true,
        Kind::Scale => question.scores().is_some() && summary.is_of_scores(),
        Kind::Open => question.counts_texts && summary == Summary::Distinct,
        Kind::Single | Kind::Multiple | Kind::Mentions { .. } | Kind::Ranking { .. } => false,
    }
}

/// What a summary is called; of an end, which is not listed, nothing.
fn called(summary: Summary) -> Option<Message> {
    Some(match summary {
        Summary::Mean => msg!("questions-mean"),
        Summary::Median => msg!("questions-median"),
        Summary::Sd => msg!("questions-sd"),
        Summary::Q1 => msg!("questions-q1"),
        Summary::Q3 => msg!("questions-q3"),
        Summary::P10 => msg!("questions-p10"),
        Summary::P90 => msg!("questions-p90"),
        Summary::Sum => msg!("questions-sum"),
        Summary::Distinct => msg!("questions-distinct"),
        // One person's: no policy publishes them by itself.
        Summary::Min | Summary::Max => return None,
    })
}
