//! The bundle of letters. Absent: everything else (see `frontend::console`).

use frontend::console::{Letters, start};

fn main() {
    start(Letters);
}
