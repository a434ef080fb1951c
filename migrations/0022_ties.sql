-- Complaints of the same reporter that are tied to each other: a part that was split off, or the same told twice.
-- Said by the events; the rows are what a case's page looks for, and can be written again from them.
create table ties (
    case_id text not null references cases (id),
    -- The event that says so.
    version bigint not null check (version > 0),
    relation text not null check (relation in ('part', 'part_of', 'duplicate', 'duplicate_of')),
    other_id text not null references cases (id),
    primary key (case_id, version)
);
