//! The filing form: what may be typed, and one check for browser, plain page and API. A problem names the field and a
//! code; the sentence is in the catalogue. Absent: uploading.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use validator::ValidateLength;

use crate::agency::Agency;
use crate::id::{CategoryId, FileId};
use crate::location::Location;
use crate::procedure::{Asked, IdentityAsked};
use crate::region::RegionCode;
use crate::secrecy::{About, Secrecy};

mod ask;
mod check;
mod field;
mod identity;
mod problem;

pub use ask::{about_name, abouts, all_optional, person, phone_hint};
pub(crate) use check::Checker;
pub use check::{mailbox, person_number, reason, words_of};
pub use field::Field;
pub use identity::Identity;
pub use problem::{Problem, ProblemCode};

/// Shortest story that can be handled, in characters.
pub const STORY_MIN: usize = 20;
/// Shortest reason for looking at what is personal, in characters.
pub const REASON_MIN: usize = 10;
/// Longest text anyone may write, in characters.
pub const TEXT_MAX: usize = 5_000;
/// Longest name, place or address, in characters.
pub const LINE_MAX: usize = 300;
/// Most files one message may carry.
pub const FILES_MAX: usize = 5;
/// Largest file that is taken, in bytes.
pub const FILE_BYTES_MAX: usize = 8 * 1024 * 1024;

/// The filing form as it was typed: on the wire, in HTML fields and in a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FilingForm {
    /// What happened.
    pub story: String,
    /// Where.
    pub place: String,
    /// In which region, by its official code (`33.13.17.2006`); may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub region: String,
    /// At which point, `lat,lon,metres` in degrees and with how exact it is; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub location: String,
    /// On which date, `YYYY-MM-DD`; may be empty.
    pub happened_on: String,
    /// The reporter's full name.
    pub name: String,
    /// The reporter's phone number.
    pub phone: String,
    /// The reporter's address.
    pub address: String,
    /// The reporter's e-mail address; may be empty.
    pub email: String,
    /// Of which kind the complaint is, by code; needed only where the agency's website takes several.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub kind: String,
    /// The reporter's NIK, where the procedure asks for it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub nik: String,
    /// In which capacity the reporter speaks for someone else, by code; empty: for themselves.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub capacity: String,
    /// For whom, where they speak for someone else.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub represents: String,
    /// What it is about, by the id of one of the agency's categories; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub category: String,
    /// Whose work it is about: `own_office`, a unit's id, or empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// The two switches.
    #[serde(flatten)]
    pub secrecy: Secrecy,
    /// Whether it may be shown to the public, without the reporter's name.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub publish: bool,
    /// The version of the privacy notice that was shown; 0 where none was.
    #[serde(skip_serializing_if = "is_zero")]
    pub privacy_notice: u32,
    /// The id of the picture of an identity document received for this form; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub document: String,
    /// Ids of files received for this form.
    pub files: Vec<String>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// A filing that was checked.
#[derive(Clone, PartialEq, Eq)]
pub struct Filing {
    /// What happened.
    pub story: String,
    /// Where, if said.
    pub place: Option<String>,
    /// In which region. That there is one with this code is for the server to say.
    pub region: Option<RegionCode>,
    /// At which point, as exactly as it is kept: of whoever stays anonymous, to about 100 m.
    pub location: Option<Location>,
    /// On which date, if said.
    pub happened_on: Option<NaiveDate>,
    /// Who reports.
    pub identity: Identity,
    /// What it is about.
    pub category: Option<CategoryId>,
    /// Whose work it is about.
    pub about: Option<About>,
    /// What the reporter keeps to themselves.
    pub secrecy: Secrecy,
    /// Whether it may be shown to the public.
    pub publish: bool,
    /// The version of the privacy notice that was shown.
    pub privacy_notice: Option<u32>,
    /// The picture of an identity document received for this form.
    pub document: Option<FileId>,
    /// Files received for this form.
    pub files: Vec<FileId>,
}

impl FilingForm {
    /// The form out of what stands in each of its fields, and the ids of its files.
    #[must_use]
    pub fn from_fields(typed: impl Fn(Field) -> String, files: Vec<String>) -> Self {
        Self {
            story: typed(Field::Story),
            place: typed(Field::Place),
            region: typed(Field::Region),
            location: typed(Field::Location),
            happened_on: typed(Field::HappenedOn),
            name: typed(Field::Name),
            phone: typed(Field::Phone),
            address: typed(Field::Address),
            email: typed(Field::Email),
            kind: typed(Field::Kind),
            nik: typed(Field::Nik),
            capacity: typed(Field::Capacity),
            represents: typed(Field::Represents),
            category: typed(Field::Category),
            about: typed(Field::About),
            secrecy: Secrecy {
                anonymous: !typed(Field::Anonymous).is_empty(),
                confidential: !typed(Field::Confidential).is_empty(),
            },
            publish: !typed(Field::Publish).is_empty(),
            privacy_notice: typed(Field::PrivacyNotice).parse().unwrap_or_default(),
            document: typed(Field::Document),
            files,
        }
    }

    /// Checks the form against what the procedure asks and the agency offers; a step page shows its own fields' problems.
    ///
    /// # Errors
    /// Every problem found, in the order of the form.
    pub fn check(&self, asked: IdentityAsked, agency: &Agency, today: NaiveDate) -> Result<Filing, Vec<Problem>> {
        let mut check = Checker::default();
        let story = check.text(Field::Story, &self.story, Asked::Required).unwrap_or_default();
        if !story.is_empty() && !story.validate_length(Some(STORY_MIN as u64), None, None) {
            check.wrong(Field::Story, ProblemCode::TooShort);
        }
        let place = check.text(Field::Place, &self.place, Asked::Optional);
        let region = check.offered(Field::Region, &self.region, RegionCode::parse);
        let location = check.location(&self.location, self.secrecy.anonymous);
        let happened_on = check.date(&self.happened_on, today);
        let category =
            check.offered(Field::Category, &self.category, |id| agency.category(id).map(|one| one.id.clone()));
        let about = check.offered(Field::About, &self.about, |code| About::parse(code).filter(|it| agency.offers(it)));
        let files = check.files(&self.files);
        let identity = check.identity(self, asked, today);
        let document = check.document(&self.document, asked.document);
        let (secrecy, privacy_notice) = (self.secrecy, Some(self.privacy_notice).filter(|version| *version > 0));
        // What is confidential is shown to nobody outside, whatever else was ticked.
        let publish = self.publish && !secrecy.confidential;
        check.done(Filing {
            story,
            place,
            region,
            location,
            happened_on,
            identity,
            category,
            about,
            secrecy,
            publish,
            privacy_notice,
            document,
            files,
        })
    }
}

#[cfg(test)]
mod tests;
