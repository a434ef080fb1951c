//! The bundle of what is done with one case away from the queue. Absent: everything else (see `frontend::console`).

use frontend::console::{Sheets, start};

fn main() {
    start(Sheets);
}
