//! How an export writes that a choice was ticked.

use super::field::Field;
use super::fold::fold;
use std::collections::BTreeSet;

const TICKED: &[&str] = &[
    "1", "1.0", "y", "yes", "oui", "o", "checked", "true", "vrai", "x", "selected", "coche",
];
const NOT_TICKED: &[&str] = &[
    "0",
    "0.0",
    "n",
    "no",
    "non",
    "unchecked",
    "false",
    "faux",
    "not selected",
    "non coche",
];

/// What LimeSurvey writes where a question was not shown.
pub const LIME_UNSHOWN: &str = "N/A";

/// What cells hold that tell whether a choice was made, as they are written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ticks {
    /// It was.
    pub chosen: Vec<String>,
    /// It was not; empty where a blank alone can mean that.
    pub not_chosen: Vec<String>,
    /// The question was not put.
    pub not_asked: Vec<String>,
}

impl Ticks {
    /// What a question's columns hold, each with its choice's label; none where that is something else than ticks.
    pub fn of<'a>(columns: impl Iterator<Item = (&'a Field, &'a str)>) -> Option<Self> {
        let (mut chosen, mut not_chosen, mut not_asked) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        let columns: Vec<(&Field, String)> = columns.map(|(field, label)| (field, fold(label))).collect();
        if let Some(ticks) = Self::of_set(&columns) {
            return Some(ticks);
        }
        let is_sign = |text: &String, label: &String| TICKED.contains(&fold(text).as_str()) && fold(text) != *label;
        // Where a sign says that a box was ticked, a label that looks like another sign doesn't.
        let has_signs = columns
            .iter()
            .any(|(field, label)| field.texts.iter().any(|(text, _)| is_sign(text, label)));
        // Nor does it where columns of other choices hold that sign.
        let is_elsewhere = |sign: &str| {
            let others = columns.iter().filter(|(_, label)| label != sign);
            others
                .flat_map(|(field, _)| &field.texts)
                .any(|(text, _)| fold(text) == sign)
        };
        for (field, label) in &columns {
            for (text, _) in &field.texts {
                let folded = fold(text);
                let is_left = NOT_TICKED.contains(&folded.as_str()) && (has_signs || is_elsewhere(&folded));
                let kind = if (TICKED.contains(&folded.as_str()) || folded == *label) && !is_left {
                    &mut chosen
                } else if NOT_TICKED.contains(&folded.as_str()) {
                    &mut not_chosen
                } else if folded == fold(LIME_UNSHOWN) || folded == "s.o." {
                    &mut not_asked
                } else {
                    return None;
                };
                kind.insert(text.clone());
            }
        }
        let list = |set: BTreeSet<String>| set.into_iter().collect();
        (!chosen.is_empty()).then(|| Self {
            chosen: list(chosen),
            not_chosen: list(not_chosen),
            not_asked: list(not_asked),
        })
    }

    /// Of columns whose file says which value means that a box was ticked: all others mean that it was not.
    fn of_set(columns: &[(&Field, String)]) -> Option<Self> {
        let counted = |field: &Field| field.set.as_ref()?.counted.clone();
        let chosen = counted(columns.first()?.0)?;
        if columns
            .iter()
            .any(|(field, _)| counted(field).as_ref() != Some(&chosen))
        {
            return None;
        }
        let texts = columns.iter().flat_map(|(field, _)| &field.texts);
        let others: BTreeSet<&String> = texts.map(|(text, _)| text).filter(|text| **text != chosen).collect();
        Some(Self {
            not_chosen: others.into_iter().cloned().collect(),
            chosen: vec![chosen],
            not_asked: Vec::new(),
        })
    }

    /// Whether it is what a report reads without being told.
    pub fn is_plain(&self) -> bool {
        let only = |texts: &[String], code: &str| texts.iter().all(|text| text == code);
        only(&self.chosen, "1")
            && only(&self.not_chosen, "0")
            && !self.not_chosen.is_empty()
            && self.not_asked.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::Ticks;
    use crate::export::Field;

    fn field(texts: &[&str]) -> Field {
        Field {
            texts: texts.iter().map(|text| ((*text).to_owned(), 1)).collect(),
            ..Field::default()
        }
    }

    #[test]
    fn a_choice_called_0_is_not_ticked_by_0() {
        let (none, some) = (field(&["0"]), field(&["0", "1"]));
        // Nobody ticked anything, so that no sign says what a tick is.
        assert_eq!(Ticks::of([(&none, "0"), (&none, "1"), (&none, "2")].into_iter()), None);
        let ticks = Ticks::of([(&none, "0"), (&some, "1")].into_iter()).expect("ticks");
        assert_eq!(
            (ticks.chosen, ticks.not_chosen),
            (vec!["1".to_owned()], vec!["0".to_owned()])
        );
        // Boxes that hold their own label do.
        let (yes, no) = (field(&["Oui"]), field(&["Non"]));
        let ticks = Ticks::of([(&yes, "Oui"), (&no, "Non")].into_iter()).expect("ticks");
        assert_eq!(ticks.chosen, ["Non", "Oui"]);
    }
}
