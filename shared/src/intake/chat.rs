//! A pasted text taken apart into messages: copied out of WhatsApp, exported by it on Android or iOS, or one
//! bare text. Absent: which of them are the reporter's (see `super::speakers`).

use super::stamp::Stamp;
use crate::time::{Moment, Zone};

/// What a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Said,
    /// A picture, a recording or a file that did not come with the text.
    Media,
    /// Something that was taken back.
    Deleted,
    /// A line of the chat program itself.
    System,
}

/// A message of a chat, or a bare text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// When it was sent, where that is known.
    pub at: Option<Moment>,
    /// Who sent it, as the phone that copied it calls them: a name or a number.
    pub sender: Option<String>,
    /// What stands before it, as it was pasted.
    pub head: String,
    /// Its words.
    pub text: String,
    /// What it is.
    pub kind: Kind,
    /// Whether it belongs to the complaint.
    pub chosen: bool,
}

/// What the chat program says itself, in small letters; `…` at the end of none.
const SYSTEM: &[&str] = &[
    "terenkripsi secara end-to-end",
    "end-to-end encrypted",
    "anda ditambahkan",
    "menambahkan anda",
    "bergabung menggunakan",
    "membuat grup",
    "mengubah subjek",
    "mengganti subjek",
    "mengubah ikon grup",
    "mengubah deskripsi grup",
    "mengubah nomor telepon",
    "kode keamanan anda",
    "telah keluar",
    "panggilan suara tak terjawab",
    "panggilan tak terjawab",
    "missed voice call",
    "menyematkan pesan",
    "pesan sementara",
    "akun bisnis",
];

/// What stands where a file was.
const MEDIA: &[&str] =
    &["tidak disertakan", "omitted", "(file terlampir)", "(file attached)", "<terlampir:", "<attached:"];

/// What stands where a message was taken back.
const DELETED: &[&str] = &[
    "pesan ini dihapus",
    "pesan ini telah dihapus",
    "anda menghapus pesan ini",
    "this message was deleted",
    "you deleted this message",
];

/// What the program adds to a message that was changed.
const EDITED: &[&str] = &["<Pesan ini diedit>", "<This message was edited>"];

/// A head found at the beginning of a line, with what follows it.
struct Head<'l> {
    stamp: Stamp,
    sender: Option<&'l str>,
    head: &'l str,
    text: &'l str,
}

/// The messages of a pasted text.
pub(super) fn split(pasted: &str, zone: Zone, now: Moment) -> Vec<Message> {
    let text = plain(pasted);
    let mut found: Vec<(Option<Stamp>, Message)> = Vec::new();
    for line in text.lines() {
        match (head(line), found.last_mut()) {
            (Some(head), _) => found.push((Some(head.stamp), begun(&head))),
            (None, Some((_, message))) => {
                message.text.push('\n');
                message.text.push_str(line);
            }
            (None, None) => found.push((None, begun_bare(line))),
        }
    }
    // Words before the first head, as when a copy began in the middle of a message, are kept as a message.
    let any = |says: fn(Stamp) -> bool| found.iter().filter_map(|(stamp, _)| *stamp).any(says);
    let month_first = any(Stamp::month_first) && !any(Stamp::day_first);
    let settle = |(stamp, mut message): (Option<Stamp>, Message)| {
        message.at = stamp.and_then(|stamp| stamp.moment(month_first, zone, now));
        judge(&mut message);
        message
    };
    found.into_iter().map(settle).filter(|message| message.sender.is_some() || !message.text.is_empty()).collect()
}

/// Without what cannot be seen: marks of writing direction, and blanks of odd widths.
fn plain(pasted: &str) -> String {
    let unified = pasted.replace("\r\n", "\n").replace('\r', "\n");
    let unseen = |c: &char| !matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    let blank = |c: char| if matches!(c, '\u{a0}' | '\u{202f}' | '\u{2009}') { ' ' } else { c };
    unified.chars().filter(unseen).map(blank).collect::<String>().trim().to_owned()
}

fn head(line: &str) -> Option<Head<'_>> {
    let line = line.trim_start();
    let (stamp, rest, at) = match line.strip_prefix('[') {
        Some(open) => {
            let (stamp, rest) = open.split_once(']')?;
            (Stamp::read(stamp)?, rest.trim_start(), line.len() - rest.trim_start().len())
        }
        None if line.starts_with(|c: char| c.is_ascii_digit()) => {
            let (stamp, rest) = line.split_once(" - ").or_else(|| line.split_once(" – "))?;
            (Stamp::read(stamp)?, rest, line.len() - rest.len())
        }
        None => return None,
    };
    // A sender's name holds no line and ends with the first colon; a line of the program has none.
    let sender = rest.split_once(": ").or_else(|| rest.strip_suffix(':').map(|sender| (sender, "")));
    let end = sender.map_or(at, |(sender, _)| at + sender.len());
    let (sender, text) = sender.map_or((None, rest), |(sender, text)| (Some(sender.trim()), text));
    Some(Head { stamp, sender, head: &line[..end], text })
}

fn begun(head: &Head<'_>) -> Message {
    let named = |sender: &str| sender.trim_start_matches(['~', ' ']).to_owned();
    Message {
        sender: head.sender.map(named).filter(|sender| !sender.is_empty()),
        head: head.head.trim().to_owned(),
        kind: if head.sender.is_some() { Kind::Said } else { Kind::System },
        ..begun_bare(head.text)
    }
}

fn begun_bare(text: &str) -> Message {
    Message { at: None, sender: None, head: String::new(), text: text.to_owned(), kind: Kind::Said, chosen: false }
}

/// Says what a message is, and keeps what was said under a picture.
fn judge(message: &mut Message) {
    for mark in EDITED {
        message.text = message.text.replace(mark, "");
    }
    message.text = message.text.trim().to_owned();
    let low = message.text.to_lowercase();
    let is = |known: &[&str]| known.iter().any(|words| low.contains(words));
    if message.sender.is_some() && low.lines().count() <= 2 && is(SYSTEM) {
        message.kind = Kind::System;
    } else if low.lines().count() == 1 && is(DELETED) {
        message.kind = Kind::Deleted;
    } else if low.lines().next().is_some_and(|line| line.len() < 120 && MEDIA.iter().any(|mark| line.contains(mark))) {
        match message.text.split_once('\n').map(|(_, caption)| caption.trim().to_owned()) {
            Some(caption) if !caption.is_empty() => message.text = caption,
            _ => message.kind = Kind::Media,
        }
    }
}
