//! What single words are read as, and what is not read out of them.

use proptest::prelude::*;

use super::*;

/// A Monday morning.
const NOW: &str = "2026-11-23T10:00:00+07:00";

#[track_caller]
fn check(field: &str, text: &str, expect: Option<&str>) {
    assert_eq!(value(&reading("karanganyar", text, NOW), field), expect, "{text}");
}

#[test]
fn a_day_is_counted_from_the_message_it_stands_in() {
    let day = |text: &str, expect: Option<&str>| check("happened_on", text, expect);
    day("Lampu mati kemarin", Some("2026-11-22"));
    day("Lampu mati kemarin lusa", Some("2026-11-21"));
    day("Lampu mati wingi", Some("2026-11-22"));
    day("[20/11 19.42] Sari: Lampu mati kemarin", Some("2026-11-19"));
    day("tadi pagi mati", Some("2026-11-23"));
    day("tadi malam mati", Some("2026-11-22"));
    day("[20/11 21.42] Sari: tadi malam mati", Some("2026-11-20"));
    day("mau bengi mati", Some("2026-11-22"));
    day("saya mau lapor malam ini", Some("2026-11-23"));
    day("mati 2 hari yang lalu", Some("2026-11-21"));
    day("sudah tiga hari mati", Some("2026-11-20"));
    day("wis seminggu mati", Some("2026-11-16"));
    day("butuh 3 hari kerja", None);
    day("mati sejak hari Senin", Some("2026-11-23"));
    day("mati Senin kemarin", Some("2026-11-16"));
    day("mati hari Jumat", Some("2026-11-20"));
    day("mati hari Minggu", Some("2026-11-22"));
    day("sudah dua minggu mati", Some("2026-11-09"));
    day("tiap hari Rabu macet", None);
    day("tanggal 20 November mati", Some("2026-11-20"));
    day("tanggal 20 Desember mati", Some("2025-12-20"));
    day("tgl 20/11 mati", Some("2026-11-20"));
    day("tgl 5 mati", Some("2026-11-05"));
    day("tgl 30 mati", Some("2026-10-30"));
    day("mati 20-11-2026", Some("2026-11-20"));
    day("RT 02/04 mati", None);
    day("mati 24-11-2026", None);
    // A date is surer than a word.
    day("Kemarin, tanggal 20 November, mati", Some("2026-11-20"));
    day("Lampu mati", None);
}

#[test]
fn a_place_goes_as_far_as_it_goes_on_like_one() {
    let place = |text: &str, expect: Option<&str>| check("place", text, expect);
    place("lampu di Jalan Lawu mati", Some("Jalan Lawu"));
    place("lampu di jalan mati", None);
    place("jalan rusak parah", None);
    place("sampah depan pasar Jungke menumpuk", Some("depan pasar Jungke"));
    place("lampu di Desa Balong, Kecamatan Jenawi, mati", Some("Desa Balong, Kecamatan Jenawi"));
    place("lampu di Balong. Gelap sekali", Some("Balong"));
    place("lampu di Balong, dekat SD. Gelap", Some("Balong, dekat SD"));
    place("mati ten dusun krajan mpun dangu", Some("dusun krajan"));
    place("lampu RT 03 RW 05 mati", Some("RT 03 RW 05"));
    place("di kampung kami gelap", None);
    place("saya tinggal di Desa Balong", None);
}

#[test]
fn a_name_is_what_somebody_calls_themselves() {
    let name = |text: &str, expect: Option<&str>| check("name", text, expect);
    name("Nama saya Sari Ambarwati, lampu mati", Some("Sari Ambarwati"));
    name("nama saya sari ambarwati warga balong", Some("Sari Ambarwati"));
    name("Nama: Sari Ambarwati\nLampu mati", Some("Sari Ambarwati"));
    name("Saya Sari Ambarwati dari Balong", Some("Sari Ambarwati"));
    name("nama saya hilang dari daftar penerima", None);
    name("saya mau lapor", None);
    name("Saya Jumat lalu antre", None);
    name("lampu mati. Bu Sari", Some("Sari"));
    name("lampu mati di rumah Pak RT Sari sejak lama", None);
    name("[21/11 09.05] ~ Sari: Lampu mati", Some("Sari"));
    name("[21/11 09.05] +62 812-3456-7890: Lampu mati", None);
    check("address", "Saya Sari, warga Balong RT 02 RW 01", Some("Balong RT 02 RW 01"));
    check("address", "saya tinggal di Desa Balong", Some("Desa Balong"));
    check("address", "warga resah", None);
}

#[test]
fn numbers_are_read_by_their_rules_and_lifted_out_of_the_story() {
    check("phone", "hubungi 0812-3456 7890 ya", Some("+6281234567890"));
    check("phone", "RT 02 0812 3456 7890", Some("+6281234567890"));
    check("phone", "tagihan 350000, KWh 12345678901", None);
    check("phone", "LGWP0812345678", None);
    check("email", "surel: Sari@Contoh.id.", Some("sari@contoh.id"));
    check("nik", "NIK 3313174508900001", Some("3313174508900001"));
    check("nik", "3313 1745 0890 0001", Some("3313174508900001"));
    check("nik", "9913174508900001", None);
    check("story", "Lampu mati. HP 0812 3456 7890, meter 12345678901", Some("Lampu mati. HP •••, meter 12345678901"));
}

#[test]
fn what_was_typed_by_hand_is_never_overwritten() {
    let check = |held: &str, before: Option<&str>, now: Option<&str>, expect: Option<&str>| {
        assert_eq!(settled(held, before, now).as_deref(), expect, "{held} {before:?} {now:?}");
    };
    check("", None, Some("Sari"), Some("Sari"));
    check("Sari", Some("Sari"), Some("Joko"), Some("Joko"));
    check("Sari", Some("Sari"), None, Some(""));
    check("Sari", Some("Sari"), Some("Sari"), None);
    check("Sari A", Some("Sari"), Some("Joko"), None);
    check("Sari A", None, Some("Joko"), None);
    check("", Some("Sari"), None, None);
}

#[test]
fn no_text_makes_a_reading_panic() {
    let pieces = r"(\[21/11 09\.05\] |21/11/26 09\.05 - |: |\n|nama |saya |di |tgl |31/2 |0812|dusun |é|🙏|,|\.|[a-zA-Z0-9 /]{0,6}){0,24}";
    let agency = agency("kaltara");
    let channels = agency.channels();
    let now = Moment::parse(NOW).expect("a moment");
    let ground = Ground { agency: &agency, channels: &channels, zone: Zone::Wita, now };
    proptest!(|(text in pieces, any in ".*")| {
        for text in [&text, &any] {
            let _ = proposals(&messages(text, &ground), &ground);
        }
    });
}
