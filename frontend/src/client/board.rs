//! The calls for the board. The access token is handed in, as in [`super::staff`].

use chrono::NaiveDate;
use shared::board::{Dimension, Edge, MarkKind};
use shared::wire::{BoardPage, BoardRows};
use shared::words::Lang;

use super::{Call, Failure, read};
use crate::browser::in_address;

/// Which cases are asked for: those that a figure counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behind {
    /// What is counted.
    pub kind: MarkKind,
    /// What began, what ended, or what there was at the end.
    pub edge: Edge,
    /// By what.
    pub by: Dimension,
    /// Of which unit, category, channel or region.
    pub of: String,
    /// Of which step, stage or pair.
    pub key: Option<String>,
    /// Of which value.
    pub value: Option<u32>,
    /// From which day.
    pub from: NaiveDate,
    /// Up to, and without, which.
    pub until: NaiveDate,
}

/// The figures of a procedure for some weeks.
///
/// # Errors
/// The failure.
pub async fn board(token: &str, post: &str, procedure: &str, weeks: &str, lang: Lang) -> Result<BoardPage, Failure> {
    let [post, procedure, weeks] = [post, procedure, weeks].map(in_address);
    let address = format!("/api/v1/board?post={post}&procedure={procedure}&weeks={weeks}");
    read(Call::get(address, lang).token(token)).await
}

/// The cases behind a figure, after a key.
///
/// # Errors
/// The failure.
pub async fn cases(
    token: &str,
    (post, procedure): (&str, &str),
    behind: &Behind,
    after: Option<&str>,
    lang: Lang,
) -> Result<BoardRows, Failure> {
    let Behind { kind, edge, by, of, key, value, from, until } = behind;
    let optional = |name: &str, value: Option<String>| {
        value.map(|value| format!("&{name}={}", in_address(&value))).unwrap_or_default()
    };
    let address = format!(
        "/api/v1/board/cases?post={}&procedure={}&kind={}&edge={}&by={}&of={}&from={from}&until={until}{}{}{}",
        in_address(post),
        in_address(procedure),
        kind.code(),
        edge.code(),
        by.code(),
        in_address(of),
        optional("key", key.clone()),
        optional("value", value.map(|value| value.to_string())),
        optional("after", after.map(str::to_owned)),
    );
    read(Call::get(address, lang).token(token)).await
}
