//! The bundle of what the PPID and its superior do. Absent: everything else (see `frontend::console`).

use frontend::console::{Information, start};

fn main() {
    start(Information);
}
