//! The citizen's screens, plain and app alike.

catalogue! {
    APP_NAME: "Aduan", "Aduan";
}
