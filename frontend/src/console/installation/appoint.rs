//! Giving an agency its first administrator.

use leptos::prelude::*;
use shared::form::{Field, Problem};
use shared::wire::FirstAdministrator;
use shared::words::console::installation as words;
use shared::words::console::manage;

use super::{BUSY, CANCEL, Keeping, NOT_DONE};
use crate::browser;
use crate::client::{Failure, installation as client};
use crate::console::fields::lying;
use crate::lang::{say, say_with};
use crate::parts::{ErrorSummary, FailureNotice, LineField, SendButton};

const PREFIX: &str = "tunjuk-";

/// The form under way: what is typed, what is to be put right, and the key under which it is sent.
#[derive(Clone, Copy)]
struct Sending {
    problems: RwSignal<Vec<Problem>>,
    failure: RwSignal<Option<Failure>>,
    busy: RwSignal<bool>,
    key: RwSignal<String>,
    /// Name, login and e-mail address.
    typed: [RwSignal<String>; 3],
}

impl Sending {
    fn send(self, keeping: Keeping, agency: String, called: String) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failure.set(None);
        let lang = keeping.staff.lang();
        let [name, login, email] = self.typed.map(|text| text.get_untracked());
        let asked = FirstAdministrator { post: keeping.post(), name, login, email };
        leptos::task::spawn_local(async move {
            let key = self.key.get_untracked();
            let question = async |token: String| client::appoint(&token, &key, &agency, &asked, lang).await;
            let answer = keeping.staff.ask(question).await;
            self.busy.try_set(false);
            match answer {
                Ok(made) => {
                    for text in self.typed {
                        text.try_set(String::new());
                    }
                    keeping.appointed(&called, made);
                }
                Err(why) => self.refused(why),
            }
        });
    }

    fn refused(self, why: Failure) {
        // What was refused changed nothing, so that what is sent next is something else.
        if why.status().is_some() {
            self.key.try_set(browser::new_key());
        }
        self.problems.try_set(why.problems().to_vec());
        self.failure.try_set(Some(why).filter(|why| why.problems().is_empty()));
    }
}

/// The form, for an agency by id and name. What is typed lies on the desk.
#[component]
pub fn AppointForm(agency: String, name: String) -> impl IntoView {
    let keeping = Keeping::here();
    let lies = |field: Field| lying(format!("instalasi/{agency}/{}", field.code()), String::new());
    let (person, login, email) = (lies(Field::Name), lies(Field::Login), lies(Field::Email));
    let problems: RwSignal<Vec<Problem>> = RwSignal::new(Vec::new());
    let failure: RwSignal<Option<Failure>> = RwSignal::new(None);
    let busy = RwSignal::new(false);
    let sending =
        Sending { problems, failure, busy, key: RwSignal::new(browser::new_key()), typed: [person, login, email] };
    let called = name.clone();
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        sending.send(keeping, agency.clone(), called.clone());
    };
    browser::focus_on("tunjuk-name");
    view! {
        <li>
            <form class="panel person-form" novalidate aria-labelledby="tunjuk-judul" on:submit=send>
                <h3 id="tunjuk-judul">{say_with(words::APPOINT_TITLE, vec![("agency", name)])}</h3>
                <p class="muted">{say(words::APPOINT_LEAD)}</p>
                <ErrorSummary problems=problems prefix=PREFIX />
                <LineField field=Field::Name value=person problems prefix=PREFIX />
                <LineField field=Field::Login value=login problems prefix=PREFIX />
                <LineField field=Field::Email value=email problems hint=manage::EMAIL_HINT prefix=PREFIX />
                <FailureNotice failure=failure then=NOT_DONE />
                <div class="buttons">
                    <SendButton label=words::APPOINT_SEND busy_label=BUSY busy=busy />
                    <button class="button quiet" type="button" on:click=move |_| keeping.appointing.set(None)>
                        {say(CANCEL)}
                    </button>
                </div>
            </form>
        </li>
    }
    .into_any()
}
