//! A report to charts, pages, data and print, each alone.

mod support;

use constats::chart::{Drawn, draw_all};
use constats::render::html::SiteFiles;
use constats::render::pdf::Printer;
use constats::render::{KeptParts, data, html};
use constats::workspace::Prepared;
use criterion::{Criterion, criterion_group, criterion_main};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Each chart's drawings by its id.
fn charts(prepared: &Prepared) -> BTreeMap<String, Drawn> {
    draw_all(&prepared.report, &prepared.theme)
}

fn rendering(criterion: &mut Criterion) {
    for project in [support::reference(), support::wide()] {
        let (prepared, workspace) = project.prepare();
        let sources = workspace.sources;
        let drawn = charts(&prepared);
        assert!(!drawn.is_empty(), "no charts");
        let mut group = criterion.benchmark_group(format!("rendering/{}", project.name));
        group.sample_size(10);
        group.bench_function("charts", |bencher| bencher.iter(|| charts(&prepared)));
        group.bench_function("data", |bencher| {
            bencher.iter(|| data::render(&prepared.report, &prepared.inputs, &prepared.theme.wording));
        });
        let (report, theme) = (&prepared.report, &prepared.theme);
        let templates =
            html::templates(theme, report.language).unwrap_or_else(|mistakes| support::said(&mistakes, &sources));
        group.bench_function("html", |bencher| {
            bencher.iter(|| {
                html::render((report, theme), &templates, &drawn, &SiteFiles::default(), false)
                    .unwrap_or_else(|mistakes| support::said(&mistakes, &sources))
            });
        });
        group.bench_function("pdf", |bencher| {
            bencher.iter(|| {
                let printer = Printer::new(Arc::clone(&prepared.theme), KeptParts::default());
                let printed = printer.and_then(|mut printer| printer.print(&prepared.report, &drawn));
                printed
                    .unwrap_or_else(|mistakes| support::said(&mistakes, &sources))
                    .pages
            });
        });
        group.finish();
    }
}

criterion_group!(benches, rendering);
criterion_main!(benches);
