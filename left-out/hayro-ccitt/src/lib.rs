//! In place of hayro-ccitt: no stream is read.

#[derive(Clone, Copy)]
pub struct DecodeSettings {
    pub columns: u32,
    pub rows: u32,
    pub end_of_block: bool,
    pub end_of_line: bool,
    pub rows_are_byte_aligned: bool,
    pub encoding: EncodingMode,
    pub invert_black: bool,
}

#[derive(Clone, Copy)]
pub enum EncodingMode {
    Group4,
    Group3_1D,
    Group3_2D { k: u32 },
}

pub trait Decoder {
    fn push_pixel(&mut self, white: bool);
    fn push_pixel_chunk(&mut self, white: bool, chunk_count: u32);
    fn next_line(&mut self);
}

pub struct DecoderContext;

impl DecoderContext {
    pub fn new(_: DecodeSettings) -> Self {
        Self
    }
}

#[derive(Debug)]
pub struct DecodeError;

pub fn decode<D: Decoder>(_: &[u8], _: &mut D, _: &mut DecoderContext) -> Result<usize, DecodeError> {
    Err(DecodeError)
}
