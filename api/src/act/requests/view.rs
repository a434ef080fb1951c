//! One request as a post sees it, and those beside a complaint. Absent: lists.

use shared::id::{CaseId, PostId, RequestId};
use shared::permission::Act;
use shared::visibility::Viewer;
use shared::wire::{PostView, RequestCard, RequestFile};

use super::{acting_for, applicant, card, of_agency};
use crate::accounts::Officer;
use crate::act::Fault;
use crate::act::command::visible;
use crate::app::App;
use crate::store::Connection;
use crate::store::requests as rows;

/// A request as a post may see it.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held or the request another agency's, [`Fault::Forbidden`] when its role
/// reads none.
pub async fn request(app: &App, officer: &Officer, post: &PostId, id: &RequestId) -> Result<RequestFile, Fault> {
    let post = acting_for(officer, post, Act::ReadRequests)?;
    let mut reader = app.store().reader().await?;
    let stored = of_agency(&mut reader, post, id).await?;
    let (_, calendar) = app.definitions().agency_and_calendar(&mut reader, &post.agency).await?;
    let applicant = match post.role.may(Act::SeeApplicants) {
        true => applicant(app, &mut reader, &stored.request).await?,
        false => None,
    };
    let case = seen(app, &mut reader, post, stored.request.case.as_ref()).await?;
    let case_number = match &stored.request.case {
        Some(case) => rows::case_number(&mut reader, case).await?,
        None => None,
    };
    let card = card(&mut reader, stored.request).await?;
    Ok(RequestFile { card, applicant, case, case_number, calendar: (*calendar).clone(), now: app.clock().now() })
}

/// The complaint, where the post may open it.
async fn seen(
    app: &App,
    reader: &mut Connection,
    post: &PostView,
    case: Option<&CaseId>,
) -> Result<Option<CaseId>, Fault> {
    let Some(case) = case else { return Ok(None) };
    match visible(app, reader, post, case).await {
        Ok(_) => Ok(Some(case.clone())),
        Err(Fault::NotFound) => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// The requests beside a complaint: all of each for its reporter and whoever reads requests, where each stands for
/// whoever may open one, and nothing for the rest.
pub(in crate::act) async fn cards(
    reader: &mut Connection,
    case: &CaseId,
    viewer: &Viewer,
) -> Result<Vec<RequestCard>, Fault> {
    let (whole, any) = match viewer {
        Viewer::Public => (false, false),
        Viewer::Reporter => (true, true),
        Viewer::Post(seat) => (seat.role.may(Act::ReadRequests), seat.role.may(Act::OpenRequest)),
    };
    let mut cards = Vec::new();
    if !(whole || any) {
        return Ok(cards);
    }
    for stored in rows::of_case(reader, case).await? {
        cards.push(match whole {
            true => card(reader, stored.request).await?,
            false => RequestCard { request: stored.request, texts: Vec::new() },
        });
    }
    Ok(cards)
}
