//! When somebody counts as having a case open. Absent: who it is.

use crate::time::Moment;

/// How long a page that was not heard of counts as open, in milliseconds: two beats of a page that is looked at
/// (20 s each), and one that was lost on the way. A page in the background says nothing and is soon no company.
pub const HEARD_WITHIN_MS: i64 = 50_000;

/// How long rows that say nothing any more are left lying, in milliseconds.
pub const KEPT_MS: i64 = 60 * 60 * 1000;

/// Since when somebody must have been heard of to have a case open now.
#[must_use]
pub const fn heard_since(now: Moment) -> Moment {
    Moment::from_millis(now.millis() - HEARD_WITHIN_MS)
}

/// Before when what was heard is of no use.
#[must_use]
pub const fn useless_before(now: Moment) -> Moment {
    Moment::from_millis(now.millis() - KEPT_MS)
}
