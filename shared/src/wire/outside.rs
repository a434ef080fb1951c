//! What travels where a party outside the agency is asked: what an officer may show it, what they send, and the link
//! they are given once. Absent: what the party itself reads, a plain page of the server.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Passages, PictureOffer, ShownPicture, Veiled};
use crate::calendar::Calendar;
use crate::contribution::outside::{Question, Typed};
use crate::form::Problem;
use crate::redaction::pictures;

/// What an officer is shown before asking a party outside.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OutsideSheet {
    /// Why nobody outside may be asked now, in the asker's language.
    pub hindered: Option<String>,
    /// What was told, with what is proposed to be blacked out; none where nobody may be asked.
    pub told: Option<Passages>,
    /// The pictures that came with it.
    pub pictures: Vec<PictureOffer>,
}

/// Asks a party outside.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AskOutside {
    /// The post it is asked from.
    pub post: String,
    /// Who is asked what, and until when.
    pub typed: Typed,
    /// What it reads of what was told.
    pub excerpt: Veiled,
    /// The pictures it sees, in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pictures: Vec<ShownPicture>,
}

impl AskOutside {
    /// Checks what needs no text of the case for it.
    ///
    /// # Errors
    /// Every problem found.
    pub fn check(&self, calendar: &Calendar, today: NaiveDate) -> Result<Question, Vec<Problem>> {
        let shown = pictures(self.pictures.iter().map(|one| (one.boxes.as_slice(), one.alt.as_str())));
        match (self.typed.check(calendar, today), shown.err()) {
            (Ok(question), None) => Ok(question),
            (typed, shown) => Err([typed.err().unwrap_or_default(), shown.unwrap_or_default()].concat()),
        }
    }
}

/// The link that was made. It can be read here, and nowhere again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OutsideLink {
    /// The address on this site; its secret stands after the `#`, which no server is sent.
    pub address: String,
}
