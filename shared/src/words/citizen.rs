//! The citizen's screens, plain and app alike, in the order they are met.

use super::Words;
use crate::case::ClockName;
use crate::national::NationalLimit;
use crate::procedure::{Action, Kind, State};

pub mod ahead;
pub mod app;
pub mod aside;
pub mod asked;
pub mod find;
pub mod paper;
pub mod phone;
pub mod place;
pub mod steps;

catalogue! {
    APP_NAME: "Aduan", "Aduan";

    SKIP: "Langsung ke isi", "Skip to the content";
    BACK: "Kembali", "Back";
    OTHER_LANGUAGE: "English", "Bahasa Indonesia";
    FOOT_PRIVACY: "Privasi", "Privacy";
    FOOT_TRACK: "Lacak aduan", "Track a complaint";
    FOOT_AGENCIES: "Semua instansi", "All agencies";
    PROBLEMS_TITLE: "Ada yang perlu diperbaiki", "There is something to put right";
    TITLE_WRONG: "Perlu diperbaiki: {title}", "To put right: {title}";

    HOME_TITLE: "Sampaikan aduan", "File a complaint";
    HOME_LEAD: "Ceritakan sekali. Anda mendapat tanda terima, kode lacak, dan tenggat jawaban yang dapat Anda pantau.", "Tell it once. You get a receipt, a tracking code, and a date for the answer that you can follow.";
    HOME_SEARCH: "Cari instansi", "Search for an agency";
    HOME_SEARCH_BUTTON: "Cari", "Search";
    HOME_CHOOSE: "Pilih instansi", "Choose an agency";
    HOME_FOUND: "Hasil untuk “{sought}”", "Results for “{sought}”";
    HOME_NONE: "Tidak ada instansi yang cocok dengan “{sought}”.", "No agency matches “{sought}”.";
    HOME_NONE_HINT: "Periksa ejaannya, atau lihat semua instansi.", "Check the spelling, or look at all agencies.";
    HOME_ALL: "Lihat semua instansi", "See all agencies";
    HOME_FILED: "Sudah mengirim aduan?", "Have you filed already?";
    HOME_TRACK: "Lacak dengan nomor register dan kode lacak", "Track it with your register number and tracking code";

    FORM_TITLE: "Sampaikan aduan", "File a complaint";
    FORM_TO: "Kepada {agency}", "To {agency}";
    FORM_KIND: "Aduan Anda tentang apa?", "What is your complaint about?";
    FORM_KIND_PUBLIC: "Misalnya jalan, bantuan sosial, sekolah, atau layanan instansi lain.", "For example roads, social aid, schools, or another office’s service.";
    FORM_KIND_OWN: "Misalnya cara petugas kantor ini melayani, waktu tunggu, atau biaya.", "For example how this office’s staff served you, waiting time or fees.";
    FORM_STORY: "Apa yang terjadi?", "What happened?";
    FORM_PERSON: "Data Anda", "About you";
    FORM_PERSON_HINT: "SOP {agency} meminta data pelapor yang lengkap, agar aduan dapat diperiksa dan dijawab.", "The procedure of {agency} asks for complete details, so that the complaint can be checked and answered.";
    FORM_NO_NIK: "Jangan menulis NIK atau nomor kartu di sini.", "Please do not write identity or card numbers here.";
    FORM_FILES_LIMIT: "Paling banyak {count} berkas, masing-masing sampai {size} MB.", "At most {count} files of up to {size} MB each.";
    FORM_RECORDINGS_LIMIT: "Paling banyak {count} berkas, masing-masing sampai {size} MB; rekaman suara dan video sampai {recording} MB.", "At most {count} files of up to {size} MB each; audio and video up to {recording} MB.";
    FORM_FILES_KEPT: "Berkas yang sudah kami terima", "Files we have received";
    FORM_FILE_REMOVE: "Hapus {name}", "Remove {name}";
    FORM_SEND: "Kirim aduan", "Send the complaint";
    FORM_KEY_REUSED: "Formulir ini sudah pernah dikirim dengan isi lain.", "This form was already sent with other content.";
    FORM_KEY_REUSED_HINT: "Tulisan Anda yang baru aman di bawah ini dan belum terkirim. Tekan Kirim aduan untuk mengirimnya sebagai aduan baru; berkas perlu dilampirkan ulang.", "What you wrote now is safe below and has not been sent. Press Send the complaint to send it as a new complaint; files need to be attached again.";
    NOT_SENT: "Belum terkirim. Tulisan Anda aman di bawah ini.", "Not sent yet. What you wrote is safe below.";
    NOT_SENT_BUSY: "Layanan sedang sibuk. Tunggu sebentar, lalu kirim lagi.", "The service is busy. Wait a moment, then send again.";
    NOT_SENT_FAULT: "Ada gangguan di pihak kami. Kirim lagi sebentar lagi. Bila berulang, sebutkan kode gangguan {request}.", "Something went wrong on our side. Send again in a moment. If it happens again, mention the fault code {request}.";
    NOT_SENT_CUT: "Kiriman terputus sebelum semua berkas sampai. Kirim lagi, bila perlu dengan berkas yang lebih kecil.", "The connection broke before all files arrived. Send again, with smaller files if need be.";
    FILE_NOT_NOW: "{name} belum tersimpan karena terlalu banyak berkas dikirim dalam waktu singkat. Tunggu beberapa menit, lalu lampirkan lagi; tulisan Anda aman.", "{name} was not kept, because too many files were sent in a short time. Wait a few minutes, then attach it again; what you wrote is safe.";
    TOO_MANY_TITLE: "Tunggu sebentar", "Please wait a moment";
    WRONG_KEY: "Formulirnya sudah usang. Tekan Kirim aduan sekali lagi.", "The form was out of date. Press Send the complaint once more.";
    STEP_KEY_REUSED: "Formulir ini sudah pernah dikirim. Bila yang tertulis sekarang memang baru, kirim sekali lagi.", "This form was already sent. If what is written now is new, send it once more.";
    FILE_TOO_LARGE: "{name} lebih besar dari {size} MB. Lampirkan yang lebih kecil; tulisan Anda aman.", "{name} is larger than {size} MB. Attach a smaller one; what you wrote is safe.";
    FILE_WRONG_TYPE: "{name} rusak atau bukan jenis yang disebut di formulir ini. Foto JPEG, PNG, WebP, dan PDF selalu diterima; tulisan Anda aman.", "{name} is broken, or of a kind this form does not name. JPEG, PNG and WebP photos and PDF are always taken; what you wrote is safe.";
    FILE_NOT_KEPT: "{name} belum tersimpan. Lampirkan ulang; tulisan Anda aman.", "{name} was not kept. Attach it again; what you wrote is safe.";

    RECEIPT_TITLE: "Aduan diterima", "Complaint received";
    RECEIPT_AT: "Diterima {agency}, {moment}.", "Received by {agency}, {moment}.";
    RECEIPT_AGAIN: "Aduan ini sudah kami terima.", "We already have this complaint.";
    RECEIPT_AGAIN_HINT: "Ini tanda terima yang sama; tidak ada aduan ganda.", "This is the same receipt; nothing was filed twice.";
    RECEIPT_NUMBER_LATER: "Nomor register menyusul", "Register number follows";
    RECEIPT_NUMBER_LATER_HINT: "Nomor diberikan petugas {agency} dan akan tampil di halaman lacak. Sampai saat itu, kode lacak saja sudah cukup.", "An officer of {agency} gives it, and the tracking page will show it. Until then the tracking code is enough.";
    RECEIPT_CODE_HINT: "Simpan kode ini dan jangan berikan kepada orang lain. Tanpa kode ini aduan tidak dapat dilacak.", "Keep this code and give it to nobody. Without it the complaint cannot be tracked.";
    RECEIPT_KEEP: "Cetak halaman ini, catat nomor dan kodenya, atau simpan tangkapan layarnya.", "Print this page, write down number and code, or keep a screenshot.";
    RECEIPT_NEXT: "Yang terjadi berikutnya", "What happens next";
    RECEIPT_TRACK: "Lacak aduan ini", "Track this complaint";
    RECEIPT_ANOTHER: "Sampaikan aduan lain", "File another complaint";

    TRACK_TITLE: "Lacak aduan", "Track a complaint";
    TRACK_LEAD: "Tulis nomor register dan kode lacak seperti di tanda terima Anda.", "Enter the register number and tracking code from your receipt.";
    TRACK_NUMBER_HINT: "Contoh: JNW-2026-0042. Kosongkan bila nomornya belum diberikan.", "Example: JNW-2026-0042. Leave it empty if none was given yet.";
    TRACK_CODE_HINT: "Contoh: K7RM-Q2XD-9FHT. Huruf kecil dan tanda hubung tidak berpengaruh.", "Example: K7RM-Q2XD-9FHT. Small letters and dashes make no difference.";
    TRACK_BUTTON: "Lihat aduan", "Show the complaint";
    TRACK_NOT_FOUND: "Nomor dan kode tidak cocok dengan aduan mana pun. Periksa lagi tanda terima Anda.", "Number and code match no complaint. Please check your receipt again.";

    CASE_TITLE: "Aduan {number}", "Complaint {number}";
    CASE_NO_NUMBER: "Aduan Anda, nomor register menyusul", "Your complaint, register number to follow";
    CASE_PROMISE: "Jawaban paling lambat", "Answer no later than";
    CASE_PROMISE_OWN: "Janji {agency} menurut prosedurnya.", "Promised by {agency} in its procedure.";
    CASE_PROMISE_NATIONAL: "Batas nasional SP4N-LAPOR! menurut klasifikasi aduan.", "National limit of SP4N-LAPOR! for this class of complaint.";
    CASE_FOLLOW_UP: "Tindak lanjut pertama paling lambat", "First follow-up no later than";
    CASE_FOLLOW_UP_MORE: "Batas nasional SP4N-LAPOR!. Batas jawabannya tampil di sini setelah aduan diklasifikasi.", "National limit of SP4N-LAPOR!. The date for the answer is shown here once the complaint is classified.";
    DUE_PROVISIONAL: "Sementara: hari libur tahun itu belum ditetapkan, jadi waktu ini masih dapat berubah.", "Provisional: that year’s public holidays are not decreed yet, so this may still change.";
    CASE_PROMISE_KEPT: "Dijawab", "Answered";
    CASE_PROMISE_WAS: "Janji: paling lambat {moment}.", "Promised: no later than {moment}.";
    CASE_PROMISE_LATE: "Tenggat ini sudah lewat. Anda dapat menanyakannya lewat pesan di bawah. Bila tetap tidak dijawab, Anda berhak meminta Ombudsman RI menyelesaikannya tanpa biaya: telepon 137 atau ombudsman.go.id.", "This date has passed. You can ask about it by a message below. If there is still no answer, you may ask the Ombudsman to settle it, free of charge: telephone 137 or ombudsman.go.id.";
    CASE_PAUSED: "Tenggat berhenti menunggu balasan Anda", "The clock stands still, waiting for you";
    CASE_PAUSED_HINT: "Begitu Anda membalas, tenggat dihitung lagi dan tampil di sini.", "As soon as you reply it is counted again and shown here.";
    CASE_PAUSED_AT: "Tenggat berhenti selama aduan di tangan {office}", "The clock stands still while {office} has the complaint";
    CASE_PAUSED_AT_HINT: "Waktu di sana tidak dihitung. Begitu aduan kembali, tenggat dihitung lagi dan tampil di sini.", "Time there is not counted. As soon as the complaint is back it is counted again and shown here.";
    CASE_STEP_DUE: "Langkah berikutnya paling lambat {moment}.", "Next step no later than {moment}.";
    CASE_CLOSES: "Bila Anda tidak membalas, aduan ditutup pada {moment}.", "If you do not reply, the complaint is closed on {moment}.";
    CASE_LAPSES: "Bila Anda tidak melengkapinya, aduan dianggap dicabut pada {moment}.", "If you do not complete it, the complaint counts as withdrawn on {moment}.";
    CASE_REOPEN_UNTIL: "Bila ada keterangan baru atau yang keliru, Anda dapat meminta aduan ini dibuka lagi sampai {moment}.", "If something is new or went wrong, you can ask to have it reopened until {moment}.";
    GIVEN_GROUND: "Alasan: {ground}.", "Ground: {ground}.";
    GIVEN_OWNER: "Yang berwenang: {owner}", "Whose matter it is: {owner}";
    HOW_COUNTED: "Bagaimana dihitung?", "How is this counted?";
    CASE_JOURNEY: "Perjalanan aduan", "The complaint's journey";
    CASE_TALK: "Percakapan", "Conversation";
    CASE_TALK_EMPTY: "Belum ada pesan.", "No messages yet.";
    CASE_TALK_EMPTY_HINT: "Pesan dan jawaban petugas akan tampil di sini.", "Messages and answers from officers will appear here.";
    CASE_ERASED: "Data Anda pada aduan ini sudah dihapus atas permintaan.", "Your data in this complaint was erased on request.";
    CASE_TOLD: "Yang Anda sampaikan", "What you told us";
    CASE_ACTIONS: "Yang dapat Anda lakukan", "What you can do";
    CASE_ENDED: "Aduan ini sudah berakhir. Untuk hal baru, sampaikan aduan baru.", "This complaint has ended. For something new, file a new complaint.";
    YOU: "Anda", "You";
    OFFICE_OF: "{office}, {agency}", "{office}, {agency}";
    JOURNEY_DONE: "sudah: ", "done: ";
    JOURNEY_NOW: "sekarang: ", "now: ";
    JOURNEY_NEXT: "berikutnya: ", "next: ";
    JOURNEY_SINCE: "sejak {moment}", "since {moment}";
    JOURNEY_DUE: "paling lambat {moment}", "no later than {moment}";
    JOURNEY_WITHIN: "batas {limit}", "within {limit}";

    SENT: "Terkirim.", "Sent.";
    SENT_HINT: "Di bawah ini keadaan aduan Anda sekarang.", "Below is where your complaint stands now.";
    STALE: "Aduan ini berubah sementara Anda menulis.", "The complaint changed while you were writing.";
    STALE_HINT: "Di bawah ini keadaan terbaru. Tulisan Anda aman dan belum terkirim: periksa, lalu kirim lagi.", "Below is its latest state. What you wrote is safe and has not been sent: check it, then send again.";
    REFUSED: "Belum terkirim: langkah ini tidak dapat dikerjakan sekarang.", "Not sent: this step cannot be done now.";
    KEPT: "Tulisan Anda yang belum terkirim", "What you wrote, not sent yet";

    LOST_TITLE: "Halaman ini tidak ada", "This page does not exist";
    LOST_HINT: "Mungkin alamatnya salah ketik. Aduan yang sudah Anda kirim tetap aman.", "The address may be mistyped. Complaints you have sent are safe.";
    LOST_AGENCY_TITLE: "Instansi ini tidak ditemukan", "This agency was not found";
    LOST_AGENCY_HINT: "Tidak ada instansi di alamat ini. Pilih dari daftar instansi.", "There is no agency at this address. Choose one from the list.";
    FAULT_TITLE: "Halaman ini belum dapat ditampilkan", "This page cannot be shown right now";
    FAULT_HINT: "Ada gangguan di pihak kami. Coba lagi sebentar lagi. Bila berulang, sebutkan kode gangguan {request}.", "Something went wrong on our side. Try again in a moment. If it happens again, mention the fault code {request}.";
    BUSY_TITLE: "Layanan sedang sibuk", "The service is busy";
    BUSY_HINT: "Tunggu sebentar, lalu muat ulang halaman ini. Aduan yang sudah terkirim tetap aman.", "Wait a moment, then reload this page. Complaints already sent are safe.";
    WRONG_REQUEST_TITLE: "Permintaan ini tidak dapat dibaca", "This request cannot be read";
    WRONG_REQUEST_HINT: "Kembali ke halaman sebelumnya, muat ulang, lalu kirim lagi.", "Go back to the page before, reload it, and send again.";

    IS_RECEIVED: "Aduan Anda sudah masuk dan menunggu diperiksa {office}.", "Your complaint has arrived and waits to be looked at by {office}.";
    IS_REGISTERED: "Aduan Anda sudah terdaftar dan sedang diperiksa {office}.", "Your complaint is registered and being checked by {office}.";
    IS_VERIFYING: "Aduan Anda sedang diverifikasi {office}.", "Your complaint is being verified by {office}.";
    IS_AWAITING_REPORTER: "Petugas memerlukan keterangan dari Anda sebelum aduan dapat dilanjutkan.", "The officers need something from you before the complaint can go on.";
    IS_CLASSIFIED: "Aduan Anda sudah diklasifikasi dan sedang disiapkan tindak lanjutnya oleh {office}.", "Your complaint is classified; {office} is preparing what follows.";
    IS_FORWARDED: "Aduan Anda sedang ditangani {office}.", "Your complaint is being handled by {office}.";
    IS_DISPOSITIONED: "Aduan Anda sudah didisposisi kepada {office}.", "Your complaint has been assigned to {office}.";
    IS_IN_PROGRESS: "Aduan Anda sedang ditindaklanjuti {office}.", "Your complaint is being followed up by {office}.";
    IS_ANSWER_READY: "Jawaban untuk Anda sedang disiapkan {office}.", "{office} is preparing your answer.";
    IS_AWAITING_CONFIRMATION: "Hasil tindak lanjut sedang dipastikan {office}.", "The result is being confirmed by {office}.";
    IS_ANSWERED: "Aduan Anda sudah dijawab. Bacalah jawabannya, lalu nyatakan apakah sudah terjawab.", "Your complaint has been answered. Please read the answer and say whether it is enough.";
    IS_RETURNED: "Aduan Anda dikembalikan kepada {office} untuk dicarikan pihak yang berwenang.", "Your complaint was returned to {office} to find who is responsible.";
    IS_CLOSED: "Aduan Anda sudah selesai.", "Your complaint is closed.";
    IS_WITHDRAWN: "Aduan ini dicabut dan tidak ditangani lagi.", "This complaint was withdrawn and is no longer handled.";
    IS_HANDED_BACK: "Aduan Anda dikembalikan ke pengelola kanal tempat Anda melapor dan dilanjutkan di sana. Alasannya ada dalam percakapan di bawah.", "Your complaint was handed back to the channel you used and goes on there. The reason is in the conversation below.";
    IS_RECAP: "Ini rekap bulanan, bukan aduan.", "This is a monthly recap, not a complaint.";
    IS_REJECTED: "Aduan ini tidak diproses. Alasannya ada dalam percakapan di bawah.", "This complaint is not processed. The reason is in the conversation below.";

    DOES_FILE: "Aduan diterima", "Complaint received";
    DOES_REGISTER: "Diberi nomor register", "Register number";
    DOES_VERIFY: "Diverifikasi", "Verification";
    DOES_CLASSIFY: "Diperiksa dan diklasifikasi", "Check and classification";
    DOES_REQUEST_COMPLETION: "Anda diminta melengkapi", "Request to you for completion";
    DOES_COMPLETE: "Anda melengkapi aduan", "Your completion";
    DOES_FORWARD: "Diteruskan kepada {office}", "Handover to {office}";
    DOES_DISPOSITION: "Didisposisi kepada {office}", "Assignment to {office}";
    DOES_COORDINATE: "Dikoordinasikan dengan {office}", "Coordination with {office}";
    DOES_RESPOND: "Ditanggapi", "Response";
    DOES_DRAFT_ANSWER: "Bahan jawaban disiapkan", "Preparation of the answer";
    DOES_FOLLOW_UP: "Ditindaklanjuti", "Follow-up";
    DOES_CONFIRM_RESULT: "Hasilnya dipastikan", "Confirmation of the result";
    DOES_RETURN: "Dikembalikan kepada {office}", "Return to {office}";
    DOES_ANSWER: "Dijawab", "Answer";
    DOES_ESCALATE: "Dieskalasi kepada {office}", "Escalation to {office}";
    DOES_RECORD: "Dicatat", "Record";
    DOES_CONFIRM: "Anda menyatakan sudah terjawab", "Your confirmation";
    DOES_DISPUTE: "Anda menyatakan belum terjawab", "Your objection: not answered";
    DOES_REPLY: "Pesan dikirim", "Message";
    DOES_NOTE: "Catatan dibuat", "Note";
    DOES_CLOSE: "Ditutup", "Closing";
    DOES_RECEIVE: "Diterima petugas", "Taken in by an officer";
    DOES_ASSIGN: "Ditetapkan menjadi tanggung jawab {office}", "Decided to be the task of {office}";
    DOES_WITHDRAW: "Aduan dicabut", "Withdrawal";
    DOES_REJECT: "Dinyatakan tidak diproses", "Declined";
    DOES_HAND_BACK: "Dikembalikan ke pengelola kanal", "Handed back to the channel’s owner";
    DOES_REOPEN: "Dibuka kembali", "Reopening";
    DOES_RECAP: "Rekap bulanan", "Monthly recap";
    DOES_OPEN_IDENTITY: "Identitas Anda dibuka oleh {office}", "Your identity was opened by {office}";
    DOES_PUBLISH: "Ditampilkan di halaman publik, tanpa nama", "Shown on the public pages, without your name";
    DOES_PROMISE: "Dijanjikan {office}", "Promised by {office}";
    DOES_WITHHOLD: "Ditarik dari halaman publik", "Taken off the public pages";
    DOES_ERASE: "Data pribadi dihapus", "Personal data was erased";
    DOES_IMPORT: "Dipindahkan dari buku register lama", "Taken over from the old register";
    DOES_REDATE: "Tenggat dihitung ulang karena kalender kerja berubah", "Due dates counted anew after a change of the working calendar";
}

/// What a clock promises a reporter, and by whose word; `{agency}` is the agency. A first follow-up is no
/// answer, and nothing may call it one.
#[must_use]
pub const fn promised(clock: &ClockName) -> (Words, Words) {
    match clock {
        ClockName::National(NationalLimit::FollowUp) => (CASE_FOLLOW_UP, CASE_FOLLOW_UP_MORE),
        ClockName::National(_) => (CASE_PROMISE, CASE_PROMISE_NATIONAL),
        _ => (CASE_PROMISE, CASE_PROMISE_OWN),
    }
}

/// Where a case stands, as its reporter reads it; `{office}` is who has it.
#[must_use]
pub const fn standing(state: State) -> Words {
    match state {
        State::Received => IS_RECEIVED,
        State::Registered => IS_REGISTERED,
        State::Verifying => IS_VERIFYING,
        State::AwaitingReporter => IS_AWAITING_REPORTER,
        State::Classified => IS_CLASSIFIED,
        State::Forwarded => IS_FORWARDED,
        State::Dispositioned => IS_DISPOSITIONED,
        State::InProgress => IS_IN_PROGRESS,
        State::AnswerReady => IS_ANSWER_READY,
        State::AwaitingConfirmation => IS_AWAITING_CONFIRMATION,
        State::Answered => IS_ANSWERED,
        State::Returned => IS_RETURNED,
        State::Closed => IS_CLOSED,
        State::Withdrawn => IS_WITHDRAWN,
        State::Rejected => IS_REJECTED,
        State::HandedBack => IS_HANDED_BACK,
        State::RecapDraft
        | State::RecapSubmitted
        | State::RecapEvaluated
        | State::RecapDispositioned
        | State::RecapArchived => IS_RECAP,
    }
}

/// What a kind of complaint is about, for whoever must choose.
#[must_use]
pub const fn about_kind(kind: Kind) -> Words {
    match kind {
        Kind::Public => FORM_KIND_PUBLIC,
        Kind::OwnService => FORM_KIND_OWN,
    }
}

/// A step on the journey of a case, in words that serve before, while and after it is done; `{office}` is who has the case after it.
#[must_use]
pub const fn passage(action: Action) -> Words {
    match action {
        Action::File => DOES_FILE,
        Action::Register => DOES_REGISTER,
        Action::Verify => DOES_VERIFY,
        Action::Classify => DOES_CLASSIFY,
        Action::RequestCompletion => DOES_REQUEST_COMPLETION,
        Action::Complete => DOES_COMPLETE,
        Action::Forward => DOES_FORWARD,
        Action::Disposition => DOES_DISPOSITION,
        Action::Coordinate => DOES_COORDINATE,
        Action::Respond => DOES_RESPOND,
        Action::DraftAnswer => DOES_DRAFT_ANSWER,
        Action::FollowUp => DOES_FOLLOW_UP,
        Action::ConfirmResult => DOES_CONFIRM_RESULT,
        Action::Return => DOES_RETURN,
        Action::Answer => DOES_ANSWER,
        Action::Escalate => DOES_ESCALATE,
        Action::Record => DOES_RECORD,
        Action::Confirm => DOES_CONFIRM,
        Action::Dispute => DOES_DISPUTE,
        Action::Reply => DOES_REPLY,
        Action::Note => DOES_NOTE,
        Action::Close => DOES_CLOSE,
        Action::Receive => DOES_RECEIVE,
        Action::Assign => DOES_ASSIGN,
        Action::Withdraw => DOES_WITHDRAW,
        Action::Reject => DOES_REJECT,
        Action::HandBack => DOES_HAND_BACK,
        Action::Reopen => DOES_REOPEN,
        Action::OpenRecap | Action::Recap | Action::Evaluate | Action::Archive => DOES_RECAP,
        Action::Redate => DOES_REDATE,
        Action::OpenIdentity => DOES_OPEN_IDENTITY,
        Action::Erase => DOES_ERASE,
        Action::Publish => DOES_PUBLISH,
        Action::Promise => DOES_PROMISE,
        Action::Withhold => DOES_WITHHOLD,
        Action::Import => DOES_IMPORT,
    }
}
