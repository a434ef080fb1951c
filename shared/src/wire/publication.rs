//! What an officer needs to show a complaint to the public, and what they send: passages and boxes to black out, never
//! words of their own.

use serde::{Deserialize, Serialize};

use super::FileView;
use crate::form::Problem;
use crate::publication::Unpublishable;
use crate::redaction::{BlackBox, Find, Span, pictures};
use crate::words::Lang;

/// What an officer is shown before a complaint is: what may be shown, with what is proposed and what was decided.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Publication {
    /// Why it may not be shown, in the asker's language.
    pub hindered: Option<String>,
    /// Whether it is shown now.
    pub shown: bool,
    /// What was told; none when it may not be shown.
    pub told: Option<Passages>,
    /// What was answered last; none while nothing was.
    pub answer: Option<Passages>,
    /// The pictures that came with it.
    pub pictures: Vec<PictureOffer>,
    /// How many others are affected.
    pub followers: u32,
}

impl Publication {
    /// Nothing to show, and why.
    #[must_use]
    pub fn hindered(why: Unpublishable, lang: Lang) -> Self {
        Self { hindered: Some(why.words().in_lang(lang).to_owned()), ..Self::default() }
    }
}

/// A text with what is proposed to be blacked out of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Passages {
    /// The event that brought the text.
    pub version: u32,
    /// The text as it was written.
    pub text: String,
    /// What is proposed.
    pub finds: Vec<Find>,
    /// Whether it is shown now.
    pub shown: bool,
    /// What is blacked out of it where it is shown.
    pub veils: Vec<Span>,
    /// The proposals that were left to be read.
    pub dismissed: Vec<Span>,
}

/// A picture that may be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PictureOffer {
    /// The file it came as.
    pub file: FileView,
    /// How it is shown now, if it is.
    pub shown: Option<ShownPicture>,
}

/// A picture to be shown: the file it came as, what is blacked out of it, and what is to be seen on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ShownPicture {
    /// The id of the file it came as.
    pub file: String,
    /// What is blacked out.
    pub boxes: Vec<BlackBox>,
    /// What is to be seen, for whoever does not see it.
    pub alt: String,
}

/// A text to be shown, by the event that brought it, and what is done with its passages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Veiled {
    /// The event that brought the text.
    pub version: u32,
    /// What is blacked out of it.
    pub veils: Vec<Span>,
    /// The proposals that are left to be read.
    pub dismissed: Vec<Span>,
}

/// A complaint to be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Publish {
    /// The post it is shown from.
    pub post: String,
    /// What was told.
    pub text: Veiled,
    /// What was answered, where that is shown too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Veiled>,
    /// The pictures that are shown with it, in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pictures: Vec<ShownPicture>,
}

impl Publish {
    /// Checks the pictures, which need no text of the case for it.
    ///
    /// # Errors
    /// Too many of them, boxes outside a picture, and descriptions that are missing or say too much.
    pub fn check(&self) -> Result<(), Vec<Problem>> {
        pictures(self.pictures.iter().map(|one| (one.boxes.as_slice(), one.alt.as_str())))
    }
}
