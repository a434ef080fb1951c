//! What the monthly recap says: its figures, each with its formula.

catalogue! {
    SHEET: "Angka rekap", "Figures of the recap";
    SHEET_LEAD: "Angka bulan itu, rumusnya, dan aduan di baliknya.", "The month’s figures, their formulas and the cases behind them.";
    CAME: "Masuk", "Came in";
    ANSWERED: "Dijawab", "Answered";
    ENDED: "Berakhir tanpa jawaban", "Ended without an answer";
    OPEN: "Masih terbuka", "Still open";
    LATE: "Terlambat", "Late";
    CAME_FORMULA: "Aduan yang diterima dalam bulan itu, menurut waktu datangnya, juga bila baru dicatat kemudian.", "Complaints that came in the month, by when they came, even if entered later.";
    ANSWERED_FORMULA: "Aduan yang jawabannya diberikan dalam bulan itu dan masih berlaku. Jawaban yang disanggah, atau yang aduannya dibuka lagi, tidak dihitung.", "Complaints answered in the month whose answer stands. One that was disputed, or whose complaint was opened again, is not counted.";
    ENDED_FORMULA: "Aduan yang dicabut, tidak diproses, atau diserahkan kembali dalam bulan itu.", "Complaints withdrawn, rejected or handed back in the month.";
    OPEN_FORMULA: "Aduan yang pada akhir bulan belum dijawab dan belum berakhir, dari bulan mana pun.", "Complaints neither answered nor ended at the end of the month, from whichever month.";
    LATE_FORMULA: "Dari yang dijawab, berakhir, dan masih terbuka: yang pernah melewati janjinya. Yang masih terbuka dan lewat janji ikut dihitung.", "Of those answered, ended or open: those that once passed their promise. Open ones past it are counted too.";
    KEPT: "Tepat janji", "Promise kept";
    KEPT_FORMULA: "100 dikurangi bagian yang terlambat, dibulatkan ke bawah, dari yang dijawab, berakhir, dan masih terbuka.", "100 less the share that was late, rounded down, of those answered, ended or open.";
    DAYS: "Lama jawaban", "Time to answer";
    LENGTHS: "Nilai tengah {median} hari; 9 dari 10 dijawab paling lama {ninth} hari; rata-rata {mean} hari", "Median {median} days; 9 of 10 within {ninth} days; mean {mean} days";
    DAYS_FORMULA: "Hari kerja sesudah hari aduan datang sampai hari jawaban, untuk yang dijawab dalam bulan itu.", "Working days after the day it came up to the day of the answer, of those answered in the month.";
    NONE: "Belum ada", "None yet";
    TRUE_AT: "Keadaan sampai {at}, menurut yang tercatat sampai {known}.", "As things stood up to {at}, by what was on record on {known}.";
    KNOWN_ON: "Menurut catatan sampai tanggal", "As known on";
    KNOWN_ON_HINT: "Kosongkan untuk sekarang.", "Leave empty for now.";
    SHOW: "Hitung", "Count";
    BY_UNIT: "Menurut OPD atau unit", "By unit";
    BY_CHANNEL: "Menurut kanal", "By channel";
    BY_CATEGORY: "Menurut kategori", "By category";
    WITHOUT: "(tanpa)", "(none)";
    CASES: "{measure}: {count} aduan", "{measure}: {count} cases";
    HASH: "Sidik data: {hash}", "Fingerprint of the data: {hash}";
    PAPERS: "Dokumen rekap", "Documents of the recap";
    PAPERS_LEAD: "Setiap penyerahan rekap menyimpan dokumennya: angka, rumus, dan daftar aduan, seperti tercatat saat itu. Isinya tidak berubah, dan sidiknya membuktikannya; hanya bila data pelapor dihapus atas permintaannya, dokumen dibuat ulang tanpa ceritanya.", "Each submission of the recap keeps its document: figures, formulas and the list of complaints, as on record then. It does not change, and its fingerprint proves that; only when a reporter’s data are erased at their request is it made anew without their words.";
    PAPER_ASK: "Buat dokumen", "Make the document";
    PAPER_WAITS: "sedang dibuat", "being made";
    MORE: "Tampilkan berikutnya", "Show more";
    ROW_LATE: "terlambat", "late";
}
