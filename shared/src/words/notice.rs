//! What stands in notices and in the block for WhatsApp and SMS. None of it differs between an open, an
//! anonymous and a confidential case.

use super::{Words, secrecy, split};
use crate::procedure::{Action, State};

catalogue! {
    CASE: "Aduan {number}", "Complaint {number}";
    CASE_NO_NUMBER: "Aduan Anda (nomor register menyusul)", "Your complaint (register number to follow)";
    SUBJECT: "{case}: {what}", "{case}: {what}";

    DEAR_REPORTER: "Yth. Pelapor,", "Dear reporter,";
    HAPPENED: "{case} kepada {agency}: {what}.\nWaktu: {moment}.", "{case} to {agency}: {what}.\nTime: {moment}.";
    READ_ANSWER: "Buka pelacak untuk membaca jawabannya, lalu nyatakan apakah sudah terjawab:", "Open the tracker to read the answer, then say whether it is enough:";
    READ_REQUEST: "Buka pelacak untuk membaca yang diminta petugas, lalu lengkapi aduan Anda:", "Open the tracker to read what the officers ask for, then complete your complaint:";
    READ_MESSAGE: "Buka pelacak untuk membacanya dan membalas:", "Open the tracker to read it and to reply:";
    READ_REASON: "Buka pelacak untuk membaca alasannya:", "Open the tracker to read the reason:";
    READ_ACCESS: "Buka pelacak untuk membaca siapa yang membukanya dan alasannya:", "Open the tracker to read who opened it and why:";
    READ_JOURNEY: "Perjalanan aduan dapat dilihat di pelacak:", "The tracker shows the complaint’s journey:";
    CODE_IS_YOURS: "Pelacak meminta kode lacak dari tanda terima Anda. Petugas tidak pernah memintanya; jangan berikan kode itu kepada siapa pun.", "The tracker asks for the tracking code on your receipt. Officers never ask for it; give it to nobody.";
    FOOT_REPORTER: "Surel ini dikirim otomatis dan tidak memuat isi aduan. Balasan ke alamat ini tidak dibaca; tulis pesan lewat pelacak.", "This mail is sent automatically and holds nothing of the complaint. Replies to this address are not read; please write through the tracker.";

    DEAR_OFFICE: "Yth. {office},", "Dear {office},";
    FOR_POST: "{case}: {what}.", "{case}: {what}.";
    LAST_STEP: "Langkah terakhir: {step}, {moment}.", "Last step: {step}, {moment}.";
    STANDS: "Status sekarang: {state}.", "It now stands at: {state}.";
    NEAREST_DUE: "Tenggat terdekat: {moment}.", "Nearest due moment: {moment}.";
    OPEN_IN_CONSOLE: "Buka di konsol:", "Open it in the console:";
    FOOT_POST: "Surel ini dikirim otomatis dan tidak memuat identitas maupun isi aduan. Balasan ke alamat ini tidak dibaca.", "This mail is sent automatically and holds neither identity nor complaint. Replies to this address are not read.";
    POST_WAITS: "menunggu Anda", "waits for you";
    POST_ASKED: "jabatan Anda dimintai masukan", "your office is asked for a contribution";
    POST_CONTRIBUTED: "masukan yang diminta sudah dijawab", "the contribution asked for was answered";
    POST_MENTIONED: "jabatan Anda disebut dalam catatan petugas", "your office is named in an officer’s note";
    POST_REPLY: "pelapor menulis pesan", "the reporter wrote a message";
    POST_WITHDRAWN: "dicabut dan tidak perlu ditangani lagi", "was withdrawn and needs no more handling";
    POST_DISSATISFIED: "pelapor tidak puas dengan jawabannya", "the reporter is not satisfied with the answer";
    POST_WARNING: "tenggatnya sudah dekat", "its limit is near";
    POST_ESCALATION: "tenggatnya sudah lewat", "its limit has passed";
    POST_PROMISED: "hari ini Anda berjanji menjawab pelapor", "today you promised the reporter an answer";
    POST_BROKEN: "janji kepada pelapor lewat tanpa jawaban", "a promise to the reporter passed without an answer";
    POST_REVIEW: "rancangan jawabannya menunggu persetujuan Anda", "its draft answer waits for your approval";
    POST_REVIEWED: "rancangan jawabannya sudah ditinjau", "its draft answer was reviewed";
    POST_READY: "masa tunggunya selesai, langkah berikutnya sudah dapat dikerjakan", "its wait is over and the next step may be taken";

    DUE_KIND: "daftar tenggat harian", "the daily list of what is due";
    DUE_SUBJECT: "Tenggat {date}: {late} lewat, {today} hari ini, {week} minggu ini", "Due on {date}: {late} late, {today} today, {week} this week";
    DUE_AT: "Di {office}: {late} lewat tenggat, {today} jatuh tempo hari ini, {week} lagi sampai {until}.", "At {office}: {late} late, {today} due today, {week} more by {until}.";
    DUE_LATE: "Lewat tenggat", "Late";
    DUE_TODAY: "Jatuh tempo hari ini", "Due today";
    DUE_WEEK: "Jatuh tempo minggu ini", "Due this week";
    DUE_ROW: "- {case}, tenggat {moment}\n  {link}", "- {case}, due {moment}\n  {link}";
    DUE_MORE: "Masih ada {count} lagi di konsol.", "There are {count} more in the console.";
    DUE_NO_NUMBER: "Aduan tanpa nomor register", "A complaint without a register number";
    RECAP_KIND: "dokumen rekap bulanan", "the document of a monthly recap";
    RECAP_MADE: "sudah diserahkan dan dokumennya jadi", "was submitted and its document is made";
    RECAP_FIGURE: "{what}: {count}", "{what}: {count}";
    RECAP_KNOWN: "Angka menurut yang tercatat sampai {moment}.", "Figures by what was on record on {moment}.";
    RECAP_OPEN: "Buka angka dan dokumennya di konsol:", "Open its figures and its document in the console:";
    RECAP_HASH: "Sidik dokumen (SHA-256): {hash}", "Fingerprint of the document (SHA-256): {hash}";
    FOUND_KIND: "aduan dicari lewat surel", "complaints looked for by mail";
    FOUND_SUBJECT: "Aduan Anda kepada {agency}", "Your complaints to {agency}";
    FOUND_ASKED: "Ada permintaan untuk melihat lagi aduan kepada {agency} yang dikirim dengan alamat surel ini.", "Somebody asked to see the complaints to {agency} that were sent with this address.";
    FOUND_OPEN: "Buka tautan ini untuk melihat daftarnya. Tautan berlaku {minutes} menit dan hanya sekali:", "Open this link to see the list. It is good for {minutes} minutes, and once only:";
    FOUND_TYPED: "Bila tautannya tidak dapat dibuka, buka {link} lalu ketik kode ini: {code}", "If the link does not open, go to {link} and type this code: {code}";
    FOUND_NOT_YOU: "Bila bukan Anda yang meminta, abaikan surel ini. Tidak ada yang berubah pada aduan Anda, dan tidak seorang pun melihatnya tanpa tautan ini.", "If it was not you who asked, ignore this mail. Nothing changed, and nobody sees your complaints without this link.";

    DID_FILE: "sudah kami terima", "received";
    DID_RECEIVE: "sudah diterima petugas", "taken in by an officer";
    DID_REGISTER: "sudah diberi nomor register", "given a register number";
    DID_VERIFY: "sudah diverifikasi", "verified";
    DID_CLASSIFY: "sudah diperiksa dan diklasifikasi", "checked and classified";
    DID_REQUEST_COMPLETION: "perlu Anda lengkapi", "needs something from you";
    DID_COMPLETE: "keterangan Anda sudah kami terima", "your additions were received";
    DID_FORWARD: "sudah diteruskan untuk ditangani", "passed on to be handled";
    DID_ASSIGN: "sudah ditetapkan penanggung jawabnya", "given to whoever is responsible";
    DID_DISPOSITION: "sudah didisposisi", "assigned";
    DID_COORDINATE: "sedang dikoordinasikan", "being coordinated";
    DID_RESPOND: "sudah ditanggapi, jawabannya sedang disiapkan", "responded to, the answer is being prepared";
    DID_DRAFT_ANSWER: "jawabannya sedang disiapkan", "its answer is being prepared";
    DID_FOLLOW_UP: "sudah ditindaklanjuti", "followed up";
    DID_CONFIRM_RESULT: "hasil tindak lanjutnya sudah dipastikan", "the result was confirmed";
    DID_RETURN: "dikembalikan untuk dicarikan pihak yang berwenang", "returned to find who is responsible";
    DID_ANSWER: "sudah dijawab", "answered";
    DID_ESCALATE: "dieskalasi agar segera ditangani", "escalated";
    DID_RECORD: "sudah dicatat", "recorded";
    DID_CONFIRM: "dinyatakan sudah terjawab", "confirmed as answered";
    DID_DISPUTE: "dinyatakan belum terjawab dan ditangani lagi", "said not to be answered, and handled again";
    DID_REPLY: "ada pesan untuk Anda", "there is a message for you";
    DID_CLOSE: "sudah ditutup", "closed";
    DID_WITHDRAW: "dicabut", "withdrawn";
    DID_REJECT: "tidak diproses", "not processed";
    DID_HAND_BACK: "dikembalikan ke pengelola kanal", "handed back to the channel’s owner";
    DID_REOPEN: "dibuka kembali", "reopened";
    DID_REDATE: "tenggatnya dihitung ulang", "its dates were counted anew";
    DID_PUBLISH: "ditampilkan untuk publik tanpa nama Anda", "it is shown to the public without your name";
    DID_PROMISE: "ada janji untuk Anda, dengan tanggalnya", "there is a promise for you, with its date";
    DID_WITHHOLD: "ditarik dari halaman publik", "it was taken off the public pages";
    DID_OPEN_IDENTITY: "identitas Anda dibuka petugas", "an officer opened your identity";
    DID_ELSE: "ada perkembangan", "there is news";

    NOW_WAITS: "Sekarang menunggu diperiksa {office}.", "It waits to be looked at by {office}.";
    NOW_CHECKED: "Sekarang sedang diperiksa {office}.", "It is being checked by {office}.";
    NOW_YOURS: "Sekarang menunggu keterangan dari Anda.", "It waits for something from you.";
    NOW_HANDLED: "Sekarang sedang ditangani {office}.", "It is being handled by {office}.";
    NOW_PREPARED: "Jawaban sedang disiapkan {office}.", "{office} is preparing the answer.";
    NOW_CONFIRMED: "Hasilnya sedang dipastikan {office}.", "{office} is confirming the result.";
    NOW_ANSWERED: "Jawaban dapat dibaca di pelacak.", "The answer can be read in the tracker.";
    NOW_RETURNED: "Sekarang di {office} untuk dicarikan pihak yang berwenang.", "It is with {office}, to find who is responsible.";
    NOW_CLOSED: "Aduan sudah selesai.", "The complaint is closed.";
    NOW_WITHDRAWN: "Aduan dicabut dan tidak ditangani lagi.", "The complaint was withdrawn and is no longer handled.";
    NOW_REJECTED: "Aduan tidak diproses. Alasannya dapat dibaca di pelacak.", "The complaint is not processed. The reason can be read in the tracker.";
    NOW_HANDED_BACK: "Aduan dilanjutkan oleh pengelola kanal tempat Anda melapor.", "The complaint goes on with the owner of the channel you used.";
    NOW_RECAP: "Rekap bulanan.", "A monthly recap.";
    PAUSED: "Tenggat jawaban sedang berhenti dan dihitung lagi setelah ini.", "The clock for the answer stands still and goes on after this.";
    REOPEN_UNTIL: "Anda dapat meminta aduan ini dibuka lagi sampai {moment}.", "You can ask to have this complaint reopened until {moment}.";

    LETTERS: "Surat tak terkirim", "Undelivered mail";
    LETTERS_LINK: "Surat", "Mail";
    LETTERS_LEAD: "Pemberitahuan lewat surel yang tidak diterima server tujuan. Alamatnya tidak ditampilkan kepada siapa pun.", "Notices by mail that the receiving server did not take. Their addresses are shown to nobody.";
    LETTERS_NOT_YOURS: "Halaman ini untuk administrator.", "This page is for administrators.";
    LETTERS_FAILED: "Daftarnya belum berubah. Coba lagi sebentar lagi.", "The list has not changed. Try again in a moment.";
    LETTERS_UNSET: "Surel belum diatur, jadi tidak ada yang diberi tahu", "Mail is not set up, so nobody is told anything";
    LETTERS_UNSET_MORE: "Minta pengelola server mengisi ADUAN_SMTP, ADUAN_MAIL_FROM, dan ADUAN_SITE. Kejadian paling lama tiga hari sebelumnya masih akan diberitahukan.", "Ask whoever runs the server to set ADUAN_SMTP, ADUAN_MAIL_FROM and ADUAN_SITE. What happened up to three days before will still be told.";
    LETTERS_WAITING: "Menunggu dikirim: {count}.", "Waiting to be sent: {count}.";
    LETTERS_NONE: "Tidak ada surat yang gagal. Yang gagal tampil di sini beserta alasannya.", "No mail has failed. What fails is shown here with its reason.";
    LETTER_NO_NUMBER: "Tanpa nomor register", "No register number";
    LETTER_TRIED: "Kepada {role}, dicoba {count} kali, terakhir {moment}", "To: {role}, tried {count} times, last on {moment}";
    LETTER_AGAIN: "Kirim ulang", "Send again";
    LETTER_AGAIN_OF: "Kirim ulang surat {number}", "Send again the mail about {number}";
    FAULT_REFUSED: "Server tujuan menolaknya. Periksa apakah alamatnya masih dipakai, lalu kirim ulang.", "The receiving server refused it. Check whether the address is still in use, then send again.";
    FAULT_LATER: "Server tujuan terus menundanya sampai batas percobaan habis.", "The receiving server kept putting it off until the tries were used up.";
    FAULT_SIGN_IN: "Server surel kita menolak pengguna atau kata sandi di ADUAN_SMTP.", "Our mail server refused the user or password in ADUAN_SMTP.";
    FAULT_UNREACHED: "Server surel tidak dapat dihubungi sampai batas percobaan habis.", "The mail server could not be reached until the tries were used up.";
    FAULT_TLS: "Sambungan terenkripsi ke server surel gagal. Periksa sertifikatnya.", "The encrypted connection to the mail server failed. Check its certificate.";
    FAULT_ADDRESS: "Alamatnya tidak dapat dipakai. Perbaiki dulu alamatnya, lalu kirim ulang.", "The address cannot be used. Mend it first, then send again.";
    FAULT_ELSE: "Suratnya tidak dapat disusun. Lihat catatan server.", "The mail could not be made. See the server’s log.";

    BLOCK_OF: "{case}, {agency}.", "{case}, {agency}.";
    BLOCK_NEXT: "Berikutnya: {step}.", "Next: {step}.";
    BLOCK_ENDS: "Pantau dengan kode lacak Anda: {link}", "Follow it with your tracking code: {link}";
}

/// What happened, as the end of a notice's subject.
#[must_use]
pub const fn headline(action: Action) -> Words {
    match action {
        Action::File => DID_FILE,
        Action::Receive => DID_RECEIVE,
        Action::Register => DID_REGISTER,
        Action::Verify => DID_VERIFY,
        Action::Classify => DID_CLASSIFY,
        Action::RequestCompletion => DID_REQUEST_COMPLETION,
        Action::Complete => DID_COMPLETE,
        Action::Forward => DID_FORWARD,
        Action::Assign => DID_ASSIGN,
        Action::Disposition => DID_DISPOSITION,
        Action::Coordinate => DID_COORDINATE,
        Action::Respond => DID_RESPOND,
        Action::DraftAnswer => DID_DRAFT_ANSWER,
        Action::FollowUp => DID_FOLLOW_UP,
        Action::ConfirmResult => DID_CONFIRM_RESULT,
        Action::Return => DID_RETURN,
        Action::Answer => DID_ANSWER,
        Action::Escalate => DID_ESCALATE,
        Action::Record => DID_RECORD,
        Action::Confirm => DID_CONFIRM,
        Action::Dispute => DID_DISPUTE,
        Action::Reply => DID_REPLY,
        Action::Close => DID_CLOSE,
        Action::Withdraw => DID_WITHDRAW,
        Action::Reject => DID_REJECT,
        Action::HandBack => DID_HAND_BACK,
        Action::Reopen => DID_REOPEN,
        Action::Redate => DID_REDATE,
        Action::OpenIdentity => DID_OPEN_IDENTITY,
        Action::Publish => DID_PUBLISH,
        Action::Promise => DID_PROMISE,
        Action::Withhold => DID_WITHHOLD,
        Action::Split => split::DID_SPLIT,
        Action::TightenSecrecy | Action::AskLoosening | Action::LoosenSecrecy | Action::RefuseLoosening => {
            secrecy::DID_CHANGE
        }
        // Nobody outside is told of these.
        Action::ProveWork | Action::SignLetter => DID_ELSE,
        Action::Note
        | Action::ConsentLoosening
        | Action::Gather
        | Action::Release
        | Action::OpenRecap
        | Action::Recap
        | Action::Evaluate
        | Action::Archive
        | Action::Erase
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
        | Action::Import => DID_ELSE,
    }
}

/// Where a case stands; `{office}` is who has it.
#[must_use]
pub const fn now(state: State) -> Words {
    match state {
        State::Received => NOW_WAITS,
        State::Registered | State::Verifying => NOW_CHECKED,
        State::AwaitingReporter => NOW_YOURS,
        State::Classified | State::Forwarded | State::Dispositioned | State::InProgress => NOW_HANDLED,
        State::AnswerReady => NOW_PREPARED,
        State::AwaitingConfirmation => NOW_CONFIRMED,
        State::Answered => NOW_ANSWERED,
        State::Returned => NOW_RETURNED,
        State::Closed => NOW_CLOSED,
        State::Withdrawn => NOW_WITHDRAWN,
        State::Rejected => NOW_REJECTED,
        State::HandedBack => NOW_HANDED_BACK,
        State::RecapDraft
        | State::RecapSubmitted
        | State::RecapEvaluated
        | State::RecapDispositioned
        | State::RecapArchived => NOW_RECAP,
    }
}

/// Why a reporter opens the tracker after an action that led to a state.
#[must_use]
pub const fn read_in_tracker(action: Action, state: State) -> Words {
    match (action, state) {
        (Action::OpenIdentity, _) => READ_ACCESS,
        (Action::Reply | Action::Promise, _) => READ_MESSAGE,
        (Action::RequestCompletion, _) | (_, State::AwaitingReporter) => READ_REQUEST,
        (_, State::Answered) => READ_ANSWER,
        (Action::Reject | Action::HandBack | Action::Withdraw | Action::Close, _) => READ_REASON,
        _ => READ_JOURNEY,
    }
}

/// Why a notice was given up, by the code of its fault.
#[must_use]
pub fn fault(code: &str) -> Words {
    match code {
        "sign_in" => FAULT_SIGN_IN,
        "network" | "timeout" => FAULT_UNREACHED,
        "tls" => FAULT_TLS,
        "address" => FAULT_ADDRESS,
        code if code.starts_with('4') => FAULT_LATER,
        code if code.starts_with('5') => FAULT_REFUSED,
        _ => FAULT_ELSE,
    }
}
