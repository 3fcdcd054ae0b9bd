//! Everything that respondents may have answered to some questions, together.

use super::features::{Feature, classed, numbered, span, worths};
use crate::disclosure::scored::ScoredItem;
use crate::disclosure::traced::{traced, traced_all};
use crate::survey::{Answers, ChoiceId, Condition, Kind, NumberClass, Origin, PartId, Survey, Variable};
use std::collections::{BTreeMap, BTreeSet};

/// More profiles than this are not looked at.
const MOST_PROFILES: usize = 2048;

/// The answers to a variable as one of them; of several, by which of some choices were ticked.
pub(super) struct AnswerAxis {
    pub variable: Variable,
    /// Of several.
    pub ticks: Option<Vec<ChoiceId>>,
    /// How many different things each of these may be: ticked or not; of a ranking, nothing, or as many points as it has places.
    levels: usize,
    /// How many answers there are; behind them stands one of those who gave none.
    pub answers: usize,
}

impl AnswerAxis {
    /// What the tick at a place is, of an answer: nothing, or one; of a ranking, its points.
    pub const fn level(&self, answer: usize, tick: usize) -> usize {
        let mut rest = answer;
        let mut place = 0;
        while place < tick {
            rest /= self.levels;
            place += 1;
        }
        rest % self.levels
    }

    /// What a choice may be where it is ranked; nothing of what is no ranking.
    pub const fn ranks(&self) -> std::ops::Range<usize> {
        if self.levels > 2 { 1..self.levels } else { 0..0 }
    }

    /// Whether no two choices have the same place.
    fn may_be(&self, answer: usize) -> bool {
        let ticks = self.ticks.iter().flatten().enumerate();
        let ranks: Vec<usize> = ticks
            .map(|(tick, _)| self.level(answer, tick))
            .filter(|level| *level > 0)
            .collect();
        self.levels == 2 || ranks.iter().collect::<BTreeSet<_>>().len() == ranks.len()
    }
}

fn number_at(answers: &Answers, row: usize) -> Option<i64> {
    match answers {
        Answers::Numbers(numbers) => numbers[row].ok(),
        Answers::Codes(_) | Answers::Flags(_) | Answers::Places(_) | Answers::Open(_) => None,
    }
}

/// How many levels the choices of a question have.
const fn levels(kind: Kind) -> usize {
    match kind {
        Kind::Ranking { places } => places + 1,
        Kind::Single | Kind::Scale | Kind::Multiple | Kind::Mentions { .. } | Kind::Number { .. } | Kind::Open => 2,
    }
}

/// The level of a choice in a respondent's answers.
fn level_of(answers: &Answers, row: usize, choice: ChoiceId, levels: usize) -> usize {
    match answers {
        Answers::Places(columns) if levels > 2 => {
            let place = columns.iter().position(|column| column.get(row) == Ok(choice));
            place.map_or(0, |place| columns.len() - place)
        }
        Answers::Codes(_) | Answers::Flags(_) | Answers::Places(_) | Answers::Numbers(_) | Answers::Open(_) => {
            answers.is_any_of(row, &[choice]).into()
        }
    }
}

/// What someone answered to each axis.
pub(super) type Profile = Vec<Option<usize>>;

/// All profiles over some features.
pub(super) struct Profiles<'a> {
    survey: &'a Survey,
    pub axes: Vec<AnswerAxis>,
    pub all: Vec<Profile>,
}

impl<'a> Profiles<'a> {
    /// None where there are too many.
    pub fn of(survey: &'a Survey, features: &BTreeSet<Feature>) -> Option<Self> {
        let mut ticked: BTreeMap<Variable, Vec<ChoiceId>> = BTreeMap::new();
        let mut axes = Vec::new();
        for feature in features {
            match feature {
                Feature::Answer(variable) => axes.push(AnswerAxis {
                    variable: *variable,
                    ticks: None,
                    levels: 2,
                    answers: match span(survey, *variable) {
                        Some((_, many)) => many,
                        None => survey.question(variable.question).choices.len().max(1),
                    },
                }),
                Feature::Tick(variable, choice) => ticked.entry(*variable).or_default().push(*choice),
            }
        }
        for (variable, ticks) in ticked {
            let levels = levels(survey.question(variable.question).kind);
            let answers = levels.checked_pow(u32::try_from(ticks.len()).ok()?)?;
            axes.push(AnswerAxis {
                variable,
                ticks: Some(ticks),
                levels,
                answers,
            });
        }
        let mut all: Vec<Profile> = vec![Vec::new()];
        for axis in &axes {
            if all.len().checked_mul(axis.answers + 1)? > MOST_PROFILES {
                return None;
            }
            let more = |profile: &Profile| {
                let each = (0..axis.answers).map(Some).chain([None]);
                each.map(|answer| [&profile[..], &[answer]].concat())
                    .collect::<Vec<_>>()
            };
            all = all.iter().flat_map(more).collect();
        }
        Some(Self { survey, axes, all })
    }

    /// The place of what each respondent of a part answered.
    pub fn places(&self, part: PartId) -> Vec<usize> {
        let mut places = vec![0; self.survey.rows(part)];
        for axis in &self.axes {
            let answers = self.survey.answers(axis.variable, part);
            for (row, place) in places.iter_mut().enumerate() {
                let given = answers.filter(|answers| answers.is_given(row));
                let own = given.map_or(axis.answers, |answers| match &axis.ticks {
                    None if let Some((least, many)) = span(self.survey, axis.variable) => {
                        number_at(answers, row).map_or(axis.answers, |number| {
                            // One beyond the ends is taken for the nearest.
                            usize::try_from(number.saturating_sub(least)).unwrap_or(0).min(many - 1)
                        })
                    }
                    // Of another number or a text, only that there is one.
                    None if self.survey.question(axis.variable.question).choices.is_empty() => 0,
                    None => (0..axis.answers)
                        .find(|choice| answers.is_any_of(row, &[choice_at(*choice)]))
                        .unwrap_or(axis.answers),
                    Some(ticks) => {
                        let each = ticks.iter().rev();
                        each.fold(0, |code, choice| {
                            code * axis.levels + level_of(answers, row, *choice, axis.levels).min(axis.levels - 1)
                        })
                    }
                });
                *place = *place * (axis.answers + 1) + own;
            }
        }
        places
    }

    /// Whether respondents of a part may have a profile, as far as readers know: they were asked what they answered, and answered what
    /// all did.
    pub fn may_be(&self, part: PartId, profile: &Profile, full: &BTreeSet<(Variable, PartId)>) -> bool {
        self.axes.iter().zip(profile).all(|(axis, answer)| {
            let question = self.survey.question(axis.variable.question);
            let routes = || traced_all(self.survey, &question.asked_if);
            match answer {
                None => !full.contains(&(axis.variable, part)),
                Some(answer) => {
                    axis.may_be(*answer)
                        && self.survey.answers(axis.variable, part).is_some()
                        && routes().iter().all(|route| self.meets(profile, route) != Some(false))
                }
            }
        })
    }

    fn answer(&self, profile: &Profile, variable: Variable) -> Option<(&AnswerAxis, Option<usize>)> {
        let place = self.axes.iter().position(|axis| axis.variable == variable)?;
        Some((&self.axes[place], profile[place]))
    }

    /// What a condition on classes is on: the numbers.
    pub fn numbers_of(&self, variable: Variable) -> Variable {
        classed(self.survey, variable).unwrap_or(variable)
    }

    /// Whether the answers to a variable are numbers.
    pub fn are_numbers(&self, variable: Variable) -> bool {
        span(self.survey, variable).is_some()
    }

    /// Whether someone of a profile meets a condition; none where it is on something else.
    pub fn meets(&self, profile: &Profile, condition: &Condition) -> Option<bool> {
        let (variable, choices) = traced(self.survey, condition.variable, &condition.choices);
        if let Some(score) = classed(self.survey, variable) {
            let number = self.number(profile, score)?;
            let Some(Origin::Classes { classes, .. }) = &self.survey.question(variable.question).origin else {
                return None;
            };
            let is_in = |number: i64| {
                let mut own = choices.iter().map(|choice| classes[usize::from(choice.0)]);
                own.any(|class| self.is_in(score, class, number))
            };
            return Some(number.is_some_and(is_in));
        }
        let (axis, answer) = self.answer(profile, variable)?;
        match &axis.ticks {
            None => Some(answer.is_some_and(|answer| choices.contains(&choice_at(answer)))),
            Some(ticks) => {
                let bits: Option<Vec<usize>> = choices
                    .iter()
                    .map(|choice| ticks.iter().position(|own| own == choice))
                    .collect();
                let bits = bits?;
                Some(answer.is_some_and(|answer| bits.iter().any(|bit| axis.level(answer, *bit) > 0)))
            }
        }
    }

    /// Whether someone of a profile answered all that some conditions are on.
    pub fn is_answered(&self, profile: &Profile, conditions: &[Condition]) -> bool {
        conditions
            .iter()
            .all(|own| self.answered(profile, own.variable) == Some(true))
    }

    /// Whether someone of a profile answered; none where that is not seen.
    pub fn answered(&self, profile: &Profile, variable: Variable) -> Option<bool> {
        let (variable, _) = traced(self.survey, variable, &[]);
        let score = classed(self.survey, variable).unwrap_or(variable);
        match worths(self.survey, score) {
            Some(_) => Some(self.number(profile, score)?.is_some()),
            None => Some(self.answer(profile, score)?.1.is_some()),
        }
    }

    /// That of each profile.
    pub fn numbers(&self, score: Variable) -> Option<Vec<Option<i64>>> {
        self.all.iter().map(|profile| self.number(profile, score)).collect()
    }

    /// Whether a score is in a class.
    pub fn is_in(&self, score: Variable, class: NumberClass, number: i64) -> bool {
        class.holds(self.survey.question(score.question).in_digits(number))
    }

    /// The number, the count or the score of a profile, where it has one; none where it is made of something else.
    fn number(&self, profile: &Profile, score: Variable) -> Option<Option<i64>> {
        if let Some((least, _)) = span(self.survey, score) {
            let (_, answer) = self.answer(profile, score)?;
            return Some(answer.and_then(|answer| least.checked_add(i64::try_from(answer).ok()?)));
        }
        let lacking = match &self.survey.question(score.question).origin {
            Some(Origin::Count { may_lack, .. } | Origin::Score { may_lack, .. }) => *may_lack,
            None => 0,
            Some(Origin::Merged { .. } | Origin::Classes { .. } | Origin::Ranks { .. }) => return None,
        };
        let (mut total, mut answered, mut missing) = (0, 0, 0);
        for (variable, worth) in numbered(self.survey, score)? {
            let (axis, answer) = self.answer(profile, variable)?;
            let Some(answer) = answer else {
                missing += 1;
                continue;
            };
            answered += 1;
            total += match &axis.ticks {
                None => worth[answer],
                Some(ticks) => {
                    let given = ticks
                        .iter()
                        .enumerate()
                        .filter(|(tick, _)| axis.level(answer, *tick) > 0);
                    given.map(|(_, choice)| worth[usize::from(choice.0)]).sum()
                }
            };
        }
        if answered == 0 || missing > lacking {
            return Some(None);
        }
        Some(ScoredItem::number(self.survey, score, (total, answered)))
    }

    /// The points of a choice in a ranking, for each profile; none where they are not seen.
    pub fn points(&self, variable: Variable, choice: ChoiceId) -> Option<Vec<u32>> {
        let place = self.axes.iter().position(|axis| axis.variable == variable)?;
        let axis = &self.axes[place];
        let tick = axis.ticks.as_ref()?.iter().position(|own| *own == choice)?;
        let each = self
            .all
            .iter()
            .map(|profile| profile[place].map_or(0, |answer| axis.level(answer, tick)));
        each.map(|points| u32::try_from(points).ok()).collect()
    }

    /// The class of one number of a score.
    pub fn class(&self, score: Variable, number: i64) -> NumberClass {
        let number = self.survey.question(score.question).in_digits(number);
        NumberClass {
            from: Some(number),
            until: Some(number.saturating_add(1)),
        }
    }
}

pub(super) fn choice_at(place: usize) -> ChoiceId {
    ChoiceId(u16::try_from(place).unwrap_or(u16::MAX))
}
