//! Columns of survey weights, by their headings and their cells.

use super::field::Field;
use super::fold::{fold, words};

/// Words of headings that name weights, without the digits that may follow them (`pond2`).
const WORDS: &[&str] = &[
    "poids",
    "poidsfinal",
    "poidsind",
    "pond",
    "ponderation",
    "ponderations",
    "coefpond",
    "coefficient",
    "pondind",
    "pds",
    "weight",
    "weights",
    "weighting",
    "finalweight",
    "weightvar",
    "wgt",
    "wt",
    "wtfinal",
    "finalwt",
    "pweight",
];

/// What bodies weigh, in kilograms or pounds.
const BODIES: std::ops::RangeInclusive<f64> = 20.0..=500.0;

/// Whether a column is one of survey weights: named as such, all its cells positive numbers, and not all the same; one that
/// is just called "poids" may hold what people weigh.
pub fn is_weight<'t>(heading: &str, texts: impl Iterator<Item = &'t str>) -> bool {
    let numbers = texts.map(|text| text.replace(',', ".").parse::<f64>());
    let mut numbers = numbers.map(|number| number.ok().filter(|number| number.is_finite() && *number > 0.0));
    let is_bare = ["poids", "weight"].contains(&fold(heading).as_str());
    let Some(known) = is_weight_heading(heading)
        .then(|| numbers.by_ref().collect::<Option<Vec<f64>>>())
        .flatten()
    else {
        return false;
    };
    let is_body = is_bare && known.iter().all(|number| BODIES.contains(number));
    known.windows(2).any(|pair| pair[0] != pair[1]) && !is_body
}

/// Whether a heading names weights.
pub fn is_weight_heading(heading: &str) -> bool {
    let heading = fold(heading);
    let parts: Vec<String> = words(&heading)
        .into_iter()
        .map(|word| word.trim_end_matches(|c: char| c.is_ascii_digit()).to_owned())
        .collect();
    let is_word = |part: &String| WORDS.contains(&part.as_str());
    // "W_FINAL": a letter apart, before its name.
    let is_letter =
        parts.len() == 2 && parts[0] == "w" && ["final", "ind", "norm", "cal", "trim"].contains(&parts[1].as_str());
    parts.len() <= 3 && (parts.iter().any(is_word) || is_letter) || heading == "w"
}

impl Field {
    /// Whether it holds what each person weighs in the survey.
    pub fn is_weight(&self) -> bool {
        is_weight(&self.heading, self.texts.iter().map(|(text, _)| text.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::is_weight;

    #[test]
    fn weights_are_known_by_name_and_cells() {
        let weights = ["1,25", "0.5", "0,875"];
        for heading in [
            "POIDS",
            "poids_final",
            "Pond",
            "PONDÉRATION",
            "weight_final",
            "WGT",
            "wt2",
            "w_final",
            "w",
        ] {
            assert!(is_weight(heading, weights.into_iter()), "{heading}");
        }
        for heading in [
            "Q1",
            "Quel poids donnez-vous à la famille?",
            "pondeuse",
            "w_age",
            "watt",
        ] {
            assert!(!is_weight(heading, weights.into_iter()), "{heading}");
        }
        for cells in [
            ["1", "1", "1"],
            ["1", "0", "2"],
            ["1", "-1", "2"],
            ["1", "oui", "2"],
            ["1", "inf", "2"],
        ] {
            assert!(!is_weight("POIDS", cells.into_iter()), "{cells:?}");
        }
        // What people weigh.
        assert!(!is_weight("Poids", ["72", "81,5", "64"].into_iter()));
        assert!(is_weight("Poids", ["720", "1281,5", "640"].into_iter()));
    }
}
