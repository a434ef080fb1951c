//! The console's own guide: which screens a role has, the key of each, what it is for, and the stops of a first day.
//! One table, from which the rail takes its keys, and the palette, the help and the tour all they show.
//! Absent: drawing any of it.

use serde::Serialize;

use crate::agency::Agency;
use crate::permission::Act;
use crate::procedure::{Channel, Procedure, Role};
use crate::words::console::{self, admin, embed, entry, installation, lookup, manage, quarantine};
use crate::words::request::room as requests;
use crate::words::{
    Lang, Words, answer, board, contribution, disposition, guide as words, letter_number, notice, papers, together,
};

mod tour;

pub use tour::{Stop, tour};

/// The key that begins a way to a screen: `g`, then the screen's own.
pub const GO: char = 'g';

/// A screen of the console.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    /// Its address.
    pub address: &'static str,
    /// Its key after [`GO`].
    pub key: char,
    /// Its name in the palette.
    pub name: Words,
    /// What it is for, in a line.
    pub purpose: Words,
    /// Who has it; everybody where that is none.
    pub act: Option<Act>,
}

const fn screen(address: &'static str, key: char, name: Words, purpose: Words, act: Act) -> Screen {
    Screen { address, key, name, purpose, act: Some(act) }
}

/// Every screen, in the order of the rail.
pub const SCREENS: [Screen; 24] = [
    screen("/petugas", 'a', console::TITLE_MINE, words::FOR_MINE, Act::ReadQueue),
    screen("/petugas?tampilan=milik-saya", 'y', disposition::VIEW_OWN, words::FOR_OWN, Act::ReadQueue),
    screen("/petugas?tampilan=disposisi", 'v', disposition::VIEW_ASKED, words::FOR_ASKED, Act::ReadQueue),
    screen("/petugas?tampilan=semua", 's', console::TITLE_OPEN, words::FOR_OPEN, Act::ReadQueue),
    screen("/petugas?tampilan=tidak-puas", 't', console::TITLE_DISSATISFIED, words::FOR_DISSATISFIED, Act::ReadQueue),
    screen("/petugas?tampilan=janji", 'j', answer::TITLE_PROMISED, words::FOR_PROMISED, Act::ReadQueue),
    screen("/petugas?tampilan=persetujuan", 'r', answer::TITLE_REVIEW, words::FOR_REVIEW, Act::ReadQueue),
    screen("/petugas?tampilan=sebutan", 'n', contribution::VIEW_MENTIONED, words::FOR_MENTIONED, Act::ReadQueue),
    screen("/petugas?tampilan=selesai", 'e', console::TITLE_ENDED, words::FOR_ENDED, Act::ReadQueue),
    screen("/petugas/catat", 'c', entry::ENTRY, words::FOR_ENTRY, Act::FileAtDesk),
    screen("/petugas/karantina", 'k', quarantine::KEPT, words::FOR_QUARANTINE, Act::JudgeKept),
    screen("/petugas/cari", 'o', lookup::LOOKUP, words::FOR_LOOKUP, Act::LookUpPerson),
    screen("/petugas/papan", 'x', board::ROOM, words::FOR_BOARD, Act::ReadQueue),
    screen("/petugas/dokumen", 'f', papers::ROOM, words::FOR_PAPERS, Act::ReadQueue),
    screen("/petugas/nomor", 'z', letter_number::ROOM, words::FOR_NUMBERS, Act::ReadNumbers),
    screen("/petugas/ppid", 'p', requests::ROOM, words::FOR_PPID, Act::ReadRequests),
    screen("/petugas/kelola", 'm', manage::MANAGE_TITLE, words::FOR_MANAGE, Act::ManagePeople),
    screen("/petugas/kelola/kalender", 'l', admin::CALENDAR, words::FOR_CALENDAR, Act::ManageDefinitions),
    screen("/petugas/kelola/instansi", 'i', admin::AGENCY, words::FOR_AGENCY, Act::ManageDefinitions),
    screen("/petugas/kelola/sop", 'd', admin::PROCEDURES, words::FOR_PROCEDURES, Act::ManageDefinitions),
    screen("/petugas/kelola/sematkan", 'h', embed::EMBED, words::FOR_EMBED, Act::ManagePeople),
    screen("/petugas/kelola/surat", 'w', notice::LETTERS, words::FOR_LETTERS, Act::SeeUndelivered),
    screen("/petugas/kelola/instalasi", 'b', installation::INSTALLATION, words::FOR_INSTALLATION, Act::RunInstallation),
    Screen {
        address: "/petugas/akun",
        key: 'u',
        name: console::account::ACCOUNT,
        purpose: words::FOR_ACCOUNT,
        act: None,
    },
];

/// The keys that lead to no screen, and what each does.
pub const KEYS: [(&str, Words); 12] = [
    ("Ctrl+K", words::KEY_PALETTE),
    ("j", console::KEY_DOWN),
    ("k", console::KEY_UP),
    ("Enter", console::KEY_OPEN),
    ("x", together::KEY_PICK),
    ("b", together::KEY_TOGETHER),
    ("/", console::KEY_SEARCH),
    ("1–9", console::KEY_ACTION),
    ("c", console::KEY_ENTRY),
    ("p", lookup::KEY_LOOKUP),
    ("Esc", console::KEY_CLOSE),
    ("?", console::KEY_HELP),
];

/// The screens of a role in an agency that runs some procedures, in the order of the rail.
pub fn screens<'p>(role: Role, procedures: &'p [&Procedure]) -> impl Iterator<Item = &'static Screen> + use<'p> {
    let files = |procedure: &&Procedure| procedure.filing().is_some_and(|step| step.open_to(role));
    let desk = procedures.iter().any(files);
    SCREENS.iter().filter(move |screen| match screen.address {
        "/petugas?tampilan=tidak-puas" => {
            procedures.iter().any(|procedure| procedure.rating.is_some_and(|rule| rule.superior == role))
        }
        "/petugas/catat" => desk && role.may(Act::FileAtDesk),
        _ => screen.act.is_none_or(|act| role.may(act)),
    })
}

/// What hands a complaint to a role, step by step of some procedures: what the step is called, and the office that
/// takes it. A step that several procedures share stands once.
#[must_use]
pub fn arrivals(role: Role, agency: &Agency, procedures: &[&Procedure], lang: Lang) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let steps = procedures.iter().flat_map(|procedure| procedure.steps.iter().map(move |step| (*procedure, step)));
    for (procedure, step) in steps {
        let Some(actor) = step.actors.first().copied().filter(|actor| *actor != role) else { continue };
        let channel = step.channels.first().copied().unwrap_or(Channel::Website);
        let stand = step.to.map(|to| procedure.stand(to, channel));
        if stand.is_none_or(|stand| stand.state.ended() || procedure.keeper(stand, channel) != role) {
            continue;
        }
        let action = step.label.as_deref().unwrap_or(step.action.words().in_lang(lang));
        let office = agency.office(actor).unwrap_or(actor.words().in_lang(lang));
        let line = words::HELP_COMES_FROM.with(lang, &[("action", action), ("office", office)]);
        if !found.contains(&line) {
            found.push(line);
        }
    }
    found
}

/// The guide of a role as the browser shows it, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Guide {
    /// What the agency calls the role's office.
    pub office: String,
    /// Keys and what they do.
    pub keys: Vec<GuideLine>,
    /// The screens: address, key, name and purpose.
    pub screens: Vec<GuideScreen>,
    /// What hands a complaint to this role, in lines.
    pub arrivals: Vec<String>,
    /// The stops of the first day.
    pub tour: Vec<GuideStop>,
    /// What palette, help and tour say, by the name of the sentence.
    pub words: Vec<GuideLine>,
}

/// A name or a key, and what it says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GuideLine {
    /// The name or the key.
    pub name: String,
    /// What it says.
    pub text: String,
}

/// A screen in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GuideScreen {
    /// Its address.
    pub address: String,
    /// Its key after `g`.
    pub key: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub purpose: String,
}

/// A stop of the tour in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GuideStop {
    /// The element it points at, as a selector; the first that is there and seen.
    pub anchor: String,
    /// Its heading.
    pub title: String,
    /// What it says.
    pub text: String,
}

/// The guide of a role in an agency that runs some procedures.
#[must_use]
pub fn guide(role: Role, agency: &Agency, procedures: &[&Procedure], lang: Lang) -> Guide {
    let line = |name: &str, words: Words| GuideLine { name: name.to_owned(), text: words.in_lang(lang).to_owned() };
    Guide {
        office: agency.office(role).unwrap_or(role.words().in_lang(lang)).to_owned(),
        keys: KEYS.iter().map(|(key, words)| line(key, *words)).collect(),
        screens: screens(role, procedures)
            .map(|screen| GuideScreen {
                address: screen.address.to_owned(),
                key: screen.key.to_string(),
                name: screen.name.in_lang(lang).to_owned(),
                purpose: screen.purpose.in_lang(lang).to_owned(),
            })
            .collect(),
        arrivals: arrivals(role, agency, procedures, lang),
        tour: tour(role)
            .into_iter()
            .map(|stop| GuideStop {
                anchor: stop.anchor.to_owned(),
                title: stop.title.in_lang(lang).to_owned(),
                text: stop.text.in_lang(lang).to_owned(),
            })
            .collect(),
        words: SAID.iter().map(|(name, words)| line(name, *words)).collect(),
    }
}

/// The sentences of palette, help and tour, by the names their script knows them by.
const SAID: [(&str, Words); 34] = [
    ("palette", words::PALETTE),
    ("hint", words::PALETTE_HINT),
    ("none", words::PALETTE_NONE),
    ("open", words::PALETTE_OPEN),
    ("found", words::PALETTE_FOUND),
    ("screen", words::PALETTE_SCREEN),
    ("step", words::PALETTE_STEP),
    ("post", words::PALETTE_POST),
    ("helping", words::PALETTE_HELP),
    ("look", words::PALETTE_LOOK),
    ("case", words::PALETTE_CASE),
    ("person", words::PALETTE_PERSON),
    ("unknown", words::CASE_UNKNOWN),
    ("light", words::THEME_LIGHT),
    ("dark", words::THEME_DARK),
    ("device", words::THEME_DEVICE),
    ("help", words::HELP),
    ("here", words::HELP_HERE),
    ("comes", words::HELP_COMES),
    ("nothing", words::HELP_COMES_NOTHING),
    ("keys", words::HELP_KEYS),
    ("keysHint", console::KEYS_HINT),
    ("close", words::HELP_CLOSE),
    ("goTo", words::KEY_SCREEN),
    ("tour", words::TOUR),
    ("offer", words::TOUR_OFFER),
    ("offerMore", words::TOUR_OFFER_MORE),
    ("begin", words::TOUR_BEGIN),
    ("later", words::TOUR_LATER),
    ("next", words::TOUR_NEXT),
    ("back", words::TOUR_BACK),
    ("end", words::TOUR_END),
    ("skip", words::TOUR_SKIP),
    ("at", words::TOUR_AT),
];

#[cfg(test)]
mod tests;
