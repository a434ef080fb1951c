//! Which words a complaint is found by, and when two complaints are alike. Both sides of a comparison go through
//! [`stems`], so that *perbaikan* finds *memperbaiki*. Absent: where the stems are kept.

use std::collections::BTreeSet;

use snowball_stemmers_rs::{Algorithm, Stemmer};

/// Shortest word that is looked for, in characters.
const WORD_LEN_MIN: usize = 3;
/// Longest stem that is kept, in characters: longer ones are no words.
const STEM_LEN_MAX: usize = 40;
/// Most stems that are kept of one text.
pub const STEMS_MAX: usize = 64;
/// How many stems two complaints must share before one is shown to whoever writes the other.
const SHARED_MIN: usize = 3;
/// The least part of the shorter complaint's stems that both share, in percent.
const SHARED_PERCENT_MIN: usize = 30;

/// Words that stand in every complaint and say nothing of any.
const COMMON: &[&str] = &[
    "ada",
    "adalah",
    "agar",
    "akan",
    "aku",
    "anak",
    "apa",
    "atas",
    "atau",
    "awal",
    "bagi",
    "bahwa",
    "baik",
    "banyak",
    "bapak",
    "baru",
    "bila",
    "bisa",
    "buat",
    "cukup",
    "dalam",
    "dan",
    "dapat",
    "dari",
    "dekat",
    "dengan",
    "depan",
    "desa",
    "di",
    "dusun",
    "hal",
    "hampir",
    "hari",
    "harap",
    "harus",
    "hingga",
    "ibu",
    "ini",
    "itu",
    "jadi",
    "jam",
    "jangan",
    "juga",
    "kalau",
    "kali",
    "kami",
    "karena",
    "kecamatan",
    "kepada",
    "kita",
    "kondisi",
    "lagi",
    "lain",
    "lalu",
    "lama",
    "lebih",
    "masih",
    "mau",
    "mohon",
    "namun",
    "nya",
    "oleh",
    "orang",
    "pada",
    "pak",
    "para",
    "pernah",
    "saat",
    "saja",
    "sampai",
    "sangat",
    "sama",
    "saya",
    "sebab",
    "sebelum",
    "sedang",
    "segera",
    "sehingga",
    "sejak",
    "sekali",
    "sekarang",
    "selalu",
    "semua",
    "seperti",
    "sering",
    "serta",
    "setiap",
    "sudah",
    "supaya",
    "tapi",
    "telah",
    "tempat",
    "terima",
    "kasih",
    "tersebut",
    "tetapi",
    "tiap",
    "tidak",
    "tolong",
    "untuk",
    "warga",
    "yang",
    "minggu",
    "bulan",
    "tahun",
    "pagi",
    "siang",
    "sore",
    "malam",
    "senin",
    "selasa",
    "rabu",
    "kamis",
    "jumat",
    "sabtu",
];

/// The stems of a text, each once, in order: what it is found by in public.
#[must_use]
pub fn stems(text: &str) -> Vec<String> {
    let mut stems = all_stems(text);
    stems.truncate(STEMS_MAX);
    stems
}

/// Every stem of a text, each once, in order: what an agency finds its own cases by. Their number is bounded by the
/// length of what may be written.
#[must_use]
pub fn all_stems(text: &str) -> Vec<String> {
    let stemmer = Stemmer::create(Algorithm::Indonesian);
    let words = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    let telling = words.filter(|word| {
        word.chars().count() >= WORD_LEN_MIN
            && !COMMON.contains(&word.as_str())
            && word.chars().any(char::is_alphabetic)
    });
    let stems: BTreeSet<String> =
        telling.map(|word| stemmer.stem(&word).chars().take(STEM_LEN_MAX).collect()).collect();
    stems.into_iter().collect()
}

/// Whether two complaints are alike enough to show one to whoever writes the other: how many stems they share, and
/// how many each has.
#[must_use]
pub fn alike(shared: usize, ours: usize, theirs: usize) -> bool {
    shared >= SHARED_MIN && shared * 100 >= ours.min(theirs) * SHARED_PERCENT_MIN
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(ours: &str, theirs: &str, expect: bool) {
        let (ours, theirs) = (stems(ours), stems(theirs));
        let shared = ours.iter().filter(|stem| theirs.contains(stem)).count();
        assert_eq!(alike(shared, ours.len(), theirs.len()), expect, "{ours:?} / {theirs:?}");
    }

    #[test]
    fn a_word_is_found_in_each_of_its_forms() {
        assert_eq!(stems("perbaikan"), stems("diperbaiki"));
        assert_eq!(stems("Lampunya"), stems("lampu"));
        assert_eq!(stems("yang di dan 2026 RT"), Vec::<String>::new());
    }

    #[test]
    fn two_complaints_of_one_matter_are_alike_and_of_two_are_not() {
        let lamp = "Lampu jalan di depan balai desa Balong mati sejak Senin, anak-anak takut pulang mengaji.";
        check(lamp, "Penerangan jalan balai Balong padam, lampunya mati semua.", true);
        check(lamp, "Sampah menumpuk di pasar Jenawi sejak hari Senin dan tidak diangkut.", false);
        check(lamp, "Jalan berlubang di Balong.", false);
    }

    proptest::proptest! {
        #[test]
        fn stems_are_few_short_and_each_once(text in ".{0,2000}") {
            let stems = stems(&text);
            proptest::prop_assert!(stems.len() <= STEMS_MAX && stems.iter().all(|stem| stem.chars().count() <= STEM_LEN_MAX));
            proptest::prop_assert!(stems.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }
}
