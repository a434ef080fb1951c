-- Who may see and do what: secrecy, identity, posts that change hands, notices that are sent, and limits
-- against abuse.

-- Rahasia: only those who handle it see it in a list.
alter table cases add column confidential bigint not null default 0 check (confidential in (0, 1));
-- Who coordinates its procedure, in its version: they see it while others have it.
alter table cases add column coordinator text not null default '';
-- In whose queue it waits: whoever has it, or, where they have no account, whoever records what they do.
alter table cases add column keeper text not null default '';
update cases set keeper = holder;
create index cases_kept on cases (agency, keeper, due_key, id) where ended = 0;
create index cases_kept_of_unit on cases (agency, keeper, unit, due_key, id) where ended = 0 and unit <> '';
drop index cases_mine;
drop index cases_mine_of_unit;

-- A picture of an identity document is kept apart, sealed, and goes when `delete_after` has come.
alter table attachments add column purpose text not null default '' check (purpose in ('', 'identity'));
alter table attachments add column delete_after bigint;
create index attachments_to_delete on attachments (delete_after) where delete_after is not null;

-- Keyed hashes of a NIK or a phone number, to find a person's cases by. Says nothing without the key.
create table identity_index (
    case_id text not null references cases (id),
    kind text not null check (kind in ('nik', 'phone')),
    hash text not null,
    primary key (case_id, kind)
);

create index identity_index_by_hash on identity_index (kind, hash);

-- Searches by NIK or phone number, and other processing of personal data that belongs to no one case
-- (UU 27/2022 Ps 31). Holds neither number nor name.
create table access_log (
    id text not null primary key,
    staff_id text not null references staff (id),
    post_id text not null,
    agency text not null,
    kind text not null,
    reason text not null,
    found bigint not null,
    recorded_at bigint not null
);

create index access_log_of_agency on access_log (agency, recorded_at, id);

-- An invited person has no password yet, and an empty hash fits none.
alter table staff add column email text not null default '';
-- Plh or Plt, where someone holds a post in place of its holder.
alter table posts add column acting text check (acting in ('plh', 'plt'));
create index posts_of_agency on posts (agency, role, unit_id);

-- One-time links: the first administrator, an invitation, a password that was forgotten. Hashed.
create table staff_links (
    hash text not null primary key,
    staff_id text not null references staff (id),
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint
);

create index staff_links_of_person on staff_links (staff_id);
create index staff_links_by_end on staff_links (expires_at);

-- With what a person signed in, so that they know a session of theirs again, and when it was last renewed.
alter table sessions add column agent text not null default '';
alter table sessions add column seen_at bigint not null default 0;
create index sessions_of_person on sessions (staff_id, expires_at) where revoked_at is null;
-- What the sweep forgets after a month.
create index sessions_by_end on sessions (expires_at);
create index repeats_by_age on repeats (recorded_at);

-- What administrators did to people and posts: append-only.
create table staff_log (
    id text not null primary key,
    agency text not null,
    -- Empty where it was done at the server's command line.
    by_staff text not null,
    staff_id text not null references staff (id),
    action text not null,
    detail text not null,
    recorded_at bigint not null
);

create index staff_log_of_agency on staff_log (agency, recorded_at, id);

-- What of the outbox is sent to whom. `recipient` is a person's id, or empty for the reporter; the
-- address is read when it is sent, and never kept here.
create table deliveries (
    id text not null primary key,
    outbox_id text not null references outbox (id),
    case_id text not null references cases (id),
    agency text not null,
    version bigint not null,
    kind text not null,
    recipient text not null,
    -- The role a person is told in.
    role text not null,
    state text not null check (state in ('waiting', 'sent', 'dead', 'dropped')),
    attempts bigint not null,
    next_at bigint not null,
    claimed_at bigint,
    done_at bigint,
    -- Why it was not sent, as a code and what the mail server said.
    fault text not null default '',
    recorded_at bigint not null
);

create unique index deliveries_once on deliveries (outbox_id, recipient);
create index deliveries_waiting on deliveries (next_at, id) where state = 'waiting';
create index deliveries_of_case on deliveries (case_id);
create index deliveries_dead on deliveries (agency, done_at, id) where state = 'dead';
-- What became of a notice is forgotten after a while.
create index deliveries_done on deliveries (done_at) where done_at is not null;
create index outbox_done on outbox (done_at) where done_at is not null;

-- How often someone failed, by the keyed hash of an address prefix or a login, across replicas.
create table limits (
    scope text not null,
    subject text not null,
    began_at bigint not null,
    hits bigint not null,
    blocked_until bigint not null,
    primary key (scope, subject)
);

create index limits_blocked on limits (blocked_until);
create index limits_began on limits (scope, began_at);
