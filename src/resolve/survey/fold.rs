//! Texts as people compare them: what a hand, a keyboard or an export program writes in several ways counts as one.

use crate::resolve::blank::is_shapeless;
use unicode_normalization::UnicodeNormalization;

/// A text without what no reader sees or means: composed letters (NFC), one kind of blank, none at the ends or before
/// French punctuation, no line breaks, no signs without a shape, one kind of apostrophe, quote and dash, no markup.
/// Case stays.
pub(super) fn fold(text: &str) -> String {
    let text = without_markup(text);
    let mut folded = String::with_capacity(text.len());
    let (mut is_parted, mut is_opened) = (false, true);
    let seen = text.chars().filter(|c| c.is_whitespace() || !is_shapeless(*c));
    for c in seen.nfc().map(plain) {
        if c.is_whitespace() {
            is_parted = true;
            continue;
        }
        // What guillemets stand off by is not written with other quotes.
        let is_joined = is_opened || matches!(c, '?' | '!' | ':' | ';' | '%' | '»');
        if is_parted && !is_joined {
            folded.push(' ');
        }
        (is_parted, is_opened) = (false, c == '«');
        match c {
            '…' => folded.push_str("..."),
            '«' | '»' => folded.push('"'),
            c => folded.push(c),
        }
    }
    folded
}

/// The same in lower case.
pub(super) fn fold_case(text: &str) -> String {
    fold(text).to_lowercase()
}

fn plain(c: char) -> char {
    match c {
        '’' | '‘' | '‛' | 'ʼ' | '′' | '`' | '´' => '\'',
        '“' | '”' | '„' | '‟' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
        c => c,
    }
}

/// Tags taken out, entities as what they stand for: survey tools keep the markup of their texts in headings and answers.
fn without_markup(text: &str) -> std::borrow::Cow<'_, str> {
    const ENTITIES: [(&str, &str); 8] = [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&rsquo;", "'"),
        ("&#8217;", "'"),
        // The last, so that nothing is decoded twice.
        ("&amp;", "&"),
    ];
    if !text.contains(['<', '&']) {
        return text.into();
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        plain.push_str(before);
        let is_tag = tag[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        match tag.find('>').filter(|_| is_tag) {
            Some(end) => {
                // A line break parts words.
                plain.push(' ');
                rest = &tag[end + 1..];
            }
            None => {
                plain.push('<');
                rest = &tag[1..];
            }
        }
    }
    plain.push_str(rest);
    for (entity, sign) in ENTITIES {
        if plain.contains(entity) {
            plain = plain.replace(entity, sign);
        }
    }
    plain.into()
}

#[cfg(test)]
mod tests {
    use super::{fold, fold_case};
    use proptest::prelude::*;

    #[test]
    fn what_looks_the_same_is_the_same() {
        for (one, other) in [
            ("Écoute", "E\u{301}coute"),
            ("l’école", "l'école"),
            ("Oui\u{a0}!", "Oui!"),
            ("De 5\u{202f}à\u{2009}9\u{a0}ans", " De 5 à 9  ans "),
            ("\u{feff}Oui\u{200b}", "Oui"),
            ("20–29 ans", "20-29 ans"),
            ("Le\r\nmatin", "Le matin"),
            ("« Oui »", "“Oui”"),
            ("«\u{a0}Oui\u{a0}»", "\"Oui\""),
            ("<p>Tout <strong>à fait</strong></p>", "Tout à fait"),
            ("Arts &amp; lettres", "Arts & lettres"),
            ("Et puis…", "Et puis..."),
            ("a < b", "a &lt; b"),
        ] {
            assert_eq!(fold(one), fold(other), "{one:?}");
        }
        for (one, other) in [
            ("Oui", "oui"),
            ("Oui, non", "Oui non"),
            ("été", "ete"),
            ("a b", "ab"),
            ("1.0", "1"),
        ] {
            assert_ne!(fold(one), fold(other), "{one:?}");
        }
        assert_eq!(fold_case("ÉTÉ"), fold_case("été"));
    }

    proptest! {
        #[test]
        fn folding_again_changes_nothing(text in "[ a-zÉ\u{301}\u{a0}\u{200b}«»“’–?!…<>&;]{0,20}") {
            // Markup that appears once markup is taken out is none.
            prop_assume!(!text.contains(['<', '&']));
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }
    }
}
