//! Responses, written row by row, and what the commentary has to know of them.

use super::super::random::Random;
use super::recipe::{Answers, Recipe};
use super::survey::{KNOWN, Kind, PLACE, Question, Survey};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// What one group answered to a question, or to an item of a battery.
#[derive(Clone, Default)]
pub struct Tally {
    /// Who answered.
    pub valid: usize,
    /// Who gave each choice.
    pub people: Vec<usize>,
    /// By what choices are ranked: times named, or points by their ranks.
    pub points: Vec<usize>,
}

/// By variable and group.
pub type Tallies = BTreeMap<(String, usize), Tally>;

/// Writes the files of responses below `content/responses`.
pub fn write(project: &Path, recipe: &Recipe, survey: &Survey) -> io::Result<Tallies> {
    let folder = project.join("content/responses");
    std::fs::create_dir_all(&folder)?;
    let roles = roles(recipe);
    let mut tallies = Tallies::new();
    let files = if recipe.one_file { 1 } else { recipe.groups };
    for file in 0..files {
        let name = if recipe.one_file {
            "tous".to_owned()
        } else {
            survey.groups[file].id.clone()
        };
        let mut out = BufWriter::new(File::create(folder.join(format!("{name}.csv")))?);
        writeln!(out, "{}", header(recipe, survey))?;
        for (person, role) in roles.iter().enumerate() {
            if recipe.one_file || *role == file + 1 {
                let mut row = Row::of(recipe, survey, person, *role);
                row.answer(&mut tallies);
                writeln!(out, "{}", row.line)?;
            }
        }
        out.flush()?;
    }
    Ok(tallies)
}

/// The role of those who are in no group, on purpose.
pub const LEFT_OUT: usize = 99;

/// A variable among those who live at a place.
pub fn of_place(variable: &str, place: usize) -> String {
    format!("{variable}@{place}")
}

/// Which group each person is from: everyone of a group, then the rest by lot.
fn roles(recipe: &Recipe) -> Vec<usize> {
    let mut random = Random::new(recipe.seed ^ 0x726f);
    let role = |person: usize| match person < recipe.groups {
        true => person + 1,
        false => 1 + random.leaning(recipe.groups as u64) as usize,
    };
    let left_out = if recipe.leaves_out() { 3 } else { 0 };
    (0..recipe.people)
        .map(role)
        .chain(std::iter::repeat_n(LEFT_OUT, left_out))
        .collect()
}

/// The columns of weights, strata and how many people there are in each.
pub const DRAWN: [&str; 3] = ["POIDS", "strate", "taille"];

fn header(recipe: &Recipe, survey: &Survey) -> String {
    let columns = survey.questions.iter().flat_map(Question::columns);
    let drawn = if recipe.weights { &DRAWN[..] } else { &[] };
    let all = ["id".to_owned(), "role".to_owned(), "note interne".to_owned()]
        .into_iter()
        .chain(columns)
        .chain(drawn.iter().map(|name| (*name).to_owned()));
    all.collect::<Vec<_>>().join(",")
}

struct Row<'a> {
    recipe: &'a Recipe,
    survey: &'a Survey,
    random: Random,
    person: usize,
    /// The groups that this person is of.
    groups: Vec<usize>,
    /// What was given to each question so far, as indexes of choices.
    given: Vec<Vec<usize>>,
    line: String,
}

/// What stands in the cells of a question.
enum Said {
    NotAsked,
    Missing,
    Choices(Vec<usize>),
}

impl<'a> Row<'a> {
    fn of(recipe: &'a Recipe, survey: &'a Survey, person: usize, role: usize) -> Self {
        let of_role = |(index, group): (usize, &super::survey::Group)| group.roles.contains(&role).then_some(index);
        Self {
            recipe,
            survey,
            random: Random::new(recipe.seed ^ (person as u64 + 1).wrapping_mul(0x9e37_79b9)),
            person,
            groups: survey.groups.iter().enumerate().filter_map(of_role).collect(),
            given: Vec::new(),
            line: format!(
                "rx{:04x}k{:06},{role},zv{:08x}",
                recipe.seed & 0xffff,
                person + 1,
                person * 7919 + 13
            ),
        }
    }

    fn answer(&mut self, tallies: &mut Tallies) {
        for (index, question) in self.survey.questions.iter().enumerate() {
            let mut first = Vec::new();
            for (nth, variable) in question.variables().into_iter().enumerate() {
                let said = self.said(index, question, nth);
                if let Said::Choices(choices) = &said {
                    self.count(tallies, &variable, question, choices);
                    if index == KNOWN {
                        let place = self.given[PLACE][0];
                        self.count(tallies, &of_place(&variable, place), question, choices);
                    }
                    if nth == 0 {
                        first.clone_from(choices);
                    }
                }
                self.cells(question, &said);
            }
            self.given.push(first);
        }
        if self.recipe.weights {
            self.drawn();
        }
    }

    /// What this person weighs, a hundredth to five, and by which of three strata.
    fn drawn(&mut self) {
        let hundredths = 1 + self.random.leaning(500);
        let stratum = self.person % 3;
        let size = self.recipe.people * [5, 9, 20][stratum];
        let weight = format!("{}.{:02}", hundredths / 100, hundredths % 100);
        let _ = write!(self.line, ",{weight},s{stratum},{size}");
    }

    fn said(&mut self, index: usize, question: &Question, nth: usize) -> Said {
        let is_asked = question.groups.iter().any(|group| self.groups.contains(group));
        let passes = |(filter, choices): &(usize, Vec<usize>)| self.given[*filter].iter().any(|c| choices.contains(c));
        if !is_asked || !question.asked_if.as_ref().is_none_or(passes) {
            return Said::NotAsked;
        }
        let always = [PLACE, KNOWN].contains(&index);
        let missing = if always { 0 } else { 60 };
        if self.recipe.answers == Answers::Missing || self.random.permille(missing) {
            return Said::Missing;
        }
        let of = question.choices.len();
        Said::Choices(match question.kind {
            Kind::Single | Kind::Scale => vec![self.one(index, of, nth)],
            Kind::Ticks => (0..of).filter(|choice| self.ticks(*choice, of)).collect(),
            Kind::Delimited => {
                let some: Vec<_> = (0..of).filter(|choice| self.ticks(*choice, of)).collect();
                if some.is_empty() { vec![0] } else { some }
            }
            Kind::Mentions(most) | Kind::Ranking(most) => {
                let mut several = self.several(of, most);
                if question.repeats.is_some() && several.len() < most && self.random.permille(400) {
                    several.push(several[0]);
                }
                several
            }
            Kind::Number(_) | Kind::Open => Vec::new(),
        })
    }

    fn one(&mut self, index: usize, of: usize, nth: usize) -> usize {
        match self.recipe.answers {
            _ if [PLACE, KNOWN].contains(&index) => self.random.below(of as u64) as usize,
            Answers::Ties => self.person % of,
            Answers::Zeros => 0,
            Answers::Plain | Answers::Missing if nth % 2 == 1 => of - 1 - self.random.leaning(of as u64) as usize,
            Answers::Plain | Answers::Missing => self.random.leaning(of as u64) as usize,
        }
    }

    fn ticks(&mut self, choice: usize, of: usize) -> bool {
        match self.recipe.answers {
            Answers::Ties => true,
            Answers::Zeros => choice == 0,
            Answers::Plain | Answers::Missing => {
                let share = 700 - 650 * choice as u64 / of as u64;
                self.random.permille(share)
            }
        }
    }

    /// Different ones, in order.
    fn several(&mut self, of: usize, most: usize) -> Vec<usize> {
        let first = self.one(usize::MAX, of, 0);
        let many = match self.recipe.answers {
            Answers::Zeros => 1,
            Answers::Ties => most.min(of),
            Answers::Plain | Answers::Missing => self.random.between(1, most.min(of)),
        };
        (0..many).map(|n| (first + n) % of).collect()
    }

    fn count(&self, tallies: &mut Tallies, variable: &str, question: &Question, choices: &[usize]) {
        for group in self.groups.iter().filter(|group| question.groups.contains(group)) {
            let tally = tallies.entry((variable.to_owned(), *group)).or_default();
            tally.people.resize(question.choices.len(), 0);
            tally.points.resize(question.choices.len(), 0);
            tally.valid += 1;
            for (place, choice) in choices.iter().enumerate() {
                let is_again = choices[..place].contains(choice);
                if is_again && question.repeats != Some(true) {
                    continue;
                }
                tally.people[*choice] += usize::from(!is_again);
                tally.points[*choice] += if let Kind::Ranking(most) = question.kind {
                    most - place
                } else {
                    1
                };
            }
        }
    }

    fn cells(&mut self, question: &Question, said: &Said) {
        let columns = if question.items.is_empty() {
            question.columns().len()
        } else {
            1
        };
        let blank = self.random.permille(500);
        for column in 0..columns {
            self.line.push(',');
            match said {
                Said::NotAsked if blank => {}
                Said::NotAsked => self.line.push_str("-8"),
                Said::Missing if (blank && !question.has_blanks) || question.kind == Kind::Open => {}
                Said::Missing => {
                    let _ = write!(self.line, "{}", 9997 + self.person % 3);
                }
                Said::Choices(choices) => self.cell(question, choices, column),
            }
        }
    }

    fn cell(&mut self, question: &Question, choices: &[usize], column: usize) {
        let code = |choice: &usize| question.choices[*choice].code.as_str();
        match question.kind {
            Kind::Ticks if choices.contains(&column) => self.line.push('1'),
            Kind::Ticks if question.has_blanks && self.random.permille(700) => {}
            Kind::Ticks => self.line.push('0'),
            Kind::Delimited => self
                .line
                .push_str(&choices.iter().map(code).collect::<Vec<_>>().join(";")),
            Kind::Single | Kind::Scale | Kind::Mentions(_) | Kind::Ranking(_) => {
                self.line.push_str(choices.get(column).map_or("", code));
            }
            Kind::Number(decimals) => {
                let whole = self.random.leaning(400);
                let _ = match decimals {
                    0 => write!(self.line, "{whole}"),
                    1 => write!(self.line, "{whole}.{}", self.random.below(10)),
                    _ => write!(self.line, "{whole}.{:02}", self.random.below(100)),
                };
            }
            Kind::Open => {
                let _ = write!(
                    self.line,
                    "\"Xylophone qu’on frotte, wapiti {:05x}\"",
                    self.person * 31 + 7
                );
            }
        }
    }
}
