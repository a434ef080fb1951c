//! What every request needs, made once at start and shared: the store, the clock, the keys.
//! Absent: anything about a single request, and any state another replica would miss: what a process
//! counts against abuse is a bound on that process.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use shared::defaults::Defaults;
use tokio::sync::Semaphore;

use crate::clock::Clock;
use crate::config::Settings;
use crate::definitions::Definitions;
use crate::files::Files;
use crate::keys::Keys;
use crate::limits::Limits;
use crate::post_office::Mailer;
use crate::store::Store;
use crate::store::map::Map;

/// The file whose lock says that a process is opening the data folder.
const TURN_FILE: &str = "giliran";
/// How many passwords are weighed at once: each takes 19 MiB and a core.
const PASSWORDS_AT_ONCE: usize = 2;
/// How many pictures are decoded at once: one of the largest takes some 300 MB.
const PICTURES_AT_ONCE: usize = 2;

/// How many recordings of plain forms are in memory at once: each is as large as recordings may be.
const RECORDINGS_AT_ONCE: usize = 8;

/// A running Aduan; clones are the same one.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    store: Store,
    clock: Clock,
    keys: Keys,
    files: Files,
    definitions: Definitions,
    settings: Settings,
    mailer: Option<Mailer>,
    passwords: Semaphore,
    pictures: Semaphore,
    recordings: Semaphore,
    limits: Limits,
    map: Option<Map>,
}

impl App {
    /// Opens data folder, keys and database, brings the schema up to date, and imports the
    /// compiled-in definitions that are missing.
    ///
    /// # Errors
    /// A sentence that says which of them failed, and why.
    pub async fn open(settings: Settings, clock: Clock) -> Result<Self> {
        let folder = settings.data_folder()?;
        let turn = take_turn(&folder)?;
        let keys = Keys::load(&settings, &folder)?;
        let mailer = Mailer::of(&settings)?;
        let store = Store::open(&settings.database()?).await?;
        let files = Files::open(&folder)?;
        let definitions = Definitions::new(clock.clone());
        let (passwords, pictures) = (Semaphore::new(PASSWORDS_AT_ONCE), Semaphore::new(PICTURES_AT_ONCE));
        let limits = Limits::default();
        let map = match settings.map.as_deref().filter(|path| !path.as_os_str().is_empty()) {
            Some(path) => Some(Map::open(path).await?),
            None => None,
        };
        let app = Self(Arc::new(Inner {
            store,
            clock,
            keys,
            files,
            definitions,
            settings,
            mailer,
            passwords,
            pictures,
            recordings: Semaphore::new(RECORDINGS_AT_ONCE),
            limits,
            map,
        }));
        crate::definitions::import(&app, &Defaults::load()?).await?;
        drop(turn);
        Ok(app)
    }

    /// The database.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// The time.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// The keys.
    #[must_use]
    pub fn keys(&self) -> &Keys {
        &self.0.keys
    }

    /// The attachments' bytes.
    #[must_use]
    pub fn files(&self) -> &Files {
        &self.0.files
    }

    /// Agencies, procedures and calendars.
    #[must_use]
    pub fn definitions(&self) -> &Definitions {
        &self.0.definitions
    }

    /// The settings it was started with.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    /// What this process counts.
    pub(crate) fn limits(&self) -> &Limits {
        &self.0.limits
    }

    /// What sends mail, where an installation has set it up.
    #[must_use]
    pub fn mailer(&self) -> Option<&Mailer> {
        self.0.mailer.as_ref()
    }

    /// The map to point at, where the installation has one.
    #[must_use]
    pub fn map(&self) -> Option<&Map> {
        self.0.map.as_ref()
    }

    /// Bounds how many passwords are weighed at once.
    pub(crate) fn passwords(&self) -> &Semaphore {
        &self.0.passwords
    }

    /// Bounds how many recordings of plain forms are in memory at once.
    pub(crate) fn recordings(&self) -> &Semaphore {
        &self.0.recordings
    }

    /// Bounds how many pictures are decoded at once.
    pub(crate) fn pictures(&self) -> &Semaphore {
        &self.0.pictures
    }
}

/// Waits until no other process is opening the same folder; until the file is dropped, others wait.
/// PostgreSQL keeps two processes from migrating at once by itself, SQLite does not.
fn take_turn(folder: &Path) -> Result<File> {
    let path = folder.join(TURN_FILE);
    let wrong = || format!("Berkas {} tidak dapat dikunci.", path.display());
    let file = File::create(&path).with_context(wrong)?;
    file.lock().with_context(wrong)?;
    Ok(file)
}
