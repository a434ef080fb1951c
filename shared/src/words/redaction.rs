//! Blacking out what is shown to the public: why a passage is proposed, and what the room of publication says.

catalogue! {
    WHY_NIK: "NIK atau nomor KK", "NIK or family card number";
    WHY_PHONE: "nomor telepon", "phone number";
    WHY_EMAIL: "alamat surel", "e-mail address";
    WHY_REPORTER: "nama pelapor", "the reporter’s name";
    WHY_NAME: "mungkin nama orang", "perhaps a person’s name";
    WHY_PLATE: "nomor kendaraan", "number plate";
    WHY_ADDRESS: "RT, RW, atau nomor rumah", "neighbourhood or house number";
    WHY_NUMBER: "nomor panjang, mungkin rekening atau pelanggan", "long number, perhaps of an account";

    PROBLEM_UNCOVERED: "{field}: masih ada nomor telepon, NIK, atau alamat surel yang terbaca. Samarkan dulu.", "{field}: a phone number, NIK or e-mail address can still be read. Black it out first.";
    PROBLEM_UNDECIDED: "{field}: masih ada usulan yang belum diputuskan. Samarkan atau biarkan, satu per satu.", "{field}: some proposals are not decided yet. Black out or leave, one by one.";
    PROBLEM_NOTHING_LEFT: "{field}: tidak ada lagi yang terbaca. Buka sebagian, atau jangan tampilkan.", "{field}: nothing is left to read. Open a part of it, or do not show it.";
    ALT: "Keterangan gambar", "Description of the picture";
}
