//! The rules over sentences of reports: `tests/reference/claims`.

use super::found::Rung;
use super::{Finder, Relation, only_names};
use crate::language::figures;
use crate::survey::Language;
use std::ops::Range;

const FRENCH: &str = include_str!("../../../tests/reference/claims/fr.txt");
const ENGLISH: &str = include_str!("../../../tests/reference/claims/en.txt");
const FRENCH_TITLES: &str = include_str!("../../../tests/reference/claims/titles-fr.txt");
const ENGLISH_TITLES: &str = include_str!("../../../tests/reference/claims/titles-en.txt");

/// A sentence with the words that compare in it, each after its kind.
struct Sentence {
    text: String,
    marked: Vec<(String, Range<usize>)>,
}

fn sentences(corpus: &str) -> Vec<Sentence> {
    let lines = corpus.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(sentence).collect()
}

fn sentence(line: &str) -> Sentence {
    let mut text = String::new();
    let mut marked = Vec::new();
    for (index, part) in line.split('[').enumerate() {
        let inside = (index > 0).then(|| part.split_once(']')).flatten();
        let Some((mark, rest)) = inside else {
            text.push_str(part);
            continue;
        };
        let (kind, words) = mark.split_once(':').unwrap_or(("", mark));
        let start = text.len();
        text.push_str(words);
        marked.push((kind.to_owned(), start..text.len()));
        text.push_str(rest);
    }
    Sentence { text, marked }
}

/// Typed and computed figures of a text.
fn figures_of(language: Language, text: &str) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find("{{").map(|at| from + at) {
        let end = text[start..].find("}}").map_or(text.len(), |at| start + at + 2);
        all.push(start..end);
        from = end;
    }
    let typed = figures::find(language, text, &["PTP", "PG"])
        .into_iter()
        .map(|found| found.range);
    let computed = all.clone();
    all.extend(typed.filter(|typed| {
        computed
            .iter()
            .all(|one| one.end <= typed.start || typed.end <= one.start)
    }));
    all.sort_by_key(|range| range.start);
    all
}

/// What was missed, what was found of nothing, and how many comparisons there are.
#[derive(Default)]
struct Outcome {
    marked: usize,
    missed: Vec<String>,
    found: usize,
    wrong: Vec<String>,
}

fn read(language: Language, corpus: &str, is_title: bool, is_meant: impl Fn(usize) -> bool) -> Outcome {
    let finder = Finder::new(language);
    let mut outcome = Outcome::default();
    for (_, sentence) in sentences(corpus).iter().enumerate().filter(|(at, _)| is_meant(*at)) {
        let Sentence { text, marked } = sentence;
        let mut found = finder.find(text, &figures_of(language, text));
        found.retain(|one| !is_title || !only_names(language, text, one.relation));
        let meets = |one: &Range<usize>, other: &Range<usize>| one.start < other.end && other.start < one.end;
        for (kind, range) in marked {
            outcome.marked += 1;
            if !found.iter().any(|one| meets(&one.range, range)) {
                outcome.missed.push(format!("{kind}: {text}"));
            }
        }
        for one in &found {
            outcome.found += 1;
            if !marked.iter().any(|(_, range)| meets(&one.range, range)) {
                outcome
                    .wrong
                    .push(format!("{:?} « {} »: {text}", one.relation, &text[one.range.clone()]));
            }
        }
    }
    outcome
}

/// In hundredths, at least so many found and at most so many of those found are none.
#[track_caller]
fn reads_well(parts: &[Outcome]) {
    let missed: Vec<&String> = parts.iter().flat_map(|part| &part.missed).collect();
    let wrong: Vec<&String> = parts.iter().flat_map(|part| &part.wrong).collect();
    let marked: usize = parts.iter().map(|part| part.marked).sum();
    let found: usize = parts.iter().map(|part| part.found).sum();
    let told = format!(
        "of {marked} missed {}: {missed:#?}\nof {found} wrong {}: {wrong:#?}",
        missed.len(),
        wrong.len()
    );
    assert!(missed.len() * 100 <= marked * 5 && wrong.len() * 100 <= found, "{told}");
}

/// A third of the sentences was kept aside until the rules stood, and read once: 104 of 110 comparisons were found, four of
/// 108 found were none. 53 more were written then with words that the rules had not seen: 76 and 11. The lots at the end of
/// the files were written without a look at the rules, each read once before they were mended after it: 44 of 82 were found
/// (11 of 56 found were none), 28 of 64 (1 of 29), 34 of 53 (3 of 37), 38 of 50 (2 of 40), 28 of 30 (2 of 30), 55 of 58 (8 of
/// 70), 29 of 38 (3 of 36). The last two are turns of phrase of published surveys, hard ones: 23 of 40 (4 of 31) and 26 of 51
/// (3 of 36). Running text of published surveys that none of these were drawn from was read last: 50 of 64 (2 of 52).
///
/// The rules by kind were written against new lots, each read once: 103 of 133 (14 of 118 found were none) before them, 116 of
/// 129 (16 of 133) and 132 of 139 (21 of 159) after. Sentences after published texts are harder than those that one writes:
/// 74 of 97 (4 of 81), 73 of 99 (9 of 87), 70 of 84 (6 of 81), the last number being what an author may count on. Now all are
/// held.
#[test]
fn sentences_of_reports_are_read_for_what_they_compare() {
    let is_aside = |at: usize| at % 3 == 2;
    for (language, corpus) in [(Language::FrCa, FRENCH), (Language::EnCa, ENGLISH)] {
        reads_well(&[read(language, corpus, false, |at| !is_aside(at))]);
        reads_well(&[read(language, corpus, false, is_aside)]);
    }
    assert!(sentences(FRENCH).len() >= 750 && sentences(FRENCH).len() + sentences(ENGLISH).len() >= 1_400);
}

/// No title of a table that names what it shows is taken for a claim, and none that claims for a name.
#[test]
fn titles_that_name_what_is_shown_claim_nothing() {
    for (language, titles) in [(Language::FrCa, FRENCH_TITLES), (Language::EnCa, ENGLISH_TITLES)] {
        reads_well(&[read(language, titles, true, |_| true)]);
    }
}

/// Who is more is told by the verb's voice, and what is no comparison by what stands around its words.
#[test]
fn a_passive_turns_what_its_verb_says() {
    let told = |language, text: &str| -> Vec<Relation> {
        let found = Finder::new(language).find(text, &figures_of(language, text));
        found.into_iter().map(|one| one.relation).collect()
    };
    for (text, relations) in [
        ("Les garçons ont été dépassés par les filles.", vec![Relation::Less]),
        ("Les garçons ont été devancés par les filles.", vec![Relation::Less]),
        ("Les mères sont devancées par les pères.", vec![Relation::Less]),
        ("Les filles ont devancé les garçons.", vec![Relation::More]),
        ("Les filles ont largement dépassé les garçons.", vec![Relation::More]),
        (
            "Ce sondage confirme : elles sont plus satisfaites que les hommes.",
            vec![Relation::More],
        ),
        (
            "La consultation a rejoint plus de femmes que d’hommes.",
            vec![Relation::More],
        ),
        ("La méfiance des parents devant les services", vec![]),
        ("Les parents, devant les démarches à faire, se découragent.", vec![]),
        ("Le recul des jeunes devant la démarche est connu.", vec![]),
        ("Les filles arrivent devant les garçons.", vec![Relation::More]),
        (
            "La lecture est citée par 45 %, devant la musique.",
            vec![Relation::More],
        ),
    ] {
        assert_eq!(told(Language::FrCa, text), relations, "{text}");
    }
    for (text, relations) in [
        (
            "Satisfaction in Laval exceeded by 10 points that of Montréal.",
            vec![Relation::More],
        ),
        (
            "Satisfaction in Laval surpassed by far that of Montréal.",
            vec![Relation::More],
        ),
        ("Boys were outnumbered by girls.", vec![Relation::Less]),
        (
            "The survey found women were more satisfied than men.",
            vec![Relation::More],
        ),
        (
            "The survey shows there is a larger share of women than men.",
            vec![Relation::More],
        ),
        (
            "Members should come more often, or bring more friends than last year.",
            vec![],
        ),
    ] {
        assert_eq!(told(Language::EnCa, text), relations, "{text}");
    }
}

/// Nobody and nothing that is left is no more than others.
#[test]
fn nobody_any_more_is_no_comparison() {
    let finder = Finder::new(Language::FrCa);
    let told = |text: &str| finder.find(text, &figures_of(Language::FrCa, text)).len();
    for text in [
        "Plus aucun parent ne vient.",
        "Le soir, plus aucune famille ne vient.",
        "Plus aucun livre ne manque.",
        "Plus personne ne vient.",
        "Plus rien ne manque.",
        "Plus jamais ils ne viendront.",
        "Plus un seul parent ne vient.",
        "Plus un parent ne vient le soir.",
    ] {
        assert_eq!(told(text), 0, "{text}");
    }
    for text in [
        "Plus un parent vient souvent, plus son enfant lit.",
        "Les mères lisent plus que tous les autres.",
        "Les mères lisent plus qu’aucun autre groupe.",
    ] {
        assert!(told(text) > 0, "{text}");
    }
}

/// What is more among some, by a larger number of them or mostly them; what is wished, and where a text goes on, is none.
#[test]
fn larger_numbers_and_most_of_a_group_compare() {
    let told = |language, text: &str| -> Vec<Relation> {
        let found = Finder::new(language).find(text, &figures_of(language, text));
        found.into_iter().map(|one| one.relation).collect()
    };
    for (text, relations) in [
        ("Un plus grand nombre de femmes vont au lac.", vec![Relation::More]),
        ("Une plus faible proportion de locataires y vont.", vec![Relation::Less]),
        ("Ce sont surtout les pères qui y vont.", vec![Relation::More]),
        (
            "Les parents les plus pauvres, devant la hausse des prix, renoncent.",
            vec![],
        ),
        ("Les plus jeunes, devant l’attente, se découragent.", vec![]),
        (
            "La lecture arrive en tête, devant la musique.",
            vec![Relation::Rank(Rung::From(1)), Relation::More],
        ),
    ] {
        assert_eq!(told(Language::FrCa, text), relations, "{text}");
    }
    for (text, relations) in [
        ("Mostly women go to the lake.", vec![Relation::More]),
        ("It is chiefly fathers who go there.", vec![Relation::More]),
        ("More benches would be needed.", vec![]),
        ("More women would be needed on the committee.", vec![]),
        ("The method is described further on.", vec![]),
        ("Details are given further below.", vec![]),
    ] {
        assert_eq!(told(Language::EnCa, text), relations, "{text}");
    }
}
