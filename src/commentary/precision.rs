//! How precise figures are said to be.

/// What stands beside a figure that is known from a sample.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Precision {
    /// Nothing.
    #[default]
    None,
    /// From where to where: "39 à 47".
    Interval,
    /// How far to either side: "± 4"; where the sides differ by a point or more, the interval.
    Margin,
}

impl Precision {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Interval, Self::Margin, Self::None];

    /// The word for it in YAML.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Interval => "interval",
            Self::Margin => "margin",
        }
    }

    /// Whether anything is said.
    pub const fn is_said(self) -> bool {
        match self {
            Self::None => false,
            Self::Interval | Self::Margin => true,
        }
    }
}

/// What `report.yaml` says of the precision of its figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reliance {
    /// Of tables and charts that do not say it themselves.
    pub precision: Precision,
    /// Of how many samples in a hundred the interval holds what it is about.
    pub level: u8,
    /// A base of fewer people is marked; none where nobody asked for that nor for precision.
    pub small_base: Option<u64>,
}

impl Reliance {
    /// The level where none is said.
    pub const LEVEL: u8 = 95;
    /// The small base where none is said.
    pub const SMALL_BASE: u64 = 30;

    /// Under how many people a table that says its precision in this way marks a base; 0 for none.
    pub fn marked_under(&self, precision: Precision) -> u64 {
        let usual = if precision.is_said() { Self::SMALL_BASE } else { 0 };
        self.small_base.unwrap_or(usual)
    }
}

impl Default for Reliance {
    fn default() -> Self {
        Self {
            precision: Precision::None,
            level: Self::LEVEL,
            small_base: None,
        }
    }
}
