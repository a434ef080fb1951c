//! The form's frame and its question pages. Absent: the last look (see `check`) and the receipt.

use leptos::prelude::*;
use shared::form::{FILE_BYTES_MAX, FILES_MAX, Field};
use shared::words::citizen::{app as words, phone, place};
use shared::words::{Words, citizen, form as labels};

use super::check::Check;
use super::person::Person;
use super::place::Place;
use super::receipt::ReceiptPage;
use super::step::Step;
use super::topic::{Secret, Topic, follow_category};
use super::waiting::{QueuedPage, SavedMark, Unfinished};
use super::{Filing, go_to, left};
use crate::browser;
use crate::citizen::frame::{Frame, HEADING, name_page};
use crate::citizen::route::Route;
use crate::drawn::{drawn, maybe};
use crate::lang::{said, say, say_with};
use crate::parts::{AreaField, ErrorSummary, FilePicker, helped};

/// What the script says that writes what is spoken, in its order.
const DICTATION: &[Words] = &[
    place::DICTATE,
    place::DICTATE_STOP,
    place::DICTATE_HINT,
    place::DICTATE_LISTENING,
    place::DICTATE_DENIED,
    place::DICTATE_LOST,
];

/// The form, on the page its address names, or on the first one that still has to be put right.
#[component]
pub fn Wizard(filing: Filing) -> impl IntoView {
    let route = Route::get();
    let shown = Memo::new(move |_| {
        let steps = Step::all(filing.asked());
        let asked_for = route.step().unwrap_or(1).clamp(1, steps.len());
        let problems = filing.check();
        let open = steps.iter().position(|step| !step.own(&problems).is_empty()).map_or(steps.len(), |at| at + 1);
        steps[asked_for.min(open) - 1]
    });
    let problems = Signal::derive(move || shown.get().own(&filing.problems.get()));
    let sent = Memo::new(move |_| filing.receipt.with(Option::is_some) || filing.queued.with(Option::is_some));
    head(filing, shown, problems, sent);
    follow_category(filing);
    left::watch(filing);
    let (agency, id) = (filing.agency_name(), filing.page.with_value(|page| page.agency.id.to_string()));
    let back = Signal::derive(move || match shown.get() {
        Step::Story => Some("/".to_owned()),
        _ if sent.get() => Some("/".to_owned()),
        _ => Some(filing.address()),
    });
    let retrace = Signal::derive(move || shown.get() != Step::Story && !sent.get());
    view! {
        <Frame name=Signal::derive(move || agency.clone()) home=filing.address() back=back retrace=retrace agency=id>
            {drawn(move || {
                if filing.receipt.with(Option::is_some) {
                    return view! { <ReceiptPage filing /> }.into_any();
                }
                if let Some(queued) = filing.queued.get() {
                    return view! { <QueuedPage filing queued /> }.into_any();
                }
                match shown.get() {
                    Step::Story => view! { <Story filing problems /> }.into_any(),
                    Step::Topic => view! { <Topic filing problems /> }.into_any(),
                    Step::Place => view! { <Place filing problems /> }.into_any(),
                    Step::Files => view! { <Files filing problems /> }.into_any(),
                    Step::Secret => view! { <Secret filing problems /> }.into_any(),
                    Step::Person => view! { <Person filing problems /> }.into_any(),
                    Step::Check => view! { <Check filing /> }.into_any(),
                }
            })}
        </Frame>
    }
}

/// Names the page, and moves the focus to its heading when another page is shown.
fn head(filing: Filing, shown: Memo<Step>, problems: Signal<Vec<shared::form::Problem>>, sent: Memo<bool>) {
    let agency = filing.agency_name();
    let title = said(move |lang| {
        let step = shown.get();
        let title = match (sent.get(), filing.queued.with(Option::is_some)) {
            (true, false) => citizen::RECEIPT_TITLE,
            (_, true) => phone::QUEUED_TITLE,
            (false, false) => step.title(),
        };
        let title = title.in_lang(lang);
        format!("{title} · {agency}")
    });
    name_page(title, Signal::derive(move || !problems.get().is_empty()));
    Effect::new(move |before: Option<(Step, bool, bool)>| {
        let now = (shown.get(), sent.get() && filing.queued.with(Option::is_none), sent.get());
        // The first page drawn keeps the focus where the reader has it; a page with problems gives
        // it to their summary.
        if before.is_some_and(|before| before != now) && problems.with_untracked(Vec::is_empty) {
            browser::focus_on(HEADING);
        }
        now
    });
}

/// "Step 2 of 5".
#[component]
pub fn Progress(filing: Filing, step: Step) -> impl IntoView {
    let (number, all) = (step.number(filing.asked()), Step::all(filing.asked()).len());
    let places = vec![("step", number.to_string()), ("steps", all.to_string())];
    view! { <p class="step">{say_with(words::STEP_OF, places)}</p> }
}

/// A question page: the problems of its own fields, its heading, its fields, and the way on.
#[component]
pub fn Question(
    filing: Filing,
    step: Step,
    problems: Signal<Vec<shared::form::Problem>>,
    /// The field the heading is the label of, where there is but one.
    #[prop(optional)]
    labels: Option<Field>,
    children: Children,
) -> impl IntoView {
    let go = go_to(filing);
    let on = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let found = filing.check();
        let own = step.own(&found);
        filing.problems.update(|shown| {
            shown.retain(|problem| !step.fields().contains(&problem.field));
            shown.extend(&own);
        });
        if own.is_empty() {
            let steps = Step::all(filing.asked());
            let next = if filing.checked.get_untracked() { steps.len() } else { step.number(filing.asked()) + 1 };
            go(steps[next.min(steps.len()) - 1]);
        }
    };
    let title = say(step.title());
    let heading = match labels {
        Some(field) => view! { <label for=field.code()>{title}</label> }.into_any(),
        None => title.into_any(),
    };
    view! {
        <Unfinished filing />
        <form novalidate on:submit=on>
            <ErrorSummary problems />
            <Progress filing step />
            <h1 id=HEADING tabindex="-1">{heading}</h1>
            {children()}
            <SavedMark filing />
            <div class="buttons">
                <button class="button">{say(words::NEXT)}</button>
            </div>
        </form>
    }
    .into_any()
}

#[component]
fn Story(filing: Filing, problems: Signal<Vec<shared::form::Problem>>) -> impl IntoView {
    view! {
        <Question filing step=Step::Story problems labels=Field::Story>
            <AreaField
                field=Field::Story
                value=filing.value(Field::Story)
                problems
                labelled=true
                hint=labels::STORY_HINT
                hint_more=citizen::FORM_NO_NIK
                counted=true
                rows=8
            />
            {dictation()}
        </Question>
    }
}

/// Where the story may be spoken instead of typed, if the browser can listen. The script draws it.
fn dictation() -> AnyView {
    let listens = |name: &str| js_sys::Reflect::has(&window(), &name.into()).unwrap_or(false);
    let listens = listens("SpeechRecognition") || listens("webkitSpeechRecognition");
    // It types into the story itself.
    let nothing = Box::new(|_: String| {});
    maybe(listens.then(|| helped("dikte.js", "dikte", Field::Story.code(), String::new(), DICTATION, nothing)))
}

#[component]
fn Files(filing: Filing, problems: Signal<Vec<shared::form::Problem>>) -> impl IntoView {
    let mb = filing.uploads.recording_mb.get_untracked();
    let words_of_limit = if mb == 0 { citizen::FORM_FILES_LIMIT } else { citizen::FORM_RECORDINGS_LIMIT };
    let limit = vec![
        ("count", FILES_MAX.to_string()),
        ("size", (FILE_BYTES_MAX / 1024 / 1024).to_string()),
        ("recording", mb.to_string()),
    ];
    view! {
        <Question filing step=Step::Files problems>
            <p>{say(words::STEP_FILES_LEAD)}</p>
            <p class="hint">{say_with(words_of_limit, limit)}</p>
            <FilePicker uploads=filing.uploads problems />
        </Question>
    }
}
