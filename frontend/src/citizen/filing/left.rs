//! The complaint that is left behind when another page is loaded, and its way back: what was typed, its
//! files that were received, or the receipt. It lies in the tab's own storage and is taken out again by
//! the form it belongs to. Absent: files still on their way; they are chosen again.

use leptos::prelude::*;
use shared::form::Field;
use shared::wire::UploadedFile;

use super::{FIELDS, Filing};
use crate::citizen::carried::{Carried, drop_left};
use crate::citizen::route::Place;
use crate::client;
use crate::parts::Uploads;

/// Under which name it lies.
const NAME: &str = "aduan.lapor";
const ADDRESS: &str = "address";
const KEY: &str = "key";
const TOUCHED: &str = "touched";
const CHECKED: &str = "checked";
const RECEIPT: &str = "receipt";
const YES: &str = "1";

/// Puts a filing away; forgets what lies there when nothing was typed.
pub fn leave(filing: Filing) {
    let carried = Carried::new();
    carried.put(ADDRESS, &filing.address());
    if filing.receipt.with_untracked(Option::is_some) {
        carried.put(RECEIPT, &filing.receipt_body.get_value());
        return carried.leave(NAME);
    }
    let typed = filing.fields.iter().any(|(_, value)| value.with_untracked(|text| !text.is_empty()));
    let files = untrack(|| [(Field::Files, filing.uploads.received()), (Field::Document, filing.document.received())]);
    if !typed && files.iter().all(|(_, files)| files.is_empty()) {
        return drop_left(NAME);
    }
    carried.put(KEY, &filing.key.get_untracked());
    for (field, value) in filing.fields {
        carried.put(field.code(), &value.get_untracked());
    }
    for (field, files) in files {
        let rows: Vec<String> = files.into_iter().map(|file| format!("{} {}", file.id, file.name)).collect();
        carried.put(field.code(), &rows.join("\n"));
    }
    for (name, set) in [(TOUCHED, filing.touched), (CHECKED, filing.checked)] {
        carried.put(name, if set.get_untracked() { YES } else { "" });
    }
    carried.leave(NAME);
}

/// Forgets what was left.
pub fn forget() {
    drop_left(NAME);
}

/// Puts what was left into a filing to the same address. A receipt is shown only where the way back leads
/// to one: whoever opens the form anew has something else to tell.
pub fn take_back(filing: Filing) {
    let Some(carried) = Carried::take(NAME).filter(|left| left.text(ADDRESS) == filing.address()) else { return };
    let body = carried.text(RECEIPT);
    if !body.is_empty() {
        if Place::now().step.is_some()
            && let Some(receipt) = client::receipt(&body)
        {
            filing.receipt_body.set_value(body);
            filing.receipt.set(Some(receipt));
        }
        return;
    }
    let key = carried.text(KEY);
    for uploads in [filing.uploads, filing.document] {
        uploads.begin_anew(key.clone());
    }
    filing.key.set(key);
    filing.fill(|field| if FIELDS.contains(&field) { carried.text(field.code()) } else { String::new() });
    filing.touched.set(carried.text(TOUCHED) == YES);
    filing.checked.set(carried.text(CHECKED) == YES);
    received(filing.uploads, &carried.text(Field::Files.code()));
    received(filing.document, &carried.text(Field::Document.code()));
}

fn received(uploads: Uploads, rows: &str) {
    for (id, name) in rows.lines().filter_map(|row| row.split_once(' ')) {
        uploads.add_kept(UploadedFile {
            id: id.to_owned(),
            name: name.to_owned(),
            media_type: String::new(),
            bytes: 0,
        });
    }
}
