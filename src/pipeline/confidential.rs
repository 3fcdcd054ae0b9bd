//! The team's report on confidentiality: what was withheld, why, what remains at risk. It says what must not be
//! published, so it never goes into the output.

use crate::diagnostic::Message;
use crate::disclosure::protect::Interval;
use crate::disclosure::{Plan, Why};
use crate::msg;
use crate::query::Query;
use crate::report::Value;
use crate::survey::{Policy, Survey};
use crate::workspace::Prepared;

/// Counts up to here can be one person's, or a few people's who know each other.
const FEW: u64 = 4;

/// What a plan withholds, in the names of the questionnaire.
#[derive(Clone, Debug, Default)]
pub struct Withheld {
    /// How many different figures were judged.
    pub judged: usize,
    /// Each with the reason, and the least and the most that readers can still believe of a count.
    pub figures: Vec<(String, Message, Option<Interval>)>,
    /// What can still be believed of a withheld count.
    pub risks: Vec<Message>,
}

impl Withheld {
    /// What a plan withholds, described.
    pub fn of(plan: &Plan, survey: &Survey, policy: &Policy) -> Self {
        let bounds = plan.bounds(survey, policy);
        let risks = plan.risks.iter().map(|risk| {
            let figure = risk.query.describe(survey);
            if risk.by.is_empty() {
                return msg!("given-away-unseen", figure = figure);
            }
            let (low, high, by) = (risk.low, risk.high.unwrap_or(risk.low), risk.by.join("; "));
            msg!("disclosure-risk", figure = figure, low = low, high = high, by = by)
        });
        let together = plan.together.iter().map(|told| {
            let by = told.by.join("; ");
            msg!("given-away-together", n = told.people, by = by)
        });
        Self {
            judged: plan.len(),
            figures: plan
                .withheld()
                .map(|(query, why)| (query.describe(survey), reason(why, survey), bounds.get(query).copied()))
                .collect(),
            risks: risks.chain(together).collect(),
        }
    }
}

fn reason(why: &Why, survey: &Survey) -> Message {
    match why {
        Why::SmallBase { base, least } => msg!("disclosure-small-base", n = *base, least = *least),
        Why::SmallCount { count, least } => msg!("disclosure-small-count", n = *count, least = *least),
        Why::Zero => msg!("disclosure-zero"),
        Why::Complement { rest, least } => msg!("disclosure-complement", n = *rest, least = *least),
        Why::Dominated { largest, percent, most } => {
            msg!("disclosure-dominated", n = *largest, percent = *percent, most = *most)
        }
        Why::Extreme => msg!("disclosure-extreme"),
        Why::NeverCross => msg!("disclosure-never-cross"),
        Why::TooMuchWork => msg!("disclosure-too-much-work"),
        Why::Together { others, people } if others.is_empty() => msg!("disclosure-together-alone", n = *people),
        Why::Together { others, people } => {
            msg!("disclosure-together", n = *people, figures = described(others, survey))
        }
        Why::FewGave { others, people } if others.is_empty() => msg!("disclosure-few-gave-alone", n = *people),
        Why::FewGave { others, people } => {
            msg!("disclosure-few-gave", n = *people, figures = described(others, survey))
        }
        Why::FewMayHaveGiven { others } if others.is_empty() => msg!("disclosure-few-may-have-given-alone"),
        Why::FewMayHaveGiven { others } => {
            msg!("disclosure-few-may-have-given", figures = described(others, survey))
        }
        Why::DominatedTogether {
            others,
            largest,
            percent,
            most,
        } => match described(others, survey) {
            none if none.is_empty() => msg!(
                "disclosure-dominated-together-alone",
                n = *largest,
                percent = *percent,
                most = *most
            ),
            figures => msg!(
                "disclosure-dominated-together",
                n = *largest,
                percent = *percent,
                most = *most,
                figures = figures
            ),
        },
        Why::Protects(other) => msg!("disclosure-protects", figure = other.describe(survey)),
    }
}

/// Figures that are named in a reason.
fn described(figures: &[Query], survey: &Survey) -> String {
    let figures: Vec<String> = figures.iter().map(|figure| figure.describe(survey)).collect();
    figures.join("; ")
}

/// The report's lines, as Markdown.
pub fn confidential(prepared: &Prepared, say: &dyn Fn(&Message) -> String) -> String {
    let mut lines = vec![
        format!("# {}", say(&msg!("disclosure-title"))),
        say(&msg!("disclosure-secret")),
    ];
    let mut part = |heading: Message, items: Vec<String>, none: Message| {
        lines.push(format!("## {}", say(&heading)));
        if items.is_empty() {
            lines.push(say(&none));
        } else {
            let items: Vec<String> = items.iter().map(|item| format!("- {item}")).collect();
            lines.push(items.join("\n"));
        }
    };
    let withheld = Withheld::of(&prepared.plan, &prepared.surveyed.survey, prepared.policy());
    part(
        msg!("disclosure-policy"),
        policy(prepared.policy(), say),
        msg!("disclosure-no-policy"),
    );
    let figures = withheld.figures.iter();
    let figures = figures.map(|(figure, why, bounds)| {
        let bounds = bounds.and_then(|bounds| Some(msg!("disclosure-bounds", low = bounds.low, high = bounds.high?)));
        let bounds = bounds.map_or_else(String::new, |bounds| format!(" ({})", say(&bounds)));
        format!("`{figure}` — {}{bounds}", say(why))
    });
    part(
        msg!(
            "disclosure-withheld",
            n = withheld.figures.len() as u64,
            all = withheld.judged as u64
        ),
        figures.collect(),
        msg!("disclosure-nothing-withheld"),
    );
    let risks: Vec<String> = withheld.risks.iter().map(say).collect();
    part(msg!("disclosure-risks"), risks, msg!("disclosure-no-risk"));
    part(
        msg!("disclosure-few", n = FEW),
        few(prepared),
        msg!("disclosure-no-few"),
    );
    lines.join("\n\n") + "\n"
}

fn policy(policy: &Policy, say: &dyn Fn(&Message) -> String) -> Vec<String> {
    let mut lines = Vec::new();
    if !policy.is_declared {
        return lines;
    }
    let yes = |is: bool| {
        say(&if is {
            msg!("disclosure-yes")
        } else {
            msg!("disclosure-no")
        })
    };
    if let Some(preset) = policy.preset {
        lines.push(format!("preset: {}", preset.keyword()));
    }
    lines.push(format!("smallest_base: {}", policy.usual.base));
    lines.push(format!("smallest_cell: {}", policy.usual.cell));
    lines.push(format!("zeros: {}", yes(policy.zeros)));
    lines.push(format!("complements: {}", yes(policy.complements)));
    if let Some(rule) = &policy.dominance {
        lines.push(format!("dominance: largest {}, percent {}", rule.largest, rule.percent));
    }
    lines.push(format!("round_to: {}", policy.rounding));
    lines
}

/// Published counts of few people, or that leave few.
fn few(prepared: &Prepared) -> Vec<String> {
    let is_few = |n: u64| (1..=FEW).contains(&n);
    let figures = prepared.report.figures.iter();
    figures
        .filter_map(|figure| {
            let shares: Vec<String> = figure
                .value
                .headcounts()
                .into_iter()
                .filter(|(k, n)| is_few(*k) || is_few(n - k))
                .map(|(k, n)| format!("{k} / {n}"))
                .collect();
            let count = match figure.value {
                Value::Count(n) if is_few(n) && !figure.questions.is_empty() => Some(n.to_string()),
                Value::Count(_)
                | Value::Counts { .. }
                | Value::Ratio { .. }
                | Value::Range { .. }
                | Value::Weighted(_)
                | Value::WeightedRange { .. }
                | Value::Decimal { .. }
                | Value::Typed(_)
                | Value::Ranking { .. } => None,
            };
            let parts: Vec<String> = shares.into_iter().chain(count).collect();
            (!parts.is_empty()).then(|| format!("`{}`: {}", figure.id, parts.join(", ")))
        })
        .collect()
}
