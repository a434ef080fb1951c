//! That a complaint may be shown to the public, on the plain page of its case, and the reporter's way to take
//! that back. Absent: showing it, which an officer does, and the rules (see `shared::publication`).

use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::StatusCode;
use axum::{Extension, Form};
use maud::{Markup, html};
use serde::Deserialize;
use shared::id::IdempotencyKey;
use shared::publication::{agreed, shown};
use shared::wire::TrackRequest;
use shared::words::{Lang, citizen, publication as words};

use super::case::Open;
use super::shell::Page;
use super::{PageLang, at, not_sent, track};
use crate::act;
use crate::app::App;
use crate::http::{ApiFault, Caller, RequestId};

/// What the button sends.
#[derive(Deserialize)]
pub(crate) struct Sent {
    key: IdempotencyKey,
    #[serde(flatten)]
    track: TrackRequest,
}

/// Takes the consent back: the case after it, or the case as it stands with why not.
pub(crate) async fn take_back(
    State(app): State<App>,
    PageLang(lang): PageLang,
    Extension(request): Extension<RequestId>,
    Caller(from): Caller,
    sent: Result<Form<Sent>, FormRejection>,
) -> Result<Page, ApiFault> {
    let Form(Sent { key, track }) = sent.map_err(|rejection| ApiFault::of_status(rejection.status()))?;
    let new_key = || app.clock().new_id();
    let fault = match act::take_back(&app, &from, &key, &track).await {
        Ok(seen) => {
            let notice = Some(("success", citizen::SENT.in_lang(lang), words::TAKE_BACK_HINT.in_lang(lang)));
            return Ok(Open { notice, ..Open::new(&new_key, &seen.view(), &track, lang) }.page());
        }
        Err(act::Fault::NotFound) => return Ok(track::no_such(&track, lang)),
        Err(fault @ act::Fault::TooMany { .. }) => return Ok(track::not_now(&track, "", &fault.into(), lang)),
        Err(fault) => ApiFault::from(fault),
    };
    let view = act::track(&app, &from, &track).await?.view();
    let why = not_sent(&fault, &request, lang);
    let notice = Some(("problem", citizen::NOT_SENT.in_lang(lang), why.as_str()));
    let status: StatusCode = fault.status();
    Ok(Open { notice, status, ..Open::new(&new_key, &view, &track, lang) }.page())
}

/// The panel; nothing where the reporter has not agreed.
pub(super) fn panel(open: &Open<'_>) -> Markup {
    let (view, lang): (_, Lang) = (open.view, open.lang);
    let number = view.case.number.as_ref().map(ToString::to_string).unwrap_or_default();
    html! {
        @if agreed(&view.case) {
            section.panel {
                @if shown(&view.case) {
                    p {
                        a href=(at(&format!("/{}/aduan/{number}", view.case.agency), lang)) {
                            (words::YOURS_SHOWN.in_lang(lang))
                        }
                    }
                } @else {
                    p { (words::YOURS_AGREED.in_lang(lang)) }
                }
                p.hint { (words::TAKE_BACK_HINT.in_lang(lang)) }
                form method="post" action=(at("/lacak/izin", lang)) {
                    input type="hidden" name="key" value=((open.new_key)());
                    input type="hidden" name="number" value=(open.track.number);
                    input type="hidden" name="code" value=(open.track.code);
                    button.button.secondary { (words::TAKE_BACK.in_lang(lang)) }
                }
            }
        }
    }
}
