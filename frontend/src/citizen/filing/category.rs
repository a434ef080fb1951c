//! Choosing what a complaint is about: rows to read, a search in everyday words where there are many, and a
//! suggestion from what was told. Absent: matching (see `shared::topic`).

use leptos::prelude::*;
use shared::form::{Field, Problem};
use shared::topic;
use shared::words::citizen::{asked, place as words};

use super::Filing;
use crate::drawn::{drawn_when, maybe};
use crate::lang::{said, say, say_with};
use crate::parts::{Choice, ChoiceField, Mark, Name, Notice, NoticeKind};

/// From how many categories on they can be searched.
const SEARCHED_FROM: usize = 8;

/// The choice, which may be left as it is.
#[component]
pub fn CategoryField(filing: Filing, problems: Signal<Vec<Problem>>) -> impl IntoView {
    let (value, sought) = (filing.value(Field::Category), RwSignal::new(String::new()));
    let shown = Memo::new(move |_| {
        // What is chosen is looked at only then: rows that vanish under a finger would take the focus along.
        let (sought, chosen) = (sought.get(), value.get_untracked());
        let shows = |id: &str, matches: bool| matches || id == chosen;
        filing.page.with_value(|page| {
            let all = page.agency.categories.iter();
            let found = all.filter(|one| shows(one.id.as_str(), one.matches(&sought)));
            found.map(|one| (one.id.to_string(), one.name.clone())).collect::<Vec<_>>()
        })
    });
    let choices = Signal::derive(move || {
        let rows = shown.get().into_iter().map(|(code, name)| Choice { code, name: Name::Data(name), about: None });
        let none = Choice { code: String::new(), name: Name::Words(asked::CATEGORY_NONE), about: None };
        rows.chain([none]).collect::<Vec<_>>()
    });
    let found = said(move |lang| match (sought.with(|sought| sought.trim().is_empty()), shown.get().len()) {
        (true, _) => String::new(),
        (_, 0) => words::CATEGORY_SEARCH_NONE.in_lang(lang).to_owned(),
        (_, count) => words::CATEGORY_FOUND.with(lang, &[("count", &count.to_string())]),
    });
    let many = filing.categories().len() >= SEARCHED_FROM;
    let search = maybe(many.then(|| {
        view! {
            <div class="field">
                <label for="category-search">{say(words::CATEGORY_SEARCH)}</label>
                <span class="hint" id="category-search-hint">{say(words::CATEGORY_SEARCH_HINT)}</span>
                <input
                    id="category-search"
                    type="search"
                    autocomplete="off"
                    aria-describedby="category-search-hint"
                    prop:value=sought
                    on:input:target=move |event| sought.set(event.target().value())
                />
                <p class="hint" role="status">{found}</p>
            </div>
        }
    }));
    view! {
        <p>{say(asked::CATEGORY_HINT)}</p>
        <Suggestion filing />
        {search}
        <ChoiceField field=Field::Category value problems choices mark=Mark::Optional />
    }
    .into_any()
}

/// What the story seems to be about, while nothing is chosen; taken only by pressing the button.
#[component]
fn Suggestion(filing: Filing) -> impl IntoView {
    let (value, story) = (filing.value(Field::Category), filing.value(Field::Story));
    let found = filing.page.with_value(|page| {
        let found = story.with_untracked(|story| topic::suggested(&page.agency, story));
        found.map(|one| (one.id.to_string(), one.name.clone()))
    });
    maybe(found.map(|(id, name)| {
        let title = say_with(words::CATEGORY_SUGGESTED, vec![("category", name)]);
        let notice = move || {
            let id = id.clone();
            view! {
                <Notice kind=NoticeKind::Info title>
                    <p>
                        <button class="button secondary small" type="button" on:click=move |_| value.set(id.clone())>
                            {say(words::CATEGORY_TAKE)}
                        </button>
                    </p>
                </Notice>
            }
            .into_any()
        };
        drawn_when(move || value.with(String::is_empty), notice)
    }))
}
