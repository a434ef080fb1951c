//! HTTP tests on both databases.
