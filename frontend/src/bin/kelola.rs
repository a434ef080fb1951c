//! The bundle of what administrators do. Absent: everything else (see `frontend::console`).

use frontend::console::{Office, start};

fn main() {
    start(Office);
}
