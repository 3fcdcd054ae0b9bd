//! Files of a project lie in its folder: nothing else on the machine is read, quoted or named, unless whoever runs the
//! program says so.
#![cfg(unix)]

use crate::project::Project;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const BASE: &str = "tests/errors/_base";
const THEMED: &str = "theme: mien\ntitle:";

/// What stands in every file elsewhere.
const SECRET: &str = "confidence-d-autrui";

/// A folder beside the project's, with copies of what a project holds, each with a line of somebody else's.
fn elsewhere() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join(BASE);
    let csv = fs::read_to_string(base.join("content/responses/membres.csv")).expect("responses");
    let yaml = format!("title: [\n{SECRET}: \"\n");
    for (name, text) in [
        ("membres.csv", csv.as_str()),
        ("broken.csv", &format!("{SECRET},{SECRET}\n1,2,3\n")),
        ("sections/recolte.yaml", &yaml),
        ("report.yaml", &yaml),
        ("mien/theme.css", &format!("/* {SECRET} */")),
        ("site/layout.html", &format!("{{% {SECRET} %}}")),
    ] {
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        fs::write(file, text).expect("written");
    }
    folder
}

fn link(project: Project, to: &Path, at: &str) -> Project {
    let at = project.path().join(at);
    if at.is_dir() {
        fs::remove_dir_all(&at).expect("removed");
    } else if at.exists() {
        fs::remove_file(&at).expect("removed");
    }
    fs::create_dir_all(at.parent().expect("a folder")).expect("made");
    symlink(to, at).expect("a link");
    project
}

fn with_responses(written: &str) -> Project {
    Project::at(BASE).edit("content/report.yaml", "responses/membres.csv", written)
}

#[test]
fn what_leads_out_of_the_project_is_refused() {
    let other = elsewhere();
    let at = |name: &str| other.path().join(name);
    let path = |name: &str| at(name).display().to_string();
    let themed = || Project::at(BASE).edit("content/report.yaml", "title:", THEMED);
    let base = || Project::at(BASE);
    let up = format!(
        "../../{}/membres.csv",
        other.path().file_name().expect("a name").display()
    );
    for (project, name) in [
        (with_responses("../../nulle-part.csv"), "../../nulle-part.csv"),
        (with_responses(&up), &up),
        (with_responses(&path("membres.csv")), &path("membres.csv")),
        (with_responses(&path("broken.csv")), &path("broken.csv")),
        (with_responses("/etc/passwd"), "/etc/passwd"),
        (
            link(base(), &at("broken.csv"), "content/responses/membres.csv"),
            "responses/membres.csv",
        ),
        (
            link(base(), other.path(), "content/ailleurs").edit(
                "content/report.yaml",
                "responses/membres.csv",
                "ailleurs/broken.csv",
            ),
            "ailleurs/broken.csv",
        ),
        (
            link(base(), &at("sections/recolte.yaml"), "content/sections/recolte.yaml"),
            "content/sections/recolte.yaml",
        ),
        (link(base(), &at("sections"), "content/sections"), "content/sections"),
        (
            link(base(), &at("report.yaml"), "content/report.yaml"),
            "content/report.yaml",
        ),
        (link(base(), other.path(), "content"), "content"),
        (link(themed(), &at("mien"), "themes/mien"), "themes/mien"),
        (
            link(themed(), &at("mien/theme.css"), "themes/mien/theme.css"),
            "themes/mien/theme.css",
        ),
        (link(themed(), other.path(), "themes"), "themes"),
        (link(base(), other.path(), "templates"), "templates"),
        (
            link(base(), &at("site/layout.html"), "templates/site/layout.html"),
            "templates/site/layout.html",
        ),
        (link(base(), Path::new("/"), "templates/site"), "templates/site"),
    ] {
        for (tongue, words) in [
            ("fr", "mène hors du dossier du projet"),
            ("en", "leads out of the project"),
        ] {
            let said = project.run(&["--lang", tongue, "check"]).fails(1).stderr;
            assert!(said.contains(words) && said.contains(name), "{name}: {said}");
            assert_eq!(said.matches(words).count(), 1, "{said}");
            assert!(!said.contains(SECRET) && !said.contains("root:"), "{name}: {said}");
        }
    }
}

/// A folder of data that must not be copied, for those who say so.
#[test]
fn a_folder_that_is_named_is_read_and_not_published() {
    let other = elsewhere();
    let folder = other.path().display().to_string();
    let linked = link(
        Project::at(BASE),
        &other.path().join("membres.csv"),
        "content/responses/membres.csv",
    );
    for (project, name) in [
        (with_responses(&format!("{folder}/membres.csv")), "membres.csv"),
        (linked, "content/responses/membres.csv"),
    ] {
        project.run(&["check", "--outside", &folder]).succeeds();
        project.run(&["--outside", &folder, "build"]).succeeds();
        let figures = project.read("output/figures.json");
        assert!(figures.contains(&format!("\"{name}\"")), "{figures}");
        let place = other.path().canonicalize().expect("there");
        let named = [folder.clone(), place.display().to_string()];
        for (path, bytes) in project.files("output") {
            let text = String::from_utf8_lossy(&bytes);
            let found = named.iter().find(|name| text.contains(*name));
            assert_eq!(found, None, "{}", path.display());
        }
        project.run(&["check", "--outside", "/nulle/part"]).fails(1);
    }
}

/// What lies in the project may be reached in any way.
#[test]
fn what_stays_in_the_project_is_read() {
    let home = tempfile::tempdir().expect("a folder");
    let project =
        with_responses("../donnees/membres.csv").overlay_into(&format!("{BASE}/content/responses"), "donnees");
    project.run(&["build", "--no-pdf"]).succeeds();
    assert!(project.read("output/figures.json").contains("\"donnees/membres.csv\""));
    let inside = project.path().join("donnees/membres.csv");
    let project = link(
        project.edit("content/report.yaml", "../donnees/membres.csv", "responses/membres.csv"),
        &inside,
        "content/responses/membres.csv",
    );
    project.run(&["check"]).succeeds();
    // The project itself behind a link.
    let through: PathBuf = home.path().join("lien");
    symlink(project.path(), &through).expect("a link");
    project.run(&["check", &through.display().to_string()]).succeeds();
    // A folder elsewhere that the report has no use for.
    let project = link(project, Path::new("/"), "content/brouillons");
    project.run(&["check"]).succeeds();
}
