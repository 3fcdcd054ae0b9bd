//! Markup as browsers read it, broken or not, and nothing of it lost: what has no end is handed over too.

use html5gum::emitters::Emitter;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Error, Readable, Span, State, StringReader, Tokenizer};
use std::borrow::Cow;
use std::cell::Cell;
use std::convert::Infallible;
use std::fmt;

/// Takes the pieces of markup in their order, as bytes: names in small letters, entities decoded but for those of asides.
pub trait Pieces {
    /// A part of what stands between two tags; it may end inside a character.
    fn text(&mut self, text: &[u8]);
    /// An attribute of the tag that comes next, with its value.
    fn attribute(&mut self, tag: &[u8], name: &[u8], value: &[u8]);
    /// A start tag. What it holds is read as more markup unless a state says how.
    fn open(&mut self, name: &[u8]) -> Option<State>;
    /// An end tag.
    fn close(&mut self, name: &[u8]);
    /// A comment, a declaration, or the names in a tag that never ends.
    fn aside(&mut self, text: &[u8]);
}

/// So many attributes of a tag are read as such, and what follows as text: the tokenizer goes deeper with each.
const MOST_ATTRIBUTES: usize = 256;

/// Hands over all pieces of the source.
pub fn read(source: &str, pieces: &mut impl Pieces) {
    let mut rest = source.as_bytes();
    loop {
        let progress = Progress::default();
        let reader = Reader {
            pieces: &mut *pieces,
            progress: &progress,
            tag: Vec::new(),
            is_closing: false,
            is_inside: false,
            opened: Vec::new(),
            name: Vec::new(),
            value: Vec::new(),
            aside: Vec::new(),
        };
        let bytes = Bounded {
            bytes: rest.to_reader(),
            progress: &progress,
        };
        match Tokenizer::new_with_emitter(bytes, reader).finish() {
            Ok(()) => return,
            // From the first letter of the attribute's name on, which was read last.
            Err(TooManyAttributes) => rest = &rest[progress.read.get().saturating_sub(1)..],
        }
    }
}

/// How far the tokenizer is.
#[derive(Default)]
struct Progress {
    /// Bytes that it was given.
    read: Cell<usize>,
    /// Attributes of the tag that it is in.
    attributes: Cell<usize>,
}

impl Progress {
    fn add(&self, bytes: usize) {
        self.read.set(self.read.get() + bytes);
    }

    fn check(&self) -> Result<(), TooManyAttributes> {
        match self.attributes.get() > MOST_ATTRIBUTES {
            true => Err(TooManyAttributes),
            false => Ok(()),
        }
    }
}

/// Why the tokenizer is given no more.
#[derive(Debug)]
struct TooManyAttributes;

impl fmt::Display for TooManyAttributes {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a tag has too many attributes")
    }
}

impl std::error::Error for TooManyAttributes {}

/// Bytes, until a tag has too many attributes.
struct Bounded<'a> {
    bytes: StringReader<'a>,
    progress: &'a Progress,
}

impl html5gum::Reader for Bounded<'_> {
    type Error = TooManyAttributes;

    fn read_byte(&mut self) -> Result<Option<u8>, TooManyAttributes> {
        self.progress.check()?;
        let Ok(byte) = self.bytes.read_byte();
        self.progress.add(usize::from(byte.is_some()));
        Ok(byte)
    }

    fn try_read_string(&mut self, text: &[u8], case_sensitive: bool) -> Result<bool, TooManyAttributes> {
        self.progress.check()?;
        let Ok(is_there) = self.bytes.try_read_string(text, case_sensitive);
        self.progress.add(if is_there { text.len() } else { 0 });
        Ok(is_there)
    }

    fn read_until<'b>(
        &'b mut self,
        needle: &[u8],
        buffer: &'b mut [u8; 4],
    ) -> Result<Option<&'b [u8]>, TooManyAttributes> {
        self.progress.check()?;
        let Ok(bytes) = self.bytes.read_until(needle, buffer);
        self.progress.add(bytes.map_or(0, <[u8]>::len));
        Ok(bytes)
    }
}

/// Appends the text with its entities decoded (`&eacute;`, `&#233;`, `&#xe9;`), tags and all; what is no entity stays.
pub fn decode(text: &[u8], out: &mut String) {
    let put = |event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
        if let CallbackEvent::String { value } = event {
            out.push_str(&text_of(value));
        }
        None
    };
    let mut reader = Tokenizer::new_with_emitter(text, CallbackEmitter::new(put));
    reader.set_state(State::RcData);
    let Ok(()) = reader.finish();
}

/// The text of whole pieces, which was text before it was markup.
pub fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}

/// What the tokenizer has read of the piece that it is in.
struct Reader<'a, P> {
    pieces: &'a mut P,
    progress: &'a Progress,
    /// The name of the tag.
    tag: Vec<u8>,
    is_closing: bool,
    /// Whether the tag has not ended yet.
    is_inside: bool,
    /// The name of the last start tag: only its own end tag ends a script.
    opened: Vec<u8>,
    /// The name and the value of the attribute.
    name: Vec<u8>,
    value: Vec<u8>,
    /// The comment or declaration.
    aside: Vec<u8>,
}

impl<P: Pieces> Reader<'_, P> {
    fn start_tag(&mut self, is_closing: bool) {
        self.progress.attributes.set(0);
        self.tag.clear();
        self.is_closing = is_closing;
        self.is_inside = true;
    }

    fn end_attribute(&mut self) {
        if !self.value.is_empty() {
            self.pieces.attribute(&self.tag, &self.name, &self.value);
        }
        self.name.clear();
        self.value.clear();
    }

    fn start_aside(&mut self) {
        self.aside.clear();
    }

    fn add_aside(&mut self, text: &[u8]) {
        self.aside.extend_from_slice(text);
    }

    fn end_aside(&mut self) {
        self.pieces.aside(&self.aside);
    }

    fn next_identifier(&mut self, text: &[u8]) {
        self.add_aside(b" ");
        self.add_aside(text);
    }
}

impl<P: Pieces> Emitter for Reader<'_, P> {
    type Token = Infallible;

    fn pop_token(&mut self) -> Option<Infallible> {
        None
    }

    fn emit_string(&mut self, text: &[u8]) {
        self.pieces.text(text);
    }

    fn init_start_tag(&mut self) {
        self.start_tag(false);
    }

    fn init_end_tag(&mut self) {
        self.start_tag(true);
    }

    fn push_tag_name(&mut self, name: &[u8]) {
        self.tag.extend_from_slice(name);
    }

    fn init_attribute(&mut self) {
        self.progress.attributes.set(self.progress.attributes.get() + 1);
        self.end_attribute();
    }

    fn push_attribute_name(&mut self, name: &[u8]) {
        self.name.extend_from_slice(name);
    }

    fn push_attribute_value(&mut self, value: &[u8]) {
        self.value.extend_from_slice(value);
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        self.end_attribute();
        self.is_inside = false;
        if self.is_closing {
            self.pieces.close(&self.tag);
            return None;
        }
        std::mem::swap(&mut self.opened, &mut self.tag);
        self.pieces.open(&self.opened)
    }

    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        self.is_closing && self.opened == self.tag
    }

    fn set_last_start_tag(&mut self, name: Option<&[u8]>) {
        self.opened = name.unwrap_or_default().to_vec();
    }

    fn emit_eof(&mut self) {
        if self.is_inside {
            self.pieces.aside(&self.tag);
            self.pieces.aside(&self.name);
            self.end_attribute();
        }
    }

    fn init_comment(&mut self) {
        self.start_aside();
    }

    fn push_comment(&mut self, text: &[u8]) {
        self.add_aside(text);
    }

    fn emit_current_comment(&mut self) {
        self.end_aside();
    }

    fn init_doctype(&mut self) {
        self.start_aside();
    }

    fn push_doctype_name(&mut self, name: &[u8]) {
        self.add_aside(name);
    }

    fn set_doctype_public_identifier(&mut self, text: &[u8]) {
        self.next_identifier(text);
    }

    fn push_doctype_public_identifier(&mut self, text: &[u8]) {
        self.add_aside(text);
    }

    fn set_doctype_system_identifier(&mut self, text: &[u8]) {
        self.next_identifier(text);
    }

    fn push_doctype_system_identifier(&mut self, text: &[u8]) {
        self.add_aside(text);
    }

    fn emit_current_doctype(&mut self) {
        self.end_aside();
    }

    /// Drawings and workbooks have sections of plain characters.
    fn adjusted_current_node_present_but_not_in_html_namespace(&mut self) -> bool {
        true
    }

    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn emit_error(&mut self, _: Error) {}

    fn set_self_closing(&mut self) {}

    fn set_force_quirks(&mut self) {}
}

#[cfg(test)]
mod tests {
    fn decoded(text: &str) -> String {
        let mut out = String::new();
        super::decode(text.as_bytes(), &mut out);
        out
    }

    #[test]
    fn entities() {
        assert_eq!(
            decoded("&eacute;t&#233; &amp;&nbsp;&#xE9;&yuml;&times;&szlig;"),
            "été &\u{a0}éÿ×ß"
        );
        assert_eq!(decoded("l&rsquo;&OElig;uvre &#x27;<b>a&#x27;"), "l’Œuvre '<b>a'");
        assert_eq!(decoded("&eacutet&eacute &Ccaron;"), "été Č");
    }

    #[test]
    fn what_is_none_stays() {
        assert_eq!(decoded("R&D; a & b; &#x110000; &é; &"), "R&D; a & b; \u{fffd} &é; &");
    }
}
