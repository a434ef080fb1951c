//! The calls of the screen of whoever keeps the installation.

use shared::wire::{Appointed, FirstAdministrator, InstallationPage, Joining, JoiningChecked};
use shared::words::Lang;

use super::{Call, Failure, read};
use crate::browser::in_address;

const PLACE: &str = "/api/v1/admin/installation";

/// The agencies, and how it runs.
///
/// # Errors
/// The failure; status 403 when the post keeps no installation.
pub async fn page(token: &str, post: &str, lang: Lang) -> Result<InstallationPage, Failure> {
    read(Call::get(format!("{PLACE}?post={}", in_address(post)), lang).token(token)).await
}

/// What some files would bring; with a key they are taken in. The same key does it once.
///
/// # Errors
/// The failure.
pub async fn join(token: &str, key: Option<&str>, asked: &Joining, lang: Lang) -> Result<JoiningChecked, Failure> {
    let call = match key {
        Some(key) => Call::post(format!("{PLACE}/agencies"), lang).key(key),
        None => Call::post(format!("{PLACE}/agencies/check"), lang),
    };
    read(call.token(token).body(asked)).await
}

/// Gives an agency its administrator. The same key does it once.
///
/// # Errors
/// The failure; its problems name the fields.
pub async fn appoint(
    token: &str,
    key: &str,
    agency: &str,
    asked: &FirstAdministrator,
    lang: Lang,
) -> Result<Appointed, Failure> {
    let address = format!("{PLACE}/agencies/{}/administrator", in_address(agency));
    read(Call::post(address, lang).token(token).key(key).body(asked)).await
}
