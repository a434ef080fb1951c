//! What an agency has sent by mail at set times: on working days what is due, and the recap once its document is made.
//! To whom and when is data of the agency. Absent: the words (see [`crate::notice`]), addresses, and sending.

use chrono::{Datelike, Days, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::calendar::Calendar;
use crate::id::{CaseId, Period, RegisterNumber};
use crate::procedure::Role;
use crate::time::{Moment, Zone, next_day, parse_time};

/// What is sent, and to whom.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rule {
    /// What is due, on each working day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Due>,
    /// The figures of a recap, once it was submitted and its document made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recap: Option<Recap>,
}

/// Who is told on working days what is due at their post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Due {
    /// The roles; whoever holds one today is told of their own queue.
    pub roles: Vec<Role>,
    /// From when on, in the agency's zone.
    pub at: TimeOfDay,
}

/// Who is told of a recap's figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recap {
    /// The roles.
    pub roles: Vec<Role>,
}

/// A time of day to the minute, written `07:30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TimeOfDay(NaiveTime);

impl TryFrom<String> for TimeOfDay {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        // Seconds would say more than a clock that is looked at once a minute can keep.
        let minute = (text.len() == "07:30".len()).then(|| parse_time(&text)).flatten();
        minute.map(Self).ok_or_else(|| format!("`{text}` is not a time of day such as `07:30`"))
    }
}

impl From<TimeOfDay> for String {
    fn from(time: TimeOfDay) -> Self {
        time.0.format("%H:%M").to_string()
    }
}

impl Due {
    /// The day whose list may go out now: today, where it is worked and the time has come. One that was missed is
    /// made up for as long as the day lasts.
    #[must_use]
    pub fn day(&self, calendar: &Calendar, now: Moment) -> Option<NaiveDate> {
        let local = calendar.zone.local(now);
        (local.time() >= self.at.0 && calendar.closed(local.date()).is_none()).then(|| local.date())
    }
}

/// A case that waits at a post, with its nearest due moment. What was told in it stands nowhere here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The case.
    pub case: CaseId,
    /// Its register number, once it has one.
    pub number: Option<RegisterNumber>,
    /// The month, where it is a recap.
    pub period: Option<Period>,
    /// Its nearest due moment.
    pub due_at: Moment,
}

/// What waits at a post by when it is due.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// What is late, the longest first.
    pub late: Vec<Waiting>,
    /// What is due later today.
    pub today: Vec<Waiting>,
    /// What is due on the other days of the week.
    pub week: Vec<Waiting>,
}

impl Listing {
    /// Sorts what waits, in the order it is due. What is due after the week is left out.
    #[must_use]
    pub fn of(waiting: impl IntoIterator<Item = Waiting>, zone: Zone, now: Moment) -> Self {
        let today = zone.date(now);
        let mut listing = Self::default();
        for one in waiting {
            let due_on = zone.date(one.due_at);
            if one.due_at < now {
                listing.late.push(one);
            } else if due_on == today {
                listing.today.push(one);
            } else if due_on <= week_ends_on(today) {
                listing.week.push(one);
            }
        }
        listing
    }

    /// How many are late, due today, and due this week.
    #[must_use]
    pub const fn counts(&self) -> [usize; 3] {
        [self.late.len(), self.today.len(), self.week.len()]
    }
}

/// The Sunday of the week of a day.
#[must_use]
pub fn week_ends_on(day: NaiveDate) -> NaiveDate {
    day + Days::new(u64::from(6 - day.weekday().num_days_from_monday()))
}

/// The moment from which on a case is due after the week of a day.
#[must_use]
pub fn week_ends_at(day: NaiveDate, zone: Zone) -> Moment {
    zone.moment(next_day(week_ends_on(day)), NaiveTime::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::defaults::Defaults;

    fn at(text: &str) -> Moment {
        Moment::parse(&format!("{text}:00+07:00")).unwrap()
    }

    #[test]
    fn the_list_of_a_day_goes_out_from_its_hour_on_and_on_working_days_alone() {
        let set = Defaults::load().unwrap();
        let due = |time: &str| Due { roles: vec![Role::Head], at: TimeOfDay::try_from(time.to_owned()).unwrap() };
        let check = |calendar: &str, time: &str, now: &str, expect: Option<&str>| {
            let day = due(time).day(set.calendar(calendar).unwrap(), at(now));
            assert_eq!(day.map(|day| day.to_string()).as_deref(), expect, "{calendar} {time} {now}");
        };
        check("karanganyar", "07:30", "2026-11-23T07:29", None);
        check("karanganyar", "07:30", "2026-11-23T07:30", Some("2026-11-23"));
        check("karanganyar", "07:30", "2026-11-23T23:59", Some("2026-11-23"));
        check("karanganyar", "07:30", "2026-11-24T00:00", None);
        // Saturday and Sunday, and the Eid of 2026.
        check("karanganyar", "07:30", "2026-11-21T09:00", None);
        check("karanganyar", "07:30", "2026-11-22T09:00", None);
        check("karanganyar", "07:30", "2026-03-20T09:00", None);
        // An hour earlier in WITA.
        check("kaltara", "07:30", "2026-11-23T06:29", None);
        check("kaltara", "07:30", "2026-11-23T06:30", Some("2026-11-23"));
        check("kaltara", "00:00", "2026-11-22T23:00", Some("2026-11-23"));
    }

    #[test]
    fn what_waits_is_late_due_today_or_due_by_sunday() {
        let check = |due_at: &str, expect: [usize; 3]| {
            let case = CaseId::parse("0192f0c1-0000-7000-8000-000000000001").unwrap();
            let one = Waiting { case, number: None, period: None, due_at: at(due_at) };
            assert_eq!(Listing::of([one], Zone::Wib, at("2026-11-25T07:30")).counts(), expect, "{due_at}");
        };
        check("2026-11-01T09:00", [1, 0, 0]);
        check("2026-11-25T07:29", [1, 0, 0]);
        check("2026-11-25T07:30", [0, 1, 0]);
        check("2026-11-25T23:59", [0, 1, 0]);
        check("2026-11-26T00:00", [0, 0, 1]);
        check("2026-11-29T23:59", [0, 0, 1]);
        check("2026-11-30T00:00", [0, 0, 0]);
        assert_eq!(week_ends_at(Zone::Wib.date(at("2026-11-29T09:00")), Zone::Wib), at("2026-11-30T00:00"));
    }

    #[test]
    fn a_time_of_day_is_read_to_the_minute_and_written_as_it_was() {
        let check = |text: &str, fits: bool| {
            let read = TimeOfDay::try_from(text.to_owned());
            assert_eq!(read.map(String::from).ok().as_deref(), fits.then_some(text), "{text}");
        };
        check("07:30", true);
        check("00:00", true);
        check("23:59", true);
        for wrong in ["", "7:30", "24:00", "07.30", "07:30:00", "07:60", "pagi"] {
            check(wrong, false);
        }
    }
}
