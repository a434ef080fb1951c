-- Offices that internal notes name, contributions asked of offices, and outside parties with a link of their own.

-- Whom a note mentions, until somebody of the office writes to the case or says that it was read. A row goes too when
-- the office may read the case's notes no more, so that what stands here may always be shown.
create table mentions (
    case_id text not null references cases (id),
    mentioned_agency text not null,
    mentioned_role text not null,
    -- Empty where the role is held by the agency as a whole.
    mentioned_unit text not null,
    mentioned_at bigint not null,
    primary key (case_id, mentioned_role, mentioned_unit)
);

create index mentions_of_post on mentions (mentioned_agency, mentioned_role, mentioned_unit, mentioned_at, case_id);

-- Whoever is asked for a contribution stands in the lists of those whom a disposition sheet asks.
create table asked_anew (
    case_id text not null references cases (id),
    asked_agency text not null,
    asked_role text not null,
    -- Empty where the role is held by the agency as a whole.
    asked_unit text not null,
    part text not null check (part in ('initial', 'advise', 'know', 'contribute')),
    asked_at bigint not null,
    primary key (case_id, asked_role, asked_unit)
);

insert into asked_anew (case_id, asked_agency, asked_role, asked_unit, part, asked_at)
    select case_id, asked_agency, asked_role, asked_unit, part, asked_at from asked;
drop table asked;
alter table asked_anew rename to asked;
create index asked_of_post on asked (asked_agency, asked_role, asked_unit, asked_at, case_id);
