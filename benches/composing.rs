//! YAML to a survey with its commentary, and these to a report.

mod support;

use constats::account::TextReader;
use constats::content::project::Project;
use constats::diagnostic::Sources;
use constats::say;
use constats::theme::{DEFAULT, Theme};
use constats::workspace::decide;
use criterion::{Criterion, criterion_group, criterion_main};

fn composing(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("composing");
    for project in support::projects() {
        group.sample_size(if project.name == "reference" { 50 } else { 10 });
        let mut sources = Sources::new();
        let resolved = project.resolve(&mut sources);
        let survey = &resolved.surveyed.survey;
        let read =
            Project::read(&project.root, &mut sources).unwrap_or_else(|mistakes| support::said(&mistakes, &sources));
        let own = read
            .read_overrides(&[DEFAULT])
            .unwrap_or_else(|mistakes| support::said(&mistakes, &sources));
        let theme = Theme::load(DEFAULT, resolved.commentary.language, own, &mut sources)
            .unwrap_or_else(|mistakes| support::said(&mistakes, &sources));
        group.bench_function(project.name, |bencher| {
            bencher.iter(|| {
                let (facts, _) = decide(survey, &resolved.commentary);
                let said = say::Basis {
                    survey,
                    labels: resolved.surveyed.labels.of(resolved.commentary.language),
                    facts: &facts,
                    commentary: &resolved.commentary,
                    theme: &theme,
                    sources: &sources,
                    reader: &TextReader::new(resolved.surveyed.labels.of(resolved.commentary.language)),
                    chapters: &say::SaidChapters::default(),
                };
                say::say(said, false).unwrap_or_else(|mistakes| support::said(&mistakes, &sources))
            });
        });
    }
    group.finish();
    let mut group = criterion.benchmark_group("resolving");
    for project in support::projects() {
        group.sample_size(if project.name == "reference" { 50 } else { 10 });
        group.bench_function(project.name, |bencher| {
            bencher.iter(|| project.resolve(&mut Sources::new()));
        });
    }
    group.finish();
}

criterion_group!(benches, composing);
criterion_main!(benches);
