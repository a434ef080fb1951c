//! Agencies that join an installation: what they bring must leave those that are there as they are. Absent: reading
//! the files (see [`Defaults::read`]).

use super::{Defaults, FileFault, FileFaults};
use crate::words::Lang;
use crate::words::console::installation as words;

/// The file a fault is told of that concerns several.
const WHOLE: &str = "*";

/// Whether a set may join what is here: it brings an agency, none that is here, and no procedure or calendar that is
/// here under the same id and says something else.
///
/// # Errors
/// Every fault; it names no file but `*`, since one may stand in any.
pub fn may_join(set: &Defaults, here: &Defaults, lang: Lang) -> Result<(), FileFaults> {
    let mut faults = Vec::new();
    let mut found = |words: crate::words::Words, id: &str| {
        faults.push(FileFault { file: WHOLE.to_owned(), line: 1, sentence: words.with(lang, &[("id", id)]) });
    };
    if set.agencies.is_empty() {
        found(words::NO_AGENCY, "");
    }
    for agency in set.agencies.iter().filter(|agency| here.agency(agency.id.as_str()).is_some()) {
        found(words::AGENCY_HERE, agency.id.as_str());
    }
    for procedure in &set.procedures {
        if here.procedure(&procedure.id).is_some_and(|known| known != procedure) {
            found(words::PROCEDURE_HERE, &procedure.id);
        }
    }
    for calendar in &set.calendars {
        if here.calendar(&calendar.id).is_some_and(|known| known != calendar) {
            found(words::CALENDAR_HERE, &calendar.id);
        }
    }
    if faults.is_empty() {
        faults.extend(beside(set, here, lang));
    }
    if faults.is_empty() { Ok(()) } else { Err(FileFaults(faults)) }
}

/// What does not fit together once both are in one place, such as register numbers that read alike.
fn beside(set: &Defaults, here: &Defaults, lang: Lang) -> Vec<FileFault> {
    let mut joined = here.clone();
    joined.agencies.extend(set.agencies.iter().cloned());
    joined.procedures.extend(set.procedures.iter().cloned());
    joined.calendars.extend(set.calendars.iter().cloned());
    let own = set.agencies.iter().flat_map(|agency| super::agency::faults_in(&joined, agency));
    own.map(|fault| FileFault { file: WHOLE.to_owned(), line: 1, sentence: fault.sentence(lang) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEVENTH: [(&str, &str); 3] = [
        ("instansi.toml", include_str!("../../tests/data/seventh-agency.toml")),
        ("kalender.toml", include_str!("../../tests/data/seventh-calendar.toml")),
        ("sop.toml", include_str!("../../tests/data/seventh-procedure.toml")),
    ];

    fn check(change: impl FnOnce(&mut Defaults, &mut Defaults), expect: &[&str]) {
        let files = SEVENTH.map(|(name, text)| (name.to_owned(), text.to_owned()));
        let mut set = Defaults::read(&files, Lang::Id).expect("the seventh agency");
        let mut here = Defaults::load().expect("the default set");
        change(&mut set, &mut here);
        let faults = may_join(&set, &here, Lang::Id).err().map(|faults| faults.0).unwrap_or_default();
        assert_eq!(faults.len(), expect.len(), "{faults:?}");
        for (fault, part) in faults.iter().zip(expect) {
            assert!(fault.sentence.contains(part), "{fault:?}");
        }
    }

    #[test]
    fn who_joins_leaves_those_that_are_here_as_they_are() {
        check(|_, _| (), &[]);
        check(|set, here| here.calendars.push(set.calendars[0].clone()), &[]);
        check(|set, _| set.agencies.clear(), &["Tidak ada berkas instansi"]);
        check(|set, here| here.agencies.push(set.agencies[0].clone()), &["sudah ada di sini"]);
        let alike = |set: &mut Defaults, here: &mut Defaults| {
            set.agencies[0].number_template = here.agencies[0].number_template.clone();
        };
        check(alike, &[&Defaults::load().expect("the default set").agencies[0].name]);
        check(|set, here| set.procedures[0].id = here.procedures[0].id.clone(), &["SOP `"]);
        check(|set, here| set.calendars[0].id = here.calendars[0].id.clone(), &["Kalender `"]);
    }
}
