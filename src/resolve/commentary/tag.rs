//! `lang: en-CA` → the language of a passage.

use crate::commentary::LanguageTag;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::msg;
use crate::resolve::fields::Fields;
use unic_langid::LanguageIdentifier;

/// Languages that have a code of two letters (ISO 639-1).
const SHORT: &str = "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de \
    dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is \
    it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na \
    nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr \
    ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// The language that a passage says it is in.
pub(super) fn language(fields: &Fields, diagnostics: &mut Diagnostics) -> Option<LanguageTag> {
    let written = fields.string("lang", diagnostics)?;
    let found = tag(&written.value);
    if found.is_none() {
        let told = Diagnostic::error(msg!("bad-language-tag", tag = &written.value)).at(written.span);
        diagnostics.push(told.help(msg!("bad-language-tag-help")));
    }
    found
}

/// What BCP 47 makes of a text: a code of two or three letters, then perhaps a script, a country and variants.
fn tag(text: &str) -> Option<LanguageTag> {
    let read: LanguageIdentifier = text.parse().ok()?;
    let language = read.language.as_str();
    let is_known = match language.len() {
        2 => SHORT.split_whitespace().any(|known| known == language),
        // Longer ones than three letters are reserved; "und" says that nobody knows.
        length => length == 3 && language != "und",
    };
    // A country by its number is right and rare, and print has no room for it.
    let region = read.region.as_ref().map(|region| region.as_str().to_owned());
    (is_known && !text.contains('_')).then(|| LanguageTag {
        tag: read.to_string(),
        language: language.to_owned(),
        region: region.filter(|region| region.len() == 2),
    })
}

#[cfg(test)]
mod tests {
    use super::tag;

    #[test]
    fn tags_are_those_of_bcp_47() {
        for (written, expected) in [
            ("en", "en"),
            ("EN-ca", "en-CA"),
            ("iu-cans-ca", "iu-Cans-CA"),
            ("moe", "moe"),
            ("es-419", "es-419"),
            ("ca-valencia", "ca-valencia"),
        ] {
            assert_eq!(tag(written).map(|tag| tag.tag).as_deref(), Some(expected), "{written}");
        }
        for written in [
            "anglais",
            "english",
            "e",
            "en_CA",
            "en-",
            "xx",
            "und",
            "en CA",
            "1",
            "en-québec",
        ] {
            assert_eq!(tag(written), None, "{written}");
        }
    }
}
