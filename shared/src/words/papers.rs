//! The papers that leave the office: what each is called, what is asked for, and what came of it.

catalogue! {
    RECAP: "Rekap bulanan", "Monthly recap";
    RECEIPT: "Tanda terima", "Receipt";
    EVALUATION: "Laporan evaluasi", "Report of the evaluation";
    COMPLAINT_SHEET: "Lembar pengaduan", "Complaint sheet";
    DISPOSITION_SHEET: "Lembar disposisi", "Disposition sheet";
    ANSWER_LETTER: "Surat jawaban", "Letter of answer";
    REGISTER: "Buku register aduan", "Register of complaints";
    REQUESTS: "Register permohonan informasi", "Register of requests for information";
    OBJECTIONS: "Register keberatan", "Register of objections";
    CONFORMANCE: "Kepatuhan terhadap SOP", "Conformance with the SOP";
    CONFORMANCE_FINDINGS: "Penyimpangan", "Departures";
    NOTIFICATION: "Pemberitahuan tertulis", "Written notice";
    COMPLAINT_FORM: "Formulir aduan kosong", "Blank complaint form";
    PROCEDURE: "SOP dengan bagan alir", "SOP with its flowchart";
    PDF: "PDF", "PDF";
    XLSX: "Lembar kerja (XLSX)", "Spreadsheet (XLSX)";
    ROOM: "Dokumen", "Documents";
    ROOM_LEAD: "Surat, register, dan daftar yang keluar dari kantor, seperti boleh Anda lihat.", "Letters, registers and lists that leave the office, as far as you may see.";
    SHEET_LEAD: "Surat dan lembar aduan ini, untuk dicetak atau disimpan.", "Letters and sheets of this complaint, to print or keep.";
    UNNUMBERED: "belum bernomor", "not numbered yet";
    ASK: "Buat dokumen", "Make the document";
    KIND: "Dokumen", "Document";
    FORM: "Bentuk", "Form";
    DAYS_LEAD: "Register sebuah masa, paling lama satu tahun.", "The register of a period of at most a year.";
    CSV: "Unduh CSV", "Download as CSV";
    CSV_HINT: "CSV memuat semua baris, sebanyak apa pun; lembar kerja sampai 200.000 baris; PDF mencetak 1.000 baris pertama.", "CSV holds all rows, however many; a spreadsheet up to 200,000; the PDF prints the first 1,000.";
    CSV_WAITS: "sedang diunduh", "downloading";
    FAILED_ASK: "Dokumen belum dipesan. Yang Anda isi tetap ada; coba lagi.", "The document was not asked for. What you filled in is kept; try again.";
    WAITS: "sedang dipesan", "being asked for";
    MADE_HERE: "Dokumen yang sudah dibuat", "Documents made";
    NONE: "Belum ada dokumen.", "No document yet.";
    NONE_OF_CASE: "Untuk aduan ini tidak ada dokumen yang dapat Anda buat.", "There is no document of this complaint that you may make.";
    KEPT: "Dokumen yang Anda minta disimpan 30 hari, hanya untuk jabatan Anda. Setelah itu buatlah lagi.", "Documents you ask for are kept for 30 days, for your post alone. After that, make them again.";
    ASKED: "Sedang dibuat; biasanya selesai dalam setengah menit.", "Being made; that usually takes half a minute.";
    ASKED_LINES: "Sedang dibuat: {lines} baris.", "Being made: {lines} rows.";
    TITLE: "{kind} · {about}", "{kind} · {about}";
    DAYS: "{from} sampai {until}", "{from} to {until}";
    KNOWN: "{kind} menurut catatan {known}", "{kind} as known on {known}";
    DOWNLOAD: "Unduh {form}", "Download {form}";
    DATA: "Unduh data", "Download the data";
    MADE: "dibuat {made} · {size} · sidik {hash}", "made {made} · {size} · fingerprint {hash}";
    FAILED: "Dokumen ini tidak dapat dibuat. Buat sekali lagi; bila tetap gagal, hubungi pengelola Aduan.", "This document could not be made. Make it once more; if that fails too, ask whoever runs Aduan.";
    LIST_FAILED: "Daftar dokumen belum dapat dibuka. Coba lagi.", "The list of documents could not be opened. Try again.";
    NOT_YOURS: "Jabatan ini tidak membuat dokumen.", "This post makes no documents.";
}
