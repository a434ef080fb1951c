-- Units that hold cases on their own, monthly recaps, numbers of other systems, who was told of a limit,
-- and which calendar a case's due moments were counted by.

-- The unit a case was last given to; empty where it was given to none.
alter table cases add column unit text not null default '';
-- The number the system it came from knows it by.
alter table cases add column external_number text;
-- The month, where the case is a recap and no complaint.
alter table cases add column period text;
-- The version of its agency's calendar by which its due moments were last looked at.
alter table cases add column calendar_version bigint not null default 1;

-- From here on `ended` says that nobody has anything to do with the case any more. One whose reporter
-- wrote after its end has an `ended_at` and is not `ended`: it is back in the queue of whoever has it.

-- What limits were to be told of was not asked before: every case is looked at once.
update cases set wakes_at = 0 where ended = 0;

-- Most cases have no unit; a post of the agency as a whole walks the indexes without one.
create index cases_mine_of_unit on cases (agency, holder, unit, due_key, id) where ended = 0 and unit <> '';
create index cases_open_of_unit on cases (agency, unit, due_key, id) where ended = 0 and unit <> '';
create index cases_ended_of_unit on cases (agency, unit, ended_at, id) where ended = 1 and unit <> '';
-- Of replicas that open a recap at once, one does.
create unique index cases_of_month on cases (agency, procedure, period) where period is not null;
create index cases_by_external on cases (agency, external_number) where external_number is not null;
create index cases_by_calendar on cases (agency, calendar_version, id) where ended = 0;

-- The unit a post is held in, where its role is held in several.
alter table posts add column unit_id text;

-- Who is told, by role, where it is an alarm: an event names those whom it concerns.
alter table outbox add column recipient text;

-- What was told of a clock. Its key is what keeps two sweeps from telling it twice; a due moment that
-- moves is told of again.
create table alarms (
    case_id text not null references cases (id),
    clock text not null,
    kind text not null check (kind in ('warning', 'escalation', 'ready')),
    due_at bigint not null,
    rings_at bigint not null,
    recorded_at bigint not null,
    primary key (case_id, clock, kind, due_at, rings_at)
);

-- `owner` joins the fields. Neither database changes a check in place by the same words, so the
-- table is made anew.
create table texts_anew (
    case_id text not null,
    version bigint not null,
    place bigint not null,
    field text not null check (field in ('story', 'place', 'happened_on', 'text', 'owner')),
    kind text not null,
    salt text not null,
    body text not null,
    primary key (case_id, version, place),
    foreign key (case_id, version) references events (case_id, version)
);

insert into texts_anew (case_id, version, place, field, kind, salt, body)
    select case_id, version, place, field, kind, salt, body from texts;
drop table texts;
alter table texts_anew rename to texts;
