//! What a person reads for a refusal, a problem with a field, or a fault of the API.

use super::{Lang, Words, disposition};

catalogue! {
    REFUSED_UNKNOWN_STEP: "Langkah itu tidak ada dalam SOP aduan ini.", "This complaint's procedure has no such step.";
    REFUSED_NOT_YOUR_STEP: "Langkah ini dikerjakan oleh {role}.", "This step is done by: {role}.";
    REFUSED_NOT_FROM_HERE: "Langkah ini tidak dapat dikerjakan saat aduan berstatus “{state}”.", "This step cannot be done while the complaint is “{state}”.";
    REFUSED_NOT_YET_DUE: "Belum waktunya: langkah ini berjalan sendiri saat tenggatnya tiba.", "Not yet: this step happens by itself when its time has come.";
    REFUSED_OTHER_UNIT: "Aduan ini sedang di unit lain.", "Another unit has this complaint.";
    REFUSED_NOT_FOR_THIS: "Langkah ini untuk aduan dengan kanal atau klasifikasi lain.", "This step is for complaints of another channel or class.";
    REFUSED_TOO_EARLY: "Belum waktunya: tunggu sampai batas tanggapan lewat.", "Too early: wait until the time for a response is over.";
    REFUSED_TOO_LATE: "Masa untuk langkah ini sudah lewat.", "The time for this step is over.";
    REFUSED_ERASED: "Data pelapor aduan ini sudah dihapus. Aduan ini hanya dapat dibaca.", "The reporter’s data of this complaint was erased. It can only be read.";
    REFUSED_RETURNED_TOO_OFTEN: "Aduan ini sudah dikembalikan {max} kali. Koordinator yang menetapkan penanggung jawabnya.", "This complaint was already returned {max} times. The coordinator decides who is responsible.";
    REFUSED_RETURNS_LEFT: "Langkah ini baru dapat dikerjakan setelah aduan dikembalikan {max} kali.", "This step can be done only once the complaint was returned {max} times.";

    PROBLEM_REQUIRED: "{field} perlu diisi.", "{field} is needed.";
    PROBLEM_TOO_SHORT: "{field} terlalu pendek. Ceritakan sedikit lebih jelas.", "{field} is too short. Please say a little more.";
    PROBLEM_TOO_LONG: "{field} terlalu panjang, paling banyak {max} karakter.", "{field} is too long, at most {max} characters.";
    PROBLEM_PHONE: "Nomor telepon tidak dikenali. Tulis seperti 0812 3456 7890.", "This phone number is not recognised. Write it like 0812 3456 7890.";
    PROBLEM_EMAIL: "Alamat surel tidak lengkap. Tulis seperti nama@contoh.id.", "This e-mail address is not complete. Write it like name@example.id.";
    PROBLEM_NIK: "NIK ini tidak sesuai susunannya. Periksa lagi 16 angka di KTP Anda.", "This NIK is not built as one. Please check the 16 digits on your card.";
    PROBLEM_DATE: "Tanggal tidak dikenali. Tulis hari, bulan, dan tahun.", "This date is not recognised. Give day, month and year.";
    PROBLEM_FUTURE: "Tanggal kejadian belum tiba. Periksa lagi tanggalnya.", "This date has not come yet. Please check it.";
    PROBLEM_TOO_EARLY: "Waktu ini mendahului langkah terakhir aduan. Periksa lagi.", "This is before the last step of the complaint. Please check it.";
    PROBLEM_NUMBER: "Nomor di sistem asal tidak dikenali. Paling banyak 60 huruf, angka, spasi, atau tanda - . _ / # :", "This number is not recognised. At most 60 letters, digits, spaces or - . _ / # :";
    PROBLEM_UNKNOWN_FILE: "Ada berkas yang tidak ditemukan lagi. Lampirkan ulang; tulisan Anda aman.", "A file can no longer be found. Please attach it again; what you wrote is safe.";
    PROBLEM_TOO_MANY_FILES: "Terlalu banyak berkas, paling banyak {max}.", "Too many files, at most {max}.";
    PROBLEM_HANDLE: "Ada sebutan @ yang bukan jabatan pembaca aduan ini.", "An @ names no office that reads this complaint.";
    PROBLEM_CHOICE: "Pilih salah satu untuk {field}.", "Choose one for {field}.";

    PROBLEM_LOCATION: "Titik lokasi tidak dapat dibaca atau di luar Indonesia. Ambil ulang, atau hapus saja.", "This location cannot be read or lies outside Indonesia. Take it again, or remove it.";
    PROBLEM_LOGIN: "Nama pengguna ini tidak dapat dipakai. Tulis 3 sampai 60 huruf kecil, angka, titik, garis bawah, atau tanda hubung.", "This user name cannot be used. Write 3 to 60 small letters, digits, dots, underscores or hyphens.";
    PROBLEM_TAKEN: "Nama pengguna ini sudah dipakai orang lain. Pilih yang lain.", "Somebody has this user name already. Please choose another.";
    PROBLEM_OUT_OF_RANGE: "{field}: tanggal ini terlalu jauh ke belakang atau ke depan. Periksa tahunnya.", "{field}: this date is too far back or too far ahead. Please check the year.";
    PROBLEM_REVERSED: "{field} mendahului hari pertama. Periksa lagi kedua tanggalnya.", "{field} is before the first day. Please check both dates.";
    PROBLEM_PASSWORD_SHORT: "Kata sandi paling sedikit {min} karakter. Beberapa kata yang tidak berkaitan mudah diingat.", "A password has at least {min} characters. A few words that do not belong together are easy to remember.";
    PROBLEM_PASSWORD_LONG: "Kata sandi paling banyak {max} karakter.", "A password has at most {max} characters.";
    PROBLEM_PASSWORD_NAMED: "Kata sandi tidak boleh memuat nama atau nama pengguna Anda.", "A password must not hold your name or user name.";
    PROBLEM_PASSWORD_GUESSABLE: "Kata sandi ini mudah ditebak: banyak dipakai orang, atau berpola. Tambahkan satu atau dua kata yang tidak berkaitan.", "This password is soon guessed: many people use it, or it follows a pattern. Add a word or two that do not belong to it.";
    PROBLEM_PASSWORD_WRONG: "Kata sandi lama ini tidak cocok. Periksa huruf besar dan kecil.", "This is not your old password. Check capitals and small letters.";

    FAULT_NOT_FOUND: "Tidak ada yang ditemukan di alamat ini, atau Anda tidak berhak melihatnya.", "Nothing was found at this address, or it is not yours to see.";
    FAULT_SIGN_IN_NEEDED: "Masuk dulu untuk melanjutkan.", "Please sign in to go on.";
    FAULT_WRONG_SIGN_IN: "Nama pengguna atau kata sandi tidak cocok.", "User name and password do not match.";
    FAULT_FORBIDDEN: "Jabatan Anda tidak mengerjakan langkah ini.", "Your post does not do this.";
    CLOSED_ANONYMOUS: "Pelapor memilih anonim. Identitasnya tidak dapat dibuka oleh siapa pun yang menangani aduan ini.", "The reporter chose to stay anonymous. Nobody who handles this complaint can open the identity.";
    CLOSED_OWN_OFFICE: "Aduan ini tentang kantor Anda sendiri, jadi identitas pelapornya tidak dibuka untuk Anda.", "This complaint is about your own office, so its reporter’s identity is not opened to you.";
    CLOSED_NOT_YOURS: "Jabatan Anda tidak memerlukan identitas pelapor, jadi tidak dapat membukanya.", "Your post does not need the reporter’s identity, and so cannot open it.";
    CLOSED_NOTHING_KEPT: "Data pelapor tidak ada pada aduan ini, atau sudah dihapus.", "This complaint holds no data of its reporter, or it was erased.";
    CLOSED_NOT_OPENED: "Buka dulu identitas pelapor dengan menulis alasannya. Setelah itu dokumennya dapat diunduh selama {minutes} menit.", "First open the reporter’s identity and give a reason. After that its document can be downloaded for {minutes} minutes.";
    CLOSED_NO_LOOKUP: "Jabatan Anda tidak mencari aduan menurut NIK atau nomor telepon.", "Your post does not look complaints up by NIK or phone number.";
    FAULT_CODE_SPENT: "Kode ini tidak dikenal, sudah dipakai, atau sudah lewat 60 menit. Minta surel baru dari halaman “Lupa nomor atau kode?”.", "This code is not known, was used already, or is older than 60 minutes. Ask for a new mail on the page “Lost your number or code?”.";
    FAULT_LINK_SPENT: "Tautan ini sudah dipakai atau sudah lewat waktunya. Minta tautan baru kepada administrator instansi Anda.", "This link was used already, or its time is over. Ask your agency’s administrator for a new one.";
    FAULT_CROSS_SITE: "Permintaan ini datang dari situs lain dan tidak dilayani.", "This request came from another site and is not served.";
    FAULT_STALE: "Aduan ini berubah sementara Anda menulis. Periksa keadaan terbarunya, lalu kirim lagi.", "The complaint changed while you were writing. Check its latest state, then send again.";
    FAULT_PROBLEMS: "Ada isian yang perlu diperbaiki.", "Some fields need to be put right.";
    FAULT_FAULTY: "Perubahan ini belum dapat diberlakukan. Perbaiki yang disebut di bawah.", "This change cannot be put into force yet. Put right what is named below.";
    FAULT_TOO_LARGE: "Kiriman ini terlalu besar.", "This is too large.";
    FAULT_WRONG_TYPE: "Berkas ini rusak atau bukan jenis yang disebut di formulir. Foto JPEG, PNG, WebP, dan PDF selalu diterima.", "This file is broken, or of a kind the form does not name. JPEG, PNG and WebP photos and PDF are always taken.";
    FAULT_UPLOAD_ELSEWHERE: "Kiriman berkas ini sudah sampai di bagian lain. Lanjutkan dari bagian itu.", "This upload has got elsewhere by now. Go on from there.";
    FAULT_UPLOAD_GARBLED: "Sebagian berkas rusak di jalan dan tidak disimpan. Kirim lagi bagian itu.", "Part of the file was damaged on its way and not kept. Send that part again.";
    FAULT_UPLOAD_OVER: "Waktu untuk melanjutkan kiriman berkas ini sudah habis. Kirim lagi dari awal.", "The time to go on with this upload is over. Send the file from its beginning.";
    FAULT_WRONG_CONTENT: "Jenis isi permintaan tidak dikenali. Kirim sebagai application/json.", "The content type is not known here. Send application/json.";
    FAULT_KEY_REUSED: "Kunci kirim ini sudah dipakai untuk isi yang lain. Pakai kunci baru.", "This key was already used for other content. Use a new key.";
    FAULT_KEY_NEEDED: "Permintaan ini memerlukan header Idempotency-Key: 16 sampai 64 huruf, angka, tanda hubung, atau garis bawah.", "This request needs the header Idempotency-Key: 16 to 64 letters, digits, hyphens or underscores.";
    FAULT_UNREADABLE: "Isi permintaan tidak dapat dibaca.", "The request cannot be read.";
    FAULT_WRONG_METHOD: "Alamat ini tidak melayani cara permintaan itu.", "This address does not take that method.";
    FAULT_TOO_SLOW: "Permintaan ini terlalu lama sampai. Coba lagi.", "The request took too long to arrive. Please try again.";
    FAULT_BUSY: "Layanan sedang sibuk. Tunggu sebentar, lalu coba lagi.", "The service is busy. Wait a moment, then try again.";
    FAULT_TOO_MANY: "Terlalu banyak percobaan dalam waktu singkat. Tunggu {minutes} menit, lalu coba lagi.", "Too many tries in a short time. Wait {minutes} min, then try again.";
    FAULT_PROOF_NEEDED: "Sedang banyak kiriman. Perangkat Anda perlu membuktikan dulu bahwa pengirimnya bukan mesin; biasanya ini berjalan sendiri.", "Much is being sent just now. Your device first has to prove that it is no machine that sends; usually this happens by itself.";
    FAULT_ASIDE: "Kiriman ini kami simpan dan menunggu diperiksa petugas. Nomor register diberikan setelah petugas menerimanya.", "We keep what you sent, and an officer has yet to look at it. A register number is given once the officer has taken it.";
    FAULT_ASIDE_REFUSED: "Petugas menilai kiriman ini bukan aduan, sehingga tidak diberi nomor. Bila keliru, sampaikan lagi atau hubungi instansinya.", "An officer found that this is no complaint, so it was given no number. If that is wrong, send it again or ask the agency.";
    FAULT_INTERNAL: "Ada gangguan di pihak kami. Coba lagi sebentar lagi.", "Something went wrong on our side. Please try again in a moment.";
    CONSOLE_NOT_BUILT: "Konsol petugas belum dibangun di server ini. Jalankan scripts/build-site, lalu muat ulang halaman ini.", "The staff console was not built on this server. Run scripts/build-site, then reload this page.";
}

/// What is said to whoever tried too often, and is let through again after some seconds.
#[must_use]
pub fn too_many(seconds: u32, lang: Lang) -> String {
    let minutes = seconds.div_ceil(60).max(1).to_string();
    FAULT_TOO_MANY.with(lang, &[("minutes", &minutes)])
}

/// The sentence for the code of a problem; `{field}` and `{max}` are still to be filled.
#[must_use]
pub fn problem(code: crate::form::ProblemCode) -> Words {
    use super::console::search;
    use super::{answer, redaction};
    use crate::form::ProblemCode;
    match code {
        ProblemCode::Required => PROBLEM_REQUIRED,
        ProblemCode::TooShort => PROBLEM_TOO_SHORT,
        ProblemCode::TooLong => PROBLEM_TOO_LONG,
        ProblemCode::Phone => PROBLEM_PHONE,
        ProblemCode::Email => PROBLEM_EMAIL,
        ProblemCode::Nik => PROBLEM_NIK,
        ProblemCode::Date => PROBLEM_DATE,
        ProblemCode::Future => PROBLEM_FUTURE,
        ProblemCode::TooEarly => PROBLEM_TOO_EARLY,
        ProblemCode::Number => PROBLEM_NUMBER,
        ProblemCode::UnknownFile => PROBLEM_UNKNOWN_FILE,
        ProblemCode::TooManyFiles => PROBLEM_TOO_MANY_FILES,
        ProblemCode::Choice => PROBLEM_CHOICE,
        ProblemCode::Location => PROBLEM_LOCATION,
        ProblemCode::Login => PROBLEM_LOGIN,
        ProblemCode::Taken => PROBLEM_TAKEN,
        ProblemCode::OutOfRange => PROBLEM_OUT_OF_RANGE,
        ProblemCode::Reversed => PROBLEM_REVERSED,
        ProblemCode::PasswordShort => PROBLEM_PASSWORD_SHORT,
        ProblemCode::PasswordLong => PROBLEM_PASSWORD_LONG,
        ProblemCode::PasswordNamed => PROBLEM_PASSWORD_NAMED,
        ProblemCode::PasswordGuessable => PROBLEM_PASSWORD_GUESSABLE,
        ProblemCode::PasswordWrong => PROBLEM_PASSWORD_WRONG,
        ProblemCode::BarePromise => answer::PROBLEM_BARE,
        ProblemCode::TooManyViews => search::PROBLEM_VIEWS,
        ProblemCode::SaysNothing => answer::PROBLEM_NOTHING,
        ProblemCode::NoReason => answer::PROBLEM_NO_REASON,
        ProblemCode::Unfilled => answer::PROBLEM_UNFILLED,
        ProblemCode::NotAhead => answer::PROBLEM_NOT_AHEAD,
        ProblemCode::DayOff => answer::PROBLEM_DAY_OFF,
        ProblemCode::BeyondLimit => disposition::PROBLEM_BEYOND,
        ProblemCode::Uncovered => redaction::PROBLEM_UNCOVERED,
        ProblemCode::Undecided => redaction::PROBLEM_UNDECIDED,
        ProblemCode::NothingLeft => redaction::PROBLEM_NOTHING_LEFT,
        ProblemCode::UnknownHandle => PROBLEM_HANDLE,
    }
}
