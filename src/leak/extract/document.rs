//! HTML, SVG and XML → their texts.

use crate::leak::extract::{attribute, escape, markup};
use crate::leak::reduce::SEAM;
use crate::leak::texts::Texts;
use html5gum::State;

/// Appends the texts of a document. No document is refused: whatever is no markup is text.
pub fn read(source: &str, texts: &mut Texts) {
    texts.prose.reserve(source.len());
    let held = Held::Prose;
    markup::read(source, &mut Document { texts, held });
}

struct Document<'t> {
    texts: &'t mut Texts,
    held: Held,
}

/// What the element that was opened last holds.
enum Held {
    Prose,
    Script,
    Style,
}

impl markup::Pieces for Document<'_> {
    fn text(&mut self, text: &str) {
        let texts = &mut *self.texts;
        match self.held {
            Held::Prose => texts.prose.push_str(text),
            Held::Script => {
                escape::decode(text, &mut texts.code);
                texts.code.push('\n');
            }
            Held::Style => texts.style.extend([text, "\n"]),
        }
    }

    fn open(&mut self, name: &str) -> Option<State> {
        self.texts.prose.push(gap(name));
        let (held, state) = match name {
            "script" => (Held::Script, Some(State::ScriptData)),
            "style" => (Held::Style, Some(State::RawText)),
            _ => (Held::Prose, None),
        };
        self.held = held;
        state
    }

    fn close(&mut self, name: &str) {
        self.texts.prose.push(gap(name));
        self.held = Held::Prose;
    }

    fn attribute(&mut self, name: &str, value: &str) {
        attribute::put(name, value, self.texts);
    }

    /// A comment may be what was markup once, entities and all.
    fn aside(&mut self, text: &str) {
        markup::decode(text, &mut self.texts.code);
        self.texts.code.push('\n');
    }
}

/// What stands in the place of a tag: before and after an element inside a line may be one word.
fn gap(name: &str) -> char {
    match name {
        "a" | "abbr" | "b" | "bdi" | "bdo" | "cite" | "code" | "data" | "em" | "i" | "mark" | "q" | "s" | "small"
        | "span" | "strong" | "sub" | "sup" | "time" | "tspan" | "u" | "var" | "wbr" => SEAM,
        _ => '\n',
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
        assert_eq!(found.prose, "\nR\u{1f}00\u{1f}12 < 5 < 6\n\n");
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
