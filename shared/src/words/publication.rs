//! Complaints shown to the public: what the officer who edits them reads, and the public pages.

catalogue! {
    NO_CONSENT: "Pelapor tidak mengizinkan aduannya ditampilkan, atau sudah mencabut izinnya.", "The reporter did not agree to have it shown, or took it back.";
    CONFIDENTIAL: "Aduan ini rahasia dan tidak pernah ditampilkan.", "This complaint is confidential and never shown.";
    UNNUMBERED: "Aduan ini belum bernomor register.", "This complaint has no register number yet.";
    ERASED: "Data pelapor aduan ini sudah dihapus.", "The reporter’s data of this complaint was erased.";
    NO_MATTER: "Rekap, aduan yang dicabut, dan aduan yang ditolak tidak ditampilkan.", "Recaps, withdrawn complaints and rejected ones are not shown.";

    // The officer's panel.
    PANEL: "Untuk publik", "For the public";
    SHEET_LEAD: "Samarkan nama, nomor, dan wajah, lalu tampilkan.", "Black out names, numbers and faces, then show it.";
    PREPARE: "Siapkan untuk publik", "Prepare for the public";
    PREPARING: "Menyiapkan…", "Preparing…";
    LABEL_TEXT: "Isi aduan yang ditampilkan", "The complaint as shown";
    HINT_ANSWER: "Jangan ditampilkan bila jawabannya hanya untuk pelapor.", "Leave it out where the answer is for the reporter alone.";
    PUBLISH: "Tampilkan", "Show";
    PUBLISHING: "Menampilkan…", "Showing…";
    SHOWN: "Ditampilkan untuk publik", "Shown to the public";
    SHOWN_LINK: "Buka halaman publiknya", "Open its public page";
    WITHHOLD: "Tarik dari publik", "Take off the public pages";
    WITHHOLDING: "Menarik…", "Taking off…";
    WITHHOLD_REASON: "Mengapa ditarik", "Why it is taken off";
    NOT_DONE: "Belum berhasil. Yang Anda tulis masih ada di sini.", "Not done yet. What you wrote is still here.";

    // The public pages.
    LIST_TITLE: "Aduan warga", "Complaints of residents";
    LIST_LEAD: "Aduan yang pelapornya mengizinkan ditampilkan, tanpa nama dan yang pribadi disamarkan.", "Complaints whose reporters agreed to have them shown, without names and with private parts blacked out.";
    LIST_LINK: "Aduan warga", "Complaints of residents";
    LIST_NONE: "Belum ada aduan yang ditampilkan.", "No complaint is shown yet.";
    LIST_NONE_FOUND: "Tidak ada aduan yang cocok. Coba kata lain, atau hapus penyaringnya.", "No complaint matches. Try other words, or clear the filter.";
    LIST_OLDER: "Yang lebih lama", "Older ones";
    LIST_ALL: "Hapus penyaring", "Clear the filter";
    SEARCH: "Cari kata", "Search for words";
    SEARCH_DO: "Cari", "Search";
    FILTER_CATEGORY: "Tentang", "About";
    FILTER_CATEGORY_ALL: "Semua", "Everything";
    FILTER_STATE: "Keadaan", "State";
    FILTER_STATE_ALL: "Semua", "Any";
    FILTER_STATE_OPEN: "Sedang ditangani", "Being handled";
    FILTER_STATE_ENDED: "Selesai", "Done";
    TITLE: "Aduan {number}", "Complaint {number}";
    TOLD_ON: "Disampaikan {date}", "Told on {date}";
    ANSWER: "Jawaban", "Answer";
    NO_ANSWER: "Belum ada jawaban yang ditampilkan.", "No answer is shown yet.";
    FOLLOWERS_NONE: "Belum ada warga lain yang ikut.", "Nobody else follows it yet.";
    FOLLOWERS_ONE: "1 warga lain ikut merasakan ini.", "1 other resident is affected too.";
    FOLLOWERS: "{count} warga lain ikut merasakan ini.", "{count} other residents are affected too.";
    FOLLOW: "Saya juga mengalaminya", "I am affected too";
    FOLLOW_HINT: "Tidak perlu melapor lagi: dukungan Anda dihitung pada aduan ini.", "No need to report it again: you are counted with this complaint.";
    FOLLOWED: "Terima kasih, Anda ikut dihitung.", "Thank you, you are counted.";
    FOLLOWED_HERE: "Perkembangannya dapat Anda buka lagi dari daftar di ponsel ini.", "You can open it again, and see how it goes on, from the list on this phone.";
    FIGURE_IN: "aduan masuk", "complaints came";
    FIGURE_ENDED: "selesai", "done";
    FIGURE_OPEN: "masih ditangani", "still open";
    FIGURE_LATE: "di antaranya terlambat", "of these late";
    FIGURES_NOTE: "Semua aduan bulan ini, juga yang tidak ditampilkan. Yang masih terbuka dan lewat tenggatnya dihitung terlambat.", "All complaints of this month, also those not shown. Open ones past their due date count as late.";

    ANSWERED_ON: "Dijawab {date}", "Answered on {date}";

    // The files for anyone.
    OPEN_DATA: "Unduh data terbuka", "Download open data";
    OPEN_LICENCE: "Boleh dipakai dan disebarkan oleh siapa pun dengan menyebut instansi sebagai sumbernya. Jangan dipakai untuk mencari tahu siapa pelapornya.", "Anyone may use and pass it on, naming the agency as its source. Do not use it to find out who reported.";
    COLUMN_NUMBER: "Nomor register", "Register number";
    COLUMN_TOLD_ON: "Tanggal disampaikan", "Told on";
    COLUMN_CATEGORY: "Kategori", "Category";
    COLUMN_OFFICE: "Penanggung jawab", "Office";
    COLUMN_STATE: "Keadaan", "State";
    COLUMN_TEXT: "Isi aduan", "Complaint";
    COLUMN_ANSWERED_ON: "Tanggal dijawab", "Answered on";
    COLUMN_ANSWER: "Jawaban", "Answer";

    // The reporter's own.
    YOURS_SHOWN: "Aduan Anda ditampilkan untuk publik, tanpa nama", "Your complaint is shown to the public, without your name";
    YOURS_AGREED: "Anda mengizinkan aduan ini ditampilkan untuk publik, tanpa nama.", "You agreed to have this complaint shown to the public, without your name.";
    TAKE_BACK: "Cabut izin tampil", "Take the consent back";
    TAKE_BACK_HINT: "Setelah dicabut, aduan ini tidak ditampilkan lagi. Penanganannya tetap berjalan.", "Once taken back it is not shown again. It is handled all the same.";

    // Before sending.
    SIMILAR: "Aduan serupa yang sudah ada", "Similar complaints there are";
    SIMILAR_LEAD: "Bila ini aduan yang sama, Anda cukup ikut; tidak perlu mengirim lagi.", "If it is the same, you can simply join; no need to send another.";
}
