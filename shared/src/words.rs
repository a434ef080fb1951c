//! The catalogue: every sentence a person reads, in Indonesian and English, once.
//!
//! An entry is a constant, so a missing sentence stops the build and one that a bundle does not use
//! is not shipped in it. Names in braces (`{date}`) are filled by [`Words::with`]; a test compares
//! the names of both languages. Absent: look-up by a text key at run time.

use serde::{Deserialize, Serialize};

#[macro_use]
mod catalogue;
pub mod answer;
pub mod board;
pub mod calendar;
pub mod citizen;
pub mod cli;
pub mod codes;
pub mod conformance;
pub mod console;
pub mod contribution;
pub mod disposition;
pub mod evidence;
pub mod form;
pub mod guide;
pub mod import;
pub mod letter_number;
pub mod national;
pub mod notice;
pub mod paper;
pub mod papers;
pub mod privacy;
pub mod procedure;
pub mod publication;
pub mod recap;
pub mod redaction;
pub mod request;
pub mod rules;
pub mod secrecy;
pub mod sop;
pub mod split;
pub mod staff;
pub mod standard;
pub mod together;

/// A language Aduan speaks. Indonesian is the language of the procedure and the default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Bahasa Indonesia.
    #[default]
    Id,
    /// English.
    En,
}

impl Lang {
    /// The language tag for `lang` attributes and the `bahasa` field: `id` or `en`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }

    /// Reads a tag; anything but `en` is Indonesian, since a wrong tag must not cost the page.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        if tag.eq_ignore_ascii_case("en") { Self::En } else { Self::Id }
    }
}

/// One sentence in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// Bahasa Indonesia.
    pub id: &'static str,
    /// English.
    pub en: &'static str,
}

impl Words {
    /// The sentence in a language, as it stands.
    #[must_use]
    pub const fn in_lang(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Id => self.id,
            Lang::En => self.en,
        }
    }

    /// The sentence with its named places filled. A name the sentence lacks is passed over.
    #[must_use]
    pub fn with(self, lang: Lang, places: &[(&str, &str)]) -> String {
        let mut text = self.in_lang(lang).to_owned();
        for (name, value) in places {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names in braces of a sentence, sorted.
    fn places(text: &str) -> Vec<&str> {
        let mut names: Vec<&str> =
            text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn every_sentence_speaks_both_languages_with_the_same_places() {
        let desks = [
            console::account::ALL,
            console::admin::ALL,
            console::embed::ALL,
            console::entry::ALL,
            console::manage::ALL,
            console::quarantine::ALL,
        ]
        .concat();
        let consoles = [console::ALL, console::actions::ALL, console::case::ALL, &desks].concat();
        let citizens = [
            citizen::ALL,
            citizen::app::ALL,
            citizen::aside::ALL,
            citizen::asked::ALL,
            citizen::place::ALL,
            citizen::steps::ALL,
        ]
        .concat();
        let files = [procedure::ALL, procedure::changed::ALL, procedure::paper::ALL].concat();
        let papers =
            [paper::ALL, paper::answer::ALL, paper::complaint::ALL, paper::evaluation::ALL, paper::notification::ALL]
                .concat();
        let rooms = [
            answer::ALL,
            calendar::ALL,
            &citizens,
            cli::ALL,
            codes::ALL,
            conformance::ALL,
            &consoles,
            disposition::ALL,
            form::ALL,
            import::ALL,
            letter_number::ALL,
            national::ALL,
            notice::ALL,
            &papers,
            privacy::ALL,
            request::ALL,
            request::room::ALL,
            &files,
            rules::ALL,
            sop::ALL,
            staff::ALL,
            standard::ALL,
            together::ALL,
        ];
        for (name, words) in rooms.concat() {
            assert!(!words.id.trim().is_empty() && !words.en.trim().is_empty(), "{name} lacks a language");
            assert_eq!(places(words.id), places(words.en), "{name} names different places");
        }
    }
}
