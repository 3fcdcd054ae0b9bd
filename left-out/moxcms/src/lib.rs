//! In place of moxcms: one conversion, from four inks to red, green and blue, by the formula that Typst takes the other way.
//! A PDF of ours (PDF/A) holds no inks, so that only a template which converts a colour itself comes here.

use std::convert::Infallible;
use std::sync::Arc;

pub struct ColorProfile;

impl ColorProfile {
    pub fn new_from_slice(_: &[u8]) -> Result<Self, Infallible> {
        Ok(Self)
    }

    pub fn new_srgb() -> Self {
        Self
    }

    pub fn create_transform_8bit(
        &self,
        _: Layout,
        _: &Self,
        _: Layout,
        _: TransformOptions,
    ) -> Result<Arc<Transform8BitExecutor>, Infallible> {
        Ok(Arc::new(Transform8BitExecutor))
    }
}

pub enum Layout {
    Rgb,
    Rgba,
}

#[derive(Default)]
pub struct TransformOptions {
    pub rendering_intent: RenderingIntent,
    pub rest: (),
}

#[derive(Default)]
pub enum RenderingIntent {
    #[default]
    Perceptual,
}

pub struct Transform8BitExecutor;

impl Transform8BitExecutor {
    /// Cyan, magenta, yellow and black, each of 255, to red, green and blue.
    pub fn transform(&self, inks: &[u8; 4], screen: &mut [u8; 3]) -> Result<(), Infallible> {
        let [colours @ .., black] = inks.map(|ink| u32::from(255 - ink));
        *screen = colours.map(|colour| ((colour * black + 127) / 255) as u8);
        Ok(())
    }
}
