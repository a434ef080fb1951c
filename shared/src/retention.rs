//! How long what is personal is kept. Absent: removing it, which is the sweep's.

use crate::case::{Case, SealedKind};
use crate::procedure::{Action, Role, TextKind};
use crate::time::Moment;

const DAY_MINUTES: i64 = 24 * 60;

/// For how many days the picture of an identity document is kept after it was handed in. A face is
/// specific data (UU 27/2022, elucidation of Ps 4 (2) b): it serves to see that the reporter's data is
/// complete, and goes when that is done (Ps 43). A month is longer than any procedure takes to check it.
pub const DOCUMENT_DAYS: i64 = 30;
/// For how many days it is kept after the case ended, where that is sooner: the purpose is over, and a
/// week is left for whoever has to ask once more.
pub const DOCUMENT_DAYS_AFTER_END: i64 = 7;

/// When the picture of an identity document that came with a case is to go; later is a fault. Reopening the
/// case does not put it off.
#[must_use]
pub fn document_goes_at(case: &Case) -> Moment {
    let days = |at: Moment, days: i64| at.plus_minutes(days * DAY_MINUTES);
    let handed_in = case.history.first().map_or(case.filed_at, |filing| filing.recorded_at);
    let ended = case.history.iter().find(|passage| passage.state.ended());
    let after_end = ended.map(|end| days(end.recorded_at, DOCUMENT_DAYS_AFTER_END));
    after_end.into_iter().chain([days(handed_in, DOCUMENT_DAYS)]).min().unwrap_or(handed_in)
}

/// Whether erasing a reporter's data takes something that an event of a role committed to: who they are,
/// what they sent, and what they wrote. What the agency wrote, its answer first, stays.
#[must_use]
pub fn erasable(role: Role, what: SealedKind) -> bool {
    match what {
        SealedKind::Identity | SealedKind::Original | SealedKind::Document | SealedKind::File => true,
        SealedKind::Text(
            TextKind::Complaint | TextKind::Public | TextKind::PublicPicture | TextKind::Evidence | TextKind::Excerpt,
        ) => true,
        SealedKind::Text(TextKind::Message) => role == Role::Reporter,
        SealedKind::Text(_) => false,
    }
}

/// Whether the data of a case's reporter may be erased: it is a complaint, and nobody has anything to do with
/// it any more.
#[must_use]
pub fn may_erase(case: &Case) -> bool {
    case.period.is_none() && case.settled()
}

/// Whether it was erased before.
#[must_use]
pub fn erased(case: &Case) -> bool {
    case.history.iter().any(|passage| passage.action == Action::Erase)
}
