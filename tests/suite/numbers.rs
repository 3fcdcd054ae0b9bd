//! Numbers: what sums them up, tables and distributions of them, held against what pandas found (`tests/reference/nombres.py`);
//! and what of them is one person's, or few people's.

use crate::project::{Project, Run};
use serde_json::Value;
use std::collections::BTreeMap;

const REFERENCE: &str = include_str!("../reference/nombres.json");
const BY_WEIGHT: &str = include_str!("../reference/inference/numbers.expected.csv");

/// What a record of the reference is about.
type About = (String, String);

fn reference() -> BTreeMap<About, Value> {
    let records: Vec<Value> = serde_json::from_str(REFERENCE).expect("the reference");
    let text = |record: &Value, key: &str| record[key].as_str().expect("a text").to_owned();
    let about = |record: Value| ((text(&record, "of"), text(&record, "who")), record);
    records.into_iter().map(about).collect()
}

fn words(figure: &Value, key: &str) -> String {
    let all = figure[key].as_array().expect("a list").iter();
    all.map(|one| one.as_str().expect("a text"))
        .collect::<Vec<_>>()
        .join(" ")
}

fn figures(project: &Project) -> Vec<Value> {
    let all: Value = serde_json::from_str(&project.read("output/figures.json")).expect("figures");
    all["figures"].as_array().expect("a list").clone()
}

#[test]
fn every_number_is_what_pandas_found() {
    let project = Project::at("tests/projects/nombres");
    project.run(&["build", "--no-pdf"]).succeeds();
    let reference = reference();
    let columns = [("avis.accueil", "S1"), ("avis.horaire", "S2"), ("avis.locaux", "S3")];
    let (mut compared, mut measures) = (0, BTreeMap::new());
    for figure in figures(&project) {
        let measure = figure["measure"].as_str().expect("a measure");
        let is_number = reference.values().next().expect("a record").get(measure).is_some();
        let question = words(&figure, "questions");
        let is_class = measure == "percent" && question == "age";
        if !is_number && !is_class {
            continue;
        }
        let column = columns
            .iter()
            .find(|(name, _)| *name == question)
            .map_or(question.as_str(), |(_, column)| column);
        let who = format!("{} {}", words(&figure, "groups"), words(&figure, "filter"));
        let of = if is_class { "classes of age" } else { column };
        let expected = &reference[&(of.to_owned(), who.trim().to_owned())];
        assert_eq!(figure["denominator"].as_f64(), expected["n"].as_f64(), "{figure}");
        let (key, said) = match is_class {
            // The classes that the program chose are not in the reference, each has a count of its own.
            true if expected.get(words(&figure, "choices")).is_none() => continue,
            true => (words(&figure, "choices"), figure["numerator"].as_f64()),
            false => (measure.to_owned(), figure["value"].as_f64()),
        };
        let (said, expected) = (said.expect("a value"), expected[&key].as_f64().expect("a number"));
        assert!(
            (said - expected).abs() <= 1e-9 * expected.abs().max(1.0),
            "{figure}: {expected}"
        );
        *measures.entry(key).or_insert(0) += 1;
        compared += 1;
    }
    assert!(compared > 60, "{compared}");
    for key in [
        "mean", "median", "sd", "q1", "q3", "p10", "p90", "sum", "min", "max", "distinct", "18..30", "61..",
    ] {
        assert!(measures.contains_key(key), "{key}: {measures:?}");
    }
}

/// By the weights of the same file, against R's `survey` (`tests/reference/inference/numbers.R`).
#[test]
fn every_number_by_weights_is_what_r_found() {
    let project = Project::at("tests/projects/nombres")
        .edit("content/report.yaml", "weight: none", "weight: poids")
        .edit("content/report.yaml", "preset: insee", "preset: open")
        .edit(
            "content/report.yaml",
            "date: 2025-10",
            "date: 2025-10\nprecision: interval",
        );
    project.run(&["build", "--no-pdf"]).succeeds();
    let expected: BTreeMap<String, f64> = csv::Reader::from_reader(BY_WEIGHT.as_bytes())
        .into_deserialize::<(String, f64)>()
        .map(|record| record.expect("a name and a number"))
        .collect();
    let mut measures = BTreeMap::new();
    for figure in figures(&project) {
        let measure = figure["measure"].as_str().expect("a measure");
        let (question, choices) = (words(&figure, "questions"), words(&figure, "choices"));
        let measure = if measure == "percent" { &choices } else { measure };
        let who = format!("{} {}", words(&figure, "groups"), words(&figure, "filter"));
        let name = |measure: &str| format!("{question}|{}|{measure}", who.trim());
        let Some(value) = expected.get(&name(measure)).filter(|_| measure != "valid") else {
            continue;
        };
        assert_eq!(
            figure["denominator"].as_f64(),
            expected.get(&name("n")).copied(),
            "{figure}"
        );
        let said = figure["value"].as_f64().expect("a value");
        assert!((said - value).abs() <= 1e-9 * value.abs().max(1.0), "{figure}: {value}");
        if let Some(interval) = figure.get("interval").filter(|_| measure == "mean") {
            for end in ["low", "high"] {
                let (said, found) = (
                    interval[end].as_f64().expect("an end"),
                    expected[&name(&format!("mean.{end}"))],
                );
                assert!((said - found).abs() <= 1e-6, "{figure}: {end}: {found}");
            }
            *measures.entry("interval".to_owned()).or_insert(0) += 1;
        }
        *measures.entry(measure.to_owned()).or_insert(0) += 1;
    }
    for key in [
        "mean", "interval", "median", "sd", "q1", "q3", "p10", "p90", "sum", "min", "max", "distinct", "18..30", "61..",
    ] {
        assert!(measures.contains_key(key), "{key}: {measures:?}");
    }
}

#[test]
fn classes_of_a_rule_hold_everyone_once() {
    let project = Project::at("tests/projects/nombres").edit("content/report.yaml", "preset: insee", "preset: open");
    project.run(&["build", "--no-pdf"]).succeeds();
    let own = |figure: &&Value| figure["id"].as_str().is_some_and(|id| id.starts_with("ages/"));
    let all = figures(&project);
    let shares: Vec<&Value> = all.iter().filter(own).collect();
    let people: u64 = shares.iter().filter_map(|one| one["numerator"].as_u64()).sum();
    assert_eq!(Some(people), shares[0]["denominator"].as_u64());
    assert!((5..=12).contains(&shares.len()), "{}", shares.len());
}

#[test]
fn a_table_of_numbers_says_what_it_shows() {
    let project = Project::at("tests/projects/nombres");
    project.run(&["build", "--no-pdf"]).succeeds();
    let page = project.read("output/heures.html").replace('\u{a0}', " ");
    for said in [
        "un quartile ou un centile est la plus petite dont le cumul atteint la part en question",
        "Signes : boîte, du premier au troisième quartile",
        "class=\"plot in-cell\"",
        "la moyenne de « Âge » est de 46,4 (bénévoles et membres du personnel, n = 153)",
    ] {
        assert!(page.contains(said), "{said}");
    }
    let scores = project.read("output/satisfaction.html").replace('\u{a0}', " ");
    assert!(
        scores.contains("Échelle de 1 (« Pas du tout ») à 4 (« Beaucoup »)"),
        "{scores}"
    );
    let rules = project.read("output/confidentialite.html").replace('\u{a0}', " ");
    assert!(
        rules.contains("La plus petite et la plus grande réponse peuvent être publiées"),
        "{rules}"
    );
}

/// Beside the shares stands their mean, which no bar draws.
#[test]
fn a_scale_shows_its_mean_beside_its_shares() {
    let project = Project::at("tests/projects/nombres");
    project.run(&["build", "--no-pdf"]).succeeds();
    let table = project.read("output/donnees/degres.csv").replace('\u{a0}', " ");
    let heads: Vec<&str> = table.lines().next().expect("heads").split(';').collect();
    assert_eq!((heads.len(), heads[13]), (14, "Moyenne"), "{table}");
    assert!(table.contains(";2,9"), "{table}");
    let page = project.read("output/satisfaction.html");
    let (_, drawn) = page.split_once("id=\"degres\"").expect("the table");
    let drawn = drawn.split("</figure>").next().expect("its rows");
    // One drawing a row, of four degrees; a mark of each in the heads.
    assert_eq!(drawn.matches("plot in-cell").count(), 3);
    assert_eq!(drawn.matches("plot swatch").count(), 4);
}

const QUESTIONS: &str = "questions:
  lieu:
    type: single
    text: Où habitez-vous?
    choices: [{code: a, id: a, label: A}, {code: b, id: b, label: B}]
  revenu:
    type: number
    text: Quel revenu?
  note:
    type: scale
    text: Quelle note?
    choices: [{code: 1, id: un, label: Un}, {code: 2, id: deux, label: Deux}, {code: 3, id: trois, label: Trois}]
";

/// So many people with the same place, number and score.
type Rows<'a> = &'a [(usize, &'a str)];

fn project(policy: &str, rows: Rows<'_>, blocks: &str) -> Project {
    let report = format!(
        "language: fr-CA\ntitle: Essai\ndate: 2025-10\nauthors: [{{name: Ève Tremblay, role: bénévole}}]\nnotice: Essai.\n{policy}\
         sections: [s]\ngroups:\n  tous: {{label: Tous, responses: responses/r.csv}}\n"
    );
    let all = rows.iter().flat_map(|(times, row)| std::iter::repeat_n(row, *times));
    let lines: Vec<String> = all.enumerate().map(|(at, row)| format!("zz{at:03},{row}\n")).collect();
    Project::empty()
        .file("content/report.yaml", report)
        .file("content/questionnaire.yaml", QUESTIONS)
        .file(
            "content/responses/r.csv",
            format!("id,lieu,revenu,note\n{}", lines.concat()),
        )
        .file("content/sections/s.yaml", format!("title: S\nblocks:\n{blocks}"))
}

const POLICY: &str = "disclosure: {preset: insee, because: Essai}\n";

fn prose(policy: &str, rows: Rows<'_>, expressions: &[&str]) -> Run {
    let said: Vec<String> = expressions.iter().map(|one| format!("{{{{ {one} }}}}")).collect();
    let block = format!("  - prose: |\n      Voici {}.\n", said.join(" et "));
    project(policy, rows, &block).run(&["check"])
}

/// Eight people: two stand up to the first quartile, and three must. Nine: three do.
#[test]
fn a_quartile_rests_on_those_at_its_end() {
    let eight: Rows<'_> = &[(4, "a,10,1"), (4, "a,20,2")];
    let nine: Rows<'_> = &[(5, "a,10,1"), (4, "a,20,2")];
    for quartile in [r#"q1("revenu")"#, r#"q3("revenu")"#] {
        prose(POLICY, eight, &[quartile]).fails(1);
        prose(POLICY, nine, &[quartile]).succeeds();
        prose("", eight, &[quartile]).succeeds();
    }
    prose(POLICY, eight, &[r#"median("revenu")"#]).succeeds();
    prose(POLICY, nine, &[r#"p90("revenu")"#]).fails(1);
}

/// With a policy or without one, until the authors say why.
#[test]
fn extremes_are_one_persons_until_they_are_allowed() {
    let rows: Rows<'_> = &[(10, "a,10,1"), (10, "a,20,2"), (1, "b,35,3")];
    for extreme in [r#"min("revenu")"#, r#"max("revenu")"#] {
        let open = "disclosure: {preset: open, because: Essai}\n";
        for policy in ["", POLICY, open] {
            let run = prose(policy, rows, &[extreme]).fails(1);
            assert!(run.stderr.contains("one person"), "{}", run.stderr);
        }
        for policy in [
            "disclosure: {preset: open, because: Essai, extremes: {because: Connus}}\n",
            "disclosure: {preset: insee, because: Essai, extremes: {because: Connus}}\n",
            "disclosure: {preset: insee, because: Essai, extremes: {because: Connus, questions: [revenu]}}\n",
        ] {
            prose(policy, rows, &[extreme]).succeeds();
        }
    }
    let table = "  - means_table: {id: t, caption: T, of: revenu, measures: [mean, min, max]}\n";
    let project = project(POLICY, rows, table);
    project.run(&["build", "--no-pdf"]).succeeds();
    let cells = project.read("output/donnees/t.csv");
    assert!(cells.contains(";x;x"), "{cells}");
    let told = project.read("output/figures.json");
    assert!(
        !told.contains("\"35\"") && !told.contains("35.0"),
        "the largest answer: {told}"
    );
}

/// Nine earn 10 and one 990: sum, mean and spread are that one's. A spread of all less that of the others is too.
#[test]
fn a_spread_and_a_sum_are_held_to_what_a_mean_is() {
    let rows: Rows<'_> = &[(9, "a,10,1"), (1, "a,990,2")];
    for summary in ["sum", "sd", "mean"] {
        prose(POLICY, rows, &[&format!(r#"{summary}("revenu")"#)]).fails(1);
    }
    // Four live elsewhere, and a figure rests on five.
    let (five, two): (&str, Rows<'_>) = (
        "disclosure: {preset: insee, smallest_base: 5, because: Essai}\n",
        &[(20, "a,10,1"), (4, "b,12,2")],
    );
    for summary in ["sum", "sd", "q3"] {
        let all = format!(r#"{summary}("revenu")"#);
        let some = format!(r#"{summary}("revenu", where={{"lieu": "a"}})"#);
        prose(five, two, &[&all]).succeeds();
        prose(five, two, &[&some]).succeeds();
        prose(five, two, &[&all, &some]).fails(1);
    }
    // One kind of measure gives another away.
    prose(
        five,
        two,
        &[r#"mean("revenu")"#, r#"sum("revenu", where={"lieu": "a"})"#],
    )
    .fails(1);
}

/// Classes of a table and those of a derived question are of the same people: one person earns 19, and is in one of ten to 20 and
/// not in those below 19.
#[test]
fn two_ways_to_class_a_number_tell_of_nobody_between_them() {
    let rows: Rows<'_> = &[(10, "a,10,1"), (1, "a,19,1"), (10, "a,25,2"), (10, "a,35,2")];
    let derived = "derived:\n  tranche:\n    label: Tranche\n    from: revenu\n    classes: [19, 30]\n";
    let one = "  - distribution: {id: d, caption: D, of: revenu, classes: [0, 20, 40]}\n";
    let other = "  - group_table: {id: g, caption: G, of: tranche}\n";
    let withheld = |blocks: &[&str]| -> usize {
        let project = project(POLICY, rows, &blocks.concat());
        let questions = format!("{QUESTIONS}{derived}");
        let project = project.file("content/questionnaire.yaml", questions);
        project.run(&["build", "--no-pdf"]).succeeds();
        let tables =
            ["d", "g"].map(|id| std::fs::read_to_string(project.path().join(format!("output/donnees/{id}.csv"))));
        let cells = tables.into_iter().flatten().map(|table| table.matches(";x").count());
        cells.sum()
    };
    assert_eq!(withheld(&[one]), 0);
    assert_eq!(withheld(&[other]), 0);
    assert!(withheld(&[one, other]) > 0);
    let stratum = "  - group_table: {id: g, caption: G, of: lieu, where: {tranche: moins_de_19}}\n";
    assert_eq!(withheld(&[stratum]), 0);
    assert!(withheld(&[one, stratum]) > 0);
}

/// The classes of ten, of two and of ten: the two are withheld, and another with them, or all less the others would tell.
#[test]
fn a_class_of_few_is_told_by_no_other() {
    let rows: Rows<'_> = &[(10, "a,5,1"), (2, "a,15,1"), (10, "a,25,2"), (12, "a,35,2")];
    let block = "  - distribution: {id: d, caption: D, of: revenu, classes: [0, 10, 20, 30, 40]}\n";
    let shown = |policy: &str, rows: Rows<'_>| {
        let project = project(policy, rows, block);
        project.run(&["build", "--no-pdf"]).succeeds();
        let table = project.read("output/donnees/d.csv");
        table
            .lines()
            .skip(1)
            .map(|row| row.split(';').nth(1).expect("a cell").to_owned())
            .collect::<Vec<_>>()
    };
    let cells = shown(POLICY, rows);
    assert_eq!(cells.iter().filter(|cell| *cell == "x").count(), 2, "{cells:?}");
    assert_eq!(cells[1], "x", "{cells:?}");
    assert_eq!(shown("", rows).iter().filter(|cell| *cell == "x").count(), 0);
    // Two and two: four in both would say that each holds two.
    let rows: Rows<'_> = &[(2, "a,5,1"), (2, "a,15,1"), (10, "a,25,2"), (12, "a,35,2")];
    let cells = shown(POLICY, rows);
    assert_eq!(cells.iter().filter(|cell| *cell == "x").count(), 3, "{cells:?}");
}

/// Of twelve all but one gave the highest: a mean of 2.9 counts the one.
#[test]
fn a_score_near_its_end_counts_the_others() {
    prose(POLICY, &[(11, "a,1,3"), (1, "a,1,2")], &[r#"mean("note")"#]).fails(1);
    prose(POLICY, &[(9, "a,1,3"), (3, "a,1,2")], &[r#"mean("note")"#]).succeeds();
    // Beside the shares, it must not give back those that are withheld.
    let rows: Rows<'_> = &[(10, "a,1,1"), (2, "a,1,2"), (10, "a,1,3")];
    prose(POLICY, rows, &[r#"mean("note")"#]).succeeds();
    prose(
        POLICY,
        rows,
        &[r#"mean("note")"#, r#"percent("note", is=["un", "deux", "trois"])"#],
    )
    .fails(1);
    prose(POLICY, rows, &[r#"sd("note")"#]).fails(1);
}

/// One answer is one answer, and has no spread.
#[test]
fn one_answer_has_no_spread() {
    let run = prose("", &[(1, "a,10,1")], &[r#"sd("revenu")"#]).fails(1);
    assert!(run.stderr.contains("a single person answered"), "{}", run.stderr);
    let table = "  - means_table: {id: t, caption: T, of: revenu}\n";
    let project = project("", &[(1, "a,10,1")], table);
    project.run(&["build", "--no-pdf"]).succeeds();
    assert!(
        project.read("output/donnees/t.csv").contains(";10,0;10;n.\u{a0}c.;1"),
        "{}",
        project.read("output/donnees/t.csv")
    );
}

/// Nobody of b gave a number: there is no count beside a mean, of them or of the others.
#[test]
fn a_mean_of_nobody_is_a_sign_alone() {
    let table = "  - means_table: {id: t, caption: T, of: revenu, by: lieu, measures: [mean, n]}\n";
    let project = project("", &[(5, "a,10,1"), (5, "b,,1")], table);
    project.run(&["build", "--no-pdf"]).succeeds();
    let cells = project.read("output/donnees/t.csv");
    let rows: Vec<&str> = cells.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(rows[0].split(';').count(), 3, "{cells}");
    assert_eq!((rows[1], rows[2]), ("A;10,0;5", "B;n.\u{a0}d.;n.\u{a0}d."), "{cells}");
}

/// Two of group a say where they live, six of group b, and all eight live in a: so do the two of the first group.
#[test]
fn what_all_of_several_groups_say_tells_of_a_small_one() {
    let group = |id: &str| {
        format!(
            "  {id}: {{label: G, responses: responses/r.csv, rows: {{column: note, is: [{}]}}}}\n",
            id.len()
        )
    };
    let told = |figure: &str, rows: Rows<'_>| {
        let block = format!("  - prose: |\n      Voici {{{{ {figure} }}}}.\n");
        let project = project(POLICY, rows, &block);
        let one = "  tous: {label: Tous, responses: responses/r.csv}\n";
        let project = project.edit("content/report.yaml", one, &(group("a") + &group("bb")));
        project.run(&["check"])
    };
    for figure in [r#"percent("lieu", is="a")"#, r#"mean("revenu", where={"lieu": "a"})"#] {
        let run = told(figure, &[(6, "a,20,2"), (2, "a,30,1"), (2, ",30,1")]).fails(1);
        assert!(run.stderr.contains("withholds"), "{}", run.stderr);
        told(figure, &[(6, "a,20,2"), (4, "a,30,1"), (2, ",30,1")]).succeeds();
    }
}

/// Classes of unequal width are drawn by their density, and the table and the drawing say so.
#[test]
fn a_histogram_says_what_its_areas_are() {
    let project = Project::at("tests/projects/nombres").edit(
        "content/sections/heures.yaml",
        "chart: {kind: bars, title: Peu de jeunes et de très vieux}",
        "classes: [18, 25, 35, 65, 80]\n      chart: {kind: histogram, title: Peu de jeunes et de très vieux}",
    );
    project.run(&["build", "--no-pdf"]).succeeds();
    let page = project.read("output/heures.html").replace('\u{a0}', " ");
    for said in [
        "la hauteur d’une barre est la part par tranche de 1.",
        "Aire d’une barre, part de sa classe.",
        "Histogramme : une barre par classe, aussi large que la classe et dont l’aire est la part. 18 à 24 : donnée confidentielle",
        ">80</text>",
    ] {
        assert!(page.contains(said), "{said}");
    }
    let drawn = page
        .split("class=\"plot wide")
        .nth(1)
        .expect("a drawing")
        .split("</svg>")
        .next()
        .expect("its end");
    // Three classes of five may be told.
    assert_eq!(
        drawn.matches("<rect").count() - drawn.matches("fill-paper").count(),
        3,
        "{drawn}"
    );
    let by_group = Project::at("tests/projects/nombres").edit(
        "content/sections/heures.yaml",
        "      by: groups\n      total: true\n",
        "      by: groups\n      total: true\n      chart: {kind: histogram, title: Les âges}\n",
    );
    by_group.run(&["check"]).fails(1);
}
