//! What the expressions of texts ask.

use super::Asker;
use crate::commentary::{Call, Measured, Prose, Term};
use crate::diagnostic::Span;
use crate::query::{NetScore, Over, Query, Statistic, Use};
use crate::survey::{ChoiceId, Variable};

impl Asker<'_> {
    pub(super) fn prose(&mut self, text: &Prose) {
        for expression in &text.expressions {
            for term in &expression.terms {
                match term {
                    Term::Call(call) => self.call(call, expression.span),
                    Term::Text(_) => {}
                }
            }
        }
    }

    fn call(&mut self, call: &Call, place: Span) {
        match call {
            Call::Respondents { groups, .. } => self.respondents(groups, &[place]),
            Call::Percent {
                asked, margin: true, ..
            } => {
                let share = Statistic::share(
                    asked.variable(),
                    &asked.measured.choices,
                    Over::Base(asked.measured.base),
                );
                self.precisely(&asked.measured, share, place);
            }
            Call::Count(asked) | Call::Percent { asked, .. } | Call::Fraction { asked, .. } => {
                self.share(&asked.measured, asked.variable(), place);
            }
            Call::Tenths { measured, items, .. } => {
                for item in items {
                    let question = measured.question;
                    self.share(measured, Variable { question, item: *item }, place);
                }
            }
            Call::Number {
                asked, summary, margin, ..
            } => {
                let (variable, summary) = (asked.variable(), *summary);
                let number = Statistic::Number { variable, summary };
                match margin {
                    true => self.precisely(&asked.measured, number, place),
                    false => self.of(&asked.measured, number, place),
                }
            }
            Call::NetScore {
                asked, bottom, margin, ..
            } => {
                let measured = &asked.measured;
                self.net_score(asked.variable(), (measured, bottom), (*margin, Use::Prose), &[place]);
                self.respondents(&measured.groups, &[place]);
            }
            Call::Top { asked, rank: most, .. } | Call::Ranked { asked, most, .. } => {
                let variable = asked.variable();
                self.of(&asked.measured, Statistic::Ranking { variable, most: *most }, place);
                self.of(&asked.measured, Statistic::ItemResponse(variable), place);
            }
            Call::Reference { .. } | Call::Agree { .. } => {}
        }
    }

    fn share(&mut self, measured: &Measured, variable: Variable, place: Span) {
        let share = Statistic::share(variable, &measured.choices, Over::Base(measured.base));
        self.of(measured, share, place);
    }

    /// The share of what is measured less that of some other choices.
    pub(super) fn net_score(
        &mut self,
        variable: Variable,
        (measured, bottom): (&Measured, &[ChoiceId]),
        (is_precise, used): (bool, Use),
        places: &[Span],
    ) {
        let people = self.survey.parts_of(&measured.groups);
        let net = NetScore::new(variable, (&measured.choices, bottom), &people, &measured.filter);
        self.asked.add_net_score(net, is_precise, used, places);
    }

    /// A statistic with its precision.
    fn precisely(&mut self, measured: &Measured, statistic: Statistic, place: Span) {
        let people = self.survey.parts_of(&measured.groups);
        let query = Query::new(statistic.clone(), &people, &measured.filter);
        self.precise(query, Use::Prose, &[place]);
        self.of(measured, statistic, place);
    }

    /// A statistic of those that a call is about, and how many they are.
    fn of(&mut self, measured: &Measured, statistic: Statistic, place: Span) {
        let people = self.survey.parts_of(&measured.groups);
        self.add(Query::new(statistic, &people, &measured.filter), Use::Prose, &[place]);
        self.respondents(&measured.groups, &[place]);
    }
}
