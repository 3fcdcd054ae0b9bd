//! LimeSurvey stores a survey as XML: rows under the names of the tables of its database.

use roxmltree::{Document, Node, ParsingOptions};
use std::collections::BTreeMap;

/// A row of a table: its cells by their names.
pub type StoredRow = BTreeMap<String, String>;

/// The XML of a `.lss` file; none where it isn't one, or declares entities of its own.
pub fn stored(text: &str) -> Option<Document<'_>> {
    let options = ParsingOptions {
        allow_dtd: false,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options).ok()?;
    let is_lime = |node: Node<'_, '_>| node.has_tag_name("LimeSurveyDocType");
    document.root_element().children().any(is_lime).then_some(document)
}

/// The rows of a table.
pub fn stored_rows(document: &Document<'_>, table: &str) -> Vec<StoredRow> {
    let root = document.root_element();
    let tables = root.children().filter(|node| node.has_tag_name(table));
    let rows = tables.flat_map(|table| table.descendants().filter(|node| node.has_tag_name("row")));
    let texts = |cell: Node<'_, '_>| {
        let texts = cell.descendants().filter(Node::is_text);
        texts.filter_map(|node| node.text().map(str::to_owned)).collect()
    };
    let cell = |cell: Node<'_, '_>| (cell.tag_name().name().to_owned(), texts(cell));
    rows.map(|row| row.children().filter(Node::is_element).map(cell).collect())
        .collect()
}

/// A cell without white space around it; an empty text where there is none.
pub fn stored_cell<'r>(row: &'r StoredRow, name: &str) -> &'r str {
    row.get(name).map_or("", |text| text.trim())
}
