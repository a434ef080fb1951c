-- Papers of anything an officer asks for, beside those of a recap: a register of some days, a letter of a case. What is of
-- nobody's belongs to what it is of; the others to the post that asked, and go after some weeks.

drop index papers_waiting;
alter table papers rename to papers_before;

create table papers (
    id text not null primary key,
    agency text not null,
    kind text not null,
    form text not null,
    -- A case's id, or the first and the last of some days.
    about text not null,
    case_id text references cases (id),
    -- The post that asked; empty for what belongs to what it is of.
    post text not null default '',
    -- What leads back to the site leads here.
    site text not null default '',
    -- What was on record at this moment stands in it.
    known_at bigint not null,
    asked_at bigint not null,
    -- Until when somebody is at making it, and how often it was begun.
    claimed_until bigint not null default 0,
    tries bigint not null default 0,
    -- How many lines were written so far.
    lines bigint not null default 0,
    made_at bigint,
    -- What the file is called that it is being written to, or was; that of its data has `.data` behind it.
    name text,
    -- The hash of the document, and that of the data in their canonical form where those are kept too.
    hash text,
    data_hash text,
    bytes bigint,
    -- Given up.
    failed bigint not null default 0 check (failed in (0, 1)),
    unique (about, kind, form, post, known_at)
);

-- Whose words stand on the papers of before is not on record, so those are made again.
insert into papers (id, agency, kind, form, about, case_id, known_at, asked_at)
select before.id, cases.agency, before.kind, 'pdf', before.case_id, before.case_id, before.known_at, before.asked_at
from papers_before as before join cases on cases.id = before.case_id;

-- Files of papers that are to go, after a moment.
create table paper_waste (
    name text not null primary key,
    after bigint not null
);
insert into paper_waste (name, after)
select substr(hash, 1, 2) || '/' || hash, 0 from papers_before where hash is not null
union select substr(data_hash, 1, 2) || '/' || data_hash, 0 from papers_before where data_hash is not null;

drop table papers_before;

create index papers_waiting on papers (claimed_until, id) where made_at is null and failed = 0;
create index papers_of_post on papers (post, asked_at, id) where post <> '';
create index papers_by_age on papers (asked_at, id) where post <> '';
create index papers_by_hash on papers (hash) where hash is not null;
create index papers_by_data_hash on papers (data_hash) where data_hash is not null;

-- Whose words stand on a paper: when a reporter's data are erased, these go or are made anew.
create table paper_cases (
    case_id text not null references cases (id),
    paper_id text not null references papers (id),
    primary key (case_id, paper_id)
);
create index paper_cases_of_paper on paper_cases (paper_id);
