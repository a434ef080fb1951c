//! Filters an officer keeps under a name. Absent: where they are kept.

use crate::form::{Field, Problem, ProblemCode};
use crate::text;

/// Longest name of a saved view, in characters: it stands in the rail.
pub const NAME_LEN_MAX: usize = 40;
/// Most views an officer keeps at one post: each is counted whenever the rail is.
pub const SAVED_MAX: usize = 12;

/// The name of a view as it is kept.
///
/// # Errors
/// What is wrong with it.
pub fn name(typed: &str) -> Result<String, Vec<Problem>> {
    let name = text::tidy(typed).split_whitespace().collect::<Vec<_>>().join(" ");
    let code = match name.chars().count() {
        0 => ProblemCode::Required,
        1..=NAME_LEN_MAX => return Ok(name),
        _ => ProblemCode::TooLong,
    };
    Err(vec![Problem { field: Field::Title, code }])
}
