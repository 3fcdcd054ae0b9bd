//! In place of hayro-jpeg2000: no stream is read.

#[derive(Debug)]
pub struct DecodeError;

pub struct DecodeSettings {
    pub resolve_palette_indices: bool,
    pub strict: bool,
    pub target_resolution: Option<(u32, u32)>,
}

pub enum ColorSpace {
    Gray,
    RGB,
    CMYK,
    Unknown { num_channels: u8 },
    Icc { num_channels: u8, profile: Vec<u8> },
}

pub enum Image {}

impl Image {
    pub fn new(_: &[u8], _: &DecodeSettings) -> Result<Self, DecodeError> {
        Err(DecodeError)
    }

    pub fn width(&self) -> u32 {
        match *self {}
    }

    pub fn height(&self) -> u32 {
        match *self {}
    }

    pub fn original_bit_depth(&self) -> u8 {
        match *self {}
    }

    pub fn color_space(&self) -> &ColorSpace {
        match *self {}
    }

    pub fn has_alpha(&self) -> bool {
        match *self {}
    }

    pub fn decode(&self) -> Result<Vec<u8>, DecodeError> {
        match *self {}
    }
}
