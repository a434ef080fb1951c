//! A filing as the phone keeps it, and its way back into the form. Absent: the store (see
//! `citizen::drafts`).

use std::rc::Rc;

use leptos::prelude::*;
use shared::form::Field;
use shared::wire::{Receipt, UploadedFile};
use shared::words::Lang;
use shared::words::citizen::phone as words;
use wasm_bindgen::JsCast;

use super::{FIELDS, Filing};
use crate::browser;
use crate::citizen::carried::Carried;
use crate::citizen::drafts::{self, FileKeeper, Found, Queued};
use crate::citizen::route::{Place, Route};
use crate::client;
use crate::drawn::later;
use crate::parts::{Stage, Uploads};

const AGENCY: &str = "instansi";
const AGENCY_NAME: &str = "nama";
const SUMMARY: &str = "ringkas";
const TOUCHED: &str = "touched";
const CHECKED: &str = "checked";
/// How many files it has.
const FILES: &str = "berkas";
/// Why it came back from the queue: status and body.
const REFUSED: &str = "gagal";
const YES: &str = "1";
/// What the server is told of the picture of an identity document.
const IDENTITY: &str = "identity";
/// How much of the story names a complaint in a list, in characters.
const SUMMARY_LEN: usize = 80;

/// Keeps a filing on the phone as it is written, for as long as its page is shown.
pub fn watch(filing: Filing) {
    let route = Route::get();
    Effect::new(move |before: Option<bool>| {
        // Where in the form its writer is belongs to the draft.
        route.step();
        let draft = draft(filing);
        let waits = filing.receipt.with(Option::is_some) || filing.queued.with(Option::is_some);
        let some = filing.begun();
        if !waits && (some || before == Some(true)) {
            drafts::keep(&draft, filing.saved);
        }
        some
    });
}

impl Filing {
    /// Whether there is anything in it.
    fn begun(self) -> bool {
        let typed = self.fields.iter().any(|(_, value)| value.with(|text| !text.is_empty()));
        typed || self.uploads.rows.with(|rows| !rows.is_empty()) || self.document.rows.with(|rows| !rows.is_empty())
    }

    /// Forgets the drafts that were offered: a new one is begun.
    pub(super) fn begin_new(self) {
        self.offered.set(Vec::new());
    }

    /// Goes on with a draft in place of what stands here.
    pub(super) fn resume(self, draft: &Carried) {
        self.offered.set(Vec::new());
        drafts::go_on(Some(draft));
        take_back(self, draft, false);
    }
}

/// The filing as it is kept.
fn draft(filing: Filing) -> Carried {
    let draft = Carried::new();
    draft.put(drafts::KEY, &filing.key.get());
    common(filing, &draft);
    let answers = Carried::new();
    for (field, value) in filing.fields {
        answers.put(field.code(), &value.get());
    }
    let mut files = 0;
    for (field, uploads) in [(Field::Files, filing.uploads), (Field::Document, filing.document)] {
        files += uploads.rows.with(Vec::len);
        let rows: Vec<String> =
            uploads.received().into_iter().map(|file| format!("{} {}", file.id, file.name)).collect();
        answers.put(field.code(), &rows.join("\n"));
    }
    draft.put_all(drafts::ANSWERS, &answers);
    draft.put(FILES, if files > 0 { YES } else { "" });
    for (name, set) in [(TOUCHED, filing.touched), (CHECKED, filing.checked)] {
        draft.put(name, if set.get() { YES } else { "" });
    }
    draft
}

/// What draft, queue and receipt alike say of it.
fn common(filing: Filing, row: &Carried) {
    row.put(drafts::FORM, &filing.address());
    row.put(AGENCY, &filing.page.with_value(|page| page.agency.id.to_string()));
    row.put(AGENCY_NAME, &filing.agency_name());
    // What is secret is named by nothing in a list on a phone that others may hold.
    if untrack(|| filing.form()).secrecy.open() {
        row.put(
            SUMMARY,
            &filing.value(Field::Story).with_untracked(|story| story.chars().take(SUMMARY_LEN).collect::<String>()),
        );
    }
}

/// Puts a finished filing into the queue; none where the phone keeps nothing.
pub async fn queue(filing: Filing, lang: Lang) -> Option<Queued> {
    let row = Carried::new();
    let draft = untrack(|| draft(filing));
    draft.put(drafts::AT, &browser::address());
    row.put(drafts::KEY, &filing.key.get_untracked());
    common(filing, &row);
    row.put("lang", lang.tag());
    row.put(drafts::ANSWERS, &client::body(&untrack(|| filing.form())));
    row.put("kabar", &words::NOTICE_SENT.with(lang, &[("agency", &filing.agency_name())]));
    row.put_all("draf", &draft);
    let queued = drafts::queue(&row).await?;
    // From here on the queue sends them; two of us would send everything twice.
    let key = filing.key.get_untracked();
    filing.uploads.begin_anew(key.clone());
    filing.document.begin_anew(key);
    Some(queued)
}

/// Takes a filing out of the queue, to change it. False where it was sent meanwhile.
pub async fn take_out(filing: Filing) -> bool {
    let taken = drafts::take_out(&filing.key.get_untracked()).await;
    if taken {
        filing.queued.set(None);
        restore(filing, [String::new(), String::new()]).await;
    }
    taken
}

/// Keeps the receipt of a filing that was just sent.
pub fn received(filing: Filing, receipt: &Receipt, body: &str) {
    let row = Carried::new();
    row.put(drafts::KEY, &filing.key.get_untracked());
    common(filing, &row);
    row.put("nomor", &receipt.number.as_ref().map(ToString::to_string).unwrap_or_default());
    row.put("kode", &receipt.code);
    row.put("body", body);
    drafts::received(&row);
}

/// Puts what the phone had for its form into a filing. A receipt is shown only where the way back leads to one:
/// whoever opens the form anew has something else to tell.
pub fn take_in(filing: Filing, found: Found) {
    if !found.receipt.is_empty() {
        if Place::now().step.is_some() {
            filing.receipt.set(client::receipt(&found.receipt));
        }
        return;
    }
    if let Some((queued, draft)) = found.queued {
        take_back(filing, &draft, true);
        return filing.queued.set(Some(queued));
    }
    match found.own {
        Some(own) => take_back(filing, &own, false),
        None => filing.offered.set(found.others),
    }
    if let Some(shared) = found.shared {
        let story = filing.value(Field::Story);
        let text = shared.text("teks");
        if story.with_untracked(String::is_empty) {
            story.set(text);
        } else if !text.is_empty() {
            story.update(|story| *story = format!("{story}\n\n{text}"));
        }
        filing
            .uploads
            .add(shared.each("files").iter().filter_map(|file| file.value().clone().dyn_into().ok()).collect());
        drafts::shared_taken();
    }
}

fn take_back(filing: Filing, draft: &Carried, waits: bool) {
    let key = draft.text(drafts::KEY);
    for uploads in [filing.uploads, filing.document] {
        uploads.begin_anew(key.clone());
    }
    filing.key.set(key);
    let answers = draft.within(drafts::ANSWERS).unwrap_or_else(Carried::new);
    filing.fill(|field| if FIELDS.contains(&field) { answers.text(field.code()) } else { String::new() });
    filing.touched.set(draft.text(TOUCHED) == YES);
    filing.checked.set(draft.text(CHECKED) == YES);
    let received = [Field::Files, Field::Document].map(|field| answers.text(field.code()));
    // What waits in the queue is sent from there.
    if !waits {
        later(restore(filing, received));
    }
    if let Some(refused) = draft.within(REFUSED) {
        let failure = client::refused(refused.number("status") as u16, &refused.text("body"));
        super::send::show(filing, failure);
    }
}

/// Puts the files of a draft back: those the phone has kept, and those only the server has, as `id name` a line.
async fn restore(filing: Filing, received: [String; 2]) {
    let key = filing.key.get_untracked();
    let files = drafts::files(&key).await;
    if filing.key.try_get_untracked() != Some(key) {
        return;
    }
    let known = |id: &str| files.iter().any(|file| file.arrived.as_ref().is_some_and(|arrived| arrived.id == id));
    for (uploads, rows) in [filing.uploads, filing.document].into_iter().zip(&received) {
        for (id, name) in rows.lines().filter_map(|row| row.split_once(' ')).filter(|(id, _)| !known(id)) {
            let (id, name, media_type) = (id.to_owned(), name.to_owned(), String::new());
            uploads.add_kept(UploadedFile { id, name, media_type, bytes: 0 });
        }
    }
    for file in files {
        let uploads = if file.purpose.is_empty() { filing.uploads } else { filing.document };
        match file.arrived {
            Some(arrived) => uploads.take_arrived(file.handle, file.blob, arrived),
            None => uploads.go_on(file.handle, file.blob, file.name),
        }
    }
}

/// How many files did not arrive for want of a network: they may yet.
pub fn stuck(uploads: Uploads) -> usize {
    let stuck = |stage: &Stage| matches!(stage, Stage::Failed(failure) if failure.passing());
    uploads.rows.with(|rows| rows.iter().filter(|row| row.stage.with(stuck)).count())
}

/// Hands the files of a filing to the phone.
pub fn keep_files(filing: Filing) {
    for (uploads, purpose) in [(filing.uploads, ""), (filing.document, IDENTITY)] {
        uploads.keep_with(Rc::new(FileKeeper { key: filing.key, purpose }));
    }
}
