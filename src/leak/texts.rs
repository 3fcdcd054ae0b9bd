//! The texts of a file, sorted by what they are for.

use crate::leak::flow::Flow;
use crate::leak::matter::Matter;

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
        texts.map(|(matter, text)| Flow::new(matter, text)).collect()
    }

    /// A text on its own beside the prose.
    pub fn label(&mut self, text: &str) {
        self.labels.push_str(text);
        self.labels.push('\n');
    }
}

/// Appends the texts of a file that stands inside another, by its name and its bytes.
pub type Inside<'a> = &'a dyn Fn(&str, &[u8], &mut Texts);
