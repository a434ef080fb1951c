-- Disposition sheets, and who of several at one post has a case.

-- The post of whoever has it; empty as long as nobody took it. Belongs to one person, so an index on it is theirs.
alter table cases add column worker text not null default '';
create index cases_worked on cases (worker, due_key, id) where worker <> '';

-- Who is asked or told by the disposition sheet of a case, beside the one who is to act, and whose initials it waits
-- for. A picture of the sheet in the case: written anew with each change of it.
create table asked (
    case_id text not null references cases (id),
    asked_agency text not null,
    asked_role text not null,
    -- Empty where the role is held by the agency as a whole.
    asked_unit text not null,
    part text not null check (part in ('initial', 'advise', 'know')),
    asked_at bigint not null,
    primary key (case_id, asked_role, asked_unit)
);

create index asked_of_post on asked (asked_agency, asked_role, asked_unit, asked_at, case_id);
