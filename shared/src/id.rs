//! Names of things: agencies, cases, register numbers, tracking codes.
//!
//! Each is parsed at the edge into a type that cannot be wrong. Absent: making them; chance and
//! counters belong to the server.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::screens::RESERVED;
use crate::time::parse_date;

/// Makes a text newtype whose only way in is a check.
macro_rules! checked_text {
    ($(#[$doc:meta])* $name:ident, $check:expr, $wrong:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Checks and takes a text.
            ///
            /// # Errors
            /// `None` when the text cannot be one.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                let check: fn(&str) -> bool = $check;
                check(text).then(|| Self(text.to_owned()))
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = String;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::parse(&text).ok_or_else(|| format!(concat!("`{}` is not ", $wrong), text))
            }
        }

        impl From<$name> for String {
            fn from(name: $name) -> Self {
                name.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

fn plain(text: &str, len_max: usize, allowed: fn(char) -> bool) -> bool {
    !text.is_empty() && text.len() <= len_max && text.chars().all(allowed)
}

fn slug(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'
}

checked_text!(
    /// An agency's id, the first part of its addresses: `jenawi`.
    AgencyId,
    |text| plain(text, 40, slug) && !RESERVED.contains(&text),
    "an agency id (lower-case letters, digits and `-`; not a word the site uses)"
);

checked_text!(
    /// A case's id inside the system, a UUID. Never shown to a citizen.
    CaseId,
    |text| plain(text, 36, |c| c.is_ascii_hexdigit() || c == '-'),
    "a case id"
);

checked_text!(
    /// The id of an upload that may break off and go on: 256 bits of chance in hexadecimal digits. Whoever has
    /// it may go on with the upload, and nobody else can guess it.
    UploadId,
    |text| text.len() == 64 && plain(text, 64, |c| c.is_ascii_hexdigit()),
    "an upload's id"
);

checked_text!(
    /// A post's id: a role held in a unit by someone, from a date to a date.
    PostId,
    |text| plain(text, 36, |c| c.is_ascii_alphanumeric() || c == '-'),
    "a post id"
);

checked_text!(
    /// The id of a unit of an agency, an OPD among several: `dinas-pupr`.
    UnitId,
    |text| plain(text, 40, slug),
    "a unit's id (lower-case letters, digits and `-`)"
);

checked_text!(
    /// The id of a category of complaints of an agency: `perilaku-petugas`.
    CategoryId,
    |text| plain(text, 40, slug),
    "a category's id (lower-case letters, digits and `-`)"
);

checked_text!(
    /// The number another system knows a complaint by, LaporGub or SP4N, as it is written there.
    ExternalNumber,
    |text| plain(text, 60, |c| c.is_ascii_alphanumeric() || "-._/#: ".contains(c)) && text.trim() == text,
    "a number of another system (up to 60 letters, digits, spaces, `-`, `.`, `_`, `/`, `#` or `:`)"
);

checked_text!(
    /// The month a recap is of, in the agency's zone: `2026-11`.
    Period,
    |text| text.len() == 7 && parse_date(&format!("{text}-01")).is_some(),
    "a month such as `2026-11`"
);

impl Period {
    /// The month before the one a date is in.
    #[must_use]
    pub fn before(date: chrono::NaiveDate) -> Self {
        use chrono::Datelike;
        let last = date.with_day(1).and_then(|first| first.pred_opt()).unwrap_or(date);
        Self(format!("{:04}-{:02}", last.year(), last.month()))
    }

    /// The first day of the month.
    #[must_use]
    pub fn first_day(&self) -> chrono::NaiveDate {
        parse_date(&format!("{}-01", self.0)).expect("checked when it was made")
    }
}

checked_text!(
    /// An attachment's id.
    FileId,
    |text| plain(text, 36, |c| c.is_ascii_hexdigit() || c == '-'),
    "an attachment id"
);

checked_text!(
    /// The id of a request for information.
    RequestId,
    |text| plain(text, 36, |c| c.is_ascii_hexdigit() || c == '-'),
    "the id of a request"
);

checked_text!(
    /// The id of a group of cases about one matter.
    UmbrellaId,
    |text| plain(text, 36, |c| c.is_ascii_hexdigit() || c == '-'),
    "the id of a group of cases"
);
checked_text!(
    /// The key a form or button makes when it opens, so that sending twice does once.
    IdempotencyKey,
    |text| text.len() >= 16 && plain(text, 64, |c| c.is_ascii_alphanumeric() || c == '-' || c == '_'),
    "an idempotency key (16 to 64 letters, digits, `-` or `_`)"
);

checked_text!(
    /// A number in an agency's register book: `JNW-2026-0042`. No `/`, so that it can stand in an address.
    RegisterNumber,
    |text| plain(text, 40, |c| c.is_ascii_alphanumeric() || c == '-' || c == '.'),
    "a register number"
);

impl RegisterNumber {
    /// Reads what a person typed: spaces around it and small letters are forgiven.
    #[must_use]
    pub fn from_typed(text: &str) -> Option<Self> {
        Self::parse(&text.trim().to_ascii_uppercase())
    }

    /// Writes a number by an agency's template: `{tahun}` is the year, `{urut:4}` the running number
    /// filled with zeros to four places.
    ///
    /// # Errors
    /// `None` when the template gives no register number.
    #[must_use]
    pub fn from_template(template: &str, year: i32, nth: u32) -> Option<Self> {
        let (before, rest) = template.split_once("{urut:")?;
        let (width, after) = rest.split_once('}')?;
        let width: usize = width.parse().ok().filter(|width| *width <= 9)?;
        let text = format!("{before}{nth:0width$}{after}").replace("{tahun}", &year.to_string());
        Self::parse(&text)
    }
}

/// Letters and digits of tracking codes: none that looks or sounds like another (no 0 O 1 I L U).
pub const CODE_ALPHABET: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many characters a tracking code has: 58 bits, too many to guess over a network.
pub const CODE_LEN: usize = 12;

/// The secret that opens a case to its reporter, shown as `K7RM-Q2XD-9FHT`.
/// It has no `Debug` or `Display`, so that it cannot slip into a log.
#[derive(Clone, PartialEq, Eq)]
pub struct TrackingCode(String);

impl TrackingCode {
    /// Makes a code of chance: each number picks one letter.
    #[must_use]
    pub fn from_chance(chance: [u32; CODE_LEN]) -> Self {
        let letter = |n: u32| char::from(CODE_ALPHABET[n as usize % CODE_ALPHABET.len()]);
        Self(chance.into_iter().map(letter).collect())
    }

    /// Reads what a person typed: small letters, spaces and dashes are forgiven.
    ///
    /// # Errors
    /// `None` when what is left is not a code.
    #[must_use]
    pub fn from_typed(text: &str) -> Option<Self> {
        let kept: String =
            text.chars().filter(|c| !c.is_whitespace() && *c != '-').map(|c| c.to_ascii_uppercase()).collect();
        let known = kept.bytes().all(|letter| CODE_ALPHABET.contains(&letter));
        (known && kept.len() == CODE_LEN).then_some(Self(kept))
    }

    /// The bare code, for the blind index.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The code in groups of four, as it is shown and spoken.
    #[must_use]
    pub fn shown(&self) -> String {
        let groups: Vec<&str> = [0, 4, 8].iter().map(|&at| &self.0[at..at + 4]).collect();
        groups.join("-")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reserved_word_is_no_agency() {
        assert!(AgencyId::parse("jenawi").is_some());
        for wrong in ["lacak", "petugas", "", "Jenawi", "a/b", "../x"] {
            assert_eq!(AgencyId::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_template_fills_year_and_running_number() {
        let number = RegisterNumber::from_template("JNW-{tahun}-{urut:4}", 2026, 42).expect("a number");
        assert_eq!(number.as_str(), "JNW-2026-0042");
        assert_eq!(
            RegisterNumber::from_template("JNW-{tahun}-{urut:4}", 2026, 12_345).expect("a number").as_str(),
            "JNW-2026-12345"
        );
        assert_eq!(
            RegisterNumber::from_template("700/{urut:4}/{tahun}", 2026, 1),
            None,
            "a slash cannot stand in an address"
        );
        assert_eq!(RegisterNumber::from_template("JNW-{tahun}", 2026, 1), None, "a template without a running number");
    }

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = TrackingCode::from_chance([0, 1, 2, 3, 4, 5, 6, 7, 8, 29, 30, 31]);
        assert_eq!(code.shown(), "2345-6789-AZ23");
        for typed in ["2345-6789-AZ23", " 2345 6789 az23 ", "23456789AZ23"] {
            assert!(TrackingCode::from_typed(typed).is_some_and(|read| read == code), "{typed}");
        }
        for wrong in ["", "2345-6789-AZ2", "2345-6789-AZ2O", "2345-6789-AZ2345"] {
            assert!(TrackingCode::from_typed(wrong).is_none(), "{wrong}");
        }
    }
}
