//! In place of gif: no file is read.

use std::borrow::Cow;
use std::fmt;

#[derive(Debug)]
pub struct DecodingError;

impl fmt::Display for DecodingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this program reads no GIF")
    }
}

pub enum ColorOutput {
    RGBA,
}

#[derive(Default)]
pub struct DecodeOptions;

impl DecodeOptions {
    pub fn new() -> Self {
        Self
    }

    pub fn set_color_output(&mut self, _: ColorOutput) {}

    pub fn read_info<R>(self, _: R) -> Result<Decoder, DecodingError> {
        Err(DecodingError)
    }
}

pub enum Decoder {}

impl Decoder {
    pub fn read_next_frame(&mut self) -> Result<Option<&Frame>, DecodingError> {
        match *self {}
    }
}

pub struct Frame {
    pub width: u16,
    pub height: u16,
    pub buffer: Cow<'static, [u8]>,
}
