-- What the board (papan kinerja) counts: the marks of each case, made of it by one rule, and their sums by the week. Both
-- can be made again of the events; the sums are always those of the marks.

create table board_marks (
    case_id text not null references cases (id),
    nth bigint not null,
    agency text not null,
    procedure text not null,
    kind text not null,
    -- The step, stage or pair of offices; empty where there is none.
    key text not null,
    at bigint not null,
    -- Until when it lasts; the end of time where that has not come. What does not last ends as it begins.
    until_at bigint not null,
    value bigint not null,
    -- By what it is counted; empty where the case has none.
    unit text not null,
    category text not null,
    channel text not null,
    region text not null,
    primary key (case_id, nth)
);

-- The lists behind the figures: what began and what ended in some weeks, and what lasted at their end.
create index board_marks_began on board_marks (agency, procedure, kind, at, case_id, nth);
create index board_marks_ended on board_marks (agency, procedure, kind, until_at, case_id, nth);

create table board_sums (
    agency text not null,
    procedure text not null,
    -- The Monday, where the agency is.
    week text not null,
    kind text not null,
    by_what text not null,
    of_what text not null,
    key text not null,
    value bigint not null,
    -- Whether the end of what lasts is counted, and not its beginning.
    ended bigint not null check (ended in (0, 1)),
    count bigint not null,
    primary key (agency, procedure, week, kind, by_what, of_what, key, value, ended)
);

-- What was open and late when some week began: all that began before, less all that ended.
create index board_sums_lasting on board_sums (agency, procedure, week, kind, by_what, of_what, ended, count)
    where kind in ('open', 'late');

-- Which version of a case its marks are of, and when time alone adds one.
alter table cases add column board_version bigint not null default 0;
alter table cases add column board_at bigint not null default 9223372036854775807;
create index cases_off_board on cases (id) where board_version <> version;
create index cases_board_at on cases (board_at) where board_at < 9223372036854775807;
