//! Roles, states, actions, channels, classifications: the vocabulary as people read it.

catalogue! {
    ROLE_REPORTER: "Pelapor", "Reporter";
    ROLE_INTAKE_OFFICER: "Petugas penerima aduan", "Intake officer";
    ROLE_AGENCY_ADMIN: "Admin instansi", "Agency administrator";
    ROLE_UPSTREAM_ADMIN: "Admin pemerintah provinsi", "Provincial administrator";
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

    STATE_RECEIVED: "Diterima, menunggu nomor register", "Received, waiting for a register number";
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

    ACTION_FILE: "Sampaikan aduan", "File the complaint";
    ACTION_REGISTER: "Beri nomor register", "Give a register number";
    ACTION_VERIFY: "Verifikasi", "Verify";
    ACTION_CLASSIFY: "Klasifikasikan", "Classify";
    ACTION_REQUEST_COMPLETION: "Minta kelengkapan", "Ask for completion";
    ACTION_COMPLETE: "Lengkapi aduan", "Complete the complaint";
    ACTION_FORWARD: "Teruskan", "Forward";
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

    CHANNEL_WEBSITE: "Situs web", "Website";
    CHANNEL_SOCIAL_MEDIA: "Media sosial", "Social media";

    CLASS_ASPIRATION: "Aspirasi", "Aspiration";
    CLASS_ORDINARY: "Pengaduan tidak berkadar pengawasan", "Complaint without oversight content";
    CLASS_OVERSIGHT: "Pengaduan berkadar pengawasan", "Complaint with oversight content";
    CLASS_INFORMATION_REQUEST: "Permintaan informasi", "Request for information";

    TEXT_COMPLAINT: "Isi aduan", "The complaint";
    TEXT_MESSAGE: "Pesan", "Message";
    TEXT_ANSWER: "Jawaban", "Answer";
    TEXT_MATERIAL: "Bahan jawaban", "Answer material";
    TEXT_REASON: "Alasan", "Reason";
    TEXT_NOTE: "Catatan internal", "Internal note";
}
