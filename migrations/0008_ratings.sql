-- What a reporter makes of an answer, and how they find their complaints again.

-- The reporter was not satisfied with the last answer: their superior sees it in a list of its own.
alter table cases add column dissatisfied bigint not null default 0 check (dissatisfied in (0, 1));
create index cases_dissatisfied on cases (agency, due_key, id) where dissatisfied = 1;

-- Keyed hash of the e-mail address a complaint was filed with, to find a reporter's complaints by. Says nothing
-- without the key; an anonymous complaint has none.
create table mail_index (
    case_id text not null primary key references cases (id),
    hash text not null
);

create index mail_index_by_hash on mail_index (hash);

-- Whether an identity was looked through for that index; those from before are, by the sweep.
alter table identities add column indexed bigint not null default 0;
create index identities_unindexed on identities (case_id) where indexed = 0;

-- Reporters who asked for their complaints by e-mail. Every question is a row, whether or not anything is found:
-- what is found is looked for later, by the post office. `code` is the hash of the one-time code, once it is sent.
create table finds (
    id text not null primary key,
    agency text not null,
    hash text not null,
    asked_at bigint not null,
    expires_at bigint not null,
    claimed_at bigint,
    code text,
    used_at bigint
);

create index finds_asked on finds (asked_at, id) where claimed_at is null;
create unique index finds_by_code on finds (code) where code is not null;
create index finds_by_end on finds (expires_at);
