use super::{Value, parse};
use crate::diagnostic::{Catalogue, Printer, Sources, Tongue};

fn parsed(text: &str) -> Value {
    let mut sources = Sources::new();
    let id = sources.add("a.yaml", text);
    parse(id, text).expect("valid").value
}

fn message(text: &str) -> String {
    let mut sources = Sources::new();
    let id = sources.add("content/a.yaml", text);
    let diagnostic = parse(id, text).expect_err("invalid");
    let catalogue = Catalogue::new(Tongue::French);
    Printer::new(&catalogue, &sources, false).print_one(&diagnostic)
}

#[test]
fn scalars_stay_as_written() {
    let Value::Map(entries) = parsed("a: 01\nb: \"01\"\nc: 1.50\nd: no\ne: ~\nf: true\ng: 0x1F\n") else {
        panic!("a map");
    };
    let texts: Vec<(String, Option<(String, bool)>)> = entries
        .into_iter()
        .map(|(key, node)| match node.value {
            Value::Scalar(s) => (key.value, Some((s.text, s.quoted))),
            Value::Null => (key.value, None),
            Value::List(_) | Value::Map(_) => panic!("a scalar"),
        })
        .collect();
    let expected = [
        ("a", Some(("01", false))),
        ("b", Some(("01", true))),
        ("c", Some(("1.50", false))),
        ("d", Some(("no", false))),
        ("e", None),
        ("f", Some(("true", false))),
        ("g", Some(("0x1F", false))),
    ];
    let expected: Vec<_> = expected
        .into_iter()
        .map(|(k, v)| (k.to_owned(), v.map(|(t, q): (&str, bool)| (t.to_owned(), q))))
        .collect();
    assert_eq!(texts, expected);
}

#[test]
fn spans_are_those_of_the_file() {
    let text = "é: [x, {ab: cd}]\n";
    let mut sources = Sources::new();
    let id = sources.add("a.yaml", text);
    let node = parse(id, text).expect("valid");
    let Value::Map(entries) = node.value else {
        panic!("a map")
    };
    assert_eq!(&text[entries[0].0.span.range()], "é");
    let Value::List(items) = &entries[0].1.value else {
        panic!("a list")
    };
    assert_eq!(&text[items[0].span.range()], "x");
    let Value::Map(inner) = &items[1].value else {
        panic!("a map")
    };
    assert_eq!(&text[inner[0].0.span.range()], "ab");
    assert_eq!(&text[inner[0].1.span.range()], "cd");
}

#[test]
fn an_empty_document_is_null() {
    assert_eq!(parsed(""), Value::Null);
    assert_eq!(parsed("# rien\n"), Value::Null);
}

#[test]
fn mistakes_are_told_in_french_with_their_place() {
    let said = message("title: \"Un titre\ndate: 2025\n");
    assert!(said.contains("guillemet"), "{said}");
    let said = message("a:\n\tb: 1\n");
    assert!(
        said.contains("tabulation") && said.contains("content/a.yaml:2"),
        "{said}"
    );
    let said = message("a: 1\na: 2\n");
    assert!(
        said.contains("«\u{a0}a\u{a0}»") && said.contains("content/a.yaml:2:1"),
        "{said}"
    );
    let said = message("a: un: deux\n");
    assert!(said.contains("deux-points"), "{said}");
}

/// Line and column where a mistake is told, and the message there.
fn told(text: &str) -> (usize, usize, &'static str) {
    let mut sources = Sources::new();
    let id = sources.add("a.yaml", text);
    let diagnostic = parse(id, text).expect_err(text);
    let label = diagnostic.primary.expect("a place");
    let (line, column) = sources.position(label.span);
    (line, column, label.text.expect("a remark").id)
}

#[test]
fn a_mistake_is_told_where_it_was_made() {
    for (text, expected) in [
        ("a: “x: y”\n", (1, 4, "yaml-curly-quotes")),
        ("a: « x : y »\n", (1, 4, "yaml-curly-quotes")),
        ("a:\n  b:x\n  c: y\n  d: z\n", (2, 3, "yaml-colon-space")),
        ("a:\n  b: x\n\u{a0} c: y\n  d: z\n", (3, 1, "yaml-blank")),
        ("a:\n  -\u{202f}b: x\n    c: y\n", (2, 4, "yaml-blank")),
        ("a:\n  – b: x\n    c: y\n", (2, 3, "yaml-list-mark")),
        ("a:\n  -b: x\n    c: y\n", (2, 3, "yaml-dash-space")),
        ("a： x\nb: y\n", (1, 2, "yaml-colon-sign")),
        ("a: *x* y\n", (1, 4, "yaml-character")),
        ("a: ![x](y)\n", (1, 4, "yaml-character")),
        ("a: [x](y) z\n", (1, 4, "yaml-character")),
        ("a: - x\n", (1, 4, "yaml-character")),
        ("a: % x\n", (1, 4, "yaml-character")),
        ("a: @x\n", (1, 4, "yaml-character")),
        ("a: `x`\n", (1, 4, "yaml-character")),
        ("a: > 50\n", (1, 4, "yaml-character")),
        ("a: x : y\n", (1, 6, "yaml-colon")),
        ("a: x\n  y : z\n", (2, 5, "yaml-colon")),
        ("a: x #1\n  y\n", (1, 6, "yaml-remark")),
        ("a: \"x\nb: y\nc: \"z\"\n", (1, 4, "yaml-unclosed-quote")),
        ("a: [\"x]\nb: y\nc: [\"z\"]\n", (1, 5, "yaml-unclosed-quote")),
        ("a: \"x”\nb: \"y\"\n", (1, 6, "yaml-quote-curled")),
        ("a: [x,\n  y\nb: z\nc: d\n", (1, 4, "yaml-bracket-open")),
        ("- {a: 1, b: x\n- {a: 2, b: y}\n", (1, 3, "yaml-bracket-open")),
        ("a: [{b: [c}]\n", (1, 11, "yaml-bracket-stray")),
        ("a: {b: c : d}\n", (1, 10, "yaml-colon-flow")),
        ("a: \"x\" y\n", (1, 6, "yaml-after-quote")),
        ("a: 'l'été'\n", (1, 6, "yaml-after-apostrophe")),
        ("a: |\nb\n", (2, 1, "yaml-block-indentation")),
        ("a: \"x\\y\"\n", (1, 6, "yaml-escape")),
        ("a: \"é“\\é\"\n", (1, 7, "yaml-escape")),
        ("a: b\n---\nc: d\n", (2, 1, "yaml-several-documents")),
        ("a: {{ x }} y\n", (1, 4, "yaml-braces")),
        ("- a\n    b: c\n", (1, 3, "yaml-colon-missing")),
        ("a:\n  b c\n  d: e\n", (2, 3, "yaml-colon-missing")),
        ("a:\n  b: c\n d: e\n", (3, 2, "yaml-indentation-columns")),
        ("a:\n  b: c\n   d: e\n", (3, 4, "yaml-indentation-columns")),
        ("- a:\n    b: c\n  d: e\n    f: g\n", (3, 3, "yaml-indentation-columns")),
    ] {
        assert_eq!(told(text), expected, "{text:?}");
    }
}

#[test]
fn what_is_right_above_a_mistake_is_not_blamed() {
    for (text, line) in [
        ("a: “x”\nb: « y »\nc: \"z\n", 3),
        ("a: |\n  – x: y\n  -z: \"\n\tb: 1\n", 4),
        ("a: \"x\n  y: z\"\nb: 'l'été'\n", 3),
        ("a: [x,\n  y]\nb: *c d\n", 3),
        ("a: it's\nb: d'eau\nc: @x\n", 3),
    ] {
        assert_eq!(told(text).0, line, "{text:?}: {:?}", told(text));
    }
}

proptest::proptest! {
    /// Whatever is typed, a mistake has a place in the text.
    #[test]
    fn every_mistake_has_a_place(text in "([ab]|: |:|- |–|\u{a0}|  |\n|\n  |\"|'|“|”|\\{|\\}|\\[|\\]| #|\\||>|\\*|&|!|%|@|,|é|\\\\|\t){0,30}") {
        let mut sources = Sources::new();
        let id = sources.add("a.yaml", text.as_str());
        if let Err(told) = parse(id, &text) {
            let label = told.primary.expect("a place");
            proptest::prop_assert!(text.get(label.span.range()).is_some(), "{:?}", label.span);
        }
    }
}
