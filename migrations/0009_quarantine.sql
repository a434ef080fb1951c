-- What came while far more came than people file, without the proof a browser gives by itself, or with a field
-- filled in that no human sees. Nothing of it is thrown away unseen: an officer files it as a complaint, with the
-- moment it came, or says why it is none; then it stays listed for thirty days.
create table quarantine (
    id text not null primary key,
    agency text not null,
    state text not null check (state in ('kept', 'filed', 'refused')),
    -- Why it is here: 'pressure' or 'trap'.
    cause text not null,
    -- The form's key, under which its files wait, and the keyed hash of what was sent.
    key text not null,
    fingerprint text not null,
    -- The tracking code, which stays the same when it is filed.
    code_index text not null,
    code_sealed text not null,
    -- The form whole, as JSON: it says who reports.
    form_sealed text not null,
    -- The roles that may read it, each between spaces.
    readers text not null,
    came_at bigint not null,
    decided_at bigint,
    decided_by text,
    -- Why it is no complaint, as the officer wrote it.
    ground text not null default ''
);

create unique index quarantine_once on quarantine (agency, key);
create unique index quarantine_by_code on quarantine (code_index);
create index quarantine_of_agency on quarantine (agency, state, came_at, id);
create index quarantine_decided on quarantine (state, decided_at);
-- Files whose form waits here are kept with it.
create index quarantine_by_key on quarantine (key);
