//! What a project of the gallery is like: a line of `key=value`, whatever it leaves out drawn by its seed.

use super::super::random::Random;
use std::fmt;

/// Everything that a project is made from. The same recipe gives the same bytes.
#[derive(Clone, Debug)]
pub struct Recipe {
    pub seed: u64,
    /// `fr` or `en`.
    pub language: &'static str,
    pub theme: &'static str,
    /// Respondents in all groups.
    pub people: usize,
    pub groups: usize,
    /// Neighbouring groups share people.
    pub overlap: bool,
    /// All groups in one file, told apart by a column.
    pub one_file: bool,
    /// `none` leaves it out.
    pub policy: &'static str,
    pub sections: usize,
    /// Blocks of a section.
    pub blocks: usize,
    /// Which kind of block is the first, of thirteen that take turns.
    pub from: usize,
    pub labels: Labels,
    /// Questions on each theme, of ten that there may be.
    pub questions: usize,
    /// Items of the longest battery.
    pub items: usize,
    /// Choices of the longest list.
    pub choices: usize,
    pub answers: Answers,
    /// Some questions are asked only of those who gave a certain answer.
    pub routing: bool,
    pub conclusion: bool,
    pub handouts: bool,
    /// What few projects have: blank cells that mean something, choices given twice, rows left out, conditions and decimals in
    /// the text, a policy's own rules.
    pub rare: bool,
    /// People count as much as they weigh.
    pub weights: bool,
    /// They were drawn by strata of which the size is known.
    pub design: bool,
    pub precision: &'static str,
    /// Tables say which columns differ.
    pub differences: bool,
    /// Classes of a number, nets, a count, a score.
    pub derived: bool,
    /// Crosstabs: counts beside shares, percentages of rows and of the total, columns within others, net scores.
    pub crossed: bool,
}

/// What labels look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Labels {
    Letter,
    Word,
    Words,
    /// Up to 400 letters.
    Long,
    /// One word, up to 80 letters.
    Unbroken,
    Emoji,
    Cjk,
    RightToLeft,
    /// Each its own.
    Mixed,
}

/// How people answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answers {
    Plain,
    /// Each choice as often as every other.
    Ties,
    /// Nobody gives any choice but the first.
    Zeros,
    /// Nobody answers anything.
    Missing,
}

const LABELS: [(&str, Labels); 9] = [
    ("letter", Labels::Letter),
    ("word", Labels::Word),
    ("words", Labels::Words),
    ("long", Labels::Long),
    ("unbroken", Labels::Unbroken),
    ("emoji", Labels::Emoji),
    ("cjk", Labels::Cjk),
    ("rtl", Labels::RightToLeft),
    ("mixed", Labels::Mixed),
];
const ANSWERS: [(&str, Answers); 4] = [
    ("plain", Answers::Plain),
    ("ties", Answers::Ties),
    ("zeros", Answers::Zeros),
    ("missing", Answers::Missing),
];
const LANGUAGES: [&str; 2] = ["fr", "en"];
const THEMES: [&str; 2] = ["constats", "universite"];
const PRECISIONS: [&str; 3] = ["none", "interval", "margin"];
const POLICIES: [&str; 5] = ["none", "open", "insee", "ons", "nhs"];

impl Recipe {
    /// Small enough for all checks: a few sections, a few hundred people.
    pub fn random(seed: u64) -> Self {
        let mut random = Random::new(seed ^ 0x6761_6c6c_6572_7921);
        let people = *random.pick(&[3, 7, 12, 30, 49, 80, 200, 2_000]);
        let mut recipe = Self {
            seed,
            language: *random.pick(&LANGUAGES),
            theme: *random.pick(&THEMES),
            people,
            groups: if random.permille(500) {
                random.between(1, 3)
            } else {
                random.between(1, 12)
            },
            overlap: random.permille(200),
            one_file: random.permille(300),
            policy: *random.pick(&POLICIES),
            sections: random.between(1, 3),
            blocks: random.between(2, 6),
            from: random.between(0, 12),
            labels: random.pick(&LABELS).1,
            questions: random.between(4, 10),
            items: *random.pick(&[1, 2, 3, 5, 8, 12, 20, 40]),
            choices: *random.pick(&[2, 3, 4, 5, 7, 12, 20, 34, 60, 120]),
            answers: if random.permille(650) {
                Answers::Plain
            } else {
                random.pick(&ANSWERS).1
            },
            routing: random.permille(400),
            conclusion: random.permille(700),
            handouts: random.permille(300),
            rare: random.permille(400),
            weights: random.permille(300),
            design: random.permille(500),
            precision: *random.pick(&["none", "none", "interval", "margin"]),
            differences: random.permille(300),
            derived: random.permille(300),
            crossed: random.permille(300),
        };
        recipe.settle();
        recipe
    }

    /// `seed=7 groups=12 labels=long`: what it says, and the rest by its seed.
    ///
    /// # Errors
    /// A key or a value that there isn't, no seed.
    pub fn parse(line: &str) -> Result<Self, String> {
        let pairs: Vec<(&str, &str)> = line
            .split_whitespace()
            .filter_map(|pair| pair.split_once('='))
            .collect();
        let seed = pairs.iter().find(|(key, _)| *key == "seed");
        let (_, seed) = seed.ok_or_else(|| format!("“{line}” has no seed"))?;
        let mut recipe = Self::random(seed.parse().map_err(|_| format!("seed={seed}"))?);
        for (key, value) in pairs {
            recipe.set(key, value).ok_or_else(|| format!("{key}={value}"))?;
        }
        recipe.settle();
        Ok(recipe)
    }

    fn set(&mut self, key: &str, value: &str) -> Option<()> {
        let word = |known: &[&'static str]| known.iter().copied().find(|word| *word == value);
        match key {
            "seed" => {}
            "language" => self.language = word(&LANGUAGES)?,
            "theme" => self.theme = word(&THEMES)?,
            "people" => self.people = value.parse().ok()?,
            "groups" => self.groups = value.parse().ok()?,
            "overlap" => self.overlap = value.parse().ok()?,
            "one_file" => self.one_file = value.parse().ok()?,
            "policy" => self.policy = word(&POLICIES)?,
            "sections" => self.sections = value.parse().ok()?,
            "blocks" => self.blocks = value.parse().ok()?,
            "from" => self.from = value.parse().ok()?,
            "labels" => self.labels = LABELS.iter().find(|(name, _)| *name == value)?.1,
            "questions" => self.questions = value.parse().ok()?,
            "items" => self.items = value.parse().ok()?,
            "choices" => self.choices = value.parse().ok()?,
            "answers" => self.answers = ANSWERS.iter().find(|(name, _)| *name == value)?.1,
            "routing" => self.routing = value.parse().ok()?,
            "conclusion" => self.conclusion = value.parse().ok()?,
            "handouts" => self.handouts = value.parse().ok()?,
            "rare" => self.rare = value.parse().ok()?,
            "weights" => self.weights = value.parse().ok()?,
            "design" => self.design = value.parse().ok()?,
            "precision" => self.precision = word(&PRECISIONS)?,
            "differences" => self.differences = value.parse().ok()?,
            "derived" => self.derived = value.parse().ok()?,
            "crossed" => self.crossed = value.parse().ok()?,
            _ => return None,
        }
        Some(())
    }

    /// Nobody is in no group, and no group is without anybody.
    fn settle(&mut self) {
        self.people = self.people.max(1);
        self.groups = self.groups.clamp(1, self.people);
        self.sections = self.sections.max(1);
        self.questions = self.questions.clamp(3, 10);
        self.items = self.items.max(1);
        self.choices = self.choices.max(2);
        self.overlap &= self.groups > 1;
        self.one_file |= self.overlap;
        // No stratum of a single person.
        self.design &= self.weights && self.groups <= 3 && self.people >= 60;
    }

    /// Whether some rows are of no group.
    pub fn leaves_out(&self) -> bool {
        self.rare && self.one_file
    }

    /// Whether sentences may say what shares round to, as people were counted.
    pub fn is_counted(&self) -> bool {
        self.is_open() && !self.weights
    }

    /// Whether every figure may be published.
    pub fn is_open(&self) -> bool {
        ["none", "open"].contains(&self.policy)
    }
}

impl fmt::Display for Recipe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let labels = LABELS.iter().find(|(_, labels)| *labels == self.labels);
        let answers = ANSWERS.iter().find(|(_, answers)| *answers == self.answers);
        write!(
            f,
            "seed={} language={} theme={} people={} groups={} overlap={} one_file={} policy={} sections={} blocks={} from={} labels={} questions={} items={} choices={} answers={} routing={} conclusion={} handouts={} rare={} weights={} design={} precision={} differences={} derived={} crossed={}",
            self.seed,
            self.language,
            self.theme,
            self.people,
            self.groups,
            self.overlap,
            self.one_file,
            self.policy,
            self.sections,
            self.blocks,
            self.from,
            labels.map_or("", |(name, _)| name),
            self.questions,
            self.items,
            self.choices,
            answers.map_or("", |(name, _)| name),
            self.routing,
            self.conclusion,
            self.handouts,
            self.rare,
            self.weights,
            self.design,
            self.precision,
            self.differences,
            self.derived,
            self.crossed
        )
    }
}
