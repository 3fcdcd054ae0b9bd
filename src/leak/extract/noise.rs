//! What can be read in binary data.

/// Runs of fewer characters are not text.
const SHORTEST: usize = 6;

/// Appends every run of printable characters, one to a line.
pub fn read(bytes: &[u8], out: &mut String) {
    for chunk in bytes.utf8_chunks() {
        for run in chunk.valid().split(char::is_control) {
            if run.len() >= SHORTEST {
                out.push_str(run);
                out.push('\n');
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn runs() {
        let mut out = String::new();
        super::read(
            b"\x89PNG\r\n\x1a\ntEXtAuthor\0R0012 \xc3\xa9t\xc3\xa9\0\xff\xfeabc\0",
            &mut out,
        );
        assert_eq!(out, "tEXtAuthor\nR0012 été\n");
    }
}
