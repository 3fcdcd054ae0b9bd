//! Where texts and tables get what they say: from facts alone.

use super::publish::Publisher;
use super::{Absent, Facts, ItemResponse, Known, Listing, Share, Value};
use crate::disclosure::Plan;
use crate::measure::{Counter, Decimal};
use crate::query::{Asked, Over, Query, Statistic, Use};
use crate::survey::{Base, ChoiceId, Condition, GroupId, Policy, Survey, Variable};
use std::sync::{Mutex, PoisonError};

/// Whose answers: groups taken together, under conditions.
#[derive(Clone, Copy, Debug)]
pub struct Selection<'a> {
    pub groups: &'a [GroupId],
    /// Only respondents who meet all of these; a missing answer meets none.
    pub filter: &'a [Condition],
}

/// Looks facts up for those who name groups.
#[derive(Debug)]
pub struct Gate<'a> {
    survey: &'a Survey,
    mode: Mode<'a>,
}

#[derive(Debug)]
enum Mode<'a> {
    Asking {
        counter: &'a Counter<'a>,
        policy: &'a Policy,
        plan: Plan,
        asked: Mutex<Asked>,
    },
    Saying(&'a Facts),
}

impl<'a> Gate<'a> {
    pub fn asking(survey: &'a Survey, counter: &'a Counter<'a>, policy: &'a Policy) -> Self {
        let mode = Mode::Asking {
            counter,
            policy,
            plan: crate::disclosure::plan(survey, counter, &Policy::default(), &Asked::default()),
            asked: Mutex::default(),
        };
        Self { survey, mode }
    }

    pub fn saying(survey: &'a Survey, facts: &'a Facts) -> Self {
        let mode = Mode::Saying(facts);
        Self { survey, mode }
    }

    pub fn asked(self) -> Asked {
        match self.mode {
            Mode::Asking { asked, .. } => asked.into_inner().unwrap_or_else(PoisonError::into_inner),
            Mode::Saying(_) => Asked::default(),
        }
    }

    fn known(&self, statistic: Statistic, selection: Selection<'_>, used: Use) -> Result<Known, Absent> {
        let query = Query::new(statistic, &self.survey.parts_of(selection.groups), selection.filter);
        match &self.mode {
            Mode::Saying(facts) => facts.known(&query).cloned(),
            Mode::Asking {
                counter,
                policy,
                plan,
                asked,
            } => {
                let known = Publisher { counter, policy, plan }.known(&query);
                let mut asked = asked.lock().unwrap_or_else(PoisonError::into_inner);
                asked.add(query, used, &[]);
                known
            }
        }
    }

    /// How many respondents some groups have, each counted once.
    pub fn respondents(&self, groups: &[GroupId]) -> u64 {
        let all = Selection { groups, filter: &[] };
        match self.known(Statistic::Population, all, Use::Table) {
            Ok(known) => known.n,
            Err(Absent::EmptyBase | Absent::Confidential) => 0,
        }
    }

    /// The share that gave any of `choices`.
    ///
    /// # Errors
    /// Nobody answered, or the share is confidential.
    pub fn share(
        &self,
        variable: Variable,
        choices: &[ChoiceId],
        base: Base,
        selection: Selection<'_>,
        used: Use,
    ) -> Result<Share, Absent> {
        let known = self.known(Statistic::share(variable, choices, Over::Base(base)), selection, used)?;
        match known.value {
            Value::Share(share) => Ok(share),
            Value::Average(_) | Value::Ranking(_) | Value::ItemResponse(_) | Value::Population(_) => {
                Err(Absent::EmptyBase)
            }
        }
    }

    /// The first `most` choices of a ranked list, as far as none before them is confidential.
    pub fn ranking(&self, variable: Variable, selection: Selection<'_>, most: usize, used: Use) -> Listing {
        let known = self.known(Statistic::Ranking { variable, most }, selection, used);
        match known.map(|known| known.value) {
            Ok(Value::Ranking(listing)) => listing,
            Ok(Value::Share(_) | Value::Average(_) | Value::ItemResponse(_) | Value::Population(_)) | Err(_) => {
                Listing {
                    shown: Vec::new(),
                    withheld: most,
                    has_ties: false,
                }
            }
        }
    }

    /// The mean of a number.
    ///
    /// # Errors
    /// Nobody answered, or it is confidential.
    pub fn mean(&self, variable: Variable, selection: Selection<'_>, used: Use) -> Result<Decimal, Absent> {
        average(self.known(Statistic::Mean(variable), selection, used)?).map(|(decimal, _)| decimal)
    }

    /// The median of a number, and over how many answers.
    ///
    /// # Errors
    /// Nobody answered, or it is confidential.
    pub fn median(&self, variable: Variable, selection: Selection<'_>, used: Use) -> Result<(Decimal, u64), Absent> {
        average(self.known(Statistic::Median(variable), selection, used)?)
    }

    /// How many answered.
    pub fn item_response(&self, variable: Variable, selection: Selection<'_>) -> ItemResponse {
        let known = self.known(Statistic::ItemResponse(variable), selection, Use::Table);
        match known.map(|known| known.value) {
            Ok(Value::ItemResponse(found)) => found,
            Ok(Value::Share(_) | Value::Average(_) | Value::Ranking(_) | Value::Population(_)) | Err(_) => {
                ItemResponse::default()
            }
        }
    }
}

fn average(known: Known) -> Result<(Decimal, u64), Absent> {
    match known.value {
        Value::Average(decimal) => Ok((decimal, known.n)),
        Value::Share(_) | Value::Ranking(_) | Value::ItemResponse(_) | Value::Population(_) => Err(Absent::EmptyBase),
    }
}
