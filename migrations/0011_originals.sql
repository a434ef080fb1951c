-- What an officer pasted when entering a complaint: the message or chat it was read from, whole and sealed, since
-- it may name whoever complains and others. Shown with the reporter's identity, to whoever opens that.
create table originals (
    case_id text not null primary key references cases (id),
    sealed text not null
);
