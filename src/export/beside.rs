//! Columns that go with others: what was written beside "other", and cells that say again what boxes say.

use super::field::Field;
use super::fold::{fold, words};
use std::collections::BTreeSet;

/// Ends of headings of columns with what was written beside a choice, folded.
const ENDS: &[&str] = &[
    "[other]",
    "[autre]",
    "[comment]",
    "comment]",
    "_other",
    "_text",
    " - text",
    " - texte",
];

/// What a column is called that holds only that, whatever it goes with.
const WHOLE: &[&str] = &["specify other", "precisez autre"];

/// Whether a heading is that of a column with what was written beside a choice, where the tool says which questions there
/// are.
pub fn is_beside(heading: &str) -> bool {
    let folded = fold(heading);
    ENDS.iter().any(|end| folded.ends_with(end)) || is_whole(&folded)
}

fn is_whole(folded: &str) -> bool {
    let last = words(folded.rsplit('/').next().unwrap_or_default()).join(" ");
    WHOLE.contains(&last.as_str())
}

/// Whether a choice takes what isn't in the list.
pub fn is_other(label: &str) -> bool {
    let first = words(label).into_iter().next();
    first.is_some_and(|word| ["autre", "autres", "other", "others"].contains(&word.as_str()))
}

/// Words that ask to say more, and those that go with them, folded.
const SPECIFY: (&[&str], &[&str]) = (
    &["preciser", "precisez", "specify", "describe"],
    &["a", "veuillez", "svp", "please"],
);

/// The place of the choice that takes what isn't in the list, and is nothing else: "Other", else "Other (please specify)".
pub fn other_of(labels: &[&str]) -> Option<usize> {
    let rest = |label: &str| is_other(label).then(|| words(label).split_off(1));
    let is_bare = |label: &str| rest(label).is_some_and(|rest| rest.is_empty());
    let is_asking = |label: &str| {
        let (asking, beside) = SPECIFY;
        rest(label).is_some_and(|rest| {
            let mut all = rest.iter().map(String::as_str);
            all.clone().any(|word| asking.contains(&word))
                && all.all(|word| asking.contains(&word) || beside.contains(&word))
        })
    };
    let place = |fits: &dyn Fn(&str) -> bool| labels.iter().position(|label| fits(label));
    place(&is_bare).or_else(|| place(&is_asking))
}

/// The headings of columns that are no questions of their own, by the others alone: `Q3_9_TEXT` beside `Q3_9`, `q` beside
/// `q/a` and `q/b`.
pub fn beside<'a>(fields: &[&'a Field]) -> BTreeSet<&'a str> {
    let folded: Vec<(String, String)> = fields
        .iter()
        .map(|field| (fold(&field.heading), fold(field.words())))
        .collect();
    let goes_with = |text: &str, own: usize| {
        let rests = ENDS.iter().filter_map(|end| text.strip_suffix(end)).map(str::trim_end);
        let mut rests = rests.filter(|rest| !rest.is_empty());
        rests.any(|rest| {
            let others = folded.iter().enumerate().filter(|(other, _)| *other != own);
            others
                .into_iter()
                .any(|(_, (heading, words))| heading.starts_with(rest) || words.starts_with(rest))
        })
    };
    let mut found = BTreeSet::new();
    for (at, field) in fields.iter().enumerate() {
        let (heading, words) = &folded[at];
        let code = heading.split(". ").next().unwrap_or_default();
        let parts = fields.iter().filter(|other| {
            let rest = other.heading.strip_prefix(field.heading.as_str());
            rest.is_some_and(|rest| rest.starts_with('/'))
        });
        if [heading.as_str(), words, code].iter().any(|text| goes_with(text, at))
            || is_whole(heading)
            || parts.count() > 1
        {
            found.insert(field.heading.as_str());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::other_of;

    #[test]
    fn other_is_nothing_else() {
        assert_eq!(other_of(&["Conjoint", "Autre parent", "Autre"]), Some(2));
        assert_eq!(other_of(&["Autre (veuillez préciser)", "Other"]), Some(1));
        for label in [
            "Autres",
            "Autre, précisez :",
            "Other (please specify)",
            "Autre à préciser",
        ] {
            assert_eq!(other_of(&["Oui", label]), Some(1), "{label}");
        }
        for label in ["Autre parent", "Other school", "Autre à domicile", "Autrement"] {
            assert_eq!(other_of(&["Oui", label]), None, "{label}");
        }
    }
}
