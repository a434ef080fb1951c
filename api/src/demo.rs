//! The demonstration: an account for each post of the demonstration agencies. Loading it again adds
//! what is missing and changes nothing. The people are invented. Absent: cases.

use anyhow::{Context, Result, anyhow};
use chrono::NaiveDate;
use shared::defaults::Defaults;
use shared::id::{AgencyId, PostId};
use shared::procedure::Role;
use shared::words::Lang;

use crate::app::App;
use crate::store::staff::{self, Person, Post};
use crate::{accounts, definitions};

/// The password of every account of the demonstration. Known to all, so never for real data.
pub const PASSWORD: &str = "aduan-peragaan-2026";

/// The first day of the demonstration's posts: the year its SOPs were made.
const FROM_ON: (i32, u32, u32) = (2024, 1, 2);

/// Login, name, agency and role of everyone.
const PEOPLE: [(&str, &str, &str, Role); 3] = [
    ("admin.jenawi", "Wahyu Prasetyo", "jenawi", Role::IntakeOfficer),
    ("klarifikasi.jenawi", "Ratna Kusumastuti", "jenawi", Role::Classifier),
    ("ppid.jenawi", "Bambang Sutrisno", "jenawi", Role::Ppid),
];

/// An account of the demonstration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The user name.
    pub login: &'static str,
    /// The invented name.
    pub name: &'static str,
    /// The post, as the agency calls it.
    pub unit: String,
}

/// Loads the demonstration.
///
/// # Errors
/// When the database fails or holds other definitions under the same versions.
pub async fn load(app: &App) -> Result<Vec<Account>> {
    definitions::import(app, &Defaults::load()?).await?;
    let mut accounts = Vec::new();
    for (login, name, agency, role) in PEOPLE {
        let agency = AgencyId::parse(agency).context("the demonstration's agencies have agency ids")?;
        let unit = unit(app, &agency, role).await?;
        if staff::by_login(&mut *app.store().reader().await?, login).await?.is_none() {
            add(app, login, name, &agency, role, &unit).await?;
        }
        accounts.push(Account { login, name, unit });
    }
    Ok(accounts)
}

async fn unit(app: &App, agency: &AgencyId, role: Role) -> Result<String> {
    let mut reader = app.store().reader().await?;
    let agency = app.definitions().agency(&mut reader, agency.as_str()).await?;
    Ok(agency.office(role).unwrap_or(role.words().in_lang(Lang::Id)).to_owned())
}

async fn add(app: &App, login: &str, name: &str, agency: &AgencyId, role: Role, unit: &str) -> Result<()> {
    let password = tokio::task::spawn_blocking(|| accounts::hash_password(PASSWORD)).await??;
    let person = Person { id: app.clock().new_id(), login: login.to_owned(), name: name.to_owned(), password };
    let (year, month, day) = FROM_ON;
    let post = Post {
        id: PostId::parse(&app.clock().new_id()).ok_or_else(|| anyhow!("a UUID is a post id"))?,
        staff: person.id.clone(),
        agency: agency.clone(),
        role,
        unit: unit.to_owned(),
        from_on: NaiveDate::from_ymd_opt(year, month, day).context("the first day is a date")?,
        until_on: None,
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
