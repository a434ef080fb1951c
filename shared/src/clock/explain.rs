//! The lines of a due moment's arithmetic, as data first and as sentences when read.
//! Absent: counting.

use chrono::NaiveDate;

use super::Limit;
use crate::calendar::Calendar;
use crate::time::{Moment, clock_time, long_date, long_moment};
use crate::words::{Lang, calendar as words};

/// What became of a day, or of a run of days of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayCount {
    /// Counted, as day `from` to day `to` of the limit.
    Counted {
        /// The number of the run's first day.
        from: u32,
        /// The number of its last.
        to: u32,
    },
    /// A weekday without office hours.
    Weekend,
    /// A named day off.
    DayOff(String),
    /// The clock stood still, waiting for the reporter.
    Paused,
}

impl DayCount {
    /// Takes the day after into this run where both are of a kind; says whether it did.
    pub(super) fn joins(&mut self, next: &Self) -> bool {
        match (self, next) {
            (Self::Counted { to, .. }, Self::Counted { to: next, .. }) => {
                *to = *next;
                true
            }
            (run, next) => *run == *next,
        }
    }
}

/// One line of the arithmetic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// Where counting began.
    Starts {
        /// The moment.
        at: Moment,
    },
    /// One of several limits that follow each other begins.
    Leg {
        /// The limit.
        limit: Limit,
    },
    /// Office time used.
    OfficeMinutes {
        /// From.
        from: Moment,
        /// Until.
        until: Moment,
    },
    /// Wall-clock hours.
    WallClock {
        /// How many.
        hours: u32,
    },
    /// The day of the month by which something is done.
    ByDate {
        /// The number of the day.
        day: u32,
        /// The date it falls on, open or closed.
        date: NaiveDate,
    },
    /// A run of days of one kind.
    Days {
        /// Its first day.
        first: NaiveDate,
        /// Its last day.
        last: NaiveDate,
        /// What became of them.
        what: DayCount,
    },
    /// A pause that moved a limit in hours or office minutes.
    Stood {
        /// From.
        from: Moment,
        /// Until.
        until: Moment,
    },
    /// A year without decreed days off was counted.
    YearUnknown {
        /// The year.
        year: i32,
    },
    /// The result.
    Due {
        /// The due moment.
        at: Moment,
        /// Whether it is the end of a day's office hours.
        end_of_day: bool,
    },
}

impl Line {
    /// The line as a sentence, in the calendar's zone.
    #[must_use]
    pub fn sentence(&self, calendar: &Calendar, lang: Lang) -> String {
        let zone = calendar.zone;
        let moment = |at: &Moment| long_moment(*at, zone, lang);
        match self {
            Self::Starts { at } => words::STARTS.with(lang, &[("moment", &moment(at))]),
            Self::Leg { limit } => words::LEG.with(lang, &[("limit", &limit.in_words(calendar.day, lang))]),
            Self::OfficeMinutes { from, until } => {
                let minutes = ((until.millis() - from.millis()) / 60_000).to_string();
                let (from, until) = (zone.local(*from), zone.local(*until));
                let (date, from, until) =
                    (long_date(from.date(), lang), clock_time(from.time(), lang), clock_time(until.time(), lang));
                words::OFFICE_MINUTES
                    .with(lang, &[("date", &date), ("minutes", &minutes), ("from", &from), ("until", &until)])
            }
            Self::WallClock { hours } => words::WALL_CLOCK.with(lang, &[("hours", &hours.to_string())]),
            Self::ByDate { day, date } => {
                words::BY_DATE.with(lang, &[("day", &day.to_string()), ("date", &long_date(*date, lang))])
            }
            Self::Days { first, last, what } => days(*first, *last, what, lang),
            Self::Stood { from, until } => {
                words::PAUSED_FROM.with(lang, &[("from", &moment(from)), ("until", &moment(until))])
            }
            Self::YearUnknown { year } => words::YEAR_UNKNOWN.with(lang, &[("year", &year.to_string())]),
            Self::Due { at, end_of_day: true } => words::DUE_END_OF_DAY.with(lang, &[("moment", &moment(at))]),
            Self::Due { at, end_of_day: false } => words::DUE_AT.with(lang, &[("moment", &moment(at))]),
        }
    }
}

fn days(first: NaiveDate, last: NaiveDate, what: &DayCount, lang: Lang) -> String {
    let date = if first == last {
        long_date(first, lang)
    } else {
        words::RANGE.with(lang, &[("first", &long_date(first, lang)), ("last", &long_date(last, lang))])
    };
    match what {
        DayCount::Counted { from, to } if from == to => {
            words::COUNTED_ONE.with(lang, &[("date", &date), ("nth", &from.to_string())])
        }
        DayCount::Counted { from, to } => {
            words::COUNTED_RUN.with(lang, &[("date", &date), ("from", &from.to_string()), ("to", &to.to_string())])
        }
        DayCount::Weekend => words::SKIPPED_WEEKEND.with(lang, &[("date", &date)]),
        DayCount::DayOff(name) => words::SKIPPED_DAY_OFF.with(lang, &[("date", &date), ("name", name)]),
        DayCount::Paused => words::SKIPPED_PAUSED.with(lang, &[("date", &date)]),
    }
}
