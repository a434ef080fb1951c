//! When something is due, as an officer reads it in a list: how long for the near, dates for the far.
//! Absent: counting limits (see `shared::clock`); here only two moments are compared.

use crate::drawn::memo;
use leptos::prelude::*;
use shared::time::{Moment, Zone, clock_time, next_day, short_date};
use shared::words::{Lang, console as words};

use super::queue::Queue;

const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;
const DAY_MS: i64 = 24 * HOUR_MS;

/// The zone of the post's agency; the capital's before it is known.
pub fn agency_zone() -> Memo<Zone> {
    let known = Queue::here().known;
    memo(move || known.with(|known| known.as_ref().map_or(Zone::Wib, |known| known.zone)))
}

/// `terlambat 3 hari`, `25 menit lagi`, `2 jam lagi`, `besok 16.00`, `Rab 25 Nov`.
///
/// Both moments are the server's. Past and coming time is rounded down, so that nobody is told of
/// more time than there is; less than a minute either way is `sekarang`.
#[must_use]
pub fn due_in_words(due: Moment, now: Moment, zone: Zone, lang: Lang) -> String {
    let left = due.millis() - now.millis();
    let amount = |words: shared::words::Words, of: i64| words.with(lang, &[("amount", &of.to_string())]);
    let (today, day) = (zone.date(now), zone.date(due));
    match left.abs() {
        apart if apart < MINUTE_MS => words::NOW.in_lang(lang).to_owned(),
        apart if left < 0 && apart < HOUR_MS => amount(words::LATE_MINUTES, apart / MINUTE_MS),
        apart if left < 0 && apart < DAY_MS => amount(words::LATE_HOURS, apart / HOUR_MS),
        apart if left < 0 => amount(words::LATE_DAYS, apart / DAY_MS),
        apart if apart < HOUR_MS => amount(words::IN_MINUTES, apart / MINUTE_MS),
        apart if day == today => amount(words::IN_HOURS, apart / HOUR_MS),
        _ if day == next_day(today) => {
            words::TOMORROW_AT.with(lang, &[("time", &clock_time(zone.local(due).time(), lang))])
        }
        _ => short_date(day, lang),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_near_is_told_in_time_and_the_far_in_dates() {
        let at = |text: &str| Moment::parse(&format!("{text}:00+07:00")).expect("a moment");
        let now = at("2026-11-23T10:00");
        let check =
            |due: &str, expect: &str| assert_eq!(due_in_words(at(due), now, Zone::Wib, Lang::Id), expect, "{due}");
        check("2026-11-20T09:00", "terlambat 3 hari");
        check("2026-11-23T07:30", "terlambat 2 jam");
        check("2026-11-23T09:35", "terlambat 25 menit");
        check("2026-11-23T10:00", "sekarang");
        check("2026-11-23T10:25", "25 menit lagi");
        check("2026-11-23T12:59", "2 jam lagi");
        check("2026-11-24T08:00", "besok 08.00");
        check("2026-11-25T16:00", "Rab 25 Nov");
    }

    #[test]
    fn days_turn_in_the_agencys_zone() {
        let now = Moment::parse("2026-11-23T16:30:00+00:00").expect("a moment");
        let due = Moment::parse("2026-11-23T17:45:00+00:00").expect("a moment");
        assert_eq!(due_in_words(due, now, Zone::Wib, Lang::Id), "besok 00.45", "half past eleven in Jakarta");
        assert_eq!(due_in_words(due, now, Zone::Wita, Lang::Id), "1 jam lagi", "half past midnight in Makassar");
    }
}
