//! The calls for the figures of a recap. The access token is handed in, as in [`super::staff`].

use shared::id::CaseId;
use shared::recap::Measure;
use shared::time::Moment;
use shared::wire::{RecapFigures, RecapRows};
use shared::words::Lang;

use super::{Call, Failure, read};
use crate::browser::in_address;

fn asked(post: &str, known: Option<Moment>) -> String {
    let known = known.map(|known| format!("&known={}", known.millis())).unwrap_or_default();
    format!("?post={}{known}", in_address(post))
}

/// The figures of a recap, as known at a moment.
///
/// # Errors
/// The failure.
pub async fn figures(
    token: &str,
    case: &CaseId,
    post: &str,
    known: Option<Moment>,
    lang: Lang,
) -> Result<RecapFigures, Failure> {
    read(Call::get(format!("/api/v1/cases/{case}/recap{}", asked(post, known)), lang).token(token)).await
}

/// The cases behind one of them, from a case on.
///
/// # Errors
/// The failure.
pub async fn rows(
    token: &str,
    case: &CaseId,
    (post, known): (&str, Option<Moment>),
    (measure, from): (Measure, Option<String>),
    lang: Lang,
) -> Result<RecapRows, Failure> {
    let from = from.map(|from| format!("&from={from}")).unwrap_or_default();
    let address = format!("/api/v1/cases/{case}/recap/{}{}{from}", measure.code(), asked(post, known));
    read(Call::get(address, lang).token(token)).await
}
