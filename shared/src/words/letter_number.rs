//! Numbers of letters, the book they stand in, and the signed version of a letter.

catalogue! {
    ANSWER: "Surat jawaban", "Letter of answer";
    DISPOSITION: "Lembar disposisi", "Disposition sheet";
    NOTIFICATION: "Pemberitahuan tertulis", "Written notice";
    OTHER: "Surat lain", "Other letter";
    RESERVED: "Dipesan", "Kept";
    USED: "Terpakai", "Used";
    VOID: "Batal", "Void";
    DID_RESERVE: "dipesan", "kept";
    DID_USE: "dipakai", "used";
    DID_VOID: "dibatalkan", "voided";

    NOT_SET: "Instansi ini belum mengatur nomor surat. Administrator dapat mengisinya pada data instansi.", "This agency has not set up letter numbers. An administrator can do so in the agency’s data.";
    NUMBERED_ALREADY: "Surat ini sudah bernomor. Batalkan nomornya lebih dahulu bila harus berganti.", "This letter has a number already. Void that first if it must change.";
    IS_USED: "Nomor ini sudah terpakai.", "This number is used already.";
    IS_VOID: "Nomor ini sudah batal dan tidak dipakai lagi.", "This number is void and is never used again.";
    OTHER_KIND: "Nomor ini dipesan untuk jenis surat lain.", "This number was kept for another kind of letter.";

    ROOM: "Nomor surat", "Letter numbers";
    ROOM_LEAD: "Buku nomor surat keluar: setiap nomor yang diambil tercatat di sini dan tidak pernah dipakai dua kali.", "The book of numbers of outgoing letters: each that was taken stands here, and none is ever used twice.";
    ROOM_NOT_YOURS: "Jabatan ini tidak membaca buku nomor surat.", "This post does not read the book of letter numbers.";
    YEAR: "Tahun", "Year";
    ALL_STATES: "Semua", "All";
    NUMBER: "Nomor", "Number";
    TAKEN_ON: "Tanggal", "Date";
    OF: "Untuk", "For";
    STATE: "Keadaan", "State";
    NOTED: "Catatan", "Notes";
    ACTIONS: "Tindakan", "Actions";
    HIDDEN_CASE: "aduan yang tidak Anda tangani", "a complaint that is not yours to see";
    UNNUMBERED_CASE: "aduan tanpa nomor register", "a complaint without a register number";
    ACT: "{deed} oleh {office}, {moment}", "{deed} by {office}, {moment}";
    NONE: "Belum ada nomor surat pada tahun ini.", "No letter number in this year yet.";
    NONE_SO: "Tidak ada nomor surat dengan keadaan itu pada tahun ini.", "No letter number of that state in this year.";
    NONE_MORE: "Nomor diambil dari lembar dokumen sebuah aduan, atau dipesan di sini.", "Numbers are taken on the sheet of a complaint’s documents, or kept here for later.";
    RESERVE: "Pesan nomor", "Keep a number";
    RESERVE_LEAD: "Untuk surat yang dibuat di luar Aduan, atau yang baru akan dibuat. Jangan tulis nama pelapor.", "For a letter made outside Aduan, or still to be made. Do not write a reporter’s name.";
    RESERVE_FOR: "Jenis surat", "Kind of letter";
    SUBJECT: "Perihal surat", "What the letter is about";
    RESERVING: "sedang dipesan", "being kept";
    RESERVED_NOW: "Nomor {number} dipesan.", "Number {number} is kept.";
    VOID_IT: "Batalkan", "Void";
    VOID_OF: "Batalkan nomor {number}", "Void number {number}";
    VOID_WHY: "Mengapa nomor ini dibatalkan?", "Why is this number voided?";
    VOID_HINT: "Nomor yang batal tetap tercatat dan tidak dipakai lagi. Suratnya dapat mengambil nomor baru.", "A void number stays in the book and is never used again. Its letter may take a new one.";
    VOIDING: "sedang dibatalkan", "being voided";
    VOIDED_NOW: "Nomor {number} batal.", "Number {number} is void.";
    CANCEL: "Tidak jadi", "Never mind";
    FAILED: "Belum tersimpan. Yang Anda isi tetap ada; coba lagi.", "Not kept yet. What you filled in is still here; try again.";
    LOAD_FAILED: "Buku nomor surat belum dapat dibuka. Coba lagi.", "The book of letter numbers could not be opened. Try again.";
    TABLE: "Nomor surat tahun {year}", "Letter numbers of {year}";

    SHEET: "Nomor surat dan naskah bertanda tangan", "Letter numbers and signed versions";
    SHEET_LEAD: "Nomor setiap surat aduan ini, dan pindaian atau naskahnya yang sudah ditandatangani. Suratnya sendiri dibuat pada lembar", "The number of each letter of this complaint, and its scan or signed document. The letter itself is made on the sheet";
    SHEET_FOR: "Mengambil nomor, dan menyimpan surat yang sudah ditandatangani.", "Taking a number, and keeping the letter once it is signed.";
    NO_LETTERS: "Belum ada surat dari aduan ini yang boleh Anda lihat.", "There is no letter of this complaint yet that you may see.";
    WHICH_ONE: "Nomor yang dipakai", "Which number";
    NEXT_ONE: "Nomor berikutnya", "The next one";
    TAKE: "Ambil nomor surat", "Take a letter number";
    HAS: "Nomor {number}", "Number {number}";
    HAS_NONE: "Belum bernomor.", "Not numbered yet.";
    SIGNED_AT: "Naskah ke-{nth}, {office}, {moment} · {size} · sidik {hash}", "Version {nth}, {office}, {moment} · {size} · fingerprint {hash}";
    SIGNED_OLDER: "Sudah diganti naskah yang lebih baru.", "A newer version has replaced it.";
    SIGNED_NONE: "Belum ada naskah bertanda tangan.", "No signed version yet.";
    SIGNED_BRING: "Unggah naskah bertanda tangan", "Upload the signed version";
    SIGNED_PICK: "Pilih naskah", "Choose the document";
    SIGNED_HINT: "Pindaian (JPG, PNG) atau PDF yang ditandatangani secara elektronik, paling besar 8 MB. PDF disimpan persis seperti diunggah.", "A scan (JPG, PNG) or a PDF that was signed electronically, 8 MB at most. A PDF is kept exactly as it was uploaded.";
    SIGNED_SEND: "Simpan naskah", "Keep the version";
    SIGNED_SENDING: "sedang disimpan", "being kept";
    SIGNED_FETCH: "Unduh", "Download";
}
