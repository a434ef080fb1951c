//! What travels between browser and server, beyond the models themselves. Codes on the wire, words
//! in the catalogue. Absent: database rows, and anything a viewer may not see.

use serde::{Deserialize, Serialize};

use crate::agency::Agency;
use crate::case::{ClockName, Command};
use crate::form::Field;
use crate::id::{FileId, RegisterNumber};
use crate::procedure::{Kind, Procedure, Role, TextKind};
use crate::secrecy::Secrecy;
use crate::time::{Moment, Zone};

mod account;
mod answer;
mod board;
mod case;
mod definitions;
mod deputies;
mod disposition;
mod drafts;
mod evidence;
mod fault;
mod find;
mod identity;
mod installation;
mod letter_numbers;
mod letters;
mod lookup;
mod outside;
mod paper;
mod people;
mod presence;
mod publication;
mod published;
mod quarantine;
mod recap;
mod requests;
mod search;
mod secrecy;
mod split;
mod staff;
mod together;
mod told;
mod upload;

pub use account::{ChangePassword, InvitationView, LinkSecret, SessionList, SessionView, SetPassword};
pub use answer::{WorkAnswer, Worked, WorkingAnswer};
pub use board::{BOARD_ROWS, BoardPage, BoardRow, BoardRows, RegionName};
pub use case::CaseView;
pub use definitions::{
    Adopted, ClockEffect, DefinitionDraft, DefinitionKind, DefinitionPage, DefinitionRow, DefinitionVersion,
    DefinitionView, DraftChecked, DraftFault, MovedClock, Tried,
};
pub use deputies::{Delegate, Deputies, Deputy, PersonName};
pub use disposition::{Advise, Contribute, Custody, Dispose, Handle, PostName};
pub use drafts::{
    AgencyDraft, CalendarDraft, CategoryDraft, IntakeDraft, LetterheadDraft, OfficeDraft, ResponsibilityDraft,
    SeasonDraft, UnitDraft, YearDraft,
};
pub use evidence::{
    AttachEvidence, EvidenceLook, EvidencePhoto, EvidenceSheet, LikePhoto, PhotoClaim, ProposedPhoto, SeenPhoto,
    photo_lines,
};
pub use fault::Fault;
pub use find::{FOUND_MINUTES, FindRequest, FoundCase, FoundPage, FoundRequest};
pub use identity::{IdentityOpened, OpenIdentity, Purpose};
pub use installation::{
    AgencyLine, Appointed, FirstAdministrator, InstallationPage, Joining, JoiningChecked, NamedFault, NamedText,
};
pub use letter_numbers::{
    BringSigned, CaseLetter, CaseLetters, LetterNumberAct, LetterNumberPage, LetterNumberRow, ReserveLetterNumber,
    SignedLetter, TakeLetterNumber, VoidLetterNumber,
};
pub use letters::{LetterAgain, LetterPage, LetterRow};
pub use lookup::{LookUp, LookUpKind, LookupPage};
pub use outside::{AskOutside, OutsideLink, OutsideSheet};
pub use paper::{AskPaper, Made, PaperView, Papers};
pub use people::{
    EndPost, FromPost, GivePost, HandOver, Invite, LoggedDefinition, LoggedPost, Managed, NewPost, OneTimeLink,
    PeoplePage, PersonView, PositionView, PostTerm, StaffLogPage, StaffLogRow,
};
pub use presence::{Colleague, Company, Here};
pub use publication::{Passages, PictureOffer, Publication, Publish, ShownPicture, Veiled};
pub use published::{
    Followed, MonthFigures, OpenData, OpenFile, PublishedAsked, PublishedCase, PublishedPage, PublishedPicture,
    SimilarAsked, SimilarRow, Withhold,
};
pub use quarantine::{QuarantineFiled, QuarantineJudged, QuarantinePage, QuarantineRow, QuarantineView};
pub use recap::{RECAP_ROWS, RecapFigures, RecapRow, RecapRows};
pub use requests::{
    OpenRequest, OpenedRequest, RequestCard, RequestDeed, RequestFile, RequestPage, RequestRow, RequestText,
    RequestView, RequestsAsked, TrackObjection,
};
pub use search::{
    ChangeView, Found, Loosened, SAVED_COUNT_MAX, SaveView, SavedView, SavedViews, SearchAsked, count_shown,
};
pub use secrecy::{ChangeSecrecy, TrackSecrecy};
pub use split::{Relative, Split, SplitDone, SplitForm, SplitSheet};
pub use staff::{
    DeskFiling, DeskPage, Me, NumberedCase, PostView, QueuePage, QueueRow, QueueView, Reprint, Session, SignIn,
    WAITING_MAX, waiting_shown,
};
pub use together::{
    Ahead, AheadOutcome, Alike, Choice, Gather, Member, Picked, Preview, Related, Release, Together, TogetherDone,
    Umbrella,
};
pub use told::Told;
pub use upload::{UploadState, UploadView};

/// An agency as the list of agencies shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AgencyCard {
    /// The first part of its addresses.
    pub id: String,
    /// Its full name.
    pub name: String,
    /// The government it belongs to.
    pub government: String,
    /// Other words people search it by.
    pub also_known_as: Vec<String>,
}

impl AgencyCard {
    /// Whether every word sought stands in the agency's name, its government or another name of it.
    /// Nothing sought finds every agency.
    #[must_use]
    pub fn matches(&self, sought: &str) -> bool {
        let names = [&self.name, &self.government].into_iter().chain(&self.also_known_as);
        let known = names.map(|name| name.to_ascii_lowercase()).collect::<Vec<_>>().join("\n");
        sought.to_ascii_lowercase().split_whitespace().all(|word| known.contains(word))
    }
}

/// What the filing form needs of an agency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AgencyPage {
    /// The agency.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub agency: Agency,
    /// The procedure its website complaints follow.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub procedure: Procedure,
    /// The kinds to choose among, where its website takes complaints of several; the procedure is then
    /// that of the kind asked for, or of the first.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub kinds: Vec<Kind>,
    /// Its zone.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub zone: Zone,
    /// How many megabytes a recording may have; 0 where none is taken.
    #[serde(default)]
    pub recording_mb: u32,
    /// The map to point at, in a line (see `public/peta.js`); empty where the installation has none.
    #[serde(default)]
    pub map: String,
}

/// A due moment with its arithmetic, in the language that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DueView {
    /// Which clock: a word, or an object of one name with its step or limit.
    #[cfg_attr(feature = "openapi", schema(value_type = serde_json::Value))]
    pub clock: ClockName,
    /// When it ends; none while it stands still.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<i64>))]
    pub at: Option<Moment>,
    /// Whether it has passed.
    pub late: bool,
    /// Whether it may still change, since it falls in a year whose days off are not decreed yet.
    pub provisional: bool,
    /// How it was counted.
    pub explanation: Vec<String>,
}

/// What a citizen leaves with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Receipt {
    /// The register number; none where an officer gives it later.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub number: Option<RegisterNumber>,
    /// The tracking code as shown, `K7RM-Q2XD-9FHT`.
    pub code: String,
    /// The agency's name.
    pub agency: String,
    /// Its zone.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub zone: Zone,
    /// When the complaint was received.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub filed_at: Moment,
    /// The promise of an answer.
    pub promise: Option<DueView>,
    /// Who has the case now.
    pub holder: String,
    /// What its reporter keeps to themselves.
    #[serde(default, skip_serializing_if = "Secrecy::open")]
    pub secrecy: Secrecy,
    /// The receipt on paper: a piece of HTML without style or script, with a QR code that leads to the tracker.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub paper: String,
}

/// A file that was received.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UploadedFile {
    /// Its id, named by the filing or command.
    pub id: String,
    /// The name it came with.
    pub name: String,
    /// What it was found to be.
    pub media_type: String,
    /// Its size as kept, in bytes.
    pub bytes: u64,
}

/// Number and code, together the reporter's key. No `Debug`: the code must not slip into a log.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TrackRequest {
    /// The register number; may be empty while the case has none.
    #[serde(default)]
    pub number: String,
    /// The tracking code.
    pub code: String,
}

/// A step asked for by the reporter.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TrackCommand {
    /// Number and code.
    #[serde(flatten)]
    pub track: TrackRequest,
    /// The version the reporter saw.
    pub version: u32,
    /// What is asked.
    #[serde(flatten)]
    pub command: Command,
}

/// A step asked for from a post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CaseCommand {
    /// The post it is asked from.
    pub post: String,
    /// The version the officer saw.
    pub version: u32,
    /// What is asked.
    #[serde(flatten)]
    pub command: Command,
}

/// A text of a case, as its viewer may read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TextView {
    /// The event that brought it.
    pub version: u32,
    /// The field it was typed into.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub field: Field,
    /// What it is.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: TextKind,
    /// In which role it was written.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub role: Role,
    /// When it happened.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub at: Moment,
    /// The text.
    pub body: String,
}

/// A file of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FileView {
    /// The event that brought it.
    pub version: u32,
    /// Its id.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub id: FileId,
    /// The name it came with.
    pub name: String,
    /// What it is.
    pub media_type: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// What is said of it, where it is a photo of the work (see [`photo_lines`]).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photo: Option<String>,
}
