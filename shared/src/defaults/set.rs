//! A whole set of files, each known by what stands in it. Absent: opening the files; the texts are given.

use super::source::Source;
use super::{Defaults, FileFaults, HOLIDAYS, Holidays, agency, holidays, procedure};
use crate::agency::Agency;
use crate::procedure::{Fault, Part, Procedure};
use crate::words::{Lang, procedure as words};

/// What a file is of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Noun {
    Agency,
    Procedure,
    Calendar,
    Holidays,
}

impl Noun {
    /// A file is what its keys say, so that nobody has to name or place it in some way. What is none of
    /// the others is held for a procedure.
    fn of(text: &str) -> Self {
        let has = |keys: &[&str]| {
            text.lines().any(|line| {
                let key = line.split('=').next().unwrap_or_default().trim();
                keys.contains(&key)
            })
        };
        if has(&["[[intake]]", "[[office]]", "number_template"]) {
            Self::Agency
        } else if has(&["[week]", "zone", "collective_leave"]) {
            Self::Calendar
        } else if has(&["[[year]]"]) {
            Self::Holidays
        } else {
            Self::Procedure
        }
    }
}

impl Defaults {
    /// Reads a set from files with their names: those of a folder, in its order. Without a file of
    /// holidays the compiled-in ones hold.
    ///
    /// # Errors
    /// Everything wrong with each file, or, where each is right, everything that does not fit together.
    pub fn read<T: AsRef<str>>(files: &[(T, T)], lang: Lang) -> Result<Self, FileFaults> {
        let files: Vec<(Noun, &str, &str)> =
            files.iter().map(|(file, text)| (Noun::of(text.as_ref()), file.as_ref(), text.as_ref())).collect();
        let own = files.iter().find(|(noun, ..)| *noun == Noun::Holidays);
        let (file, text) = own.map_or(HOLIDAYS, |(_, file, text)| (file, text));
        let days = holidays(file, text, lang)?;
        let mut set = Self::default();
        let mut faults = Vec::new();
        let mut taken: Vec<(Noun, String, &str)> = Vec::new();
        for (noun, file, text) in &files {
            match set.take(*noun, file, text, &days, lang) {
                Ok(Some(id)) => {
                    let other = taken.iter().find(|(kind, known, _)| kind == noun && *known == id);
                    if let Some((.., other)) = other {
                        let fault = Fault::new(Part::Whole, "id", words::ID_TWICE).with("word", &id);
                        faults.extend(Source::parse(file, text, lang)?.said(&[fault.with("other", other)]));
                    }
                    taken.push((*noun, id, file));
                }
                Ok(None) => {}
                Err(found) => faults.extend(found.0),
            }
        }
        if faults.is_empty() {
            let agencies = files.iter().filter(|(noun, ..)| *noun == Noun::Agency);
            for (agency, (_, file, text)) in set.agencies.iter().zip(agencies) {
                faults.extend(Source::parse(file, text, lang)?.said(&agency::faults_in(&set, agency)));
            }
        }
        if faults.is_empty() { Ok(set) } else { Err(FileFaults(faults).sorted()) }
    }

    /// Takes one file; the id of what it held.
    fn take(
        &mut self,
        noun: Noun,
        file: &str,
        text: &str,
        days: &Holidays,
        lang: Lang,
    ) -> Result<Option<String>, FileFaults> {
        Ok(match noun {
            Noun::Holidays => None,
            Noun::Agency => {
                self.agencies.push(super::agency(file, text, lang)?);
                self.agencies.last().map(|agency| agency.id.to_string())
            }
            Noun::Procedure => {
                self.procedures.push(procedure(file, text, lang)?);
                self.procedures.last().map(|procedure| procedure.id.clone())
            }
            Noun::Calendar => {
                self.calendars.push(super::calendar(file, text, days, lang)?);
                self.calendars.last().map(|calendar| calendar.id.clone())
            }
        })
    }

    /// What does not fit together in the set, by agency.
    #[must_use]
    pub fn faults(&self) -> Vec<(&Agency, Fault)> {
        let of = |agency| agency::faults_in(self, agency).into_iter().map(move |fault| (agency, fault));
        self.agencies.iter().flat_map(of).collect()
    }
}

/// One file by itself, whatever it is of.
///
/// # Errors
/// Everything wrong with it.
pub fn check(file: &str, text: &str, lang: Lang) -> Result<Option<Procedure>, FileFaults> {
    let mut set = Defaults::default();
    let days = holidays(HOLIDAYS.0, HOLIDAYS.1, lang)?;
    match Noun::of(text) {
        Noun::Holidays => holidays(file, text, lang).map(|_| None),
        noun => set.take(noun, file, text, &days, lang).map(|_| set.procedures.pop()),
    }
}
