//! What stands on official papers: recaps, registers and disposition sheets here, the other papers each in a page of
//! its own. What a receipt says stands with the citizen's words, since a
//! citizen reads it on a screen too.

pub mod answer;
pub mod complaint;
pub mod evaluation;
pub mod notification;

catalogue! {
    PAGE: "Halaman {page} dari {pages}", "Page {page} of {pages}";
    GOVERNMENT: "Pemerintah {government}", "Pemerintah {government}";
    NUMBER: "Nomor: {number}", "Number: {number}";
    NOTHING: "Nihil", "None";
    DASH: "–", "–";
    NIP: "NIP {nip}", "NIP {nip}";
    PLACE_AND_DATE: "{place}, {date}", "{place}, {date}";
    DATE_BLANK: "........................", "........................";
    NAME_BLANK: "(........................................)", "(........................................)";
    YES: "Ya", "Yes";
    NO: "Tidak", "No";
    NTH: "No.", "No.";
    REGISTER_NUMBER: "No. register", "Register no.";
    TOTAL: "Jumlah", "Total";
    AGENCY: "Instansi", "Agency";
    PROCEDURE: "Prosedur", "Procedure";
    PERIOD: "Periode", "Period";
    TRUE_UNTIL: "Keadaan sampai", "As things stood up to";
    KNOWN_UNTIL: "Menurut catatan sampai", "By what was on record on";
    FOOT_HASH: "Sidik data (SHA-256): {hash}", "Fingerprint of the data (SHA-256): {hash}";

    RECAP_TITLE: "Rekap bulanan penanganan aduan", "Monthly recap of complaints";
    RECAP_SUBTITLE: "Bulan {month}", "{month}";
    RECAP_FIGURES: "Angka bulan ini", "Figures of the month";
    RECAP_FIGURE: "Yang dihitung", "What is counted";
    RECAP_COUNT: "Hasil", "Result";
    RECAP_FORMULA: "Cara menghitung", "How it is counted";
    RECAP_UNIT: "OPD atau unit", "Unit";
    RECAP_CHANNEL: "Kanal", "Channel";
    RECAP_CATEGORY: "Kategori", "Category";
    RECAP_ENDED: "Tanpa jawaban", "Unanswered end";
    RECAP_OPEN: "Terbuka", "Open";
    RECAP_ANNEX: "Lampiran: daftar aduan bulan {month}", "Annex: the complaints of {month}";
    RECAP_ALL: "Daftar ini memuat semua {count} aduan yang dihitung di atas, menurut nomor register. Sidik data di kaki halaman berlaku untuk angka dan daftar ini.", "This list holds all {count} complaints counted above, by register number. The fingerprint at the foot of the page is of the figures and of this list.";
    RECAP_CUT: "Daftar ini memuat {count} aduan pertama, menurut nomor register, dari {all} yang dihitung di atas. Sidik data di kaki halaman berlaku untuk angka dan daftar yang lengkap.", "This list holds the first {count} complaints, by register number, of the {all} that are counted above. The fingerprint at the foot of the page is of the figures and of the full list.";
    RECAP_EMPTY: "Tidak ada aduan yang dihitung untuk bulan ini.", "No complaints are counted for this month.";
    RECAP_CAME_ON: "Masuk", "Came in";
    RECAP_SUMMARY: "Ringkasan aduan", "The complaint in short";
    RECAP_CONCLUDED_ON: "Dijawab atau berakhir", "Answered or ended";
    RECAP_LENGTH: "Lama (hari kerja)", "Length (working days)";
    RECAP_IN_TIME: "Tepat waktu", "In time";
    RECAP_STATE: "Status", "State";
    RECAP_UNREAD: "(tidak ditampilkan)", "(not shown)";

    DISPOSITION_TITLE: "Disposisi {office}", "Disposition of {office}";
    DISPOSITION_TO: "Diteruskan kepada", "Passed on to";
    DISPOSITION_PLEASE: "Dengan hormat harap:", "With respect, please:";
    DISPOSITION_NOTE: "Catatan", "Notes";
    DISPOSITION_FROM_ANONYMOUS: "Pelapor anonim ({channel})", "An anonymous reporter ({channel})";
    DISPOSITION_FROM_KEPT: "Pelapor, nama tidak dicantumkan ({channel})", "The reporter, not named ({channel})";
    DISPOSITION_LETTER: "No. surat", "Letter no.";
    DISPOSITION_LETTER_DATE: "Tgl. surat", "Letter of";
    DISPOSITION_RECIPIENT: "{office} ({part})", "{office} ({part})";
    DISPOSITION_OFFICE: "Diparaf oleh", "Initialled by";

    REGISTER_TITLE: "Buku register pengaduan", "Register of complaints";
    REGISTER_SUBTITLE: "{from} sampai {until}", "{from} to {until}";
    REGISTER_EMPTY: "Tidak ada aduan yang diterima dalam periode ini.", "No complaints were received in this period.";
    REGISTER_COUNT: "Jumlah aduan: {count}.", "Complaints: {count}.";
    REGISTER_FIRST: "Dicetak: {first} aduan pertama dari {count}. Daftar lengkapnya ada pada lembar kerja, atau cetaklah per bagian.", "Printed: the first {first} of {count} complaints. The whole list is in the spreadsheet; or print it in parts.";
    REGISTER_LATE: "terlambat", "late";
    REGISTER_RETURNED: "dikembalikan {count} kali", "returned {count} times";
    REGISTER_KEPT: "Nama, alamat, dan kontak pelapor yang dirahasiakan tidak dicetak.", "Names, addresses and contacts that are kept secret are not printed.";
    REGISTER_FILED: "Tanggal dan jam terima", "Received";
    REGISTER_CHANNEL: "Kanal", "Channel";
    REGISTER_REPORTER: "Nama pelapor", "Reporter";
    REGISTER_ADDRESS: "Alamat", "Address";
    REGISTER_CONTACT: "Kontak", "Contact";
    REGISTER_CLASS: "Klasifikasi", "Class";
    REGISTER_CATEGORY: "Kategori", "Category";
    REGISTER_SUMMARY: "Ringkasan aduan", "The complaint in short";
    REGISTER_PLACE: "Lokasi", "Place";
    REGISTER_ABOUT: "Terlapor atau OPD tujuan", "Concerned office";
    REGISTER_EVIDENCE: "Bukti", "Evidence";
    REGISTER_THERE: "Ada", "Yes";
    REGISTER_NOT_THERE: "Tidak", "No";
    REGISTER_FORWARDED: "Diteruskan kepada, tanggal", "Passed on to, date";
    REGISTER_FORWARD: "{office}, {date}", "{office}, {date}";
    REGISTER_DUE: "Batas waktu", "Due";
    REGISTER_ANSWER: "Isi tanggapan atau tindak lanjut", "Answer or follow-up";
    REGISTER_ANSWERED: "Tanggal dijawab", "Answered";
    REGISTER_STATE: "Status", "State";
    REGISTER_OFFICER: "Petugas", "Officer";
    REGISTER_NOTE: "Keterangan", "Remarks";

    REQUESTS_EMPTY: "Tidak ada permohonan yang diterima dalam periode ini.", "No requests were received in this period.";
    REQUESTS_COUNT: "Jumlah permohonan: {count}.", "Requests: {count}.";
    OBJECTIONS_EMPTY: "Tidak ada keberatan yang diterima dalam periode ini.", "No objections were received in this period.";
    OBJECTIONS_COUNT: "Jumlah keberatan: {count}.", "Objections: {count}.";
}
