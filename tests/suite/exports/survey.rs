//! A survey of five questions with random answers, and what the project says of it.

use proptest::prelude::*;

pub const SINGLE: &str = "À quelle fréquence venez-vous, en moyenne?";
/// The last is no answer.
pub const OFTEN: [&str; 4] = [
    "Souvent, ou presque",
    "Parfois",
    "N/A (je ne sais pas)",
    "Ne répond pas",
];
pub const MULTIPLE: &str = "Comment venez-vous ici?";
/// One begins as another does, some hold the signs that answers are joined by.
pub const WAYS: [&str; 4] = ["Vélo", "Vélo, marche", "Métro; train", "Autobus"];
/// What people write instead of a way.
pub const OTHERS: [&str; 2] = ["en raquettes", "à ski; un peu"];
/// What the survey calls the choice of those who write.
pub const OTHER: &str = "Autre";
pub const GRID: &str = "Êtes-vous d’accord?";
pub const ROWS: [&str; 2] = ["Le bâtiment", "L’accueil"];
pub const AGREED: [&str; 3] = ["Pas d’accord", "Plutôt d’accord", "Tout à fait d’accord"];
pub const NUMBER: &str = "Quel âge avez-vous?";
pub const WORD: &str = "Un mot?";
/// No longer than a short text of SPSS.
pub const WORDS: [&str; 2] = ["bien", "1 livre"];

/// What one person answered, as places in the lists.
#[derive(Clone, Debug)]
pub struct Person {
    pub single: Option<usize>,
    pub ways: [bool; 4],
    pub other: Option<usize>,
    pub rows: [Option<usize>; 2],
    pub age: Option<u32>,
    pub word: Option<usize>,
}

/// Some people, the first of whom answered everything.
pub fn people() -> impl Strategy<Value = Vec<Person>> {
    let way = (any::<[bool; 4]>(), 0..4_usize).prop_map(|(mut ways, one)| {
        // No tool tells all who ticked nothing from those who saw nothing.
        ways[one] = true;
        ways
    });
    let person = (
        prop::option::of(0..4_usize),
        way,
        prop::option::of(0..2_usize),
        [prop::option::of(0..3_usize), prop::option::of(0..3_usize)],
        prop::option::of(0..110_u32),
        prop::option::of(0..2_usize),
    );
    let person = person.prop_map(|(single, ways, other, rows, age, word)| Person {
        single,
        ways,
        other,
        rows,
        age,
        word,
    });
    prop::collection::vec(person, 4..12).prop_map(|mut people| {
        let first = &mut people[0];
        first.single = Some(0);
        first.other.get_or_insert(0);
        first.word.get_or_insert(0);
        first.age.get_or_insert(40);
        first.rows.iter_mut().for_each(|row| _ = row.get_or_insert(1));
        people
    })
}

/// Where a form of the export has the answers, in the words of the questionnaire.
pub struct Columns {
    pub single: String,
    /// One for each way, or one with what parts its answers.
    pub ways: Ways,
    pub rows: [String; 2],
    pub age: String,
    pub word: String,
    /// The codes of the lists, where the export has any.
    pub codes: Option<fn(&str, usize) -> String>,
}

pub enum Ways {
    /// With that of what people wrote, or of the box that says that they did.
    Each([String; 4], String),
    Joined(String, &'static str),
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("JSON")
}

/// `questionnaire.yaml`: nothing but columns, codes and labels.
pub fn questionnaire(columns: &Columns) -> String {
    let choices = |list: &str, labels: &[&str], each: Option<&[String; 4]>| {
        let one = |(index, label): (usize, &&str)| {
            let code = columns
                .codes
                .map(|code| format!(", code: {}", quoted(&code(list, index))));
            let column = each.map(|each| format!(", column: {}", quoted(&each[index])));
            let (code, column) = (code.unwrap_or_default(), column.unwrap_or_default());
            format!(
                "      - {{id: {list}{index}, label: {}{code}{column}}}\n",
                quoted(label)
            )
        };
        labels.iter().enumerate().map(one).collect::<String>()
    };
    let (each, other, joined) = match &columns.ways {
        Ways::Each(each, other) => (Some(each), format!(", column: {}", quoted(other)), String::new()),
        Ways::Joined(column, sign) => (
            None,
            String::new(),
            format!("    column: {}\n    delimiter: {}\n", quoted(column), quoted(sign)),
        ),
    };
    let other = format!("      - {{id: other, label: {OTHER}{other}, other: true}}\n");
    let items = ROWS.iter().zip(&columns.rows).enumerate();
    let items = items.map(|(index, (row, column))| {
        let (row, column) = (quoted(row), quoted(column));
        format!("      - {{id: item{index}, label: {row}, column: {column}}}\n")
    });
    format!(
        "questions:\n  single:\n    type: single\n    text: {}\n    column: {}\n    choices:\n{}\
         \x20   missing:\n      refused: [{}]\n\
         \x20 ways:\n    type: multiple\n    text: {}\n{joined}    choices:\n{}{other}\
         \x20 grid:\n    type: scale\n    text: {}\n    items:\n{}    choices:\n{}\
         \x20 age:\n    type: number\n    text: {}\n    column: {}\n\
         \x20 word:\n    type: open\n    text: {}\n    column: {}\n",
        quoted(SINGLE),
        quoted(&columns.single),
        choices("often", &OFTEN[..3], None),
        [OFTEN[3], "4", "often_3"].map(quoted).join(", "),
        quoted(MULTIPLE),
        choices("way", &WAYS, each),
        quoted(GRID),
        items.collect::<String>(),
        choices("agreed", &AGREED, None),
        quoted(NUMBER),
        quoted(&columns.age),
        quoted(WORD),
        quoted(&columns.word),
    )
}

/// `report.yaml`, its responses in `file`, with `settings` of its group.
pub fn report(file: &str, settings: &str) -> String {
    format!(
        "language: fr-CA\ntitle: Venir\ndate: 2025-10\nauthors: [{{name: Ève Tremblay, role: bénévole}}]\n\
         notice: Réponses inventées.\ngroups:\n  tous:\n    label: Membres\n    short: Membres\n    \
         noun: {{one: membre, many: membres, gender: masculine}}\n    responses: responses/{file}\n{settings}\
         sections: [section]\n"
    )
}

pub const SECTION: &str = "title: Section\nblocks:\n  - prose: |\n      {{ mean(\"age\") }} ans.\n  \
    - group_table: {id: t-single, caption: Souvent, of: single}\n  - group_table: {id: t-ways, caption: Moyens, of: ways}\n  \
    - scale_table: {id: t-grid, caption: Accord, of: grid}\n";
