//! What a build may not touch: what the report is made from, what is somebody else's, what changes under its hands.

use crate::project::Project;
use constats::diagnostic::{Catalogue, Printer, Tongue};
use constats::pipeline::{self, Extent};
use constats::workspace::Workspace;
use std::fs;
use std::path::PathBuf;

const BASE: &str = "tests/errors/_base";

fn sources(project: &Project) -> Vec<(PathBuf, Vec<u8>)> {
    project.files("content")
}

/// Each way to name a folder that holds the sources, or lies in them.
#[test]
fn an_output_never_takes_the_place_of_the_sources() {
    let project = Project::at(BASE).file("index.html", "").file("figures.json", "{}");
    let before = sources(&project);
    assert!(before.len() > 2);
    for output in [
        ".",
        "content",
        "content/sections",
        "content/site",
        "output/..",
        "./content/../content",
    ] {
        let run = project.run(&["--lang", "fr", "build", "--no-pdf", "--output", output]);
        let run = run.fails(1);
        assert!(run.stderr.contains("content"), "{output}: {}", run.stderr);
        assert_eq!(sources(&project), before, "{output}");
    }
}

/// The team's report on confidentiality goes into a file of its own.
#[test]
fn the_report_on_confidentiality_overwrites_nothing() {
    let project = Project::at(BASE).file("memoire.md", "précieux");
    let before = sources(&project);
    for file in [
        "content/report.yaml",
        "content/neuf.md",
        "memoire.md",
        "content/../content/report.yaml",
    ] {
        let option = format!("--disclosure={file}");
        let run = project.run(&["--lang", "en", "check", &option]).fails(1);
        assert!(run.stderr.contains("nothing was"), "{file}: {}", run.stderr);
    }
    assert_eq!(sources(&project), before);
    assert_eq!(project.read("memoire.md"), "précieux");
    for tongue in ["fr", "en", "fr"] {
        project
            .run(&["--lang", tongue, "check", "--disclosure=equipe.md"])
            .succeeds();
    }
}

/// What no build wrote is kept, and named.
#[test]
fn what_is_somebody_elses_is_kept_and_named() {
    let project = Project::at(BASE);
    project.run(&["build", "--no-pdf"]).succeeds();
    let project = project
        .file("output/CNAME", "exemple.org")
        .file("output/images/photo.jpg", "JPEG");
    let run = project.run(&["--lang", "en", "build", "--no-pdf"]).succeeds();
    assert!(run.stdout.contains("Kept in"), "{}", run.stdout);
    assert!(run.stdout.contains("CNAME, images"), "{}", run.stdout);
    assert_eq!(project.read("output/CNAME"), "exemple.org");
    assert_eq!(project.read("output/images/photo.jpg"), "JPEG");
}

/// No published byte tells the responses by a digest: whoever has all but a column could try it out.
#[test]
fn no_digest_of_responses_is_published() {
    let project = Project::at("tests/projects/confidentiel");
    project.run(&["build"]).succeeds();
    let digests = project.run(&["digest"]).succeeds().stdout;
    let of_responses: Vec<&str> = digests.lines().filter(|line| line.ends_with(".csv")).collect();
    assert!(!of_responses.is_empty(), "{digests}");
    for line in of_responses {
        let (hash, path) = line.split_once("  ").expect("a hash and a path");
        assert_eq!(hash, blake3::hash(&project.bytes(path)).to_hex().to_string());
        for (file, bytes) in project.files("output") {
            let holds = bytes.windows(16).any(|window| window == &hash.as_bytes()[..16]);
            assert!(!holds, "{}", file.display());
        }
    }
    assert!(
        project.read("output/figures.json").contains("blake3"),
        "of what the authors wrote"
    );
}

/// A file that changes while the report is made from it can't be held against the pages: no report.
#[test]
fn responses_that_change_under_way_end_the_build() {
    let project = Project::at("tests/projects/confidentiel");
    let file = project
        .files("content")
        .into_iter()
        .find(|(path, _)| path.extension().is_some_and(|end| end == "csv"))
        .map(|(path, _)| project.path().join("content").join(path))
        .expect("responses");
    let original = fs::read(&file).expect("readable");
    let half = original[..original.len() / 2].to_vec();
    let gone = |path: &PathBuf| fs::remove_file(path).expect("removed");
    let cut = |path: &PathBuf| fs::write(path, &half).expect("written");
    let changes: [&dyn Fn(&PathBuf); 2] = [&gone, &cut];
    for change in changes {
        fs::write(&file, &original).expect("written");
        let mut workspace = Workspace::open(project.path());
        let Ok(prepared) = pipeline::prepare(&mut workspace, false, &|_| ()) else {
            panic!("a good project");
        };
        change(&file);
        let Workspace { tools, sources, .. } = &mut workspace;
        let Err(mistakes) = pipeline::render(&prepared, tools, sources, Extent::SiteOnly, &|_| ()) else {
            panic!("looked through, though the responses are not what they were");
        };
        let said = Printer::new(&Catalogue::new(Tongue::English), sources, false).print(&mistakes);
        assert!(said.contains("changed while the report was being made"), "{said}");
    }
}
