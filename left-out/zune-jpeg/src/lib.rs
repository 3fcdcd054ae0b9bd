//! In place of zune-jpeg: no head of a file can be read, and nothing is known of the file.

pub use zune_core;

use std::fmt;
use std::marker::PhantomData;
use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;

#[derive(Debug)]
pub struct DecodeErrors;

impl fmt::Display for DecodeErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this program reads no JPEG")
    }
}

pub struct ImageInfo {
    pub width: u16,
    pub height: u16,
    pub components: u8,
}

pub struct JpegDecoder<R>(PhantomData<R>);

impl<R> JpegDecoder<R> {
    pub fn new(_: R) -> Self {
        Self(PhantomData)
    }

    pub fn new_with_options(_: R, _: DecoderOptions) -> Self {
        Self(PhantomData)
    }

    pub fn set_options(&mut self, _: DecoderOptions) {}

    pub fn decode_headers(&mut self) -> Result<(), DecodeErrors> {
        Err(DecodeErrors)
    }

    pub fn decode(&mut self) -> Result<Vec<u8>, DecodeErrors> {
        Err(DecodeErrors)
    }

    pub fn info(&self) -> Option<ImageInfo> {
        None
    }

    pub fn dimensions(&self) -> Option<(usize, usize)> {
        None
    }

    pub fn input_colorspace(&self) -> Option<ColorSpace> {
        None
    }

    pub fn output_colorspace(&self) -> Option<ColorSpace> {
        None
    }

    pub fn icc_profile(&self) -> Option<Vec<u8>> {
        None
    }
}
