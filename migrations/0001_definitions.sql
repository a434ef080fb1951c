-- One text for SQLite and PostgreSQL: columns are `text` or `bigint` only, flags are checked
-- bigints, JSON is text, moments are unix milliseconds in UTC, dates are `YYYY-MM-DD`.
-- Forward only: a migration that has been released is never edited; a change expands first and
-- contracts in a later one.

-- Agencies, procedures and calendars, each in versions that never change once written: a case stays
-- on the procedure it began with. The current one is the highest version.
create table definitions (
    kind text not null check (kind in ('agency', 'procedure', 'calendar')),
    id text not null,
    version bigint not null check (version > 0),
    body text not null,
    recorded_at bigint not null,
    primary key (kind, id, version)
);
