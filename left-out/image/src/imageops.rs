//! What is done to files that say how the camera was held.

use crate::DynamicImage;

pub fn flip_horizontal_in_place(_: &mut DynamicImage) {}

pub fn flip_vertical_in_place(_: &mut DynamicImage) {}

pub fn rotate180_in_place(_: &mut DynamicImage) {}

impl DynamicImage {
    pub fn rotate90(&self) -> Self {
        Self::ImageRgb8(self.to_rgb8())
    }

    pub fn rotate270(&self) -> Self {
        Self::ImageRgb8(self.to_rgb8())
    }
}
