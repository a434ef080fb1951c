//! Blacking out what is shown to the public: passages of what was told, and parts of pictures. What was told stays as
//! it is; what is shown is made from it by the passages an officer chose, and by nothing else, so that nobody can put
//! words into a reporter's mouth. Absent: finding what tells who somebody is (see [`finds`]), and who may publish.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::form::{Field, Problem, ProblemCode};
use crate::procedure::vocabulary;
use crate::words::{Words, redaction as words};

mod find;
mod name;
mod picture;

pub use find::finds;
pub use picture::{ALT_LEN_MAX, ALT_LEN_MIN, BOXES_MAX, BlackBox, PICTURES_MAX, WHOLE, pictures};

/// Stands where something was blacked out. Published texts are read in Indonesian.
pub const VEIL: &str = "[disamarkan]";
/// Most passages that are blacked out of one text.
pub const SPANS_MAX: usize = 300;

/// A passage of a text: its characters from one up to, and without, another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Span {
    /// Its first character, from 0.
    pub from: u32,
    /// The first character after it.
    pub to: u32,
}

impl Span {
    /// Whether another lies in it.
    #[must_use]
    pub const fn covers(self, other: Self) -> bool {
        self.from <= other.from && other.to <= self.to
    }

    /// Whether the two have a character in common.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.from < other.to && other.from < self.to
    }
}

vocabulary! {
    /// Why a passage may tell who somebody is.
    Why {
        Nik = "nik", WHY_NIK;
        Phone = "phone", WHY_PHONE;
        Email = "email", WHY_EMAIL;
        Reporter = "reporter", WHY_REPORTER;
        Name = "name", WHY_NAME;
        Plate = "plate", WHY_PLATE;
        Address = "address", WHY_ADDRESS;
        Number = "number", WHY_NUMBER;
    }
}

impl Why {
    /// Whether it must be blacked out: what these are is no matter of opinion, and none is ever needed to understand
    /// a complaint (UU 27/2022 Ps 4, Ps 27).
    #[must_use]
    pub const fn certain(self) -> bool {
        matches!(self, Self::Nik | Self::Phone | Self::Email)
    }
}

/// A passage that is proposed to be blacked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Find {
    /// The passage.
    pub span: Span,
    /// Why.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub why: Why,
}

/// Passages in order, each once, those that touch as one; none when one is empty or ends behind the text.
#[must_use]
pub fn tidied(spans: &[Span], len: usize) -> Option<Vec<Span>> {
    let fits = |span: &Span| span.from < span.to && usize::try_from(span.to).is_ok_and(|to| to <= len);
    if spans.len() > SPANS_MAX || !spans.iter().all(fits) {
        return None;
    }
    let mut sorted = spans.to_vec();
    sorted.sort_unstable();
    let mut merged: Vec<Span> = Vec::new();
    for span in sorted {
        match merged.last_mut() {
            Some(last) if span.from <= last.to => last.to = last.to.max(span.to),
            _ => merged.push(span),
        }
    }
    Some(merged)
}

/// A text with passages blacked out; the passages as [`tidied`] gives them.
#[must_use]
pub fn veiled(text: &str, spans: &[Span]) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut spans = spans.iter().peekable();
    for (at, c) in (0_u32..).zip(text.chars()) {
        while spans.next_if(|span| span.to <= at).is_some() {}
        match spans.peek() {
            Some(span) if span.from == at => kept.push_str(VEIL),
            Some(span) if span.from < at => {}
            _ => kept.push(c),
        }
    }
    kept
}

/// Which proposals nobody has decided on: neither blacked out nor dismissed. What is certain cannot be dismissed.
#[must_use]
pub fn undecided(finds: &[Find], veils: &[Span], dismissed: &[Span]) -> Vec<Find> {
    let open = |find: &&Find| {
        let veiled = veils.iter().any(|veil| veil.covers(find.span));
        !veiled && (find.why.certain() || !dismissed.contains(&find.span))
    };
    finds.iter().filter(open).copied().collect()
}

/// The text as it is shown, once every proposal is decided.
///
/// # Errors
/// What is wrong with the field: passages that are none, a proposal nobody decided on, what must be blacked out and is
/// not, or nothing left to read.
pub fn shown(field: Field, told: &str, finds: &[Find], veils: &[Span], dismissed: &[Span]) -> Result<String, Problem> {
    let problem = |code| Problem { field, code };
    let veils = tidied(veils, told.chars().count()).ok_or(problem(ProblemCode::Choice))?;
    let open = undecided(finds, &veils, dismissed);
    if open.iter().any(|find| find.why.certain()) {
        return Err(problem(ProblemCode::Uncovered));
    }
    if !open.is_empty() {
        return Err(problem(ProblemCode::Undecided));
    }
    let shown = veiled(told, &veils);
    // What is left may join to a number that stood in no proposal.
    if certain(&shown) {
        return Err(problem(ProblemCode::Uncovered));
    }
    if shown.replace(VEIL, "").chars().any(char::is_alphanumeric) {
        Ok(shown)
    } else {
        Err(problem(ProblemCode::NothingLeft))
    }
}

/// Whether something stands in a text that must not be shown.
#[must_use]
pub fn certain(text: &str) -> bool {
    finds(text, &[], false).iter().any(|find| find.why.certain())
}

#[cfg(test)]
mod tests;
