//! The installation's own map: its pictures, and what the form is told of it.

use api::config::Settings;
use serde_json::Value;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};
use tests::on_both;
use tests::world::World;

/// Makes a map of one picture, at zoom 3 in column 6 and the row 4 from the north.
async fn map(folder: &std::path::Path, format: &str) -> std::path::PathBuf {
    let path = folder.join(format!("{format}.mbtiles"));
    let options = SqliteConnectOptions::new().filename(&path).create_if_missing(true);
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await.expect("a file");
    for statement in [
        "create table metadata (name text, value text)",
        "create table tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)",
        "insert into tiles values (3, 6, 3, x'89504e47')",
        "insert into metadata values ('center', '111.09,-7.54,13')",
        "insert into metadata values ('attribution', '<a href=\"https://x.example\">Para penyumbang</a>')",
    ] {
        sqlx::query(statement).execute(&pool).await.expect("a statement");
    }
    sqlx::query("insert into metadata values ('format', $1)").bind(format).execute(&pool).await.expect("a format");
    pool.close().await;
    path
}

async fn status(world: &World, path: &str) -> u16 {
    world.get(path).send().await.expect("an answer").status().as_u16()
}

on_both! {
    async fn a_map_is_shown_where_the_installation_has_one_and_nowhere_else(world: World) {
        assert_eq!(status(&world, "/peta/3/6/4").await, 404);
        let page: Value = world.get("/api/v1/agencies/jenawi").send().await.unwrap().json().await.unwrap();
        assert_eq!(page["map"], "");

        let path = map(world.folder(), "png").await;
        let twin = world.twin_set(|settings| Settings { map: Some(path), ..settings }).await;
        let page: Value = twin.get("/api/v1/agencies/jenawi").send().await.unwrap().json().await.unwrap();
        assert_eq!(page["map"], "3|3|-7.54,111.09,3|Para penyumbang", "it opens no closer than it goes");
        let tile = twin.get("/peta/3/6/4").send().await.unwrap();
        assert_eq!(tile.status(), 200);
        assert_eq!(tile.headers()["content-type"], "image/png");
        assert_eq!(tile.bytes().await.unwrap().as_ref(), b"\x89PNG");
        for nowhere in ["/peta/3/6/3", "/peta/3/6/8", "/peta/3/6/4294967295", "/peta/99/0/0", "/peta/255/1/1", "/peta/a/b/c", "/peta/3/6/-1"] {
            assert_eq!(status(&twin, nowhere).await, 404, "{nowhere}");
        }
    }

    async fn a_map_of_something_else_than_pictures_is_said_at_the_start(world: World) {
        let path = map(world.folder(), "pbf").await;
        let settings = Settings { map: Some(path), ..world.app.settings().clone() };
        let wrong = api::app::App::open(settings, world.clock.clone()).await.map(drop).expect_err("no pictures");
        assert!(format!("{wrong:#}").contains("harus berisi gambar"), "{wrong:#}");
        let settings = Settings { map: Some("tidak/ada".into()), ..world.app.settings().clone() };
        let wrong = api::app::App::open(settings, world.clock.clone()).await.map(drop).expect_err("no file");
        assert!(format!("{wrong:#}").contains("tidak dapat dibuka"), "{wrong:#}");
    }
}
