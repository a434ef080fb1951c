//! The structure of a NIK, the number of an Indonesian resident: `PPKKCC DDMMYY SSSS`, that is
//! province, regency and district of its first issue, date of birth (day + 40 for women), serial.
//!
//! A NIK has no check digit, so a number that is well formed may still be nobody's. Absent on
//! purpose: where its bearer lives. The first six digits are those of the first issue and stay when
//! people move, so nobody may be turned away by them; and a district no list knows is no fault,
//! because districts are split.

use std::fmt;

use chrono::NaiveDate;

/// The provinces by their code of the Ministry of Home Affairs (Kepmendagri 300.2.2-2138/2025), with
/// the six of Papua as 91 to 96.
const PROVINCES: [u8; 38] = [
    11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65, 71, 72, 73, 74, 75,
    76, 81, 82, 91, 92, 93, 94, 95, 96,
];

/// How many digits a NIK has.
pub const NIK_LEN: usize = 16;

/// What is added to the day of birth of a woman.
const FEMALE: u8 = 40;

/// What a well-formed NIK says. The number itself is not kept: whoever needs it has the text.
#[derive(Clone, PartialEq, Eq)]
pub struct Nik {
    /// The code of the province of first issue, not of domicile.
    pub province: u8,
    /// Date of birth.
    pub born: NaiveDate,
    /// Whether it was issued to a woman.
    pub female: bool,
    masked: String,
}

/// The first thing wrong with what should be a NIK.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NikFault {
    /// Not 16 digits.
    Digits,
    /// The first two digits are no province.
    Province,
    /// Regency or district is 00.
    District,
    /// No such date of birth.
    Birth,
    /// The serial is 0000.
    Serial,
}

/// A NIK as people read it off a card, in fours: `3313 1745 0890 0001`. What holds anything but digits and
/// the marks between them is left as it is, so that its mistake stays in sight.
#[must_use]
pub fn grouped(typed: &str) -> String {
    let digits: Vec<char> = typed.chars().filter(|c| !c.is_whitespace() && !"-.".contains(*c)).collect();
    if !digits.iter().all(char::is_ascii_digit) {
        return typed.to_owned();
    }
    let fours: Vec<String> = digits.chunks(4).map(|four| four.iter().collect()).collect();
    fours.join(" ")
}

impl Nik {
    /// Reads 16 digits. Two digits of a year that lie in the future of `this_year` (four digits, the
    /// year of today) are of the century before.
    ///
    /// # Errors
    /// The first thing wrong, from left to right.
    pub fn read(text: &str, this_year: i32) -> Result<Self, NikFault> {
        if text.len() != NIK_LEN || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NikFault::Digits);
        }
        let digits = text.as_bytes();
        let pair = |at: usize| (digits[at] - b'0') * 10 + digits[at + 1] - b'0';
        let province = pair(0);
        if !PROVINCES.contains(&province) {
            return Err(NikFault::Province);
        }
        if pair(2) == 0 || pair(4) == 0 {
            return Err(NikFault::District);
        }
        let (female, day) = match pair(6) {
            day if day > FEMALE => (true, day - FEMALE),
            day => (false, day),
        };
        let year = this_year - this_year.rem_euclid(100) + i32::from(pair(10));
        let year = if year > this_year { year - 100 } else { year };
        let born = NaiveDate::from_ymd_opt(year, pair(8).into(), day.into()).ok_or(NikFault::Birth)?;
        if text.ends_with("0000") {
            return Err(NikFault::Serial);
        }
        Ok(Self { province, born, female, masked: format!("{}********{}", &text[..4], &text[12..]) })
    }

    /// Enough for the bearer to know the number again, without district and date of birth:
    /// `3313********0001`.
    #[must_use]
    pub fn masked(&self) -> &str {
        &self.masked
    }
}

/// Masked, since a log is no place for identity (UU 27/2022 articles 35 to 39), and without the date
/// of birth, which would give away most of what the mask hides.
impl fmt::Debug for Nik {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Nik({})", self.masked)
    }
}

#[cfg(test)]
mod tests {
    use chrono::Datelike;

    use super::*;

    const THIS_YEAR: i32 = 2026;

    #[track_caller]
    fn check(text: &str, expect: Result<(u8, &str, bool), NikFault>) {
        let read = Nik::read(text, THIS_YEAR).map(|nik| (nik.province, nik.born.to_string(), nik.female));
        let expect = expect.map(|(province, born, female)| (province, born.to_owned(), female));
        assert_eq!(read, expect, "{text}");
    }

    #[test]
    fn a_nik_is_grouped_in_fours_as_it_is_typed() {
        let check = |typed: &str, expect: &str| assert_eq!(grouped(typed), expect);
        check("", "");
        check("3313", "3313");
        check("33131", "3313 1");
        check("3313174508900001", "3313 1745 0890 0001");
        check("3313-1745.0890 0001", "3313 1745 0890 0001");
        check("3313a7", "3313a7");
        check(&grouped("3313174508900001"), "3313 1745 0890 0001");
    }

    #[test]
    fn a_nik_tells_province_birth_and_sex() {
        check("3313174508900001", Ok((33, "1990-08-05", true)));
        check("3375011708850002", Ok((33, "1985-08-17", false)));
        check("6501055501010003", Ok((65, "2001-01-15", true)));
    }

    #[test]
    fn what_cannot_be_a_nik_is_told_by_its_first_fault() {
        check("3313170000900001", Err(NikFault::Birth));
        check("3313173102900001", Err(NikFault::Birth));
        check("3313177208900001", Err(NikFault::Birth));
        check("3313174508900000", Err(NikFault::Serial));
        check("9913174508900001", Err(NikFault::Province));
        check("331317", Err(NikFault::Digits));
        check("33131745089000011", Err(NikFault::Digits));
        check("331317450890000x", Err(NikFault::Digits));
        check("33131745089000é", Err(NikFault::Digits));
        check("3300174508900001", Err(NikFault::District));
        check("3313004508900001", Err(NikFault::District));
    }

    #[test]
    fn a_day_of_birth_is_1_to_31_or_that_and_40() {
        check("3313170108900001", Ok((33, "1990-08-01", false)));
        check("3313173108900001", Ok((33, "1990-08-31", false)));
        check("3313173208900001", Err(NikFault::Birth));
        check("3313174008900001", Err(NikFault::Birth));
        check("3313174108900001", Ok((33, "1990-08-01", true)));
        check("3313177108900001", Ok((33, "1990-08-31", true)));
        check("3313176902010001", Err(NikFault::Birth));
        check("3313176902000001", Ok((33, "2000-02-29", true)));
    }

    #[test]
    fn a_year_still_to_come_is_of_the_century_before() {
        check("3313170101260001", Ok((33, "2026-01-01", false)));
        check("3313170101270001", Ok((33, "1927-01-01", false)));
        let born = Nik::read("3313170101270001", 2027).map(|nik| nik.born.year());
        assert_eq!(born, Ok(2027), "a year later it has come");
    }

    #[test]
    fn the_38_provinces_are_known_and_no_other() {
        let islands = [11..=19, 21..=21, 31..=36, 51..=53, 61..=65, 71..=76, 81..=82, 91..=96];
        let expect: Vec<u8> = islands.into_iter().flatten().collect();
        let known = |code: &u8| Nik::read(&format!("{code:02}01010101900001"), THIS_YEAR).is_ok();
        assert_eq!((0..100).filter(known).collect::<Vec<u8>>(), expect);
        assert_eq!(expect.len(), 38);
    }

    #[test]
    fn a_district_no_list_knows_is_no_fault() {
        check("3399994508900001", Ok((33, "1990-08-05", true)));
    }

    #[test]
    fn neither_mask_nor_debug_shows_district_or_birth() {
        let nik = Nik::read("3313174508900001", THIS_YEAR).unwrap();
        assert_eq!(nik.masked(), "3313********0001");
        assert_eq!(format!("{nik:?}"), "Nik(3313********0001)");
    }
}
