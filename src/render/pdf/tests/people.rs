//! How many people stand behind a figure of the text: said beside it, listed, or left to the site.

use super::{load, sample, set, squeeze, text_of};
use crate::render::pdf::people::behind;
use crate::report::{Base, Block, Figure, FigureId, Inline, Measure, RankedChoice, Report, Strength, Value, Weighted};
use crate::survey::Language;
use std::sync::Arc;

fn figure(measure: Measure, text: &str, value: Value, question: &str) -> Figure {
    Figure {
        id: format!("essai/{question}/{text}"),
        section: "reseautage".into(),
        facts: Vec::new(),
        questions: vec![question.into()],
        choices: Vec::new(),
        groups: Vec::new(),
        filter: Vec::new(),
        measure,
        base: Base::Valid,
        about: String::new(),
        who: String::new(),
        value,
        is_weighted: false,
        text: text.into(),
        bounds: None,
        beside: String::new(),
        counted: None,
        over: None,
        minus: Vec::new(),
        exceeds: None,
    }
}

fn ratio(numerator: u64, denominator: u64) -> Value {
    Value::Ratio { numerator, denominator }
}

fn text(text: &str) -> Inline {
    Inline::Text(text.into())
}

/// The sample with one paragraph of figures, all of them computed.
fn with(paragraph: &[(&str, Option<Figure>)]) -> Report {
    let mut report = sample();
    let mut inlines = Vec::new();
    for (before, figure) in paragraph {
        inlines.push(text(before));
        if let Some(figure) = figure {
            inlines.push(Inline::Figure(FigureId(report.figures.len())));
            report.figures.push(Arc::new(figure.clone()));
        }
    }
    report.chapters[1].blocks.push(Block::Paragraph(inlines));
    report
}

fn printed(report: &Report, prose_n: &str) -> String {
    let tokens = load(Language::FrCa, &[]).0;
    let tokens = String::from_utf8(tokens.file("tokens.yaml").expect("tokens").to_vec()).expect("UTF-8");
    let tokens = tokens.replace("prose-n: beside", &format!("prose-n: {prose_n}"));
    let (theme, _) = load(Language::FrCa, &[("themes/constats/tokens.yaml", &tokens)]);
    let document = set(report, theme);
    document
        .pages()
        .iter()
        .map(|page| squeeze(&text_of(&page.frame)))
        .collect()
}

/// What stands beside a figure of this value.
fn beside(value: Value) -> Option<String> {
    let wording = load(Language::FrCa, &[]).0.wording;
    let said = behind(&figure(Measure::Percent, "x", value, "a"), Language::FrCa, &wording);
    said.map(|text| text.replace('\u{a0}', " "))
}

fn range(low: (u64, u64), high: (u64, u64)) -> Value {
    Value::Range { low, high }
}

fn weighted(of: u64) -> Weighted {
    Weighted {
        numerator: 7,
        denominator: 11,
        count: 3,
        of,
    }
}

fn ranking(ids: &[&str]) -> Value {
    let choice = |id: &&str| RankedChoice {
        amount: None,
        id: (*id).into(),
        label: (*id).into(),
        place: 1,
        count: 1,
    };
    Value::Ranking {
        choices: ids.iter().map(choice).collect(),
        n: 24,
        strength: Strength::Untold,
    }
}

#[test]
fn a_share_says_its_counts() {
    for (value, expected) in [
        (ratio(46, 47), "46 sur 47"),
        (range((44, 49), (44, 49)), "44 sur 49"),
        (range((44, 49), (45, 49)), "44 ou 45 sur 49"),
        (range((44, 49), (47, 49)), "44 à 47 sur 49"),
        (range((39, 48), (44, 49)), "39 sur 48 à 44 sur 49"),
    ] {
        assert_eq!(beside(value).as_deref(), Some(expected));
    }
}

/// By weights, the numbers of people are no share.
#[test]
fn what_is_no_share_of_people_says_how_many_they_are() {
    let (low, high) = (weighted(48), weighted(47));
    let (sum, count, decimals, n) = (15, 10, 0, 10);
    for (value, expected) in [
        (Value::Weighted(weighted(2000)), Some("n = 2000")),
        (Value::WeightedRange { low, high }, Some("n = 47 ou 48")),
        (
            Value::Decimal {
                sum,
                count,
                decimals,
                n,
            },
            Some("n = 10"),
        ),
        (ranking(&["a", "b"]), Some("n = 24")),
        (ranking(&["a"]), None),
        (Value::Count(46), None),
    ] {
        assert_eq!(beside(value).as_deref(), expected);
    }
}

#[test]
fn the_theme_says_where_the_people_stand() {
    let report = with(&[
        ("Pour ", Some(figure(Measure::Percent, "27 %", ratio(13, 48), "a"))),
        (" des PTP.", None),
    ]);
    assert!(printed(&report, "beside").contains("Pour27%(13sur48)desPTP."));
    let listed = printed(&report, "listed");
    let list = listed
        .split_once("Combiendepersonnesderrièreleschiffresdutexte:")
        .map(|(_, list)| list);
    assert!(
        list.is_some_and(|list| list.contains("27%(13sur48)")) && listed.contains("Pour27%desPTP."),
        "{listed}"
    );
    assert!(!printed(&report, "none").contains("13sur48"));
}

/// Within brackets a comma does, a quotation is closed first, and what the sentence says already is not said again.
#[test]
fn people_stand_where_a_sentence_has_room_for_them() {
    let share = |text: &str, question| Some(figure(Measure::Tenths, text, ratio(13, 48), question));
    let report = with(&[
        ("Souvent (", share("trois sur dix", "a")),
        ("), puis « ", share("parfois", "b")),
        ("\u{a0}», puis ", share("encore parfois", "b")),
        ("; enfin ", Some(figure(Measure::Count, "13", Value::Count(13), "c"))),
        (" des 48 PTP, soit ", share("27 %", "c")),
        (".", None),
    ]);
    let page = printed(&report, "beside");
    let expected = "Souvent(troissurdix,13sur48),puis«parfois»(13sur48),puisencoreparfois;enfin13des48PTP,soit27%.";
    assert!(page.contains(expected), "{page}");
}
