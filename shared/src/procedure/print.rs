//! The forms that a procedure has filled in and filed, as its steps name them under Kelengkapan or Output. Absent:
//! drawing them.

use super::{Channel, Procedure};
use crate::words::{Words, console::prints as words};

/// A form on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Print {
    /// Lembar pengaduan: what came by phone or online is written on it (service standard of DKISP Kalimantan
    /// Utara, step 2).
    ComplaintSheet,
    /// Formulir aduan: the form a reporter fills in (SOP of Kecamatan Jenawi, step 1 and equipment).
    ComplaintForm,
    /// Lembar disposisi: what the head writes on and hands on (service standard of DKISP Kalimantan Utara, step 5).
    DispositionSheet,
}

impl Print {
    /// Every form.
    pub const ALL: [Self; 3] = [Self::ComplaintSheet, Self::ComplaintForm, Self::DispositionSheet];

    /// Its code, and how a procedure's steps begin to name it, in small letters.
    const fn row(self) -> (&'static str, &'static str, Words) {
        match self {
            Self::ComplaintSheet => ("lembar-pengaduan", "lembar pengaduan", words::SHEET),
            Self::ComplaintForm => ("formulir-aduan", "formulir aduan", words::FORM),
            Self::DispositionSheet => ("lembar-disposisi", "lembar disposisi", words::DISPOSITION),
        }
    }

    /// Its name in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.row().0
    }

    /// The form of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|print| print.code() == code)
    }

    /// Its title.
    #[must_use]
    pub const fn words(self) -> Words {
        self.row().2
    }
}

impl Procedure {
    /// The forms it has filled in for complaints of a channel.
    #[must_use]
    pub fn prints(&self, channel: Channel) -> Vec<Print> {
        let names = |print: Print| {
            let steps = self.steps.iter().filter(|step| step.takes(channel));
            let mut papers = steps.flat_map(|step| step.inputs.iter().chain(&step.outputs));
            papers.any(|paper| paper.to_lowercase().starts_with(print.row().1))
        };
        Print::ALL.into_iter().filter(|print| names(*print)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::defaults::Defaults;

    #[test]
    fn a_procedure_prints_the_forms_its_steps_name_for_the_channel() {
        let shipped = Defaults::load().expect("sound files").procedures;
        let check = |id: &str, channel: Channel, expect: &[Print]| {
            let procedure = shipped.iter().find(|one| one.id == id).expect("it ships");
            assert_eq!(procedure.prints(channel), expect, "{id} {channel:?}");
        };
        check("kaltara-pengaduan", Channel::Phone, &[Print::ComplaintSheet, Print::DispositionSheet]);
        // A letter is its own paper.
        check("kaltara-pengaduan", Channel::Letter, &[Print::DispositionSheet]);
        check("jenawi-daring", Channel::Whatsapp, &[Print::ComplaintForm]);
        check("karanganyar-aduan-warga", Channel::Whatsapp, &[]);
        assert_eq!(Print::ALL.map(|print| Print::from_code(print.code())), Print::ALL.map(Some));
    }
}
