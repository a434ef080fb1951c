//! Names in a text: the reporter's own, and what follows *Pak*, *Bu* or *Sdr.* Absent: telling a person's name from a
//! place's, which no list can; a person decides on each.

use super::find::{Word, find};
use super::{Find, Why};

/// What people put before a name.
const TITLES: &str = "pak bpk bapak bu ibu mas mbak mba bang kang mbah pakde bude sdr sdri saudara saudari haji hajah h hj ustaz ustadz an ny tn";
/// Offices people are called by: a name may follow them, and they are none.
const OFFICES: &str = "kades lurah camat bupati wakil kepala ketua sekretaris sekdes bendahara kadus bayan carik guru dokter bidan \
    polisi kapolsek danramil hakim jaksa rt rw dusun desa kelurahan sekolah dinas dukuh modin wali gubernur presiden menteri";
/// What follows a title where nobody is named.
const NOBODY: &str = "saya kami kita dan atau yang di ke dari itu ini tidak hamil rumah kandung tua menyusui muda mohon tolong \
    sudah belum akan juga sekalian semua para warga petugas pimpinan tani angkat tiri mertua bapak ibu pak bu nya";
/// Longest name, in words.
const WORDS_MAX: usize = 4;
/// Shortest part of a reporter's name that is looked for, in characters: shorter ones are everyday words.
const PART_LEN_MIN: usize = 3;

fn one_of(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|one| one == word)
}

/// The reporter's own name wherever a part of it stands.
pub(super) fn of_reporter(words: &[Word], names: &[&str], named: bool) -> Vec<Find> {
    let parts = names.iter().flat_map(|name| name.split(|c: char| !c.is_alphabetic()));
    let parts: Vec<String> = parts.filter(|part| part.chars().count() >= PART_LEN_MIN).map(str::to_lowercase).collect();
    let why = if named { Why::Reporter } else { Why::Name };
    let mut found: Vec<Find> = Vec::new();
    for word in words.iter().filter(|word| parts.contains(&word.low)) {
        match found.last_mut() {
            Some(last) if word.follows && word.span.from - last.span.to <= 2 => last.span.to = word.span.to,
            _ => found.push(find(word.span.from, word.span.to, why)),
        }
    }
    found
}

/// Names behind a title: words with a capital, past the office where one is named; behind *pak* and *bu* one word in
/// small letters too, since that is how people type.
pub(super) fn after_titles(words: &[Word]) -> Vec<Find> {
    let mut found: Vec<Find> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if !one_of(TITLES, &words[at].low) {
            at += 1;
            continue;
        }
        let titled = at;
        at += 1;
        let office = words[at..].iter().take_while(|word| word.near && one_of(OFFICES, &word.low)).count();
        let from = at + office;
        let capital = |word: &Word| word.text.starts_with(char::is_uppercase);
        let fits = |word: &&Word| {
            capital(word) && word.text.chars().all(|c| !c.is_ascii_digit()) && !one_of(NOBODY, &word.low)
        };
        let mut end = from;
        while end < words.len() && end - from < WORDS_MAX && fits(&&words[end]) {
            let joined = if end == from { words[end].near } else { words[end].follows };
            if !joined || one_of(OFFICES, &words[end].low) || one_of(TITLES, &words[end].low) {
                break;
            }
            end += 1;
        }
        let typed_small =
            end == from && office == 0 && ["pak", "bu", "mas", "mbak", "sdr"].contains(&words[titled].low.as_str());
        if typed_small && words.get(from).is_some_and(|word| word.near && small_name(word)) {
            end = from + 1;
        }
        if end > from {
            found.push(find(words[from].span.from, words[end - 1].span.to, Why::Name));
            at = end;
        }
    }
    found
}

/// A word in small letters that may be a name.
fn small_name(word: &Word) -> bool {
    word.low.chars().count() >= PART_LEN_MIN
        && word.low.chars().all(char::is_alphabetic)
        && !one_of(OFFICES, &word.low)
        && !one_of(NOBODY, &word.low)
        && !one_of(TITLES, &word.low)
}
