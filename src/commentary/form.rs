//! How much of a handout is printed.

/// How much of a handout is printed; its page on the site shows everything either way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HandoutForm {
    /// One sheet, both sides: what doesn't fit is named.
    #[default]
    Short,
    /// All of it, on as many pages as it takes.
    Full,
}

impl HandoutForm {
    /// The word that asks for the whole.
    pub const FULL: &'static str = "full";
    /// The word for one sheet.
    pub const SHORT: &'static str = "short";
}
