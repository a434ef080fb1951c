//! The installation as whoever keeps it sees it: its agencies, whether mail is set up, an agency that joins, and the
//! first administrator of one that has none. Everything else is the agencies' own, and no complaint is read here.
//! Absent: the rules (see `shared::post` and `shared::defaults`), and what is done at the command line.

use shared::defaults::{Defaults, FileFaults, may_join};
use shared::id::{IdempotencyKey, PostId};
use shared::permission::Act;
use shared::post::{StaffAct, administrators};
use shared::procedure::Role;
use shared::wire::{
    AgencyLine, Appointed, DefinitionKind, FirstAdministrator, InstallationPage, Joining, JoiningChecked,
    LoggedDefinition, NamedFault,
};
use shared::words::Lang;
use shared::words::console::installation as words;

use crate::accounts::Officer;
use crate::act::Fault;
use crate::app::App;
use crate::definitions::import_in;
use crate::people::{self, once};
use crate::store::staff_log::Line;
use crate::store::{Connection, Writer, posts, staff_log, undelivered};

/// Most files that are looked at in one go: an agency, its calendar and more procedures than any has.
const FILES_MAX: usize = 20;

/// What there is, and whether it can tell anybody.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today, [`Fault::Forbidden`] when it keeps no installation.
pub async fn page(app: &App, officer: &Officer, post: &str) -> Result<InstallationPage, Fault> {
    keeping(officer, post)?;
    let mut reader = app.store().reader().await?;
    let mut agencies = Vec::new();
    for id in app.definitions().agency_ids(&mut reader).await? {
        agencies.push(line(app, &mut reader, &id).await?);
    }
    // In Rust: the two databases sort names differently.
    agencies.sort_by_cached_key(|agency| agency.name.to_lowercase());
    Ok(InstallationPage {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        database: app.store().kind().to_owned(),
        mail: app.mailer().is_some(),
        agencies,
    })
}

async fn line(app: &App, reader: &mut Connection, id: &str) -> Result<AgencyLine, Fault> {
    let (agency, calendar) = app.definitions().agency_and_calendar(reader, id).await?;
    let procedures = app.definitions().procedures(reader, &agency).await?;
    let today = calendar.zone.date(app.clock().now());
    Ok(AgencyLine {
        id: id.to_owned(),
        name: agency.name.clone(),
        version: agency.version,
        zone: calendar.zone,
        procedures: procedures.iter().map(|procedure| procedure.title.clone()).collect(),
        administrators: administrators(&people::able(reader, id).await?, today),
        waiting: undelivered::waiting(reader, id).await?,
    })
}

/// What some files would bring. It changes nothing.
///
/// # Errors
/// As [`page`].
pub async fn check(app: &App, officer: &Officer, asked: &Joining, lang: Lang) -> Result<JoiningChecked, Fault> {
    keeping(officer, &asked.post)?;
    let found = read(app, &mut *app.store().reader().await?, asked, lang).await?;
    Ok(match found {
        Ok(set) => told(&set),
        Err(faults) => JoiningChecked { faults: listed(faults), ..JoiningChecked::default() },
    })
}

/// Takes in the agencies that some files bring. Sent again under its key it does nothing more. Faulty files change
/// nothing and are told as by [`check`].
///
/// # Errors
/// As [`page`].
pub async fn join(
    app: &App,
    officer: &Officer,
    key: &IdempotencyKey,
    asked: &Joining,
    lang: Lang,
) -> Result<JoiningChecked, Fault> {
    keeping(officer, &asked.post)?;
    let once = once(app, officer, key, ("join", asked))?;
    if once.done(&mut *app.store().reader().await?).await?.is_some() {
        let files: Vec<(String, String)> = pairs(asked);
        return Ok(Defaults::read(&files, lang).map(|set| told(&set)).unwrap_or_default());
    }
    let mut writer = app.store().writer().await?;
    // Two at once come one after the other, on either database.
    posts::take_turn_of(&mut writer, Role::Operator).await?;
    let set = match read(app, &mut writer, asked, lang).await? {
        Ok(set) => set,
        Err(faults) => return Ok(JoiningChecked { faults: listed(faults), ..JoiningChecked::default() }),
    };
    import_in(app, &mut writer, &set).await?;
    for agency in &set.agencies {
        note(app, &mut writer, officer, agency.id.as_str(), agency.version).await?;
    }
    once.commit(app, writer, "joined").await?;
    Ok(told(&set))
}

/// Gives an agency that nobody administers its administrator. Sent again it makes a new link as long as the person has
/// no password: the first one may never have arrived.
///
/// # Errors
/// [`Fault::NotManaged`] where somebody administers it, [`Fault::Problems`] when the form or the login will not do;
/// otherwise as [`page`].
pub async fn appoint(
    app: &App,
    officer: &Officer,
    key: &IdempotencyKey,
    agency: &str,
    asked: &FirstAdministrator,
) -> Result<Appointed, Fault> {
    keeping(officer, &asked.post)?;
    let once = once(app, officer, key, (agency, asked))?;
    if once.done(&mut *app.store().reader().await?).await?.is_some() {
        return again(app, asked).await;
    }
    let begun = people::add(
        app,
        &people::Asked {
            agency,
            role: Role::Administrator.code(),
            unit: "",
            login: &asked.login,
            name: &asked.name,
            email: &asked.email,
            by: &officer.staff,
        },
    )
    .await?;
    once.commit(app, app.store().writer().await?, agency).await?;
    Ok(Appointed { name: begun.name, login: begun.login, link: begun.link })
}

/// The answer to an appointment that was made before.
async fn again(app: &App, asked: &FirstAdministrator) -> Result<Appointed, Fault> {
    let login = shared::post::login(&asked.login).ok_or(Fault::NotFound)?;
    let person =
        crate::store::staff::by_login(&mut *app.store().reader().await?, &login).await?.ok_or(Fault::NotFound)?;
    let link = if person.password.is_empty() { Some(people::reset(app, &login).await?) } else { None };
    Ok(Appointed { name: person.name, login, link })
}

/// Makes sure that a post keeps the installation.
fn keeping(officer: &Officer, post: &str) -> Result<(), Fault> {
    let id = PostId::parse(post).ok_or(Fault::NotFound)?;
    let post = officer.posts.iter().find(|held| held.id == id).ok_or(Fault::NotFound)?;
    if post.role.may(Act::RunInstallation) { Ok(()) } else { Err(Fault::Forbidden) }
}

fn pairs(asked: &Joining) -> Vec<(String, String)> {
    asked.files.iter().map(|file| (file.name.clone(), file.text.clone())).collect()
}

/// The set that some files hold, or why it cannot join what is here.
async fn read(
    app: &App,
    reader: &mut Connection,
    asked: &Joining,
    lang: Lang,
) -> Result<Result<Defaults, FileFaults>, Fault> {
    if asked.files.is_empty() || asked.files.len() > FILES_MAX {
        let sentence = match asked.files.is_empty() {
            true => words::NO_FILES.in_lang(lang).to_owned(),
            false => words::TOO_MANY.with(lang, &[("max", &FILES_MAX.to_string())]),
        };
        return Ok(Err(shared::defaults::FileFault { file: String::new(), line: 1, sentence }.into()));
    }
    let set = match Defaults::read(&pairs(asked), lang) {
        Ok(set) => set,
        Err(faults) => return Ok(Err(faults)),
    };
    let here = app.definitions().everything(reader).await?;
    Ok(may_join(&set, &here, lang).map(|()| set))
}

fn told(set: &Defaults) -> JoiningChecked {
    JoiningChecked {
        faults: Vec::new(),
        agencies: set.agencies.iter().map(|agency| agency.name.clone()).collect(),
        procedures: set.procedures.iter().map(|procedure| procedure.title.clone()).collect(),
    }
}

fn listed(faults: FileFaults) -> Vec<NamedFault> {
    let one = |fault: shared::defaults::FileFault| NamedFault {
        name: fault.file,
        line: u32::try_from(fault.line).unwrap_or(u32::MAX),
        sentence: fault.sentence,
    };
    faults.0.into_iter().map(one).collect()
}

/// Writes into the agency's own log that it joined, and by whom.
async fn note(app: &App, writer: &mut Writer, officer: &Officer, agency: &str, version: u32) -> Result<(), Fault> {
    let logged = LoggedDefinition {
        kind: DefinitionKind::Agency,
        id: agency.to_owned(),
        version,
        from_on: None,
        why: words::JOIN.in_lang(Lang::Id).to_owned(),
    };
    let line = Line {
        id: app.clock().new_id(),
        agency: agency.to_owned(),
        by_staff: officer.staff.clone(),
        staff_id: officer.staff.clone(),
        action: StaffAct::Adopt.code().to_owned(),
        detail: serde_json::to_string(&logged).map_err(anyhow::Error::from)?,
        recorded_at: app.clock().now().millis(),
    };
    staff_log::insert(writer, &line).await?;
    Ok(())
}
