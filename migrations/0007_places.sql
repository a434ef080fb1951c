-- `region`, the official code of where it happened, and `location`, a point from a phone, join the fields.
-- Neither database changes a check in place by the same words, so the table is made anew.
create table texts_placed (
    case_id text not null,
    version bigint not null,
    place bigint not null,
    field text not null check (field in ('story', 'place', 'region', 'location', 'happened_on', 'text', 'owner')),
    kind text not null,
    salt text not null,
    body text not null,
    primary key (case_id, version, place),
    foreign key (case_id, version) references events (case_id, version)
);

insert into texts_placed (case_id, version, place, field, kind, salt, body)
    select case_id, version, place, field, kind, salt, body from texts;
drop table texts;
alter table texts_placed rename to texts;
