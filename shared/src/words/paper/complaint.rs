//! What stands on the sheet a complaint is written on (*lembar pengaduan*) and on the form it is made with by hand
//! (*formulir aduan*). Labels that screens have too stand with the fields of the form.

catalogue! {
    TITLE: "Lembar pengaduan", "Complaint sheet";
    RECEIVED: "Diterima", "Received";
    RECORDED_BY: "Dicatat oleh", "Written down by";
    EXTERNAL: "Nomor di sistem asal", "Number in the system it came from";
    REPORTER: "Pelapor", "Reporter";
    REPORTER_ANONYMOUS: "Anonim, identitas disegel", "Anonymous, identity sealed";
    REPORTER_KEPT: "Dirahasiakan", "Kept secret";
    CONTACT: "Kontak", "Contact";
    REPRESENTS: "Mewakili", "Speaks for";
    STORY: "Uraian aduan", "The complaint";
    FACTS: "Keterangan", "Particulars";
    ABOUT: "Yang diadukan", "Whom it is about";
    WISH: "Penyelesaian yang diminta", "What is asked for";
    LOSS: "Kerugian yang diuraikan", "Loss described";
    FILES: "Lampiran", "Attachments";
    FILES_NONE: "Tidak ada lampiran.", "No attachments.";
    FILE: "Nama berkas", "File";
    FILE_KIND: "Jenis", "Kind";
    SORTED: "Pengelompokan", "Sorting";
    CATEGORY: "Kategori", "Category";
    SECRECY: "Kerahasiaan", "Secrecy";
    SECRECY_NONE: "Tidak ada permintaan khusus", "Nothing asked for";
    SECRECY_ANONYMOUS: "Anonim", "Anonymous";
    SECRECY_CONFIDENTIAL: "Rahasia", "Confidential";
    SIGN_RECORDER: "Paraf petugas pencatat", "Initials of the recording officer";
    SIGN_REPORTER: "Pelapor", "Reporter";

    FORM_TITLE: "Formulir aduan", "Complaint form";
    FORM_LEAD: "Tulis dengan huruf cetak. Mengadu tidak dipungut biaya. Isian bertanda * boleh dikosongkan.", "Please write in print. Complaining is free of charge. Fields marked * may stay empty.";
    FORM_OPTIONAL: "{field}*", "{field}*";
    FORM_REPORTER: "1. Pelapor", "1. Reporter";
    FORM_STORY: "2. Uraian aduan", "2. The complaint";
    FORM_STORY_HINT: "Apa yang terjadi, sejak kapan, siapa yang terdampak, dan kerugian yang Anda alami.", "What happened, since when, who is affected, and what loss you had.";
    FORM_WISH: "3. Penyelesaian yang diminta", "3. What is asked for";
    FORM_FACTS: "4. Keterangan", "4. Particulars";
    FORM_EVIDENCE: "Bukti yang dilampirkan", "Evidence enclosed";
    FORM_SECRECY: "Siapa yang boleh tahu", "Who may know";
    FORM_HIDE: "Rahasiakan identitas saya", "Keep my identity secret";
    FORM_CONFIDENTIAL: "Isi aduan hanya untuk petugas yang menanganinya", "Only those who handle it may read the complaint";
    FORM_OFFICER: "Diisi petugas", "For the officer";
    FORM_RECEIVED: "Tanggal dan jam diterima", "Date and time received";
    FORM_SENDING: "Dengan menyerahkan formulir ini, data Anda diproses {agency} hanya untuk memeriksa dan menjawab aduan ini, berdasarkan kewajiban hukum dan pelayanan publik (UU 27/2022 Pasal 20 ayat (2) huruf c dan e). Anda berhak melihat, memperbaiki, dan meminta penghapusan data itu.", "By handing in this form, your data is processed by {agency} only to check and answer this complaint, on the basis of legal obligation and public service (Law 27/2022, article 20 (2) c and e). You have a right to see and correct that data and to ask for its erasure.";
    FORM_RECEIVER: "Petugas penerima", "Receiving officer";
}
