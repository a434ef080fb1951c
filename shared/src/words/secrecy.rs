//! Making a complaint more or less secret: what officers and its reporter read.

catalogue! {
    DEED_TIGHTEN: "Perketat", "Make more secret";
    DEED_ASK: "Minta pembukaan", "Ask to loosen";
    DEED_AGREE: "Setujui pembukaan", "Agree";
    DEED_REFUSE: "Tolak atau batalkan", "Refuse or take back";

    NO_RECAP: "Rekap tidak memiliki pelapor.", "A recap has no reporter.";
    ALREADY_SO: "Aduan ini sudah serahasia itu.", "This complaint is as secret already.";
    NOT_CONFIDENTIAL: "Aduan ini tidak rahasia.", "This complaint is not confidential.";
    ASKED_ALREADY: "Pembukaan sudah diminta dan menunggu persetujuan orang lain.", "It was asked already and waits for somebody else.";
    NOT_ASKED: "Tidak ada permintaan pembukaan yang menunggu, atau waktunya sudah habis.", "Nothing is asked, or its time is over.";
    SAME_PERSON: "Permintaan ini harus disetujui orang lain, bukan yang meminta, dari jabatan mana pun.", "Somebody else has to agree, not who asked, from whatever post.";
    NO_CONSENT: "Pelapor sendiri yang meminta kerahasiaan, dan belum menyetujui pembukaannya.", "The reporter asked for it to be confidential and has not consented.";

    // In a notice, which says nothing of how secret it is: other eyes read mail too.
    DID_CHANGE: "ada perubahan tentang siapa yang boleh membacanya; buka halaman lacak", "there is a change in who may read it; open the tracker";

    // The officer's sheet.
    SHEET: "Kerahasiaan", "Secrecy";
    SHEET_WAITS: "Kerahasiaan: pembukaan menunggu persetujuan", "Secrecy: loosening waits for somebody to agree";
    SHEET_LEAD: "Perketat seketika, atau minta pembukaan yang disetujui dua orang.", "Tighten at once, or ask to loosen, which takes two persons.";
    NOW: "Sekarang", "Now";
    IS_OPEN: "Tidak rahasia", "Not confidential";
    IS_CONFIDENTIAL: "Rahasia", "Confidential";
    IS_ANONYMOUS: "Anonim", "Anonymous";
    TIGHTEN_LEAD: "Berlaku seketika oleh satu orang. Aduan yang dirahasiakan langsung hilang dari halaman publik.", "In force at once, by one person. What becomes confidential leaves the public pages at once.";
    MAKE_CONFIDENTIAL: "Jadikan rahasia", "Make it confidential";
    MAKE_ANONYMOUS: "Sembunyikan pelapor dari semua petugas", "Hide the reporter from every officer";
    ANONYMOUS_STAYS: "Pelapor anonim tidak pernah dibuka namanya.", "An anonymous reporter is never named.";
    ASK_LEAD: "Baru berlaku bila orang lain yang berwenang menyetujui. Pelapor diberi tahu beserta alasannya.", "In force only once somebody else who may agrees. The reporter is told, with the reason.";
    REFUSE_LEAD: "Aduan tetap rahasia. Yang meminta pun boleh membatalkannya.", "The complaint stays confidential. Who asked may take it back as well.";
    ASK_CONSENT: "Pelapor sendiri yang meminta kerahasiaan ini, maka pelapor juga harus menyetujui.", "The reporter asked for this secrecy, so they have to consent as well.";
    REASON: "Alasan, dibaca pelapor", "Reason, read by the reporter";
    WAITS: "Pembukaan diminta, menunggu persetujuan orang lain sampai {until}.", "Loosening is asked and waits for somebody else until {until}.";
    WAITS_CONSENT: "Pelapor belum menjawab.", "The reporter has not answered.";
    HAS_CONSENT: "Pelapor sudah menyetujui.", "The reporter consented.";
    SENDING: "Mengirim…", "Sending…";
    NOT_DONE: "Belum berhasil. Yang Anda tulis masih ada di sini.", "Not done yet. What you wrote is still here.";

    // The reporter's tracker.
    YOURS_ASKED: "Instansi meminta agar aduan Anda tidak lagi rahasia", "The agency asks that your complaint be confidential no more";
    YOURS_ASKED_MORE: "Anda yang meminta aduan ini dirahasiakan, maka tanpa persetujuan Anda tetap rahasia. Alasannya ada di bawah. Nama Anda tidak ikut dibuka.", "You asked for it to be confidential, so without your consent it stays so. The reason is below. Your name is not opened.";
    YOURS_CONSENT: "Saya setuju dibuka", "I consent";
    YOURS_OBJECT: "Saya keberatan", "I object";
}
