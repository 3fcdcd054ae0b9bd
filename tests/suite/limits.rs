//! Projects that nobody writes on purpose: a slip of a program that exports, a text that was pasted a thousand times. Each
//! is refused in time, in little memory, and with messages that someone can read.

use crate::project::Project;
use std::fmt::Write;
use std::process::Command;
use std::time::{Duration, Instant};

const SECTION: &str = "content/sections/recolte.yaml";
const RESPONSES: &str = "content/responses/membres.csv";

/// On a machine that does much else; each takes less than a second alone.
const SLOWEST: Duration = Duration::from_secs(30);

fn base() -> Project {
    Project::at("tests/errors/_base")
}

fn prose(text: &str) -> Project {
    let text = text.replace('\n', "\n      ");
    base().file(
        SECTION,
        format!("title: T\ngroups: [membres]\nblocks:\n  - prose: |\n      {text}\n"),
    )
}

/// What is said of a project that is refused.
#[track_caller]
fn refused(project: &Project, tongue: &str) -> String {
    let start = Instant::now();
    let run = project.run(&["--lang", tongue, "check"]).fails(1);
    assert!(start.elapsed() < SLOWEST, "{:?}", start.elapsed());
    assert!(run.stderr.len() < 60_000, "{} bytes of messages", run.stderr.len());
    run.stderr
}

#[track_caller]
fn says(project: &Project, french: &str, english: &str) {
    for (tongue, words) in [("fr", french), ("en", english)] {
        let said = refused(project, tongue).replace(['\u{a0}', '\u{202f}'], " ");
        assert!(said.contains(words), "{said}");
    }
}

#[test]
fn what_is_nested_too_deep() {
    for text in [
        "- ".repeat(8000) + "a",
        "> ".repeat(8000) + "a",
        "*a _b ".repeat(4000) + "c" + &"_ *".repeat(4000),
        "1. - ".repeat(3000) + "a",
    ] {
        let project = prose(&text);
        let start = Instant::now();
        // Some of it is no Markdown, and is words then.
        let run = project.run(&["check"]);
        assert!(matches!(run.code, 0 | 1), "{}", run.stderr);
        assert!(start.elapsed() < SLOWEST, "{:?}", start.elapsed());
    }
    says(
        &prose(&("- ".repeat(40) + "a")),
        "imbriquées sur plus de 32 niveaux",
        "nested more than 32 levels deep",
    );
    let nested = |count: usize| {
        format!(
            "title: T\ngroups: {}a{}\n",
            "[{a: ".repeat(count / 2),
            "}]".repeat(count / 2)
        )
    };
    says(
        &base().file(SECTION, nested(34)),
        "imbriquées sur plus de 32 niveaux",
        "nested more than 32 levels deep",
    );
    refused(&base().file(SECTION, nested(20_000)), "fr");
    // A key of no meaning, not too deep.
    let said = refused(&base().file(SECTION, nested(24)), "en");
    assert!(!said.contains("levels"), "{said}");
    // The conclusion misses its evidence; the text itself is right.
    let said = refused(&prose(&("- ".repeat(12) + "a")), "en");
    assert!(!said.contains("nested"), "{said}");
}

#[test]
fn of_a_kind_twenty_are_told_and_the_others_counted() {
    let headings = prose(&["# Titre"; 5000].join("\n\n"));
    says(
        &headings,
        "encore 4980 messages de ce genre",
        "4980 more messages of this kind",
    );
    let told = refused(&headings, "fr").matches("un titre se donne").count();
    assert_eq!(told, 20);
    let said = headings.run(&["--lang", "fr", "build"]).fails(1).stderr;
    assert!(
        said.contains("5000 erreurs"),
        "the count is of all: {}",
        &said[said.len() - 300..]
    );
    refused(&prose(&"**a ".repeat(5000)), "fr");
    refused(&prose(&"{{ n(of=\"rien\") }} ".repeat(5000)), "fr");
    refused(&prose(&"<b>x</b> ".repeat(5000)), "fr");
}

#[test]
fn long_texts_are_quoted_by_their_start() {
    let name = "x".repeat(5000);
    let said = refused(&prose(&format!("{{{{ percent(\"{name}\", is=\"oui\") }}}}")), "fr");
    assert!(
        said.contains(&"x".repeat(100)) && !said.contains(&"x".repeat(300)),
        "{said}"
    );
    let said = refused(
        &base().file(SECTION, format!("title: T\ngroups: [membres]\n{name}: a\n")),
        "fr",
    );
    assert!(
        said.contains(&"x".repeat(100)) && !said.contains(&"x".repeat(300)),
        "{said}"
    );
}

#[test]
fn of_a_long_line_what_is_marked_is_shown() {
    let columns: String = (0..8000).map(|n| format!(",c{n}")).collect();
    let row = format!("M1,1,1,1,0,4{}", ",x".repeat(8000));
    let names = "id,jardine,recolte,legumes_tomates,legumes_courges,heures";
    let twice = base().file(RESPONSES, format!("{names}{columns}\n{row}\n{row}\n"));
    for tongue in ["fr", "en"] {
        let said = refused(&twice, tongue);
        assert!(
            said.lines().all(|line| line.chars().count() < 300),
            "{} bytes",
            said.len()
        );
        assert!(said.contains("content/responses/membres.csv:3:1"), "{said}");
    }
}

#[test]
fn many_figures_that_nothing_binds() {
    let figures = (0..1000).fold(String::new(), |mut all, n| {
        let _ = write!(all, "On en compte {} %.\n\n", n % 100);
        all
    });
    let start = Instant::now();
    let run = prose(&figures).run(&["check"]);
    assert!(
        matches!(run.code, 0 | 1) && run.stderr.len() < 60_000,
        "{} bytes",
        run.stderr.len()
    );
    assert!(start.elapsed() < SLOWEST, "{:?}", start.elapsed());
}

#[test]
fn many_columns() {
    let names = |count: usize| (0..count).map(|n| format!("c{n}")).collect::<Vec<_>>().join(",");
    let project = |count: usize| {
        let row = "1,".repeat(count - 1);
        base().file(RESPONSES, format!("{}\n{row}1\n", names(count)))
    };
    says(
        &project(100_000),
        "a 100000 colonnes; on en lit au plus 16384",
        "has 100000 columns; at most 16384 are read",
    );
    // What is missing is another matter: it is looked for among all of them.
    says(&project(16_384), "jardine", "jardine");
    let signs = base().file(RESPONSES, ";".repeat(12 << 20));
    says(&signs, "on en lit au plus 16384", "at most 16384 are read");
    says(&base().file(RESPONSES, ";".repeat(40 << 20)), "16 Mo", "16 MB");
    let header = "id;jardine;recolte;legumes_tomates;legumes_courges;heures";
    let wide = format!("{header}\n{}1\n", ";".repeat(12 << 20));
    says(
        &base().file(RESPONSES, &wide),
        "l’en-tête en compte 6",
        "the header has 6",
    );
}

/// What a theme brings, which is read as any text.
#[test]
fn words_and_drawings_of_a_theme() {
    const WORDS: &str = "themes/constats/wording/fr-CA.ftl";
    let words = |text: String| base().file(WORDS, text);
    for opened in ["{ ", "{ A(", "{\n"] {
        let deep = words(format!("site-skip = {}\n", opened.repeat(20_000)));
        says(
            &deep,
            "imbriquées sur plus de 32 niveaux",
            "nested more than 32 levels deep",
        );
    }
    let many = (0..50_000).fold(String::new(), |mut all, n| {
        let _ = writeln!(all, "phrase{n} = x");
        all
    });
    says(&words(many), "encore 49980 messages", "49980 more messages");
    let attributes = (0..100_000).fold(String::new(), |mut all, n| {
        let _ = write!(all, " a{n}=\"\"");
        all
    });
    let mark = base().file("themes/constats/favicon.svg", format!("<svg{attributes}/>"));
    says(&mark, "ce dessin ne se lit pas", "this drawing cannot be read");
    let templates = base().file("templates/site/layout.html", "{{ x | rien }}\n".repeat(5000));
    let said = templates.run(&["build", "--no-pdf"]).fails(1).stderr;
    assert!(said.contains("4980 more messages"), "{said}");
}

#[test]
fn a_text_of_more_than_eighty_pages() {
    for words in ["mot ", "Tremblay (2019) ", "]("] {
        let long = prose(&words.repeat(250_000 / words.len()));
        says(&long, "dépasse 200 ko", "more than 200 kB");
    }
    refused(&prose(&"Tremblay (2019) ".repeat(5000)), "fr");
}

#[test]
fn texts_of_more_than_four_megabytes() {
    for path in [SECTION, "themes/constats/theme.css", "templates/site/list.html"] {
        says(
            &base().file(path, "# é\n".repeat(900_000)),
            "au plus 4 Mo",
            "at most 4 MB",
        );
    }
    let commented = Project::at("tests/errors/_base");
    let section = commented.read(SECTION);
    let commented = commented.file(SECTION, section + &"# long\n".repeat(500_000));
    commented.run(&["check"]).succeeds();
}

/// What never ends, or waits for ever.
#[cfg(unix)]
#[test]
fn what_is_no_file() {
    let pipe = |project: &Project, path: &str| {
        let path = project.path().join(path);
        let _ = std::fs::remove_file(&path);
        let made = Command::new("mkfifo").arg(&path).status().expect("mkfifo runs");
        assert!(made.success());
    };
    let project = base();
    pipe(&project, RESPONSES);
    says(&project, "ce n’est pas un fichier ordinaire", "it is no ordinary file");
    let project = base();
    std::fs::remove_file(project.path().join(RESPONSES)).expect("removed");
    std::os::unix::fs::symlink("/dev/zero", project.path().join(RESPONSES)).expect("a link");
    says(&project, "mène hors du dossier", "leads out of the project");
    let run = project.run(&["check", "--outside", "/dev"]).fails(1);
    assert!(run.stderr.contains("it is no ordinary file"), "{}", run.stderr);
    // The report's language is looked for before anything else.
    let project = base();
    pipe(&project, "content/report.yaml");
    let run = project.run_in(&[], &["--lang=en", "check"]).fails(1);
    assert!(run.stderr.contains("report.yaml"), "{}", run.stderr);
    let project = base();
    pipe(&project, SECTION);
    refused(&project, "fr");
}
