//! The people of some parts of a survey as a sample of a population.

use super::inference::{Design, Lonely, Sample, UnitsDrawn};
use super::{Counter, Selection};
use crate::query::{Over, Query, Statistic, Summary};
use crate::survey::{Answers, Base, ChoiceId, Coded, Mask, Missing, PartId, Population, Survey, Variable, Weighed};
use std::sync::Arc;

/// What a query takes the mean of, by row of some parts: a share as the mean of 0 and 1.
pub(super) struct Laid {
    /// 0 outside of the domain.
    pub values: Vec<f64>,
    /// Who is in the base.
    pub domain: Vec<bool>,
}

impl Laid {
    /// The values of who is in the base.
    pub fn of_domain(&self) -> Vec<f64> {
        let values = self.values.iter().zip(&self.domain);
        values.filter(|(_, within)| **within).map(|(value, _)| *value).collect()
    }
}

impl Counter<'_> {
    /// Whether the rules for people drawn one by one, each of whom weighs the same, are those of some parts.
    pub(super) fn is_simple(&self, parts: &[PartId]) -> bool {
        let is_plain = |part: &PartId| self.survey.population(*part).design.is_none();
        self.survey.people.weighed(parts) == Weighed::Equally && parts.iter().all(is_plain)
    }

    /// The people of some parts with their weights, as they were drawn; none where some have weights and others do not.
    pub(super) fn sample(&self, parts: &[PartId]) -> Option<Arc<Sample>> {
        if self.survey.people.weighed(parts) == Weighed::Never {
            return None;
        }
        Some(
            self.samples
                .get(parts.to_vec(), || Arc::new(sample(self.survey, parts))),
        )
    }

    /// A query's base and values over the rows of some parts, which hold its own; none for what is no mean of people.
    pub(super) fn lay(&self, query: &Query, parts: &[PartId]) -> Option<Laid> {
        let (variable, base) = match &query.statistic {
            Statistic::Share {
                variable,
                over: Over::Base(base @ (Base::Valid | Base::Asked | Base::Respondents)),
                ..
            } => (*variable, *base),
            Statistic::Class { variable, .. }
            | Statistic::Number {
                variable,
                summary: Summary::Mean,
            } => (*variable, Base::Valid),
            Statistic::Share { .. }
            | Statistic::Number { .. }
            | Statistic::Population
            | Statistic::Ranking { .. }
            | Statistic::ItemResponse(_) => return None,
        };
        let rows = parts.iter().map(|part| self.survey.rows(*part)).sum();
        let mut laid = Laid {
            values: vec![0.0; rows],
            domain: vec![false; rows],
        };
        let mut start = 0;
        for part in parts {
            if query.people.contains(part) {
                self.lay_part(query, (variable, base), (*part, start), &mut laid);
            }
            start += self.survey.rows(*part);
        }
        Some(laid)
    }

    fn lay_part(&self, query: &Query, (variable, base): (Variable, Base), at: (PartId, usize), laid: &mut Laid) {
        let (part, start) = at;
        let Some(answers) = self.survey.answers(variable, part) else {
            return;
        };
        let mut within = in_base(answers, base);
        let Selection { filter, .. } = query.selection();
        if let Some(kept) = self.mask(part, filter) {
            within.keep(&kept);
        }
        let question = self.survey.question(variable.question);
        let parts = question.parts() as f64;
        let chosen = match (&query.statistic, answers) {
            (Statistic::Share { choices, .. }, _) => Some(answers.any_of(choices)),
            (Statistic::Class { class, .. }, Answers::Numbers(numbers)) => Some(Mask::of(numbers, |number| {
                number.is_ok_and(|number| class.holds(question.in_digits(number)))
            })),
            (
                Statistic::Class { .. }
                | Statistic::Number { .. }
                | Statistic::Population
                | Statistic::Ranking { .. }
                | Statistic::ItemResponse(_),
                _,
            ) => None,
        };
        let scores = self.worth(variable).unwrap_or_default();
        let score = |choice: ChoiceId| scores.get(usize::from(choice.0)).copied();
        let is_mean = matches!(query.statistic, Statistic::Number { .. });
        for row in within
            .iter()
            .filter(|row| !is_mean || self.sums_up(variable, answers, *row))
        {
            laid.domain[start + row] = true;
            laid.values[start + row] = match (&chosen, answers) {
                (Some(chosen), _) => f64::from(u8::from(chosen.has(row))),
                (None, Answers::Numbers(numbers)) => numbers[row].unwrap_or(0) as f64 / parts,
                (None, Answers::Codes(column)) => column.get(row).ok().and_then(score).unwrap_or(0) as f64,
                (None, Answers::Flags(_) | Answers::Places(_) | Answers::Open(_)) => 0.0,
            };
        }
    }
}

/// Who of the rows is in a base, as the tally counts it.
fn in_base(answers: &Answers, base: Base) -> Mask {
    let silent = match answers {
        Answers::Codes(column) | Answers::Open(column) => column.missing(),
        Answers::Flags(columns) | Answers::Places(columns) => all_missing(columns, answers.rows()),
        Answers::Numbers(numbers) => Mask::of(numbers, |number| number.is_err()),
    };
    match base {
        Base::Valid | Base::Mentions => silent.complement(),
        Base::Respondents => Mask::all(answers.rows()),
        Base::Asked => {
            let mut left = silent;
            left.keep(&match answers {
                Answers::Codes(column) | Answers::Open(column) => column.holding(Err(Missing::NotAsked)),
                Answers::Flags(columns) | Answers::Places(columns) => match columns.first() {
                    Some(first) => first.holding(Err(Missing::NotAsked)),
                    None => Mask::none(answers.rows()),
                },
                Answers::Numbers(numbers) => Mask::of(numbers, |number| number == Err(Missing::NotAsked)),
            });
            left.complement()
        }
    }
}

fn all_missing(columns: &[Coded], rows: usize) -> Mask {
    let mut silent = Mask::all(rows);
    columns.iter().for_each(|column| silent.keep(&column.missing()));
    silent
}

/// Strata and units keep their numbers within a file, and each file has its own.
fn sample(survey: &Survey, parts: &[PartId]) -> Sample {
    let unit = 10f64.powi(i32::try_from(survey.people.decimals).unwrap_or(0));
    let (mut weights, mut strata, mut clusters) = (Vec::new(), Vec::new(), Vec::new());
    let mut drawn: Vec<UnitsDrawn> = Vec::new();
    let mut files: Vec<(&Population, u32, u32)> = Vec::new();
    // Past every number of a cluster: people who were drawn one by one are units of their own.
    let mut next = 0;
    for part in parts {
        let population = survey.population(*part);
        let known = files
            .iter()
            .find(|(known, ..)| std::ptr::eq(*known, population))
            .copied();
        let (_, first, cluster) = known.unwrap_or_else(|| {
            let file = (population, drawn.len() as u32, next);
            drawn.extend(drawn_of(population));
            next += population.people as u32;
            files.push(file);
            file
        });
        let rows = survey.rows(*part);
        let own = survey.weights(*part);
        weights.extend((0..rows).map(|row| own.get(row) as f64 / unit));
        strata.extend((0..rows).map(|row| first + survey.strata(*part).map_or(0, |strata| strata[row])));
        match survey.clusters(*part) {
            Some(own) => clusters.extend(own.iter().map(|unit| cluster + unit)),
            None => {
                clusters.extend((0..rows as u32).map(|row| next + row));
                next += rows as u32;
            }
        }
    }
    let centres = |part: &PartId| {
        let design = survey.population(*part).design.as_ref();
        design.is_none_or(|design| design.centres_lonely)
    };
    let lonely = match parts.iter().all(centres) {
        true => Lonely::Centre,
        false => Lonely::Refuse,
    };
    let design = Design {
        strata: &strata,
        clusters: Some(&clusters),
        drawn: &drawn,
        lonely,
    };
    Sample::new(weights, &design)
}

/// What was drawn of each stratum of a file.
fn drawn_of(population: &Population) -> Vec<UnitsDrawn> {
    match &population.design {
        None => vec![UnitsDrawn {
            units: population.people,
            population: None,
        }],
        Some(design) => design
            .strata
            .iter()
            .map(|stratum| UnitsDrawn {
                units: stratum.drawn,
                population: stratum.size,
            })
            .collect(),
    }
}
