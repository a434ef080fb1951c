//! The demonstration: an account for each post of the demonstration agencies, and a month of invented
//! complaints. Loading it again changes nothing. Absent: what an installation for real use needs.

use anyhow::{Context, Result, anyhow};
use chrono::NaiveDate;
use shared::agency::{Agency, OrganisationUnit};
use shared::defaults::Defaults;
use shared::id::{PostId, UnitId};
use shared::mention;
use shared::post::{Position, positions};
use shared::procedure::Role;
use shared::words::Lang;

use crate::app::App;
use crate::store::staff::{self, Person, Post};
use crate::{accounts, definitions};

mod agenda;
mod asking;
mod chance;
mod letters;
mod month;
mod people;
mod picture;
mod plan;
mod reporter;
mod sheet;
mod stories;
mod walk;

pub use month::{Sample, begins, fill};

/// The password of every account of the demonstration. Known to all, so never for real data.
pub const PASSWORD: &str = "aduan-peragaan-2026";

/// How many units of an agency have an officer where no month is lived through; the others are vacant.
const UNITS: usize = 2;
/// The first day of the demonstration's posts: the year its SOPs were made.
const FROM_ON: (i32, u32, u32) = (2024, 1, 2);

/// An account of the demonstration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The agency's id.
    pub agency_id: String,
    /// The agency's name.
    pub agency: String,
    /// The user name.
    pub login: String,
    /// The invented name.
    pub name: String,
    /// The post, as the agency calls it.
    pub unit: String,
}

/// A post of the demonstration before it has an id.
struct Planned<'a> {
    agency: &'a Agency,
    role: Role,
    unit: Option<&'a OrganisationUnit>,
}

impl Planned<'_> {
    fn login(&self) -> String {
        let first = self.unit.map_or_else(|| mention::handle(self.role, None), |unit| unit.id.to_string());
        format!("{first}.{}", self.agency.id)
    }

    fn called(&self) -> String {
        let unit = self.unit.map(|unit| &unit.id);
        self.agency.holds(self.role, unit).unwrap_or(self.role.words().in_lang(Lang::Id)).to_owned()
    }
}

/// Loads the accounts of the demonstration, with officers in a few units of each agency.
///
/// # Errors
/// When the database fails or holds other definitions under the same versions.
pub async fn load(app: &App) -> Result<Vec<Account>> {
    load_units(app, UNITS).await
}

/// Loads the accounts of the demonstration, with an officer in every unit: what its month needs.
///
/// # Errors
/// As [`load`].
pub async fn load_all(app: &App) -> Result<Vec<Account>> {
    load_units(app, usize::MAX).await
}

async fn load_units(app: &App, units: usize) -> Result<Vec<Account>> {
    let set = Defaults::load()?;
    definitions::import(app, &set).await?;
    let mut planned: Vec<Planned<'_>> = set.agencies.iter().flat_map(|agency| posts(&set, agency, units)).collect();
    // Whoever keeps the installation sits in one of its agencies.
    planned.extend(set.agencies.first().map(|agency| Planned { agency, role: Role::Operator, unit: None }));
    let mut password = None;
    let mut accounts = Vec::new();
    for (nth, planned) in planned.iter().enumerate() {
        let login = planned.login();
        let known = staff::by_login(&mut *app.store().reader().await?, &login).await?;
        let name = match known {
            Some(person) => person.name,
            None => {
                // One hash for all: the password is printed below, so there is nothing to keep apart.
                let hash: &String = match &mut password {
                    Some(hash) => hash,
                    none => none.insert(hashed().await?),
                };
                let name = people::NAMES[nth % people::NAMES.len()];
                add(app, planned, name, hash).await?;
                name.to_owned()
            }
        };
        let (agency_id, agency) = (planned.agency.id.as_str().to_owned(), planned.agency.name.clone());
        accounts.push(Account { agency_id, agency, login, name, unit: planned.called() });
    }
    Ok(accounts)
}

async fn hashed() -> Result<String> {
    tokio::task::spawn_blocking(|| accounts::hash_password(PASSWORD)).await?
}

/// The posts of an agency: each of its offices, but of a role that is held in many units only the first few.
fn posts<'a>(set: &'a Defaults, agency: &'a Agency, units: usize) -> Vec<Planned<'a>> {
    let procedures = agency.intakes.iter().filter_map(|intake| set.procedure(&intake.procedure));
    let mut posts: Vec<Planned<'a>> = Vec::new();
    for Position { role, unit } in positions(agency, procedures) {
        let unit = unit.and_then(|id| agency.unit(&id));
        if posts.iter().filter(|post| post.role == role).count() < units {
            posts.push(Planned { agency, role, unit });
        }
    }
    posts
}

async fn add(app: &App, planned: &Planned<'_>, name: &str, password: &str) -> Result<()> {
    let person = Person {
        id: app.clock().new_id(),
        login: planned.login(),
        name: name.to_owned(),
        password: password.to_owned(),
        // Nobody of the demonstration is written to.
        email: String::new(),
        disabled_at: None,
    };
    let (year, month, day) = FROM_ON;
    let post = Post {
        id: PostId::parse(&app.clock().new_id()).ok_or_else(|| anyhow!("a UUID is a post id"))?,
        staff: person.id.clone(),
        agency: planned.agency.id.clone(),
        role: planned.role,
        unit: planned.called(),
        unit_id: planned.unit.map(|unit| UnitId::clone(&unit.id)),
        from_on: NaiveDate::from_ymd_opt(year, month, day).context("the first day is a date")?,
        until_on: None,
        acting: None,
    };
    let mut writer = app.store().writer().await?;
    let added = staff::insert(&mut writer, &person, app.clock().now()).await?;
    // When not, another process loads the demonstration too and adds the post.
    if added {
        staff::insert_post(&mut writer, &post).await?;
        writer.commit().await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_post_of_the_default_agencies_has_a_login_of_its_own_and_an_invented_name() {
        let set = Defaults::load().unwrap();
        let planned: Vec<Planned<'_>> =
            set.agencies.iter().flat_map(|agency| posts(&set, agency, usize::MAX)).collect();
        let mut logins: Vec<String> = planned.iter().map(Planned::login).collect();
        for kept in ["admin.jenawi", "klarifikasi.jenawi", "ppid.jenawi", "dinas-pupr.karanganyar"] {
            assert!(logins.iter().any(|login| login == kept), "{kept} is not among {logins:?}");
        }
        assert!(!logins.iter().any(|login| login.starts_with("provinsi")), "whoever is only recorded has no account");
        assert!(planned.len() <= people::NAMES.len(), "{} people need a name", planned.len());
        logins.sort();
        logins.dedup();
        assert_eq!(logins.len(), planned.len());
    }
}
