//! Headings in two parts: the question, and which of its items or choices the column is for.

/// A heading that names a question and one of its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stem<'a> {
    /// What the columns of a question have in common.
    pub question: &'a str,
    /// What the column alone has.
    pub item: &'a str,
    /// The question in words, where a code stands before it.
    pub wording: Option<&'a str>,
}

/// A heading without the code before it and without what a tool says after it: what was asked.
pub fn asked(heading: &str) -> &str {
    let text = match heading.split_once(". ") {
        Some((code, text)) if code.len() <= 20 && !code.contains(char::is_whitespace) => text.trim(),
        Some(_) | None => heading,
    };
    let ends = [" - Selected Choice", " - Choix sélectionné", " - Choix sélectionnés"];
    let short = ends.iter().find_map(|end| text.strip_suffix(end));
    // LimeSurvey puts an item between brackets, whether or not it has one, and whether or not words stand before it.
    let short = short.unwrap_or(text);
    let short = short.strip_suffix("[]").map_or(short, str::trim_end);
    let inside = short.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let short = inside.filter(|inside| is_closed(inside)).unwrap_or(short);
    if short.is_empty() { heading } else { short }
}

/// Whether no bracket closes that was not opened before.
fn is_closed(text: &str) -> bool {
    let depth = text.chars().try_fold(0_usize, |depth, c| match c {
        '[' => Some(depth + 1),
        ']' => depth.checked_sub(1),
        _ => Some(depth),
    });
    depth == Some(0)
}

/// The parts of a heading: `Question [Item]`, `Field (choice=Item)`, `field___1`, `group/item`, `Q5_2`, `Question - Item`,
/// `Question : Item`.
pub fn stem(heading: &str) -> Option<Stem<'_>> {
    let heading = heading.trim();
    coded(heading)
        .or_else(|| bracketed(heading))
        .or_else(|| choice(heading))
        .or_else(|| parted(heading, "___"))
        .or_else(|| pathed(heading))
        .or_else(|| parted(heading, " - "))
        .or_else(|| parted(heading, " : "))
        .or_else(|| parted(heading, "\u{a0}: "))
        .or_else(|| numbered(heading))
}

/// LimeSurvey's codes before texts: `Q2[SQ001]. Question [Item]`.
fn coded(heading: &str) -> Option<Stem<'_>> {
    let (code, text) = heading.split_once("]. ")?;
    let (question, _) = code.split_once('[')?;
    let Stem {
        question: words, item, ..
    } = bracketed(text)?;
    let is_code = !question.is_empty() && question.chars().all(|c| c.is_alphanumeric() || c == '_');
    is_code.then_some(Stem {
        question,
        item,
        wording: Some(words),
    })
}

/// The last pair of brackets, which may hold others.
fn bracketed(heading: &str) -> Option<Stem<'_>> {
    let inside = heading.strip_suffix(']')?;
    let mut depth = 1;
    for (at, c) in inside.char_indices().rev() {
        match c {
            ']' => depth += 1,
            '[' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return whole(&heading[..at], &inside[at + 1..]);
        }
    }
    None
}

fn choice(heading: &str) -> Option<Stem<'_>> {
    let inside = heading.strip_suffix(')')?;
    let at = inside.rfind("(choice=")?;
    whole(&heading[..at], &inside[at + "(choice=".len()..])
}

/// At the last of a sign.
fn parted<'a>(heading: &'a str, sign: &str) -> Option<Stem<'a>> {
    let at = heading.rfind(sign)?;
    whole(&heading[..at], &heading[at + sign.len()..])
}

/// At the last stroke with no blank at either side: texts have it between words.
fn pathed(heading: &str) -> Option<Stem<'_>> {
    let at = heading.rfind('/')?;
    let is_free = heading[..at].ends_with(' ') || heading[at + 1..].starts_with(' ');
    whole(&heading[..at], &heading[at + 1..]).filter(|_| !is_free)
}

/// `Q5_2`, `q5.2`, `Q5_SQ002`: a short name, and a number after it.
fn numbered(heading: &str) -> Option<Stem<'_>> {
    let at = heading.rfind(['_', '.'])?;
    let (question, item) = (&heading[..at], &heading[at + 1..]);
    let digits = item.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let is_numbered =
        !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit()) && item.len() - digits.len() <= 2;
    let is_name = question.chars().all(|c| c.is_alphanumeric() || c == '_');
    (is_numbered && is_name).then(|| whole(question, item)).flatten()
}

fn whole<'a>(question: &'a str, item: &'a str) -> Option<Stem<'a>> {
    let (question, item) = (question.trim(), item.trim());
    (!question.is_empty() && !item.is_empty()).then_some(Stem {
        question,
        item,
        wording: None,
    })
}

#[cfg(test)]
mod tests {
    use super::{asked, stem};

    #[test]
    fn what_was_asked_is_told_without_codes() {
        for (heading, text) in [
            ("Q1. How often?", "How often?"),
            ("How? - Selected Choice", "How?"),
            ("How. Why?", "Why?"),
            ("How is it. Really?", "How is it. Really?"),
            ("Q3[SQ001]. Who uses it? []", "Who uses it?"),
            (
                "Q4[a]. [In an average month, how often?]",
                "In an average month, how often?",
            ),
            ("[Your post] or [your home]", "[Your post] or [your home]"),
            (
                "l0[sat1]. [How satisfied are you with [your post]]",
                "How satisfied are you with [your post]",
            ),
        ] {
            assert_eq!(asked(heading), text);
        }
    }

    #[test]
    fn headings_are_parted_where_the_tools_part_them() {
        for (heading, question, item) in [
            ("Are you happy? [At work]", "Are you happy?", "At work"),
            ("Q3[SQ001]", "Q3", "SQ001"),
            (
                "How [Are you satisfied with [your post]]",
                "How",
                "Are you satisfied with [your post]",
            ),
            ("Race (Select all) (choice=White)", "Race (Select all)", "White"),
            ("symptoms___2", "symptoms", "2"),
            ("household/water", "household", "water"),
            (
                "How do you come?/By bus, or on foot",
                "How do you come?",
                "By bus, or on foot",
            ),
            (
                "Your day - What did you do? - Read",
                "Your day - What did you do?",
                "Read",
            ),
            ("Q5_12", "Q5", "12"),
            ("Q2[SQ001]. How? [By bus]", "Q2", "By bus"),
            ("Q5_SQ02", "Q5", "SQ02"),
        ] {
            let found = stem(heading).expect(heading);
            assert_eq!((found.question, found.item), (question, item));
        }
        for heading in ["Q5", "Âge", "Yes or no / maybe, as you like", "submitdate", "[x]"] {
            assert_eq!(stem(heading), None, "{heading}");
        }
    }
}
