-- People who work here. The password is kept as an argon2id PHC string.
create table staff (
    id text not null primary key,
    login text not null,
    name text not null,
    password text not null,
    created_at bigint not null,
    disabled_at bigint
);

create unique index staff_by_login on staff (login);

-- A role held in a unit of an agency, from a date to a date; both dates are in the agency's zone and
-- belong to the post. Plh and Plt are posts too.
create table posts (
    id text not null primary key,
    staff_id text not null references staff (id),
    agency text not null,
    role text not null,
    unit text not null,
    from_on text not null,
    until_on text
);

create index posts_by_staff on posts (staff_id);

-- A sign-in, until it is signed out, expires, or is revoked because one of its tokens came twice.
create table sessions (
    id text not null primary key,
    staff_id text not null references staff (id),
    created_at bigint not null,
    expires_at bigint not null,
    revoked_at bigint
);

-- Refresh tokens, hashed. Each is used once and leaves its successor; used ones stay, since the
-- second use of one is how a theft shows.
create table refresh_tokens (
    hash text not null primary key,
    session_id text not null references sessions (id),
    issued_at bigint not null,
    used_at bigint
);

create index refresh_tokens_by_session on refresh_tokens (session_id);
