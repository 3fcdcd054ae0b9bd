//! How soon a change shows on the live page: from the moment that a file of the project is known to be another, to the moment
//! that the server has the page where one stands. Medians, each also as a part of a cold build of the same site; then the
//! report in print after a change, and the memory that many changes take.
//!
//! The delay between the system's word of a change and looking at it (15 ms) is not in these times.
#![expect(clippy::print_stdout, reason = "its table is what it is for")]

mod support;

use constats::pipeline::{self, Extent, LiveReport};
use constats::workspace::Workspace;
use std::path::Path;
use std::time::{Duration, Instant};

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

/// Changes of each kind.
const RUNS: usize = 21;

/// A change of a file, made and taken back in turn.
struct Change {
    name: &'static str,
    file: &'static str,
    from: &'static str,
    to: &'static str,
}

fn change(name: &'static str, file: &'static str, from: &'static str, to: &'static str) -> Change {
    Change { name, file, from, to }
}

fn main() {
    let tokens = "themes/constats/tokens.yaml";
    let questionnaire = "content/questionnaire.yaml";
    let (own, wide) = ("content/sections/demarchage.yaml", "content/sections/section-1.yaml");
    let of_reference = [
        change(
            "a sentence",
            own,
            "selon une estimation personnelle",
            "selon leur propre estimation",
        ),
        change("a table", own, "sort: 1", "sort: 2"),
        change("a colour", tokens, "#084e8a", "#084e8b"),
        change(
            "the questionnaire",
            questionnaire,
            "Commentaire libre",
            "Commentaires libres",
        ),
        change("responses", "content/responses/pg.csv", "\n", "\r\n"),
    ];
    let of_wide = [
        change("a sentence", wide, "ont reçu une", "ont bien reçu une"),
        change("a table", wide, "sort: 1", "sort: 2"),
        change("a colour", tokens, "#084e8a", "#084e8b"),
        change("the questionnaire", questionnaire, "\"Rarement\"", "\"Presque jamais\""),
        change("responses", "content/responses/gestionnaires.csv", "\n", "\r\n"),
    ];
    println!("| | | median | of cold | processor |\n|---|---|--:|--:|--:|");
    if is_wanted("reference") {
        measure(&support::reference(), &of_reference, "demarchage.html");
    }
    if is_wanted("wide") {
        measure(&support::wide(), &of_wide, "section-1.html");
    }
}

/// Whether a project is among those that the command names, or it names none: `cargo bench --bench live -- wide`.
fn is_wanted(project: &str) -> bool {
    let mut words = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with("--"))
        .peekable();
    words.peek().is_none() || words.any(|word| word == project)
}

fn measure(project: &support::Bench, changes: &[Change], page: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&project.root.join("content"), &folder.path().join("content"));
    let themes = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/constats");
    copy(&themes, &folder.path().join("themes/constats"));
    let busy = processor();
    let cold = median((0..5).map(|_| timed(|| cold(folder.path()))));
    let each = (processor() - busy) / 5.0;
    println!("| {} | cold | {} | | {each:.0} ms |", project.name, ms(cold));
    let mut workspace = Workspace::open(folder.path());
    shown(&mut workspace, page);
    for change in changes {
        let path = folder.path().join(change.file);
        let before = std::fs::read_to_string(&path).expect("a file");
        let after = before.replacen(change.from, change.to, 1);
        assert_ne!(before, after, "{}", change.name);
        let busy = processor();
        let times = (0..RUNS).map(|run| {
            std::fs::write(&path, if run % 2 == 0 { &after } else { &before }).expect("written");
            let mut page_of = None;
            // Until the page is there: the report before it is taken apart once it no longer is what is served.
            timed(|| page_of = Some(shown(&mut workspace, page)))
        });
        let median = median(times.collect::<Vec<_>>().into_iter());
        let part = median.as_secs_f64() / cold.as_secs_f64();
        let each = (processor() - busy) / RUNS as f64;
        println!(
            "| {} | {} | {} | {part:.2} | {each:.0} ms |",
            project.name,
            change.name,
            ms(median)
        );
        std::fs::write(&path, &before).expect("written");
    }
    if project.name == "reference" {
        print(&mut workspace, folder.path(), &changes[0]);
    }
    memory(&mut workspace, folder.path(), (&changes[0], page));
}

/// The report in print, on request, after a sentence changed.
fn print(workspace: &mut Workspace, root: &Path, change: &Change) {
    let path = root.join(change.file);
    let before = std::fs::read_to_string(&path).expect("a file");
    let after = before.replacen(change.from, change.to, 1);
    let times = (0..RUNS).map(|run| {
        std::fs::write(&path, if run % 2 == 0 { &after } else { &before }).expect("written");
        let live = live(workspace);
        timed(|| drop(live.print(&mut workspace.tools).unwrap_or_else(|_| panic!("a PDF"))))
    });
    let times: Vec<Duration> = times.collect();
    println!("| reference | PDF on request | {} | |", ms(median(times.into_iter())));
    std::fs::write(&path, &before).expect("written");
}

/// What the process holds after 100 changes and after 1,000.
fn memory(workspace: &mut Workspace, root: &Path, (change, page): (&Change, &str)) {
    let path = root.join(change.file);
    let before = std::fs::read_to_string(&path).expect("a file");
    let edits = if root.join("content/sections/section-1.yaml").exists() {
        300
    } else {
        1000
    };
    let mut early = 0;
    for edit in 1..=edits {
        let to = format!("{} {edit}", change.from);
        std::fs::write(&path, before.replacen(change.from, &to, 1)).expect("written");
        drop(shown_or_told(workspace, page));
        if edit == edits / 10 {
            early = resident();
        }
    }
    let late = resident();
    println!(
        "| | memory after {} and {edits} changes | {} and {} MB | {:.2} |",
        edits / 10,
        early >> 20,
        late >> 20,
        late as f64 / early.max(1) as f64
    );
    std::fs::write(&path, &before).expect("written");
}

fn shown_or_told(workspace: &mut Workspace, page: &str) -> Option<Vec<u8>> {
    // A number that nobody answers for is only a warning.
    let prepared = pipeline::prepare(workspace, true, &|_| ()).ok()?;
    let live = LiveReport::new(prepared, &mut workspace.tools).ok()?;
    live.file(page).ok()?.map(|bytes| bytes.to_vec())
}

fn live(workspace: &mut Workspace) -> LiveReport {
    let prepared = pipeline::prepare(workspace, false, &|_| ());
    let live = prepared.and_then(|prepared| LiveReport::new(prepared, &mut workspace.tools));
    live.unwrap_or_else(|mistakes| support::said(&mistakes, &workspace.sources))
}

fn shown(workspace: &mut Workspace, page: &str) -> (Vec<u8>, LiveReport) {
    let live = live(workspace);
    let bytes = live
        .file(page)
        .unwrap_or_else(|mistakes| support::said(&mistakes, &workspace.sources));
    (bytes.unwrap_or_else(|| panic!("{page}")).to_vec(), live)
}

fn cold(root: &Path) {
    let mut workspace = Workspace::open(root);
    let made = pipeline::prepare(&mut workspace, false, &|_| ()).and_then(|prepared| {
        let Workspace { tools, sources, .. } = &mut workspace;
        pipeline::render(&prepared, tools, sources, Extent::SiteOnly, &|_| ())
    });
    made.map_or_else(|mistakes| support::said(&mistakes, &workspace.sources), drop);
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(times: impl Iterator<Item = Duration>) -> Duration {
    let mut times: Vec<Duration> = times.collect();
    times.sort();
    times[times.len() / 2]
}

fn ms(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}

/// Milliseconds of processor that the process took so far, all its threads together, in steps of ten: on a machine that does
/// other work too, more to be trusted than the clock. Of Linux; elsewhere nothing is known.
fn processor() -> f64 {
    let told = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let rest = told.rsplit_once(')').map_or("", |(_, rest)| rest);
    let ticks = rest
        .split_whitespace()
        .skip(11)
        .take(2)
        .filter_map(|ticks| ticks.parse::<f64>().ok());
    ticks.sum::<f64>() * 10.0
}

/// Of Linux; elsewhere nothing is known.
fn resident() -> u64 {
    let told = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages = told.split(' ').nth(1).and_then(|pages| pages.parse::<u64>().ok());
    pages.unwrap_or(0) * 4096
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from)
        .into_iter()
        .flatten()
        .filter(|entry| entry.file_type().is_file())
    {
        let path = to.join(entry.path().strip_prefix(from).expect("below it"));
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::copy(entry.path(), path).expect("copied");
    }
}
