//! A case as its reporter sees it: where it stands, who has it, what comes next and by when, what was
//! said, and what can be done. Absent: the doing (see `action`).

use leptos::prelude::*;
use shared::agency::Agency;
use shared::case::ClockName;
use shared::form;
use shared::id::UnitId;
use shared::location::Location;
use shared::outlook;
use shared::procedure::{Action, Role, State, TextKind};
use shared::retention;
use shared::text::summary;
use shared::time::{Moment, long_date, long_moment, parse_date};
use shared::together::told_by_others;
use shared::wire::CaseView;
use shared::words::citizen::{app as words, asked, place as words_of_place};
use shared::words::{Lang, Words, citizen, form as labels};

use super::action::Actions;
use super::kin::parts;
use super::loosening::AskedToLoosen;
use super::promise::{promise_box, promised};
use super::public::Public;
use super::rating::given;
use super::request::Requests;
use super::{Said, Tracking};
use crate::citizen::frame::{Frame, HEADING, name_page};
use crate::drawn::{all, drawn, drawn_when, maybe};
use crate::lang::{said, say, use_lang};
use crate::parts::{Conversation, Notice, NoticeKind, Pill, SopTrack, StatePill, Tone, holder_name, remaining, tone};

/// Longest heading made of a complaint's beginning, in characters.
const HEADING_LEN_MAX: usize = 80;
/// The id of what is read aloud: where the case stands, and what comes next by when.
const STANDING: &str = "keadaan";
/// How `suara.js` finds it.
const READS: &str = "#keadaan";
/// The texts a reporter reads as a conversation; the complaint itself stands below.
const TALK: &[TextKind] = &[TextKind::Message, TextKind::Answer];
/// Why personal data was opened.
const ACCESS: &[TextKind] = &[TextKind::Access];

/// The page of an opened case.
#[component]
pub fn CasePage(tracking: Tracking) -> impl IntoView {
    let first = tracking.view.get_untracked();
    let Some(first) = first else {
        return ().into_any();
    };
    // The page is gone before the case is; until then the last one seen is shown.
    let view = Signal::derive(move || tracking.view.get().unwrap_or_else(|| first.clone()));
    let agency = move || view.with(|view| view.agency.name.clone());
    let id = view.with_untracked(|view| view.agency.id.to_string());
    let home = format!("/{id}/lapor");
    let number = said(move |lang| view.with(|view| number(view, lang)));
    name_page(said(move |_| format!("{} · {}", number.get(), agency())), Signal::derive(|| false));
    view! {
        <Frame name=Signal::derive(agency) home=home back=Signal::derive(|| Some("/lacak".to_owned())) agency=id>
            <p class="step number">{number}</p>
            <h1 id=HEADING tabindex="-1">{said(move |lang| view.with(|view| heading(view, lang)))}</h1>
            <News tracking />
            <div id=STANDING>{drawn(move || view.with(|view| standing(view.clone())))}</div>
            <button class="button quiet" type="button" data-bacakan=READS aria-pressed="false">
                {say(citizen::ahead::READ_ALOUD)}
            </button>
            <h2>{say(citizen::CASE_TALK)}</h2>
            <Talk view />
            <Opened view />
            <Requests tracking view />
            <AskedToLoosen tracking view />
            <Actions tracking view />
            <h2>{say(citizen::CASE_JOURNEY)}</h2>
            <SopTrack view label=citizen::passage />
            <Told view />
            <Public tracking view />
            <Again tracking />
        </Frame>
    }
    .into_any()
}

fn number(view: &CaseView, lang: Lang) -> String {
    match &view.case.number {
        Some(number) => citizen::CASE_TITLE.with(lang, &[("number", number.as_str())]),
        None => citizen::CASE_NO_NUMBER.in_lang(lang).to_owned(),
    }
}

/// The beginning of the complaint, and its number where what was told is erased.
fn heading(view: &CaseView, lang: Lang) -> String {
    let story = view.texts.iter().find(|text| text.kind == TextKind::Complaint);
    story.map(|story| summary(&story.body, HEADING_LEN_MAX)).unwrap_or_else(|| number(view, lang))
}

/// What became of the last step, or that the case had changed.
#[component]
fn News(tracking: Tracking) -> impl IntoView {
    drawn(move || {
        maybe(tracking.said.get().map(|news| {
            let (kind, title, then) = match news {
                Said::Sent => (NoticeKind::Success, citizen::SENT, citizen::SENT_HINT),
                Said::Stale => (NoticeKind::Info, citizen::STALE, citizen::STALE_HINT),
            };
            view! {
                <Notice kind title=said(move |lang| title.in_lang(lang).to_owned())>
                    <p>{say(then)}</p>
                </Notice>
            }
        }))
    })
}

/// State, holder and promise, in plain words.
fn standing(view: CaseView) -> AnyView {
    let (state, calendar, now) = (view.case.state, view.calendar.clone(), view.now);
    let promise = outlook::promise(&view.case).cloned();
    let late = promise.as_ref().filter(|clock| clock.open() && tone(clock, &calendar, now) == Tone::Late).cloned();
    let (late_calendar, agency) = (calendar.clone(), view.agency.clone());
    let (holder, unit) = (view.case.holder, view.case.unit.clone());
    let late = late.map(|clock| {
        let text = said(move |lang| remaining(&clock, &late_calendar, now, lang));
        view! { " " <Pill tone="late" text /> }
    });
    let late = maybe(late);
    let switches =
        [(view.case.secrecy.anonymous, labels::ANONYMOUS), (view.case.secrecy.confidential, labels::CONFIDENTIAL)];
    let switches = switches.into_iter().filter(|(set, _)| *set).map(|(_, words)| {
        let text = said(move |lang| words.in_lang(lang).to_owned());
        view! { " " <Pill tone="neutral" text /> }.into_any()
    });
    let switches = all(switches);
    let others = view.others;
    let sentence = said(move |lang| {
        let standing =
            citizen::standing(state).with(lang, &[("office", &office(&agency, holder, unit.as_ref(), lang))]);
        [standing, told_by_others(others, lang).unwrap_or_default()].join(" ")
    });
    let due = maybe(promise.map(|clock| promise_box(&view, clock)));
    let pill = match state {
        State::AwaitingReporter => view! { <StatePill state words=words::AWAITING_YOU /> }.into_any(),
        _ => view! { <StatePill state /> }.into_any(),
    };
    view! {
        <p>
            {pill}
            {late}
            {switches}
        </p>
        <p>{sentence}</p>
        {parts(&view)}
        {promised(&view)}
        {given(&view)}
        {due}
        {next_due(&view)}
    }
    .into_any()
}

fn office(agency: &Agency, holder: Role, unit: Option<&UnitId>, lang: Lang) -> String {
    let office = holder_name(agency, holder, unit, lang);
    citizen::OFFICE_OF.with(lang, &[("office", &office), ("agency", &agency.name)])
}

/// When the next step is due, when the case closes by itself, and what to do about a lateness.
fn next_due(view: &CaseView) -> Vec<AnyView> {
    let (case, zone, now) = (&view.case, view.calendar.zone, view.now);
    let at =
        move |words: Words, at: Moment| said(move |lang| words.with(lang, &[("moment", &long_moment(at, zone, lang))]));
    let plain = |words: Words| said(move |lang| words.in_lang(lang).to_owned());
    let steps = case.clocks.iter().filter(|clock| clock.open() && matches!(clock.name, ClockName::Step(_)));
    let step = steps.filter_map(|clock| clock.due_at).min().filter(|at| *at >= now);
    let closes = outlook::by_itself(&view.procedure, case).map(|(action, due)| match action {
        Action::Withdraw => at(citizen::CASE_LAPSES, due),
        _ => at(citizen::CASE_CLOSES, due),
    });
    let until = outlook::until(&view.procedure, case).filter(|(action, at)| *action == Action::Reopen && *at >= now);
    let late = outlook::promise(case).is_some_and(|clock| clock.open() && clock.late(now));
    let running = outlook::promise(case).filter(|clock| clock.open() && !clock.paused());
    let moved = running.into_iter().flat_map(|clock| outlook::moved(case, clock));
    let moved = moved.map(|moved| said(move |lang| moved.sentence(zone, lang)));
    let lines = [
        late.then(|| plain(citizen::CASE_PROMISE_LATE)),
        step.map(|due| at(citizen::CASE_STEP_DUE, due)),
        closes,
        case.state.ended().then(|| plain(citizen::CASE_ENDED)),
        until.map(|(_, due)| at(citizen::CASE_REOPEN_UNTIL, due)),
    ];
    all(moved.chain(lines.into_iter().flatten()).map(|line| view! { <p>{line}</p> }.into_any()))
}

#[component]
fn Talk(view: Signal<CaseView>) -> impl IntoView {
    let any = Memo::new(move |_| view.with(|view| view.texts.iter().any(|text| TALK.contains(&text.kind))));
    let (none, hint) = (say(citizen::CASE_TALK_EMPTY), say(citizen::CASE_TALK_EMPTY_HINT));
    drawn(move || match any.get() {
        true => view! { <Conversation view kinds=TALK own=true /> }.into_any(),
        false => view! { <p class="empty"><strong>{none}</strong>{hint}</p> }.into_any(),
    })
}

/// Who has opened the reporter's identity, when and why. Nothing where nobody has.
#[component]
fn Opened(view: Signal<CaseView>) -> impl IntoView {
    let (title, hint) = (say(asked::ACCESS_TITLE), say(asked::ACCESS_HINT));
    let list = move || {
        view! {
            <h2>{title}</h2>
            <p class="hint">{hint}</p>
            <Conversation view kinds=ACCESS />
        }
        .into_any()
    };
    drawn_when(move || view.with(|view| view.texts.iter().any(|text| ACCESS.contains(&text.kind))), list)
}

/// The complaint as it was told.
#[component]
fn Told(view: Signal<CaseView>) -> impl IntoView {
    let story = move || {
        view.with(|view| view.texts.iter().find(|text| text.kind == TextKind::Complaint).map(|text| text.body.clone()))
    };
    let category = move || {
        view.with(|view| {
            let found = view.case.category.as_ref().and_then(|id| view.agency.category(id.as_str()));
            found.map(|one| one.name.clone()).unwrap_or_default()
        })
    };
    let about = said(move |lang| {
        view.with(|view| view.case.about.as_ref().and_then(|about| form::about_name(&view.agency, about, lang)))
            .unwrap_or_default()
    });
    let place = move || view.with(|view| view.told.place.clone());
    let region = move || view.with(|view| view.told.region_name.clone().unwrap_or_default());
    let point = said(move |lang| {
        let point = view.with(|view| view.told.location.as_deref().and_then(Location::parse));
        let within = |at: Location| words_of_place::LOCATION_WITHIN.with(lang, &[("metres", &at.metres.to_string())]);
        point.map(within).unwrap_or_default()
    });
    let date = said(move |lang| {
        let date = view.with(|view| view.told.happened_on.as_ref().and_then(|date| parse_date(date)));
        date.map(|date| long_date(date, lang)).unwrap_or_default()
    });
    let files = move || {
        view.with(|view| {
            let own = view.files.iter().filter(|file| file.version == 1);
            own.map(|file| file.name.clone()).collect::<Vec<_>>().join(", ")
        })
    };
    let erased = || view! { <p>{say(citizen::CASE_ERASED)}</p> }.into_any();
    view! {
        <h2>{say(citizen::CASE_TOLD)}</h2>
        {drawn_when(move || view.with(|view| retention::erased(&view.case)), erased)}
        <dl class="answers">
            <Pair label=labels::STORY text=Signal::derive(move || story().unwrap_or_default()) />
            <Pair label=labels::CATEGORY text=Signal::derive(category) />
            <Pair label=labels::ABOUT text=about />
            <Pair label=labels::PLACE text=Signal::derive(move || place().unwrap_or_default()) />
            <Pair label=labels::REGION text=Signal::derive(region) />
            <Pair label=labels::LOCATION text=point />
            <Pair label=labels::HAPPENED_ON text=date />
            <Pair label=labels::FILES text=Signal::derive(files) />
        </dl>
    }
}

/// A pair of label and text; nothing where there is no text.
#[component]
fn Pair(label: Words, text: Signal<String>) -> impl IntoView {
    let label = say(label);
    let pair = move || view! { <div><dt>{label}</dt><dd>{text}</dd></div> }.into_any();
    drawn_when(move || text.with(|text| !text.is_empty()), pair)
}

/// Reads the case again.
#[component]
fn Again(tracking: Tracking) -> impl IntoView {
    let lang = use_lang();
    let label = said(move |lang| {
        if tracking.busy.get() { words::LOADING } else { words::CASE_RELOAD }.in_lang(lang).to_owned()
    });
    view! {
        <p class="no-print">
            <button class="link" type="button" on:click=move |_| tracking.open(lang.get_untracked())>
                {label}
            </button>
        </p>
    }
}
