//! What may be done to a request now: each with its consequence in one line, and the form it takes. What was typed
//! stays when another wins; the newer request is then shown beside it.

use leptos::prelude::*;
use shared::form::Field;
use shared::id::RequestId;
use shared::request::{Deed, DeedForm, Form, ObjectionGround, Outcome, Part, RefusalGround, grounds_open, offers};
use shared::wire::{RequestDeed, RequestFile};
use shared::words::form as labels;
use shared::words::request::{self as request_words, room as words};
use shared::words::{Words, console as page_words};

use super::choices;
use super::file::{Open, TITLE_ID};
use crate::browser;
use crate::client::{Failure, requests as client};
use crate::console::desk::{Desk, Toast};
use crate::console::fields::Fields;
use crate::lang::say;
use crate::parts::{ErrorSummary, FailureNotice, Mark, SendButton};

const PREFIX: &str = "tindakan-";
const FIELDS: [Field; 12] = [
    Field::Text,
    Field::Ground,
    Field::Part,
    Field::Owner,
    Field::Form,
    Field::Cost,
    Field::Payment,
    Field::Redaction,
    Field::ByOn,
    Field::Outcome,
    Field::External,
    Field::HappenedAt,
];

/// What is being done. It outlives the drawing of a newer request, so that nothing typed is lost.
#[derive(Clone, Copy)]
pub struct Doing {
    open: Open,
    typed: Fields,
    chosen: RwSignal<Option<Deed>>,
    failure: RwSignal<Option<Failure>>,
    busy: RwSignal<bool>,
    sent: StoredValue<(String, String)>,
    desk: Desk,
}

impl Doing {
    /// Nothing yet, or what was half done to the request when its page was left.
    pub fn new(open: Open, id: &RequestId) -> Self {
        let name = format!("ppid/{id}");
        let typed = Fields::new(&name, &FIELDS, PREFIX);
        let (name, desk) = (name + "/deed", Desk::here());
        let chosen = RwSignal::new(desk.text(&name).and_then(|code| Deed::from_code(&code)));
        Effect::new(move || {
            let deed = chosen.get().filter(|_| typed.typed());
            desk.keep_text(&name, deed.map(|deed| deed.code().to_owned()));
        });
        Self {
            open,
            typed,
            chosen,
            failure: RwSignal::new(None),
            busy: RwSignal::new(false),
            sent: StoredValue::new((String::new(), browser::new_key())),
            desk,
        }
    }

    fn form(self) -> DeedForm {
        let read = |field| self.typed.read(field);
        DeedForm {
            text: read(Field::Text),
            ground: read(Field::Ground),
            part: read(Field::Part),
            owner: read(Field::Owner),
            form: read(Field::Form),
            cost: read(Field::Cost),
            payment: read(Field::Payment),
            redaction: read(Field::Redaction),
            by_on: read(Field::ByOn),
            outcome: read(Field::Outcome),
            external: read(Field::External),
            happened_at: read(Field::HappenedAt),
        }
    }

    fn key(self, sent: String) -> String {
        let (last, key) = self.sent.get_value();
        let key = if last.is_empty() || last == sent { key } else { browser::new_key() };
        self.sent.set_value((sent, key.clone()));
        key
    }

    fn send(self, deed: Deed) {
        let known = self
            .open
            .file
            .with_untracked(|file| file.as_ref().map(|file| (file.card.request.id.clone(), file.card.request.version)));
        let post = self.open.staff.post.get_untracked().filter(|_| !self.busy.get_untracked());
        let (Some((id, version)), Some(post)) = (known, post) else { return };
        let form = self.form();
        let key = self.key(format!("{deed:?}{form:?}"));
        let asked = RequestDeed { post: post.id, version, deed, form };
        self.busy.set(true);
        let (staff, lang) = (self.open.staff, self.open.staff.lang());
        leptos::task::spawn_local(async move {
            let answer = staff.ask(async |token: String| client::deed(&token, &id, &key, &asked, lang).await).await;
            self.busy.try_set(false);
            match answer {
                Ok(file) => {
                    self.typed.clear();
                    self.failure.try_set(None);
                    self.chosen.try_set(None);
                    let text = words::DONE.with(lang, &[("deed", deed.words().in_lang(lang))]);
                    self.desk.toast.set(Some(Toast { text, next: None }));
                    self.open.file.try_set(Some(file));
                    browser::focus_on(TITLE_ID);
                }
                Err(failure) => {
                    if failure.stale() {
                        self.open.load(id).await;
                    }
                    self.typed.problems.try_set(failure.problems().to_vec());
                    self.failure.try_set(Some(failure).filter(|failure| failure.problems().is_empty()));
                }
            }
        });
    }
}

/// The panel of what may be done.
#[component]
pub fn Deeds(doing: Doing, file: RequestFile) -> impl IntoView {
    let role = doing.open.staff.post.with_untracked(|post| post.as_ref().map(|post| post.role));
    let may = role.map(|role| offers(&file.card.request, role, &file.calendar, file.now)).unwrap_or_default();
    let grounds = grounds_open(&file.card.request, &file.calendar, file.now);
    let none = may.is_empty();
    let kept = StoredValue::new((may, grounds));
    let buttons = move || {
        let deeds = kept.with_value(|(may, _)| may.clone());
        deeds.into_iter().map(|deed| offer(doing, deed)).collect_view()
    };
    let panel = move || {
        let chosen = doing.chosen.get().filter(|deed| kept.with_value(|(may, _)| may.contains(deed)));
        chosen.map(|deed| panel(doing, deed, kept.with_value(|(_, grounds)| grounds.clone())))
    };
    view! {
        <h2>{say(words::ACTIONS)}</h2>
        <FailureNotice failure=doing.failure then=words::FAILED />
        <Show when=move || none>
            <p class="muted">{say(words::ACTIONS_NONE)}</p>
        </Show>
        <ul class="letters no-print">{buttons()}</ul>
        {panel}
    }
    .into_any()
}

fn offer(doing: Doing, deed: Deed) -> AnyView {
    let on = move || if doing.chosen.get() == Some(deed) { "true" } else { "false" };
    let choose = move |_| {
        doing.failure.set(None);
        doing.typed.problems.set(Vec::new());
        doing.chosen.update(|chosen| *chosen = (*chosen != Some(deed)).then_some(deed));
    };
    view! {
        <li>
            <button class="button secondary small" type="button" aria-expanded=on on:click=choose>
                {say(deed.words())}
            </button>
            <span class="hint">" " {say(effect(deed))}</span>
        </li>
    }
    .into_any()
}

fn panel(doing: Doing, deed: Deed, grounds: Vec<ObjectionGround>) -> AnyView {
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        doing.send(deed);
    };
    view! {
        <form class="stack panel no-print" novalidate on:submit=submit>
            <h3>{say(deed.words())}</h3>
            <ErrorSummary problems=doing.typed.problems prefix=PREFIX />
            {fields(doing.typed, deed, &grounds)}
            <SendButton label=words::SEND busy_label=page_words::LOADING busy=doing.busy />
        </form>
    }
    .into_any()
}

/// The fields a deed takes.
fn fields(typed: Fields, deed: Deed, grounds: &[ObjectionGround]) -> Vec<AnyView> {
    let refusals = || choices(RefusalGround::ALL, RefusalGround::code, RefusalGround::words);
    let when = || typed.line(Field::HappenedAt, words::HAPPENED_AT, Mark::Optional);
    let text = |label: Words, mark| typed.area(Field::Text, label, mark);
    match deed {
        Deed::Answer => vec![
            typed.choice(Field::Part, labels::PART, choices(Part::ALL, Part::code, Part::words)),
            partly(typed, refusals()),
            text(words::TEXT_NOTICE, Mark::Needed),
            typed.choice(Field::Form, labels::INFORMATION_FORM, choices(Form::ALL, Form::code, Form::words)),
            typed.line(Field::Owner, words::HOLDER, Mark::Optional),
            typed.line(Field::Cost, labels::COST, Mark::Optional),
            typed.line(Field::Payment, labels::PAYMENT, Mark::Optional),
            typed.line(Field::ByOn, labels::BY_ON, Mark::Needed),
        ],
        Deed::Refuse => {
            vec![
                typed.choice(Field::Ground, words::REFUSAL_GROUND, refusals()),
                lacking(typed),
                text(words::TEXT_NOTICE, Mark::Needed),
            ]
        }
        Deed::Object => vec![
            typed.choice(
                Field::Ground,
                request_words::COLUMN_OBJECTION_GROUND,
                choices(grounds, ObjectionGround::code, ObjectionGround::words),
            ),
            text(request_words::TRACK_REASON, Mark::Needed),
            when(),
        ],
        Deed::Respond => vec![
            typed.choice(Field::Outcome, labels::OUTCOME, choices(Outcome::ALL, Outcome::code, Outcome::words)),
            text(words::TEXT_RESPOND, Mark::Needed),
            typed.line(Field::ByOn, labels::BY_ON, Mark::Optional),
        ],
        Deed::Dispute => vec![
            typed.line(Field::External, words::DISPUTE_NUMBER, Mark::Optional),
            text(words::TEXT_REACTION, Mark::Optional),
            when(),
        ],
        Deed::Accept => vec![text(words::TEXT_REACTION, Mark::Optional), when()],
        Deed::Extend => vec![text(words::TEXT_EXTEND, Mark::Needed)],
        Deed::Give => vec![text(words::TEXT_GIVE, Mark::Needed)],
        Deed::Close => vec![text(words::TEXT_CLOSE, Mark::Needed)],
        Deed::PassOn | Deed::Open => Vec::new(),
    }
}

/// What is asked only where part of it is not given.
fn partly(typed: Fields, refusals: Vec<crate::parts::Choice>) -> AnyView {
    let part = typed.of(Field::Part);
    let is = Memo::new(move |_| part.with(|part| part == Part::Partly.code()));
    (move || {
        is.get().then(|| {
            view! {
                {typed.choice(Field::Ground, words::REFUSAL_GROUND_PARTLY, refusals.clone())}
                {typed.area(Field::Redaction, labels::REDACTION, Mark::Optional)}
            }
        })
    })
    .into_any()
}

/// What is asked only where the information is elsewhere, or not there yet.
fn lacking(typed: Fields) -> AnyView {
    let ground = typed.of(Field::Ground);
    let chosen = Memo::new(move |_| ground.with(|code| RefusalGround::from_code(code)));
    (move || match chosen.get() {
        Some(ground) if ground.asks_holder() => typed.line(Field::Owner, words::HOLDER, Mark::Needed),
        Some(ground) if ground.asks_date() => typed.line(Field::ByOn, labels::BY_ON, Mark::Needed),
        _ => ().into_any(),
    })
    .into_any()
}

/// What comes of it, in one line.
const fn effect(deed: Deed) -> Words {
    match deed {
        Deed::Open | Deed::Extend => words::EFFECT_EXTEND,
        Deed::Answer => words::EFFECT_ANSWER,
        Deed::Refuse => words::EFFECT_REFUSE,
        Deed::Give => words::EFFECT_GIVE,
        Deed::Object => words::EFFECT_OBJECT,
        Deed::PassOn => words::EFFECT_PASS_ON,
        Deed::Respond => words::EFFECT_RESPOND,
        Deed::Accept => words::EFFECT_ACCEPT,
        Deed::Dispute => words::EFFECT_DISPUTE,
        Deed::Close => words::EFFECT_CLOSE,
    }
}
