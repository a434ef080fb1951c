//! The screen of what waits to be looked at before it is filed.

catalogue! {
    KEPT: "Karantina", "Quarantine";
    KEPT_LEAD: "Kiriman yang datang saat ada lonjakan, tanpa bukti bahwa pengirimnya bukan mesin. Bila aduan, tenggatnya dihitung sejak saat datang.", "What came during a surge without proof that no machine sent it. If it is a complaint, its clocks count from when it came.";
    KEPT_NOT_YOURS: "Halaman ini untuk petugas yang menerima aduan.", "This page is for officers who take complaints in.";
    KEPT_NONE: "Tidak ada yang menunggu dilihat.", "Nothing waits to be looked at.";
    REFUSED_NONE: "Tidak ada kiriman yang ditolak dalam 30 hari ini.", "Nothing was refused in these 30 days.";
    VIEW_KEPT: "Menunggu", "Waiting";
    VIEW_REFUSED: "Ditolak", "Refused";
    CAME: "Datang {moment}", "Came {moment}";
    CAUSE_PRESSURE: "datang saat lonjakan", "came during a surge";
    CAUSE_TRAP: "kolom tersembunyi terisi", "a hidden field was filled in";
    FILES: "{count} berkas", "{count} files";
    TAKE: "Terima sebagai aduan", "Take as a complaint";
    TAKEN: "Diterima sebagai aduan {number}.", "Taken as complaint {number}.";
    TAKEN_NO_NUMBER: "Diterima sebagai aduan.", "Taken as a complaint.";
    REFUSE: "Bukan aduan", "Not a complaint";
    REFUSE_WHY: "Mengapa ini bukan aduan?", "Why is this no complaint?";
    REFUSE_HINT: "Tersimpan 30 hari di daftar Ditolak, lalu dihapus.", "Kept for 30 days under Refused, then removed.";
    REFUSE_SEND: "Simpan sebagai bukan aduan", "Keep as no complaint";
    REFUSED: "Dipindahkan ke Ditolak.", "Moved to Refused.";
    REFUSED_AT: "Bukan aduan sejak {moment}: {ground}", "No complaint since {moment}: {ground}";
    FAILED: "Karantina belum dapat dimuat atau diubah.", "The quarantine could not be loaded or changed.";
}
