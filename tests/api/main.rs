//! The API over HTTP, every test on SQLite and on PostgreSQL.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod administering;
mod answers;
mod contract;
mod demo;
mod desk;
mod documents;
mod durability;
mod embedding;
mod erasing;
mod filing;
mod finding;
mod flows;
mod identity;
mod importing;
mod limits;
mod lookup;
mod mapped;
mod matrix;
mod notices;
mod pages;
mod places;
mod posts;
mod presence;
mod proving;
mod publishing;
mod queues;
mod racing;
mod ratings;
mod requests;
mod resuming;
mod sessions;
mod slowness;
mod staff;
mod staleness;
mod standards;
mod sweeping;
mod tokens;
mod tracking;
mod uploads;
