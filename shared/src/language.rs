//! Hints towards *bahasa Indonesia yang baik dan benar*, which answers are written in (SOP 000.8.3.3/6 of Jenawi; UU
//! 24/2009 Ps 32): tables of everyday slips, after KBBI and EYD edition V. A hint never stops anyone, so the tables
//! hold only what is wrong wherever it stands. Absent: grammar, and judging style.

use crate::text;
use crate::words::{Lang, answer as words};

/// Something that is better put otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// A word, and how it is written.
    Write {
        /// As it stands.
        found: String,
        /// As it should.
        instead: String,
    },
    /// Shouted in capitals.
    Capitals,
    /// A sentence begins with a small letter.
    SmallStart {
        /// Its first word.
        found: String,
    },
    /// The text ends without a stop.
    NoStop,
}

impl Hint {
    /// What an officer reads.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Write { found, instead } => words::HINT_WRITE.with(lang, &[("found", found), ("instead", instead)]),
            Self::Capitals => words::HINT_CAPITALS.in_lang(lang).to_owned(),
            Self::SmallStart { found } => words::HINT_SMALL_START.with(lang, &[("found", found)]),
            Self::NoStop => words::HINT_NO_STOP.in_lang(lang).to_owned(),
        }
    }
}

/// Most hints at once: more would be read by nobody.
pub const HINTS_MAX: usize = 6;
/// From how many letters on a text in capitals alone is shouting, and no abbreviation.
const SHOUT_LEN_MIN: usize = 12;

/// Words, or words in a row, and how they are written.
#[rustfmt::skip]
const WORDS: &[(&str, &str)] = &[
    ("silahkan", "silakan"), ("resiko", "risiko"), ("merubah", "mengubah"), ("dirubah", "diubah"), ("antri", "antre"),
    ("antrian", "antrean"), ("aktifitas", "aktivitas"), ("efektifitas", "efektivitas"), ("kwalitas", "kualitas"),
    ("kwitansi", "kuitansi"), ("ijin", "izin"), ("perijinan", "perizinan"), ("analisa", "analisis"), ("apotik", "apotek"),
    ("atlit", "atlet"), ("azas", "asas"), ("himbau", "imbau"), ("himbauan", "imbauan"), ("menghimbau", "mengimbau"),
    ("dihimbau", "diimbau"), ("hutang", "utang"), ("jadual", "jadwal"), ("jaman", "zaman"), ("karir", "karier"),
    ("konkrit", "konkret"), ("komplek", "kompleks"), ("kuatir", "khawatir"), ("lobang", "lubang"), ("berlobang", "berlubang"),
    ("metoda", "metode"), ("nampak", "tampak"), ("nasehat", "nasihat"), ("obyek", "objek"), ("subyek", "subjek"),
    ("praktek", "praktik"), ("propinsi", "provinsi"), ("sekedar", "sekadar"), ("sistim", "sistem"), ("standard", "standar"),
    ("tehnik", "teknik"), ("tehnis", "teknis"), ("trampil", "terampil"), ("trotoir", "trotoar"), ("ijasah", "ijazah"),
    ("legalisir", "legalisasi"), ("terimakasih", "terima kasih"), ("bertanggungjawab", "bertanggung jawab"),
    ("tanggungjawab", "tanggung jawab"), ("tindaklanjut", "tindak lanjut"), ("kerjasama", "kerja sama"),
    ("bekerjasama", "bekerja sama"), ("dimana", "di mana"), ("diatas", "di atas"), ("dibawah", "di bawah"),
    ("disana", "di sana"), ("disini", "di sini"), ("disitu", "di situ"), ("didalam", "di dalam"), ("diluar", "di luar"),
    ("didepan", "di depan"), ("dibelakang", "di belakang"), ("disamping", "di samping"), ("disebelah", "di sebelah"),
    ("diantara", "di antara"), ("ditempat", "di tempat"), ("dikantor", "di kantor"), ("dirumah", "di rumah"),
    ("dijalan", "di jalan"), ("didesa", "di desa"), ("dikecamatan", "di kecamatan"), ("dilapangan", "di lapangan"),
    ("dilokasi", "di lokasi"), ("keatas", "ke atas"), ("kebawah", "ke bawah"), ("kedalam", "ke dalam"),
    ("kedepan", "ke depan"), ("kesana", "ke sana"), ("kesini", "ke sini"), ("kelokasi", "ke lokasi"),
    ("kekantor", "ke kantor"), ("kelapangan", "ke lapangan"), ("mengkoordinasikan", "mengoordinasikan"),
    ("dikoordinir", "dikoordinasi"), ("mensosialisasikan", "menyosialisasikan"), ("mentaati", "menaati"),
    ("mempengaruhi", "memengaruhi"), ("di karenakan", "dikarenakan"), ("di sebabkan", "disebabkan"),
    ("di laksanakan", "dilaksanakan"), ("di perbaiki", "diperbaiki"), ("di kerjakan", "dikerjakan"), ("di lakukan", "dilakukan"),
    ("di tindaklanjuti", "ditindaklanjuti"), ("di tindak lanjuti", "ditindaklanjuti"), ("di teruskan", "diteruskan"),
    ("di sampaikan", "disampaikan"), ("di proses", "diproses"), ("di ganti", "diganti"), ("di bangun", "dibangun"),
    ("di terima", "diterima"), ("di berikan", "diberikan"), ("ke dua", "kedua"), ("ke tiga", "ketiga"),
    ("sub bagian", "subbagian"), ("antar desa", "antardesa"), ("non aktif", "nonaktif"), ("pasca bencana", "pascabencana"),
    ("yg", "yang"), ("dgn", "dengan"), ("utk", "untuk"), ("tdk", "tidak"), ("sdh", "sudah"), ("blm", "belum"), ("dg", "dengan"),
    ("krn", "karena"), ("dlm", "dalam"), ("pd", "pada"), ("kpd", "kepada"), ("tsb", "tersebut"), ("bpk", "bapak"), ("jl", "jalan"),
    ("dpt", "dapat"), ("sbg", "sebagai"), ("thd", "terhadap"), ("hrs", "harus"), ("jd", "jadi"), ("trs", "terus"), ("trims", "terima kasih"),
    ("makasih", "terima kasih"), ("nggak", "tidak"), ("gak", "tidak"), ("ngga", "tidak"), ("udah", "sudah"), ("gimana", "bagaimana"),
];

/// What may be put better in a text, the weightiest first; none in an empty one.
#[must_use]
pub fn hints(text: &str) -> Vec<Hint> {
    let text = text.trim();
    if text.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    if shouted(text) {
        found.push(Hint::Capitals);
    }
    found.extend(written(text));
    found.extend(small_starts(text));
    if !text.ends_with(['.', '!', '?', ')', '”', '"', ':']) {
        found.push(Hint::NoStop);
    }
    found.truncate(HINTS_MAX);
    found
}

fn shouted(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    letters >= SHOUT_LEN_MIN && capitals * 10 > letters * 7
}

/// Slips of the table, each once, as they stand.
fn written(text: &str) -> Vec<Hint> {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty()).collect();
    let mut found: Vec<Hint> = Vec::new();
    for at in 0..words.len() {
        for (wrong, right) in WORDS.iter() {
            let long = wrong.split(' ').count();
            let here = words.get(at..at + long).map(|row| row.join(" "));
            let Some(here) = here.filter(|here| here.to_lowercase() == *wrong) else {
                continue;
            };
            let capital = here.chars().next().is_some_and(char::is_uppercase);
            let hint =
                Hint::Write { found: here, instead: if capital { text::capital(right) } else { (*right).to_owned() } };
            if !found.contains(&hint) {
                found.push(hint);
            }
        }
    }
    found
}

/// Sentences that begin small: the first, and those after a stop and a blank. A stop after a short word is one of
/// an abbreviation, as in `No. 17` and `Jl. merdeka`.
fn small_starts(text: &str) -> Option<Hint> {
    let mut fresh = true;
    for word in text.split_whitespace() {
        let first = word.chars().find(|c| c.is_alphanumeric());
        if fresh && first.is_some_and(char::is_lowercase) && !word.contains(['@', '/']) {
            return Some(Hint::SmallStart { found: word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned() });
        }
        let bare = word.trim_end_matches(['.', '!', '?']);
        fresh = bare.len() < word.len() && bare.chars().count() > 3 && !word.ends_with("...");
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<String> {
        let line = |hint: Hint| match hint {
            Hint::Write { found, instead } => format!("{found}>{instead}"),
            Hint::Capitals => "CAPS".to_owned(),
            Hint::SmallStart { found } => format!("^{found}"),
            Hint::NoStop => ".".to_owned(),
        };
        hints(text).into_iter().map(line).collect()
    }

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        assert_eq!(said(text), expect, "{text}");
    }

    #[test]
    fn everyday_slips_are_told_with_how_they_are_written() {
        check("Silahkan datang ke loket.", &["Silahkan>Silakan"]);
        check("Hal itu di karenakan resiko banjir.", &["di karenakan>dikarenakan", "resiko>risiko"]);
        check(
            "Petugas merubah jadual yg lama dgn yang baru.",
            &["merubah>mengubah", "jadual>jadwal", "yg>yang", "dgn>dengan"],
        );
        check("Lampu diatas gapura sudah di ganti.", &["diatas>di atas", "di ganti>diganti"]);
        check("Yg rusak dan yg hilang.", &["Yg>Yang", "yg>yang"]);
        check("Sudah di tindak lanjuti.", &["di tindak lanjuti>ditindaklanjuti"]);
    }

    #[test]
    fn shouting_small_beginnings_and_a_missing_stop_are_told() {
        check("LAMPU SUDAH KAMI GANTI HARI RABU.", &["CAPS"]);
        check("KTP-el dan KK siap.", &[]);
        check("lampu sudah diganti.", &["^lampu"]);
        check("Lampu sudah diganti. terima kasih.", &["^terima"]);
        check("Lampu sudah diganti", &["."]);
        check("Tiang No. 17 di Jl. merdeka diganti.", &["Jl>Jalan"]);
    }

    #[test]
    fn what_is_well_written_gets_no_hint() {
        for text in [
            "",
            "Lampu tiang nomor 17 di depan balai desa sudah diganti hari Rabu oleh petugas. Terima kasih.",
            "Berkas dapat diambil di kantor kecamatan pada pukul 08.00 sampai dengan 15.00.",
            "Pemerintah desa mengoordinasikan perbaikan; risikonya kecil.",
            "Ketua RT 2 menerima salinannya (terlampir).",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn the_table_says_no_word_twice_and_corrects_none_to_another_slip() {
        for (nth, (wrong, right)) in WORDS.iter().enumerate() {
            assert!(WORDS[..nth].iter().all(|(other, _)| other != wrong), "{wrong} stands twice");
            assert!(WORDS.iter().all(|(other, _)| other != right), "{right} is a slip itself");
        }
    }
}
