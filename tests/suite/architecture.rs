//! The order of modules, and who may do what, as `docs/architecture.md` says it.

use crate::rust::{RustFile, line_of, names_after, rust_files, uses, without_tests, without_words};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A module may name only those above it.
pub const ORDER: [&str; 29] = [
    "spare",
    "diagnostic",
    "leak",
    "content",
    "survey",
    "export",
    "draft",
    "query",
    "commentary",
    "resolve",
    "schema",
    "quality",
    "measure",
    "disclosure",
    "fact",
    "report",
    "language",
    "account",
    "theme",
    "ask",
    "say",
    "chart",
    "render",
    "diff",
    "workspace",
    "pipeline",
    "lsp",
    "serve",
    "cli",
];

/// Who alone may name what. A module stands for all below it.
const RIGHTS: [(&[&str], &[&str]); 9] = [
    // Reading.
    (
        &[
            "fs::read",
            "fs::read_to_string",
            "File::open",
            "read_dir",
            "walkdir",
            "WalkDir",
        ],
        &["content", "pipeline"],
    ),
    // Files at all: the rule above says which of the two reads, the one below which of the two writes.
    (
        &[
            "std::fs",
            "fs::",
            "tempfile",
            ".exists()",
            ".is_file()",
            ".is_dir()",
            ".canonicalize()",
        ],
        &["content", "pipeline"],
    ),
    (
        &[
            "fs::write",
            "fs::create_dir",
            "fs::create_dir_all",
            "fs::rename",
            "fs::copy",
            "fs::remove_file",
            "fs::remove_dir",
            "fs::remove_dir_all",
            "File::create",
            "File::create_new",
            "OpenOptions",
            "tempfile",
        ],
        &["pipeline"],
    ),
    (&["lsp_server"], &["lsp"]),
    (&["plotters", "plotters_svg", "plotters_backend"], &["chart"]),
    (
        &["typst", "typst_eval", "typst_layout", "typst_pdf", "typst_assets"],
        &["render::pdf"],
    ),
    (
        &[
            "clap",
            "println!",
            "eprintln!",
            "print!",
            "eprint!",
            "io::stdout",
            "io::stderr",
            "stdout()",
            "stderr()",
            "indicatif",
            "sys_locale",
            "std::env",
            "env::args",
            "env::var",
            "open::that_detached",
        ],
        &["cli"],
    ),
    // The network, and what waits for changes.
    (
        &[
            "TcpListener",
            "TcpStream",
            "UdpSocket",
            "hyper",
            "http_body_util",
            "tokio",
            "notify",
            "getrandom",
        ],
        &["serve"],
    ),
    (&["SystemTime", "dbg!"], &[]),
];

/// What reads a file's bytes: `content` alone.
const READS: [&str; 4] = ["fs::read", "fs::read_to_string", "File::open", "OpenOptions"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What one file does that it may not. `macros` maps each exported macro to the module that holds it.
fn violations(file: &RustFile, macros: &BTreeMap<String, String>) -> Vec<String> {
    let found = [against_order(file, macros), between_siblings(file), without_right(file)];
    let said = |(at, what)| format!("{}:{}: {what}", file.path.display(), line_of(&file.code, at));
    found.into_iter().flatten().map(said).collect()
}

/// Places in a file, and what is wrong there.
type Found = Vec<(usize, String)>;

fn against_order(file: &RustFile, macros: &BTreeMap<String, String>) -> Found {
    let module = file.module();
    let place = |name: &str| ORDER.iter().position(|known| *known == name);
    let Some(own) = module.first() else {
        let root = uses(&file.code, "use crate::");
        return root
            .map(|at| (at, "the crate's root only declares modules".to_owned()))
            .collect();
    };
    let Some(own_place) = place(own) else {
        return vec![(0, format!("the module `{own}` has no place in the order"))];
    };
    let mut found = Vec::new();
    for (at, name) in names_after(&file.code, "crate::") {
        let name = macros.get(&name).unwrap_or(&name);
        match place(name) {
            None => found.push((at, format!("`crate::{name}` has no place in the order"))),
            Some(other) if other > own_place => {
                found.push((at, format!("`{own}` names `{name}`, which stands below it")));
            }
            Some(_) => {}
        }
    }
    // `super` may not climb out of the module, where the order would no longer be seen.
    let climb = format!("{}super::", "super::".repeat(module.len() - 1));
    let climbs = uses(&file.code, &climb);
    found.extend(climbs.map(|at| {
        (
            at,
            "`super` climbs to the crate: name the module by `crate::`".to_owned(),
        )
    }));
    found
}

fn between_siblings(file: &RustFile) -> Found {
    let module = file.module();
    let [first, kind, ..] = &module[..] else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for sibling in ["html", "pdf", "data"]
        .iter()
        .filter(|sibling| first == "render" && *sibling != kind)
    {
        let up = "super::".repeat(module.len() - 1);
        for path in [format!("render::{sibling}"), format!("{up}{sibling}")] {
            let named = uses(&file.code, &path);
            found.extend(named.map(|at| (at, format!("`render::{kind}` names its sibling `{sibling}`"))));
        }
    }
    found
}

fn without_right(file: &RustFile) -> Found {
    // The program's entry hands its arguments to `cli`, and is part of it.
    let full = if file.path.ends_with("main.rs") {
        "cli".to_owned()
    } else {
        file.module().join("::")
    };
    let within = |holder: &&str| full == **holder || full.starts_with(&format!("{holder}::"));
    let mut found = Vec::new();
    for (names, holders) in RIGHTS.iter().filter(|(_, holders)| !holders.iter().any(within)) {
        for name in *names {
            found.extend(uses(&file.code, name).map(|at| (at, format!("`{name}` is only for {holders:?}"))));
        }
    }
    for name in READS.iter().filter(|_| within(&"pipeline")) {
        found.extend(uses(&file.code, name).map(|at| (at, format!("`{name}`: `content` reads, `pipeline` writes"))));
    }
    found
}

fn exported_macros(files: &[RustFile]) -> BTreeMap<String, String> {
    let mut macros = BTreeMap::new();
    for file in files.iter().filter(|file| file.code.contains("#[macro_export]")) {
        for (_, name) in names_after(&file.code, "macro_rules! ") {
            macros.insert(name, file.module().first().cloned().unwrap_or_default());
        }
    }
    macros
}

#[test]
fn modules_name_only_those_above_them() {
    let files = rust_files(root(), "src");
    assert!(files.len() >= 60, "only {} files were read", files.len());
    for module in ORDER {
        assert!(
            files.iter().any(|f| f.module().first().is_some_and(|m| m == module)),
            "no file in `{module}`"
        );
    }
    let macros = exported_macros(&files);
    let all: Vec<String> = files.iter().flat_map(|file| violations(file, &macros)).collect();
    assert!(all.is_empty(), "{}", all.join("\n"));
}

/// Where files are written in several steps, in which someone who reads them could find them empty: new ones, ones in a folder that
/// nobody looks at yet, and what the team asks for beside its report. Whatever else is written takes the place of a file in one step.
const WRITERS: [&str; 5] = [
    "src/pipeline/output/disk.rs",
    "src/pipeline/output/note.rs",
    "src/pipeline/output/stage.rs",
    "src/pipeline/replace.rs",
    "src/pipeline/start.rs",
];

#[test]
fn a_file_of_a_project_is_written_in_one_step() {
    let files = rust_files(root(), "src");
    let steps = ["fs::write", "File::create", "OpenOptions", "set_len"];
    let writes = |file: &&RustFile| steps.iter().any(|step| uses(&file.code, step).next().is_some());
    let writers: Vec<String> = files
        .iter()
        .filter(writes)
        .map(|file| file.path.display().to_string())
        .collect();
    assert_eq!(writers, WRITERS);
}

#[test]
fn the_crate_declares_its_modules_in_order() {
    let text = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let declared: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    assert_eq!(declared, ORDER);
}

#[test]
fn no_file_is_too_long() {
    let mut counted = 0;
    let mut long = Vec::new();
    for folder in ["src", "tests", "examples", "benches", "templates", "themes", "docs"] {
        let mut paths = Vec::new();
        sources(&root().join(folder), &mut paths);
        for path in paths {
            let lines = fs::read_to_string(&path).unwrap_or_default().lines().count();
            counted += 1;
            if lines > 600 {
                long.push(format!("{}: {lines} lines", path.display()));
            }
        }
    }
    assert!(counted >= 100, "only {counted} files were counted");
    assert!(long.is_empty(), "{}", long.join("\n"));
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    const KINDS: [&str; 12] = [
        "rs", "html", "typ", "css", "js", "mjs", "py", "java", "sh", "ftl", "R", "md",
    ];
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default();
        if path.is_dir() {
            if name != "node_modules" && name != "projects" {
                sources(&path, found);
            }
        } else if path.extension().is_some_and(|e| KINDS.iter().any(|kind| e == *kind)) {
            found.push(path);
        }
    }
}

/// Files that break a rule each.
const BROKEN: &[(&str, &str)] = &[
    ("src/survey/mod.rs", "use crate::report::Table;"),
    ("src/survey/mod.rs", "use crate::{diagnostic::Span, say};"),
    ("src/survey/answers.rs", "use super::super::report::Table;"),
    ("src/measure/mod.rs", "super::render::all();"),
    ("src/elsewhere/mod.rs", ""),
    ("src/measure/mod.rs", "use crate::elsewhere;"),
    ("src/render/html/page.rs", "crate::render::pdf::world();"),
    ("src/render/html/page.rs", "super::super::data::csv();"),
    ("src/render/data.rs", "use super::html;"),
    ("src/resolve/mod.rs", "let text = std::fs::read_to_string(path);"),
    ("src/resolve/mod.rs", "use std::fs;"),
    ("src/resolve/mod.rs", "if path.exists() {}"),
    ("src/content/mod.rs", "fs::write(path, bytes);"),
    ("src/pipeline/mod.rs", "fs::read(path);"),
    ("src/render/html/mod.rs", "use plotters::prelude::Circle;"),
    ("src/render/html/mod.rs", "typst_pdf::pdf();"),
    ("src/chart/mod.rs", "use typst::World;"),
    ("src/pipeline/mod.rs", "println!();"),
    ("src/say/mod.rs", "use clap::Parser;"),
    ("src/say/mod.rs", "std::env::var(a);"),
    ("src/cli/mod.rs", "SystemTime::now();"),
    ("src/pipeline/mod.rs", "use std::net::TcpListener;"),
    ("src/workspace/mod.rs", "notify::recommended_watcher(f);"),
    ("src/serve/mod.rs", "std::fs::read(path);"),
    ("src/serve/mod.rs", "std::fs::write(path, bytes);"),
    ("src/serve/mod.rs", "open::that_detached(url);"),
    ("src/lib.rs", "use crate::report;"),
    ("src/lib.rs", "std::env::args();"),
    ("src/main.rs", "typst::main();"),
];

/// Files that break none.
const RIGHT: &[(&str, &str)] = &[
    (
        "src/survey/mod.rs",
        "use crate::diagnostic::Span; use crate::msg; use answers::Answers;",
    ),
    (
        "src/survey/answers.rs",
        "use super::Survey; // crate::cli\n\"crate::cli\"",
    ),
    (
        "src/survey/answers.rs",
        "#[cfg(test)] mod tests { use crate::cli; use std::fs; }",
    ),
    ("src/render/mod.rs", "use html; pdf::pdf(); data::csv();"),
    (
        "src/render/html/page.rs",
        "use super::super::html::link; use super::table;",
    ),
    ("src/render/pdf/world.rs", "use typst::World; use typst_assets;"),
    ("src/chart/mod.rs", "use plotters::prelude::Circle; writeln!(out);"),
    ("src/cli/mod.rs", "println!(); use crate::pipeline;"),
    (
        "src/serve/mod.rs",
        "use std::net::TcpListener; tokio::spawn; use crate::pipeline;",
    ),
    ("src/main.rs", "constats::cli::main(std::env::args_os())"),
    ("src/content/read.rs", "fs::read(path); path.is_dir();"),
    ("src/pipeline/write.rs", "fs::write(path, bytes); path.exists();"),
];

/// Each rule, broken on purpose.
#[test]
fn broken_rules_are_seen() {
    let check = |path: &str, text: &str| {
        let file = RustFile {
            path: PathBuf::from(path),
            code: without_tests(&without_words(text)).0,
        };
        violations(&file, &BTreeMap::from([("msg".to_owned(), "diagnostic".to_owned())])).len()
    };
    for (path, text) in BROKEN {
        assert!(check(path, text) > 0, "{path}: {text}");
    }
    for (path, text) in RIGHT {
        assert_eq!(check(path, text), 0, "{path}: {text}");
    }
}
