//! Whom a sheet asks or tells beside the one who is to act: a choice for each office. Absent: whom it may (see
//! `shared::disposition::offices`).

use leptos::prelude::*;
use shared::disposition::{Part, offices};
use shared::form::Field;
use shared::id::UnitId;
use shared::post::Position;
use shared::words::Lang;
use shared::words::disposition as words;

use super::typed::{PREFIX, Work, listed, with_limits};
use crate::lang::{say, use_lang};
use crate::parts::holder_name;

/// Who is asked or told beside the one who is to act: a choice for each office.
#[component]
pub(super) fn Also(work: Work) -> impl IntoView {
    let lang = use_lang();
    let set = work.fields.of(Field::Recipients);
    let rows = move || {
        let lang = lang.get();
        let known = work.folder.view.with_untracked(|view| {
            let found = with_limits(view, |limits| {
                let to = limits.step.to.map(|to| limits.procedure.stand(to, limits.case.channel).holder);
                let mut offices = offices(limits.agency, limits.procedure, limits.step);
                offices.retain(|office| office.unit.is_some() || Some(office.role) != to);
                let name = |office: Position| {
                    let shown = holder_name(limits.agency, office.role, office.unit.as_ref(), lang);
                    (format!("{}/{}", office.role.code(), office.unit.as_ref().map_or("", UnitId::as_str)), shown)
                };
                offices.into_iter().map(name).collect::<Vec<_>>()
            });
            found.unwrap_or_default()
        });
        known.into_iter().map(move |(who, name)| beside(set, who, &name, lang)).collect_view()
    };
    view! {
        <fieldset>
            <legend>{say(words::ALSO)}</legend>
            <p class="hint">{say(words::ALSO_HINT)}</p>
            <div class="grid">{rows}</div>
        </fieldset>
    }
    .into_any()
}

fn beside(set: RwSignal<String>, who: String, name: &str, lang: Lang) -> AnyView {
    let own = move |all: &[String], who: &str| {
        all.iter().find_map(|one| one.strip_prefix(who)?.strip_prefix('=').map(str::to_owned))
    };
    let now = set.with_untracked(|set| own(&listed(set), &who)).unwrap_or_default();
    let options = [(String::new(), words::ALSO_NONE.in_lang(lang).to_owned())].into_iter();
    let parts = [Part::Advise, Part::Know].map(|part| (part.code().to_owned(), part.words().in_lang(lang).to_owned()));
    let id = format!("{PREFIX}untuk-{}", who.replace('/', "-"));
    let heard = move |part: String| {
        let mut all = listed(&set.get_untracked());
        all.retain(|one| own(std::slice::from_ref(one), &who).is_none());
        all.extend((!part.is_empty()).then(|| format!("{who}={part}")));
        set.set(all.join(","));
    };
    named(id, name.to_owned(), options.chain(parts).collect(), now, Box::new(heard))
}

/// A choice whose label is the agency's own name for an office.
fn named(
    id: String,
    label: String,
    options: Vec<(String, String)>,
    value: String,
    heard: Box<dyn Fn(String)>,
) -> AnyView {
    let rows = options.into_iter().map(|(code, name)| {
        let chosen = code == value;
        view! {
            <option value=code selected=chosen>
                {name}
            </option>
        }
    });
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select id=id on:change:target=move |event| heard(event.target().value())>
                {rows.collect_view()}
            </select>
        </div>
    }
    .into_any()
}
