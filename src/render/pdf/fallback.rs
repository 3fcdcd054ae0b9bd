//! Fonts for signs that the theme's own lack: some of Typst's. They lie compressed in the program; what they draw is listed
//! beside them, so that one is unpacked when a text first needs it.

use std::io::Read;
use std::sync::OnceLock;
use typst::foundations::Bytes;
use typst::text::{Font, FontInfo};

/// What Typst knows of each font without opening it.
const INDEX: &str = include_str!("fallback.json");

/// Each font, as `build.rs` packed it, in the order of the list.
static PACKED: &[&[u8]] = &include!(concat!(env!("OUT_DIR"), "/fallback.rs"));

/// A font that may never be needed.
pub(super) struct Fallback {
    packed: &'static [u8],
    font: OnceLock<Option<Font>>,
}

impl Fallback {
    /// All of them, in the order in which they are preferred.
    pub fn all() -> Vec<(FontInfo, Self)> {
        let known: Vec<FontInfo> = serde_json::from_str(INDEX).unwrap_or_default();
        let fonts = PACKED.iter().map(|packed| Self {
            packed,
            font: OnceLock::new(),
        });
        known.into_iter().zip(fonts).collect()
    }

    /// The font itself, unpacked once.
    pub fn font(&self) -> Option<Font> {
        let open = || {
            let mut bytes = Vec::new();
            flate2::read::DeflateDecoder::new(self.packed)
                .read_to_end(&mut bytes)
                .ok()?;
            Font::new(Bytes::new(bytes), 0)
        };
        self.font.get_or_init(open).clone()
    }
}

#[cfg(test)]
mod tests {
    use super::Fallback;
    use typst::foundations::Bytes;
    use typst::text::Font;

    /// Between regular and bold: it has no sign that these lack, and weighs a megabyte.
    const BOOK: u16 = 450;

    /// These of Typst's, in this order.
    const FAMILIES: [&str; 3] = ["Libertinus Serif", "DejaVu Sans Mono", "New Computer Modern Math"];

    #[test]
    fn the_list_is_of_the_fonts() {
        let place = |font: &Font| FAMILIES.iter().position(|family| *family == font.info().family);
        let mut wanted: Vec<Font> = typst_assets::fonts()
            .flat_map(|bytes| Font::iter(Bytes::new(bytes)))
            .filter(|font| place(font).is_some() && font.info().variant.weight.to_number() != BOOK)
            .collect();
        wanted.sort_by_key(place);
        let infos: Vec<_> = wanted.iter().map(Font::info).collect();
        let all = Fallback::all();
        assert!(
            infos.iter().eq(&all.iter().map(|(info, _)| info).collect::<Vec<_>>()),
            "fallback.json should be:\n{}",
            serde_json::to_string(&infos).expect("plain data")
        );
        for (wanted, (info, fallback)) in wanted.iter().zip(&all) {
            let font = fallback.font().expect("a font");
            assert!(
                font.data() == wanted.data(),
                "build.rs packs another for {} {:?}",
                info.family,
                info.variant
            );
        }
    }
}
