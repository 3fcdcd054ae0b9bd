//! Style and fonts.

use crate::render::KeptParts;
use crate::render::font::Need;
use crate::theme::{STEPS, Theme};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The style sheet.
pub const SHEET: &str = "assets/site.css";

/// The theme's tokens before its style sheets, as their authors wrote them.
pub fn sheet(theme: &Theme) -> String {
    let mut css = theme.tokens.css();
    for number in 1..=theme.tokens.series.len() {
        let _ = writeln!(
            css,
            ".group-{number}{{--series:var(--series-{number});--tint:var(--tint-{number})}}\
             .plot .fill-series-{number}{{fill:var(--series-{number})}}"
        );
    }
    css.push_str(".group-more{--series:var(--colour-rule);--tint:var(--colour-surface)}\n");
    for number in 1..=STEPS {
        let _ = writeln!(css, ".plot .fill-scale-{number}{{fill:var(--scale-{number})}}");
    }
    // A theme may bring only the last one, for what it has otherwise.
    for sheet in ["fonts.css", "site.css", "theme.css"] {
        css.push_str(&String::from_utf8_lossy(theme.file(sheet).unwrap_or_default()));
    }
    css
}

/// `assets/site.css` and the fonts that it names in `assets/fonts/`, with their licence. Those that the PDF has too are cut
/// to what is needed and packed; what a theme brings packed stays as it is.
pub fn style(theme: &Theme, mut sheet: String, need: &Need, kept: &KeptParts) -> BTreeMap<String, Vec<u8>> {
    let named = theme.files("fonts/").filter(|(name, _)| sheet.contains(*name));
    let named: Vec<(&str, &[u8])> = named.collect();
    let packed = named.par_iter().map(|(name, bytes)| {
        let packed = packed_name(name, &named).and_then(|packed| Some((packed, kept.font(bytes, need)?)));
        (*name, packed.unwrap_or_else(|| ((*name).to_owned(), bytes.to_vec())))
    });
    let packed: Vec<_> = packed.collect();
    let mut files = BTreeMap::new();
    for (name, (file, bytes)) in packed {
        if file != name {
            sheet = renamed(&sheet, name, &file);
        }
        files.insert(format!("assets/{file}"), bytes);
    }
    let licences = theme.files("fonts/").filter(|(name, _)| name.ends_with(".txt"));
    files.extend(licences.map(|(name, bytes)| (format!("assets/{name}"), bytes.to_vec())));
    files.insert(SHEET.to_owned(), sheet.into_bytes());
    files
}

/// What a font is called once it is packed; none for what is packed already. Where another font would have the same name,
/// it keeps its ending.
fn packed_name(name: &str, all: &[(&str, &[u8])]) -> Option<String> {
    let stem = |name: &str| {
        let (stem, ending) = name.rsplit_once('.')?;
        ["ttf", "otf", "woff2"].contains(&ending).then(|| stem.to_owned())
    };
    if name.ends_with(".woff2") {
        return None;
    }
    let own = stem(name)?;
    let is_alone = all
        .iter()
        .filter(|(other, _)| stem(other).as_ref() == Some(&own))
        .count()
        == 1;
    Some(format!("{}.woff2", if is_alone { &own } else { name }))
}

/// A style sheet that names the packed font instead of `font`.
fn renamed(sheet: &str, font: &str, packed: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once(font) {
        out.push_str(before);
        out.push_str(packed);
        // What follows in the same list of sources may say which format it has.
        let end = after.find([',', ';', '}']).unwrap_or(after.len());
        let (source, after) = after.split_at(end);
        match source.split_once("format(") {
            Some((before, format)) => {
                let after = format.split_once(')').map_or("", |(_, after)| after);
                let _ = write!(out, "{before}format(\"woff2\"){after}");
            }
            None => out.push_str(source),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::{packed_name, renamed};

    #[test]
    fn no_two_fonts_are_packed_under_one_name() {
        let all = [
            "fonts/A.ttf",
            "fonts/B.ttf",
            "fonts/B.otf",
            "fonts/C.ttf",
            "fonts/C.woff2",
        ];
        let all = all.map(|name| (name, [].as_slice()));
        let packed = all.map(|(name, _)| packed_name(name, &all));
        let packed: Vec<Option<&str>> = packed.iter().map(Option::as_deref).collect();
        let expected = [
            Some("fonts/A.woff2"),
            Some("fonts/B.ttf.woff2"),
            Some("fonts/B.otf.woff2"),
            Some("fonts/C.ttf.woff2"),
            None,
        ];
        assert_eq!(packed, expected);
        assert_eq!(packed_name("fonts/OFL.txt", &all), None);
    }

    #[test]
    fn a_sheet_names_packed_fonts_with_their_format() {
        let sheet = "@font-face{src:local(A),url('fonts/A.ttf') format('truetype');x:format(1)}b{c:url(fonts/A.ttf)}";
        assert_eq!(
            renamed(sheet, "fonts/A.ttf", "fonts/A.woff2"),
            "@font-face{src:local(A),url('fonts/A.woff2') format(\"woff2\");x:format(1)}b{c:url(fonts/A.woff2)}"
        );
    }
}
