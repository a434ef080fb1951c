//! Very many cases, fast: one complaint is filed, and the database copies its row. Every index but those of keys is
//! built after the rows. Absent: what is measured over them.

use anyhow::{Context, Result, anyhow};
use api::act;
use api::app::App;
use api::limits::Origin;
use shared::form::FilingForm;
use shared::id::{AgencyId, CaseId, IdempotencyKey};
use shared::likeness::all_stems;
use shared::words::Lang;
use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyPool, AssertSqlSafe};

/// Words of the copies, and in each how manieth they stand: from one in five to one in fifty thousand.
const WORDS: [(&str, usize); 6] =
    [("jalan", 5), ("lampu", 25), ("jembatan", 250), ("selokan", 1_000), ("trotoar", 5_000), ("halte", 50_000)];

/// Every how manieth copy has an event and a text of its own.
const TOLD_EVERY: usize = 10;

/// The id of a copy with a text of its own, taken by turns out of so many cases.
///
/// # Errors
/// Never, as long as ids are written as they are.
pub fn told(turn: usize, cases: usize) -> Result<CaseId> {
    let nth = turn % (cases / TOLD_EVERY - 1) * TOLD_EVERY + 1;
    CaseId::parse(&format!("01900000-0000-7000-8000-{nth:012x}")).context("an id")
}

/// Files one complaint and copies its row: a fifth of the copies wait for the post that is measured, a fifth for a
/// unit, a fifth for another, and two fifths have ended; one in ten is confidential.
///
/// # Errors
/// When the database fails.
pub async fn fill(app: &App, url: &str, cases: usize) -> Result<()> {
    let agency = AgencyId::parse("karanganyar").context("an agency")?;
    let key = IdempotencyKey::parse("bench-queue-first-case").context("a key")?;
    let story = "Air menggenang di depan pasar setiap hujan.".to_owned();
    let form = FilingForm { story, ..FilingForm::default() };
    act::file(app, &Origin::INSIDE, &agency, &key, &form, Lang::Id).await.map_err(|fault| anyhow!("{fault}"))?;
    let pool = AnyPool::connect(url).await?;
    let mut filling = Filling { connection: pool.acquire().await?, sqlite: url.starts_with("sqlite:") };
    filling.prepare().await?;
    let indexes = filling.indexes().await?;
    for (name, _) in &indexes {
        filling.run(format!("drop index {name}")).await?;
    }
    filling.copy(cases).await?;
    filling.stems(cases).await?;
    for (_, statement) in indexes {
        filling.run(statement).await?;
    }
    filling.run(if filling.sqlite { "analyze" } else { "vacuum analyze" }.to_owned()).await?;
    drop(filling);
    pool.close().await;
    Ok(())
}

struct Filling {
    connection: PoolConnection<Any>,
    sqlite: bool,
}

impl Filling {
    async fn run(&mut self, statement: String) -> Result<()> {
        let done = sqlx::query(AssertSqlSafe(statement.clone())).execute(&mut *self.connection).await;
        done.map(drop).with_context(|| statement)
    }

    /// What is filled need not outlive the machine.
    async fn prepare(&mut self) -> Result<()> {
        let settings = match self.sqlite {
            true => ["pragma synchronous = off", "pragma cache_size = -500000", "pragma temp_store = memory"],
            false => [
                "set synchronous_commit = off",
                "set maintenance_work_mem = '512MB'",
                "set session_replication_role = replica",
            ],
        };
        for setting in settings {
            self.run(setting.to_owned()).await?;
        }
        Ok(())
    }

    /// The indexes of what is filled that are no keys, each with the statement that makes it.
    async fn indexes(&mut self) -> Result<Vec<(String, String)>> {
        let ask = match self.sqlite {
            true => {
                "select name, sql from sqlite_master where type = 'index' and sql is not null \
                 and tbl_name in ('cases', 'case_stems')"
            }
            false => {
                "select cast(indexname as text), indexdef from pg_indexes where tablename in ('cases', 'case_stems') \
                 and schemaname = 'public' and indexname not like '%_pkey'"
            }
        };
        Ok(sqlx::query_as(AssertSqlSafe(ask.to_owned())).fetch_all(&mut *self.connection).await?)
    }

    async fn copy(&mut self, cases: usize) -> Result<()> {
        let hex = if self.sqlite { "printf('%012x', i)" } else { "lpad(to_hex(i), 12, '0')" };
        let id = format!("'01900000-0000-7000-8000-' || {hex}");
        let kind = "case i % 5 when 0 then";
        // What a post may see is judged by the case itself, so it names its unit as its row does.
        let whose = |unit: &str| format!("'{{\"unit\":\"{unit}\",' || substr(replace(body, id, {id}), 2)");
        let (works, health) = (whose("dinas-pupr"), whose("dinas-kesehatan"));
        let numbers =
            format!("with recursive n(i) as (select 1 union all select i + 1 from n where i < {})", cases - 1);
        self.run(format!(
            "{numbers} insert into cases (id, agency, procedure, procedure_version, version, number, channel, state, \
             holder, keeper, unit, summary, reporter_spoke, filed_at, due_at, due_key, ended_at, ended, code_index, \
             code_sealed, body, head, confidential, calendar_version, stemmed) \
             select {id}, agency, procedure, procedure_version, version, 'B-' || i, channel, \
             {kind} 'received' when 1 then 'forwarded' when 2 then 'forwarded' else 'closed' end, \
             {kind} 'intake_officer' when 1 then 'opd_admin' when 2 then 'opd_admin' else 'system' end, \
             {kind} 'intake_officer' when 1 then 'opd_admin' when 2 then 'opd_admin' else 'system' end, \
             {kind} '' when 1 then 'dinas-pupr' when 2 then 'dinas-kesehatan' else '' end, \
             summary, 0, filed_at + i, filed_at + (i % 100000) * 997, filed_at + (i % 100000) * 997, \
             case when i % 5 > 2 then filed_at + (i % 100000) * 997 end, case when i % 5 > 2 then 1 else 0 end, \
             'index-' || i, code_sealed, \
             {kind} replace(body, id, {id}) when 1 then {works} when 2 then {health} else replace(body, id, {id}) end, \
             head, case when i % 10 = 0 then 1 else 0 end, calendar_version, 1 from n cross join (select * from cases) as first"
        ))
        .await?;
        for copy in [
            format!(
                "insert into events (case_id, version, canonical, previous_hash, hash, happened_at, recorded_at) \
                 select {id}, 1, '{{}}', previous_hash, hash, happened_at, recorded_at from n cross join \
                 (select * from events where version = 1) as first where i % {TOLD_EVERY} = 1"
            ),
            format!(
                "insert into texts (case_id, version, place, field, kind, salt, body) \
                 select {id}, 1, place, field, kind, salt, body from n cross join (select * from texts) as first \
                 where i % {TOLD_EVERY} = 1"
            ),
        ] {
            self.run(format!("{numbers} {copy}")).await?;
        }
        Ok(())
    }

    async fn stems(&mut self, cases: usize) -> Result<()> {
        for (word, every) in WORDS {
            let stem = all_stems(word).pop().context("a stem")?;
            self.stem(&format!("'{stem}'"), &format!("filed_at % {every} = 0")).await?;
        }
        // Words that few share, so that there are as many rows as cases have words.
        let rare = (cases / 50).max(1);
        for (letter, many) in [("pasar", 97), ("gang", 331), ("rumah", rare)] {
            self.stem(&format!("'{letter}' || cast(filed_at % {many} as text)"), "period is null").await?;
        }
        Ok(())
    }

    async fn stem(&mut self, stem: &str, those: &str) -> Result<()> {
        self.run(format!(
            "insert into case_stems (agency, stem, filed_at, case_id) \
             select agency, {stem}, filed_at, id from cases where {those} order by 2, 3, 4"
        ))
        .await
    }
}
