//! Every word of every name, sorted, so that whatever begins as somebody typed it stands together. Absent:
//! which of them are the best (see [`super::search`]).

use shared::region::{self, Level};

use super::Row;

/// The words of all names.
pub(super) struct Index {
    /// The compared words of each row, a space between them, and after them all of them as one word: people
    /// write `ngadirejo` and `ngadi rejo`.
    folded: String,
    /// Where each row's words begin in it; one more for the end.
    starts: Vec<u32>,
    /// Where each word begins, and whose it is, sorted by the word.
    words: Vec<(u32, u32)>,
}

impl Index {
    pub(super) fn of(rows: &[Row], text: &str) -> Self {
        let (mut folded, mut starts, mut words) = (String::new(), Vec::with_capacity(rows.len() + 1), Vec::new());
        let long = |len: usize| u32::try_from(len).expect("a text of a few megabytes");
        for (at, row) in rows.iter().enumerate() {
            starts.push(long(folded.len()));
            let (start, len) = (row.name.0 as usize, usize::from(row.name.1));
            let mut own = region::words(&text[start..start + len]);
            if row.level == Level::Regency {
                // What it is is asked of its name, and is no word anybody finds it by.
                own.retain(|word| region::prefix(word).is_none());
            }
            if own.len() > 1 {
                own.push(own.concat());
            }
            for word in own {
                words.push((long(folded.len()), long(at)));
                folded.push_str(&word);
                folded.push(' ');
            }
        }
        starts.push(long(folded.len()));
        words.sort_unstable_by(|a, b| word_at(&folded, a.0).cmp(word_at(&folded, b.0)).then(a.1.cmp(&b.1)));
        folded.shrink_to_fit();
        words.shrink_to_fit();
        Self { folded, starts, words }
    }

    /// The rows that have a word with a beginning; a row once for each such word.
    pub(super) fn beginning(&self, sought: &str) -> impl Iterator<Item = u32> {
        let from = self.words.partition_point(|(at, _)| word_at(&self.folded, *at) < sought);
        self.words[from..]
            .iter()
            .take_while(move |(at, _)| self.folded[*at as usize..].starts_with(sought))
            .map(|it| it.1)
    }

    /// The words of a row, the joined one last where there are several.
    pub(super) fn words(&self, row: u32) -> impl Iterator<Item = &str> + Clone {
        let (from, to) = (self.starts[row as usize] as usize, self.starts[row as usize + 1] as usize);
        self.folded[from..to].split_ascii_whitespace()
    }
}

fn word_at(folded: &str, at: u32) -> &str {
    let rest = &folded[at as usize..];
    &rest[..rest.find(' ').unwrap_or(rest.len())]
}
