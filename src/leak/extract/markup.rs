//! HTML, SVG and XML → their texts.

use crate::leak::extract::attribute::Tag;
use crate::leak::extract::{Texts, entity, escape};
use crate::leak::reduce::SEAM;
use memchr::memchr;

/// Appends the texts of a document. No document is refused: whatever is no markup is text.
pub fn read(source: &str, texts: &mut Texts) {
    texts.prose.reserve(source.len());
    let mut rest = source;
    while let Some((text, markup)) = memchr(b'<', rest.as_bytes()).and_then(|at| rest.split_at_checked(at)) {
        entity::decode(text, &mut texts.prose);
        rest = construct(markup, texts);
    }
    entity::decode(rest, &mut texts.prose);
    texts.prose.push('\n');
}

/// Takes what a `<` opens; what is left.
fn construct<'a>(markup: &'a str, texts: &mut Texts) -> &'a str {
    if let Some(comment) = markup.strip_prefix("<!--") {
        let (comment, rest) = comment.split_once("-->").unwrap_or((comment, ""));
        return aside(comment, rest, texts);
    }
    if let Some(data) = markup.strip_prefix("<![CDATA[") {
        let (data, rest) = data.split_once("]]>").unwrap_or((data, ""));
        texts.prose.extend([data, "\n"]);
        return rest;
    }
    if let Some(declaration) = markup.strip_prefix("<!").or_else(|| markup.strip_prefix("<?")) {
        let (declaration, rest) = declaration.split_once('>').unwrap_or((declaration, ""));
        return aside(declaration, rest, texts);
    }
    let Some((tag, rest)) = Tag::read(markup, texts) else {
        texts.prose.push('<');
        return markup.get(1..).unwrap_or_default();
    };
    texts.prose.push(if is_inline(tag.name) { SEAM } else { '\n' });
    if tag.is_closing {
        return rest;
    }
    if tag.name.eq_ignore_ascii_case("script") {
        let (script, rest) = raw(rest, "</script");
        escape::decode(script, &mut texts.code);
        texts.code.push('\n');
        return rest;
    }
    if tag.name.eq_ignore_ascii_case("style") {
        let (style, rest) = raw(rest, "</style");
        texts.style.push_str(style);
        texts.style.push('\n');
        return rest;
    }
    rest
}

/// Puts a comment or a declaration with the code. A comment may be what was markup once, entities and all.
fn aside<'a>(text: &str, rest: &'a str, texts: &mut Texts) -> &'a str {
    entity::decode(text, &mut texts.code);
    texts.code.push('\n');
    rest
}

/// What goes on until a closing tag, and the rest from there.
fn raw<'a>(source: &'a str, end: &str) -> (&'a str, &'a str) {
    let is_end = |at: &usize| {
        let tag = source.as_bytes().get(*at..at + end.len());
        tag.is_some_and(|tag| tag.eq_ignore_ascii_case(end.as_bytes()))
    };
    let end = memchr::memchr_iter(b'<', source.as_bytes()).find(is_end);
    source.split_at_checked(end.unwrap_or(source.len())).unwrap_or_default()
}

/// Elements inside a line: what is before and after them may be one word.
fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "b"
            | "bdi"
            | "bdo"
            | "cite"
            | "code"
            | "data"
            | "em"
            | "i"
            | "mark"
            | "q"
            | "s"
            | "small"
            | "span"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tspan"
            | "u"
            | "var"
            | "wbr"
    )
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
            "<p title='l&rsquo;&eacute;t&eacute;' hidden>R<b>00</b>12 &lt; 5 < 6</p><img alt=\"a > b\" src=x.png>",
        );
        assert_eq!(found.prose, "\nR\u{1f}00\u{1f}12 < 5 < 6\n\n\n");
        assert_eq!(found.labels, "l’été\na > b\nx.png\n");
    }

    #[test]
    fn scripts_styles_and_comments() {
        let found = texts("<script>a(\"\\u00e9<b>\")</SCRIPT><style>p{}</style><!-- R0012 --><?x y?><![CDATA[a<b]]>z");
        assert_eq!(
            (found.code.as_str(), found.style.as_str()),
            ("a(\"é<b>\")\n R0012 \nx y?\n", "p{}\n")
        );
        assert!(found.prose.contains("a<b\nz"));
    }

    #[test]
    fn coordinates_are_no_labels() {
        let found = texts("<path d='M12.5,3 L819 376'/><rect x='10234' style='top:1px'/><a href='mailto:a%40b.ca'>");
        assert_eq!(found.labels, "mailto:a%40b.ca\nmailto:a@b.ca\n");
        assert_eq!(found.style, "10234\ntop:1px\n");
    }

    #[test]
    fn broken_markup_loses_nothing() {
        for source in [
            "<p title=\"R0012",
            "<p title=R0012",
            "<!-- R0012",
            "<script>R0012",
            "<R0012",
            "a < R0012",
            "<p R0012",
        ] {
            let found = texts(source);
            let all = [found.prose, found.labels, found.code, found.style].concat();
            assert!(all.contains("R0012"), "{source}: {all}");
        }
    }
}
