-- Photos that prove the work was done, and what pictures look like.

-- A photo an officer sends as proof: time and place are read from it before it is drawn anew. Of no other file are they.
alter table attachments add column evidence bigint not null default 0 check (evidence in (0, 1));
alter table uploads add column evidence bigint not null default 0 check (evidence in (0, 1));

-- What a picture looks like, as 64 signs in 16 hex digits, empty where there is too little on it; and until a proof is
-- attached, when and where it says it was taken. Goes with the picture, and with its reporter's data.
create table picture_prints (
    file_id text not null primary key,
    print text not null,
    -- The same in four bands, by which pictures alike are found; -1 where there is no print.
    band_a bigint not null,
    band_b bigint not null,
    band_c bigint not null,
    band_d bigint not null,
    came_at bigint not null,
    -- As the photo writes it, with or without its offset; emptied once it is attached, as the point.
    taken text not null default '',
    point text not null default '',
    -- Empty until it belongs to a case; what belongs to none is compared with nothing.
    case_id text references cases (id),
    agency text not null default ''
);

create index picture_prints_a on picture_prints (agency, band_a) where case_id is not null;
create index picture_prints_b on picture_prints (agency, band_b) where case_id is not null;
create index picture_prints_c on picture_prints (agency, band_c) where case_id is not null;
create index picture_prints_d on picture_prints (agency, band_d) where case_id is not null;
create index picture_prints_of_case on picture_prints (case_id) where case_id is not null;
