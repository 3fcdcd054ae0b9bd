//! Shares as common fractions.

use super::NounForm;
use crate::language::Phrase;
use crate::language::number::in_words;
use crate::survey::Language;

/// How far, in thousandths of the whole, a share may lie from the fraction it is said as: 3.5 points.
pub const CLOSE: u64 = 35;
/// The same where the writer allows "environ": 5 points.
pub const APPROXIMATE: u64 = 50;

/// The fractions that a sentence may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Common {
    Quarter,
    Third,
    Half,
    TwoThirds,
    ThreeQuarters,
}

impl Common {
    const ALL: [Self; 5] = [
        Self::Quarter,
        Self::Third,
        Self::Half,
        Self::TwoThirds,
        Self::ThreeQuarters,
    ];

    /// Numerator and denominator.
    const fn terms(self) -> (u64, u64) {
        match self {
            Self::Quarter => (1, 4),
            Self::Third => (1, 3),
            Self::Half => (1, 2),
            Self::TwoThirds => (2, 3),
            Self::ThreeQuarters => (3, 4),
        }
    }
}

/// How a fraction is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FractionForm {
    /// "le tiers des PTP", "a third of outreach workers".
    Part,
    /// "une PTP sur trois", "one in three outreach workers".
    OneIn,
}

/// No common fraction lies near enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoFraction {
    /// How many said so.
    pub numerator: u128,
    /// The base.
    pub denominator: u128,
    /// The nearest fraction, for the message: (1, 3).
    pub nearest: (u64, u64),
    /// Whether it would do with "environ".
    pub would_do_approximately: bool,
}

/// The share, (numerator, denominator), as the nearest of a quarter, a third, a half, two thirds and three quarters.
///
/// With `approximate` the share may lie further away, and the phrase always says so ("environ la moitié des PTP"): it was
/// the writer's choice, however near the share happens to lie this time. Between two fractions equally far the smaller
/// one is said. In French a verb after a part is plural, as its complement is, said or not ("environ la moitié ont eu…").
///
/// # Errors
/// [`NoFraction`] when the nearest lies more than [`CLOSE`] (with `approximate`: [`APPROXIMATE`]) away.
///
/// # Panics
/// If the denominator is 0.
pub fn fraction(
    language: Language,
    (numerator, denominator): (u128, u128),
    noun: NounForm,
    form: FractionForm,
    approximate: bool,
) -> Result<Phrase, NoFraction> {
    assert!(denominator > 0, "a share over an empty base is no share");
    let nearest = nearest(numerator, denominator);
    let within = |tolerance| lies_within(numerator, denominator, nearest, tolerance);
    if !within(if approximate { APPROXIMATE } else { CLOSE }) {
        return Err(NoFraction {
            numerator,
            denominator,
            nearest: nearest.terms(),
            would_do_approximately: within(APPROXIMATE),
        });
    }
    let phrase = match form {
        FractionForm::Part => part(language, nearest, noun),
        FractionForm::OneIn => one_in(language, nearest, noun),
    };
    if !approximate {
        return Ok(phrase);
    }
    let about = match language {
        Language::FrCa => "environ",
        Language::EnCa => "about",
    };
    Ok(Phrase {
        text: format!("{about} {}", phrase.text),
        ..phrase
    })
}

/// |`numerator`/`denominator` − a/b| as a multiple of 1/(`denominator` × b).
fn distance(numerator: u128, denominator: u128, fraction: Common) -> u128 {
    let (a, b) = fraction.terms();
    (numerator * u128::from(b)).abs_diff(denominator * u128::from(a))
}

fn nearest(numerator: u128, denominator: u128) -> Common {
    // Brought to the common denominator 12, distances compare.
    let twelfths = |f: Common| distance(numerator, denominator, f) * u128::from(12 / f.terms().1);
    Common::ALL
        .into_iter()
        .min_by_key(|f| twelfths(*f))
        .unwrap_or(Common::Half)
}

fn lies_within(numerator: u128, denominator: u128, fraction: Common, thousandths: u64) -> bool {
    let allowed = denominator * u128::from(fraction.terms().1) * u128::from(thousandths);
    distance(numerator, denominator, fraction).saturating_mul(1000) <= allowed
}

fn part(language: Language, fraction: Common, noun: NounForm) -> Phrase {
    let (part, of) = match language {
        Language::FrCa => (
            match fraction {
                Common::Quarter => "le quart",
                Common::Third => "le tiers",
                Common::Half => "la moitié",
                Common::TwoThirds => "les deux tiers",
                Common::ThreeQuarters => "les trois quarts",
            },
            " des",
        ),
        Language::EnCa => (
            match fraction {
                Common::Quarter => "a quarter",
                Common::Third => "a third",
                Common::Half => "half",
                Common::TwoThirds => "two thirds",
                Common::ThreeQuarters => "three quarters",
            },
            " of",
        ),
    };
    let of = match noun {
        NounForm::Noun(_) => of,
        NounForm::Bare(_) => "",
    };
    Phrase::new(format!("{part}{of}{}", noun.spaced(true)), true)
}

fn one_in(language: Language, fraction: Common, noun: NounForm) -> Phrase {
    let (a, b) = fraction.terms();
    let words = |number| in_words(language, number, noun.gender());
    let plural = a > 1;
    let text = match language {
        Language::FrCa => format!("{}{} sur {}", words(a), noun.spaced(plural), words(b)),
        Language::EnCa => format!("{} in {}{}", words(a), words(b), noun.spaced(true)),
    };
    Phrase::new(text, plural)
}
