//! What must not move a weighted report, over random small surveys: the unit of the weights, the order of rows, and weights
//! that are all equal.

use crate::project::{Project, published, without_sizes};
use constats::workspace::Workspace;
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Of each law.
const CASES: u32 = 16;

/// A respondent: group, scale, ticks, number, two ranks, and a weight in hundredths.
type Row = (usize, Option<usize>, [bool; 3], Option<u32>, [usize; 2], u64);

#[derive(Clone, Debug)]
struct Survey {
    rows: Vec<Row>,
    is_drawn: bool,
    precision: &'static str,
    policy: &'static str,
}

fn surveys() -> impl Strategy<Value = Survey> {
    let row = (
        0..2usize,
        prop::option::weighted(0.9, 0..3usize),
        any::<[bool; 3]>(),
        prop::option::weighted(0.9, 0..200u32),
        prop::sample::select(vec![[0, 1], [0, 2], [1, 0], [1, 2], [2, 0], [2, 1]]),
        prop_oneof![4 => 1..500u64, 1 => Just(100), 1 => 500..5_000u64],
    );
    (
        prop::collection::vec(row, 8..40),
        any::<bool>(),
        prop::sample::select(vec!["none", "interval", "margin"]),
        prop::sample::select(vec!["", "disclosure: {preset: insee, because: Essai}\n"]),
    )
        .prop_map(|(mut rows, is_drawn, precision, policy)| {
            // Nobody in a group, and a stratum of one, are mistakes; nor are all weights one by chance.
            for (at, row) in rows.iter_mut().take(8).enumerate() {
                (row.0, row.1) = (at % 2, Some(at % 3));
                row.5 += at as u64;
            }
            Survey {
                rows,
                is_drawn,
                precision,
                policy,
            }
        })
}

const SECTION: &str = r#"title: S
blocks:
  - prose: |
      Voici {{ percent("q", is="c0", group="a") }}, {{ percent("t", is="t0", digits=1, margin=true) }}, {{ count("t", is="t1") }},
      {{ mean("x") }} et {{ median("x", group="a") }}.
  - group_table:
      id: groupes
      caption: T
      of: q
      differences: true
      chart: {kind: grouped_bars, title: Dessin}
  - group_table: {id: coches, caption: T, of: t, by: q}
  - group_table: {id: mentions, caption: T, of: t, base: mentions, sort: 1}
  - scale_table:
      id: echelle
      caption: T
      of: q
      chart: {kind: stacked_bars, title: Dessin}
  - ranked_table: {id: rangs, caption: T, columns: [{label: L, of: r, group: a, top: 2}, {label: M, of: t, top: 2}]}
  - means_table: {id: moyennes, caption: T, of: [x, q], by: groups, total: true, measures: mean, differences: true, chart: {kind: dots, title: D}}
  - means_table: {id: mesures, caption: T, of: x, by: q, measures: [mean, sd, median, q1, q3, p10, p90, n], differences: true}
  - means_table: {id: places, caption: T, of: rangs_donnes, measures: [mean, first, n]}
  - distribution: {id: classes, caption: T, of: x, classes: [0, 5, 21], by: groups, differences: true}
  - group_table: {id: lignes, caption: T, of: q, by: t, percent: row, total: true, counts: true}
  - group_table: {id: bannieres, caption: T, of: q, by: [groups, age], total: true}
  - scale_table: {id: moyenne, caption: T, of: q, mean: true, net_score: {top: [c2], bottom: [c0]}}
  - group_table: {id: combien, caption: T, of: beaucoup, by: groups}
"#;

const QUESTIONNAIRE: &str = "questions:
  q: {type: scale, text: Q, label: Q, choices: [{code: 0, id: c0, label: Un}, {code: 1, id: c1, label: Deux}, {code: 2, id: c2, label: Trois}]}
  t: {type: multiple, text: T, label: T, choices: [{id: t0, label: Ti}, {id: t1, label: Ta}, {id: t2, label: To}]}
  x: {type: number, text: X, label: X, decimals: 1}
  r: {type: ranking, text: R, label: R, columns: [r1, r2], choices: [{code: 0, id: r0, label: Ra}, {code: 1, id: r1, label: Ri}, {code: 2, id: r2, label: Ro}]}
derived:
  age: {from: x, label: Classes, classes: [5, 10]}
  rangs_donnes: {ranks: r, label: Rangs}
  combien: {count: t, label: Compte}
  beaucoup: {from: combien, label: Beaucoup, classes: [{id: un, to: 1}, {id: deux, from: 2}]}
";

impl Survey {
    /// Every file that it publishes, but the PDF. `weigh` writes a weight of so many hundredths; none leaves weights out.
    fn files(&self, weigh: Option<&dyn Fn(u64) -> String>) -> Result<BTreeMap<String, Vec<u8>>, String> {
        let mut csv = "id,g,q,t_t0,t_t1,t_t2,x,r1,r2,poids,strate\n".to_owned();
        for (at, (group, q, t, x, ranks, weight)) in self.rows.iter().enumerate() {
            let [one, two, three] = t.map(u8::from);
            let q = q.map_or_else(String::new, |q| q.to_string());
            let x = x.map_or_else(String::new, |x| format!("{}.{}", x / 10, x % 10));
            let [first, second] = ranks;
            let weight = weigh.map_or_else(|| "1".to_owned(), |weigh| weigh(*weight));
            let stratum = weight_stratum(q == "0", *group);
            let _ = writeln!(
                csv,
                "zz{at:03},{},{q},{one},{two},{three},{x},{first},{second},{weight},{stratum}",
                group + 1
            );
        }
        let drawn = match (weigh, self.is_drawn) {
            (None, _) => "weight: none",
            (Some(_), false) => "weight: poids",
            (Some(_), true) => "weight: poids, design: {strata: strate}",
        };
        let report = format!(
            "language: fr-CA\ntitle: Essai\ndate: 2025-01\nauthors: [{{name: A}}]\nprecision: {}\n{}sections: [s]\ngroups:\n  \
             a: {{label: Ga, responses: responses/r.csv, respondent: id, rows: {{column: g, is: [1]}}, {drawn}}}\n  \
             b: {{label: Gb, responses: responses/r.csv, rows: {{column: g, is: [2]}}}}\n",
            self.precision, self.policy
        );
        let project = Project::empty()
            .file("content/report.yaml", report)
            .file("content/questionnaire.yaml", QUESTIONNAIRE)
            .file("content/responses/r.csv", csv)
            .file("content/sections/s.yaml", SECTION);
        let mut workspace = Workspace::open(project.path());
        match published(&mut workspace) {
            Ok((_, rendered, _)) => Ok(rendered.files),
            Err(mistakes) => Err(format!("{mistakes:?}")),
        }
    }
}

/// Two strata, each with people.
fn weight_stratum(is_first: bool, group: usize) -> usize {
    usize::from(is_first) ^ group
}

/// A number of hundredths, times a factor.
fn hundredths(weight: u64, factor: u64) -> String {
    let weight = weight * factor;
    format!("{}.{:02}", weight / 100, weight % 100)
}

fn differing(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let names = one.keys().chain(other.keys());
    let mut found: Vec<String> = names
        .filter(|name| one.get(*name) != other.get(*name))
        .cloned()
        .collect();
    found.sort();
    found.dedup();
    found
}

/// Whether a law holds of random surveys, of which most can be published.
fn holds(
    law: impl Fn(&Survey, &BTreeMap<String, Vec<u8>>) -> Result<(), TestCaseError>,
    weigh: &dyn Fn(u64) -> String,
) {
    let config = ProptestConfig {
        cases: CASES,
        failure_persistence: None,
        max_shrink_iters: 100,
        ..ProptestConfig::default()
    };
    let built = std::cell::Cell::new(0);
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let outcome = runner.run(&surveys(), |survey| {
        // A sentence may ask for what the policy withholds.
        match survey.files(Some(weigh)) {
            Ok(files) => {
                built.set(built.get() + 1);
                law(&survey, &files)
            }
            Err(said) => {
                prop_assert!(!survey.policy.is_empty(), "{said}");
                Ok(())
            }
        }
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
    assert!(built.get() > CASES as usize / 3, "only {} could be built", built.get());
}

#[test]
fn the_unit_of_weights_moves_nothing() {
    holds(
        |survey, files| {
            for factor in [2, 7, 1000] {
                let scaled = survey.files(Some(&|weight| hundredths(weight, factor)));
                let scaled = scaled.map_err(TestCaseError::fail)?;
                prop_assert_eq!(differing(files, &scaled), Vec::<String>::new(), "times {}", factor);
            }
            Ok(())
        },
        &|weight| hundredths(weight, 1),
    );
}

#[test]
fn the_order_of_rows_moves_nothing() {
    holds(
        |survey, files| {
            let mut turned = survey.clone();
            turned.rows.reverse();
            let middle = turned.rows.len() / 3;
            turned.rows.rotate_left(middle);
            let turned = turned.files(Some(&|weight| hundredths(weight, 1)));
            let turned = turned.map_err(TestCaseError::fail)?;
            prop_assert_eq!(differing(files, &turned), Vec::<String>::new());
            Ok(())
        },
        &|weight| hundredths(weight, 1),
    );
}

/// Pages, tables and figures are those of a survey without weights; only what tells of the weights is apart.
#[test]
fn equal_weights_move_nothing() {
    let equal = |_| "1.75".to_owned();
    holds(
        |survey, files| {
            let survey = Survey {
                is_drawn: false,
                ..survey.clone()
            };
            let pages = |files: BTreeMap<String, Vec<u8>>| -> BTreeMap<String, Vec<u8>> {
                let pages = files.into_iter();
                pages.map(|(name, bytes)| (name, without_sizes(&bytes))).collect()
            };
            let with = pages(survey.files(Some(&equal)).map_err(TestCaseError::fail)?);
            let without = pages(survey.files(None).map_err(TestCaseError::fail)?);
            let tells = [
                "methode.html",
                "search-index",
                "figures.json",
                "rapport.",
                "tableaux.xlsx",
            ];
            let mut moved = differing(&with, &without);
            moved.retain(|name| !tells.iter().any(|one| name.contains(one)));
            prop_assert_eq!(moved, Vec::<String>::new());
            let of = |files: &BTreeMap<String, Vec<u8>>| -> Value {
                serde_json::from_slice(&files["figures.json"]).expect("JSON")
            };
            let (with, without) = (of(&with), of(&without));
            for part in ["figures", "tables", "sentences"] {
                let kept = |all: &Value| -> Vec<Value> {
                    let all = all[part].as_array().expect("a list").iter();
                    all.filter(|one| !one["id"].as_str().unwrap_or("").starts_with("methode"))
                        .cloned()
                        .collect()
                };
                prop_assert_eq!(kept(&with), kept(&without));
            }
            prop_assert!(files.contains_key("figures.json"));
            Ok(())
        },
        &equal,
    );
}
