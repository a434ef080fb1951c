-- Requests for information (UU 14/2008) and objections, beside complaints. `body` is the picture as JSON, rebuilt from
-- the events at any time; the other columns are what lists and registers look for.
create table requests (
    id text not null primary key,
    agency text not null,
    -- How many events it has. Every update says `and version = $seen`.
    version bigint not null check (version > 0),
    number text not null,
    -- Empty until an objection is made, as is its state.
    objection_number text not null,
    -- The complaint it came from; who asks is sealed there.
    case_id text references cases (id),
    state text not null,
    objection_state text not null,
    received_at bigint not null,
    objected_at bigint,
    -- When the PPID, and when its superior, next has to have done something; null while nothing is due from them.
    ppid_due bigint,
    superior_due bigint,
    closed bigint not null check (closed in (0, 1)),
    -- The beginning of the question, for lists.
    summary text not null,
    -- From which post the superior responded.
    responder text not null,
    body text not null,
    head text not null
);

create unique index requests_by_number on requests (agency, number);
create unique index objections_by_number on requests (agency, objection_number) where objection_number <> '';
-- A complaint has one open request at a time.
create unique index requests_open_of_case on requests (case_id) where case_id is not null and closed = 0;
create index requests_of_case on requests (case_id, received_at) where case_id is not null;
create index requests_of_ppid on requests (agency, ppid_due, id) where ppid_due is not null;
create index requests_of_superior on requests (agency, superior_due, id) where superior_due is not null;
create index requests_in_register on requests (agency, received_at, id);
create index requests_in_register_by_state on requests (agency, state, received_at, id);
create index objections_in_register on requests (agency, objected_at, id) where objected_at is not null;
create index objections_in_register_by_state on requests (agency, objection_state, objected_at, id)
    where objected_at is not null;

-- What happened: append-only, chained as the events of cases are.
create table request_events (
    request_id text not null references requests (id),
    version bigint not null check (version > 0),
    canonical text not null,
    previous_hash text not null,
    hash text not null,
    happened_at bigint not null,
    recorded_at bigint not null,
    primary key (request_id, version)
);

-- What was written, beside the event that commits to it at `place`.
create table request_texts (
    request_id text not null,
    version bigint not null,
    place bigint not null,
    kind text not null,
    salt text not null,
    body text not null,
    primary key (request_id, version, place),
    foreign key (request_id, version) references request_events (request_id, version)
);

-- Who asks, sealed with the salt of its commitment, where no complaint says so.
create table request_applicants (
    request_id text not null primary key references requests (id),
    sealed text not null
);

-- The running numbers of the two registers, drawn in the transaction that uses them: no gaps.
create table request_counters (
    agency text not null,
    register text not null check (register in ('requests', 'objections')),
    year bigint not null,
    last bigint not null check (last > 0),
    primary key (agency, register, year)
);
