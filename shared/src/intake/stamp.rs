//! The moment in the head of a message, as the chat programs of different phones write it. Absent: who sent it.

use chrono::{Datelike, NaiveDate, NaiveTime};

use crate::time::{Moment, Zone};

/// A date and a time as they are written, before it is known whether day or month stands first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    /// The first two numbers of the date.
    pair: (u32, u32),
    year: Option<i32>,
    time: NaiveTime,
}

/// Longest head that is looked for, in bytes: `[November` stands in none.
const LEN_MAX: usize = 40;

impl Stamp {
    /// Reads what stands before a sender: `21/11/26 09.05`, `09:05, 21/11/2026`, `5:47 PM, 11/20/2026`,
    /// `20/11/26 16.01.12`.
    pub(super) fn read(text: &str) -> Option<Self> {
        if text.len() > LEN_MAX {
            return None;
        }
        let (mut date, mut time, mut half) = (None, None, None);
        for piece in text.split([' ', ',']).filter(|piece| !piece.is_empty()) {
            match piece.to_ascii_lowercase().trim_matches('.') {
                "am" | "a.m" => half = Some(false),
                "pm" | "p.m" => half = Some(true),
                "pukul" => {}
                piece if date.is_none() && dated(piece) => date = Some(numbers(piece)?),
                piece if time.is_none() => time = Some(numbers(piece)?),
                _ => return None,
            }
        }
        let (date, time) = (date?, time?);
        let year = date.2.map(|year| if year < 100 { 2000 + year } else { year });
        let hour = match half {
            Some(afternoon) => time.0 % 12 + if afternoon { 12 } else { 0 },
            None => time.0,
        };
        let second = u32::try_from(time.2.unwrap_or_default()).ok()?;
        let time = NaiveTime::from_hms_opt(hour, time.1, second)?;
        let year = year.map(|year| i32::try_from(year).unwrap_or_default());
        let fits = |first: u32, second: u32| (1..=31).contains(&first) && (1..=12).contains(&second);
        let (first, second) = (date.0, date.1);
        (fits(first, second) || fits(second, first)).then_some(Self { pair: (first, second), year, time })
    }

    /// Whether only the month can stand first.
    pub(super) const fn month_first(self) -> bool {
        self.pair.1 > 12
    }

    /// Whether only the day can stand first.
    pub(super) const fn day_first(self) -> bool {
        self.pair.0 > 12
    }

    /// The moment it names. Without a year it is the last such day before now.
    pub(super) fn moment(self, month_first: bool, zone: Zone, now: Moment) -> Option<Moment> {
        let (day, month) = if month_first { (self.pair.1, self.pair.0) } else { self.pair };
        let today = zone.date(now);
        let date = match self.year {
            Some(year) => NaiveDate::from_ymd_opt(year, month, day)?,
            None => last(today.year(), month, day, today)?,
        };
        Some(zone.moment(date, self.time))
    }
}

/// The last day of a month and number that is not after another day.
pub(super) fn last(year: i32, month: u32, day: u32, until: NaiveDate) -> Option<NaiveDate> {
    let of = |year| NaiveDate::from_ymd_opt(year, month, day);
    of(year).filter(|date| *date <= until).or_else(|| of(year - 1))
}

/// Whether three numbers, or two with a stroke, are a date and no time of day.
fn dated(piece: &str) -> bool {
    piece.contains(['/', '-']) || piece.rsplit_once('.').is_some_and(|(_, year)| year.len() == 4)
}

/// Two or three numbers with one mark between them.
pub(super) fn numbers(piece: &str) -> Option<(u32, u32, Option<i64>)> {
    let mut parts = piece.split(['/', '-', '.', ':']);
    let mut next = || parts.next();
    let (first, second, third) = (next()?, next()?, next());
    let small = |part: &str| (1..=2).contains(&part.len()).then(|| part.parse().ok()).flatten();
    let third = match third {
        Some(part) if part.len() <= 4 => Some(part.parse().ok()?),
        Some(_) => return None,
        None => None,
    };
    parts.next().is_none().then_some((small(first)?, small(second)?, third))
}
