//! A report in English, whole. The counts were worked out from its CSV files by a few lines of Python: 19 of 54 members
//! and 12 of 24 hosts had taken part before; 53 of 59 members meet people, 29 of 59 speak their mind.

use crate::pages::{from, words};
use crate::project::Project;

#[test]
fn a_report_in_english_is_english() {
    let project = Project::at("tests/projects/library");
    let run = project.run(&["--lang", "en", "build"]).succeeds();
    assert_eq!(run.stderr, "");
    let page = |name: &str| words(from(&project.read(&format!("output/{name}.html")), "<body"));
    let taking_part = page("taking-part");
    assert!(
        taking_part.contains("Four in ten members had taken part in a reading group before, against 50% of hosts."),
        "{taking_part}"
    );
    assert!(
        taking_part.contains("members went to 6.4 meetings; the median is 6."),
        "{taking_part}"
    );
    let brings = page("what-it-brings");
    assert!(brings.contains("Nine in ten members agree"), "{brings}");
    assert!(brings.contains("About half of members agree"), "{brings}");
    let csv = project.read("output/data/table-before.csv");
    assert!(csv.contains("Yes,35%,19,54,50%,12,24"), "{csv}");
    // Nothing that the program says is in French, nor set as French.
    let pages: Vec<_> = project
        .files("output")
        .into_iter()
        .filter(|(path, _)| path.extension().is_some_and(|kind| kind == "html"))
        .collect();
    assert!(pages.len() >= 8, "{}", pages.len());
    for (path, bytes) in pages {
        let text = words(from(&String::from_utf8(bytes).expect("UTF-8"), "<body"));
        for french in [
            "Lecture",
            "Méthode",
            "Énoncé",
            "Signes",
            " : ",
            "réponse",
            "Télécharger",
            "Suivant",
        ] {
            assert!(!text.contains(french), "{}: {french}", path.display());
        }
    }
}
