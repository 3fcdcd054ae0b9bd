//! What texts are for.

/// What a text is for, hence what may be taken for a leak in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matter {
    /// What people and their tools read: words, cells, labels, metadata.
    Prose,
    /// Scripts, comments, declarations.
    Code,
    /// Style sheets and coordinates: full of numbers that mean nothing.
    Style,
    /// What can be read in fonts, images and other binary data.
    Noise,
}
