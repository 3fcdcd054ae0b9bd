//! Scales that questionnaires use over and over, in their order, so that answers that come as words are put in it.

use super::fold::fold;
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

/// The places of the labels in the order of a known scale: `order[0]` is the place of its lowest degree. None where no
/// scale has them all.
pub fn order(labels: &[&str]) -> Option<Vec<usize>> {
    let folded: Vec<String> = labels.iter().map(|label| fold(label)).collect();
    let ranks = KNOWN.iter().find_map(|(_, scale)| {
        let rank = |label: &String| scale.iter().position(|word| word == label);
        folded.iter().map(rank).collect::<Option<Vec<usize>>>()
    })?;
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

/// Whether labels, but those that are no degrees, are a known scale in its order, from either end.
pub fn are_degrees(labels: &[&str]) -> bool {
    order(&said(labels)).is_some_and(|order| order.is_sorted() || order.iter().rev().is_sorted())
}

/// The degrees, folded, of each known scale that has all labels.
pub fn holding(labels: &[&str]) -> Vec<&'static [&'static str]> {
    let folded: Vec<String> = labels.iter().map(|label| fold(label)).collect();
    let has_all = |scale: &&[&str]| folded.iter().all(|label| scale.contains(&label.as_str()));
    KNOWN.iter().map(|(_, scale)| *scale).filter(has_all).collect()
}

/// What the scale measures that has all labels, but those that are no degrees.
pub fn theme(labels: &[&str]) -> Option<Theme> {
    let labels = said(labels);
    let folded: Vec<String> = labels.iter().map(|label| fold(label)).collect();
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
    use super::{order, usual};

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
}
