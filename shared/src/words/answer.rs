//! What is said of answers: decisions, promises, drafts and their review, and how it is best put.

catalogue! {
    DECISION_GRANTED: "aduan dipenuhi", "the complaint is granted";
    DECISION_PARTLY: "aduan dipenuhi sebagian", "the complaint is granted in part";
    DECISION_DECLINED: "aduan tidak dapat dipenuhi", "the complaint cannot be granted";
    DECISION_ELSEWHERE: "bukan wewenang kami, sudah disalurkan", "not ours to decide, passed on";
    DECISION_INFORMED: "dijawab dengan penjelasan", "answered with an explanation";
    DECIDED: "Keputusan: {decision}.", "Decision: {decision}.";
    DECIDED_BY: "Diputuskan oleh {office}.", "Decided by {office}.";
    PROMISED_ON: "Janji: dijawab paling lambat {date}.", "Promise: answered by {date} at the latest.";

    RIGHTS: "Hak Anda setelah jawaban ini", "Your rights after this answer";
    RIGHT_DISPUTE: "Bila belum terjawab, pilih “Belum terjawab” di pelacak; aduan ditangani lagi.", "If this does not answer it, choose “Not answered” in the tracker; the complaint is handled again.";
    RIGHT_DISPUTE_WITHIN: "Bila belum terjawab, pilih “Belum terjawab” di pelacak dalam {limit}; aduan ditangani lagi.", "If this does not answer it, choose “Not answered” in the tracker within {limit}; the complaint is handled again.";
    RIGHT_REOPEN: "Setelah aduan ditutup, Anda masih dapat memintanya dibuka lagi.", "After the complaint is closed, you may still ask for it to be opened again.";
    RIGHT_REOPEN_WITHIN: "Setelah aduan ditutup, Anda masih dapat memintanya dibuka lagi dalam {limit}.", "After the complaint is closed, you may still ask for it to be opened again within {limit}.";
    RIGHT_OMBUDSMAN: "Bila tetap tidak puas, Anda berhak mengadu ke Ombudsman Republik Indonesia, tanpa biaya (UU 25/2009 Pasal 46).", "If you are still not satisfied, you may complain to the Ombudsman of the Republic of Indonesia, free of charge (UU 25/2009 Art. 46).";

    COMPOSER_DECISION: "Keputusan", "Decision";
    COMPOSER_DECISION_HINT: "Pilih bila tulisan Anda belum mengatakannya dengan jelas.", "Choose one unless your text already says it plainly.";
    COMPOSER_SAYS: "Sudah jelas dari tulisan", "The text says it";
    COMPOSER_BY: "Diputuskan oleh", "Decided by";
    COMPOSER_TEXT: "Yang dilakukan, atau mengapa tidak", "What was done, or why not";
    COMPOSER_TEMPLATE: "Pakai contoh jawaban", "Use a sample answer";
    COMPOSER_PREVIEW: "Yang dibaca pelapor", "What the reporter reads";
    COMPOSER_ADVICE: "Saran bahasa (tidak wajib)", "Advice on language (not binding)";
    PROMISE_FIELD: "Belum selesai? Tanggal janji", "Not done yet? The promised date";
    PROMISE_HINT: "Isi hanya bila ini janji, bukan jawaban. Aduan tetap terbuka dan mengingatkan Anda pada hari itu.", "Only for a promise, not an answer. The complaint stays open and comes back to you on that day.";
    DO_PROMISE: "Kirim janji", "Send the promise";
    PROMISE_STANDS: "Instansi berjanji menjawab paling lambat {date}.", "The agency promised an answer by {date}.";
    PROMISE_BROKEN: "Janji menjawab paling lambat {date} tidak ditepati.", "The promise to answer by {date} was not kept.";
    PROMISE_KEPT: "Janji menjawab paling lambat {date} ditepati.", "The promise to answer by {date} was kept.";
    PROMISE_REPLACED: "Janji {date} diganti sebelum harinya.", "The promise of {date} was replaced before its day.";
    PROMISE_LAPSED: "Janji {date} tidak berlaku lagi karena aduan berakhir.", "The promise of {date} no longer stands, since the complaint ended.";
    CLOCK_COMMITMENT: "Janji kepada pelapor", "Promise to the reporter";
    TOAST_PROMISED: "Janji {number} terkirim ke pelapor. Aduan tetap pada Anda.", "The promise for {number} went to the reporter. The complaint stays with you.";

    WORK: "Rancangan jawaban", "Working answer";
    WORK_NONE: "Belum ada rancangan.", "There is no draft yet.";
    WORK_DRAFTED: "Sedang disusun", "Being written";
    WORK_ASKED: "Menunggu persetujuan {office}", "Waits for the approval of {office}";
    WORK_SENT_BACK: "Dikembalikan {office} dengan catatan", "Sent back by {office} with remarks";
    WORK_APPROVED: "Disetujui {office}", "Approved by {office}";
    WORK_NEEDED: "SOP ini meminta jawaban disetujui lebih dahulu.", "This SOP asks for the answer to be approved first.";
    WORK_BY: "Versi {nth}, {office}, {moment}", "Version {nth}, {office}, {moment}";
    WORK_REMARKS: "Catatan", "Remarks";
    WORK_HISTORY: "Semua versi", "All versions";
    WORK_STALE: "Ada versi yang lebih baru. Tulisan Anda tetap ada; bandingkan, lalu simpan lagi.", "There is a newer version. What you typed is kept; compare, then save again.";
    WORK_EDIT: "Susun jawaban", "Write the answer";
    WORK_SAVE: "Simpan rancangan", "Save the draft";
    WORK_ASK: "Minta persetujuan {office}", "Ask {office} for approval";
    WORK_APPROVE: "Setujui", "Approve";
    WORK_RETURN: "Kembalikan dengan catatan", "Send back with remarks";
    WORK_SAVED: "Tersimpan.", "Saved.";
    WORK_USE: "Pakai rancangan ini", "Use this draft";
    MOVE_DRAFT: "menyusun", "wrote";
    MOVE_ASK: "meminta persetujuan", "asked for approval";
    MOVE_APPROVE: "menyetujui", "approved";
    MOVE_SEND_BACK: "mengembalikan", "sent back";
    QUEUE_PROMISED: "Janji", "Promised";
    TITLE_PROMISED: "Janji kepada pelapor", "Promises to reporters";
    TITLE_REVIEW: "Menunggu persetujuan Anda", "Waiting for your approval";
    EMPTY_PROMISED: "Tidak ada janji yang terbuka.", "No promise is open.";
    EMPTY_PROMISED_MORE: "Aduan yang dijawab dengan janji muncul di sini sampai ada jawabannya.", "Complaints answered by a promise stay here until there is an answer.";
    EMPTY_REVIEW: "Tidak ada rancangan yang menunggu persetujuan Anda.", "No draft waits for your approval.";
    EMPTY_REVIEW_MORE: "Rancangan jawaban yang meminta persetujuan jabatan ini muncul di sini dan di Saya.", "Drafts that ask for this post's approval appear here and under Mine.";
    ROW_PROMISED: "janji {date}", "promised {date}";
    ROW_REVIEW: "minta persetujuan", "asks for approval";
    QUEUE_REVIEW: "Persetujuan", "To approve";

    HINT_WRITE: "“{found}” sebaiknya ditulis “{instead}”.", "“{found}” is better written “{instead}”.";
    HINT_CAPITALS: "Huruf besar semua terbaca seperti membentak. Pakai huruf biasa.", "Capitals alone read as shouting. Use ordinary letters.";
    HINT_SMALL_START: "Kalimat yang dimulai dengan “{found}” sebaiknya berhuruf besar.", "The sentence beginning with “{found}” should begin with a capital.";
    HINT_NO_STOP: "Akhiri tulisan dengan tanda titik.", "End the text with a full stop.";

    PROBLEM_BARE: "Tulisan ini baru berisi janji. Tulis apa yang sudah dilakukan atau mengapa tidak; bila memang belum, isi tanggal janjinya.", "This only promises. Say what was done or why not; if nothing was yet, give the promised date.";
    PROBLEM_NOTHING: "Tulisan ini belum mengatakan apa yang dilakukan atau mengapa tidak.", "This does not yet say what was done or why not.";
    PROBLEM_NO_REASON: "Sebutkan alasannya: pelapor berhak tahu mengapa aduannya tidak dipenuhi seluruhnya.", "Give the reason: the reporter has a right to know why it is not granted in full.";
    PROBLEM_UNFILLED: "Masih ada bagian dalam kurung siku yang belum diisi.", "Some parts in square brackets are not filled in yet.";
    PROBLEM_NOT_AHEAD: "Tanggal janji harus sesudah hari ini, dan paling lama satu tahun lagi.", "The promised date must come after today, within a year.";
    PROBLEM_DAY_OFF: "Kantor tutup pada tanggal itu. Pilih hari kerja.", "The office is closed on that date. Choose a working day.";
    REFUSED_NEEDS_APPROVAL: "Jawaban ini belum disetujui, atau tulisannya berbeda dari yang disetujui.", "This answer is not approved yet, or its words differ from what was approved.";
    REFUSED_NOT_ASKED: "Persetujuan rancangan ini tidak diminta dari jabatan Anda.", "Your post was not asked to approve this draft.";
    REFUSED_OWN_DRAFT: "Rancangan sendiri disetujui oleh orang lain.", "A draft is approved by somebody other than its writer.";
}
