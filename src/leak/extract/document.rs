//! HTML, SVG and XML → their texts.

use crate::leak::extract::attribute::Values;
use crate::leak::extract::escape;
use crate::leak::extract::markup::{self, text_of};
use crate::leak::reduce::SEAM;
use crate::leak::texts::Texts;
use html5gum::State;
use memchr::memmem;

/// What stands in a declaration of the document's type beside what may: browsers drop it, and so does who reads markup.
fn declared(source: &str, texts: &mut Texts) {
    const USUAL: &str = "doctype html";
    // Each is read to its end once, whatever else begins in it.
    let mut read = 0;
    for at in memmem::find_iter(source.as_bytes(), "<!") {
        let rest = source.get(at + 2..).unwrap_or_default();
        let is_declaration = rest.get(..7).is_some_and(|word| word.eq_ignore_ascii_case("doctype"));
        if at < read || !is_declaration {
            continue;
        }
        let end = rest.find('>').unwrap_or(rest.len());
        if end > USUAL.len() {
            texts.label(rest.get(7..end).unwrap_or_default());
        }
        read = at + 2 + end;
    }
}

/// Appends the texts of a document. No document is refused: whatever is no markup is text.
pub fn read(source: &str, texts: &mut Texts) {
    let mut document = Document {
        texts,
        prose: Vec::with_capacity(source.len()),
        values: Values::default(),
        script: Vec::new(),
        held: Held::Prose,
    };
    markup::read(source, &mut document);
    document.end();
    let Document {
        texts, prose, values, ..
    } = document;
    texts.prose.push_str(&text_of(&prose));
    texts.prose.push('\n');
    declared(source, texts);
    values.add_to(texts);
}

struct Document<'t> {
    texts: &'t mut Texts,
    prose: Vec<u8>,
    values: Values,
    script: Vec<u8>,
    held: Held,
}

/// What the element that was opened last holds.
#[derive(Clone, Copy)]
enum Held {
    Prose,
    Script,
    Style,
}

impl Document<'_> {
    /// Ends what an element held.
    fn end(&mut self) {
        match self.held {
            Held::Prose => {}
            Held::Script => {
                escape::decode(&text_of(&self.script), &mut self.texts.code);
                self.texts.code.push('\n');
                self.script.clear();
            }
            Held::Style => self.values.style.push(b'\n'),
        }
        self.held = Held::Prose;
    }

    fn tag(&mut self, name: &[u8]) {
        self.end();
        self.prose.push(gap(name));
    }
}

impl markup::Pieces for Document<'_> {
    fn text(&mut self, text: &[u8]) {
        let out = match self.held {
            Held::Prose => &mut self.prose,
            Held::Script => &mut self.script,
            Held::Style => &mut self.values.style,
        };
        out.extend_from_slice(text);
    }

    fn attribute(&mut self, _: &[u8], name: &[u8], value: &[u8]) {
        self.values.put(name, value);
    }

    fn open(&mut self, name: &[u8]) -> Option<State> {
        self.tag(name);
        let (held, state) = match name {
            b"script" => (Held::Script, Some(State::ScriptData)),
            b"style" => (Held::Style, Some(State::RawText)),
            _ => (Held::Prose, None),
        };
        self.held = held;
        state
    }

    fn close(&mut self, name: &[u8]) {
        self.tag(name);
    }

    /// A comment may be what was markup once, entities and all.
    fn aside(&mut self, text: &[u8]) {
        markup::decode(text, &mut self.texts.code);
        self.texts.code.push('\n');
    }
}

/// What stands in the place of a tag: before and after an element inside a line may be one word.
fn gap(name: &[u8]) -> u8 {
    match name {
        b"a" | b"abbr" | b"b" | b"bdi" | b"bdo" | b"cite" | b"code" | b"data" | b"em" | b"i" | b"mark" | b"q"
        | b"s" | b"small" | b"span" | b"strong" | b"sub" | b"sup" | b"time" | b"tspan" | b"u" | b"var" | b"wbr" => {
            SEAM as u8
        }
        _ => b'\n',
    }
}

#[cfg(test)]
mod tests {
    use super::{Texts, read};

    fn texts(source: &str) -> Texts {
        let mut texts = Texts::default();
        read(source, &mut texts);
        texts
    }

    #[test]
    fn text_and_attributes() {
        let found = texts(
            "<p title='l&rsquo;&eacute;t&eacute;' hidden>R<B>00</b>12 &lt; 5 < 6</p><img alt=\"a > b\" src=x.png>",
        );
        assert_eq!(found.prose, "\nR\u{1f}00\u{1f}12 < 5 < 6\n\n\n");
        assert_eq!(found.labels, "l’été\na > b\nx.png\n");
    }

    #[test]
    fn scripts_styles_and_comments() {
        let found = texts(
            "<script>a(\"\\u00e9<b>\")</SCRIPT><style>p{}</style><!-- R&eacute;0012 --><?x y?><!DOCTYPE z><![CDATA[a<b]]>z",
        );
        assert_eq!(
            (found.code.as_str(), found.style.as_str()),
            ("a(\"é<b>\")\n Ré0012 \n?x y?\nz\n", "p{}\n")
        );
        assert!(found.prose.contains("a<bz"));
    }

    #[test]
    fn coordinates_are_no_labels() {
        let found = texts(
            "<path d='M12.5,3 L819 376'/><rect x='10234' style='top:1px'/><svg viewBox='1 2'><a href='mailto:a%40b.ca'>",
        );
        assert_eq!(found.labels, "mailto:a%40b.ca\nmailto:a@b.ca\n");
        assert_eq!(found.style, "10234\ntop:1px\n1 2\n");
    }

    #[test]
    fn a_tag_of_many_attributes_loses_nothing() {
        for end in ["'", "' ", "'/"] {
            let attributes: String = (0..20_000).map(|n| format!("été{n}='r{n:05}{end}")).collect();
            let found = texts(&format!("<p {attributes}>r99999</p>").replace('\'', "\""));
            let all = [found.prose, found.labels].concat();
            assert!((0..20_000).chain([99_999]).all(|n| all.contains(&format!("r{n:05}"))));
        }
    }

    #[test]
    fn broken_markup_loses_nothing() {
        for source in [
            "<p title=\"r0012",
            "<p title=r0012",
            "<!-- r0012",
            "<script>r0012",
            "<script>a</scripts r0012",
            "<r0012",
            "</r0012",
            "</ r0012",
            "a < r0012",
            "<p r0012",
            "<p a=b r0012",
            "<![CDATA[r0012",
        ] {
            let found = texts(source);
            let all = [found.prose, found.labels, found.code, found.style].concat();
            assert!(all.contains("r0012"), "{source}: {all}");
        }
    }
}
