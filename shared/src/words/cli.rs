//! What the command line says of running an installation: the sweep, and a changed calendar.

use super::Lang;
use crate::case::ClockName;

/// What a clock is called where due moments are listed.
#[must_use]
pub fn clock(name: &ClockName, lang: Lang) -> String {
    let of_step = |words: super::Words, step: &str| words.with(lang, &[("step", step)]);
    match name {
        ClockName::Step(no) => of_step(CLOCK_STEP, no),
        ClockName::Wait(no) => of_step(CLOCK_WAIT, no),
        ClockName::Window(no) => of_step(CLOCK_WINDOW, no),
        ClockName::Promise => CLOCK_PROMISE.in_lang(lang).to_owned(),
        ClockName::Commitment => super::answer::CLOCK_COMMITMENT.in_lang(lang).to_owned(),
        ClockName::National(limit) => limit.words().in_lang(lang).to_owned(),
    }
}

catalogue! {
    SWEPT: "{steps} langkah berjalan sendiri, {told} peringatan dicatat, {recaps} rekap dibuka, {redated} aduan dihitung ulang tenggatnya, {files} berkas dibuang, {sent} pemberitahuan dikirim.", "{steps} steps taken, {told} alarms noted, {recaps} recaps opened, {redated} complaints re-dated, {files} files removed, {sent} notices sent.";

    AGENCY_DIFFERS: "Instansi `{id}` berbeda dari versi {version} yang sudah tersimpan. Naikkan nomor versinya.", "Agency `{id}` differs from version {version} that is kept already. Raise its version number.";
    PROCEDURE_DIFFERS: "SOP `{id}` berbeda dari versi {version} yang sudah tersimpan. Naikkan nomor versinya.", "Procedure `{id}` differs from version {version} that is kept already. Raise its version number.";
    CALENDAR_DIFFERS: "Kalender `{id}` berbeda dari versi {version} yang sudah tersimpan. Naikkan nomor versinya.", "Calendar `{id}` differs from version {version} that is kept already. Raise its version number.";

    CALENDAR_OLD: "Kalender `{id}` sudah ada dalam versi {current}. Naikkan nomor versi di berkasnya.", "Calendar `{id}` is at version {current} already. Raise the version number in the file.";
    CALENDAR_NOT_ONE: "Berkas {file} tidak memuat satu kalender.", "The file {file} does not hold one calendar.";
    CALENDAR_UNUSED: "Tidak ada instansi yang memakai kalender `{id}`.", "No agency uses the calendar `{id}`.";
    CALENDAR_FOR: "{agency}: {count} dari {open} aduan terbuka berubah tenggatnya.", "{agency}: {count} of {open} open complaints get another due date.";
    CALENDAR_CASE: "{case}, {clock}: {old} menjadi {new}", "{case}, {clock}: {old} becomes {new}";
    CALENDAR_MORE: "dan {count} tenggat lain.", "and {count} more due dates.";
    CALENDAR_CHECKED: "Belum ada yang diubah. Untuk memberlakukannya: aduan calendar adopt {file}", "Nothing was changed. To put it into force: aduan calendar adopt {file}";
    CALENDAR_ADOPTED: "Kalender `{id}` versi {version} berlaku; {count} aduan dihitung ulang tenggatnya.", "Calendar `{id}` version {version} is in force; {count} complaints were re-dated.";
    CALENDAR_LEFT: "{count} aduan belum dihitung ulang; penyapuan berikutnya menyelesaikannya.", "{count} complaints are not re-dated yet; the next sweep finishes them.";
    ADOPTED: "{agency} (`{id}`) versi {version} berlaku.", "{agency} (`{id}`) version {version} is in force.";
    ADOPTED_MOVED: "{count} aduan dihitung ulang tenggatnya.", "{count} complaints were re-dated.";
    ERASED_SUMMARY: "Dihapus atas permintaan pelapor", "Erased at the reporter’s request";
    ERASE_ASK: "Data pelapor aduan {number} akan dihapus dan tidak dapat dikembalikan. Ketik nomornya sekali lagi:", "The reporter’s data of complaint {number} will be erased and cannot be brought back. Type the number once more:";
    ERASE_NOT_SURE: "Nomornya tidak sama. Tidak ada yang dihapus.", "The numbers differ. Nothing was erased.";
    ERASE_UNKNOWN: "Aduan {number} tidak ada pada instansi itu.", "That agency has no complaint {number}.";
    ERASE_NOT_ENDED: "Aduan {number} belum berakhir. Data pelapornya baru dapat dihapus setelah berakhir dan tidak ada pesan yang menunggu dibaca.", "Complaint {number} has not ended. The reporter’s data can be erased once it has and no message waits to be read.";
    ERASE_BEFORE: "Data pelapor aduan {number} sudah pernah dihapus.", "The reporter’s data of complaint {number} was erased before.";
    ERASE_DONE: "Data pelapor aduan {number} dihapus. Nomor, riwayat, dan jawabannya tetap ada. Cadangan lama masih memuatnya sampai cadangan itu dibuang.", "The reporter’s data of complaint {number} was erased. Number, history and answer remain. Old backups hold it until they are discarded.";
    UNNUMBERED: "aduan {id}", "complaint {id}";
    CLOCK_STEP: "langkah {step}", "step {step}";
    CLOCK_WAIT: "masa tunggu langkah {step}", "wait of step {step}";
    CLOCK_WINDOW: "kesempatan langkah {step}", "window of step {step}";
    CLOCK_PROMISE: "janji", "promise";

    DEMO_PASSWORD: "Akun petugas peragaan, semuanya dengan kata sandi {password}", "Accounts of the demonstration, all with the password {password}";
    DEMO_AT: "`{at}` bukan saat; tulis seperti 2026-11-23T09:00:00+07:00 atau 2026-11-23.", "`{at}` is no moment; write it like 2026-11-23T09:00:00+07:00 or 2026-11-23.";
    DEMO_FILLED: "{count} aduan contoh sebulan terakhir, menurut instansi dan keadaannya", "{count} sample complaints of the last month, by agency and state";
    DEMO_KEPT: "Sudah ada aduan di sini, jadi tidak ada yang ditambahkan. Menurut instansi dan keadaannya", "There are complaints here already, so none were added. By agency and state";
    DEMO_CODES: "Untuk mencoba pelacakan, nomor register dan kodenya", "To try the tracker, a register number and its code";
}
