//! The fields of the filing form and of actions: labels and hints.

catalogue! {
    STORY: "Isi aduan", "Your complaint";
    STORY_HINT: "Apa yang terjadi, sejak kapan, siapa yang terdampak, dan apa yang Anda harapkan.", "What happened, since when, who is affected, and what you hope for.";
    PLACE: "Tempat kejadian", "Where it happened";
    PLACE_HINT: "Misalnya nama jalan, dusun, desa, atau patokan terdekat.", "For example a street, hamlet, village or the nearest landmark.";
    HAPPENED_ON: "Tanggal kejadian", "When it happened";
    NAME: "Nama lengkap", "Full name";
    PHONE: "Nomor telepon", "Phone number";
    PHONE_HINT: "Dipakai bila petugas perlu menghubungi Anda. Contoh: 0812 3456 7890.", "Used when an officer needs to reach you. Example: 0812 3456 7890.";
    ADDRESS: "Alamat", "Address";
    EMAIL: "Surel", "E-mail";
    FILES: "Foto dan berkas", "Photos and files";
    FILES_HINT: "JPEG, PNG, WebP, atau PDF. Data lokasi di dalam foto dihapus.", "JPEG, PNG, WebP or PDF. Location data inside photos is removed.";
    TEXT: "Tulisan", "Text";
    CLASSIFICATION: "Klasifikasi", "Classification";
    LOGIN: "Nama pengguna", "User name";
    PASSWORD: "Kata sandi", "Password";
    NUMBER: "Nomor register", "Register number";
    CODE: "Kode lacak", "Tracking code";
    UNIT: "OPD atau unit tujuan", "Department or unit";
    GROUND: "Alasan", "Ground";
    OWNER: "Instansi atau unit yang berwenang", "Agency or unit whose matter it is";
    OWNER_HINT: "Tulis siapa yang menurut Anda berwenang, supaya aduan ini tidak berputar-putar.", "Say whose matter it is, so that the complaint does not go round in circles.";
    HAPPENED_AT: "Waktu kejadian sebenarnya", "When it really happened";
    HAPPENED_AT_HINT: "Isi bila ini terjadi sebelum dicatat; tenggat dihitung dari waktu ini.", "Fill this in if it happened before it is entered; due dates count from then.";
    CHANNEL: "Kanal", "Channel";
    KIND: "Jenis aduan", "Kind of complaint";
    EXTERNAL: "Nomor di sistem asal", "Number in the system it came from";
    OPTIONAL: "(opsional)", "(optional)";
}
