//! An address as a QR code: the way from paper to a page.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use std::fmt::Write;

/// A code as a drawing, in modules: one unit of the path is one of its dots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Width and height, quiet zone included.
    pub side: usize,
    /// The dark dots as an SVG path.
    pub path: String,
}

/// How much must stay white around it, so that a camera finds it (ISO/IEC 18004).
const QUIET: usize = 4;

impl Code {
    /// None for an address too long for any code.
    pub fn of(address: &str) -> Option<Self> {
        let segments = QrSegment::make_segments(address);
        let levels = (QrCodeEcc::Medium, Version::MIN, Version::MAX);
        let code = QrCode::encode_segments_advanced(&segments, levels.0, levels.1, levels.2, None, false).ok()?;
        let width = code.size();
        let mut path = String::new();
        for (top, y) in (QUIET..).zip(0..width) {
            let row: Vec<bool> = (0..width).map(|x| code.get_module(x, y)).collect();
            let mut x = 0;
            for run in row.chunk_by(|one, other| one == other) {
                if run.first() == Some(&true) {
                    let (left, width) = (x + QUIET, run.len());
                    let _ = write!(path, "M{left} {top}h{width}v1h-{width}z");
                }
                x += run.len();
            }
        }
        Some(Self {
            side: usize::try_from(width).ok()? + 2 * QUIET,
            path,
        })
    }

    /// A picture of its own, dark on white.
    pub fn svg(&self) -> String {
        let Self { side, path } = self;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\">\
             <rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{Code, QUIET};

    #[test]
    fn a_code_has_its_three_eyes_and_white_around_it() {
        let code = Code::of("https://exemple.org/fiche-reseautage.html").expect("a code");
        // The upper edges of the eyes: seven dark dots at both ends of the first row.
        let right = code.side - QUIET - 7;
        assert!(
            code.path.starts_with(&format!("M{QUIET} {QUIET}h7v1h-7z")),
            "{}",
            code.path
        );
        assert!(code.path.contains(&format!("M{right} {QUIET}h7v1h-7z")));
        assert!(code.path.contains(&format!("M{QUIET} {right}h7v1h-7z")));
        assert!(!code.path.contains("M3 ") && !code.path.contains(" 3h"));
        assert_ne!(Code::of("https://exemple.org/autre.html"), Some(code));
        assert_eq!(Code::of(&"x".repeat(5000)), None);
    }
}
