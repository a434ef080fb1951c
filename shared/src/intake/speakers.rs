//! Who of a chat complains and who answers for the office: what stands chosen at first. Absent: the choosing;
//! whoever reads it may tick otherwise.

use super::chat::{Kind, Message};
use crate::agency::Agency;

/// Names by which an office signs, in small letters.
const OFFICE: &[&str] =
    &["admin", "petugas", "operator", "layanan", "cs ", "aduan", "pengaduan", "humas", "diskominfo", "anda", "you"];

/// What an office says and a reporter does not, in small letters.
const ANSWERS: &[&str] = &[
    "ada yang bisa kami bantu",
    "ada yang bisa dibantu",
    "kami terima",
    "kami teruskan",
    "kami koordinasikan",
    "kami tindak",
    "akan ditindaklanjuti",
    "telah menghubungi",
    "mohon menunggu",
    "mohon sampaikan",
    "mohon dilengkapi",
    "laporan anda",
    "aduan anda",
    "laporannya kami",
];

/// Longest silence within one complaint, in milliseconds: an export may hold years.
const SILENCE_MAX: i64 = 3 * 24 * 60 * 60 * 1000;

/// Marks the messages of whoever complains, in the last talk they had.
pub(super) fn choose(messages: &mut [Message], agency: &Agency) {
    let from = last_talk(messages);
    let said = |message: &&Message| message.kind == Kind::Said;
    let answers = |sender: &str| {
        let theirs = messages.iter().filter(|message| message.sender.as_deref() == Some(sender));
        is_office(sender, agency) || theirs.filter(said).any(|message| answering(&message.text))
    };
    let talk = || messages[from..].iter().filter(said);
    let reporter = talk().find(|message| !message.sender.as_deref().is_some_and(answers));
    // Where everybody seems to answer, whoever spoke first is asked.
    let reporter = reporter.or_else(|| talk().next()).map(|message| message.sender.clone());
    for message in messages.iter_mut().skip(from) {
        message.chosen = message.kind == Kind::Said && Some(&message.sender) == reporter.as_ref();
    }
}

/// Where the last talk begins: after the last long silence.
fn last_talk(messages: &[Message]) -> usize {
    let apart = |at: &usize| match (messages[at - 1].at, messages[*at].at) {
        (Some(before), Some(after)) => after.millis() - before.millis() > SILENCE_MAX,
        _ => false,
    };
    (1..messages.len()).rev().find(apart).unwrap_or(0)
}

fn is_office(sender: &str, agency: &Agency) -> bool {
    let low = format!("{} ", sender.to_lowercase());
    let named = |name: &String| low.trim() == name.to_lowercase();
    OFFICE.iter().any(|word| low.starts_with(word)) || agency.also_known_as.iter().chain([&agency.name]).any(named)
}

fn answering(text: &str) -> bool {
    let low = text.to_lowercase();
    ANSWERS.iter().any(|words| low.contains(words))
}
