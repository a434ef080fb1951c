//! A field with its label, hint and problem, tied together for a screen reader.
//!
//! Keyboard, autocomplete and width follow from the field, in one table. Absent: checking; a field
//! shows the problems it is given, and those come from `shared::form`.

use leptos::prelude::*;
use shared::form::{Field, Problem};
use shared::words::citizen::app as words;
use shared::words::{Words, form as labels};

use crate::drawn::{drawn, maybe, memo};
use crate::lang::{said, say};

/// How a one-line field meets a phone: type, keyboard, what the browser may fill in, width.
struct Keyboard {
    kind: &'static str,
    inputmode: Option<&'static str>,
    autocomplete: &'static str,
    class: &'static str,
}

const fn keyboard(field: Field) -> Keyboard {
    const fn row(
        kind: &'static str,
        inputmode: Option<&'static str>,
        autocomplete: &'static str,
        class: &'static str,
    ) -> Keyboard {
        Keyboard { kind, inputmode, autocomplete, class }
    }
    match field {
        Field::Name => row("text", None, "name", ""),
        Field::Phone => row("text", Some("tel"), "tel", "medium"),
        Field::Nik => row("text", Some("numeric"), "off", "medium"),
        Field::Email => row("text", Some("email"), "email", "medium"),
        Field::Address => row("text", None, "street-address", ""),
        Field::HappenedOn
        | Field::PromisedOn
        | Field::FromOn
        | Field::UntilOn
        | Field::LastOn
        | Field::ByOn
        | Field::DueOn => row("date", None, "off", "medium"),
        Field::HappenedAt => row("datetime-local", None, "off", "medium"),
        Field::Login => row("text", None, "username", "medium"),
        Field::Password => row("password", None, "current-password", "medium"),
        Field::NewPassword => row("password", None, "new-password", "medium"),
        Field::Number | Field::Code | Field::External => row("text", None, "off", "medium"),
        _ => row("text", None, "off", ""),
    }
}

/// How a field is marked: what is needed is not marked, what may be left empty is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// It has to be filled.
    #[default]
    Needed,
    /// It may be left empty.
    Optional,
}

/// The ids and texts of a field's surroundings.
#[derive(Clone)]
pub(super) struct Surroundings {
    pub(super) id: String,
    pub(super) label: Option<Words>,
    pub(super) hint: Option<Words>,
    pub(super) hint_more: Option<Words>,
    pub(super) mark: Mark,
    pub(super) problem: Memo<Option<Problem>>,
    pub(super) counted: bool,
}

impl Surroundings {
    pub(super) fn new(prefix: &str, field: Field, problems: Signal<Vec<Problem>>) -> Self {
        let problem = memo(move || problems.with(|all| all.iter().copied().find(|problem| problem.field == field)));
        let id = format!("{prefix}{}", field.code());
        Self { id, label: None, hint: None, hint_more: None, mark: Mark::Needed, problem, counted: false }
    }

    /// What describes the control, in reading order.
    pub(super) fn described_by(&self) -> Signal<Option<String>> {
        let own = self.clone();
        Signal::derive(move || {
            let parts = [
                own.hint.is_some().then_some("hint"),
                own.problem.get().is_some().then_some("problem"),
                own.counted.then_some("count"),
            ];
            let ids: Vec<String> = parts.into_iter().flatten().map(|part| format!("{}-{part}", own.id)).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        })
    }

    pub(super) fn invalid(&self) -> Signal<Option<&'static str>> {
        let problem = self.problem;
        Signal::derive(move || problem.get().map(|_| "true"))
    }
}

/// Label, hint and problem around a control, in the order a screen reader should meet them.
#[component]
pub(super) fn Frame(around: Surroundings, children: Children) -> impl IntoView {
    let Surroundings { id, label, hint, hint_more, mark, problem, .. } = around;
    let optional = say(labels::OPTIONAL);
    let label = maybe(label.map(|label| {
        let label = say(label);
        view! {
            <label for=id.clone()>
                {label}
                {maybe((mark == Mark::Optional).then(|| view! { " " <span class="optional">{optional}</span> }))}
            </label>
        }
    }));
    let hint_id = format!("{id}-hint");
    let more = maybe(hint_more.map(|more| view! { " " {say(more)} }));
    let hint = maybe(hint.map(|hint| view! { <span class="hint" id=hint_id>{say(hint)} {more}</span> }));
    let problem_id = format!("{id}-problem");
    let wrong = Signal::derive(move || problem.get().is_some());
    view! {
        <div class="field" class:wrong=wrong>
            {label}
            {hint}
            {drawn(move || {
                maybe(problem.get().map(|problem| {
                    let sentence = said(move |lang| problem.sentence(lang));
                    view! { <p class="problem" id=problem_id.clone()>{sentence}</p> }
                }))
            })}
            {children()}
        </div>
    }
    .into_any()
}

/// A field of one line.
#[component]
pub fn LineField(
    /// Which field; its code is the name, and after the prefix the id.
    field: Field,
    /// What stands in it.
    value: RwSignal<String>,
    /// The form's problems; it shows its own.
    #[prop(into)]
    problems: Signal<Vec<Problem>>,
    /// Its label; the field's own where none is given.
    #[prop(optional)]
    label: Option<Words>,
    /// A hint under the label.
    #[prop(optional)]
    hint: Option<Words>,
    /// Whether it may be left empty.
    #[prop(optional)]
    mark: Mark,
    /// What its id begins with, where a page has several forms.
    #[prop(optional)]
    prefix: &'static str,
    /// The id of a list of suggestions.
    #[prop(optional)]
    list: Option<&'static str>,
    /// Whether it is somebody else's: the browser then offers nothing of whoever types.
    #[prop(optional)]
    of_another: bool,
) -> impl IntoView {
    let label = Some(label.unwrap_or_else(|| field.label()));
    let around = Surroundings { label, hint, mark, ..Surroundings::new(prefix, field, problems) };
    let (id, described, invalid) = (around.id.clone(), around.described_by(), around.invalid());
    let Keyboard { kind, inputmode, autocomplete, class } = keyboard(field);
    let autocomplete = if of_another { "off" } else { autocomplete };
    view! {
        <Frame around>
            <input
                id=id
                name=field.code()
                type=kind
                class=class
                inputmode=inputmode
                autocomplete=autocomplete
                list=list
                aria-describedby=described
                aria-invalid=invalid
                prop:value=value
                on:input:target=move |event| value.set(event.target().value())
            />
        </Frame>
    }
    .into_any()
}

/// A field of many lines.
#[component]
pub fn AreaField(
    /// Which field; its code is the name, and after the prefix the id.
    field: Field,
    /// What stands in it.
    value: RwSignal<String>,
    /// The form's problems; it shows its own.
    #[prop(into)]
    problems: Signal<Vec<Problem>>,
    /// Its label; the field's own where none is given.
    #[prop(optional)]
    label: Option<Words>,
    /// Whether the label stands elsewhere, as in the heading of a page with one question.
    #[prop(optional)]
    labelled: bool,
    /// A hint under the label.
    #[prop(optional)]
    hint: Option<Words>,
    /// A second sentence of the hint.
    #[prop(optional)]
    hint_more: Option<Words>,
    /// Whether it may be left empty.
    #[prop(optional)]
    mark: Mark,
    /// Whether to say how many characters it holds.
    #[prop(optional)]
    counted: bool,
    /// How many lines it shows.
    #[prop(default = 6)]
    rows: u8,
    /// What its id begins with, where a page has several forms.
    #[prop(optional)]
    prefix: &'static str,
) -> impl IntoView {
    let label = (!labelled).then(|| label.unwrap_or_else(|| field.label()));
    let around = Surroundings { label, hint, hint_more, mark, counted, ..Surroundings::new(prefix, field, problems) };
    let (id, described, invalid) = (around.id.clone(), around.described_by(), around.invalid());
    let count = maybe(counted.then(|| view! { <Count field value id=format!("{id}-count") /> }));
    view! {
        <Frame around>
            <textarea
                id=id
                name=field.code()
                rows=rows.to_string()
                aria-describedby=described
                aria-invalid=invalid
                prop:value=value
                on:input:target=move |event| value.set(event.target().value())
            ></textarea>
            {count}
        </Frame>
    }
    .into_any()
}

#[component]
fn Count(field: Field, value: RwSignal<String>, id: String) -> impl IntoView {
    let count = memo(move || value.with(|text| text.chars().count()));
    let over = Signal::derive(move || count.get() > field.len_max());
    let text = said(move |lang| {
        words::COUNT.with(lang, &[("count", &count.get().to_string()), ("max", &field.len_max().to_string())])
    });
    view! {
        <p class="count" class:late=over id=id>
            {text}
        </p>
    }
}
