//! What a sentence of an answer does, by tables of words: says something, promises, or is only polite. Reads
//! Indonesian office prose; in doubt a sentence says something, so that no honest answer is refused.
//! Absent: what an answer must have (see [`super::gate`]).

/// What a sentence does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sentence {
    /// It tells what was done, what is so, or why not.
    Says,
    /// It tells only what will be done, or that the matter was handed on.
    Promises,
    /// It greets, thanks or begs pardon.
    Courteous,
}

/// What is yet to come.
const FUTURE: &[&str] = &[
    "akan",
    "segera",
    "nanti",
    "nantinya",
    "secepatnya",
    "mendatang",
    "dalam waktu dekat",
    "dalam proses",
    "masih diproses",
    "sedang diproses",
    "kami proses",
    "sedang ditindaklanjuti",
    "mohon bersabar",
    "harap bersabar",
    "mohon menunggu",
    "mohon ditunggu",
    "harap menunggu",
    "diupayakan",
    "kami upayakan",
    "diusahakan",
    "kami usahakan",
    "dijadwalkan",
    "direncanakan",
    "kami rencanakan",
    "dipertimbangkan",
];

/// Handing on: the stems of what an office says when it has done nothing else.
const HANDED_ON: &[&str] = &[
    "teruskan",
    "diteruskan",
    "koordinasikan",
    "dikoordinasikan",
    "berkoordinasi",
    "tampung",
    "ditampung",
    "tindaklanjuti",
    "ditindaklanjuti",
    "menindaklanjuti",
    "tindak lanjuti",
    "perhatian kami",
    "masukan bagi kami",
];

/// What is over and done.
const DONE: &[&str] = &["sudah", "telah", "selesai", "rampung", "berhasil"];

/// What will not be done.
const DENIED: &[&str] = &[
    "tidak dapat",
    "tidak bisa",
    "belum dapat",
    "belum bisa",
    "tidak memenuhi",
    "tidak termasuk",
    "ditolak",
    "bukan wewenang",
    "bukan kewenangan",
    "di luar wewenang",
    "di luar kewenangan",
];

/// Why.
const REASON: &[&str] = &[
    "karena",
    "dikarenakan",
    "sebab",
    "disebabkan",
    "akibat",
    "berdasarkan",
    "menurut",
    "sesuai",
    "mengingat",
    "sehubungan",
    "wewenang",
    "kewenangan",
    "belum ada",
    "belum tersedia",
    "tidak ada",
    "tidak tersedia",
];

/// How courtesy begins.
const COURTESY: &[&str] = &[
    "terima kasih",
    "terimakasih",
    "mohon maaf",
    "kami mohon maaf",
    "kami memohon maaf",
    "salam",
    "selamat",
    "yth",
    "assalamualaikum",
    "waalaikumsalam",
    "hormat kami",
    "demikian",
    "matur nuwun",
    "dengan hormat",
    "halo",
];

/// Words that say who, besides the names of the agency's own offices.
const WHO: &[&str] = &[
    "petugas",
    "tim",
    "dinas",
    "kecamatan",
    "kelurahan",
    "desa",
    "camat",
    "lurah",
    "kepala",
    "bupati",
    "wali",
    "gubernur",
    "bidang",
    "seksi",
    "puskesmas",
    "opd",
    "badan",
    "satpol",
    "polsek",
    "pln",
    "pdam",
    "bpbd",
    "kantor",
    "upt",
    "uptd",
    "ppid",
    "inspektorat",
    "sekretariat",
    "perangkat",
    "linmas",
    "sekolah",
    "rsud",
    "dpupr",
    "dlh",
    "diskominfo",
];

/// Verbs in *di-* that ask something of the reader and tell nothing done.
const ASKING: &[&str] = &["dimohon", "diharapkan", "diharap", "diminta", "dipersilakan"];

/// Fewest words with which a sentence says something.
const WORDS_MIN: usize = 3;

/// A sentence in small letters, its words parted by one blank and with one at each end, so that whole words
/// are found.
fn plain(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty());
    format!(" {} ", words.collect::<Vec<_>>().join(" ").to_lowercase())
}

fn has(plain: &str, table: &[&str]) -> bool {
    table.iter().any(|phrase| plain.contains(&format!(" {phrase} ")))
}

fn begins(plain: &str, table: &[&str]) -> bool {
    table.iter().any(|phrase| plain.starts_with(&format!(" {phrase} ")))
}

/// The sentences of a text; a stop inside a number parts none.
fn sentences(text: &str) -> impl Iterator<Item = String> {
    let parted = text.split(['\n', '!', '?', ';']).flat_map(|line| line.split(". "));
    parted.map(plain).filter(|sentence| !sentence.trim().is_empty())
}

/// Whether something other than handing on was done: a verb in *di-* or *ter-* of its own.
fn done_otherwise(plain: &str) -> bool {
    let verb = |word: &str| {
        let passive = word.len() > 5 && (word.starts_with("di") || word.starts_with("ter"));
        passive
            && !HANDED_ON.contains(&word)
            && !ASKING.contains(&word)
            && !["dinas", "terima", "terkait"].contains(&word)
    };
    plain.split_whitespace().any(verb)
}

fn read(plain: &str) -> Sentence {
    let few = plain.split_whitespace().count() < WORDS_MIN;
    let excused = has(plain, DENIED) || has(plain, REASON);
    match () {
        () if has(plain, HANDED_ON) && !excused && !(has(plain, DONE) && done_otherwise(plain)) => Sentence::Promises,
        () if excused || has(plain, DONE) && !few => Sentence::Says,
        () if has(plain, FUTURE) => Sentence::Promises,
        () if few || begins(plain, COURTESY) => Sentence::Courteous,
        () => Sentence::Says,
    }
}

/// What each sentence of a text does.
pub(super) fn sentences_of(text: &str) -> Vec<Sentence> {
    sentences(text).map(|sentence| read(&sentence)).collect()
}

/// Whether a text says that something was done: it is over, or a verb in *di-* tells it of the past.
pub(super) fn tells_done(text: &str) -> bool {
    sentences(text).filter(|one| read(one) == Sentence::Says).any(|one| has(&one, DONE) || done_otherwise(&one))
}

/// Whether a text says that something will not be done.
pub(super) fn tells_denied(text: &str) -> bool {
    has(&plain(text), DENIED)
}

/// Whether a text says why.
pub(super) fn tells_why(text: &str) -> bool {
    has(&plain(text), REASON)
}

/// Whether a text says who, by a word of everyday or by one of some names.
pub(super) fn tells_who<'a>(text: &str, names: impl IntoIterator<Item = &'a str>) -> bool {
    let text = plain(text);
    has(&text, WHO) || names.into_iter().any(|name| text.contains(&plain(name)))
}

/// Whether a text says that the matter was handed on already.
pub(super) fn tells_handed_on(text: &str) -> bool {
    sentences(text).any(|one| has(&one, HANDED_ON) && has(&one, DONE))
}
