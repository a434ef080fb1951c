//! Every refusal of an agency, a calendar and a set: the invented agency with one line made wrong.

use super::SEVENTH;
use crate::defaults::Defaults;
use crate::words::Lang;

/// Replaces one piece of one file of the set; the fault must be the only one, at the line that reads `at`.
#[track_caller]
fn check(file: usize, old: &str, new: &str, at: (&str, usize), sentence: &str) {
    let mut files = SEVENTH.map(|(file, text)| (file.to_owned(), text.to_owned()));
    assert_eq!(files[file].1.matches(old).count(), 1, "`{old}` must stand once");
    files[file].1 = files[file].1.replace(old, new);
    let lines = files[file].1.lines().enumerate().filter(|(_, line)| line.trim() == at.0);
    let line = lines.map(|(index, _)| index + 1).nth(at.1).unwrap_or_else(|| panic!("no line `{}`", at.0));
    let faults = Defaults::read(&files, Lang::Id).expect_err(sentence);
    assert_eq!(faults.to_string(), format!("{}:{line}: {sentence}", files[file].0));
}

const AGENCY: usize = 0;
const CALENDAR: usize = 1;

#[test]
fn an_agency_has_an_address_and_numbers_that_fit_it() {
    check(
        AGENCY,
        "id = \"inspektorat-contoh\"",
        "id = \"lacak\"",
        ("id = \"lacak\"", 0),
        "Kode `lacak` dipakai oleh situs Aduan sendiri. Pilih kode instansi yang lain.",
    );
    check(
        AGENCY,
        "id = \"inspektorat-contoh\"",
        "id = \"Inspektorat\"",
        ("id = \"Inspektorat\"", 0),
        "Kode `Inspektorat` hanya boleh berisi huruf kecil, angka, dan tanda hubung, paling banyak 40.",
    );
    check(
        AGENCY,
        "ITKAB-{tahun}.{urut:5}",
        "700/{urut:4}/{tahun}",
        ("number_template = \"700/{urut:4}/{tahun}\"", 0),
        "Pola nomor register `700/{urut:4}/{tahun}` memuat garis miring, yang tidak dapat berdiri di alamat situs. Pakai tanda hubung.",
    );
    check(
        AGENCY,
        "ITKAB-{tahun}.{urut:5}",
        "ITKAB-{tahun}",
        ("number_template = \"ITKAB-{tahun}\"", 0),
        "Pola nomor register `ITKAB-{tahun}` tidak menghasilkan nomor. Tulis seperti `ABC-{tahun}-{urut:4}`.",
    );
    check(
        AGENCY,
        "ITKAB-{tahun}.{urut:5}",
        "itkab-{tahun}-{urut:5}",
        ("number_template = \"itkab-{tahun}-{urut:5}\"", 0),
        "Pola nomor register `itkab-{tahun}-{urut:5}` tidak menghasilkan nomor. Tulis seperti `ABC-{tahun}-{urut:4}`.",
    );
    check(
        AGENCY,
        "number_given = \"officer\"",
        "number_given = \"officer\"\nembed_origins = [\"https://www.contoh.example/\"]",
        ("embed_origins = [\"https://www.contoh.example/\"]", 0),
        "`https://www.contoh.example/` bukan asal situs. Tulis seperti `https://www.contoh.go.id`, tanpa garis miring di belakang.",
    );
    check(
        AGENCY,
        "number_given = \"officer\"",
        "number_given = \"petugas\"",
        ("number_given = \"petugas\"", 0),
        "Pemberi nomor `petugas` tidak dikenal. Yang dikenal: system, officer.",
    );
    check(
        AGENCY,
        "id = \"wilayah-2\"",
        "id = \"wilayah-1\"",
        ("id = \"wilayah-1\"", 1),
        "Unit ke-2: kode unit `wilayah-1` sudah dipakai.",
    );
}

#[test]
fn letters_are_numbered_by_a_template_that_gives_each_its_own() {
    let template = "template = \"{number}.{month}-{year} {classification}\"";
    let wrong = |new: &str, sentence: &str| {
        let line = format!("template = \"{new}\"");
        check(AGENCY, template, &line, (&line, 0), sentence);
    };
    wrong("{number}/{year", "Pola nomor surat `{number}/{year` memuat kurung kurawal tanpa pasangannya.");
    wrong(
        "{urut}/{year}",
        "Pola nomor surat `{urut}/{year}` memuat bagian `urut` yang tidak dikenal. Yang ada: {classification}, {number}, {unit}, {month}, {month_roman}, {year}.",
    );
    wrong(
        "{classification}/{year}",
        "Pola nomor surat `{classification}/{year}` harus memuat nomor urut (`number`) tepat satu kali.",
    );
    wrong(
        "{number}{year}",
        "Nomor urut dalam pola nomor surat `{number}{year}` menempel pada angka lain, sehingga dua nomor dapat terlihat sama. Pisahkan dengan garis miring atau titik.",
    );
    wrong(
        "{number}/{month}",
        "Pola nomor surat `{number}/{month}` tidak memuat tahun (`year`), padahal nomor urut mulai lagi setiap tahun, sehingga nomornya berulang.",
    );
    check(
        AGENCY,
        template,
        "template = \"{number}/{unit}/{year}\"",
        ("[letter_numbers]", 0),
        "Pola nomor surat `{number}/{unit}/{year}` memuat kode unit, tetapi `unit` belum diisi.",
    );
    check(AGENCY, "digits = 4", "digits = 7", ("digits = 7", 0), "Nomor urut ditulis dengan 1 sampai 6 angka.");
    check(
        AGENCY,
        "classification = \"700.1.2.4\"",
        "classification = \"700.1.2.4 laporan perkembangan penanganan surat pengaduan masyarakat\"",
        (template, 0),
        "Nomor surat menurut pola `{number}.{month}-{year} {classification}` lebih panjang dari 60 huruf, atau tidak muat dalam satu baris.",
    );
    check(
        AGENCY,
        "restart = \"year\"",
        "restart = \"bulan\"",
        ("restart = \"bulan\"", 0),
        "Awal nomor urut `bulan` tidak dikenal. Yang dikenal: year, never.",
    );
}

#[test]
fn an_agency_serves_a_region_with_a_code() {
    check(
        AGENCY,
        "calendar = ",
        "region = \"33.1\"\ncalendar = ",
        ("region = \"33.1\"", 0),
        "Kode wilayah `33.1` tidak dikenali. Tulis kode resminya seperti `33.13.17`.",
    );
}

#[test]
fn mail_at_set_times_goes_to_offices_of_the_agency_that_have_something_to_read() {
    let check = |table: &str, sentence: &str| {
        let line = table.lines().last().unwrap();
        let new = format!("[delivery]\n{table}\n\n[[office]]\nrole = \"intake_officer\"");
        check(
            AGENCY,
            "[[office]]\nrole = \"intake_officer\"",
            &new,
            (line, 0),
            &format!("Kiriman terjadwal (`delivery`): {sentence}"),
        );
    };
    check("due = { roles = [\"head\"], at = \"7.30\" }", "`7.30` bukan jam. Tulis seperti `07:30`.");
    check("due = { roles = [\"head\"] }", "`at` belum ditulis.");
    check("due = { roles = [], at = \"07:30\" }", "`due` belum menyebut satu peran pun.");
    check(
        "due = { roles = [\"head\", \"ppid\"], at = \"07:30\" }",
        "`ppid` bukan jabatan atau unit instansi ini yang mempunyai antrean.",
    );
    check(
        "recap = { roles = [\"opd_admin\"] }",
        "rekap hanya dikirim kepada jabatan instansi ini yang tidak terbagi atas unit; `opd_admin` tidak demikian.",
    );
    check("weekly = { roles = [\"head\"] }", "kunci `weekly` tidak dikenal. Yang dikenal di sini: due, recap.");
}

#[test]
fn every_channel_leads_to_one_procedure() {
    let at = |line| (line, 0);
    check(
        AGENCY,
        "\"in_person\", \"letter\"",
        "\"phone\", \"letter\"",
        at("channels = [\"phone\", \"letter\"]"),
        "Jalur masuk ke-2: kanal `phone` juga diterima jalur masuk ke-1 untuk jenis yang sama, sehingga SOP-nya tidak dapat dipilih. Bedakan `kinds`.",
    );
    check(
        AGENCY,
        "\"in_person\", \"letter\"",
        "\"in_person\", \"cycle\"",
        at("channels = [\"in_person\", \"cycle\"]"),
        "Jalur masuk ke-2: kanal `cycle` milik rekap bulanan; aduan tidak datang lewat kanal itu.",
    );
    check(
        AGENCY,
        "channels = [\"in_person\", \"letter\"]",
        "channels = []",
        at("channels = []"),
        "Jalur masuk ke-2: belum ada kanal (`channels`).",
    );
    check(
        AGENCY,
        "kinds = [\"public\"]",
        "kinds = [\"umum\"]",
        at("kinds = [\"umum\"]"),
        "Jalur masuk ke-1: jenis aduan `umum` tidak dikenal. Yang dikenal: public, own_service.",
    );
    check(
        AGENCY,
        "kinds = [\"public\"]\nprocedure = \"saluran-siaga\"",
        "kinds = [\"public\"]\nprocedure = \"siaga\"",
        at("procedure = \"siaga\""),
        "Jalur masuk ke-1: SOP `siaga` tidak ada. Yang ada: saluran-siaga.",
    );
}

#[test]
fn an_agency_and_what_it_uses_fit_together() {
    check(
        AGENCY,
        "calendar = \"contoh-timur\"",
        "calendar = \"barat\"",
        ("calendar = \"barat\"", 0),
        "Kalender `barat` tidak ada. Yang ada: contoh-timur.",
    );
    check(
        AGENCY,
        "[[office]]\nrole = \"head\"\nname = \"Inspektur\"\n",
        "",
        ("procedure = \"saluran-siaga\"", 0),
        "Jalur masuk ke-1: peran `head` bekerja dalam SOP `saluran-siaga`, tetapi belum ada jabatannya (`[[office]]`).",
    );
    let mut files = SEVENTH.map(|(file, text)| (file, text.to_owned()));
    files[2].1 = files[2].1.replace("action = \"register\"", "action = \"receive\"");
    let faults = Defaults::read(&files.each_ref().map(|(file, text)| (*file, text.as_str())), Lang::Id);
    assert_eq!(
        faults.expect_err("nobody gives the number").to_string(),
        "agencies/seventh.toml:8: Nomor diberikan petugas (`number_given`), tetapi SOP `saluran-siaga` tidak mempunyai \
         langkah `register` oleh petugas."
    );
    let twice = [SEVENTH[2], ("procedures/lain.toml", SEVENTH[2].1)];
    assert_eq!(
        Defaults::read(&twice, Lang::Id).expect_err("two of one id").to_string(),
        "procedures/lain.toml:3: Kode `saluran-siaga` sudah dipakai berkas procedures/seventh.toml."
    );
}

#[test]
fn a_calendar_has_hours_in_order() {
    let zones = "Asia/Jakarta, Asia/Makassar, Asia/Jayapura";
    check(
        CALENDAR,
        "Asia/Jayapura",
        "Asia/Tokyo",
        ("zone = \"Asia/Tokyo\"", 0),
        &format!("Zona waktu `Asia/Tokyo` tidak dikenal. Yang dikenal: {zones}."),
    );
    check(
        CALENDAR,
        "day = \"calendar\"",
        "day = \"kalender\"",
        ("day = \"kalender\"", 0),
        "Arti hari `kalender` tidak dikenal. Yang dikenal: working, calendar.",
    );
    check(
        CALENDAR,
        "08:00-11:00",
        "11:00-08:00",
        ("friday = [\"11:00-08:00\"]", 0),
        "Jam kerja (`week`): `11:00-08:00` bukan jam kerja. Tulis seperti `07:30-12:00`, dari yang lebih awal.",
    );
    check(
        CALENDAR,
        "[\"08:00-11:00\"]",
        "[\"08:00-11:00\", \"10:00-12:00\"]",
        ("friday = [\"08:00-11:00\", \"10:00-12:00\"]", 0),
        "Jam kerja (`week`): jam kerja `friday` bertumpang tindih atau tidak berurutan.",
    );
    check(
        CALENDAR,
        "until = \"2026-03-19\"",
        "until = \"2026-02-01\"",
        ("until = \"2026-02-01\"", 0),
        "Musim ke-1: musim ini berakhir sebelum dimulai.",
    );
    check(
        CALENDAR,
        "monday = [\"09:00-14:00\"]\nsaturday = [\"09:00-12:00\"]\n",
        "",
        ("[season.week]", 0),
        "Musim ke-1: musim ini tidak mempunyai jam kerja pada hari apa pun.",
    );
    check(
        CALENDAR,
        "2026-02-05 = ",
        "lusa = ",
        ("lusa = \"Hari Pekabaran Injil\"", 0),
        "`lusa` harus berupa tanggal dalam tanda kutip seperti \"2025-01-20\".",
    );
    let closed =
        "id = \"tutup\"\nversion = 1\nzone = \"Asia/Jakarta\"\ncollective_leave = true\n\n[week]\nmonday = []\n";
    assert_eq!(
        Defaults::read(&[("tutup.toml", closed)], Lang::Id).expect_err("never open").to_string(),
        "tutup.toml:6: Jam kerja (`week`): kalender ini tidak mempunyai jam kerja pada hari apa pun."
    );
}
