//! The figures of a month, counted in SQL over the events alone: what stands in their canonical JSON, with the turns of
//! the clocks. It knows nothing of the table that figures are made of, nor of a case's picture.

use std::collections::BTreeMap;

use shared::recap::Month;
use shared::time::Moment;
use tests::World;

/// The five counts of each group, by what it is a group of and its key: came, answered, ended, open, late.
pub type Counts = BTreeMap<(String, String), [i64; 5]>;

/// Which month of which procedure, by what was on record when.
pub struct Asked<'a> {
    pub agency: &'a str,
    pub procedure: &'a str,
    pub month: Month,
    pub known: Moment,
}

/// What had happened before the month's end ($2) and was on record ($3), of the complaints of one procedure ($5) of one
/// agency ($4). `EVENT` and `TURNS` are what the two databases write differently.
const SEEN: &str = "
    told as materialized (select case_id, version, happened_at, recorded_at, EVENT as event from events),
    begun as materialized (
        select case_id, happened_at as filed_at, event -> 'opening' ->> 'channel' as channel,
            event -> 'opening' ->> 'category' as category
        from told where version = 1 and happened_at < $2 and recorded_at <= $3
            and (event -> 'opening' ->> 'agency') = $4 and (event -> 'opening' ->> 'procedure') = $5
            and (event -> 'opening' ->> 'period') is null),
    seen as materialized (
        select t.case_id, t.version, t.happened_at, t.event, t.event ->> 'state' as state,
            t.event ->> 'holder' as holder, t.event ->> 'unit' as unit,
            case when (t.event ->> 'state') in ('closed', 'withdrawn', 'rejected', 'handed_back') then 1
                else 0 end as over
        from told t join begun b on b.case_id = t.case_id where t.happened_at < $2 and t.recorded_at <= $3)";

/// Since when an answer stands: nothing but an end came after it. Since when a case has ended: nothing else came after.
const DONE: &str = "
    done as materialized (
        select b.case_id, b.filed_at, b.channel, b.category,
            (select u.unit from seen u where u.case_id = b.case_id and (u.unit is not null or u.holder = 'inspectorate')
                order by u.version desc limit 1) as unit,
            (select min(a.happened_at) from seen a where a.case_id = b.case_id and a.state = 'answered'
                and not exists (select 1 from seen o where o.case_id = a.case_id and o.version > a.version
                    and o.over = 0 and o.state <> 'answered')) as answered_at,
            (select min(x.happened_at) from seen x where x.case_id = b.case_id and x.over = 1
                and not exists (select 1 from seen o where o.case_id = x.case_id and o.version > x.version
                    and o.over = 0)) as ended_at
        from begun b)";

/// Each promise from its start to its stop, with the due moment it had last; none while it stands still. Where no
/// promise was ever started, the national limit of the answer is one.
const RAN: &str = "
    turns as materialized (
        select s.case_id, s.version * 1000 + t.key as place, s.happened_at, t.value ->> 'clock' as clock,
            t.value ->> 'turn' as turn,
            case when (t.value -> 'turn' ->> 'started') is null then 0 else 1 end as started,
            cast(coalesce(t.value -> 'turn' -> 'started' ->> 'due_at', t.value -> 'turn' -> 'resumed' ->> 'due_at',
                t.value -> 'turn' -> 'redated' ->> 'due_at') as bigint) as due_at
        from seen s TURNS),
    promises as materialized (
        select t.* from turns t where t.clock = 'promise' or t.clock = '{\"national\":\"settlement\"}'
            and not exists (select 1 from turns o where o.case_id = t.case_id and o.clock = 'promise')),
    runs as (
        select p.case_id, p.place, (select min(e.place) from promises e
            where e.case_id = p.case_id and e.place > p.place and e.turn = 'stopped') as stop
        from promises p where p.started = 1),
    ran as materialized (
        select r.case_id, (select o.happened_at from promises o
                where o.case_id = r.case_id and o.place = r.stop) as stopped_at,
            (select d.due_at from promises d where d.case_id = r.case_id and d.place >= r.place
                and (r.stop is null or d.place < r.stop) order by d.place desc limit 1) as due_at
        from runs r)";

/// The month ($1 to $2) as it stood at $6: its end, or when it was known, where that is earlier.
const COUNTED: &str = "
    late as (
        select d.case_id from done d join ran r on r.case_id = d.case_id
        where (r.stopped_at is null or r.due_at < r.stopped_at)
            and r.due_at < coalesce(d.answered_at, d.ended_at, $6)),
    each_case as materialized (
        select d.*, case when d.filed_at >= $1 then 1 else 0 end as came,
            case when d.answered_at >= $1 then 1 else 0 end as answered,
            case when d.answered_at is null and d.ended_at >= $1 then 1 else 0 end as ended,
            case when d.answered_at is null and d.ended_at is null then 1 else 0 end as unfinished,
            case when d.case_id in (select case_id from late) then 1 else 0 end as was_late
        from done d),
    grouped as (
        select 'all' as kind, '' as name, e.* from each_case e
        union all select 'units', coalesce(e.unit, ''), e.* from each_case e
        union all select 'channels', e.channel, e.* from each_case e
        union all select 'categories', coalesce(e.category, ''), e.* from each_case e)
    select kind, name, sum(came), sum(answered), sum(ended), sum(unfinished),
        sum(was_late * (answered + ended + unfinished))
    from grouped where came + answered + ended + unfinished > 0 group by kind, name";

/// Counts.
pub async fn counted(world: &World, asked: &Asked<'_>) -> Counts {
    let sqlite = world.app.settings().database_url.is_none();
    let (event, turns) = if sqlite {
        ("canonical", "join json_each(s.event, '$.clocks') t")
    } else {
        (
            "cast(canonical as json)",
            "cross join lateral json_array_elements(s.event -> 'clocks') with ordinality as t(value, key)",
        )
    };
    let text = format!("with {SEEN}, {DONE}, {RAN}, {COUNTED}").replace("EVENT", event).replace("TURNS", turns);
    let mut reader = world.app.store().reader().await.unwrap();
    let rows: Vec<(String, String, i64, i64, i64, i64, i64)> = sqlx::query_as(sqlx::AssertSqlSafe(text))
        .bind(asked.month.from.millis())
        .bind(asked.month.until.millis())
        .bind(asked.known.millis())
        .bind(asked.agency)
        .bind(asked.procedure)
        .bind(asked.month.until.min(asked.known).millis())
        .fetch_all(&mut *reader)
        .await
        .unwrap();
    let row = |(kind, name, came, answered, ended, open, late)| ((kind, name), [came, answered, ended, open, late]);
    rows.into_iter().map(row).collect()
}
