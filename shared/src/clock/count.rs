//! The counting itself: one walk over the calendar that writes down what it does.
//! Absent: words, and the reading of limits.

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::explain::{DayCount, Line};
use super::{Due, Limit, Unit};
use crate::calendar::{Calendar, Closed, DayReading};
use crate::time::{Moment, next_day};

/// A count under way: where it has come to and what it has explained so far.
pub(super) struct Count<'a> {
    at: Moment,
    stood: &'a [(Moment, Moment)],
    calendar: &'a Calendar,
    lines: Vec<Line>,
    in_days: bool,
}

impl<'a> Count<'a> {
    pub(super) fn new(start: Moment, stood: &'a [(Moment, Moment)], calendar: &'a Calendar) -> Self {
        Self { at: start, stood, calendar, lines: vec![Line::Starts { at: start }], in_days: false }
    }

    /// Counts one limit on from where the count stands.
    pub(super) fn leg(&mut self, limit: Limit, announce: bool) {
        if announce {
            self.lines.push(Line::Leg { limit });
        }
        let started = self.at;
        self.in_days = matches!(limit.unit, Unit::Days | Unit::WorkingDays);
        match (limit.unit, self.calendar.day) {
            (Unit::Minutes, _) => self.office_minutes(limit.amount),
            (Unit::Hours, _) => self.wall_clock(limit.amount),
            (Unit::WorkingDays, _) | (Unit::Days, DayReading::Working) => self.days(limit.amount, true),
            (Unit::Days, DayReading::Calendar) => self.days(limit.amount, false),
        }
        self.warn_of_unknown_years(started);
    }

    pub(super) fn finish(mut self) -> Due {
        self.lines.push(Line::Due { at: self.at, end_of_day: self.in_days });
        Due { at: self.at, explanation: self.lines }
    }

    fn wall_clock(&mut self, hours: u32) {
        self.lines.push(Line::WallClock { hours });
        let mut end = self.at.plus_minutes(i64::from(hours) * 60);
        for &(from, until) in self.stood.iter().filter(|(_, until)| *until > self.at) {
            if from < end {
                self.lines.push(Line::Stood { from, until });
                end = end.plus_millis(until.millis() - from.max(self.at).millis());
            }
        }
        self.at = end;
    }

    fn office_minutes(&mut self, minutes: u32) {
        let mut left = i64::from(minutes) * 60_000;
        let mut date = self.calendar.zone.date(self.at);
        loop {
            if let Some(closed) = self.calendar.closed(date) {
                self.skip(date, &closed);
            }
            for (from, until) in self.running(date) {
                let taken = left.min(until.millis() - from.millis());
                let stop = from.plus_millis(taken);
                self.lines.push(Line::OfficeMinutes { from, until: stop });
                left -= taken;
                if left == 0 {
                    self.at = stop;
                    return;
                }
            }
            date = next_day(date);
        }
    }

    /// The stretches of a date's office time from where the count stands on, without the pauses.
    fn running(&self, date: NaiveDate) -> Vec<(Moment, Moment)> {
        let zone = self.calendar.zone;
        let mut stretches: Vec<(Moment, Moment)> = Vec::new();
        for span in self.calendar.hours(date) {
            let mut from = zone.moment(date, span.from).max(self.at);
            let until = zone.moment(date, span.until);
            for &(stood_from, stood_until) in self.stood {
                if stood_from < until && stood_until > from {
                    stretches.push((from, stood_from));
                    from = stood_until;
                }
            }
            stretches.push((from, until));
        }
        stretches.retain(|(from, until)| from < until);
        stretches
    }

    fn days(&mut self, days: u32, working: bool) {
        let mut date = self.calendar.zone.date(self.at);
        let mut nth = 0;
        while nth < days {
            date = next_day(date);
            let closed = self.calendar.closed(date).filter(|_| working);
            if let Some(closed) = closed {
                self.skip(date, &closed);
            } else if self.paused_on(date) {
                self.day(date, DayCount::Paused);
            } else {
                nth += 1;
                self.day(date, DayCount::Counted { from: nth, to: nth });
            }
        }
        self.at = self.calendar.end_of_day(date);
    }

    /// Whether the clock stood still at any time of a date's office hours (or, on a closed day, of
    /// the date).
    fn paused_on(&self, date: NaiveDate) -> bool {
        let zone = self.calendar.zone;
        let end = self.calendar.end_of_day(date);
        let start =
            self.calendar.hours(date).first().map_or(end.plus_minutes(-24 * 60), |span| zone.moment(date, span.from));
        self.stood.iter().any(|&(from, until)| from < end && until > start && until > self.at)
    }

    fn skip(&mut self, date: NaiveDate, closed: &Closed<'_>) {
        let what = match closed {
            Closed::Weekend => DayCount::Weekend,
            Closed::DayOff(name) => DayCount::DayOff((*name).to_owned()),
        };
        self.day(date, what);
    }

    /// Writes a day down, in one line with the days before it when they are of a kind.
    fn day(&mut self, date: NaiveDate, what: DayCount) {
        if let Some(Line::Days { last, what: before, .. }) = self.lines.last_mut()
            && *last + TimeDelta::days(1) == date
            && before.joins(&what)
        {
            *last = date;
            return;
        }
        self.lines.push(Line::Days { first: date, last: date, what });
    }

    fn warn_of_unknown_years(&mut self, started: Moment) {
        let (first, last) = (self.calendar.zone.date(started).year(), self.calendar.zone.date(self.at).year());
        for year in (first..=last).filter(|year| !self.calendar.knows(*year)) {
            let line = Line::YearUnknown { year };
            if !self.lines.contains(&line) {
                self.lines.push(line);
            }
        }
    }
}
