//! Weighted reports: against what pandas worked out (`tests/reference/loisirs.py`), and what weights must not change.

use crate::project::{Project, without_sizes};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const PROJECT: &str = "tests/projects/loisirs";
const RESPONSES: &str = "content/responses/loisirs.csv";

/// The figures of a built project by their ids.
fn figures(project: &Project) -> (BTreeMap<String, Value>, Value) {
    let all: Value = serde_json::from_str(&project.read("output/figures.json")).expect("JSON");
    let list = all["figures"].as_array().expect("figures").clone();
    let named = list
        .into_iter()
        .map(|one| (one["id"].as_str().expect("an id").to_owned(), one));
    (named.collect(), all["weights"].clone())
}

#[test]
fn weighted_figures_are_those_of_pandas() {
    let expected: Value = serde_json::from_str(include_str!("../reference/loisirs.json")).expect("JSON");
    let (figures, weights) = figures(&Project::at(PROJECT).build());
    let mut compared = 0;
    for (id, said) in expected["figures"].as_object().expect("figures") {
        let figure = figures.get(id).unwrap_or_else(|| panic!("no figure {id}"));
        let (found, wanted) = (
            figure["value"].as_f64().expect("a value"),
            said[0].as_f64().expect("a value"),
        );
        assert!((found - wanted).abs() < 1e-11, "{id}: {found}, and not {wanted}");
        // n is people, unweighted; a weighted share has no numerator of people.
        assert_eq!(
            (&figure["denominator"], &figure["numerator"]),
            (&said[1], &Value::Null),
            "{id}"
        );
        assert_eq!(figure["weighted"], Value::Bool(true), "{id}");
        compared += 1;
    }
    assert_eq!(compared, 37);
    for (column, name) in ["femmes", "hommes", "sortie"].iter().enumerate() {
        for (place, choice) in expected["ranks"][name].as_array().expect("ranks").iter().enumerate() {
            let figure = &figures[&format!("tableau-preferences/{}/{}", place + 1, column + 1)];
            assert_eq!(figure["ranking"][0]["choice"], *choice, "{name}");
            let amount = figure["ranking"][0]["value"].as_f64().expect("a share, or points");
            let wanted = expected["amounts"][name][place].as_f64().expect("a share, or points");
            assert!(
                (amount - wanted).abs() < 1e-9,
                "{name} {choice}: {amount}, and not {wanted}"
            );
        }
    }
    // Unweighted, another outing would come first.
    assert_ne!(expected["ranks"]["sortie"][0], expected["unweighted_first"]);
    for (at, group) in ["femmes", "hommes"].iter().enumerate() {
        for (key, wanted) in expected["weights"][group].as_object().expect("weights") {
            assert_eq!(weights[at][key], *wanted, "{group} {key}");
        }
    }
}

/// A list by weights says how strongly each choice stands before the next: 48.06 % of the weights, 116.75 points.
#[test]
fn a_ranked_list_by_weights_says_shares_and_points_by_weights() {
    let project = Project::at(PROJECT).build();
    let page = project.read("output/sorties.html").replace('\u{a0}', " ");
    for said in ["(48 %)", "(points : 117)"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let csv = project
        .read("output/donnees/tableau-preferences.csv")
        .replace('\u{a0}', " ");
    assert!(
        csv.contains("1;La bibliothèque;117;Le cinéma;82;Au cinéma;48 %;300"),
        "{csv}"
    );
    // What the policy rounds is not given back: points would, shares are as coarse as counts.
    let rounding = "disclosure: {preset: open, because: Réponses inventées., round_to: 5}\n";
    let rounded = Project::at(PROJECT)
        .edit("content/report.yaml", "groups:\n", &format!("{rounding}groups:\n"))
        .build();
    let csv = rounded
        .read("output/donnees/tableau-preferences.csv")
        .replace('\u{a0}', " ");
    assert!(csv.contains("1;La bibliothèque;Le cinéma;Au cinéma;48 %;300"), "{csv}");
}

/// The project with the rows of its file remade, and built.
fn remade(rows: impl Fn(Vec<Vec<String>>) -> Vec<Vec<String>>) -> Project {
    let project = Project::at(PROJECT);
    let text = project.read(RESPONSES);
    let mut lines = text.lines().map(|line| line.split(';').map(str::to_owned).collect());
    let head: Vec<String> = lines.next().expect("headings");
    let all = std::iter::once(head).chain(rows(lines.collect()));
    let lines: Vec<String> = all.map(|row| row.join(";")).collect();
    project.file(RESPONSES, &(lines.join("\n") + "\n")).build()
}

/// The place of the weights among the columns.
const WEIGHT: usize = 3;

/// A decimal with a comma, times a whole number.
fn times(text: &str, factor: u64) -> String {
    let Some((whole, fraction)) = text.split_once(',') else {
        return text
            .parse::<u64>()
            .map_or(text.to_owned(), |whole| (whole * factor).to_string());
    };
    let digits: u64 = format!("{whole}{fraction}").parse().expect("digits");
    let text = format!("{:0width$}", digits * factor, width = fraction.len() + 1);
    let (whole, fraction) = text.split_at(text.len() - fraction.len());
    format!("{whole},{fraction}")
}

#[test]
fn the_unit_of_weights_changes_nothing() {
    let before = remade(|rows| rows).files("output");
    for factor in [2, 7, 1_000] {
        let scaled = remade(|rows| {
            let scale = |mut row: Vec<String>| {
                row[WEIGHT] = times(&row[WEIGHT], factor);
                row
            };
            rows.into_iter().map(scale).collect()
        });
        assert!(scaled.files("output") == before, "weights times {factor}");
    }
}

#[test]
fn the_order_of_rows_changes_nothing() {
    let before = remade(|rows| rows).files("output");
    let turned = remade(|rows| rows.into_iter().rev().collect());
    assert!(turned.files("output") == before);
}

/// Without weights, or with equal ones, the report is the same but for what it says of them.
#[test]
fn equal_weights_are_none() {
    let of = |weight: &str, key: &str| {
        let project = remade(|rows| {
            let even = |mut row: Vec<String>| {
                row[WEIGHT] = weight.to_owned();
                row
            };
            rows.into_iter().map(even).collect()
        });
        let report = project.read("content/report.yaml");
        let kept = |line: &&str| {
            !["weight:", "leave_out:", "design:"]
                .iter()
                .any(|word| line.contains(word))
        };
        let lines: Vec<&str> = report.lines().filter(kept).collect();
        let report = lines
            .join("\n")
            .replace("    respondent: id\n", &format!("    respondent: id\n{key}"));
        let project = project.file("content/report.yaml", &report).build();
        let is_apart = |path: &Path| {
            let told = [
                "methode.html",
                "search-index",
                "figures.json",
                "rapport.html",
                "rapport.zip",
                "tableaux.xlsx",
            ];
            told.iter().any(|one| path.to_string_lossy().contains(one))
        };
        let files = project.files("output").into_iter();
        let files = files.filter(|(path, _)| !is_apart(path));
        let files = files
            .map(|(path, bytes)| (path, without_sizes(&bytes)))
            .collect::<Vec<_>>();
        let (figures, weights) = figures(&project);
        (files, figures, weights, project.read("output/methode.html"))
    };
    let with = of("1,75", "    weight: POIDS\n");
    let without = of("1,75", "");
    assert!(with.0.len() > 20);
    let differing: Vec<&PathBuf> = with
        .0
        .iter()
        .zip(&without.0)
        .filter(|(one, other)| one != other)
        .map(|(one, _)| &one.0)
        .collect();
    assert_eq!(differing, Vec::<&PathBuf>::new());
    assert!(with.1 == without.1 && with.2 == without.2);
    assert!(with.3.contains("sont tous égaux") && without.3.contains("Données non pondérées"));
    let [with, without] = [with.3, without.3].map(|page| {
        page.lines()
            .filter(|line| !line.contains("chaque personne compte pour une"))
            .count()
    });
    assert_eq!(with, without);
}

/// What the project says that it is no weight is left alone.
#[test]
fn a_column_that_is_no_weight_is_told_once() {
    let project = Project::at("tests/errors/_base").overlay("tests/errors/poids_oublies");
    let file = "    responses: responses/membres.csv\n";
    let said = format!("{file}    weight: none\n");
    let project = project.edit("content/report.yaml", file, &said);
    assert_eq!(project.run(&["build", "--no-pdf"]).succeeds().stderr, "");
}

#[test]
fn a_draft_is_weighted_by_the_column_it_recognises() {
    let loisirs = Project::at(PROJECT);
    let project = Project::empty().file("loisirs.csv", loisirs.read(RESPONSES));
    project
        .run(&["--lang", "fr", "new", "sorties", "loisirs.csv"])
        .succeeds();
    let report = project.read("sorties/content/report.yaml");
    assert!(report.contains("    leave_out: [unweighted]\n"), "{report}");
    assert!(report.contains("    weight: \"POIDS\"\n"), "{report}");
    assert!(
        !project
            .read("sorties/content/questionnaire.yaml")
            .contains("column: POIDS")
    );
    project.run(&["build", "sorties", "--no-pdf"]).succeeds();
}

/// Twenty people, one number and one answer each; `rows` are (how many, answer, number, weight).
fn twenty(disclosure: &str, rows: &[(usize, u8, u32, u32)], figure: &str) -> Project {
    let rows = rows.iter().flat_map(|(times, q, n, weight)| {
        let row = format!(",{q},{n},{weight}\n");
        std::iter::repeat_n(row, *times)
    });
    let rows: String = rows.enumerate().map(|(at, row)| format!("zz{at:03}{row}")).collect();
    Project::empty()
        .file("content/responses/r.csv", format!("id,q,n,poids\n{rows}"))
        .file(
            "content/report.yaml",
            format!(
                "language: fr-CA\ntitle: Essai\ndate: 2025\ndisclosure: {{{disclosure}}}\nsections: [s]\ngroups:\n  tous: {{label: Tous, \
                 responses: responses/r.csv, respondent: id, weight: poids}}\n"
            ),
        )
        .file(
            "content/questionnaire.yaml",
            "questions:\n  q: {type: single, text: Q?, choices: [{code: 0, id: non, label: Non}, {code: 1, id: oui, label: Oui}]}\n  \
             n: {type: number, text: N?}\n",
        )
        .file(
            "content/sections/s.yaml",
            format!("title: S\nblocks:\n  - prose: |\n      Voici {{{{ {figure} }}}}.\n"),
        )
}

/// 7 of 20 weigh 14 of 27, 51.9 %: 10.4 of 20 people, rounded to fives 10, and so 50 %. Exact, the share would tell a count
/// of 7 from one of 6 (12 of 26, 46.2 %) or 8 (16 of 28, 57.1 %), which all read 5 or 10.
#[test]
fn a_weighted_share_of_rounded_counts_is_as_coarse_as_they_are() {
    let rows = [(7, 1, 1, 2), (13, 0, 1, 1)];
    let figure = "percent(\"q\", is=\"oui\", digits=1)";
    let said = |disclosure: &str| twenty(disclosure, &rows, figure).build().read("output/s.html");
    assert!(said("smallest_cell: 3").contains("51,9\u{a0}%"));
    let rounded = said("smallest_cell: 3, round_to: 5");
    assert!(
        rounded.contains("50,0\u{a0}%") && !rounded.contains("51,9"),
        "{rounded}"
    );
}

/// Each says 10; one weighs 30 of 49: no answer stands out, but hers makes up 61 % of the weighted mean.
#[test]
fn what_one_brings_to_a_weighted_mean_may_be_too_much() {
    let policy = "smallest_cell: 3, dominance: {percent: 60, largest: 1}";
    let mean = "mean(\"n\")";
    let heavy = twenty(policy, &[(1, 1, 10, 30), (19, 0, 10, 1)], mean).run(&["check"]);
    assert!(heavy.fails(1).stderr.contains("disclosure policy"));
    twenty(policy, &[(1, 1, 10, 20), (19, 0, 10, 1)], mean)
        .run(&["check"])
        .succeeds();
}

/// What each of two people weighs is not said, where a figure must be of more.
#[test]
fn what_few_people_weigh_is_not_said() {
    let two = [(1, 1, 10, 30), (1, 0, 10, 1)];
    let of = |policy: &str| {
        let section = "title: S\nblocks:\n  - prose: Rien.\n";
        let project = twenty(policy, &two, "").file("content/sections/s.yaml", section);
        project.build().read("output/figures.json")
    };
    assert!(of("preset: open, because: Essai").contains("effective_n"));
    assert!(!of("smallest_base: 3, smallest_cell: 1").contains("effective_n"));
    assert!(of("smallest_base: 2, smallest_cell: 1").contains("effective_n"));
}

/// The largest weight is that of whoever has it: said where enough people do, or the policy withholds nothing, else as a bound.
/// One of twenty weighs 30 of 49, 12.24 times the mean; five of twenty 2 of 25, 1.6 times.
#[test]
fn what_one_person_weighs_is_said_as_a_bound() {
    let of = |policy: &str, rows: &[(usize, u8, u32, u32)]| {
        let section = "title: S\nblocks:\n  - prose: Rien.\n";
        let project = twenty(policy, rows, "")
            .file("content/sections/s.yaml", section)
            .build();
        let figures: Value = serde_json::from_str(&project.read("output/figures.json")).expect("JSON");
        let (weights, page) = (figures["weights"][0].clone(), project.read("output/methode.html"));
        let keys = ["largest_weight", "largest_weight_at_most"].map(|key| weights[key].as_f64());
        (keys, page.contains("au plus 15"), page.contains("12,24"))
    };
    let (heavy, alike) = ([(1, 1, 10, 30), (19, 0, 10, 1)], [(5, 1, 10, 2), (15, 0, 10, 1)]);
    let open = "preset: open, because: Essai";
    assert_eq!(of(open, &heavy), ([Some(12.245), None], false, true));
    assert_eq!(of("smallest_cell: 3", &heavy), ([None, Some(15.0)], true, false));
    assert_eq!(of("smallest_cell: 3", &alike).0, [Some(1.6), None]);
    assert_eq!(of("smallest_cell: 6", &alike).0, [None, Some(2.0)]);
}

/// `new` takes a column of weights; what names strata, and a rating from 0 to 10, it proposes as comments.
#[test]
fn a_draft_proposes_a_design_and_the_classes_of_a_net_score() {
    let rows: String = (0..40)
        .map(|at| format!("r{at:02},{}.5,{},{}\n", 1 + at % 3, ["A", "B"][at % 2], at % 11))
        .collect();
    let project = Project::empty().file("export.csv", format!("id,poids,strate,Note\n{rows}"));
    project
        .run(&["--lang", "fr", "new", "rapport", "export.csv", "--yes"])
        .succeeds();
    let report = project.read("rapport/content/report.yaml");
    assert!(report.contains("    weight: \"poids\"\n"), "{report}");
    assert!(report.contains("    # design: {strata: \"strate\"}\n"), "{report}");
    let questions = project.read("rapport/content/questionnaire.yaml");
    assert!(questions.contains("#     classes: [7, 9]\n"), "{questions}");
    project.run(&["check", "rapport"]).succeeds();
}

#[test]
fn a_table_says_whose_figures_are_not_weighted_and_how_weighted_totals_are_made() {
    let rows = |from: u32| (from..from + 12).map(|at| format!("zz{at:03},{},{},{}\n", at % 2, at % 5, 1 + at % 3));
    let csv = |from| format!("id,q,n,poids\n{}", rows(from).collect::<String>());
    let page = Project::empty()
        .file("content/responses/a.csv", csv(0))
        .file("content/responses/b.csv", csv(100))
        .file(
            "content/report.yaml",
            "language: fr-CA\ntitle: Essai\ndate: 2025\ndisclosure: {preset: open, because: essai}\nsections: [s]\ngroups:\n  \
             as: {label: As, noun: {one: a, many: as, gender: masculine}, responses: responses/a.csv, respondent: id, weight: poids}\n  \
             bes: {label: Bés, noun: {one: bé, many: bés, gender: masculine}, responses: responses/b.csv, respondent: id}\n",
        )
        .file(
            "content/questionnaire.yaml",
            "questions:\n  q: {type: single, text: Q?, choices: [{code: 0, id: non, label: Non}, {code: 1, id: oui, label: Oui}]}\n  \
             n: {type: number, text: N?}\n",
        )
        .file(
            "content/sections/s.yaml",
            "title: S\nblocks:\n  - group_table: {id: t, caption: Parts, row_head: Q, of: q}\n  - prose: |\n      En tout \
             {{ sum(\"n\", group=\"as\") }}, et {{ sum(\"n\", group=\"bes\") }}.\n",
        )
        .build();
    let table = page.read("output/s.html").replace('\u{a0}', " ");
    assert!(
        table.contains("Données pondérées, sauf celles des bés; les n ne le sont pas."),
        "{table}"
    );
    assert!(!table.contains("Données pondérées; les n ne le sont pas."), "{table}");
    let sources = page.read("output/chiffres-s.html").replace('\u{a0}', " ");
    assert_eq!(
        sources
            .matches("chacune multipliée par son poids : une estimation")
            .count(),
        1,
        "{sources}"
    );
    assert_eq!(
        sources
            .matches("Formulation : somme des réponses valides</span>")
            .count(),
        1,
        "{sources}"
    );
}

/// Ten people of the city, and ten of the country who all weigh 0: nothing of theirs comes first.
fn weightless(blocks: &str) -> Project {
    let row = |at: usize| match at < 10 {
        true => format!("zz{at:03},1,{},{},2\n", at % 3 / 2, at % 2 + 1),
        false => format!("zz{at:03},2,{},{},0\n", at % 2, at % 2 + 1),
    };
    let rows: String = (0..20).map(row).collect();
    twenty("because: essai", &[], "count(\"q\")")
        .file("content/responses/r.csv", format!("id,lieu,q,n,poids\n{rows}"))
        .file(
            "content/questionnaire.yaml",
            "questions:\n  q: {type: single, text: Q?, choices: [{code: 0, id: non, label: Non}, {code: 1, id: oui, label: Oui}]}\n  \
             lieu: {type: single, text: Lieu?, choices: [{code: 1, id: ville, label: Ville}, {code: 2, id: village, label: Village}]}\n  \
             n: {type: number, text: N?}\n",
        )
        .file("content/sections/s.yaml", format!("title: S\nblocks:\n{blocks}"))
}

#[test]
fn a_ranked_list_of_those_who_weigh_nothing_has_no_first() {
    let table = "  - ranked_table:\n      id: rangs\n      caption: Les rangs\n      columns:\n        \
                 - {label: Ville, of: q, group: tous, where: {lieu: ville}, top: 2}\n        \
                 - {label: Village, of: q, group: tous, where: {lieu: village}, top: 2}\n";
    let project = weightless(table).build();
    let csv = project.read("output/donnees/rangs.csv").replace('\u{a0}', " ");
    assert!(csv.contains("1;Non;70 %;10;s. p.;s. p.;10"), "{csv}");
    let page = project.read("output/s.html");
    assert!(page.contains("s.\u{a0}p."), "{page}");
    let (_, figures) = figures(&project);
    assert!(!figures.to_string().contains("NaN"));
    for call in [
        "top(\"q\", group=\"tous\", where={\"lieu\": \"village\"})",
        "mean(\"n\", where={\"lieu\": \"village\"})",
    ] {
        let told = weightless(&format!("  - prose: |\n      Voici {{{{ {call} }}}}.\n")).run(&["build", "--no-pdf"]);
        assert!(
            told.code == 1 && told.stderr.contains("weigh nothing"),
            "{call}: {}",
            told.stderr
        );
    }
    let claimed = "  - prose: |\n      Le oui vient au premier rang au village.\n    claims:\n      - {says: au premier rang, rank: q, is: oui, \
                   place: 1, where: {lieu: village}}\n";
    let told = weightless(claimed).run(&["build", "--no-pdf"]);
    assert!(
        told.code == 1 && told.stderr.contains("weigh nothing"),
        "{}",
        told.stderr
    );
}

/// A build tells what a check tells: no digit of a weight is dropped in silence.
#[test]
fn a_build_tells_of_weights_that_it_rounds() {
    let project = twenty("because: essai", &[(20, 1, 1, 1)], "count(\"q\", is=\"oui\")");
    let rows = project
        .read("content/responses/r.csv")
        .replacen(",1\n", ",0.1234567890123\n", 2);
    let project = project.file("content/responses/r.csv", rows);
    for command in ["check", "build"] {
        let told = project.run(&[command]);
        assert!(
            told.code == 0 && told.stderr.contains("more than 12 decimals"),
            "{command}: {}",
            told.stderr
        );
    }
}
