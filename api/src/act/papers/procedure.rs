//! What the papers of a procedure are made of: the SOP with its flow, and the form people fill in by hand. Absent: what
//! stands where (see [`shared::paper`]).

use shared::paper::{FormPaper, Signer, SopPaper, complaint_form, sop};
use shared::papers::PaperKind;
use shared::procedure::Role;
use shared::time::Moment;
use shared::wire::PostView;
use shared::words::Lang;

use super::made::Drawn;
use crate::act::Fault;
use crate::app::App;

/// A paper of one of the procedures of a post's agency.
pub(super) async fn made_of(
    app: &App,
    post: &PostView,
    (kind, id): (PaperKind, &str),
    at: Moment,
) -> Result<Drawn, Fault> {
    let mut reader = app.store().reader().await?;
    let (agency, calendar) = app.definitions().agency_and_calendar(&mut reader, &post.agency).await?;
    let procedures = app.definitions().procedures(&mut reader, &agency).await?;
    drop(reader);
    let procedure = procedures.iter().find(|procedure| procedure.id == id).ok_or(Fault::NotFound)?;
    let paper = if kind == PaperKind::ComplaintForm {
        complaint_form(&FormPaper { agency: &agency, procedure, place: "" }, Lang::Id)
    } else {
        let office = agency.office(Role::Head).unwrap_or(Role::Head.words().in_lang(Lang::Id)).to_owned();
        let paper = SopPaper {
            agency: &agency,
            procedure,
            calendar: &calendar,
            in_force: None,
            format: SopPaper::FORMAT,
            place: "",
            on: None,
            signer: Signer { office, ..Signer::default() },
        };
        sop(&paper, Lang::Id)
    };
    Drawn::of(app, &paper, at, Vec::new()).await
}
