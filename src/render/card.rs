//! The card of the report as a picture.

use png::{BitDepth, ColorType, Encoder, Filter};
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
    by_palette(&pixels).or_else(|| pixels.encode_png().ok())
}

/// A PNG of one byte per pixel: a drawing of a few colours and the edges of letters has no more than so many. None where it has, or
/// where one can be seen through.
fn by_palette(pixels: &Pixmap) -> Option<Vec<u8>> {
    let mut palette: Vec<[u8; 3]> = Vec::new();
    let mut places = Vec::with_capacity(pixels.pixels().len());
    for row in pixels.pixels().chunk_by(|one, other| one == other) {
        let pixel = row.first()?;
        let colour = [pixel.red(), pixel.green(), pixel.blue()];
        let place = palette.iter().position(|known| *known == colour).unwrap_or_else(|| {
            palette.push(colour);
            palette.len() - 1
        });
        let place = u8::try_from(place).ok().filter(|_| pixel.is_opaque())?;
        places.resize(places.len() + row.len(), place);
    }
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_filter(Filter::NoFilter);
    encoder.write_header().ok()?.write_image_data(&places).ok()?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::picture;
    use resvg::tiny_skia::Pixmap;

    /// Read back, both have the colours that were drawn.
    #[test]
    fn few_colours_are_a_palette_and_many_are_not() {
        let drawing = |colours: usize| {
            let bars = (0..colours).map(|at| {
                format!(
                    "<rect x=\"{at}\" width=\"1\" height=\"9\" fill=\"rgb({},{},7)\"/>",
                    at % 250,
                    at / 250
                )
            });
            let svg = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{colours}\" height=\"9\" shape-rendering=\"crispEdges\">{}</svg>",
                bars.collect::<String>()
            );
            picture(&svg, "none", std::iter::empty()).expect("a picture")
        };
        for (colours, kind) in [(3, 3), (256, 3), (257, 6)] {
            let bytes = drawing(colours);
            // The kind of colours of its header: by palette, or each with how much is seen through it.
            assert_eq!(bytes[25], kind, "{colours}");
            let read = Pixmap::decode_png(&bytes).expect("a picture");
            let own = read.pixels()[..colours]
                .iter()
                .map(|pixel| (pixel.red(), pixel.green(), pixel.blue()));
            let drawn = (0..colours).map(|at| ((at % 250) as u8, (at / 250) as u8, 7));
            assert!(own.eq(drawn), "{colours}");
        }
    }
}
