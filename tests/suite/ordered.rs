//! Scales that only their words tell: which is more, and what stands beside them and is no degree.

use crate::project::Project;
use crate::scaled::{came, forms, listed};

/// A draft of such answers, which builds with nothing left but what is to be confirmed.
fn drafted(tongue: &str, labels: &[&str]) -> String {
    // The first come least often, so that frequency turns the list round.
    let rows: Vec<(&str, usize)> = labels.iter().enumerate().map(|(at, label)| (*label, at + 5)).collect();
    let project = Project::empty().file("export.csv", came(&rows));
    project.run(&["--lang", tongue, "new", "p", "export.csv"]).succeeds();
    let said = project.run(&["--lang", "en", "check", "p"]).succeeds().stderr;
    let mut warned = said.lines().filter(|line| line.starts_with("warning"));
    assert!(warned.all(|line| line.contains("to be confirmed")), "{said}");
    project.read("p/content/questionnaire.yaml")
}

const TEN: &str = "0|1|2|3|4|5|6|7|8|9|10";

/// Of answers alone: the degrees, and what stands beside them, with its key.
const SAID: &[(&str, &str, &str, &str)] = &[
    (
        "fr",
        "Pas concerné|Peu concerné|Plutôt concerné|Très concerné",
        "Ne sait pas",
        "dont_know",
    ),
    (
        "fr",
        "Pas du tout inquiet|Un peu inquiet|Inquiet|Très inquiet",
        "Ne peut se prononcer",
        "dont_know",
    ),
    (
        "fr",
        "Peu satisfait|Satisfait|Très satisfait|Extrêmement satisfait",
        "Pas en mesure de répondre",
        "dont_know",
    ),
    (
        "fr",
        "Très insatisfait(e)|Plutôt insatisfait(e)|Plutôt satisfait(e)|Très satisfait(e)",
        "Non concerné(e)",
        "not_asked",
    ),
    (
        "fr",
        "Insatisfait·e|Satisfait·e|Très satisfait·e",
        "Pas d’avis",
        "dont_know",
    ),
    ("fr", "Insatisfait.e|Satisfait.e|Très satisfait.e", "NSP", "dont_know"),
    ("fr", TEN, "Ne sait pas", "dont_know"),
    ("fr", "1 - Pas du tout|2|3|4|5 - Tout à fait", "Refus", "refused"),
    ("en", "Not sure|Fairly sure|Very sure", "Prefer not to say", "refused"),
    (
        "en",
        "Not relevant|Somewhat relevant|Relevant|Very relevant",
        "N/A",
        "not_asked",
    ),
    (
        "en",
        "Not at all clear|Not very clear|Moderately clear|Very clear|Extremely clear",
        "Unable to say",
        "dont_know",
    ),
    (
        "en",
        "Poor|Fair|Good|Very good|Excellent",
        "Unable to rate",
        "dont_know",
    ),
    ("en", "Poor|Fair|Good|Very good|Excellent", "Can’t say", "dont_know"),
    ("en", TEN, "Cannot rate", "dont_know"),
];

#[test]
fn words_put_a_scale_in_order_where_no_tool_does() {
    for (tongue, degrees, beside, key) in SAID {
        let degrees: Vec<&str> = degrees.split('|').collect();
        let draft = drafted(tongue, &[degrees.as_slice(), &[beside]].concat());
        assert!(draft.contains("type: scale"), "{draft}");
        let missing = format!("    missing:\n      {key}: [\"{beside}\"]\n");
        assert!(draft.contains(&missing), "{draft}");
        assert_eq!(listed(&draft), degrees, "{draft}");
    }
    for degrees in ["Not sure|Fairly sure|Very sure", "1 - Worst|2|3|4|5 - Best"] {
        let degrees: Vec<&str> = degrees.split('|').collect();
        let draft = drafted("en", &degrees);
        assert!(
            draft.contains("type: scale") && draft.contains("    # The order of the scale"),
            "{draft}"
        );
        assert_eq!(listed(&draft), degrees, "{draft}");
    }
}

/// Which of two adverbs is more, the tool knows; without it, a comment asks.
#[test]
fn degrees_that_are_near_have_no_order_but_their_tools() {
    for (tongue, labels, said) in [
        (
            "fr",
            [
                "Pas concerné",
                "Assez concerné",
                "Plutôt concerné",
                "Très concerné",
                "NSP",
            ],
            "    # Ces choix sont peut-être les degrés d’une échelle, dont les mots ne disent pas l’ordre",
        ),
        (
            "en",
            ["Not safe", "Quite safe", "Fairly safe", "Very safe", "Don’t know"],
            "    # These choices may be the degrees of a scale whose words don’t tell their order",
        ),
    ] {
        let draft = drafted(tongue, &labels);
        assert!(draft.contains("type: single") && draft.contains(said), "{draft}");
        let lists = forms(&labels)
            .into_iter()
            .find(|form| form.tool == "LimeSurvey, two lists");
        let form = lists.expect("the form");
        let (name, bytes) = form.structure.expect("a structure");
        let project = Project::empty().file(form.file, form.export).file(name, bytes);
        let command = ["--lang", tongue, "new", "p", form.file, "--structure", name];
        project.run(&command).succeeds();
        let draft = project.read("p/content/questionnaire.yaml");
        assert!(
            draft.contains("type: scale") && draft.contains("dont_know: [\"A5\"]"),
            "{draft}"
        );
        assert_eq!(listed(&draft), labels[..4], "{draft}");
        project.run(&["check", "p"]).succeeds();
    }
}
