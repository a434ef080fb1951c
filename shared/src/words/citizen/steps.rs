//! What a reporter can do with a complaint: the field, the effect and the button of each step.

use super::super::{Lang, Words};
use crate::procedure::{Action, Rating};

catalogue! {
    COMPLETE_TEXT: "Keterangan Anda", "Your additions";
    COMPLETE_EFFECT: "Tulis yang diminta petugas dalam percakapan. Setelah terkirim, aduan diperiksa lagi dan tenggat berjalan kembali.", "Write what the officer asked for in the conversation. Once sent, the complaint is checked again and the clock goes on.";
    CONFIRM_TEXT: "Pesan penutup", "Closing message";
    RATING_LOW_TEXT: "Apa yang masih kurang?", "What is still missing?";
    RATING_REOPENS: "Dengan nilai {marks} aduan tidak ditutup, tetapi ditangani lagi dengan tenggat baru, dan {superior} diberi tahu. Tulis apa yang masih kurang.", "With a mark of {marks} the complaint is not closed but taken up again with a new date, and {superior} is told. Say what is still missing.";
    RATING_SEND: "Kirim penilaian", "Send your mark";
    RATED: "Penilaian Anda: {rating} ({value} dari {max}).", "Your mark: {rating} ({value} of {max}).";
    TOLD_SUPERIOR: "{superior} sudah diberi tahu bahwa Anda belum puas.", "{superior} was told that you are not satisfied.";
    CONFIRM_EFFECT: "Pilih ini bila jawabannya sudah cukup. Aduan menjadi selesai.", "Choose this if the answer is enough. The complaint is then closed.";
    DISPUTE_TEXT: "Yang belum terjawab", "Your reason";
    DISPUTE_EFFECT: "Aduan dikembalikan kepada petugas untuk ditindaklanjuti lagi, dengan tenggat baru.", "The complaint goes back to the officers, with a new date for the answer.";
    DISPUTE_SEND: "Kirim: belum terjawab", "Send: not answered";
    WITHDRAW_TEXT: "Alasan mencabut", "Why you withdraw it";
    WITHDRAW_EFFECT: "Petugas berhenti menangani aduan ini. Yang Anda sampaikan tetap tersimpan.", "The officers stop handling this complaint. What you told stays on record.";
    WITHDRAW_SURE: "Yakin aduan ini dicabut?", "Are you sure you want to withdraw it?";
    WITHDRAW_SEND: "Ya, cabut aduan ini", "Yes, withdraw this complaint";
    REOPEN_TEXT: "Alasan dibuka lagi", "Why it should be reopened";
    REOPEN_EFFECT: "Aduan kembali kepada petugas untuk ditangani lagi, dengan tenggat baru.", "The complaint goes back to the officers, with a new date for the answer.";
    REOPEN_SEND: "Kirim: buka kembali", "Send: reopen it";
    REPLY_TEXT: "Pesan untuk petugas", "Message to the officers";
    REPLY_EFFECT: "Pesan masuk ke percakapan dan tidak mengubah tenggat.", "The message joins the conversation and changes no date.";
}

/// The mark a reporter gave, as they are reminded of it.
#[must_use]
pub fn rated(rating: Rating, lang: Lang) -> String {
    let places = [
        ("rating", rating.words().in_lang(lang)),
        ("value", &rating.value().to_string()),
        ("max", &Rating::MAX.to_string()),
    ];
    RATED.with(lang, &places)
}

/// What a step of the reporter says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speech {
    /// What it is called.
    pub title: Words,
    /// The label of its text.
    pub field: Words,
    /// What it does.
    pub effect: Words,
    /// Its button.
    pub send: Words,
    /// What is asked once more before it is done, where it is not lightly undone.
    pub sure: Option<Words>,
}

/// What each of a reporter's actions says; a procedure that let them do more would need words here.
#[must_use]
pub const fn speech(action: Action) -> Speech {
    // By name: the words of every other action would travel along.
    const COMPLETE: Words = Action::Complete.words();
    const CONFIRM: Words = Action::Confirm.words();
    const DISPUTE: Words = Action::Dispute.words();
    const WITHDRAW: Words = Action::Withdraw.words();
    const REOPEN: Words = Action::Reopen.words();
    const REPLY: Words = Action::Reply.words();
    let (title, field, effect, send) = match action {
        Action::Complete => (COMPLETE, COMPLETE_TEXT, COMPLETE_EFFECT, COMPLETE),
        Action::Confirm => (CONFIRM, CONFIRM_TEXT, CONFIRM_EFFECT, CONFIRM),
        Action::Dispute => (DISPUTE, DISPUTE_TEXT, DISPUTE_EFFECT, DISPUTE_SEND),
        Action::Withdraw => (WITHDRAW, WITHDRAW_TEXT, WITHDRAW_EFFECT, WITHDRAW_SEND),
        Action::Reopen => (REOPEN, REOPEN_TEXT, REOPEN_EFFECT, REOPEN_SEND),
        _ => (REPLY, REPLY_TEXT, REPLY_EFFECT, REPLY),
    };
    let sure = if matches!(action, Action::Withdraw) { Some(WITHDRAW_SURE) } else { None };
    Speech { title, field, effect, send, sure }
}
