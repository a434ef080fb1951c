//! What a photo says of when and where it was taken: the few tags of its EXIF that tell it. Asked only of photos that
//! officers send as proof; a reporter's are drawn anew without a look (UU 27/2022 Ps 27). Absent: every other tag, and
//! whether any of it is true.

use std::io::Cursor;

use exif::{DateTime, Exif, In, Reader, Tag, Value};
use shared::location::Location;

/// How exact a point is taken to be where the photo does not say, in metres: a phone under open sky.
const METRES_USUAL: f64 = 10.0;

/// What a photo says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// When it was taken, `2026-11-21T14:10:05`, with `+07:00` after it where its offset is written too; empty where
    /// it does not say.
    pub taken: String,
    /// Where.
    pub point: Option<Location>,
}

/// Reads what a photo says; nothing where there is nothing to be read.
#[must_use]
pub fn said(bytes: &[u8]) -> Said {
    let Ok(exif) = Reader::new().read_from_container(&mut Cursor::new(bytes)) else {
        return Said::default();
    };
    Said { taken: taken(&exif).unwrap_or_default(), point: point(&exif) }
}

fn taken(exif: &Exif) -> Option<String> {
    let mut at = DateTime::from_ascii(ascii(exif, Tag::DateTimeOriginal)?).ok()?;
    if let Some(offset) = ascii(exif, Tag::OffsetTimeOriginal) {
        // What cannot be read leaves the time without an offset.
        let _ = at.parse_offset(offset);
    }
    let DateTime { year, month, day, hour, minute, second, offset, .. } = at;
    let local = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}");
    shared::time::Zone::Wib.from_typed(&local)?;
    let offset = offset.map(|minutes| {
        let sign = if minutes < 0 { '-' } else { '+' };
        format!("{sign}{:02}:{:02}", minutes.unsigned_abs() / 60, minutes.unsigned_abs() % 60)
    });
    Some(local + &offset.unwrap_or_default())
}

fn point(exif: &Exif) -> Option<Location> {
    let north = degrees(exif, Tag::GPSLatitude)? * sign(exif, Tag::GPSLatitudeRef, b'S');
    let east = degrees(exif, Tag::GPSLongitude)? * sign(exif, Tag::GPSLongitudeRef, b'W');
    let within = rationals(exif, Tag::GPSHPositioningError).and_then(|all| all.first().copied());
    let within = within.filter(|metres| *metres > 0.0).unwrap_or(METRES_USUAL);
    Location::parse(&format!("{north:.6},{east:.6},{within:.1}"))
}

/// Degrees, minutes and seconds, or as many of them as are written.
fn degrees(exif: &Exif, tag: Tag) -> Option<f64> {
    let parts = rationals(exif, tag)?;
    let sum = parts.iter().zip([1.0, 60.0, 3_600.0]).map(|(part, of)| part / of).sum();
    (!parts.is_empty()).then_some(sum)
}

fn sign(exif: &Exif, tag: Tag, below: u8) -> f64 {
    let first = ascii(exif, tag).and_then(|text| text.first().copied());
    if first.is_some_and(|first| first.eq_ignore_ascii_case(&below)) { -1.0 } else { 1.0 }
}

fn ascii(exif: &Exif, tag: Tag) -> Option<&[u8]> {
    match &exif.get_field(tag, In::PRIMARY)?.value {
        Value::Ascii(lines) => lines.first().map(Vec::as_slice),
        _ => None,
    }
}

fn rationals(exif: &Exif, tag: Tag) -> Option<Vec<f64>> {
    match &exif.get_field(tag, In::PRIMARY)?.value {
        Value::Rational(all) => Some(all.iter().map(exif::Rational::to_f64).collect()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use exif::experimental::Writer;
    use exif::{Field, Rational};
    use proptest::prelude::*;

    use super::*;

    /// A JPEG of no pixels with some tags.
    fn photo(fields: &[(Tag, Value)]) -> Vec<u8> {
        let fields: Vec<Field> =
            fields.iter().map(|(tag, value)| Field { tag: *tag, ifd_num: In::PRIMARY, value: value.clone() }).collect();
        let (mut writer, mut tiff) = (Writer::new(), Cursor::new(Vec::new()));
        fields.iter().for_each(|field| writer.push_field(field));
        writer.write(&mut tiff, false).unwrap();
        let block = [b"Exif\0\0".as_slice(), &tiff.into_inner()].concat();
        let length = u16::try_from(block.len() + 2).unwrap().to_be_bytes();
        [&[0xff, 0xd8, 0xff, 0xe1], length.as_slice(), &block, &[0xff, 0xd9]].concat()
    }

    fn text(text: &str) -> Value {
        Value::Ascii(vec![text.as_bytes().to_vec()])
    }

    fn parts(parts: &[(u32, u32)]) -> Value {
        Value::Rational(parts.iter().map(|(num, denom)| Rational { num: *num, denom: *denom }).collect())
    }

    #[test]
    fn time_offset_and_place_are_read_as_they_are_written() {
        let south = [
            (Tag::DateTimeOriginal, text("2026:11:21 14:10:05")),
            (Tag::OffsetTimeOriginal, text("+07:00")),
            (Tag::GPSLatitudeRef, text("S")),
            (Tag::GPSLatitude, parts(&[(7, 1), (32, 1), (3_235, 100)])),
            (Tag::GPSLongitudeRef, text("E")),
            (Tag::GPSLongitude, parts(&[(111, 1), (5, 1), (5_557, 100)])),
            (Tag::GPSHPositioningError, parts(&[(48, 10)])),
        ];
        let read = said(&photo(&south));
        assert_eq!(read.taken, "2026-11-21T14:10:05+07:00");
        assert_eq!(read.point.map(|point| point.to_string()).as_deref(), Some("-7.54232,111.09877,5"));
        let plain = said(&photo(&south[..1]));
        assert_eq!((plain.taken.as_str(), plain.point), ("2026-11-21T14:10:05", None));
    }

    #[test]
    fn what_is_no_time_or_place_is_not_told() {
        let check = |fields: &[(Tag, Value)]| assert_eq!(said(&photo(fields)), Said::default(), "{fields:?}");
        check(&[(Tag::DateTimeOriginal, text("0000:00:00 00:00:00"))]);
        check(&[(Tag::DateTimeOriginal, text("    :  :     :  :  "))]);
        check(&[(Tag::DateTimeOriginal, text("kemarin"))]);
        check(&[(Tag::GPSLatitude, parts(&[(7, 0)])), (Tag::GPSLongitude, parts(&[(111, 1)]))]);
        check(&[(Tag::GPSLatitude, parts(&[(52, 1)])), (Tag::GPSLongitude, parts(&[(4, 1)]))]);
        check(&[(Tag::GPSLatitude, text("7"))]);
        assert_eq!(said(b"no picture"), Said::default());
    }

    proptest! {
        #[test]
        fn no_bytes_make_the_reading_panic(at in 0..400_usize, with: Vec<u8>) {
            let mut bytes = photo(&[
                (Tag::DateTimeOriginal, text("2026:11:21 14:10:05")),
                (Tag::GPSLatitude, parts(&[(7, 1), (32, 1), (3_235, 100)])),
                (Tag::GPSLongitude, parts(&[(111, 1), (5, 1), (5_557, 100)])),
            ]);
            for (place, byte) in bytes.iter_mut().skip(at).zip(with) {
                *place = byte;
            }
            let _ = said(&bytes);
        }
    }
}
