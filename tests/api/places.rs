//! Where it happened: regions found and listed, and what a complaint keeps of them and of a point from a phone.

use reqwest::multipart::Form;
use serde_json::{Value, json};
use tests::on_both;
use tests::world::{Answer, Receipt, World, complaint, key};

const BALONG: &str = "Desa Balong, Kec. Jenawi, Kab. Karanganyar";
const POINT: &str = "-7.54232,111.09877,19";

async fn regions(world: &World, asked: &str) -> Answer {
    Answer::of(world.get(&format!("/api/v1/regions?{asked}")).send().await.unwrap()).await
}

/// The usual complaint with a region and a point.
fn placed() -> Value {
    let mut form = complaint();
    form["region"] = json!("33.13.17.2006");
    form["location"] = json!("-7.542318,111.098766,18.4");
    form
}

async fn filed(world: &World, form: &Value) -> Receipt {
    let answer = world.file_as(&key(), form).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    Receipt::of(&answer.body)
}

on_both! {
    async fn regions_are_found_by_name_and_listed_below_one_another(world: World) {
        let found = regions(&world, "q=balong&near=33.13.17").await;
        assert_eq!(found.status, 200);
        assert_eq!(found.body[0], json!({"code": "33.13.17.2006", "name": "Desa Balong", "within": "Kec. Jenawi, Kab. Karanganyar"}));
        assert!(found.body.as_array().unwrap().len() <= 10);
        let below = regions(&world, "parent=33.13.17").await;
        assert_eq!(below.body.as_array().unwrap().len(), 9);
        assert_eq!(regions(&world, "").await.body.as_array().unwrap().len(), 38, "nothing asked: the provinces");
        assert_eq!(regions(&world, "parent=").await.body.as_array().unwrap().len(), 38);
        for nothing in ["q=", "q=b", "q=%20%27", "q=xyzzy&near=bukan-kode"] {
            assert_eq!(regions(&world, nothing).await.body, json!([]), "{nothing}");
        }
        for unknown in ["parent=33.13.99", "parent=bukan-kode", "parent=33'--"] {
            regions(&world, unknown).await.is_problem(404, "not_found");
        }
    }

    async fn regions_may_be_kept_for_a_day_by_anyone(world: World) {
        let answer = world.get("/api/v1/regions?q=balong").send().await.unwrap();
        assert_eq!(answer.headers()["cache-control"], "public, max-age=86400");
    }

    async fn a_complaint_keeps_its_region_and_point_and_shows_them_to_its_reporter_and_officers(world: World) {
        let receipt = filed(&world, &placed()).await;
        let expect = json!({"place": "Dusun Krajan, Desa Balong", "region": "33.13.17.2006", "region_name": BALONG,
            "location": POINT, "happened_on": "2026-11-16"});
        let seen = world.track(&receipt).await;
        assert_eq!(seen["told"], expect);
        let texts: Vec<&Value> = seen["texts"].as_array().unwrap().iter().collect();
        assert_eq!(texts.len(), 1, "what is told of the place is not shown twice: {texts:?}");
        let officer = world.officer("admin.jenawi").await;
        assert_eq!(officer.case(seen["case"]["id"].as_str().unwrap()).await["told"], expect);
    }

    async fn the_point_of_whoever_stays_anonymous_is_never_kept_exactly(world: World) {
        let mut form = placed();
        form["anonymous"] = json!(true);
        let receipt = filed(&world, &form).await;
        assert_eq!(world.track(&receipt).await["told"]["location"], "-7.54200,111.09900,100");
        let mut reader = world.app.store().reader().await.unwrap();
        let exact: (i64,) = sqlx::query_as("select count(*) from texts where body like '%7.5423%'").fetch_one(&mut *reader).await.unwrap();
        assert_eq!(exact.0, 0);
    }

    async fn wrong_regions_and_points_are_named_with_every_other_problem(world: World) {
        let check = async |change: &[(&str, &str)], expect: &[&str]| {
            let mut form = complaint();
            for (field, value) in change {
                form[*field] = json!(value);
            }
            let answer = world.file_as(&key(), &form).await;
            answer.is_problem(422, "problems");
            assert_eq!(answer.fields(), expect, "{change:?}");
        };
        check(&[("region", "33.13.17.2999")], &["region"]).await;
        check(&[("region", "Balong")], &["region"]).await;
        check(&[("region", "33.00"), ("story", "")], &["story", "region"]).await;
        check(&[("location", "52.1,4.3,10")], &["location"]).await;
        check(&[("location", "di sini"), ("region", "99")], &["location", "region"]).await;
    }

    async fn a_desk_keeps_a_region_too_and_names_a_wrong_one(world: World) {
        let officer = world.officer("admin.jenawi").await;
        let mut form = placed();
        form["post"] = json!(officer.post);
        form["channel"] = json!("whatsapp");
        let filed = officer.file(&key(), &form).await;
        assert_eq!(filed.status, 201, "{}", filed.body);
        assert_eq!(world.track(&Receipt::of(&filed.body)).await["told"]["region_name"], BALONG);
        form["region"] = json!("33.13.99");
        let wrong = officer.file(&key(), &form).await;
        wrong.is_problem(422, "problems");
        assert_eq!(wrong.fields(), ["region"]);
    }

    async fn words_of_a_plain_form_are_a_region_where_they_can_mean_one_and_stay_beside_the_place_where_not(world: World) {
        let send = async |region: &str, place: &str| {
            let form = complaint();
            let mut parts = Form::new().text("key", key()).text("region", region.to_owned()).text("place", place.to_owned());
            for field in ["story", "name", "phone", "address"] {
                parts = parts.text(field, form[field].as_str().unwrap().to_owned());
            }
            let answer = world.http.post(format!("{}/jenawi/lapor", world.base)).multipart(parts).send().await.unwrap();
            let (status, html) = (answer.status(), answer.text().await.unwrap());
            assert_eq!(status, 200, "{html}");
            let words = || html.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
            let number = words().find(|word| word.starts_with("JNW-2026-")).expect("a number").to_owned();
            let code = words().find(|word| word.len() == 14 && shared::id::TrackingCode::from_typed(word).is_some());
            let receipt = Receipt { number, code: code.expect("a code").to_owned() };
            world.track(&receipt).await["told"].clone()
        };
        let told = send("Balong", "Dusun Krajan").await;
        assert_eq!((&told["region_name"], &told["place"]), (&json!(BALONG), &json!("Dusun Krajan")));
        let told = send("kota pekalongan", "").await;
        assert_eq!((&told["region"], &told["place"]), (&json!("33.75"), &Value::Null));
        let told = send("dekat pasar Jenawi", "Dusun Krajan").await;
        assert_eq!((&told["region"], &told["place"]), (&Value::Null, &json!("Dusun Krajan, dekat pasar Jenawi")));
    }

    async fn a_phone_may_be_asked_for_its_place_and_voice_by_this_site_alone(world: World) {
        let answer = world.get("/jenawi/lapor").send().await.unwrap();
        let policy = answer.headers()["permissions-policy"].to_str().unwrap();
        assert!(policy.contains("geolocation=(self)") && policy.contains("microphone=(self)") && policy.contains("camera=()"), "{policy}");
    }
}
