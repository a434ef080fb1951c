-- Papers that leave the office: asked for, made by a job outside the request, and kept under the hash of what was made.
-- A paper is never changed: of a case that changed a new one is made.

create table papers (
    id text not null primary key,
    case_id text not null references cases (id),
    kind text not null,
    -- What was on record at this moment stands in it.
    known_at bigint not null,
    asked_at bigint not null,
    -- Until when somebody is at making it, and how often it was begun.
    claimed_until bigint not null default 0,
    tries bigint not null default 0,
    made_at bigint,
    -- The hash of the data in their canonical form, and that of the document.
    data_hash text,
    hash text,
    bytes bigint,
    -- Given up.
    failed bigint not null default 0 check (failed in (0, 1)),
    unique (case_id, kind, known_at)
);

create index papers_waiting on papers (claimed_until, id) where made_at is null and failed = 0;
