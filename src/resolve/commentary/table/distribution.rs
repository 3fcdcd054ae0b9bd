//! A number question by classes.

use super::classes::{by_rule, from_bounds};
use super::differing::{check_several, differences};
use super::head::{chart_of, head_of_shares};
use super::means::by;
use super::measured::{listed, measured};
use crate::commentary::{AskedTable, Distribution, MeansRow, Measured};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::msg;
use crate::resolve::fields::Fields;
use crate::resolve::scope::Scope;
use crate::resolve::shows::shows_of;
use crate::survey::{Answers, Base, NumberClass, Variable};

const NAME: &str = "distribution";

pub fn distribution(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<AskedTable> {
    let head = head_of_shares(fields, scope, diagnostics);
    let bounds = listed(fields, "classes", diagnostics);
    let total = fields.boolean("total", diagnostics).unwrap_or(false);
    let measured = measured(fields, shows_of(NAME), scope, diagnostics);
    let differences = differences(fields, Base::Valid, diagnostics);
    let row = measured.as_ref().map(|measured| MeansRow {
        variable: Variable {
            question: measured.question,
            item: 0,
        },
        measured: measured.clone(),
        places: None,
    });
    let by = by(fields, row.as_slice(), scope, diagnostics).map(|(by, _)| by);
    let measured = measured?;
    let columns = by.as_ref().map_or(1, |by| by.parts() + usize::from(total));
    check_several(fields, (differences, columns), diagnostics);
    let question = &scope.questions[measured.question.0];
    shows_of(NAME).check_chart(chart_of(head.as_ref()), question, columns, diagnostics);
    let decimals = question.kind.decimals()?;
    let values = values(&measured, scope);
    let classes = match &bounds {
        Some(bounds) => {
            let units: Vec<i64> = bounds.iter().filter_map(|one| in_units(&one.value, decimals)).collect();
            let is_rising = units.windows(2).all(|pair| pair[0] < pair[1]);
            if units.len() != bounds.len() || units.len() < 2 || !is_rising {
                let mistaken = Diagnostic::error(msg!("bad-classes", decimals = decimals));
                diagnostics.push(mistaken.at(fields.key_span("classes")));
            }
            from_bounds(&units, &values)
        }
        None => by_rule(&values, decimals, fewest(scope)),
    };
    if fields.has("by") && by.is_none() {
        return None;
    }
    Some(AskedTable::Distribution(Distribution {
        head: head?,
        by_rule: bounds.is_none(),
        classes: if classes.is_empty() { vec![ALL] } else { classes },
        measured,
        by,
        total,
        differences,
    }))
}

/// Every number.
const ALL: NumberClass = NumberClass {
    from: None,
    until: None,
};

/// How many people the first and the last class of a rule hold at least: their bounds would tell of fewer.
fn fewest(scope: Scope) -> usize {
    let least = scope
        .survey
        .map_or(0, |(_, policy)| policy.usual.base.max(policy.usual.cell));
    usize::try_from(least).unwrap_or(usize::MAX)
}

/// Every number of those who are measured, in order, whatever else they answered: a filter changes no class.
fn values(measured: &Measured, scope: Scope) -> Vec<i64> {
    let Some((survey, _)) = scope.survey else {
        return Vec::new();
    };
    let variable = Variable {
        question: measured.question,
        item: 0,
    };
    let parts = survey.parts_of(&measured.groups);
    let question = survey.question(measured.question);
    let mut values = Vec::new();
    for part in parts {
        if let Some(Answers::Numbers(numbers)) = survey.answers(variable, part) {
            values.extend(numbers.iter().flatten().map(|number| question.in_digits(*number)));
        }
    }
    values.sort_unstable();
    values
}

/// A bound as it is written, in units of the question's last digit.
fn in_units(text: &str, decimals: u32) -> Option<i64> {
    let text = text.trim().replace('\u{2212}', "-").replace(',', ".");
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let digits = usize::try_from(decimals).ok()?;
    if fraction.len() > digits || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    format!("{whole}{fraction:0<digits$}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::in_units;

    #[test]
    fn a_bound_has_no_more_digits_than_the_answers() {
        assert_eq!(in_units("5", 0), Some(5));
        assert_eq!(in_units("2,5", 1), Some(25));
        assert_eq!(in_units("-0.5", 2), Some(-50));
        assert_eq!(in_units("2.5", 0), None);
        assert_eq!(in_units("x", 0), None);
    }
}
