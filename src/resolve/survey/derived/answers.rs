//! Answers to others → answers to a derived question, respondent by respondent. Whoever was not asked was not asked, and
//! whoever did not answer did not for the reason that they gave.

use super::ranks;
use crate::survey::{
    Answer, Answers, CHOSEN, ChoiceId, Coded, Mask, Members, Missing, NOT_CHOSEN, Number, NumberClass, Origin, People,
    Question, QuestionId, Scored, Scoring, Variable,
};

/// Makes the answers to every derived question, in their order: those that others are made of come first. For each, how
/// many numbers are in none of its classes.
pub fn derive_all(questions: &[Question], people: &mut People) -> Vec<(QuestionId, u64)> {
    let mut outside = Vec::new();
    let derived = (0..questions.len()).filter(|index| questions[*index].origin.is_some());
    for id in derived.map(QuestionId) {
        let parts = people.iter_mut();
        let count = parts.map(|part| make(questions, id, part)).sum();
        if count > 0 {
            outside.push((id, count));
        }
    }
    outside
}

/// Makes the answers of some people to a derived question, and before them those that it is made of.
pub fn derive(questions: &[Question], id: QuestionId, part: &mut Members) {
    let Some(origin) = &questions[id.0].origin else { return };
    for source in origin.questions() {
        derive(questions, source, part);
    }
    make(questions, id, part);
}

/// Makes the answers, and counts the numbers that are in no class.
fn make(questions: &[Question], id: QuestionId, part: &mut Members) -> u64 {
    let question = &questions[id.0];
    let Some(origin) = &question.origin else { return 0 };
    if !part.groups.iter().any(|group| question.groups.contains(group)) {
        return 0;
    }
    let mut outside = 0;
    let made: Vec<Answers> = match origin {
        Origin::Merged { of, nets } => {
            let choices = nets.len();
            of.iter()
                .filter_map(|source| part.answers.get(source))
                .map(|answers| merged(answers, nets, choices))
                .collect()
        }
        Origin::Classes { of, classes } => of
            .iter()
            .filter_map(|source| Some((&questions[source.question.0], part.answers.get(source)?)))
            .map(|(source, answers)| classed((source, answers), classes, &mut outside))
            .collect(),
        Origin::Ranks { of } => part.answers.get(of).map_or_else(Vec::new, |answers| {
            let columns = ranks::columns(answers);
            let silent = silent(columns);
            let items = (0..question.items.len()).map(|item| ChoiceId(item as u16));
            let place = |item| Answers::Codes(coded(question.choices.len(), &ranks::placed(columns, item, &silent)));
            items.map(place).collect()
        }),
        Origin::Count { of, may_lack } => counted(part, of, *may_lack).into_iter().collect(),
        Origin::Score {
            of,
            by,
            may_lack,
            parts,
        } => {
            let whole = 10i128.pow(question.kind.decimals().unwrap_or(0)) * i128::from(*parts);
            scored(part, of, (*by, whole, *may_lack)).into_iter().collect()
        }
    };
    for (item, answers) in made.into_iter().enumerate() {
        part.answers.insert(Variable { question: id, item }, answers);
    }
    outside
}

/// The net that has each choice, of a list of so many.
fn owners(nets: &[Vec<ChoiceId>]) -> Vec<ChoiceId> {
    let mut owners = vec![ChoiceId(0); nets.iter().map(Vec::len).sum()];
    for (net, choices) in (0..).zip(nets) {
        for choice in choices {
            owners[usize::from(choice.0)] = ChoiceId(net);
        }
    }
    owners
}

fn merged(answers: &Answers, nets: &[Vec<ChoiceId>], choices: usize) -> Answers {
    match answers {
        Answers::Codes(column) => {
            let owners = owners(nets);
            let own = |row| column.get(row).map(|choice| owners[usize::from(choice.0)]);
            let own: Vec<Answer> = (0..column.rows()).map(own).collect();
            Answers::Codes(coded(choices, &own))
        }
        Answers::Flags(columns) | Answers::Places(columns) => {
            let silent = silent(columns);
            let net = |net: &Vec<ChoiceId>| {
                let chosen = answers.any_of(net);
                let answer = |(row, silent): (usize, &Option<Missing>)| match silent {
                    Some(kind) => Err(*kind),
                    None if chosen.has(row) => Ok(CHOSEN),
                    None => Ok(NOT_CHOSEN),
                };
                coded(2, &silent.iter().enumerate().map(answer).collect::<Vec<_>>())
            };
            Answers::Flags(nets.iter().map(net).collect())
        }
        Answers::Numbers(_) | Answers::Open(_) => unreachable!("nets are of choices"),
    }
}

/// Of columns that together are one answer, for each row why there is none, if there is none.
fn silent(columns: &[Coded]) -> Vec<Option<Missing>> {
    let rows = columns.first().map_or(0, Coded::rows);
    let mut answered = Mask::none(rows);
    columns
        .iter()
        .for_each(|column| answered.add(&column.missing().complement()));
    let why = |row| match columns.first().map(|column| column.get(row)) {
        Some(Err(kind)) if !answered.has(row) => Some(kind),
        Some(Ok(_) | Err(_)) | None => None,
    };
    (0..rows).map(why).collect()
}

/// A column of a list of so many choices.
fn coded(choices: usize, answers: &[Answer]) -> Coded {
    let slots: Vec<Answer> = Missing::ALL
        .map(Err)
        .into_iter()
        .chain((0..choices).map(|c| Ok(ChoiceId(c as u16))))
        .collect();
    let place = |answer: &Answer| match answer {
        Err(kind) => *kind as u16,
        Ok(choice) => Missing::ALL.len() as u16 + choice.0,
    };
    let places: Vec<u16> = answers.iter().map(place).collect();
    Coded::new(choices, &places, None, &slots)
}

/// By the digits that the question's numbers are printed with.
fn classed((source, answers): (&Question, &Answers), classes: &[NumberClass], outside: &mut u64) -> Answers {
    let Answers::Numbers(numbers) = answers else {
        unreachable!("classes are of numbers")
    };
    let class = |number: &Number| {
        let number = source.in_digits((*number)?);
        let found = classes.iter().position(|class| class.holds(number));
        found.map(|place| ChoiceId(place as u16)).ok_or_else(|| {
            *outside += 1;
            Missing::NoAnswer
        })
    };
    let own: Vec<Answer> = numbers.iter().map(class).collect();
    Answers::Codes(coded(classes.len(), &own))
}

/// What one respondent gives to a count or a score: how much, of how many answers, and why others are missing.
#[derive(Clone, Copy, Default)]
struct Given {
    sum: i128,
    answers: usize,
    lacking: usize,
    why: Option<Missing>,
}

impl Given {
    fn add(&mut self, worth: Result<i128, Missing>) {
        match worth {
            Ok(worth) => {
                self.sum += worth;
                self.answers += 1;
            }
            Err(kind) => {
                self.lacking += 1;
                // That any was asked says more than that one was not.
                if self.why.is_none_or(|known| known == Missing::NotAsked) {
                    self.why = Some(kind);
                }
            }
        }
    }

    /// The reason that there is nothing, if too much is missing.
    fn lacks(self, may_lack: usize) -> Result<Self, Missing> {
        if self.answers == 0 || self.lacking > may_lack {
            // Some were answered: nobody skipped the whole.
            let is_partial = self.answers > 0 && self.why == Some(Missing::NotAsked);
            return Err(self.why.filter(|_| !is_partial).unwrap_or(Missing::NoAnswer));
        }
        Ok(self)
    }
}

fn counted(part: &Members, of: &[(Variable, Vec<ChoiceId>)], may_lack: usize) -> Option<Answers> {
    let mut given = vec![Given::default(); part.rows];
    for (variable, choices) in of {
        match part.answers.get(variable)? {
            Answers::Codes(column) => {
                let is_one = |row| column.get(row).map(|choice| i128::from(choices.contains(&choice)));
                given
                    .iter_mut()
                    .enumerate()
                    .for_each(|(row, given)| given.add(is_one(row)));
            }
            Answers::Flags(columns) => {
                let silent = silent(columns);
                for (row, given) in given.iter_mut().enumerate() {
                    let ticks = choices
                        .iter()
                        .filter(|choice| columns[usize::from(choice.0)].get(row) == Ok(CHOSEN));
                    given.add(silent[row].map_or(Ok(ticks.count() as i128), Err));
                }
            }
            Answers::Places(_) | Answers::Numbers(_) | Answers::Open(_) => {
                unreachable!("counts are of items and ticks")
            }
        }
    }
    let count = |given: &Given| given.lacks(may_lack).map(|given| given.sum as i64);
    Some(Answers::Numbers(given.iter().map(count).collect()))
}

/// Units that items are brought to where they have none in common that is as coarse.
const FINEST: i128 = 1_000_000_000_000;

/// Scores as counts of which so many make a whole.
fn scored(part: &Members, of: &[Scored], (by, whole, may_lack): (Scoring, i128, usize)) -> Option<Answers> {
    let common = of.iter().map(|scored| i128::from(scored.unit)).fold(1, common);
    let common = common.min(FINEST);
    let mut given = vec![Given::default(); part.rows];
    for scored in of {
        let unit = i128::from(scored.unit);
        let in_common = |worth: i64| half_up(i128::from(worth) * common, unit);
        match part.answers.get(&scored.variable)? {
            Answers::Codes(column) => {
                let worth = |row| {
                    column
                        .get(row)
                        .map(|choice| in_common(scored.worth[usize::from(choice.0)]))
                };
                given
                    .iter_mut()
                    .enumerate()
                    .for_each(|(row, given)| given.add(worth(row)));
            }
            Answers::Numbers(numbers) => {
                let worth = numbers.iter().map(|number| number.map(in_common));
                given.iter_mut().zip(worth).for_each(|(given, worth)| given.add(worth));
            }
            Answers::Flags(_) | Answers::Places(_) | Answers::Open(_) => {
                unreachable!("scores are of scales and numbers")
            }
        }
    }
    let score = |given: &Given| {
        let given = given.lacks(may_lack)?;
        let among = match by {
            Scoring::Sum => 1,
            Scoring::Mean => given.answers as i128,
        };
        let value = half_up(given.sum * whole, among * common);
        i64::try_from(value).map_err(|_| Missing::NoAnswer)
    };
    Some(Answers::Numbers(given.iter().map(score).collect()))
}

/// The least common multiple, as far as it is needed.
fn common(one: i128, other: i128) -> i128 {
    let (mut rest, mut divisor) = (one, other);
    while divisor != 0 {
        (rest, divisor) = (divisor, rest % divisor);
    }
    (one / rest).saturating_mul(other).min(FINEST)
}

/// To the nearest integer, halves away from zero; a whole number stays what it is.
fn half_up(numerator: i128, denominator: i128) -> i128 {
    let (size, sign) = (numerator.abs(), numerator.signum());
    sign * ((size * 2 + denominator) / (denominator * 2))
}
