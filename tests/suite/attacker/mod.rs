//! What is withheld can't be worked out: an attacker reads the published files of random surveys under random policies,
//! and bounds each withheld cell by whole-number programming of its own.

mod bounds;
mod front;
mod reader;
mod survey;
mod targets;
mod tried;

use constats::disclosure::MOST_WORK;
use constats::workspace::Workspace;
use front::read_fronts;
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use reader::read;
use survey::surveys;
use tried::Tried;

/// The same surveys in each run; or as many new ones as this variable says.
const HUNT: &str = "CONSTATS_ATTACKS";

#[test]
fn what_is_withheld_cannot_be_worked_out() {
    let tried = Tried::default();
    let cases = std::env::var(HUNT).ok().map(|cases| cases.parse().expect("a number"));
    let config = ProptestConfig {
        cases: cases.unwrap_or(96),
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let mut runner = match cases {
        Some(_) => TestRunner::new(config),
        None => TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha)),
    };
    let outcome = runner.run(&surveys(), |survey| {
        let project = survey.project();
        let mut workspace = Workspace::open(project.path());
        workspace.most_work = survey.work;
        let (prepared, rendered, figures) = match crate::project::published(&mut workspace) {
            Ok(published) => published,
            Err(mistakes) => {
                let said = format!("{mistakes:?}");
                prop_assert!(said.contains("given-away"), "{said}");
                return Ok(());
            }
        };
        tried.built.set(tried.built.get() + 1);
        let is_given_up = !prepared.plan.whole.is_empty();
        prop_assert!(
            !is_given_up || survey.work < MOST_WORK,
            "an ordinary report takes too much work"
        );
        tried.given_up.set(tried.given_up.get() + usize::from(is_given_up));
        let (mut published, ids) = read(&figures);
        read_fronts(&survey, &rendered.files, &mut published);
        let is_told = !(prepared.plan.risks.is_empty() && prepared.plan.together.is_empty());
        tried.cells(&survey, &rendered.files, (&published, &ids), is_told)?;
        tried.sums(&survey, &published)?;
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
    let [built, secret, derived, withheld] =
        [tried.built, tried.secret, tried.derived, tried.withheld].map(|count| count.get());
    assert!(built > 30, "only {built} reports could be built");
    assert!(secret > 200, "only {secret} secrets were attacked");
    assert!(derived > 200, "only {derived} counts that nothing prints");
    assert!(withheld > secret, "nothing was withheld to protect another");
    let given_up = tried.given_up.get();
    assert!(given_up > 4, "only {given_up} reports with a crossing withheld whole");
}
