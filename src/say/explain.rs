//! How a figure came about, line by line: for the reader of the site and for `constats explain`.

use crate::diagnostic::Arg;
use crate::language::number;
use crate::language::share::{PercentSide, percent, percent_apart};
use crate::query::Summary;
use crate::report::{Figure, Measure, RankedChoice, Unit, Value, Weighted};
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
    add("explain-calculation", calculation(figure, language, wording));
    add("explain-rule", wording.text(&rule(figure, language)));
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
        Measure::NetScore => "measure-net_score",
        Measure::Rank => "measure-rank",
    };
    key.to_owned()
}

/// How a number was worked out: a key of the wording.
fn explained(measure: Measure) -> String {
    let summary = measure.summary().unwrap_or(Summary::Mean);
    format!("explain-{}", summary.keyword())
}

fn typed_measure(unit: Unit) -> &'static str {
    match unit {
        Unit::Percent => "measure-percent",
        Unit::Count => "measure-typed-count",
        Unit::Mean => "measure-mean",
    }
}

fn rule(figure: &Figure, language: Language) -> String {
    let key = match figure.measure {
        Measure::Respondents | Measure::Count | Measure::Valid | Measure::Missing(_) => "rule-count",
        Measure::Percent if is_limit(figure, language) => "rule-percent-limit",
        Measure::Percent if digits(figure) > 0 => "rule-percent-digits",
        Measure::Percent => "rule-percent",
        Measure::Tenths => "rule-tenths",
        Measure::Fraction => "rule-fraction",
        Measure::Number(summary) => {
            let by_weight = if figure.is_weighted && summary.is_weighed() {
                "-weighted"
            } else {
                ""
            };
            return format!("rule-{}{by_weight}", summary.keyword());
        }
        Measure::NetScore => "rule-net_score",
        Measure::Rank => "rule-rank",
    };
    key.to_owned()
}

/// Whether a percentage is said as a limit, "moins de 1 %".
fn is_limit(figure: &Figure, language: Language) -> bool {
    let mut shares = figure.value.shares().into_iter();
    shares.any(|(k, n)| percent(language, k, n, digits(figure)).side != PercentSide::At)
}

/// How many digits a figure is printed with after its decimal sign.
fn digits(figure: &Figure) -> u32 {
    // Its margin, which stands between parentheses, may have more.
    let number = figure.text.split('(').next().unwrap_or_default();
    let fraction = number.split_once([',', '.']).map_or("", |(_, fraction)| fraction);
    fraction.chars().take_while(char::is_ascii_digit).map(|_| 1).sum()
}

fn calculation(figure: &Figure, language: Language, wording: &Wording) -> String {
    let count = |n: u64| number::integer(language, n);
    let value = |(k, n)| percent_apart(language, k, n, DIGITS.max(digits(figure) + 1));
    let ratio = |(k, n): (u64, u64)| {
        let value = value((k.into(), n.into()));
        let args = [
            ("numerator", Arg::Text(count(k))),
            ("denominator", Arg::Text(count(n))),
            ("value", Arg::Text(value)),
        ];
        wording.say("explain-ratio", &args)
    };
    let by_weight = |share: &Weighted| {
        let args = [
            ("n", Arg::Text(count(share.of))),
            ("value", Arg::Text(value((share.numerator, share.denominator)))),
        ];
        wording.say("explain-weighted", &args)
    };
    match &figure.value {
        Value::Count(n) => count(*n),
        Value::Counts { low, high } => wording.say(
            "count-range",
            &[("low", Arg::Text(count(*low))), ("high", Arg::Text(count(*high)))],
        ),
        Value::Ratio { numerator, denominator } => ratio((*numerator, *denominator)),
        Value::Weighted(share) => by_weight(share),
        Value::WeightedRange { low, high } => wording.say(
            "explain-range",
            &[("low", Arg::Text(by_weight(low))), ("high", Arg::Text(by_weight(high)))],
        ),
        Value::Range { low, high } => wording.say(
            "explain-range",
            &[("low", Arg::Text(ratio(*low))), ("high", Arg::Text(ratio(*high)))],
        ),
        Value::Decimal {
            sum,
            count: terms,
            decimals,
            n,
        } => average(figure, ((*sum, *terms, *decimals), *n), language, wording),
        Value::Ranking { choices, .. } => {
            let told = figure.beside.trim_matches(['(', ')', '*']);
            let told = (figure.is_weighted && !told.is_empty()).then(|| told.to_owned());
            let key = match figure.is_weighted && told.is_none() {
                true => "explain-rank-weighted",
                false => "explain-rank",
            };
            let one = |choice: &RankedChoice| {
                let told = told.clone();
                let args = [
                    ("rank", Arg::Text(count(choice.place as u64))),
                    ("choice", Arg::Text(choice.label.clone())),
                    ("count", Arg::Text(told.unwrap_or_else(|| count(choice.count)))),
                ];
                wording.say(key, &args)
            };
            choices.iter().map(one).collect::<Vec<_>>().join("; ")
        }
        // Nothing was calculated.
        Value::Typed(_) => String::new(),
    }
}

/// How a number that sums up answers, `sum / terms`, came about.
fn average(
    figure: &Figure,
    ((sum, terms, decimals), n): ((i128, u128, u32), u64),
    language: Language,
    wording: &Wording,
) -> String {
    let said = |sum, terms, digits| Arg::Text(number::decimal(language, sum, terms, decimals, digits));
    if figure.measure == Measure::NetScore {
        let args = [
            ("value", Arg::Text(number::signed(language, sum, terms, DIGITS))),
            ("n", Arg::Text(number::integer(language, n))),
        ];
        return wording.say("explain-net_score", &args);
    }
    let is_finer = |summary: Summary| !summary.is_as_fine_as_answers();
    // Halfway between two answers there is one digit more.
    let digits = match matches!(figure.measure, Measure::Number(summary) if is_finer(summary)) {
        true => DIGITS,
        // Halves have one digit more; other fractions are those of scores.
        false if terms > 2 && !figure.is_weighted => DIGITS.max(decimals),
        false => decimals + u32::from(!sum.unsigned_abs().is_multiple_of(terms)),
    };
    // A sum of scores is a fraction itself.
    let parts = match u128::from(n) {
        n if figure.measure == Measure::Number(Summary::Mean) && !figure.is_weighted && n > 0 && terms % n == 0 => {
            terms / n
        }
        _ => 1,
    };
    let terms_said = u64::try_from(terms / parts).unwrap_or(u64::MAX);
    let args = [
        (
            "sum",
            said(sum, parts, if parts == 1 { decimals } else { decimals.max(DIGITS) }),
        ),
        ("count", Arg::Text(number::integer(language, terms_said))),
        ("n", Arg::Text(number::integer(language, n))),
        ("value", said(sum, terms, digits)),
    ];
    let key = explained(figure.measure);
    let is_quantile = matches!(figure.measure, Measure::Number(summary) if summary.is_quantile());
    match (figure.is_weighted, is_quantile) {
        (true, true) => wording.say(&format!("{key}-weighted"), &args),
        (true, false) => wording.say("explain-weighted", &args),
        (false, _) => wording.say(&key, &args),
    }
}
