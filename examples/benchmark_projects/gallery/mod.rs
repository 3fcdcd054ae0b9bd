//! Projects that differ in everything that a project may hold, each from a line that says what it is like.
//!
//! A project that `constats check` refuses is a mistake, of this generator or of the program.

mod answers;
mod prose;
mod recipe;
mod report;
mod sections;
mod survey;
mod tree;
mod words;

pub use recipe::Recipe;

use super::random::Random;
use super::yaml;
use prose::Prose;
use report::Report;
use sections::{BLOCKS, Section, Targets};
use std::io;
use std::path::Path;
use survey::Survey;
use words::Words;

/// Writes the project of a recipe; the recipe itself stands beside its `content`.
pub fn make(project: &Path, recipe: &Recipe) -> io::Result<()> {
    let is_french = recipe.language == "fr";
    let mut words = Words::new(recipe.seed ^ 0x776f, is_french, recipe.labels);
    let survey = Survey::of(recipe, &mut words);
    let tallies = answers::write(project, recipe, &survey)?;
    yaml::write(project, "questionnaire.yaml", &survey.questionnaire().file())?;
    let mut random = Random::new(recipe.seed ^ 0x7365);
    let mut prose = Prose {
        recipe,
        survey: &survey,
        tallies: &tallies,
        random: &mut random,
        words: &mut words,
    };
    let mut targets = Targets::default();
    for number in 1..=recipe.sections {
        let kinds: Vec<_> = BLOCKS
            .iter()
            .cycle()
            .skip(recipe.from + (number - 1) * recipe.blocks)
            .take(recipe.blocks)
            .copied()
            .collect();
        let mut section = Section {
            prose: &mut prose,
            number,
            theme: survey.theme(number),
            targets: &mut targets,
            made: 0,
        };
        let tree = section.tree(&kinds);
        yaml::write(project, &format!("sections/partie-{number}.yaml"), &tree.file())?;
    }
    let mut report = Report {
        prose: &mut prose,
        targets: &targets,
    };
    yaml::write(project, "report.yaml", &report.tree().file())?;
    yaml::write(project, "introduction.yaml", &report.introduction().file())?;
    if recipe.conclusion {
        yaml::write(project, "conclusion.yaml", &report.conclusion().file())?;
    }
    std::fs::write(project.join("recipe"), format!("{recipe}\n"))
}
