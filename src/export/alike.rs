//! Neighbouring questions that are answered by one list: forms that write a battery's statements alone into its headings
//! (Microsoft Forms) don't say that they belong together.

use super::fold::fold;
use super::number::number;
use super::outline::{Doubt, Form, Labelled, Prompt, Reply};
use super::scales;

/// So many questions with a list that is no known scale are a battery; of fewer, each may be asked by itself.
const FEWEST: usize = 3;

/// The questions with neighbours that share a list as one, where these `may` stand together; nobody has worded it.
pub fn joined_alike(prompts: Vec<Prompt>, may: &dyn Fn(&Prompt, &Prompt) -> bool) -> Vec<Prompt> {
    let mut found = Vec::new();
    let mut run: Vec<Prompt> = Vec::new();
    let mut list: Vec<Reply> = Vec::new();
    for prompt in prompts {
        let own = alone(&prompt).map(<[Reply]>::to_vec);
        let fits = |own: &Vec<Reply>| fits(&list, own) && run.iter().all(|other| may(other, &prompt));
        if !own.as_ref().is_some_and(fits) {
            found.extend(ended(std::mem::take(&mut run), &std::mem::take(&mut list)));
        }
        match own {
            Some(own) => {
                unite(&mut list, own);
                run.push(prompt);
            }
            None => found.push(prompt),
        }
    }
    found.extend(ended(run, &list));
    found
}

/// The list of a question with one answer in words and no item, if it is all of its list.
fn alone(prompt: &Prompt) -> Option<&[Reply]> {
    let Form::One { replies, lines, .. } = &prompt.form else {
        return None;
    };
    let is_plain = matches!(prompt.doubt, None | Some(Doubt::Order | Doubt::Near)) && prompt.filter.is_none();
    let is_words = replies.iter().any(|reply| number(&reply.code).is_none());
    (is_plain && is_words && lines.len() == 1).then_some(replies)
}

/// Whether two lists are parts of one: degrees of a known scale, or one of them has all answers of the other. Of a list that
/// some answers are missing from, two must be there, or one beside three.
fn fits(list: &[Reply], own: &[Reply]) -> bool {
    let labels: Vec<&str> = list.iter().chain(own).map(|reply| reply.label.as_str()).collect();
    if !list.is_empty() && scales::theme(&labels).is_some() {
        return true;
    }
    let has = |replies: &[Reply], wanted: &Reply| replies.iter().any(|reply| fold(&reply.code) == fold(&wanted.code));
    let (small, large) = if list.len() < own.len() {
        (list, own)
    } else {
        (own, list)
    };
    let enough = small.len() > 1 || large.len() > 2;
    !small.is_empty() && enough && small.iter().all(|reply| has(large, reply))
}

/// Adds what a list lacks.
fn unite(list: &mut Vec<Reply>, own: Vec<Reply>) {
    for reply in own {
        match list.iter_mut().find(|known| fold(&known.code) == fold(&reply.code)) {
            None => list.push(reply),
            Some(known) => {
                let texts = reply.also.into_iter().chain([reply.code]);
                let new: Vec<String> = texts
                    .filter(|text| *text != known.code && !known.also.contains(text))
                    .collect();
                known.also.extend(new);
            }
        }
    }
}

/// A run of questions as one, where they are enough.
fn ended(run: Vec<Prompt>, list: &[Reply]) -> Vec<Prompt> {
    let labels: Vec<&str> = list.iter().map(|reply| reply.label.as_str()).collect();
    let theme = scales::theme(&labels);
    if run.len() < 2 || theme.is_none() && run.len() < FEWEST {
        return run;
    }
    let order = scales::order(&labels).unwrap_or_else(|| scales::usual(&labels));
    let replies: Vec<Reply> = order.into_iter().map(|place| list[place].clone()).collect();
    let labels: Vec<&str> = replies.iter().map(|reply| reply.label.as_str()).collect();
    let is_ordered = theme.is_some() || scales::are_degrees(&labels);
    let name = run[0].name.clone();
    let texts: Vec<&str> = run.iter().map(|prompt| prompt.text.as_str()).collect();
    let Shared { text, start, end } = shared(&texts);
    let lines = run.into_iter().flat_map(|prompt| match prompt.form {
        Form::One { lines, .. } => lines
            .into_iter()
            .map(|line| Labelled {
                label: prompt.text[start..prompt.text.len() - end].trim().to_owned(),
                ..line
            })
            .collect(),
        Form::Ticks { .. }
        | Form::Joined { .. }
        | Form::Ranks { .. }
        | Form::Mentions { .. }
        | Form::Number { .. }
        | Form::Words { .. } => Vec::new(),
    });
    vec![Prompt {
        name,
        text,
        form: Form::One {
            replies,
            is_ordered,
            apart: Vec::new(),
            lines: lines.collect(),
        },
        filter: None,
        doubt: Some(Doubt::Alike(theme)),
    }]
}

/// What all texts have in common.
struct Shared {
    /// The question, with "…" where each text has its own.
    text: String,
    /// How many bytes of each text stand before its own.
    start: usize,
    /// And after it.
    end: usize,
}

/// What is common to all: a question before a sign that ends one; else the words around what changes, of questions that
/// are one with a gap: "How often do you visit … in summer?".
fn shared(texts: &[&str]) -> Shared {
    let start = common(texts);
    if start == 0
        && let Some(around) = around(texts)
    {
        return around;
    }
    let text = texts[0][..start].trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '-' | '–'));
    Shared {
        text: text.to_owned(),
        start,
        end: 0,
    }
}

/// So many words must be common for a gap to be one.
const FEWEST_WORDS: usize = 3;

/// The words before and after what changes, of three questions or more.
fn around(texts: &[&str]) -> Option<Shared> {
    let split: Vec<Vec<&str>> = texts.iter().map(|text| text.split(' ').collect()).collect();
    let shortest = split.iter().map(Vec::len).min()?;
    let (first, others) = split.split_first()?;
    let (before, after) = {
        let same = |at: &usize| others.iter().all(|words| words[*at] == first[*at]);
        let before = (0..shortest).take_while(same).count();
        let same = |at: &usize| {
            others
                .iter()
                .all(|words| words[words.len() - 1 - at] == first[first.len() - 1 - at])
        };
        // Each has a word of its own.
        (
            before,
            (0..shortest - before.min(shortest - 1) - 1).take_while(same).count(),
        )
    };
    let is_asked = texts.len() >= FEWEST && texts.iter().all(|text| text.ends_with('?'));
    if !is_asked || before < 2 || before + after < FEWEST_WORDS || before >= shortest {
        return None;
    }
    let (head, tail) = (first[..before].join(" "), first[first.len() - after..].join(" "));
    // Without a word after it, the sign that ends the question stays with the gap.
    let (shown, end) = match after {
        0 => ("?".to_owned(), 1),
        _ => (format!(" {tail}"), tail.len()),
    };
    Some(Shared {
        text: format!("{head} …{shown}"),
        start: head.len(),
        end,
    })
}

/// How many bytes all texts begin with that are a question of their own: up to a sign that ends one, with something after it.
fn common(texts: &[&str]) -> usize {
    let first = texts[0];
    let shared = |end: &usize| {
        texts
            .iter()
            .all(|text| text.starts_with(&first[..*end]) && text.len() > *end)
    };
    let signs = ["? ", "?\u{a0}", ": ", "… ", "... ", " - ", " – "];
    let ends = signs
        .iter()
        .flat_map(|sign| first.match_indices(sign).map(move |(at, _)| at + sign.len()));
    ends.filter(shared).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::joined_alike;
    use crate::export::{Form, Labelled, Prompt, Reply};

    fn prompt(text: &str, replies: &[&str]) -> Prompt {
        Prompt {
            name: text.to_owned(),
            text: text.to_owned(),
            form: Form::One {
                replies: replies.iter().map(|reply| Reply::new(*reply, *reply)).collect(),
                is_ordered: false,
                apart: Vec::new(),
                lines: vec![Labelled::new("", text)],
            },
            filter: None,
            doubt: None,
        }
    }

    /// How many columns each question has.
    fn columns(prompts: &[(&str, &[&str])]) -> Vec<usize> {
        let prompts = prompts.iter().map(|(text, replies)| prompt(text, replies)).collect();
        let joined = joined_alike(prompts, &|one, other| one.text != "z" && other.text != "z");
        joined.iter().map(|prompt| prompt.form.columns().len()).collect()
    }

    #[test]
    fn runs_end_where_the_list_does() {
        let agree: &[&str] = &["D’accord", "En désaccord"];
        let often: &[&str] = &["Souvent", "Jamais", "Parfois"];
        let (few, one): (&[&str], &[&str]) = (&["Tout à fait d’accord"], &["Toujours"]);
        assert_eq!(
            columns(&[("a", agree), ("b", few), ("c", often), ("d", one), ("e", often)]),
            [2, 3]
        );
        assert_eq!(
            columns(&[("a", often), ("b", &["Nord", "Sud"]), ("c", often)]),
            [1, 1, 1]
        );
        assert_eq!(
            columns(&[("a", often), ("z", often), ("c", often), ("d", often)]),
            [1, 1, 2]
        );
    }

    #[test]
    fn what_all_headings_begin_with_is_the_question() {
        let often: &[&str] = &["Souvent", "Jamais", "Parfois"];
        let texts = |one: &str, other: &str| {
            let joined = joined_alike(vec![prompt(one, often), prompt(other, often)], &|_, _| true);
            let Form::One { lines, .. } = &joined[0].form else {
                panic!("a battery")
            };
            [&joined[0].text, &lines[0].label, &lines[1].label].map(String::clone)
        };
        assert_eq!(
            texts("Lisez-vous? Le matin", "Lisez-vous? Le soir"),
            ["Lisez-vous?", "Le matin", "Le soir"]
        );
        assert_eq!(
            texts("Je lis : à la maison", "Je lis : en auto"),
            ["Je lis", "à la maison", "en auto"]
        );
        assert_eq!(texts("Je lis", "Je lis le soir"), ["", "Je lis", "Je lis le soir"]);
        assert_eq!(
            texts("Lisez-vous? ", "Lisez-vous? Souvent?"),
            ["", "Lisez-vous?", "Lisez-vous? Souvent?"]
        );
    }

    #[test]
    fn questions_with_a_gap_are_one() {
        let often: &[&str] = &["Souvent", "Jamais", "Parfois"];
        let all = |texts: [&str; 3]| {
            let joined = joined_alike(texts.map(|text| prompt(text, often)).to_vec(), &|_, _| true);
            let Form::One { lines, .. } = &joined[0].form else {
                panic!("a battery")
            };
            let labels: Vec<String> = lines.iter().map(|line| line.label.clone()).collect();
            [joined[0].text.clone(), labels.join("|")]
        };
        assert_eq!(
            all([
                "À quelle fréquence lisez-vous le journal le matin?",
                "À quelle fréquence lisez-vous un livre le matin?",
                "À quelle fréquence lisez-vous des revues d’art le matin?"
            ]),
            [
                "À quelle fréquence lisez-vous … le matin?",
                "le journal|un livre|des revues d’art"
            ]
        );
        assert_eq!(
            all([
                "Avez-vous déjà vu Paris?",
                "Avez-vous déjà vu Rome?",
                "Avez-vous déjà vu le Caire?"
            ]),
            ["Avez-vous déjà vu …?", "Paris|Rome|le Caire"]
        );
        // What all of one is in the others has no gap.
        let apart = ["Lisez-vous le soir?", "Lisez-vous tard le soir?", "Lisez-vous le soir?"];
        assert_eq!(all(apart), ["".to_owned(), apart.join("|")]);
        let stated = ["Le bâtiment est beau", "Le bâtiment est bas", "Le bâtiment est gris"];
        assert_eq!(all(stated), ["".to_owned(), stated.join("|")]);
    }

    #[test]
    fn a_list_that_is_no_scale_takes_three() {
        let (town, some): (&[&str], &[&str]) = (&["Nord", "Sud", "Est"], &["Sud", "Nord"]);
        let yes: &[&str] = &["Oui", "Non"];
        assert_eq!(columns(&[("a", town), ("b", some)]), [1, 1]);
        assert_eq!(columns(&[("a", some), ("b", town), ("c", &["Est"])]), [3]);
        assert_eq!(columns(&[("a", yes), ("b", yes)]), [1, 1]);
        assert_eq!(
            columns(&[
                ("a", &["Oui", "Non", "Ne sait pas"]),
                ("b", &["Pour", "Contre"]),
                ("c", yes)
            ]),
            [1, 1, 1]
        );
        // Codes without words are those of any question.
        assert_eq!(
            columns(&[("a", &["1", "2", "3"]), ("b", &["1", "2", "3"]), ("c", &["1", "2"])]),
            [1, 1, 1]
        );
    }
}
