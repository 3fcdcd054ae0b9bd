//! Every figure that the source report publishes comes out of the program: responses in, `figures.json` out.
//!
//! `tests/reference/published-figures.yaml` says what was published, `figures-map.yaml` beside it what each figure is in
//! the report's own names. Numbers are rounded here once more, by formulas written apart from the program's.

use crate::project::Project;
use crate::said::{WORDS, half_up};
use serde::Deserialize;
use serde_json::{Map, Value as Json};
use std::collections::{BTreeMap, BTreeSet};

/// Keys of the published file that name things or say whom a figure is about, and are no figures themselves.
const NAMES: [&str; 7] = ["label", "row", "id", "group", "base", "approx", "period"];

/// A published figure: the way to it, what it says, and the map it stands in.
struct Expected {
    at: String,
    says: Json,
    beside: Map<String, Json>,
}

/// A line of `figures-map.yaml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mapped {
    at: String,
    measure: String,
    /// The measure that the report says it in, where that is another.
    said: Option<String>,
    #[serde(default)]
    questions: BTreeSet<String>,
    #[serde(default)]
    choices: Vec<String>,
    groups: BTreeSet<String>,
    #[serde(default, rename = "where")]
    filter: Vec<String>,
    #[serde(default = "valid")]
    base: String,
    #[serde(default)]
    names: BTreeMap<String, String>,
}

fn valid() -> String {
    "valid".into()
}

#[derive(Deserialize)]
struct Mapping {
    figures: Vec<Mapped>,
}

/// An entry of `figures.json`.
#[derive(Deserialize)]
struct Figure {
    id: String,
    section: String,
    questions: BTreeSet<String>,
    choices: Vec<String>,
    groups: BTreeSet<String>,
    filter: Vec<String>,
    measure: String,
    base: String,
    numerator: Option<u64>,
    denominator: Option<u64>,
    lowest: Option<Part>,
    highest: Option<Part>,
    ranking: Option<Vec<Ranked>>,
    text: String,
}

#[derive(Deserialize)]
struct Part {
    numerator: u64,
    denominator: Option<u64>,
}

#[derive(Deserialize)]
struct Ranked {
    choice: String,
}

#[derive(Deserialize)]
struct Figures {
    figures: Vec<Figure>,
}

#[test]
fn every_published_figure_comes_out() {
    let reference = Project::at("tests/reference");
    let expected = expected(&parse(&reference.read("published-figures.yaml")));
    let mapping: Mapping = parse(&reference.read("figures-map.yaml"));
    let built = Project::empty();
    let this = env!("CARGO_MANIFEST_DIR");
    built
        .run(&["build", this, "--output", "output", "--no-pdf", "--lang", "en"])
        .succeeds();
    let Figures { figures } = serde_json::from_str(&built.read("output/figures.json")).expect("the figures");
    let mapped: BTreeMap<&str, &Mapped> = mapping.figures.iter().map(|m| (m.at.as_str(), m)).collect();

    let mut wrong = Vec::new();
    let mut compared = 0;
    for figure in &expected {
        match mapped.get(figure.at.as_str()) {
            None => wrong.push(format!("{}: nothing says what it is", figure.at)),
            Some(mapped) => {
                compared += 1;
                if let Err(what) = compare(figure, mapped, &figures) {
                    wrong.push(format!("{}: published {}, {what}", figure.at, figure.says));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // 106 figures stood in the source's file when it was copied.
    assert!(compared >= 106, "only {compared} figures were compared");
    assert_eq!(compared, expected.len());
    assert_eq!(
        compared,
        mapping.figures.len(),
        "a line of the map is there twice or for nothing"
    );
}

fn parse<T: serde::de::DeserializeOwned>(yaml: &str) -> T {
    serde_saphyr::from_str(yaml).unwrap_or_else(|e| panic!("{e}"))
}

fn expected(published: &Json) -> Vec<Expected> {
    let mut found = Vec::new();
    collect(published, "", &mut found);
    found
}

fn collect(node: &Json, way: &str, found: &mut Vec<Expected>) {
    let map = node.as_object().expect("figures stand in maps");
    for (key, value) in map.iter().filter(|(key, _)| !NAMES.contains(&key.as_str())) {
        let at = if way.is_empty() {
            key.clone()
        } else {
            format!("{way} > {key}")
        };
        match value {
            Json::Object(_) => collect(value, &at, found),
            Json::Array(entries) if entries.first().is_some_and(Json::is_object) => {
                for entry in entries {
                    let name = entry.get("row").or_else(|| entry.get("id")).and_then(Json::as_str);
                    collect(entry, &format!("{at} > {}", name.expect("a row or an id")), found);
                }
            }
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Array(_) => found.push(Expected {
                at,
                says: value.clone(),
                beside: map.clone(),
            }),
        }
    }
}

fn compare(expected: &Expected, mapped: &Mapped, figures: &[Figure]) -> Result<(), String> {
    match mapped.measure.as_str() {
        "rank" => {
            let names = names(&expected.says);
            let wanted = wanted(&names, mapped)?;
            let found = rankings(mapped, &mapped.filter, figures);
            let same = |found: &Vec<String>| match expected.says {
                // The most frequent choice alone.
                Json::String(_) => found.first() == wanted.first(),
                _ => *found == wanted,
            };
            require(found.iter().any(same), || format!("ranked {found:?}"))
        }
        "same_ranks" => names(&expected.says).iter().try_for_each(|setting| {
            let filter = mapped.names.get(setting).ok_or("a setting without filter")?;
            let found = rankings(mapped, std::slice::from_ref(filter), figures);
            require(found.iter().any(|f| f.starts_with(&mapped.choices)), || {
                format!("{filter} ranked {found:?}")
            })
        }),
        "counted" => {
            let wanted: BTreeSet<String> = wanted(&names(&expected.says), mapped)?.into_iter().collect();
            let counts = |f: &&Figure| f.questions == mapped.questions && f.groups == mapped.groups;
            let found = figures.iter().filter(counts).filter(|f| f.measure != "rank");
            require(
                found
                    .clone()
                    .any(|f| f.choices.iter().cloned().collect::<BTreeSet<_>>() == wanted),
                || format!("counted {:?}", found.map(|f| &f.choices).collect::<Vec<_>>()),
            )
        }
        "items" => {
            let many = match &expected.says {
                Json::Array(items) => items.len() as u64,
                other => other.as_u64().ok_or("not a number of items")?,
            };
            let ranges = figures
                .iter()
                .filter(|f| f.questions == mapped.questions && f.measure == "tenths");
            let agree = ranges.clone().count() > 0 && mapped.questions.len() as u64 == many;
            require(
                agree && names(&expected.says).iter().all(|n| mapped.names.contains_key(n)),
                || format!("a range over {} questions", mapped.questions.len()),
            )
        }
        _ => shares(expected, mapped, figures),
    }
}

/// A share, or the number of respondents: each entry of it says what was published.
fn shares(expected: &Expected, mapped: &Mapped, figures: &[Figure]) -> Result<(), String> {
    let choices: BTreeSet<&String> = mapped.choices.iter().collect();
    let is_it = |f: &&Figure| {
        f.measure == *mapped.said.as_ref().unwrap_or(&mapped.measure)
            && f.questions == mapped.questions
            && f.choices.iter().collect::<BTreeSet<_>>() == choices
            && f.groups == mapped.groups
            && f.filter == mapped.filter
            && (f.base == mapped.base || f.measure == "respondents")
    };
    let found: Vec<&Figure> = figures.iter().filter(is_it).collect();
    if expected.says.is_null() {
        // A dash, not a number.
        return require(found.is_empty(), || format!("{} has a number", mapped.at));
    }
    require(!found.is_empty(), || "not in the report".into())?;
    found.into_iter().try_for_each(|figure| {
        let ratio = figure.numerator.zip(figure.denominator);
        let text = match &mapped.said {
            Some(said) => published_form(said, mapped, (figure, ratio))?,
            None => figure.text.to_lowercase(),
        };
        let said = match mapped.measure.as_str() {
            "respondents" => expected.says.as_u64().is_some_and(|n| text == n.to_string()),
            "percent" => expected
                .says
                .as_u64()
                .is_some_and(|p| text == format!("{p}\u{a0}%") && ratio.is_some_and(|(k, n)| half_up(100, k, n) == p)),
            "tenths" => says_tenths(&expected.says, &text, figure),
            "fraction" => {
                let approximate = expected.beside.get("approx") == Some(&Json::Bool(true));
                says_fraction(expected.says.as_str().unwrap_or(""), approximate, &text, ratio)
            }
            other => return Err(format!("measured as {other}")),
        };
        require(said, || {
            format!("printed {:?} for {ratio:?} ({})", figure.text, figure.id)
        })
    })
}

/// What is said in percent, as its own count would be said in the published form: one scale in a sentence, the same fact.
fn published_form(
    said: &str,
    mapped: &Mapped,
    (figure, ratio): (&Figure, Option<(u64, u64)>),
) -> Result<String, String> {
    let (k, n) = ratio.ok_or("no share")?;
    let percent = half_up(100, k, n);
    require(said == "percent" && figure.text == format!("{percent}\u{a0}%"), || {
        format!("printed {:?} for {k} of {n}", figure.text)
    })?;
    match mapped.measure.as_str() {
        "tenths" => {
            let word = usize::try_from(half_up(10, k, n))
                .ok()
                .and_then(|n| WORDS.get(n).copied());
            Ok(format!("{} sur dix", word.ok_or("no tenths")?))
        }
        // Which is close enough, `says_fraction` judges.
        "fraction" => {
            let parts = [
                ("le quart", 1, 4),
                ("le tiers", 1, 3),
                ("la moitié", 1, 2),
                ("les deux tiers", 2, 3),
            ];
            let far = |(_, over, under): &(&str, u64, u64)| (k * under).abs_diff(over * n) * 12 / under;
            Ok(parts
                .iter()
                .min_by_key(|part| far(part))
                .map_or("", |part| part.0)
                .to_owned())
        }
        other => Err(format!("measured as {other}")),
    }
}

/// "quatre PTP sur dix", or over a battery "huit ou neuf PTP sur dix".
fn says_tenths(says: &Json, text: &str, figure: &Figure) -> bool {
    let published: Vec<u64> = match says {
        Json::Array(both) => both.iter().filter_map(Json::as_u64).collect(),
        one => one.as_u64().into_iter().collect(),
    };
    let ends = [&figure.lowest, &figure.highest].into_iter().flatten();
    let ends = ends.filter_map(|part| Some((part.numerator, part.denominator?)));
    let one = figure.numerator.zip(figure.denominator);
    let mut counted: Vec<u64> = one.into_iter().chain(ends).map(|(k, n)| half_up(10, k, n)).collect();
    counted.dedup();
    let words: Vec<&str> = published
        .iter()
        .filter_map(|&n| WORDS.get(usize::try_from(n).ok()?).copied())
        .collect();
    counted == published && text.starts_with(&format!("{} ", words.join(" ou "))) && text.ends_with(" sur dix")
}

fn says_fraction(says: &str, approximate: bool, text: &str, ratio: Option<(u64, u64)>) -> bool {
    let (part, one_in, over, under) = match says {
        "1/4" => ("le quart", "quatre", 1, 4),
        "1/3" => ("le tiers", "trois", 1, 3),
        "1/2" => ("la moitié", "deux", 1, 2),
        "2/3" => ("les deux tiers", "", 2, 3),
        _ => return false,
    };
    let (about, text) = match text.strip_prefix("environ ") {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let worded = text.starts_with(part) || (text.starts_with("une ") && text.ends_with(&format!(" sur {one_in}")));
    // |k/n − over/under| at most 3.5 points, or 5 where it is said to be about that.
    let close = ratio.is_some_and(|(k, n)| {
        let thousandths = if about { 50 } else { 35 };
        1000 * (k * under).abs_diff(over * n) <= thousandths * n * under
    });
    about == approximate && worded && close
}

/// The orders that the report prints for a question: each column of a ranked table, each enumeration, and what a
/// section's prose names one by one.
fn rankings(mapped: &Mapped, filter: &[String], figures: &[Figure]) -> Vec<Vec<String>> {
    let mut columns: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let is_it = |f: &&Figure| {
        f.measure == "rank" && f.questions == mapped.questions && f.groups == mapped.groups && f.filter == filter
    };
    for figure in figures.iter().filter(is_it) {
        let parts: Vec<&str> = figure.id.split('/').collect();
        let ranked = figure.ranking.iter().flatten().map(|r| r.choice.clone());
        let place = match (parts.as_slice(), ranked.clone().count()) {
            ([table, _rank, column], _) => format!("{table}/{column}"),
            (_, 1) => figure.section.clone(),
            _ => figure.id.clone(),
        };
        columns.entry(place).or_default().extend(ranked);
    }
    columns.into_values().collect()
}

fn names(says: &Json) -> Vec<String> {
    match says {
        Json::String(one) => vec![one.clone()],
        Json::Array(all) => all.iter().filter_map(Json::as_str).map(str::to_owned).collect(),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::Object(_) => Vec::new(),
    }
}

/// The choices that published names mean.
fn wanted(names: &[String], mapped: &Mapped) -> Result<Vec<String>, String> {
    let choice = |name: &String| mapped.names.get(name).cloned().ok_or(format!("{name} is no choice"));
    names.iter().map(choice).collect()
}

fn require(holds: bool, otherwise: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(otherwise()) }
}
