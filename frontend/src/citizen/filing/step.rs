//! The pages of the form, in order, and which fields each asks for. Absent: drawing them.

use shared::form::{Field, Problem, person};
use shared::procedure::IdentityAsked;
use shared::words::citizen::{app as words, asked, place};
use shared::words::{Lang, Words, citizen};

use super::Filing;
use crate::citizen::route::{STEP, at};

/// A page of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// What happened.
    Story,
    /// What it is about.
    Topic,
    /// Where and when.
    Place,
    /// Photos and files.
    Files,
    /// Who may know.
    Secret,
    /// Who reports.
    Person,
    /// A look over everything.
    Check,
}

impl Step {
    /// The pages a procedure needs, in order: who asks nothing about a person has no page for it.
    pub fn all(asked: IdentityAsked) -> Vec<Self> {
        let nothing = person(asked).is_empty();
        let all = [Self::Story, Self::Topic, Self::Place, Self::Files, Self::Secret, Self::Person, Self::Check];
        all.into_iter().filter(|step| !(nothing && *step == Self::Person)).collect()
    }

    /// Its heading.
    pub const fn title(self) -> Words {
        match self {
            Self::Story => citizen::FORM_STORY,
            Self::Topic => words::STEP_TOPIC,
            Self::Place => place::STEP_PLACE,
            Self::Files => words::STEP_FILES,
            Self::Secret => asked::SECRECY_TITLE,
            Self::Person => words::STEP_PERSON,
            Self::Check => words::STEP_CHECK,
        }
    }

    /// The fields it asks for.
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Story => &[Field::Story],
            Self::Topic => &[Field::Category, Field::About],
            Self::Place => &[Field::Region, Field::Place, Field::Location, Field::HappenedOn],
            Self::Files => &[Field::Files],
            Self::Secret => &[Field::Anonymous, Field::Confidential, Field::Publish],
            Self::Person => &[
                Field::Name,
                Field::Nik,
                Field::Document,
                Field::Phone,
                Field::Address,
                Field::Email,
                Field::Capacity,
                Field::Represents,
            ],
            Self::Check => &[],
        }
    }

    /// The page that asks for a field.
    pub fn of(field: Field) -> Self {
        let pages = [Self::Story, Self::Topic, Self::Place, Self::Files, Self::Secret, Self::Person];
        pages.into_iter().find(|step| step.fields().contains(&field)).unwrap_or(Self::Check)
    }

    /// The problems of its own fields.
    pub fn own(self, problems: &[Problem]) -> Vec<Problem> {
        problems.iter().copied().filter(|problem| self.fields().contains(&problem.field)).collect()
    }

    /// Its number, from 1.
    pub fn number(self, asked: IdentityAsked) -> usize {
        Self::all(asked).iter().position(|step| *step == self).unwrap_or_default() + 1
    }

    /// Its address. The language stands in it, so that a reload keeps it.
    pub fn address(self, filing: Filing, lang: Lang) -> String {
        let form = filing.address();
        let mark = if form.contains('?') { '&' } else { '?' };
        at(&format!("{form}{mark}{STEP}={}", self.number(filing.asked())), lang)
    }
}
