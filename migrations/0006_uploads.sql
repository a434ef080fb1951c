-- Uploads that may break off and go on, and recordings.

-- An upload on its way. `received` says how far it has come; whoever sends the next bytes must know it. It
-- becomes a file of `attachments`, and is forgotten when its time is over.
create table uploads (
    id text not null primary key,
    upload_key text not null,
    purpose text not null check (purpose in ('', 'identity')),
    -- Emptied once it is settled.
    name text not null,
    length bigint not null check (length > 0),
    received bigint not null check (received >= 0 and received <= length),
    state text not null check (state in ('arriving', 'kept', 'refused', 'over')),
    -- The file it became.
    file_id text,
    -- The code of the fault for which it was refused.
    fault text,
    -- How many objects its bytes were put into.
    parts bigint not null default 0,
    expires_at bigint not null,
    -- Whether objects of it may still be there.
    littered bigint not null default 1 check (littered in (0, 1))
);

create index uploads_of_form on uploads (upload_key, purpose) where state = 'arriving';
create index uploads_by_age on uploads (expires_at);
create index uploads_littered on uploads (id) where littered = 1 and state <> 'arriving';

-- What has arrived of an upload, each part an object of its own name.
create table upload_parts (
    upload_id text not null references uploads (id),
    start bigint not null,
    length bigint not null check (length > 0),
    object text not null,
    primary key (upload_id, start)
);
