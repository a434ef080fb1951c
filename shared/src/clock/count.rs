//! The counting itself: one walk over the calendar that writes down what it does, or nothing.
//! Absent: words, and the reading of limits.

use chrono::{Datelike, NaiveDate};

use super::explain::{DayCount, Line};
use super::{DAY_OF_MONTH_MAX, Due, End, Limit, Pause, Unit};
use crate::calendar::{Calendar, Closed, Day, DayReading};
use crate::time::{Moment, next_day};

/// A count under way: where it has come to and what it has explained so far.
pub(super) struct Count<'a> {
    at: Moment,
    /// Closed ones, in any order.
    pauses: &'a [Pause],
    calendar: &'a Calendar,
    /// `None` where nobody will read them; the count itself never asks, so that the moment a server
    /// acts on is the moment a person reads the arithmetic of.
    lines: Option<Vec<Line>>,
    provisional: bool,
    /// Whether the count stands at the end of a day's office hours because the limit says so.
    ends_a_day: bool,
}

impl<'a> Count<'a> {
    /// Counts limits that follow each other; `None` while a pause is open.
    pub(super) fn of(
        legs: &[Limit],
        start: Moment,
        pauses: &'a [Pause],
        calendar: &'a Calendar,
        lines: Option<Vec<Line>>,
    ) -> Option<Self> {
        if pauses.iter().any(|pause| pause.until.is_none()) {
            return None;
        }
        let mut count = Self { at: start, pauses, calendar, lines, provisional: false, ends_a_day: false };
        count.note(Line::Starts { at: start });
        for limit in legs {
            if legs.len() > 1 {
                count.note(Line::Leg { limit: *limit });
            }
            count.leg(*limit);
        }
        Some(count)
    }

    pub(super) fn end(&self) -> End {
        End { at: self.at, provisional: self.provisional }
    }

    pub(super) fn due(mut self) -> Due {
        let End { at, provisional } = self.end();
        self.note(Line::Due { at, end_of_day: self.ends_a_day });
        Due { at, provisional, explanation: self.lines.unwrap_or_default() }
    }

    /// Counts one limit on from where the count stands.
    fn leg(&mut self, limit: Limit) {
        let started = self.at;
        self.ends_a_day = false;
        match (limit.unit, self.calendar.day) {
            (Unit::Minutes, _) => self.office_minutes(limit.amount),
            // The only unit that no day off can move, so no year is doubted.
            (Unit::Hours, _) => return self.wall_clock(limit.amount),
            (Unit::WorkingDays, _) | (Unit::Days, DayReading::Working) => self.days(limit.amount, true),
            (Unit::Days, DayReading::Calendar) => self.days(limit.amount, false),
            (Unit::DayOfMonth, _) => self.day_of_month(limit.amount),
        }
        self.doubt_unknown_years(started);
    }

    fn wall_clock(&mut self, hours: u32) {
        self.note(Line::WallClock { hours });
        self.run(i64::from(hours) * 3_600_000, None);
    }

    fn office_minutes(&mut self, minutes: u32) {
        let (calendar, zone) = (self.calendar, self.calendar.zone);
        let mut left = i64::from(minutes) * 60_000;
        for day in calendar.days_from(zone.date(self.at)) {
            self.skip_if_closed(&day);
            for span in day.hours {
                self.at = self.at.max(zone.moment(day.date, span.from));
                left = self.run(left, Some(zone.moment(day.date, span.until)));
                if left == 0 {
                    return;
                }
            }
        }
    }

    /// Lets `left` milliseconds go by, but not past the end of the office hours where one is given,
    /// and standing still in pauses. Gives back how many milliseconds are left.
    fn run(&mut self, mut left: i64, hours_end: Option<Moment>) -> i64 {
        while left > 0 && hours_end.is_none_or(|end| self.at < end) {
            let from = self.at;
            let standing = self.stood().find(|(stopped, resumed)| *stopped <= from && *resumed > from);
            if let Some((stopped, resumed)) = standing {
                self.note(Line::Stood { from: stopped, until: resumed });
                self.at = resumed;
                continue;
            }
            let stops = self.stood().map(|(stopped, _)| stopped).filter(|stopped| *stopped > from).chain(hours_end);
            let until = stops.fold(from.plus_millis(left), Moment::min);
            if hours_end.is_some() {
                self.note(Line::OfficeMinutes { from, until });
            }
            left -= until.millis() - from.millis();
            self.at = until;
        }
        left
    }

    fn days(&mut self, days: u32, working: bool) {
        let calendar = self.calendar;
        let mut nth = 0;
        for day in calendar.days_from(next_day(calendar.zone.date(self.at))) {
            if working && self.skip_if_closed(&day) {
                continue;
            }
            if self.paused_on(&day) {
                self.day(day.date, DayCount::Paused);
                continue;
            }
            nth += 1;
            self.day(day.date, DayCount::Counted { from: nth, to: nth });
            if nth >= days {
                return self.end_with(&day);
            }
        }
    }

    /// Pauses do not matter here: the day is the same for all cases, not so long after each.
    fn day_of_month(&mut self, number: u32) {
        let calendar = self.calendar;
        let number = number.clamp(1, DAY_OF_MONTH_MAX);
        let mut dates = calendar.zone.date(self.at).iter_days();
        let Some(date) = dates.find(|date| date.day() == number) else { return };
        self.note(Line::ByDate { day: number, date });
        for day in calendar.days_from(date) {
            if !self.skip_if_closed(&day) {
                return self.end_with(&day);
            }
        }
    }

    fn end_with(&mut self, day: &Day<'_>) {
        self.at = day.end(self.calendar.zone);
        self.ends_a_day = day.closed.is_none();
    }

    /// Whether the clock stood still at any time of a day's office hours (or, on a closed day, of
    /// the date).
    fn paused_on(&self, day: &Day<'_>) -> bool {
        let zone = self.calendar.zone;
        self.stood().any(|(from, until)| {
            let end = day.end(zone);
            let start = day.hours.first().map_or(end.plus_minutes(-24 * 60), |span| zone.moment(day.date, span.from));
            from < end && until > start && until > self.at
        })
    }

    fn stood(&self) -> impl Iterator<Item = (Moment, Moment)> + use<'a> {
        self.pauses.iter().filter_map(|pause| Some((pause.from, pause.until?)))
    }

    fn doubt_unknown_years(&mut self, started: Moment) {
        let (calendar, zone) = (self.calendar, self.calendar.zone);
        for year in zone.date(started).year()..=zone.date(self.at).year() {
            if calendar.knows(year) {
                continue;
            }
            self.provisional = true;
            let line = Line::YearUnknown { year };
            if self.lines.as_ref().is_some_and(|lines| !lines.contains(&line)) {
                self.note(line);
            }
        }
    }

    fn note(&mut self, line: Line) {
        if let Some(lines) = &mut self.lines {
            lines.push(line);
        }
    }

    /// Says whether a day is closed, having written down why.
    fn skip_if_closed(&mut self, day: &Day<'_>) -> bool {
        let Some(closed) = &day.closed else { return false };
        if self.lines.is_some() {
            let what = match closed {
                Closed::Weekend => DayCount::Weekend,
                Closed::DayOff(name) => DayCount::DayOff((*name).to_owned()),
            };
            self.day(day.date, what);
        }
        true
    }

    /// Writes a day down, in one line with the days before it when they are of a kind.
    fn day(&mut self, date: NaiveDate, what: DayCount) {
        let Some(lines) = &mut self.lines else { return };
        if let Some(Line::Days { last, what: before, .. }) = lines.last_mut()
            && next_day(*last) == date
            && before.joins(&what)
        {
            *last = date;
            return;
        }
        lines.push(Line::Days { first: date, last: date, what });
    }
}
