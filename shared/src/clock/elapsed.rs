//! How much office time lies between two moments. Absent: limits; this only looks back.

use crate::calendar::Calendar;
use crate::time::Moment;

/// How many office minutes lie between two moments, a begun one counted whole; none outside office hours.
#[must_use]
pub fn office_minutes(from: Moment, until: Moment, calendar: &Calendar) -> u32 {
    let (zone, last) = (calendar.zone, calendar.zone.date(until));
    let days = calendar.days_from(zone.date(from)).take_while(|day| day.date <= last);
    let spent = days.flat_map(|day| day.hours.iter().map(move |span| (day.date, span))).map(|(date, span)| {
        let (begins, ends) = (zone.moment(date, span.from).max(from), zone.moment(date, span.until).min(until));
        (ends.millis() - begins.millis()).max(0)
    });
    let minutes = spent.sum::<i64>().unsigned_abs().div_ceil(60_000);
    u32::try_from(minutes).unwrap_or(u32::MAX)
}
