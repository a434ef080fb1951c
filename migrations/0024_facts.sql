-- What is counted of each case, as it was after each of its events: figures are made of these, for any moment, and these
-- again of the events.

create table case_facts (
    case_id text not null references cases (id),
    version bigint not null,
    agency text not null,
    procedure text not null,
    -- The picture holds from one event to the next: among what happened, and among what was on record. The last one
    -- holds until the end of time.
    happened_at bigint not null,
    happened_until bigint not null,
    recorded_at bigint not null,
    recorded_until bigint not null,
    filed_at bigint not null,
    -- When it was answered, if that stands, or else when it ended.
    concluded_at bigint,
    -- The rest of the fact, as JSON.
    body text not null,
    primary key (case_id, version)
);

-- What came in a month, what was done with in it, and what is open.
create index case_facts_filed on case_facts (agency, filed_at, case_id);
create index case_facts_concluded on case_facts (agency, concluded_at, case_id) where concluded_at is not null;
create index case_facts_open on case_facts (agency, happened_until, case_id) where concluded_at is null;
create index case_facts_known on case_facts (agency, recorded_until, case_id) where concluded_at is null;

-- Cases from before have their facts made by the sweep.
alter table cases add column counted bigint not null default 0 check (counted in (0, 1));
create index cases_uncounted on cases (id) where counted = 0;
