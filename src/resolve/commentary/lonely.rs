//! Strata of a single unit, where the report says how precise its figures are: nothing tells how they vary.

use crate::commentary::{Call, Commentary, Term};
use crate::content::yaml::{Node, Value};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::msg;
use crate::resolve::fields::Fields;
use crate::survey::{Design, Population, Survey};

/// Names the strata of which one unit was drawn out of more, unless the project says what becomes of them.
pub(super) fn check(commentary: &Commentary, survey: &Survey, report: &Fields, diagnostics: &mut Diagnostics) {
    if !commentary.asks_precision() {
        return;
    }
    let groups = report.named("groups", &mut Diagnostics::new()).unwrap_or(&[]);
    for Population {
        groups: members,
        design,
        ..
    } in &survey.people.populations
    {
        let Some(design) = design.as_ref().filter(|design| !design.centres_lonely) else {
            continue;
        };
        let strata = lonely(design);
        let written = members.iter().find_map(|id| {
            let id = &survey.group(*id).id;
            let (_, group) = groups.iter().find(|(name, _)| name.value == *id)?;
            written(group)
        });
        if let (false, Some(written)) = (strata.is_empty(), written) {
            let message = msg!("lonely-strata", count = strata.len(), strata = strata);
            diagnostics.push(
                Diagnostic::error(message)
                    .at(written.span)
                    .help(msg!("lonely-strata-help")),
            );
        }
    }
}

/// The names of strata of a single unit; one that is all of them has nothing to vary.
fn lonely(design: &Design) -> Vec<String> {
    let strata = design.strata.iter();
    let single = strata.filter(|stratum| stratum.drawn == 1 && stratum.size != Some(1));
    single.map(|stratum| stratum.name.clone()).collect()
}

/// Where a group says how it was drawn.
fn written(group: &Node) -> Option<&Node> {
    let Value::Map(entries) = &group.value else {
        return None;
    };
    let (_, design) = entries.iter().find(|(key, _)| key.value == "design")?;
    let Value::Map(entries) = &design.value else {
        return None;
    };
    let strata = entries.iter().find(|(key, _)| key.value == "strata");
    Some(strata.map_or(design, |(_, node)| node))
}

impl Commentary {
    /// Whether a variance is taken anywhere: an interval, a margin, a test.
    fn asks_precision(&self) -> bool {
        let has_margin = |term: &Term| match term {
            Term::Call(call) => matches!(
                call.value,
                Call::Percent { margin: true, .. }
                    | Call::Number { margin: true, .. }
                    | Call::NetScore { margin: true, .. }
            ),
            Term::Text(_) => false,
        };
        let mut terms = self
            .texts()
            .into_iter()
            .flat_map(|text| &text.expressions)
            .flat_map(|one| &one.terms);
        self.tables()
            .any(|table| table.parts().is_precise(self.reliance.precision))
            || terms.any(has_margin)
    }
}
