//! What a report asks of the survey: a walk over the commentary that collects every query with the place that asks it.
//!
//! Claims, typed figures and the pages that the program makes for itself ask too. Counting and disclosure come after;
//! then the report is said from facts.

mod blocks;
mod column;
mod crossed;
mod grid;
mod held;
mod numbers;
mod prose;
mod unweighable;

pub use column::{GridColumn, Nested, Segment, banner, segments};
pub use grid::{Grid, GridCell};
pub use held::{At, HeldCells, held_numbers, held_shares};
pub use numbers::{NumberCell, number_rows, scale_means};
pub use unweighable::unweighable;

use crate::account;
use crate::commentary::{Commentary, Reliance};
use crate::diagnostic::Span;
use crate::query::{Asked, Query, Statistic, Use};
use crate::survey::{GroupId, QuestionId, Survey, Variable};

/// Everything that a report asks.
pub fn ask(survey: &Survey, commentary: &Commentary) -> Asked {
    let mut asker = Asker {
        survey,
        asked: Asked::default(),
        reliance: commentary.reliance,
    };
    asker.asked.precise.level = commentary.reliance.level;
    asker.program();
    asker.commentary(commentary);
    for claim in &commentary.accounts.claims {
        for query in account::queries(&claim.claimed, survey) {
            asker.add(query, Use::Prose, &[claim.says.span]);
        }
        for net in account::net_scores(&claim.claimed, survey) {
            asker.asked.add_net_score(net, false, Use::Prose, &[claim.says.span]);
        }
        if let Some((one, other)) = account::compared(&claim.claimed, survey) {
            asker.asked.precise.compare(one, other);
        }
    }
    asker.asked
}

struct Asker<'a> {
    survey: &'a Survey,
    asked: Asked,
    reliance: Reliance,
}

impl Asker<'_> {
    fn add(&mut self, query: Query, used: Use, places: &[Span]) {
        self.asked.add(query, used, places);
    }

    /// How precise a share or a mean is. With a mean, the width of its interval gives back the standard deviation, which is judged
    /// as if it were printed.
    fn precise(&mut self, query: Query, used: Use, places: &[Span]) {
        if let Some(spread) = query.spread() {
            self.add(spread, used, places);
        }
        self.asked.precise.queries.insert(query);
    }

    /// How many respondents some groups have: said wherever they are named.
    fn respondents(&mut self, groups: &[GroupId], places: &[Span]) {
        self.add(Query::everyone(self.survey, groups), Use::Table, places);
    }

    /// What the program says of every survey: the size of each group, and who answered each question.
    fn program(&mut self) {
        let survey = self.survey;
        for group in survey.group_ids() {
            self.respondents(&[group], &[]);
        }
        for (index, question) in survey.questions.iter().enumerate() {
            for group in &question.groups {
                let people = survey.parts_of(&[*group]);
                for item in 0..question.items.len() {
                    let question = QuestionId(index);
                    let variable = Variable { question, item };
                    let query = Query::new(Statistic::ItemResponse(variable), &people, &[]);
                    self.add(query, Use::Table, &[]);
                }
            }
        }
    }
}
