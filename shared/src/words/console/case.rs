//! A case as an officer sees it: clocks, the drawn procedure, and what was said and done.

use super::super::{Words, evidence, split};
use crate::procedure::Action;

catalogue! {
    CASE_LOADING: "Memuat aduan…", "Loading the complaint…";
    CASE_UNKNOWN: "Aduan ini tidak ada, atau bukan urusan jabatan Anda.", "There is no such complaint, or it is not for your post.";
    CASE_UNKNOWN_MORE: "Pilih aduan dari antrean, atau ganti jabatan Anda.", "Choose a complaint from the queue, or switch posts.";
    TEXT_BLOCK: "Salin teks untuk WhatsApp/SMS", "Copy a text for WhatsApp/SMS";
    TEXT_BLOCK_WHAT: "tanpa data pelapor", "without data of the reporter";
    CASE_GONE: "{number} tidak lagi di meja Anda.", "{number} is no longer on your desk.";
    CASE_GONE_MORE: "Langkah Anda tersimpan, dan aduan ini kini dipegang yang lain.", "Your step was kept, and the complaint is with others now.";
    CASE_OFFLINE: "Aduan belum dapat dimuat.", "The complaint could not be loaded.";
    COMPANY: "Juga membuka aduan ini: {people}.", "Also has this complaint open: {people}.";
    COMPANY_ONE: "{name} ({office})", "{name} ({office})";
    COMPANY_WRITES: "{name} ({office}), sedang menulis", "{name} ({office}), writing";
    CASE_UNCLASSIFIED: "Belum diklasifikasi", "Not classified yet";
    FILED: "Diterima {moment}", "Received {moment}";
    HELD_BY_REPORTER: "Menunggu pelapor", "Waiting for the reporter";
    HELD_BY: "Dipegang {office}", "With {office}";
    EXTERNAL: "{channel}, nomor {number}", "{channel}, number {number}";
    HOPS: "Sudah {times} kali dikembalikan, paling banyak {most}", "Returned {times} times, at most {most}";
    RECAP_OPENED: "Dibuka {moment}", "Opened {moment}";
    TOLD_ERASED: "Data pelapor, isi aduan, dan kiriman pelapor sudah dihapus atas permintaannya. Nomor, riwayat, dan jawaban tetap ada.", "The reporter’s data, the complaint and what they sent were erased on their request. Number, history and answer remain.";
    TOLD: "Aduan sebagaimana disampaikan", "The complaint as told";
    TOLD_PLACE: "Tempat: {value}", "Place: {value}";
    TOLD_REGION: "Wilayah: {value}", "Region: {value}";
    TOLD_MAP: "Buka di OpenStreetMap", "Open in OpenStreetMap";
    TOLD_MAP_APP: "Buka di aplikasi peta", "Open in a map app";
    TOLD_CATEGORY: "Tentang: {value}", "About: {value}";
    TOLD_ABOUT: "Yang diadukan: {value}", "Concerning: {value}";
    TOLD_WHEN: "Tanggal kejadian: {value}", "Happened on: {value}";
    IDENTITY: "Data pelapor", "About the reporter";
    CAPACITY: "Mengadu untuk", "Complains on behalf of";
    IDENTITY_OPEN: "Buka identitas", "Open the identity";
    IDENTITY_ORIGINAL: "Pesan asli, seperti diterima", "The original message, as it came";
    IDENTITY_CLOSE: "Tutup identitas", "Close the identity";
    IDENTITY_REASON: "Alasan membuka identitas", "Why the identity is opened";
    IDENTITY_REASON_HINT: "Pelapor membaca alasan ini. Misalnya: menelepon untuk memastikan alamat kejadian.", "The reporter reads this. For example: to call about the exact address.";
    IDENTITY_TOLD: "Pembukaan ini dicatat beserta jabatan dan alasan Anda, dan ditampilkan kepada pelapor.", "This opening is recorded with your post and reason, and shown to the reporter.";
    IDENTITY_OPENED: "Identitas terbuka di layar ini saja. Pembukaannya tercatat dan pelapor dapat membacanya.", "The identity is open on this screen only. Its opening is recorded, and the reporter can read so.";
    IDENTITY_FAILED: "Identitas belum terbuka.", "The identity was not opened.";
    IDENTITY_SEALED: "Pelapor memilih anonim. Identitasnya disegel dari petugas yang menangani aduan ini.", "The reporter chose to be anonymous. Their identity is sealed from the officers who handle this complaint.";
    IDENTITY_MASKED: "Disamarkan. Cukup untuk menilai kelengkapan; tidak untuk disebarkan.", "Masked. Enough to judge completeness; not to be passed on.";

    CLOCK_STEP: "Langkah ini paling lambat", "This step is due by";
    CLOCK_PROMISE: "Jawaban paling lambat", "Answer due by";
    CLOCK_PROMISE_WAS: "Batas jawaban yang dijanjikan", "Limit that was promised for the answer";
    CLOCK_WAIT: "Ditutup sendiri bila pelapor tidak membalas", "Closes by itself if the reporter does not reply";
    CLOCK_WAIT_LAPSE: "Dianggap dicabut bila pelapor tidak melengkapi", "Counts as withdrawn if the reporter does not complete it";
    CLOCK_WAIT_HAND: "Dapat dikerjakan mulai", "May be done from";
    CLOCK_WINDOW: "Pelapor dapat meminta dibuka lagi sampai", "The reporter may ask to reopen it until";
    CLOCK_RECAP: "Rekap diserahkan paling lambat", "Recap due by";
    CLOCK_RECAP_WAS: "Batas penyerahan rekap", "Limit for submitting the recap";

    TRACK: "Langkah SOP", "Steps of the procedure";
    TRACK_DONE: "selesai: ", "done: ";
    TRACK_NOW: "sekarang: ", "now: ";
    TRACK_NEXT: "berikutnya: ", "next: ";
    TRACK_ADDED: "tambahan", "added";
    TRACK_CONFIRM: "perlu konfirmasi", "to be confirmed";
    TRACK_HERE: "{step} {name}", "{step} {name}";
    TRACK_PAPER: "{name}, Nomor {number}", "{name}, Number {number}";
    TRACK_LIMIT: "Waktu: {limit}", "Time: {limit}";
    TRACK_AFTER: "Berjalan sendiri setelah {limit}", "Happens by itself after {limit}";
    TRACK_AFTER_HAND: "Dapat dikerjakan setelah {limit}", "May be done after {limit}";
    TRACK_UNTIL: "Dapat dikerjakan selama {limit}", "May be done for {limit}";
    TRACK_LIMIT_PRINTED: "Waktu tercetak: {limit}, tidak dihitung", "Printed time: {limit}, not counted";
    TRACK_CLERK: "Dicatat oleh: {office}", "Recorded by: {office}";
    TRACK_WHO: "Pelaksana: {office}", "Done by: {office}";
    TRACK_IF: "Bila {condition}.", "If: {condition}.";
    TRACK_REMARK: "Keterangan: {remark}", "Remark: {remark}";
    TRACK_READING: "Pembacaan: {reading}", "Reading: {reading}";
    TRACK_DOUBT: "Bacaan langkah ini perlu konfirmasi instansi.", "The reading of this step is for the agency to confirm.";
    TRACK_DOUBT_WHY: "Bacaan langkah ini perlu konfirmasi instansi: {reading}", "The reading of this step is for the agency to confirm: {reading}";
    TRACK_ADDED_WHY: "Langkah tambahan, tidak ada di dokumen: {reading}", "An added step, not in the document: {reading}";
    TRACK_ADDED_MORE: "Langkah bertanda tambahan tidak ada di dokumen; dibuat agar aduan tidak berhenti di tengah jalan.", "Steps marked added are not in the document; they keep a complaint from standing still.";

    TABS: "Isi aduan", "Parts of the complaint";
    TAB_TALK: "Percakapan", "Conversation";
    TAB_NOTES: "Catatan", "Notes";
    TAB_FILES: "Lampiran", "Attachments";
    TAB_HISTORY: "Riwayat", "History";
    TAB_PAPER: "SOP", "Procedure";
    TALK_EMPTY: "Belum ada pesan dengan pelapor.", "No messages with the reporter yet.";
    NOTES_EMPTY: "Belum ada catatan.", "No notes yet.";
    NOTES_EMPTY_MORE: "Catatan, alasan, dan bahan jawaban hanya dibaca petugas.", "Notes, reasons and answer material are read by staff only.";
    FILES_EMPTY: "Tidak ada lampiran.", "No attachments.";
    HISTORY_STEP: "Langkah {step}: {text}", "Step {step}: {text}";
    HISTORY_WHO: "{office}; menjadi “{state}”", "{office}; now “{state}”";
    HISTORY_RECORDED: "{office}, dicatat oleh {clerk}", "{office}, recorded by {clerk}";
    HISTORY_UNIT: "Diberikan kepada {office}", "Given to {office}";
    HISTORY_KEPT: "{clock} {moment}: tepat waktu", "{clock} {moment}: in time";
    HISTORY_LATE: "{clock} {moment}: terlambat", "{clock} {moment}: late";
    HISTORY_RATED: "Penilaian pelapor: {rating} ({value} dari {max})", "Reporter’s mark: {rating} ({value} of {max})";
    HISTORY_ENTERED: "Dicatat {moment}.", "Entered {moment}.";
    FILE_SHOW: "Tampilkan", "Show";
    FILE_DOWNLOAD: "Unduh", "Download";
    FILE_OPEN: "Buka", "Open";
    FILE_LOADING: "Memuat…", "Loading…";
    FILE_PICTURE: "Lampiran {name}", "Attachment {name}";
    FILE_FAILED: "Belum dapat dimuat.", "Could not be loaded.";
    FILE_NEW_TAB: " (di tab baru)", " (in a new tab)";

    STEP_FILE: "Aduan masuk", "Filed";
    STEP_REGISTER: "Nomor register", "Register number";
    STEP_VERIFY: "Verifikasi", "Verification";
    STEP_CLASSIFY: "Klasifikasi", "Classification";
    STEP_REQUEST_COMPLETION: "Minta kelengkapan", "Asking for completion";
    STEP_COMPLETE: "Kelengkapan dari pelapor", "Completion by the reporter";
    STEP_FORWARD: "Penerusan", "Forwarding";
    STEP_DISPOSITION: "Disposisi", "Assignment";
    STEP_COORDINATE: "Koordinasi", "Coordination";
    STEP_RESPOND: "Tanggapan", "Response";
    STEP_DRAFT_ANSWER: "Bahan jawaban", "Answer material";
    STEP_FOLLOW_UP: "Tindak lanjut", "Follow-up";
    STEP_CONFIRM_RESULT: "Konfirmasi hasil", "Confirming the result";
    STEP_RETURN: "Pengembalian", "Return";
    STEP_ANSWER: "Jawaban", "Answer";
    STEP_ESCALATE: "Eskalasi", "Escalation";
    STEP_RECORD: "Pencatatan", "Recording";
    STEP_CONFIRM: "Konfirmasi pelapor", "Reporter's confirmation";
    STEP_DISPUTE: "Keberatan pelapor", "Reporter's objection";
    STEP_REPLY: "Pesan", "Message";
    STEP_NOTE: "Catatan", "Note";
    STEP_CLOSE: "Penutupan", "Closing";
    STEP_RECEIVE: "Penerimaan", "Intake";
    STEP_ASSIGN: "Penetapan penanggung jawab", "Decision on who is responsible";
    STEP_WITHDRAW: "Pencabutan", "Withdrawal";
    STEP_REJECT: "Penolakan", "Refusal";
    STEP_HAND_BACK: "Pengembalian ke pengelola kanal", "Handing back";
    STEP_REOPEN: "Pembukaan kembali", "Reopening";
    STEP_OPEN_RECAP: "Pembukaan rekap", "Opening of the recap";
    STEP_RECAP: "Penyerahan rekap", "Submission of the recap";
    STEP_EVALUATE: "Evaluasi rekap", "Evaluation of the recap";
    STEP_ARCHIVE: "Pengarsipan", "Archiving";
    STEP_OPEN_IDENTITY: "Pembukaan identitas", "Opening of the identity";
    STEP_PUBLISH: "Penerbitan untuk publik", "Publication";
    STEP_GATHER: "Penggabungan ke kelompok aduan", "Put into a group of complaints";
    STEP_RELEASE: "Pelepasan dari kelompok aduan", "Taken out of the group of complaints";
    STEP_PROMISE: "Janji", "Promise";
    STEP_WITHHOLD: "Penarikan dari publik", "Withdrawal from the public";
    STEP_ERASE: "Penghapusan data pribadi", "Erasure of personal data";
    STEP_IMPORT: "Pemindahan register lama", "Taking over of the old register";
    STEP_REDATE: "Penghitungan ulang tenggat", "Due dates counted anew";
}

/// The noun under a step in the drawn procedure, where the button's imperative would read wrongly.
#[must_use]
pub const fn step_name(action: Action) -> Words {
    match action {
        Action::File => STEP_FILE,
        Action::Register => STEP_REGISTER,
        Action::Verify => STEP_VERIFY,
        Action::Classify => STEP_CLASSIFY,
        Action::RequestCompletion => STEP_REQUEST_COMPLETION,
        Action::Complete => STEP_COMPLETE,
        Action::Forward => STEP_FORWARD,
        Action::Disposition => STEP_DISPOSITION,
        Action::Coordinate => STEP_COORDINATE,
        Action::Respond => STEP_RESPOND,
        Action::DraftAnswer => STEP_DRAFT_ANSWER,
        Action::FollowUp => STEP_FOLLOW_UP,
        Action::ConfirmResult => STEP_CONFIRM_RESULT,
        Action::Return => STEP_RETURN,
        Action::Answer => STEP_ANSWER,
        Action::Escalate => STEP_ESCALATE,
        Action::Record => STEP_RECORD,
        Action::Confirm => STEP_CONFIRM,
        Action::Dispute => STEP_DISPUTE,
        Action::Reply => STEP_REPLY,
        Action::Note => STEP_NOTE,
        Action::Close => STEP_CLOSE,
        Action::Receive => STEP_RECEIVE,
        Action::Assign => STEP_ASSIGN,
        Action::Withdraw => STEP_WITHDRAW,
        Action::Reject => STEP_REJECT,
        Action::HandBack => STEP_HAND_BACK,
        Action::Reopen => STEP_REOPEN,
        Action::OpenRecap => STEP_OPEN_RECAP,
        Action::Recap => STEP_RECAP,
        Action::Evaluate => STEP_EVALUATE,
        Action::Archive => STEP_ARCHIVE,
        _ => act_name(action),
    }
}

/// The noun of an act beside the SOP; its own word where that is one.
const fn act_name(action: Action) -> Words {
    match action {
        Action::Redate => STEP_REDATE,
        Action::OpenIdentity => STEP_OPEN_IDENTITY,
        Action::Erase => STEP_ERASE,
        Action::Publish => STEP_PUBLISH,
        Action::Withhold => STEP_WITHHOLD,
        Action::Promise => STEP_PROMISE,
        Action::Gather => STEP_GATHER,
        Action::Release => STEP_RELEASE,
        Action::Split => split::STEP_SPLIT,
        Action::ProveWork => evidence::SHEET,
        Action::Import => STEP_IMPORT,
        _ => action.words(),
    }
}
