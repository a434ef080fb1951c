//! What travels of letter numbers, and of the signed versions of letters. Absent: their bytes.

use serde::{Deserialize, Serialize};

use crate::id::{CaseId, RegisterNumber};
use crate::letter_number::{LetterKind, NumberDeed, NumberState};
use crate::time::{Moment, Zone};

/// A number in the book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LetterNumberRow {
    /// Its id.
    pub id: String,
    /// As it stands on the letter.
    pub number: String,
    /// Its place in the sequence, from 1.
    pub running: u32,
    /// For which kind of letter.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: LetterKind,
    /// What became of it.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub state: NumberState,
    /// When it was taken.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub taken_at: Moment,
    /// What the letter is about, as it was written when the number was kept for it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub subject: String,
    /// The complaint the letter is of, where the post sees it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub case: Option<CaseId>,
    /// The number of that complaint or request, where the post sees it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub of: Option<RegisterNumber>,
    /// Whether it is of something that the post does not see.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
    /// What was done with it, oldest first.
    pub acts: Vec<LetterNumberAct>,
}

/// Something that was done with a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LetterNumberAct {
    /// What.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub deed: NumberDeed,
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub at: Moment,
    /// From which post: the office, and who holds it.
    pub by: String,
    /// Why, where a reason is needed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// One page of the book, the highest number first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LetterNumberPage {
    /// The rows.
    pub rows: Vec<LetterNumberRow>,
    /// The key of the next page; none on the last.
    pub next: Option<u32>,
    /// Of which year.
    pub year: i32,
    /// The years with numbers, the last first, and this one.
    pub years: Vec<i32>,
    /// Whether the agency says how its letters are numbered.
    pub set: bool,
    /// Whether the post may keep numbers for later and void them.
    pub may_keep: bool,
    /// The agency's zone.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub zone: Zone,
}

/// Takes the next number for a letter, or one that was kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TakeLetterNumber {
    /// From which post.
    pub post: String,
    /// For which kind of letter.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: LetterKind,
    /// The id of the complaint it is of; of a written notice, that of the request.
    pub about: String,
    /// The id of a number that was kept for it; the next one, where it is not given.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub kept: String,
}

/// Keeps the next number for a letter that is made outside Aduan, or later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReserveLetterNumber {
    /// From which post.
    pub post: String,
    /// For which kind of letter.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: LetterKind,
    /// What the letter is about.
    pub subject: String,
}

/// Voids a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VoidLetterNumber {
    /// From which post.
    pub post: String,
    /// Why.
    pub reason: String,
}

/// The letters of a complaint that a post may have.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CaseLetters {
    /// One for each kind there is of it.
    pub letters: Vec<CaseLetter>,
}

/// A letter of a complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CaseLetter {
    /// Which kind.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: LetterKind,
    /// Its number, once it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Whether the post may take a number for it now.
    pub may_take: bool,
    /// Whether the post may bring its signed version.
    pub may_sign: bool,
    /// The signed versions, the newest first.
    pub signed: Vec<SignedLetter>,
}

/// A signed version of a letter: a scan, or a document that was signed electronically.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignedLetter {
    /// The file, by which it is fetched.
    pub file: String,
    /// Which version it is, from 1.
    pub nth: u32,
    /// What it is.
    pub media_type: String,
    /// How large it is.
    pub bytes: u64,
    /// The SHA-256 of its bytes.
    pub hash: String,
    /// When it came.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub at: Moment,
    /// From which post: the office, and who holds it.
    pub by: String,
    /// The number the letter had then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
}

/// Brings the signed version of a letter: a file that was sent under the request's key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BringSigned {
    /// From which post.
    pub post: String,
    /// The file.
    pub file: String,
}
