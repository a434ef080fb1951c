//! Harness of the tests that cross crates.
