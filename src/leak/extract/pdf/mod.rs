//! The texts of a PDF: what its pages show, what its objects say, what is attached to it.

mod content;
mod depth;
mod font;
mod string;
#[cfg(test)]
mod tests;

use crate::leak::extract::noise;
use crate::leak::texts::{Inside, Texts};
use content::Reader;
use font::Fonts;
use hayro_syntax::Filter;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier, Stream};
use hayro_syntax::page::{Page, Resources};
use std::collections::BTreeSet;

/// Bytes of a stream that is empty rightly: the head and the checksum of its compression.
const COMPRESSED_NOTHING: usize = 10;

/// Appends the texts of a PDF. A file that is none, an encrypted one, one of endless lists in lists, a stream that cannot be decoded and a font whose
/// glyphs nobody can name make it unreadable; what can be read is read nevertheless.
pub fn read(bytes: &[u8], inside: Inside<'_>, texts: &mut Texts) {
    // What no object holds: comments, former versions of objects.
    noise::read(bytes, &mut texts.noise);
    if depth::is_too_deep(bytes) {
        texts.unreadable = true;
        return;
    }
    let Ok(pdf) = Pdf::new(bytes.to_vec()) else {
        texts.unreadable = true;
        return;
    };
    let mut fonts = Fonts::default();
    let (mut contents, mut done) = (BTreeSet::new(), BTreeSet::new());
    for page in pdf.pages().iter() {
        let own = contents_of(page);
        let shown = page.page_stream().unwrap_or_default();
        // Of several, one that can't be decoded would be left out in silence: they are looked at once more.
        if let [only] = own.as_slice()
            && !shown.is_empty()
        {
            done.insert(*only);
        }
        contents.extend(own);
        Reader::of_page(page.resources(), &mut fonts).read(shown, texts);
    }
    let Some(resources) = pdf.pages().first().map(Page::resources) else {
        texts.unreadable = true;
        return;
    };
    let mut streams = Streams {
        resources,
        fonts,
        contents,
        done,
        inside,
    };
    let mut count = 0;
    for object in pdf.objects() {
        count += 1;
        string::collect(&object, texts);
        if let Object::Stream(stream) = &object {
            streams.read(stream, texts);
        }
    }
    // Objects that cannot be parsed are passed over by the iterator.
    texts.unreadable |= count < pdf.len() || streams.fonts.unnamed;
}

/// The streams that make up a page.
fn contents_of(page: &Page<'_>) -> Vec<ObjectIdentifier> {
    let one = page.raw().get_ref("Contents").into_iter();
    let array = page.raw().get::<Array<'_>>("Contents");
    let many = array
        .iter()
        .flat_map(string::items)
        .filter_map(|item| item.as_obj_ref());
    one.chain(many).map(ObjectIdentifier::from).collect()
}

/// What the streams of a document are read with.
struct Streams<'a, 'p> {
    /// What drawings fall back on.
    resources: &'a Resources<'p>,
    fonts: Fonts,
    /// The streams that make up pages.
    contents: BTreeSet<ObjectIdentifier>,
    /// Those of them that are known to have been read to their end.
    done: BTreeSet<ObjectIdentifier>,
    inside: Inside<'a>,
}

impl Streams<'_, '_> {
    fn read(&mut self, stream: &Stream<'_>, texts: &mut Texts) {
        if self.done.contains(&stream.obj_id()) {
            return;
        }
        let kind = name(stream.dict(), "Type");
        let subkind = name(stream.dict(), "Subtype");
        let is_image = subkind == b"Image" || stream.filters().iter().any(|filter| is_of_images(*filter));
        if is_image {
            return noise::read(&stream.raw_data(), &mut texts.noise);
        }
        let Ok(bytes) = stream.decoded() else {
            texts.unreadable = true;
            return;
        };
        // A broken stream is decoded as far as it goes.
        texts.unreadable |= bytes.is_empty() && stream.raw_data().len() > COMPRESSED_NOTHING;
        match (kind.as_slice(), subkind.as_slice()) {
            // Read as pages; their objects come by themselves.
            _ if self.contents.contains(&stream.obj_id()) => {}
            (b"ObjStm" | b"XRef", _) => {}
            (_, b"Form") | (b"Pattern", _) => {
                let own = stream.dict().get::<Dict<'_>>("Resources").unwrap_or_default();
                let resources = Resources::from_parent(own, self.resources.clone());
                Reader::of_drawing(&resources, &mut self.fonts).read(&bytes, texts);
            }
            (b"EmbeddedFile", _) => (self.inside)("", &bytes, texts),
            (b"Metadata", _) | (_, b"XML") => (self.inside)("metadata.xml", &bytes, texts),
            // Fonts, colour profiles, tables of glyphs.
            _ => noise::read(&bytes, &mut texts.noise),
        }
    }
}

fn name(dict: &Dict<'_>, key: &str) -> Vec<u8> {
    dict.get::<Name<'_>>(key).map(|name| name.to_vec()).unwrap_or_default()
}

fn is_of_images(filter: Filter) -> bool {
    match filter {
        Filter::CcittFaxDecode | Filter::Jbig2Decode | Filter::DctDecode | Filter::JpxDecode => true,
        Filter::AsciiHexDecode
        | Filter::Ascii85Decode
        | Filter::LzwDecode
        | Filter::FlateDecode
        | Filter::RunLengthDecode
        | Filter::Crypt => false,
    }
}
