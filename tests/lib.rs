//! The harness of the HTTP tests: a real server on loopback, once over SQLite and once over
//! PostgreSQL, with a clock the test sets. A missing PostgreSQL is a failure, not a skip.

pub mod people;
pub mod process;
pub mod smtp;
pub mod world;

pub use world::World;

/// Runs one async test body on both databases, as `name::sqlite` and `name::postgres`.
#[macro_export]
macro_rules! on_both {
    ($(async fn $name:ident($world:ident: World) $body:block)*) => {
        $(mod $name {
            use super::*;

            async fn body($world: tests::World) $body

            #[tokio::test]
            async fn sqlite() {
                body(tests::World::sqlite().await).await;
            }

            #[tokio::test]
            async fn postgres() {
                body(tests::World::postgres().await).await;
            }
        })*
    };
}
