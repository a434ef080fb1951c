//! Shows cases, asks for changes.
