//! The texts of a file, sorted by what they are for.

use crate::leak::flow::Flow;
use crate::leak::matter::Matter;
use memchr::memmem;

/// The texts of a file. Each is appended to, with a break before what does not continue it.
#[derive(Debug, Default)]
pub struct Texts {
    /// What is read from beginning to end.
    pub prose: String,
    /// What stands beside it: attributes, metadata, alternative texts, running heads, labels of drawings.
    pub labels: String,
    /// Scripts, comments, declarations.
    pub code: String,
    /// Style sheets, coordinates and measures.
    pub style: String,
    /// What can be read in binary data.
    pub noise: String,
    /// Whether a part of the file could not be read.
    pub unreadable: bool,
}

impl Texts {
    /// The texts, ready to be searched.
    pub fn into_flows(self) -> Vec<Flow> {
        let texts = [
            (Matter::Prose, self.prose),
            (Matter::Prose, self.labels),
            (Matter::Code, self.code),
            (Matter::Style, self.style),
            (Matter::Noise, self.noise),
        ];
        let texts = texts.into_iter().filter(|(_, text)| !text.is_empty());
        let read = texts.map(|(matter, text)| Flow::new(matter, without_payloads(text)));
        read.collect()
    }

    /// A text on its own beside the prose.
    pub fn label(&mut self, text: &str) {
        self.labels.push_str(text);
        self.labels.push('\n');
    }
}

/// A text without the fonts and pictures that stand in it as base64: nothing can be read in them, and any few letters
/// stand somewhere.
fn without_payloads(text: String) -> String {
    const START: &str = ";base64,";
    let is_payload = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=');
    if memmem::find(text.as_bytes(), START.as_bytes()).is_none() {
        return text;
    }
    let mut left = text.split(START);
    let mut kept = left.next().unwrap_or_default().to_owned();
    for rest in left {
        kept.push_str(START);
        kept.push_str(rest.trim_start_matches(is_payload));
    }
    kept
}

/// Appends the texts of a file that stands inside another, by its name and its bytes.
pub type Inside<'a> = &'a dyn Fn(&str, &[u8], &mut Texts);

#[cfg(test)]
mod tests {
    use super::without_payloads;

    #[test]
    fn what_nobody_can_read_is_left_out() {
        let css =
            "a { src: url(data:font/woff2;base64,d09GMgABAAAA+/8=) } b { c: url(data:image/png;base64,iVBORw0K) }";
        assert_eq!(
            without_payloads(css.to_owned()),
            "a { src: url(data:font/woff2;base64,) } b { c: url(data:image/png;base64,) }"
        );
        assert_eq!(without_payloads("base64 R0012".to_owned()), "base64 R0012");
    }
}
