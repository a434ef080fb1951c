//! A form that a procedure has filled in, for the office's own file: the complaint whole, and who reports only
//! while the post has the identity open. Absent: drawing it (see `crate::page`).

use shared::form::{Field, Identity};
use shared::id::{CaseId, PostId};
use shared::procedure::{Print, TextKind};
use shared::visibility::Viewer;
use shared::words::Lang;

use super::command::{held, visible};
use super::slip::{self, Slip};
use super::{Fault, identity, receipt};
use crate::accounts::Officer;
use crate::app::App;

pub(super) mod disposition;

pub use disposition::{SheetPaper, Signed};

/// What stands on a form. No `Debug`: a name must not slip into a log.
pub struct FormSheet {
    /// Which form.
    pub print: Print,
    /// What a receipt says too.
    pub slip: Slip,
    /// The whole of what was told.
    pub story: String,
    /// The date it happened, as told.
    pub happened_on: Option<String>,
    /// What it is about.
    pub category: Option<String>,
    /// The number of another system.
    pub external: Option<String>,
    /// Who reports, while it is open to the post.
    pub identity: Option<Identity>,
    /// What a disposition sheet says, where it is one.
    pub disposition: Option<SheetPaper>,
}

/// A form of a case. It opens nothing: who reports stands on it only where the post opened the identity lately.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today or may not read the case, or its procedure has no such
/// form for the channel.
pub async fn form_sheet(
    app: &App,
    officer: &Officer,
    post: &PostId,
    case: &CaseId,
    print: Print,
    lang: Lang,
) -> Result<FormSheet, Fault> {
    let post = held(officer, post)?;
    let mut reader = app.store().reader().await?;
    let found = visible(app, &mut reader, post, case).await?;
    let (filed, ground) = receipt::as_filed(app, &mut reader, case).await?;
    let now = &found.stored.case;
    let sight = Viewer::at(post).sight(now, &ground.procedure);
    let named = now.period.is_none() && ground.procedure.prints(now.channel).contains(&print);
    if !named || !sight.reads(TextKind::Complaint) {
        return Err(Fault::NotFound);
    }
    let identity = identity::while_open(app, &mut reader, (post, &found.stored), &ground).await?;
    let slip = slip::of_office(app, &mut reader, &found, &filed, &ground, lang).await?;
    let disposition = match print {
        Print::DispositionSheet => Some(disposition::paper(&mut reader, &found, &ground, lang).await?),
        _ => None,
    };
    let text = |field: Field| {
        let own = found.texts.iter().find(|text| text.version == 1 && text.field == field);
        own.map(|text| text.body.clone())
    };
    let category = now.category.as_ref().and_then(|id| ground.agency.category(id.as_str()));
    Ok(FormSheet {
        print,
        slip,
        story: text(Field::Story).unwrap_or_default(),
        happened_on: text(Field::HappenedOn),
        category: category.map(|category| category.name.clone()),
        external: now.external.as_ref().map(ToString::to_string),
        identity,
        disposition,
    })
}
