-- From when new cases run on a version of a procedure, in unix milliseconds; nothing: from the moment it was
-- recorded. The one in force is the highest version whose moment has come.
alter table definitions add column from_at bigint;
