use super::super::write::{quoted, scalar};
use super::{Edit, Inside, edit};
use super::{Node, Value, tree};
use Inside::{Item, Key};
use proptest::prelude::*;
use proptest::sample::Index;

/// A document, and where each scalar of it was written.
struct Page {
    pieces: Vec<String>,
    /// The pieces that are scalars, in order.
    scalars: Vec<usize>,
    step: usize,
    line_end: &'static str,
    /// Every so many lines a comment stands.
    comments: usize,
    lines: usize,
}

#[derive(Clone, Debug, PartialEq)]
enum Model {
    Text(String, u8),
    List(Vec<Model>, bool),
    Map(Vec<(String, Model)>, bool),
}

impl Page {
    fn put(&mut self, text: &str) {
        self.pieces.push(text.to_owned());
    }

    fn end_line(&mut self, indent: usize) {
        self.lines += 1;
        let line_end = self.line_end;
        match self.lines % self.comments {
            0 => self.put(&format!(" # note: {}{line_end}", self.lines)),
            1 => self.put(&format!("{line_end}{}# autre note{line_end}", " ".repeat(indent))),
            2 => self.put(&format!("{line_end}{line_end}")),
            _ => self.put(line_end),
        }
    }

    /// Behind a key or a dash.
    fn value(&mut self, model: &Model, indent: usize, is_item: bool) {
        let inner = indent + self.step;
        match model {
            Model::Text(text, style) => {
                self.put(" ");
                self.scalars.push(self.pieces.len());
                let block = |sign: &str| {
                    let lines = text.split('\n').map(|line| match line {
                        "" => self.line_end.to_owned(),
                        line => format!("{}{}{line}", self.line_end, " ".repeat(inner)),
                    });
                    format!("{sign}{}", lines.collect::<String>())
                };
                let fits = !text.is_empty() && !text.starts_with([' ', '\n']) && !text.ends_with([' ', '\n']);
                let is_block = fits && *style > 2 && !text.contains("\n ") && !text.contains(" \n");
                let written = match style {
                    1 if !text.contains('\n') => format!("'{}'", text.replace('\'', "''")),
                    3 if is_block => block("|-"),
                    4 if is_block && !text.contains('\n') => block(">-"),
                    0 => scalar(text),
                    _ => quoted(text),
                };
                let is_block = written.starts_with(['|', '>']);
                self.put(&written);
                if is_block {
                    self.put(self.line_end);
                } else {
                    self.end_line(inner);
                }
            }
            Model::List(_, true) | Model::Map(_, true) => {
                self.put(" ");
                self.flow(model);
                self.end_line(indent);
            }
            Model::List(items, false) => {
                self.end_line(inner);
                for item in items {
                    self.put(&format!("{}-", " ".repeat(inner)));
                    self.value(item, inner, true);
                }
            }
            Model::Map(entries, false) => {
                let column = if is_item { indent + 2 } else { inner };
                if is_item {
                    self.put(" ");
                } else {
                    self.end_line(inner);
                }
                for (at, (key, value)) in entries.iter().enumerate() {
                    let before = if at == 0 && is_item { 0 } else { column };
                    self.put(&format!("{}{key}:", " ".repeat(before)));
                    self.value(value, column, false);
                }
            }
        }
    }

    fn flow(&mut self, model: &Model) {
        match model {
            Model::Text(text, style) => {
                self.scalars.push(self.pieces.len());
                self.put(&if *style == 0 { scalar(text) } else { quoted(text) });
            }
            Model::List(items, _) => {
                self.put("[");
                for (at, item) in items.iter().enumerate() {
                    self.put(if at > 0 { ", " } else { "" });
                    self.flow(item);
                }
                self.put("]");
            }
            Model::Map(entries, _) => {
                self.put("{");
                for (at, (key, value)) in entries.iter().enumerate() {
                    self.put(&format!("{}{key}: ", if at > 0 { ", " } else { "" }));
                    self.flow(value);
                }
                self.put("}");
            }
        }
    }
}

/// What a model says, without how it is written.
fn says(model: &Model) -> String {
    match model {
        Model::Text(text, _) => format!("{text:?}"),
        Model::List(items, _) => format!("{:?}", items.iter().map(says).collect::<Vec<_>>()),
        Model::Map(entries, _) => {
            let entries = entries.iter().map(|(key, value)| (key.clone(), says(value)));
            format!("{{{:?}}}", entries.collect::<Vec<_>>())
        }
    }
}

fn read(node: &Node) -> Model {
    match &node.value {
        Value::Null => Model::Text("∅".to_owned(), 0),
        Value::Scalar(scalar) => Model::Text(scalar.text.clone(), 0),
        Value::List(items) => Model::List(items.iter().map(read).collect(), false),
        Value::Map(entries) => Model::Map(
            entries
                .iter()
                .map(|(key, value)| (key.value.clone(), read(value)))
                .collect(),
            false,
        ),
    }
}

/// The ways to everything, in the order in which it is written.
fn ways<'a>(model: &'a Model, before: &[Inside<'a>], found: &mut Vec<Vec<Inside<'a>>>) {
    found.push(before.to_vec());
    match model {
        Model::Text(..) => {}
        Model::List(items, _) => {
            for (at, item) in items.iter().enumerate() {
                ways(item, &[before, &[Item(at)]].concat(), found);
            }
        }
        Model::Map(entries, _) => {
            for (key, value) in entries {
                ways(value, &[before, &[Key(key)]].concat(), found);
            }
        }
    }
}

fn at<'a>(model: &'a mut Model, way: &[Inside<'_>]) -> &'a mut Model {
    way.iter().fold(model, |model, step| match (step, model) {
        (Item(at), Model::List(items, _)) => &mut items[*at],
        (Key(name), Model::Map(entries, _)) => &mut entries.iter_mut().find(|(key, _)| key == name).unwrap().1,
        _ => panic!("a way leads somewhere"),
    })
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zéà ’:#'\"{}\\-\\[\\],&*!|>%@`\n\\\\]{0,40}",
        "([a-zé]{1,9} ){20}\\{\\{ n\\(x\\) \\}\\} fin\\.",
        Just("non".to_owned()),
        Just("null".to_owned()),
        Just("~".to_owned()),
        Just("012".to_owned()),
        Just("Une ligne\n\nUne autre\n".to_owned()),
    ]
}

fn in_flow(model: Model) -> Model {
    match model {
        Model::Text(..) => model,
        Model::List(items, _) => Model::List(items.into_iter().map(in_flow).collect(), true),
        Model::Map(entries, _) => Model::Map(
            entries.into_iter().map(|(key, value)| (key, in_flow(value))).collect(),
            true,
        ),
    }
}

fn document() -> impl Strategy<Value = Model> {
    let leaf = (text(), 0..5_u8).prop_map(|(text, style)| Model::Text(text, style));
    let tree = leaf.prop_recursive(4, 30, 4, |inner| {
        let key = "[a-z_]{1,8}";
        let map = prop::collection::btree_map(key, inner.clone(), 1..4);
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..4).prop_map(|items| Model::List(items, false)),
            map.prop_map(|entries| Model::Map(entries.into_iter().collect(), false)),
            inner.prop_map(in_flow),
        ]
    });
    let keyed = prop::collection::btree_map("[a-z_]{1,8}", tree, 1..5);
    keyed.prop_map(|entries| Model::Map(entries.into_iter().collect(), false))
}

fn page(model: &Model, (step, is_crlf, comments): (usize, bool, usize)) -> Page {
    let mut page = Page {
        pieces: Vec::new(),
        scalars: Vec::new(),
        step,
        line_end: if is_crlf { "\r\n" } else { "\n" },
        comments,
        lines: 3,
    };
    let Model::Map(entries, _) = model else {
        panic!("a mapping")
    };
    for (key, value) in entries {
        page.put(&format!("{key}:"));
        page.value(value, 0, false);
    }
    page
}

/// How many bytes are the same at both ends.
fn kept(old: &str, new: &str) -> usize {
    let before = old.bytes().zip(new.bytes()).take_while(|(a, b)| a == b).count();
    let after = old[before..]
        .bytes()
        .rev()
        .zip(new.bytes().rev())
        .take_while(|(a, b)| a == b)
        .count();
    before + after.min(new.len() - before)
}

proptest! {
    #[test]
    fn a_text_changes_its_own_bytes_alone(
        model in document(), form in (prop_oneof![Just(2_usize), Just(4)], any::<bool>(), 4..9_usize),
        which in any::<Index>(), new in text()
    ) {
        let page = page(&model, form);
        let old: String = page.pieces.concat();
        prop_assert_eq!(tree(&old).map(|node| says(&read(&node))), Some(says(&model)));
        let mut all = Vec::new();
        ways(&model, &[], &mut all);
        let mut meant = model.clone();
        let scalars: Vec<_> = all.iter().filter(|way| matches!(at(&mut meant.clone(), way), Model::Text(..))).collect();
        let which = which.index(scalars.len());
        let changed = edit(&old, scalars[which], Edit::Text(&new));
        let changed = changed.ok_or_else(|| TestCaseError::fail(format!("refused in {old:?}")))?;
        let Model::Text(text, _) = at(&mut meant, scalars[which]) else { panic!("a text") };
        text.clone_from(&new);
        prop_assert_eq!(tree(&changed).map(|node| says(&read(&node))), Some(says(&meant)));
        let place = page.scalars[which];
        prop_assert!(changed.starts_with(&page.pieces[..place].concat()), "{} {}", old, changed);
        prop_assert!(changed.ends_with(&page.pieces[place + 1..].concat()), "{} {}", old, changed);
        prop_assert!(!form.1 || !changed.replace("\r\n", "").contains('\n'));
    }

    #[test]
    fn what_comes_in_leaves_everything_else(
        model in document(), form in (prop_oneof![Just(2_usize), Just(4)], any::<bool>(), 4..9_usize),
        which in any::<Index>(), is_last in any::<bool>(), is_cut in any::<bool>(), new in text()
    ) {
        let old: String = page(&model, form).pieces.concat();
        let old = if is_cut { old.trim_end() } else { &old };
        let mut all = Vec::new();
        ways(&model, &[], &mut all);
        let mut meant = model.clone();
        all.retain(|way| !matches!(at(&mut meant.clone(), way), Model::Text(..)));
        let way = &all[which.index(all.len())];
        let item = format!("- {}\n- {{x: [1, {}]}}\n", scalar(&new), quoted(&new));
        let entry = format!("neuf:\n  # à voir\n  un: {}\n  deux:\n    - {{x: 1}}\n", quoted(&new));
        let (text, new) = (|text: &str| Model::Text(text.to_owned(), 0), text_model(&new));
        let inner = Model::List(vec![Model::Map(vec![("x".to_owned(), text("1"))], false)], false);
        let changed = match at(&mut meant, way) {
            Model::List(items, _) => {
                let place = if is_last { items.len() } else { 1 };
                let flow = Model::Map(vec![("x".to_owned(), Model::List(vec![text("1"), new.clone()], false))], false);
                items.insert(place, Model::List(vec![new, flow], false));
                edit(old, way, Edit::Item { after: (!is_last).then_some(0), yaml: &item })
            }
            Model::Map(entries, _) => {
                let place = if is_last { entries.len() } else { 1 };
                let first = entries[0].0.clone();
                entries.insert(place, ("neuf".to_owned(), Model::Map(vec![("un".to_owned(), new), ("deux".to_owned(), inner)], false)));
                edit(old, way, Edit::Entries { after: (!is_last).then_some(&first), yaml: &entry })
            }
            Model::Text(..) => panic!("a collection"),
        };
        let changed = changed.ok_or_else(|| TestCaseError::fail(format!("refused in {old:?}")))?;
        prop_assert_eq!(tree(&changed).map(|node| says(&read(&node))), Some(says(&meant)), "{}", changed);
        prop_assert_eq!(kept(old, &changed), old.len(), "{} {}", old, changed);
        prop_assert!(!old.contains("\r\n") || !changed.replace("\r\n", "").contains('\n'));
    }
}

proptest! {
    #[test]
    fn whatever_stands_in_a_file_a_change_is_made_or_refused(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..24), new in text()) {
        let old = pieces.concat();
        let Some(document) = tree(&old) else { return Ok(()) };
        let model = read(&document);
        let mut all = Vec::new();
        ways(&model, &[], &mut all);
        for way in all {
            edit(&old, &way, Edit::Text(&new));
            edit(&old, &way, Edit::Item { after: None, yaml: "a: 1\nb: [2]" });
            edit(&old, &way, Edit::Entries { after: None, yaml: "zz: 1\nyy:\n  - 2" });
        }
    }
}

const PIECES: &[&str] = &[
    "a: ", "b:", "- ", "\n", "\n  ", "\n    ", "\r\n", "{", "}", "[", "]", ", ", "x", "é", "'y'", "\"z\\n\"", "|\n",
    ">-\n", "|2+\n", "# c", " # | d", "&a ", "*a", "!t ", "? ", ": ", "---\n", "...", "~", "\u{feff}", "\t", "%",
    "<<: ",
];

fn text_model(text: &str) -> Model {
    Model::Text(text.to_owned(), 0)
}

const QUESTIONS: &str = "\
# Le questionnaire
questions:
    deja: # la première
        type:   single
        choices: # deux
          - {code: 1, id: oui, label: Oui} # oui
          - {code: 2,  id: non, label: 'Non'}
          # fin

        # à revoir

    # La suite
    age: {type: number, column: AGE}
scales: {court: [{code: 1, id: a}], long: []}
notes:
";

#[track_caller]
fn edited(text: &str, way: &[Inside<'_>], change: Edit<'_>, old: &str, new: &str) {
    assert_eq!(text.matches(old).count(), 1, "{old}");
    let expected = text.replacen(old, new, 1);
    let made = edit(text, way, change).expect("it can be made");
    assert_eq!(made, expected);
    let windows = edit(&text.replace('\n', "\r\n"), way, change).expect("it can be made");
    assert_eq!(windows, expected.replace('\n', "\r\n"));
}

#[test]
fn what_comes_in_is_written_as_its_neighbours_are() {
    let item = |after| Edit::Item {
        after,
        yaml: "{code: 3, id: nsp, label: \"Je ne sais pas, au juste\"}",
    };
    let choices = [Key("questions"), Key("deja"), Key("choices")];
    let third = "\n          - {code: 3, id: nsp, label: \"Je ne sais pas, au juste\"}";
    edited(QUESTIONS, &choices, item(None), "'Non'}", &format!("'Non'}}{third}"));
    edited(
        QUESTIONS,
        &choices,
        item(Some(0)),
        "# oui\n",
        &format!("# oui{third}\n"),
    );
    edited(
        QUESTIONS,
        &[Key("scales"), Key("court")],
        item(None),
        "{code: 1, id: a}]",
        "{code: 1, id: a}, {code: 3, id: nsp, label: \"Je ne sais pas, au juste\"}]",
    );
    let question = |after| Edit::Entries {
        after,
        yaml: "venu:\n  type: multiple\n  # à revoir aussi\n  choices:\n    - {id: a, column: A}\n",
    };
    let venu = "    venu:\n        type: multiple\n        # à revoir aussi\n        choices:\n            - {id: a, column: A}\n";
    edited(
        QUESTIONS,
        &[Key("questions")],
        question(Some("deja")),
        "        # à revoir\n",
        &format!("        # à revoir\n{venu}"),
    );
    edited(
        QUESTIONS,
        &[Key("questions")],
        question(None),
        "column: AGE}\n",
        &format!("column: AGE}}\n{venu}"),
    );
    edited(
        QUESTIONS,
        &[Key("notes")],
        Edit::Entries {
            after: None,
            yaml: "a: 1",
        },
        "notes:\n",
        "notes:\n  a: 1\n",
    );
    edited(
        QUESTIONS,
        &[Key("questions"), Key("age")],
        Edit::Entries {
            after: Some("type"),
            yaml: "decimals: 1",
        },
        "type: number,",
        "type: number, decimals: 1,",
    );
}

#[test]
fn brackets_over_several_lines_stay_so() {
    for (old, new) in [
        ("[\n  {a: 1},\n  {a: 2}\n]\n", "[\n  {a: 1},\n  {a: 2},\n  {a: 3}\n]\n"),
        (
            "[\n  {a: 1},\n  {a: 2}, # deux\n]\n",
            "[\n  {a: 1},\n  {a: 2}, # deux\n  {a: 3},\n]\n",
        ),
        (
            "[\n  {a: 1},\n  {a: 2} # deux\n]\n",
            "[\n  {a: 1},\n  {a: 2}, # deux\n  {a: 3}\n]\n",
        ),
        ("[{a: 1}, {a: 2}]", "[{a: 1}, {a: 2}, {a: 3}]"),
        ("[]", "[{a: 3}]"),
    ] {
        let change = Edit::Item {
            after: None,
            yaml: "a: 3",
        };
        assert_eq!(
            edit(&format!("x: {old}"), &[Key("x")], change),
            Some(format!("x: {new}"))
        );
    }
}

#[test]
fn a_folded_text_keeps_the_lines_that_stay() {
    let old = "a:\n  - text: >-\n      Une première ligne qui ne bouge pas,\n      une autre où {{ n(\"a\") }} personnes ont\n      répondu, et la fin.\n  - b\n";
    let new = "Une première ligne qui ne bouge pas, une tout autre où {{ n(\"a\") }} personnes ont répondu, et la fin.";
    let way = [Key("a"), Item(0), Key("text")];
    let made = edit(old, &way, Edit::Text(new)).expect("it can be made");
    assert_eq!(
        made,
        old.replace(
            "une autre où {{ n(\"a\") }} personnes ont\n",
            "une tout autre où {{ n(\"a\") }} personnes ont\n"
        )
    );
}

#[test]
fn what_is_told_in_two_places_is_left_alone() {
    let text = "a: &x {label: Oui}\nb: *x\nc: [1, 2\n";
    assert_eq!(edit(text, &[Key("a")], Edit::Text("x")), None);
    let text = "a: &x {label: Oui}\nb: *x\n";
    assert_eq!(edit(text, &[Key("a"), Key("label")], Edit::Text("Non")), None);
    assert_eq!(edit(text, &[Key("b"), Key("label")], Edit::Text("Non")), None);
    assert_eq!(edit(text, &[Key("d")], Edit::Text("Non")), None);
}

/// Each text of the repository's own reports gets another end: a line or two change, wherever it stands.
#[test]
fn texts_of_reports_change_in_their_own_lines() {
    let mut changed = 0;
    for folder in ["content", "tests/projects", "themes"] {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let files = walkdir::WalkDir::new(root).into_iter().flatten();
        for file in files.filter(|file| file.path().extension().is_some_and(|end| end == "yaml")) {
            let old = std::fs::read_to_string(file.path()).expect("a document");
            let Some(document) = tree(&old) else { continue };
            let model = read(&document);
            let mut all = Vec::new();
            ways(&model, &[], &mut all);
            let texts = all.iter().filter_map(|way| match at(&mut model.clone(), way) {
                Model::Text(text, _) if text != "∅" => Some((way, text.clone())),
                _ => None,
            });
            for (way, text) in texts.step_by(7) {
                let what = format!("{} {way:?}", file.path().display());
                assert_eq!(
                    edit(&old, way, Edit::Text(&text)).as_deref(),
                    Some(old.as_str()),
                    "{what}"
                );
                let longer = format!("{} bis{}", text.trim_end(), &text[text.trim_end().len()..]);
                let new = edit(&old, way, Edit::Text(&longer)).unwrap_or_else(|| panic!("{what}"));
                let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
                let same = |mut pairs: Box<dyn Iterator<Item = (&&str, &&str)> + '_>| {
                    let mut count = 0;
                    while pairs.next().is_some_and(|(old, new)| old == new) {
                        count += 1;
                    }
                    count
                };
                let before = same(Box::new(old.iter().zip(&new)));
                let after = same(Box::new(old.iter().rev().zip(new.iter().rev())));
                assert!(
                    before + after + 1 >= old.len(),
                    "{what}: {before} and {after} of {} lines",
                    old.len()
                );
                changed += 1;
            }
        }
    }
    assert!(changed > 200, "{changed}");
}

#[test]
fn an_item_goes_with_its_lines_and_nothing_else() {
    let without = |text: &str, at| edit(text, &[Key("a")], Edit::Gone(at));
    let block = "a:\n  # avant\n  - un # dit\n  - id: deux\n    b: 2\n\n  # après\n  - trois\nz: 1\n";
    let made = |text: &str| Some(text.to_owned());
    assert_eq!(without(block, 0), made(&block.replace("  - un # dit\n", "")));
    assert_eq!(without(block, 1), made(&block.replace("  - id: deux\n    b: 2\n", "")));
    assert_eq!(without(block, 2), made(&block.replace("  - trois\n", "")));
    assert_eq!(without(block, 3), None);
    assert_eq!(without("a: [x, y , z] # fin\n", 0), made("a: [y , z] # fin\n"));
    assert_eq!(without("a: [x, y , z] # fin\n", 2), made("a: [x, y] # fin\n"));
    assert_eq!(without("a: [x]\n", 0), made("a: []\n"));
    // Without its only item a block is no list any more.
    assert_eq!(without("a:\n  - x\n", 0), None);
    assert_eq!(without("a: x\n", 0), None);
}

#[test]
fn one_text_becomes_a_list() {
    let with = |text: &str| edit(text, &[Key("a")], Edit::Item { after: None, yaml: "y" });
    let made = |text: &str| Some(text.to_owned());
    assert_eq!(with("a: x # note\nb: 1\n"), made("a: [x, y] # note\nb: 1\n"));
    assert_eq!(with("a: 'x, z'\n"), made("a: ['x, z', y]\n"));
    assert_eq!(with("a:\nb: 1\n"), made("a: [y]\nb: 1\n"));
    assert_eq!(with("a: x, z\n"), None, "it would be another text between brackets");
    assert_eq!(with("a: {b: 1}\n"), None);
}

#[test]
fn what_stands_for_nothing_goes() {
    let entry = Edit::Entries {
        after: None,
        yaml: "w: [1]",
    };
    let item = Edit::Item { after: None, yaml: "y" };
    for (text, change, expected) in [
        ("a: ~ # dit\nb: 1\n", entry, "a: {w: [1]} # dit\nb: 1\n"),
        ("a: null\n", entry, "a: {w: [1]}\n"),
        ("a: {x: }\n", entry, "a: {x:, w: [1] }\n"),
        ("a: {x : , z: 1}\n", entry, "a: {x : , z: 1, w: [1]}\n"),
        ("a: {x: ~}\n", entry, "a: {x: ~, w: [1]}\n"),
        ("a: ~\n", item, "a: [y]\n"),
        ("a: null # dit\n", item, "a: [y] # dit\n"),
    ] {
        assert_eq!(edit(text, &[Key("a")], change).as_deref(), Some(expected), "{text}");
    }
    let inside = [Key("a"), Key("x")];
    assert_eq!(edit("a: {x: ~}\n", &inside, item).as_deref(), Some("a: {x: [y]}\n"));
    assert_eq!(
        edit("a: {x: , z: 1}\n", &inside, item).as_deref(),
        Some("a: {x: [y] , z: 1}\n")
    );
    // A text that looks like it is one.
    assert_eq!(edit("a: '~'\n", &[Key("a")], entry), None);
    assert_eq!(edit("a: '~'\n", &[Key("a")], item).as_deref(), Some("a: ['~', y]\n"));
}
