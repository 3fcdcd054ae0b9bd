//! Which bytes stand for which characters.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_8859_15, MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// What a message offers for a name that is no encoding. Many more are understood.
pub(super) const KNOWN: [&str; 6] = [
    "utf-8",
    "windows-1252",
    "iso-8859-15",
    "macintosh",
    "utf-16le",
    "utf-16be",
];

/// The encoding of this name, by the names of the Encoding Standard.
pub(super) fn named(name: &str) -> Option<&'static Encoding> {
    Encoding::for_label(name.trim().as_bytes())
}

/// What the first bytes of a file say: a byte order mark with its length, or NUL bytes at every other place as in UTF-16
/// without one.
pub(super) fn marked(start: &[u8]) -> Option<(&'static Encoding, usize)> {
    if let Some(found) = Encoding::for_bom(start) {
        return Some(found);
    }
    let start = &start[..start.len().min(1024)];
    let nuls = |offset: usize| start.iter().skip(offset).step_by(2).filter(|b| **b == 0).count();
    let most = start.len() / 2;
    match (nuls(0), nuls(1)) {
        (0, odd) if odd > most * 3 / 4 => Some((UTF_16LE, 0)),
        (even, 0) if even > most * 3 / 4 => Some((UTF_16BE, 0)),
        _ => None,
    }
}

/// The likeliest encoding of bytes that are not UTF-8, for a survey in French.
pub(super) fn guessed(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(Some(b"fr"), Utf8Detection::Deny);
    if guess != WINDOWS_1252 {
        return guess;
    }
    // What the detector doesn't know: old Macs, and the œ and € of ISO-8859-15.
    let others = [MACINTOSH, ISO_8859_15].into_iter();
    let mut best = (strangeness(guess, bytes), guess);
    for other in others {
        let strange = strangeness(other, bytes);
        if strange < best.0 {
            best = (strange, other);
        }
    }
    best.1
}

/// How many signs bytes would hold in an encoding that French and English do without.
fn strangeness(encoding: &'static Encoding, bytes: &[u8]) -> usize {
    const KNOWN: &str = "éèêëàâäçùûüîïôöœæÿñáíóúÉÈÊËÀÂÄÇÙÛÜÎÏÔÖŒÆŸÑ’‘“”«»–—…•·€°§©®\u{a0}±²³×";
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    text.chars().filter(|c| !c.is_ascii() && !KNOWN.contains(*c)).count()
}

#[cfg(test)]
mod tests {
    use super::{guessed, marked, named};
    use encoding_rs::{MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

    #[test]
    fn knows_the_names_that_tools_use() {
        assert_eq!(named("Windows-1252"), Some(WINDOWS_1252));
        assert_eq!(named("latin1"), Some(WINDOWS_1252));
        assert_eq!(named("macintosh"), Some(MACINTOSH));
        assert_eq!(named("windows-1525"), None);
    }

    #[test]
    fn a_mark_or_nul_bytes_tell() {
        assert_eq!(marked(b"\xef\xbb\xbfid,q1"), Some((UTF_8, 3)));
        assert_eq!(marked(b"\xff\xfei\0d\0"), Some((UTF_16LE, 2)));
        assert_eq!(marked(b"i\0d\0,\0q\0"), Some((UTF_16LE, 0)));
        assert_eq!(marked(b"\0i\0d\0,\0q"), Some((UTF_16BE, 0)));
        assert_eq!(marked(b"id,q1\n1,\0\n"), None);
        assert_eq!(marked(b""), None);
    }

    #[test]
    fn guesses_french_of_windows() {
        let text = "id,q1\n1,Très éloigné, à côté de l\u{2019}école\n2,Élèves âgés, ça va où là-bas\n";
        let (bytes, _, _) = WINDOWS_1252.encode(text);
        assert_eq!(guessed(&bytes), WINDOWS_1252);
        let (bytes, _, _) = MACINTOSH.encode(text);
        assert_eq!(guessed(&bytes), MACINTOSH);
        assert_eq!(guessed(b"id,q1\n1,c\xbdur \xe9lev\xe9\n"), encoding_rs::ISO_8859_15);
    }
}
