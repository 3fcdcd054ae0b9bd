//! The law of the scan: what is planted is found, however it is written; what is not planted is not.

use super::{ContactKind, File, Published, SecretKind, Sought, fingerprint};
use crate::leak::secret::SHORTEST_IN_FILES;
use crate::leak::sieve::length;
use proptest::prelude::*;

/// Files of one report, each with a text planted the way its format writes it.
fn planted(secret: &str, seed: &[u8]) -> Vec<(&'static str, String)> {
    let written = typeset(secret, seed);
    let html = entities(&written, seed);
    let tagged: String = html.split(' ').collect::<Vec<_>>().join("</b> <b class=\"x\">");
    vec![
        (
            "a.html",
            format!("<!DOCTYPE html><p>Un <b>{tagged}</b><sup>2</sup> mot &amp; fin</p>"),
        ),
        ("b.html", format!("<p>Un <img src=x alt=\"Début, {html}, fin\"></p>")),
        (
            "c.html",
            format!(
                "<p>Un</p><!-- note: {} --><script>f(\"{}\")</script>",
                html.replace("--", ""),
                json(&written, seed)
            ),
        ),
        (
            "d.svg",
            format!("<svg viewBox=\"0 0 9 9\"><text x=\"1\"><tspan>{html}</tspan></text></svg>"),
        ),
        ("e.csv", format!("a;b\n1;\"{}\"\n2;3\n", written.replace('"', "\"\""))),
        ("f.json", format!("{{\"a\": [1, \"{}\"]}}", json(&written, seed))),
        ("g.txt", format!("Un {written} mot")),
        ("h.js", format!("f('{}')", json(&written, seed))),
    ]
}

/// Another writing of the same words: apostrophes, spaces, line breaks, accents apart, soft hyphens, capitals.
fn typeset(text: &str, seed: &[u8]) -> String {
    let mut out = String::new();
    for (c, dice) in text.chars().zip(seed.iter().cycle()) {
        match (c, dice % 5) {
            ('\'', 0..=3) => out.push('’'),
            (' ', 0) => out.push('\u{a0}'),
            (' ', 1) => out.push_str("\u{202f}\n  "),
            ('é', 0..=2) => out.push_str("e\u{301}"),
            ('a'..='z', 0) => out.push(c.to_ascii_uppercase()),
            ('a'..='z', 1) => out.extend([c, '\u{ad}']),
            _ => out.push(c),
        }
    }
    out
}

fn entities(text: &str, seed: &[u8]) -> String {
    let one = |(c, dice): (char, &u8)| match (c, dice % 4) {
        ('&', _) => "&amp;".to_owned(),
        ('<', _) => "&lt;".to_owned(),
        ('>', _) => "&gt;".to_owned(),
        ('"', _) => "&quot;".to_owned(),
        ('é', 0) => "&eacute;".to_owned(),
        ('\u{a0}', 0) => "&nbsp;".to_owned(),
        ('’', 0) => "&rsquo;".to_owned(),
        (c, 1) if c != ' ' => format!("&#{};", u32::from(c)),
        (c, 2) if c != ' ' => format!("&#x{:X};", u32::from(c)),
        (c, _) => c.to_string(),
    };
    text.chars().zip(seed.iter().cycle()).map(one).collect()
}

fn json(text: &str, seed: &[u8]) -> String {
    let one = |(c, dice): (char, &u8)| match (c, dice % 3) {
        ('"' | '\'' | '\\', _) => format!("\\{c}"),
        ('\n', _) => "\\n".to_owned(),
        (c, 0) => utf16(c),
        (c, _) => c.to_string(),
    };
    text.chars().zip(seed.iter().cycle()).map(one).collect()
}

fn utf16(c: char) -> String {
    c.encode_utf16(&mut [0; 2])
        .iter()
        .fold(String::new(), |out, unit| out + &format!("\\u{unit:04x}"))
}

fn published<'a>(files: &'a [(&str, String)], secrets: &[&str]) -> Published<'a> {
    let files: Vec<File<'_>> = files
        .iter()
        .map(|(path, text)| File {
            path,
            bytes: text.as_bytes(),
        })
        .collect();
    let prints = |kind| {
        secrets
            .iter()
            .filter_map(move |secret| Some((0, fingerprint(secret, kind)?)))
    };
    let columns = KINDS.map(|kind| prints(kind).collect::<Vec<_>>());
    Published::read(&files, &Sought::of(&columns.each_ref().map(Vec::as_slice)))
}

fn is_found(published: &Published<'_>, secret: &str, kind: SecretKind) -> bool {
    fingerprint(secret, kind)
        .is_some_and(|print| published.may_hold(print) && published.find(secret, Some(print)).is_some())
}

/// Shorter ids are sought in what the authors wrote, not in finished files.
fn is_sought(secret: &str, kind: SecretKind) -> bool {
    fingerprint(secret, kind).is_some_and(|print| length(print) >= SHORTEST_IN_FILES)
}

const KINDS: [SecretKind; 3] = [SecretKind::Id, SecretKind::OpenAnswer, SecretKind::UnusedColumn];

proptest! {
    #[test]
    fn what_is_planted_is_found(
        secret in "[a-zé0-9]{1,8}([ '’,.!<&\"-]{1,2}[a-zéœ0-9]{1,8}){0,8}",
        seed in prop::collection::vec(any::<u8>(), 1..50),
    ) {
        for file in planted(&secret, &seed) {
            let published = published(std::slice::from_ref(&file), &[&secret]);
            for kind in KINDS {
                prop_assert!(
                    !is_sought(&secret, kind) || is_found(&published, &secret, kind),
                    "{secret} as {kind:?} in {file:?}",
                );
            }
        }
    }

    #[test]
    fn whatever_its_signs(secret in "\\PC{4,40}", before in "\\PC{0,40}", after in "\\PC{0,40}") {
        let files = [("a.txt", format!("{before}\n{secret}\n{after}"))];
        let published = published(&files, &[&secret]);
        for kind in KINDS {
            prop_assert!(!is_sought(&secret, kind) || is_found(&published, &secret, kind), "{secret}");
        }
    }

    #[test]
    fn what_is_not_planted_is_not_found(
        secret in "[n-z]{4,8}( [n-z0-9]{1,8}){0,5}",
        other in "[a-m]{1,8}( [a-m0-9]{1,8}){0,20}",
        seed in prop::collection::vec(any::<u8>(), 1..50),
    ) {
        let files = planted(&other, &seed);
        prop_assert_eq!(published(&files, &[]).find(&secret, None), None);
    }

    #[test]
    fn a_longer_id_is_another(id in "R[0-9]{4}", more in "[a-z0-9]{1,3}", seed in prop::collection::vec(any::<u8>(), 1..50)) {
        let files = planted(&format!("{id}{more}"), &seed);
        prop_assert_eq!(published(&files, &[]).find(&id, None), None);
    }
}

#[test]
fn contacts_come_once_and_in_order() {
    let page = "<p>Écrire à <a href=\"mailto:a@exemple.ca\">a@exem<wbr>ple.ca</a> ou au 819&nbsp;376&#8209;5011.</p>";
    let script = "<script>a = '/home/carl/x.js' // 819 376-5012</script><path d=\"M819 376-5013\"/>";
    let files = [
        ("a.html", page.to_owned()),
        ("b.html", format!("{page}{script}")),
        (
            "c.css",
            "/* C:\\Users\\carl\\x.scss 819 376-5014 */ p { margin: 819 376-5015 }".to_owned(),
        ),
    ];
    let found = published(&files, &[]).contacts();
    let found: Vec<_> = found
        .iter()
        .map(|found| (found.kind, found.text.as_str(), found.file.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            (ContactKind::Email, "a@exemple.ca", "a.html"),
            (ContactKind::Telephone, "819\u{a0}376\u{2011}5011", "a.html"),
            (ContactKind::Path, "/home/carl/x.js", "b.html"),
            (ContactKind::Path, "C:\\Users\\carl\\x.scss", "c.css"),
        ],
    );
}

#[test]
fn a_broken_archive_and_a_broken_pdf_are_told() {
    let files = [
        ("a.xlsx", "PK\u{3}\u{4}".to_owned()),
        ("b.pdf", "%PDF-1.7 nothing".to_owned()),
        ("c.txt", "d".to_owned()),
    ];
    assert_eq!(published(&files, &[]).unreadable, ["a.xlsx", "b.pdf"]);
}

/// Browsers show nothing of it, but it stands in the file.
#[test]
fn what_a_declaration_holds_is_read() {
    for page in ["<!DOCTYPEqq w R0012345", "<!doctype html bogus R0012345><p>x</p>"] {
        let files = [("a.html", page.to_owned())];
        assert!(
            published(&files, &["R0012345"]).find("R0012345", None).is_some(),
            "{page}"
        );
    }
}
