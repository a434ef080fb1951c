//! The public page of an agency's standard: what it promises, by which steps, and where it is reached. The paper's
//! own words are data. Absent: the form and the tracker.

catalogue! {
    TITLE: "Standar pelayanan pengaduan", "Complaint service standard";
    LEAD: "Begini {agency} menerima dan menangani pengaduan, langkah demi langkah.", "How {agency} takes and handles complaints, step by step.";
    FREE_TITLE: "Biaya", "Cost";
    FREE: "Tidak dipungut biaya.", "Free of charge.";
    CHANNELS_TITLE: "Cara mengadu", "How to complain";
    HOURS_TITLE: "Jam kerja kantor", "Office hours";
    HOURS_ONE: "{day}: {hours}", "{day}: {hours}";
    HOURS_RUN: "{first} sampai {last}: {hours}", "{first} to {last}: {hours}";
    HOURS_ZONE: "Waktu {zone}. Tutup pada hari libur.", "{zone} time. Closed on days off.";
    HOURS_ONLINE: "Situs ini menerima aduan setiap saat; tenggat dihitung menurut jam kerja.", "This site takes complaints at any time; due dates count by office hours.";
    OFFICE_TITLE: "Alamat dan kontak", "Address and contact";
    PROMISE_NATIONAL: "Tidak tercetak di naskah. Batas nasional berlaku: 5, 14, atau 60 hari kerja menurut jenis aduan.", "Not printed in the paper. The national limits hold: 5, 14 or 60 working days by the kind of complaint.";
    PROMISE_NONE: "Tidak tercetak di naskah.", "Not printed in the paper.";
    AND_THEN: ", lalu ", ", then ";
    PROMISE_TITLE: "Waktu penyelesaian", "Time to an answer";
    REQUIREMENTS_TITLE: "Syarat", "What is needed";
    REQUIRED: "{fields}.", "{fields}.";
    OPTIONAL: "Boleh diberikan, tidak wajib: {fields}.", "May be given, not required: {fields}.";
    NOT_ASKED: "Tidak ada data diri yang diwajibkan.", "No personal data is required.";
    STEPS_TITLE: "Langkah", "Steps";
    STEP_LIMIT: "paling lama {limit}", "within {limit}";
    ADDED_TITLE: "Langkah yang ditambahkan", "Steps that were added";
    ADDED_LEAD: "Tidak tercetak di naskah; ditambahkan supaya tidak ada aduan yang berhenti tanpa jawaban.", "Not printed in the paper; added so that no complaint stops without an answer.";
    CONFIRM: "perlu konfirmasi", "to be confirmed";
    RIGHTS_TITLE: "Bila Anda tidak puas", "If you are not satisfied";
    RIGHTS: "Anda dapat menyatakan belum terjawab di halaman lacak. Anda juga berhak meminta Ombudsman Republik Indonesia menyelesaikannya (UU 25/2009 Pasal 46).", "You can say on the tracking page that it is not answered. You may also ask the Ombudsman of the Republic of Indonesia to settle it (Law 25/2009 article 46).";
    PAPER_TITLE: "Naskah resminya", "The official paper";
    COMPLAIN: "Sampaikan aduan", "File a complaint";
    LINK: "Standar pelayanan", "Service standard";
}
