//! The reporters of the demonstration: put together by chance out of invented parts. Numbers have the right
//! structure and are meant to be nobody's. Absent: what they tell.

use shared::form::FilingForm;
use shared::privacy;
use shared::request::Applicant;
use shared::secrecy::Secrecy;

use super::chance::Chance;
use super::stories::Story;

const FIRST: [&str; 28] = [
    "Sumiyati",
    "Parjo",
    "Rahmat",
    "Siti",
    "Wening",
    "Tukiman",
    "Lestari",
    "Andika",
    "Yohana",
    "Markus",
    "Juwariyah",
    "Bagus",
    "Rina",
    "Supardi",
    "Fitri",
    "Galih",
    "Mariam",
    "Jarwo",
    "Novita",
    "Hasan",
    "Endah",
    "Kristian",
    "Ngatmi",
    "Dimas",
    "Aisyah",
    "Ponirin",
    "Laras",
    "Yusuf",
];
const LAST: [&str; 24] = [
    "Wulandari",
    "Santoso",
    "Hidayat",
    "Pratiwi",
    "Sulistyo",
    "Anggraeni",
    "Kurniawan",
    "Setyawati",
    "Lawing",
    "Maulana",
    "Utami",
    "Prabowo",
    "Handayani",
    "Saputro",
    "Rahayu",
    "Firmansyah",
    "Kusuma",
    "Mulyani",
    "Nugraheni",
    "Ramadhan",
    "Widjaja",
    "Apui",
    "Suryani",
    "Harjono",
];
/// The first digits of mobile numbers.
const PREFIXES: [&str; 6] = ["0812", "0813", "0821", "0857", "0878", "0896"];

/// Someone who reports.
pub(super) struct Reporter {
    name: String,
    phone: String,
    email: String,
    nik: String,
    house: String,
    street: usize,
}

impl Reporter {
    /// Somebody.
    pub(super) fn drawn(chance: &mut Chance) -> Self {
        let first = chance.pick(&FIRST).copied().unwrap_or_default();
        let last = chance.pick(&LAST).copied().unwrap_or_default();
        let prefix = chance.pick(&PREFIXES).copied().unwrap_or_default();
        let writes = chance.percent(35);
        let serial = chance.between(1, 999);
        Self {
            name: format!("{first} {last}"),
            // No operator gives numbers that begin with 000 after the prefix.
            phone: format!("{prefix}000{:05}", chance.between(0, 99_999)),
            email: if writes { format!("{}.{serial}@warga.example", first.to_lowercase()) } else { String::new() },
            nik: format!(
                "331399{:02}{:02}{:02}{serial:04}",
                chance.between(1, 28) + if chance.percent(50) { 40 } else { 0 },
                chance.between(1, 12),
                chance.between(60, 99)
            ),
            house: format!("RT {:02} RW {:02}", chance.between(1, 12), chance.between(1, 9)),
            street: chance.below(usize::MAX >> 1),
        }
    }

    /// Who they are, as the PPID writes down whoever asks for information.
    pub(super) fn applicant(self, addresses: &[String]) -> Applicant {
        let street = addresses.get(self.street % addresses.len().max(1)).map_or("", String::as_str);
        let address = format!("{street} {}", self.house);
        Applicant { name: self.name, address, contact: self.phone, occupation: String::new() }
    }

    /// The form as they fill it in; what the procedure does not ask is dropped by its check.
    pub(super) fn form(&self, story: &Story, addresses: &[String]) -> FilingForm {
        let street = addresses.get(self.street % addresses.len().max(1)).map_or("", String::as_str);
        FilingForm {
            story: story.story.clone(),
            place: story.place.clone(),
            name: self.name.clone(),
            phone: self.phone.clone(),
            address: format!("{street} {}", self.house),
            email: self.email.clone(),
            nik: self.nik.clone(),
            kind: story.kind.clone(),
            capacity: story.capacity.clone(),
            represents: story.represents.clone(),
            category: story.category.clone(),
            about: story.about.clone(),
            secrecy: Secrecy { anonymous: story.anonymous, confidential: story.confidential },
            privacy_notice: privacy::VERSION,
            ..FilingForm::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use shared::nik::Nik;
    use shared::text;

    use super::*;

    #[test]
    fn whoever_is_drawn_has_numbers_of_the_right_structure_at_reserved_domains() {
        let mut chance = Chance::of("pelapor");
        for _ in 0..500 {
            let reporter = Reporter::drawn(&mut chance);
            assert!(text::phone(&reporter.phone).is_some(), "{}", reporter.phone);
            assert!(Nik::read(&reporter.nik, 2026).is_ok(), "{}", reporter.nik);
            assert!(reporter.email.is_empty() || reporter.email.ends_with(".example") && text::email(&reporter.email));
        }
    }
}
