//! Lists in a sentence: "a, b et c". No comma before the conjunction, in either language.

use crate::survey::Language;

/// "a", "a et b", "a, b et c"; empty for an empty list.
pub fn and(language: Language, items: &[String]) -> String {
    match language {
        Language::FrCa => join(items, " et "),
        Language::EnCa => join(items, " and "),
    }
}

/// "a", "a ou b", "a, b ou c"; empty for an empty list.
pub fn or(language: Language, items: &[String]) -> String {
    match language {
        Language::FrCa => join(items, " ou "),
        Language::EnCa => join(items, " or "),
    }
}

fn join(items: &[String], last: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [head @ .., tail] => format!("{}{last}{tail}", head.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::{and, or};
    use crate::survey::Language::{EnCa, FrCa};

    fn items(list: &[&str]) -> Vec<String> {
        list.iter().map(|s| (*s).to_owned()).collect()
    }

    #[test]
    fn joins_none_one_two_and_three() {
        assert_eq!(and(FrCa, &[]), "");
        assert_eq!(and(FrCa, &items(&["écoute"])), "écoute");
        assert_eq!(and(FrCa, &items(&["écoute", "ouverture"])), "écoute et ouverture");
        assert_eq!(
            and(FrCa, &items(&["écoute", "ouverture", "souplesse"])),
            "écoute, ouverture et souplesse"
        );
        assert_eq!(or(FrCa, &items(&["huit", "neuf"])), "huit ou neuf");
        assert_eq!(and(EnCa, &items(&["a", "b", "c"])), "a, b and c");
        assert_eq!(or(EnCa, &items(&["a", "b", "c"])), "a, b or c");
    }
}
