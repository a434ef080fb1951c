//! What an answer says as a letter (*surat dinas*), around the answer itself.

catalogue! {
    TITLE: "Surat jawaban", "Letter of answer";
    NUMBER: "Nomor", "Number";
    NATURE: "Sifat", "Nature";
    NATURE_USUAL: "Biasa", "Ordinary";
    NATURE_SECRET: "Rahasia", "Secret";
    ENCLOSED: "Lampiran", "Enclosed";
    ENCLOSED_COUNT: "{count} berkas", "{count} files";
    SUBJECT: "Hal", "Subject";
    SUBJECT_NUMBER: "Jawaban atas aduan nomor {number}", "Answer to complaint {number}";
    SUBJECT_DATE: "Jawaban atas aduan tanggal {date}", "Answer to the complaint of {date}";
    TO: "Yth. Sdr. {name}", "To {name}";
    TO_REPORTER: "Yth. Pelapor aduan nomor {number}", "To the reporter of complaint {number}";
    TO_REPORTER_DATE: "Yth. Pelapor aduan tanggal {date}", "To the reporter of the complaint of {date}";
    OPENING: "Menjawab aduan yang kami terima pada {date} dan tercatat dalam buku register dengan nomor {number}, kami sampaikan hal-hal berikut.", "In answer to the complaint that we received on {date} and entered in the register under number {number}, we inform you as follows.";
    OPENING_UNNUMBERED: "Menjawab aduan yang kami terima pada {date}, kami sampaikan hal-hal berikut.", "In answer to the complaint that we received on {date}, we inform you as follows.";
    RIGHTS: "Hak Anda setelah jawaban ini:", "Your rights after this answer:";
    CLOSING: "Demikian jawaban kami. Terima kasih atas kepedulian Anda terhadap pelayanan publik.", "This is our answer. Thank you for your care for public service.";
    COPIES: "Tembusan:", "Copies to:";
}
