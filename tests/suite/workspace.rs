//! A workspace remakes what its inputs changed, and nothing else; what it gives is what a fresh one gives.

use crate::project::Project;
use constats::pipeline::{self, Extent};
use constats::workspace::{Remade, Workspace};
use std::collections::BTreeMap;

const SECTION: &str = "content/sections/jardin.yaml";

fn project() -> Project {
    Project::at("tests/projects/comptes").file("templates/site/own.html", "<p>Rien.</p>\n")
}

#[track_caller]
fn update(workspace: &mut Workspace) -> Remade {
    match workspace.update(false, &|| ()) {
        Ok((_, remade)) => remade,
        Err(mistakes) => panic!("{mistakes:?}"),
    }
}

/// All files of the report as the workspace has it.
#[track_caller]
fn files(workspace: &mut Workspace) -> BTreeMap<String, Vec<u8>> {
    let prepared = pipeline::prepare(workspace, false, &|_| ()).unwrap_or_else(|mistakes| panic!("{mistakes:?}"));
    let rendered = pipeline::render(&prepared, workspace, Extent::Everything, &|_| ());
    rendered.unwrap_or_else(|mistakes| panic!("{mistakes:?}")).files
}

#[track_caller]
fn is_as_new(project: &Project, workspace: &mut Workspace) {
    let (kept, fresh) = (files(workspace), files(&mut Workspace::open(project.path())));
    assert!(!fresh.is_empty() && kept.keys().eq(fresh.keys()));
    for (path, bytes) in &fresh {
        assert!(kept[path] == *bytes, "{path}");
    }
}

#[test]
fn nothing_is_made_again_without_a_change() {
    let project = project();
    let mut workspace = Workspace::open(project.path());
    let first = update(&mut workspace);
    assert!(
        first.documents > 2 && first.survey && first.facts && first.theme,
        "{first:?}"
    );
    assert_eq!(update(&mut workspace), Remade::default());
    is_as_new(&project, &mut workspace);
}

#[test]
fn a_sentence_parses_its_document_alone() {
    let project = project();
    let mut workspace = Workspace::open(project.path());
    update(&mut workspace);
    let project = project.edit(SECTION, "title: ", "title: Notre ");
    let one = Remade {
        documents: 1,
        ..Remade::default()
    };
    assert_eq!(update(&mut workspace), one);
    is_as_new(&project, &mut workspace);
    // One that asks something new is counted.
    let project = project.edit(
        SECTION,
        "title: Notre ",
        "title: \"{{ n([\\\"membres\\\", \\\"voisins\\\"]) }}\" #",
    );
    assert_eq!(update(&mut workspace), Remade { facts: true, ..one });
    is_as_new(&project, &mut workspace);
}

#[test]
fn new_responses_are_read_and_counted() {
    let project = project();
    let mut workspace = Workspace::open(project.path());
    update(&mut workspace);
    let path = "content/responses/membres.csv";
    let text = project.read(path);
    let project = project.file(path, text.replace('\n', "\r\n"));
    let read = Remade {
        survey: true,
        facts: true,
        ..Remade::default()
    };
    assert_eq!(update(&mut workspace), read);
    is_as_new(&project, &mut workspace);
}

#[test]
fn a_file_of_the_theme_loads_the_theme_alone() {
    let project = project();
    let mut workspace = Workspace::open(project.path());
    update(&mut workspace);
    let project = project.file("templates/site/own.html", "<p>Autre.</p>\n");
    let themed = Remade {
        theme: true,
        ..Remade::default()
    };
    assert_eq!(update(&mut workspace), themed);
    is_as_new(&project, &mut workspace);
}

#[test]
fn a_mistake_is_told_and_its_mend_goes_on_from_what_holds() {
    let project = project();
    let mut workspace = Workspace::open(project.path());
    update(&mut workspace);
    let whole = project.read(SECTION);
    let project = project.file(SECTION, format!("{whole}\nblocs: [\n"));
    assert!(workspace.update(false, &|| ()).is_err());
    let project = project.edit(SECTION, "\nblocs: [\n", "\nblocs: []\n");
    assert!(workspace.update(false, &|| ()).is_err());
    let project = project.file(SECTION, &whole);
    let remade = update(&mut workspace);
    assert!(
        remade.documents <= 1 && !remade.survey && !remade.facts && !remade.theme,
        "{remade:?}"
    );
    is_as_new(&project, &mut workspace);
}

#[test]
fn sources_do_not_grow_with_updates() {
    let mut project = project();
    let mut workspace = Workspace::open(project.path());
    update(&mut workspace);
    let whole = project.read(SECTION);
    let mut sizes = Vec::new();
    for round in 0..20 {
        project = project.file(SECTION, format!("{whole}\n# {round}\n"));
        project = project.file("templates/site/own.html", format!("<p>{round}</p>"));
        update(&mut workspace);
        sizes.push(workspace.sources.len());
    }
    assert!(sizes.iter().all(|size| *size == sizes[0]), "{sizes:?}");
}
