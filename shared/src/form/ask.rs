//! What the filing form asks of a person, and what it offers to choose from, for the plain page and the
//! app alike. Absent: checking what was typed.

use super::{Field, FilingForm};
use crate::agency::Agency;
use crate::procedure::{Asked, IdentityAsked};
use crate::secrecy::{About, Secrecy};
use crate::words::{Lang, Words, form as words};

/// What a person is asked about themselves, in the order of the form, with how far each is asked. In which
/// capacity they speak is asked wherever a name is; for whom follows from the answer.
#[must_use]
pub fn person(asked: IdentityAsked) -> Vec<(Field, Asked)> {
    let capacity = if asked.name.not() { Asked::No } else { Asked::Optional };
    let all = [
        (Field::Name, asked.name),
        (Field::Nik, asked.nik),
        (Field::Document, asked.document),
        (Field::Phone, asked.phone),
        (Field::Address, asked.address),
        (Field::Email, asked.email),
        (Field::Capacity, capacity),
    ];
    all.into_iter().filter(|(_, asked)| !asked.not()).collect()
}

/// Whether all of that may be left empty.
#[must_use]
pub fn all_optional(asked: IdentityAsked) -> bool {
    person(asked).iter().all(|(_, asked)| *asked != Asked::Required)
}

/// What a telephone number is good for: nobody who handles an anonymous complaint can call it.
#[must_use]
pub fn phone_hint(anonymous: bool) -> Words {
    if anonymous { words::PHONE_SEALED } else { words::PHONE_HINT }
}

/// Whose work a complaint to an agency may be about, as code and name: its own, then that of its units.
#[must_use]
pub fn abouts(agency: &Agency, lang: Lang) -> Vec<(String, String)> {
    let own = words::ABOUT_OWN_OFFICE.with(lang, &[("office", &agency.name)]);
    let units = agency.units.iter().map(|unit| (unit.id.to_string(), unit.name.clone()));
    std::iter::once((About::OWN_OFFICE.to_owned(), own)).chain(units).collect()
}

/// Whose work a complaint is about, by name.
#[must_use]
pub fn about_name(agency: &Agency, about: &About, lang: Lang) -> Option<String> {
    abouts(agency, lang).into_iter().find(|(code, _)| code == about.code()).map(|(_, name)| name)
}

impl FilingForm {
    /// The switches as its category would have them, where that is stricter than they stand.
    #[must_use]
    pub fn urged(&self, agency: &Agency) -> Option<Secrecy> {
        let category = agency.category(self.category.trim())?;
        let urged = self.secrecy.with(category.secrecy);
        (urged != self.secrecy).then_some(urged)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::defaults::Defaults;

    #[test]
    fn a_person_is_asked_what_the_procedure_asks_and_no_more() {
        let check = |asked: IdentityAsked, expect: &[Field]| {
            assert_eq!(person(asked).into_iter().map(|(field, _)| field).collect::<Vec<_>>(), expect);
        };
        let nothing = IdentityAsked::default();
        check(nothing, &[]);
        check(IdentityAsked { phone: Asked::Optional, ..nothing }, &[Field::Phone]);
        check(IdentityAsked { name: Asked::Optional, ..nothing }, &[Field::Name, Field::Capacity]);
        let nik = IdentityAsked { name: Asked::Required, nik: Asked::Required, document: Asked::Required, ..nothing };
        check(nik, &[Field::Name, Field::Nik, Field::Document, Field::Capacity]);
    }

    #[test]
    fn a_category_urges_only_towards_more_protection() {
        let set = Defaults::load().expect("the compiled-in files are sound");
        let agency = set.agency("jenawi").expect("it ships");
        let both = Secrecy { anonymous: true, confidential: true };
        let anonymous = Secrecy { anonymous: true, confidential: false };
        let check = |category: &str, secrecy, expect| {
            let form = FilingForm { category: category.into(), secrecy, ..FilingForm::default() };
            assert_eq!(form.urged(agency), expect, "{category}");
        };
        check("", Secrecy::default(), None);
        check("jalan", Secrecy::default(), None);
        check("perilaku-petugas", Secrecy::default(), Some(anonymous));
        check("perilaku-petugas", anonymous, None);
        check("perilaku-petugas", both, None);
        check("perilaku-petugas", Secrecy { anonymous: false, confidential: true }, Some(both));
    }
}
