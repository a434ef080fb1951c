//! What can be wrong with what was typed. Absent: finding it (see [`super::Checker`]).

use serde::{Deserialize, Serialize};

use super::{FILES_MAX, Field};
use crate::password;
use crate::words::{Lang, codes};

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProblemCode {
    /// Nothing was given.
    Required,
    /// Too little to work with.
    TooShort,
    /// More than the field holds.
    TooLong,
    /// Not an Indonesian phone number.
    Phone,
    /// Not an e-mail address.
    Email,
    /// Not a NIK, by its structure.
    Nik,
    /// Not a date.
    Date,
    /// A date still to come.
    Future,
    /// A moment before the last thing that happened to the case.
    TooEarly,
    /// A number of another system that cannot be one.
    Number,
    /// More views than are kept.
    TooManyViews,
    /// A file that was not received, or not by this form.
    UnknownFile,
    /// More files than a message carries.
    TooManyFiles,
    /// A choice that is not offered.
    Choice,
    /// A point that cannot be read, or where no complaint happens.
    Location,
    /// Not a user name.
    Login,
    /// A user name somebody has.
    Taken,
    /// A date too far from today.
    OutOfRange,
    /// A last day before the first.
    Reversed,
    /// A password of too few characters.
    PasswordShort,
    /// A password of too many characters.
    PasswordLong,
    /// A password that holds the name or the user name.
    PasswordNamed,
    /// A password that is soon guessed.
    PasswordGuessable,
    /// Not the password.
    PasswordWrong,
    /// A promise where an answer is asked.
    BarePromise,
    /// A text that says neither what was done nor why not.
    SaysNothing,
    /// A decision without its reason.
    NoReason,
    /// A sample text not filled in.
    Unfilled,
    /// A promised day that is past, today, or too far.
    NotAhead,
    /// A day on which the office is closed.
    DayOff,
    /// A day after the limit of the case.
    BeyondLimit,
    /// Something that must not be shown can still be read.
    Uncovered,
    /// A proposal nobody decided on.
    Undecided,
    /// Nothing is left to read.
    NothingLeft,
    /// An `@` before what is no office that reads the case.
    UnknownHandle,
}

/// One field and what is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The field.
    pub field: Field,
    /// What is wrong.
    pub code: ProblemCode,
}

impl Problem {
    /// The sentence under the field and in the summary.
    #[must_use]
    pub fn sentence(self, lang: Lang) -> String {
        let (min, max) = match self.field {
            Field::Files | Field::Document => (0, FILES_MAX),
            Field::Password | Field::NewPassword => (password::LEN_MIN, password::LEN_MAX),
            field => (0, field.len_max()),
        };
        let label = self.field.label().in_lang(lang);
        let places = [("field", label), ("min", &min.to_string()), ("max", &max.to_string())];
        codes::problem(self.code).with(lang, &places)
    }
}
