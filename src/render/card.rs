//! The card of the report as a picture.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// A drawing as PNG, in its own size, its texts in `family`. Nothing but `fonts` (TrueType or OpenType) is looked at.
/// None where the drawing can't be read, which would be a mistake of ours, or can't be set with these fonts.
pub fn picture<'f>(svg: &str, family: &str, fonts: impl Iterator<Item = &'f [u8]>) -> Option<Vec<u8>> {
    let mut options = Options {
        font_family: family.to_owned(),
        ..Options::default()
    };
    for font in fonts {
        options.fontdb_mut().load_font_data(font.to_vec());
    }
    let tree = Tree::from_str(svg, &options).ok()?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height())?;
    resvg::render(&tree, Transform::default(), &mut pixels.as_mut());
    pixels.encode_png().ok()
}
