use super::super::wish::{Account, Addition, Deed, Wish};
use super::{Done, Ground, Refusal, Step, carried, cited, done, holding};
use crate::content::yaml::edit::text_at;
use proptest::prelude::*;

const FILE: &str = "# En tête.\ntitle: Un titre # remarque\nblocks:\n  - prose: |\n      Un deux.\n\n      Trois.\n  \
                    - prose: >-\n      Plié sur\n      deux lignes.\n  - findings:\n      - text: 'Simple : oui'\n        \
                    details: [\"a, b\", c]\n  - prose: \"Double \\\"cité\\\"\"\nreleased: [] # fin\n";

fn ways() -> Vec<Vec<Step>> {
    let key = |name: &str| Step::Key(name.to_owned());
    let block = |at, name: &str| vec![key("blocks"), Step::Item(at), key(name)];
    let finding = || [block(2, "findings"), vec![Step::Item(0)]].concat();
    vec![
        vec![key("title")],
        block(0, "prose"),
        block(1, "prose"),
        [finding(), vec![key("text")]].concat(),
        [finding(), vec![key("details"), Step::Item(0)]].concat(),
        [finding(), vec![key("details"), Step::Item(1)]].concat(),
        block(3, "prose"),
    ]
}

fn changed(text: &str, wish: &Wish) -> Result<String, Refusal> {
    done(text, wish, &Ground::default()).map(|done| done.file)
}

fn at(text: &str, way: &[Step]) -> Option<String> {
    text_at(text, &way.iter().map(Step::inside).collect::<Vec<_>>())
}

fn wish(way: &[Step], old: &str, new: &str) -> Wish {
    Wish {
        file: "a.yaml".to_owned(),
        way: way.to_vec(),
        old: old.to_owned(),
        new: new.to_owned(),
        page: String::new(),
        deed: Deed::Reword,
    }
}

/// Fewer words stay in their block.
#[test]
fn a_block_stays_a_block() {
    for new in ["Un.", "Un.\n\nDeux.\n\nTrois."] {
        let made = changed(FILE, &wish(&ways()[1], &at_of(1), new)).expect("changed");
        assert!(made.contains("  - prose: |\n      Un.\n"), "{made}");
    }
    let made = changed(FILE, &wish(&ways()[2], &at_of(2), "Plié.")).expect("changed");
    assert!(made.contains("  - prose: >-\n      Plié.\n"), "{made}");
}

#[test]
fn what_was_changed_meanwhile_is_shown() {
    let way = &ways()[0];
    let refused = changed(FILE, &wish(way, "Un autre", "Mien"));
    assert_eq!(refused, Err(Refusal::Changed(Some("Un titre".to_owned()))));
    let gone = changed(FILE, &wish(&[Step::Key("absent".to_owned())], "a", "b"));
    assert_eq!(gone, Err(Refusal::Changed(None)));
}

proptest! {
    /// Whatever is typed is read again as it was typed, and everything else says what it said; typed back, it says what
    /// it said.
    #[test]
    fn what_is_typed_is_what_is_read(
        which in 0..7_usize,
        typed in proptest::collection::vec(prop_oneof![
            Just("mot"), Just(" "), Just(": "), Just("#"), Just(" # "), Just("\n"), Just("\n\n"), Just("- "), Just("\""),
            Just("'"), Just("{{ n(\"membres\") }}"), Just("["), Just("}"), Just("&a"), Just("*a"), Just("%"), Just("é"),
            Just("«\u{a0}mot\u{a0}»"), Just("oui"), Just("null"), Just("12"), Just("\\"), Just("|"), Just(">"), Just("@"),
            Just("!"), Just("?"), Just("~"), Just("…"),
        ], 1..12),
    ) {
        let way = &ways()[which];
        let old = at(FILE, way).expect("a text");
        let typed = typed.concat();
        let Ok(made) = changed(FILE, &wish(way, &old, &typed)) else {
            // Only blanks can't be told from nothing in some places.
            prop_assert!(typed.trim().is_empty(), "{typed:?}");
            return Ok(());
        };
        let read = at(&made, way).expect("the text");
        prop_assert_eq!(read.trim_end_matches('\n'), typed.trim_end_matches('\n'));
        for other in ways().iter().filter(|other| *other != way) {
            prop_assert_eq!(at(&made, other), at(FILE, other));
        }
        prop_assert!(made.starts_with("# En tête.\n") && made.ends_with("released: [] # fin\n"), "{made}");
        let back = changed(&made, &wish(way, &read, &old)).expect("taken back");
        let again = at(&back, way).expect("the text");
        prop_assert_eq!(again.trim_end_matches('\n'), old.trim_end_matches('\n'));
    }
}

fn with(wish: Wish, deed: Deed) -> Wish {
    Wish { deed, ..wish }
}

const CONCLUSION: &str = "title: Fin\nstatements:\n  # Le premier.\n  - id: un\n    text: Un.\n    evidence: [a, b]\n  - id: deux\n    \
                          text: Deux.\n    evidence:\n      - a # ici\n      - c\n  - {id: trois, text: Trois., evidence: a}\n  \
                          - id: quatre\n    text: Quatre.\n    evidence:\n      quotation: [mot]\nclaims: []\n";

fn statement(at: usize) -> Wish {
    let way = [Step::Key("statements".into()), Step::Item(at), Step::Key("text".into())];
    wish(&way, ["Un.", "Deux.", "Trois.", "Quatre."][at], "")
}

#[test]
fn what_a_statement_rests_on_changes_alone() {
    let cite = |at, id: &str, is_on| {
        let id = id.to_owned();
        changed(CONCLUSION, &with(statement(at), Deed::Cite { id, is_on }))
    };
    let made = |from: &str, to: &str| Ok(CONCLUSION.replacen(from, to, 1));
    assert_eq!(cite(0, "d", true), made("[a, b]", "[a, b, d]"));
    assert_eq!(cite(0, "a", false), made("[a, b]", "[b]"));
    assert_eq!(cite(1, "d", true), made("      - c\n", "      - c\n      - d\n"));
    assert_eq!(cite(1, "a", false), made("      - a # ici\n", ""));
    assert_eq!(cite(2, "d", true), made("evidence: a}", "evidence: [a, d]}"));
    assert_eq!(cite(3, "d", true), made("[mot]\n", "[mot]\n      figures: [d]\n"));
    let alone = cite(2, "a", false).expect_err("the last one stays");
    assert!(matches!(alone, Refusal::Unwritable(_)));
    assert!(cite(0, "z", false).is_err(), "what it does not rest on");
    let way = [Step::Key("statements".into()), Step::Item(3)];
    assert_eq!(cited(CONCLUSION, &way), ["mot"]);
}

#[test]
fn a_finding_gets_an_id_where_it_stands() {
    let named = |file: &str, way: &[Step]| {
        let old = at(file, way).expect("a text");
        done(file, &with(wish(way, &old, ""), Deed::Name), &Ground::default()).expect("named")
    };
    let made = named(FILE, &ways()[3]);
    assert_eq!(made.id.as_deref(), Some("simple-oui"));
    let lines = "      - text: 'Simple : oui'\n        id: simple-oui\n        details:";
    assert!(made.file.contains(lines), "{}", made.file);
    assert_eq!(made.file.replace("        id: simple-oui\n", ""), FILE);
    // A text alone gets its key; whatever its style, it says what it said, and so does the rest.
    let bare = "blocks:\n  - findings:\n      - Un seul. # ici\n      - >-\n        Sur deux\n\n        lignes.\n      - Qui va\n        \
                plus loin.\n      - \"Cité.\"\n  - findings: [\"Un, deux.\", Trois.]\n";
    for (block, item) in [(0, 0), (0, 1), (0, 2), (0, 3), (1, 0), (1, 1)] {
        let key = |name: &str| Step::Key(name.to_owned());
        let finding = [key("blocks"), Step::Item(block), key("findings"), Step::Item(item)];
        let old = at(bare, &finding).expect("a text");
        let Done { file, id, .. } = named(bare, &finding);
        let inside = |name: &str| [&finding[..], &[key(name)]].concat();
        assert_eq!(at(&file, &inside("text")), Some(old), "{file}");
        assert_eq!(at(&file, &inside("id")), id, "{file}");
        assert!(file.contains(" # ici\n"), "{file}");
    }
    let key = |name: &str| Step::Key(name.to_owned());
    let first = named(bare, &[key("blocks"), Step::Item(0), key("findings"), Step::Item(0)]).file;
    assert!(
        first.contains("      - id: seul\n        text: Un seul. # ici\n"),
        "{first}"
    );
}

#[test]
fn what_is_added_comes_after_its_text() {
    let add = |file: &str, wish: Wish, addition| {
        let taken = ["encore".to_owned()].into();
        let ground = Ground { surveyed: None, taken };
        done(file, &with(wish, Deed::Add(addition)), &ground).expect("added")
    };
    let after = |at: usize, new: &str| wish(&ways()[at], &at_of(at), new);
    let Done { file, way, .. } = add(FILE, after(1, "Deux: mots.\n\n# Et plus"), Addition::Paragraph);
    let read = text_of(&file, &way);
    assert_eq!(read.trim_end(), "Deux: mots.\n\n# Et plus");
    assert!(way.starts_with(&[Step::Key("blocks".into()), Step::Item(1)]));
    assert_eq!(file.lines().filter(|line| !FILE.contains(line)).count(), 3, "{file}");
    // A finding among findings, and one after a paragraph.
    let Done { file, way, .. } = add(FILE, after(4, "Un autre : oui."), Addition::Finding);
    assert_eq!(text_of(&file, &way), "Un autre : oui.");
    assert_eq!(way[3], Step::Item(1));
    let Done { file, way, .. } = add(FILE, after(6, "Encore un."), Addition::Finding);
    assert_eq!((text_of(&file, &way).as_str(), &way[1]), ("Encore un.", &Step::Item(4)));
    // After a title, at the end.
    let Done { way, .. } = add(FILE, after(0, "Pour finir."), Addition::Paragraph);
    assert_eq!(way[1], Step::Item(4));
    let wanted = Wish {
        new: "Encore {{ n(\"x\") }}.".into(),
        ..statement(0)
    };
    let Done { file, way, id } = add(CONCLUSION, wanted, Addition::Statement(vec!["a".into(), "c d".into()]));
    assert_eq!((way[1].clone(), id.as_deref()), (Step::Item(1), Some("encore-2")));
    assert_eq!(cited(&file, &way[..2]), ["a", "c d"]);
    assert!(
        file.contains("  - id: encore-2\n    text: >-\n      Encore {{ n(\"x\") }}.\n    evidence: [a, c d]\n"),
        "{file}"
    );
}

fn at_of(which: usize) -> String {
    text_of(FILE, &ways()[which])
}

fn text_of(file: &str, way: &[Step]) -> String {
    at(file, way).expect("a text")
}

#[test]
fn what_is_taken_back_leaves_what_others_wrote() {
    let (before, after) = ("a\nb\nc\nd\n", "a\nb\nx\nc\nd\n");
    assert_eq!(carried(after, before, after).as_deref(), Some(before));
    assert_eq!(
        carried(after, before, "neu\na\nb\nx\nc\nD\n").as_deref(),
        Some("neu\na\nb\nc\nD\n")
    );
    assert_eq!(carried(after, before, "a\nb\ny\nc\nd\n"), None, "it is another by now");
    assert_eq!(carried(after, before, "b\nx\nc\nb\nx\nc\n"), None, "it may be either");
}

#[test]
fn a_phrase_is_answered_for_where_its_text_stands() {
    let account = |file: &str, wish: Wish, account| changed(file, &with(wish, Deed::Account(account)));
    let release = || Account::Release {
        says: "Deux \"x\"".into(),
        because: " une date ".into(),
    };
    let in_block = account(FILE, wish(&ways()[1], &at_of(1), "Deux \"x\".\n"), release()).expect("released");
    let line = "    released:\n      - {says: \"Deux \\\"x\\\"\", because: \"une date\"}\n";
    assert!(in_block.contains(&format!("      Deux \"x\".\n{line}")), "{in_block}");
    let claim = || Account::Claim("says: \"oui\", more: {share: a, is: b}, than: {share: c, is: b}".into());
    let in_finding = account(FILE, wish(&ways()[3], &at_of(3), &at_of(3)), claim()).expect("claimed");
    assert!(
        in_finding.contains("        claims:\n          - {says: \"oui\", more:"),
        "{in_finding}"
    );
    // The file's own list, where one is.
    let title = account(FILE, wish(&ways()[0], &at_of(0), &at_of(0)), release()).expect("released");
    assert!(
        title.contains("released: [{says: \"Deux \\\"x\\\"\", because: \"une date\"}] # fin"),
        "{title}"
    );
    let unsaid = Account::Release {
        says: "Deux".into(),
        because: " ".into(),
    };
    assert!(
        account(FILE, wish(&ways()[0], &at_of(0), "x"), unsaid).is_err(),
        "a reason is asked for"
    );
    assert!(account(FILE, wish(&ways()[0], &at_of(0), "x"), Account::Claim("says: [".into())).is_err());
}

#[test]
fn a_text_is_found_by_its_bytes() {
    let starts = ["Un titre", "Un deux", "Plié", "Simple", "a, b", "c]", "Double"];
    for (way, start) in ways().into_iter().zip(starts) {
        let at = u32::try_from(FILE.find(start).expect("its place")).expect("small");
        assert_eq!(holding(FILE, at), Some((way.clone(), text_of(FILE, &way))), "{start}");
    }
}
