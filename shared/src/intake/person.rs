//! Who writes and where they live, as far as they say so. Absent: their numbers (see `super::number`).

use std::ops::Range;

use super::word::{Stop, Word, one_line, slice, words};
use super::{Message, Proposal, place};
use crate::form::Field;
use crate::text;

/// What is read of a person.
pub(super) struct Person {
    /// Name and address.
    pub(super) proposals: Vec<Proposal>,
    /// Where the address stands in what was told.
    pub(super) address_at: Option<Range<usize>>,
}

/// Whoever speaks of themselves, in Indonesian and Javanese.
const SELF: &str = "saya sy sya aku kulo kula perkenalkan";
/// What people put before a name.
const TITLES: &str = "pak bpk bapak bu ibu mas mbak mba bang sdr sdri saudara";
/// What may stand between *nama* and the name.
const BETWEEN: &str = "saya sy lengkap pelapor pengadu adalah kulo kula";
/// What ends a name, or shows that there was none: *nama saya hilang dari daftar*.
const ENDS: &str = "warga dari asal alamat umur usia nik no nomor hp wa telp rt rw tinggal pekerjaan mau ingin hendak melapor lapor \
    melaporkan mohon tidak tdk belum hilang dicoret muncul tercantum terdaftar ada sudah di yang selaku sebagai \
    ketua email ten saking anak jalan dan ini itu kok malah rugi kecewa lihat minta sangat nggih njih ya mawon \
    tolong jangan ampun dirahasiakan disebut dipakai disamarkan";
/// What says where somebody lives; each may be followed by *di*, *saya* or *rumah*.
const LIVES: &str = "alamat warga domisili tinggal asal rumah saking omah griya";
/// What may stand between that and the address.
const LIVES_BETWEEN: &str = "di saya sy kulo rumah lengkap asli dari ten ing kp";
/// Longest name, in words.
const WORDS_MAX: usize = 5;

/// What is said of whoever sent the first message.
pub(super) fn found(told: &str, first: &Message) -> Person {
    let words = words(told);
    let named = called(&words).or_else(|| introduced(&words)).or_else(|| signed(&words));
    let lives = lived(&words, named.as_ref());
    let sender = first.sender.as_deref().filter(|sender| text::phone(sender).is_none());
    let name = named.map(|range| {
        let from = slice(told, &words[range]);
        Proposal::new(Field::Name, cased(&one_line(from)), from)
    });
    let name = name.or_else(|| sender.map(|sender| Proposal::new(Field::Name, sender, &first.head)));
    let address = lives.map(|range| {
        let from = slice(told, &words[range.clone()]);
        (Proposal::new(Field::Address, one_line(from), from), words[range.start].at.start..words[range.end - 1].at.end)
    });
    let (address, address_at) = address.unzip();
    Person { proposals: name.into_iter().chain(address).collect(), address_at }
}

/// A name behind the word for it: *nama saya …*, *Nama: …*, *Pelapor: …*.
fn called(words: &[Word]) -> Option<Range<usize>> {
    words.iter().enumerate().find_map(|(at, word)| {
        if !word.is("nama pelapor pengadu jeneng") || word.stop == Stop::End {
            return None;
        }
        let from = at + 1 + words[at + 1..].iter().take_while(|word| word.is(BETWEEN)).count();
        let own = words[at..from].iter().any(|word| word.is(SELF)) || words.get(from)?.capital;
        Some(run(words, from, |_| true)).filter(|range| own && !range.is_empty())
    })
}

/// *Saya Wahyu Setiawan warga …*: capitals behind the word for oneself, and then something that parts.
fn introduced(words: &[Word]) -> Option<Range<usize>> {
    words.iter().enumerate().find_map(|(at, word)| {
        if !word.is(SELF) || word.stop != Stop::Blank {
            return None;
        }
        let range = run(words, at + 1, |word| word.capital);
        let last = words.get(range.end.checked_sub(1)?)?;
        let parted = last.stop != Stop::Blank || words.get(range.end).is_none_or(|next| next.is(ENDS));
        let place = words.get(range.end).is_some_and(place::like_a_place);
        (!range.is_empty() && (parted || place)).then_some(range)
    })
}

/// A name at the end: *dari Yohanes Lian 0821…*, or a sentence that is nothing but a title and a name.
fn signed(words: &[Word]) -> Option<Range<usize>> {
    let told = words.iter().rposition(|word| !word.numbered())? + 1;
    let from = words[..told].iter().rposition(|word| word.is("dari ttd salam") || word.is(TITLES))?;
    let alone = from == 0 || words[from - 1].stop != Stop::Blank;
    let range = run(words, from + 1, |word| word.capital || words[from].is(TITLES));
    (range.end == told && !range.is_empty() && (alone || !words[from].is(TITLES))).then_some(range)
}

/// The words of a name, without a title before it.
fn run(words: &[Word], from: usize, fits: impl Fn(&Word) -> bool) -> Range<usize> {
    let from = from + usize::from(words.get(from).is_some_and(|word| word.is(TITLES)));
    let mut end = from;
    while let Some(word) = words.get(end).filter(|_| end - from < WORDS_MAX) {
        if word.numbered() || word.is(ENDS) || word.is(TITLES) || place::like_a_place(word) || !fits(word) {
            break;
        }
        end += 1;
        if word.stop != Stop::Blank {
            break;
        }
    }
    from..end
}

/// Where somebody says that they live, or what begins like a place right behind their name.
fn lived(words: &[Word], name: Option<&Range<usize>>) -> Option<Range<usize>> {
    let at = |from: usize| {
        let found = place::address(words.get(from..)?);
        (!found.is_empty()).then(|| from..from + found.len())
    };
    let behind = name.and_then(|name| {
        let skip = usize::from(words.get(name.end)?.is("dari asal saking"));
        at(name.end + skip).filter(|range| place::like_a_place(&words[range.start]))
    });
    behind.or_else(|| {
        words.iter().enumerate().filter(|(_, word)| word.is(LIVES)).find_map(|(found, _)| {
            let skip = words[found + 1..].iter().take_while(|word| word.is(LIVES_BETWEEN)).count();
            at(found + 1 + skip)
        })
    })
}

/// A name as it is written on a letter, where it was typed in small letters.
fn cased(name: &str) -> String {
    if name.chars().any(char::is_uppercase) {
        return name.to_owned();
    }
    let upper = |word: &str| {
        let mut letters = word.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
    };
    name.split(' ').map(upper).collect::<Vec<_>>().join(" ")
}
