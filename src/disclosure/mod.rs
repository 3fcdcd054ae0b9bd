//! Statistical disclosure control: which counts may be published.
//!
//! Everything that a report publishes about respondents passes the [`Gate`]. A report is composed once to learn what it
//! asks for; then [`plan()`] decides what is withheld: counts and bases under the [`Policy`]'s thresholds (primary
//! suppression), and what else would give them back (secondary suppression, [`protect`]). Composed again with that plan,
//! the gate refuses them. A report whose policy withholds nothing is composed once.

mod atoms;
mod dimension;
mod implied;
mod plan;
pub mod protect;
mod query;
mod rule;
mod system;

pub use plan::{Plan, Risk, Why, plan};
pub use query::{Over, Query, Subject, Use};

use crate::measure::{Counter, Decimal, Ranked, Ratio, Selection};
use crate::survey::{Base, ChoiceId, Condition, GroupId, Kind, Policy, Survey, Variable};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// Why there is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withheld {
    /// Nobody answered.
    EmptyBase,
    /// The policy, or the protection of what it withholds.
    Confidential,
}

/// The front of a ranked list, as far as it may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    pub shown: Vec<Ranked>,
    /// How many more were asked for and are withheld.
    pub withheld: usize,
    /// Whether some of them stand in the order of the questionnaire, as far as that may be said.
    pub has_ties: bool,
}

/// Everything that a report asked for.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    pub queries: BTreeMap<Query, Use>,
    /// Lists that were ranked: each the queries of its choices, most given first, those beyond the list unordered.
    pub ranked: Vec<RankedList>,
}

/// What the order of a published list says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RankedList {
    pub listed: Vec<Query>,
    /// Given at most as often as the last one listed.
    pub beyond: Vec<Query>,
}

/// Lets through what may be published of a survey.
#[derive(Debug)]
pub struct Gate<'a> {
    counter: &'a Counter<'a>,
    survey: &'a Survey,
    policy: &'a Policy,
    plan: Option<&'a Plan>,
    asked: Mutex<Asked>,
}

impl<'a> Gate<'a> {
    /// Lets everything through and remembers what was asked for.
    pub fn open(counter: &'a Counter<'a>, survey: &'a Survey, policy: &'a Policy) -> Self {
        Self {
            counter,
            survey,
            policy,
            plan: None,
            asked: Mutex::default(),
        }
    }

    /// Keeps to a plan.
    pub fn guarded(counter: &'a Counter<'a>, survey: &'a Survey, policy: &'a Policy, plan: &'a Plan) -> Self {
        Self {
            plan: Some(plan),
            ..Self::open(counter, survey, policy)
        }
    }

    /// What was asked for.
    pub fn asked(self) -> Asked {
        let mut asked = self.asked.into_inner().unwrap_or_else(PoisonError::into_inner);
        // Chapters are composed on several threads.
        asked.ranked.sort_unstable();
        asked.ranked.dedup();
        asked
    }

    /// A count as it is published.
    pub fn rounded(&self, count: u64) -> u64 {
        self.policy.rounded(count)
    }

    /// How many respondents some groups have.
    pub fn respondents(&self, groups: &[GroupId]) -> u64 {
        self.rounded(groups.iter().map(|group| self.survey.respondents(*group)).sum())
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
    ) -> Result<Ratio, Withheld> {
        let ratio = self.counter.share(variable, choices, base, selection);
        self.ratio(ratio, variable, choices, base, selection, used)
    }

    /// A share that was counted already, if it may be published.
    ///
    /// # Errors
    /// Nobody answered, or the share is confidential.
    pub fn ratio(
        &self,
        ratio: Option<Ratio>,
        variable: Variable,
        choices: &[ChoiceId],
        base: Base,
        selection: Selection<'_>,
        used: Use,
    ) -> Result<Ratio, Withheld> {
        // That nobody of a stratum answered may say how small it is.
        if self.policy.withholds() {
            self.pass(Query::share(variable, choices, Over::Base(base), selection), used)?;
        }
        let ratio = ratio.ok_or(Withheld::EmptyBase)?;
        let (numerator, denominator) = (self.rounded(ratio.numerator), self.rounded(ratio.denominator));
        Ratio::new(numerator, denominator).ok_or(Withheld::Confidential)
    }

    /// The first `most` choices of a ranked list, as far as none before them is confidential.
    pub fn ranking(&self, variable: Variable, selection: Selection<'_>, most: usize, used: Use) -> Listing {
        let mut shown = self.counter.ranking(variable, selection);
        let over = match self.survey.question(variable.question).kind {
            Kind::Ranking { .. } => Over::Points,
            Kind::Multiple | Kind::Mentions { .. } => Over::Base(Base::Mentions),
            Kind::Single | Kind::Scale | Kind::Number { .. } | Kind::Open => Over::Base(Base::Valid),
        };
        let query = |choice: ChoiceId| Query::share(variable, &[choice], over, selection);
        if !self.policy.withholds() {
            shown.truncate(most);
            let has_ties = shown.iter().any(|ranked| ranked.tied);
            return self.listing(shown, 0, has_ties);
        }
        let choices: Vec<ChoiceId> = self.survey.question(variable.question).choice_ids().collect();
        let listed: Vec<ChoiceId> = shown.iter().take(most).map(|ranked| ranked.choice).collect();
        let beyond = choices.iter().filter(|choice| !listed.contains(choice));
        let list = RankedList {
            beyond: beyond.map(|choice| query(*choice)).collect(),
            listed: listed.into_iter().map(query).collect(),
        };
        self.with_asked(|asked| asked.ranked.push(list));
        shown.truncate(most);
        // A list that ends says that nobody gave the others.
        let mut wanted = match self.policy.zeros {
            true => most.min(choices.len()),
            false => shown.len(),
        };
        let passes: Vec<bool> = shown.iter().map(|r| self.pass(query(r.choice), used).is_ok()).collect();
        // What stands behind a withheld choice would bound it.
        shown.truncate(passes.iter().position(|passes| !passes).unwrap_or(shown.len()));
        // Of how many people nothing can be listed may say how small a stratum is.
        if let (true, Some(first)) = (shown.is_empty(), choices.first())
            && self.pass(query(*first), used).is_err()
        {
            wanted = wanted.max(1);
        }
        let withheld = wanted.saturating_sub(shown.len());
        // A tie with what is not shown would say how many that is.
        let has_ties = shown.windows(2).any(|pair| pair[0].count == pair[1].count);
        self.listing(shown, withheld, has_ties)
    }

    fn listing(&self, mut shown: Vec<Ranked>, withheld: usize, has_ties: bool) -> Listing {
        for ranked in &mut shown {
            ranked.count = self.rounded(ranked.count);
        }
        Listing {
            shown,
            withheld,
            has_ties,
        }
    }

    /// The mean of a number.
    ///
    /// # Errors
    /// Nobody answered, or it is confidential.
    pub fn mean(&self, variable: Variable, selection: Selection<'_>, used: Use) -> Result<Decimal, Withheld> {
        let mean = self.average(self.counter.mean(variable, selection), variable, selection, used)?;
        let count = self.rounded(mean.count);
        if count == mean.count {
            return Ok(mean);
        }
        // The sum that as many people would have, so that neither it nor they are exact.
        let sum = i128::from(mean.sum) * i128::from(count) / i128::from(mean.count);
        let sum = i64::try_from(sum).map_err(|_| Withheld::Confidential)?;
        (count > 0)
            .then_some(Decimal { sum, count })
            .ok_or(Withheld::Confidential)
    }

    /// The median of a number.
    ///
    /// # Errors
    /// Nobody answered, or it is confidential.
    pub fn median(&self, variable: Variable, selection: Selection<'_>, used: Use) -> Result<Decimal, Withheld> {
        self.average(self.counter.median(variable, selection), variable, selection, used)
    }

    fn average(
        &self,
        found: Option<Decimal>,
        variable: Variable,
        selection: Selection<'_>,
        used: Use,
    ) -> Result<Decimal, Withheld> {
        if self.policy.withholds() {
            self.pass(Query::new(Subject::Average(variable), selection), used)?;
        }
        found.ok_or(Withheld::EmptyBase)
    }

    fn pass(&self, query: Query, used: Use) -> Result<(), Withheld> {
        match self.plan {
            Some(plan) if plan.withholds(&query) => Err(Withheld::Confidential),
            Some(_) => Ok(()),
            None => {
                self.with_asked(|asked| {
                    let known = asked.queries.entry(query).or_insert(used);
                    *known = used.max(*known);
                });
                Ok(())
            }
        }
    }

    fn with_asked(&self, add: impl FnOnce(&mut Asked)) {
        add(&mut self.asked.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

/// The conditions under which a question was asked, beside those of a query: a base counts who meets them.
fn asked_if<'s>(survey: &'s Survey, query: &Query) -> &'s [Condition] {
    query
        .variable()
        .map_or(&[], |variable| survey.question(variable.question).asked_if.as_slice())
}
