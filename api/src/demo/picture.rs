//! A picture as it might have been taken, drawn in memory: ground, sky, and what is complained of, in
//! colours of the seed's choice. Absent: a camera.

use std::io::Cursor;

use anyhow::Result;
use image::codecs::jpeg::JpegEncoder;
use image::{Rgb, RgbImage};

use super::chance::Chance;

const WIDTH: u32 = 480;
const HEIGHT: u32 = 360;
const JPEG_QUALITY: u8 = 78;
/// The sky of a clear day, of a grey one, and of an evening.
const SKIES: [[u8; 3]; 3] = [[150, 190, 220], [186, 190, 194], [74, 82, 118]];
/// Earth, asphalt, and grass.
const GROUNDS: [[u8; 3]; 3] = [[142, 116, 88], [92, 94, 98], [104, 128, 78]];

/// A spot on the ground: its middle, half its width and height, and its colour.
struct Spot {
    middle: (i64, i64),
    half: (i64, i64),
    colour: [u8; 3],
}

impl Spot {
    fn covers(&self, x: i64, y: i64) -> bool {
        let (dx, dy) = (x - self.middle.0, y - self.middle.1);
        let (width, height) = (self.half.0.pow(2), self.half.1.pow(2));
        dx * dx * height + dy * dy * width <= width * height
    }
}

/// The bytes of a JPEG; the same for the same seed.
pub(super) fn draw(chance: &mut Chance) -> Result<Vec<u8>> {
    let sky = chance.pick(&SKIES).copied().unwrap_or_default();
    let ground = chance.pick(&GROUNDS).copied().unwrap_or_default();
    let horizon = chance.between(110, 170);
    let spots: Vec<Spot> = (0..chance.between(2, 5))
        .map(|_| Spot {
            middle: (chance.between(60, 420), chance.between(horizon + 50, 330)),
            half: (chance.between(24, 90), chance.between(10, 34)),
            colour: ground.map(|tone| tone / 2),
        })
        .collect();
    let post = chance.between(40, 440);
    let picture = RgbImage::from_fn(WIDTH, HEIGHT, |x, y| {
        let (x, y) = (i64::from(x), i64::from(y));
        let colour = match spots.iter().find(|spot| spot.covers(x, y)) {
            Some(spot) => spot.colour,
            None if (x - post).abs() < 4 && (40..horizon + 60).contains(&y) => [58, 58, 62],
            None if y < horizon => sky,
            None => ground,
        };
        Rgb(colour.map(|tone| tone.saturating_sub(u8::try_from((x * 7 + y * 13) % 11).unwrap_or(0))))
    });
    let mut bytes = Cursor::new(Vec::new());
    picture.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY))?;
    Ok(bytes.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_one_that_is_taken_and_the_same_for_the_same_seed() {
        let bytes = draw(&mut Chance::of("jalan")).unwrap();
        assert_eq!(bytes, draw(&mut Chance::of("jalan")).unwrap());
        assert!(bytes.len() < 100_000, "{} bytes", bytes.len());
        assert_eq!(crate::files::keep(&bytes, 0).unwrap().media_type, "image/jpeg");
    }
}
