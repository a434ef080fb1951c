//! A reporter's data goes when they ask for it, and what the agency did stays provable.

use api::act::{self, Difference, NotErased, Unsound};
use serde_json::json;
use shared::id::{CaseId, RegisterNumber};
use sqlx::{Column, Row};
use tests::on_both;
use tests::world::{NIK, Receipt, World, key, picture};

const REASON: &str = "Permintaan tertulis pelapor, surat tanggal 1 Desember.";
/// What the reporter gave. None of it may be found anywhere afterwards.
const THEIRS: [&str; 10] = [
    "Penandacerita",
    "Penandatempat",
    "33.13.17.2006",
    "7.54232",
    "Penandanama",
    "Penandaalamat",
    "penandasurel",
    "Penandaberkas",
    "Penandapesan",
    NIK,
];

/// A complaint with something of the reporter's in every place that takes it.
async fn filed(world: &World) -> (Receipt, CaseId) {
    let key = key();
    let mut form = json!({"story": "Penandacerita: lampu jalan di depan balai desa mati.", "place": "Penandatempat",
        "region": "33.13.17.2006", "location": "-7.54232,111.09877,19",
        "name": "Penandanama", "phone": "081234567890", "address": "Penandaalamat", "email": "penandasurel@contoh.id"});
    world.prove("kaltara", &key, &mut form).await;
    form["files"] = json!([world.upload(&key, "Penandaberkas.png", picture()).await.body["id"]]);
    let answer = world.file_form("kaltara", &key, &form).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    let receipt = Receipt::of(&answer.body);
    assert_eq!(world.reporter(&receipt, "8a", "Penandapesan: apakah sudah dilihat?").await.status, 200);
    let case = world.track(&receipt).await["case"]["id"].as_str().unwrap().to_owned();
    (receipt, CaseId::parse(&case).unwrap())
}

async fn erase(world: &World, receipt: &Receipt) -> Result<(), NotErased> {
    act::erase(&world.app, "kaltara", &RegisterNumber::parse(&receipt.number).unwrap(), REASON).await
}

/// Every place in the database where one of the reporter's own words stands.
async fn traces(world: &World) -> Vec<String> {
    let sqlite = world.app.settings().database_url.is_none();
    let tables = if sqlite {
        "select name from sqlite_master where type = 'table'"
    } else {
        "select cast(table_name as text) from information_schema.tables where table_schema = current_schema()"
    };
    let mut reader = world.app.store().reader().await.unwrap();
    let tables: Vec<(String,)> = sqlx::query_as(tables).fetch_all(&mut *reader).await.unwrap();
    let mut found = Vec::new();
    assert!(tables.len() > 15, "{tables:?}");
    for (table,) in tables.iter().filter(|table| !table.0.starts_with("_sqlx") && !table.0.starts_with("sqlite_")) {
        let rows = sqlx::query(sqlx::AssertSqlSafe(format!("select * from {table}")));
        for row in rows.fetch_all(&mut *reader).await.unwrap() {
            for column in row.columns() {
                let text = row.try_get::<Option<String>, _>(column.ordinal()).ok().flatten().unwrap_or_default();
                found.extend(
                    THEIRS
                        .iter()
                        .filter(|word| text.contains(**word))
                        .map(|word| format!("{table}.{}: {word}", column.name())),
                );
            }
        }
    }
    found
}

fn files(folder: &std::path::Path) -> usize {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| if entry.path().is_dir() { files(&entry.path()) } else { 1 }).sum()
}

on_both! {
    async fn an_erasure_leaves_nothing_of_the_reporter_and_the_case_stays_provable(world: World) {
        let (receipt, case) = filed(&world).await;
        let officer = world.officer("admin.kaltara").await;
        assert_eq!(officer.step(case.as_str(), "8b", "Sedang kami lihat.").await.status, 200);
        assert_eq!(world.reporter(&receipt, "8e", "Penandapesan: sudah menyala.").await.status, 200);
        let before = traces(&world).await;
        assert!(before.iter().any(|place| place.starts_with("texts.body")) && before.iter().any(|place| place.starts_with("cases.summary")), "{before:?}");
        let folder = world.folder().join("berkas");
        assert_eq!(files(&folder), 2);
        erase(&world, &receipt).await.expect("it has ended");
        assert_eq!(traces(&world).await, Vec::<String>::new());
        assert_eq!(files(&folder), 0, "a photo and a document");
        act::verify(&world.app, &case).await.expect("what is gone was erased");

        let seen = world.track(&receipt).await;
        let kinds: Vec<&str> = seen["texts"].as_array().unwrap().iter().map(|text| text["kind"].as_str().unwrap()).collect();
        assert_eq!(kinds, ["message"], "what the agency said stays");
        assert_eq!(seen["case"]["number"], json!(receipt.number));
        assert_eq!(seen["case"]["history"].as_array().unwrap().last().unwrap()["action"], "erase");
        let rows = officer.queue("ended").await;
        assert_eq!(rows[0]["summary"], "Dihapus atas permintaan pelapor");
        let closed = officer.open_identity(case.as_str(), &key(), REASON).await;
        closed.is_problem(403, "forbidden");
        assert!(matches!(erase(&world, &receipt).await, Err(NotErased::Before)));
    }

    async fn an_erased_case_can_only_be_read(world: World) {
        let (receipt, case) = filed(&world).await;
        let officer = world.officer("admin.kaltara").await;
        assert_eq!(officer.step(case.as_str(), "8b", "Sedang kami lihat.").await.status, 200);
        assert_eq!(world.reporter(&receipt, "8e", "Sudah menyala.").await.status, 200);
        erase(&world, &receipt).await.expect("it has ended");
        world.reporter(&receipt, "8a", "Penandapesan: bagaimana?").await.is_problem(409, "erased");
        world.reporter(&receipt, "8g", "Penandapesan: mati lagi.").await.is_problem(409, "erased");
        officer.step(case.as_str(), "8b", "Masih ingin kami tanyakan.").await.is_problem(409, "erased");
        assert_eq!(traces(&world).await, Vec::<String>::new());
    }

    async fn nothing_is_erased_while_somebody_has_something_to_do(world: World) {
        let (receipt, case) = filed(&world).await;
        assert!(matches!(erase(&world, &receipt).await, Err(NotErased::NotEnded)));
        let other = RegisterNumber::parse(&receipt.number).unwrap();
        let elsewhere = act::erase(&world.app, "jenawi", &other, REASON).await;
        assert!(matches!(elsewhere, Err(NotErased::Fault(act::Fault::NotFound))));
        let unsaid = act::erase(&world.app, "kaltara", &other, "").await;
        assert!(matches!(unsaid, Err(NotErased::Fault(act::Fault::Problems(_)))));
        assert!(!traces(&world).await.is_empty());
        act::verify(&world.app, &case).await.expect("nothing happened");
    }

    async fn what_is_gone_without_an_erasure_is_found_out(world: World) {
        let (_, case) = filed(&world).await;
        let mut writer = world.app.store().writer().await.unwrap();
        sqlx::query("delete from identities").execute(&mut *writer).await.unwrap();
        writer.commit().await.unwrap();
        let found = act::verify(&world.app, &case).await;
        assert!(matches!(found, Err(Unsound::Differs(found)) if found == [Difference::Commitment { version: 1, place: 4 }]));
    }
}
