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
    "redressement",
    "redress",
    "calage",
    "coef",
    "coeff",
    "pondere",
    "ponderee",
    "extrapolation",
    "wght",
    "wtfinl",
    "finalwgt",
    "finwgt",
    "perwt",
    "hhwt",
    "pwgtp",
    "wgtp",
    "wtssall",
    // The European Social Survey's.
    "pspwght",
    "pspweight",
    "anweight",
    "dweight",
];

/// Words that name weights together.
const PAIRS: &[[&str; 2]] = &[["facteur", "expansion"], ["expansion", "factor"]];

/// Words of headings by which what a body weighs is meant, or what someone gives weight to.
const NO_WEIGHT: &[&str] = &[
    "kg",
    "kilo",
    "kilos",
    "kilogrammes",
    "lb",
    "lbs",
    "livres",
    "pounds",
    "taille",
    "height",
    "imc",
    "bmi",
    "corporel",
    "body",
    "naissance",
    "birth",
    "vous",
    "votre",
    "you",
    "your",
];

/// A heading of more words is a question.
const MOST_WORDS: usize = 7;

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

/// Whether a column that nobody uses may be one of survey weights: by its heading, as soon as half its cells are numbers, and
/// not all the same. Zeros, codes of missing weights and thousands set apart don't speak against it.
pub fn may_be_weight<'t>(heading: &str, texts: impl Iterator<Item = &'t str>) -> bool {
    if !is_weight_heading(heading) {
        return false;
    }
    let read = |text: &str| {
        let text: String = text.chars().filter(|c| !c.is_whitespace() && *c != '\'').collect();
        text.replace(',', ".").replace('−', "-").parse::<f64>().ok()
    };
    let read: Vec<Option<f64>> = texts.map(read).collect();
    let numbers: Vec<f64> = read.iter().flatten().copied().filter(|number| *number > 0.0).collect();
    numbers.len() * 2 >= read.len() && numbers.windows(2).any(|pair| pair[0] != pair[1])
}

/// Whether a heading names weights.
pub fn is_weight_heading(heading: &str) -> bool {
    if heading.contains('?') {
        return false;
    }
    let parts: Vec<String> = words(&parted(heading))
        .into_iter()
        .map(|word| word.trim_end_matches(|c: char| c.is_ascii_digit()).to_owned())
        .collect();
    let has = |word: &&str| parts.iter().any(|part| part == word);
    let is_named = WORDS.iter().any(&has) || PAIRS.iter().any(|pair| pair.iter().all(&has));
    // "W_FINAL": a letter apart, before its name.
    let is_letter =
        parts.len() == 2 && parts[0] == "w" && ["final", "ind", "norm", "cal", "trim"].contains(&parts[1].as_str());
    parts.len() <= MOST_WORDS && is_named && !NO_WEIGHT.iter().any(has) || is_letter || fold(heading) == "w"
}

/// "PoidsCalés" as "Poids Calés".
fn parted(heading: &str) -> String {
    let mut parted = String::with_capacity(heading.len());
    let mut is_small = false;
    for c in heading.chars() {
        if is_small && c.is_uppercase() {
            parted.push(' ');
        }
        is_small = c.is_lowercase();
        parted.push(c);
    }
    parted
}

impl Field {
    /// Whether it holds what each person weighs in the survey.
    pub fn is_weight(&self) -> bool {
        is_weight(&self.heading, self.texts.iter().map(|(text, _)| text.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::{is_weight, is_weight_heading, may_be_weight};

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
    #[test]
    fn headings_of_weights_are_known_in_both_languages() {
        for heading in [
            "redressement",
            "Calage",
            "coef",
            "COEFF",
            "pspwght",
            "anweight",
            "perwt",
            "WTFINL",
            "WGHT",
            "PONDERE",
            "Facteur d’expansion",
            "Expansion factor",
            "PoidsCalés",
            "FinalWeight",
            "Coefficient de pondération final",
            "Final survey weight of the respondent",
        ] {
            assert!(is_weight_heading(heading), "{heading}");
        }
        for heading in [
            "Poids (kg)",
            "Body weight",
            "Poids à la naissance",
            "weight_lbs",
            "IMC, poids et taille",
            "Quel poids donnez-vous à la famille?",
            "Quel poids donnez-vous au prix",
            "How much weight do you give it",
            "Facteur",
            "expansion",
            "lightweight",
        ] {
            assert!(!is_weight_heading(heading), "{heading}");
        }
    }

    #[test]
    fn a_column_called_a_weight_is_told_whatever_few_cells_hold() {
        for odd in ["0", "NA", "−9", "-9", "1 281,5", "1\u{202f}281,5", "1,5"] {
            assert!(may_be_weight("POIDS", ["1,25", "0.5", odd].into_iter()), "{odd}");
            assert!(
                odd == "1,5" || !is_weight("POIDS", ["1,25", "0.5", odd].into_iter()),
                "{odd}"
            );
        }
        // What one of them stands for, in hundreds of people.
        for heading in ["POIDS", "weight"] {
            assert!(may_be_weight(heading, ["72", "181,5", "64"].into_iter()), "{heading}");
            assert!(!is_weight(heading, ["72", "181,5", "64"].into_iter()), "{heading}");
        }
        for cells in [["1", "1", "1"], ["oui", "non", "2"], ["0", "-9", "NA"]] {
            assert!(!may_be_weight("POIDS", cells.into_iter()), "{cells:?}");
        }
        assert!(!may_be_weight("Poids (kg)", ["72", "81,5", "64"].into_iter()));
    }
}
