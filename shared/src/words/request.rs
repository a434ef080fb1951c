//! Requests for information and objections: their states, grounds, clocks and registers, as people read them.

pub mod room;

catalogue! {
    STATE_REGISTERED: "Terdaftar", "Registered";
    STATE_EXTENDED: "Diperpanjang", "Extended";
    STATE_ANSWERED: "Sudah diberi tahu, informasi menyusul", "Notice given, information to follow";
    STATE_REFUSED: "Ditolak", "Refused";
    STATE_GIVEN: "Informasi sudah diberikan", "Information given";
    STATE_CLOSED: "Ditutup", "Closed";

    OBJECTION_FILED: "Keberatan diterima", "Objection received";
    OBJECTION_PASSED_ON: "Menunggu atasan PPID", "Waiting for the superior";
    OBJECTION_RESPONDED: "Sudah ditanggapi atasan PPID", "Answered by the superior";
    OBJECTION_ACCEPTED: "Tanggapan diterima pemohon", "Response accepted by the applicant";
    OBJECTION_DISPUTED: "Dibawa ke Komisi Informasi", "Taken to the Komisi Informasi";

    DEED_OPEN: "Daftarkan permohonan", "Register the request";
    DEED_EXTEND: "Perpanjang waktu", "Extend the time";
    DEED_ANSWER: "Beri pemberitahuan tertulis", "Give the written notice";
    DEED_REFUSE: "Tolak permohonan", "Refuse the request";
    DEED_GIVE: "Catat informasi diberikan", "Record that it was given";
    DEED_OBJECT: "Catat keberatan", "Record an objection";
    DEED_PASS_ON: "Teruskan ke atasan PPID", "Pass on to the superior";
    DEED_RESPOND: "Tanggapi keberatan", "Respond to the objection";
    DEED_ACCEPT: "Catat pemohon menerima", "Record that the applicant accepts";
    DEED_DISPUTE: "Catat sengketa ke Komisi Informasi", "Record the dispute at the Komisi Informasi";
    DEED_CLOSE: "Tutup permohonan", "Close the request";

    KIND_SEE: "Melihat atau mengetahui", "To see or know";
    KIND_COPY: "Meminta salinan", "To have a copy";
    FORM_SOFT: "Salinan elektronik", "Electronic copy";
    FORM_HARD: "Salinan cetak", "Printed copy";
    FORM_BOTH: "Elektronik dan cetak", "Electronic and printed";
    DECISION_WHOLE: "Diberikan seluruhnya", "Given in whole";
    DECISION_PARTLY: "Diberikan sebagian", "Given in part";
    DECISION_REFUSED: "Ditolak", "Refused";
    OUTCOME_GRANTED: "Keberatan diterima, informasi diberikan", "Objection granted, information to be given";
    OUTCOME_PARTLY: "Keberatan diterima sebagian", "Objection granted in part";
    OUTCOME_UPHELD: "Keputusan PPID dikuatkan", "Decision of the PPID upheld";

    REFUSAL_17A: "Pasal 17 huruf a: menghambat penegakan hukum", "Article 17a: hinders law enforcement";
    REFUSAL_17B: "Pasal 17 huruf b: mengganggu hak kekayaan intelektual atau persaingan usaha sehat", "Article 17b: intellectual property or fair competition";
    REFUSAL_17C: "Pasal 17 huruf c: membahayakan pertahanan dan keamanan negara", "Article 17c: endangers defence and security";
    REFUSAL_17D: "Pasal 17 huruf d: mengungkapkan kekayaan alam Indonesia", "Article 17d: reveals natural riches";
    REFUSAL_17E: "Pasal 17 huruf e: merugikan ketahanan ekonomi nasional", "Article 17e: harms the national economy";
    REFUSAL_17F: "Pasal 17 huruf f: merugikan hubungan luar negeri", "Article 17f: harms foreign relations";
    REFUSAL_17G: "Pasal 17 huruf g: isi akta otentik pribadi, kemauan terakhir, atau wasiat", "Article 17g: private deeds, last wills";
    REFUSAL_17H: "Pasal 17 huruf h: mengungkap rahasia pribadi", "Article 17h: reveals personal secrets";
    REFUSAL_17I: "Pasal 17 huruf i: surat antarbadan atau intrabadan publik yang dirahasiakan", "Article 17i: secret letters between or within public bodies";
    REFUSAL_17J: "Pasal 17 huruf j: tidak boleh diungkapkan menurut undang-undang lain", "Article 17j: another law forbids it";
    REFUSAL_NOT_CONTROLLED: "Tidak dikuasai badan publik ini", "Not held by this body";
    REFUSAL_NOT_DOCUMENTED: "Belum didokumentasikan", "Not documented yet";

    GROUND_A: "a. Ditolak dengan alasan pengecualian (Pasal 17)", "a. Refused by an exception (article 17)";
    GROUND_B: "b. Informasi berkala tidak disediakan", "b. Information due to be published is not there";
    GROUND_C: "c. Permintaan tidak ditanggapi", "c. The request was not answered";
    GROUND_D: "d. Ditanggapi tidak sebagaimana yang diminta", "d. Answered otherwise than asked";
    GROUND_E: "e. Permintaan tidak dipenuhi", "e. The request was not met";
    GROUND_F: "f. Biaya tidak wajar", "f. The cost is not reasonable";
    GROUND_G: "g. Disampaikan melewati waktu", "g. Given after its time";

    WORDING_QUESTION: "Informasi yang diminta", "Information asked for";
    WORDING_PURPOSE: "Tujuan penggunaan", "What it is for";
    WORDING_EXTENSION: "Pemberitahuan perpanjangan dan alasannya", "Notice of the extension, and why";
    WORDING_NOTICE: "Pemberitahuan tertulis", "Written notice";
    WORDING_REDACTION: "Penjelasan penghitaman", "What is blacked out, and why";
    WORDING_PAYMENT: "Cara pembayaran", "How it is paid";
    WORDING_HOLDER: "Badan publik lain yang menguasai", "Other body that holds it";
    WORDING_DELIVERY: "Cara informasi diberikan", "How it was given";
    WORDING_OBJECTION: "Alasan keberatan", "Reasons of the objection";
    WORDING_RESPONSE: "Tanggapan atasan PPID", "Response of the superior";
    WORDING_REACTION: "Tanggapan pemohon", "Reaction of the applicant";
    WORDING_CLOSING: "Alasan ditutup", "Why it is closed";

    CLOCK_ANSWER: "Pemberitahuan tertulis", "Written notice";
    CLOCK_PROVIDE: "Informasi diberikan", "Information given";
    CLOCK_OBJECT: "Hak pemohon mengajukan keberatan", "The applicant may object";
    CLOCK_PASS_ON: "Keberatan diteruskan ke atasan PPID", "Objection passed on to the superior";
    CLOCK_RESPOND: "Tanggapan tertulis atasan PPID", "Written response of the superior";
    CLOCK_DISPUTE: "Hak pemohon ke Komisi Informasi", "The applicant may go to the Komisi Informasi";

    REGISTER_REQUESTS: "Register permohonan informasi", "Register of requests for information";
    REGISTER_OBJECTIONS: "Register keberatan", "Register of objections";
    COLUMN_NUMBER: "No", "No";
    COLUMN_DATE: "Tanggal", "Date";
    COLUMN_NAME: "Nama", "Name";
    COLUMN_ADDRESS: "Alamat", "Address";
    COLUMN_CONTACT: "Nomor kontak", "Contact";
    COLUMN_OCCUPATION: "Pekerjaan", "Occupation";
    COLUMN_QUESTION: "Informasi yang diminta", "Information asked for";
    COLUMN_PURPOSE: "Tujuan penggunaan", "What it is for";
    COLUMN_CONTROLLED: "Di bawah penguasaan", "Held here";
    COLUMN_DOCUMENTED: "Sudah didokumentasi", "Documented";
    COLUMN_HELD_AS: "Bentuk informasi yang dikuasai", "Form it is held in";
    COLUMN_KIND: "Jenis permohonan", "Kind of request";
    COLUMN_DECISION: "Keputusan", "Decision";
    COLUMN_REFUSAL_GROUND: "Alasan penolakan", "Why refused";
    COLUMN_NOTICE_ON: "Hari dan tanggal pemberitahuan tertulis", "Day of the written notice";
    COLUMN_GIVEN_ON: "Hari dan tanggal pemberian informasi", "Day the information was given";
    COLUMN_COST: "Biaya dan cara pembayaran", "Cost and how it is paid";
    COLUMN_REQUEST_NUMBER: "No. pendaftaran permohonan", "Number of the request";
    COLUMN_OBJECTION_GROUND: "Alasan keberatan", "Ground of the objection";
    COLUMN_OUTCOME: "Keputusan atasan PPID", "Decision of the superior";
    COLUMN_RESPONDED_ON: "Hari dan tanggal tanggapan", "Day of the response";
    COLUMN_SUPERIOR: "Nama dan jabatan atasan PPID", "Name and office of the superior";
    COLUMN_REACTION: "Tanggapan pemohon", "Reaction of the applicant";
    YES: "Ya", "Yes";
    NO: "Tidak", "No";
    DOCUMENTED: "Sudah", "Yes";
    NOT_YET: "Belum", "Not yet";
    FREE: "Tanpa biaya", "Free of charge";

    REFUSED_NOT_YOURS: "Tindakan ini bukan tugas jabatan Anda.", "This is not for your post to do.";
    REFUSED_NOT_FROM_HERE: "Tindakan ini tidak dapat dilakukan pada keadaan permohonan sekarang.", "This cannot be done where the request stands now.";
    REFUSED_EXTENSION_LATE: "Sepuluh hari kerja sudah lewat, jadi waktunya tidak dapat diperpanjang lagi. Beri pemberitahuan tertulis sekarang.", "The ten working days are over, so the time cannot be extended. Give the written notice now.";
    REFUSED_EXTENDED_ALREADY: "Waktu permohonan ini sudah diperpanjang. Perpanjangan hanya boleh satu kali.", "The time of this request was extended before. That may be done once only.";
    REFUSED_OBJECTION_LATE: "Tiga puluh hari kerja untuk mengajukan keberatan sudah lewat.", "The thirty working days for an objection are over.";
    REFUSED_OBJECTED_ALREADY: "Keberatan atas permohonan ini sudah diajukan.", "An objection to this request was made before.";
    REFUSED_NO_GROUND_YET: "Alasan keberatan itu belum ada pada permohonan ini.", "This request gives no such ground for an objection yet.";
    REFUSED_APPLICANT_HIDDEN: "Aduan ini anonim atau rahasia. Pemohon informasi harus tercatat namanya, jadi minta ia mengajukan langsung ke PPID.", "This complaint is anonymous or confidential. Whoever asks for information is written down by name, so have them ask the PPID directly.";
    REFUSED_REQUESTED_ALREADY: "Dari aduan ini sudah ada permohonan informasi yang belum ditutup.", "This complaint has a request for information that is not closed.";

    // On the tracker.
    TRACK_TITLE: "Permohonan informasi {number}", "Request for information {number}";
    TRACK_DUE: "{clock}: paling lambat {moment}", "{clock}: by {moment}";
    TRACK_OBJECT_UNTIL: "Tidak puas? Anda boleh mengajukan keberatan kepada atasan PPID sampai {moment}, tanpa biaya.", "Not satisfied? You may object to the superior of the PPID until {moment}, free of charge.";
    TRACK_DISPUTE_UNTIL: "Tidak menerima tanggapan ini? Anda boleh mengajukan sengketa ke Komisi Informasi sampai {moment}.", "Not content with the response? You may go to the Komisi Informasi until {moment}.";
    TRACK_OBJECT: "Ajukan keberatan", "Object";
    TRACK_OBJECT_HINT: "Keberatan Anda mendapat nomor sendiri dan dijawab tertulis oleh atasan PPID dalam 30 hari kerja.", "Your objection gets a number of its own and is answered in writing within 30 working days.";
    TRACK_OBJECTED: "Keberatan Anda {number}: {state}", "Your objection {number}: {state}";
    TRACK_GROUND: "Alasan", "Ground";
    TRACK_REASON: "Jelaskan keberatan Anda", "Say why you object";
}
