//! The sheet of a case with the photos that prove the work was done: what was attached, what each says of itself, and
//! the earlier pictures it looks like. Absent: attaching (see [`form`]).

use leptos::prelude::*;
use shared::evidence::{Spot, Taken, told};
use shared::id::{CaseId, FileId};
use shared::location::Location;
use shared::time::{long_date, short_moment};
use shared::wire::{EvidencePhoto, EvidenceSheet, LikePhoto};
use shared::words::{Words, evidence as words};
use web_sys::Url;

use super::super::case::Folder;
use super::super::room::name_page;
use super::SheetFrame;
use crate::client::{Failure, evidence as client, staff};
use crate::drawn::{all, drawn, later, maybe};
use crate::lang::{said, say};
use crate::parts::{Notice, NoticeKind, holder_name};

mod card;
mod form;

use form::Form;

/// What the ids of the form's fields begin with.
const PREFIX: &str = "bukti-";
/// The element that says how many photos there are.
const TITLE_ID: &str = "bukti-judul";

/// The sheet.
#[component]
pub fn EvidencePage() -> impl IntoView {
    name_page(words::SHEET);
    view! { <SheetFrame inside=sheet /> }
}

/// Whether there is such a sheet of a case: a recap has no work.
pub fn offered(folder: Folder) -> bool {
    folder.view.with(|view| view.case.period.is_none())
}

fn sheet(folder: Folder) -> AnyView {
    let answer = RwSignal::new(None::<Result<EvidenceSheet, Failure>>);
    let load = Callback::new(move |()| {
        let Some(post) = folder.actor().post else { return };
        let (case, staff) = (folder.id(), folder.staff);
        later(async move {
            let lang = staff.lang();
            let found = staff.ask(async |token: String| client::sheet(&token, &case, post.as_str(), lang).await).await;
            answer.try_set(Some(found));
        });
    });
    load.run(());
    let form = Form::new(folder, load);
    let may =
        Memo::new(move |_| answer.with(|answer| answer.as_ref().and_then(|one| one.as_ref().ok().map(|one| one.may))));
    let photos = drawn(move || match answer.get() {
        None => view! { <p class="loading" role="status">{say(words::READING)}</p> }.into_any(),
        Some(Ok(found)) if found.photos.is_empty() => {
            view! { <p class="empty"><strong>{say(words::NONE_YET)}</strong></p> }.into_any()
        }
        Some(Ok(found)) => {
            let photos = all(found.photos.into_iter().map(|photo| one(folder, photo)));
            view! { <div class="proofs">{photos}</div> }.into_any()
        }
        Some(Err(failure)) => {
            let title = said(move |lang| failure.sentence(lang));
            view! { <Notice kind=NoticeKind::Problem title /> }.into_any()
        }
    });
    view! {
        <h2 id=TITLE_ID tabindex="-1">{say(words::SHEET)}</h2>
        {photos}
        {drawn(move || match may.get() {
            Some(true) => form.view(),
            Some(false) => view! { <p class="hint">{say(words::CLOSED)}</p> }.into_any(),
            None => ().into_any(),
        })}
    }
    .into_any()
}

/// A photo with all that is said of it.
fn one(folder: Folder, photo: EvidencePhoto) -> AnyView {
    let EvidencePhoto { file, role, unit, at, mark, caption, taken, spot, alike } = photo;
    let (agency, zone) = folder.view.with_untracked(|view| (view.agency.clone(), view.calendar.zone));
    let alt = caption.clone();
    let alt = said(move |lang| words::PHOTO.with(lang, &[("mark", mark.words().in_lang(lang)), ("caption", &alt)]));
    let attached = said(move |lang| {
        let office = holder_name(&agency, role, unit.as_ref(), lang);
        words::ATTACHED.with(lang, &[("office", &office), ("moment", &short_moment(at, zone, lang))])
    });
    let id = file.id.clone();
    view! {
        <figure class="published-picture">
            {picture(folder, folder.id(), file.id, alt)}
            <figcaption>
                <span class="state neutral">{say(mark.words())}</span>
                " "
                {caption}
                <br />
                {says(folder, taken, spot)}
                <br />
                {attached}
            </figcaption>
            {warnings(folder, Some(&id), alike)}
        </figure>
    }
    .into_any()
}

/// When and where a photo says it was taken, with a way to a map.
fn says(folder: Folder, taken: Option<Taken>, spot: Spot) -> AnyView {
    let zone = folder.view.with_untracked(|view| view.calendar.zone);
    let map = spot.point.as_deref().and_then(Location::parse).map(|point| {
        view! { " " <a href=point.map() target="_blank" rel="noopener noreferrer">{say(words::MAP)}</a> }
    });
    let line = said(move |lang| told(taken, &spot, zone, lang));
    view! {
        <span>{line}</span>
        {maybe(map)}
    }
    .into_any()
}

/// The earlier pictures that look like one, each beside it where it may be seen and it was attached.
fn warnings(folder: Folder, own: Option<&FileId>, alike: Vec<LikePhoto>) -> AnyView {
    if alike.is_empty() {
        return ().into_any();
    }
    let zone = folder.view.with_untracked(|view| view.calendar.zone);
    let rows = all(alike.into_iter().map(|like| {
        let (same, about) = (like.same, like.seen.clone());
        let line = said(move |lang| match &about {
            None => words::ALIKE_HIDDEN.in_lang(lang).to_owned(),
            Some(seen) => {
                let date = long_date(zone.date(seen.at), lang);
                let number = seen.number.as_ref().map_or("", |number| number.as_str());
                let says = if same { words::ALIKE_SAME } else { words::ALIKE_OTHER };
                says.with(lang, &[("number", number), ("date", &date)])
            }
        });
        let pair = like.seen.map(|seen| {
            let beside = |case: CaseId, file: FileId, name: Words| {
                let alt = said(move |lang| name.in_lang(lang).to_owned());
                view! { <figure>{picture(folder, case, file, alt)}<figcaption>{say(name)}</figcaption></figure> }
                    .into_any()
            };
            view! {
                <div class="proof-pair">
                    {maybe(own.map(|own| beside(folder.id(), own.clone(), words::ALIKE_OWN)))}
                    {beside(seen.case, seen.file, words::ALIKE_THAT)}
                </div>
            }
        });
        view! {
            <p>
                <strong>{line}</strong>
            </p>
            {maybe(pair)}
        }
        .into_any()
    }));
    view! {
        <div class="notice info" role="status">
            {rows}
            <p>{say(words::ALIKE_HINT)}</p>
        </div>
    }
    .into_any()
}

/// A picture of a case. The token cannot stand in a link, so it is fetched with it and its address lives in this page.
fn picture(folder: Folder, case: CaseId, file: FileId, alt: Signal<String>) -> AnyView {
    let address = RwSignal::new(None::<Option<String>>);
    if let Some(post) = folder.actor().post {
        let staff = folder.staff;
        later(async move {
            let lang = staff.lang();
            let question = async |token: String| staff::attachment(&token, &case, &file, post.as_str(), lang).await;
            let blob = staff.ask(question).await;
            let made = blob.ok().and_then(|blob| Url::create_object_url_with_blob(&blob).ok());
            if let Some(Some(Some(unwanted))) = address.try_set(Some(made)) {
                let _ = Url::revoke_object_url(&unwanted);
            }
        });
    }
    on_cleanup(move || {
        if let Some(Some(Some(made))) = address.try_get_untracked() {
            let _ = Url::revoke_object_url(&made);
        }
    });
    drawn(move || match address.get() {
        Some(Some(source)) => view! { <img src=source alt=alt /> }.into_any(),
        Some(None) => view! { <p class="problem" role="alert">{say(words::LOAD_FAILED)}</p> }.into_any(),
        None => view! { <p class="loading" role="status">{say(words::READING)}</p> }.into_any(),
    })
    .into_any()
}
