//! The forms an office files on paper.

catalogue! {
    SHEET: "Lembar pengaduan", "Complaint sheet";
    DISPOSITION: "Lembar disposisi", "Disposition sheet";
    FORM: "Formulir aduan", "Complaint form";
    PRINT: "Cetak {form}", "Print: {form}";
    FAILED: "Lembarnya belum dapat dimuat. Coba lagi.", "The sheet could not be loaded. Try again.";
    REPORTER: "Pelapor", "The reporter";
    REPORTER_ANONYMOUS: "Anonim. Identitasnya disegel dan tidak dicetak.", "Anonymous. The identity is sealed and not printed.";
    REPORTER_KEPT: "Tersimpan tersegel. Buka identitas lebih dahulu untuk mencetaknya; pembukaan itu tercatat.", "Kept sealed. Open the identity first to have it printed; that is recorded.";
    COMPLAINT: "Aduan", "The complaint";
    RECORDED_BY: "Petugas pencatat", "Entered by";
    EVIDENCE: "Bukti yang dilampirkan", "Evidence attached";
    NONE: "Tidak ada", "None";
    WISH: "Penyelesaian yang diminta", "What is asked for";
    SIGN_OFFICER: "Paraf petugas", "Officer’s initials";
    SIGN_REPORTER: "Tanda tangan pelapor", "Reporter’s signature";
}
