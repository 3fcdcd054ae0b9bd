//! Ranks: mean rank and shares of first places of the choices of a ranking, by group, by weights and design, against what R finds
//! (`tests/reference/inference/ranks.R`); how who was not ranked is told; what of them is withheld.

use crate::pages::words;
use crate::project::Project;
use serde_json::Value;
use std::collections::BTreeMap;

const EXPECTED: &str = include_str!("../reference/inference/ranks.expected.csv");

const BLOCKS: &str = "title: Les rangs
blocks:
  - prose: Le cinéma a un rang moyen de {{ mean(\"rangs.cinema\", digits=2) }}.
  - means_table:
      id: rangs-en-bref
      caption: Rang donné à chaque sortie
      of: rangs
      measures: [mean, first, top2, n]
      sort: 1
      chart: {kind: dots, title: Les préférences, subtitle: Rang moyen}
  - means_table:
      id: rang-moyen
      caption: Rang moyen selon le sexe
      of: rangs
      by: groups
      total: true
      measures: mean
      chart: {kind: dots, title: Le rang des sorties}
  - means_table:
      id: au-premier
      caption: Ce que préfèrent les femmes et les hommes
      of: rangs
      by: groups
      total: true
      measures: first
  - scale_table:
      id: tous-les-rangs
      caption: Les rangs, sortie par sortie
      of: rangs
      mean: true
      chart: {kind: stacked_bars, title: Tous les rangs}
";

fn written() -> Project {
    let project = Project::at("tests/projects/loisirs");
    let questionnaire = project.read("content/questionnaire.yaml");
    project
        .edit(
            "content/report.yaml",
            "sections: [sorties]",
            "sections: [sorties, rangs]\nprecision: interval",
        )
        .file(
            "content/questionnaire.yaml",
            format!("{questionnaire}derived:\n  rangs: {{ranks: prefere, label: Rang donné}}\n"),
        )
        .file("content/sections/rangs.yaml", BLOCKS)
}

fn figures(project: &Project) -> Vec<Value> {
    let json: Value = serde_json::from_str(&project.read("output/figures.json")).expect("JSON");
    json["figures"].as_array().expect("figures").clone()
}

fn expected() -> BTreeMap<String, f64> {
    let lines = EXPECTED.lines().skip(1);
    let parts = lines.map(|line| line.split_once(',').expect("a name and a number"));
    parts
        .map(|(name, number)| (name.trim_matches('"').to_owned(), number.parse().expect("a number")))
        .collect()
}

/// Holds every figure of ranks against R, and says how many there were.
fn compared(project: &Project, prefix: &str) -> usize {
    let expected = expected();
    let mut compared = 0;
    let close = |said: &Value, name: &str| {
        let (said, r) = (said.as_f64().expect("a number"), expected[name]);
        assert!((said - r).abs() <= 1e-6, "{name}: {said}, in R {r}");
    };
    for figure in figures(project) {
        let question = figure["questions"][0].as_str().unwrap_or_default();
        let Some(choice) = question.strip_prefix("rangs.") else {
            continue;
        };
        let measure = match (
            figure["measure"].as_str(),
            figure["choices"].as_array().map(Vec::as_slice),
        ) {
            (Some("mean"), _) => "mean",
            (Some("count"), _) => "n",
            (Some("percent"), Some([Value::String(only)])) if only == "rang_1" => "first",
            (Some("percent"), Some([_, _])) => "top2",
            // Of the second rank and of none there is nothing in R.
            (_, _) => continue,
        };
        let group = match figure["groups"].as_array().map(Vec::as_slice) {
            Some([Value::String(only)]) => only.as_str(),
            _ => "tous",
        };
        let name = format!("{prefix}{choice}|{group}|{measure}");
        let value = if measure == "n" {
            &figure["numerator"]
        } else {
            &figure["value"]
        };
        close(value, &name);
        if let Some(interval) = figure.get("interval") {
            close(&interval["low"], &format!("{name}.low"));
            close(&interval["high"], &format!("{name}.high"));
            compared += 1;
        }
        compared += 1;
    }
    compared
}

#[test]
fn ranks_by_weights_and_design_are_what_r_finds() {
    let project = written().build();
    assert!(compared(&project, "") > 80);
}

#[test]
fn ranks_of_people_who_count_as_one_are_what_r_finds() {
    let weights = "    leave_out: [unweighted]\n    weight: {column: POIDS, label: \"poids de sondage, calés sur l’âge et la région\"}\n    \
                   design: {strata: region, population: taille}\n";
    let project = written()
        .edit("content/report.yaml", weights, "    weight: none\n")
        .build();
    assert!(compared(&project, "simple|") > 80);
}

#[test]
fn who_did_not_rank_a_choice_is_told_of() {
    let project = written().build();
    let page = words(&project.read("output/rangs.html"));
    for said in [
        "Rang moyen",
        "Au 1er rang",
        "Aux 2 premiers rangs",
        "Le rang moyen est celui qu’ont donné les personnes qui ont classé le choix; 1 est le premier rang.",
        "Les parts portent sur les personnes qui ont classé au moins un choix",
        "« n » dit combien de personnes ont classé le choix.",
        "essins, de 1 à 2.",
        "Lecture : le rang moyen de «",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let method = words(&project.read("output/methode.html"));
    assert!(
        method.contains("Rang donné : d’après « Sorties préférées », le rang donné à chaque choix, de 1 à 2."),
        "{method}"
    );
    // The first rank first.
    let rows = project.read("output/donnees/rangs-en-bref.csv");
    let means: Vec<f64> = rows
        .lines()
        .skip(1)
        .map(|row| {
            row.split(';')
                .nth(1)
                .expect("a mean")
                .replace(',', ".")
                .parse()
                .expect("a number")
        })
        .collect();
    assert!(means.is_sorted(), "{means:?}");
}

/// Six answer, and one of them alone puts C second: the policy tells nothing that gives the one away, in no table.
#[test]
fn a_place_of_few_hides_the_ranks_it_would_be_told_by() {
    let rows = [(5, "a,b"), (6, "b,a"), (1, "a,c")]
        .into_iter()
        .flat_map(|(times, row)| std::iter::repeat_n(row, times));
    let rows: Vec<String> = rows.enumerate().map(|(at, row)| format!("zz{at:03},{row}\n")).collect();
    let project = |policy: &str| {
        Project::empty()
            .file(
                "content/report.yaml",
                format!("language: fr-CA\ntitle: Essai\ndate: 2025-10\nauthors: [{{name: Ève Tremblay, role: bénévole}}]\nnotice: Essai.\n\
                 disclosure: {{preset: {policy}, because: Essai}}\nsections: [s]\ngroups:\n  tous: {{label: Tous, responses: responses/r.csv}}\n"),
            )
            .file(
                "content/questionnaire.yaml",
                "questions:\n  ordre:\n    type: ranking\n    text: Quel ordre?\n    label: Ordre\n    columns: [p1, p2]\n    \
                 choices: [{code: a, id: a, label: A}, {code: b, id: b, label: B}, {code: c, id: c, label: C}]\n\
                 derived:\n  rangs: {ranks: ordre, label: Rang}\n",
            )
            .file("content/responses/r.csv", format!("id,p1,p2\n{}", rows.concat()))
            .file(
                "content/sections/s.yaml",
                "title: S\nblocks:\n  - means_table: {id: t, caption: T, of: rangs, measures: [mean, first, n]}\n",
            )
            .build()
            .read("output/donnees/t.csv")
    };
    let open = project("open");
    assert!(open.contains("C;2,0;0"), "{open}");
    let held = project("insee");
    let cells: Vec<&str> = held.lines().skip(1).flat_map(|row| row.split(';').skip(1)).collect();
    assert!(cells.iter().all(|cell| *cell == "x"), "{held}");
}
