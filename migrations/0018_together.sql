-- Groups of cases about one matter (umbrellas). Which cases are in one is said by their events; the column is what
-- lists look for. A group holds nothing of its cases.
create table umbrellas (
    id text not null primary key,
    agency text not null,
    -- What it is called, and what was written with it; both the agency's own words.
    name text not null,
    body text not null,
    -- From which post it was made.
    post_id text not null,
    opened_at bigint not null
);

alter table cases add column umbrella text;
create index cases_together on cases (umbrella, filed_at, id) where umbrella is not null;
