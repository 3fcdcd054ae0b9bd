//! Bytes of a file → its texts, sorted by what they are for.

mod archive;
mod attribute;
mod encoding;
mod entity;
mod escape;
mod markup;
mod noise;
mod part;

use crate::leak::flow::{Flow, Matter};
use crate::leak::pdf;

/// The texts of a file. Each is appended to, with a break before what does not continue it.
#[derive(Debug, Default)]
pub struct Texts {
    /// What is read from beginning to end.
    pub prose: String,
    /// What stands beside it: attributes, metadata, alternative texts, running heads, labels of drawings.
    pub labels: String,
    pub code: String,
    pub style: String,
    pub noise: String,
    /// Whether a part of the file could not be read.
    pub unreadable: bool,
}

impl Texts {
    pub fn into_flows(self) -> Vec<Flow> {
        let texts = [
            (Matter::Prose, self.prose),
            (Matter::Prose, self.labels),
            (Matter::Code, self.code),
            (Matter::Style, self.style),
            (Matter::Noise, self.noise),
        ];
        let texts = texts.into_iter().filter(|(_, text)| !text.is_empty());
        texts.map(|(matter, text)| Flow::new(matter, text)).collect()
    }

    /// A text on its own beside the prose.
    pub fn label(&mut self, text: &str) {
        self.labels.push_str(text);
        self.labels.push('\n');
    }
}

/// How a file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Pdf,
    /// HTML, SVG and any other XML.
    Markup,
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

/// The same inside so many archives.
fn read_within(path: &str, bytes: &[u8], depth: usize, texts: &mut Texts) {
    match kind(path, bytes) {
        Kind::Pdf => pdf::read(bytes, texts),
        Kind::Markup => encoding::decode(bytes, |text| markup::read(text, texts)),
        Kind::Json => encoding::decode(bytes, |text| escape::decode(text, &mut texts.prose)),
        Kind::Script => encoding::decode(bytes, |text| escape::decode(text, &mut texts.code)),
        Kind::StyleSheet => encoding::decode(bytes, |text| texts.style.push_str(text)),
        Kind::Plain => encoding::decode(bytes, |text| texts.prose.push_str(text)),
        Kind::Archive => archive::read(bytes, depth, texts),
        Kind::Sealed => {
            texts.unreadable = true;
            noise::read(bytes, &mut texts.noise);
        }
        Kind::Binary => noise::read(bytes, &mut texts.noise),
    }
}

/// Text from binary data: all that is long enough to be one.
pub fn read_noise(bytes: &[u8], texts: &mut Texts) {
    noise::read(bytes, &mut texts.noise);
}

fn kind(path: &str, bytes: &[u8]) -> Kind {
    if bytes.starts_with(b"%PDF-") {
        return Kind::Pdf;
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Kind::Archive;
    }
    if bytes.starts_with(b"\x1f\x8b") {
        return Kind::Sealed;
    }
    let name = path.rsplit('/').next().unwrap_or(path);
    let extension = name
        .rsplit_once('.')
        .map(|(_, extension)| extension.to_ascii_lowercase());
    match extension.as_deref().unwrap_or_default() {
        "pdf" => Kind::Pdf,
        "html" | "htm" | "xhtml" | "svg" | "xml" | "xmp" | "rss" | "atom" => Kind::Markup,
        "json" | "geojson" | "jsonld" | "webmanifest" | "map" => Kind::Json,
        "js" | "mjs" => Kind::Script,
        "css" => Kind::StyleSheet,
        "csv" | "tsv" | "txt" | "md" => Kind::Plain,
        _ => kind_of_bytes(bytes),
    }
}

fn kind_of_bytes(bytes: &[u8]) -> Kind {
    if !encoding::is_text(bytes) {
        return Kind::Binary;
    }
    match bytes.trim_ascii_start().first() {
        Some(b'<') => Kind::Markup,
        Some(b'{' | b'[') => Kind::Json,
        Some(_) | None => Kind::Plain,
    }
}
