//! Under every key of a project's files that holds a text, what means something in HTML, Tera, Typst, Markdown or a
//! spreadsheet, and signs that nobody sees: every output says it as the text it is, or not at all.

use crate::project::Project;
use constats::content::yaml::{self, Node, Value};
use constats::diagnostic::Sources;
use constats::leak::{File, Published, Sought};
use constats::resolve::keys::{FILES, Held, Mapping};
use std::collections::BTreeSet;
use std::io::{Cursor, Read};

/// A text of each kind, with a word that outputs are asked for.
const PAYLOADS: [(&str, &str); 7] = [
    ("balise", "</script></style><img src=x onerror=alert(balise)>\"'&amp;"),
    ("gabarit", "{# a #}{%- set b = c %} gabarit {{- d }}"),
    ("compose", "#let x = [y]; $z$ @compose <b> \\u{41} \"] #panic() // /* `"),
    ("marque", "*a* _b_ [marque](javascript:c) ![d](e) | ~~f~~ <g@h>"),
    ("formule", "=HYPERLINK(\"formule\";\"b\") +c @d\t-e"),
    (
        "citation",
        "} , note = {citation \\input{/etc/passwd} % \r\nER  - \r\nTY  - X",
    ),
    ("invisible", "\u{202e}\u{2066}invisible\u{7}\u{200f}\u{feff}"),
];

/// Texts that the program reads, or that stand in another one: what they may say is checked where they are read.
const READ: [&str; 27] = [
    "responses",
    "encoding",
    "sheet",
    "column",
    "columns",
    "date",
    "url",
    "doi",
    "email",
    "contacts",
    "lang",
    "released_on",
    "says",
    "licence",
    "because",
    "released_by",
    "n",
    "cells",
    "base",
    "respondent",
    "weight",
    "strata",
    "cluster",
    "population",
    "duration",
    "classes",
    "score",
];

/// A project written anew, with a payload in its texts.
struct Injection {
    word: &'static str,
    payload: &'static str,
    /// The keys that hold it.
    keys: BTreeSet<&'static str>,
    /// Instead of payloads in all texts, an expression in the one of this place.
    asking: Option<Asking>,
}

/// Where an expression is to stand, and how many texts that may have one came before.
struct Asking {
    place: usize,
    before: usize,
    /// The key under which it stands now.
    key: Option<&'static str>,
}

/// What nothing else of the project asks.
const EXPRESSION: &str = r#"{{ percent("activites_frequence.sorties", is="jamais", where={"milieu": "rural"}) }}"#;

impl Injection {
    fn node(&mut self, node: &Node, held: Option<&'static Held>, key: &'static str) -> String {
        match &node.value {
            Value::Null => "null".to_owned(),
            Value::List(items) => {
                let within = held.map(|held| match held {
                    Held::List(within) | Held::Several(within) => within,
                    other => other,
                });
                let items: Vec<String> = items.iter().map(|item| self.node(item, within, key)).collect();
                format!("[{}]", items.join(", "))
            }
            Value::Map(entries) => {
                let entries = entries.iter().map(|(name, value)| {
                    let (declared, key) =
                        within(held, entries.iter().map(|(name, _)| name.value.as_str()), &name.value);
                    format!("{}: {}", quoted(&name.value), self.node(value, declared, key))
                });
                format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
            }
            Value::Scalar(scalar) if self.asking.is_some() => {
                let kind = held.map_or(Kind::Other, kind);
                let may_ask = kind == Kind::Prose && planted(&scalar.text).is_some();
                let is_here = may_ask && self.asking.as_mut().is_some_and(|asking| asking.is_here(key));
                match kind {
                    _ if is_here => quoted(&replaced(&scalar.text, EXPRESSION)),
                    Kind::Text | Kind::Words | Kind::Prose => quoted(&scalar.text),
                    Kind::Other if scalar.quoted => quoted(&scalar.text),
                    Kind::Other => scalar.text.clone(),
                }
            }
            Value::Scalar(scalar) => match held.map_or(Kind::Other, kind) {
                Kind::Text if !READ.contains(&key) => {
                    self.keys.insert(key);
                    // At the start, where a spreadsheet would look.
                    quoted(&format!("{} {}", self.payload, scalar.text))
                }
                Kind::Words if planted(&scalar.text).is_some() => {
                    self.keys.insert(key);
                    quoted(&replaced(&scalar.text, self.payload))
                }
                Kind::Prose if planted(&scalar.text).is_some() => {
                    self.keys.insert(key);
                    quoted(&replaced(&scalar.text, &as_markdown(self.payload)))
                }
                Kind::Text | Kind::Words | Kind::Prose | Kind::Other if scalar.quoted => quoted(&scalar.text),
                Kind::Text | Kind::Words | Kind::Prose | Kind::Other => scalar.text.clone(),
            },
        }
    }
}

impl Asking {
    /// Whether the next text that may have an expression is the one that gets it.
    fn is_here(&mut self, key: &'static str) -> bool {
        self.before += 1;
        let is_here = self.before == self.place + 1;
        if is_here {
            self.key = Some(key);
        }
        is_here
    }
}

/// What a scalar is.
#[derive(PartialEq)]
enum Kind {
    Text,
    Words,
    Prose,
    Other,
}

fn kind(held: &'static Held) -> Kind {
    match held {
        Held::Text => Kind::Text,
        Held::Words => Kind::Words,
        Held::Prose => Kind::Prose,
        Held::Several(held) | Held::List(held) => kind(held),
        Held::Either(several) => several
            .iter()
            .map(kind)
            .find(|kind| *kind != Kind::Other)
            .unwrap_or(Kind::Other),
        Held::Code | Held::Id | Held::Name | Held::Boolean | Held::Whole | Held::Word(_) => Kind::Other,
        Held::Mapping(_) | Held::OneOf(_) | Held::Named(..) => Kind::Other,
    }
}

/// What stands under a key of a mapping that has these keys, and the key as it is declared.
fn within<'a>(
    held: Option<&'static Held>,
    keys: impl Iterator<Item = &'a str> + Clone,
    name: &str,
) -> (Option<&'static Held>, &'static str) {
    let of = |mapping: &'static Mapping| {
        let fits = keys.clone().all(|key| mapping.find(key).is_some());
        mapping
            .find(name)
            .filter(|_| fits)
            .map(|(_, key)| (Some(&key.held), key.name))
    };
    let found = match held {
        Some(Held::Mapping(mapping)) => of(mapping),
        Some(Held::OneOf(variants)) => variants.all().find_map(of),
        Some(Held::Named(_, held)) => Some((Some(*held), "")),
        Some(Held::List(held) | Held::Several(held)) => Some(within(Some(held), keys, name)),
        Some(Held::Either(several)) => {
            let found = several.iter().map(|held| within(Some(held), keys.clone(), name));
            found.into_iter().find(|(held, _)| held.is_some())
        }
        _ => None,
    };
    found.unwrap_or((None, ""))
}

/// A text of the project has a figure of its own, as "20,1 %".
fn planted(text: &str) -> Option<std::ops::Range<usize>> {
    let text = text.as_bytes();
    let digit = |at: usize| text.get(at).is_some_and(u8::is_ascii_digit);
    let at =
        (0..text.len()).find(|at| digit(*at) && digit(at + 1) && text.get(at + 2) == Some(&b',') && digit(at + 3))?;
    Some(at..at + 4)
}

fn replaced(text: &str, by: &str) -> String {
    match planted(text) {
        Some(place) => format!(
            "{}{by}{}",
            &text[..place.start],
            replaced(&text[place.end..], "beaucoup")
        ),
        None => text.to_owned(),
    }
}

/// As authors write signs that are to stay what they are.
fn as_markdown(text: &str) -> String {
    let escape = |c: char| {
        if c.is_ascii_punctuation() {
            format!("\\{c}")
        } else {
            c.to_string()
        }
    };
    text.split(['\r', '\n', '\t'])
        .map(|line| line.chars().map(escape).collect::<String>())
        .collect::<Vec<_>>()
        .join(" ")
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("JSON")
}

/// The guide's project with a payload in each text of each key.
fn injected(word: &'static str, payload: &'static str) -> (Project, Injection) {
    written_anew(Injection {
        word,
        payload,
        keys: BTreeSet::new(),
        asking: None,
    })
}

/// The guide's project with texts under every key, as an injection writes them.
fn written_anew(mut injection: Injection) -> (Project, Injection) {
    let mut project = Project::base().overlay("tests/projects/textes");
    let cited = "\npublisher: Éditions\ncitation_authors: [{family: Tremblay, given: Noé}, {name: Maison}]\n";
    let report = project.read("content/report.yaml") + cited;
    project = project.file("content/report.yaml", report);
    project = weighted_and_derived(project);
    let mut sources = Sources::new();
    for (file, mapping) in FILES {
        let held: &'static Held = Box::leak(Box::new(Held::Mapping(mapping)));
        let names = match file {
            "sections/*.yaml" => vec!["sections/participation.yaml", "sections/appuis.yaml"],
            file => vec![file],
        };
        for name in names {
            let path = format!("content/{name}");
            let text = project.read(&path);
            let node = yaml::parse(sources.renew(name, text.clone()), &text).expect("YAML");
            let written = injection.node(&node, Some(held), "");
            project = project.file(&path, written);
        }
    }
    (project, injection)
}

/// With weights that change no figure that is printed, what they are called, classes of a number with a unit, and the name of those
/// who gave a choice.
fn weighted_and_derived(project: Project) -> Project {
    let mut project = project;
    for (group, next) in [("parents", "n: 10"), ("equipe", "responses: responses/equipe.csv")] {
        let path = format!("content/responses/{group}.csv");
        let rows = project.read(&path);
        let rows = rows.lines().enumerate().map(|(at, row)| match at {
            0 => format!("{row};poids\n"),
            1 => format!("{row};1,00001\n"),
            _ => format!("{row};1\n"),
        });
        let rows: String = rows.collect();
        let weight = format!("    {next}\n    weight: {{column: poids, label: Des poids}}\n");
        project = project
            .file(&path, rows)
            .edit("content/report.yaml", &format!("    {next}\n"), &weight);
    }
    let derived = "derived:\n  famille:\n    label: Petite ou grande famille\n    from: enfants\n    unit: enfants\n    classes: [{id: petite, to: 2}, {id: grande, from: 3}]\n";
    let urban = "id: urbain, label: Urbain";
    let asked = project.read("content/questionnaire.yaml");
    let questionnaire = asked.replacen(urban, &format!("{urban}, people: des villes"), 1) + derived;
    let table = "  - group_table: {id: familles, caption: Les familles, of: famille, groups: [parents]}\n";
    let section = project.read("content/sections/participation.yaml");
    let section = section.replacen("blocks:\n", &format!("blocks:\n{table}"), 1);
    project
        .file("content/questionnaire.yaml", questionnaire)
        .file("content/sections/participation.yaml", section)
}

/// The names of all keys under which texts stand.
fn declared(mapping: &'static Mapping, seen: &mut Vec<*const Mapping>, found: &mut BTreeSet<&'static str>) {
    if seen.contains(&std::ptr::from_ref(mapping)) {
        return;
    }
    seen.push(mapping);
    for (_, key) in mapping.all() {
        if kind(&key.held) != Kind::Other {
            found.insert(key.name);
        }
        key.held
            .mappings()
            .into_iter()
            .for_each(|mapping| declared(mapping, seen, found));
    }
}

/// What is wrong in a page: an element or an attribute that its author did not write.
fn in_markup(html: &str) -> Option<String> {
    let mut page = html.to_owned();
    for own in [
        "<script src=\"assets/search.js\" defer></script>",
        "<script type=\"application/ld+json\">",
    ] {
        page = page.replace(own, "");
    }
    let tags = page
        .split('<')
        .skip(1)
        .filter_map(|rest| rest.split_once('>').map(|(tag, _)| tag.to_ascii_lowercase()));
    let is_wrong = |tag: &String| {
        let name = tag
            .split(|c: char| !c.is_ascii_alphanumeric())
            .next()
            .unwrap_or_default();
        ["img", "script", "iframe", "object"].contains(&name)
            // Outside of the values of others.
            || tag.split('"').step_by(2).any(|names| names.contains("onerror"))
            || tag.contains("href=\"javascript:")
            || tag.starts_with("a href=\"mailto:g@h")
    };
    tags.into_iter().find(is_wrong)
}

/// Every file of an archive, by its path.
fn unpacked(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let read = |index| {
        let mut entry = archive.by_index(index).expect("an entry");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("readable");
        (String::from_utf8_lossy(entry.name_raw()).into_owned(), bytes)
    };
    let count = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive").len();
    (0..count).map(read).collect()
}

fn in_file(path: &str, bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(bytes);
    let hidden = ['\0', '\u{7}', '\u{202e}', '\u{2066}'];
    match path.rsplit('.').next().unwrap_or_default() {
        "pdf" | "png" | "woff2" | "zip" => return None,
        "xlsx" => {
            let files = unpacked(bytes);
            let formula = files
                .iter()
                .find(|(_, sheet)| String::from_utf8_lossy(sheet).contains("<f>"));
            return formula.map(|(name, _)| format!("a formula in {name}"));
        }
        _ if text.contains(hidden) => return Some("a hidden sign".to_owned()),
        "html" => return in_markup(&text),
        "json" => {
            return serde_json::from_str::<serde_json::Value>(&text)
                .err()
                .map(|error| error.to_string());
        }
        "csv" => {
            let cells = text
                .trim_start_matches('\u{feff}')
                .lines()
                .flat_map(|line| line.split(';'));
            let mut cells = cells.map(|cell| cell.trim_start_matches('"'));
            // A net score is a number that has its sign.
            let is_number = |cell: &str| cell.bytes().skip(1).all(|byte| byte.is_ascii_digit() || byte == b',');
            return cells
                .find(|cell| cell.starts_with(['=', '+', '@', '\t']) && !is_number(cell))
                .map(str::to_owned);
        }
        "ris" => {
            let records = text.lines().filter(|line| line.starts_with("TY  - ")).count();
            return (records != 1).then(|| format!("{records} records"));
        }
        "bib" => {
            let bytes = text.as_bytes();
            let count = |sign: u8| {
                (0..bytes.len())
                    .filter(|at| bytes[*at] == sign && (*at == 0 || bytes[at - 1] != b'\\'))
                    .count()
            };
            let entries = text.lines().filter(|line| line.starts_with('@')).count();
            let is_wrong = count(b'{') != count(b'}') || entries != 1;
            return is_wrong.then(|| text.into_owned());
        }
        _ => {}
    }
    None
}

#[test]
fn a_text_is_a_text_in_every_output() {
    let (mut all, mut seen) = (BTreeSet::new(), Vec::new());
    FILES
        .iter()
        .for_each(|(_, mapping)| declared(mapping, &mut seen, &mut all));
    for (word, payload) in PAYLOADS {
        let (project, injection) = injected(word, payload);
        let known: BTreeSet<&str> = injection.keys.iter().copied().chain(READ).collect();
        let left: Vec<_> = all.difference(&known).collect();
        assert!(left.is_empty(), "nothing is injected under {left:?}");
        let run = project.run(&["build", "--draft"]);
        assert_eq!(run.code, 0, "{}: {}", injection.word, run.stderr);
        let files = project.files("output");
        for (path, bytes) in &files {
            let path = path.to_string_lossy();
            let wrong = in_file(&path, bytes);
            assert_eq!(wrong, None, "{word}: {path}");
            let says = [
                "index.html",
                "rapport.pdf",
                "participation.html",
                "figures.json",
                "tableaux.xlsx",
                "rapport.html",
            ];
            if says.contains(&&*path) {
                let found = Published::read(&[File { path: &path, bytes }], &Sought::nothing());
                assert!(found.find(word, None).is_some(), "{word} is not said in {path}");
            }
        }
    }
}

/// What a text asks is asked wherever the text stands: else what is said of it would be said of nothing.
#[test]
fn an_expression_may_stand_in_any_text() {
    let (mut asked, mut refused) = (BTreeSet::new(), BTreeSet::new());
    for place in 0.. {
        let (project, injection) = written_anew(Injection {
            word: "",
            payload: "",
            keys: BTreeSet::new(),
            asking: Some(Asking {
                place,
                before: 0,
                key: None,
            }),
        });
        let Some(key) = injection.asking.and_then(|asking| asking.key) else {
            break;
        };
        let run = project.run(&["build", "--draft", "--site-only"]);
        assert!([0, 1].contains(&run.code), "{key}: {}{}", run.stdout, run.stderr);
        let all = if run.code == 0 { &mut asked } else { &mut refused };
        all.insert(key);
    }
    // A main figure is one alone, with no words beside it.
    assert!(asked.len() > 20 && asked.contains("short"), "{asked:?}");
    assert_eq!(refused, BTreeSet::from(["figure"]));
}
