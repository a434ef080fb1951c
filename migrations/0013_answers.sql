-- Promises given instead of answers, and working answers with their review.

-- Until when the open promise of a case runs (janji); none without one.
alter table cases add column promised_at bigint;
create index cases_promised on cases (agency, promised_at, id) where promised_at is not null;

-- Of which role the approval of a working answer is asked; empty: of none.
alter table cases add column review_by text not null default '';
create index cases_to_review on cases (agency, review_by, due_key, id) where review_by <> '';

-- The day of a promise, and its passing, are told too. Neither database changes a check in place by the same
-- words, so the table is made anew.
create table alarms_anew (
    case_id text not null references cases (id),
    clock text not null,
    kind text not null check (kind in ('warning', 'escalation', 'ready', 'promised', 'broken')),
    due_at bigint not null,
    rings_at bigint not null,
    recorded_at bigint not null,
    primary key (case_id, clock, kind, due_at, rings_at)
);

insert into alarms_anew (case_id, clock, kind, due_at, rings_at, recorded_at)
    select case_id, clock, kind, due_at, rings_at, recorded_at from alarms;
drop table alarms;
alter table alarms_anew rename to alarms;

-- Working answers: what was written, asked, approved or sent back, in order and never changed. The primary key is
-- the guard against two who write at once. Goes when the complaint's texts go.
create table working_answers (
    case_id text not null references cases (id),
    nth bigint not null check (nth > 0),
    action text not null check (action in ('draft', 'ask', 'approve', 'send_back')),
    role text not null,
    -- Empty where the role is held by the agency as a whole.
    unit text not null,
    post_id text not null,
    -- Which version the case had.
    version bigint not null,
    recorded_at bigint not null,
    -- Empty where none was chosen.
    decision text not null,
    decided_by text not null,
    body text not null,
    -- Of which role a review is asked; empty: of none.
    asked_of text not null,
    primary key (case_id, nth)
);
