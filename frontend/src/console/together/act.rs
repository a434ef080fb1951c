//! Choosing one action for several cases, looking at what would become of each, and doing it. Absent: asking the
//! server (see `super::run`).

use leptos::prelude::*;
use shared::answer::Decision;
use shared::form::Field;
use shared::id::CaseId;
use shared::procedure::{Action, Asked, Classification, Ground};
use shared::time::long_moment;
use shared::together::Deed;
use shared::wire::{Ahead, AheadOutcome, Choice as Offered, PostView};
use shared::words::console::{self as page_words, actions as action_words};
use shared::words::{Lang, answer as answer_words, form as labels, together as words};

use super::run::{PREFIX, Run};
use super::{holder, line, standing};
use crate::drawn::{all, drawn, maybe, memo, nothing};
use crate::lang::{said, say};
use crate::parts::{Choice, ErrorSummary, FailureNotice, Mark, Name, Notice, NoticeKind, SelectField, SendButton};

/// On what is acted.
pub struct On {
    /// Under which name it lies on the desk.
    pub name: String,
    /// The cases.
    pub ids: Vec<CaseId>,
    /// From which post.
    pub post: PostView,
}

/// The panel: the form, or what came of it.
pub fn panel(on: On) -> AnyView {
    let run = Run::new(&on.name, on.ids, on.post);
    let begun = memo(move || run.begun.get() > 0);
    let draw = move || if begun.get() { outcome(run) } else { form(run) };
    view! {
        {drawn(draw)}
        {drawn(move || rows(run))}
    }
    .into_any()
}

fn form(run: Run) -> AnyView {
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if run.ahead.get_untracked() { run.begin() } else { run.look(true) }
    };
    let goes = memo(move || {
        let goes = |row: &&Ahead| matches!(row.outcome, AheadOutcome::Goes { .. });
        run.preview.with(|known| known.as_ref().map_or(0, |known| known.rows.iter().filter(goes).count()))
    });
    let fields = memo(move || (run.ahead.get(), run.deed()));
    let buttons = move || match (run.ahead.get(), goes.get()) {
        (false, _) => {
            view! { <SendButton label=words::ACT_PREVIEW busy_label=page_words::LOADING busy=run.busy /> }.into_any()
        }
        (true, 0) => view! {
            <p class="muted">{say(words::ACT_NONE)}</p>
            {change(run)}
        }
        .into_any(),
        (true, count) => {
            let label = said(move |lang| words::ACT_DO.with(lang, &[("count", &count.to_string())]));
            view! {
                <button class="button" type="submit">{label}</button>
                {change(run)}
            }
            .into_any()
        }
    };
    let choices = memo(move || run.preview.with(|known| known.as_ref().map(|known| known.choices.clone())));
    let choose = move || match choices.get() {
        None => nothing(),
        Some(offered) if offered.is_empty() => view! { <p class="muted">{say(words::NOTHING_TO_DO)}</p> }.into_any(),
        Some(offered) => chooser(run, &offered),
    };
    view! {
        <form class="panel stack" novalidate on:submit=submit>
            <FailureNotice failure=run.failure then=page_words::TRY_AGAIN />
            <ErrorSummary problems=run.typed.problems prefix=PREFIX />
            {drawn(choose)}
            {drawn(move || {
                let (ahead, deed) = fields.get();
                // What was looked at is not changed unseen.
                maybe(deed.filter(|_| !ahead).map(|deed| load(run, deed)))
            })}
            {drawn(move || maybe(run.deed().map(|_| view! { <div class="buttons">{buttons()}</div> })))}
        </form>
    }
    .into_any()
}

/// Back from the preview to what is typed.
fn change(run: Run) -> AnyView {
    view! {
        <button class="button secondary" type="button" on:click=move |_| run.ahead.set(false)>
            {say(words::ACT_CHANGE)}
        </button>
    }
    .into_any()
}

/// What may be done, in a list.
fn chooser(run: Run, offered: &[Offered]) -> AnyView {
    let lang = crate::lang::use_lang();
    let offered = offered.to_vec();
    let choices = memo(move || {
        let name =
            |one: &Offered| Choice { code: code(one.deed), name: Name::Data(named(one, lang.get())), about: None };
        offered.iter().map(name).collect::<Vec<_>>()
    });
    let value = run.typed.of(Field::Kind);
    // Another action is another outcome.
    Effect::new(move |before: Option<String>| {
        let now = value.get();
        if before.is_some_and(|before| before != now) {
            run.ahead.set(false);
        }
        now
    });
    view! {
        <SelectField
            field=Field::Kind
            value=value
            problems=run.typed.problems
            choices=choices
            none=labels::CHOOSE_ONE
            label=words::ACT_CHOOSE
            prefix=PREFIX
        />
    }
    .into_any()
}

fn code(deed: Deed) -> String {
    serde_json::to_string(&deed).unwrap_or_default()
}

fn named(one: &Offered, lang: Lang) -> String {
    let (action, count) = (one.deed.action.words().in_lang(lang), one.cases.to_string());
    match one.deed.holder {
        Some(role) => {
            let holder = holder(role, None, lang);
            words::ACT_CHOICE.with(lang, &[("action", action), ("holder", &holder), ("count", &count)])
        }
        None => words::ACT_CHOICE_STAY.with(lang, &[("action", action), ("count", &count)]),
    }
}

/// What an action takes with it.
fn load(run: Run, deed: Deed) -> AnyView {
    let (typed, needs) = (run.typed, deed.action.needs());
    let units = run.preview.with_untracked(|known| {
        let choices = known.as_ref().map(|known| known.choices.as_slice()).unwrap_or_default();
        choices.iter().find(|one| one.deed == deed).map(|one| one.units.clone()).unwrap_or_default()
    });
    let unit = (!units.is_empty()).then(|| {
        let choice = |(code, name): (String, String)| Choice { code, name: Name::Data(name), about: None };
        typed.choice(Field::Unit, labels::UNIT, units.into_iter().map(choice).collect())
    });
    let class = needs.classification.then(|| {
        let choices = chosen(Classification::ALL, Classification::code, Classification::words);
        typed.choice(Field::Classification, labels::CLASSIFICATION, choices)
    });
    let ground = needs.ground.then(|| {
        let of: Vec<Ground> = Ground::ALL.iter().copied().filter(|ground| ground.serves(deed.action, false)).collect();
        view! {
            {typed.choice(Field::Ground, labels::GROUND, chosen(&of, Ground::code, Ground::words))}
            {typed.line(Field::Owner, labels::OWNER, Mark::Optional)}
        }
    });
    let answers = (deed.action == Action::Answer).then(|| {
        let choices = chosen(Decision::ALL, Decision::code, Decision::words);
        view! {
            {typed.choice(Field::Decision, answer_words::COMPOSER_DECISION, choices)}
            {typed.line(Field::DecidedBy, answer_words::COMPOSER_BY, Mark::Optional)}
        }
    });
    let text = needs.text.is_some().then(|| {
        let panel = action_words::panel(deed.action);
        let asked = if needs.text_required { Asked::Required } else { Asked::Optional };
        let mark = if asked == Asked::Required { Mark::Needed } else { Mark::Optional };
        typed.area(Field::Text, panel.label, mark)
    });
    let promise = (deed.action == Action::Answer)
        .then(|| typed.line(Field::PromisedOn, answer_words::PROMISE_FIELD, Mark::Optional));
    view! {
        {maybe(unit)}
        {maybe(class)}
        {maybe(ground)}
        {maybe(answers)}
        {maybe(text)}
        {maybe(promise)}
    }
    .into_any()
}

fn chosen<T: Copy>(of: &[T], code: fn(T) -> &'static str, words: fn(T) -> shared::words::Words) -> Vec<Choice> {
    of.iter().map(|it| Choice { code: code(*it).to_owned(), name: Name::Words(words(*it)), about: None }).collect()
}

/// What is being done, or was.
fn outcome(run: Run) -> AnyView {
    let counts = memo(move || {
        let carried = |row: &&Ahead| matches!(row.outcome, AheadOutcome::Goes { .. } | AheadOutcome::Gone);
        let done = run.done.with(|rows| rows.iter().filter(carried).count());
        (done, run.done.with(Vec::len), run.begun.get())
    });
    let title = said(move |lang| {
        let (done, heard, all) = counts.get();
        let text = |count: usize| count.to_string();
        if heard < all {
            return words::ACT_BUSY.with(lang, &[("done", &text(heard)), ("all", &text(all))]);
        }
        words::ACT_DONE.with(lang, &[("done", &text(done)), ("left", &text(all - done))])
    });
    let broken = memo(move || run.failure.with(Option::is_some));
    let over = memo(move || counts.with(|(_, heard, all)| heard == all));
    view! {
        <Notice kind=NoticeKind::Info title=title />
        {drawn(move || if broken.get() {
            view! {
                <FailureNotice failure=run.failure then=words::ACT_BROKEN />
                <button class="button" type="button" on:click=move |_| run.go_on()>{say(words::ACT_ON)}</button>
            }.into_any()
        } else if over.get() {
            view! {
                <button class="button secondary" type="button" on:click=move |_| run.again()>{say(words::ACT_AGAIN)}</button>
            }.into_any()
        } else {
            nothing()
        })}
    }
    .into_any()
}

/// The cases, each with what would become of it, or has.
fn rows(run: Run) -> AnyView {
    let begun = run.begun.get() > 0;
    let known = match begun {
        true => run.done.get(),
        false => run.preview.with(|known| known.as_ref().map(|known| known.rows.clone()).unwrap_or_default()),
    };
    let shown = begun || run.ahead.get();
    let row = |ahead: Ahead| {
        let told = ahead.case.as_ref().map_or_else(|| view! { <span>{say(words::UNSEEN)}</span> }.into_any(), line);
        let told_now = maybe(ahead.case.clone().filter(|_| !begun).map(|case| {
            view! { <span class="muted">{said(move |lang| standing(&case, lang))}</span> }
        }));
        view! {
            <li class="rows-line">
                <span class="stack">{told} {told_now} {maybe(shown.then(|| said_of(ahead.outcome)))}</span>
            </li>
        }
        .into_any()
    };
    let rows = all(known.into_iter().map(row));
    view! { <ul class="rows" aria-label=say(words::BULK)>{rows}</ul> }.into_any()
}

/// What would become of a case, in words.
fn said_of(outcome: AheadOutcome) -> AnyView {
    let refused = !matches!(outcome, AheadOutcome::Goes { .. } | AheadOutcome::Gone);
    let class = if refused { "state soon alert" } else { "state done check" };
    let text = said(move |lang| in_words(&outcome, lang));
    view! { <strong class=class>{text}</strong> }.into_any()
}

fn in_words(outcome: &AheadOutcome, lang: Lang) -> String {
    match outcome {
        AheadOutcome::Goes { state, holder: role, unit, due_at } => {
            let (state, holder) = (state.words().in_lang(lang), holder(*role, unit.as_ref(), lang));
            let zone = crate::console::when::agency_zone().get_untracked();
            match due_at {
                Some(due) => {
                    let due = long_moment(*due, zone, lang);
                    words::GOES.with(lang, &[("state", state), ("holder", &holder), ("due", &due)])
                }
                None => words::GOES_FREE.with(lang, &[("state", state), ("holder", &holder)]),
            }
        }
        AheadOutcome::Refused { why, .. } => words::REFUSED.with(lang, &[("why", why)]),
        AheadOutcome::Problems { problems } => {
            let why: Vec<String> = problems.iter().map(|problem| problem.sentence(lang)).collect();
            words::REFUSED.with(lang, &[("why", &why.join(" "))])
        }
        AheadOutcome::Gone => words::GONE.in_lang(lang).to_owned(),
        AheadOutcome::Stays => String::new(),
    }
}
