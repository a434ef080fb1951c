//! The staff console.
fn main() {}
