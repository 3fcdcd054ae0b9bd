//! Scales that questionnaires use over and over, in their order, so that answers that come as words are put in it.

use super::adverbs;
use super::fold::{fold, ungendered};
use super::ranges::by_numbers;
use super::unsaid::silences;

/// What a scale measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// How often.
    Frequency,
    /// How much one agrees.
    Agreement,
    /// How satisfied one is.
    Satisfaction,
    /// How much.
    Extent,
    /// How important.
    Importance,
    /// How useful.
    Usefulness,
    /// How good.
    Quality,
    /// How likely.
    Likelihood,
}

/// Each from its lowest to its highest degree, folded. Where a word may be left out or told otherwise, it stands in several.
const KNOWN: &[(Theme, &[&str])] = &[
    (
        Theme::Frequency,
        &[
            "jamais",
            "presque jamais",
            "rarement",
            "quelquefois",
            "parfois",
            "de temps en temps",
            "occasionnellement",
            "souvent",
            "tres souvent",
            "presque toujours",
            "toujours",
        ],
    ),
    (
        Theme::Frequency,
        &[
            "never",
            "almost never",
            "rarely",
            "seldom",
            "occasionally",
            "sometimes",
            "often",
            "frequently",
            "very often",
            "usually",
            "almost always",
            "always",
        ],
    ),
    (
        Theme::Agreement,
        &[
            "tout a fait en desaccord",
            "fortement en desaccord",
            "totalement en desaccord",
            "pas du tout d'accord",
            "en desaccord",
            "pas d'accord",
            "plutot en desaccord",
            "plutot pas d'accord",
            "un peu en desaccord",
            "ni d'accord ni en desaccord",
            "ni en accord ni en desaccord",
            "ni en desaccord ni d'accord",
            "neutre",
            "un peu d'accord",
            "plutot d'accord",
            "plutot en accord",
            "d'accord",
            "en accord",
            "fortement d'accord",
            "fortement en accord",
            "totalement d'accord",
            "totalement en accord",
            "tout a fait d'accord",
            "tout a fait en accord",
        ],
    ),
    (
        Theme::Agreement,
        &[
            "strongly disagree",
            "totally disagree",
            "disagree",
            "somewhat disagree",
            "slightly disagree",
            "neither agree nor disagree",
            "neither agree or disagree",
            "neutral",
            "slightly agree",
            "somewhat agree",
            "agree",
            "totally agree",
            "strongly agree",
        ],
    ),
    (
        Theme::Satisfaction,
        &[
            "pas du tout satisfait",
            "pas du tout satisfaite",
            "tres insatisfait",
            "tres insatisfaite",
            "insatisfait",
            "insatisfaite",
            "peu satisfait",
            "peu satisfaite",
            "plutot insatisfait",
            "plutot insatisfaite",
            "ni satisfait ni insatisfait",
            "neutre",
            "assez satisfait",
            "assez satisfaite",
            "plutot satisfait",
            "plutot satisfaite",
            "satisfait",
            "satisfaite",
            "tres satisfait",
            "tres satisfaite",
        ],
    ),
    (
        Theme::Satisfaction,
        &[
            "very dissatisfied",
            "dissatisfied",
            "somewhat dissatisfied",
            "neither satisfied nor dissatisfied",
            "neutral",
            "somewhat satisfied",
            "satisfied",
            "very satisfied",
            "extremely satisfied",
        ],
    ),
    (
        Theme::Extent,
        &[
            "pas du tout",
            "tres peu",
            "un peu",
            "peu",
            "moyennement",
            "assez",
            "plutot",
            "beaucoup",
            "enormement",
            "tout a fait",
        ],
    ),
    (
        Theme::Extent,
        &[
            "not at all",
            "very little",
            "a little",
            "slightly",
            "somewhat",
            "moderately",
            "quite a bit",
            "a lot",
            "very much",
            "extremely",
        ],
    ),
    (
        Theme::Importance,
        &[
            "pas du tout important",
            "pas important",
            "peu important",
            "moyennement important",
            "assez important",
            "plutot important",
            "important",
            "tres important",
            "extremement important",
        ],
    ),
    (
        Theme::Importance,
        &[
            "not at all important",
            "not important",
            "slightly important",
            "somewhat important",
            "moderately important",
            "important",
            "very important",
            "extremely important",
        ],
    ),
    (
        Theme::Usefulness,
        &[
            "pas du tout utile",
            "inutile",
            "peu utile",
            "assez utile",
            "plutot utile",
            "utile",
            "tres utile",
            "extremement utile",
        ],
    ),
    (
        Theme::Usefulness,
        &[
            "not at all useful",
            "not useful",
            "slightly useful",
            "somewhat useful",
            "moderately useful",
            "useful",
            "very useful",
            "extremely useful",
        ],
    ),
    (
        Theme::Quality,
        &[
            "tres mauvais",
            "tres mauvaise",
            "mauvais",
            "mauvaise",
            "passable",
            "moyen",
            "moyenne",
            "bon",
            "bonne",
            "tres bon",
            "tres bonne",
            "excellent",
            "excellente",
        ],
    ),
    (
        Theme::Quality,
        &["very poor", "poor", "fair", "average", "good", "very good", "excellent"],
    ),
    (
        Theme::Likelihood,
        &[
            "pas du tout probable",
            "tres improbable",
            "improbable",
            "peu probable",
            "assez probable",
            "probable",
            "tres probable",
            "certain",
        ],
    ),
    (
        Theme::Likelihood,
        &[
            "very unlikely",
            "unlikely",
            "somewhat unlikely",
            "somewhat likely",
            "likely",
            "very likely",
            "extremely likely",
        ],
    ),
];

/// Labels without what hands and programs write differently.
fn folded(labels: &[&str]) -> Vec<String> {
    labels.iter().map(|label| ungendered(&fold(label))).collect()
}

/// The places of the labels in the order of a known scale, or of one word's degrees: `order[0]` is the place of the lowest.
/// None where no scale has them all.
pub fn order(labels: &[&str]) -> Option<Vec<usize>> {
    let folded = folded(labels);
    let ranks = KNOWN.iter().find_map(|(_, scale)| {
        let rank = |label: &String| scale.iter().position(|word| word == label);
        folded.iter().map(rank).collect::<Option<Vec<usize>>>()
    });
    let Some(ranks) = ranks else {
        return adverbs::order(&folded);
    };
    let mut order: Vec<usize> = (0..labels.len()).collect();
    order.sort_by_key(|place| ranks[*place]);
    (labels.len() > 1).then_some(order)
}

/// The labels of a list but those that are no degrees.
fn said<'a>(labels: &[&'a str]) -> Vec<&'a str> {
    let pairs = labels.iter().zip(silences(labels));
    pairs
        .filter(|(_, silence)| silence.is_none())
        .map(|(label, _)| *label)
        .collect()
}

/// Whether labels, but those that are no degrees, are a scale in its order, from either end: a known one, one word's
/// degrees, or numbers that stand beside words.
pub fn are_degrees(labels: &[&str]) -> bool {
    let said = said(labels);
    let is_rising = |order: Vec<usize>| order.is_sorted() || order.iter().rev().is_sorted();
    order(&said).or_else(|| numbered(labels, &said)).is_some_and(is_rising)
}

/// The same of a list whose order its tool tells: of degrees that are near, the tool knows which is more.
pub fn are_told_degrees(labels: &[&str]) -> bool {
    are_degrees(labels) || adverbs::may_stand_so(&folded(&said(labels)))
}

/// Whether labels, but those that are no degrees, are degrees of one word, of which nothing tells the order.
pub fn are_near(labels: &[&str]) -> bool {
    let said = said(labels);
    order(&said).is_none() && adverbs::are_of_one(&folded(&said))
}

/// The highest degree of a scale in numbers.
const HIGHEST: u8 = 10;

/// The places of numbers up to ten in their order, the numbers alone or with words at some ("0 - not at all"), where words
/// beside them tell that they are no codes.
fn numbered(labels: &[&str], said: &[&str]) -> Option<Vec<usize>> {
    let numbers: Vec<(u8, bool)> = said.iter().map(|label| degree(label)).collect::<Option<_>>()?;
    let bare = numbers.iter().filter(|(_, is_bare)| *is_bare).count();
    let mut order: Vec<usize> = (0..said.len()).collect();
    order.sort_by_key(|place| numbers[*place].0);
    let are_apart = order.windows(2).all(|pair| numbers[pair[0]].0 < numbers[pair[1]].0);
    let has_words = said.len() < labels.len() || bare < said.len();
    (said.len() > 2 && bare > 1 && has_words && are_apart).then_some(order)
}

/// The number that a label is, or begins with before a sign, and whether nothing else stands there.
fn degree(label: &str) -> Option<(u8, bool)> {
    let label = label.trim();
    let digits = label.find(|c: char| !c.is_ascii_digit()).unwrap_or(label.len());
    let number: u8 = label[..digits].parse().ok()?;
    let rest = label[digits..].trim_start();
    // "3.5", "2-3" and "4 or more" are no degrees.
    let is_explained = || {
        let words = rest
            .trim_start_matches(['-', '–', '—', ':', '=', '(', '.', ')'])
            .trim_start();
        words.len() < rest.len() && words.starts_with(char::is_alphabetic)
    };
    let is_plain = number <= HIGHEST && number.to_string().len() == digits;
    (is_plain && (rest.is_empty() || is_explained())).then_some((number, rest.is_empty()))
}

/// What some labels are degrees of.
pub struct DegreesOf {
    /// The degrees, folded, of each known scale that has all of the labels.
    known: Vec<&'static [&'static str]>,
    /// The word that all of them are degrees of.
    head: Option<String>,
}

impl DegreesOf {
    /// What these measure.
    pub fn by(labels: &[&str]) -> Self {
        let folded = folded(labels);
        let has_all = |scale: &&[&str]| folded.iter().all(|label| scale.contains(&label.as_str()));
        Self {
            known: KNOWN.iter().map(|(_, scale)| *scale).filter(has_all).collect(),
            head: adverbs::head(&folded).map(str::to_owned),
        }
    }

    /// Whether a label is a degree beside them.
    pub fn has(&self, label: &str) -> bool {
        let folded = ungendered(&fold(label));
        let is_of = |head: &String| adverbs::is_degree(&folded, head);
        self.known.iter().any(|scale| scale.contains(&folded.as_str())) || self.head.as_ref().is_some_and(is_of)
    }
}

/// What the scale measures that has all labels, but those that are no degrees.
pub fn theme(labels: &[&str]) -> Option<Theme> {
    let labels = said(labels);
    let folded = folded(&labels);
    let has_all = |(_, scale): &&(Theme, &[&str])| folded.iter().all(|label| scale.contains(&label.as_str()));
    let known = KNOWN.iter().find(has_all).map(|(theme, _)| *theme);
    known.filter(|_| labels.len() > 1)
}

/// Pairs that questionnaires put in this order, though they are no scale.
const PAIRS: &[[&str; 2]] = &[
    ["oui", "non"],
    ["yes", "no"],
    ["vrai", "faux"],
    ["true", "false"],
    ["y", "n"],
];

/// The places of labels in the order in which they are usually put: "yes" before "no", whatever follows; ages, amounts and
/// degrees by their numbers; else as they are. What is no degree of a scale stands after it.
pub fn usual(labels: &[&str]) -> Vec<usize> {
    if let Some(order) = by_numbers(labels) {
        return order;
    }
    let silences = silences(labels);
    let (unsaid, degrees): (Vec<usize>, Vec<usize>) = (0..labels.len()).partition(|place| silences[*place].is_some());
    let said: Vec<&str> = degrees.iter().map(|place| labels[*place]).collect();
    if !unsaid.is_empty() && !said.is_empty() {
        let order = order(&said).unwrap_or_else(|| usual(&said));
        return order.into_iter().map(|place| degrees[place]).chain(unsaid).collect();
    }
    let folded: Vec<String> = labels.iter().map(|label| fold(label)).collect();
    let of_pair = |label: &String| PAIRS.iter().find_map(|pair| pair.iter().position(|word| word == label));
    let mut order: Vec<usize> = (0..labels.len()).collect();
    order.sort_by_key(|place| of_pair(&folded[*place]).unwrap_or(2));
    order
}

#[cfg(test)]
mod tests {
    use super::{are_degrees, are_near, are_told_degrees, order, usual};

    #[test]
    fn words_are_put_in_order() {
        assert_eq!(
            order(&["Souvent", "Jamais", "Toujours", "Parfois"]),
            Some(vec![1, 3, 0, 2])
        );
        assert_eq!(order(&["Strongly agree", "Strongly disagree"]), Some(vec![1, 0]));
        assert_eq!(order(&["Oui", "Non"]), None);
        assert_eq!(order(&["Neutre"]), None);
    }

    #[test]
    fn what_is_no_degree_stands_after_the_scale() {
        let labels = [
            "Satisfait",
            "Ne sait pas",
            "Très satisfait",
            "Très insatisfait",
            "Sans objet",
        ];
        assert_eq!(order(&labels), None);
        assert_eq!(usual(&labels), [3, 0, 2, 1, 4]);
        assert_eq!(usual(&["Prefer not to say", "No", "Yes"]), [2, 1, 0]);
        assert_eq!(usual(&["N/A", "Never heard of it"]), [1, 0]);
        assert_eq!(usual(&["N/A"]), [0]);
    }

    #[test]
    fn numbers_beside_words_are_degrees() {
        for (list, expected) in [
            ("0|1|2|3|4|5|6|7|8|9|10|Ne sait pas", true),
            ("10|9|7|2|0|NSP|Refus", true),
            ("1 - Pas du tout|2|3|4|5 - Tout à fait", true),
            ("1 (worst)|2|3|N/A", true),
            // Codes, ages, counts with an open end, and what is no number.
            ("1|2|3|4|5", false),
            ("17|18|19|NSP", false),
            ("1|2|3|4 et plus|NSP", false),
            ("0|1|NSP", false),
            ("1|2|3|Autre", false),
            ("2-3|4|5|NSP", false),
            ("1|3|2|NSP", false),
        ] {
            let labels: Vec<&str> = list.split('|').collect();
            assert_eq!(are_degrees(&labels), expected, "{list}");
        }
    }

    #[test]
    fn words_for_men_and_women_are_degrees() {
        for list in [
            "Très satisfait(e)|Plutôt satisfait(e)|Plutôt insatisfait(e)|Très insatisfait(e)",
            "Insatisfait·e|Satisfait·e|Très satisfait·e",
            "Mauvais(e)|Bon(ne)|Très bon(ne)|Ne sait pas",
            "Pas concerné(e)|Peu concerné(e)|Très concerné(e)",
        ] {
            let labels: Vec<&str> = list.split('|').collect();
            assert!(are_degrees(&labels), "{list}");
        }
    }

    #[test]
    fn degrees_that_are_near_stand_as_their_tool_has_them() {
        let told = ["Pas inquiet", "Plutôt inquiet", "Assez inquiet", "Très inquiet", "NSP"];
        assert!(are_told_degrees(&told) && are_near(&told) && !are_degrees(&told));
        let mixed = ["Assez inquiet", "Pas inquiet", "Plutôt inquiet", "Très inquiet", "NSP"];
        assert!(are_near(&mixed) && !are_told_degrees(&mixed));
        assert!(!are_near(&["Pas inquiet", "Inquiet", "Très inquiet"]));
    }
}
