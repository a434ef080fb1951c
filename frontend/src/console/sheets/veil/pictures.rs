//! A picture that is shown to others: whether it is shown, what is blacked out, and what is to be seen on it in
//! words. Absent: drawing boxes (see [`super::boxes`]), and making the picture, which is the server's.

use leptos::prelude::*;
use shared::form::{Field, Problem};
use shared::id::FileId;
use shared::redaction::{BlackBox, pictures};
use shared::wire::{PictureOffer, ShownPicture};
use shared::words::redaction as words;
use web_sys::Url;

use super::super::super::case::Folder;
use super::super::super::fields::lying;
use super::boxes::over;
use super::{Veiling, kept};
use crate::client::staff as client;
use crate::drawn::{Show, drawn};
use crate::lang::{said, say};

/// A picture and what is decided on it.
#[derive(Clone, Copy)]
pub(in crate::console::sheets) struct Picture {
    file: StoredValue<(FileId, String)>,
    on: RwSignal<bool>,
    boxes: RwSignal<Vec<BlackBox>>,
    alt: RwSignal<String>,
}

impl Picture {
    /// A picture as it is shown now, or as it was left.
    pub(in crate::console::sheets) fn new(place: &str, offer: PictureOffer) -> Self {
        let name = |what: &str| format!("{place}/{}/{what}", offer.file.id);
        let (on, boxes, alt) = match offer.shown {
            Some(shown) => (true, shown.boxes, shown.alt),
            None => (false, Vec::new(), String::new()),
        };
        let (on, boxes, alt) = (kept(name("pilih"), on), kept(name("kotak"), boxes), lying(name("keterangan"), alt));
        Self { file: StoredValue::new((offer.file.id, offer.file.name)), on, boxes, alt }
    }

    /// What is sent of it, where it is to be shown.
    pub(in crate::console::sheets) fn chosen(&self) -> Option<ShownPicture> {
        let file = self.file.with_value(|(id, _)| id.to_string());
        let shown = ShownPicture { file, boxes: self.boxes.get_untracked(), alt: self.alt.get_untracked() };
        self.on.get_untracked().then_some(shown)
    }

    /// What is wrong with it, where it is to be shown.
    pub(in crate::console::sheets) fn check(&self) -> Vec<Problem> {
        let Some(shown) = self.chosen() else { return Vec::new() };
        pictures([(shown.boxes.as_slice(), shown.alt.as_str())]).err().unwrap_or_default()
    }

    /// The picture with its boxes and its description.
    pub(in crate::console::sheets) fn view(
        self,
        of: Veiling,
        folder: Folder,
        problems: RwSignal<Vec<Problem>>,
    ) -> AnyView {
        let (id, name) = self.file.get_value();
        let (tick, named) = (format!("{}{id}", of.prefix), format!("{}nama-{id}", of.prefix));
        let on = self.on;
        let inside = move || self.opened(of, folder, problems);
        view! {
            <div class="group" role="group" aria-labelledby=named.clone()>
                <h4 id=named.clone()>{name}</h4>
                <div class="choice">
                    <input
                        type="checkbox"
                        id=tick.clone()
                        prop:checked=on
                        on:change:target=move |event| on.set(event.target().checked())
                    />
                    <label for=tick>{say(words::SHOW_PICTURE)}</label>
                </div>
                <Show when=move || on.get()>{inside()}</Show>
            </div>
        }
        .into_any()
    }

    fn opened(self, of: Veiling, folder: Folder, problems: RwSignal<Vec<Problem>>) -> AnyView {
        let (id, name) = self.file.get_value();
        let address = RwSignal::new(None::<String>);
        let failed = RwSignal::new(false);
        load(folder, id.clone(), address, failed);
        let (boxes, alt) = (self.boxes, self.alt);
        let picture = drawn(move || match (address.get(), failed.get()) {
            (Some(source), _) => over(source, name.clone(), boxes),
            (None, true) => view! { <p class="problem" role="alert">{say(words::PICTURE_FAILED)}</p> }.into_any(),
            (None, false) => view! { <p class="loading" role="status">{say(words::PICTURE_LOADING)}</p> }.into_any(),
        });
        // The first field with a problem is what the summary leads to.
        let field_id = format!("{}{}-{id}", of.prefix, Field::Alt.code());
        let (described, problem_id) = (format!("{field_id}-hint"), format!("{field_id}-problem"));
        let wrong = Memo::new(move |_| {
            problems.track();
            self.check()
                .into_iter()
                .find(|one| one.field == Field::Alt)
                .filter(|_| problems.with(|all| !all.is_empty()))
        });
        let sentence = move || wrong.get().map(|problem| said(move |lang| problem.sentence(lang)));
        let invalid = move || wrong.get().is_some().then_some("true");
        view! {
            {picture}
            <div class="field" class:wrong=move || wrong.get().is_some()>
                <label for=field_id.clone()>{say(words::ALT)}</label>
                <span class="hint" id=described.clone()>
                    {say(words::ALT_HINT)}
                </span>
                <p class="problem" id=problem_id>
                    {sentence}
                </p>
                <input
                    id=field_id
                    type="text"
                    autocomplete="off"
                    aria-describedby=described
                    aria-invalid=invalid
                    prop:value=alt
                    on:input:target=move |event| alt.set(event.target().value())
                />
            </div>
        }
        .into_any()
    }
}

/// Fetches the picture, which a link could not: its address stands in this page only, and is given back with it.
fn load(folder: Folder, id: FileId, address: RwSignal<Option<String>>, failed: RwSignal<bool>) {
    let Some(post) = folder.actor().post else { return };
    let (case, staff) = (folder.id(), folder.staff);
    leptos::task::spawn_local(async move {
        let lang = staff.lang();
        let blob =
            staff.ask(async |token: String| client::attachment(&token, &case, &id, post.as_str(), lang).await).await;
        match blob.ok().and_then(|blob| Url::create_object_url_with_blob(&blob).ok()) {
            Some(made) => {
                if let Some(Some(unwanted)) = address.try_set(Some(made)) {
                    let _ = Url::revoke_object_url(&unwanted);
                }
            }
            None => drop(failed.try_set(true)),
        }
    });
    on_cleanup(move || {
        if let Some(Some(made)) = address.try_get_untracked() {
            let _ = Url::revoke_object_url(&made);
        }
    });
}
