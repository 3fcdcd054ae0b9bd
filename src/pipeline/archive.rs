//! The whole site as one archive, for whoever takes it along.

use crate::diagnostic::{Diagnostic, Fault};
use crate::msg;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use zip::write::{PreparedZipFile, SimpleFileOptions, ZipFileBuilder, ZipWriter};
use zip::{CompressionMethod, DateTime};

/// What is compressed already.
const STORED: [&str; 4] = [".woff2", ".pdf", ".xlsx", ".png"];

/// Of the pages of a report, harder pressing saves little and takes much longer.
const PRESSED: i64 = 4;

/// An archive with all files in order of their paths, below one folder, each dated 1980.
///
/// # Errors
/// More or larger files than an archive can hold.
pub(super) fn archive(folder: &str, files: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>, Diagnostic> {
    let all: Vec<(&String, &Vec<u8>)> = files.iter().collect();
    let prepared = all.into_par_iter().map(|(path, bytes)| prepare(folder, path, bytes));
    let prepared: Vec<std::io::Result<PreparedZipFile>> = prepared.collect();
    let write = || -> std::io::Result<Vec<u8>> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for file in prepared {
            writer.add_prepared_file(file?)?;
        }
        Ok(writer.finish()?.into_inner())
    };
    write().map_err(|error| Diagnostic::error(msg!("archive-refused", text = error.to_string())).fault(Fault::Program))
}

fn prepare(folder: &str, path: &str, bytes: &[u8]) -> std::io::Result<PreparedZipFile> {
    let is_stored = STORED.iter().any(|end| path.ends_with(end));
    let options = SimpleFileOptions::default()
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let options = if is_stored {
        options.compression_method(CompressionMethod::Stored)
    } else {
        options
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(PRESSED))
    };
    let mut file = ZipFileBuilder::new(format!("{folder}/{path}"), options)?;
    file.write_all(bytes)?;
    Ok(file.finish()?)
}

#[cfg(test)]
mod tests {
    use super::archive;
    use std::collections::BTreeMap;
    use std::io::{Cursor, Read};
    use zip::{CompressionMethod, ZipArchive};

    #[test]
    fn every_file_comes_back_as_it_was() {
        let file = |path: &str, bytes: &[u8]| (path.to_owned(), bytes.to_vec());
        let files: BTreeMap<String, Vec<u8>> = [
            file("index.html", &b"<p>un peu de texte</p>".repeat(50)),
            file("donnees/été.csv", "é;à".as_bytes()),
            file("vide.txt", b""),
            file("assets/a.woff2", &[7; 500]),
        ]
        .into();
        let bytes = archive("rapport", &files).unwrap_or_else(|_| panic!("an archive"));
        let mut read = ZipArchive::new(Cursor::new(&bytes)).expect("an archive");
        assert_eq!(read.len(), files.len());
        for (index, (path, content)) in files.iter().enumerate() {
            let mut entry = read.by_index(index).expect("an entry");
            assert_eq!(entry.name_raw(), format!("rapport/{path}").as_bytes());
            let is_stored = entry.compression() == CompressionMethod::Stored;
            assert_eq!(is_stored, path.ends_with(".woff2"), "{path}");
            let mut found = Vec::new();
            entry.read_to_end(&mut found).expect("readable");
            assert_eq!(&found, content, "{path}");
        }
        assert!(archive("rapport", &files).is_ok_and(|again| again == bytes));
    }
}
