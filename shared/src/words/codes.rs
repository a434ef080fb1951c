//! What a person reads for a refusal, a problem with a field, or a fault of the API.

use super::Words;

catalogue! {
    REFUSED_UNKNOWN_STEP: "Langkah itu tidak ada dalam SOP aduan ini.", "This complaint's procedure has no such step.";
    REFUSED_NOT_YOUR_STEP: "Langkah ini dikerjakan oleh {role}.", "This step is done by: {role}.";
    REFUSED_NOT_FROM_HERE: "Langkah ini tidak dapat dikerjakan saat aduan berstatus “{state}”.", "This step cannot be done while the complaint is “{state}”.";
    REFUSED_NOT_YET_DUE: "Belum waktunya: langkah ini berjalan sendiri saat tenggatnya tiba.", "Not yet: this step happens by itself when its time has come.";

    PROBLEM_REQUIRED: "{field} perlu diisi.", "{field} is needed.";
    PROBLEM_TOO_SHORT: "{field} terlalu pendek. Ceritakan sedikit lebih jelas.", "{field} is too short. Please say a little more.";
    PROBLEM_TOO_LONG: "{field} terlalu panjang, paling banyak {max} karakter.", "{field} is too long, at most {max} characters.";
    PROBLEM_PHONE: "Nomor telepon tidak dikenali. Tulis seperti 0812 3456 7890.", "This phone number is not recognised. Write it like 0812 3456 7890.";
    PROBLEM_EMAIL: "Alamat surel tidak lengkap. Tulis seperti nama@contoh.id.", "This e-mail address is not complete. Write it like name@example.id.";
    PROBLEM_DATE: "Tanggal tidak dikenali. Tulis hari, bulan, dan tahun.", "This date is not recognised. Give day, month and year.";
    PROBLEM_FUTURE: "Tanggal kejadian belum tiba. Periksa lagi tanggalnya.", "This date has not come yet. Please check it.";
    PROBLEM_UNKNOWN_FILE: "Ada berkas yang tidak ditemukan lagi. Lampirkan ulang; tulisan Anda aman.", "A file can no longer be found. Please attach it again; what you wrote is safe.";
    PROBLEM_TOO_MANY_FILES: "Terlalu banyak berkas, paling banyak {max}.", "Too many files, at most {max}.";
    PROBLEM_CHOICE: "Pilih salah satu untuk {field}.", "Choose one for {field}.";
}

/// The sentence for the code of a problem; `{field}` and `{max}` are still to be filled.
#[must_use]
pub fn problem(code: crate::form::ProblemCode) -> Words {
    use crate::form::ProblemCode;
    match code {
        ProblemCode::Required => PROBLEM_REQUIRED,
        ProblemCode::TooShort => PROBLEM_TOO_SHORT,
        ProblemCode::TooLong => PROBLEM_TOO_LONG,
        ProblemCode::Phone => PROBLEM_PHONE,
        ProblemCode::Email => PROBLEM_EMAIL,
        ProblemCode::Date => PROBLEM_DATE,
        ProblemCode::Future => PROBLEM_FUTURE,
        ProblemCode::UnknownFile => PROBLEM_UNKNOWN_FILE,
        ProblemCode::TooManyFiles => PROBLEM_TOO_MANY_FILES,
        ProblemCode::Choice => PROBLEM_CHOICE,
    }
}
