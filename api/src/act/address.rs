//! Where a reporter can be written to. The address is opened in memory, for the moment in which a mail is
//! written; no row, answer or log holds it. Absent: showing it to anybody.

use shared::id::CaseId;

use super::Fault;
use super::enclosed::IdentityKept;
use crate::app::App;
use crate::store::{Connection, texts};

/// The e-mail address of a case's reporter, where they gave one.
///
/// # Errors
/// When the database fails, or the identity does not open.
pub async fn reporter_address(app: &App, reader: &mut Connection, case: &CaseId) -> Result<Option<String>, Fault> {
    let Some(sealed) = texts::identity(reader, case).await? else {
        return Ok(None);
    };
    let kept = IdentityKept::open(app.keys(), case, &sealed)?;
    Ok(kept.identity()?.email.filter(|email| !email.is_empty()))
}
