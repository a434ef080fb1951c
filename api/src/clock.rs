//! The one place where time and chance enter. Everything else takes them as values, so that a test
//! or a demonstration can live on any date. Absent: what they are used for.

#[cfg(debug_assertions)]
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use rand::random;
use shared::id::{CODE_LEN, CaseId, FileId, TrackingCode, UploadId};
use shared::time::Moment;
use uuid::Builder;

/// Tells the time; clones tell the same.
#[derive(Clone, Debug)]
pub struct Clock(Source);

#[derive(Clone, Debug)]
enum Source {
    System,
    Fixed(Arc<AtomicI64>),
    /// Only in a debug build: a server that is let out runs by the machine's clock alone.
    #[cfg(debug_assertions)]
    Told(Arc<Path>),
}

impl Clock {
    /// The clock of this process: the machine's. A debug build takes the moment that stands in the file
    /// which `ADUAN_CLOCK` names, and runs on from when it was written; so a journey through several
    /// processes passes days by writing a file.
    #[must_use]
    pub fn of_process() -> Self {
        #[cfg(debug_assertions)]
        if let Some(file) = std::env::var_os("ADUAN_CLOCK") {
            return Self(Source::Told(PathBuf::from(file).into()));
        }
        Self::system()
    }

    /// The machine's clock.
    #[must_use]
    pub const fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that stands still until it is told otherwise.
    #[must_use]
    pub fn fixed(at: Moment) -> Self {
        Self(Source::Fixed(Arc::new(AtomicI64::new(at.millis()))))
    }

    /// Sets a fixed clock; the machine's clock cannot be set.
    pub fn set(&self, at: Moment) {
        if let Source::Fixed(millis) = &self.0 {
            millis.store(at.millis(), Ordering::SeqCst);
        }
    }

    /// Whether it stands still until it is told otherwise.
    #[must_use]
    pub const fn stands_still(&self) -> bool {
        matches!(self.0, Source::Fixed(_))
    }

    /// Moves a fixed clock on by so many milliseconds; the machine's clock cannot be moved.
    pub fn advance(&self, millis: i64) {
        if let Source::Fixed(now) = &self.0 {
            now.fetch_add(millis, Ordering::SeqCst);
        }
    }

    /// The moment, in whole milliseconds: what a row holds is what the program holds.
    #[must_use]
    pub fn now(&self) -> Moment {
        Moment::from_millis(match &self.0 {
            Source::System => chrono::Utc::now().timestamp_millis(),
            Source::Fixed(millis) => millis.load(Ordering::SeqCst),
            #[cfg(debug_assertions)]
            Source::Told(file) => told(file),
        })
    }

    /// A new id: a UUID of version 7, so that rows made together lie together in an index.
    #[must_use]
    pub fn new_id(&self) -> String {
        let millis = u64::try_from(self.now().millis()).unwrap_or(0);
        Builder::from_unix_timestamp_millis(millis, &random()).into_uuid().to_string()
    }

    /// An id for a new case.
    #[must_use]
    pub fn new_case_id(&self) -> CaseId {
        CaseId::parse(&self.new_id()).expect("a UUID is a case id")
    }

    /// An id for a new attachment.
    #[must_use]
    pub fn new_file_id(&self) -> FileId {
        FileId::parse(&self.new_id()).expect("a UUID is an attachment id")
    }
}

/// The moment a file tells, in milliseconds, as many later as it has been lying there.
#[cfg(debug_assertions)]
fn told(file: &Path) -> i64 {
    let text = std::fs::read_to_string(file).expect("the file ADUAN_CLOCK names can be read");
    let moment = chrono::DateTime::parse_from_rfc3339(text.trim()).expect("it holds a moment after RFC 3339");
    let written = std::fs::metadata(file).and_then(|about| about.modified()).expect("a file has a time");
    let since = written.elapsed().unwrap_or_default().as_millis();
    moment.timestamp_millis() + i64::try_from(since).unwrap_or_default()
}

/// 32 bytes nobody can guess: a key.
#[must_use]
pub fn new_secret() -> [u8; 32] {
    random()
}

/// 24 bytes that never come twice: the nonce of a sealed value.
#[must_use]
pub fn new_nonce() -> [u8; 24] {
    random()
}

/// 32 bytes nobody can guess, in hex: the salt of a commitment, or a refresh token.
#[must_use]
pub fn new_salt() -> String {
    hex::encode(new_secret())
}

/// The id of an upload, which nobody can guess.
#[must_use]
pub fn new_upload_id() -> UploadId {
    UploadId::parse(&new_salt()).expect("hex digits are an upload's id")
}

/// A tracking code nobody has seen before.
#[must_use]
pub fn new_tracking_code() -> TrackingCode {
    TrackingCode::from_chance(random::<[u32; CODE_LEN]>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_made_later_sort_later() {
        let clock = Clock::fixed(Moment::from_millis(1_763_000_000_000));
        let first = clock.new_id();
        clock.advance(1);
        assert!(first < clock.new_id());
        assert_eq!(clock.now(), Moment::from_millis(1_763_000_000_001));
    }

    #[test]
    fn a_told_clock_runs_on_from_the_moment_in_its_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("jam");
        std::fs::write(&file, "2026-11-23T10:00:00+07:00\n").unwrap();
        let clock = Clock(Source::Told(file.clone().into()));
        let from = chrono::DateTime::parse_from_rfc3339("2026-11-23T10:00:00+07:00").unwrap().timestamp_millis();
        assert!(clock.now().millis() >= from);
        std::fs::write(&file, "2026-12-01T08:00:00+07:00").unwrap();
        assert!(clock.now().millis() - from > 7 * 24 * 60 * 60 * 1_000);
    }
}
