//! How a figure came about, line by line: for the reader of the site and for `constats explain`.

use crate::diagnostic::Arg;
use crate::language::number;
use crate::report::{Figure, Measure, Unit, Value};
use crate::survey::{Language, Missing};
use crate::theme::Wording;

/// A line: what it is called, what it says.
pub type Line = (String, String);

/// Digits after the decimal sign of a value before rounding.
const DIGITS: u32 = 4;

/// What was asked and chosen, what is measured, over whom, the counts, the value before rounding, the rule of wording;
/// of a figure that was typed in, its cell and its source.
pub fn explain(figure: &Figure, language: Language, wording: &Wording) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut add = |key: &str, text: String| {
        if !text.is_empty() {
            lines.push((wording.text(key), text));
        }
    };
    if let Value::Typed(typed) = &figure.value {
        add("explain-cell", figure.about.clone());
        add("explain-measure", wording.text(typed_measure(typed.unit)));
        add("explain-base", figure.who.clone());
        add("explain-source", typed.source.clone());
        add("explain-rule", wording.text("rule-typed"));
        return lines;
    }
    add("explain-about", figure.about.clone());
    add("explain-measure", wording.text(&measure(figure.measure)));
    add("explain-base", figure.who.clone());
    add("explain-calculation", calculation(&figure.value, language, wording));
    add("explain-rule", wording.text(&rule(figure.measure)));
    lines
}

fn measure(measure: Measure) -> String {
    let key = match measure {
        Measure::Respondents => "measure-respondents",
        Measure::Count => "measure-count",
        Measure::Percent => "measure-percent",
        Measure::Tenths => "measure-tenths",
        Measure::Fraction => "measure-fraction",
        Measure::Number(summary) => return format!("measure-{}", summary.keyword()),
        Measure::Valid => "measure-valid",
        Measure::Missing(Missing::NotAsked) => "measure-not-asked",
        Measure::Missing(Missing::NoAnswer) => "measure-no-answer",
        Measure::Missing(Missing::DontKnow) => "measure-dont-know",
        Measure::Missing(Missing::Refused) => "measure-refused",
        Measure::Rank => "measure-rank",
    };
    key.to_owned()
}

fn typed_measure(unit: Unit) -> &'static str {
    match unit {
        Unit::Percent => "measure-percent",
        Unit::Count => "measure-typed-count",
        Unit::Mean => "measure-mean",
    }
}

fn rule(measure: Measure) -> String {
    let key = match measure {
        Measure::Respondents | Measure::Count | Measure::Valid | Measure::Missing(_) => "rule-count",
        Measure::Percent => "rule-percent",
        Measure::Tenths => "rule-tenths",
        Measure::Fraction => "rule-fraction",
        Measure::Number(summary) => return format!("rule-{}", summary.keyword()),
        Measure::Rank => "rule-rank",
    };
    key.to_owned()
}

fn calculation(value: &Value, language: Language, wording: &Wording) -> String {
    let count = |n: u64| number::integer(language, n);
    let ratio = |(k, n): (u64, u64)| {
        let value = number::percent_to(language, k, n, DIGITS);
        let args = [
            ("numerator", Arg::Text(count(k))),
            ("denominator", Arg::Text(count(n))),
            ("value", Arg::Text(value)),
        ];
        wording.say("explain-ratio", &args)
    };
    match value {
        Value::Count(n) => count(*n),
        Value::Counts { low, high } => wording.say(
            "count-range",
            &[("low", Arg::Text(count(*low))), ("high", Arg::Text(count(*high)))],
        ),
        Value::Ratio { numerator, denominator } => ratio((*numerator, *denominator)),
        Value::Range { low, high } => wording.say(
            "explain-range",
            &[("low", Arg::Text(ratio(*low))), ("high", Arg::Text(ratio(*high)))],
        ),
        Value::Decimal {
            sum,
            count: n,
            decimals,
        } => {
            let args = [
                (
                    "sum",
                    Arg::Text(number::decimal(language, *sum, 1, *decimals, *decimals)),
                ),
                ("count", Arg::Text(count(*n))),
                (
                    "value",
                    Arg::Text(number::decimal(language, *sum, *n, *decimals, DIGITS)),
                ),
            ];
            wording.say("explain-mean", &args)
        }
        Value::Ranking(ranking) => {
            let all: Vec<String> = ranking
                .iter()
                .map(|(choice, n)| format!("{choice} ({})", count(*n)))
                .collect();
            all.join(", ")
        }
        // Nothing was calculated.
        Value::Typed(_) => String::new(),
    }
}
