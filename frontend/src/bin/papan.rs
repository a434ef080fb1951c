//! The bundle of what is counted. Absent: everything else (see `frontend::console`).

use frontend::console::{Board, start};

fn main() {
    start(Board);
}
