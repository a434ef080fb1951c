//! The API over HTTP, every test on SQLite and on PostgreSQL.

mod contract;
mod durability;
mod filing;
mod flow;
mod pages;
mod queues;
mod sessions;
mod staleness;
mod tracking;
mod uploads;
