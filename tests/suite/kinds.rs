//! A new kind of block or of table is told where it is declared and where each is written its own way, and nowhere else.

use crate::rust::rust_files;
use std::collections::BTreeSet;
use std::path::Path;

/// All kinds of block, as authors write them and as a report has them, and of tables as authors ask for them.
const KINDS: [&str; 17] = [
    "Block::Comparison",
    "Block::Criteria",
    "Block::Findings",
    "Block::Heading",
    "Block::List",
    "Block::Paragraph",
    "Block::Prose",
    "Block::Quotation",
    "Block::Statements",
    "Block::Table",
    "AskedTable::Distribution",
    "AskedTable::Group",
    "AskedTable::Means",
    "AskedTable::Ranked",
    "AskedTable::Scale",
    "AskedTable::Shares",
    "AskedTable::Typed",
];

/// Who reads, asks, says and writes each kind its own way.
const WRITERS: [&str; 6] = [
    "src/ask/blocks.rs",
    "src/render/html/body/block.rs",
    "src/render/pdf/view.rs",
    "src/resolve/commentary/block.rs",
    "src/say/chapter/blocks.rs",
    "src/say/table/mod.rs",
];

/// A file that names so many kinds would have to know of another.
const MANY: usize = 5;

fn names_many(code: &str) -> bool {
    let ends = |rest: &str| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_');
    let names = |kind: &&&str| {
        code.match_indices(**kind)
            .any(|(at, kind)| ends(&code[at + kind.len()..]))
    };
    KINDS.iter().filter(names).count() >= MANY
}

#[test]
fn only_who_writes_each_kind_its_own_way_lists_the_kinds() {
    let files = rust_files(Path::new(env!("CARGO_MANIFEST_DIR")), "src");
    let listing = files.iter().filter(|file| names_many(&file.code));
    let found: BTreeSet<&Path> = listing.map(|file| file.path.as_path()).collect();
    assert_eq!(found, WRITERS.iter().map(Path::new).collect());
}

#[test]
fn a_list_of_kinds_is_seen() {
    let some = |kinds: &[&str]| names_many(&kinds.join("(_) | "));
    assert!(some(&KINDS[..MANY]) && !some(&KINDS[..MANY - 1]));
    assert!(!names_many(
        "Block::Lists Block::Tables Block::Headings Block::Findings_ Block::Prose"
    ));
}
