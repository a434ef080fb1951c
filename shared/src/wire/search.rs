//! What travels when cases are searched, and the views an officer keeps. Words travel in bodies and stand behind the
//! `#` of an address, where no server and no proxy sees them. Absent: reading filters (see [`crate::search`]).

use serde::{Deserialize, Serialize};

use crate::time::Moment;

/// How far what a saved view shows is counted.
pub const SAVED_COUNT_MAX: u32 = 100;

/// A search from a post. No `Debug`: words may hold a name.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SearchAsked {
    /// The post it is asked from.
    pub post: String,
    /// The filter as an address holds it: `status=closed&sejak=2026-11-01`.
    pub filter: String,
    /// A number or words, as they were typed.
    pub words: String,
    /// The `next` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

/// A filter that hides what there is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Loosened {
    /// The filter, by its code; `kata` for the words.
    pub filter: String,
    /// How many cases are found without it, counted no further than [`SAVED_COUNT_MAX`].
    pub count: u32,
}

/// What there is to say of a page that was searched for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Found {
    /// How far back was searched, where so many were looked through that the rest is left for the next page.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<i64>))]
    pub back_to: Option<Moment>,
    /// Which filters to loosen, where nothing was found at all.
    pub loosen: Vec<Loosened>,
    /// Whether what was typed holds only words that stand in every complaint.
    pub common: bool,
}

/// A view an officer keeps at a post.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SavedView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The filter as an address holds it.
    pub filter: String,
    /// The words.
    pub words: String,
    /// How many cases it shows, counted no further than [`SAVED_COUNT_MAX`].
    pub count: u32,
    /// Whether there may be more than were counted.
    pub more: bool,
}

/// The views an officer keeps at a post, in their order.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SavedViews {
    /// The views.
    pub views: Vec<SavedView>,
}

/// A view to keep, or to keep under another name.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SaveView {
    /// The post it is for.
    pub post: String,
    /// Its name.
    pub title: String,
    /// The filter as an address holds it.
    pub filter: String,
    /// The words.
    pub words: String,
}

/// Another name or place for a view, or its end.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangeView {
    /// The post it is for.
    pub post: String,
    /// Its new name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its new place, from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<u32>,
    /// Whether it goes.
    pub delete: bool,
}

/// A count as the rail shows it: beyond what is counted, that there are more.
#[must_use]
pub fn count_shown(count: u32, more: bool) -> String {
    match count {
        SAVED_COUNT_MAX.. => format!("{}+", SAVED_COUNT_MAX - 1),
        count if more => format!("{count}+"),
        count => count.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_that_was_not_ended_says_so() {
        assert_eq!([0, 99].map(|count| count_shown(count, false)), ["0", "99"]);
        assert_eq!(count_shown(100, false), "99+");
        assert_eq!(count_shown(7, true), "7+");
    }
}
