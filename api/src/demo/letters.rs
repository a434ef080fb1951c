//! The book of letter numbers of the demonstration: most answers take a number when they are sent, and at the end each office
//! has one kept for later and one that is void. Absent: how numbers are drawn (see [`crate::act`]).

use anyhow::{Context, Result};
use shared::id::IdempotencyKey;
use shared::letter_number::{LetterKind, may_keep, may_take};
use shared::wire::{ReserveLetterNumber, TakeLetterNumber, VoidLetterNumber};

use super::chance::Chance;
use super::walk::{Cast, Told, as_it_is};
use crate::act;
use crate::app::App;

/// Of a hundred answers, how many go out as a letter.
const LETTERS: i64 = 60;

/// What is kept for later, and what was: the second is void.
const KEPT: [&str; 2] = ["Undangan rapat evaluasi penanganan aduan", "Surat pengantar laporan bulanan"];
const WHY_VOID: &str = "Laporan dikirim lewat sistem, tanpa surat.";

fn key(text: &str) -> Result<IdempotencyKey> {
    IdempotencyKey::parse(text).with_context(|| format!("`{text}` is no key"))
}

/// Numbers the letter of a complaint that was just answered, where it goes out as one.
pub(super) async fn answered(app: &App, cast: &Cast, told: &Told, name: &str) -> Result<()> {
    if !Chance::of(&format!("surat-{name}")).percent(LETTERS) {
        return Ok(());
    }
    let (case, ground) = as_it_is(app, &told.case).await?;
    let mut posts = cast.posts();
    let Some((officer, post)) = posts.find(|(_, post)| may_take(LetterKind::Answer, post, &case, &ground.procedure))
    else {
        return Ok(());
    };
    let (kind, about) = (LetterKind::Answer, case.id.to_string());
    let asked = TakeLetterNumber { post: post.id.to_string(), kind, about, kept: String::new() };
    let taken = act::take_letter_number(app, officer, &key(&format!("nomor-surat-{name}"))?, &asked).await;
    taken.map(drop).with_context(|| format!("a number for the answer of {name}"))
}

/// Keeps a number for later, and voids another.
pub(super) async fn kept(app: &App, cast: &Cast) -> Result<()> {
    let mut reader = app.store().reader().await?;
    let agency = app.definitions().agency(&mut reader, cast.agency.as_str()).await?;
    let procedures = app.definitions().procedures(&mut reader, &agency).await?;
    drop(reader);
    let mut posts = cast.posts();
    let Some((officer, post)) =
        posts.find(|(_, post)| may_keep(post.role, procedures.iter().map(std::convert::AsRef::as_ref)))
    else {
        return Ok(());
    };
    let mut last = None;
    for (nth, subject) in KEPT.iter().enumerate() {
        let (post, kind) = (post.id.to_string(), LetterKind::Other);
        let asked = ReserveLetterNumber { post, kind, subject: (*subject).to_owned() };
        let key = key(&format!("nomor-surat-pesan-{}-{nth}", cast.agency))?;
        last = Some(act::reserve_letter_number(app, officer, &key, &asked).await.context("a number for later")?);
    }
    let Some(last) = last else { return Ok(()) };
    let asked = VoidLetterNumber { post: post.id.to_string(), reason: WHY_VOID.to_owned() };
    let key = key(&format!("nomor-surat-batal-{}", cast.agency))?;
    act::void_letter_number(app, officer, &last.id, &key, &asked).await.map(drop).context("a number that is void")
}
