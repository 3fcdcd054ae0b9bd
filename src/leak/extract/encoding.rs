//! Bytes of a text file → text.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// Gives the text to `read`; twice, once as UTF-8 with its gaps, when it is neither what its byte order mark says nor
/// whole UTF-8, because a leak may be written either way.
pub fn decode(bytes: &[u8], mut read: impl FnMut(&str)) {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or((UTF_8, 0));
    let bytes = bytes.get(mark..).unwrap_or_default();
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    read(&text);
    if damaged {
        read("\n");
        read(&WINDOWS_1252.decode_without_bom_handling(bytes).0);
    }
}

/// Whether bytes of an unknown kind are text.
pub fn is_text(bytes: &[u8]) -> bool {
    let is_control = |byte: &u8| matches!(byte, 0..=8 | 14..=31);
    Encoding::for_bom(bytes).is_some() || (str::from_utf8(bytes).is_ok() && !bytes.iter().any(is_control))
}

#[cfg(test)]
mod tests {
    use super::decode;

    fn decoded(bytes: &[u8]) -> String {
        let mut all = String::new();
        decode(bytes, |text| all.push_str(text));
        all
    }

    #[test]
    fn encodings() {
        assert_eq!(decoded("\u{feff}été".as_bytes()), "été");
        assert_eq!(decoded(b"\xff\xfe\xe9\0t\0"), "ét");
        assert!(decoded(b"l\x92\xe9t\xe9").ends_with("l’été"));
    }
}
