//! What travels of standing in for whoever holds a post.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::PostId;
use crate::time::dates;

/// Somebody to stand in at one's own post.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Delegate {
    /// The post, held by whoever asks.
    pub post: String,
    /// The id of who is to stand in.
    pub to: String,
    /// The first day, `YYYY-MM-DD`.
    pub from_on: String,
    /// The last day.
    pub until_on: String,
}

/// A colleague, by name alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonName {
    /// Their id.
    pub id: String,
    /// Their name.
    pub name: String,
}

/// Somebody who stands in, or will.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Deputy {
    /// The post they hold for it.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub post: PostId,
    /// Their name.
    pub name: String,
    /// The first day.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    #[serde(deserialize_with = "dates::one")]
    pub from_on: NaiveDate,
    /// The last day.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    #[serde(deserialize_with = "dates::maybe", default)]
    pub until_on: Option<NaiveDate>,
}

/// Who stands in at a post, and who may be named.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Deputies {
    /// Whether its holder may name somebody at all.
    pub may: bool,
    /// Who stands in now or will.
    pub deputies: Vec<Deputy>,
    /// Who may be named.
    pub people: Vec<PersonName>,
}
