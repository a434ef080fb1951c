//! Where it happened, and where the reporter lives: words that begin like a place, as far as they go on like
//! one. Absent: official regions; what is read is words.

use std::ops::Range;

use super::Proposal;
use super::word::{Stop, Word, one_line, slice, words};
use crate::form::Field;

/// What a place is called by.
const KINDS: &str = "jl jln jalan gg gang desa ds dusun dsn dukuh dk kelurahan kel kampung kp kecamatan kec kabupaten kab kota rt rw \
    perum perumahan komplek kompleks blok pasar lapangan balai sd sdn smp smpn sma sman smk terminal stasiun \
    jembatan simpang perempatan pertigaan km puskesmas kantor masjid mushola musala sungai tps alfamart indomaret \
    sekolah ruko pelabuhan dermaga alun-alun taman makam pos toko";
/// What says a place by itself, with no word before it.
const PLAIN: &str = "jl jln gg gang desa ds dusun dsn dukuh kelurahan kel kampung kp rt perum perumahan";
/// Beside what it is, in Indonesian and Javanese.
const SIDES: &str =
    "depan dpn ngarep ngarepe dekat dkt cedhak cedak seberang samping sebelah belakang mburi pojok sepanjang sekitar";
/// In which it is.
const IN: &str = "di d ing nang ning neng ten wonten ndek pada";
/// What ends a place: what happened there, and how a sentence goes on.
const ENDS: &str = "rusak mati berlubang lubang mampet banjir longsor macet ambrol retak lapuk roboh tumbang putus bocor kotor gelap \
    tutup hilang penuh bau sampah numpuk menumpuk sudah sdh udah mpun wis wes sampun belum blm dereng durung tidak tdk ga \
    gak nggak ora mboten yang yg sing dan dn atau karena krn sejak dari sampai saya sy kami kita kulo aku ini itu \
    iki niki mohon tolong tlg sangat banget sekali parah ada enten jadi dengan untuk pada oleh akan selalu sering \
    tiap setiap kalau nek padahal tapi juga lagi terus trs kok mau ingin terjadi kemarin kmrn tadi td hari tgl \
    tanggal malah masih bpk pak bu min no hp wa tempat rumah tersebut tsb dalam sampe melapor lapor melaporkan nik \
    anak warga mulai telp email";
/// Longest place, in words.
const WORDS_MAX: usize = 14;
/// How many words in small letters go on from what a place is called by: `pasar jungke lama`.
const SMALL_MAX: usize = 2;

/// How a stretch of words goes on beyond commas and lines.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// Where it happened: over a line too, where the next begins like a place.
    Place,
    /// Where somebody lives: over commas to any name, and never over a line.
    Address,
}

/// Where it happened; never the words the reporter says they live at.
pub(super) fn place(told: &str, address: Option<&Range<usize>>) -> Option<Proposal> {
    let words = words(told);
    let mut best: Option<(usize, &[Word])> = None;
    let mut at = 0;
    while at < words.len() {
        let lived = |from: &usize| address.is_some_and(|range| range.contains(&words[*from].at.start));
        let Some(from) = begins(&words, at).filter(|from| !lived(from)) else {
            at += 1;
            continue;
        };
        let stretch = extent(&words[from..], Reach::Place);
        let named = |word: &&Word| word.capital || word.numbered() || word.is(KINDS) || word.is(SIDES);
        let weight = stretch.iter().filter(named).count();
        let alone = stretch.len() == 1 && from > at && stretch[0].capital;
        if (stretch.len() > 1 || alone) && best.is_none_or(|(most, _)| weight > most) {
            best = Some((weight, stretch));
        }
        at = from + stretch.len().max(1);
    }
    let (_, stretch) = best?;
    let from = slice(told, stretch);
    Some(Proposal::new(Field::Place, one_line(from), from))
}

/// Where a place begins, if one does at a word.
fn begins(words: &[Word], at: usize) -> Option<usize> {
    let (word, next) = (&words[at], words.get(at + 1)?);
    let goes_on = |from: usize| words.get(from).is_some_and(|next| !next.is(ENDS) && !next.is(IN));
    if word.is(IN) && word.stop == Stop::Blank {
        let begins = next.is(SIDES) || next.is(KINDS) || (next.capital && !next.is(ENDS));
        return (begins && (goes_on(at + 2) || next.capital)).then_some(at + 1);
    }
    let begins = word.is(PLAIN) || word.is(SIDES) && (next.is(KINDS) || next.capital);
    (begins && word.stop == Stop::Blank && goes_on(at + 1)).then_some(at)
}

/// How far a place goes on.
fn extent(words: &[Word], reach: Reach) -> &[Word] {
    let (mut end, mut small) = (0, 0);
    for (at, word) in words.iter().enumerate().take(WORDS_MAX) {
        let known = word.is(KINDS) || word.is(SIDES);
        if word.is(ENDS) && !(word.capital && reach == Reach::Address && !known) {
            break;
        }
        let before = at.checked_sub(1).map(|at| &words[at]);
        if before.is_some_and(|before| !goes_over(before.stop, word, reach)) {
            break;
        }
        if known {
            small = 0;
        } else if word.capital || word.numbered() {
            small = SMALL_MAX;
        } else if small < SMALL_MAX {
            small += 1;
        } else {
            break;
        }
        end = at + 1;
    }
    &words[..end]
}

fn goes_over(stop: Stop, next: &Word, reach: Reach) -> bool {
    let like_a_place = next.is(KINDS) || next.is(SIDES);
    match (stop, reach) {
        (Stop::Blank, _) => true,
        (Stop::Comma, Reach::Address) => like_a_place || next.capital,
        (Stop::Comma | Stop::Line, Reach::Place) => like_a_place,
        (Stop::Line, Reach::Address) | (Stop::End, _) => false,
    }
}

/// The words of an address, if they begin like one.
pub(super) fn address(words: &[Word]) -> &[Word] {
    let like = |word: &Word| word.is(KINDS) || word.is(SIDES) || word.capital && !word.is(ENDS) || word.numbered();
    match words.first() {
        Some(first) if like(first) => extent(words, Reach::Address),
        _ => &[],
    }
}

/// Whether a word begins a place by itself.
pub(super) fn like_a_place(word: &Word) -> bool {
    word.is(KINDS)
}
