//! What a case has to do with others: its group, and cases likely about the same matter.

use shared::id::{CaseId, PostId};
use shared::permission::Act;
use shared::together::{Matter, SIMILAR_DAYS, closes_as_twice, likest};
use shared::visibility::{Item, Viewer};
use shared::wire::{Alike, PostView, Related};
use shared::words::Lang;

use super::{Found, group};
use crate::accounts::Officer;
use crate::act::Fault;
use crate::act::command::{acting, held};
use crate::act::twice::same_reporter;
use crate::app::App;
use crate::store::Connection;
use crate::store::umbrellas::{self, Told};

/// How many cases filed before, and how many filed after, are compared: a busy agency's fortnight.
const COMPARED_MAX: usize = 200;
/// How many of the likest by words and place are looked at whole.
const LOOKED_AT_MAX: usize = 40;
const DAY_MILLIS: i64 = 24 * 60 * 60 * 1000;

/// What a case has to do with others, as far as a post sees them.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today or does not see the case.
pub async fn related(app: &App, officer: &Officer, post: &PostId, case: &CaseId, lang: Lang) -> Result<Related, Fault> {
    let post = held(officer, post)?;
    let mut reader = app.store().reader().await?;
    let found = Found::of(app, &mut reader, post, case, lang).await?;
    let umbrella = match &found.case().umbrella {
        Some(id) => Some(group::shown(app, &mut reader, post, id, lang).await?),
        None => None,
    };
    let similar = similar(app, &mut reader, post, &found, lang).await?;
    Ok(Related {
        case: found.member(post, lang),
        umbrella,
        similar,
        gathers: post.role.may(Act::Gather),
        zone: found.ground.calendar.zone,
        now: app.clock().now(),
    })
}

/// Cases of the same agency that are likely about the same matter and that the post may read.
async fn similar(
    app: &App,
    reader: &mut Connection,
    post: &PostView,
    of: &Found,
    lang: Lang,
) -> Result<Vec<Alike>, Fault> {
    let (case, zone) = (of.case(), of.ground.calendar.zone);
    let reads = |found: &Found| {
        let sight = Viewer::at(post).sight(found.case(), &found.ground.procedure);
        sight.shows(Item::Complaint) && found.case().period.is_none()
    };
    if !reads(of) {
        return Ok(Vec::new());
    }
    let within = SIMILAR_DAYS * DAY_MILLIS;
    let told = umbrellas::told_about(reader, case.agency.as_str(), case.filed_at, within, COMPARED_MAX).await?;
    let (ours, others): (Vec<Told>, Vec<Told>) = told.into_iter().partition(|told| told.id == case.id.as_str());
    let Some(ours) = ours.into_iter().next() else {
        return Ok(Vec::new());
    };
    let matter = |told: &Told| {
        let words = (told.story.as_deref()?, told.place.as_deref().unwrap_or_default());
        let at = shared::time::Moment::from_millis(told.filed_at);
        Some(Matter::new(words.0, words.1, told.region.as_deref(), told.location.as_deref(), at))
    };
    let Some(ours) = matter(&ours) else {
        return Ok(Vec::new());
    };
    let mut near: Vec<(u32, String, Matter)> = Vec::new();
    for told in others {
        let found = matter(&told).and_then(|matter| Some((ours.might(&matter)?, told.id, matter)));
        near.extend(found);
    }
    near.sort_by_key(|(score, ..)| std::cmp::Reverse(*score));
    let mut seen = Vec::new();
    for (_, id, matter) in near.into_iter().take(LOOKED_AT_MAX) {
        let Some(id) = CaseId::parse(&id) else { continue };
        let found = Found::if_seen(app, reader, post, &id, lang).await?;
        if let Some(found) = found.filter(|found| reads(found) && !together(of, found)) {
            let matter = matter.of_category(found.case().category.as_ref());
            seen.push((found, matter));
        }
    }
    let ours = ours.of_category(case.category.as_ref());
    let likest = likest(&ours, seen, zone);
    let (gathers, now) = (post.role.may(Act::Gather), app.clock().now());
    let mut alike = Vec::with_capacity(likest.len());
    for (found, reasons) in likest {
        let same_reporter = gathers && same_reporter(reader, case, found.case()).await?;
        let closes = || closes_as_twice(&of.ground.procedure, case, found.case(), &acting(post), now);
        let closed_by = same_reporter.then(closes).flatten();
        alike.push(Alike { case: found.member(post, lang), reasons, same_reporter, closed_by });
    }
    Ok(alike)
}

/// Whether two cases are in one group already.
fn together(one: &Found, other: &Found) -> bool {
    one.case().umbrella.is_some() && one.case().umbrella == other.case().umbrella
}
