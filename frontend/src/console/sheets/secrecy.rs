//! The sheet on which a complaint is made more secret at once, or its loosening is asked, agreed to or refused. Absent:
//! the rules (see `shared::secrecy::loosening`); whether it is another person who agrees is the server's to say.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::form::{Field, Problem};
use shared::secrecy::Secrecy;
use shared::secrecy::loosening::{Loosening, SecrecyDeed, pending, their_wish};
use shared::time::long_moment;
use shared::visibility::Act;
use shared::wire::ChangeSecrecy;
use shared::words::{Words, secrecy as words};

use super::super::case::Folder;
use super::super::fields::lying;
use super::super::room::name_page;
use super::SheetFrame;
use crate::browser;
use crate::client::{Failure, publication};
use crate::drawn::{drawn, maybe};
use crate::lang::{said, say};
use crate::parts::{AreaField, FailureNotice, SendButton};

/// The element that says how secret the complaint is.
const NOW_ID: &str = "rahasia-keadaan";

/// The sheet.
#[component]
pub fn SecrecyPage() -> impl IntoView {
    name_page(words::SHEET);
    view! { <SheetFrame inside=sheet /> }
}

/// One of the deeds, with its reason.
#[derive(Clone, Copy)]
struct Form {
    folder: Folder,
    deed: SecrecyDeed,
    secrecy: RwSignal<Secrecy>,
    reason: RwSignal<String>,
    problems: RwSignal<Vec<Problem>>,
    failure: RwSignal<Option<Failure>>,
    busy: RwSignal<bool>,
    key: StoredValue<String>,
}

impl Form {
    fn new(folder: Folder, deed: SecrecyDeed) -> Self {
        Self {
            folder,
            deed,
            secrecy: RwSignal::new(Secrecy::default()),
            reason: lying(format!("{}/kerahasiaan/{}", folder.id(), deed.code()), String::new()),
            problems: RwSignal::new(Vec::new()),
            failure: RwSignal::new(None),
            busy: RwSignal::new(false),
            key: StoredValue::new(browser::new_key()),
        }
    }

    fn send(self) {
        let Some(post) = self.folder.actor().post.filter(|_| !self.busy.get_untracked()) else { return };
        let (secrecy, reason) = (self.secrecy.get_untracked(), self.reason.get_untracked());
        if let Err(problems) = shared::form::reason(&reason) {
            return self.problems.set(problems);
        }
        let asked = ChangeSecrecy { post: post.to_string(), deed: self.deed, secrecy, reason };
        let (case, staff, key) = (self.folder.id(), self.folder.staff, self.key.get_value());
        self.busy.set(true);
        self.failure.set(None);
        self.problems.set(Vec::new());
        leptos::task::spawn_local(async move {
            let lang = staff.lang();
            let done = staff
                .ask(async |token: String| publication::change_secrecy(&token, &case, &key, &asked, lang).await)
                .await;
            self.busy.try_set(false);
            // What is sent next is something else.
            self.key.try_set_value(browser::new_key());
            match done {
                Ok(()) => {
                    self.reason.try_set(String::new());
                    let _ = self.folder.reload().await;
                    browser::focus_on(NOW_ID);
                }
                Err(failure) if failure.problems().is_empty() => drop(self.failure.try_set(Some(failure))),
                Err(failure) => drop(self.problems.try_set(failure.problems().to_vec())),
            }
        });
    }

    fn view(self, lead: Words, prefix: &'static str, more: AnyView) -> AnyView {
        let send = move |event: SubmitEvent| {
            event.prevent_default();
            self.send();
        };
        let class = if self.deed == SecrecyDeed::Refuse { "secondary" } else { "" };
        view! {
            <form class="panel" novalidate on:submit=send>
                <h3>{say(self.deed.words())}</h3>
                <p class="hint">{say(lead)}</p>
                {more}
                <AreaField
                    field=Field::Reason
                    value=self.reason
                    problems=self.problems
                    label=words::REASON
                    rows=3
                    prefix=prefix
                />
                <FailureNotice failure=self.failure then=words::NOT_DONE />
                <div class="buttons">
                    <SendButton label=self.deed.words() busy_label=words::SENDING busy=self.busy class=class />
                </div>
            </form>
        }
        .into_any()
    }
}

fn sheet(folder: Folder) -> AnyView {
    let state = folder.part(|view| (view.case.secrecy, pending(&view.case, view.now)));
    let role = folder.actor().role;
    let now = drawn(move || {
        let (secrecy, _) = state.get();
        let words = match (secrecy.confidential, secrecy.anonymous) {
            (false, false) => vec![words::IS_OPEN],
            (true, false) => vec![words::IS_CONFIDENTIAL],
            (false, true) => vec![words::IS_OPEN, words::IS_ANONYMOUS],
            (true, true) => vec![words::IS_CONFIDENTIAL, words::IS_ANONYMOUS],
        };
        let parts = words.into_iter().map(|one| view! { <span class="state neutral">{say(one)}</span> " " });
        let parts = parts.collect_view();
        view! { <p id=NOW_ID tabindex="-1">{say(words::NOW)} ": " {parts}</p> }.into_any()
    });
    let forms = drawn(move || {
        let (secrecy, asked) = state.get();
        let tighten = (role.may(Act::TightenSecrecy) && !(secrecy.confidential && secrecy.anonymous))
            .then(|| tighten(folder, secrecy));
        let loosen = secrecy.confidential.then(|| match asked {
            Some(asked) => waiting(folder, asked),
            None if role.may(Act::TightenSecrecy) => ask(folder),
            None => ().into_any(),
        });
        view! {
            {maybe(loosen)}
            {maybe(tighten)}
        }
        .into_any()
    });
    view! {
        <h2>{say(words::SHEET)}</h2>
        {now}
        {forms}
    }
    .into_any()
}

/// The form that sets a switch at once.
fn tighten(folder: Folder, secrecy: Secrecy) -> AnyView {
    let form = Form::new(folder, SecrecyDeed::Tighten);
    form.secrecy.set(Secrecy { confidential: !secrecy.confidential, anonymous: false });
    let tick = |id: &'static str, label: Words, set: fn(&mut Secrecy, bool), on: fn(&Secrecy) -> bool| {
        view! {
            <div class="choice">
                <input
                    type="checkbox"
                    id=id
                    prop:checked=move || form.secrecy.with(on)
                    on:change:target=move |event| {
                        let checked = event.target().checked();
                        form.secrecy.update(|secrecy| set(secrecy, checked));
                    }
                />
                <label for=id>{say(label)}</label>
            </div>
        }
        .into_any()
    };
    let confidential = (!secrecy.confidential)
        .then(|| tick("rahasia-tutup", words::MAKE_CONFIDENTIAL, |it, on| it.confidential = on, |it| it.confidential));
    let anonymous = (!secrecy.anonymous)
        .then(|| tick("rahasia-anonim", words::MAKE_ANONYMOUS, |it, on| it.anonymous = on, |it| it.anonymous));
    let more = view! {
        {maybe(confidential)}
        {maybe(anonymous)}
    };
    form.view(words::TIGHTEN_LEAD, "ketat-", more.into_any())
}

/// The form that asks to loosen.
fn ask(folder: Folder) -> AnyView {
    let wish = folder.view.with_untracked(|view| their_wish(&view.case, &view.agency));
    let anonymous = folder.view.with_untracked(|view| view.case.secrecy.anonymous);
    let consent = wish.then(|| view! { <p>{say(words::ASK_CONSENT)}</p> });
    let stays = anonymous.then(|| view! { <p>{say(words::ANONYMOUS_STAYS)}</p> });
    let more = view! {
        {maybe(consent)}
        {maybe(stays)}
    };
    Form::new(folder, SecrecyDeed::Ask).view(words::ASK_LEAD, "buka-", more.into_any())
}

/// What is asked, and the forms of those who decide.
fn waiting(folder: Folder, asked: Loosening) -> AnyView {
    let role = folder.actor().role;
    let zone = folder.view.with_untracked(|view| view.calendar.zone);
    let until = said(move |lang| words::WAITS.with(lang, &[("until", &long_moment(asked.until, zone, lang))]));
    let consent = asked.consent.then(|| {
        let words = if asked.consented { words::HAS_CONSENT } else { words::WAITS_CONSENT };
        view! { <p>{say(words)}</p> }
    });
    let agree = role
        .may(Act::AgreeLoosening)
        .then(|| Form::new(folder, SecrecyDeed::Agree).view(words::ASK_LEAD, "setuju-", ().into_any()));
    let refuse = role
        .may(Act::TightenSecrecy)
        .then(|| Form::new(folder, SecrecyDeed::Refuse).view(words::REFUSE_LEAD, "tolak-", ().into_any()));
    view! {
        <div class="notice info" role="status">
            <strong>{until}</strong>
            {maybe(consent)}
        </div>
        {maybe(agree)}
        {maybe(refuse)}
    }
    .into_any()
}
