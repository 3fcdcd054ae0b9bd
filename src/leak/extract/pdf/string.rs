//! Text strings: titles, alternative texts, links, notes.

use crate::leak::texts::Texts;
use encoding_rs::{UTF_16BE, UTF_16LE};
use hayro_syntax::object::{Array, Dict, MaybeRef, Object};
use hayro_syntax::reader::{Reader, ReaderExt};

/// `PDFDocEncoding` from 0x18 and from 0x80; elsewhere it is Latin-1.
const ACCENTS: [char; 8] = ['˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'];
const SIGNS: [char; 33] = [
    '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚', '™', 'ﬁ', 'ﬂ', 'Ł', 'Œ',
    'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', '\u{fffd}', '€',
];

/// Appends all strings inside an object, each as a label. Objects it refers to are left to themselves.
pub fn collect(object: &Object<'_>, texts: &mut Texts) {
    match object {
        Object::String(string) => texts.label(&decode(string)),
        Object::Array(array) => {
            for item in items(array) {
                if let MaybeRef::NotRef(item) = item {
                    collect(&item, texts);
                }
            }
        }
        Object::Dict(dict) => collect_from(dict, texts),
        Object::Stream(stream) => collect_from(stream.dict(), texts),
        Object::Null(_) | Object::Boolean(_) | Object::Number(_) | Object::Name(_) => {}
    }
}

/// The items of an array, up to one that can't be read: the library's own iterator panics there.
pub fn items<'a>(array: &Array<'a>) -> impl Iterator<Item = MaybeRef<Object<'a>>> + use<'a> {
    let mut reader = Reader::new(array.data());
    std::iter::from_fn(move || {
        reader.skip_white_spaces_and_comments();
        (!reader.at_end())
            .then(|| reader.read_without_context::<MaybeRef<Object<'a>>>())
            .flatten()
    })
}

fn collect_from(dict: &Dict<'_>, texts: &mut Texts) {
    let mut keys: Vec<_> = dict.keys().collect();
    keys.sort_unstable_by(|one, other| one.as_ref().cmp(other.as_ref()));
    for key in keys {
        if let Some(MaybeRef::NotRef(value)) = dict.get_raw::<Object<'_>>(key) {
            collect(&value, texts);
        }
    }
}

/// A text string: UTF-16 or UTF-8 by its mark, else `PDFDocEncoding`. UTF-8 without its mark is common enough to be
/// read as what was meant.
pub fn decode(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => UTF_16BE.decode_without_bom_handling(rest).0.into_owned(),
        [0xff, 0xfe, rest @ ..] => UTF_16LE.decode_without_bom_handling(rest).0.into_owned(),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => match str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => bytes.iter().map(|byte| sign(*byte)).collect(),
        },
    }
}

/// A character of `PDFDocEncoding`.
fn sign(byte: u8) -> char {
    let special = match byte {
        0x18..=0x1f => ACCENTS.get(usize::from(byte - 0x18)),
        0x80..=0xa0 => SIGNS.get(usize::from(byte - 0x80)),
        _ => None,
    };
    special.copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn encodings() {
        assert_eq!(decode(b"\xfe\xff\0l\x20\x19\0\xe9t\0"), "l’é琀");
        assert_eq!(decode(b"\xff\xfe\xe9\0t\0"), "ét");
        assert_eq!(decode(b"\xef\xbb\xbf\xc3\xa9t"), "ét");
        assert_eq!(decode(b"l\x90\xe9t\xe9, \x9cuvre"), "l’été, œuvre");
        assert_eq!(decode("été".as_bytes()), "été");
    }
}
