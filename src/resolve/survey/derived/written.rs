//! A derived question as it is written.

use crate::content::yaml::{Node, Value};
use crate::diagnostic::{Diagnostics, Span, Spanned};
use crate::resolve::fields::{Fields, check_id, string, strings};
use crate::resolve::keys;

/// A question that is made of others, before these are looked up.
pub(super) struct WrittenDerived {
    pub id: Spanned<String>,
    pub label: String,
    pub text: String,
    pub how: How,
}

/// What it is made of, and by what.
pub(super) enum How {
    Classes {
        from: Spanned<String>,
        classes: Vec<WrittenClass>,
        /// What the numbers count, for labels: "ans".
        unit: Option<String>,
    },
    Merge {
        from: Spanned<String>,
        nets: Vec<WrittenNet>,
        /// The net that takes every choice that no other names.
        rest: Option<Spanned<String>>,
    },
    Count {
        of: Vec<Spanned<String>>,
        is: Vec<Spanned<String>>,
        may_lack: Spanned<u64>,
    },
    Mean {
        of: Vec<Spanned<String>>,
        reverse: Vec<Spanned<String>>,
        may_lack: Spanned<u64>,
        decimals: Option<Spanned<u64>>,
    },
    Sum {
        of: Vec<Spanned<String>>,
        reverse: Vec<Spanned<String>>,
    },
    Ranks {
        of: Spanned<String>,
    },
}

impl How {
    /// The variables that it names as its sources.
    pub fn names(&self) -> &[Spanned<String>] {
        match self {
            Self::Classes { from, .. } | Self::Merge { from, .. } | Self::Ranks { of: from } => {
                std::slice::from_ref(from)
            }
            Self::Count { of, .. } | Self::Mean { of, .. } | Self::Sum { of, .. } => of,
        }
    }
}

/// A class of a number, or what two limits leave between them.
#[derive(Default)]
pub(super) struct WrittenClass {
    pub id: Option<Spanned<String>>,
    pub label: Option<String>,
    pub from: Option<Spanned<String>>,
    /// The highest number that is in it.
    pub to: Option<Spanned<String>>,
    /// The lowest number above it.
    pub below: Option<Spanned<String>>,
    pub span: Option<Span>,
}

/// A net: choices that count as one.
pub(super) struct WrittenNet {
    pub id: Spanned<String>,
    pub label: Option<String>,
    pub of: Vec<Spanned<String>>,
}

/// Reads one; none where something of it is missing, which has been said.
pub(super) fn written(id: &Spanned<String>, node: &Node, diagnostics: &mut Diagnostics) -> Option<WrittenDerived> {
    check_id(id, diagnostics);
    let fields = Fields::one_of(node, &keys::DERIVED, diagnostics)?;
    let label = fields.string("label", diagnostics).map(|label| label.value);
    let text = fields.string("text", diagnostics).map(|text| text.value);
    let how = match fields.mapping.opener() {
        "classes" => classed(&fields, diagnostics),
        "merge" => merged(&fields, diagnostics),
        "count" => counted(&fields, diagnostics),
        "mean" => averaged(&fields, diagnostics),
        "ranks" => fields.string("ranks", diagnostics).map(|of| How::Ranks { of }),
        // The only other opener.
        _ => summed(&fields, diagnostics),
    };
    let (label, how) = (label?, how?);
    Some(WrittenDerived {
        id: id.clone(),
        text: text.unwrap_or_else(|| label.clone()),
        label,
        how,
    })
}

fn classed(fields: &Fields, diagnostics: &mut Diagnostics) -> Option<How> {
    let from = fields.string("from", diagnostics);
    let nodes = fields.list("classes", diagnostics).unwrap_or(&[]);
    let classes = if nodes.iter().any(|node| matches!(node.value, Value::Scalar(_))) {
        let limits: Vec<_> = nodes.iter().filter_map(|node| string(node, diagnostics)).collect();
        between(&limits)
    } else {
        let class = |node| class(node, diagnostics);
        nodes.iter().filter_map(class).collect()
    };
    let unit = fields.string("unit", diagnostics).map(|unit| unit.value);
    let from = from?;
    Some(How::Classes { from, classes, unit })
}

fn class(node: &Node, diagnostics: &mut Diagnostics) -> Option<WrittenClass> {
    let fields = Fields::of(node, &keys::CLASS, diagnostics)?;
    Some(WrittenClass {
        id: fields.id(diagnostics),
        label: fields.string("label", diagnostics).map(|label| label.value),
        from: fields.string("from", diagnostics),
        to: fields.string("to", diagnostics),
        below: fields.string("below", diagnostics),
        span: Some(fields.span),
    })
}

/// The classes that limits part: below the first, from each to the next, from the last on.
fn between(limits: &[Spanned<String>]) -> Vec<WrittenClass> {
    let class = |place: usize| WrittenClass {
        from: place.checked_sub(1).map(|before| limits[before].clone()),
        below: limits.get(place).cloned(),
        span: limits.get(place.saturating_sub(1)).map(|limit| limit.span),
        ..WrittenClass::default()
    };
    (0..=limits.len()).map(class).collect()
}

fn merged(fields: &Fields, diagnostics: &mut Diagnostics) -> Option<How> {
    let from = fields.string("from", diagnostics);
    let rest = fields.string("rest", diagnostics);
    let nets = fields.named("merge", diagnostics).unwrap_or(&[]);
    let nets = nets.iter().filter_map(|(id, node)| net(id, node, diagnostics));
    let nets = nets.collect();
    let from = from?;
    Some(How::Merge { from, nets, rest })
}

fn net(id: &Spanned<String>, node: &Node, diagnostics: &mut Diagnostics) -> Option<WrittenNet> {
    check_id(id, diagnostics);
    let (label, of) = if matches!(node.value, Value::Map(_)) {
        let fields = Fields::of(node, &keys::NET, diagnostics)?;
        let label = fields.string("label", diagnostics).map(|label| label.value);
        (label, fields.strings("of", diagnostics).unwrap_or_default())
    } else {
        (None, strings(node, diagnostics))
    };
    Some(WrittenNet {
        id: id.clone(),
        label,
        of,
    })
}

fn counted(fields: &Fields, diagnostics: &mut Diagnostics) -> Option<How> {
    let of = fields.strings("count", diagnostics);
    let is = fields.strings("is", diagnostics).unwrap_or_default();
    let may_lack = may_lack(fields, diagnostics);
    let of = of?;
    Some(How::Count { of, is, may_lack })
}

fn averaged(fields: &Fields, diagnostics: &mut Diagnostics) -> Option<How> {
    let of = fields.strings("mean", diagnostics);
    let reverse = fields.strings("reverse", diagnostics).unwrap_or_default();
    let may_lack = may_lack(fields, diagnostics);
    let decimals = fields.integer("decimals", diagnostics);
    let of = of?;
    Some(How::Mean {
        of,
        reverse,
        may_lack,
        decimals,
    })
}

fn summed(fields: &Fields, diagnostics: &mut Diagnostics) -> Option<How> {
    let of = fields.strings("sum", diagnostics);
    let reverse = fields.strings("reverse", diagnostics).unwrap_or_default();
    let of = of?;
    Some(How::Sum { of, reverse })
}

/// How many items may be without an answer: none, unless it says more.
fn may_lack(fields: &Fields, diagnostics: &mut Diagnostics) -> Spanned<u64> {
    let own = fields.integer("missing_at_most", diagnostics);
    own.unwrap_or_else(|| Spanned::new(0, fields.key_span("missing_at_most")))
}
