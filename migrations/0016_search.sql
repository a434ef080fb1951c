-- What an agency finds its own cases by: the stems of what was told, said and answered, newest first under each. The
-- same on both databases, which their own full-text indexes are not. A stem is a piece of a personal text: rows are
-- written with the text and go when it is erased. No key to `cases`, which is never deleted from: a check for
-- each of thirty stems would cost more than the rows.
create table case_stems (
    agency text not null,
    stem text not null,
    filed_at bigint not null,
    case_id text not null,
    primary key (agency, stem, filed_at, case_id)
);

create index case_stems_of_case on case_stems (case_id);

-- Keyed hashes of the parts of a reporter's name, for who may look a person up. Says nothing without the key.
create table name_index (
    agency text not null,
    hash text not null,
    filed_at bigint not null,
    case_id text not null,
    primary key (agency, hash, filed_at, case_id)
);

create index name_index_of_case on name_index (case_id);

-- What cases are filtered by and has no column yet. `stemmed` says whether a case from before has been read for these
-- and for its stems; the sweep sees to it.
alter table cases add column category text not null default '';
alter table cases add column kind text not null default '';
alter table cases add column stemmed bigint not null default 0 check (stemmed in (0, 1));
create index cases_unstemmed on cases (id) where stemmed = 0;

-- Newest first, under what leaves few: one walk for each, and the rest is looked at row by row.
drop index cases_filed;
create index cases_by_filing on cases (agency, filed_at, id);
create index cases_of_state on cases (agency, state, filed_at, id);
create index cases_of_unit on cases (agency, unit, filed_at, id) where unit <> '';
create index cases_of_category on cases (agency, category, filed_at, id) where category <> '';
create index cases_open_by_filing on cases (agency, filed_at, id) where ended = 0;
create index cases_dissatisfied_by_filing on cases (agency, filed_at, id) where dissatisfied = 1;
create index cases_promised_by_filing on cases (agency, filed_at, id) where promised_at is not null;
create index cases_confidential_by_filing on cases (agency, filed_at, id) where confidential = 1;

-- Filters an officer keeps at a post under a name. They go with the officer's account.
create table saved_views (
    id text not null primary key,
    staff_id text not null references staff (id),
    post_id text not null references posts (id),
    name text not null,
    filter text not null,
    words text not null,
    place bigint not null,
    created_at bigint not null
);

create index saved_views_of_post on saved_views (staff_id, post_id, place, id);
