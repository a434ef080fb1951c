//! Takes requests, keeps cases.
