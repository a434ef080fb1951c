//! What a reporter says later of who may read their complaint: consent taken back, and consent given.

use shared::wire::{CaseView, TrackRequest, TrackSecrecy};
use shared::words::Lang;

use super::{Call, Failure, read};

/// Takes back that the complaint may be shown to the public; brings the case as it stands after it.
///
/// # Errors
/// The failure.
pub async fn take_back(key: &str, request: &TrackRequest, lang: Lang) -> Result<CaseView, Failure> {
    read(Call::post("/api/v1/track/withhold", lang).key(key).body(request)).await
}

/// The reporter's answer to what is asked of the secrecy they wished for; brings the case after it.
///
/// # Errors
/// The failure.
pub async fn answer_loosening(key: &str, asked: &TrackSecrecy, lang: Lang) -> Result<CaseView, Failure> {
    read(Call::post("/api/v1/track/secrecy", lang).key(key).body(asked)).await
}
