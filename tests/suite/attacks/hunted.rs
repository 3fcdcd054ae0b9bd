//! What attackers of numbers share: surveys by lot, figures of numbers, and every way in which few people can have them.

use super::build::{figures, told};
use crate::project::Project;
use constats::pipeline;
use constats::workspace::Workspace;
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestError, TestRng, TestRunner};
use serde_json::Value;
use std::cell::RefCell;

/// Attacks what is published of surveys by lot, some on each run and as many as said by command, and gives for each of them how much of
/// what was published.
pub fn hunted<D: std::fmt::Debug, const N: usize>(
    (on_each_run, lot): (u32, u8),
    drawn: &impl Strategy<Value = D>,
    project: impl Fn(&D) -> Project,
    attacked: impl Fn(&D, &Value) -> (Vec<String>, [usize; N]),
) -> Vec<[usize; N]> {
    let number = |name| {
        std::env::var(name)
            .ok()
            .map(|text| text.parse::<u32>().expect("a number"))
    };
    let mut seed = [lot; 32];
    seed[..4].copy_from_slice(&number(super::FIRST).unwrap_or(1).to_le_bytes());
    let config = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(number(super::HUNT).unwrap_or(on_each_run))
    };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &seed));
    let published = RefCell::new(Vec::new());
    let outcome = runner.run(drawn, |drawn| {
        let Some(figures) = published_by(&project(&drawn)) else {
            return Ok(());
        };
        let (told, many) = attacked(&drawn, &figures);
        published.borrow_mut().push(many);
        prop_assert!(told.is_empty(), "{}\n{}", told.join("\n"), figures);
        Ok(())
    });
    match outcome {
        Ok(()) => published.into_inner(),
        Err(TestError::Fail(why, drawn)) => panic!("{why}\n{drawn:?}"),
        Err(TestError::Abort(why)) => panic!("{why}"),
    }
}

/// The figures of a report, if that may be published at all.
pub fn published_by(project: &Project) -> Option<Value> {
    let mut workspace = Workspace::open(project.path());
    match pipeline::prepare(&mut workspace, false, &|_| {}) {
        Ok(prepared) => Some(figures(&prepared).1),
        Err(mistakes) => {
            let said = told(&mistakes, &workspace);
            assert!(said.contains("can be worked out"), "{said}");
            None
        }
    }
}

/// A figure of so many people who have each number.
pub fn figure(measure: &str, given: impl IntoIterator<Item = (usize, usize)>) -> f64 {
    let mut numbers: Vec<f64> = Vec::new();
    given
        .into_iter()
        .for_each(|(number, people)| numbers.extend(vec![number as f64; people]));
    numbers.sort_by(f64::total_cmp);
    let n = numbers.len() as f64;
    let mean = numbers.iter().sum::<f64>() / n;
    let below = |share: f64| numbers[(n * share).ceil() as usize - 1];
    match measure {
        "mean" => mean,
        "sd" => (numbers.iter().map(|one| (one - mean).powi(2)).sum::<f64>() / (n - 1.0)).sqrt(),
        "median" => (numbers[(numbers.len() - 1) / 2] + numbers[numbers.len() / 2]) / 2.0,
        "q1" => below(0.25),
        "q3" => below(0.75),
        "distinct" => {
            numbers.dedup();
            numbers.len() as f64
        }
        other => panic!("{other}"),
    }
}

/// Every way in which so many people may have numbers from none to one.
pub fn ways<const N: usize>(people: usize, most: usize) -> Vec<[usize; N]> {
    let mut all = vec![([0; N], people)];
    for number in 0..=most {
        let next = all.into_iter().flat_map(|(counts, left)| {
            let given = if number == most { left..=left } else { 0..=left };
            given.map(move |given| {
                let mut counts = counts;
                counts[number] = given;
                (counts, left - given)
            })
        });
        all = next.collect();
    }
    all.into_iter().map(|(counts, _)| counts).collect()
}

#[test]
fn figures_of_numbers_by_hand() {
    let of = |measure| figure(measure, [(4, 1), (0, 3), (1, 1)]);
    let [mean, median, q1, q3, distinct] = ["mean", "median", "q1", "q3", "distinct"].map(of);
    assert_eq!([mean, median, q1, q3, distinct], [1.0, 0.0, 0.0, 1.0, 3.0]);
    assert!((of("sd") - 3f64.sqrt()).abs() < 1e-12 && ways::<3>(2, 1) == [[0, 2, 0], [1, 1, 0], [2, 0, 0]]);
}
