use super::{Hole, Slip, holes};
use crate::resolve::prose::syntax::{Argument, ArgumentValue, Function, FunctionCall, Literal, Parsed, Ranged};
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::{collection, proptest};

/// The parts of a text that is one expression.
#[track_caller]
fn parts(text: &str) -> Vec<Parsed> {
    let mut found = holes(text);
    match (found.pop(), found.is_empty()) {
        (
            Some(Hole {
                parts: Ok(parts),
                range,
            }),
            true,
        ) if range == (0..text.len()) => parts,
        other => panic!("{text}: {other:?}"),
    }
}

#[track_caller]
fn call(text: &str) -> FunctionCall {
    match parts(text).pop() {
        Some(Parsed::Call(call)) => call.value,
        other => panic!("{text}: {other:?}"),
    }
}

fn text(value: &str, at: usize) -> Literal {
    Literal::Text(Ranged::new(value.to_owned(), at..at + value.len()))
}

/// The message of a text's first mistake, and what it is about.
#[track_caller]
fn told(text: &str) -> (&'static str, &str) {
    let slip = holes(text).into_iter().find_map(|hole| hole.parts.err());
    let Some(Slip { told, range }) = slip else {
        panic!("{text} has no mistake")
    };
    (told.message.id, &text[range])
}

#[test]
fn a_text_is_split_at_its_expressions() {
    let text = r#"Dix {{ n("}}") }} et {x} { n("a") } {% if %} {{ oups"#;
    let found: Vec<(&str, Option<&str>)> = holes(text)
        .into_iter()
        .map(|hole| (&text[hole.range], hole.parts.err().map(|slip| slip.told.message.id)))
        .collect();
    let expected = [
        (r#"{{ n("}}") }}"#, None),
        (r#"{ n("a") }"#, Some("expression-one-brace")),
        ("{% if %}", Some("expression-statement")),
        ("{{ oups", Some("expression-unclosed")),
    ];
    assert_eq!(found, expected);
}

#[test]
fn beginnings_alone_are_each_read_once() {
    // Seconds, where each were followed to the end of the text, would be hours.
    for beginning in ["{{ ", "{{ n(\"a\" ", "{{ \\\"", "{{ n(", "{% ", "{n(", "{ "] {
        let text = beginning.repeat(100_000);
        let told = holes(&text).into_iter().filter(|hole| hole.parts.is_ok()).count();
        assert_eq!(told, 0, "{beginning}");
    }
}

#[test]
fn braces_that_call_nothing_are_text() {
    for text in ["{", "}", "{}", "{x} et }}", "{ nous (ici) }", "a { b", "{é}"] {
        assert!(holes(text).is_empty(), "{text}");
    }
}

#[test]
fn a_call_has_arguments_with_their_places() {
    let written = r#"{{ tenths("q", is=["a", 'é'], where={"m": "u"}, noun=false, items=[]) }}"#;
    let call = call(written);
    assert_eq!(call.function, Function::Tenths);
    let names: Vec<(&str, &str)> = call
        .arguments
        .iter()
        .map(|Argument { name, .. }| (name.value.as_str(), &written[name.range.clone()]))
        .collect();
    let expected = [
        ("of", "q"),
        ("is", "is"),
        ("where", "where"),
        ("noun", "noun"),
        ("items", "items"),
    ];
    assert_eq!(names, expected);
    let values: Vec<ArgumentValue> = call.arguments.into_iter().map(|argument| argument.value).collect();
    let expected = [
        ArgumentValue::One(text("q", 11)),
        ArgumentValue::List(vec![text("a", 20), text("é", 25)]),
        ArgumentValue::Map(vec![(Ranged::new("m".to_owned(), 39..40), vec![text("u", 44)])]),
        ArgumentValue::One(Literal::Truth(false)),
        ArgumentValue::List(Vec::new()),
    ];
    assert_eq!(values, expected);
}

#[test]
fn what_authors_may_write() {
    assert!(call("{{n()}}").arguments.is_empty());
    assert_eq!(call("{{ n (\n\"a\",\n) }}").arguments.len(), 1);
    assert_eq!(call(r#"{{ n(["a", "b",]) }}"#).arguments[0].name.value, "of");
    let ranked = call("{{ ranked(of=`q`, most=4, lower=true,) }}");
    assert_eq!(ranked.arguments[1].value, ArgumentValue::One(Literal::Number(4)));
    let several = call(r#"{{ n(where={"m": ["u", 'r'],}) }}"#);
    assert!(matches!(&several.arguments[0].value, ArgumentValue::Map(map) if map[0].1.len() == 2));
    assert_eq!(
        call("{{ top(rank=99999999999999999999) }}").arguments[0].value,
        ArgumentValue::One(Literal::Number(u64::MAX))
    );
}

#[test]
fn texts_and_calls_are_joined() {
    let joined = parts(r#"{{ "a" ~ n() ~ '"' ~ "{{ }}" }}"#);
    let texts: Vec<Option<&str>> = joined
        .iter()
        .map(|part| match part {
            Parsed::Text(text) => Some(text.as_str()),
            Parsed::Call(_) => None,
        })
        .collect();
    assert_eq!(texts, [Some("a"), None, Some("\""), Some("{{ }}")]);
}

#[test]
fn a_backslash_takes_the_meaning_of_a_quote() {
    assert_eq!(
        parts(r#"{{ "a \"b\" \\ \n" }}"#),
        [Parsed::Text("a \"b\" \\ \n".to_owned())]
    );
    assert_eq!(told(r#"{{ "é\é" }}"#), ("expression-escape", r"\é"));
}

#[test]
fn slips_are_found_where_they_are() {
    for (text, id, place) in [
        ("{{ }}", "expression-empty", "{{ }}"),
        ("{{ n(aines) }}", "expression-bare", "aines"),
        ("{{ n(deja-venu) }}", "expression-bare", "deja-venu"),
        ("{{ percent(a.b, is=\"x\") }}", "expression-bare", "a.b"),
        ("{{ percent(\"a\", is=oui) }}", "expression-bare", "oui"),
        ("{{ percent(\"a\", is=[\"oui\", non]) }}", "expression-bare", "non"),
        ("{{ percent(\"a\", where={m: \"u\"}) }}", "expression-bare", "m"),
        ("{{ percent(\"a\"; is=\"x\") }}", "expression-semicolon", ";"),
        ("{{ percent(\"a\", is: \"x\") }}", "expression-colon", "is"),
        ("{{ percent(\"a\", \"x\") }}", "expression-unnamed", "\"x\""),
        (
            "{{ percent(\"a\", [\"x\", \"y\"] ) }}",
            "expression-unnamed",
            "[\"x\", \"y\"]",
        ),
        ("{{ tenth(\"a\") }}", "unknown-function", "tenth"),
        ("{{ n(\"a) }} et", "expression-quote", "{{ n(\"a) }}"),
        ("{{ n(\"a)", "expression-unclosed", "{{ n(\"a)"),
        ("{{ n(“a”) }}", "expression-quotes", "“"),
        ("{{ tenths }}", "expression-call", "tenths"),
        ("{{ jardine }}", "expression-neither", "jardine"),
        ("{{ 12 }}", "expression-neither", "12"),
        ("{{ n(\"a\"] }}", "expression-expected", "]"),
        ("{{ n(\"a\" }}", "expression-expected", "}}"),
        ("{{ n([\"a\") }}", "expression-expected", ")"),
        ("{{ percent(\"a\" is=\"x\") }}", "expression-expected", "is"),
        ("{{ percent(\"a\", is=[\"x\" \"y\"]) }}", "expression-expected", "\"y\""),
        ("{{ percent(\"a\", where={\"m\"=\"u\"}) }}", "expression-expected", "="),
        ("{{ n() n() }}", "expression-expected", "n"),
        ("{{ n(of=) }}", "expression-unexpected", ")"),
        ("{{ n() ~ }}", "expression-unexpected", "}}"),
        ("{{ n(\"a\", of=\"b\") }}", "argument-twice", "of"),
        ("{{ n(where={\"m\": \"u\", \"m\": \"r\"}) }}", "argument-twice", "m"),
    ] {
        assert_eq!(told(text), (id, place), "{text}");
    }
}

#[test]
fn what_a_template_could_do_is_told_apart() {
    for (text, id, place) in [
        ("{{ top(\"a\") | lower }}", "expression-filter", "|"),
        ("{{ n(\"a\" | lower) }}", "expression-filter", "|"),
        ("{{ n() + 1 }}", "expression-arithmetic", "+"),
        ("{{ n() / n() }}", "expression-arithmetic", "/"),
        ("{{- n() -}}", "expression-arithmetic", "-"),
        ("{{ mean(\"a\", digits=-1) }}", "expression-arithmetic", "-"),
        ("{{ mean(\"a\", digits=1.5) }}", "expression-decimal", "1.5"),
        ("{{ n() > 3 }}", "expression-condition", ">"),
        ("{{ n(of==\"a\") }}", "expression-condition", "="),
        ("{{ n() if true else \"x\" }}", "expression-condition", "if"),
        ("{{ not n() }}", "expression-condition", "not"),
        ("{{ percent(\"a\" is \"x\") }}", "expression-condition", "is"),
        ("{{ n(top(\"a\")) }}", "expression-nested", "top"),
        ("{{ n(of=\"a\" ~ \"b\") }}", "expression-join", "~"),
        ("{{ percent(\"a\", is=[[\"x\"]]) }}", "expression-deep", "["),
        (
            "{{ percent(\"a\", where={\"m\": {\"u\": \"x\"}) }}",
            "expression-deep",
            "{",
        ),
        ("{{ n()[0] }}", "expression-unexpected", "["),
        ("{{ (n()) }}", "expression-unexpected", "("),
    ] {
        assert_eq!(told(text), (id, place), "{text}");
    }
}

#[test]
fn quotes_of_a_word_processor_are_told_once() {
    let help = |text: &str| {
        let slip = holes(text).pop().and_then(|hole| hole.parts.err()).expect("a mistake");
        slip.told
            .help
            .iter()
            .filter(|help| help.id == "expression-quotes")
            .count()
    };
    assert_eq!(help("{{ n(“a”) }}"), 0);
    assert_eq!(help("{{ n(\"a”) }}"), 1);
    assert_eq!(help("{{ n(a”) }}"), 1);
}

/// What is hostile ends, at once and with one mistake.
#[test]
fn hostile_texts_are_read_to_their_end() {
    let many = 10_000;
    for text in [
        format!("{{{{ n({}) }}}}", "[".repeat(many)),
        format!("{{{{ n({}) }}}}", "n(".repeat(many)),
        format!("{{{{ n(where={} }}}}", "{\"a\":".repeat(many)),
        format!("{{{{ {} }}}}", "(".repeat(many)),
        "{{".repeat(many),
        "{{ \"".repeat(many),
        format!("{{{{ {} }}}}", "\\".repeat(many)),
    ] {
        assert_eq!(holes(&text).len(), 1, "{}", &text[..20]);
    }
    assert!(holes(&"{{ ' }} {{ \" }} {{ ` }} {{ n() }} ".repeat(many)).len() >= many);
    assert_eq!(holes(&"{{ n() ~ n() }}".repeat(many)).len(), many);
}

/// Texts that are nearly expressions.
pub(in crate::resolve::prose) fn nearly() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        proptest::sample::select(vec![
            "{{", "}}", "{", "}", "{%", "%}", "(", ")", "[", "]", ",", ":", "=", "~", "\"", "'", "`", "\\", "|", "-",
            ";", "“", "é", "\u{a0}", "n", "tenths", "is", "of", "true", "1", "1.5", " ", "\n", "q", "{{ n(\"",
            "\") }}", "[^1]", "**", "[a](", "<b>", "😀",
        ])
        .prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
        Just("{{ percent(\"q\", is=\"a\") }}".to_owned()),
    ];
    collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

/// Every place in a part of an expression.
fn places(part: &Parsed) -> Vec<std::ops::Range<usize>> {
    let Parsed::Call(call) = part else { return Vec::new() };
    let mut all = vec![call.range.clone()];
    let mut literal = |literal: &Literal| match literal {
        Literal::Text(text) => all.push(text.range.clone()),
        Literal::Number(_) | Literal::Truth(_) => {}
    };
    for argument in &call.value.arguments {
        match &argument.value {
            ArgumentValue::One(one) => literal(one),
            ArgumentValue::List(literals) => literals.iter().for_each(&mut literal),
            ArgumentValue::Map(entries) => entries.iter().flat_map(|(_, literals)| literals).for_each(&mut literal),
        }
    }
    all.extend(call.value.arguments.iter().map(|argument| argument.name.range.clone()));
    all
}

proptest! {
    /// Whatever is written, places are slices of it, and holes come one after the other.
    #[test]
    fn places_lie_in_the_text(text in nearly()) {
        let mut end = 0;
        for hole in holes(&text) {
            assert!(hole.range.start >= end && text.get(hole.range.clone()).is_some_and(|hole| hole.len() > 1));
            end = hole.range.end;
            let places = match &hole.parts {
                Ok(parts) => parts.iter().flat_map(places).collect(),
                Err(slip) => vec![slip.range.clone()],
            };
            for place in places {
                assert!(hole.range.start <= place.start && place.end <= hole.range.end, "{place:?}");
                assert!(text.get(place.clone()).is_some(), "{place:?}");
            }
        }
    }
}
