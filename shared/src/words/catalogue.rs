//! The macro that writes a page of the catalogue. Absent: any sentence.

/// Makes a documented constant of each `NAME: "Indonesian", "English";` line, and `ALL` for the tests.
macro_rules! catalogue {
    ($($name:ident: $id:literal, $en:literal;)*) => {
        $(#[doc = $en] pub const $name: $crate::words::Words = $crate::words::Words { id: $id, en: $en };)*

        /// Every sentence of this page with its name, for the tests of the catalogue.
        #[cfg(test)]
        pub const ALL: &[(&str, $crate::words::Words)] = &[$((stringify!($name), $name)),*];
    };
}
