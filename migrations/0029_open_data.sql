-- The complaints an agency shows to the public, as files for anyone: made once a night, the newest alone kept. What is
-- taken off the public pages goes from here at once, by the transaction that takes it off.

create table open_data (
    agency text not null primary key,
    -- Raised whenever something that is shown no longer may be: whoever reads meanwhile keeps nothing of what they read.
    changes bigint not null default 0,
    -- Until when somebody is at making it.
    claimed_until bigint not null default 0,
    -- The day it was made for, in the agency's zone; with the rest empty where there is none.
    day text not null default '',
    -- What the file of lines is called; that of the same as JSON has `.data` behind it.
    name text,
    made_at bigint,
    lines bigint,
    csv_hash text,
    csv_bytes bigint,
    json_hash text,
    json_bytes bigint
);
