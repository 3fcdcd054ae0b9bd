//! What a page or a drawing shows, in the order of its content stream.

use crate::leak::extract::pdf::depth;
use crate::leak::extract::pdf::font::{Font, Fonts};
use crate::leak::extract::pdf::string;
use crate::leak::texts::Texts;
use hayro_syntax::content::{Instruction, UntypedIter};
use hayro_syntax::object::{Array, Dict, Object};
use hayro_syntax::page::Resources;
use std::rc::Rc;

/// Spaces that are only a move to the right: in thousandths of the size of the letters.
const SPACE: f64 = -200.0;

/// Reads one content stream.
pub struct Reader<'a, 'p> {
    resources: &'a Resources<'p>,
    fonts: &'a mut Fonts,
    font: Option<Rc<Font>>,
    /// Where the text goes inside the marks that are open, from the outside in.
    marks: Vec<Side>,
    ground: Side,
}

/// Where a text goes: what would interrupt the prose goes beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Prose,
    Labels,
}

impl<'a, 'p> Reader<'a, 'p> {
    /// A page, whose letters are prose.
    pub fn of_page(resources: &'a Resources<'p>, fonts: &'a mut Fonts) -> Self {
        Self {
            resources,
            fonts,
            font: None,
            marks: Vec::new(),
            ground: Side::Prose,
        }
    }

    /// A form or a pattern: it is shown at a place of its own.
    pub fn of_drawing(resources: &'a Resources<'p>, fonts: &'a mut Fonts) -> Self {
        Self {
            ground: Side::Labels,
            ..Self::of_page(resources, fonts)
        }
    }

    /// Appends the texts of a stream.
    pub fn read(mut self, stream: &[u8], texts: &mut Texts) {
        if depth::opens_too_much(stream) {
            texts.unreadable = true;
            return;
        }
        let mut instructions = UntypedIter::new(stream);
        while let Some(instruction) = instructions.next() {
            self.instruction(&instruction, texts);
        }
        self.out(texts).push('\n');
    }

    fn instruction(&mut self, instruction: &Instruction<'_, '_>, texts: &mut Texts) {
        let operands: Vec<&Object<'_>> = instruction.operands().collect();
        match (&**instruction.operator, operands.as_slice()) {
            (b"BT" | b"Td" | b"TD" | b"T*" | b"Tm", _) => self.out(texts).push('\n'),
            (b"Tf", [Object::Name(name), ..]) => self.font = self.fonts.get(name, self.resources),
            (b"Tj", [Object::String(codes)]) => self.show(codes, texts),
            (b"'" | b"\"", [.., Object::String(codes)]) => {
                self.out(texts).push('\n');
                self.show(codes, texts);
            }
            (b"TJ", [Object::Array(pieces)]) => self.show_all(pieces, texts),
            (b"BMC" | b"BDC", [Object::Name(tag), properties @ ..]) => {
                let side = self.mark(properties, texts);
                let is_artifact = **tag == *b"Artifact";
                self.marks.push(if is_artifact { Side::Labels } else { side });
            }
            (b"EMC", _) => {
                self.marks.pop();
            }
            _ => {}
        }
    }

    /// Reads the properties of a mark. Where a text is given for what it marks, the letters themselves go beside it.
    fn mark(&mut self, properties: &[&Object<'_>], texts: &mut Texts) -> Side {
        let named;
        let properties: Option<&Dict<'_>> = match properties {
            [Object::Dict(properties)] => Some(properties),
            [Object::Name(name)] => {
                named = self.resources.properties.get::<Dict<'_>>(name);
                named.as_ref()
            }
            _ => None,
        };
        let Some(properties) = properties else {
            return Side::Prose;
        };
        let text = properties.get::<hayro_syntax::object::String<'_>>("ActualText");
        string::collect(&Object::Dict(properties.clone()), texts);
        text.map_or(Side::Prose, |text| {
            self.out(texts).push_str(&string::decode(&text));
            Side::Labels
        })
    }

    fn show_all(&mut self, pieces: &Array<'_>, texts: &mut Texts) {
        for piece in pieces.iter::<Object<'_>>() {
            match piece {
                Object::String(codes) => self.show(&codes, texts),
                Object::Number(shift) if shift.as_f64() < SPACE => self.out(texts).push(' '),
                Object::Number(_)
                | Object::Null(_)
                | Object::Boolean(_)
                | Object::Name(_)
                | Object::Dict(_)
                | Object::Array(_)
                | Object::Stream(_) => {}
            }
        }
    }

    fn show(&self, codes: &[u8], texts: &mut Texts) {
        if let Some(font) = &self.font {
            font.read(codes, self.out(texts));
        } else {
            texts.unreadable = true;
        }
    }

    fn out<'t>(&self, texts: &'t mut Texts) -> &'t mut String {
        let aside = self.ground == Side::Labels || self.marks.contains(&Side::Labels);
        if aside { &mut texts.labels } else { &mut texts.prose }
    }
}
