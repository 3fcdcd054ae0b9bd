//! Which choice a text that no list holds may be called by: labels change between two exports, choices less often.

use crate::export::nearest_label;
use crate::resolve::survey::layout::Layout;
use crate::survey::ChoiceId;
use std::collections::BTreeSet;

/// So many texts are told of.
const MOST: usize = 3;

/// Texts with the label of the choice that each may mean: the one that is spelt much like it, else the only one that nobody
/// gives any more. `given` are the choices that cells hold.
pub(super) fn likely<'a>(texts: &[&'a str], layout: &'a Layout, given: &BTreeSet<ChoiceId>) -> Vec<(&'a str, &'a str)> {
    let is_given = |place: usize| u16::try_from(place).is_ok_and(|place| given.contains(&ChoiceId(place)));
    let labels = layout.texts.iter().enumerate();
    let labels = labels.filter_map(|(place, texts)| Some((texts.first()?.as_str(), is_given(place))));
    let labels: Vec<(&str, bool)> = labels.collect();
    let is_worded = |text: &&&str| text.contains(char::is_alphabetic);
    let texts: Vec<&str> = texts.iter().filter(is_worded).copied().collect();
    let near = texts
        .iter()
        .filter_map(|text| Some((*text, nearest_label(text, &labels)?)));
    let mut found: Vec<(&str, &str)> = near.take(MOST).collect();
    let mut unused = labels.iter().filter(|(_, is_given)| !is_given).map(|(label, _)| *label);
    if let (Some(label), None, [text], true) = (unused.next(), unused.next(), texts.as_slice(), found.is_empty()) {
        found.push((text, label));
    }
    found
}
