//! Very many cases, fast: one complaint is filed, and the database copies its row. Every index but those of keys is
//! built after the rows. Absent: what is measured over them.

use anyhow::{Context, Result, anyhow};
use api::act;
use api::app::App;
use api::limits::Origin;
use shared::form::FilingForm;
use shared::id::{AgencyId, CaseId, IdempotencyKey};
use shared::likeness::all_stems;
use shared::recap::Month;
use shared::words::Lang;
use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyPool, AssertSqlSafe};

/// Words of the copies, and in each how manieth they stand: from one in five to one in fifty thousand.
const WORDS: [(&str, usize); 6] =
    [("jalan", 5), ("lampu", 25), ("jembatan", 250), ("selokan", 1_000), ("trotoar", 5_000), ("halte", 50_000)];

/// The first complaint's agency and procedure, in SQL.
const FIRST: &str =
    "(select agency, procedure from cases where period is null and number not like 'B-%' limit 1) as first";

/// Five years of milliseconds.
const YEARS_MILLIS: i64 = 5 * 365 * 86_400_000;

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

/// Writes what the figures are made of: facts of as many cases as came in a month, and, of all of them spread over five
/// years, the marks of the board with their sums, and the minutes of its steps.
///
/// # Errors
/// When the database fails.
pub async fn figures(url: &str, month: Month, of_month: usize, cases: usize) -> Result<()> {
    let pool = AnyPool::connect(url).await?;
    let mut filling = Filling { connection: pool.acquire().await?, sqlite: url.starts_with("sqlite:") };
    filling.prepare().await?;
    filling.facts(month, of_month).await?;
    filling.marks(month, cases).await?;
    filling.sums().await?;
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
        let id = self.id();
        let kind = "case i % 5 when 0 then";
        // A case says itself when it was filed, by which a register is read on, and of which unit it is, by which a post
        // sees it: as its row does.
        let filed = r#"replace(BODY, '"filed_at":' || filed_at, '"filed_at":' || (filed_at + i))"#;
        let own = filed.replace("BODY", &format!("replace(body, id, {id})"));
        let whose = |unit: &str| format!("'{{\"unit\":\"{unit}\",' || substr({own}, 2)");
        let (works, health) = (whose("dinas-pupr"), whose("dinas-kesehatan"));
        let numbers =
            format!("with recursive n(i) as (select 1 union all select i + 1 from n where i < {})", cases - 1);
        self.run(format!(
            "{numbers} insert into cases (id, agency, procedure, procedure_version, version, number, channel, state, \
             holder, keeper, unit, summary, reporter_spoke, filed_at, due_at, due_key, ended_at, ended, code_index, \
             code_sealed, body, head, confidential, calendar_version, stemmed, counted, board_version) \
             select {id}, agency, procedure, procedure_version, version, 'B-' || i, channel, \
             {kind} 'received' when 1 then 'forwarded' when 2 then 'forwarded' else 'closed' end, \
             {kind} 'intake_officer' when 1 then 'opd_admin' when 2 then 'opd_admin' else 'system' end, \
             {kind} 'intake_officer' when 1 then 'opd_admin' when 2 then 'opd_admin' else 'system' end, \
             {kind} '' when 1 then 'dinas-pupr' when 2 then 'dinas-kesehatan' else '' end, \
             summary, 0, filed_at + i, filed_at + (i % 100000) * 997, filed_at + (i % 100000) * 997, \
             case when i % 5 > 2 then filed_at + (i % 100000) * 997 end, case when i % 5 > 2 then 1 else 0 end, \
             'index-' || i, code_sealed, \
             {kind} {own} when 1 then {works} when 2 then {health} else {own} end, \
             head, case when i % 10 = 0 then 1 else 0 end, calendar_version, 1, 1, version from n cross join (select * from cases) as first"
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

    /// The id of the copy `i`, in SQL.
    fn id(&self) -> String {
        let hex = if self.sqlite { "printf('%012x', i)" } else { "lpad(to_hex(i), 12, '0')" };
        format!("'01900000-0000-7000-8000-' || {hex}")
    }

    async fn facts(&mut self, month: Month, of_month: usize) -> Result<()> {
        let (id, from) = (self.id(), month.from.millis());
        let apart = (month.until.millis() - from) / i64::try_from(of_month)?;
        let (at, never) = (format!("({from} + i * {apart})"), i64::MAX);
        // Two of three were answered, a day after.
        let answered = format!("case when i % 3 > 0 then {at} + 86400000 end");
        let body = format!(
            "'{{\"case\":\"' || {id} || '\",\"version\":1,\"procedure\":\"' || procedure || '\",\"happened_at\":' || {at} || \
             ',\"recorded_at\":' || {at} || ',\"filed_at\":' || {at} || case when i % 3 > 0 then ',\"answered_at\":' || \
             ({at} + 86400000) || ',\"state\":\"answered\"' else ',\"state\":\"received\"' end || \
             ',\"unit\":\"unit-' || (i % 20) || '\",\"category\":\"kategori-' || (i % 15) || '\",\"channel\":\"website\"}}'"
        );
        self.run(format!(
            "with recursive n(i) as (select cast(0 as bigint) union all select i + 1 from n where i < {}) \
             insert into case_facts (case_id, version, agency, procedure, happened_at, happened_until, recorded_at, \
             recorded_until, filed_at, concluded_at, body) select {id}, 1, agency, procedure, {at}, {never}, {at}, {never}, \
             {at}, {answered}, {body} from {FIRST} cross join n where i > 0",
            of_month
        ))
        .await
    }

    /// What came and was open of each case, spread over the five years up to the end of a month.
    async fn marks(&mut self, month: Month, cases: usize) -> Result<()> {
        let id = self.id();
        let apart = YEARS_MILLIS / i64::try_from(cases)?;
        let at = format!("({} - i * {apart})", month.until.millis());
        // About one in fifty is open still, the others were for up to 16 days.
        let until = format!("case when i % 51 = 0 then {} else {at} + (i % 17) * 86400000 end", i64::MAX);
        for (nth, kind, until) in [(0, "came", at.clone()), (1, "open", until)] {
            self.run(format!(
                "with recursive n(i) as (select cast(1 as bigint) union all select i + 1 from n where i < {}) \
                 insert into board_marks (case_id, nth, agency, procedure, kind, key, at, until_at, value, unit, category, \
                 channel, region) select {id}, {nth}, agency, procedure, '{kind}', '', {at}, {until}, 0, \
                 case i % 5 when 1 then 'dinas-pupr' when 2 then 'dinas-kesehatan' else 'unit-' || (i % 40) end, \
                 'kategori-' || (i % 15), 'website', '33.13.' || (10 + i % 17) from {FIRST} cross join n",
                cases - 1
            ))
            .await?;
        }
        Ok(())
    }

    /// The sums of the marks, and in each week of each of ten steps what fifty lengths it took.
    async fn sums(&mut self) -> Result<()> {
        let week = |moment: &str| match self.sqlite {
            true => format!("date({moment} / 1000 + 25200, 'unixepoch', 'weekday 0', '-6 days')"),
            false => format!(
                "to_char(date_trunc('week', to_timestamp({moment} / 1000 + 25200) at time zone 'UTC'), 'YYYY-MM-DD')"
            ),
        };
        let edges = [
            (0, week("at"), String::new()),
            (1, week("until_at"), format!("and kind = 'open' and until_at < {}", i64::MAX)),
        ];
        for (ended, week, narrowed) in edges {
            for (by, of) in [
                ("all", "''"),
                ("unit", "unit"),
                ("category", "category"),
                ("channel", "channel"),
                ("region", "region"),
            ] {
                self.run(format!(
                    "insert into board_sums (agency, procedure, week, kind, by_what, of_what, key, value, ended, count) \
                     select agency, procedure, {week}, kind, '{by}', {of}, '', 0, {ended}, count(*) from board_marks \
                     where nth < 2 and case_id > '01900000-' and case_id < '01900001-' {narrowed} group by 1, 2, 3, 4, 6"
                ))
                .await?;
            }
        }
        self.run(
            "with recursive n(i) as (select 0 union all select i + 1 from n where i < 499) \
             insert into board_sums (agency, procedure, week, kind, by_what, of_what, key, value, ended, count) \
             select agency, procedure, week, 'step', 'all', '', cast(i % 10 as text), 5 + (i / 10) * 11, 0, 1 + i % 7 \
             from n cross join (select distinct agency, procedure, week from board_sums where kind = 'came' and by_what = 'all' \
             and agency = 'karanganyar') as weeks \
             where true on conflict (agency, procedure, week, kind, by_what, of_what, key, value, ended) do nothing"
                .to_owned(),
        )
        .await
    }
}
