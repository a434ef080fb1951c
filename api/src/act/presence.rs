//! Two people at one case see each other. It changes no case and leaves no trace: a lasting record of who looked
//! at what is kept only where identities are opened.

use shared::id::CaseId;
use shared::presence::{heard_since, useless_before};
use shared::wire::{Company, Here};

use super::Fault;
use super::command::{held, visible};
use crate::accounts::Officer;
use crate::app::App;
use crate::store::presence::{self, Present};

/// Says that an officer has a case open, and learns who else has. Said again it is the same.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today, or may not know of the case.
pub async fn be_present(app: &App, officer: &Officer, case: &CaseId, here: &Here) -> Result<Company, Fault> {
    let post = held(officer, &here.post)?;
    let now = app.clock().now();
    let version = visible(app, &mut *app.store().reader().await?, post, case).await?.stored.case.version;
    let mut writer = app.store().writer().await?;
    if here.leaving {
        presence::leave(&mut writer, case, &officer.staff).await?;
    } else {
        let (role, office) = (post.role, post.unit.as_str());
        let present = Present { case, staff: &officer.staff, role, office, writing: here.writing };
        presence::note(&mut writer, present, now).await?;
    }
    writer.commit().await?;
    let others = presence::others(&mut *app.store().reader().await?, case, &officer.staff, heard_since(now)).await?;
    Ok(Company { version, others })
}

/// Forgets who had cases open long ago.
///
/// # Errors
/// When the database fails.
pub async fn forget_presences(app: &App) -> Result<(), Fault> {
    let mut writer = app.store().writer().await?;
    presence::forget(&mut writer, useless_before(app.clock().now())).await?;
    writer.commit().await?;
    Ok(())
}
