//! The checker of fields: tidies what was typed and keeps what is wrong with it. Absent: which fields a
//! form has.

use chrono::{Datelike, NaiveDate};
use validator::ValidateLength;

use super::{FILES_MAX, Field, FilingForm, Identity, Problem, ProblemCode, REASON_MIN};
use crate::id::FileId;
use crate::location::Location;
use crate::nik::Nik;
use crate::procedure::{Asked, Capacity, IdentityAsked};
use crate::text;
use crate::time::parse_date;
use crate::wire::LookUpKind;

/// The reason somebody gives for looking at what is personal, tidied.
///
/// # Errors
/// A problem when there is none, or too short a one to say why.
pub fn reason(typed: &str) -> Result<String, Vec<Problem>> {
    let mut check = Checker::default();
    let reason = check.text(Field::Reason, typed, Asked::Required).unwrap_or_default();
    if !reason.is_empty() && !reason.validate_length(Some(REASON_MIN as u64), None, None) {
        check.wrong(Field::Reason, ProblemCode::TooShort);
    }
    check.done(reason)
}

/// The least a person is looked up by: one part of a name of so many letters.
const NAME_PART_LEN_MIN: usize = 3;

/// A number of a person as it is searched for, in its one way of writing.
///
/// # Errors
/// A problem when it is none of its kind.
pub fn person_number(kind: LookUpKind, typed: &str, today: NaiveDate) -> Result<String, Vec<Problem>> {
    let mut check = Checker::default();
    let number = match kind {
        LookUpKind::Nik => check.nik(typed, Asked::Required, today),
        LookUpKind::Phone => check.phone(typed, Asked::Required),
        LookUpKind::Name => {
            let typed = check.text(Field::Name, typed, Asked::Required);
            let parts = text::name_parts(typed.as_deref().unwrap_or_default());
            // Initials and titles alone would bring up half the town.
            if typed.is_some() && !parts.iter().any(|part| part.chars().count() >= NAME_PART_LEN_MIN) {
                check.wrong(Field::Name, ProblemCode::TooShort);
            }
            Some(parts.join(" "))
        }
    };
    check.done(number.unwrap_or_default())
}

/// An e-mail address in the one way it is looked for.
///
/// # Errors
/// A problem when there is none, or it is none.
pub fn mailbox(typed: &str) -> Result<String, Vec<Problem>> {
    let mut check = Checker::default();
    let typed = check.text(Field::Email, typed, Asked::Required);
    let mailbox = typed.as_deref().and_then(text::mailbox);
    if typed.is_some() && mailbox.is_none() {
        check.wrong(Field::Email, ProblemCode::Email);
    }
    check.done(mailbox.unwrap_or_default())
}

/// A text that must be written, as it is kept.
///
/// # Errors
/// When it is missing or too long.
pub fn words_of(field: Field, typed: &str) -> Result<String, Vec<Problem>> {
    let mut check = Checker::default();
    let text = check.text(field, typed, Asked::Required);
    check.done(text.unwrap_or_default())
}

/// Takes the fields one after another and keeps what is wrong with them.
#[derive(Default)]
pub(crate) struct Checker {
    pub(crate) problems: Vec<Problem>,
}

impl Checker {
    pub(crate) fn wrong(&mut self, field: Field, code: ProblemCode) {
        self.problems.push(Problem { field, code });
    }

    /// A tidied text of a field; `None` when nothing was typed.
    pub(crate) fn text(&mut self, field: Field, typed: &str, asked: Asked) -> Option<String> {
        let kept = text::tidy(typed);
        if asked == Asked::No || kept.is_empty() {
            if asked == Asked::Required {
                self.wrong(field, ProblemCode::Required);
            }
            return None;
        }
        if !kept.validate_length(None, Some(field.len_max() as u64), None) {
            self.wrong(field, ProblemCode::TooLong);
        }
        Some(kept)
    }

    /// The ids of attached files.
    pub(crate) fn files(&mut self, typed: &[String]) -> Vec<FileId> {
        if typed.len() > FILES_MAX {
            self.wrong(Field::Files, ProblemCode::TooManyFiles);
        }
        let files: Vec<FileId> = typed.iter().filter_map(|id| FileId::parse(id)).collect();
        if files.len() < typed.len() {
            self.wrong(Field::Files, ProblemCode::UnknownFile);
        }
        files
    }

    pub(super) fn date(&mut self, typed: &str, today: NaiveDate) -> Option<NaiveDate> {
        let typed = typed.trim();
        if typed.is_empty() {
            return None;
        }
        let date = parse_date(typed);
        match date {
            None => self.wrong(Field::HappenedOn, ProblemCode::Date),
            Some(date) if date > today => self.wrong(Field::HappenedOn, ProblemCode::Future),
            Some(_) => {}
        }
        date
    }

    /// A point on the map, as exactly as it is kept.
    pub(super) fn location(&mut self, typed: &str, anonymous: bool) -> Option<Location> {
        let found = Location::parse(typed);
        if found.is_none() && !typed.trim().is_empty() {
            self.wrong(Field::Location, ProblemCode::Location);
        }
        found.map(|exact| if anonymous { exact.coarse() } else { exact })
    }

    /// One of several things, as its code; what is not offered is a problem.
    pub(crate) fn offered<T>(&mut self, field: Field, typed: &str, find: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let typed = typed.trim();
        let found = find(typed);
        if found.is_none() && !typed.is_empty() {
            self.wrong(field, ProblemCode::Choice);
        }
        found
    }

    fn phone(&mut self, typed: &str, asked: Asked) -> Option<String> {
        let typed = self.text(Field::Phone, typed, asked)?;
        let phone = text::phone(&typed);
        if phone.is_none() {
            self.wrong(Field::Phone, ProblemCode::Phone);
        }
        phone
    }

    fn nik(&mut self, typed: &str, asked: Asked, today: NaiveDate) -> Option<String> {
        let digits: String = typed.chars().filter(|c| !c.is_whitespace() && !"-.".contains(*c)).collect();
        let nik = self.text(Field::Nik, &digits, asked)?;
        if Nik::read(&nik, today.year()).is_err() {
            self.wrong(Field::Nik, ProblemCode::Nik);
        }
        Some(nik)
    }

    /// The id of one file received for this form.
    pub(super) fn document(&mut self, typed: &str, asked: Asked) -> Option<FileId> {
        let typed = self.text(Field::Document, typed, asked)?;
        let file = FileId::parse(&typed);
        if file.is_none() {
            self.wrong(Field::Document, ProblemCode::UnknownFile);
        }
        file
    }

    pub(super) fn identity(&mut self, form: &FilingForm, asked: IdentityAsked, today: NaiveDate) -> Identity {
        let name = self.text(Field::Name, &form.name, asked.name);
        let phone = self.phone(&form.phone, asked.phone);
        let address = self.text(Field::Address, &form.address, asked.address);
        let email = self.text(Field::Email, &form.email, asked.email);
        if email.as_deref().is_some_and(|email| !text::email(email)) {
            self.wrong(Field::Email, ProblemCode::Email);
        }
        let nik = self.nik(&form.nik, asked.nik, today);
        // Whoever may give no name of their own gives none of another either.
        let own = asked.name == Asked::No;
        let capacity = self.offered(Field::Capacity, &form.capacity, Capacity::from_code).filter(|_| !own);
        let named = if capacity.is_some() { Asked::Required } else { Asked::No };
        let represents = self.text(Field::Represents, &form.represents, named);
        Identity { name, phone, address, email, nik, capacity, represents }
    }
}
