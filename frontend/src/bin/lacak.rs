//! The bundle of whoever follows a complaint: the tracker. Absent: everything but starting it.

fn main() {
    console_error_panic_hook::set_once();
    frontend::citizen::start_tracking();
}
