//! What units, categories, channels, regions and offices are called. Absent: the catalogue.

use leptos::prelude::WithValue;
use shared::board::Dimension;
use shared::procedure::{Channel, Role};
use shared::wire::BoardPage;
use shared::words::{Lang, board as words};

use super::Work;

impl Work {
    /// What one of a dimension is called.
    pub(super) fn name(self, page: &BoardPage, by: Dimension, of: &str, lang: Lang) -> String {
        if of.is_empty() {
            return words::WITHOUT.in_lang(lang).to_owned();
        }
        let known = match by {
            Dimension::All => None,
            Dimension::Unit => self.unit(of),
            Dimension::Category => self.desk.with_value(|desk| {
                desk.agency.categories.iter().find(|one| one.id.as_str() == of).map(|one| one.name.clone())
            }),
            Dimension::Channel => Channel::from_code(of).map(|channel| channel.words().in_lang(lang).to_owned()),
            Dimension::Region => page.regions.iter().find(|region| region.code == of).map(|region| region.name.clone()),
        };
        known.unwrap_or_else(|| of.to_owned())
    }

    fn unit(self, of: &str) -> Option<String> {
        self.desk.with_value(|desk| {
            desk.agency.units.iter().find(|unit| unit.id.as_str() == of).map(|unit| unit.name.clone())
        })
    }

    /// The two offices of a return, `role:unit>role`.
    pub(super) fn offices(self, key: &str, lang: Lang) -> (String, String) {
        let (from, to) = key.split_once('>').unwrap_or((key, ""));
        let (role, unit) = from.split_once(':').unwrap_or((from, ""));
        let named = |code: &str| {
            Role::from_code(code).map_or_else(|| code.to_owned(), |role| role.words().in_lang(lang).to_owned())
        };
        let from = self.unit(unit).map_or_else(|| named(role), |unit| format!("{unit} ({})", named(role)));
        (from, named(to))
    }
}
