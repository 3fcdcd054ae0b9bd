//! What may be said, decided again where what is asked, the survey or its policy changed.

use crate::ask;
use crate::commentary::Commentary;
use crate::diagnostic::Diagnostics;
use crate::disclosure::{self, MOST_WORK, Plan};
use crate::fact::Facts;
use crate::measure::Counter;
use crate::query::{Asked, NetScore, Portion, Precise, Use};
use crate::resolve::Surveyed;
use crate::survey::{Policy, Survey};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What may be said, and in answer to what.
pub(super) struct Decided {
    surveyed: Arc<Surveyed>,
    /// Of each query, in the order of the facts.
    uses: Vec<Use>,
    precise: Precise,
    parts: BTreeMap<Portion, bool>,
    net_scores: BTreeMap<NetScore, bool>,
    pub facts: Facts,
    pub plan: Arc<Plan>,
}

impl Decided {
    /// What may be said now, and whether anything had to be counted.
    ///
    /// # Errors
    /// People who cannot be counted together.
    pub fn update<'k>(
        kept: &'k mut Option<Self>,
        surveyed: &Arc<Surveyed>,
        commentary: &Commentary,
        most_work: u64,
    ) -> Result<(&'k Self, bool), Diagnostics> {
        let asked = ask::ask(&surveyed.survey, commentary);
        let unweighable = ask::unweighable(&surveyed.survey, &asked);
        if unweighable.has_errors() {
            return Err(unweighable);
        }
        let uses: Vec<Use> = asked.iter().map(|(_, asking)| asking.used).collect();
        let is_current = |known: &Self| {
            let queries = known.facts.iter().map(|fact| &*fact.query);
            let is_same = known.uses == uses
                && known.precise == asked.precise
                && known.parts == asked.parts
                && known.net_scores == asked.net_scores;
            Arc::ptr_eq(&known.surveyed, surveyed) && is_same && queries.eq(asked.queries())
        };
        if let Some(known) = kept.take().filter(is_current) {
            return Ok((kept.insert(known), false));
        }
        let (facts, plan) = count(&surveyed.survey, &surveyed.policy, &asked, most_work);
        let decided = Self {
            surveyed: Arc::clone(surveyed),
            uses,
            precise: asked.precise,
            parts: asked.parts,
            net_scores: asked.net_scores,
            facts,
            plan: Arc::new(plan),
        };
        Ok((kept.insert(decided), true))
    }
}

/// Asks everything that a report says, counts it, and decides what may be published.
pub fn decide(survey: &Survey, commentary: &Commentary) -> (Facts, Plan) {
    count(survey, &commentary.policy, &ask::ask(survey, commentary), MOST_WORK)
}

/// Counts what is asked, and decides what of it may be published.
fn count(survey: &Survey, policy: &Policy, asked: &Asked, most_work: u64) -> (Facts, Plan) {
    let counter = Counter::over(survey);
    counter.count_strata(asked.queries());
    let plan = disclosure::plan(survey, &counter, policy, asked, most_work);
    let facts = Facts::publish(&counter, policy, &plan, asked);
    (facts, plan)
}
