//! `/lacak/lupa` and `/lacak/temukan`: finding one's complaints again by e-mail, and the list that the code of the
//! mail opens. Both are plain forms, with scripts or without: the code is used by pressing a button, so that a
//! mailbox that opens links by itself does not use it up. Absent: looking (see [`crate::act`]).

use axum::Form;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::StatusCode;
use maud::{Markup, html};
use shared::form::{Field as Name, Problem, ProblemCode};
use shared::time::long_moment;
use shared::wire::{AgencyCard, FOUND_MINUTES, FindRequest, FoundCase, FoundPage, FoundRequest};
use shared::words::citizen::find as words;
use shared::words::{Lang, form as labels};

use super::parts::{self, Control, Field, Wrong};
use super::shell::{Page, Switch};
use super::{PageLang, at};
use crate::act;
use crate::app::App;
use crate::http::{ApiFault, Caller};

/// Where a question is asked.
const ASK: &str = "/lacak/lupa";
/// Where a code is used.
const USE: &str = "/lacak/temukan";
/// The id of the choice of an agency.
const AGENCY: &str = "agency";

/// The form that asks for the address.
pub(crate) async fn open(State(app): State<App>, PageLang(lang): PageLang) -> Result<Page, ApiFault> {
    form(&app, &FindRequest::default(), &[], html! {}, StatusCode::OK, lang).await
}

/// Takes the question; the answer is the same whatever there is.
pub(crate) async fn ask(
    State(app): State<App>,
    PageLang(lang): PageLang,
    Caller(from): Caller,
    typed: Result<Form<FindRequest>, FormRejection>,
) -> Result<Page, ApiFault> {
    let Form(typed) = typed.map_err(|rejection| ApiFault::of_status(rejection.status()))?;
    let wrong = match act::find(&app, &from, &typed).await {
        Ok(()) => return Ok(sent(lang)),
        Err(act::Fault::Problems(problems)) => problems,
        Err(act::Fault::NotFound) => Vec::new(),
        Err(fault @ act::Fault::TooMany { .. }) => {
            let fault = ApiFault::from(fault);
            let notice = parts::notice("problem", super::words::TOO_MANY_TITLE.in_lang(lang), &fault.sentence(lang));
            let page = form(&app, &typed, &[], notice, fault.status(), lang).await?;
            return Ok(page.wait(fault.retry_after()));
        }
        Err(fault) => return Err(fault.into()),
    };
    let mut found: Vec<Wrong> = wrong.into_iter().map(|problem| Wrong::of(problem, "", lang)).collect();
    if !act::agencies(&app).await?.iter().any(|agency| agency.id == typed.agency) {
        let problem = Problem { field: Name::Email, code: ProblemCode::Choice };
        let sentence = parts::sentence(problem, words::AGENCY.in_lang(lang), lang);
        found.insert(0, Wrong { at: AGENCY.to_owned(), sentence });
    }
    form(&app, &typed, &found, html! {}, StatusCode::UNPROCESSABLE_ENTITY, lang).await
}

fn sent(lang: Lang) -> Page {
    let minutes = FOUND_MINUTES.to_string();
    let body = html! {
        h1 { (words::SENT_TITLE.in_lang(lang)) }
        p.lead { (words::SENT.with(lang, &[("minutes", &minutes)])) }
        p { (words::SENT_NOT.in_lang(lang)) }
        (enter(lang))
    };
    Page::new("lupa", words::SENT_TITLE.in_lang(lang), lang, body).back(at("/lacak", lang)).private()
}

fn enter(lang: Lang) -> Markup {
    html! { p { (words::ENTER.in_lang(lang)) " " a href=(at(USE, lang)) { (words::ENTER_LINK.in_lang(lang)) } } }
}

async fn form(
    app: &App,
    typed: &FindRequest,
    wrong: &[Wrong],
    notice: Markup,
    status: StatusCode,
    lang: Lang,
) -> Result<Page, ApiFault> {
    let body = html! {
        (parts::summary(wrong, lang))
        (notice)
        h1 { (words::TITLE.in_lang(lang)) }
        @if app.mailer().is_some() {
            p.lead { (words::LEAD.in_lang(lang)) }
            form method="post" action=(at(ASK, lang)) novalidate {
                (agencies(&act::agencies(app).await?, &typed.agency, wrong, lang))
                (Field {
                    id: Name::Email.code(), name: Name::Email.code(), label: labels::EMAIL.in_lang(lang), optional: false,
                    hints: &[], value: &typed.email, control: Control::Line("email", "email", "email", ""),
                }.draw(wrong, lang))
                div.buttons { button.button { (words::SEND.in_lang(lang)) } }
            }
            p.muted { (words::NOT_ANONYMOUS.in_lang(lang)) }
            (enter(lang))
        } @else {
            p { (words::NO_MAIL.in_lang(lang)) }
        }
    };
    let page = Page::new("lupa", words::TITLE.in_lang(lang), lang, body).status(status).back(at("/lacak", lang));
    Ok(if status == StatusCode::OK { page.switch(Switch::Link(ASK.to_owned())) } else { page.private() })
}

fn agencies(all: &[AgencyCard], chosen: &str, wrong: &[Wrong], lang: Lang) -> Markup {
    let problem = parts::wrong_at(wrong, AGENCY);
    html! {
        div.field.wrong[problem.is_some()] {
            label for=(AGENCY) { (words::AGENCY.in_lang(lang)) }
            @if let Some(sentence) = problem { p.problem id={ (AGENCY) "-problem" } { (sentence) } }
            select.medium id=(AGENCY) name=(AGENCY) aria-invalid=[problem.map(|_| "true")]
                aria-describedby=[parts::described(AGENCY, false, problem.is_some())] {
                option value="" { (words::AGENCY_NONE.in_lang(lang)) }
                @for agency in all {
                    option value=(agency.id) selected[agency.id == chosen] { (agency.name) }
                }
            }
        }
    }
}

/// The form that takes the code of a mail; a script puts the one of the address into it.
pub(crate) async fn enter_code(PageLang(lang): PageLang) -> Page {
    code_form(&FoundRequest::default(), &[], html! {}, StatusCode::OK, lang).switch(Switch::Link(USE.to_owned()))
}

/// The complaints that a code opens.
pub(crate) async fn list(
    State(app): State<App>,
    PageLang(lang): PageLang,
    Caller(from): Caller,
    typed: Result<Form<FoundRequest>, FormRejection>,
) -> Result<Page, ApiFault> {
    let Form(typed) = typed.map_err(|rejection| ApiFault::of_status(rejection.status()))?;
    match act::found(&app, &from, &typed).await {
        Ok(found) => Ok(listed(&found, lang)),
        Err(fault @ act::Fault::CodeSpent) => {
            let fault = ApiFault::from(fault);
            let wrong = [Wrong { at: Name::Code.code().to_owned(), sentence: fault.sentence(lang) }];
            Ok(code_form(&typed, &wrong, html! {}, fault.status(), lang))
        }
        Err(fault @ act::Fault::TooMany { .. }) => {
            let fault = ApiFault::from(fault);
            let notice = parts::notice("problem", super::words::TOO_MANY_TITLE.in_lang(lang), &fault.sentence(lang));
            Ok(code_form(&typed, &[], notice, fault.status(), lang).wait(fault.retry_after()))
        }
        Err(fault) => Err(fault.into()),
    }
}

fn code_form(typed: &FoundRequest, wrong: &[Wrong], notice: Markup, status: StatusCode, lang: Lang) -> Page {
    let body = html! {
        (parts::summary(wrong, lang))
        (notice)
        h1 { (words::FOUND_TITLE.in_lang(lang)) }
        p.lead { (words::FOUND_LEAD.in_lang(lang)) }
        form id="temukan" method="post" action=(at(USE, lang)) novalidate {
            (Field {
                id: Name::Code.code(), name: Name::Code.code(), label: words::CODE.in_lang(lang), optional: false,
                hints: &[words::CODE_HINT.in_lang(lang)], value: &typed.code,
                control: Control::Line("text", "", "off", "medium"),
            }.draw(wrong, lang))
            div.buttons { button.button { (words::FOUND_SHOW.in_lang(lang)) } }
        }
        p { a href=(at(ASK, lang)) { (words::LOST_LINK.in_lang(lang)) } }
    };
    Page::new("temukan", words::FOUND_TITLE.in_lang(lang), lang, body).status(status).back(at("/lacak", lang)).private()
}

fn listed(found: &FoundPage, lang: Lang) -> Page {
    let body = html! {
        h1 { (words::LIST_TITLE.in_lang(lang)) }
        @if found.cases.is_empty() {
            p.lead { (words::LIST_NONE.in_lang(lang)) }
        } @else {
            p.lead { (words::LIST_AT.with(lang, &[("agency", &found.agency)])) }
            @for case in &found.cases { (one(case, found, lang)) }
        }
    };
    Page::new("ketemu", words::LIST_TITLE.in_lang(lang), lang, body).back(at("/lacak", lang)).private()
}

/// A complaint with its key, and the form that opens it.
fn one(case: &FoundCase, found: &FoundPage, lang: Lang) -> Markup {
    let number = case.number.as_ref().map(ToString::to_string);
    let filed = long_moment(case.filed_at, found.zone, lang);
    let later = super::words::RECEIPT_NUMBER_LATER.in_lang(lang);
    let open = number.as_deref().map(|number| words::LIST_OPEN_OF.with(lang, &[("number", number)]));
    html! {
        section.panel {
            h2 { (number.as_deref().unwrap_or(later)) }
            p { span.state.neutral { (case.state.words().in_lang(lang)) } }
            p { (words::LIST_FILED.with(lang, &[("moment", &filed)])) }
            p { (labels::CODE.in_lang(lang)) ": " strong.code-value.small { (case.code) } }
            form method="post" action=(at("/lacak", lang)) {
                input type="hidden" name="number" value=(number.as_deref().unwrap_or_default());
                input type="hidden" name="code" value=(case.code);
                button.button.secondary aria-label=[open.as_deref()] { (words::LIST_OPEN.in_lang(lang)) }
            }
        }
    }
}
