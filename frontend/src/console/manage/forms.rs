//! The forms of the screen: inviting, giving, ending, handing over, shutting out. Each is checked by the
//! server's own rules before it is sent, and keeps what was typed when it is refused.

use leptos::prelude::*;
use shared::form::{Field, Problem};
use shared::post::{Acting, Position, Standing};
use shared::procedure::Role;
use shared::time::parse_date;
use shared::wire::{EndPost, FromPost, GivePost, HandOver, Invite, NewPost, PersonView, PositionView, PostTerm};
use shared::words::console::manage as words;
use shared::words::{Words, form as labels};

use super::panel::Panelled;
use super::person::office;
use super::state::{INVITATION, People, Sending};
use crate::browser;
use crate::client::people::Act;
use crate::console::fields::lying;
use crate::drawn::memo;
use crate::lang::{said, say, say_with};
use crate::parts::{Choice, LineField, Mark, Name, SelectField};

/// An office as the value of a choice: role and unit.
pub fn code_of(position: &PositionView) -> String {
    let unit = position.unit.as_ref().map_or("", |unit| unit.as_str());
    format!("{}/{unit}", position.role.code())
}

/// What an office is called.
pub fn name_of(name: &str, role: Role) -> Signal<String> {
    let name = name.to_owned();
    said(move |lang| if name.is_empty() { role.words().in_lang(lang).to_owned() } else { name.clone() })
}

/// What is typed about a post.
#[derive(Clone, Copy)]
struct Typed {
    position: RwSignal<String>,
    from_on: RwSignal<String>,
    until_on: RwSignal<String>,
    acting: RwSignal<String>,
}

impl Typed {
    fn new(position: String, today: String) -> Self {
        let empty = || RwSignal::new(String::new());
        Self { position: RwSignal::new(position), from_on: RwSignal::new(today), until_on: empty(), acting: empty() }
    }

    fn new_post(self) -> NewPost {
        let position = self.position.get_untracked();
        let (role, unit) = position.split_once('/').unwrap_or_default();
        NewPost {
            role: role.to_owned(),
            unit: unit.to_owned(),
            from_on: self.from_on.get_untracked(),
            until_on: self.until_on.get_untracked(),
            acting: self.acting.get_untracked(),
        }
    }
}

fn positions(people: People) -> Vec<Position> {
    let positions = untrack(|| people.positions());
    positions.into_iter().map(|one| Position { role: one.role, unit: one.unit }).collect()
}

/// Shows what is wrong and says whether nothing is.
fn sound(sending: Sending, people: People, check: impl FnOnce(chrono::NaiveDate) -> Option<Vec<Problem>>) -> bool {
    // Without the server's date it is left to the server.
    let found = parse_date(&people.today()).and_then(check).unwrap_or_default();
    sending.failure.set(None);
    let sound = found.is_empty();
    sending.problems.set(found);
    sound
}

/// Which office, from when to when, and whether in another's place.
#[component]
fn PostFields(typed: Typed, sending: Sending, prefix: &'static str) -> impl IntoView {
    let people = People::here();
    let choices = memo(move || {
        let choice = |one: PositionView| {
            let code = code_of(&one);
            let name = if one.name.is_empty() { Name::Words(one.role.words()) } else { Name::Data(one.name) };
            Choice { code, name, about: None }
        };
        people.positions().into_iter().map(choice).collect::<Vec<_>>()
    });
    view! {
        <SelectField
            field=Field::Role
            value=typed.position
            problems=sending.problems
            choices=choices
            none=words::CHOOSE_POST
            prefix=prefix
        />
        <Days typed sending prefix />
    }
}

/// In whose place, and the days.
#[component]
fn Days(typed: Typed, sending: Sending, prefix: &'static str, #[prop(optional)] whole: Option<Words>) -> impl IntoView {
    let acting: Vec<Choice> = Acting::ALL
        .iter()
        .map(|acting| Choice { code: acting.code().to_owned(), name: Name::Words(acting.words()), about: None })
        .collect();
    view! {
        <SelectField
            field=Field::Acting
            value=typed.acting
            problems=sending.problems
            choices=Signal::stored(acting)
            none=whole.unwrap_or(labels::ACTING_NONE)
            prefix=prefix
        />
        <div class="pair">
            <LineField field=Field::FromOn value=typed.from_on problems=sending.problems prefix=prefix />
            <Until typed sending prefix />
        </div>
    }
}

/// The last day: needed of whoever stands in, else it may be left open.
#[component]
fn Until(typed: Typed, sending: Sending, prefix: &'static str) -> impl IntoView {
    let needed = memo(move || typed.acting.with(|acting| !acting.is_empty()));
    move || {
        let mark = if needed.get() { Mark::Needed } else { Mark::Optional };
        view! { <LineField field=Field::UntilOn value=typed.until_on problems=sending.problems mark prefix=prefix /> }
    }
}

/// Inviting someone to a first post.
#[component]
pub fn InviteForm() -> impl IntoView {
    const PREFIX: &str = "undang-";
    let people = People::here();
    let sending = Sending::new();
    let kept = |field: Field| lying(format!("{INVITATION}{}", field.code()), String::new());
    let [name, login, email] = [Field::Name, Field::Login, Field::Email].map(kept);
    let typed = Typed::new(people.wanted.get_untracked(), people.today());
    Effect::new(move || {
        let wanted = people.wanted.get();
        if !wanted.is_empty() {
            typed.position.set(wanted);
        }
    });
    let send = Callback::new(move |()| {
        let asked = Invite {
            post: people.post(),
            name: name.get_untracked(),
            login: login.get_untracked(),
            email: email.get_untracked(),
            first: typed.new_post(),
        };
        if sound(sending, people, |today| asked.check(&positions(people), today).err()) {
            people.act(sending, Act::Invite, asked, words::DONE_INVITED);
        }
    });
    let problems = sending.problems;
    let title = said(|lang| words::INVITE.in_lang(lang).to_owned());
    view! {
        <Panelled sending label=words::INVITE_SEND prefix=PREFIX send title>
            <p class="muted">{say(words::INVITE_LEAD)}</p>
            <LineField field=Field::Name value=name problems prefix=PREFIX />
            <div class="pair">
                <LineField field=Field::Login value=login problems hint=labels::LOGIN_HINT prefix=PREFIX />
                <LineField field=Field::Email value=email problems hint=words::EMAIL_HINT prefix=PREFIX />
            </div>
            <PostFields typed sending prefix=PREFIX />
        </Panelled>
    }
}

/// Giving a person another post.
#[component]
pub fn GiveForm(person: String) -> impl IntoView {
    const PREFIX: &str = "beri-";
    let people = People::here();
    let sending = Sending::new();
    let typed = Typed::new(people.wanted.get_untracked(), people.today());
    browser::focus_on("beri-role");
    let send = Callback::new(move |()| {
        let asked = GivePost { post: people.post(), new: typed.new_post() };
        if sound(sending, people, |today| asked.new.check(&positions(people), today).err()) {
            people.act(sending, Act::Give(person.clone()), asked, words::DONE_GIVEN);
        }
    });
    let title = said(|lang| words::GIVE.in_lang(lang).to_owned());
    view! {
        <Panelled sending label=words::GIVE_SEND prefix=PREFIX send title>
            <PostFields typed sending prefix=PREFIX />
        </Panelled>
    }
}

/// The last day of a post.
#[component]
pub fn EndForm(post: PostTerm) -> impl IntoView {
    const PREFIX: &str = "akhiri-";
    let people = People::here();
    let sending = Sending::new();
    let before = shared::post::yesterday(post.from_on).to_string();
    // What has not begun is withdrawn as a whole.
    let last = RwSignal::new(if post.standing == Standing::Coming { before } else { people.today() });
    browser::focus_on("akhiri-last_on");
    let id = post.id.to_string();
    let send = Callback::new(move |()| {
        let asked = EndPost { post: people.post(), last_on: last.get_untracked() };
        if sound(sending, people, |today| asked.check(today).err()) {
            people.act(sending, Act::End(id.clone()), asked, words::DONE_ENDED);
        }
    });
    let problems = sending.problems;
    let title = said(move |lang| words::END_TITLE.with(lang, &[("office", &office(&post, lang))]));
    view! {
        <Panelled sending label=words::END_SEND prefix=PREFIX send title>
            <LineField field=Field::LastOn value=last problems hint=words::END_HINT prefix=PREFIX />
        </Panelled>
    }
}

/// Handing a post over, for good or for a while.
#[component]
pub fn HandOverForm(post: PostTerm, holder: String) -> impl IntoView {
    const PREFIX: &str = "alihkan-";
    let people = People::here();
    let sending = Sending::new();
    let to = RwSignal::new(String::new());
    let typed = Typed::new(String::new(), people.today());
    // Whoever may follow may stand on a page that was not loaded yet.
    Effect::new(move || {
        if people.page.with(|page| page.as_ref().is_some_and(|page| page.next.is_some())) {
            people.more();
        }
    });
    browser::focus_on("alihkan-person");
    let choices = memo(move || {
        let may = |person: &&PersonView| person.id != holder && !person.own && !person.disabled;
        let choice = |person: &PersonView| Choice {
            code: person.id.clone(),
            name: Name::Data(person.name.clone()),
            about: None,
        };
        people.everyone.with(|rows| rows.iter().filter(may).map(choice).collect::<Vec<_>>())
    });
    let id = post.id.to_string();
    let send = Callback::new(move |()| {
        let NewPost { from_on, until_on, acting, .. } = typed.new_post();
        let asked = HandOver { post: people.post(), to: to.get_untracked(), from_on, until_on, acting };
        if sound(sending, people, |today| asked.check(today).err()) {
            people.act(sending, Act::HandOver(id.clone()), asked, words::DONE_HANDED);
        }
    });
    let whole = memo(move || typed.acting.with(String::is_empty));
    let lead = said(move |lang| {
        if whole.get() { words::HAND_OVER_LEAD } else { words::STAND_IN_LEAD }.in_lang(lang).to_owned()
    });
    let title = said(move |lang| words::HAND_OVER_TITLE.with(lang, &[("office", &office(&post, lang))]));
    view! {
        <Panelled sending label=words::HAND_OVER_SEND prefix=PREFIX send title>
            <p class="muted">{lead}</p>
            <SelectField
                field=Field::Person
                value=to
                problems=sending.problems
                choices=choices
                none=words::CHOOSE_PERSON
                prefix=PREFIX
            />
            <Days typed sending prefix=PREFIX whole=words::HAND_OVER_WHOLE />
        </Panelled>
    }
}

/// Shutting a person out, asked once more.
#[component]
pub fn DisableForm(person: String, name: String) -> impl IntoView {
    let people = People::here();
    let sending = Sending::new();
    let send = Callback::new(move |()| {
        let asked = FromPost { post: people.post() };
        people.act(sending, Act::Disable(person.clone()), asked, words::DONE_DISABLED);
    });
    let title = said(|lang| words::DISABLE.in_lang(lang).to_owned());
    view! {
        <Panelled sending label=words::DISABLE_SEND prefix="nonaktif-" send title>
            <p>{say_with(words::DISABLE_SURE, vec![("name", name)])}</p>
        </Panelled>
    }
}
