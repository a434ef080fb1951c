//! Choosing files, and the list that shows how far each is. Absent: sending (see [`Uploads`]).

use leptos::prelude::*;
use shared::form::{Problem, ProblemCode};
use shared::media::{MEGABYTE, accepted};
use shared::words::citizen::app as words;
use shared::words::{Lang, Words, form as labels};
use web_sys::{FileList, HtmlInputElement};

use super::{Stage, Upload, Uploads};
use crate::client::upload;
use crate::drawn::{For, drawn_when, later};
use crate::lang::{said, say};

/// In powers of two, as the limit of a file is set.
const KILOBYTE: u64 = 1024;

/// A size as people read it: `2,4 MB` in Indonesian, `2.4 MB` in English.
#[must_use]
pub fn size_in_words(bytes: u64, lang: Lang) -> String {
    let tenths = |unit: u64| (bytes * 10).div_ceil(unit);
    let (tenths, unit) = match bytes {
        0..MEGABYTE => (tenths(KILOBYTE).div_ceil(10) * 10, "kB"),
        _ => (tenths(MEGABYTE), "MB"),
    };
    let point = match lang {
        Lang::Id => ',',
        Lang::En => '.',
    };
    match tenths % 10 {
        0 => format!("{} {unit}", tenths / 10),
        rest => format!("{}{point}{rest} {unit}", tenths / 10),
    }
}

/// The files of a browser's list.
#[must_use]
pub fn chosen_files(list: &FileList) -> Vec<web_sys::File> {
    (0..list.length()).filter_map(|at| list.get(at)).collect()
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
    /// What the button says.
    #[prop(default = words::FILES_PICK)]
    pick: Words,
    /// The hint above it; where recordings are taken too, it says so instead of what is usual.
    #[prop(optional)]
    hint: Option<Words>,
) -> impl IntoView {
    let field = uploads.field;
    let id = format!("{prefix}{}", field.code());
    let problem = move || {
        let own = problems.with(|all| all.iter().copied().find(|problem| problem.field == field));
        let many = Problem { field, code: ProblemCode::TooManyFiles };
        own.or_else(|| uploads.too_many.get().then_some(many))
    };
    let wrong = Signal::derive(move || problem().is_some());
    let sentence = said(move |lang| problem().map(|problem| problem.sentence(lang)).unwrap_or_default());
    let chosen = move |event: leptos::ev::Targeted<web_sys::Event, HtmlInputElement>| {
        let input = event.target();
        if let Some(files) = input.files() {
            uploads.add(chosen_files(&files));
        }
        // So that choosing the same file again is heard.
        input.set_value("");
    };
    // Now, so that it is there when the network is not.
    later(async {
        upload::fetch().await;
    });
    let usual = move || if uploads.recording_mb.get() == 0 { labels::FILES_HINT } else { labels::RECORDINGS_HINT };
    let hint = said(move |lang| hint.unwrap_or_else(usual).in_lang(lang).to_owned());
    let pick = say(pick);
    let (hint_id, problem_id) = (format!("{id}-hint"), format!("{id}-problem"));
    let described = format!("{hint_id} {problem_id}");
    view! {
        <div class="field" class:wrong=wrong>
            <span class="hint" id=hint_id>{hint}</span>
            <p class:problem=wrong id=problem_id role="status">{sentence}</p>
            <input
                class="visually-hidden"
                id=id.clone()
                type="file"
                multiple=!uploads.single()
                accept=move || accepted(uploads.recording_mb.get())
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
    let stage = upload.stage;
    let name = Signal::derive(move || upload.name());
    let label = said(move |lang| words::FILE_PROGRESS.with(lang, &[("name", &name.get())]));
    let wrong = Signal::derive(move || stage.with(Stage::lost));
    let percent = Signal::derive(move || stage.with(Stage::percent).to_string());
    let progress = move || view! { <progress max="100" value=percent aria-label=label></progress> }.into_any();
    let retry = move || {
        let again = Box::new(move || uploads.send(upload));
        view! { <RowButton label=words::FILE_RETRY name on_press=again /> }.into_any()
    };
    let remove = Box::new(move || uploads.remove(upload));
    let note = said(move |lang| note(&stage.get(), upload.bytes(), lang));
    view! {
        <li class="file" class:wrong=wrong>
            <span class="file-name">{name}</span>
            {drawn_when(move || stage.with(|stage| matches!(stage, Stage::Sending(_) | Stage::Resting(_))), progress)}
            <span class="file-note" role="status">{note}</span>
            <span class="file-buttons">
                {drawn_when(move || matches!(stage.get(), Stage::Failed(failure) if failure.passing()), retry)}
                <RowButton label=words::FILE_REMOVE name on_press=remove />
            </span>
        </li>
    }
}

#[component]
fn RowButton(label: Words, name: Signal<String>, on_press: Box<dyn Fn()>) -> impl IntoView {
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
        Stage::Preparing => words::FILE_PREPARING.in_lang(lang).to_owned(),
        Stage::Resting(percent) => words::FILE_RESTING.with(lang, &[("percent", &percent.to_string())]),
        Stage::Heic => words::FILE_HEIC.in_lang(lang).to_owned(),
        // In steps of a quarter, so that a screen reader is not told every percent.
        Stage::Sending(percent) => {
            words::FILE_SENDING.with(lang, &[("percent", &(percent / 25 * 25).to_string()), ("size", &size)])
        }
        Stage::Kept(_) if bytes == 0 => words::FILE_KEPT_BEFORE.in_lang(lang).to_owned(),
        Stage::Kept(_) => words::FILE_KEPT.with(lang, &[("size", &size)]),
        Stage::Failed(failure) => words::FILE_FAILED.with(lang, &[("why", &failure.sentence(lang))]),
        Stage::TooLarge(most) => {
            let max = size_in_words(*most, lang);
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
        check(240 * KILOBYTE, "240 kB");
        check(MEGABYTE * 24 / 10, "2,4 MB");
        check(8 * MEGABYTE, "8 MB");
    }
}
