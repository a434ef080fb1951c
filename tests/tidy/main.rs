//! The house rules as tests: what a reviewer would otherwise have to look for in every change.

mod layers;
mod shape;
mod tree;
mod words;
