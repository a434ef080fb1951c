//! Which colours of an agency's site a page of ours can wear: those that can be seen and read on (WCAG 2.2).
//! Absent: stylesheets.

use std::fmt;

/// A colour, opaque.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl Colour {
    /// Reads six hexadecimal digits, with or without `#`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').unwrap_or(text);
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// The six digits alone, as an address carries them.
    #[must_use]
    pub fn digits(self) -> String {
        self.0.iter().map(|part| format!("{part:02x}")).collect()
    }

    /// Relative luminance after WCAG 2.2, from 0 to 1.
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast between two colours after WCAG 2.2, from 1 to 21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// So many hundredths of another colour mixed in.
    fn mixed(self, other: Self, hundredths: u32) -> Self {
        let mix = |at: usize| {
            let sum = u32::from(self.0[at]) * (100 - hundredths) + u32::from(other.0[at]) * hundredths;
            u8::try_from(sum / 100).unwrap_or(u8::MAX)
        };
        Self([mix(0), mix(1), mix(2)])
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{}", self.digits())
    }
}

/// The least contrast of text on its ground (WCAG 2.2, 1.4.3).
pub const TEXT_CONTRAST_MIN: f64 = 4.5;
/// The least contrast of a control or a mark with what is around it (WCAG 2.2, 1.4.11).
pub const MARK_CONTRAST_MIN: f64 = 3.0;

/// One of the two themes, by what a colour must stand out from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

/// An agency's colour with all that is derived of it, in one theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Brand {
    /// Buttons and marks.
    pub brand: Colour,
    /// A button under the pointer.
    pub deep: Colour,
    /// Text on either.
    pub on_brand: Colour,
    /// The ground of what is chosen.
    pub ground: Colour,
}

const WHITE: Colour = Colour([0xff, 0xff, 0xff]);
const BLACK: Colour = Colour([0, 0, 0]);

impl Theme {
    /// Paper, surface and ink, as the stylesheet has them.
    const fn tokens(self) -> [Colour; 3] {
        match self {
            Self::Light => [Colour([0xfb, 0xfa, 0xf7]), WHITE, Colour([0x1b, 0x1f, 0x24])],
            Self::Dark => [Colour([0x12, 0x16, 0x1a]), Colour([0x1a, 0x1f, 0x25]), Colour([0xec, 0xef, 0xf2])],
        }
    }

    /// What a colour becomes in the theme; none where it would be hard to see or to read on, and the
    /// usual colour is worn instead.
    #[must_use]
    pub fn brand(self, colour: Colour) -> Option<Brand> {
        let [paper, surface, ink] = self.tokens();
        let on_brand =
            [WHITE, Self::Light.tokens()[2]].into_iter().find(|on| on.contrast(colour) >= TEXT_CONTRAST_MIN)?;
        let away = if on_brand == WHITE { BLACK } else { WHITE };
        let ground = surface.mixed(colour, 10);
        let brand = Brand { brand: colour, deep: colour.mixed(away, 25), on_brand, ground };
        let stands_out = [paper, surface, ground].iter().all(|other| colour.contrast(*other) >= MARK_CONTRAST_MIN);
        (stands_out && ink.contrast(ground) >= TEXT_CONTRAST_MIN).then_some(brand)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_colour_is_worn_where_it_can_be_read_and_seen() {
        let check = |colour: &str, light: bool, dark: bool| {
            let colour = Colour::parse(colour).expect("a colour");
            assert_eq!(
                (Theme::Light.brand(colour).is_some(), Theme::Dark.brand(colour).is_some()),
                (light, dark),
                "{colour}"
            );
        };
        check("#0f5d63", true, false);
        check("#5cc6c0", false, true);
        check("ffff00", false, true);
        check("#000000", true, false);
        check("#ffffff", false, true);
        check("#fbfaf7", false, true);
        for wrong in ["", "#fff", "red", "#0f5d6", "#0f5d63;", "0f5d6é"] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Colour::parse("#0F5d63").map(Colour::digits).as_deref(), Some("0f5d63"));
        assert!((WHITE.contrast(BLACK) - 21.0).abs() < 0.001);
    }

    proptest! {
        #[test]
        fn whatever_colour_is_worn_can_be_read(parts in any::<[u8; 3]>()) {
            for theme in [Theme::Light, Theme::Dark] {
                if let Some(worn) = theme.brand(Colour(parts)) {
                    prop_assert!(worn.on_brand.contrast(worn.brand) >= TEXT_CONTRAST_MIN);
                    prop_assert!(worn.on_brand.contrast(worn.deep) >= TEXT_CONTRAST_MIN);
                    prop_assert!(theme.tokens()[2].contrast(worn.ground) >= TEXT_CONTRAST_MIN);
                }
            }
        }
    }
}
