//! Pictures are drawn anew, so that no place, device or person written into them by a camera remains,
//! and nothing hidden in them is ever served.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

use shared::evidence::print::{Print, SIDE};

use super::judge::{Kept, NotTaken};

/// Most pixels a picture may have once decoded.
const PIXELS_MAX: u64 = 40_000_000;
/// The longest side a picture is kept with, in pixels.
const SIDE_MAX: u32 = 2_560;
/// How carefully JPEG is written, of 100.
const JPEG_QUALITY: u8 = 85;
/// The most memory decoding may take, in bytes: four for each pixel, and as much again to work with.
const MEMORY_MAX: u64 = PIXELS_MAX * 8;

/// Draws a picture anew. Takes up to some seconds of a core and some 300 MB.
///
/// # Errors
/// Why it is not taken.
pub(super) fn draw(bytes: &[u8], format: ImageFormat) -> Result<Kept, NotTaken> {
    let picture = decode(bytes, format)?;
    let picture = if picture.width().max(picture.height()) > SIDE_MAX {
        picture.resize(SIDE_MAX, SIDE_MAX, FilterType::Triangle)
    } else {
        picture
    };
    let print = print(&picture);
    let keeps_png = match format {
        ImageFormat::Png => true,
        ImageFormat::WebP => picture.color().has_alpha(),
        _ => false,
    };
    let mut kept = Cursor::new(Vec::new());
    let written = if keeps_png {
        picture.write_to(&mut kept, ImageFormat::Png)
    } else {
        picture.into_rgb8().write_with_encoder(JpegEncoder::new_with_quality(&mut kept, JPEG_QUALITY))
    };
    written.map_err(|_| NotTaken::Type)?;
    Ok(Kept { media_type: if keeps_png { "image/png" } else { "image/jpeg" }, bytes: kept.into_inner(), print })
}

/// What a picture looks like.
fn print(picture: &DynamicImage) -> Option<Print> {
    let side = u32::try_from(SIDE).ok()?;
    Print::of(picture.thumbnail_exact(side, side).to_luma8().as_raw())
}

/// Decodes a picture within bounds, upright.
///
/// # Errors
/// Why it is not taken.
pub(super) fn decode(bytes: &[u8], format: ImageFormat) -> Result<DynamicImage, NotTaken> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY_MAX);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(refused)?;
    // Asked of the header, before a pixel is decoded: a small file can hold a very large picture.
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > PIXELS_MAX {
        return Err(NotTaken::Pixels);
    }
    // How the camera was held stands in the metadata that is dropped; so the picture is turned.
    let orientation = decoder.orientation().map_err(refused)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(refused)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn refused(error: image::ImageError) -> NotTaken {
    match error {
        image::ImageError::Limits(_) => NotTaken::Pixels,
        _ => NotTaken::Type,
    }
}

#[cfg(test)]
mod tests {
    use image::{Rgb, RgbImage, Rgba, RgbaImage};

    use super::super::keep as judged;
    use super::*;

    fn keep(bytes: &[u8]) -> Result<Kept, NotTaken> {
        judged(bytes, 40)
    }

    fn written(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    /// A JPEG with an EXIF block that names a place and says the camera was held upright (6).
    fn from_a_phone() -> Vec<u8> {
        let picture = RgbImage::from_fn(40, 20, |x, _| if x < 20 { Rgb([255, 0, 0]) } else { Rgb([0, 0, 255]) });
        let jpeg = written(&DynamicImage::ImageRgb8(picture), ImageFormat::Jpeg);
        let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
        exif.extend_from_slice(b"rumah saya, -7.5 111.1");
        let mut whole = jpeg[..2].to_vec();
        whole.extend_from_slice(&[0xff, 0xe1]);
        whole.extend_from_slice(&u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
        whole.extend_from_slice(&exif);
        whole.extend_from_slice(&jpeg[2..]);
        whole
    }

    #[test]
    fn a_photo_loses_its_place_and_stands_upright() {
        let sent = from_a_phone();
        let kept = keep(&sent).unwrap();
        assert_eq!(kept.media_type, "image/jpeg");
        assert!(!kept.bytes.windows(10).any(|part| part == b"rumah saya"));
        let picture = image::load_from_memory(&kept.bytes).unwrap();
        assert_eq!((picture.width(), picture.height()), (20, 40));
    }

    #[test]
    fn a_large_picture_is_made_smaller() {
        let wide = DynamicImage::ImageRgb8(RgbImage::new(5_120, 10));
        let kept = keep(&written(&wide, ImageFormat::Png)).unwrap();
        let picture = image::load_from_memory(&kept.bytes).unwrap();
        assert_eq!((kept.media_type, picture.width()), ("image/png", 2_560));
    }

    #[test]
    fn a_webp_becomes_what_every_office_opens() {
        let plain = DynamicImage::ImageRgb8(RgbImage::new(4, 4));
        assert_eq!(keep(&written(&plain, ImageFormat::WebP)).unwrap().media_type, "image/jpeg");
        let clear = DynamicImage::ImageRgba8(RgbaImage::from_pixel(4, 4, Rgba([0, 0, 0, 9])));
        assert_eq!(keep(&written(&clear, ImageFormat::WebP)).unwrap().media_type, "image/png");
    }

    #[test]
    fn a_small_file_that_holds_a_huge_picture_is_not_decoded() {
        let huge = DynamicImage::ImageLuma8(image::GrayImage::new(10_000, 4_001));
        assert_eq!(keep(&written(&huge, ImageFormat::Png)), Err(NotTaken::Pixels));
    }
}
