-- Complaints shown to the public, as they are shown: edited words, and what finds them. Who may see a row is
-- decided from its case, whose events say that it was shown; a row is only what the pages read fast.
create table published (
    case_id text not null primary key references cases (id),
    agency text not null,
    number text not null,
    -- The id of its category; empty where it has none.
    category text not null,
    body text not null,
    answer text not null,
    -- How many stems its words have.
    stems bigint not null,
    published_at bigint not null,
    followers bigint not null default 0 check (followers >= 0)
);

create index published_of_agency on published (agency, published_at, case_id);
create index published_of_category on published (agency, category, published_at, case_id);
create unique index published_by_number on published (agency, number);

-- The stems of what is shown: every search is a walk along this index.
create table published_stems (
    agency text not null,
    stem text not null,
    case_id text not null references published (case_id),
    primary key (agency, stem, case_id)
);

create index published_stems_of_case on published_stems (case_id);

-- Who is affected too: a keyed hash of the key their browser made, so that nobody counts twice. Names nobody.
create table followers (
    case_id text not null references cases (id),
    hash text not null,
    recorded_at bigint not null,
    primary key (case_id, hash)
);

-- Figures of a month.
create index cases_filed on cases (agency, filed_at);
