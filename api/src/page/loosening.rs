//! What is asked of the secrecy that the reporter wished for, on the plain page of their case, and their answer to it.
//! Absent: the rules (see `shared::secrecy::loosening`).

use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::{Extension, Form};
use maud::{Markup, html};
use serde::Deserialize;
use shared::id::IdempotencyKey;
use shared::secrecy::loosening::pending;
use shared::wire::{TrackRequest, TrackSecrecy};
use shared::words::{citizen, secrecy as words};

use super::case::Open;
use super::shell::Page;
use super::{PageLang, at, not_sent, track};
use crate::act;
use crate::app::App;
use crate::http::{ApiFault, Caller, RequestId};

/// What the buttons send.
#[derive(Deserialize)]
pub(crate) struct Sent {
    key: IdempotencyKey,
    /// `setuju`, or anything else: who is not understood has not consented.
    jawaban: String,
    #[serde(flatten)]
    track: TrackRequest,
}

/// Consents or objects: the case after it, or the case as it stands with why not.
pub(crate) async fn answer(
    State(app): State<App>,
    PageLang(lang): PageLang,
    Extension(request): Extension<RequestId>,
    Caller(from): Caller,
    sent: Result<Form<Sent>, FormRejection>,
) -> Result<Page, ApiFault> {
    let Form(Sent { key, jawaban, track }) = sent.map_err(|rejection| ApiFault::of_status(rejection.status()))?;
    let (asked, new_key) = (TrackSecrecy { track, consents: jawaban == "setuju" }, || app.clock().new_id());
    let fault = match act::answer_loosening(&app, &from, &key, &asked).await {
        Ok(seen) => {
            let notice = Some(("success", citizen::SENT.in_lang(lang), ""));
            return Ok(Open { notice, ..Open::new(&new_key, &seen.view(), &asked.track, lang) }.page());
        }
        Err(act::Fault::NotFound) => return Ok(track::no_such(&asked.track, lang)),
        Err(fault @ act::Fault::TooMany { .. }) => return Ok(track::not_now(&asked.track, "", &fault.into(), lang)),
        Err(fault) => ApiFault::from(fault),
    };
    let view = act::track(&app, &from, &asked.track).await?.view();
    let why = not_sent(&fault, &request, lang);
    let notice = Some(("problem", citizen::NOT_SENT.in_lang(lang), why.as_str()));
    Ok(Open { notice, status: fault.status(), ..Open::new(&new_key, &view, &asked.track, lang) }.page())
}

/// The question and its two answers; nothing while nothing is asked.
pub(super) fn panel(open: &Open<'_>) -> Markup {
    let (view, lang) = (open.view, open.lang);
    let asked = pending(&view.case, view.now).is_some_and(|asked| asked.consent && !asked.consented);
    html! {
        @if asked {
            section.panel {
                h2 { (words::YOURS_ASKED.in_lang(lang)) }
                p { (words::YOURS_ASKED_MORE.in_lang(lang)) }
                form method="post" action=(at("/lacak/kerahasiaan", lang)) {
                    input type="hidden" name="key" value=((open.new_key)());
                    input type="hidden" name="number" value=(open.track.number);
                    input type="hidden" name="code" value=(open.track.code);
                    div.buttons {
                        button.button name="jawaban" value="setuju" { (words::YOURS_CONSENT.in_lang(lang)) }
                        button.button.secondary name="jawaban" value="keberatan" { (words::YOURS_OBJECT.in_lang(lang)) }
                    }
                }
            }
        }
    }
}
