//! The PostgreSQL the figures are taken on: whether it keeps what it is given, and a database for
//! each server. Absent: starting one; `scripts/postgres.sh` does.

use anyhow::{Result, ensure};
use sqlx::{AnyPool, AssertSqlSafe};

/// The servers that get a database each.
const OWNERS: [&str; 4] = ["stick", "aduan", "aduan_0", "aduan_1"];

/// Refuses a server that forgets at a loss of power: its figures would flatter both sides.
///
/// # Errors
/// When it does, or nobody answers.
pub async fn check_durable(server: &str) -> Result<()> {
    let pool = AnyPool::connect(server).await?;
    for setting in ["fsync", "synchronous_commit", "full_page_writes"] {
        let ask = AssertSqlSafe(format!("show {setting}"));
        let (value,): (String,) = sqlx::query_as(ask).fetch_one(&pool).await?;
        ensure!(value == "on", "PostgreSQL runs with {setting}={value}; nothing durable can be measured on it");
    }
    pool.close().await;
    Ok(())
}

/// An empty database for a server; gives its address.
///
/// # Errors
/// When it cannot be made.
pub async fn fresh(server: &str, owner: &str) -> Result<String> {
    let pool = AnyPool::connect(server).await?;
    for command in [format!("drop database if exists {}", name(owner)), format!("create database {}", name(owner))] {
        sqlx::query(AssertSqlSafe(command)).execute(&pool).await?;
    }
    pool.close().await;
    let (address, query) = server.split_once('?').map_or((server, None), |(address, query)| (address, Some(query)));
    let host = address.rfind('/').map_or(address, |at| &address[..at]);
    Ok(query.map_or_else(|| format!("{host}/{}", name(owner)), |query| format!("{host}/{}?{query}", name(owner))))
}

/// Drops what [`fresh`] made, connections of killed servers included.
///
/// # Errors
/// When the server does not let go of them.
pub async fn drop_all(server: &str) -> Result<()> {
    let pool = AnyPool::connect(server).await?;
    for owner in OWNERS {
        let command = format!("drop database if exists {} with (force)", name(owner));
        sqlx::query(AssertSqlSafe(command)).execute(&pool).await?;
    }
    pool.close().await;
    Ok(())
}

fn name(owner: &str) -> String {
    format!("aduan_bench_{owner}")
}
