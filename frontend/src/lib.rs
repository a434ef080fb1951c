//! Shows cases, asks for changes: the citizen's filing form (`warga`), the tracker (`lacak`) and the
//! staff console (`petugas`, `meja`, `berkas`, `luar`, `ruang`, `ppid`, `kelola`), bundles of one crate, so that nobody downloads what they did
//! not ask for.
//!
//! Invariants:
//! - **No rule lives here.** What may be typed, done or promised is asked of `shared`, the same code
//!   the server runs when it decides.
//! - **No sentence lives here.** Every one comes from `shared::words`, in the reader's language.
//! - **Nothing typed is lost** to a failed request: a failure is shown beside what was typed.
//!
//! Deliberately absent: component libraries, styles (one file, `public/aduan.css`), and the phone's own
//! store (`public/simpan.js`).

pub mod browser;
pub mod citizen;
pub mod client;
pub mod console;
pub mod drawn;
pub mod lang;
pub mod parts;
