//! Reports of surveys.

use super::survey::{Survey, sentence_of};
use crate::project::Project;
use constats::diagnostic::{Catalogue, Diagnostics, Printer, Tongue};
use constats::pipeline;
use constats::render::data;
use constats::workspace::{Prepared, Workspace};
use serde_json::Value;
use std::collections::BTreeSet;

/// A report without the sentences that the policy refuses, and its files; none where what it must print gives something away.
pub fn build(survey: &mut Survey, project: &mut Project) -> Option<(Workspace, Prepared)> {
    loop {
        let mut workspace = Workspace::open(project.path());
        match pipeline::prepare(&mut workspace, false, &|_| {}) {
            Ok(prepared) => return Some((workspace, prepared)),
            Err(mistakes) => {
                let said = told(&mistakes, &workspace);
                let lines = said.split("s.yaml:").skip(1);
                let lines: BTreeSet<usize> = lines.filter_map(|rest| rest.split(':').next()?.parse().ok()).collect();
                let Some(worst) = lines.iter().filter_map(|line| sentence_of(*line)).next_back() else {
                    // How many are in a group is published whatever comes of it: the report can do without.
                    if said.contains("is made of answers") {
                        survey.leave_chosen();
                        *project = survey.project(&survey.people);
                        continue;
                    }
                    let is_refused = said.contains("can be worked out") || said.contains("was asked of some only");
                    assert!(is_refused, "{said}");
                    return None;
                };
                // Not for what it misspells.
                assert!(!said.contains("there is no choice"), "{said}");
                survey.said.remove(worst);
                std::fs::write(project.path().join("content/sections/s.yaml"), survey.section()).expect("a section");
            }
        }
    }
}

pub fn told(mistakes: &Diagnostics, workspace: &Workspace) -> String {
    Printer::new(&Catalogue::new(Tongue::English), &workspace.sources, false).print(mistakes)
}

pub fn figures(prepared: &Prepared) -> (Vec<u8>, Value) {
    let bytes = data::figures(&prepared.report, &[]);
    let value = serde_json::from_slice(&bytes).expect("JSON");
    (bytes, value)
}
