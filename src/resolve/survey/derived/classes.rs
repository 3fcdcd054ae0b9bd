//! Classes of a number: their limits, held against each other.

use super::limit::{id, label, shown, units};
use super::made::{Made, MadeFrom, Maker};
use super::written::WrittenClass;
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned};
use crate::msg;
use crate::survey::{Choice, Kind, NumberClass, Origin};
use std::collections::BTreeMap;

/// A class with where it is written.
struct PlacedClass {
    choice: Choice,
    label: String,
    class: NumberClass,
    span: Span,
}

/// The classes of a number as choices, in the order in which they are written.
pub(super) fn classes(
    maker: Maker<'_>,
    from: &Spanned<String>,
    (written, unit): (&[WrittenClass], Option<&str>),
    diagnostics: &mut Diagnostics,
) -> Option<Made> {
    let source = diagnostics.take(MadeFrom::of(maker.questions, from))?;
    let Kind::Number { decimals } = source.question.kind else {
        let other = msg!(
            "classes-need-number",
            question = &from.value,
            kind = source.question.kind.keyword()
        );
        diagnostics.push(
            Diagnostic::error(other)
                .at(from.span)
                .help(msg!("classes-need-number-help")),
        );
        return None;
    };
    let mut placed = Vec::new();
    for class in written {
        placed.push(one(maker, (class, unit), (decimals, from.span), diagnostics)?);
    }
    if placed.len() < 2 {
        diagnostics.push(Diagnostic::error(msg!("classes-too-few")).at(from.span));
        return None;
    }
    let mut sorted: Vec<&PlacedClass> = placed.iter().collect();
    // What is open below comes first.
    sorted.sort_by_key(|one| one.class);
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    for one in &placed {
        if let Some(first) = seen.insert(&one.choice.id, one.span) {
            let twice = Diagnostic::error(msg!("duplicate-id", id = &one.choice.id)).at(one.span);
            diagnostics.push(twice.also(first, msg!("first-here")));
            return None;
        }
    }
    for pair in sorted.windows(2) {
        if let Some(wrong) = beside(maker, pair[0], pair[1], decimals) {
            diagnostics.push(wrong);
            return None;
        }
    }
    Some(Made {
        kind: Kind::Scale,
        choices: placed.iter().map(|one| one.choice.clone()).collect(),
        labels: placed.iter().map(|one| one.label.clone()).collect(),
        origin: Origin::Classes {
            classes: placed.iter().map(|one| one.class).collect(),
            of: source.variables(),
        },
        battery: source.battery(),
    })
}

fn one(
    maker: Maker<'_>,
    (written, unit): (&WrittenClass, Option<&str>),
    (decimals, whole): (u32, Span),
    diagnostics: &mut Diagnostics,
) -> Option<PlacedClass> {
    let span = written.span.unwrap_or(whole);
    let mut limit = |text: &Option<Spanned<String>>| match text {
        None => Some(None),
        Some(text) => {
            let found = units(&text.value, decimals);
            if found.is_none() {
                let bad = msg!("class-limit", text = &text.value, decimals = decimals);
                diagnostics.push(Diagnostic::error(bad).at(text.span));
            }
            found.map(Some)
        }
    };
    let (from, to, below) = (limit(&written.from)?, limit(&written.to)?, limit(&written.below)?);
    let class = NumberClass {
        from,
        until: below.or(to.and_then(|to| to.checked_add(1))),
    };
    let wrong = match (to, below, class) {
        (Some(_), Some(_), _) => Some(msg!("class-two-ends")),
        (
            _,
            _,
            NumberClass {
                from: None,
                until: None,
            },
        ) => Some(msg!("class-endless")),
        (
            _,
            _,
            NumberClass {
                from: Some(from),
                until: Some(until),
            },
        ) if from >= until => Some(msg!("class-empty")),
        (None | Some(_), None, _) | (None, Some(_), _) => None,
    };
    if let Some(wrong) = wrong {
        diagnostics.push(Diagnostic::error(wrong).at(span));
        return None;
    }
    let language = maker.language;
    let own = written.id.as_ref().map(|id| id.value.clone());
    Some(PlacedClass {
        label: written
            .label
            .clone()
            .unwrap_or_else(|| label(class, decimals, language, unit)),
        choice: Choice {
            id: own.unwrap_or_else(|| id(class, decimals, language)),
            score: None,
        },
        class,
        span,
    })
}

/// What is wrong between two classes of which one begins no later than the other.
fn beside(maker: Maker<'_>, lower: &PlacedClass, upper: &PlacedClass, decimals: u32) -> Option<Diagnostic> {
    let number = |units| shown(units, decimals, maker.language);
    let labels = (&lower.label, &upper.label);
    let overlap = |at: i64| msg!("classes-overlap", one = labels.0, other = labels.1, number = number(at));
    let message = match (lower.class.until, upper.class.from) {
        (Some(until), Some(from)) if until == from => return None,
        (Some(until), Some(from)) if until < from && from - until == 1 => {
            msg!(
                "classes-gap-of-one",
                one = labels.0,
                other = labels.1,
                number = number(until)
            )
        }
        (Some(until), Some(from)) if until < from => msg!(
            "classes-gap",
            one = labels.0,
            other = labels.1,
            from = number(until),
            to = number(from - 1)
        ),
        (Some(_) | None, Some(from)) => overlap(from),
        (until, None) => overlap(until.or(upper.class.until).map_or(0, |until| until - 1)),
    };
    Some(
        Diagnostic::error(message)
            .at(upper.span)
            .also(lower.span, msg!("other-class-here")),
    )
}
