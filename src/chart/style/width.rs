//! The two widths that a chart is drawn in.

/// How wide a drawing is. Style sheets know it by its class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// For a page of text, on a screen and in print: names of rows stand beside their bars.
    Wide,
    /// For a telephone, less its margins: names of rows stand over their bars, and text is no smaller.
    Narrow,
}

impl Width {
    /// In pixels.
    pub const fn pixels(self) -> i32 {
        match self {
            Self::Wide => 720,
            Self::Narrow => 340,
        }
    }

    /// The tallest part, in tenths of a pixel: printed as wide as a page's text, or as a column of it, it leaves room for a
    /// title of several lines.
    pub const fn tallest(self) -> i32 {
        match self {
            Self::Wide => 7800,
            Self::Narrow => 9000,
        }
    }

    /// The class of the drawing.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Narrow => "narrow",
        }
    }
}
