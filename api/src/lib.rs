//! Takes requests, keeps cases: the server of Aduan and its command line.
//!
//! `main ► cli ► http ► act ► store ► shared`, never back. Invariants of this crate:
//! - **[`act`] is the only way a case changes**, and knows nothing of HTTP.
//! - **SQL stands in [`store`] only**, one text for SQLite and PostgreSQL.
//! - **Time and chance enter in [`clock`]** and are handed on as values.
//! - **No process keeps what another would miss**: any number of them may serve one database.
//!
//! Deliberately absent: the rules of a case (see `shared`), and anything that draws.

pub mod accounts;
pub mod act;
pub mod admin;
pub mod app;
pub mod cli;
pub mod clock;
pub mod config;
pub mod definitions;
pub mod demo;
pub mod files;
pub mod http;
pub mod import;
pub mod installation;
pub mod keys;
pub mod limits;
pub mod page;
pub mod people;
pub mod post_office;
pub mod press;
pub mod qr;
pub mod regions;
pub mod site;
pub mod spreadsheet;
pub mod store;
pub mod sweep;
