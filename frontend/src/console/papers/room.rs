//! The room of documents: the registers of a period, in the form that is wanted, and whatever the post asked for before.
//! Absent: the documents of one complaint, which are a sheet of its file.

use chrono::{Datelike, NaiveDate};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::form::Field;
use shared::papers::{Days, PaperForm, PaperKind};
use shared::permission::Act;
use shared::wire::{AskPaper, DeskPage};
use shared::words::console as page_words;
use shared::words::papers as words;

use super::ask::{buttons, nothing, refused};
use super::lists::lists;
use super::notices::notices;
use super::{Shelf, made_before};
use crate::browser;
use crate::client::{Failure, papers as client, staff as staff_client};
use crate::console::fields::Fields;
use crate::console::room::Room;
use crate::console::session::Staff;
use crate::drawn::drawn;
use crate::lang::{say, use_lang};
use crate::parts::{Choice, Name, SendButton};

/// The room.
#[component]
pub fn PapersPage() -> impl IntoView {
    let staff = Staff::here();
    let (known, failure) = (RwSignal::new(None::<DeskPage>), RwSignal::new(None::<Failure>));
    Effect::new(move || {
        let Some(post) = staff.post.get() else { return };
        known.set(None);
        leptos::task::spawn_local(async move {
            let lang = staff.lang();
            match staff.ask(async |token: String| staff_client::desk(&token, post.id.as_str(), lang).await).await {
                Ok(page) => drop(known.try_set(Some(page))),
                Err(failed) => drop(failure.try_set(Some(failed))),
            }
        });
    });
    let inside = move || {
        drawn(move || match known.get() {
            Some(known) => asking(&known),
            None => view! { <p class="loading" role="status">{say(page_words::LOADING)}</p> }.into_any(),
        })
    };
    view! {
        <Room title=words::ROOM lead=words::ROOM_LEAD needs=(Act::ReadQueue, words::NOT_YOURS)>
            {refused(failure)}
            {inside}
        </Room>
    }
}

/// What is filled in.
#[derive(Clone, Copy)]
struct Work {
    staff: Staff,
    shelf: Shelf,
    fields: Fields,
    failure: RwSignal<Option<Failure>>,
    downloading: RwSignal<bool>,
    today: StoredValue<NaiveDate>,
}

fn asking(known: &DeskPage) -> AnyView {
    let today = known.zone.date(known.now);
    let fields = Fields::new("dokumen", &[Field::Kind, Field::Form, Field::FromOn, Field::UntilOn], "dokumen-");
    fields.preset(Field::FromOn, &today.with_day(1).unwrap_or(today).to_string());
    fields.preset(Field::UntilOn, &today.to_string());
    fields.preset(Field::Form, PaperForm::Pdf.code());
    fields.preset(Field::Kind, PaperKind::Register.code());
    let work = Work {
        staff: Staff::here(),
        shelf: Shelf::new(None, known.zone, String::new()),
        fields,
        failure: RwSignal::new(None),
        downloading: RwSignal::new(false),
        today: StoredValue::new(today),
    };
    view! {
        {work.form()}
        {lists(work.shelf)}
        {notices(work.shelf)}
        {work.procedures(known)}
        {made_before(work.shelf)}
    }
    .into_any()
}

impl Work {
    /// The days as they stand; what is wrong with them is shown where they are typed.
    fn days(self) -> Option<Days> {
        let (from, until) = (self.fields.read(Field::FromOn), self.fields.read(Field::UntilOn));
        let found = Days::typed(&from, &until, self.today.get_value());
        self.fields.problems.set(found.as_ref().err().cloned().unwrap_or_default());
        found.ok()
    }

    fn send(self) {
        self.failure.set(None);
        let Some(days) = self.days() else { return };
        let chosen = PaperKind::from_code(&self.fields.read(Field::Kind));
        let Some(kind) = chosen else { return };
        let form = PaperForm::from_code(&self.fields.read(Field::Form));
        // What there is in one form only is made in that.
        let form = form.filter(|form| kind.forms().contains(form)).or(kind.forms().first().copied());
        let (from_on, until_on) = (days.from.to_string(), days.until.to_string());
        let asked = AskPaper { form: form.unwrap_or_default(), from_on, until_on, ..nothing(kind) };
        self.shelf.ask(asked, move |failed| drop(self.failure.try_set(failed)));
    }

    /// Downloads the register as open text, which needs no making.
    fn download(self) {
        self.failure.set(None);
        let Some((days, post)) = self.days().zip(self.staff.post.get_untracked()) else { return };
        if self.downloading.get_untracked() {
            return;
        }
        self.downloading.set(true);
        let (staff, from, until) = (self.staff, days.from.to_string(), days.until.to_string());
        leptos::task::spawn_local(async move {
            let lang = staff.lang();
            let ask = async |token: String| client::register(&token, post.id.as_str(), (&from, &until), lang).await;
            match staff.ask(ask).await {
                Ok(blob) => browser::hand_over(&blob, &format!("register-{from}-{until}.csv")),
                Err(failed) => drop(self.failure.try_set(Some(failed))),
            }
            self.downloading.try_set(false);
        });
    }

    /// The papers of each procedure of the agency.
    fn procedures(self, known: &DeskPage) -> AnyView {
        let kinds = vec![PaperKind::Procedure, PaperKind::ComplaintForm];
        let rows = known.procedures.iter().map(|procedure| {
            let (id, kinds) = (StoredValue::new(procedure.id.clone()), kinds.clone());
            let asked = move |kind| AskPaper { about: id.get_value(), ..nothing(kind) };
            view! {
                <h3>{procedure.title.clone()}</h3>
                {buttons(self.shelf, kinds, self.failure, asked)}
            }
        });
        let rows = rows.collect_view();
        view! {
            <section class="panel stack no-print">
                <h2>{say(words::PROCEDURES)}</h2>
                {rows}
            </section>
        }
        .into_any()
    }

    fn form(self) -> AnyView {
        let (fields, lang) = (self.fields, use_lang());
        let choice = |code: &str, words| Choice { code: code.to_owned(), name: Name::Words(words), about: None };
        let kinds = self.staff.post.get_untracked().map(|post| PaperKind::of_days(&post).collect::<Vec<_>>());
        let kinds: Vec<Choice> = kinds.into_iter().flatten().map(|kind| choice(kind.code(), kind.words())).collect();
        let several = (kinds.len() > 1).then(|| fields.choice(Field::Kind, words::KIND, kinds));
        let forms = PaperForm::ALL.iter().map(|form| choice(form.code(), form.words())).collect();
        let send = move |event: SubmitEvent| {
            event.prevent_default();
            self.send();
        };
        let label = move || if self.downloading.get() { words::CSV_WAITS } else { words::CSV };
        view! {
            <form class="panel stack no-print" novalidate on:submit=send>
                <h2>{say(words::REGISTERS)}</h2>
                <p class="hint">{say(words::DAYS_LEAD)}</p>
                {refused(self.failure)}
                {several}
                <div class="row">
                    {fields.day(Field::FromOn)}
                    {fields.day(Field::UntilOn)}
                </div>
                {fields.choice(Field::Form, words::FORM, forms)}
                <p class="hint">{say(words::CSV_HINT)}</p>
                <div class="row">
                    <SendButton label=words::ASK busy_label=words::WAITS busy=self.shelf.busy />
                    <button class="button secondary" type="button" on:click=move |_| self.download()>
                        {move || label().in_lang(lang.get())}
                    </button>
                </div>
            </form>
        }
        .into_any()
    }
}
