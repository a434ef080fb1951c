//! A case as its reporter sees it: where it stands, who has it, by when, what happened, what was
//! said. Absent: the forms of its steps (see [`super::action`]).

use axum::http::StatusCode;
use maud::{Markup, html};
use shared::answer;
use shared::form::{self, Field as Name};
use shared::location::Location;
use shared::outlook;
use shared::procedure::{Role, State, TextKind};
use shared::retention;
use shared::text;
use shared::time::{long_date, short_moment};
use shared::together::told_by_others;
use shared::wire::{CaseView, TextView, TrackRequest};
use shared::words::citizen::{self as words, asked, place};
use shared::words::{Lang, answer as of_answers, evidence as of_work, form as labels};

use super::action::{Draft, forms};
use super::parts::{self, holder};
use super::shell::{Page, Switch};
use super::{at, consent, kin, loosening, objection, promise, rating, timeline};

/// How much of the complaint stands as the page's heading, in characters.
const HEADING_MAX: usize = 80;

/// The id of what is read aloud: where the case stands, and what comes next by when.
const STANDING: &str = "keadaan";

/// An opened case, with what is to be said about the step that was just asked for.
pub(super) struct Open<'a> {
    /// Makes the keys of the forms on the page.
    pub(super) new_key: &'a dyn Fn() -> String,
    pub(super) view: &'a CaseView,
    pub(super) track: &'a TrackRequest,
    pub(super) lang: Lang,
    /// What came of the step asked for: the notice's kind, title and text.
    pub(super) notice: Option<(&'a str, &'a str, &'a str)>,
    /// What was typed for a step that was not done.
    pub(super) draft: Option<&'a Draft<'a>>,
    /// What was typed as an objection that was not made.
    pub(super) objecting: Option<&'a objection::Typed<'a>>,
    pub(super) status: StatusCode,
}

impl<'a> Open<'a> {
    /// A case that was only looked at.
    pub(super) fn new(
        new_key: &'a dyn Fn() -> String,
        view: &'a CaseView,
        track: &'a TrackRequest,
        lang: Lang,
    ) -> Self {
        Self { new_key, view, track, lang, notice: None, draft: None, objecting: None, status: StatusCode::OK }
    }

    /// The case as a page.
    pub(super) fn page(&self) -> Page {
        let (view, lang) = (self.view, self.lang);
        let name = match &view.case.number {
            Some(number) => words::CASE_TITLE.with(lang, &[("number", number.as_str())]),
            None => words::CASE_NO_NUMBER.in_lang(lang).to_owned(),
        };
        let wrong = self.draft.map(|draft| draft.wrong.as_slice()).unwrap_or_default();
        let title = if wrong.is_empty() { name.clone() } else { words::TITLE_WRONG.with(lang, &[("title", &name)]) };
        let told = view.texts.iter().find(|text| text.kind == TextKind::Complaint);
        let heading = told.map_or(name.clone(), |told| text::summary(&told.body, HEADING_MAX));
        let body = html! {
            (parts::summary(wrong, lang))
            @if let Some((kind, title, text)) = self.notice { (parts::notice(kind, title, text)) }
            p.step.number { (name) }
            h1 { (heading) }
            div id=(STANDING) {
                (standing(view, lang))
                @if let Some(others) = told_by_others(view.others, lang) { p { (others) } }
                (kin::parts(view, lang))
                (rating::given(view, lang))
                (promise::of(view, lang))
                (promise::meanwhile(view, lang))
            }
            button.button.quiet type="button" data-bacakan={ "#" (STANDING) } aria-pressed="false" {
                (words::ahead::READ_ALOUD.in_lang(lang))
            }
            (talk(view, lang))
            (work(view, lang))
            (access(view, lang))
            (objection::panels(self))
            (loosening::panel(self))
            (forms(self))
            (consent::panel(self))
            h2 { (words::CASE_JOURNEY.in_lang(lang)) }
            (timeline::of(view, lang))
            h2 { (words::CASE_TOLD.in_lang(lang)) }
            @if retention::erased(&view.case) { p { (words::CASE_ERASED.in_lang(lang)) } }
            (told_before(view, lang))
        };
        let fields = vec![("number", self.track.number.clone()), ("code", self.track.code.clone())];
        Page::new("aduan", &title, lang, body)
            .status(self.status)
            .owner(&view.agency.name, at(&format!("/{}/lapor", view.agency.id), lang))
            .back(at("/lacak", lang))
            .switch(if self.draft.is_none() { Switch::Form("/lacak".to_owned(), fields) } else { Switch::None })
            .private()
    }
}

fn standing(view: &CaseView, lang: Lang) -> Markup {
    let state = view.case.state;
    let look = match state {
        State::Answered | State::Closed => "done",
        State::AwaitingReporter => "soon",
        State::Withdrawn | State::Rejected | State::HandedBack => "neutral cross",
        _ => "waiting",
    };
    let office = holder(&view.agency, view.case.holder, view.case.unit.as_ref(), lang);
    let sentence = words::standing(state).with(lang, &[("office", office)]);
    html! {
        p {
            span class={ "state " (look) } { (state.words().in_lang(lang)) }
            @if view.case.secrecy.anonymous { " " span.state.neutral { (labels::ANONYMOUS.in_lang(lang)) } }
            @if view.case.secrecy.confidential { " " span.state.neutral { (labels::CONFIDENTIAL.in_lang(lang)) } }
        }
        p { (sentence) }
        @if let Some((_, promise)) = answer::last_promise(&view.case, view.calendar.zone, view.now, lang) {
            p { strong { (promise) } }
        }
    }
}

/// What was said, before what may be done: an answer is read before it is judged.
fn talk(view: &CaseView, lang: Lang) -> Markup {
    let talk =
        |text: &&TextView| !matches!(text.kind, TextKind::Complaint | TextKind::Access) && text.field != Name::Owner;
    let said: Vec<&TextView> = view.texts.iter().filter(talk).collect();
    html! {
        @if !said.is_empty() {
            h2 { (words::CASE_TALK.in_lang(lang)) }
            ol.talk { @for text in said { (message(view, text, lang)) } }
        }
    }
}

/// The photos that prove the work, once it was answered.
fn work(view: &CaseView, lang: Lang) -> Markup {
    let photos: Vec<(&str, &str)> = view.files.iter().filter_map(|file| file.photo(lang)).collect();
    html! {
        @if !photos.is_empty() {
            h2 { (of_work::YOURS.in_lang(lang)) }
            @for (link, said) in photos {
                figure.published-picture { img src=(link) alt=(said) loading="lazy"; figcaption { (said) } }
            }
        }
    }
}

/// Who has opened the reporter's identity, when and why.
fn access(view: &CaseView, lang: Lang) -> Markup {
    let opened: Vec<&TextView> = view.texts.iter().filter(|text| text.kind == TextKind::Access).collect();
    html! {
        @if !opened.is_empty() {
            h2 { (asked::ACCESS_TITLE.in_lang(lang)) }
            p.hint { (asked::ACCESS_HINT.in_lang(lang)) }
            ol.talk { @for text in opened { (message(view, text, lang)) } }
        }
    }
}

fn message(view: &CaseView, text: &TextView, lang: Lang) -> Markup {
    let zone = view.calendar.zone;
    let own = text.role == Role::Reporter;
    let office = holder(&view.agency, text.role, outlook::unit_before(&view.case, text.version), lang);
    let who = words::OFFICE_OF.with(lang, &[("office", office), ("agency", &view.agency.name)]);
    let ground = outlook::ground(&view.case, text.version).map(|ground| ground.words().in_lang(lang));
    let owner = view.texts.iter().find(|other| other.version == text.version && other.field == Name::Owner);
    html! {
        li.message.reporter[own].agency[!own] {
            div.message-head {
                strong {
                    @if own { (words::YOU.in_lang(lang)) } @else { (who) }
                    @if text.kind == TextKind::Answer { " · " (text.kind.words().in_lang(lang)) }
                }
                time datetime=(zone.rfc3339(text.at)) { (short_moment(text.at, zone, lang)) }
            }
            @if let Some(ground) = ground { p { (words::GIVEN_GROUND.with(lang, &[("ground", ground)])) } }
            @if let Some(owner) = owner { p { (words::GIVEN_OWNER.with(lang, &[("owner", &owner.body)])) } }
            p { (text.body) }
            @if view.texts.iter().rfind(|other| other.kind == TextKind::Answer).is_some_and(|last| last == text) {
                p { strong { (of_answers::RIGHTS.in_lang(lang)) } }
                ul { @for right in answer::rights(&view.procedure, &view.calendar, lang) { li { (right) } } }
            }
        }
    }
}

/// The complaint as it was told. The reporter's name and numbers are not among it: who has found a
/// code must not learn them.
fn told_before(view: &CaseView, lang: Lang) -> Markup {
    let told = view.texts.iter().filter(|text| text.kind == TextKind::Complaint);
    let category = view.case.category.as_ref().and_then(|id| view.agency.category(id.as_str()));
    let about = view.case.about.as_ref().and_then(|about| form::about_name(&view.agency, about, lang));
    let point = view.told.location.as_deref().and_then(Location::parse);
    let point = point.map(|at| place::LOCATION_WITHIN.with(lang, &[("metres", &at.metres.to_string())]));
    let happened_on = view.told.happened_on.as_deref();
    let date = |text: &str| text.parse().map_or_else(|_| text.to_owned(), |date| long_date(date, lang));
    html! {
        dl.answers {
            @for text in told { (row(labels::STORY.in_lang(lang), &text.body)) }
            @if let Some(one) = category { (row(labels::CATEGORY.in_lang(lang), &one.name)) }
            @if let Some(about) = about { (row(labels::ABOUT.in_lang(lang), &about)) }
            @if let Some(place) = &view.told.place { (row(labels::PLACE.in_lang(lang), place)) }
            @if let Some(region) = &view.told.region_name { (row(labels::REGION.in_lang(lang), region)) }
            @if let Some(at) = point { (row(labels::LOCATION.in_lang(lang), &at)) }
            @if let Some(text) = happened_on { (row(labels::HAPPENED_ON.in_lang(lang), &date(text))) }
            @let files = || view.files.iter().filter(|file| file.photo.is_none());
            @if files().next().is_some() {
                div {
                    dt { (labels::FILES.in_lang(lang)) }
                    dd { @for file in files() { (file.name) br; } }
                }
            }
        }
    }
}

fn row(label: &str, value: &str) -> Markup {
    html! { div { dt { (label) } dd { (value) } } }
}
