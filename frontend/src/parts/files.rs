//! Files on their way: each is sent the moment it is chosen, shows how far it is, and can be sent
//! again or removed. A file that fails holds back nothing else.
//!
//! Absent: making pictures smaller, and going on with a broken upload where it broke.

use leptos::prelude::*;
use shared::form::{FILE_BYTES_MAX, FILES_MAX, Field, Problem};
use shared::wire::UploadedFile;
use shared::words::citizen::app as words;
use shared::words::{Lang, Words, form as labels};
use web_sys::{File, FileList, HtmlInputElement};

use crate::client::upload::{self, Sending};
use crate::client::{self, Failure};
use crate::lang::{said, say, use_lang};

/// Where a file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// On its way; how many percent have been sent.
    Sending(u8),
    /// Received and checked.
    Kept(UploadedFile),
    /// Not received.
    Failed(Failure),
    /// Too large to be taken; sending it again would not help.
    TooLarge,
}

/// One chosen file.
#[derive(Clone, Copy)]
pub struct Upload {
    serial: u32,
    /// Where it is.
    pub stage: RwSignal<Stage>,
    file: StoredValue<File, LocalStorage>,
    sending: StoredValue<Option<Sending>, LocalStorage>,
}

impl Upload {
    /// The name it has on the phone.
    #[must_use]
    pub fn name(&self) -> String {
        self.file.with_value(File::name)
    }

    /// Its size in bytes.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        // A file's size is a whole number far below 2^53.
        self.file.with_value(|file| file.size()) as u64
    }
}

/// The files of one form.
#[derive(Clone, Copy)]
pub struct Uploads {
    /// The form's key, which the server keeps them under.
    key: StoredValue<String>,
    lang: RwSignal<Lang>,
    last: StoredValue<u32>,
    /// The chosen files.
    pub rows: RwSignal<Vec<Upload>, LocalStorage>,
    /// Whether more were chosen than a message carries.
    pub too_many: RwSignal<bool>,
}

impl Uploads {
    /// No files yet, for the form with a key.
    #[must_use]
    pub fn new(key: String) -> Self {
        Self {
            key: StoredValue::new(key),
            lang: use_lang(),
            last: StoredValue::new(0),
            rows: RwSignal::new_local(Vec::new()),
            too_many: RwSignal::new(false),
        }
    }

    /// Takes chosen files, as many as a message carries, and begins to send them.
    pub fn add(self, files: &FileList) {
        let chosen = (0..files.length()).filter_map(|at| files.get(at));
        let room = FILES_MAX.saturating_sub(self.rows.with_untracked(Vec::len));
        self.too_many.set(files.length() as usize > room);
        for file in chosen.take(room) {
            self.last.update_value(|last| *last += 1);
            let upload = Upload {
                serial: self.last.get_value(),
                stage: RwSignal::new(Stage::Sending(0)),
                file: StoredValue::new_local(file),
                sending: StoredValue::new_local(None),
            };
            self.rows.update(|rows| rows.push(upload));
            self.send(upload);
        }
    }

    /// Sends a file from its beginning.
    pub fn send(self, upload: Upload) {
        if upload.bytes() > FILE_BYTES_MAX as u64 {
            return upload.stage.set(Stage::TooLarge);
        }
        upload.stage.set(Stage::Sending(0));
        let (stage, key) = (upload.stage, self.key.get_value());
        let begun = upload.file.with_value(|file| {
            upload::begin(
                file,
                &key,
                self.lang.get_untracked(),
                move |percent| drop(stage.try_set(Stage::Sending(percent))),
                move |end| drop(stage.try_set(end.map_or_else(Stage::Failed, Stage::Kept))),
            )
        });
        match begun {
            Ok(sending) => upload.sending.set_value(Some(sending)),
            Err(failure) => stage.set(Stage::Failed(failure)),
        }
    }

    /// Takes a file out, breaking off its upload; the server is told, and forgets it anyway in time.
    pub fn remove(self, upload: Upload) {
        upload.sending.set_value(None);
        self.rows.update(|rows| rows.retain(|row| row.serial != upload.serial));
        self.too_many.set(false);
        if let Stage::Kept(kept) = upload.stage.get_untracked() {
            let (key, lang) = (self.key.get_value(), self.lang.get_untracked());
            leptos::task::spawn_local(async move {
                let _ = client::remove_upload(&kept.id, &key, lang).await;
            });
        }
    }

    /// The ids of the files that were received.
    #[must_use]
    pub fn kept(self) -> Vec<String> {
        self.each(|stage| match stage {
            Stage::Kept(kept) => Some(kept.id.clone()),
            Stage::Sending(_) | Stage::Failed(_) | Stage::TooLarge => None,
        })
    }

    /// How many are still on their way.
    #[must_use]
    pub fn under_way(self) -> usize {
        self.each(|stage| matches!(stage, Stage::Sending(_)).then_some(())).len()
    }

    /// How many did not arrive.
    #[must_use]
    pub fn lost(self) -> usize {
        self.each(|stage| matches!(stage, Stage::Failed(_) | Stage::TooLarge).then_some(())).len()
    }

    fn each<T>(self, pick: impl Fn(&Stage) -> Option<T>) -> Vec<T> {
        self.rows.with(|rows| rows.iter().filter_map(|row| row.stage.with(&pick)).collect())
    }
}

/// A size as people read it: `2,4 MB` in Indonesian, `2.4 MB` in English.
#[must_use]
pub fn size_in_words(bytes: u64, lang: Lang) -> String {
    let tenths = |unit: u64| (bytes * 10).div_ceil(unit);
    let (tenths, unit) =
        if bytes < 1_000_000 { (tenths(1_000).div_ceil(10) * 10, "kB") } else { (tenths(1_000_000), "MB") };
    let point = match lang {
        Lang::Id => ',',
        Lang::En => '.',
    };
    match tenths % 10 {
        0 => format!("{} {unit}", tenths / 10),
        rest => format!("{}{point}{rest} {unit}", tenths / 10),
    }
}

/// Chooses files and lists them with their progress.
#[component]
pub fn FilePicker(
    /// The form's files.
    uploads: Uploads,
    /// The form's problems; it shows those of the files.
    #[prop(into)]
    problems: Signal<Vec<Problem>>,
    /// What the id begins with, where a page has several forms.
    #[prop(optional)]
    prefix: &'static str,
) -> impl IntoView {
    let id = format!("{prefix}{}", Field::Files.code());
    let problem = move || {
        let own = problems.with(|all| all.iter().copied().find(|problem| problem.field == Field::Files));
        let many = Problem { field: Field::Files, code: shared::form::ProblemCode::TooManyFiles };
        own.or_else(|| uploads.too_many.get().then_some(many))
    };
    let chosen = move |event: leptos::ev::Targeted<web_sys::Event, HtmlInputElement>| {
        let input = event.target();
        if let Some(files) = input.files() {
            uploads.add(&files);
        }
        // So that choosing the same file again is heard.
        input.set_value("");
    };
    let (hint, pick) = (say(labels::FILES_HINT), say(words::FILES_PICK));
    let (hint_id, problem_id) = (format!("{id}-hint"), format!("{id}-problem"));
    let described = format!("{hint_id} {problem_id}");
    view! {
        <div class="field" class:wrong=move || problem().is_some()>
            <span class="hint" id=hint_id>{hint}</span>
            <p class:problem=move || problem().is_some() id=problem_id role="status">
                {move || problem().map(|problem| said(move |lang| problem.sentence(lang)))}
            </p>
            <input
                class="visually-hidden"
                id=id.clone()
                type="file"
                multiple
                accept="image/jpeg,image/png,image/webp,application/pdf"
                aria-describedby=described
                on:change:target=chosen
            />
            <label class="button secondary pick" for=id>{pick}</label>
            <ul class="files">
                <For each=move || uploads.rows.get() key=|row| row.serial let(upload)>
                    <Row upload uploads />
                </For>
            </ul>
        </div>
    }
    .into_any()
}

#[component]
fn Row(upload: Upload, uploads: Uploads) -> impl IntoView {
    let (name, bytes, stage) = (upload.name(), upload.bytes(), upload.stage);
    let wrong = move || matches!(stage.get(), Stage::Failed(_) | Stage::TooLarge);
    let note = said(move |lang| note(&stage.get(), bytes, lang));
    let label = crate::lang::say_with(words::FILE_PROGRESS, vec![("name", name.clone())]);
    view! {
        <li class="file" class:wrong=wrong>
            <span class="file-name">{name.clone()}</span>
            {move || match stage.get() {
                Stage::Sending(percent) => {
                    Some(view! { <progress max="100" value=percent.to_string() aria-label=label></progress> })
                }
                Stage::Kept(_) | Stage::Failed(_) | Stage::TooLarge => None,
            }}
            <span class="file-note" role="status">{note}</span>
            <Show when=move || matches!(stage.get(), Stage::Failed(_))>
                <RowButton label=words::FILE_RETRY name=upload.name() on_press=move || uploads.send(upload) />
            </Show>
            <RowButton label=words::FILE_REMOVE name=name on_press=move || uploads.remove(upload) />
        </li>
    }
}

#[component]
fn RowButton(label: Words, name: String, on_press: impl Fn() + 'static) -> impl IntoView {
    view! {
        <button class="button quiet small" type="button" on:click=move |_| on_press()>
            {say(label)}
            <span class="visually-hidden">" " {name}</span>
        </button>
    }
}

fn note(stage: &Stage, bytes: u64, lang: Lang) -> String {
    let size = size_in_words(bytes, lang);
    match stage {
        // In steps of a quarter, so that a screen reader is not told every percent.
        Stage::Sending(percent) => {
            words::FILE_SENDING.with(lang, &[("percent", &(percent / 25 * 25).to_string()), ("size", &size)])
        }
        Stage::Kept(_) => words::FILE_KEPT.with(lang, &[("size", &size)]),
        Stage::Failed(failure) => words::FILE_FAILED.with(lang, &[("why", &failure.sentence(lang))]),
        Stage::TooLarge => {
            let max = size_in_words(FILE_BYTES_MAX as u64, lang);
            words::FILE_OVER_LIMIT.with(lang, &[("size", &size), ("max", &max)])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_read_as_people_write_them() {
        let check = |bytes, expect: &str| assert_eq!(size_in_words(bytes, Lang::Id), expect);
        check(900, "1 kB");
        check(240_000, "240 kB");
        check(2_400_000, "2,4 MB");
        check(8_000_000, "8 MB");
    }
}
