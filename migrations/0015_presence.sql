-- Who has a case open now: a row lives as long as it is repeated, and says nothing of what is done there.
create table presences (
    case_id text not null references cases (id),
    staff_id text not null references staff (id),
    -- The role's code, and what the agency calls the office.
    role text not null,
    office text not null,
    -- Whether something is being written.
    writing bigint not null check (writing in (0, 1)),
    seen_at bigint not null,
    primary key (case_id, staff_id)
);

create index presences_by_age on presences (seen_at);
