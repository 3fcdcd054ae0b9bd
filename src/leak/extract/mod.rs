//! Bytes of a file → its texts, sorted by what they are for.

mod archive;
mod attribute;
mod document;
mod encoding;
mod escape;
mod markup;
mod noise;
mod part;
mod pdf;

use crate::leak::texts::Texts;

/// How many archives may stand one inside the other.
const DEEPEST: usize = 4;

/// How a file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Pdf,
    /// HTML, SVG and any other XML.
    Document,
    /// JSON: prose, with escapes.
    Json,
    Script,
    StyleSheet,
    /// CSV and any other text.
    Plain,
    /// ZIP, workbooks included.
    Archive,
    /// Compressed in a way that nobody here can undo.
    Sealed,
    Binary,
}

/// Appends the texts of a file. What an extension promises counts, except where the first bytes say otherwise.
pub fn read(path: &str, bytes: &[u8], texts: &mut Texts) {
    read_within(path, bytes, 0, texts);
}

/// The same inside so many others.
fn read_within(path: &str, bytes: &[u8], depth: usize, texts: &mut Texts) {
    let inside = |path: &str, bytes: &[u8], texts: &mut Texts| read_within(path, bytes, depth + 1, texts);
    let format = match format(path, bytes) {
        Format::Archive if depth == DEEPEST => Format::Sealed,
        other => other,
    };
    match format {
        Format::Pdf => pdf::read(bytes, &inside, texts),
        Format::Document => encoding::decode(bytes, |text| document::read(text, texts)),
        Format::Json => encoding::decode(bytes, |text| escape::decode(text, &mut texts.prose)),
        Format::Script => encoding::decode(bytes, |text| escape::decode(text, &mut texts.code)),
        Format::StyleSheet => encoding::decode(bytes, |text| texts.style.push_str(text)),
        Format::Plain => encoding::decode(bytes, |text| texts.prose.push_str(text)),
        Format::Archive => archive::read(bytes, &inside, texts),
        Format::Sealed => {
            texts.unreadable = true;
            noise::read(bytes, &mut texts.noise);
        }
        Format::Binary => noise::read(bytes, &mut texts.noise),
    }
}

fn format(path: &str, bytes: &[u8]) -> Format {
    if bytes.starts_with(b"%PDF-") {
        return Format::Pdf;
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Format::Archive;
    }
    if bytes.starts_with(b"\x1f\x8b") {
        return Format::Sealed;
    }
    let name = path.rsplit('/').next().unwrap_or(path);
    let extension = name
        .rsplit_once('.')
        .map(|(_, extension)| extension.to_ascii_lowercase());
    match extension.as_deref().unwrap_or_default() {
        "pdf" => Format::Pdf,
        "html" | "htm" | "xhtml" | "svg" | "xml" | "xmp" | "rss" | "atom" => Format::Document,
        "json" | "geojson" | "jsonld" | "webmanifest" | "map" => Format::Json,
        "js" | "mjs" => Format::Script,
        "css" => Format::StyleSheet,
        "csv" | "tsv" | "txt" | "md" => Format::Plain,
        _ => format_of(bytes),
    }
}

fn format_of(bytes: &[u8]) -> Format {
    if !encoding::is_text(bytes) {
        return Format::Binary;
    }
    match bytes.trim_ascii_start().first() {
        Some(b'<') => Format::Document,
        Some(b'{' | b'[') => Format::Json,
        Some(_) | None => Format::Plain,
    }
}
