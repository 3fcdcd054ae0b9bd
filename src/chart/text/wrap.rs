//! How a text breaks over lines.

use super::metrics::Setting;

/// Text in lines.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Lines {
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
pub fn wrap(text: &str, font: Setting<'_>, max: i32, most: usize) -> Lines {
    let space = font.width(" ");
    let words = cut_words(text, font, max);
    let widths: Vec<i32> = words
        .iter()
        .map(|word| font.width(word) + font.overhang(word))
        .collect();
    let starts = line_starts(&widths, space, max);
    let count = starts.len();
    if count > most {
        let kept = starts
            .windows(2)
            .take(most)
            .map(|pair| words[pair[0]..pair[1]].join(" "));
        return shorten(kept.collect(), font, max);
    }
    // The narrowest column that takes no more lines.
    let (mut low, mut high) = (0, max);
    while count > 1 && high - low > font.size / 8 {
        let middle = low + (high - low) / 2;
        let fits = widths.iter().all(|w| *w <= middle) && line_starts(&widths, space, middle).len() <= count;
        if fits { high = middle } else { low = middle }
    }
    let starts = line_starts(&widths, space, high);
    let lines = starts
        .iter()
        .enumerate()
        .map(|(at, &start)| words[start..starts.get(at + 1).copied().unwrap_or(words.len())].join(" "));
    measured(lines.collect(), font, true)
}

fn measured(lines: Vec<String>, font: Setting<'_>, whole: bool) -> Lines {
    let wide = |line: &String| font.width(line) + font.overhang(line);
    let width = lines.iter().map(wide).max().unwrap_or(0);
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

fn cut_words(text: &str, font: Setting<'_>, max: i32) -> Vec<String> {
    let mut words = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let mut piece = String::new();
        let mut used = 0;
        for c in word.chars() {
            let advance = font.width(c.encode_utf8(&mut [0; 4]));
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

/// The last of the lines with the sign that more followed.
fn shorten(mut lines: Vec<String>, font: Setting<'_>, max: i32) -> Lines {
    if let Some(last) = lines.last_mut() {
        while !last.is_empty() && font.width(last) + font.width("…") > max {
            last.pop();
        }
        last.truncate(last.trim_end().len());
        last.push('…');
    }
    measured(lines, font, false)
}

#[cfg(test)]
mod tests {
    use super::{Lines, wrap};
    use crate::chart::tests::theme;
    use crate::chart::text::{Metrics, Weight};

    fn wrapped(text: &str, max: i32, most: usize) -> Lines {
        let metrics = Metrics::of(&theme("constats"));
        wrap(text, metrics.at(Weight::Regular, 160), max, most)
    }

    #[test]
    fn lines_are_balanced_and_keep_every_word() {
        let label = "Tables de concertation (ou autres comités locaux ou régionaux)";
        let lines = wrapped(label, 2600, 3);
        assert_eq!(lines.lines.join(" "), label);
        assert_eq!(lines.count(), 2, "{lines:?}");
        assert!(lines.width <= 2600);
        let metrics = Metrics::of(&theme("constats"));
        let widths = lines.lines.iter().map(|l| metrics.at(Weight::Regular, 160).width(l));
        let widths: Vec<i32> = widths.collect();
        assert!((widths[0] - widths[1]).abs() < 700, "{widths:?}");
    }

    #[test]
    fn what_does_not_fit_is_marked() {
        let lines = wrapped(&"trop long ".repeat(40), 2000, 3);
        assert_eq!(lines.count(), 3);
        assert!(
            lines.lines[2].ends_with("long…") || lines.lines[2].ends_with("trop…"),
            "{lines:?}"
        );
        assert!(lines.width <= 2000, "{lines:?}");
    }

    #[test]
    fn a_word_wider_than_the_line_is_cut() {
        let lines = wrapped(&"x".repeat(60), 2000, 9);
        assert!(lines.count() > 1 && lines.width <= 2000, "{lines:?}");
        assert_eq!(lines.lines.concat(), "x".repeat(60));
    }

    #[test]
    fn no_text_is_no_line() {
        assert_eq!(wrapped("  ", 2000, 3).count(), 0);
    }
}
