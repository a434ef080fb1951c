//! Limits against abuse: what may happen how often in how long, and for how long nothing more of it is
//! let through. One table, and the arithmetic of one count. Absent: whose count it is, where counts are
//! kept, and the clock.
//!
//! Why the numbers are what they are. Behind one address of a mobile network stand thousands of
//! citizens, so what counts against an address is generous, and where it can be it counts failures, which
//! honest people have few of. What was refused is not counted: somebody who keeps pressing a button waits
//! no longer than somebody who reads the sentence. Blocks are short and grow, so that a guesser is slowed
//! to a few tries an hour while a person who mistyped waits a minute; none is longer than
//! [`BLOCK_MINUTES_MAX`].

use crate::time::Moment;

/// How many leading bits of an IPv4 address count as one origin: all of them. A wider block would join
/// tens of thousands behind the addresses of a mobile network, and gain against those few who own one.
pub const IPV4_BITS: u8 = 32;
/// How many leading bits of an IPv6 address count as one origin: what one household or office is
/// given, and can choose addresses from at will.
pub const IPV6_BITS: u8 = 56;
/// The longest block, in minutes.
pub const BLOCK_MINUTES_MAX: i64 = 15;
/// For how many days a place from which someone signed in is known. Failures from elsewhere do not
/// count against them there, so nobody can lock an officer out of their own office.
pub const KNOWN_PLACE_DAYS: i64 = 30;
/// How much an agency keeps in quarantine at once; beyond it whoever sends is asked to come again later.
pub const QUARANTINE_MAX: u32 = 500;
/// How long what is no complaint stays listed there, in days. The privacy notice says the same.
pub const QUARANTINE_REFUSED_DAYS: i64 = 30;
/// After how many seconds a full quarantine is worth asking again.
pub const QUARANTINE_FULL_SECONDS: u32 = 15 * 60;

/// What is counted, and by whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// Failed sign-ins with one login.
    SignInLogin,
    /// Failed sign-ins from one address.
    SignInOrigin,
    /// Number and code that open nothing, from one address.
    TrackOrigin,
    /// Complaints looked for by e-mail from one address.
    FindOrigin,
    /// Complaints looked for by one e-mail address.
    FindMail,
    /// Complaints filed from one address.
    FileOrigin,
    /// Files sent from one address.
    UploadOrigin,
    /// Files sent for one form.
    UploadForm,
    /// Searches for a person by one officer.
    LookUp,
    /// Identities opened by one officer.
    OpenIdentity,
    /// Looking for complaints like the one being written, from one address.
    SimilarOrigin,
    /// Joining those affected by a complaint, from one address.
    FollowOrigin,
}

/// How often in how long, and for how long blocked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// How many are let through before the first block.
    pub hits_max: u32,
    /// In how many minutes; as long after a block, all is forgotten.
    pub within_minutes: i64,
    /// The blocks in minutes, the first, the next, and so on; the last again and again.
    pub block_minutes: &'static [i64],
}

impl Scope {
    /// Every scope.
    pub const ALL: [Self; 12] = [
        Self::SignInLogin,
        Self::SignInOrigin,
        Self::TrackOrigin,
        Self::FindOrigin,
        Self::FindMail,
        Self::FileOrigin,
        Self::UploadOrigin,
        Self::UploadForm,
        Self::LookUp,
        Self::OpenIdentity,
        Self::SimilarOrigin,
        Self::FollowOrigin,
    ];

    /// The word rows hold.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::SignInLogin => "sign_in_login",
            Self::SignInOrigin => "sign_in_origin",
            Self::TrackOrigin => "track_origin",
            Self::FindOrigin => "find_origin",
            Self::FindMail => "find_mail",
            Self::FileOrigin => "file_origin",
            Self::UploadOrigin => "upload_origin",
            Self::UploadForm => "upload_form",
            Self::LookUp => "look_up",
            Self::OpenIdentity => "open_identity",
            Self::SimilarOrigin => "similar_origin",
            Self::FollowOrigin => "follow_origin",
        }
    }

    /// The table.
    #[must_use]
    pub const fn rule(self) -> Rule {
        const GROWING: &[i64] = &[1, 2, 4, 8, BLOCK_MINUTES_MAX];
        let (hits_max, within_minutes, block_minutes) = match self {
            Self::SignInLogin => (10, 15, GROWING),
            Self::SignInOrigin => (50, 15, GROWING),
            // A code is one of 10^17: what is held off here is noise, not luck.
            Self::TrackOrigin => (100, 10, GROWING),
            // Each may bring a mail to somebody who did not ask.
            Self::FindOrigin => (30, 60, GROWING),
            Self::FindMail => (5, 60, GROWING),
            Self::FileOrigin => (60, 10, GROWING),
            Self::UploadOrigin => (150, 10, GROWING),
            // Five files, each a few times over.
            Self::UploadForm => (40, 60, GROWING),
            Self::LookUp => (60, 60, GROWING),
            Self::OpenIdentity => (120, 60, GROWING),
            Self::SimilarOrigin => (300, 10, GROWING),
            Self::FollowOrigin => (60, 60, GROWING),
        };
        Rule { hits_max, within_minutes, block_minutes }
    }
}

/// One count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// When the first of these happened.
    pub began_at: Moment,
    /// How many have.
    pub hits: u32,
    /// Until when nothing is let through; before `began_at` where it never was.
    pub blocked_until: Moment,
}

impl Tally {
    /// A count of nothing yet.
    #[must_use]
    pub const fn new(now: Moment) -> Self {
        Self { began_at: now, hits: 0, blocked_until: Moment::from_millis(0) }
    }

    /// Until when the next is refused; none when it is let through.
    #[must_use]
    pub fn refused_until(&self, now: Moment) -> Option<Moment> {
        (now < self.blocked_until).then_some(self.blocked_until)
    }

    /// The count with one more, whether let through or not being up to [`Self::refused_until`].
    #[must_use]
    pub fn counted(self, rule: Rule, now: Moment) -> Self {
        let kept = if self.forgotten(rule, now) { Self::new(now) } else { self };
        let hits = kept.hits.saturating_add(1);
        let blocked_until = match hits.checked_sub(rule.hits_max) {
            None => kept.blocked_until,
            Some(nth) => {
                let nth = usize::try_from(nth).unwrap_or(usize::MAX).min(rule.block_minutes.len().saturating_sub(1));
                rule.block_minutes.get(nth).map_or(kept.blocked_until, |minutes| now.plus_minutes(*minutes))
            }
        };
        Self { hits, blocked_until, ..kept }
    }

    /// The count without one that turned out to be none, and without the block it brought.
    #[must_use]
    pub fn taken_back(self) -> Self {
        Self { hits: self.hits.saturating_sub(1), blocked_until: Moment::from_millis(0), ..self }
    }

    /// Whether it counts no longer.
    #[must_use]
    pub fn forgotten(&self, rule: Rule, now: Moment) -> bool {
        now >= self.began_at.max(self.blocked_until).plus_minutes(rule.within_minutes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULE: Rule = Rule { hits_max: 3, within_minutes: 10, block_minutes: &[1, 2, 4] };

    fn at(minute: i64) -> Moment {
        Moment::from_millis(1_763_000_000_000).plus_minutes(minute)
    }

    /// One hit at each of some minutes, and how long after the last of them is refused.
    fn blocked(minutes: &[i64]) -> Option<i64> {
        let tally = minutes.iter().fold(Tally::new(at(0)), |tally, minute| tally.counted(RULE, at(*minute)));
        let last = at(*minutes.last().expect("a hit"));
        tally.refused_until(last).map(|until| (until.millis() - last.millis()) / 60_000)
    }

    #[test]
    fn so_many_are_let_through_and_then_each_blocks_for_longer() {
        for (minutes, expected) in [
            (&[0, 0][..], None),
            (&[0, 0, 0], Some(1)),
            (&[0, 0, 0, 1], Some(2)),
            (&[0, 0, 0, 1, 3], Some(4)),
            (&[0, 0, 0, 1, 3, 7], Some(4)),
            // The window is over before the third.
            (&[0, 0, 10], None),
            // As long after the block as the window is, all is forgotten; a minute before, it is not.
            (&[0, 0, 0, 11], None),
            (&[0, 0, 0, 10], Some(2)),
        ] {
            assert_eq!(blocked(minutes), expected, "{minutes:?}");
        }
    }

    #[test]
    fn a_block_ends_with_its_minute() {
        let tally = (0..3).fold(Tally::new(at(0)), |tally, _| tally.counted(RULE, at(0)));
        assert_eq!(tally.refused_until(at(1).plus_millis(-1)), Some(at(1)));
        assert_eq!(tally.refused_until(at(1)), None);
    }

    #[test]
    fn what_is_taken_back_was_never_counted() {
        let before = Tally::new(at(0)).counted(RULE, at(0)).counted(RULE, at(0));
        let blocked = before.counted(RULE, at(0));
        assert!(blocked.refused_until(at(0)).is_some());
        assert_eq!(blocked.taken_back(), before);
        assert_eq!(Tally::new(at(0)).taken_back(), Tally::new(at(0)));
    }

    #[test]
    fn every_rule_of_the_table_lets_something_through_and_blocks_for_a_while_only() {
        for scope in Scope::ALL {
            let rule = scope.rule();
            assert!(rule.hits_max > 0 && rule.within_minutes > 0, "{scope:?}");
            assert!(rule.block_minutes.is_sorted() && !rule.block_minutes.is_empty(), "{scope:?}");
            assert!(rule.block_minutes.iter().all(|minutes| (1..=BLOCK_MINUTES_MAX).contains(minutes)), "{scope:?}");
        }
    }

    #[test]
    fn a_guesser_who_never_stops_gets_few_tries_in_a_day() {
        let rule = Scope::SignInLogin.rule();
        let (mut tally, mut tries) = (Tally::new(at(0)), 0);
        for minute in 0..24 * 60 {
            while tally.refused_until(at(minute)).is_none() && tries < 10_000 {
                tally = tally.counted(rule, at(minute));
                tries += 1;
            }
        }
        assert!((96..=110).contains(&tries), "{tries}");
    }
}
