//! Reading responses, against a bare pass over the same bytes.

mod support;

use constats::content::responses::{self, ColumnUse, Kind, Options};
use constats::diagnostic::Sources;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use std::path::{Path, PathBuf};
use support::Bench;

/// Reads every column: the first as ids, those named so as text or numbers, the others as codes.
fn load(path: &Path) -> usize {
    let mut sources = Sources::new();
    let table = responses::open(path, "responses.csv", &Options::default(), &mut sources)
        .unwrap_or_else(|mistakes| support::said(&mistakes, &sources));
    let kind = |index: usize, name: &str| match (index, name) {
        (0, _) => Kind::Id,
        (_, "besoins" | "autre" | "commentaire") => Kind::Texts { longest: 0 },
        (_, "age" | "revenu") => Kind::Texts { longest: usize::MAX },
        _ => Kind::Codes,
    };
    let columns = table.columns().iter().enumerate();
    let uses: Vec<ColumnUse> = columns
        .map(|(index, name)| ColumnUse {
            index,
            kind: kind(index, name),
        })
        .collect();
    let read = table
        .read(&uses, &mut sources)
        .unwrap_or_else(|mistakes| support::said(&mistakes, &sources));
    black_box(read).rows
}

/// The CSV files of a project.
fn files(project: &Bench) -> Vec<PathBuf> {
    let folder = project.root.join("content/responses");
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "csv"));
    files.sort();
    assert!(!files.is_empty(), "no responses in {}", folder.display());
    files
}

fn bytes(files: &[PathBuf]) -> u64 {
    files.iter().filter_map(|path| Some(path.metadata().ok()?.len())).sum()
}

fn loading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("loading");
    for project in [support::reference(), support::wide(), support::deep()] {
        let files = files(&project);
        group.throughput(Throughput::Bytes(bytes(&files)));
        group.sample_size(if project.name == "deep" { 10 } else { 50 });
        group.bench_function(project.name, |bencher| {
            bencher.iter(|| files.iter().map(|path| load(path)).sum::<usize>());
        });
    }
    group.finish();
}

fn bare_pass(criterion: &mut Criterion) {
    let files = files(&support::deep());
    let counts = support::bare::one_thread(&files[0]).expect("readable");
    let same = support::bare::two_threads(&files[0]).expect("readable");
    assert!(counts == same, "both passes count the same");
    assert_eq!(counts[59].iter().sum::<u64>(), 1_000_001, "rows and header");
    let mut group = criterion.benchmark_group("bare_pass");
    group.throughput(Throughput::Bytes(bytes(&files))).sample_size(10);
    group.bench_function("one_thread", |bencher| {
        bencher.iter(|| support::bare::one_thread(&files[0]));
    });
    group.bench_function("two_threads", |bencher| {
        bencher.iter(|| support::bare::two_threads(&files[0]));
    });
    group.finish();
}

criterion_group!(benches, bare_pass, loading);
criterion_main!(benches);
