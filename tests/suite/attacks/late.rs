//! Two builds, the second with late answers.

use super::attack::Attack;
use super::build::{build, figures, told};
use super::reader::strings;
use super::tried::add;
use crate::project::Project;
use constats::pipeline;
use constats::workspace::Workspace;
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;

/// Questions, groups, conditions and base of a figure, and whom a percentage of a crosstab is of: of a row, of its choices.
type About = ([Vec<String>; 4], String, String);

impl Attack<'_> {
    /// A second report, with late answers: that it tells of few people beside the first is said.
    pub fn late(&self, project: &Project, last: &Value) -> Result<(), TestCaseError> {
        let fewer = self.people().len() - self.survey.late;
        let mut before = self.survey.clone();
        before.people.truncate(fewer);
        let mut published = before.project(&before.people);
        let Some((_, prepared)) = build(&mut before, &mut published) else {
            return Ok(());
        };
        let (bytes, first) = figures(&prepared);
        std::fs::write(published.path().join("figures.json"), bytes).expect("the published figures");
        let over = |figures: &Value| -> BTreeMap<About, i64> {
            let all = figures["figures"].as_array().expect("figures").iter();
            // Of whatever was answered; how many they were says nothing.
            let of = |figure: &&Value| {
                let measure = figure["measure"].as_str().unwrap_or("");
                !["respondents", "valid"].contains(&measure) && !measure.starts_with("missing")
            };
            let key = |figure: &Value| {
                let of = |name: &str| strings(&figure[name]);
                let base = figure["base"].as_str().unwrap_or("").to_owned();
                let of_row = figure["over"]["of"] == "row";
                let row = if of_row { of("choices") } else { Vec::new() };
                let about = [of("questions"), of("groups"), of("filter"), row];
                Some((
                    (about, base, figure["over"].to_string()),
                    figure["denominator"].as_i64()?,
                ))
            };
            all.filter(of).filter_map(key).collect()
        };
        let (first, last) = (over(&first), over(last));
        let few = |(key, n): (&_, &i64)| {
            first
                .get(key)
                .is_some_and(|old| (1..self.survey.least() as i64).contains(&(n - old).abs()))
        };
        let is_few = last.iter().any(few);
        let mut workspace = Workspace::open(project.path());
        let prepared = pipeline::prepare(&mut workspace, false, &|_| {}).expect("it was built");
        let warnings = pipeline::late(&prepared, published.path(), true).expect("figures");
        add(&self.tried.late, usize::from(is_few));
        prop_assert_eq!(
            is_few,
            !warnings.is_empty(),
            "{:?} {:?}",
            self.survey,
            told(&warnings, &workspace)
        );
        Ok(())
    }
}
