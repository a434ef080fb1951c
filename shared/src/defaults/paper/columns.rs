//! Which printed Pelaksana column each role stands in. A paper names offices, a step names roles, so they
//! are matched by the agency's names for its offices. Absent: the rows.

use crate::agency::Agency;
use crate::procedure::{Procedure, Role};
use crate::words::{Lang, procedure::paper as words};

/// One column of marks.
pub(super) struct Column {
    letter: char,
    name: String,
    printed: bool,
    roles: Vec<Role>,
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
        self.roles.contains(&role)
    }
}

/// What a role is called: by the agency, or by its own words.
pub(super) fn name(role: Role, agency: Option<&Agency>, lang: Lang) -> &str {
    agency.and_then(|agency| agency.office(role)).unwrap_or_else(|| role.words().in_lang(lang))
}

/// The printed columns from left to right, and after them one for each role that fits none.
pub(super) fn of(procedure: &Procedure, agency: Option<&Agency>, lang: Lang) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for name in &procedure.head.columns {
        columns.push(Column { letter: 'A', name: name.clone(), printed: true, roles: Vec::new() });
    }
    let mut left = Vec::new();
    for role in procedure.roles() {
        let likeness =
            |column: &Column| alike(&column.name, name(role, agency, lang)).max(alike(&column.name, role.words().id));
        let best = columns.iter_mut().rev().max_by_key(|column| likeness(column));
        match best.filter(|column| likeness(column) > 0) {
            Some(column) => column.roles.push(role),
            None if procedure.printed().any(|step| step.actors.contains(&role)) => left.push(role),
            None => {}
        }
    }
    // One name left on each side: they are each other's.
    let empty: Vec<usize> = (0..columns.len()).filter(|index| columns[*index].roles.is_empty()).collect();
    if let ([column], [role]) = (&empty[..], &left[..]) {
        columns[*column].roles.push(*role);
        left.clear();
    }
    for role in left {
        let name = name(role, agency, lang).to_owned();
        columns.push(Column { letter: 'A', name, printed: false, roles: vec![role] });
    }
    for (letter, column) in ('A'..='Z').zip(&mut columns) {
        column.letter = letter;
    }
    columns
}

/// How many words two names share; the same name is the most alike.
fn alike(one: &str, other: &str) -> usize {
    let split = |text: &str| -> Vec<String> {
        text.to_lowercase().split(|c: char| !c.is_alphanumeric()).map(ToOwned::to_owned).collect()
    };
    if one.eq_ignore_ascii_case(other) {
        return usize::MAX;
    }
    let others = split(other);
    split(one).iter().filter(|word| word.len() > 2 && others.contains(word)).count()
}
