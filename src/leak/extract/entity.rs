//! Entities of HTML and XML: `&eacute;`, `&#233;`, `&#xe9;`.

use memchr::memchr;

/// Names of U+00A0 to U+00FF, in order.
const LATIN: [&str; 96] = [
    "nbsp", "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml", "copy", "ordf", "laquo", "not", "shy",
    "reg", "macr", "deg", "plusmn", "sup2", "sup3", "acute", "micro", "para", "middot", "cedil", "sup1", "ordm",
    "raquo", "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc", "Atilde", "Auml", "Aring", "AElig",
    "Ccedil", "Egrave", "Eacute", "Ecirc", "Euml", "Igrave", "Iacute", "Icirc", "Iuml", "ETH", "Ntilde", "Ograve",
    "Oacute", "Ocirc", "Otilde", "Ouml", "times", "Oslash", "Ugrave", "Uacute", "Ucirc", "Uuml", "Yacute", "THORN",
    "szlig", "agrave", "aacute", "acirc", "atilde", "auml", "aring", "aelig", "ccedil", "egrave", "eacute", "ecirc",
    "euml", "igrave", "iacute", "icirc", "iuml", "eth", "ntilde", "ograve", "oacute", "ocirc", "otilde", "ouml",
    "divide", "oslash", "ugrave", "uacute", "ucirc", "uuml", "yacute", "thorn", "yuml",
];

/// The longest of an entity between `&` and `;`.
const LONGEST: usize = 10;

/// Appends the text with its entities decoded; what is none stays as it is.
pub fn decode(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some((before, entity)) = memchr(b'&', rest.as_bytes()).and_then(|at| rest.split_at_checked(at)) {
        out.push_str(before);
        let (c, used) = one(entity).unwrap_or(('&', 1));
        out.push(c);
        rest = entity.get(used..).unwrap_or_default();
    }
    out.push_str(rest);
}

/// The character of the entity that a text begins with, and its length in bytes.
fn one(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(LONGEST + 2).position(|byte| byte == b';')?;
    let name = text.get(1..end)?;
    let c = match name.strip_prefix('#') {
        Some(number) => char::from_u32(code(number)?)?,
        None => named(name)?,
    };
    Some((c, end + 1))
}

fn code(number: &str) -> Option<u32> {
    match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok(),
        None => number.parse().ok(),
    }
}

fn named(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "OElig" => 'Œ',
        "oelig" => 'œ',
        "Scaron" => 'Š',
        "scaron" => 'š',
        "Yuml" => 'Ÿ',
        "ensp" | "emsp" => ' ',
        "thinsp" => '\u{2009}',
        "zwnj" | "zwj" | "lrm" | "rlm" => '\u{200b}',
        "ndash" => '–',
        "mdash" => '—',
        "lsquo" => '‘',
        "rsquo" => '’',
        "sbquo" => '‚',
        "ldquo" => '“',
        "rdquo" => '”',
        "bdquo" => '„',
        "lsaquo" => '‹',
        "rsaquo" => '›',
        "dagger" | "Dagger" | "bull" | "prime" | "Prime" => '•',
        "hellip" => '…',
        "permil" => '‰',
        "euro" => '€',
        "trade" => '™',
        "minus" => '−',
        "larr" | "uarr" | "rarr" | "darr" | "harr" => '→',
        "ne" | "le" | "ge" | "asymp" | "infin" => '≈',
        other => {
            let at = LATIN.iter().position(|name| *name == other)?;
            char::from_u32(0xa0 + u32::try_from(at).ok()?)?
        }
    })
}

#[cfg(test)]
mod tests {
    fn decoded(text: &str) -> String {
        let mut out = String::new();
        super::decode(text, &mut out);
        out
    }

    #[test]
    fn entities() {
        assert_eq!(
            decoded("&eacute;t&#233; &amp;&nbsp;&#xE9;&yuml;&times;&szlig;"),
            "été &\u{a0}éÿ×ß"
        );
        assert_eq!(decoded("l&rsquo;&OElig;uvre &#x27;a&#x27;"), "l’Œuvre 'a'");
    }

    #[test]
    fn what_is_none_stays() {
        assert_eq!(decoded("R&D; a & b; &#x110000; &é; &"), "R&D; a & b; &#x110000; &é; &");
    }
}
