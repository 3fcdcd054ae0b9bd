use super::{blocks, running};
use crate::commentary::{Asked, Call, FractionForm, Measured, Naming, Prose, Term};
use crate::content::yaml::Text;
use crate::diagnostic::{Diagnostics, Sources, Span};
use crate::query::Summary;
use crate::resolve::scope::Scope;
use crate::survey::{Base, Choice, ChoiceId, Group, GroupId, Item, Kind, Question, QuestionId};
use proptest::{prop_assert, proptest};

fn group(id: &str) -> Group {
    Group {
        id: id.to_owned(),
        chosen: Vec::new(),
    }
}

fn question(id: &str, kind: Kind, items: &[&str], groups: &[usize]) -> Question {
    let choices: &[&str] = match kind {
        Kind::Number { .. } | Kind::Open => &[],
        _ => &["oui", "non"],
    };
    let choice = |id: &&str| Choice {
        id: String::from(*id),
        score: None,
    };
    let item = |id: &&str| Item { id: String::from(*id) };
    Question {
        id: id.to_owned(),
        kind,
        choices: choices.iter().map(choice).collect(),
        items: items.iter().map(item).collect(),
        groups: groups.iter().copied().map(GroupId).collect(),
        asked_if: Vec::new(),
        counts_texts: false,
        limits: (None, None),
        origin: None,
    }
}

/// Two groups, four questions: of both, of the first alone, a battery and a number.
fn understood(text: &str, is_sound: bool, about: &[GroupId]) -> (Prose, Vec<(&'static str, String)>) {
    let groups = [group("aines"), group("jeunes")];
    let questions = [
        question("deja", Kind::Single, &[""], &[0, 1]),
        question("seuls", Kind::Single, &[""], &[0]),
        question("opinions", Kind::Scale, &["utile", "clair"], &[0, 1]),
        question("age", Kind::Number { decimals: 0 }, &[""], &[0, 1]),
    ];
    let mut sources = Sources::new();
    let source = sources.add("a.yaml", text);
    let scope = Scope {
        survey: None,
        groups: &groups,
        questions: &questions,
        is_sound,
        about,
        sources: &sources,
    };
    let mut diagnostics = Diagnostics::new();
    let written = Text::new(text.to_owned(), Span::new(source, 0..text.len()));
    let prose = blocks(written, scope, &mut diagnostics);
    let place = |label: &crate::diagnostic::Label| String::from(&text[label.span.range()]);
    let mistakes = diagnostics
        .iter()
        .map(|d| (d.message.id, d.primary.as_ref().map(place).unwrap_or_default()))
        .collect();
    (prose, mistakes)
}

const BOTH: [GroupId; 2] = [GroupId(0), GroupId(1)];

/// The calls of a text without a mistake.
#[track_caller]
fn calls(text: &str) -> Vec<Call> {
    let (prose, mistakes) = understood(text, true, &BOTH);
    assert_eq!(mistakes, [], "{text}");
    let terms = prose.expressions.into_iter().flat_map(|expression| expression.terms);
    terms
        .filter_map(|term| match term {
            Term::Call(call) => Some(call.value),
            Term::Text(_) => None,
        })
        .collect()
}

#[test]
fn names_are_ids() {
    let found =
        calls(r#"{{ tenths("opinions", is=["non", "oui"], group="jeunes", where={"deja": "oui"}, base="asked") }}"#);
    let [
        Call::Tenths {
            measured,
            items,
            naming,
        },
    ] = found.as_slice()
    else {
        panic!("{found:?}")
    };
    let Measured {
        question,
        choices,
        groups,
        filter,
        base,
        ..
    } = measured;
    assert_eq!(
        (*question, choices.as_slice()),
        (QuestionId(2), &[ChoiceId(1), ChoiceId(0)][..])
    );
    assert_eq!((groups.as_slice(), *base), (&[GroupId(1)][..], Base::Asked));
    assert_eq!(
        (filter[0].variable.question, filter[0].choices.as_slice()),
        (QuestionId(0), &[ChoiceId(0)][..])
    );
    assert_eq!((items.as_slice(), naming), (&[0, 1][..], &Naming::Own));
}

#[test]
fn each_function_has_its_own_arguments() {
    let found = calls(
        r#"{{ n(["jeunes"], words=true) }} {{ fraction("opinions.clair", is="oui", noun=false, approx=true, form="one_in") }}
        {{ mean("age", digits=2) }} {{ top("deja", rank=2, lower=true) }} {{ ranked("seuls") }}
        {{ ref("là", text="ici") }} {{ agree(one="a", many="ont", none="n’a") }}"#,
    );
    assert_eq!(found.len(), 7);
    assert!(matches!(&found[0], Call::Respondents { groups, words: true } if groups == &[GroupId(1)]));
    assert!(matches!(
        &found[1],
        Call::Fraction {
            asked: Asked { item: 1, .. },
            naming: Naming::Without,
            form: FractionForm::OneIn,
            approximate: true
        }
    ));
    assert!(matches!(
        &found[2],
        Call::Number {
            summary: Summary::Mean,
            digits: Some(2),
            ..
        }
    ));
    assert!(matches!(
        &found[3],
        Call::Top {
            rank: 2,
            lower: true,
            ..
        }
    ));
    // Only those who were asked, of the groups that the text is about.
    assert!(matches!(&found[4], Call::Ranked { asked, most: 3, .. } if asked.measured.groups == [GroupId(0)]));
    assert!(matches!(&found[5], Call::Reference { target, text: Some(_) } if target.value == "là"));
    assert!(matches!(&found[6], Call::Agree { none: Some(_), .. }));
}

#[test]
fn mistakes_have_their_places() {
    for (text, id, place) in [
        (r#"é {{ n("ainés") }}"#, "unknown-group", "ainés"),
        (r#"{{ percent("dja", is="oui") }}"#, "unknown-question", "dja"),
        (r#"{{ percent("deja", is=["oui", "ou"]) }}"#, "unknown-choice", "ou"),
        (
            r#"{{ percent("deja", is="oui", where={"deja": "x", "age": "oui"}) }}"#,
            "no-choices",
            "oui",
        ),
        (r#"{{ percent("deja", is="deja") }}"#, "unknown-choice", "deja"),
        (
            r#"{{ percent("seuls", is="oui", group=["aines", "jeunes"]) }}"#,
            "group-not-asked",
            "jeunes",
        ),
        (r#"{{ percent("opinions.x", is="oui") }}"#, "unknown-item", "opinions.x"),
        (
            r#"{{ tenths("opinions", is="oui", items=["clair", "x"]) }}"#,
            "unknown-item",
            "x",
        ),
        (
            r#"{{ percent("opinions", is="oui") }}"#,
            "battery-needs-item",
            "opinions",
        ),
        (r#"{{ percent("age") }}"#, "shows-no-such-type", "age"),
        (r#"{{ mean("deja") }}"#, "shows-no-such-type", "deja"),
        (r#"{{ percent("deja", is="oui", base="x") }}"#, "unknown-base", "x"),
        (r#"{{ fraction("deja", is="oui", form="x") }}"#, "unknown-form", "x"),
        (r#"{{ percent("deja", noun=false) }}"#, "unknown-argument", "noun"),
        (r#"{{ agree("a", many="b") }}"#, "unknown-argument", "a"),
        (r#"{{ percent("deja", is=3) }}"#, "wrong-argument", "is"),
        (r#"{{ percent("deja", where="oui") }}"#, "wrong-argument", "where"),
        (r#"{{ percent(3) }}"#, "wrong-argument", "3"),
        (r#"{{ top("deja", rank="un") }}"#, "wrong-argument", "rank"),
        (r#"{{ n(words="oui") }}"#, "wrong-argument", "words"),
        (r#"{{ tenths("deja", is="oui", noun=3) }}"#, "wrong-argument", "noun"),
        (
            r#"{{ "a" ~ percent(is="oui") }}"#,
            "missing-argument",
            r#"percent(is="oui")"#,
        ),
        (r#"{{ "a" ~ percent("deja") }}"#, "is-missing", r#"percent("deja")"#),
        (
            r#"{{ tenths("opinions", is="oui", items=[]) }}"#,
            "no-items",
            r#"tenths("opinions", is="oui", items=[])"#,
        ),
    ] {
        assert_eq!(understood(text, true, &BOTH).1, [(id, place.to_owned())], "{text}");
    }
}

#[test]
fn a_verb_needs_a_figure_before_it() {
    const AGREE: &str = r#"{{ agree(one="a", many="ont") }}"#;
    let told = |text: String| understood(&text, true, &BOTH).1;
    assert_eq!(told(format!("{{{{ n() }}}} {AGREE}")), []);
    assert_eq!(told(format!("{{{{ ref(\"t\") }}}} {AGREE} {AGREE}")).len(), 1);
    // Its figure has been told already.
    assert_eq!(told(format!("{{{{ n(\"x\") }}}} {AGREE}")).len(), 1);
    assert_eq!(told(format!("{{{{ n(x) }}}} {AGREE}")).len(), 1);
}

#[test]
fn names_are_not_looked_up_where_the_questionnaire_is_mistaken() {
    assert_eq!(understood(r#"{{ percent("x", is="y") }}"#, false, &BOTH).1, []);
    let written = understood(r#"{{ percent(x) }} {{ percent("x", y="z") }}"#, false, &BOTH).1;
    assert_eq!(
        written.iter().map(|(id, _)| *id).collect::<Vec<_>>(),
        ["expression-bare", "unknown-argument"]
    );
}

#[test]
fn a_question_must_have_been_asked_of_someone() {
    let text = r#"{{ percent("seuls", is="oui") }}"#;
    assert_eq!(understood(text, true, &BOTH).1, []);
    let told = understood(text, true, &[GroupId(1)]).1;
    assert_eq!(told, [("no-group-asked", "seuls".to_owned())]);
}

#[test]
fn running_text_is_one_paragraph() {
    for (text, mistakes) in [("a\nb", 0), ("", 1), ("a\n\nb", 1), ("- a", 1)] {
        let mut sources = Sources::new();
        let source = sources.add("a.yaml", text);
        let scope = Scope {
            survey: None,
            groups: &[],
            questions: &[],
            is_sound: true,
            about: &[],
            sources: &sources,
        };
        let mut diagnostics = Diagnostics::new();
        let written = Text::new(text.to_owned(), Span::new(source, 0..text.len()));
        running(written, scope, &mut diagnostics);
        assert_eq!(diagnostics.iter().count(), mistakes, "{text:?}");
    }
}

proptest! {
    /// Whatever is written, each expression stands once in the text's tree, and every place is one of the text.
    #[test]
    fn no_text_is_too_strange(text in super::parse::nearly()) {
        let (prose, mistakes) = understood(&text, true, &BOTH);
        for expression in &prose.expressions {
            prop_assert!(text.get(expression.range.clone()).is_some());
        }
        let tree = format!("{:?} {:?}", prose.blocks, prose.footnotes);
        for (index, expression) in prose.expressions.iter().enumerate().filter(|(_, e)| !e.terms.is_empty()) {
            let stands = tree.matches(&format!("Expression({index})")).count();
            prop_assert!(stands == 1 || !mistakes.is_empty(), "{stands}: {expression:?}");
        }
    }
}
