//! One file that does not parse hides nothing of the others, and nothing is told for want of what it would have declared.

use crate::project::Project;

/// A file, what is misspelt in it, what is told of that.
type Slips = (
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static [&'static str],
);

/// Each file of `_base`, what is misspelt in it, and what is told of that.
const FILES: [Slips; 4] = [
    ("report.yaml", &[("date: 2025-06", "dat: 2025-06")], &["« dat »"]),
    (
        "questionnaire.yaml",
        &[("label: Récolte", "labell: Récolte")],
        &["« labell »"],
    ),
    (
        "sections/recolte.yaml",
        &[("row_head", "row_hed"), ("{{ tenths", "{{ tenth")],
        &["« row_hed »", "« tenth »"],
    ),
    (
        "conclusion.yaml",
        &[("id: enonce-ete", "idd: enonce-ete")],
        &["« idd »"],
    ),
];

fn base() -> Project {
    Project::at("tests/errors/_base")
}

#[test]
fn a_file_that_cannot_be_read_hides_nothing_of_the_others() {
    for (broken, ..) in FILES {
        let mut project = base();
        let mut expected: Vec<&str> = Vec::new();
        for (file, slips, told) in FILES.iter().filter(|(file, ..)| *file != broken) {
            for (right, wrong) in *slips {
                project = project.edit(&format!("content/{file}"), right, wrong);
            }
            expected.extend(*told);
        }
        let said = project.broken(broken).run(&["--lang", "fr", "check"]).fails(1).stderr;
        for told in &expected {
            let plain = told.replace(' ', "\u{a0}");
            assert!(said.contains(&plain), "{broken}: nothing of {told}:\n{said}");
        }
        assert_eq!(
            said.matches("erreur\u{a0}:").count(),
            expected.len() + 1,
            "{broken}:\n{said}"
        );
    }
}

#[test]
fn nothing_is_told_for_want_of_what_cannot_be_read() {
    for (broken, ..) in FILES {
        let said = base().broken(broken).run(&["--lang", "fr", "check"]).fails(1).stderr;
        assert_eq!(said.matches("erreur\u{a0}:").count(), 1, "{broken}:\n{said}");
    }
}

impl Project {
    /// The project with an open quote at the end of a file.
    fn broken(self, file: &str) -> Self {
        let path = format!("content/{file}");
        let text = format!("{}\nzut: \"\n", self.read(&path));
        self.file(&path, &text)
    }
}
