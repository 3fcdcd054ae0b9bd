use super::header;
use super::table::Table;
use crate::content::responses::{
    CodeIds, Column, ColumnUse, Columns, DistinctText, Kind, LONGER, Options, Source as _,
};
use crate::diagnostic::{Catalogue, Diagnostics, Printer, Sources, Spanned, Tongue};
use std::path::PathBuf;

mod large;
mod messages;

/// A file of responses on disk, and what reading it leaves behind.
struct Case {
    folder: tempfile::TempDir,
    options: Options,
    sources: Sources,
}

const NAME: &str = "content/responses/ptp.csv";

impl Case {
    fn new(bytes: impl AsRef<[u8]>) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("ptp.csv"), bytes).expect("written");
        Self {
            folder,
            options: Options::default(),
            sources: Sources::new(),
        }
    }

    /// As if `content/report.yaml` said so on its first line.
    fn encoding(mut self, name: &str) -> Self {
        let text = format!("encoding: {name}\n");
        let source = self.sources.add("content/report.yaml", text);
        let span = crate::diagnostic::Span::new(source, 10..10 + name.len());
        self.options.encoding = Some(Spanned::new(name.to_owned(), span));
        self
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("ptp.csv")
    }

    fn try_open(&mut self) -> Result<Table, Diagnostics> {
        header::open(&self.path(), NAME, &self.options, &mut self.sources)
    }

    fn open(&mut self) -> Table {
        self.try_open()
            .unwrap_or_else(|mistakes| panic!("{}", self.said(&mistakes)))
    }

    /// Every column as `kind`.
    fn try_read(&mut self, kind: Kind) -> Result<Columns, Diagnostics> {
        let table = self.try_open()?;
        let uses: Vec<ColumnUse> = (0..table.columns().len())
            .map(|index| ColumnUse { index, kind })
            .collect();
        table.read(&uses, &mut self.sources)
    }

    fn read(&mut self, kind: Kind) -> Columns {
        self.try_read(kind)
            .unwrap_or_else(|mistakes| panic!("{}", self.said(&mistakes)))
    }

    fn said(&self, mistakes: &Diagnostics) -> String {
        let catalogue = Catalogue::new(Tongue::French);
        let printed = Printer::new(&catalogue, &self.sources, false).print(mistakes);
        printed
            .replace(&*self.folder.path().to_string_lossy(), "…")
            .replace('\u{a0}', " ")
    }

    /// What is said of the file when it is opened.
    fn recognised(mut self) -> String {
        let table = self.open();
        let told = table.recognised(&mut self.sources);
        self.said(&told)
    }

    /// What is said of the file when each of its columns is read as `kind`.
    fn mistakes(mut self, kind: Kind) -> String {
        let mistakes = self.try_read(kind).expect_err("mistakes");
        self.said(&mistakes)
    }
}

/// Texts of any length.
const ANY_TEXT: Kind = Kind::Texts { longest: usize::MAX };

/// The text of each row of a column.
fn texts(column: &Column) -> Vec<&str> {
    match column {
        Column::Codes { ids, values } => ids.iter().map(|id| values[id].text.as_str()).collect(),
        Column::Texts { ids, values } => ids.iter().map(|id| values[*id as usize].text.as_str()).collect(),
        Column::Id | Column::Secrets { .. } => panic!("no texts"),
    }
}

#[test]
fn reads_what_a_survey_tool_writes() {
    let mut case = Case::new("\u{feff}id;Q1;\"Q2, suite\";Q3\r\n1;2;\"a;b\";\r\n2; 1 ;\"\";x\r\n\r\n3;\"2\";;  \r\n");
    let table = case.open();
    assert_eq!(table.columns(), ["id", "Q1", "Q2, suite", "Q3"]);
    assert_eq!(table.delimiter, b';');
    let uses = [
        (1, Kind::Codes),
        (2, ANY_TEXT),
        (3, Kind::Texts { longest: 0 }),
        (0, Kind::Id),
    ]
    .map(|(index, kind)| ColumnUse { index, kind });
    let read = table.read(&uses, &mut case.sources).expect("no mistakes");
    let value = |text: &str, first_row| DistinctText {
        text: text.to_owned(),
        first_row,
    };
    let expected = Columns {
        rows: 3,
        columns: vec![
            Column::Codes {
                ids: CodeIds::Bytes(vec![0, 1, 0]),
                values: vec![value("2", 0), value("1", 1)],
            },
            Column::Texts {
                ids: vec![0, 1, 1],
                values: vec![value("a;b", 0), value("", 1)],
            },
            Column::Texts {
                ids: vec![0, 1, 0],
                values: vec![value("", 0), value("x", 1)],
            },
            Column::Id,
        ],
    };
    assert_eq!(read, expected);
}

#[test]
fn what_is_longer_than_it_is_of_interest_is_one_text() {
    let mut case =
        Case::new("id;Q1\n1;Ne sait pas\n2; Ne sait pas \n3;Ne sait pas, vraiment\n4;Oui\n5;Une longue réponse\n");
    let kind = Kind::Texts { longest: 12 };
    let read = case.open().read(&[ColumnUse { index: 1, kind }], &mut case.sources);
    let read = read.expect("no mistakes");
    assert_eq!(
        texts(&read.columns[0]),
        ["Ne sait pas", "Ne sait pas", LONGER, "Oui", LONGER]
    );
}

#[test]
fn a_header_alone_is_a_file_of_no_rows() {
    for text in ["id,Q1", "id,Q1\n", "\r\nid,Q1\r\n\r\n"] {
        let read = Case::new(text).read(Kind::Codes);
        assert_eq!((read.rows, read.columns.len()), (0, 2), "{text:?}");
    }
}

#[test]
fn names_may_be_absent_or_stand_twice() {
    let mut case = Case::new("id,Q1,Q1,,Q2,,\n1,2,3,4,5,,\n2,3,4,5,6\n3,4,5,6,7,,,,\n");
    assert_eq!(case.open().columns(), ["id", "Q1", "Q1", "#4", "Q2", "#6", "#7"]);
    let read = case.read(Kind::Codes);
    assert_eq!((read.rows, texts(&read.columns[4])), (3, vec!["5", "6", "7"]));
}

#[test]
fn rows_that_are_nobodys_are_known() {
    let qualtrics = "Q1,Q2,\r\nUn?,\"Deux,\nou?\",\r\n\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\",\r\n1,2\r\n";
    for (text, line) in [
        (qualtrics, 5),
        ("sep=;\r\nQ1;Q2\r\n\r\n;;\r\n1;2\r\n;\r\n", 5),
        ("\"sep=|\"\nQ1|Q2\n#x|#y+f\n1|2\n", 4),
    ] {
        let mut case = Case::new(text);
        let read = case.read(Kind::Codes);
        assert_eq!((read.rows, texts(&read.columns[0])), (1, vec!["1"]), "{text}");
        let table = case.open();
        assert_eq!(table.columns()[..2], ["Q1", "Q2"], "{text}");
        let span = table.locate(0, 1, &mut case.sources).expect("located");
        assert_eq!(case.sources.position(span), (line, 3), "{text}");
    }
    let mut case = Case::new(qualtrics);
    case.options.headings = Some(1);
    assert_eq!(case.read(Kind::Codes).rows, 3);
}

#[test]
fn a_nul_byte_is_a_character_like_others() {
    let read = Case::new("id,Q1\n1,a\0b\n2,\0\n").read(Kind::Codes);
    assert_eq!(texts(&read.columns[1]), ["a\0b", "\0"]);
}

#[test]
fn reads_other_encodings() {
    let text = "id\tQ1\n1\tÉlevé, déjà\n";
    let utf16: Vec<u8> = "\u{feff}"
        .encode_utf16()
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(texts(&Case::new(&utf16).read(Kind::Codes).columns[1]), ["Élevé, déjà"]);
    assert_eq!(
        texts(&Case::new(&utf16[2..]).read(Kind::Codes).columns[1]),
        ["Élevé, déjà"]
    );
    for encoding in [encoding_rs::WINDOWS_1252, encoding_rs::MACINTOSH] {
        let bytes = encoding.encode(text).0;
        let read = Case::new(&bytes).encoding(encoding.name()).read(Kind::Codes);
        assert_eq!(texts(&read.columns[1]), ["Élevé, déjà"]);
    }
    let read = Case::new(format!("\u{feff}{text}")).encoding("utf-8").read(Kind::Codes);
    assert_eq!(texts(&read.columns[1]), ["Élevé, déjà"]);
}

#[test]
fn finds_the_line_of_a_cell() {
    // The lines of each row, whatever ends them, worked out by hand.
    let files = [
        ("id,Q1,Q2\n\n1,\"a\nb\",x\n\n\n2,é,y\n3,c,z", [3, 7, 8]),
        (
            "\u{feff}id,Q1,Q2\r\n1,\"a\r\nb\",x\r\n\r\n2,é,y\r\n3,c,z\r\n",
            [2, 5, 6],
        ),
        ("id,Q1,Q2\r1,\"a\rb\",x\r2,é,y\r3,c,z\r", [2, 4, 5]),
    ];
    for (text, lines) in files {
        for read_before in [false, true] {
            let mut case = Case::new(text);
            if read_before {
                case.read(Kind::Codes);
            }
            let table = case.open();
            for (row, line) in lines.into_iter().enumerate() {
                let span = table.locate(row, 0, &mut case.sources).expect("located");
                assert_eq!(case.sources.position(span), (line, 1), "row {row} of {text:?}");
            }
            // The third cell of the first row stands on its second line; columns count characters.
            let span = table.locate(0, 2, &mut case.sources).expect("located");
            assert_eq!(case.sources.position(span), (lines[0] + 1, 4), "{text:?}");
            let span = table.locate(1, 2, &mut case.sources).expect("located");
            assert_eq!(case.sources.position(span), (lines[1], 5), "{text:?}");
        }
    }
}
