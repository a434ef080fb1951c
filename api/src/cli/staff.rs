//! `aduan staff`: the first administrator of an agency, a link for whoever lost their password, and a list.
//! Absent: everything an administrator does in the console.

use anyhow::{Result, anyhow};
use clap::{Args, Subcommand};
use shared::post::Standing;
use shared::time::{Zone, long_date, long_moment};
use shared::wire::{OneTimeLink, PersonView};
use shared::words::{Lang, staff as words};

use crate::act::Fault;
use crate::app::App;
use crate::config::Settings;
use crate::people;

/// What is asked about people.
#[derive(Subcommand)]
pub(super) enum Asked {
    /// Memberi seseorang jabatan mulai hari ini; yang belum punya akun dibuatkan dan mendapat tautan
    Add(Add),
    /// Membuat tautan sekali pakai bagi yang lupa kata sandinya; tautan lamanya hangus
    Reset(Reset),
    /// Menampilkan petugas dan jabatannya
    List(List),
}

/// A person and their post.
#[derive(Args)]
pub(super) struct Add {
    #[command(flatten)]
    settings: Settings,
    /// Id instansi, misalnya jenawi
    #[arg(long)]
    agency: String,
    /// Jabatan, misalnya administrator
    #[arg(long)]
    role: String,
    /// Id unit, untuk jabatan yang ada di beberapa unit
    #[arg(long, default_value = "")]
    unit: String,
    /// Nama pengguna
    #[arg(long)]
    login: String,
    /// Nama lengkap, untuk akun baru
    #[arg(long, default_value = "")]
    name: String,
    /// Alamat surel, untuk akun baru
    #[arg(long, default_value = "")]
    email: String,
}

/// Who gets a new link.
#[derive(Args)]
pub(super) struct Reset {
    #[command(flatten)]
    settings: Settings,
    /// Nama pengguna
    #[arg(value_name = "NAMA_PENGGUNA")]
    login: String,
}

/// Whose people.
#[derive(Args)]
pub(super) struct List {
    #[command(flatten)]
    settings: Settings,
    /// Id instansi; tanpa ini semua instansi
    #[arg(long)]
    agency: Option<String>,
}

impl Asked {
    /// The settings it came with.
    pub(super) fn settings(&self) -> Settings {
        match self {
            Self::Add(asked) => asked.settings.clone(),
            Self::Reset(asked) => asked.settings.clone(),
            Self::List(asked) => asked.settings.clone(),
        }
    }
}

/// Does it; the lines that are printed.
pub(super) async fn answer(app: &App, asked: &Asked) -> Result<Vec<String>> {
    match asked {
        Asked::Add(asked) => add(app, asked).await,
        Asked::Reset(asked) => reset(app, asked).await,
        Asked::List(asked) => list(app, asked).await,
    }
}

async fn add(app: &App, asked: &Add) -> Result<Vec<String>> {
    let Add { agency, role, unit, login, name, email, .. } = asked;
    let begun = people::add(app, &people::Asked { agency, role, unit, login, name, email, by: "" }).await;
    let begun = begun.map_err(|fault| match fault {
        Fault::NotFound => anyhow!(words::CLI_NO_AGENCY.with(Lang::Id, &[("id", agency)])),
        fault => said(fault),
    })?;
    let office = if begun.post.unit.is_empty() { begun.post.role.words().in_lang(Lang::Id) } else { &begun.post.unit };
    let from = long_date(begun.post.from_on, Lang::Id);
    let places = [
        ("name", &*begun.name),
        ("login", &begun.login),
        ("office", office),
        ("agency", &begun.agency),
        ("from", &from),
    ];
    let first = if begun.held { words::CLI_HELD } else { words::CLI_ADDED };
    let mut lines = vec![first.with(Lang::Id, &places)];
    match &begun.link {
        Some(link) => lines.extend(shown(app, link)),
        None => lines.push(words::CLI_KNOWN.in_lang(Lang::Id).to_owned()),
    }
    Ok(lines)
}

async fn reset(app: &App, asked: &Reset) -> Result<Vec<String>> {
    let link = people::reset(app, &asked.login).await.map_err(|fault| match fault {
        Fault::NotFound => anyhow!(words::CLI_NOBODY.with(Lang::Id, &[("login", &asked.login)])),
        fault => said(fault),
    })?;
    Ok(shown(app, &link))
}

/// A link with the site's address before it, where that is known.
fn shown(app: &App, link: &OneTimeLink) -> Vec<String> {
    let site = app.settings().site.as_deref().map(|site| site.trim_end_matches('/')).filter(|site| !site.is_empty());
    // The server's own zone is not asked: WIB is the capital's, and the word stands beside the time.
    let until = format!("{} WIB", long_moment(link.expires_at, Zone::Wib, Lang::Id));
    let mut lines = vec![
        words::CLI_LINK.with(Lang::Id, &[("until", &until)]),
        format!("{}{}", site.unwrap_or_default(), link.path),
    ];
    if site.is_none() {
        lines.push(words::CLI_SITE.in_lang(Lang::Id).to_owned());
    }
    lines
}

async fn list(app: &App, asked: &List) -> Result<Vec<String>> {
    let id = asked.agency.as_deref();
    let listed = people::everyone(app, id).await.map_err(|fault| match fault {
        Fault::NotFound => anyhow!(words::CLI_NO_AGENCY.with(Lang::Id, &[("id", id.unwrap_or_default())])),
        fault => said(fault),
    })?;
    let mut lines = Vec::new();
    for agency in listed {
        lines.push(format!("{} ({})", agency.name, agency.agency));
        if agency.people.is_empty() {
            lines.push(format!("  {}", words::CLI_EMPTY.in_lang(Lang::Id)));
        }
        lines.extend(agency.people.iter().map(line));
    }
    Ok(lines)
}

fn line(person: &PersonView) -> String {
    let live = person.posts.iter().filter(|post| post.standing == Standing::Now);
    let named = live.map(|post| {
        let office = if post.name.is_empty() { post.role.words().in_lang(Lang::Id) } else { &post.name };
        match post.acting {
            Some(acting) => acting.before(office, Lang::Id),
            None => office.to_owned(),
        }
    });
    let mut parts: Vec<String> = named.collect();
    let marks = [
        (parts.is_empty(), words::CLI_NO_POST),
        (person.invited, words::CLI_INVITED),
        (person.disabled, words::CLI_DISABLED),
    ];
    let marks = marks.into_iter().filter(|(holds, _)| *holds);
    parts.extend(marks.map(|(_, words)| format!("({})", words.in_lang(Lang::Id))));
    format!("  {:32}  {:26}  {}", person.login, person.name, parts.join(", "))
}

/// Why it was not done, in sentences.
fn said(fault: Fault) -> anyhow::Error {
    match fault {
        Fault::Problems(problems) => {
            let sentences = problems.into_iter().map(|problem| problem.sentence(Lang::Id));
            anyhow!(sentences.collect::<Vec<_>>().join("\n  "))
        }
        Fault::NotManaged(refusal) => anyhow!(refusal.sentence(Lang::Id)),
        fault => fault.into(),
    }
}
