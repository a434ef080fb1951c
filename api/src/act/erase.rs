//! Erasing the reporter's data of a case that has ended, once they ask (UU 27/2022 Ps 8): who they are, what
//! they wrote and what they sent. The chain, the number, the history and the answer stay, and the erasure is
//! an event among them. Absent: asking whoever does it whether they are sure.

use shared::case::{Actor, SealedKind};
use shared::form;
use shared::id::RegisterNumber;
use shared::procedure::{Action, Role, TextKind};
use shared::retention::{erasable, erased, may_erase};
use shared::words::{Lang, cli as words};
use thiserror::Error;

use super::beside::Beside;
use super::change::Request;
use super::{Fault, remove_disowned, remove_loose_pictures, remove_papers};
use crate::app::App;
use crate::store::cases::Stored;
use crate::store::{Connection, erasure, letter_numbers, papers, texts};

/// Why nothing was erased.
#[derive(Debug, Error)]
pub enum NotErased {
    /// It was erased before.
    #[error("erased before")]
    Before,
    /// Somebody still has something to do with the case.
    #[error("not ended")]
    NotEnded,
    /// As for other acts.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<crate::store::Error> for NotErased {
    fn from(error: crate::store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Erases the reporter's data of the case with a number.
///
/// # Errors
/// [`Fault::NotFound`] when the agency has no such case, [`Fault::Problems`] when no reason is given, and
/// why the rules leave the data where it is.
pub async fn erase(app: &App, agency: &str, number: &RegisterNumber, reason: &str) -> Result<(), NotErased> {
    let reason = form::reason(reason).map_err(Fault::Problems)?;
    let request = Request { scope: String::new(), key: None, fingerprint: String::new() };
    let texts = [(TextKind::Reason, reason.as_str())];
    let beside =
        Beside { action: Action::Erase, actor: Actor::SYSTEM, texts: &texts, request: &request, secrecy: None };
    loop {
        let mut reader = app.store().reader().await?;
        let stored = erasure::by_number(&mut reader, agency, number).await?.ok_or(Fault::NotFound)?;
        if erased(&stored.case) {
            return Err(NotErased::Before);
        }
        if !may_erase(&stored.case) {
            return Err(NotErased::NotEnded);
        }
        let ground = app.definitions().for_stored(&mut reader, &stored).await?;
        let theirs = theirs(&mut reader, &stored).await?;
        drop(reader);
        let mut writer = app.store().writer().await?;
        let Some(case) = beside.append(app, &mut writer, &ground, stored).await? else {
            continue;
        };
        erasure::erase(&mut writer, &case.id, &theirs, words::ERASED_SUMMARY.in_lang(Lang::Id)).await?;
        papers::withdraw(&mut writer, &case.id, app.clock().now()).await?;
        letter_numbers::forget_words(&mut writer, case.id.as_str()).await?;
        letter_numbers::forget_signed(&mut writer, &case.id).await?;
        writer.commit().await?;
        tracing::info!(case = %case.id, "the reporter's data was erased");
        // Should this fail, the next sweep finds the same files.
        remove_disowned(app).await?;
        remove_loose_pictures(app).await?;
        remove_papers(app).await?;
        return Ok(());
    }
}

/// The event and place of every text that goes.
async fn theirs(reader: &mut Connection, stored: &Stored) -> Result<Vec<(u32, u32)>, Fault> {
    let role = |version: u32| {
        let passage = stored.case.history.iter().find(|passage| passage.version == version);
        passage.map_or(Role::System, |passage| passage.role)
    };
    let all = texts::of_case(reader, &stored.case.id).await?;
    let theirs = all.iter().filter(|text| erasable(role(text.version), SealedKind::Text(text.kind)));
    Ok(theirs.map(|text| (text.version, text.place)).collect())
}
