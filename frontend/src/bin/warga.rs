//! The bundle of whoever tells: agencies and the filing form. Absent: everything but starting it.

fn main() {
    console_error_panic_hook::set_once();
    frontend::citizen::start_filing();
}
