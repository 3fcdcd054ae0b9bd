//! What can be read in binary data.

/// Runs of fewer characters are not text.
const SHORTEST: usize = 6;

/// Appends every run of printable characters, one to a line.
pub fn read(bytes: &[u8], out: &mut String) {
    // Packed data is hardly ever readable for long.
    let chunks = bytes.utf8_chunks().map(|chunk| chunk.valid());
    for chunk in chunks.filter(|chunk| chunk.len() >= SHORTEST) {
        for run in chunk.split(char::is_control) {
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
