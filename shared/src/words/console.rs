//! The staff's screens.

catalogue! {
    CONSOLE_NAME: "Konsol petugas", "Staff console";
}
