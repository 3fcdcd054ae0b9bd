//! In place of image: pixels that a source writes down are a picture; no file is read.

pub mod codecs;
pub mod imageops;

use std::fmt;
use std::marker::PhantomData;

pub type ImageResult<T> = Result<T, ImageError>;

#[derive(Debug)]
pub enum ImageError {
    Limits(Limits),
    LeftOut,
}

impl fmt::Display for ImageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this program reads no files of pixels")
    }
}

#[derive(Debug, Default)]
pub struct Limits;

#[derive(Clone, Copy, Debug)]
pub enum ImageFormat {
    Png,
    Jpeg,
    Gif,
    WebP,
    Other,
}

pub fn guess_format(_: &[u8]) -> ImageResult<ImageFormat> {
    Err(ImageError::LeftOut)
}

pub trait ImageDecoder {
    fn icc_profile(&mut self) -> ImageResult<Option<Vec<u8>>>;
    fn set_limits(&mut self, limits: Limits) -> ImageResult<()>;
}

/// How many values stand for one dot.
pub trait Pixel {
    type Subpixel;
}

pub struct Luma<T>(pub [T; 1]);
pub struct LumaA<T>(pub [T; 2]);
pub struct Rgb<T>(pub [T; 3]);
pub struct Rgba<T>(pub [T; 4]);

impl<T> Pixel for Luma<T> {
    type Subpixel = T;
}

impl<T> Pixel for LumaA<T> {
    type Subpixel = T;
}

impl<T> Pixel for Rgb<T> {
    type Subpixel = T;
}

impl<T> Pixel for Rgba<T> {
    type Subpixel = T;
}

pub struct ImageBuffer<P, C> {
    width: u32,
    height: u32,
    values: C,
    pixel: PhantomData<fn(P)>,
}

impl<P, C> ImageBuffer<P, C> {
    /// Who calls it has compared the sizes.
    pub fn from_raw(width: u32, height: u32, values: C) -> Option<Self> {
        Some(Self {
            width,
            height,
            values,
            pixel: PhantomData,
        })
    }
}

type Bytes<P> = ImageBuffer<P, Vec<u8>>;

pub enum DynamicImage {
    ImageLuma8(Bytes<Luma<u8>>),
    ImageLumaA8(Bytes<LumaA<u8>>),
    ImageRgb8(Bytes<Rgb<u8>>),
    ImageRgba8(Bytes<Rgba<u8>>),
}

impl From<Bytes<Luma<u8>>> for DynamicImage {
    fn from(pixels: Bytes<Luma<u8>>) -> Self {
        Self::ImageLuma8(pixels)
    }
}

impl From<Bytes<LumaA<u8>>> for DynamicImage {
    fn from(pixels: Bytes<LumaA<u8>>) -> Self {
        Self::ImageLumaA8(pixels)
    }
}

impl From<Bytes<Rgb<u8>>> for DynamicImage {
    fn from(pixels: Bytes<Rgb<u8>>) -> Self {
        Self::ImageRgb8(pixels)
    }
}

impl From<Bytes<Rgba<u8>>> for DynamicImage {
    fn from(pixels: Bytes<Rgba<u8>>) -> Self {
        Self::ImageRgba8(pixels)
    }
}

/// How many values stand for one dot: one or two of grey, three or four of colour; the even ones end with opacity.
#[derive(Clone, Copy)]
pub struct ColorType(u8);

impl ColorType {
    pub fn channel_count(self) -> u8 {
        self.0
    }

    pub fn has_alpha(self) -> bool {
        self.0.is_multiple_of(2)
    }

    pub fn has_color(self) -> bool {
        self.0 > 2
    }
}

impl DynamicImage {
    pub fn from_decoder<D: ImageDecoder>(_: D) -> ImageResult<Self> {
        Err(ImageError::LeftOut)
    }

    fn parts(&self) -> (u32, u32, &[u8], u8) {
        match self {
            Self::ImageLuma8(ImageBuffer {
                width, height, values, ..
            }) => (*width, *height, values, 1),
            Self::ImageLumaA8(ImageBuffer {
                width, height, values, ..
            }) => (*width, *height, values, 2),
            Self::ImageRgb8(ImageBuffer {
                width, height, values, ..
            }) => (*width, *height, values, 3),
            Self::ImageRgba8(ImageBuffer {
                width, height, values, ..
            }) => (*width, *height, values, 4),
        }
    }

    pub fn width(&self) -> u32 {
        self.parts().0
    }

    pub fn height(&self) -> u32 {
        self.parts().1
    }

    pub fn as_bytes(&self) -> &[u8] {
        self.parts().2
    }

    pub fn color(&self) -> ColorType {
        ColorType(self.parts().3)
    }

    /// Without opacity.
    fn opaque<P>(&self) -> Bytes<P> {
        let (width, height, values, channels) = self.parts();
        let channels = usize::from(channels);
        let solid = channels - usize::from(self.color().has_alpha());
        let values = values
            .chunks_exact(channels)
            .flat_map(|dot| &dot[..solid])
            .copied()
            .collect();
        ImageBuffer {
            width,
            height,
            values,
            pixel: PhantomData,
        }
    }

    /// Of a grey picture.
    pub fn to_luma8(&self) -> Bytes<Luma<u8>> {
        self.opaque()
    }

    /// Of a picture in colour.
    pub fn to_rgb8(&self) -> Bytes<Rgb<u8>> {
        self.opaque()
    }
}

pub trait GenericImageView {
    /// Each dot with its opacity; that is all that is asked of it.
    fn pixels(&self) -> impl Iterator<Item = (u32, u32, Rgba<u8>)>;
}

impl GenericImageView for DynamicImage {
    fn pixels(&self) -> impl Iterator<Item = (u32, u32, Rgba<u8>)> {
        let dots = self.as_bytes().chunks_exact(usize::from(self.color().0));
        dots.map(|dot| (0, 0, Rgba([0, 0, 0, dot.last().copied().unwrap_or(u8::MAX)])))
    }
}

pub trait EncodableLayout {
    fn as_bytes(&self) -> &[u8];
}

impl EncodableLayout for [u8] {
    fn as_bytes(&self) -> &[u8] {
        self
    }
}
