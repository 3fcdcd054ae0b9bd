//! Which means, and which shares of tables that are not by group, differ beyond chance, against what R finds
//! (`tests/reference/inference/tested.R`); how that is printed, and what may not be told.

use crate::pages::words;
use crate::project::Project;
use serde_json::Value;
use std::collections::BTreeMap;

const EXPECTED: &str = include_str!("../reference/inference/tested.expected.csv");

const SECTION: &str = "title: Différences
blocks:
  - means_table: {id: par-milieu, caption: T, of: [heures, age], by: milieu, measures: mean, differences: true}
  - means_table: {id: heures-milieu, caption: T, of: heures, by: milieu, measures: [sd, mean, n], sort: 2, differences: true, chart: {kind: dots, title: D}}
  - means_table: {id: cinq-lieux, caption: T, of: age, by: municipalite, total: true, measures: mean, differences: true}
  - means_table: {id: trois-enonces, caption: T, of: avis, measures: [mean, n], sort: 1, differences: true}
  - distribution: {id: par-classes, caption: T, of: heures, classes: [0, 2, 6, 41], by: milieu, differences: true}
  - shares_table:
      id: deux-roles
      caption: T
      sort: none
      differences: true
      columns:
        - {label: A, of: avis, is: [beaucoup], group: benevoles}
        - {label: B, of: avis, is: [beaucoup], group: permanents}
  - shares_table:
      id: deux-degres
      caption: T
      sort: 1
      differences: true
      columns:
        - {label: A, of: avis, is: [beaucoup]}
        - {label: B, of: avis, is: [peu]}
";

fn written(weight: &str) -> Project {
    Project::at("tests/projects/nombres")
        .edit("content/report.yaml", "weight: none", weight)
        .edit("content/report.yaml", "preset: insee", "preset: open")
        .edit("content/report.yaml", "sections: [", "sections: [differences, ")
        .file("content/sections/differences.yaml", SECTION)
}

/// By the ids of two figures: p, corrected by Holm's procedure within the table, and by how much the first exceeds the second.
fn expected(of: &str) -> BTreeMap<(String, String), (f64, f64)> {
    let mut found: BTreeMap<(String, String), (f64, f64)> = BTreeMap::new();
    for record in csv::Reader::from_reader(EXPECTED.as_bytes()).into_records() {
        let record = record.expect("a record");
        let parts: Vec<&str> = record[0].split('|').collect();
        let value: f64 = record[1].parse().expect("a number");
        if parts[0] == of {
            let own = found.entry((parts[1].to_owned(), parts[2].to_owned())).or_default();
            match parts[3] {
                "p" => own.0 = value,
                _ => own.1 = value,
            }
        }
    }
    found
}

fn figures(project: &Project) -> BTreeMap<String, Value> {
    let all: Value = serde_json::from_str(&project.read("output/figures.json")).expect("figures");
    let all = all["figures"].as_array().expect("a list").iter().cloned();
    all.map(|figure| (figure["id"].as_str().expect("an id").to_owned(), figure))
        .collect()
}

#[test]
fn what_differs_is_what_r_finds() {
    for (of, weight) in [("plain", "weight: none"), ("weighted", "weight: poids")] {
        let figures = figures(&written(weight).build());
        let exceeds = |one: &str, other: &str| {
            let figure = figures
                .get(one)
                .unwrap_or_else(|| panic!("{one}: {:?}", figures.keys()));
            let listed = figure["exceeds"].as_array().unwrap_or_else(|| panic!("{figure}"));
            listed.iter().any(|id| id == other)
        };
        let expected = expected(of);
        let mut holding = BTreeMap::new();
        for ((one, other), (p, apart)) in &expected {
            let found = (exceeds(one, other), exceeds(other, one));
            let holds = *p < 0.05;
            assert_eq!(
                found,
                (holds && *apart > 0.0, holds && *apart < 0.0),
                "{of}: {one}, {other}: {p}"
            );
            let table = one.split('/').next().expect("a table");
            holding.entry(table.to_owned()).or_insert([0, 0])[usize::from(holds)] += 1;
        }
        assert_eq!(expected.len(), 25, "{of}");
        let both = holding.values().filter(|[no, yes]| *no > 0 && *yes > 0).count();
        assert!(both >= 3, "{of}: {holding:?}");
    }
}

#[test]
fn letters_stand_at_columns_or_at_rows_with_the_test_below() {
    let page = words(&written("weight: none").build().read("output/differences.html"));
    for said in [
        "Urbain (a)",
        "Rural (b)",
        // The first row is now the rural one, which exceeds the other.
        "Rural (a)",
        "7,4, &gt; b",
        "seuil de 5 %; test t de Welch; correction de Holm pour les 2 comparaisons du tableau",
        "« &gt; », moyenne plus grande que celle de la colonne dont la lettre suit",
        "« &gt; », moyenne plus grande que celle de la ligne dont la lettre suit",
        "d’une ligne à l’autre, aucune différence au-delà de ce que le hasard explique",
        "Des lignes qui ont des personnes en commun ne sont pas comparées",
        "test t pour les mêmes personnes; correction de Holm pour les 3 comparaisons",
        "test de McNemar",
        "« &gt; », part plus grande que celle de la colonne",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let weighted = words(&written("weight: poids").build().read("output/differences.html"));
    assert!(
        weighted.contains("test t qui tient compte de la façon dont l’échantillon a été tiré ou pondéré"),
        "{weighted}"
    );
}

/// A mean that is withheld is held against none, and nor is one whose spread would be.
#[test]
fn nothing_withheld_is_compared() {
    let project = Project::at("tests/projects/nombres")
        .edit("content/report.yaml", "  preset: insee\n", "  smallest_base: 79\n")
        .edit("content/report.yaml", "sections: [heures, satisfaction]", "sections: [s]")
        .file(
            "content/sections/s.yaml",
            "title: S\nblocks:\n  - means_table: {id: m, caption: T, of: heures, by: milieu, measures: [mean, n], differences: true}\n",
        )
        .build();
    let found = figures(&project);
    assert!(
        found
            .values()
            .all(|figure| figure["exceeds"].as_array().is_none_or(Vec::is_empty)),
        "{found:?}"
    );
    let page = words(&project.read("output/s.html"));
    assert!(page.contains("n’ont pas pu être comparées"), "{page}");
}
