//! A point on the map that a phone gave: how it is written, how exactly it is kept, and where it may lie.
//! Absent: asking the phone, and drawing a map.

use std::fmt;

/// How many parts a degree has as kept: five decimals, about a metre.
const PARTS: i32 = 100_000;
/// How coarsely the point of whoever stays anonymous is kept, in the same parts: three decimals, about 100 m.
const PARTS_ANONYMOUS: i32 = 100;
/// How inexact such a point is at least, in metres.
const METRES_ANONYMOUS: u32 = 100;
/// The least exact point that says anything, in metres: beyond it a phone only knew the regency.
const METRES_MAX: u32 = 20_000;
/// South, north, west and east of Indonesia, with a margin for its waters, in parts of a degree.
const BOUNDS: (i32, i32, i32, i32) = (-12 * PARTS, 7 * PARTS, 94 * PARTS, 142 * PARTS);

/// A point with how exact it is. Kept as whole parts of a degree, so that it is written the same everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Location {
    /// Parts of a degree north.
    lat: i32,
    /// Parts of a degree east.
    lon: i32,
    /// Within how many metres of it, as the phone said.
    pub metres: u32,
}

impl Location {
    /// Reads `lat,lon,metres` as written by a phone or by [`Location`] itself, in degrees with a point.
    ///
    /// # Errors
    /// `None` when it is none, lies outside Indonesia, or is known too inexactly to say anything.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(',').map(|part| decimal(part.trim()));
        let (lat, lon, metres) = (parts.next()??, parts.next()??, parts.next()??);
        let (south, north, west, east) = BOUNDS;
        let inside = (south..=north).contains(&lat) && (west..=east).contains(&lon) && metres >= 0;
        let metres = metres.unsigned_abs().div_ceil(PARTS.unsigned_abs()).max(1);
        (inside && metres <= METRES_MAX && parts.next().is_none()).then_some(Self { lat, lon, metres })
    }

    /// The point as it is kept of whoever stays anonymous: nobody's house can be told from it.
    #[must_use]
    pub fn coarse(self) -> Self {
        let round = |parts: i32| {
            let half = PARTS_ANONYMOUS / 2;
            (parts + half).div_euclid(PARTS_ANONYMOUS) * PARTS_ANONYMOUS
        };
        Self { lat: round(self.lat), lon: round(self.lon), metres: self.metres.max(METRES_ANONYMOUS) }
    }

    /// How far another point lies, in metres, as the crow flies; good to a percent within a country.
    #[must_use]
    pub fn metres_to(self, other: Self) -> u32 {
        /// Metres in a degree of a meridian.
        const DEGREE: f64 = 111_195.0;
        let degrees = |parts: i32| f64::from(parts) / f64::from(PARTS);
        let (north, east) = (degrees(self.lat - other.lat), degrees(self.lon - other.lon));
        let east = east * degrees(i32::midpoint(self.lat, other.lat)).to_radians().cos();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most half the earth's girth")]
        let metres = (north.hypot(east) * DEGREE).round() as u32;
        metres
    }

    /// `lat,lon` in degrees, as maps take it.
    #[must_use]
    pub fn point(self) -> String {
        format!("{},{}", degrees(self.lat), degrees(self.lon))
    }

    /// The address that opens it in the map of a phone.
    #[must_use]
    pub fn geo(self) -> String {
        format!("geo:{}", self.point())
    }

    /// The address that opens it in a browser, marked, on OpenStreetMap.
    #[must_use]
    pub fn map(self) -> String {
        let (lat, lon) = (degrees(self.lat), degrees(self.lon));
        format!("https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map=17/{lat}/{lon}")
    }
}

/// A decimal number in hundred thousandths, to the nearest. Read by hand: the standard library's reader of
/// numbers would cost the filing page more than the rest of this file.
fn decimal(text: &str) -> Option<i32> {
    let (below, digits) = text.strip_prefix('-').map_or((false, text), |digits| (true, digits));
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, "0"));
    let number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<i32>().ok())?;
    let more = rest.bytes().all(|byte| byte.is_ascii_digit()) && !rest.is_empty();
    let kept: String = rest.chars().chain("00000".chars()).take(5).collect();
    let up = rest.as_bytes().get(5).is_some_and(|digit| *digit >= b'5');
    let parts = number(whole)?.checked_mul(PARTS)?.checked_add(number(&kept)? + i32::from(up))?;
    more.then_some(if below { -parts } else { parts })
}

fn degrees(parts: i32) -> String {
    let sign = if parts < 0 { "-" } else { "" };
    let (whole, rest) = (parts.unsigned_abs() / PARTS.unsigned_abs(), parts.unsigned_abs() % PARTS.unsigned_abs());
    format!("{sign}{whole}.{rest:05}")
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{},{}", self.point(), self.metres)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_point_is_kept_to_a_metre_and_only_within_indonesia() {
        let check = |text: &str, expect: Option<&str>| {
            assert_eq!(Location::parse(text).map(|it| it.to_string()).as_deref(), expect, "{text}");
        };
        check("-7.5423178,111.0987654,18.2", Some("-7.54232,111.09877,19"));
        check("3.30000,117.63000,0", Some("3.30000,117.63000,1"));
        check("-0.000004,110,5", Some("0.00000,110.00000,5"));
        check("-12,142,20000", Some("-12.00000,142.00000,20000"));
        for wrong in [
            "",
            "-7.5,111",
            "-7.5,111,5,1",
            "a,b,c",
            "52.1,4.3,10",
            "-7.5,111,-1",
            "-7.5,111,20001",
            "-7.5,111,60000",
            "NaN,111,5",
            "-7.5,inf,5",
            "-7.,111,5",
            "--7,111,5",
            "1e1,111,5",
            "-7.5,99999999999,5",
        ] {
            check(wrong, None);
        }
    }

    #[test]
    fn whoever_stays_anonymous_is_found_within_a_hundred_metres_at_best() {
        let check = |text: &str, expect: &str| {
            let coarse = Location::parse(text).expect("a point").coarse();
            assert_eq!(coarse.to_string(), expect, "{text}");
            assert_eq!(coarse.coarse(), coarse, "rounding twice changes nothing");
        };
        check("-7.54232,111.09877,19", "-7.54200,111.09900,100");
        check("-7.54251,111.09849,250", "-7.54300,111.09800,250");
        check("0.00049,110,5", "0.00000,110.00000,100");
    }

    #[test]
    fn a_point_opens_in_a_map() {
        let at = Location::parse("-7.54232,111.09877,19").expect("a point");
        assert_eq!(at.geo(), "geo:-7.54232,111.09877");
        assert!(at.map().ends_with("?mlat=-7.54232&mlon=111.09877#map=17/-7.54232/111.09877"), "{}", at.map());
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(lat in -12.0..7.0_f64, lon in 94.0..142.0_f64, metres in 0.0..20_000.0_f64) {
            let kept = Location::parse(&format!("{lat:.9},{lon:.9},{metres:.3}")).expect("within bounds");
            prop_assert_eq!(Location::parse(&kept.to_string()), Some(kept));
            let coarse = kept.coarse();
            prop_assert_eq!(Location::parse(&coarse.to_string()), Some(coarse));
        }

        #[test]
        fn nothing_typed_makes_a_reading_panic(text in ".*") {
            let _ = Location::parse(&text);
        }
    }
}
