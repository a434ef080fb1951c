//! What a receipt in an officer's hands is made of: what a reprint says, and no more. Absent: what stands where (see
//! [`shared::paper`]).

use shared::id::CaseId;
use shared::paper::{ReceiptPaper, Signer, receipt};
use shared::time::Moment;
use shared::wire::PostView;
use shared::words::Lang;

use super::made::Drawn;
use crate::act::Fault;
use crate::act::slip;
use crate::app::App;

/// The receipt of a complaint as a post may print it.
pub(super) async fn made_of(
    app: &App,
    post: &PostView,
    case: &CaseId,
    (site, at): (&str, Moment),
) -> Result<Drawn, Fault> {
    let (slip, ground) = slip::for_post(app, &mut *app.store().reader().await?, post, case, Lang::Id).await?;
    let signer = slip.received_name.clone().map(|name| {
        let signer = Signer { office: slip.received_by.clone(), name, ..Signer::default() };
        (signer, "", slip.zone.date(slip.filed_at))
    });
    let paper = ReceiptPaper {
        agency: &ground.agency,
        zone: slip.zone,
        number: slip.number.as_ref(),
        code: None,
        site,
        filed_at: slip.filed_at,
        channel: slip.channel,
        receiver: &slip.receiver(),
        reporter: None,
        story: slip.story.as_deref().unwrap_or_default(),
        place: slip.place.as_deref().unwrap_or_default(),
        holder: &slip.holder,
        dues: &slip.dues,
        secrecy: slip.secrecy,
        signer,
    };
    Drawn::of(app, &receipt(&paper, Lang::Id), at, vec![case.clone()]).await
}
