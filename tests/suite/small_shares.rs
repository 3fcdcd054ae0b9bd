//! A share that is neither none nor all is never printed as 0 % or 100 %, in any output.

use crate::pages::words;
use crate::project::Project;
use crate::sheets::parts;

/// A thousand people, of whom two say yes to the first item, 997 to the second, and all to the third.
fn project(language: &str, blocks: &str) -> Project {
    let yes = |person: u32, of: u32| if person < of { 1 } else { 2 };
    let rows: String = (0..1000)
        .map(|person| format!("m-{person:04},{},{},1\n", yes(person, 2), yes(person, 997)))
        .collect();
    Project::empty()
        .file(
            "content/report.yaml",
            format!(
                "language: {language}\ntitle: Essai\ndate: 2025\nsections: [s]\ngroups:\n  parents:\n    label: Parents\n    \
                 noun: {{one: parent, many: parents, gender: masculine}}\n    responses: responses/parents.csv\n    respondent: id\n"
            ),
        )
        .file(
            "content/questionnaire.yaml",
            "questions:\n  q:\n    type: single\n    text: Q?\n    label: Q\n    choices: [{code: 1, id: oui, label: Oui}, {code: 2, id: non, label: Non}]\n    \
             items: [{id: rare, label: Rare, column: A}, {id: courant, label: Courant, column: B}, {id: commun, label: Commun, column: C}]\n",
        )
        .file("content/responses/parents.csv", format!("id,A,B,C\n{rows}"))
        .file("content/sections/s.yaml", format!("title: S\nblocks:\n{blocks}"))
}

const PROSE: &str = "  - prose: |\n      Soit {{ percent(\"q.rare\", is=\"oui\") }}, {{ percent(\"q.courant\", is=\"oui\") }}, \
    {{ percent(\"q.commun\", is=\"oui\") }} et {{ percent(\"q.commun\", is=\"non\") }}; \
    {{ tenths(\"q\", is=\"oui\", items=[\"rare\", \"courant\"]) }}; {{ tenths(\"q.rare\", is=\"oui\") }}.\n";
const TABLE: &str = "  - group_table:\n      id: parts\n      caption: Parts\n      of: q\n      is: [oui]\n      \
    chart: {kind: grouped_bars, apart: true, title: Parts dessinées, subtitle: Parts}\n";

#[test]
fn words_say_less_than_one_and_more_than_ninety_nine() {
    let page = words(&project("fr-CA", PROSE).build().read("output/s.html"));
    let said = "Soit moins de 1 %, plus de 99 %, 100 % et 0 %; de presque aucun à presque tous les parents; presque aucun parent.";
    assert!(page.contains(said), "{page}");
    let page = words(&project("en-CA", PROSE).build().read("output/s.html"));
    let said = "less than 1%, more than 99%, 100% et 0%; from almost none to almost all parents; almost no parents.";
    assert!(page.contains(said), "{page}");
}

#[test]
fn decimals_are_printed_where_they_are_asked_for() {
    let asked = PROSE.replace(", is=\"oui\") }}, {{", ", is=\"oui\", digits=1) }}, {{");
    let french = project("fr-CA", &asked).build();
    let page = words(&french.read("output/s.html"));
    assert!(page.contains("Soit 0,2 %, 99,7 %, 100 % et 0 %;"), "{page}");
    let sources = words(&french.read("output/chiffres-s.html"));
    assert!(
        sources.contains("arrondie à la dernière décimale imprimée"),
        "{sources}"
    );
    let english = words(&project("en-CA", &asked).build().read("output/s.html"));
    assert!(english.contains("Soit 0.2%, 99.7%, 100% et 0%;"), "{english}");
}

#[test]
fn cells_have_a_sign_that_is_explained_and_files_the_exact_value() {
    let project = project("fr-CA", TABLE).build();
    let table = project.read("output/donnees/parts.csv").replace('\u{a0}', " ");
    let rows: Vec<&str> = table.lines().skip(1).collect();
    assert_eq!(
        rows,
        ["Rare;< 1 %;2;1000", "Courant;> 99 %;997;1000", "Commun;100 %;1000;1000"]
    );
    let html = project.read("output/s.html");
    let page = words(&html).replace("&lt;", "<").replace("&gt;", ">");
    for said in [
        "« < 1 % », plus de zéro, mais moins de 1 %",
        "« > 99 % », plus de 99 %, mais moins que la totalité",
        "moins de 1 % des parents ayant répondu (2 sur 1000) ont choisi « Oui » pour « Rare »",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    // The alternative text of the chart, in words; its labels as the cells have them.
    let plain = html.replace('\u{a0}', " ");
    assert!(
        plain.contains("Rare : moins de 1 %; Courant : plus de 99 %; Commun : 100 %."),
        "{plain}"
    );
    assert!(
        plain.matches(">&lt; 1 %<").count() + plain.matches(">< 1 %<").count() >= 2,
        "{plain}"
    );
    let book = parts(&project.bytes("output/tableaux.xlsx"));
    let (_, styles) = book.iter().find(|(part, _)| *part == "xl/styles.xml").expect("styles");
    let styles = String::from_utf8_lossy(styles).replace('\u{a0}', " ");
    assert!(
        styles.contains("&lt; 1 %") && styles.contains("&gt; 99 %") || styles.contains("> 99 %"),
        "{styles}"
    );
    let sheets = book.iter().filter(|(part, _)| part.starts_with("xl/worksheets/"));
    let all: String = sheets.map(|(_, xml)| String::from_utf8_lossy(xml)).collect();
    assert!(all.contains("<v>0.002</v>") && all.contains("<v>0.997</v>"), "{all}");
}

#[test]
fn a_typed_zero_is_held_against_what_is_there() {
    let claim = |says: &str, item: &str| {
        let prose = format!(
            "  - prose: Soit {says} des parents.\n    claims: [{{says: \"{says}\", share: q.{item}, is: oui}}]\n"
        );
        project("fr-CA", &prose).run(&["check"])
    };
    for (says, item, holds) in [
        ("0 %", "rare", false),
        ("moins de 1 %", "rare", true),
        ("0,2 %", "rare", true),
        ("100 %", "courant", false),
        ("plus de 99 %", "courant", true),
        ("100 %", "commun", true),
    ] {
        let run = claim(says, item);
        assert_eq!(run.code == 0, holds, "{says}: {}", run.stderr);
        if !holds {
            assert!(
                run.stderr
                    .replace('\u{a0}', " ")
                    .contains(if item == "rare" { "0,2 %" } else { "99,7 %" }),
                "{}",
                run.stderr
            );
        }
    }
}

/// The list of questions too.
#[test]
fn the_questions_say_tiny_shares_with_the_digits_they_need() {
    let listed = project("fr-CA", TABLE).run(&["questions"]).succeeds().stdout;
    let listed = listed.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(listed.contains("0,2 %") && listed.contains("99,7 %"), "{listed}");
    assert!(!listed.contains(" 2  0 %"), "{listed}");
}
