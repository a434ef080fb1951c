//! What the evaluation of a monthly recap says on paper (*laporan evaluasi*).

catalogue! {
    TITLE: "Laporan evaluasi rekap bulanan", "Evaluation of the monthly recap";
    RECAP: "Rekap yang dievaluasi", "Recap that is evaluated";
    RECAP_OF: "Rekap bulan {month}", "Recap of {month}";
    RECAP_NUMBERED: "Rekap bulan {month}, nomor {number}", "Recap of {month}, number {number}";
    BY: "Dievaluasi oleh", "Evaluated by";
    WHEN: "Waktu evaluasi", "Evaluated on";
    RESULT: "Hasil evaluasi", "Result";
    NEEDED: "Perlu evaluasi: rekap dikembalikan untuk diperbaiki.", "To be gone over: the recap goes back to be put right.";
    NOT_NEEDED: "Tidak ada evaluasi: rekap diterima dan diarsipkan.", "Nothing to go over: the recap is accepted and filed.";
    NOTES: "Catatan", "Notes";
    FOLLOW_UP: "Tindak lanjut", "Follow-up";
    FIGURES: "Ringkasan angka", "The figures in short";
    HASH: "Sidik data di kaki halaman menunjuk pada rekap yang dievaluasi: rekap dengan sidik lain bukan rekap ini.", "The fingerprint at the foot of the page points to the recap that was evaluated: one with another fingerprint is not this one.";
}
