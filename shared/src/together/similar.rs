//! Which cases are likely about one matter: shared words, nearness, place and category within a period. What it
//! finds is a hint to somebody who then reads both. Absent: reading cases.

use super::{Reason, SIMILAR_DAYS};
use crate::id::CategoryId;
use crate::likeness::{alike, stems};
use crate::location::Location;
use crate::time::{Moment, Zone};

/// Within how many metres two points are of one place: a street, not a village.
const NEAR_METRES: u32 = 300;
/// How many shared words are telling where the place, or category and region, agree too.
const SHARED_MIN: usize = 2;
/// Most cases that are proposed.
const LIKEST_MAX: usize = 12;

/// What is compared of a case.
#[derive(Clone, Debug, Default)]
pub struct Matter {
    /// The stems of what was told and where.
    stems: Vec<String>,
    region: Option<String>,
    point: Option<Location>,
    category: Option<CategoryId>,
    filed_at: Option<Moment>,
}

impl Matter {
    /// From what was told, in which words the place was named, its region's code, its point as it is kept, and the
    /// moment of filing.
    #[must_use]
    pub fn new(story: &str, place: &str, region: Option<&str>, point: Option<&str>, filed_at: Moment) -> Self {
        Self {
            stems: stems(&format!("{story} {place}")),
            region: region.map(str::to_owned),
            point: point.and_then(Location::parse),
            category: None,
            filed_at: Some(filed_at),
        }
    }

    /// The same, of a category.
    #[must_use]
    pub fn of_category(self, category: Option<&CategoryId>) -> Self {
        Self { category: category.cloned(), ..self }
    }

    /// How telling words and place alone are; nothing where no category could make the two alike.
    #[must_use]
    pub fn might(&self, other: &Self) -> Option<u32> {
        let near = self.metres_to(other).is_some_and(|metres| metres <= NEAR_METRES);
        let shared = self.shared(other);
        let telling = near && shared > 0 || shared >= SHARED_MIN;
        telling.then(|| u32::try_from(shared).unwrap_or(u32::MAX) * 4 + 12 * u32::from(near))
    }

    fn shared(&self, other: &Self) -> usize {
        other.stems.iter().filter(|stem| self.stems.binary_search(stem).is_ok()).count()
    }

    fn metres_to(&self, other: &Self) -> Option<u32> {
        self.point.zip(other.point).map(|(ours, theirs)| ours.metres_to(theirs))
    }

    /// Why another may be about the same matter, with how telling that is; nothing where it hardly is.
    fn like(&self, other: &Self, zone: Zone) -> Option<(u32, Vec<Reason>)> {
        let day = |matter: &Self| matter.filed_at.map(|at| zone.date(at));
        let days = (day(other)? - day(self)?).num_days();
        let (shared, metres) = (self.shared(other), self.metres_to(other));
        let near = metres.is_some_and(|metres| metres <= NEAR_METRES);
        let region = self.region.is_some() && self.region == other.region;
        let category = self.category.is_some() && self.category == other.category;
        let placed = near || region && category;
        let telling = alike(shared, self.stems.len(), other.stems.len())
            || placed && shared >= SHARED_MIN
            || near && category && shared > 0;
        if days.abs() > SIMILAR_DAYS || !telling {
            return None;
        }
        let words = u32::try_from(shared).unwrap_or(u32::MAX);
        let mut reasons = Vec::new();
        reasons.extend((words > 0).then_some(Reason::Words(words)));
        reasons.extend(metres.filter(|_| near).map(Reason::Metres));
        reasons.extend((region && !near).then_some(Reason::Region));
        reasons.extend(category.then_some(Reason::Category));
        reasons.push(Reason::Days(i32::try_from(days).unwrap_or_default()));
        let score = words * 4 + 12 * u32::from(near) + 4 * u32::from(region) + 3 * u32::from(category);
        // Among equals, the nearer in time is the likelier.
        Some((score * 100 + 60_u32.saturating_sub(u32::try_from(days.abs()).unwrap_or(60)), reasons))
    }
}

/// The others that are likely about the same matter as one, the likest first, each with why.
#[must_use]
pub fn likest<T>(of: &Matter, others: impl IntoIterator<Item = (T, Matter)>, zone: Zone) -> Vec<(T, Vec<Reason>)> {
    let like = |(other, matter): (T, Matter)| of.like(&matter, zone).map(|(score, why)| (score, other, why));
    let mut found: Vec<(u32, T, Vec<Reason>)> = others.into_iter().filter_map(like).collect();
    found.sort_by_key(|(score, ..)| std::cmp::Reverse(*score));
    found.into_iter().take(LIKEST_MAX).map(|(_, other, why)| (other, why)).collect()
}
