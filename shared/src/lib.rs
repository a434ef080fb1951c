//! What a case is and what may happen to it.
//!
//! Pure rules and typed models, compiled for the server and for the browser alike: the browser runs
//! them to draw buttons and count days before it asks, the server runs them again and decides.
//!
//! Invariants of this crate:
//! - **No I/O, no clock, no chance.** The moment, new numbers and salts are arguments.
//! - **Procedures are data.** Nothing here knows an agency by name.
//! - **Events are the truth.** A [`case::Case`] is what [`case::replay`] makes of them.
//! - **One catalogue.** Every sentence a person reads stands in [`words`], in two languages.
//!
//! Deliberately absent: SQL, HTTP, encryption, and everything that can fail for a reason outside
//! its arguments.

pub mod agency;
pub mod answer;
pub mod board;
pub mod calendar;
pub mod case;
pub mod chain;
pub mod clock;
pub mod conformance;
pub mod contribution;
pub mod custody;
#[cfg(any(test, feature = "files"))]
pub mod defaults;
#[cfg(any(test, feature = "files"))]
pub mod delivery;
pub mod desk;
pub mod disposition;
pub mod embed;
pub mod evidence;
pub mod form;
pub mod guide;
pub mod id;
pub mod intake;
pub mod journey;
pub mod language;
pub mod letter_number;
#[cfg(feature = "search")]
pub mod likeness;
pub mod limits;
pub mod location;
pub mod media;
pub mod mention;
pub mod national;
pub mod nik;
pub mod notice;
pub mod outlook;
#[cfg(any(test, feature = "paper"))]
pub mod paper;
pub mod papers;
pub mod password;
pub mod permission;
pub mod post;
pub mod presence;
pub mod privacy;
pub mod procedure;
pub mod proof;
pub mod publication;
pub mod recap;
pub mod redaction;
pub mod region;
pub mod request;
pub mod retention;
pub mod routing;
pub mod screens;
pub mod search;
pub mod secrecy;
pub mod text;
pub mod time;
pub mod together;
pub mod topic;
pub mod user_agent;
pub mod visibility;
pub mod wire;
pub mod words;
