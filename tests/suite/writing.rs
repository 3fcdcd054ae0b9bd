//! Writing in the live page, through real requests: numbers of tables, evidence of statements, what is added after a text.

use crate::project::Project;
use crate::serve::{Served, text};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const CONCLUSION: &str = "content/conclusion.yaml";
const SECTION: &str = "content/sections/participation.yaml";

/// The tables of a page as a reader sees them: their anchors, and the words of each cell by row and column.
fn tables(page: &str) -> Vec<(String, Vec<Vec<String>>)> {
    let exhibits = page.split("<div class=\"table\" id=\"").skip(1);
    let table = |part: &str| {
        let id = part.split('"').next().expect("an id").to_owned();
        let body = part.split("<tbody>").nth(1).expect("a body").split("</tbody>").next();
        let rows = body.expect("an end").split("<tr>").skip(1);
        let cell = |part: &str| {
            bare(
                part.split_once('>')
                    .expect("a tag")
                    .1
                    .split("</td>")
                    .next()
                    .expect("an end"),
            )
        };
        let row = |row: &str| row.split("<td").skip(1).map(cell).collect();
        (id, rows.map(row).collect())
    };
    exhibits.map(table).collect()
}

/// Words without tags.
fn bare(html: &str) -> String {
    let parts = html
        .split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, rest)| rest));
    parts.collect::<String>().trim().to_owned()
}

fn letters(text: &str) -> String {
    let text = text.to_lowercase();
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn at(text: &Value, new: &str, deed: &Value) -> Value {
    json!({"file": text["file"], "way": text["way"], "old": text["text"], "new": new, "page": "/participation.html", "deed": deed})
}

/// What an expression says, tried in a text.
fn said(served: &Served, own: &Value, expression: &str) -> String {
    let tried = served
        .post("/_constats/try", &at(own, expression, &json!("reword")))
        .json();
    let said = tried["said"][0][0].as_str();
    said.unwrap_or_else(|| panic!("{expression}: {tried}")).to_owned()
}

/// A text of a section, and the pages of all sections.
fn sections(served: &Served) -> (Value, BTreeSet<String>) {
    let all = served.get("/_constats/texts.json").json();
    let all = all.as_array().expect("texts");
    let file = |own: &Value| own["file"].as_str().expect("a file").to_owned();
    let ours = all.iter().filter(|own| file(own).starts_with("sections/"));
    let ours: Vec<&Value> = ours.collect();
    let is_prose = |own: &&&Value| {
        ["prose", "text", "title"]
            .iter()
            .any(|key| own["way"].as_array().and_then(|way| way.last()) == Some(&json!(key)))
    };
    let own = ours.iter().find(is_prose).expect("a text");
    let page = |own: &&Value| file(own).replace("sections", "").replace(".yaml", ".html");
    ((*own).clone(), ours.iter().map(page).collect())
}

/// Whatever table it stands in, a number’s expression says that number.
#[test]
fn a_number_of_a_table_can_be_used_in_a_text() {
    let mut told = 0;
    for folder in ["base", "library", "confidentiel", "derives", "loisirs", "precision"] {
        let project = Project::at(&format!("tests/projects/{folder}"));
        let served = Served::of(project.path(), &[]);
        let (own, pages) = sections(&served);
        for page in pages {
            let page = served.get(&page);
            for (table, rows) in tables(&page.text()) {
                for (row, column, cell) in rows.iter().enumerate().flat_map(|(row, cells)| {
                    let cells = cells.iter().enumerate();
                    cells.map(move |(column, cell)| (row, column, cell))
                }) {
                    let place = json!({"table": table, "row": row, "column": column});
                    let found = served.post("/_constats/cell", &place).json();
                    let Some(expression) = found["expression"].as_str().filter(|_| !cell.starts_with("&lt;")) else {
                        continue;
                    };
                    told += 1;
                    // Twelve of each table tell.
                    if row * rows[0].len() + column < 12 {
                        let said = said(&served, &own, expression);
                        assert!(
                            letters(cell).starts_with(&said),
                            "{folder}, {place}: {expression} says {said}, not {cell}"
                        );
                    }
                }
            }
        }
        for place in [
            json!({"table": "nulle-part", "row": 0, "column": 0}),
            json!({"table": 1}),
        ] {
            assert!(served.post("/_constats/cell", &place).json()["expression"].is_null());
        }
    }
    assert!(told > 40, "{told} numbers");
}

#[test]
fn a_number_is_asked_for_as_its_table_asks_for_it() {
    let project = Project::at("tests/projects/library");
    let served = Served::of(project.path(), &[]);
    let cell = |table: &str, row: u64, column: u64| {
        let place = json!({"table": table, "row": row, "column": column});
        let found = served.post("/_constats/cell", &place).json();
        found["expression"].as_str().map(str::to_owned)
    };
    assert_eq!(
        cell("table-before", 0, 0).as_deref(),
        Some("{{ percent(\"before\", is=\"yes\", group=\"members\") }}")
    );
    let by_branch = cell("table-before-branch", 0, 0).expect("an expression");
    assert!(
        by_branch.contains("group=\"members\", where={\"branch\": \""),
        "{by_branch}"
    );
    let ranked = cell("table-hurdles", 1, 0).expect("an expression");
    assert!(
        ranked.starts_with("{{ top(\"hurdles\", rank=2, group=\"members\""),
        "{ranked}"
    );
}

#[test]
fn a_statement_rests_on_what_is_chosen() {
    let project = Project::base();
    let served = Served::of(project.path(), &[]);
    let state = served.state();
    assert!(state["citable"]["parole-de-parent"].is_string(), "{}", state["citable"]);
    let before = project.read(CONCLUSION);
    let own = text(&served, "activité phare");
    assert_eq!(own["evidence"], json!(["activites", "deja-venus"]));
    let mut events = served.events();
    let cite = |own: &Value, id: &str, is_on: bool| {
        served.post(
            "/_constats/save",
            &at(own, "", &json!({"cite": {"id": id, "is_on": is_on}})),
        )
    };
    assert_eq!(cite(&own, "partenaires", true).status, 200);
    assert_eq!(
        project.read(CONCLUSION),
        before.replace("[activites, deja-venus]", "[activites, deja-venus, partenaires]")
    );
    events.next();
    let own = text(&served, "activité phare");
    assert_eq!(own["evidence"], json!(["activites", "deja-venus", "partenaires"]));
    assert_eq!(cite(&own, "activites", false).status, 200);
    assert_eq!(cite(&own, "deja-venus", false).status, 200);
    let alone = cite(&own, "partenaires", false);
    assert!(
        alone.json()["message"]
            .as_str()
            .expect("a message")
            .contains("at least one")
    );
    for _ in 0..3 {
        assert_eq!(served.post("/_constats/undo", &json!({})).json()["done"], true);
    }
    assert_eq!(project.read(CONCLUSION), before);
    // What it says is not what they saw who chose.
    assert_eq!(
        cite(
            &json!({"file": own["file"], "way": own["way"], "text": "Autre."}),
            "partenaires",
            true
        )
        .status,
        409
    );
}

#[test]
fn what_is_added_is_seen_saved_and_taken_back() {
    let project = Project::base();
    let served = Served::of(project.path(), &[]);
    let before = (project.read(SECTION), project.read(CONCLUSION));
    let own = text(&served, "deja_venu");
    let statement = text(&served, "activité phare");
    let mut events = served.events();
    for (own, new, deed, seen) in [
        (
            &own,
            "Des mots: les leurs.\n\nEt d’autres.",
            json!({"add": "paragraph"}),
            "<p>Et d’autres.</p>",
        ),
        (
            &own,
            "Un autre constat.",
            json!({"add": "finding"}),
            "Un autre constat.",
        ),
        (
            &statement,
            "Encore un énoncé.",
            json!({"add": {"statement": ["activites"]}}),
            "",
        ),
    ] {
        let wish = at(own, new, &deed);
        let tried = served.post("/_constats/try", &wish).json();
        assert_eq!(tried["told"], json!([]), "{deed}");
        assert!(tried["page"].as_str().expect("a page").contains(seen), "{deed}");
        let first = new.lines().next().expect("a line");
        assert_eq!(tried["said"][0][0], letters(first), "{deed}");
        assert_eq!(
            (project.read(SECTION), project.read(CONCLUSION)),
            before,
            "nothing is saved by trying"
        );
        assert_eq!(served.post("/_constats/save", &wish).status, 200, "{deed}");
        events.next();
        assert_eq!(served.state()["current"], true);
        assert_eq!(served.post("/_constats/undo", &json!({})).json()["done"], true);
        events.next();
        assert_eq!((project.read(SECTION), project.read(CONCLUSION)), before, "{deed}");
    }
    let wish = at(&statement, "Sans appui.", &json!({"add": {"statement": []}}));
    let told = served.post("/_constats/try", &wish).json();
    assert!(
        told["page"].is_null() && told["told"].to_string().contains("evidence"),
        "{told}"
    );
}

/// A finding that was added in the page has a name, so that a statement can rest on it.
#[test]
fn a_statement_can_rest_on_a_finding_that_was_added() {
    let project = Project::base();
    let served = Served::of(project.path(), &[]);
    let mut events = served.events();
    let add = at(
        &text(&served, "deja_venu"),
        "Un autre constat.",
        &json!({"add": "finding"}),
    );
    assert_eq!(served.post("/_constats/save", &add).status, 200);
    events.next();
    assert!(
        served.state()["citable"]["autre-constat"].is_string(),
        "{}",
        served.state()["citable"]
    );
    let statement = text(&served, "activité phare");
    let words = statement["text"].as_str().expect("its words").to_owned();
    let cite = json!({"cite": {"id": "autre-constat", "is_on": true}});
    assert_eq!(
        served.post("/_constats/save", &at(&statement, &words, &cite)).status,
        200
    );
    events.next();
    assert_eq!(served.state()["current"], true);
    assert!(project.read(CONCLUSION).contains("autre-constat"));
}

/// Each table that is offered for a question shows it, in both languages of reports.
#[test]
fn every_table_that_suits_a_question_can_be_added() {
    let (mut shown, mut kinds, mut counted) = (0, BTreeSet::new(), false);
    for folder in ["base", "library", "loisirs", "derives", "nombres"] {
        let mut project = Project::at(&format!("tests/projects/{folder}"));
        if folder == "base" {
            project = project.edit(
                "content/questionnaire.yaml",
                "type: open\n",
                "type: open\n    distinct: true\n",
            );
        }
        let served = Served::of(project.path(), &[]);
        let (own, _) = sections(&served);
        // A search shows the first questions that it finds: the open one, by its words.
        let found = |words: &str| served.post("/_constats/find", &json!({"asked": words})).json()["questions"].clone();
        let questions = ["", "ajouter"]
            .map(|words| found(words).as_array().expect("questions").clone())
            .concat();
        let mut seen = Vec::new();
        for question in &questions {
            for exhibit in question["exhibits"].as_array().expect("exhibits") {
                let wanted = json!({"question": question["question"], "exhibit": exhibit});
                if seen.contains(&wanted) {
                    continue;
                }
                let page = own["file"]
                    .as_str()
                    .expect("a file")
                    .replace("sections/", "/")
                    .replace(".yaml", ".html");
                let mut wish = at(&own, "Ce que disent les réponses", &json!({"add": {"exhibit": wanted}}));
                wish["page"] = json!(page);
                let tried = served.post("/_constats/try", &wish).json();
                assert!(tried["page"].is_string(), "{folder}: {wanted}: {}", tried["told"]);
                let id = tried["id"].as_str().expect("an id");
                assert!(
                    tried["page"]
                        .as_str()
                        .expect("a page")
                        .contains(&format!("id=\"{id}\"")),
                    "{folder}: {wanted}"
                );
                counted |= tried["page"]
                    .as_str()
                    .is_some_and(|page| page.contains("Valeurs différentes"));
                kinds.insert(exhibit.as_str().expect("a kind").to_owned());
                seen.push(wanted);
            }
        }
        shown += seen.len();
    }
    assert!(shown > 12, "{shown} tables");
    assert!(counted, "no table of how many texts differ");
    let all =
        "group_table group_chart scale_table scale_chart ranked_table distribution distribution_chart means_table";
    assert_eq!(kinds, all.split(' ').map(str::to_owned).collect());
}

/// A locked file stays as it is, and the page is told why.
#[test]
fn a_file_that_is_locked_is_not_written() {
    let project = Project::base();
    let served = Served::of(project.path(), &[]);
    let before = project.read(SECTION);
    let path = project.path().join(SECTION);
    let mut permissions = std::fs::metadata(&path).expect("its permissions").permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).expect("locked");
    let own = text(&served, "deja_venu");
    for deed in [json!("reword"), json!({"add": "paragraph"})] {
        let refused = served.post("/_constats/save", &at(&own, "Autre.", &deed));
        assert_eq!(refused.status, 500);
        let message = refused.json()["message"].as_str().expect("a message").to_owned();
        assert!(
            message.contains(SECTION) && message.contains("cannot be written"),
            "{message}"
        );
    }
    assert_eq!(project.read(SECTION), before);
    assert_eq!(served.state()["steps"], json!([0, 0]), "nothing to take back");
}

/// The message of a figure or a comparison that nothing answers for holds what answers for it.
#[test]
fn a_phrase_is_tied_or_released_from_its_message() {
    let project = Project::base();
    let served = Served::of(project.path(), &[]);
    let before = project.read(SECTION);
    let own = text(&served, "jouent souvent");
    let new = "En 2019, les jeux attirent moins souvent que la lecture.";
    let told = |tried: &Value, key: &str| {
        let mut all = tried["told"].as_array().expect("messages").iter();
        let found = all.find(|one| one[key].is_string());
        found.unwrap_or_else(|| panic!("{key}: {tried}")).clone()
    };
    let tried = served.post("/_constats/try", &at(&own, new, &json!("reword"))).json();
    assert!(tried["page"].is_null());
    let phrase = told(&tried, "release")["release"].clone();
    let release = json!({"account": {"release": {"says": phrase, "because": "une année passée"}}});
    assert_eq!(served.post("/_constats/save", &at(&own, new, &release)).status, 200);
    let text = project.read(SECTION);
    assert!(
        text.contains(&format!("- {{says: {phrase}, because: \"une année passée\"}}")),
        "{text}"
    );
    assert_eq!(served.post("/_constats/undo", &json!({})).json()["done"], true);
    assert_eq!(project.read(SECTION), before);
    // A file that is wrong already: the text is found by the bytes of its message.
    let mut events = served.events();
    let project = project.edit(SECTION, "jouent souvent;", "jouent souvent, en douze mois;");
    while served.state()["current"] == true {
        events.next();
    }
    let wrong = served.state();
    let one = told(&wrong, "release");
    let found = served
        .post(
            "/_constats/where",
            &json!({"file": "sections/participation.yaml", "at": one["bytes"][0]}),
        )
        .json();
    let found = &found["found"];
    let because = json!({"account": {"release": {"says": one["release"], "because": "la durée d’une année"}}});
    let wish = json!({"file": "sections/participation.yaml", "way": found["way"], "old": found["text"], "new": found["text"], "deed": because});
    assert_eq!(served.post("/_constats/save", &wish).status, 200);
    while served.state()["current"] == false {
        events.next();
    }
    assert!(project.read(SECTION).contains("la durée d’une année"));
}

/// A comparison that was never tied gets the claim that its message proposes.
#[test]
fn a_comparison_is_tied_by_the_claim_that_is_proposed() {
    let harvest = "content/sections/recolte.yaml";
    let wrong = std::fs::read_to_string(format!("tests/errors/comparaison_de_groupes/{harvest}")).expect("a mistake");
    let project = Project::at("tests/errors/_base").file(harvest, &wrong);
    let served = Served::of(project.path(), &[]);
    let mut events = served.events();
    let state = served.state();
    let mut told = state["told"].as_array().expect("messages").iter();
    let one = told.find(|one| one["claim"].is_string()).expect("a claim");
    let spot = json!({"file": "sections/recolte.yaml", "at": one["bytes"][0]});
    let found = served.post("/_constats/where", &spot).json()["found"].clone();
    let wish = json!({
        "file": spot["file"], "way": found["way"], "old": found["text"], "new": found["text"],
        "deed": {"account": {"claim": one["claim"]}},
    });
    assert_eq!(served.post("/_constats/save", &wish).status, 200);
    while served.state()["current"] == false {
        events.next();
    }
    let claim = "    claims:\n      - {says: \"moins\", more: {share: jardine, is: oui, group: membres}, than: ";
    let text = project.read(harvest);
    assert!(text.contains(claim), "{text}");
    assert_eq!(text.lines().count(), wrong.lines().count() + 2);
}
