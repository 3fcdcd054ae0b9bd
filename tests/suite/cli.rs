//! The commands: what they say, their exit codes, what they leave behind.

use crate::project::Project;
use std::fs;

#[test]
fn help_is_in_both_languages() {
    let project = Project::empty();
    for tongue in ["fr", "en"] {
        let mut all = String::new();
        for args in [&["--help"][..], &["build", "--help"], &["check", "--help"]] {
            let run = project.run(&[&["--lang", tongue], args].concat()).succeeds();
            assert_eq!(run.stderr, "");
            all = format!("{all}$ constats {}\n{}\n", args.join(" "), run.stdout);
        }
        insta::assert_snapshot!(format!("help-{tongue}"), all);
    }
}

#[test]
fn the_version_is_the_packages() {
    let run = Project::empty().run(&["--version"]).succeeds();
    assert_eq!(run.stdout, format!("constats {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn manual_and_completions_name_all_that_the_help_names() {
    let project = Project::empty();
    for tongue in ["fr", "en"] {
        let said = |args: &[&str]| project.run(&[&["--lang", tongue], args].concat()).succeeds().stdout;
        let help = said(&["--help"]);
        let commands: Vec<&str> = help
            .lines()
            .filter_map(|line| line.strip_prefix("  ")?.split("  ").next())
            .filter(|name| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase()))
            .collect();
        assert!(commands.contains(&"completions"), "{help}");
        let helps: Vec<String> = commands.iter().map(|command| said(&[command, "--help"])).collect();
        let options = helps
            .iter()
            .flat_map(|help| help.split(|c: char| !(c == '-' || c.is_ascii_lowercase())));
        let options: Vec<&str> = options.filter(|word| word.starts_with("--")).collect();
        let manual = said(&["manual"]).replace("\\-", "-");
        for name in commands
            .iter()
            .map(|name| format!("constats {name}"))
            .chain(options.iter().map(|name| (*name).into()))
        {
            assert!(manual.contains(&name), "{name}\n{manual}");
        }
        assert!(!manual.contains("constats manual"), "it is for those who make packages");
        for shell in ["bash", "zsh", "fish", "powershell"] {
            let script = said(&["completions", shell]);
            for name in &commands {
                assert!(script.contains(name), "{shell}: {name}\n{script}");
            }
            for name in &options {
                assert!(
                    script.contains(name.trim_start_matches('-')),
                    "{shell}: {name}\n{script}"
                );
            }
        }
    }
}

#[test]
fn wrong_usage_ends_with_2() {
    let project = Project::empty();
    for (args, said) in [
        (&["chek"][..], "did you mean “check”?"),
        (&["--nope"], "there is no option or argument “--nope”"),
        (&["build", "--output"], "lacks a value"),
        (&["--lang", "de", "check"], "«\u{a0}de\u{a0}»"),
        (&["build", "one", "two"], "“two”"),
        (&["completions", "tcsh"], "“tcsh” is no value of"),
    ] {
        let run = project.run(args).fails(2);
        assert!(run.stderr.contains(said), "{args:?}: {}", run.stderr);
        assert_eq!(run.stdout, "");
    }
}

#[test]
fn a_mistake_in_the_project_ends_with_1() {
    let run = Project::base()
        .edit("content/report.yaml", "sections:", "sctions:")
        .run(&["check"])
        .fails(1);
    assert!(run.stderr.contains("“sections”"), "{}", run.stderr);
    let run = Project::empty().run(&["build"]).fails(1);
    assert!(run.stderr.contains("content"), "{}", run.stderr);
}

#[test]
fn a_build_says_what_it_made() {
    let project = Project::base();
    let run = project.run(&["--lang", "en"]).succeeds();
    assert_eq!(run.stderr, "");
    for said in ["pages", "7 tables", "2 charts", "6 figures in the text", "PDF of "] {
        assert!(run.stdout.contains(said), "{}", run.stdout);
    }
    let run = project.run(&["--lang", "fr", "build", "--no-pdf"]).succeeds();
    assert!(
        run.stdout.contains("2 graphiques") && !run.stdout.contains("PDF"),
        "{}",
        run.stdout
    );
    assert!(!project.path().join("output/rapport.pdf").exists());
}

#[test]
fn check_makes_nothing() {
    let project = Project::base();
    let run = project.run(&["check"]).succeeds();
    assert!(run.stdout.contains("Nothing to correct"), "{}", run.stdout);
    assert!(!project.path().join("output").exists());
}

#[test]
fn the_output_holds_every_page_and_file() {
    let project = Project::base();
    project.run(&["build"]).succeeds();
    let found: Vec<String> = project
        .files("output")
        .iter()
        .map(|(path, _)| path.to_string_lossy().replace('\\', "/"))
        .collect();
    for expected in [
        "index.html",
        "introduction.html",
        "participation.html",
        "appuis.html",
        "conclusion.html",
        "methode.html",
        "rapport.pdf",
        "figures.json",
        "donnees/activites.csv",
        "donnees/partenaires.csv",
        "donnees/raisons-de-venir.csv",
    ] {
        assert!(
            found.iter().any(|path| path == expected),
            "{expected} is not in {found:?}"
        );
    }
    assert!(found.iter().any(|path| path.starts_with("assets/")), "{found:?}");
}

/// The figures of the guide's project, counted by hand.
#[test]
fn the_guides_figures_come_out() {
    let project = Project::base().build();
    let table = project.read("output/donnees/activites.csv");
    for row in [
        "Lecture à voix haute;70\u{a0}%;7;10;90\u{a0}%;9;10",
        "Jeux;40\u{a0}%;4;10;89\u{a0}%;8;9",
        "Sorties;11\u{a0}%;1;9;43\u{a0}%;3;7",
    ] {
        assert!(table.contains(row), "{table}");
    }
    let table = project.read("output/donnees/partenaires.csv");
    for row in [
        "Bibliothèque;56\u{a0}%;9;16;56\u{a0}%;5;9",
        "École;31\u{a0}%;5;16;44\u{a0}%;4;9",
        "CLSC;13\u{a0}%;2;16;—;—;—",
    ] {
        assert!(table.contains(row), "{table}");
    }
    let page = project.read("output/participation.html");
    for said in [
        "Quatre parents sur dix",
        "étaient déjà venus",
        "les trois quarts",
        "50\u{a0}%",
        "2,0",
    ] {
        assert!(page.contains(said), "{said}");
    }
}

#[test]
fn a_failed_build_leaves_the_last_good_output() {
    let project = Project::base().build();
    let before = project.files("output");
    assert!(before.len() > 10);
    let project = project.edit("content/conclusion.yaml", "[activites, deja-venus]", "[activités]");
    project.run(&["build", "--no-pdf"]).fails(1);
    assert!(before == project.files("output"), "the output was touched");
    let project = project
        .edit("content/conclusion.yaml", "[activités]", "[deja-venus]")
        .build();
    assert!(before != project.files("output"), "the output is still the old one");
}

#[test]
fn a_folder_that_cannot_be_written_is_told() {
    let project = Project::base()
        .file("occupied", "a file")
        .file("mine/thesis.txt", "precious");
    for (folder, said) in [("occupied", "“occupied” is a file"), ("mine", "“mine”")] {
        let run = project.run(&["build", "--no-pdf", "--output", folder]).fails(1);
        assert!(run.stderr.contains(said), "{}", run.stderr);
    }
    assert_eq!(project.read("mine/thesis.txt"), "precious");
    assert_eq!(project.read("occupied"), "a file");
}

#[test]
fn no_path_of_this_machine_is_published() {
    let project = Project::base();
    project.run(&["build"]).succeeds();
    let real = project.path().canonicalize().unwrap();
    for (path, bytes) in project.files("output") {
        for secret in [project.path().to_str(), real.to_str(), Some(env!("CARGO_MANIFEST_DIR"))]
            .into_iter()
            .flatten()
        {
            let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
            assert!(!found, "{} holds {secret}", path.display());
        }
    }
}

/// Moving the built site elsewhere is all that publishing takes.
#[test]
fn links_are_relative() {
    let project = Project::base().build();
    let mut counted = 0;
    for (path, bytes) in project.files("output") {
        if path.extension().is_none_or(|end| end != "html") {
            continue;
        }
        let text = String::from_utf8(bytes).unwrap();
        for part in text.split("href=\"").skip(1).chain(text.split("src=\"").skip(1)) {
            let target = part.split('"').next().unwrap_or_default();
            counted += 1;
            assert!(
                !target.starts_with('/') && !target.contains("://"),
                "{}: {target}",
                path.display()
            );
        }
    }
    assert!(counted > 50, "{counted} links");
}

#[test]
fn the_report_may_lie_elsewhere() {
    let project = Project::empty();
    let base = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/projects/base");
    project
        .run(&["build", base, "--no-pdf", "--output", "deep/down/site"])
        .succeeds();
    assert!(project.path().join("deep/down/site/index.html").is_file());
    assert!(!fs::exists(format!("{base}/output")).unwrap());
}

/// Any words after the program's name: a usage that it knows, or code 2 with a message.
#[test]
fn no_words_after_its_name_end_the_program() {
    const WORDS: [&str; 24] = [
        "build",
        "check",
        "explain",
        "digest",
        "diff",
        "--",
        "-",
        "",
        "--lang",
        "fr",
        "--lang=",
        "--output",
        "--outside",
        "../x",
        "--no-pdf",
        "--site-only",
        "--draft",
        "--disclosure",
        "--disclosure=a\u{301}",
        "--format=json",
        "-V",
        "-h",
        "é\u{202e}",
        "--=",
    ];
    let project = Project::at("tests/errors/_base");
    // Knuth's MMIX generator: the same words on every run.
    let mut drawn = 7_u64;
    let mut below = |most: usize| {
        drawn = drawn
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(drawn >> 33).unwrap_or(0) % most
    };
    let mut codes = [0; 3];
    for _ in 0..300 {
        let count = below(5);
        let args: Vec<&str> = (0..count).map(|_| WORDS[below(WORDS.len())]).collect();
        let run = project.run(&args);
        assert!((0..3).contains(&run.code), "{args:?}: {}", run.stderr);
        assert!(
            run.code == 0 || !run.stderr.is_empty() || args.contains(&"diff"),
            "{args:?}"
        );
        codes[usize::try_from(run.code).unwrap_or(0)] += 1;
    }
    assert!(codes.iter().all(|count| *count > 2), "{codes:?}");
}
