//! Markup as browsers read it, broken or not, and nothing of it lost: what has no end is handed over too.

use html5gum::emitters::callback::{Callback, CallbackEmitter, CallbackEvent};
use html5gum::emitters::{Emitter, ForwardingEmitter};
use html5gum::{Span, State, Tokenizer};
use std::convert::Infallible;

/// Takes the pieces of markup in their order: names in small letters, entities decoded but for those of asides.
pub trait Pieces {
    /// What stands between two tags.
    fn text(&mut self, text: &str);
    /// A start tag, before its attributes. What it holds is read as more markup unless a state says how.
    fn open(&mut self, name: &str) -> Option<State>;
    /// An end tag.
    fn close(&mut self, name: &str);
    /// An attribute that has a value.
    fn attribute(&mut self, name: &str, value: &str);
    /// A comment, a declaration, or the names in a tag that never ends.
    fn aside(&mut self, text: &str);
}

/// Hands over all pieces of the source.
pub fn read(source: &str, pieces: &mut impl Pieces) {
    let events = Events {
        pieces,
        attribute: String::new(),
        state: None,
        is_cut: false,
    };
    let reader = Whole {
        emitter: CallbackEmitter::new(events),
        is_inside: false,
    };
    let Ok(()) = Tokenizer::new_with_emitter(source, reader).finish();
}

/// Appends the text with its entities decoded (`&eacute;`, `&#233;`, `&#xe9;`), tags and all; what is no entity stays.
pub fn decode(text: &str, out: &mut String) {
    if !text.contains('&') {
        out.push_str(text);
        return;
    }
    let put = |event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
        if let CallbackEvent::String { value } = event {
            out.push_str(&String::from_utf8_lossy(value));
        }
        None
    };
    let mut reader = Tokenizer::new_with_emitter(text, CallbackEmitter::new(put));
    reader.set_state(State::RcData);
    let Ok(()) = reader.finish();
}

/// What is between the tokenizer and who takes the pieces.
struct Events<'a, P> {
    pieces: &'a mut P,
    /// The name of the attribute whose value comes next.
    attribute: String,
    /// How what the last start tag holds is read.
    state: Option<State>,
    /// Whether the source ended inside a tag.
    is_cut: bool,
}

impl<P: Pieces> Events<'_, P> {
    /// A name that nobody sees unless its tag never ends.
    fn name(&mut self, name: &str) {
        if self.is_cut {
            self.pieces.aside(name);
        }
    }
}

impl<P: Pieces> Callback<Infallible, ()> for Events<'_, P> {
    fn handle_event(&mut self, event: CallbackEvent<'_>, _: Span<()>) -> Option<Infallible> {
        let text = String::from_utf8_lossy;
        match event {
            CallbackEvent::String { value } => self.pieces.text(&text(value)),
            CallbackEvent::OpenStartTag { name } => {
                self.state = self.pieces.open(&text(name));
                self.name(&text(name));
            }
            CallbackEvent::AttributeName { name } => {
                self.attribute.clear();
                self.attribute.push_str(&text(name));
                self.name(&text(name));
            }
            CallbackEvent::AttributeValue { value } => self.pieces.attribute(&self.attribute, &text(value)),
            CallbackEvent::EndTag { name } => {
                self.pieces.close(&text(name));
                self.name(&text(name));
            }
            CallbackEvent::Comment { value } => self.pieces.aside(&text(value)),
            CallbackEvent::Doctype {
                name,
                public_identifier,
                system_identifier,
                force_quirks: _,
            } => {
                let parts = [Some(name), public_identifier, system_identifier];
                parts
                    .into_iter()
                    .flatten()
                    .for_each(|part| self.pieces.aside(&text(part)));
            }
            CallbackEvent::CloseStartTag { .. } | CallbackEvent::Error(_) => {}
        }
        None
    }
}

/// Adds to the tokenizer's own bookkeeping what browsers drop: a tag without an end.
struct Whole<'a, P: Pieces> {
    emitter: CallbackEmitter<Events<'a, P>>,
    is_inside: bool,
}

impl<P: Pieces> ForwardingEmitter for Whole<'_, P> {
    type Token = Infallible;

    fn inner(&mut self) -> &mut impl Emitter<Token = Infallible> {
        &mut self.emitter
    }

    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn init_start_tag(&mut self) {
        self.is_inside = true;
        self.emitter.init_start_tag();
    }

    fn init_end_tag(&mut self) {
        self.is_inside = true;
        self.emitter.init_end_tag();
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        self.is_inside = false;
        let _ = self.emitter.emit_current_tag();
        self.emitter.callback_mut().state.take()
    }

    fn emit_eof(&mut self) {
        if self.is_inside {
            self.emitter.callback_mut().is_cut = true;
            let _ = self.emitter.emit_current_tag();
        }
        self.emitter.emit_eof();
    }

    /// Drawings and workbooks have sections of plain characters.
    fn adjusted_current_node_present_but_not_in_html_namespace(&mut self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    fn decoded(text: &str) -> String {
        let mut out = String::new();
        super::decode(text, &mut out);
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
