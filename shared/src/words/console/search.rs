//! Searching all cases, filtering them, and keeping a filter under a name.

catalogue! {
    SEARCH_RESULTS: "Hasil pencarian", "Search results";
    SEARCH_RESULTS_OF: "Hasil pencarian “{text}”", "Search results for “{text}”";
    SEARCH_ALL: "Cari di semua aduan", "Search all complaints";
    SEARCH_LEAVE: "Kembali ke antrean", "Back to the queue";
    SEARCH_PERSON: "Ini seperti NIK atau nomor telepon.", "This looks like a NIK or a phone number.";
    SEARCH_PERSON_MORE: "Pelapor dicari di halaman tersendiri, dengan alasan yang dicatat.", "Reporters are looked up on a page of their own, with a reason that is recorded.";
    SEARCH_PERSON_CLOSED: "Jabatan Anda tidak mencari pelapor. Cari dengan nomor register atau kata.", "Your post looks up no reporters. Search by register number or words.";
    SEARCH_PERSON_LINK: "Cari menurut nama, telepon atau NIK", "Find by name, phone or NIK";
    SEARCH_COMMON: "Kata itu ada di hampir semua aduan. Tambahkan kata lain.", "That word stands in almost every complaint. Add another word.";
    SEARCH_FURTHER: "Cari yang lebih lama", "Search older ones";
    SEARCH_FURTHER_MORE: "Sudah dicari sampai {date}.", "Searched back to {date}.";
    SEARCH_NONE: "Tidak ada aduan yang cocok.", "No complaint matches.";
    SEARCH_NONE_MORE: "Periksa ejaan, atau cari dengan kata lain.", "Check the spelling, or search by other words.";
    SEARCH_LOOSEN: "Tanpa “{filter}” ada {amount} aduan.", "Without “{filter}” there are {amount} complaints.";
    SEARCH_LOOSEN_DO: "Hapus saringan ini", "Remove this filter";
    SEARCH_UNREAD: "Saringan “{filter}” di alamat ini tidak dikenal, jadi tidak dipakai.", "The filter “{filter}” in this address is unknown, so it is not used.";
    WORDS: "Kata", "Words";

    FILTER: "Saring", "Filter";
    FILTER_TITLE: "Saring aduan", "Filter complaints";
    FILTER_COUNT: "Saring ({amount})", "Filter ({amount})";
    FILTER_APPLY: "Terapkan", "Apply";
    FILTER_CLEAR: "Hapus semua", "Clear all";
    FILTER_ANY: "Semua", "Any";
    FILTER_REMOVE: "Hapus saringan {filter}", "Remove the filter {filter}";
    FILTER_SHOWN: "{key}: {value}", "{key}: {value}";

    BY_STAGE: "Keadaan", "Stage";
    BY_STATE: "Status", "State";
    BY_KEEPER: "Menunggu", "Waiting for";
    BY_UNIT: "Unit", "Unit";
    BY_CATEGORY: "Kategori", "Category";
    BY_CHANNEL: "Saluran", "Channel";
    BY_CLASSIFICATION: "Klasifikasi", "Class";
    BY_KIND: "Jenis", "Kind";
    BY_SINCE: "Masuk sejak", "Filed since";
    BY_UNTIL: "Masuk sampai", "Filed until";
    BY_DUE: "Tenggat", "Due";
    BY_SECRECY: "Kerahasiaan", "Secrecy";
    BY_DISSATISFIED: "Pelapor", "Reporter";
    BY_PROMISE: "Janji jawaban", "Promised answer";
    STAGE_OPEN: "Terbuka", "Open";
    STAGE_ENDED: "Sudah berakhir", "Ended";
    DUE_PAST: "Terlambat", "Late";
    DUE_TODAY: "Jatuh tempo hari ini", "Due today";
    DUE_WEEK: "Jatuh tempo minggu ini", "Due this week";
    SECRECY_CONFIDENTIAL: "Rahasia", "Confidential";
    SECRECY_OPEN: "Tidak rahasia", "Not confidential";
    DISSATISFIED_YES: "Tidak puas", "Not satisfied";
    PROMISE_YES: "Ada janji", "Promised";
    PROMISE_PAST: "Janji lewat tanggal", "Promise past its day";

    SAVED_KEEP: "Simpan tampilan ini", "Save this view";
    SAVED_NAME: "Nama tampilan", "Name of the view";
    SAVED_NAME_HINT: "Tampil di daftar sebelah kiri dengan jumlahnya. Jangan tulis nama orang.", "Stands in the rail with its count. Do not write a person's name.";
    SAVED_DO: "Simpan", "Save";
    SAVED_CANCEL: "Batal", "Cancel";
    SAVED_RENAME: "Ganti nama", "Rename";
    SAVED_DELETE: "Hapus tampilan", "Delete the view";
    SAVED_UP: "Naikkan", "Move up";
    PROBLEM_VIEWS: "Sudah ada 12 tampilan, sebanyak yang disimpan. Hapus satu dulu.", "There are 12 views already, as many as are kept. Delete one first.";
    SAVED_NOT_DONE: "Tampilan belum tersimpan. Yang Anda ketik masih ada di sini.", "The view is not saved yet. What you typed is still here.";
    SAVED_KEPT: "Tampilan “{name}” tersimpan.", "The view “{name}” is saved.";
    SAVED_GONE: "Tampilan “{name}” dihapus.", "The view “{name}” is deleted.";
}
