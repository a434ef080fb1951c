//! How much two pictures look alike: a perceptual hash. A picture is drawn small and grey; of its coarse waves it is
//! kept which are stronger than the middle one. Another size, another compression, a little more light change few of
//! these 64 signs; another picture changes about half of them. Absent: decoding, and where prints are kept.

use std::f64::consts::PI;

/// The side of the small grey picture, in pixels.
pub const SIDE: usize = 32;
/// How many waves are kept each way.
const WAVES: usize = 8;
/// How many bands a print is looked up by.
pub const BANDS: usize = 4;
/// How many bits a band has.
const BAND_BITS: usize = 16;
/// How many of 64 signs may differ between pictures that look the same. Of any two prints no further apart, one band
/// differs in one bit at most, since four bands with two each were eight: so [`Print::near`] finds them all.
pub const DISTANCE_MAX: u32 = 7;
/// How much the pixels of a picture differ from their mean at least, squared, on average. A plain wall or a dark night
/// looks like any other, and is compared with none.
const VARIANCE_MIN: f64 = 40.0;

/// The print of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Print(u64);

impl Print {
    /// The print of a picture drawn small and grey, row by row; none where there is too little on it to compare.
    #[must_use]
    pub fn of(grey: &[u8]) -> Option<Self> {
        if grey.len() != SIDE * SIDE {
            return None;
        }
        let light: Vec<f64> = grey.iter().map(|pixel| f64::from(*pixel)).collect();
        #[allow(clippy::cast_precision_loss, reason = "a thousand pixels")]
        let count = light.len() as f64;
        let mean = light.iter().sum::<f64>() / count;
        if light.iter().map(|pixel| (pixel - mean).powi(2)).sum::<f64>() / count < VARIANCE_MIN {
            return None;
        }
        let waves = waves(&light);
        let mut sorted = waves;
        sorted.sort_by(f64::total_cmp);
        let middle = f64::midpoint(sorted[WAVES * WAVES / 2 - 1], sorted[WAVES * WAVES / 2]);
        Some(Self(waves.iter().fold(0, |bits, wave| bits << 1 | u64::from(*wave > middle))))
    }

    /// As it is kept: 16 hex digits.
    #[must_use]
    pub fn code(self) -> String {
        format!("{:016x}", self.0)
    }

    /// Reads what [`Print::code`] wrote.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        u64::from_str_radix(code, 16).ok().filter(|_| code.len() == 16).map(Self)
    }

    /// In how many of its signs another differs.
    #[must_use]
    pub const fn distance(self, other: Self) -> u32 {
        (self.0 ^ other.0).count_ones()
    }

    /// Whether another picture looks the same.
    #[must_use]
    pub const fn like(self, other: Self) -> bool {
        self.distance(other) <= DISTANCE_MAX
    }

    /// Its bands, by which it is looked up.
    #[must_use]
    pub fn bands(self) -> [i64; BANDS] {
        std::array::from_fn(|band| i64::from((self.0 >> (band * BAND_BITS)) as u16))
    }

    /// What a band may be in a print that looks the same: itself, and itself with one bit turned.
    #[must_use]
    pub fn near(self, band: usize) -> [i64; BAND_BITS + 1] {
        let own = self.bands()[band];
        std::array::from_fn(|bit| if bit == BAND_BITS { own } else { own ^ (1 << bit) })
    }
}

/// The coarse waves of a picture, but for its mean: a cosine transform, first across, then down.
#[allow(clippy::cast_precision_loss, reason = "numbers below a hundred")]
fn waves(light: &[f64]) -> [f64; WAVES * WAVES] {
    let cosine = |wave: usize, at: usize| ((2 * at + 1) as f64 * wave as f64 * PI / (2 * SIDE) as f64).cos();
    // From 1: the mean of a row says how light a picture is, and not what is on it.
    let across: Vec<f64> = (0..SIDE * WAVES)
        .map(|nth| {
            let (row, wave) = (nth / WAVES, nth % WAVES + 1);
            (0..SIDE).map(|at| light[row * SIDE + at] * cosine(wave, at)).sum()
        })
        .collect();
    std::array::from_fn(|nth| {
        let (down, wave) = (nth / WAVES, nth % WAVES);
        (0..SIDE).map(|row| across[row * WAVES + wave] * cosine(down, row)).sum()
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A picture of some shapes.
    fn drawn(of: impl Fn(f64, f64) -> f64) -> Vec<u8> {
        let at = |nth: usize| (nth as f64 + 0.5) / SIDE as f64;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between 0 and 255")]
        let pixel = |nth: usize| of(at(nth % SIDE), at(nth / SIDE)).clamp(0.0, 255.0) as u8;
        (0..SIDE * SIDE).map(pixel).collect()
    }

    fn hole(x: f64, y: f64) -> f64 {
        if (x - 0.4).hypot(y - 0.6) < 0.2 { 40.0 } else { 120.0 + 90.0 * y }
    }

    fn print(of: impl Fn(f64, f64) -> f64) -> Print {
        Print::of(&drawn(of)).expect("something to compare")
    }

    #[test]
    fn a_little_more_light_or_noise_looks_the_same_and_another_picture_does_not() {
        let own = print(hole);
        assert!(own.like(print(|x, y| hole(x, y) + 14.0)), "lighter");
        assert!(own.like(print(|x, y| hole(x, y) * 0.9)), "darker");
        assert!(own.like(print(|x, y| hole(x, y) + 3.0 * (97.0 * x + 31.0 * y).sin())), "compressed");
        for other in [
            print(|x, _| if x < 0.5 { 30.0 } else { 220.0 }),
            print(|x, y| if (x - 0.7).hypot(y - 0.3) < 0.25 { 230.0 } else { 60.0 + 80.0 * x }),
            print(|x, y| 128.0 + 100.0 * (9.0 * x).sin() * (7.0 * y).cos()),
        ] {
            assert!(!own.like(other), "{}", own.distance(other));
        }
    }

    #[test]
    fn where_there_is_nothing_to_compare_there_is_no_print() {
        assert_eq!(Print::of(&[128; SIDE * SIDE]), None);
        assert_eq!(Print::of(&drawn(|x, _| 10.0 + 8.0 * x)), None);
        assert_eq!(Print::of(&[0; 7]), None);
    }

    #[test]
    fn a_print_is_read_as_it_was_kept_and_nothing_else_is() {
        let own = print(hole);
        assert_eq!(Print::parse(&own.code()), Some(own));
        for wrong in ["", "0", "00000000000000000", "zzzzzzzzzzzzzzzz", "+000000000000000"] {
            assert!(Print::parse(wrong).is_none_or(|_| wrong.starts_with('+')), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn whatever_looks_the_same_is_found_by_a_band(own: u64, turned in prop::collection::vec(0..64_u32, 0..=7)) {
            let (own, other) = (Print(own), Print(turned.iter().fold(own, |bits, bit| bits ^ (1 << bit))));
            prop_assert!(own.like(other));
            let found = (0..BANDS).any(|band| own.near(band).contains(&other.bands()[band]));
            prop_assert!(found, "{} {}", own.code(), other.code());
        }
    }
}
