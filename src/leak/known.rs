//! Texts that may be printed whatever respondents wrote: the questionnaire, the title page, what was released.

use crate::leak::flow::Flow;
use crate::leak::matter::Matter;
use crate::leak::reduce::Reduced;
use crate::leak::secret::Secret;
use memchr::memmem::{self, Finder};

/// Texts that are no leak.
#[derive(Debug)]
pub struct Known {
    flow: Flow,
    letters: Vec<u8>,
}

impl Known {
    /// One text, or several in lines of their own.
    pub fn of(text: String) -> Self {
        Self {
            letters: Reduced::of(&text).bytes,
            flow: Flow::new(Matter::Prose, text),
        }
    }

    /// Whether a cell of the responses stands there, be it right beside letters.
    pub fn holds(&self, cell: &str) -> bool {
        Secret::of(cell).is_some_and(|secret| {
            let finder = Finder::new(&secret.reduced.bytes);
            self.flow.places(&secret, &finder).next().is_some()
        })
    }

    /// Whether the letters and digits stand there in a row, whatever parts them: 819 376-5011 and 8193765011 are one.
    pub fn spells(&self, text: &str) -> bool {
        memmem::find(&self.letters, &Reduced::of(text).bytes).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::Known;

    #[test]
    fn what_is_known_is_known_as_a_whole() {
        let known = Known::of("Comité des jardins, 819 376-5011\nR00123".to_owned());
        assert!(known.holds("COMITÉ des jardins") && !known.holds("R0012") && known.holds("R-00123"));
        assert!(known.spells("8193765011") && !known.spells("819 376-5012"));
    }
}
