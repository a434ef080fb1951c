-- Mail at set times: the list of what is due goes out once a day to each person, and tells of no one case and no note.
-- Neither database lets go of a column's duty by the same words, so the table is made anew.

alter table deliveries rename to deliveries_before;

create table deliveries (
    id text not null primary key,
    -- The note and the case it tells of; none for the list of a day.
    outbox_id text references outbox (id),
    case_id text references cases (id),
    agency text not null,
    version bigint not null,
    kind text not null,
    recipient text not null,
    -- The role a person is told in.
    role text not null,
    -- The day of a list, in the agency's zone; empty where a note is told of.
    day text not null default '',
    state text not null check (state in ('waiting', 'sent', 'dead', 'dropped')),
    attempts bigint not null,
    next_at bigint not null,
    claimed_at bigint,
    done_at bigint,
    -- Why it was not sent, as a code and what the mail server said.
    fault text not null default '',
    recorded_at bigint not null,
    check (day <> '' and outbox_id is null and case_id is null
        or day = '' and outbox_id is not null and case_id is not null)
);

insert into deliveries (id, outbox_id, case_id, agency, version, kind, recipient, role, state, attempts, next_at,
    claimed_at, done_at, fault, recorded_at)
    select id, outbox_id, case_id, agency, version, kind, recipient, role, state, attempts, next_at, claimed_at, done_at,
        fault, recorded_at
    from deliveries_before;
drop table deliveries_before;

create unique index deliveries_once on deliveries (outbox_id, recipient);
-- Whatever is started anew, and by whichever replica: one list a day for a person.
create unique index deliveries_of_day on deliveries (agency, recipient, kind, day) where day <> '';
create index deliveries_waiting on deliveries (next_at, id) where state = 'waiting';
create index deliveries_of_case on deliveries (case_id);
create index deliveries_dead on deliveries (agency, done_at, id) where state = 'dead';
create index deliveries_done on deliveries (done_at) where done_at is not null;
