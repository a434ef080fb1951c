//! Black boxes over parts of a picture, as data: fractions of the picture, whatever its size. Absent: drawing them,
//! which the server does into a new file.

use serde::{Deserialize, Serialize};

use super::certain;
use crate::form::{Field, Problem, ProblemCode};

/// Into how many parts a side is divided: boxes are whole numbers of these.
pub const WHOLE: u32 = 10_000;
/// Most boxes in one picture.
pub const BOXES_MAX: usize = 60;
/// Most pictures shown with one complaint.
pub const PICTURES_MAX: usize = 6;
/// Shortest description of a picture, in characters.
pub const ALT_LEN_MIN: usize = 10;
/// Longest description of a picture, in characters.
pub const ALT_LEN_MAX: usize = 300;

/// A part of a picture that is blacked out, in ten-thousandths of its width and height.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BlackBox {
    /// Its left edge.
    pub left: u32,
    /// Its upper edge.
    pub top: u32,
    /// How wide it is.
    pub width: u32,
    /// How high it is.
    pub height: u32,
}

impl BlackBox {
    /// Whether it lies in the picture and covers something.
    #[must_use]
    pub fn fits(self) -> bool {
        let within = |from: u32, len: u32| len > 0 && from.checked_add(len).is_some_and(|to| to <= WHOLE);
        within(self.left, self.width) && within(self.top, self.height)
    }

    /// The box over two corners, wherever they were put down; what lies outside the picture is cut off.
    #[must_use]
    pub fn between(one: (u32, u32), other: (u32, u32)) -> Self {
        let (left, right) = (one.0.min(other.0).min(WHOLE - 1), one.0.max(other.0).min(WHOLE));
        let (top, bottom) = (one.1.min(other.1).min(WHOLE - 1), one.1.max(other.1).min(WHOLE));
        Self { left, top, width: right.saturating_sub(left).max(1), height: bottom.saturating_sub(top).max(1) }
    }

    /// Which pixels of a picture it covers, from the first to the first that it does not, across and down. Rounded
    /// outwards: a pixel that is touched is covered.
    #[must_use]
    pub fn pixels(self, width: u32, height: u32) -> ((u32, u32), (u32, u32)) {
        let along = |from: u32, len: u32, side: u32| {
            let at = |part: u32| u64::from(part.min(WHOLE)) * u64::from(side);
            let whole = u64::from(WHOLE);
            let (first, last) = (at(from) / whole, at(from.saturating_add(len)).div_ceil(whole));
            (u32::try_from(first).unwrap_or(side).min(side), u32::try_from(last).unwrap_or(side).min(side))
        };
        (along(self.left, self.width, width), along(self.top, self.height, height))
    }
}

/// Checks the pictures to be shown: each with its boxes and its description.
///
/// # Errors
/// Too many pictures or boxes, a box outside its picture, a description that is missing, too short, too long, or names
/// a number that must not be shown.
pub fn pictures<'a>(chosen: impl IntoIterator<Item = (&'a [BlackBox], &'a str)>) -> Result<(), Vec<Problem>> {
    let (mut problems, mut count) = (Vec::new(), 0);
    for (boxes, alt) in chosen {
        count += 1;
        let len = alt.trim().chars().count();
        let wrong = match len {
            0 => Some(ProblemCode::Required),
            len if len < ALT_LEN_MIN => Some(ProblemCode::TooShort),
            len if len > ALT_LEN_MAX => Some(ProblemCode::TooLong),
            _ => certain(alt).then_some(ProblemCode::Uncovered),
        };
        problems.extend(wrong.map(|code| Problem { field: Field::Alt, code }));
        if boxes.len() > BOXES_MAX || !boxes.iter().all(|one| one.fits()) {
            problems.push(Problem { field: Field::Files, code: ProblemCode::Choice });
        }
    }
    if count > PICTURES_MAX {
        problems.push(Problem { field: Field::Files, code: ProblemCode::TooManyFiles });
    }
    problems.dedup();
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}
