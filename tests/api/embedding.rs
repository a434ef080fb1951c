//! The form and the tracker inside an agency's own pages: only where its data says, and without a cookie.

use reqwest::Response;
use reqwest::multipart::Form;
use shared::defaults::Defaults;
use shared::id::TrackingCode;
use tests::{World, on_both};

const HOST: &str = "https://www.jenawi.example";
const OTHER: &str = "http://localhost:8099";

/// Lets origins hold an agency's form, as a new version of its data does.
async fn allow(world: &World, origins: &[&str]) {
    let mut set = Defaults::load().unwrap();
    set.agencies.retain(|agency| agency.id.as_str() == "jenawi");
    let agency = &mut set.agencies[0];
    agency.version += 1;
    agency.embed_origins = origins.iter().map(|origin| (*origin).to_owned()).collect();
    api::definitions::import(&world.app, &set).await.unwrap();
}

/// Who may hold an answer in a frame.
fn ancestors(response: &Response) -> String {
    let policy = response.headers()["content-security-policy"].to_str().unwrap();
    let part = policy.split(';').map(str::trim).find_map(|part| part.strip_prefix("frame-ancestors "));
    part.expect("every answer says who may hold it").to_owned()
}

async fn get(world: &World, path: &str) -> Response {
    world.get(path).send().await.unwrap()
}

async fn sheet(world: &World, colour: &str) -> String {
    get(world, &format!("/sematkan/warna.css?warna={colour}")).await.text().await.unwrap()
}

fn filled(key: &str) -> Form {
    let fields = [
        ("key", key),
        ("story", "Lampu jalan di depan balai desa Balong mati sejak Senin."),
        ("name", "Sari Ambarwati"),
        ("phone", "081234567890"),
        ("address", "Balong RT 02"),
    ];
    fields.into_iter().fold(Form::new(), |form, (name, value)| form.text(name, value.to_owned()))
}

on_both! {
    async fn a_frame_is_held_by_the_origins_of_the_agencys_data_and_by_nobody_else(world: World) {
        assert_eq!(ancestors(&get(&world, "/sematkan/jenawi/lapor").await), "'none'");
        allow(&world, &[HOST, OTHER]).await;
        for path in ["/sematkan/jenawi/lapor", "/sematkan/jenawi/lacak", "/sematkan/jenawi/lacak/JNW-2026-0001"] {
            let response = get(&world, path).await;
            assert_eq!(response.status(), 200, "{path}");
            assert_eq!(ancestors(&response), format!("{HOST} {OTHER}"), "{path}");
            assert_eq!(response.headers()["cross-origin-resource-policy"], "cross-origin", "{path}");
            assert!(response.headers().get("x-frame-options").is_none() && response.headers().get("set-cookie").is_none());
        }
        for path in ["/sematkan/karanganyar/lapor", "/sematkan/tidak-ada/lapor", "/sematkan/lacak/lapor"] {
            assert_eq!(ancestors(&get(&world, path).await), "'none'", "{path}");
        }
    }

    async fn no_other_page_may_stand_in_a_frame(world: World) {
        allow(&world, &[HOST]).await;
        let receipt = world.file().await;
        for path in [
            "/", "/jenawi", "/jenawi/lapor", "/jenawi/standar", "/lacak", &format!("/lacak/{}", receipt.number), "/privasi",
            "/petugas", "/petugas/kelola", "/healthz", "/api/v1/agencies", "/api/v1/agencies/jenawi", "/api/v1/me",
            "/aset/warga/aduan.css", "/tidak/ada", "/sematkan", "/sematkan/jenawi", "/sematkan/jenawi/standar",
            "/sematkan/warna.css", "/sematkan.js",
        ] {
            assert_eq!(ancestors(&get(&world, path).await), "'none'", "{path}");
        }
    }

    async fn the_script_may_be_loaded_by_any_site_and_is_small(world: World) {
        let response = get(&world, "/sematkan.js").await;
        assert_eq!(response.headers()["content-type"], "text/javascript; charset=utf-8");
        assert_eq!(response.headers()["cross-origin-resource-policy"], "cross-origin");
        assert_eq!(response.headers()["cache-control"], "public, max-age=3600");
        assert!(response.text().await.unwrap().contains("data-instansi"));
        assert_eq!(get(&world, "/aset/warga/bingkai.js").await.headers()["cross-origin-resource-policy"], "same-origin");
    }

    async fn a_complaint_is_filed_and_tracked_in_a_frame_without_scripts_and_stays_inside(world: World) {
        allow(&world, &[HOST]).await;
        let query = format!("?asal={HOST}&warna=0f5d63&bahasa=en");
        let page = get(&world, &format!("/sematkan/jenawi/lapor{query}")).await.text().await.unwrap();
        let carried = format!("warna=0f5d63&amp;asal={HOST}");
        assert!(page.contains(&format!("action=\"/sematkan/jenawi/lapor?bahasa=en&amp;{carried}\"")), "{page}");
        assert!(page.contains(&format!("data-asal=\"{HOST}\"")) && page.contains("lang=\"en\""));
        assert!(page.contains("href=\"/privasi?bahasa=en\" target=\"_blank\""));
        let form = filled(&tests::world::key());
        let path = format!("{}/sematkan/jenawi/lapor?warna=0f5d63&asal={HOST}", world.base);
        let sent = world.http.post(path).multipart(form).send().await.unwrap();
        assert_eq!((sent.status().as_u16(), ancestors(&sent)), (200, HOST.to_owned()));
        assert!(sent.headers().get("set-cookie").is_none());
        let receipt = sent.text().await.unwrap();
        assert!(receipt.contains(&format!("action=\"/sematkan/jenawi/lacak?{carried}\"")), "{receipt}");
        let mut words = receipt.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
        let code = words.find(|word| word.len() == 14 && TrackingCode::from_typed(word).is_some()).expect("a code");
        let body = [("number", "JNW-2026-0001"), ("code", code)];
        let tracked = world.http.post(format!("{}/sematkan/jenawi/lacak", world.base)).form(&body).send().await.unwrap();
        assert_eq!((tracked.status().as_u16(), ancestors(&tracked)), (200, HOST.to_owned()));
        let case = tracked.text().await.unwrap();
        assert!(case.contains("action=\"/sematkan/jenawi/lacak/tindakan\""), "{case}");
        assert!(!case.contains("action=\"/lacak"));
    }

    async fn a_fault_in_a_frame_is_shown_in_the_frame(world: World) {
        allow(&world, &[HOST]).await;
        let body = [("number", "JNW-2026-0001"), ("code", "2345-6789-ABCD")];
        let refused = world.http.post(format!("{}/sematkan/jenawi/lacak", world.base)).form(&body).send().await.unwrap();
        assert_eq!((refused.status().as_u16(), ancestors(&refused)), (404, HOST.to_owned()));
        let wrong = world.http.post(format!("{}/sematkan/jenawi/lapor", world.base)).body("x").send().await.unwrap();
        assert_eq!((wrong.status().as_u16(), ancestors(&wrong)), (400, HOST.to_owned()));
        assert!(wrong.text().await.unwrap().contains("data-bingkai=\"jenawi\""));
    }

    async fn only_a_listed_origin_is_told_how_tall_the_page_is(world: World) {
        allow(&world, &[HOST]).await;
        let page = get(&world, "/sematkan/jenawi/lapor?asal=https://penipu.example").await.text().await.unwrap();
        assert!(!page.contains("data-asal") && !page.contains("penipu"));
        let page = get(&world, "/sematkan/jenawi/lapor?warna=%22%3E%3Cscript%3E").await.text().await.unwrap();
        assert!(page.contains("data-bawaan=\"\"") && !page.contains("warna.css"));
    }

    async fn a_colour_that_cannot_be_read_is_not_worn(world: World) {
        let teal = sheet(&world, "0f5d63").await;
        assert!(teal.contains("(prefers-color-scheme:light){:root{--brand:#0f5d63;"), "{teal}");
        assert!(!teal.contains("dark"), "too dark for the dark theme: {teal}");
        assert_eq!(sheet(&world, "zzz").await, "");
        assert!(!sheet(&world, "ffff00").await.contains("light"));
    }
}
