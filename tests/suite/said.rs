//! What the text of a French figure must say of its exact value, by formulas written apart from the program's.

use serde::Deserialize;
use std::collections::BTreeMap;

/// Numbers up to ten, as tenths are said.
pub const WORDS: [&str; 11] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
];

/// Fractions, what each begins with and what one in so many is called: "le tiers des PTP", "une PTP sur trois".
const FRACTIONS: [(u64, u64, &str, &str); 5] = [
    (1, 4, "le quart", " sur quatre"),
    (1, 3, "le tiers", " sur trois"),
    (1, 2, "la moitié", " sur deux"),
    (2, 3, "les deux tiers", "-"),
    (3, 4, "les trois quarts", "-"),
];

/// An entry of `figures.json`.
#[derive(Deserialize)]
pub struct Said {
    pub id: String,
    pub section: String,
    pub questions: Vec<String>,
    pub measure: String,
    pub numerator: Option<u64>,
    pub denominator: Option<u64>,
    pub value: Option<f64>,
    pub lowest: Option<Part>,
    pub highest: Option<Part>,
    pub ranking: Option<Vec<Ranked>>,
    pub text: String,
}

#[derive(Deserialize, PartialEq)]
pub struct Part {
    pub numerator: u64,
    pub denominator: Option<u64>,
    pub value: Option<f64>,
}

#[derive(Deserialize, PartialEq)]
pub struct Ranked {
    pub choice: String,
    pub count: u64,
}

/// The labels of choices, by question and id.
pub type Labels = BTreeMap<(String, String), String>;

impl Said {
    /// Whether the same exact value stands behind both: counts, value, ends of a range, ranking.
    pub fn counts_as(&self, other: &Self) -> bool {
        self.numerator == other.numerator
            && self.denominator == other.denominator
            && self.value == other.value
            && self.lowest == other.lowest
            && self.highest == other.highest
            && self.ranking == other.ranking
    }

    /// What is wrong between the figure's counts, its value and its text.
    pub fn wrong(&self, labels: &Labels) -> Option<String> {
        let text = self.text.replace('\u{a0}', " ").to_lowercase();
        let right = self.value_holds()
            && match self.measure.as_str() {
                "percent" => self.whole(|(k, n)| says_percent(&text, k, n)),
                "tenths" => self.says_tenths(&text),
                "fraction" => self.whole(|share| says_fraction(&text, share)),
                "rank" => self.ranked(labels).is_some_and(|names| text == names.to_lowercase()),
                "respondents" | "count" | "valid" => self.says_count(&text),
                other => other.starts_with("missing_") && self.says_count(&text),
            };
        let counts = (self.numerator, self.denominator, self.value);
        (!right).then(|| format!("{}: {} says {:?} of {counts:?}", self.id, self.measure, self.text))
    }

    /// A share's value is its counts' quotient, cut after twelve digits; a count's is the count.
    fn value_holds(&self) -> bool {
        let holds = |k: u64, n: Option<u64>, value: Option<f64>| {
            value.is_some_and(|value| (value - k as f64 / n.unwrap_or(1) as f64).abs() < 1e-11)
        };
        let ends = || self.lowest.iter().chain(&self.highest);
        let one = self.numerator.is_none_or(|k| holds(k, self.denominator, self.value));
        one && ends().all(|end| holds(end.numerator, end.denominator, end.value))
    }

    fn whole(&self, says: impl Fn((u64, u64)) -> bool) -> bool {
        self.numerator.zip(self.denominator).is_some_and(says)
    }

    fn says_count(&self, text: &str) -> bool {
        let ends = || self.lowest.iter().chain(&self.highest).map(|end| end.numerator);
        let all: Vec<String> = self
            .numerator
            .into_iter()
            .chain(ends())
            .map(|k| k.to_string())
            .collect();
        let is_next = matches!(ends().collect::<Vec<_>>().as_slice(), [low, high] if *high == low + 1);
        !all.is_empty() && text == all.join(if is_next { " ou " } else { " à " })
    }

    fn says_tenths(&self, text: &str) -> bool {
        let ends = self.lowest.iter().chain(&self.highest);
        let ends = ends.filter_map(|end| Some((end.numerator, end.denominator?)));
        let one = self.numerator.zip(self.denominator);
        let mut tenths: Vec<u64> = one.into_iter().chain(ends).map(|(k, n)| half_up(10, k, n)).collect();
        tenths.dedup();
        let word = |n: &u64| WORDS[usize::try_from(*n).unwrap_or(0)];
        let starts = |from: &str| text.starts_with(&format!("{from} ")) && text.ends_with(" sur dix");
        match &tenths[..] {
            [0] => text.contains("aucun"),
            [10] => text.contains("tou"),
            [1] => starts("un") || starts("une"),
            [one] => starts(word(one)),
            [low, high] if low + 1 == *high => starts(&format!("{} ou {}", word(low), word(high))),
            [low, high] => {
                // A bound that merely rounds to none or to all is said in words.
                let none = *low == 0 && self.lowest.as_ref().is_some_and(|end| end.numerator > 0);
                let all = *high == 10
                    && self
                        .highest
                        .as_ref()
                        .is_some_and(|end| Some(end.numerator) < end.denominator);
                let head = if none {
                    "de presque aucun".to_owned()
                } else {
                    format!("de {} ", word(low))
                };
                let tail = if all {
                    " à presque tou".to_owned()
                } else {
                    format!(" à {} ", word(high))
                };
                text.starts_with(&head) && text.contains(&tail) && (all || text.ends_with(" sur dix"))
            }
            _ => false,
        }
    }

    /// The labels of what is ranked, as a list in a sentence.
    fn ranked(&self, labels: &Labels) -> Option<String> {
        let question = self.questions.first()?;
        let label = |ranked: &Ranked| labels.get(&(question.clone(), ranked.choice.clone())).cloned();
        let names: Vec<String> = self.ranking.as_ref()?.iter().map(label).collect::<Option<_>>()?;
        let (last, head) = names.split_last()?;
        Some(if head.is_empty() {
            last.clone()
        } else {
            format!("{} et {last}", head.join(", "))
        })
    }
}

/// round(whole × k / n), halves up.
pub fn half_up(whole: u64, k: u64, n: u64) -> u64 {
    (2 * whole * k + n) / (2 * n)
}

/// The nearest whole percent; a share that is neither none nor all is a limit where that would be 0 or 100.
fn says_percent(text: &str, k: u64, n: u64) -> bool {
    match half_up(100, k, n) {
        0 if k > 0 => ["moins de 1 %", "< 1 %"].contains(&text),
        100 if k < n => ["plus de 99 %", "> 99 %"].contains(&text),
        whole => text == format!("{whole} %"),
    }
}

/// The nearest fraction, at most 3.5 points away, or 5 where it is said to be about that.
fn says_fraction(text: &str, (k, n): (u64, u64)) -> bool {
    let (about, text) = match text.strip_prefix("environ ") {
        Some(rest) => (50, rest),
        None => (35, text),
    };
    // In thousandths of 1/12 of the whole, times n.
    let away = |(a, b, _, _): &(u64, u64, &str, &str)| (12 * k).abs_diff(12 / b * a * n) * 1000;
    let nearest = FRACTIONS.iter().min_by_key(|fraction| away(fraction));
    nearest.is_some_and(|fraction| {
        let (_, _, part, one_in) = fraction;
        away(fraction) <= about * 12 * n && (text.starts_with(part) || text.ends_with(one_in))
    })
}
