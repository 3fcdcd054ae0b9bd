//! The disclosure policy: what the authors have decided not to publish about few people.

use super::QuestionId;
use std::collections::BTreeMap;

/// What may be published, as `report.yaml` declares it. [`Policy::default`] withholds nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Whether the report declares one.
    pub is_declared: bool,
    /// The published rule that it begins from.
    pub preset: Option<Preset>,
    /// Why this policy, in the authors' words.
    pub because: Option<String>,
    /// What every question is held to that has no thresholds of its own.
    pub usual: Thresholds,
    /// Questions on sensitive subjects, and the thresholds that they are held to besides the usual ones.
    pub sensitive: (Vec<QuestionId>, Thresholds),
    /// Whether a count of 0 is withheld like any small one. That none of a group gave an answer reveals something of each of
    /// its members.
    pub zeros: bool,
    /// Whether a base less the count is held to the smallest count, too: "48 of 49" reveals the answer of the one left.
    pub complements: bool,
    /// When a mean says too much of the largest answers behind it.
    pub dominance: Option<Dominance>,
    /// Counts are published rounded to multiples of this; 1 for no rounding.
    pub rounding: u64,
    /// Top-coding of number questions: a higher answer is counted as this one. In units of the question's last digit, so that
    /// 315 is 31.5.
    pub top: BTreeMap<QuestionId, i64>,
    /// Bottom-coding: a lower answer is counted as this one, in the same units.
    pub bottom: BTreeMap<QuestionId, i64>,
    /// Pairs that no figure may cross: two questions, or a question and the groups.
    pub never_cross: Vec<(Side, Side)>,
    /// What the authors publish all the same, with their reasons.
    pub exempt: Vec<Exemption>,
    /// Of which number questions the smallest and the largest answer may be published, and why; of no question named, of all.
    pub extremes: Option<Exemption>,
}

/// From how many respondents on a figure is published (threshold rule). 0 and 1 withhold nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Thresholds {
    /// The smallest base of a share, mean or median.
    pub base: u64,
    /// The smallest count, the numerator of a share; for 0, see [`Policy::zeros`].
    pub cell: u64,
}

/// The (n, k) rule: a sum is withheld whose `largest` largest numbers make up more than `percent` of it, each taken without its
/// sign (A. Hundepool et al., *Statistical Disclosure Control*, Wiley, 2012, 4.2). Of a question with a highest value
/// (top-coding) nobody's number is the largest: it is not held to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dominance {
    /// How many numbers together: n.
    pub largest: usize,
    /// The most that they may make up, in percent: k. 100 withholds nothing.
    pub percent: u64,
    /// The questions that are held to it; none for every number question.
    pub questions: Vec<QuestionId>,
}

/// One side of a crossing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The groups: a figure of some of those who were asked, and not of all of them, tells groups apart.
    Groups,
    /// A question, counted, as a condition, or through the routing of another.
    Question(QuestionId),
}

/// Questions whose figures are published whatever they count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exemption {
    /// The questions.
    pub questions: Vec<QuestionId>,
    /// Why, in the authors' words.
    pub because: String,
}

/// Rules that others have published, to begin from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// Nothing is withheld for few people; the authors say why.
    Open,
    /// At least three units in a cell (Insee, *Manuel de protection des données tabulées*, "règle de fréquence"); those who
    /// did not give an answer are a cell, too. Of a sum, none may make up more than 85 % ("règle de dominance").
    Insee,
    /// At least ten observations (Office for National Statistics, threshold rule for research outputs). It says nothing of
    /// dominance.
    Ons,
    /// No count from 1 to 7, others rounded to 5 (NHS England, disclosure control for Hospital Episode Statistics, 2018). It
    /// is about counts.
    Nhs,
}

impl Preset {
    /// Every preset there is.
    pub const ALL: [Self; 4] = [Self::Open, Self::Insee, Self::Ons, Self::Nhs];

    /// Its name in `report.yaml` and in the wording.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Insee => "insee",
            Self::Ons => "ons",
            Self::Nhs => "nhs",
        }
    }

    /// Where its rule can be read.
    pub const fn source(self) -> Option<&'static str> {
        match self {
            Self::Open => None,
            Self::Insee => Some("https://inseefrlab.github.io/manuel-protection-tableaux/"),
            Self::Ons => Some("http://celsius.lshtm.ac.uk/onscell.html"),
            Self::Nhs => Some(
                "https://digital.nhs.uk/data-and-information/data-tools-and-services/data-services/hospital-episode-statistics/change-to-disclosure-control-methodology-for-hes-and-ecds-from-september-2018",
            ),
        }
    }

    /// The policy that it stands for.
    pub fn policy(self) -> Policy {
        let (base, cell, complements, rounding) = match self {
            Self::Open => (0, 0, false, 1),
            Self::Insee => (3, 3, true, 1),
            Self::Ons => (10, 10, true, 1),
            Self::Nhs => (8, 8, false, 5),
        };
        Policy {
            is_declared: true,
            preset: Some(self),
            usual: Thresholds { base, cell },
            complements,
            dominance: (self == Self::Insee).then_some(Dominance {
                largest: 1,
                percent: 85,
                questions: Vec::new(),
            }),
            rounding,
            ..Policy::default()
        }
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            is_declared: false,
            preset: None,
            because: None,
            usual: Thresholds::default(),
            sensitive: (Vec::new(), Thresholds::default()),
            zeros: false,
            complements: false,
            dominance: None,
            rounding: 1,
            top: BTreeMap::new(),
            bottom: BTreeMap::new(),
            never_cross: Vec::new(),
            exempt: Vec::new(),
            extremes: None,
        }
    }
}

impl Thresholds {
    /// The higher of both, for base and count each.
    pub fn and(self, other: Self) -> Self {
        Self {
            base: self.base.max(other.base),
            cell: self.cell.max(other.cell),
        }
    }

    fn withhold(self) -> bool {
        self.base > 1 || self.cell > 1
    }
}

impl Policy {
    /// The (n, k) rule that a number question is held to.
    pub fn dominance_of(&self, question: QuestionId) -> Option<&Dominance> {
        let is_held = |rule: &&Dominance| rule.questions.is_empty() || rule.questions.contains(&question);
        let is_limited = self.top.contains_key(&question);
        self.dominance
            .as_ref()
            .filter(is_held)
            .filter(|rule| rule.percent < 100 && !is_limited)
    }

    /// Whether the smallest and the largest answer to a question may be published, which are one person's whoever answered: where
    /// the authors say so of them. That they withhold nothing for few people (`Preset::Open`) says nothing of these.
    pub fn allows_extremes(&self, question: QuestionId) -> bool {
        let names = |one: &Exemption| one.questions.contains(&question);
        let allowed = |one: &Exemption| one.questions.is_empty() || names(one);
        self.extremes.as_ref().is_some_and(allowed) || self.exempt.iter().any(names)
    }

    /// Whether there is any figure that it could withhold.
    pub fn withholds(&self) -> bool {
        let sensitive = !self.sensitive.0.is_empty() && self.sensitive.1.withhold();
        let dominance = self.dominance.as_ref().is_some_and(|rule| rule.percent < 100);
        self.usual.withhold() || sensitive || self.zeros || dominance || !self.never_cross.is_empty()
    }

    /// The thresholds of a figure that involves these questions: the usual ones, and the sensitive ones if any is sensitive.
    pub fn thresholds(&self, questions: impl IntoIterator<Item = QuestionId>) -> Thresholds {
        let (sensitive, own) = &self.sensitive;
        if questions.into_iter().any(|question| sensitive.contains(&question)) {
            self.usual.and(*own)
        } else {
            self.usual
        }
    }

    /// A count as it is published: the nearest multiple, halves up.
    pub fn rounded(&self, count: u64) -> u64 {
        match self.rounding {
            0 | 1 => count,
            step => (count + step / 2) / step * step,
        }
    }
}
