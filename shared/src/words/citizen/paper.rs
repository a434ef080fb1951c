//! What stands on a printed receipt (UU 25/2009 Ps 44: who complains, of what, where and when it was received, and
//! by whom), and what may be done with it.

catalogue! {
    TITLE: "Tanda terima aduan", "Receipt of a complaint";
    RECEIVED: "Diterima", "Received";
    RECEIVED_AT: "{moment}, melalui {channel}", "{moment}, by {channel}";
    BY: "Diterima oleh", "Received by";
    REPORTER: "Pelapor", "Reporter";
    REPORTER_ANONYMOUS: "Anonim, identitas disegel", "Anonymous, identity sealed";
    REPORTER_KEPT: "Identitas tersimpan dan tidak dicetak di sini", "Identity on record, and not printed here";
    STORY: "Isi aduan", "Complaint";
    HELD_BY: "Dipegang oleh", "Held by";
    DUE: "Yang dijanjikan", "What is promised";
    DUE_NATIONAL: "{due} (batas nasional)", "{due} (national limit)";
    DUE_NONE: "Tenggat dihitung setelah aduan diperiksa dan tampil di halaman lacak.", "Dates are counted once the complaint is checked, and shown on the tracking page.";
    NEXT: "Berikutnya", "Next";
    RIGHTS: "Hak Anda", "Your rights";
    RIGHT_FREE: "Mengadu tidak dipungut biaya. Bila ada yang meminta uang, laporkan.", "Complaining is free of charge. If anybody asks for money, report it.";
    RIGHT_FOLLOW: "Anda berhak tahu sampai di mana aduan ini: {site}/lacak, dengan nomor dan kode di atas.", "You have a right to know where it stands: {site}/lacak, with the number and code above.";
    RIGHT_FOLLOW_CODE: "Anda berhak tahu sampai di mana aduan ini: {site}/lacak. Kode lacak hanya ada pada tanda terima pertama; yang lupa kodenya membuka {site}/lacak/lupa.", "You have a right to know where it stands: {site}/lacak. The tracking code is on the first receipt only; whoever lost it opens {site}/lacak/lupa.";
    RIGHT_LATE: "Bila tanggal di atas lewat tanpa jawaban, kirim pesan lewat halaman lacak. Bila tetap tidak dijawab atau Anda tidak puas, Ombudsman RI menerima pengaduan tanpa biaya: telepon 137 atau ombudsman.go.id (UU 25/2009 Pasal 46).", "If that date passes without an answer, send a message on the tracking page. If there is still none or you are not satisfied, the Ombudsman takes complaints free of charge: telephone 137 or ombudsman.go.id (Law 25/2009 article 46).";
    SCAN: "Pindai untuk melacak", "Scan to track";
    SIGNED: "Dicatat otomatis oleh sistem, tanpa tanda tangan.", "Recorded by the system, without a signature.";
    SIGN_HERE: "Nama dan tanda tangan petugas", "Name and signature of the officer";
    SIGN_RECEIVER: "Petugas penerima, nama dan tanda tangan", "The receiving officer, name and signature";
    PRINTED: "Dicetak ulang {moment}.", "Printed again {moment}.";

    SAVE: "Simpan tanda terima", "Save the receipt";
    SHARE: "Bagikan", "Share";
    SHARE_TEXT: "Aduan {number} kepada {agency}. Kode lacak {code}.", "Complaint {number} to {agency}. Tracking code {code}.";
    REPRINT: "Cetak tanda terima", "Print the receipt";
    FILE_NAME: "tanda-terima-{number}.html", "receipt-{number}.html";
}
