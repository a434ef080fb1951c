-- The book of numbers of letters that leave the office (buku nomor surat keluar), and the signed versions of letters.

-- The running numbers of an agency's letters, drawn in the transaction that uses them: no gaps. A series is a year, or 0
-- where an agency never begins anew.
create table letter_counters (
    agency text not null,
    series bigint not null,
    last bigint not null check (last > 0),
    primary key (agency, series)
);

-- A number that was taken. It never goes, and never becomes another's.
create table letter_numbers (
    id text not null primary key,
    agency text not null,
    series bigint not null,
    running bigint not null check (running > 0),
    -- The year it was taken in.
    year bigint not null,
    -- As it stands on the letter.
    number text not null,
    kind text not null check (kind in ('answer', 'disposition', 'notification', 'other')),
    state text not null check (state in ('reserved', 'used', 'void')),
    -- Of what the letter is, a case or a request, and which of its kind; empty while it is of nothing here.
    about text not null default '',
    edition bigint not null default 0,
    -- What it is about, as an officer wrote when it was kept.
    subject text not null default '',
    taken_at bigint not null,
    unique (agency, series, running),
    check (state <> 'used' or about <> '')
);

-- A letter has one number.
create unique index letter_numbers_of_letter on letter_numbers (about, kind, edition) where state = 'used';
create index letter_numbers_by_year on letter_numbers (agency, year, running);
create index letter_numbers_by_state on letter_numbers (agency, year, state, running);
create index letter_numbers_about on letter_numbers (about) where about <> '';

-- What was done with a number: by which post, when and why.
create table letter_number_acts (
    number_id text not null references letter_numbers (id),
    place bigint not null,
    deed text not null check (deed in ('reserve', 'use', 'void')),
    post text not null references posts (id),
    at bigint not null,
    reason text not null default '',
    primary key (number_id, place)
);

-- The signed version of a letter of a case: which file an event brought, and of which letter. A newer one stands beside the
-- older. Goes with its reporter's data.
create table signed_letters (
    case_id text not null references cases (id),
    version bigint not null,
    kind text not null check (kind in ('answer', 'disposition')),
    edition bigint not null,
    file_id text not null,
    -- The SHA-256 of its bytes.
    hash text not null,
    -- The number the letter had then.
    number text not null default '',
    post text not null references posts (id),
    at bigint not null,
    primary key (case_id, version)
);
