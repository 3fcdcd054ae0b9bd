//! Ages, amounts and degrees: labels that a questionnaire puts in the order of their numbers.

use super::fold::fold;

/// Fewer labels are in no order that one could see.
const FEWEST: usize = 3;

/// How labels begin that stand for nothing at all.
const NOTHING: &[&str] = &["none", "never", "no ", "aucun", "jamais", "zero"];
/// What labels say below a number, and above it.
const BELOW: &[&str] = &["<", "moins", "less", "under", "fewer", "below", "up to", "jusqu"];

/// The places of labels in the order of the first number of each; none where two or more have no number. One without is
/// nothing at all, or stands last.
pub fn by_numbers(labels: &[&str]) -> Option<Vec<usize>> {
    let numbers: Vec<Option<f64>> = labels.iter().map(|label| first(label)).collect();
    let without = numbers.iter().filter(|number| number.is_none()).count();
    if labels.len() < FEWEST || without > 1 || labels.len() - without < 2 {
        return None;
    }
    let key = |place: usize| {
        let folded = fold(labels[place]);
        let is_below = BELOW.iter().any(|word| folded.starts_with(word));
        let alone = if NOTHING.iter().any(|word| folded.starts_with(word)) {
            -1.0
        } else {
            f64::MAX
        };
        (numbers[place].unwrap_or(alone), !is_below)
    };
    let mut order: Vec<usize> = (0..labels.len()).collect();
    order.sort_by(|a, b| {
        let (a, b) = (key(*a), key(*b));
        a.0.total_cmp(&b.0).then(a.1.cmp(&b.1))
    });
    Some(order)
}

/// The first number of a text; thousands may stand apart, by a comma, a blank or an apostrophe.
fn first(text: &str) -> Option<f64> {
    let text = &text[text.find(|c: char| c.is_ascii_digit())?..];
    let mut found = String::new();
    let mut rest = text;
    loop {
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        found.push_str(&rest[..end]);
        rest = &rest[end..];
        let mut after = rest.chars();
        let is_sign = after
            .next()
            .is_some_and(|c| matches!(c, ',' | ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’'));
        let digits = after.as_str().bytes().take_while(u8::is_ascii_digit).count();
        if !is_sign || digits != 3 || found.len() > 9 {
            break;
        }
        rest = after.as_str();
    }
    let part = rest.strip_prefix(['.', ',']).unwrap_or_default();
    let digits = part.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        found = format!("{found}.{}", &part[..digits]);
    }
    found.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{by_numbers, first};

    fn ordered<'a>(labels: &[&'a str]) -> Option<Vec<&'a str>> {
        Some(by_numbers(labels)?.into_iter().map(|place| labels[place]).collect())
    }

    #[test]
    fn ages_amounts_and_degrees_stand_in_their_order() {
        let ages = ["30-44", "> 60", "45-60", "18-29", "< 18"];
        assert_eq!(
            ordered(&ages).expect("ages"),
            ["< 18", "18-29", "30-44", "45-60", "> 60"]
        );
        let incomes = [
            "$100,000 - $149,999",
            "$0 - $24,999",
            "$25,000 - $49,999",
            "Prefer not to answer",
        ];
        let expected = [
            "$0 - $24,999",
            "$25,000 - $49,999",
            "$100,000 - $149,999",
            "Prefer not to answer",
        ];
        assert_eq!(ordered(&incomes).expect("incomes"), expected);
        let times = ["3-5", "More than 10", "None yet", "6-10", "1"];
        assert_eq!(
            ordered(&times).expect("times"),
            ["None yet", "1", "3-5", "6-10", "More than 10"]
        );
        let french = ["20 000 $ et plus", "Moins de 10 000 $", "10 000 $ à 19 999 $"];
        assert_eq!(ordered(&french).expect("amounts"), [french[1], french[2], french[0]]);
    }

    #[test]
    fn other_labels_stay_as_they_are() {
        assert_eq!(ordered(&["Bus", "Line 5", "Bicycle"]), None);
        assert_eq!(ordered(&["2", "1"]), None);
    }

    #[test]
    fn the_first_number_of_a_text() {
        assert_eq!(first("$1,250,000 and more"), Some(1_250_000.0));
        assert_eq!(first("1.5 to 2"), Some(1.5));
        assert_eq!(first("1,5 à 2"), Some(1.5));
        assert_eq!(first("18 to 24, 2024"), Some(18.0));
        assert_eq!(first("none"), None);
    }
}
