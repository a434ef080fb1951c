//! The sheet of contributions: asking another office for material, reminding it and withdrawing that, and the answer of
//! whoever is asked. Absent: the rules (see `shared::contribution`).

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::contribution::{Asking, Deed, Typed, asked_of, asking, learns_reporter, offices};
use shared::disposition::Recipient;
use shared::form::Field;
use shared::id::UnitId;
use shared::post::Position;
use shared::procedure::Action;
use shared::wire::{CaseView, Contribute, QueueView};
use shared::words::{Lang, contribution as words};

use super::SheetFrame;
use crate::browser;
use crate::client::{Failure, contribution as client};
use crate::console::address;
use crate::console::case::{Folder, TITLE_ID};
use crate::console::desk::{Desk, Toast};
use crate::console::fields::Fields;
use crate::console::room::name_page;
use crate::drawn::{drawn, maybe};
use crate::lang::{say, use_lang};
use crate::parts::{Choice, ErrorSummary, FailureNotice, Mark, Name, SendButton, holder_name};

mod rows;

use rows::list;

const PREFIX: &str = "masukan-";

/// The page.
#[component]
pub fn ContributionPage() -> impl IntoView {
    name_page(words::SHEET);
    view! { <SheetFrame inside=whole /> }
}

/// What is typed and sent.
#[derive(Clone, Copy)]
struct Work {
    folder: Folder,
    fields: Fields,
    busy: RwSignal<bool>,
    failure: RwSignal<Option<Failure>>,
    over: RwSignal<bool>,
    desk: Desk,
    /// What was sent last, and under which key: the same again is done once.
    sent: StoredValue<(String, String)>,
}

/// An office as a choice names it.
fn code(role: &str, unit: Option<&UnitId>) -> String {
    format!("{role}/{}", unit.map_or("", UnitId::as_str))
}

impl Work {
    /// What is asked of the office that is chosen.
    fn typed(self) -> Typed {
        let chosen = self.fields.read(Field::Unit);
        let (role, unit) = chosen.split_once('/').unwrap_or_default();
        let (due_on, text) = (self.fields.read(Field::DueOn), self.fields.read(Field::Text));
        Typed { role: role.to_owned(), unit: unit.to_owned(), due_on, text, link: None }
    }

    fn ask(self) {
        let typed = self.typed();
        let problems = self.folder.view.with_untracked(|view| {
            let offices = offices(&view.agency, &view.procedure, &view.case);
            let today = view.calendar.zone.date(view.now);
            Asking { offices: &offices, calendar: &view.calendar, today }.check(&typed).err().unwrap_or_default()
        });
        if problems.is_empty() { self.send(Deed::Ask, typed) } else { self.fields.problems.set(problems) }
    }

    fn send(self, deed: Deed, typed: Typed) {
        if self.busy.get_untracked() {
            return;
        }
        let asked = Contribute { post: self.folder.post_id().to_string(), deed, typed };
        let sent = format!("{asked:?}");
        self.sent.update_value(|known| {
            if known.0 != sent {
                *known = (sent, browser::new_key());
            }
        });
        let key = self.sent.with_value(|known| known.1.clone());
        let (case, staff) = (self.folder.id(), self.folder.staff);
        self.busy.set(true);
        leptos::task::spawn_local(async move {
            let lang = staff.lang();
            let answer =
                staff.ask(async |token: String| client::contribute(&token, &case, &key, &asked, lang).await).await;
            self.busy.try_set(false);
            match answer {
                Ok(view) => self.done(deed, view, lang),
                Err(failure) => {
                    self.fields.problems.try_set(failure.problems().to_vec());
                    self.failure.try_set(Some(failure).filter(|failure| failure.problems().is_empty()));
                }
            }
        });
    }

    fn done(self, deed: Deed, view: Option<CaseView>, lang: Lang) {
        // What is asked next is something else, were it in the same words.
        self.sent.set_value((String::new(), String::new()));
        self.failure.try_set(None);
        self.fields.problems.try_set(Vec::new());
        if matches!(deed, Deed::Ask | Deed::Give | Deed::Nothing) {
            self.fields.clear();
        }
        let text = self.folder.name(lang) + ": " + words::DONE.in_lang(lang);
        self.desk.toast.set(Some(Toast { text, next: None }));
        match view {
            Some(view) => self.folder.put(view),
            None => self.over.set(true),
        }
        browser::focus_on(TITLE_ID);
    }
}

fn whole(folder: Folder) -> AnyView {
    let fields = [Field::Unit, Field::Text, Field::DueOn];
    let work = Work {
        folder,
        fields: Fields::new(&format!("masukan/{}", folder.id()), &fields, PREFIX),
        busy: RwSignal::new(false),
        failure: RwSignal::new(None),
        over: RwSignal::new(false),
        desk: Desk::here(),
        sent: StoredValue::new((String::new(), String::new())),
    };
    let standing = folder.part(move |view| {
        let actor = folder.actor();
        let asked = asked_of(&view.case, actor.role, actor.unit.as_ref()).is_some();
        let office = |one: &Recipient| one.role == actor.role && one.unit == actor.unit;
        let named = view.case.history.iter().any(|one| one.action == Action::Note && one.named.iter().any(office));
        (named, asked, asking(&view.procedure, &view.case, &actor).is_ok())
    });
    drawn(move || {
        if work.over.get() {
            let back = address::queue(QueueView::Asked);
            return view! { <p role="status">{say(words::DONE)} " " <a href=back>{say(shared::words::disposition::VIEW_ASKED)}</a></p> }.into_any();
        }
        let (named, asked, asks) = standing.get();
        view! {
            <h2>{say(words::SHEET)}</h2>
            <FailureNotice failure=work.failure then=words::NOT_DONE />
            <ErrorSummary problems=work.fields.problems prefix=PREFIX />
            {maybe(named.then(|| read(work)))}
            {maybe(asked.then(|| answer_form(work)))}
            {list(work, asks)}
            {maybe(asks.then(|| ask_form(work)))}
            {maybe(asks.then(|| outward(work)))}
        }
        .into_any()
    })
    .into_any()
}

/// The form that asks an office.
fn ask_form(work: Work) -> AnyView {
    let (folder, lang) = (work.folder, use_lang());
    let choices = folder.view.with_untracked(|view| {
        let name = |one: &Position| holder_name(&view.agency, one.role, one.unit.as_ref(), lang.get_untracked());
        let choice = |one: &Position| {
            let code = code(one.role.code(), one.unit.as_ref());
            Choice { code, name: Name::Data(name(one)), about: None }
        };
        offices(&view.agency, &view.procedure, &view.case).iter().map(choice).collect::<Vec<_>>()
    });
    let chosen = work.fields.of(Field::Unit);
    // What they will see is said before anything is sent.
    let sees = move || {
        let (chosen, lang) = (chosen.get(), lang.get());
        folder.view.with(|view| {
            let known = offices(&view.agency, &view.procedure, &view.case);
            let one = known.into_iter().find(|one| code(one.role.code(), one.unit.as_ref()) == chosen)?;
            let words = if learns_reporter(&view.procedure, &view.case, &one) { words::SEES_MORE } else { words::SEES };
            let office = holder_name(&view.agency, one.role, one.unit.as_ref(), lang);
            Some(words.with(lang, &[("office", &office)]))
        })
    };
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        work.ask();
    };
    view! {
        <form class="stack panel" novalidate on:submit=send>
            <h3>{say(words::ASK)}</h3>
            <p class="hint">{say(words::LEAD)}</p>
            {work.fields.choice(Field::Unit, words::TO, choices)}
            <p role="status"><strong>{sees}</strong></p>
            {work.fields.area(Field::Text, words::WHAT, Mark::Needed)}
            {work.fields.line(Field::DueOn, words::BY, Mark::Needed)}
            <div class="buttons">
                <SendButton label=words::SEND busy_label=words::SENDING busy=work.busy />
            </div>
        </form>
    }
    .into_any()
}

/// The way to asking somebody outside.
fn outward(work: Work) -> AnyView {
    let to = address::sheet(&work.folder.id(), address::OUTSIDE);
    view! {
        <p>
            <a href=to>{say(words::OUTSIDE)}</a>
            " "
            <span class="muted">{say(words::OUTSIDE_SHEET_LEAD)}</span>
        </p>
    }
    .into_any()
}

/// The form of whoever is asked.
fn answer_form(work: Work) -> AnyView {
    let answer = move |deed: Deed| {
        let text = work.fields.read(Field::Text);
        match shared::form::words_of(Field::Text, &text) {
            Ok(text) => work.send(deed, Typed { text, ..Typed::default() }),
            Err(problems) => work.fields.problems.set(problems),
        }
    };
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        answer(Deed::Give);
    };
    view! {
        <form class="stack panel" novalidate on:submit=send>
            <h3>{say(words::YOURS)}</h3>
            <p class="hint">{say(words::GIVE_HINT)}</p>
            {work.fields.area(Field::Text, words::GIVE_TEXT, Mark::Needed)}
            <div class="buttons">
                <SendButton label=words::GIVE busy_label=words::SENDING busy=work.busy />
                <button class="button secondary" type="button" on:click=move |_| answer(Deed::Nothing)>
                    {say(words::GIVE_NOTHING)}
                </button>
            </div>
        </form>
    }
    .into_any()
}

/// Where a note names the office: the button that says it was read.
fn read(work: Work) -> AnyView {
    let folder = work.folder;
    let done = move |_| {
        let (case, post, key) = (folder.id(), folder.post_id(), browser::new_key());
        leptos::task::spawn_local(async move {
            let lang = folder.staff.lang();
            let ask = async |token: String| client::mention_read(&token, &case, &key, &post, lang).await;
            let text = match folder.staff.ask(ask).await {
                Ok(()) => words::MENTION_READ_DONE.in_lang(lang).to_owned(),
                Err(failure) => failure.sentence(lang),
            };
            work.desk.toast.set(Some(Toast { text, next: None }));
        });
    };
    view! {
        <div class="notice info">
            <strong>{say(words::MENTIONED)}</strong>
            <div class="buttons">
                <button class="button secondary small" type="button" on:click=done>
                    {say(words::MENTION_READ)}
                </button>
            </div>
        </div>
    }
    .into_any()
}
