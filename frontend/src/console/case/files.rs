//! The attachments of a case. The token cannot stand in a link, so a file is fetched with it and
//! opened through an object address, which is given back when the file is no longer shown.

use leptos::prelude::*;
use shared::id::FileId;
use shared::media::Media;
use shared::wire::FileView;
use shared::words::console as page_words;
use shared::words::console::case as words;
use shared::words::{Lang, Words};
use web_sys::Url;

use super::Folder;
use crate::browser;
use crate::client::staff as client;
use crate::drawn::{For, Show};
use crate::lang::{said, say};
use crate::parts::size_in_words;

/// A file under way to the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Stage {
    Waiting,
    Loading,
    Ready(String),
    Failed,
}

/// What a file is, and what people call that; a letter where it is not known.
fn media(file: &FileView) -> (Media, &'static str) {
    Media::named(&file.media_type).unwrap_or((Media::Paper, ""))
}

/// The attachments of the open case.
#[component]
pub fn Files() -> impl IntoView {
    let folder = Folder::here();
    let files = folder.part(|view| view.files.clone());
    let empty = move || {
        view! {
            <p class="empty">
                <strong>{say(words::FILES_EMPTY)}</strong>
            </p>
        }
    };
    view! {
        <Show when=move || files.with(|files| !files.is_empty()) fallback=empty>
            <ul class="files">
                <For each=move || files.get() key=|file| file.id.clone() let(file)>
                    <OneFile file />
                </For>
            </ul>
        </Show>
    }
}

/// A file: a picture is shown at once, another kind when it is asked for.
#[component]
pub fn OneFile(
    /// The file.
    file: FileView,
    /// Whether it is the picture of the reporter's identity document, which is kept apart.
    #[prop(optional)]
    document: bool,
) -> impl IntoView {
    let folder = Folder::here();
    let stage = RwSignal::new(Stage::Waiting);
    let ((media, kind), id) = (media(&file), file.id.clone());
    let load = Callback::new(move |()| {
        if matches!(stage.get_untracked(), Stage::Loading | Stage::Ready(_)) {
            return;
        }
        stage.set(Stage::Loading);
        let id = id.clone();
        leptos::task::spawn_local(async move {
            let address = fetch(folder, &id, document).await;
            let ended = address.map_or(Stage::Failed, Stage::Ready);
            if let Some(Stage::Ready(unwanted)) = stage.try_set(ended) {
                let _ = Url::revoke_object_url(&unwanted);
            }
        });
    });
    on_cleanup(move || {
        if let Some(Stage::Ready(address)) = stage.try_get_untracked() {
            let _ = Url::revoke_object_url(&address);
        }
    });
    if media == Media::Picture {
        load.run(());
    }
    let (name, bytes) = (file.name.clone(), file.bytes);
    let note = said(move |lang: Lang| format!("{kind} · {}", size_in_words(bytes, lang)));
    view! {
        <li class="file" class:wrong=move || stage.get() == Stage::Failed>
            <span class="file-name">{name}</span>
            <span class="file-note">{note}</span>
            {move || view! { <Offered name=file.name.clone() media stage=stage.get() load /> }}
        </li>
    }
}

/// What can be done with a file at its stage.
#[component]
fn Offered(name: String, media: Media, stage: Stage, load: Callback<()>) -> impl IntoView {
    match stage {
        Stage::Waiting => view! { <Fetch label=words::FILE_SHOW name load /> }.into_any(),
        Stage::Loading => view! { <span class="file-note" role="status">{say(words::FILE_LOADING)}</span> }.into_any(),
        Stage::Failed => view! {
            <span class="file-note" role="alert">{say(words::FILE_FAILED)}</span>
            <Fetch label=page_words::TRY_AGAIN name load />
        }
        .into_any(),
        Stage::Ready(address) => view! { <Ready address name media /> }.into_any(),
    }
}

#[component]
fn Fetch(label: Words, name: String, load: Callback<()>) -> impl IntoView {
    view! {
        <button class="button secondary small" type="button" on:click=move |_| load.run(())>
            {say(label)}
            <span class="visually-hidden">" " {name}</span>
        </button>
    }
}

/// A fetched file: its picture, its pages where the browser shows them in place, or its player, and the ways to open and keep it.
#[component]
fn Ready(address: String, name: String, media: Media) -> impl IntoView {
    let (source, alt) = (address.clone(), name.clone());
    let label = said(move |lang| words::FILE_PICTURE.with(lang, &[("name", &alt)]));
    let shown = match media {
        Media::Paper => browser::shows_papers().then(|| view! { <iframe src=source title=label></iframe> }.into_any()),
        Media::Picture => Some(view! { <img src=source alt=label /> }.into_any()),
        Media::Audio => {
            Some(view! { <audio src=source controls preload="metadata" aria-label=label></audio> }.into_any())
        }
        Media::Video => Some(
            view! { <video src=source controls preload="metadata" playsinline aria-label=label></video> }.into_any(),
        ),
    };
    let picture = shown.map(|shown| view! { <span class="file-note">{shown}</span> });
    let (hidden, kept) = (name.clone(), name.clone());
    view! {
        <span class="row">
            <a href=address.clone() target="_blank" rel="noopener">
                {say(words::FILE_OPEN)}
                <span class="visually-hidden">" " {hidden} {say(words::FILE_NEW_TAB)}</span>
            </a>
            <a href=address download=kept>
                {say(words::FILE_DOWNLOAD)}
                <span class="visually-hidden">" " {name}</span>
            </a>
        </span>
        {picture}
    }
}

/// Fetches a file and gives it an address in this page.
async fn fetch(folder: Folder, id: &FileId, document: bool) -> Option<String> {
    let (case, post, lang) = (folder.id(), folder.actor().post?, folder.staff.lang());
    let question = async |token: String| match document {
        true => client::identity_document(&token, &case, post.as_str(), lang).await,
        false => client::attachment(&token, &case, id, post.as_str(), lang).await,
    };
    let blob = folder.staff.ask(question).await.ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}
