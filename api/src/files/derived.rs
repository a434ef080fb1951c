//! Pictures made from pictures: for the public, with parts of them blacked out. The picture they are made from stays as
//! it is. Absent: who may see which.

use std::io::Cursor;

use anyhow::{Context, Result};
use bytes::Bytes;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use object_store::ObjectStoreExt;
use object_store::path::Path;
use shared::id::FileId;
use shared::redaction::BlackBox;

use super::judge::NotTaken;
use super::{Files, gone, picture, shelf_of};

/// The folder for pictures made for the public; no attachment's shelf is called so.
const SHOWN: &str = "tampil";
/// The longest side of a picture the public sees, in pixels.
const SHOWN_SIDE_MAX: u32 = 1_600;
/// How carefully it is written, of 100.
const SHOWN_QUALITY: u8 = 82;
/// What stands where something was blacked out.
const BLACK: Rgb<u8> = Rgb([0, 0, 0]);

/// A picture made from another, as JPEG.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// How wide it is, in pixels.
    pub width: u32,
    /// How high it is.
    pub height: u32,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Makes the picture that the public sees: the pixels in the boxes are black before anything else is done, and nothing
/// but pixels is carried over. Takes as much as drawing an attachment anew: some seconds of a core and 300 MB at most.
///
/// # Errors
/// When the bytes are no picture of a kind that is taken, or too large a one.
pub fn blacken(bytes: &[u8], media_type: &str, boxes: &[BlackBox]) -> Result<Made, NotTaken> {
    let mut pixels = picture::decode(bytes, format(media_type)?)?.into_rgb8();
    let (width, height) = pixels.dimensions();
    for one in boxes {
        let ((left, right), (top, bottom)) = one.pixels(width, height);
        for y in top..bottom {
            for x in left..right {
                pixels.put_pixel(x, y, BLACK);
            }
        }
    }
    written(pixels, SHOWN_SIDE_MAX, SHOWN_QUALITY)
}

fn format(media_type: &str) -> Result<ImageFormat, NotTaken> {
    ImageFormat::from_mime_type(media_type).filter(|_| media_type.starts_with("image/")).ok_or(NotTaken::Type)
}

/// The pixels as a JPEG of no more than a side.
fn written(pixels: RgbImage, side_max: u32, quality: u8) -> Result<Made, NotTaken> {
    let (width, height) = pixels.dimensions();
    let pixels = if width.max(height) > side_max {
        DynamicImage::ImageRgb8(pixels).resize(side_max, side_max, FilterType::Triangle).into_rgb8()
    } else {
        pixels
    };
    let mut bytes = Cursor::new(Vec::new());
    let (width, height) = pixels.dimensions();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
    pixels.write_with_encoder(encoder).map_err(|_| NotTaken::Type)?;
    Ok(Made { width, height, bytes: bytes.into_inner() })
}

impl Files {
    /// Keeps a picture made for the public.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn put_shown(&self, id: &FileId, bytes: Bytes) -> Result<()> {
        self.whole.put(&shown(id), bytes.into()).await.context("a picture for the public cannot be kept")?;
        Ok(())
    }

    /// The bytes of a picture made for the public.
    ///
    /// # Errors
    /// When they are not there.
    pub async fn get_shown(&self, id: &FileId) -> Result<Bytes> {
        let found = self.whole.get(&shown(id)).await.context("a picture for the public is not there")?;
        found.bytes().await.context("a picture for the public cannot be read")
    }

    /// Removes a picture made for the public; one that is gone already is no error.
    ///
    /// # Errors
    /// When it cannot be removed.
    pub async fn remove_shown(&self, id: &FileId) -> Result<()> {
        gone(self.whole.delete(&shown(id)).await)
    }
}

fn shown(id: &FileId) -> Path {
    Path::from_iter([SHOWN, shelf_of(id), id.as_str()])
}

#[cfg(test)]
mod tests {
    use shared::redaction::WHOLE;

    use super::*;

    fn white(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        let picture = RgbImage::from_pixel(width, height, Rgb([255, 255, 255]));
        DynamicImage::ImageRgb8(picture).write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn what_is_boxed_is_black_and_the_rest_is_as_it_was() {
        let half = BlackBox { left: 0, top: 0, width: WHOLE / 2, height: WHOLE };
        let made = blacken(&white(400, 300), "image/png", &[half]).unwrap();
        assert_eq!((made.width, made.height), (400, 300));
        let seen = image::load_from_memory(&made.bytes).unwrap().into_rgb8();
        for y in [0, 150, 299] {
            assert!(seen.get_pixel(190, y).0.iter().all(|part| *part < 16), "black at {y}");
            assert!(seen.get_pixel(210, y).0.iter().all(|part| *part > 239), "white at {y}");
        }
    }

    #[test]
    fn a_large_picture_is_blackened_before_it_is_made_smaller() {
        let dot = BlackBox { left: 4_990, top: 4_990, width: 20, height: 20 };
        let made = blacken(&white(3_200, 1_600), "image/png", &[dot]).unwrap();
        assert_eq!((made.width, made.height), (SHOWN_SIDE_MAX, 800));
        let seen = image::load_from_memory(&made.bytes).unwrap().into_rgb8();
        assert!(seen.get_pixel(800, 400).0.iter().all(|part| *part < 40));
    }

    #[test]
    fn what_is_no_picture_is_not_made_one() {
        assert_eq!(blacken(b"%PDF-1.7", "application/pdf", &[]), Err(NotTaken::Type));
        assert_eq!(blacken(b"no picture", "image/jpeg", &[]), Err(NotTaken::Type));
    }
}
