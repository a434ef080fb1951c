//! Roles, states, actions, channels, classifications: the vocabulary as people read it.

catalogue! {
    ROLE_REPORTER: "Pelapor", "Reporter";
    ROLE_INTAKE_OFFICER: "Petugas penerima aduan", "Intake officer";
    ROLE_AGENCY_ADMIN: "Admin instansi", "Agency administrator";
    ROLE_UPSTREAM_ADMIN: "Admin pemerintah provinsi", "Provincial administrator";
    ROLE_GROUP: "Grup aduan", "Complaint group";
    ROLE_OPD_ADMIN: "Admin OPD", "Department administrator";
    ROLE_CLASSIFIER: "Pengelola Data dan Klarifikasi Informasi", "Data and clarification officer";
    ROLE_PPID: "PPID Pelaksana", "Information officer (PPID)";
    ROLE_PPID_SUPERIOR: "Atasan PPID", "Superior of the information officer";
    ROLE_DRAFTER: "Penyusun bahan jawaban", "Drafter of answers";
    ROLE_ANSWER_OFFICER: "Petugas penjawab", "Answering officer";
    ROLE_HEAD: "Pimpinan", "Head of agency";
    ROLE_ESCALATION_OFFICER: "Pejabat eskalasi", "Escalation officer";
    ROLE_INSPECTORATE: "Inspektorat", "Inspectorate";
    ROLE_ADMINISTRATOR: "Administrator", "Administrator";
    ROLE_AUDITOR: "Pemeriksa", "Auditor";
    ROLE_SYSTEM: "Sistem Aduan", "The Aduan system";

    STATE_RECEIVED: "Diterima", "Received";
    STATE_REGISTERED: "Terdaftar", "Registered";
    STATE_VERIFYING: "Sedang diverifikasi", "Being verified";
    STATE_AWAITING_REPORTER: "Menunggu pelapor", "Waiting for the reporter";
    STATE_CLASSIFIED: "Sudah diklasifikasi", "Classified";
    STATE_FORWARDED: "Diteruskan", "Forwarded";
    STATE_DISPOSITIONED: "Didisposisi", "Assigned by the head";
    STATE_IN_PROGRESS: "Sedang ditindaklanjuti", "Being followed up";
    STATE_ANSWER_READY: "Bahan jawaban siap", "Answer being prepared";
    STATE_AWAITING_CONFIRMATION: "Menunggu konfirmasi hasil", "Waiting for the result to be confirmed";
    STATE_ANSWERED: "Sudah dijawab", "Answered";
    STATE_RETURNED: "Dikembalikan", "Returned";
    STATE_CLOSED: "Selesai", "Closed";
    STATE_WITHDRAWN: "Dicabut pelapor", "Withdrawn by the reporter";
    STATE_REJECTED: "Tidak diproses", "Not processed";
    STATE_HANDED_BACK: "Dikembalikan ke pengelola kanal", "Handed back to the channel’s owner";
    STATE_RECAP_DRAFT: "Rekap disusun", "Recap being drawn up";
    STATE_RECAP_SUBMITTED: "Rekap diserahkan", "Recap submitted";
    STATE_RECAP_EVALUATED: "Rekap dievaluasi", "Recap evaluated";
    STATE_RECAP_DISPOSITIONED: "Rekap didisposisi", "Recap with the head’s disposition";
    STATE_RECAP_ARCHIVED: "Rekap diarsipkan", "Recap archived";

    ACTION_FILE: "Sampaikan aduan", "File the complaint";
    ACTION_RECEIVE: "Terima aduan", "Receive the complaint";
    ACTION_REGISTER: "Beri nomor register", "Give a register number";
    ACTION_VERIFY: "Verifikasi", "Verify";
    ACTION_CLASSIFY: "Klasifikasikan", "Classify";
    ACTION_REQUEST_COMPLETION: "Minta kelengkapan", "Ask for completion";
    ACTION_COMPLETE: "Lengkapi aduan", "Complete the complaint";
    ACTION_FORWARD: "Teruskan", "Forward";
    ACTION_ASSIGN: "Tetapkan penanggung jawab", "Decide who is responsible";
    ACTION_DISPOSITION: "Disposisi", "Assign";
    ACTION_COORDINATE: "Koordinasikan", "Coordinate";
    ACTION_RESPOND: "Tanggapi", "Respond";
    ACTION_DRAFT_ANSWER: "Beri bahan jawaban", "Give answer material";
    ACTION_FOLLOW_UP: "Tindak lanjuti", "Follow up";
    ACTION_CONFIRM_RESULT: "Konfirmasi hasil", "Confirm the result";
    ACTION_RETURN: "Kembalikan", "Return";
    ACTION_ANSWER: "Jawab pelapor", "Answer the reporter";
    ACTION_ESCALATE: "Eskalasi", "Escalate";
    ACTION_RECORD: "Catat", "Record";
    ACTION_CONFIRM: "Ya, sudah terjawab", "Yes, it is answered";
    ACTION_DISPUTE: "Belum terjawab", "It is not answered";
    ACTION_REPLY: "Kirim pesan", "Send a message";
    ACTION_NOTE: "Tulis catatan internal", "Write an internal note";
    ACTION_CLOSE: "Tutup aduan", "Close the complaint";
    ACTION_WITHDRAW: "Cabut aduan", "Withdraw the complaint";
    ACTION_REJECT: "Nyatakan tidak diproses", "Decline to process";
    ACTION_HAND_BACK: "Kembalikan ke pengelola kanal", "Hand back to the channel’s owner";
    ACTION_REOPEN: "Buka kembali", "Reopen";
    ACTION_OPEN_RECAP: "Buka rekap bulanan", "Open the monthly recap";
    ACTION_RECAP: "Serahkan rekap", "Submit the recap";
    ACTION_EVALUATE: "Evaluasi rekap", "Evaluate the recap";
    ACTION_ARCHIVE: "Arsipkan rekap", "Archive the recap";
    ACTION_REDATE: "Tenggat dihitung ulang", "Due dates counted anew";
    ACTION_OPEN_IDENTITY: "Buka identitas pelapor", "Open the reporter’s identity";
    ACTION_PUBLISH: "Tampilkan untuk publik", "Show to the public";
    ACTION_WITHHOLD: "Tarik dari halaman publik", "Take off the public pages";
    ACTION_ERASE: "Hapus data pribadi", "Erase personal data";
    ACTION_IMPORT: "Dipindahkan dari buku register lama", "Taken over from the old register";

    CAPACITY_PROXY: "Orang yang memberi saya kuasa", "Someone who empowered me";
    CAPACITY_GUARDIAN: "Anak di bawah perwalian saya", "A child in my care";
    CAPACITY_LEGAL_BODY: "Badan hukum atau organisasi", "A legal body or organisation";

    CHANNEL_WEBSITE: "Situs web", "Website";
    CHANNEL_SOCIAL_MEDIA: "Media sosial", "Social media";
    CHANNEL_FACEBOOK: "Facebook", "Facebook";
    CHANNEL_TWITTER: "Twitter/X", "Twitter/X";
    CHANNEL_INSTAGRAM: "Instagram", "Instagram";
    CHANNEL_WHATSAPP: "WhatsApp", "WhatsApp";
    CHANNEL_SMS: "SMS", "SMS";
    CHANNEL_SMS_1708: "SMS 1708", "SMS 1708";
    CHANNEL_PHONE: "Telepon", "Phone";
    CHANNEL_EMAIL: "Surel", "E-mail";
    CHANNEL_LETTER: "Surat/pos", "Letter";
    CHANNEL_IN_PERSON: "Datang langsung", "In person";
    CHANNEL_COMPLAINTS_OFFICER: "Pejabat pengaduan", "Complaints officer";
    CHANNEL_SP4N: "SP4N-LAPOR!", "SP4N-LAPOR!";
    CHANNEL_LAPORGUB: "LaporGub!", "LaporGub!";
    CHANNEL_CYCLE: "Siklus bulanan", "Monthly cycle";

    KIND_PUBLIC: "Aduan umum", "General complaint";
    KIND_OWN_SERVICE: "Keluhan atas layanan kantor ini", "Complaint about this office’s own service";

    GROUND_NOT_OUR_AUTHORITY: "Di luar kewenangan kami", "Outside our authority";
    GROUND_NOT_OUR_TASK: "Tidak sesuai tugas dan fungsi unit ini", "Not a task of this unit";
    GROUND_RESULT_LACKING: "Hasil tindak lanjut belum sesuai", "The result does not meet the complaint";
    GROUND_MORE_NEEDED: "Perlu keterangan tambahan", "More information is needed";
    GROUND_RECAP_LACKING: "Rekap perlu evaluasi", "The recap needs another look";
    GROUND_TOO_GENERAL: "Terlalu umum untuk ditindaklanjuti", "Too general to act on";
    GROUND_IRRELEVANT: "Tidak berkaitan dengan pelayanan atau kinerja pemerintah", "Not about public service or the government’s work";
    GROUND_WRONG_FORM: "Isi tidak dapat dibaca atau tidak lengkap", "Unreadable or incomplete";
    GROUND_DUPLICATE: "Aduan yang sama masih diproses", "The same complaint is already being handled";
    GROUND_INDECENT: "Berisi ujaran kebencian, SARA, atau caci maki", "Contains hate speech or abuse";
    GROUND_OTHER_AGENCY: "Menjadi wewenang instansi lain", "Another agency’s matter";

    CLASS_ASPIRATION: "Aspirasi", "Aspiration";
    CLASS_ORDINARY: "Pengaduan tidak berkadar pengawasan", "Complaint without oversight content";
    CLASS_OVERSIGHT: "Pengaduan berkadar pengawasan", "Complaint with oversight content";
    CLASS_INFORMATION_REQUEST: "Permintaan informasi", "Request for information";

    RECAP_OF: "Rekap bulanan {month}", "Monthly recap of {month}";

    TEXT_COMPLAINT: "Isi aduan", "The complaint";
    TEXT_MESSAGE: "Pesan", "Message";
    TEXT_ANSWER: "Jawaban", "Answer";
    TEXT_MATERIAL: "Bahan jawaban", "Answer material";
    TEXT_REASON: "Alasan", "Reason";
    TEXT_ACCESS: "Alasan identitas dibuka", "Reason for opening the identity";
    TEXT_PUBLIC: "Isi aduan untuk publik", "The complaint as published";
    TEXT_PUBLIC_ANSWER: "Jawaban untuk publik", "The answer as published";
    TEXT_NOTE: "Catatan internal", "Internal note";
}
