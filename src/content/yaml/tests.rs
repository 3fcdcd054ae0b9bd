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
