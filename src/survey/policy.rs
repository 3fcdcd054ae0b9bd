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
    pub usual: Thresholds,
    /// Questions held to thresholds of their own, and those.
    pub sensitive: (Vec<QuestionId>, Thresholds),
    /// Whether a count of 0 is a small one: it says of everyone what they did not answer.
    pub zeros: bool,
    /// Whether what is left of a base is a count like any other: 48 of 49 tells of one.
    pub complements: bool,
    /// Counts are published as multiples of this; 1 for as they are.
    pub rounding: u64,
    /// Answers above are taken as this, in units of the question's last digit.
    pub top: BTreeMap<QuestionId, i64>,
    /// Answers below are taken as this.
    pub bottom: BTreeMap<QuestionId, i64>,
    /// What no figure may bring together.
    pub never_cross: Vec<(Side, Side)>,
    pub exempt: Vec<Exemption>,
}

/// From how many people on something is published. 0 and 1 withhold nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Thresholds {
    /// The smallest base of a share, mean or median.
    pub base: u64,
    /// The smallest count.
    pub cell: u64,
}

/// One side of a crossing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Groups apart from each other.
    Groups,
    Question(QuestionId),
}

/// Questions that are published whatever their counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exemption {
    pub questions: Vec<QuestionId>,
    pub because: String,
}

/// Rules that others have published, to begin from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// Everything is published; the authors say why.
    Open,
    /// At least three units in a cell (Insee, *Manuel de protection des données tabulées*, "règle de fréquence").
    Insee,
    /// At least ten observations (Office for National Statistics, threshold rule for research outputs).
    Ons,
    /// No count from 1 to 7, others rounded to 5 (NHS England, disclosure control for Hospital Episode Statistics, 2018).
    Nhs,
}

impl Preset {
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
            Self::Insee => (3, 3, false, 1),
            Self::Ons => (10, 10, true, 1),
            Self::Nhs => (8, 8, false, 5),
        };
        Policy {
            is_declared: true,
            preset: Some(self),
            usual: Thresholds { base, cell },
            complements,
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
            rounding: 1,
            top: BTreeMap::new(),
            bottom: BTreeMap::new(),
            never_cross: Vec::new(),
            exempt: Vec::new(),
        }
    }
}

impl Thresholds {
    /// The stricter of both.
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
    /// Whether any figure could be withheld.
    pub fn withholds(&self) -> bool {
        let sensitive = !self.sensitive.0.is_empty() && self.sensitive.1.withhold();
        self.usual.withhold() || sensitive || self.zeros || !self.never_cross.is_empty()
    }

    /// The strictest thresholds of some questions.
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
