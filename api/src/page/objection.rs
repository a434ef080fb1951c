//! Requests for information on the plain page of a complaint, and the applicant's way to object. Absent: the rules
//! (see `shared::request`).

use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::StatusCode;
use axum::{Extension, Form};
use maud::{Markup, html};
use serde::Deserialize;
use shared::form::{Field, Problem};
use shared::id::IdempotencyKey;
use shared::request::{ClockName, clocks, grounds_open};
use shared::time::long_moment;
use shared::wire::{RequestCard, TrackObjection};
use shared::words::citizen;
use shared::words::request::{self as words, room};

use super::case::Open;
use super::shell::Page;
use super::{PageLang, at, not_sent, track};
use crate::act;
use crate::app::App;
use crate::http::{ApiFault, Caller, RequestId};

/// What the form sends.
#[derive(Deserialize)]
pub(crate) struct Sent {
    key: IdempotencyKey,
    #[serde(flatten)]
    objection: Fields,
}

/// A plain form knows only text.
#[derive(Deserialize)]
struct Fields {
    number: String,
    code: String,
    request: shared::id::RequestId,
    version: String,
    #[serde(default)]
    ground: String,
    #[serde(default)]
    text: String,
}

impl Fields {
    fn asked(self) -> TrackObjection {
        let Self { number, code, request, version, ground, text } = self;
        let track = shared::wire::TrackRequest { number, code };
        TrackObjection { track, request, version: version.parse().unwrap_or_default(), ground, text }
    }
}

/// What was typed and could not be sent.
pub(super) struct Typed<'a> {
    asked: &'a TrackObjection,
    problems: Vec<Problem>,
}

/// Objects: the complaint after it, or as it stands with why not and what was typed.
pub(crate) async fn object(
    State(app): State<App>,
    PageLang(lang): PageLang,
    Extension(request): Extension<RequestId>,
    Caller(from): Caller,
    sent: Result<Form<Sent>, FormRejection>,
) -> Result<Page, ApiFault> {
    let Form(Sent { key, objection }) = sent.map_err(|rejection| ApiFault::of_status(rejection.status()))?;
    let (asked, new_key) = (objection.asked(), || app.clock().new_id());
    let fault = match act::object(&app, &from, &key, &asked).await {
        Ok(seen) => {
            let notice = Some(("success", citizen::SENT.in_lang(lang), words::TRACK_OBJECT_HINT.in_lang(lang)));
            return Ok(Open { notice, ..Open::new(&new_key, &seen.view(), &asked.track, lang) }.page());
        }
        Err(act::Fault::TooMany { seconds }) => {
            return Ok(track::not_now(&asked.track, "", &act::Fault::TooMany { seconds }.into(), lang));
        }
        Err(fault) => fault,
    };
    let problems = match &fault {
        act::Fault::Problems(problems) => problems.clone(),
        _ => Vec::new(),
    };
    let fault = ApiFault::from(fault);
    let view = match act::track(&app, &from, &asked.track).await {
        Ok(seen) => seen.view(),
        Err(act::Fault::NotFound) => return Ok(track::no_such(&asked.track, lang)),
        Err(fault) => return Err(fault.into()),
    };
    let why = not_sent(&fault, &request, lang);
    let notice = Some(("problem", citizen::NOT_SENT.in_lang(lang), why.as_str()));
    let (status, typed): (StatusCode, _) = (fault.status(), Typed { asked: &asked, problems });
    Ok(Open { notice, status, objecting: Some(&typed), ..Open::new(&new_key, &view, &asked.track, lang) }.page())
}

/// The requests; nothing where there is none.
pub(super) fn panels(open: &Open<'_>) -> Markup {
    html! { @for card in &open.view.requests { (panel(open, card)) } }
}

fn panel(open: &Open<'_>, card: &RequestCard) -> Markup {
    let (RequestCard { request, texts }, lang, view) = (card, open.lang, open.view);
    let all = clocks(request, &view.calendar, view.now);
    let due = |name: ClockName, at| {
        let moment = long_moment(at, view.calendar.zone, lang);
        let clock = name.words().in_lang(lang);
        match name {
            ClockName::Object => words::TRACK_OBJECT_UNTIL.with(lang, &[("moment", &moment)]),
            ClockName::Dispute => words::TRACK_DISPUTE_UNTIL.with(lang, &[("moment", &moment)]),
            _ => words::TRACK_DUE.with(lang, &[("clock", clock), ("moment", &moment)]),
        }
    };
    html! {
        section.panel {
            h2 { (words::TRACK_TITLE.with(lang, &[("number", request.number.as_str())])) }
            p { (request.state.words().in_lang(lang)) }
            @if let Some(it) = &request.objection {
                @let state = it.state.words().in_lang(lang);
                p { (words::TRACK_OBJECTED.with(lang, &[("number", it.number.as_str()), ("state", state)])) }
            }
            @for clock in all.iter().filter(|clock| clock.open()) { p { (due(clock.name, clock.due.at)) } }
            dl.answers {
                @for text in texts { div { dt { (text.kind.words().in_lang(lang)) } dd.told { (text.body) } } }
            }
            (form(open, card))
        }
    }
}

/// The form of an objection, where there is a ground for one.
fn form(open: &Open<'_>, card: &RequestCard) -> Markup {
    let (request, lang, view) = (&card.request, open.lang, open.view);
    let grounds = grounds_open(request, &view.calendar, view.now);
    let typed = open.objecting.filter(|typed| typed.asked.request == request.id);
    let (ground, text) = typed.map_or(("", ""), |typed| (&typed.asked.ground, &typed.asked.text));
    let problem = |field: Field| {
        let found = typed.and_then(|typed| typed.problems.iter().find(|problem| problem.field == field));
        html! { @if let Some(problem) = found { p.problem { (problem.sentence(lang)) } } }
    };
    let id = |field: Field| format!("keberatan-{}", field.code());
    html! {
        @if !grounds.is_empty() {
            details open[typed.is_some()] {
                summary { (words::TRACK_OBJECT.in_lang(lang)) }
                p.hint { (words::TRACK_OBJECT_HINT.in_lang(lang)) }
                form method="post" action=(at("/lacak/keberatan", lang)) novalidate {
                    input type="hidden" name="key" value=((open.new_key)());
                    input type="hidden" name="number" value=(open.track.number);
                    input type="hidden" name="code" value=(open.track.code);
                    input type="hidden" name="request" value=(request.id);
                    input type="hidden" name="version" value=(request.version);
                    div.field {
                        label for=(id(Field::Ground)) { (words::TRACK_GROUND.in_lang(lang)) }
                        (problem(Field::Ground))
                        select.medium id=(id(Field::Ground)) name="ground" {
                            option value="" { (room::CHOOSE.in_lang(lang)) }
                            @for it in &grounds {
                                option value=(it.code()) selected[it.code() == ground] { (it.words().in_lang(lang)) }
                            }
                        }
                    }
                    div.field {
                        label for=(id(Field::Text)) { (words::TRACK_REASON.in_lang(lang)) }
                        (problem(Field::Text))
                        textarea id=(id(Field::Text)) name="text" rows="4" { (text) }
                    }
                    button.button { (words::TRACK_OBJECT.in_lang(lang)) }
                }
            }
        }
    }
}
