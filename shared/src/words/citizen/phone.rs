//! What a citizen's phone keeps: drafts, complaints that wait for a network, receipts. Form, page and share
//! target alike. Absent: what the form itself asks.

catalogue! {
    SAVED: "Tersimpan di ponsel ini", "Saved on this phone";
    SAVING: "Menyimpan…", "Saving…";

    RESUME_TITLE: "Anda punya aduan yang belum selesai", "You have a complaint you did not finish";
    RESUME_WHEN: "Terakhir ditulis {moment}.", "Last written {moment}.";
    RESUME: "Lanjutkan", "Go on with it";
    RESUME_NOT: "Mulai baru", "Begin a new one";
    RESUME_STAYS: "Bila Anda mulai baru, yang lama tetap ada di Aduan di ponsel ini.", "If you begin a new one, the old one stays under Complaints on this phone.";

    QUEUED_TITLE: "Belum terkirim", "Not sent yet";
    QUEUED_STATE: "Menunggu jaringan", "Waiting for a network";
    QUEUED_LEAD: "Aduan Anda lengkap dan tersimpan di ponsel ini. Aduan akan dikirim sendiri begitu ada jaringan, satu kali saja.", "Your complaint is complete and saved on this phone. It will be sent by itself as soon as there is a network, once and only once.";
    QUEUED_THEN: "Anda boleh menutup halaman ini. Bila nanti belum terkirim, buka lagi Aduan di ponsel ini saat ada jaringan. Nomor register dan kode lacak Anda terima setelah terkirim.", "You may close this page. If it has not been sent later, open Complaints on this phone again when there is a network. You get the register number and tracking code once it is sent.";
    QUEUED_TO: "Untuk", "To";
    QUEUED_AT: "Selesai ditulis", "Finished";
    QUEUED_FINGER: "Sidik kiriman", "Fingerprint";
    QUEUED_STORY: "Isi", "Text";
    QUEUED_NOW: "Coba kirim sekarang", "Try to send it now";
    QUEUED_CHANGE: "Ubah jawaban", "Change the answers";

    FILES_FOLLOW: "{count} berkas belum terkirim. Berkas itu tersimpan di ponsel ini dan ikut terkirim begitu jaringan memungkinkan.", "Files not sent yet: {count}. They are saved on this phone and will be sent along as soon as the network allows.";

    NOTICE_SENT: "Aduan Anda kepada {agency} sudah terkirim", "Your complaint to {agency} has been sent";

    MINE_TITLE: "Aduan di ponsel ini", "Complaints on this phone";
    MINE_LEAD: "Daftar ini hanya ada di ponsel ini. Siapa pun yang memegang ponsel ini dapat membukanya.", "This list exists on this phone only. Whoever holds this phone can open it.";
    MINE_SCRIPT: "Halaman ini memerlukan JavaScript, karena daftarnya hanya tersimpan di ponsel Anda. Tanpa itu Anda tetap dapat melacak aduan dengan nomor register dan kode lacak.", "This page needs JavaScript, because the list is kept on your phone only. Without it you can still track a complaint with its register number and tracking code.";
    MINE_NONE: "Tidak ada aduan yang tersimpan di ponsel ini.", "No complaint is kept on this phone.";
    MINE_NONE_HINT: "Yang Anda tulis, dan tanda terima aduan yang Anda kirim dari ponsel ini, akan tampil di sini.", "What you write, and the receipts of complaints sent from this phone, will be shown here.";
    MINE_DENIED: "Peramban ini tidak mengizinkan apa pun disimpan. Formulir tetap dapat dipakai; simpan nomor dan kode Anda sendiri.", "This browser does not allow anything to be kept. The form works all the same; keep number and code yourself.";
    MINE_DRAFTS: "Belum selesai ditulis", "Not finished";
    MINE_QUEUE: "Menunggu dikirim", "Waiting to be sent";
    MINE_SENT: "Sudah terkirim", "Sent";
    MINE_FOLLOWED: "Aduan warga lain yang Anda ikuti", "Complaints of others that you follow";
    STATE_DRAFT: "Draf", "Draft";
    STATE_QUEUED: "Menunggu dikirim", "Waiting to be sent";
    STATE_SENT: "Terkirim", "Sent";
    STATE_FOLLOWED: "Diikuti", "Followed";
    MINE_REFUSED: "Belum diterima. Buka dan perbaiki yang ditandai, lalu kirim lagi.", "Not accepted yet. Open it, put right what is marked, then send again.";
    MINE_LOST: "{count} berkas tidak dapat diterima dan tidak ikut.", "Files that could not be accepted and were left out: {count}.";
    MINE_NO_NUMBER: "Nomor register menyusul", "Register number follows";
    MINE_OPEN: "Lanjutkan", "Go on";
    MINE_SHOW: "Buka", "Open";
    MINE_TRACK: "Lacak", "Track";
    MINE_DELETE: "Hapus", "Delete";
    MINE_DELETE_DRAFT: "Hapus tulisan ini dari ponsel? Tulisan ini belum terkirim dan tidak dapat dikembalikan.", "Delete this text from the phone? It has not been sent and cannot be brought back.";
    MINE_DELETE_SENT: "Hapus tanda terima ini dari ponsel? Aduannya tetap berjalan. Pastikan Anda sudah mencatat nomor dan kodenya.", "Delete this receipt from the phone? The complaint goes on. Make sure that you have written down number and code.";
    MINE_DELETE_FOLLOWED: "Berhenti mengikuti aduan ini di ponsel ini? Anda tetap ikut dihitung.", "Stop following this complaint on this phone? You are still counted.";
    MINE_DELETED: "Sudah dihapus dari ponsel ini.", "Deleted from this phone.";
    FORGET: "Lupakan ponsel ini", "Forget this phone";
    FORGET_HINT: "Menghapus semua draf, tanda terima, dan halaman yang tersimpan di ponsel ini. Aduan yang sudah terkirim tetap berjalan.", "Deletes all drafts, receipts and pages kept on this phone. Complaints that were sent go on.";
    FORGET_ASK: "Hapus semuanya dari ponsel ini?", "Delete everything from this phone?";
    FORGET_UNSENT: "Ada yang belum terkirim: {count}. Semuanya akan hilang dan tidak dapat dikembalikan.", "Not sent yet: {count}. All of it will be lost and cannot be brought back.";
    FORGET_CODES: "Catat dahulu nomor dan kode lacak yang masih Anda perlukan.", "First write down the numbers and tracking codes you still need.";
    FORGET_YES: "Ya, hapus semuanya", "Yes, delete everything";
    FORGET_NO: "Batal", "Cancel";
    FORGOTTEN: "Ponsel ini sudah dilupakan. Tidak ada lagi yang tersimpan.", "This phone has been forgotten. Nothing is kept any more.";

    SHARE_TITLE: "Bagikan sebagai aduan", "Share as a complaint";
    SHARE_LEAD: "Pilih instansi yang dituju. Tulisan dan foto yang Anda bagikan langsung masuk ke formulirnya.", "Choose the agency it is for. The text and photos you shared go straight into its form.";
    SHARE_NOT_KEPT: "Foto yang Anda bagikan belum ikut. Pilih instansi, lalu lampirkan fotonya di formulir.", "The photos you shared did not come along. Choose the agency, then attach them in the form.";
}
