//! What an officer says of photos, before it is kept. Absent: whether the photos were received, which the server knows.

use crate::form::{FILES_MAX, Field, Problem, ProblemCode};
use crate::text::tidy;
use crate::time::{Moment, Zone};
use crate::wire::PhotoClaim;

/// Finds what is wrong with what is said of some photos, where a form lives in a zone and it is `now`.
///
/// # Errors
/// Every problem, each field once.
pub fn check(photos: &[PhotoClaim], zone: Zone, now: Moment) -> Result<(), Vec<Problem>> {
    let mut problems: Vec<Problem> = Vec::new();
    let mut wrong = |field, code| {
        if problems.iter().all(|known| known.field != field) {
            problems.push(Problem { field, code });
        }
    };
    if photos.is_empty() {
        wrong(Field::Files, ProblemCode::Required);
    }
    if photos.len() > FILES_MAX {
        wrong(Field::Files, ProblemCode::TooManyFiles);
    }
    for photo in photos {
        if tidy(&photo.caption).chars().count() > Field::Alt.len_max() {
            wrong(Field::Alt, ProblemCode::TooLong);
        }
        match (photo.taken_at.trim(), zone.from_typed(photo.taken_at.trim())) {
            ("", _) => {}
            (_, None) => wrong(Field::HappenedAt, ProblemCode::Date),
            (_, Some(at)) if at > now => wrong(Field::HappenedAt, ProblemCode::Future),
            (_, Some(_)) => {}
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}
