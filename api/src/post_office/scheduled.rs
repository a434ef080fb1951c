//! Mail at set times: writing down who gets a day's list of what is due, and what stands in it and in the news of a
//! recap. What an agency's data says of it is [`shared::delivery`]. Absent: sending.

use chrono::NaiveDate;
use shared::delivery::{Listing, week_ends_at};
use shared::id::AgencyId;
use shared::notice::{self, DUE, Desk, Matter, Notice};
use shared::post::Standing;
use shared::procedure::Role;

use super::send::Letter;
use crate::accounts::post_today;
use crate::act::{Fault, due_at, recap_known};
use crate::app::App;
use crate::store::cases::Stored;
use crate::store::deliveries::{self, About, Delivery};
use crate::store::{Connection, papers, posts, repeats, staff};

/// Writes a delivery for each person who is told today what is due at their posts, where the time has come; says how
/// many. Any number of replicas may ask, one of them writes. Without a mail server nobody is told.
///
/// # Errors
/// When the database fails. An agency that fails is logged and does not hold up the others.
pub async fn plan(app: &App) -> Result<usize, Fault> {
    if app.mailer().is_none() {
        return Ok(0);
    }
    let agencies = app.definitions().agency_ids(&mut *app.store().reader().await?).await?;
    let mut planned = 0;
    for id in agencies.iter().filter_map(|id| AgencyId::parse(id)) {
        match plan_of(app, &id).await {
            Ok(lists) => planned += lists,
            Err(fault) => tracing::error!(agency = %id, %fault, "the day's lists were not planned"),
        }
    }
    Ok(planned)
}

async fn plan_of(app: &App, id: &AgencyId) -> Result<usize, Fault> {
    let now = app.clock().now();
    let mut reader = app.store().reader().await?;
    let (agency, calendar) = app.definitions().agency_and_calendar(&mut reader, id.as_str()).await?;
    let Some(rule) = agency.delivery.as_ref().and_then(|rule| rule.due.as_ref()) else { return Ok(0) };
    let Some(day) = rule.day(&calendar, now) else { return Ok(0) };
    let key = format!("{day} {id}");
    if repeats::known(&mut reader, DUE, &key).await? {
        return Ok(0);
    }
    let mut told: Vec<(String, Role)> = Vec::new();
    for role in &rule.roles {
        for person in posts::reachable(&mut reader, id, *role, day).await? {
            // Whoever holds several such posts gets one list of them all.
            if told.iter().all(|(other, _)| *other != person) {
                told.push((person, *role));
            }
        }
    }
    drop(reader);
    let mut writer = app.store().writer().await?;
    if !repeats::once(&mut writer, DUE, &key, now).await? {
        return Ok(0);
    }
    let planned = told.len();
    for (person, role) in told {
        let delivery = Delivery {
            id: app.clock().new_id(),
            about: About::Day(day),
            agency: id.to_string(),
            kind: DUE.to_owned(),
            recipient: Some(person),
            role,
            attempts: 0,
            next_at: now,
            recorded_at: now,
        };
        deliveries::insert(&mut writer, &delivery).await?;
    }
    writer.commit().await?;
    Ok(planned)
}

/// The list of what is due at the posts a person holds today; none once its day is over, where nothing is due, or
/// when nobody is to be told any more.
pub(super) async fn due_on(
    app: &App,
    reader: &mut Connection,
    site: &str,
    delivery: &Delivery,
    day: NaiveDate,
) -> Result<Option<Letter>, Fault> {
    let now = app.clock().now();
    let (agency, calendar) = app.definitions().agency_and_calendar(reader, &delivery.agency).await?;
    let zone = calendar.zone;
    let rule = agency.delivery.as_ref().and_then(|rule| rule.due.as_ref()).filter(|_| zone.date(now) == day);
    let (Some(rule), Some(person)) = (rule, &delivery.recipient) else { return Ok(None) };
    let Some(to) = staff::address(reader, person, &agency.id, delivery.role, day).await? else { return Ok(None) };
    let mut desks = Vec::new();
    for post in staff::posts(reader, person).await? {
        let told = post.agency == agency.id && rule.roles.contains(&post.role) && post.term().on(day) == Standing::Now;
        let Some(post) = post_today(app, reader, &post.id).await?.filter(|_| told) else { continue };
        let waiting = due_at(app, reader, &agency, &post, week_ends_at(day, zone)).await?;
        let office = agency.holds(post.role, post.unit_id.as_ref()).unwrap_or(&post.unit).to_owned();
        desks.push(Desk { office, listing: Listing::of(waiting, zone, now) });
    }
    let notice = notice::due_list(site, &agency, (day, zone), &desks);
    Ok(notice.map(|notice| Letter { to, agency: agency.name.clone(), notice }))
}

/// The news that the document of a recap is made, by the paper's id; none once that document is gone.
pub(super) async fn recap_ready(
    app: &App,
    reader: &mut Connection,
    of: &Matter<'_>,
    stored: &Stored,
    (paper, role): (&str, Role),
) -> Result<Option<Notice>, Fault> {
    let Some((known_at, hash)) = papers::hash_of(reader, paper).await? else { return Ok(None) };
    let found = recap_known(app, reader, stored, known_at).await?;
    Ok(Some(notice::recap_ready(of, role, &found, &hash)))
}
