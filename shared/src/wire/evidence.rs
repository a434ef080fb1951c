//! Photos that prove the work was done: attached by officers, looked at by them, and shown to the reporter.

use serde::{Deserialize, Serialize};

use super::{FileView, UploadedFile};
use crate::evidence::{Mark, Spot, Taken};
use crate::id::{CaseId, FileId, RegisterNumber, UnitId};
use crate::procedure::Role;
use crate::time::Moment;
use crate::words::Lang;

/// What an officer says of a photo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PhotoClaim {
    /// The photo's id.
    pub file: String,
    /// What it shows: `before` or `after`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub mark: Mark,
    /// What is to be seen on it.
    #[serde(default)]
    pub caption: String,
    /// When it was taken, `2026-11-21T14:10` in the agency's zone. It counts where the photo does not say.
    #[serde(default)]
    pub taken_at: String,
}

/// Photos to be attached. They were received under the request's idempotency key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AttachEvidence {
    /// The post it is done from.
    pub post: String,
    /// The photos.
    pub photos: Vec<PhotoClaim>,
}

/// Photos that were received under a key, to be looked at before they are attached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvidenceLook {
    /// The post it is asked from.
    pub post: String,
    /// The key of the form they were received for.
    pub key: String,
}

/// A picture that looks the same, where the officer may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SeenPhoto {
    /// The case it came with.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub case: CaseId,
    /// That case's register number.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub number: Option<RegisterNumber>,
    /// The picture.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub file: FileId,
    /// When it came.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub at: Moment,
}

/// That an earlier picture looks the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LikePhoto {
    /// Whether it came with the same case.
    pub same: bool,
    /// The picture; none where the officer may not see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<SeenPhoto>,
}

/// What a received photo says, before it is attached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProposedPhoto {
    /// The photo.
    pub file: UploadedFile,
    /// When it was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken: Option<Taken>,
    /// Where.
    #[serde(flatten)]
    pub spot: Spot,
    /// Earlier pictures that look the same.
    pub alike: Vec<LikePhoto>,
}

/// A photo that was attached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvidencePhoto {
    /// The file.
    pub file: FileView,
    /// In which role it was attached.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub role: Role,
    /// For which unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub unit: Option<UnitId>,
    /// When it was attached.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub at: Moment,
    /// What it shows.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub mark: Mark,
    /// What is to be seen on it.
    pub caption: String,
    /// When it was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken: Option<Taken>,
    /// Where.
    #[serde(flatten)]
    pub spot: Spot,
    /// The earlier pictures that looked the same when it was attached.
    pub alike: Vec<LikePhoto>,
}

/// The photos of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvidenceSheet {
    /// Whether the post may attach some.
    pub may: bool,
    /// What was attached, oldest first.
    pub photos: Vec<EvidencePhoto>,
}

/// What is said of a photo of the work, as it goes with its file: in three lines where its reporter fetches it, for a day
/// or two and without the code (empty for officers, who have a token), what stands under it in Indonesian, and the same
/// in English. Lines and no object: a phone that follows a complaint reads it with what it has.
#[must_use]
pub fn photo_lines(link: &str, said: impl Fn(Lang) -> String) -> String {
    [link.to_owned(), said(Lang::Id), said(Lang::En)].map(|line| line.replace('\n', " ")).join("\n")
}

impl FileView {
    /// Where a photo of the work is fetched, and what stands under it; none of another file.
    #[must_use]
    pub fn photo(&self, lang: Lang) -> Option<(&str, &str)> {
        let mut lines = self.photo.as_deref()?.split('\n');
        let (link, id, en) = (lines.next()?, lines.next()?, lines.next()?);
        Some((link, if lang == Lang::En { en } else { id }))
    }
}
