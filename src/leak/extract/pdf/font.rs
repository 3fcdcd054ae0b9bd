//! Codes in a content stream → text, by the font's own table.

use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};
use hayro_cmap::{BfString, CMap};
use hayro_syntax::object::{Dict, Name, ObjRef, Object, Stream};
use hayro_syntax::page::Resources;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The fonts of a document, each read once.
#[derive(Default)]
pub struct Fonts {
    known: BTreeMap<(i32, i32), Rc<Font>>,
    /// Whether there is a font whose codes cannot be told.
    pub unnamed: bool,
}

/// A font's codes and what they stand for.
pub struct Font {
    /// Bytes of a code: two in composite fonts.
    width: usize,
    table: Option<CMap>,
    /// What codes of one byte mean where no table says it.
    encoding: &'static Encoding,
}

impl Fonts {
    /// The font of this name.
    pub fn get(&mut self, name: &Name<'_>, resources: &Resources<'_>) -> Option<Rc<Font>> {
        let reference = reference(name, resources).map(|font| (font.obj_number, font.gen_number));
        if let Some(font) = reference.and_then(|reference| self.known.get(&reference)) {
            return Some(Rc::clone(font));
        }
        let font = Rc::new(Font::of(&resources.get_font(name)?, &mut self.unnamed));
        if let Some(reference) = reference {
            self.known.insert(reference, Rc::clone(&font));
        }
        Some(font)
    }
}

fn reference(name: &Name<'_>, resources: &Resources<'_>) -> Option<ObjRef> {
    let here = resources.fonts.get_ref(name);
    here.or_else(|| reference(name, resources.parent()?))
}

impl Font {
    fn of(dict: &Dict<'_>, unnamed: &mut bool) -> Self {
        let table = dict.get::<Stream<'_>>("ToUnicode");
        let table = table.and_then(|table| CMap::parse(&table.decoded().ok()?, hayro_cmap::load_embedded));
        let is_composite = dict.get::<Name<'_>>("Subtype").is_some_and(|kind| &*kind == b"Type0");
        let encoding = dict.get::<Object<'_>>("Encoding");
        *unnamed |= match &encoding {
            // Only these are known to have codes of two bytes.
            Some(Object::Name(name)) if is_composite => table.is_none() || !name.starts_with(b"Identity-"),
            _ if is_composite => true,
            // Its codes are named one by one.
            Some(Object::Dict(dict)) => table.is_none() && dict.contains_key("Differences"),
            _ => false,
        };
        let is_mac = matches!(encoding, Some(Object::Name(name)) if *name == *b"MacRomanEncoding");
        Self {
            width: if is_composite { 2 } else { 1 },
            table,
            encoding: if is_mac { MACINTOSH } else { WINDOWS_1252 },
        }
    }

    /// Appends what a shown string says. A code without a meaning is a break in the text.
    pub fn read(&self, codes: &[u8], out: &mut String) {
        for code in codes.chunks(self.width) {
            let number = code.iter().fold(0, |number, byte| number << 8 | u32::from(*byte));
            match self.table.as_ref().and_then(|table| table.lookup_bf_string(number)) {
                Some(BfString::Char(c)) => out.push(c),
                Some(BfString::String(text)) => out.push_str(&text),
                None if self.width == 1 => out.push_str(&self.encoding.decode_without_bom_handling(code).0),
                None => out.push(char::REPLACEMENT_CHARACTER),
            }
        }
    }
}
