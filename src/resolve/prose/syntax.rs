//! An expression as it is written, every part with its bytes.

use crate::query::Summary;
use std::ops::Range;

/// What commentary may call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Function {
    N,
    Count,
    Percent,
    Tenths,
    Fraction,
    Number(Summary),
    NetScore,
    Top,
    Ranked,
    Ref,
    Agree,
}

impl Function {
    /// As messages list them.
    pub fn all() -> impl Iterator<Item = Self> {
        let before = [Self::N, Self::Count, Self::Percent, Self::Tenths, Self::Fraction];
        let after = [Self::NetScore, Self::Top, Self::Ranked, Self::Ref, Self::Agree];
        let numbers = Summary::ALL.into_iter().map(Self::Number);
        before.into_iter().chain(numbers).chain(after)
    }

    pub const fn name(self) -> &'static str {
        match self {
            Self::N => "n",
            Self::Count => "count",
            Self::Percent => "percent",
            Self::Tenths => "tenths",
            Self::Fraction => "fraction",
            Self::Number(summary) => summary.keyword(),
            Self::NetScore => "net_score",
            Self::Top => "top",
            Self::Ranked => "ranked",
            Self::Ref => "ref",
            Self::Agree => "agree",
        }
    }

    pub fn of_name(name: &str) -> Option<Self> {
        Self::all().find(|function| function.name() == name)
    }
}

/// Something with the bytes where it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ranged<T> {
    pub value: T,
    pub range: Range<usize>,
}

impl<T> Ranged<T> {
    pub fn new(value: T, range: Range<usize>) -> Self {
        Self { value, range }
    }
}

/// What `~` joins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Parsed {
    Text(String),
    Call(Ranged<FunctionCall>),
}

/// A function with its arguments, as they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FunctionCall {
    pub function: Function,
    pub arguments: Vec<Argument>,
}

/// `is="oui"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Argument {
    /// Its name with its place; a first one without a name is `of`, in the place of its value.
    pub name: Ranged<String>,
    pub value: ArgumentValue,
}

/// The value of an argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ArgumentValue {
    One(Literal),
    List(Vec<Literal>),
    /// Keys, each with one literal or a list of them.
    Map(Vec<(Ranged<String>, Vec<Literal>)>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Literal {
    /// Its place is what stands between the quotes.
    Text(Ranged<String>),
    Number(u64),
    Truth(bool),
}
