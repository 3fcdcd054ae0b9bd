//! Figures that were typed in from another source: each surface shows them, and says whose they are.

use crate::project::Project;
use serde_json::Value;

const PROJECT: &str = "tests/projects/reprises";
const SECTION: &str = "content/sections/village.yaml";

/// Every text of a page, with its no-break spaces as spaces.
fn page(project: &Project, path: &str) -> String {
    project.read(path).replace('\u{a0}', " ")
}

#[test]
fn a_table_shows_its_bases_its_source_and_its_signs() {
    let project = Project::at(PROJECT).build();
    let page = page(&project, "output/village.html");
    for said in [
        "Champ : ménages (Recensement de 2016, n = 42; Recensement de 2021, n = 29).",
        "Source : Institut de la statistique du Québec, <a href=\"https://exemple.org/profils\"><em>Profils des \
         municipalités</em></a>, 2021. Chiffres repris de cette source, non calculés à partir des réponses.",
        "Source : Municipalité du village, enquête auprès de 1 251 personnes, 2021. Chiffres repris",
        "Lecture : à la ligne « Couples sans enfants », la colonne « Recensement de 2016 » compte 31 % des 42 ménages.",
        "Lecture : à la ligne « De 15 à 24 ans », la colonne « En emploi » compte 31 % des 16 personnes de ce groupe d’âge.",
        "Signes : « .. », donnée que la municipalité ne publie pas; « x », effectif confidentiel.",
        "<span aria-hidden=\"true\">x</span><span class=\"unseen\">effectif confidentiel</span>",
        "Les heures sont celles d’un jour de semaine.",
        "<td class=\"num\">48,3 %</td>",
        "<td class=\"num\">1,9</td>",
    ] {
        assert!(page.contains(said), "{said}");
    }
    // The cells are its chart.
    assert!(
        page.contains("<span class=\"value\">43 %</span><svg class=\"plot in-cell\""),
        "{page}"
    );
}

#[test]
fn the_files_name_the_source() {
    let project = Project::at(PROJECT).build();
    let table = project.read("output/donnees/menages.csv").replace('\u{a0}', " ");
    let source = "Institut de la statistique du Québec, Profils des municipalités, 2021";
    assert!(
        table.contains(&format!("Couples avec enfants;43 %;42;38 %;29;{source}\r\n")),
        "{table}"
    );
    let table = project.read("output/donnees/emploi.csv").replace('\u{a0}', " ");
    assert!(
        table.contains("65 ans ou plus;..;..;x;x;1,9;35;Municipalité"),
        "{table}"
    );
    let figures: Value = serde_json::from_str(&project.read("output/figures.json")).unwrap();
    let figures = figures["figures"].as_array().unwrap();
    let of = |id: &str| {
        figures
            .iter()
            .find(|figure| figure["id"] == id)
            .unwrap_or_else(|| panic!("{id}"))
    };
    let share = of("menages/2/1");
    assert_eq!(
        (&share["origin"], &share["source"]),
        (&Value::from("typed"), &Value::from(source))
    );
    assert_eq!(
        (&share["measure"], &share["base"]),
        (&Value::from("percent"), &Value::from("declared"))
    );
    // Many counts print as 43 %: none of them is claimed.
    assert_eq!(share["numerator"], Value::Null);
    assert_eq!(
        (&share["denominator"], &share["value"]),
        (&Value::from(42), &Value::from(0.43))
    );
    let count = of("emploi/2/2");
    assert_eq!(
        (&count["numerator"], &count["denominator"]),
        (&Value::from(580), &Value::from(1200))
    );
    let mean = of("emploi/3/3");
    assert_eq!(
        (&mean["measure"], &mean["value"]),
        (&Value::from("mean"), &Value::from(1.9))
    );
    assert!(figures.iter().all(|figure| figure["id"] != "emploi/3/1"));
    let computed = figures
        .iter()
        .find(|figure| figure["questions"][0] == "rester")
        .unwrap();
    assert_eq!(
        (&computed["origin"], &computed["source"]),
        (&Value::from("computed"), &Value::Null)
    );
}

#[test]
fn evidence_and_sources_lead_to_typed_figures() {
    let (said, couples) = (
        "Les familles sont peu nombreuses",
        "Les couples sans enfants sont peu nombreux",
    );
    let project = Project::at(PROJECT)
        .edit("content/conclusion.yaml", said, couples)
        .build();
    let conclusion = page(&project, "output/conclusion.html");
    assert!(
        conclusion.contains("Couples sans enfants : 31 % (recensement de 2016); 31 % (recensement de 2021)"),
        "{conclusion}"
    );
    assert!(
        conclusion.contains("Chiffres repris de cette source"),
        "the card hides whose figures they are"
    );
    let ledger = page(&project, "output/chiffres-village.html");
    assert!(ledger.contains("tel qu’il est publié dans la source"));
    let told = project
        .run(&["--lang", "fr", "explain", "emploi/2/1"])
        .succeeds()
        .stdout
        .replace('\u{a0}', " ");
    for said in [
        "48,3 %",
        "Case : Emploi selon l’âge, au village : De 25 à 64 ans, En emploi",
        "Base : personnes de ce groupe d’âge, n = 1200",
        "Source : Municipalité du village",
        "content/sections/village.yaml:35",
    ] {
        assert!(told.contains(said), "{said} is not in {told}");
    }
}

#[test]
fn an_english_report_says_the_same() {
    let project = Project::at(PROJECT)
        .edit("content/report.yaml", "language: fr-CA", "language: en-CA")
        .build();
    let page = project.read("output/village.html");
    for said in [
        "Base: ménages (Recensement de 2016, n = 42; Recensement de 2021, n = 29).",
        "2021. Figures taken from this source, not computed from the responses.",
        "How to read: in the row “Couples sans enfants”, the column “Recensement de 2016” counts 31% of the 42 ménages.",
        "48.3%",
    ] {
        assert!(page.replace('\u{a0}', " ").contains(said), "{said}");
    }
}

/// One typed digit is enough: 44 % of 42 is 18.48, between 18 (43 %) and 19 (45 %).
#[test]
fn a_slip_of_a_digit_is_found() {
    let run = Project::at(PROJECT)
        .edit(SECTION, "43 %", "44 %")
        .run(&["check"])
        .fails(1);
    assert!(run.stderr.contains("no count of 42 gives 44"), "{}", run.stderr);
    // Feasible on its own, but the column no longer makes a whole: 13 + 19 + 11 = 43.
    let run = Project::at(PROJECT)
        .edit(SECTION, "43 %", "45 %")
        .run(&["check"])
        .fails(1);
    assert!(run.stderr.contains("a count of 43, the base is 42"), "{}", run.stderr);
}

/// All of them at once, each at its own place.
#[test]
fn several_slips_are_told_together() {
    let project = Project::at(PROJECT)
        .edit(SECTION, "cells: [26, 31]", "cells: [27, 35]")
        .edit(SECTION, "580", "1201");
    let run = project.run(&["check"]).fails(1);
    for said in [
        // 27 % of 42 is 11.34: 11 are 26 %, 12 are 29 %.
        "no count of 42 gives 27",
        // 35 % of 29 is 10.15: 10 are 34 %, 11 are 38 %.
        "no count of 29 gives 35",
        "1201 is more than its base, 1200",
    ] {
        assert!(
            run.stderr.replace(',', "").contains(&said.replace(',', "")),
            "{said}: {}",
            run.stderr
        );
    }
}
