-- Links by which a party outside the agency reads an excerpt of a case and answers once.

create table outside_links (
    -- The keyed hash of the link's secret, which is kept nowhere.
    code_index text not null primary key,
    case_id text not null references cases (id),
    -- The event that asked, and so gave the link.
    asked bigint not null,
    unique (case_id, asked)
);

-- Pictures made for such a link and not for the public: which link, and when it ends.
alter table published_pictures add column link bigint;
alter table published_pictures add column shown_until bigint;

create index published_pictures_ending on published_pictures (shown_until) where shown_until is not null;
