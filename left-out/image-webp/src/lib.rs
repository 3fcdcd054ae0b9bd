//! In place of image-webp: no file is read.

use std::convert::Infallible;
use std::fmt;
use std::marker::PhantomData;

#[derive(Debug)]
pub struct DecodingError;

impl fmt::Display for DecodingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this program reads no WebP")
    }
}

/// Of a file that is read; none is.
pub struct WebPDecoder<R> {
    never: Infallible,
    reader: PhantomData<R>,
}

impl<R> WebPDecoder<R> {
    pub fn new(_: R) -> Result<Self, DecodingError> {
        Err(DecodingError)
    }

    pub fn dimensions(&self) -> (u32, u32) {
        match self.never {}
    }

    pub fn has_alpha(&self) -> bool {
        match self.never {}
    }

    pub fn icc_profile(&mut self) -> Result<Option<Vec<u8>>, DecodingError> {
        match self.never {}
    }

    pub fn output_buffer_size(&self) -> Option<usize> {
        match self.never {}
    }

    pub fn read_image(&mut self, _: &mut [u8]) -> Result<(), DecodingError> {
        match self.never {}
    }
}
