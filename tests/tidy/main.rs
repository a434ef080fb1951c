//! The house rules as tests: what a reviewer would otherwise have to look for in every change.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod layers;
mod shape;
mod tree;
mod words;
