-- What is shown to the public is made from what was told, by passages and boxes that are blacked out.

-- The passages an officer decided on, as JSON; empty for what was shown before there were passages.
alter table published add column edit text not null default '';

-- Pictures made for the public. A row is written before its bytes; one that belongs to no case is on its way in, or,
-- where it is older, on its way out.
create table published_pictures (
    id text not null primary key,
    case_id text references cases (id),
    place bigint not null,
    -- The attachment it was made from.
    file_id text not null,
    -- What is blacked out, as JSON.
    boxes text not null,
    alt text not null,
    width bigint not null,
    height bigint not null,
    made_at bigint not null
);

create index published_pictures_of_case on published_pictures (case_id, place) where case_id is not null;
create index published_pictures_loose on published_pictures (made_at) where case_id is null;
