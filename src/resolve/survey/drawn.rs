//! How a group of `report.yaml` says that its people were drawn: their weights, their design.

use crate::content::yaml::Value;
use crate::diagnostic::{Diagnostics, Span, Spanned};
use crate::resolve::fields::Fields;
use crate::resolve::keys;

/// What the people of a file are weighted by.
#[derive(Debug)]
pub(super) struct WeightSettings {
    pub column: Spanned<String>,
    /// What the weights are, for the method page.
    pub label: Option<String>,
}

/// How the people of a file were drawn.
#[derive(Debug)]
pub(super) struct DesignSettings {
    pub strata: Option<Spanned<String>>,
    pub cluster: Option<Spanned<String>>,
    pub population: Option<SizeOf>,
    /// Whether a stratum of a single unit is held against the whole sample.
    pub centres_lonely: bool,
    /// Where it is written.
    pub span: Span,
}

/// Out of how many units people were drawn.
#[derive(Debug)]
pub(super) enum SizeOf {
    /// Where each row says it of its stratum.
    Column(Spanned<String>),
    /// Of all of them.
    Whole(Spanned<u64>),
}

impl WeightSettings {
    /// A column alone, or with what its weights are.
    pub fn of(group: &Fields, diagnostics: &mut Diagnostics) -> Option<Self> {
        let node = group.get("weight")?;
        if !matches!(node.value, Value::Map(_)) {
            let column = group.string("weight", diagnostics)?;
            return Some(Self { column, label: None });
        }
        let fields = Fields::of(node, &keys::WEIGHT, diagnostics)?;
        let column = fields.string("column", diagnostics);
        let label = fields.string("label", diagnostics).map(|label| label.value);
        Some(Self { column: column?, label })
    }

    /// Whether it says the same as another.
    pub fn is(&self, other: &Self) -> bool {
        self.column.value == other.column.value
    }

    /// Whether it says that nobody is weighted.
    pub fn is_none(&self) -> bool {
        self.column.value == "none"
    }
}

impl DesignSettings {
    /// As the group says it, if it does.
    pub fn of(group: &Fields, diagnostics: &mut Diagnostics) -> Option<Self> {
        let fields = group.inner("design", diagnostics)?;
        let strata = fields.string("strata", diagnostics);
        let cluster = fields.string("cluster", diagnostics);
        // The only word that the key may have is "centre"; another is told, once.
        fields.word("lonely", diagnostics);
        let centres_lonely = fields.has("lonely");
        let population = fields
            .string("population", diagnostics)
            .map(|text| match text.value.parse() {
                Ok(number) => SizeOf::Whole(Spanned::new(number, text.span)),
                Err(_) => SizeOf::Column(text),
            });
        let is_empty = strata.is_none() && cluster.is_none() && population.is_none();
        (!is_empty).then_some(Self {
            strata,
            cluster,
            population,
            centres_lonely,
            span: fields.span,
        })
    }

    /// Whether it says the same as another.
    pub fn is(&self, other: &Self) -> bool {
        let text = |one: &Option<Spanned<String>>| one.as_ref().map(|one| one.value.clone());
        text(&self.strata) == text(&other.strata)
            && text(&self.cluster) == text(&other.cluster)
            && self.centres_lonely == other.centres_lonely
            && self.population.as_ref().map(SizeOf::text) == other.population.as_ref().map(SizeOf::text)
    }
}

impl SizeOf {
    fn text(&self) -> String {
        match self {
            Self::Column(name) => name.value.clone(),
            Self::Whole(number) => number.value.to_string(),
        }
    }

    /// The column, where one says it.
    pub fn column(&self) -> Option<&Spanned<String>> {
        match self {
            Self::Column(name) => Some(name),
            Self::Whole(_) => None,
        }
    }
}
