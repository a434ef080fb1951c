-- The picture of a case. `body` is the whole of it as JSON; the other columns are what queues,
-- tracking and sweeps look for. It can be rebuilt from the events at any time.
create table cases (
    id text not null primary key,
    agency text not null,
    procedure text not null,
    procedure_version bigint not null,
    -- How many events the case has. Every update says `and version = $seen`.
    version bigint not null check (version > 0),
    number text,
    channel text not null,
    state text not null,
    holder text not null,
    classification text,
    -- The beginning of the complaint, for the queue. Goes when the complaint's text goes.
    summary text not null,
    reporter_spoke bigint not null check (reporter_spoke in (0, 1)),
    filed_at bigint not null,
    due_at bigint,
    -- `due_at`, or the largest number while no limit runs: the two databases put nulls at opposite
    -- ends, and a page key cannot be compared with one.
    due_key bigint not null,
    wakes_at bigint,
    ended_at bigint,
    ended bigint not null check (ended in (0, 1)),
    -- The tracking code twice: as a keyed hash to find it by, and sealed, so that a filing sent
    -- twice gets the same receipt.
    code_index text not null,
    code_sealed text not null,
    body text not null,
    -- The hash of the last event.
    head text not null
);

create unique index cases_by_code on cases (code_index);
create unique index cases_by_number on cases (agency, number);
create index cases_mine on cases (agency, holder, due_key, id) where ended = 0;
create index cases_open on cases (agency, due_key, id) where ended = 0;
create index cases_ended on cases (agency, ended_at, id) where ended = 1;
create index cases_waking on cases (wakes_at, id) where wakes_at is not null;

-- What happened: append-only, and the truth. The primary key is the second guard against two
-- writers of one case. `canonical` are the bytes that were hashed; no text or name stands in them.
create table events (
    case_id text not null references cases (id),
    version bigint not null check (version > 0),
    canonical text not null,
    previous_hash text not null,
    hash text not null,
    happened_at bigint not null,
    recorded_at bigint not null,
    primary key (case_id, version)
);

-- What people wrote, beside the event that commits to it (`place` is the commitment's place in the
-- event), so that a person's words can be erased and the chain stays valid.
create table texts (
    case_id text not null,
    version bigint not null,
    place bigint not null,
    field text not null check (field in ('story', 'place', 'happened_on', 'text')),
    kind text not null,
    salt text not null,
    body text not null,
    primary key (case_id, version, place),
    foreign key (case_id, version) references events (case_id, version)
);

-- Who reports, sealed together with the salt of its commitment: names and numbers are easily
-- guessed, so a salt in the open would give them away.
create table identities (
    case_id text not null primary key references cases (id),
    sealed text not null
);

-- Files. Received for a form's key first, bound to an event later. An empty `upload_key` marks one
-- that is being removed: nothing can bind it any more.
create table attachments (
    id text not null primary key,
    upload_key text not null,
    case_id text references cases (id),
    version bigint,
    place bigint,
    name text not null,
    media_type text not null,
    bytes bigint not null check (bytes > 0),
    salt text not null,
    commitment text not null,
    uploaded_at bigint not null
);

create index attachments_of_case on attachments (case_id, version, place) where case_id is not null;
create index attachments_waiting on attachments (upload_key) where case_id is null;
create index attachments_by_age on attachments (uploaded_at) where case_id is null;

-- The register's running numbers. Drawn in the transaction that uses them, so none is ever missing.
create table counters (
    agency text not null,
    year bigint not null,
    last bigint not null check (last > 0),
    primary key (agency, year)
);

-- What is to be told to the outside, written in the transaction that caused it. Names the event and
-- nothing personal; whoever sends it reads the rest through the visibility rules.
create table outbox (
    id text not null primary key,
    kind text not null,
    case_id text not null references cases (id),
    version bigint not null,
    recorded_at bigint not null,
    claimed_at bigint,
    done_at bigint
);

create index outbox_unclaimed on outbox (recorded_at, id) where claimed_at is null;

-- Writes that were done, by the key the form or button made when it opened. `fingerprint` is a keyed
-- hash of what was sent: the same key with other content is refused.
create table repeats (
    scope text not null,
    key text not null,
    fingerprint text not null,
    case_id text not null,
    recorded_at bigint not null,
    primary key (scope, key)
);
