//! How wide a text is, and how it breaks over lines.

use plotters::style::{FontDesc, FontFamily, FontStyle, register_font};
use std::sync::OnceLock;

static REGULAR: &[u8] = include_bytes!("../../themes/constats/fonts/OpenSans-Regular.ttf");
static SEMI_BOLD: &[u8] = include_bytes!("../../themes/constats/fonts/OpenSans-SemiBold.ttf");
const FAMILY: &str = "Open Sans";

/// plotters takes the size of a font as the height of its line. Open Sans: (2189 + 600) / 2048 of an em.
const LINE_PER_EM: f64 = 2789.0 / 2048.0;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    SemiBold,
}

/// Advances of the characters that reports are made of, in ten-thousandths of an em.
struct Advances {
    latin: Vec<i32>,
    signs: Vec<i32>,
}

const LATIN: u32 = 0x370;
const SIGNS: std::ops::Range<u32> = 0x2000..0x20d0;
/// Of a character outside both, in another font: that of a Chinese character or an emoji.
const EM: i32 = 10_000;

impl Advances {
    fn of(style: FontStyle) -> Self {
        let font = FontDesc::new(FontFamily::Name(FAMILY), f64::from(EM) * LINE_PER_EM, style);
        let advance = |code: u32| {
            let c = char::from_u32(code).filter(|c| !c.is_control());
            c.and_then(|c| font.layout_box(c.encode_utf8(&mut [0; 4])).ok())
                .map_or(0, |(_, (width, _))| width)
        };
        Self {
            latin: (0..LATIN).map(advance).collect(),
            signs: SIGNS.map(advance).collect(),
        }
    }

    fn advance(&self, c: char) -> i32 {
        let code = u32::from(c);
        let known = match code {
            0..LATIN => self.latin.get(code as usize),
            _ if SIGNS.contains(&code) => self.signs.get((code - SIGNS.start) as usize),
            _ => None,
        };
        known.copied().unwrap_or(EM)
    }
}

fn advances(weight: Weight) -> &'static Advances {
    static ALL: OnceLock<[Advances; 2]> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        for (style, bytes) in [(FontStyle::Normal, REGULAR), (FontStyle::Bold, SEMI_BOLD)] {
            // Bytes of our own: a test holds that they measure as the font says.
            let _ = register_font(FAMILY, style, bytes);
        }
        [Advances::of(FontStyle::Normal), Advances::of(FontStyle::Bold)]
    });
    match weight {
        Weight::Regular => &all[0],
        Weight::SemiBold => &all[1],
    }
}

/// Width of a text in the unit of `size`, rounded up.
pub(super) fn width(text: &str, weight: Weight, size: i32) -> i32 {
    let advances = advances(weight);
    let sum: i64 = text.chars().map(|c| i64::from(advances.advance(c))).sum();
    let scaled = (sum * i64::from(size) + i64::from(EM) - 1) / i64::from(EM);
    i32::try_from(scaled).unwrap_or(i32::MAX / 4)
}

/// Text in lines.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct Lines {
    pub lines: Vec<String>,
    /// Of the widest.
    pub width: i32,
    /// Whether nothing was left out.
    pub whole: bool,
}

impl Lines {
    pub fn count(&self) -> i32 {
        i32::try_from(self.lines.len()).unwrap_or(i32::MAX)
    }
}

/// Breaks a text at its spaces into at most `most` lines of at most `max`, about equally long. A word wider than a
/// line is cut; what doesn't fit is left out behind "…".
pub(super) fn wrap(text: &str, weight: Weight, size: i32, max: i32, most: usize) -> Lines {
    let space = width(" ", weight, size);
    let words = cut_words(text, weight, size, max);
    let widths: Vec<i32> = words.iter().map(|word| width(word, weight, size)).collect();
    let count = line_starts(&widths, space, max).len();
    if count > most {
        return shorten(&words, &widths, (weight, size, space), max, most);
    }
    // The narrowest column that takes no more lines.
    let (mut low, mut high) = (0, max);
    while count > 1 && high - low > size / 8 {
        let middle = low + (high - low) / 2;
        let fits = widths.iter().all(|w| *w <= middle) && line_starts(&widths, space, middle).len() <= count;
        if fits { high = middle } else { low = middle }
    }
    let starts = line_starts(&widths, space, high);
    let lines = starts
        .iter()
        .enumerate()
        .map(|(at, &start)| words[start..starts.get(at + 1).copied().unwrap_or(words.len())].join(" "));
    measured(lines.collect(), weight, size, true)
}

fn measured(lines: Vec<String>, weight: Weight, size: i32, whole: bool) -> Lines {
    let width = lines.iter().map(|line| width(line, weight, size)).max().unwrap_or(0);
    Lines { lines, width, whole }
}

/// Index of the word that opens each line, filled greedily.
fn line_starts(widths: &[i32], space: i32, max: i32) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut used = 0;
    for (at, width) in widths.iter().enumerate() {
        if starts.is_empty() || used + space + width > max {
            starts.push(at);
            used = *width;
        } else {
            used += space + width;
        }
    }
    starts
}

fn cut_words(text: &str, weight: Weight, size: i32, max: i32) -> Vec<String> {
    let mut words = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let mut piece = String::new();
        let mut used = 0;
        for c in word.chars() {
            let advance = width(c.encode_utf8(&mut [0; 4]), weight, size);
            if !piece.is_empty() && used + advance > max {
                words.push(std::mem::take(&mut piece));
                used = 0;
            }
            piece.push(c);
            used += advance;
        }
        words.push(piece);
    }
    words
}

fn shorten(
    words: &[String],
    widths: &[i32],
    (weight, size, space): (Weight, i32, i32),
    max: i32,
    most: usize,
) -> Lines {
    let starts = line_starts(widths, space, max);
    let mut lines: Vec<String> = (0..most)
        .map(|at| words[starts[at]..starts[at + 1]].join(" "))
        .collect();
    if let Some(last) = lines.last_mut() {
        while !last.is_empty() && width(last, weight, size) + width("…", weight, size) > max {
            last.pop();
        }
        last.truncate(last.trim_end().len());
        last.push('…');
    }
    measured(lines, weight, size, false)
}

#[cfg(test)]
mod tests {
    use super::{Weight, width, wrap};

    /// Advances read from the font files with fontTools, in 2048ths of an em.
    #[test]
    fn texts_are_as_wide_as_the_font_says() {
        for (text, regular, semi_bold) in [
            ("n", 1256, 1301),
            ("M", 1842, 1887),
            ("\u{a0}", 532, 532),
            ("Réseaux sociaux", 15710, 16266),
            ("84\u{a0}%", 4567, 4643),
            ("—", 2048, 2048),
        ] {
            for (weight, units) in [(Weight::Regular, regular), (Weight::SemiBold, semi_bold)] {
                let (found, expected) = (width(text, weight, 2048), units);
                assert!((found - expected).abs() <= 3, "{text}: {found}, not {expected}");
            }
        }
    }

    #[test]
    fn lines_are_balanced_and_keep_every_word() {
        let label = "Tables de concertation (ou autres comités locaux ou régionaux)";
        let lines = wrap(label, Weight::Regular, 160, 2600, 3);
        assert_eq!(lines.lines.join(" "), label);
        assert_eq!(lines.count(), 2, "{lines:?}");
        assert!(lines.width <= 2600);
        let widths: Vec<i32> = lines.lines.iter().map(|l| width(l, Weight::Regular, 160)).collect();
        assert!((widths[0] - widths[1]).abs() < 700, "{widths:?}");
    }

    #[test]
    fn what_does_not_fit_is_marked() {
        let lines = wrap(&"trop long ".repeat(40), Weight::Regular, 160, 2000, 3);
        assert_eq!(lines.count(), 3);
        assert!(
            lines.lines[2].ends_with("long…") || lines.lines[2].ends_with("trop…"),
            "{lines:?}"
        );
        assert!(lines.width <= 2000, "{lines:?}");
    }

    #[test]
    fn a_word_wider_than_the_line_is_cut() {
        let lines = wrap(&"x".repeat(60), Weight::Regular, 160, 2000, 9);
        assert!(lines.count() > 1 && lines.width <= 2000, "{lines:?}");
        assert_eq!(lines.lines.concat(), "x".repeat(60));
    }

    #[test]
    fn no_text_is_no_line() {
        assert_eq!(wrap("  ", Weight::Regular, 160, 2000, 3).count(), 0);
    }
}
