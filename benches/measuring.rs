//! Counting over the columns in memory.

mod support;

use constats::diagnostic::Sources;
use constats::measure::{Counter, Selection};
use constats::survey::{Base, ChoiceId, Condition, Kind, PartId, QuestionId, Survey, Variable};
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;

/// The first question of a kind.
fn first(survey: &Survey, is_wanted: impl Fn(Kind) -> bool) -> Option<Variable> {
    let question = survey.questions.iter().position(|question| is_wanted(question.kind))?;
    Some(Variable {
        question: QuestionId(question),
        item: 0,
    })
}

fn measuring(criterion: &mut Criterion) {
    for project in support::projects() {
        let resolved = project.resolve(&mut Sources::new());
        let survey = &resolved.surveyed.survey;
        let everyone: Vec<PartId> = survey.parts().collect();
        let all = Selection {
            people: &everyone,
            filter: &[],
        };
        let mut group = criterion.benchmark_group(format!("measuring/{}", project.name));
        if project.name == "deep" {
            group.sample_size(20);
        }
        let kinds = [
            ("single", first(survey, |kind| kind == Kind::Single)),
            ("scale", first(survey, |kind| kind == Kind::Scale)),
            ("multiple", first(survey, |kind| kind == Kind::Multiple)),
            ("mentions", first(survey, |kind| matches!(kind, Kind::Mentions { .. }))),
        ];
        for (name, variable) in kinds {
            let Some(variable) = variable else { continue };
            group.bench_function(format!("tally_{name}"), |bencher| {
                bencher.iter(|| Counter::over(black_box(survey)).tally(variable, all));
            });
        }
        if let (Some(by), Some(scale)) = (kinds[0].1, kinds[1].1) {
            let top = [ChoiceId(0), ChoiceId(1)];
            group.bench_function("top_box", |bencher| {
                bencher.iter(|| Counter::over(black_box(survey)).share(scale, &top, Base::Valid, all));
            });
            group.bench_function("crosstab", |bencher| {
                bencher.iter(|| {
                    let cells = survey.question(by.question).choice_ids().map(|choice| {
                        let filter = [Condition {
                            variable: by,
                            choices: vec![choice],
                        }];
                        let column = Selection {
                            people: &everyone,
                            filter: &filter,
                        };
                        Counter::over(black_box(survey)).tally(scale, column)
                    });
                    cells.collect::<Vec<_>>()
                });
            });
        }
        group.finish();
    }
}

criterion_group!(benches, measuring);
criterion_main!(benches);
