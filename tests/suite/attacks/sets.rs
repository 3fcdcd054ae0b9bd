//! People that someone may want to know of.

use super::survey::{F, Person, Q, T, W};

/// People that someone may want to know of: what they have in common.
pub struct Set {
    pub name: String,
    pub holds: Box<dyn Fn(&Person) -> bool>,
}

/// Whose answers: groups, and where groups share people what is left of them.
pub fn whose() -> Vec<(&'static str, Vec<usize>)> {
    vec![
        ("a", vec![0, 1]),
        ("b", vec![1, 2]),
        ("a+b", vec![0, 1, 2]),
        ("a-b", vec![0]),
        ("b-a", vec![2]),
        ("ab", vec![1]),
    ]
}

/// Whether somebody gave an answer.
type Gave = Box<dyn Fn(&Person) -> bool>;

/// Who gave some answers to a question, or answered it otherwise.
fn answers() -> Vec<(String, Gave)> {
    let mut all: Vec<(String, Gave)> = vec![("".to_owned(), Box::new(|_| true))];
    for (question, ids) in [("q", &Q[..]), ("w", &W[..]), ("f", &F[..]), ("t", &T[..])] {
        for few in 1..1usize << ids.len() {
            let few: Vec<&str> = (0..ids.len())
                .filter(|place| few >> place & 1 > 0)
                .map(|place| ids[place])
                .collect();
            let name = format!("{question}={}", few.join("|"));
            let (own, others) = (few.clone(), few);
            all.push((name.clone(), Box::new(move |person| person.given(question, &own) > 0)));
            let other = move |person: &Person| person.has_answered(question) && person.given(question, &others) == 0;
            all.push((format!("not {name}"), Box::new(other)));
        }
    }
    all
}

/// Of each of some groups those of one answer, and of two.
pub fn sets() -> Vec<Set> {
    let mut all = Vec::new();
    for (name, parts) in whose() {
        for first in 0..answers().len() {
            for second in 0..=first {
                // One question and the next; two of several ticks.
                let (mut one, mut other) = (answers(), answers());
                let ((one_name, one), (other_name, other)) = (one.swap_remove(first), other.swap_remove(second));
                if one_name.trim_start_matches("not ").chars().next()
                    == other_name.trim_start_matches("not ").chars().next()
                    && second > 0
                    && !one_name.contains('t')
                {
                    continue;
                }
                let parts = parts.clone();
                all.push(Set {
                    name: format!("{name} {one_name} {other_name}"),
                    holds: Box::new(move |person| parts.contains(&person.part) && one(person) && other(person)),
                });
            }
        }
    }
    all
}
