//! Nobody is given away: random projects are written, built, and attacked from what they publish, with no code of
//! `src/disclosure`. Groups that share people, follow-ups, unions of answers, strata within strata, means, and a second build
//! with late answers.

mod among;
mod apart;
mod attack;
mod beside;
mod build;
mod counts;
mod drawn;
mod files;
mod front;
mod hunted;
mod known;
mod late;
mod numbers;
mod reader;
mod scores;
mod sets;
mod silent;
mod sums;
mod survey;
mod tried;

use attack::Attack;
use build::{build, figures};
use counts::Counts;
use front::{fronts, rows};
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use reader::{kinds, read};
use sets::{Set, sets};
use silent::silent;
use survey::{Survey, surveys};
use tried::{Tried, add};

/// As many surveys as this variable says.
const HUNT: &str = "CONSTATS_ATTACKS";
/// The number of the first of them.
const FIRST: &str = "CONSTATS_ATTACKS_FROM";
/// The most steps by which one that gives somebody away is made smaller.
const SHORTER: &str = "CONSTATS_ATTACKS_STEPS";
/// Of a run; thousands on command.
const CASES: u64 = 300;

/// Attacks a survey from what it publishes, if that may be published at all; some of them once more by weights.
fn attacked(mut survey: Survey, sets: &[Set], tried: &Tried) -> Result<(), TestCaseError> {
    if survey.people.len().is_multiple_of(5) {
        let mut weighted = survey.clone();
        weighted.is_weighted = true;
        attacked_once(weighted, sets, tried)?;
    }
    survey.is_weighted = false;
    attacked_once(survey, sets, tried)
}

/// By weights, whoever could read counts from weighted shares, as where weights are few, and each sum from a weighted mean, may
/// know no more than without.
fn attacked_once(mut survey: Survey, sets: &[Set], tried: &Tried) -> Result<(), TestCaseError> {
    let mut project = survey.project(&survey.people);
    let Some((_, prepared)) = build(&mut survey, &mut project) else {
        add(&tried.given_away, 1);
        return Ok(());
    };
    add(&tried.built, 1);
    let kinds = kinds(&survey);
    let (_, figures) = figures(&prepared);
    let truth = kinds
        .iter()
        .map(|kind| survey.people.iter().filter(|person| person.kind() == *kind).count() as i64);
    let truth: Vec<i64> = truth.collect();
    let mut read = read(&figures, (&kinds, &truth), &survey);
    read.said.extend(fronts(&rows(&prepared), (&kinds, &truth), &survey));
    read.said.extend(silent(&figures, (&kinds, &truth), &survey));
    let attack = Attack {
        survey: &survey,
        read: &read,
        tried,
    };
    attack.sums(sets)?;
    let mut counts = Counts::new(&read.said, truth.clone());
    attack.cells(
        &mut counts,
        (&kinds, &truth),
        !(prepared.plan.risks.is_empty() && prepared.plan.together.is_empty()),
    )?;
    attack.counts(&mut counts, &kinds, &truth)?;
    attack.ticks(&mut counts, &kinds, &truth)?;
    add(&tried.solved, counts.solved);
    if !survey.is_weighted && survey.people.len().is_multiple_of(3) {
        attack.late(&project, &figures)?;
    }
    Ok(())
}

/// One survey, made by a number: the same one each time; if it gives somebody away, the smallest like it that does.
fn hunted(number: u64, sets: &[Set], tried: &Tried) -> Result<(), String> {
    let config = ProptestConfig {
        cases: 1,
        failure_persistence: None,
        max_shrink_iters: std::env::var(SHORTER).map_or(3000, |steps| steps.parse().expect("a number")),
        ..ProptestConfig::default()
    };
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&number.to_le_bytes());
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
    let outcome = runner.run(&surveys(), |survey| attacked(survey, sets, tried));
    outcome.map_err(|failure| format!("{FIRST}={number}: {failure}"))
}

/// `CONSTATS_ATTACKS=10000 CONSTATS_ATTACKS_FROM=1` attacks ten thousand, each made by its number, and tells of all that give
/// somebody away.
#[test]
fn nobody_is_given_away() {
    let number = |name| std::env::var(name).ok().map(|text| text.parse().expect("a number"));
    let (many, first) = (number(HUNT), number(FIRST).unwrap_or(1));
    let (sets, tried) = (sets(), Tried::default());
    let mut found = Vec::new();
    for number in first..first + many.unwrap_or(CASES) {
        if let Err(told) = hunted(number, &sets, &tried) {
            println!("{told}");
            found.push(told);
        }
        if many.is_some() && number % 100 == 0 {
            println!("to {number}: {}", tried.told());
        }
    }
    println!("{}", tried.told());
    assert!(found.is_empty(), "{}", found.join("\n\n"));
    assert!(
        tried.undecided.get() * 1000 <= tried.cells.get() + tried.counts.get(),
        "{}",
        tried.told()
    );
    assert!(
        many.is_some() || tried.built.get() > 10 && tried.sums.get() > 10 && tried.counts.get() > 10,
        "{}",
        tried.told()
    );
}
