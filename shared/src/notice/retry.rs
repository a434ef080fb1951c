//! When a notice that could not be sent is tried again, and when it is not. Absent: sending.

use crate::time::Moment;

/// The minutes to wait after each try in turn that failed for a time.
const WAITS: [i64; 6] = [1, 5, 30, 2 * 60, 6 * 60, 24 * 60];
/// How many minutes old a notice may be when it is first tried: after that it would rather confuse.
const FRESH_MINUTES: i64 = 3 * 24 * 60;
/// For how many minutes what became of a notice is kept.
const KEPT_MINUTES: i64 = 90 * 24 * 60;

/// When a notice is tried again that has failed so many times; `None` when it is given up.
#[must_use]
pub fn again_at(now: Moment, failures: u32) -> Option<Moment> {
    let wait = usize::try_from(failures).ok()?.checked_sub(1).and_then(|nth| WAITS.get(nth))?;
    Some(now.plus_minutes(*wait))
}

/// The moment before which a notice is too old to be tried for the first time.
#[must_use]
pub const fn fresh_since(now: Moment) -> Moment {
    now.plus_minutes(-FRESH_MINUTES)
}

/// The moment before which what became of a notice is forgotten.
#[must_use]
pub const fn kept_since(now: Moment) -> Moment {
    now.plus_minutes(-KEPT_MINUTES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_is_tried_seven_times_within_a_day_and_a_half_and_then_given_up() {
        let now = Moment::from_millis(0);
        let waits: Vec<Option<i64>> =
            (1..=7).map(|failures| again_at(now, failures).map(|at| at.millis() / 60_000)).collect();
        assert_eq!(waits, [Some(1), Some(5), Some(30), Some(120), Some(360), Some(1_440), None]);
        assert_eq!(again_at(now, 0), None);
    }
}
