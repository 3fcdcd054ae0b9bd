//! Who is asked a question, in the words of the tools.

use crate::export::outline::Filter;

/// LimeSurvey's relevance (`((Q1.NAOK == "A1"))`), REDCap's branching logic (`[field] = '1'`) and what is `relevant` in an
/// XLSForm (`${field} = 'yes'`, `selected(${field}, 'yes')`): one question that has one answer, or any of several. Anything else is kept as it is written; none where everyone is asked.
pub fn filter(rule: &str) -> Option<Filter> {
    let rule = rule.trim();
    if rule.is_empty() || rule == "1" {
        return None;
    }
    let parts: Vec<&str> = rule.split(" or ").collect();
    let read: Option<Vec<(String, String)>> = parts.iter().map(|part| equation(part)).collect();
    let Some(read) = read else {
        return Some(Filter::Rule(rule.to_owned()));
    };
    let name = read[0].0.clone();
    if read.iter().any(|(other, _)| *other != name) {
        return Some(Filter::Rule(rule.to_owned()));
    }
    let codes = read.into_iter().map(|(_, code)| code).collect();
    Some(Filter::Answers { name, codes })
}

/// `(name.NAOK == "code")`, `[name] = 'code'`, `${name} = 'code'`, `selected(${name}, 'code')`.
fn equation(text: &str) -> Option<(String, String)> {
    let text = text.trim().trim_start_matches('(').trim_end_matches(')').trim();
    let (left, right) = match text.strip_prefix("selected") {
        Some(both) => both.trim().trim_start_matches('(').split_once(',')?,
        None => text.split_once("==").or_else(|| text.split_once('='))?,
    };
    let left = left.trim();
    let name = match left.strip_prefix("${") {
        Some(name) => name.strip_suffix('}')?.trim(),
        None => left
            .trim_start_matches('[')
            .trim_end_matches(']')
            .trim_end_matches(".NAOK"),
    };
    let code = right.trim();
    let quoted = |sign: char| code.strip_prefix(sign)?.strip_suffix(sign);
    let code = quoted('"').or_else(|| quoted('\'')).unwrap_or(code);
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let is_code = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let fits = !name.is_empty() && !code.is_empty() && name.chars().all(is_name) && code.chars().all(is_code);
    fits.then(|| (name.to_owned(), code.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::{Filter, filter};

    #[test]
    fn simple_rules_are_understood_and_others_kept() {
        let answers = |name: &str, codes: &[&str]| {
            let codes = codes.iter().map(|code| (*code).to_owned()).collect();
            Some(Filter::Answers {
                name: name.to_owned(),
                codes,
            })
        };
        assert_eq!(filter("1"), None);
        assert_eq!(filter(" "), None);
        assert_eq!(filter("((Q1.NAOK == \"A1\"))"), answers("Q1", &["A1"]));
        assert_eq!(
            filter("((Q1.NAOK == \"A1\") or (Q1.NAOK == \"A2\"))"),
            answers("Q1", &["A1", "A2"])
        );
        assert_eq!(filter("[sex] = '1'"), answers("sex", &["1"]));
        assert_eq!(filter("${water} = 'yes'"), answers("water", &["yes"]));
        assert_eq!(
            filter("selected(${water}, 'well') or selected( ${water} ,'tap')"),
            answers("water", &["well", "tap"])
        );
        for rule in [
            "Q1 > 3",
            "((Q1 == \"1\") or (Q2 == \"1\"))",
            "count(that.Q1) > 0",
            "[a(2)] = '1'",
            "not(selected(${a}, 'b'))",
            "${a} != 'b'",
            "count-selected(${a}) = 2",
            "${a} = 'b' and ${c} = 'd'",
        ] {
            assert_eq!(filter(rule), Some(Filter::Rule(rule.to_owned())), "{rule}");
        }
    }
}
