use crate::{ImageDecoder, ImageError, ImageResult, Limits};

/// What has found out that a file is a picture: nothing has.
pub enum Decoder {}

impl Decoder {
    pub fn new<R>(_: R) -> ImageResult<Self> {
        Err(ImageError::LeftOut)
    }
}

impl ImageDecoder for Decoder {
    fn icc_profile(&mut self) -> ImageResult<Option<Vec<u8>>> {
        match *self {}
    }

    fn set_limits(&mut self, _: Limits) -> ImageResult<()> {
        match *self {}
    }
}

pub mod gif {
    pub use super::Decoder as GifDecoder;
}

pub mod jpeg {
    pub use super::Decoder as JpegDecoder;
}

pub mod png {
    pub use super::Decoder as PngDecoder;
}

pub mod webp {
    pub use super::Decoder as WebPDecoder;
}
