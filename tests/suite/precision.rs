//! What a report says of how precise it is: intervals as R finds them (`tests/reference/inference/project.R`), and how they
//! are printed.

use crate::pages::words;
use crate::project::Project;
use serde_json::Value;
use std::collections::BTreeMap;

fn written() -> Project {
    Project::empty().overlay("tests/projects/precision")
}

fn built() -> Project {
    written().build()
}

/// What R found, by name.
fn expected() -> BTreeMap<String, f64> {
    let lines = include_str!("../reference/inference/project.expected.csv")
        .lines()
        .skip(1);
    let parts = lines.map(|line| line.split_once(',').expect("a name and a number"));
    parts
        .map(|(name, number)| (name.trim_matches('"').to_owned(), number.parse().expect("a number")))
        .collect()
}

#[test]
fn each_interval_is_the_one_that_r_finds() {
    let json: Value = serde_json::from_str(&built().read("output/figures.json")).expect("JSON");
    let mut expected = expected();
    for figure in json["figures"].as_array().expect("figures") {
        let Some(interval) = figure.get("interval") else {
            continue;
        };
        assert_eq!(interval["level"], 95);
        for end in ["low", "high"] {
            let name = format!("{}.{end}", figure["id"].as_str().expect("an id"));
            let found = interval[end].as_f64().expect("a number");
            let r = expected.remove(&name).unwrap_or_else(|| panic!("R knows no {name}"));
            assert!((found - r).abs() < 1e-6, "{name}: {found}, in R {r}");
        }
    }
    assert!(expected.is_empty(), "not in figures.json: {:?}", expected.keys());
}

#[test]
fn a_sentence_says_a_margin_or_the_interval_where_it_is_not_even() {
    let page = words(&built().read("output/sorties.html"));
    let said = "Au cinéma vont 53 % (± 7 points) des gens, à l’opéra moins de 1 % (de moins de 1 à 3 %), au théâtre \
                25,5 % (± 6,3 points). On est sorti en moyenne 4,7 (± 0,3) fois.";
    assert!(page.contains(said), "{page}");
}

#[test]
fn a_table_says_it_under_each_share_with_a_sign_at_small_bases() {
    let project = built();
    let page = words(&project.read("output/milieux.html"));
    for said in [
        "64 %, 55 à 73",
        "27 %, 13 à 48*",
        "1 %, &lt; 1 à 5",
        "(74 sur 115; intervalle de confiance à 95 % : de 55 à 73 %; Milieu : Ville)",
        "Sous chaque pourcentage, son intervalle de confiance à 95 %.",
        "« * », base de moins de 30 personnes, à lire avec prudence.",
        "Au bout de chaque barre, l’intervalle de confiance à 95 %.",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let page = words(&project.read("output/sorties.html"));
    for said in ["53,3 %, ± 6,7", "0,5 %, 0,1 à 2,6", "99,5 %, 97,4 à 99,9"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    // A table that wants none has none.
    assert!(page.contains("9 % 18 % 46 % 27 %"), "{page}");
    let method = words(&project.read("output/methode.html"));
    assert!(
        method.contains("Intervalle d’une part : celui de Wilson (1927)"),
        "{method}"
    );
    assert!(method.contains("loi de Student à n − 1 degrés de liberté"), "{method}");
}

#[test]
fn files_give_the_ends_beside_the_counts() {
    let csv = built().read("output/donnees/sorties-par-milieu.csv");
    assert!(
        csv.contains("Île – effectif;Île – base;Île – borne inférieure;Île – borne supérieure"),
        "{csv}"
    );
    assert!(csv.contains(";27\u{a0}%;6;22;13,2\u{a0}%;48,2\u{a0}%"), "{csv}");
}

#[test]
fn bars_end_in_whiskers() {
    let project = built();
    let page = project.read("output/milieux.html");
    assert!(
        page.contains("<g class=\"stroke-ink\" stroke-width=\"1.5\"><line"),
        "in cells"
    );
    assert!(page.contains("<path class=\"stroke-ink\""), "apart");
}

/// The report with another line under its title.
fn with(line: &str) -> Project {
    written().edit("content/report.yaml", "precision: interval\n", line)
}

#[test]
fn a_report_that_says_nothing_of_it_prints_none() {
    let project = with("").build();
    let page = words(&project.read("output/milieux.html"));
    assert!(page.contains("64 % 44 % 27 %"), "{page}");
    assert!(!project.read("output/donnees/sorties-par-milieu.csv").contains("borne"));
    // A small base is marked where that is asked, precision or not.
    let page = words(&with("small_base: 25\n").build().read("output/milieux.html"));
    assert!(page.contains("64 % 44 % 27 %, *"), "{page}");
}

#[test]
fn the_level_is_the_report_s() {
    let page = words(
        &with("precision: interval\nlevel: 90\n")
            .build()
            .read("output/milieux.html"),
    );
    assert!(page.contains("intervalle de confiance à 90 %"), "{page}");
}

#[test]
fn rounded_counts_give_an_interval_of_what_is_printed_and_a_mean_none() {
    let project = written()
        .edit("content/report.yaml", "preset: open", "preset: open\n  round_to: 5")
        .edit(
            "content/sections/sorties.yaml",
            "mean(\"nombre\", margin=true)",
            "mean(\"nombre\")",
        );
    let json: Value = serde_json::from_str(&project.build().read("output/figures.json")).expect("JSON");
    let figures = json["figures"].as_array().expect("figures");
    let figure = figures
        .iter()
        .find(|figure| figure["id"] == "sorties/1")
        .expect("a figure");
    assert_eq!(
        (&figure["numerator"], &figure["denominator"]),
        (&115.into(), &215.into())
    );
    // Of 115 in 215, by hand: (p + z²/2n ± z√(p(1 − p)/n + z²/4n²)) / (1 + z²/n), z = 1.959964.
    let low = figure["interval"]["low"].as_f64().expect("a number");
    assert!((low - 0.468_185).abs() < 1e-6, "{low}");
}
