//! What an officer may do with a case: consequences, panels, and what is said when it is done or not.

use super::super::Words;
use crate::procedure::{Action, Classification};

catalogue! {
    ACTIONS: "Tindakan", "Actions";
    ACTIONS_NONE: "Tidak ada langkah untuk jabatan Anda saat ini. Aduan dipegang {office}.", "There is no step for your post now. The complaint is with {office}.";
    ACTIONS_ENDED: "Aduan ini sudah berakhir.", "This complaint has ended.";
    ACTIONS_ARCHIVED: "Rekap ini sudah diarsipkan.", "This recap has been archived.";
    EFFECT_TO: "Ke {office}.", "To {office}.";
    EFFECT_STAYS: "Tetap pada Anda, lanjut ke langkah {step}.", "Stays with you, on to step {step}.";
    EFFECT_WAITS: "Menunggu pelapor. Tenggat berhenti sampai pelapor membalas.", "Waits for the reporter. The clock stands still until they reply.";
    EFFECT_ANSWERS: "Jawaban dikirim ke pelapor, yang lalu menyatakan sudah atau belum terjawab.", "The answer goes to the reporter, who then says whether it answers.";
    EFFECT_ANSWERED: "Jawaban dikirim ke pelapor, yang masih dapat menyatakan belum terjawab.", "The answer goes to the reporter, who may still say that it does not answer.";
    EFFECT_RECORDED: "Dicatat untuk {office}.", "Recorded for {office}.";
    EFFECT_DUE: "Tenggat berikutnya {moment}.", "Next due {moment}.";
    RECORDED_FOR: "Anda mencatat apa yang dikerjakan {office}.", "You record what {office} has done.";
    CHOOSE_UNIT: "Pilih unitnya", "Choose the unit";
    EFFECT_ENDS: "Aduan berakhir: {state}.", "The complaint ends: {state}.";
    EFFECT_MESSAGE: "Dibaca pelapor. Aduan tetap di tempatnya.", "The reporter reads it. The complaint stays where it is.";
    EFFECT_NOTE: "Hanya dibaca petugas. Aduan tetap di tempatnya.", "Only staff read it. The complaint stays where it is.";
    EFFECT_NONE: "Aduan tetap di tempatnya.", "The complaint stays where it is.";
    EFFECT_IF: "Bila {condition}.", "If: {condition}.";
    SENDING: "Mengirim…", "Sending…";
    USE_MATERIAL: "Pakai bahan jawaban", "Use the answer material";
    MATERIAL_FROM: "Bahan jawaban dari {office}, {moment}", "Answer material from {office}, {moment}";
    NOT_SENT: "Belum terkirim.", "Not sent yet.";
    NOT_SENT_OFFLINE: "Tidak ada jaringan, atau server tidak menjawab. Tulisan Anda aman di sini; coba kirim lagi.", "There is no network, or the server does not answer. What you typed is safe; try again.";
    NOT_SENT_SESSION: "Waktu masuk Anda habis. Tulisan Anda aman di sini; masuk lagi, lalu kirim.", "Your session ran out. What you typed is safe; sign in again, then send.";
    NOT_SENT_KEPT: "Tulisan Anda aman di sini.", "What you typed is safe.";
    CHANGED: "Aduan ini berubah saat Anda bekerja.", "This complaint changed while you were working.";
    CHANGED_BY: "{office}: {what}, {moment}.", "{office}: {what}, {moment}.";
    CHANGED_MORE: "Yang tampil sudah yang terbaru dan tulisan Anda tetap ada. Periksa, lalu kirim bila masih tepat.", "You now see the newest, and what you typed is kept. Check it, then send if it still fits.";
    LEFTOVER: "Langkah “{action}” tidak lagi dapat dikerjakan.", "“{action}” can no longer be done.";
    LEFTOVER_MORE: "Tulisan Anda belum terkirim. Salin bila masih diperlukan.", "What you typed was not sent. Copy it if you still need it.";
    LEFTOVER_TEXT: "Tulisan yang belum terkirim", "Text not sent";
    LEFTOVER_DROP: "Buang tulisan ini", "Discard this text";
    DRAFT_KEPT: "Ada tulisan yang belum dikirim", "Text not sent yet";

    LABEL_ANSWER: "Jawaban untuk pelapor", "Answer to the reporter";
    HINT_ANSWER: "Pelapor membaca tulisan ini apa adanya.", "The reporter reads this as it stands.";
    LABEL_MATERIAL: "Bahan jawaban", "Answer material";
    HINT_MATERIAL: "Dibaca petugas yang menjawab, belum dikirim ke pelapor.", "Read by the officer who answers; not sent to the reporter yet.";
    LABEL_REASON: "Alasan", "Reason";
    HINT_REASON: "Dibaca petugas saja.", "Read by staff only.";
    LABEL_EXPLANATION: "Penjelasan", "Explanation";
    LABEL_COMPLETION: "Yang perlu dilengkapi pelapor", "What the reporter should complete";
    HINT_COMPLETION: "Pelapor membaca tulisan ini. Tulis satu per satu apa yang kurang.", "The reporter reads this. List what is missing, one by one.";
    LABEL_MESSAGE: "Pesan untuk pelapor", "Message to the reporter";
    HINT_NOTICE: "Pelapor membaca alasan ini. Sebutkan apa yang masih dapat dilakukannya.", "The reporter reads this reason. Say what they can still do.";
    HINT_MESSAGE: "Pelapor membaca tulisan ini. Jangan menulis data orang lain.", "The reporter reads this. Write no data of other people.";
    LABEL_NOTE: "Catatan internal", "Internal note";
    HINT_NOTE: "Hanya dibaca petugas instansi ini.", "Read by this agency's staff only.";
    DO_ANSWER: "Kirim jawaban", "Send the answer";
    DO_MATERIAL: "Serahkan bahan jawaban", "Hand over the material";
    DO_RECORD: "Catat", "Record";
    DO_RETURN: "Kembalikan", "Return";
    DO_COMPLETION: "Kirim ke pelapor", "Send to the reporter";
    DO_MESSAGE: "Kirim pesan", "Send the message";
    DO_NOTE: "Simpan catatan", "Save the note";
    DO_CLASSIFY: "Simpan klasifikasi", "Save the classification";
    DO_COORDINATE: "Koordinasikan", "Coordinate";
    ABOUT_ASPIRATION: "Usul, saran, atau harapan untuk layanan dan pembangunan.", "A proposal, suggestion or wish about services and development.";
    ABOUT_ORDINARY: "Keluhan tentang layanan atau sarana, tanpa dugaan penyimpangan oleh aparat.", "A complaint about a service or facility, without alleged misconduct by officials.";
    ABOUT_OVERSIGHT: "Dugaan penyimpangan aparat: pungutan liar, penyalahgunaan wewenang, atau korupsi.", "Alleged misconduct by officials: illegal charges, abuse of power or corruption.";
    ABOUT_INFORMATION: "Permintaan dokumen atau keterangan yang dikuasai badan publik.", "A request for documents or facts held by a public body.";

    TOAST_DONE: "{number}: {what} tersimpan.", "{number}: {what} saved.";
    TOAST_GONE: "{number}: {what} tersimpan. Aduan ini tidak lagi di meja Anda.", "{number}: {what} saved. The complaint is no longer on your desk.";
    TOAST_SENT_TO: "{number} diteruskan ke {office}.", "{number} passed on to {office}.";
    TOAST_ANSWERED: "Jawaban {number} terkirim ke pelapor.", "The answer to {number} went to the reporter.";
    TOAST_MESSAGE: "Pesan terkirim ke pelapor {number}.", "Message sent to the reporter of {number}.";
    TOAST_WAITS: "{number} menunggu pelapor melengkapi.", "{number} waits for the reporter.";
    TOAST_NEXT: "Buka berikutnya", "Open the next";
}

/// What an action's panel says: the label and hint of its text, and its button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PanelWords {
    /// The label of the text.
    pub label: Words,
    /// Who reads the text, and what belongs in it.
    pub hint: Words,
    /// The button that sends it.
    pub send: Words,
}

/// The words of an action's panel.
#[must_use]
pub const fn panel(action: Action) -> PanelWords {
    const fn words(label: Words, hint: Words, send: Words) -> PanelWords {
        PanelWords { label, hint, send }
    }
    match action {
        Action::Answer => words(LABEL_ANSWER, HINT_ANSWER, DO_ANSWER),
        Action::DraftAnswer | Action::Respond => words(LABEL_MATERIAL, HINT_MATERIAL, DO_MATERIAL),
        Action::Reject | Action::HandBack => words(LABEL_MESSAGE, HINT_NOTICE, action.words()),
        Action::Escalate => words(LABEL_REASON, HINT_REASON, action.words()),
        Action::Return => words(LABEL_EXPLANATION, HINT_REASON, DO_RETURN),
        Action::RequestCompletion => words(LABEL_COMPLETION, HINT_COMPLETION, DO_COMPLETION),
        Action::Reopen | Action::Withdraw => words(LABEL_MESSAGE, HINT_MESSAGE, action.words()),
        Action::Reply | Action::Complete | Action::Dispute | Action::Confirm => {
            words(LABEL_MESSAGE, HINT_MESSAGE, DO_MESSAGE)
        }
        Action::Classify => words(LABEL_NOTE, HINT_NOTE, DO_CLASSIFY),
        Action::Note => words(LABEL_NOTE, HINT_NOTE, DO_NOTE),
        Action::Coordinate => words(LABEL_NOTE, HINT_NOTE, DO_COORDINATE),
        Action::ProveWork | Action::SignLetter => words(LABEL_NOTE, HINT_NOTE, action.words()),
        Action::File
        | Action::Receive
        | Action::Register
        | Action::Verify
        | Action::Assign
        | Action::Forward
        | Action::Disposition
        | Action::FollowUp
        | Action::ConfirmResult
        | Action::Record
        | Action::OpenRecap
        | Action::Recap
        | Action::Evaluate
        | Action::Archive
        | Action::Redate
        | Action::OpenIdentity
        | Action::Erase
        | Action::Publish
        | Action::Withhold
        | Action::TightenSecrecy
        | Action::AskLoosening
        | Action::ConsentLoosening
        | Action::LoosenSecrecy
        | Action::RefuseLoosening
        | Action::Promise
        | Action::Gather
        | Action::Release
        | Action::Split
        | Action::Import
        | Action::Take
        | Action::Entrust
        | Action::HandOver
        | Action::GiveBack
        | Action::Initial
        | Action::SendBackSheet
        | Action::Advise
        | Action::AskContribution
        | Action::RemindContribution
        | Action::RecallContribution
        | Action::Contribute
        | Action::Close => words(LABEL_NOTE, HINT_NOTE, action.words()),
    }
}

/// What a class takes in, in one sentence for whoever must choose (after Permendagri 8/2023).
#[must_use]
pub const fn about(classification: Classification) -> Words {
    match classification {
        Classification::Aspiration => ABOUT_ASPIRATION,
        Classification::Ordinary => ABOUT_ORDINARY,
        Classification::Oversight => ABOUT_OVERSIGHT,
        Classification::InformationRequest => ABOUT_INFORMATION,
    }
}
