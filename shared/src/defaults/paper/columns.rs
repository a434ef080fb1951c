//! The Pelaksana columns as they are printed, each with the role that stands in it. Absent: the rows.

use crate::agency::Agency;
use crate::procedure::{Procedure, Role};
use crate::words::{Lang, procedure::paper as words};

/// One column of marks.
pub(super) struct Column {
    letter: char,
    name: String,
    printed: bool,
    role: Role,
}

impl Column {
    /// What its letter stands for.
    pub(super) fn legend(&self, lang: Lang) -> String {
        let words = if self.printed { words::COLUMN } else { words::COLUMN_UNPRINTED };
        words.with(lang, &[("letter", &self.letter.to_string()), ("name", &self.name)])
    }

    /// The letter at its head.
    pub(super) const fn letter(&self) -> char {
        self.letter
    }

    /// Whether a role stands in it.
    pub(super) fn holds(&self, role: Role) -> bool {
        self.role == role
    }
}

/// What a role is called: by the agency, or by its own words.
pub(super) fn name(role: Role, agency: Option<&Agency>, lang: Lang) -> &str {
    agency.and_then(|agency| agency.office(role)).unwrap_or_else(|| role.words().in_lang(lang))
}

/// The printed columns from left to right, and after them one for each role that acts in a printed row
/// and has none.
pub(super) fn of(procedure: &Procedure, agency: Option<&Agency>, lang: Lang) -> Vec<Column> {
    let printed = procedure.head.columns.iter().map(|column| (column.role, column.name.clone(), true));
    let mut columns: Vec<(Role, String, bool)> = printed.collect();
    for role in procedure.printed().flat_map(|step| &step.actors) {
        if !columns.iter().any(|(known, ..)| known == role) {
            columns.push((*role, name(*role, agency, lang).to_owned(), false));
        }
    }
    let lettered = ('A'..='Z').zip(columns);
    lettered.map(|(letter, (role, name, printed))| Column { letter, name, printed, role }).collect()
}
