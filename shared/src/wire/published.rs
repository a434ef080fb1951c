//! Complaints shown to the public, and what an officer needs to show one.

use serde::{Deserialize, Serialize};

use crate::form::{Field, Problem, ProblemCode, TEXT_MAX};
use crate::id::RegisterNumber;
use crate::procedure::State;
use crate::publication::Unpublishable;
use crate::text;
use crate::words::Lang;

/// A complaint as the public reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublishedCase {
    /// Its register number.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub number: RegisterNumber,
    /// The agency that has it.
    pub agency: String,
    /// What was told, edited.
    pub text: String,
    /// What was answered, edited.
    pub answer: Option<String>,
    /// The name of its category.
    pub category: Option<String>,
    /// Where it stands.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub state: State,
    /// The name of the office that has it.
    pub office: String,
    /// On which day it was told, `YYYY-MM-DD` in the agency's zone: the minute would say too much.
    pub told_on: String,
    /// How many others are affected.
    pub followers: u32,
}

/// A page of complaints shown to the public, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublishedPage {
    /// The complaints.
    pub rows: Vec<PublishedCase>,
    /// Where the next page begins, if there is one.
    pub next: Option<String>,
}

/// Which complaints are looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema, utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct PublishedAsked {
    /// Words that all stand in it, in any form.
    pub words: String,
    /// The id of its category; empty for all.
    pub category: String,
    /// `open` or `ended`; empty for all.
    pub state: String,
    /// Where the page begins.
    pub after: String,
}

/// What is being written, to look for complaints of the same matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SimilarAsked {
    /// What happened, as far as it is written.
    pub story: String,
}

/// A shown complaint of the same matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SimilarRow {
    /// Its register number.
    pub number: String,
    /// Its first words.
    pub title: String,
}

/// How many others are affected by a complaint, once somebody joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Followed {
    /// How many.
    pub followers: u32,
}

/// How an agency's complaints of this month stand, all of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MonthFigures {
    /// The month, `YYYY-MM`.
    pub month: String,
    /// How many came.
    pub came: u32,
    /// How many of these are done.
    pub ended: u32,
    /// How many of these are open.
    pub open: u32,
    /// How many of the open ones are past a due date.
    pub late: u32,
}

/// What an officer is shown before a complaint is: what may be shown, or what is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Publication {
    /// Why it may not be shown, in the asker's language.
    pub hindered: Option<String>,
    /// Whether it is shown now.
    pub shown: bool,
    /// The words that are shown, or that are proposed.
    pub text: String,
    /// The answer that is shown, or that is proposed; may be empty.
    pub answer: String,
    /// How many others are affected.
    pub followers: u32,
}

impl Publication {
    /// Nothing to show, and why.
    #[must_use]
    pub fn hindered(why: Unpublishable, lang: Lang) -> Self {
        let hindered = Some(why.words().in_lang(lang).to_owned());
        Self { hindered, shown: false, text: String::new(), answer: String::new(), followers: 0 }
    }
}

/// A complaint to be shown, with its edited words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Publish {
    /// The post it is shown from.
    pub post: String,
    /// What is shown of the complaint.
    pub text: String,
    /// What is shown of the answer; may be empty.
    #[serde(default)]
    pub answer: String,
}

impl Publish {
    /// The words as they are shown.
    ///
    /// # Errors
    /// Each field that holds nothing where it must, or too much.
    pub fn check(&self) -> Result<(String, Option<String>), Vec<Problem>> {
        let (told, answer) = (text::tidy(&self.text), text::tidy(&self.answer));
        let long = |text: &str| text.chars().count() > TEXT_MAX;
        let problems: Vec<Problem> = [
            (told.is_empty(), Field::Story, ProblemCode::Required),
            (long(&told), Field::Story, ProblemCode::TooLong),
            (long(&answer), Field::Text, ProblemCode::TooLong),
        ]
        .into_iter()
        .filter_map(|(wrong, field, code)| wrong.then_some(Problem { field, code }))
        .collect();
        if problems.is_empty() { Ok((told, Some(answer).filter(|it| !it.is_empty()))) } else { Err(problems) }
    }
}

/// A shown complaint to be taken off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Withhold {
    /// The post it is taken off from.
    pub post: String,
    /// Why; the agency keeps it.
    pub reason: String,
}
