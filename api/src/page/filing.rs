//! `/{agency}/lapor`: the filing form, and what comes of sending it. Absent: the form's own markup
//! (see [`super::form`]).

use axum::Extension;
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Redirect;
use serde::Deserialize;
use shared::agency::Agency;
use shared::form::{Field, FilingForm, Problem};
use shared::id::{AgencyId, IdempotencyKey};
use shared::procedure::Kind;
use shared::region::{self, RegionCode};
use shared::wire::{AgencyPage, Receipt};
use shared::words::{Lang, citizen as words};

use super::aside;
use super::form::{self, Form};
use super::parts::Wrong;
use super::reading::{self, Sent};
use super::shell::Page;
use super::{PageLang, at, not_sent, paper, receipt};
use crate::act::{self, Cause, Filed};
use crate::app::App;
use crate::http::{ApiFault, Caller, Id, RequestId, SiteAddress};
use crate::limits::Origin;
use crate::regions;

/// The short address of an agency leads to its form.
pub(crate) async fn lead(
    State(app): State<App>,
    PageLang(lang): PageLang,
    Id(agency): Id<AgencyId>,
) -> Result<Redirect, ApiFault> {
    act::agency_page(&app, &agency, None).await?;
    Ok(Redirect::to(&at(&format!("/{agency}/lapor"), lang)))
}

/// The kind of complaint that was chosen, where an agency's website takes several.
#[derive(Deserialize)]
pub(crate) struct Chosen {
    jenis: Option<String>,
}

impl Chosen {
    fn kind(&self) -> Option<Kind> {
        self.jenis.as_deref().and_then(Kind::from_code)
    }
}

/// The empty form; where the agency takes several kinds of complaint, the choice comes first.
pub(crate) async fn open(
    State(app): State<App>,
    PageLang(lang): PageLang,
    Id(agency): Id<AgencyId>,
    Query(chosen): Query<Chosen>,
) -> Result<Page, ApiFault> {
    let page = act::agency_page(&app, &agency, chosen.kind()).await?;
    let kind = chosen.kind().filter(|kind| page.kinds.contains(kind));
    if kind.is_none() && !page.kinds.is_empty() {
        return Ok(form::kinds(&page, lang));
    }
    let kind = kind.map(|kind| kind.code().to_owned()).unwrap_or_default();
    let (typed, key) = (FilingForm { kind, ..FilingForm::default() }, app.clock().new_id());
    Ok(Form { key: &key, lang, ..Form::empty(&page, &typed) }.page(StatusCode::OK))
}

/// Sends the form: the receipt, or the form again with all that was typed.
pub(crate) async fn send(
    State(app): State<App>,
    (PageLang(lang), SiteAddress(site)): (PageLang, SiteAddress),
    Id(agency): Id<AgencyId>,
    Query(chosen): Query<Chosen>,
    Extension(request): Extension<RequestId>,
    Caller(from): Caller,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Page, ApiFault> {
    let page = act::agency_page(&app, &agency, chosen.kind()).await?;
    let form = form.map_err(|rejection| ApiFault::of_status(rejection.status()))?;
    let sent = reading::read(&app, &from, form, lang).await;
    let typed = FilingForm::from_fields(|field| sent.answer(field), sent.file_ids());
    let Some(key) = sent.key().filter(|_| sent.wrong.is_empty()) else {
        return Ok(again(&app, &page, &sent, &typed, lang));
    };
    if let Some(secrecy) = typed.urged(&page.agency).filter(|_| sent.text("weighed") != typed.category) {
        let typed = FilingForm { secrecy, ..typed };
        return Ok(urging(&app, &page, &sent, &typed, lang));
    }
    let kept = Form { key: key.as_str(), lang, ..sent.form(&page, &typed) };
    match filed(&app, (&from, &site), &page, &key, &sent, &typed, lang).await {
        Ok(answer) => Ok(answer),
        Err(act::Fault::Problems(problems)) => {
            let wrong = in_words(&problems, lang);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(Form { wrong: &wrong, ..kept }.page(status))
        }
        Err(act::Fault::KeyReused) => Ok(as_another(&app, &page, &typed, lang)),
        Err(act::Fault::NotFound) => Err(act::Fault::NotFound.into()),
        Err(fault) => {
            let fault = ApiFault::from(fault);
            let why = not_sent(&fault, &request, lang);
            let notice = Some((words::NOT_SENT.in_lang(lang), why.as_str()));
            let form = Form { notice, ..kept };
            Ok(form.page(fault.status()).wait(fault.retry_after()))
        }
    }
}

/// Files the form; what came without proof while much was filed, or with a field filled in that no human sees,
/// is kept to be looked at.
async fn filed(
    app: &App,
    (from, site): (&Origin, &str),
    page: &AgencyPage,
    key: &IdempotencyKey,
    sent: &Sent,
    typed: &FilingForm,
    lang: Lang,
) -> Result<Page, act::Fault> {
    let (agency, typed) = (&page.agency.id, &settled(typed, &page.agency));
    let receipt = |Filed { receipt, slip, repeated }| {
        let paper = paper::sheet(&slip, site, lang).into_string();
        receipt::page(page, &Receipt { paper, ..receipt }, repeated, lang)
    };
    let cause = if sent.text(aside::TRAP).is_empty() { Cause::Pressure } else { Cause::Trap };
    if cause == Cause::Pressure {
        match act::file(app, from, agency, key, typed, lang).await {
            Err(act::Fault::ProofNeeded { .. }) => {}
            filed => return filed.map(receipt),
        }
    }
    match act::keep_aside(app, from, agency, key, typed, cause).await? {
        Some(kept) => Ok(aside::page(page, &kept, lang)),
        // An officer has filed it meanwhile, under the same key.
        None => act::file(app, from, agency, key, typed, lang).await.map(receipt),
    }
}

/// The form again because a file did not arrive as it should, or the key was lost: with every other
/// problem as well, so that one correction is enough.
fn again(app: &App, page: &AgencyPage, sent: &Sent, typed: &FilingForm, lang: Lang) -> Page {
    let today = page.zone.date(app.clock().now());
    let settled = settled(typed, &page.agency);
    let problems = settled.check(page.procedure.identity, &page.agency, today).err().unwrap_or_default();
    // A box whose file did not arrive says so, and not that it is empty.
    let said = |field: Field| sent.wrong.iter().any(|(own, _)| *own == field);
    let problems: Vec<Problem> = problems.into_iter().filter(|problem| !said(problem.field)).collect();
    let mut wrong = in_words(&problems, lang);
    let file = |(field, sentence): &(Field, String)| Wrong { at: field.code().to_owned(), sentence: sentence.clone() };
    wrong.extend(sent.wrong.iter().map(file));
    // Files belong to the key they came with: a lost key loses them, and a new one has none.
    let known = sent.key().map(|key| String::from(IdempotencyKey::clone(&key)));
    let files = if known.is_some() { sent.files.as_slice() } else { &[] };
    let document = sent.document.as_ref().filter(|_| known.is_some());
    let key = known.unwrap_or_else(|| app.clock().new_id());
    let notice = wrong.is_empty().then_some((words::NOT_SENT.in_lang(lang), words::WRONG_KEY.in_lang(lang)));
    let form = Form { key: &key, lang, files, document, wrong: &wrong, notice, ..sent.form(page, typed) };
    form.page(StatusCode::UNPROCESSABLE_ENTITY)
}

/// The form again with its switches set as its category would have them, for the reporter to see and to
/// change: without a script that cannot be done while they choose.
fn urging(app: &App, page: &AgencyPage, sent: &Sent, typed: &FilingForm, lang: Lang) -> Page {
    let today = page.zone.date(app.clock().now());
    let settled = settled(typed, &page.agency);
    let wrong = in_words(&settled.check(page.procedure.identity, &page.agency, today).err().unwrap_or_default(), lang);
    let form = Form { key: sent.text("key"), lang, wrong: &wrong, ..sent.form(page, typed) };
    Form { weighed: &typed.category, urged: true, ..form }.page(StatusCode::UNPROCESSABLE_ENTITY)
}

/// The form was sent before with other content: what is typed now may become a complaint of its own.
fn as_another(app: &App, page: &AgencyPage, typed: &FilingForm, lang: Lang) -> Page {
    let key = app.clock().new_id();
    let notice = Some((words::FORM_KEY_REUSED.in_lang(lang), words::FORM_KEY_REUSED_HINT.in_lang(lang)));
    Form { key: &key, lang, notice, ..Form::empty(page, typed) }.page(StatusCode::CONFLICT)
}

impl Sent {
    /// The form as it was sent, without key, language and what is wrong with it.
    fn form<'a>(&'a self, page: &'a AgencyPage, typed: &'a FilingForm) -> Form<'a> {
        let (files, document) = (self.files.as_slice(), self.document.as_ref());
        Form { files, document, weighed: self.text("weighed"), ..Form::empty(page, typed) }
    }
}

/// The form as it is filed: the words for a region taken for the one they name, and kept beside the place where
/// they name none. What is shown again stays as it was typed.
fn settled(typed: &FilingForm, agency: &Agency) -> FilingForm {
    let words = typed.region.as_str();
    let code = RegionCode::parse(words.trim()).filter(regions::exists);
    match code.or_else(|| regions::resolve(words, agency.region.as_ref())) {
        Some(code) => FilingForm { region: code.into(), ..typed.clone() },
        None => FilingForm { region: String::new(), place: region::beside(&typed.place, words), ..typed.clone() },
    }
}

fn in_words(problems: &[Problem], lang: Lang) -> Vec<Wrong> {
    problems.iter().map(|problem| Wrong::of(*problem, "", lang)).collect()
}
