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
    numbers(include_str!("../reference/inference/project.expected.csv"))
}

fn numbers(text: &str) -> BTreeMap<String, f64> {
    let lines = text.lines().skip(1);
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
        "(74 sur 115; intervalle de confiance à 95 % : de 55 à 73 %; réponse « Ville » à « Milieu »)",
        "Signes : sous chaque pourcentage, intervalle de confiance à 95 %",
        "« * », base de moins de 30 personnes, à lire avec prudence.",
        "Signes : au bout de chaque barre, intervalle de confiance à 95 %.",
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
fn a_table_of_means_says_it_under_each_mean_with_whiskers_around_its_points() {
    let project = built();
    let page = words(&project.read("output/milieux.html"));
    for said in [
        // R: 5.0957 (4.6679 to 5.5235) and, of 22 people on the island, 3.1818 (2.3526 to 4.0110).
        "Signes : sous chaque moyenne, intervalle de confiance à 95 %",
        "intervalle de confiance à 95 % : de ",
        "Signes : sous chaque moyenne, marge d’erreur à 95 %",
        "« * », base de moins de 30 personnes, à lire avec prudence.",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let csv = project.read("output/donnees/nombre-par-milieu.csv");
    let heads = csv.lines().next().expect("heads").replace('\u{a0}', " ");
    assert!(
        heads.ends_with("Moyenne;Moyenne – borne inférieure;Moyenne – borne supérieure;Médiane;n"),
        "{heads}"
    );
    let drawn = project.read("output/milieux.html");
    let (_, drawn) = drawn.split_once("id=\"nombre-par-milieu\"").expect("the table");
    let drawn = drawn.split("</figure>").next().expect("its end");
    assert_eq!(
        drawn.matches("<g class=\"stroke-ink\"").count(),
        4,
        "a whisker for each part and for all"
    );
}

#[test]
fn rounded_counts_give_a_table_of_means_no_interval() {
    let project = written()
        .edit("content/report.yaml", "preset: open", "preset: open\n  round_to: 5")
        .edit(
            "content/sections/sorties.yaml",
            "mean(\"nombre\", margin=true)",
            "mean(\"nombre\")",
        )
        .build();
    let csv = project.read("output/donnees/nombre-par-milieu.csv");
    assert!(!csv.contains("borne"), "{csv}");
    assert!(!words(&project.read("output/milieux.html")).contains("sous chaque moyenne"));
}

#[test]
fn files_give_the_ends_beside_the_counts() {
    let csv = built()
        .read("output/donnees/sorties-par-milieu.csv")
        .replace('\u{a0}', " ");
    assert!(
        csv.contains("Île (c) – effectif;Île (c) – base;Île (c) – borne inférieure;Île (c) – borne supérieure"),
        "{csv}"
    );
    // Last stand the columns that a share exceeds.
    assert!(csv.contains("Île (c) – dépasse"), "{csv}");
    assert!(csv.contains(";74;115;55,3 %;72,5 %;c;"), "{csv}");
    assert!(csv.contains(";27 %;6;22;13,2 %;48,2 %;–"), "{csv}");
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
    // Who cannot see them hears them.
    let said = "Ville 64 % (de 55 à 73 %), Village 44 % (de 34 à 55 %)";
    assert!(words(&page).contains(said), "{}", words(&page));
    assert!(words(&project.read("output/sorties.html")).contains("Au cinéma : Oui 53,3 %, Non 46,7 %"));
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

/// The cells of each row of a table, the row's label first.
fn cells(page: &str, table: &str) -> Vec<Vec<String>> {
    let start = page.find(&format!("id=\"{table}\"")).expect("the table");
    let body = page[start..].split("<tbody>").nth(1).expect("a body");
    let body = body.split("</tbody>").next().expect("its end");
    let row = |row: &str| {
        row.split("<t")
            .skip(1)
            .map(|cell| words(&format!("<t{cell}")))
            .collect()
    };
    body.split("<tr>").skip(1).map(row).collect()
}

#[test]
fn letters_mark_the_shares_that_differ_as_r_finds_them() {
    let project = built();
    let page = project.read("output/milieux.html");
    let json: Value = serde_json::from_str(&project.read("output/figures.json")).expect("JSON");
    let said = json["figures"].as_array().expect("figures").iter();
    let said: BTreeMap<&str, &Value> = said
        .filter_map(|one| Some((one["id"].as_str()?, &one["exceeds"])))
        .collect();
    let r = numbers(include_str!("../reference/inference/differences.expected.csv"));
    let places = ["ville", "village", "ile"];
    let rows = [
        ("sorties-par-milieu", vec!["cinema", "theatre", "opera", "concert"]),
        ("satisfaction-par-milieu", vec!["pas_du_tout", "peu", "assez", "tres"]),
    ];
    let mut holding = 0;
    for (table, names) in rows {
        for (row, name) in cells(&page, table).iter().zip(names) {
            for (one, other) in [(0, 1), (0, 2), (1, 2)] {
                let p = r.get(&format!("{table}/{name}/{}/{}", places[one], places[other]));
                let exceeds = |one: usize, other: usize| {
                    let letter = ["a", "b", "c"][other];
                    let above = row[one + 1].split_once("&gt; ").map(|(_, letters)| letters.to_owned());
                    above.is_some_and(|letters| letters.split(", ").any(|one| one.trim() == letter))
                };
                let marked = exceeds(one, other) || exceeds(other, one);
                assert_eq!(marked, p.is_some_and(|p| *p < 0.05), "{table}/{name}: {row:?}");
                holding += usize::from(marked);
                let id = |at: usize| format!("{table}/{name}/{}", places[at]);
                for (one, other) in [(one, other), (other, one)] {
                    let others = said[id(one).as_str()].as_array().expect("a list");
                    assert_eq!(others.contains(&id(other).into()), exceeds(one, other), "{}", id(one));
                }
            }
        }
    }
    assert!(holding > 0);
    let page = words(&page);
    for said in [
        "Ville (a) Village (b) Île (c)",
        "test du χ² et test exact de Fisher là où un effectif attendu est sous 5; correction de Holm pour les 11 comparaisons du tableau",
        "d’une colonne à l’autre, aucune différence au-delà de ce que le hasard explique",
        "« &gt; », part plus grande que celle de la colonne dont la lettre suit",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
}

/// A report over a simulated file, its group drawn in this way, with a sentence of these expressions.
fn drawn(file: &str, how: &str, expressions: &[String]) -> Project {
    let said: Vec<String> = expressions.iter().map(|one| format!("{{{{ {one} }}}}")).collect();
    Project::empty()
        .file(
            "content/report.yaml",
            format!(
                "language: fr-CA\ntitle: Essai\ndate: 2025\nsections: [s]\ndisclosure: {{preset: open, because: Essai.}}\n\
                 groups:\n  gens:\n    label: Gens\n    responses: responses/r.csv\n    respondent: none\n    weight: weight\n{how}"
            ),
        )
        .file(
            "content/questionnaire.yaml",
            "questions:\n  y:\n    type: single\n    text: Y?\n    choices: [{code: 1, id: oui, label: Oui}, {code: 0, id: non, label: Non}]\n  \
             x: {type: number, text: X?, decimals: 1}\n  group:\n    type: single\n    text: G?\n    \
             choices: [{code: a, id: a, label: A}, {code: b, id: b, label: B}, {code: c, id: c, label: C}]\n",
        )
        .file(
            "content/responses/r.csv",
            std::fs::read(format!("{}/tests/reference/inference/{file}.csv", env!("CARGO_MANIFEST_DIR"))).expect("a file"),
        )
        .file(
            "content/sections/s.yaml",
            format!(
                "title: S\nblocks:\n  - prose: |\n      Voici {}.\n  - group_table:\n      id: t\n      caption: T\n      of: y\n      \
                 by: group\n      differences: true\n",
                said.join(" et ")
            ),
        )
}

/// Holds the intervals of shares and means, of everybody and by group, against those that R finds for the file.
fn hold_drawn(file: &str, how: &str, r: &str, groups: &[&str]) {
    let wheres: Vec<(String, String)> = std::iter::once(("all".to_owned(), String::new()))
        .chain(
            groups
                .iter()
                .map(|group| ((*group).to_owned(), format!(", where={{\"group\": \"{group}\"}}"))),
        )
        .collect();
    let expressions: Vec<String> = wheres
        .iter()
        .flat_map(|(_, r#where)| {
            [
                format!("percent(\"y\", is=\"oui\"{where}, margin=true)"),
                format!("mean(\"x\"{where}, margin=true)"),
            ]
        })
        .collect();
    let project = drawn(file, how, &expressions).build();
    let json: Value = serde_json::from_str(&project.read("output/figures.json")).expect("JSON");
    let r = numbers(r);
    let names = wheres
        .iter()
        .flat_map(|(name, _)| [format!("share_{name}"), format!("mean_{name}")]);
    for (at, name) in names.enumerate() {
        let id = format!("s/{}", at + 1);
        let figure = json["figures"]
            .as_array()
            .expect("figures")
            .iter()
            .find(|figure| figure["id"] == id.as_str());
        for end in ["low", "high"] {
            let found = figure.expect("the figure")["interval"][end].as_f64().expect("an end");
            let expected = r[&format!("{name}.{end}")];
            assert!(
                (found - expected).abs() < 1e-6,
                "{name}.{end}: {found}, in R {expected}"
            );
        }
    }
    let page = words(&project.read("output/s.html"));
    assert!(
        page.contains("test t qui tient compte de la façon dont l’échantillon a été tiré ou pondéré"),
        "{page}"
    );
    let method = words(&project.read("output/methode.html"));
    assert!(method.contains("logit"), "{method}");
}

#[test]
fn weights_and_designs_widen_intervals_as_r_s_survey_finds() {
    hold_drawn(
        "strata",
        "    design: {strata: stratum, cluster: unit, population: population}\n",
        include_str!("../reference/inference/strata.expected.csv"),
        &["a", "b", "c"],
    );
    hold_drawn(
        "weights",
        "",
        include_str!("../reference/inference/weights.expected.csv"),
        &["a", "b"],
    );
}

/// Ten answer 1, one answers 2, ten answer 3: the mean may be said, their spread not, nor the interval that tells it.
#[test]
fn an_interval_tells_no_spread_that_is_withheld() {
    let notes = [(10, 1), (1, 2), (10, 3)]
        .into_iter()
        .flat_map(|(times, note)| std::iter::repeat_n(note, times));
    let rows: Vec<String> = notes
        .enumerate()
        .map(|(at, note)| format!("zz{at:03},{note}\n"))
        .collect();
    let project = |block: &str| {
        Project::empty()
            .file(
                "content/report.yaml",
                "language: fr-CA\ntitle: Essai\ndate: 2025-10\nauthors: [{name: Ève Tremblay, role: bénévole}]\nnotice: Essai.\n\
                 disclosure: {preset: insee, because: Essai}\nsections: [s]\ngroups:\n  tous: {label: Tous, responses: responses/r.csv}\n",
            )
            .file(
                "content/questionnaire.yaml",
                "questions:\n  note:\n    type: scale\n    text: Quelle note?\n    choices: [{code: 1, id: un, label: Un}, {code: 2, id: deux, label: Deux}, {code: 3, id: trois, label: Trois}]\n",
            )
            .file("content/responses/r.csv", format!("id,note\n{}", rows.concat()))
            .file("content/sections/s.yaml", format!("title: S\nblocks:\n  - {block}\n"))
    };
    let table =
        |precision: &str| format!("means_table: {{id: t, caption: T, of: note, measures: [mean, n]{precision}}}");
    let plain = project(&table("")).build().read("output/donnees/t.csv");
    assert!(plain.contains(";2,0;21"), "{plain}");
    let precise = project(&table(", precision: interval")).build();
    assert!(!precise.read("output/donnees/t.csv").contains("borne"));
    assert!(!precise.read("output/figures.json").contains("\"interval\""));
    project("prose: Voici {{ mean(\"note\") }}.").run(&["check"]).succeeds();
    project("prose: Voici {{ mean(\"note\", margin=true) }}.")
        .run(&["check"])
        .fails(1);
}
