//! The steps a reporter may take in a case: a form for each that the rules offer, and what comes of
//! sending one. Absent: which they are (see `shared::case::offers`).

use axum::Extension;
use axum::extract::State;
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::http::StatusCode;
use maud::{Markup, html};
use shared::case::{Actor, Command, Offer, offers};
use shared::form::{Field as Name, Problem};
use shared::procedure::Action;
use shared::wire::{CaseView, TrackCommand, TrackRequest};
use shared::words::citizen::steps::{RATING_SEND, Speech, speech};
use shared::words::{Lang, Words, citizen as words};

use super::case::Open;
use super::parts::{self, Control, Field, Wrong};
use super::reading::{self, Kept, Sent};
use super::shell::Page;
use super::{PageLang, at, not_sent, rating, track};
use crate::act;
use crate::app::App;
use crate::http::{ApiFault, Caller, RequestId};
use crate::limits::Origin;

/// What was typed for a step that was not done.
pub(super) struct Draft<'a> {
    step: &'a str,
    text: &'a str,
    /// The mark chosen, by code.
    rating: &'a str,
    files: &'a [Kept],
    /// The key it was sent with; none where a new one is needed.
    key: Option<&'a str>,
    pub(super) wrong: Vec<Wrong>,
}

/// What came of a step that was not done: status, notice, problems, and whether it needs a new key.
struct Outcome {
    status: StatusCode,
    title: Words,
    text: String,
    wrong: Vec<Wrong>,
    new_key: bool,
}

/// Takes a step: the case after it, or the case as it stands with all that was typed.
pub(crate) async fn send(
    State(app): State<App>,
    PageLang(lang): PageLang,
    Extension(request): Extension<RequestId>,
    Caller(from): Caller,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Page, ApiFault> {
    let form = form.map_err(|rejection| ApiFault::of_status(rejection.status()))?;
    let sent = reading::read(&app, &from, form, lang).await;
    let opened = TrackRequest { number: sent.text("number").to_owned(), code: sent.text("code").to_owned() };
    let new_key = || app.clock().new_id();
    let not_now = |fault: act::Fault| track::not_now(&opened, sent.text("text"), &fault.into(), lang);
    let fault = match attempt(&app, &from, &sent, &opened).await {
        Ok(view) => {
            let notice = Some(("success", words::SENT.in_lang(lang), words::SENT_HINT.in_lang(lang)));
            return Ok(Open { notice, ..Open::new(&new_key, &view, &opened, lang) }.page());
        }
        Err(act::Fault::NotFound) => return Ok(track::no_such(&opened, lang)),
        Err(fault @ act::Fault::TooMany { .. }) => return Ok(not_now(fault)),
        Err(fault) => fault,
    };
    let view = match act::track(&app, &from, &opened).await {
        Ok(seen) => seen.view(),
        Err(act::Fault::NotFound) => return Ok(track::no_such(&opened, lang)),
        Err(fault @ act::Fault::TooMany { .. }) => return Ok(not_now(fault)),
        Err(fault) => return Err(fault.into()),
    };
    let outcome = outcome(fault, &sent, &view, &request, lang);
    let key = sent.key().filter(|_| !outcome.new_key).map(String::from);
    let files = if key.is_some() { sent.files.as_slice() } else { &[] };
    let (step, text, wrong) = (sent.text("step"), sent.text("text"), outcome.wrong);
    let notice = wrong.is_empty().then_some(("problem", outcome.title.in_lang(lang), outcome.text.as_str()));
    let rating = sent.text(Name::Rating.code());
    let draft = Draft { step, text, rating, files, key: key.as_deref(), wrong };
    let status = outcome.status;
    Ok(Open { notice, draft: Some(&draft), status, ..Open::new(&new_key, &view, &opened, lang) }.page())
}

async fn attempt(app: &App, from: &Origin, sent: &Sent, opened: &TrackRequest) -> Result<CaseView, act::Fault> {
    if !sent.wrong.is_empty() {
        return Err(act::Fault::Problems(Vec::new()));
    }
    let command = TrackCommand {
        track: opened.clone(),
        version: sent.text("version").parse().unwrap_or(0),
        command: Command {
            step: sent.text("step").to_owned(),
            text: sent.text("text").to_owned(),
            rating: sent.text(Name::Rating.code()).to_owned(),
            files: sent.file_ids(),
            ..Command::default()
        },
    };
    let key = sent.key().ok_or(act::Fault::KeyReused)?;
    act::track_command(app, from, &key, &command).await.map(act::Seen::view)
}

fn outcome(fault: act::Fault, sent: &Sent, view: &CaseView, request: &RequestId, lang: Lang) -> Outcome {
    let prefix = prefix(sent.text("step"));
    let action = view.procedure.step(sent.text("step")).map(|step| step.action);
    let wrong = match &fault {
        act::Fault::Problems(problems) => {
            let files = sent
                .wrong
                .iter()
                .map(|(_, sentence)| Wrong { at: format!("{prefix}files"), sentence: sentence.clone() });
            problems.iter().map(|problem| wrong_of(*problem, &prefix, action, lang)).chain(files).collect()
        }
        _ => Vec::new(),
    };
    let new_key = matches!(fault, act::Fault::KeyReused);
    let (title, text) = match &fault {
        act::Fault::Stale { .. } => (words::STALE, words::STALE_HINT.in_lang(lang).to_owned()),
        act::Fault::Refused(refusal) => (words::REFUSED, refusal.sentence(lang)),
        act::Fault::KeyReused => (words::NOT_SENT, words::STEP_KEY_REUSED.in_lang(lang).to_owned()),
        _ => (words::NOT_SENT, String::new()),
    };
    let fault = ApiFault::from(fault);
    let text = if text.is_empty() { not_sent(&fault, request, lang) } else { text };
    Outcome { status: fault.status(), title, text, wrong, new_key }
}

/// The problem of a step's field, under the name the field has for this step.
fn wrong_of(problem: Problem, prefix: &str, action: Option<Action>, lang: Lang) -> Wrong {
    let label = match action {
        Some(action) if problem.field == Name::Text => speech(action).field,
        _ => problem.field.label(),
    };
    Wrong {
        at: format!("{prefix}{}", problem.field.code()),
        sentence: parts::sentence(problem, label.in_lang(lang), lang),
    }
}

/// The ids of a step's fields begin with this: two forms on one page may ask for the same thing.
fn prefix(step: &str) -> String {
    let plain: String = step.chars().filter(char::is_ascii_alphanumeric).take(8).collect();
    format!("langkah-{plain}-")
}

/// A form for each step the rules offer the reporter now. Text for a step that is no longer offered
/// stays to be read and copied.
pub(super) fn forms(open: &Open<'_>) -> Markup {
    let (view, lang) = (open.view, open.lang);
    let offers = offers(&view.procedure, &view.case, &Actor::REPORTER, view.now);
    let orphan =
        open.draft.filter(|draft| !draft.text.is_empty() && offers.iter().all(|offer| offer.step != draft.step));
    html! {
        @if let Some(draft) = orphan {
            h2 { (words::KEPT.in_lang(lang)) }
            div.panel { p { (draft.text) } }
        }
        @if view.case.state.ended() { p.muted { (words::CASE_ENDED.in_lang(lang)) } }
        @if !offers.is_empty() {
            h2 { (words::CASE_ACTIONS.in_lang(lang)) }
            @for (nth, offer) in offers.iter().enumerate() { (step(open, offer, nth == 0)) }
        }
    }
}

/// One step: its form, folded away where it is not lightly undone, so that a second look comes first.
fn step(open: &Open<'_>, offer: &Offer, main: bool) -> Markup {
    let (words, lang) = (speech(offer.action), open.lang);
    let title = words.title.in_lang(lang);
    let typed = open.draft.is_some_and(|draft| draft.step == offer.step);
    let id = format!("{}title", prefix(&offer.step));
    match words.sure {
        Some(sure) => html! {
            details.panel open[typed] {
                summary { (title) }
                p { strong { (sure.in_lang(lang)) } " " (words.effect.in_lang(lang)) }
                (form(open, offer, words, false))
            }
        },
        None => html! {
            section.panel aria-labelledby=(id) {
                h3 id=(id) { (title) }
                p.muted { (words.effect.in_lang(lang)) }
                (form(open, offer, words, main))
            }
        },
    }
}

/// The form of one step; only the first is the page's main button.
fn form(open: &Open<'_>, offer: &Offer, words: Speech, main: bool) -> Markup {
    let (view, track, lang) = (open.view, open.track, open.lang);
    let prefix = prefix(&offer.step);
    let draft = open.draft.filter(|draft| draft.step == offer.step);
    let key = draft.and_then(|draft| draft.key).map_or_else(open.new_key, str::to_owned);
    let wrong = draft.map(|draft| draft.wrong.as_slice()).unwrap_or_default();
    let needs = offer.action.needs();
    // One button for every mark, also for those that take the matter up again.
    let rated = offer.action == Action::Confirm && view.procedure.rating.is_some();
    let send = if rated { RATING_SEND } else { words.send };
    html! {
            form method="post" action=(at("/lacak/tindakan", lang)) enctype="multipart/form-data" novalidate {
                input type="hidden" name="key" value=(key);
                input type="hidden" name="number" value=(track.number);
                input type="hidden" name="code" value=(track.code);
                input type="hidden" name="version" value=(view.case.version);
                input type="hidden" name="step" value=(offer.step);
                @if offer.action == Action::Confirm {
                    (rating::marks(view, &prefix, draft.map(|draft| draft.rating).unwrap_or_default(), wrong, lang))
                }
                @if needs.text.is_some() {
                    (Field {
                        id: &format!("{prefix}{}", Name::Text.code()), name: Name::Text.code(),
                        label: words.field.in_lang(lang), optional: !needs.text_required, hints: &[],
                        value: draft.map(|draft| draft.text).unwrap_or_default(), control: Control::Area(4),
                    }.draw(wrong, lang))
                }
                @if needs.files {
                    (parts::files(
                        &format!("{prefix}files"), draft.map(|draft| draft.files).unwrap_or_default(),
                        view.recording_mb, wrong, lang,
                    ))
                }
                div.buttons {
                    button.button.secondary[!main && words.sure.is_none()].danger[words.sure.is_some()] {
                        (send.in_lang(lang))
                    }
                }
            }
    }
}
