//! From a project's folder to an output's folder, in a process that is warm. `whole.sh` measures cold ones.

mod support;

use constats::pipeline::{self, Extent};
use criterion::{Criterion, criterion_group, criterion_main};

fn whole(criterion: &mut Criterion) {
    let output = tempfile::tempdir().expect("a folder");
    for project in support::projects() {
        let mut group = criterion.benchmark_group(format!("whole/{}", project.name));
        group.sample_size(10);
        for (name, extent) in [("site", Extent::SiteOnly), ("everything", Extent::Everything)] {
            let folder = output.path().join(project.name);
            group.bench_function(name, |bencher| {
                bencher.iter(|| {
                    let (prepared, mut workspace) = project.prepare();
                    let rendered =
                        pipeline::render(&prepared, &mut workspace.tools, &mut workspace.sources, extent, &|_| ())
                            .unwrap_or_else(|mistakes| support::said(&mistakes, &workspace.sources));
                    pipeline::write(&folder, &rendered.files, &pipeline::Guarded::default())
                        .unwrap_or_else(|mistake| support::said(&mistake.into(), &workspace.sources));
                });
            });
        }
        group.finish();
    }
}

criterion_group!(benches, whole);
criterion_main!(benches);
