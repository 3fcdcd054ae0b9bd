//! What the columns of LimeSurvey's table of responses are called in its exports: `123X4X56SQ001` is `Q2[SQ001]`.

use super::stored::{StoredRow, stored_cell, stored_rows};
use roxmltree::Document;
use std::collections::{BTreeMap, BTreeSet};

/// A column of the table of responses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LimeColumn {
    /// As exports with codes name it.
    pub heading: String,
    /// How its cells are stored.
    pub cells: LimeCells,
}

/// How cells are stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LimeCells {
    /// As exports have them.
    Same,
    /// Empty for a box that was shown and left; no cell at all where it was not shown.
    Boxes,
    /// With zeros up to ten digits after the point.
    Decimals,
}

/// No list has more items to put in order.
const MOST_RANKS: usize = 200;

/// The columns by their names in the database.
pub fn names(document: &Document<'_>) -> BTreeMap<String, LimeColumn> {
    let mut items: BTreeMap<String, Vec<StoredRow>> = BTreeMap::new();
    for row in stored_rows(document, "subquestions") {
        items
            .entry(stored_cell(&row, "parent_qid").to_owned())
            .or_default()
            .push(row);
    }
    let mut answers: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in stored_rows(document, "answers") {
        let codes = answers.entry(stored_cell(&row, "qid").to_owned()).or_default();
        codes.insert(stored_cell(&row, "code").to_owned());
    }
    let mut found = BTreeMap::new();
    for row in stored_rows(document, "questions") {
        let id = stored_cell(&row, "qid");
        let lines = items.get(id).map_or(&[][..], Vec::as_slice);
        let ranks = answers.get(id).map_or(0, BTreeSet::len).max(lines.len());
        let question = Stored {
            base: ["sid", "gid", "qid"].map(|name| stored_cell(&row, name)).join("X"),
            title: stored_cell(&row, "title").to_owned(),
        };
        question.columns(stored_cell(&row, "type"), lines, ranks, &mut found);
    }
    found
}

/// A question: what the names of its columns begin with, in the database and in exports.
struct Stored {
    base: String,
    title: String,
}

impl Stored {
    fn columns(&self, letter: &str, lines: &[StoredRow], ranks: usize, found: &mut BTreeMap<String, LimeColumn>) {
        let cells = match letter {
            "M" | "P" => LimeCells::Boxes,
            "N" | "K" => LimeCells::Decimals,
            _ => LimeCells::Same,
        };
        let mut put = |end: &str, part: &str, cells: LimeCells| {
            let heading = match part {
                "" => self.title.clone(),
                part => format!("{}[{part}]", self.title),
            };
            found.insert(format!("{}{end}", self.base), LimeColumn { heading, cells });
        };
        put("", "", cells);
        for beside in ["other", "comment", "othercomment"] {
            put(beside, beside, LimeCells::Same);
        }
        let scale = |row: &&StoredRow, scale: &str| {
            matches!(stored_cell(row, "scale_id"), "") || stored_cell(row, "scale_id") == scale
        };
        for line in lines.iter().filter(|row| scale(row, "0")) {
            let code = stored_cell(line, "title");
            match letter {
                "1" => {
                    put(&format!("{code}#0"), &format!("{code}][1"), cells);
                    put(&format!("{code}#1"), &format!("{code}][2"), cells);
                }
                ":" | ";" => {
                    let second = lines.iter().filter(|row| stored_cell(row, "scale_id") == "1");
                    for column in second.map(|row| format!("{code}_{}", stored_cell(row, "title"))) {
                        put(&column, &column, cells);
                    }
                }
                _ => {
                    put(code, code, cells);
                    put(&format!("{code}comment"), &format!("{code}comment"), LimeCells::Same);
                }
            }
        }
        if letter == "R" {
            for rank in (1..=ranks.min(MOST_RANKS)).map(|rank| rank.to_string()) {
                put(&rank, &rank, cells);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::stored::stored;
    use super::names;

    #[test]
    fn columns_are_called_as_in_exports() {
        let text = "<document><LimeSurveyDocType>Survey</LimeSurveyDocType><questions><rows>\
            <row><sid>9</sid><gid>1</gid><qid>2</qid><title>Q1</title><type>1</type></row>\
            <row><sid>9</sid><gid>1</gid><qid>3</qid><title>Q2</title><type>M</type></row></rows></questions>\
            <subquestions><rows><row><parent_qid>2</parent_qid><title>SQ1</title></row>\
            <row><parent_qid>3</parent_qid><title>4</title></row></rows></subquestions></document>";
        let found = names(&stored(text).expect("a survey"));
        for (name, heading) in [
            ("9X1X2SQ1#1", "Q1[SQ1][2]"),
            ("9X1X34", "Q2[4]"),
            ("9X1X3other", "Q2[other]"),
        ] {
            assert_eq!(found[name].heading, heading);
        }
    }
}
