//! One complaint in which two matters were told: a part becomes a complaint of its own, of the same reporter and day.

use serde_json::{Value, json};
use shared::id::CaseId;
use tests::on_both;
use tests::people::{Officer, together};
use tests::world::{Answer, Receipt, World, complaint, key, tells_phone};

use crate::uploads::sideways_photo;

const PART: &str = "Selain itu, petugas loket meminta uang lima puluh ribu rupiah tanpa kuitansi.";

/// What is typed of a part.
fn part() -> Value {
    json!({"story": PART, "place": "Kantor kecamatan", "category": "", "text": "Supaya masing-masing cepat dijawab."})
}

async fn split(world: &World, officer: &Officer<'_>, id: &str, key: &str, version: &Value, form: Value) -> Answer {
    let body = json!({"post": officer.post, "version": version, "form": form});
    let request = world.http.post(format!("{}/api/v1/cases/{id}/split", world.base)).bearer_auth(&officer.token);
    Answer::of(request.header("idempotency-key", key).json(&body).send().await.expect("an answer")).await
}

async fn sheet(officer: &Officer<'_>, id: &str) -> Answer {
    officer.get(&format!("/api/v1/cases/{id}/split?post={}", officer.post)).await
}

async fn version(officer: &Officer<'_>, id: &str) -> Value {
    officer.case(id).await["case"]["version"].clone()
}

/// A complaint by a reporter with a mailbox, with a photo.
async fn filed(world: &World, secrecy: Value) -> Receipt {
    let (mut form, key) = (complaint(), key());
    form["email"] = json!("sari@contoh.id");
    form["publish"] = json!(true);
    for (field, value) in secrecy.as_object().expect("fields") {
        form[field] = value.clone();
    }
    let photo = world.upload(&key, "foto.jpg", sideways_photo()).await;
    form["files"] = json!([photo.body["id"]]);
    let answer = world.file_as(&key, &form).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    Receipt::of(&answer.body)
}

/// The part as its reporter opens it from the tracker of the whole.
async fn followed(world: &World, whole: &Receipt) -> (Receipt, Value) {
    let tracked = world.track(whole).await;
    let kin = &tracked["kin"][0];
    assert_eq!(kin["relation"], "part", "{tracked}");
    let text = |value: &Value| value.as_str().expect("words").to_owned();
    let part = Receipt { number: text(&kin["number"]), code: text(&kin["code"]) };
    let opened = world.track(&part).await;
    (part, opened)
}

async fn verified(world: &World, ids: &[&str]) {
    for id in ids {
        api::act::verify(&world.app, &CaseId::parse(id).expect("an id")).await.expect("the chain holds");
    }
}

on_both! {
    async fn a_part_is_a_complaint_of_its_own_of_the_same_reporter_and_day(world: World) {
        let whole = filed(&world, json!({})).await;
        let classifier = world.officer("klarifikasi.jenawi").await;
        let id = classifier.waiting(&whole.number).await;
        let before = classifier.case(&id).await;
        world.at("2026-11-24T10:00");
        let classifier = world.officer("klarifikasi.jenawi").await;
        let shown = sheet(&classifier, &id).await;
        assert_eq!((shown.status, &shown.body["hindered"]), (200, &Value::Null), "{}", shown.body);
        assert_eq!(shown.body["since"], before["case"]["filed_at"]);
        assert!(shown.body["whole"].as_str().expect("words").contains("Lampu"), "{}", shown.body);
        let mut form = part();
        form["files"] = json!([before["files"][0]["id"]]);
        let (key, seen) = (key(), before["case"]["version"].clone());
        let done = split(&world, &classifier, &id, &key, &seen, form.clone()).await;
        assert_eq!(done.status, 201, "{}", done.body);
        let again = split(&world, &classifier, &id, &key, &seen, form).await;
        assert_eq!(again.body, done.body, "the same again opens nothing more");
        let (receipt, opened) = followed(&world, &whole).await;
        assert_eq!(json!(receipt.number), done.body["number"]);
        assert_ne!(receipt.number, whole.number);
        for same in ["filed_at", "channel", "publish", "agency", "procedure"] {
            assert_eq!(opened["case"][same], before["case"][same], "{same}");
        }
        assert_eq!(opened["told"]["place"], "Kantor kecamatan");
        assert_eq!(opened["files"][0]["name"], "foto.jpg");
        assert!(opened["texts"].to_string().contains(PART));
        assert!(opened["texts"].to_string().contains(&whole.number), "the part says where it is from");
        // The due moments are those that were shown, counted from the day on which it was told.
        let dues: Vec<Value> = shown.body["dues"].as_array().expect("dues").iter().map(|due| due["at"].clone()).collect();
        let clocks = opened["case"]["clocks"].as_array().expect("clocks").iter();
        let open: Vec<Value> = clocks.filter(|clock| clock["stopped_at"].is_null()).map(|clock| clock["due_at"].clone()).collect();
        assert!(!dues.is_empty() && dues.iter().all(|due| open.contains(due)), "{dues:?} {open:?}");
        let after = classifier.case(&id).await;
        for kept in ["state", "holder", "clocks", "number", "secrecy"] {
            assert_eq!(after["case"][kept], before["case"][kept], "{kept} of the whole stays");
        }
        assert!(world.track(&whole).await["texts"].to_string().contains(&receipt.number), "the reporter reads the number");
        verified(&world, &[&id, done.body["case"].as_str().expect("an id")]).await;
    }

    async fn nobody_at_a_post_is_shown_who_reports_or_the_code(world: World) {
        let whole = filed(&world, json!({})).await;
        let classifier = world.officer("klarifikasi.jenawi").await;
        let id = classifier.waiting(&whole.number).await;
        let seen = version(&classifier, &id).await;
        let done = split(&world, &classifier, &id, &key(), &seen, part()).await;
        let new = done.body["case"].as_str().expect("an id").to_owned();
        let (receipt, _) = followed(&world, &whole).await;
        let answers = [done.body.clone(), sheet(&classifier, &id).await.body, classifier.case(&id).await, classifier.case(&new).await];
        for answer in answers {
            let text = answer.to_string();
            for secret in ["Sari", "sari@contoh.id", receipt.code.as_str(), whole.code.as_str()] {
                assert!(!text.contains(secret), "{secret} in {text}");
            }
            assert!(!tells_phone(&text), "{text}");
        }
        let text = classifier.case(&id).await["kin"].to_string();
        assert!(text.contains(&receipt.number) && text.contains(&new), "{text}");
        let of_part = classifier.case(&new).await;
        assert_eq!(of_part["kin"][0]["relation"], "part_of", "{}", of_part["kin"]);
        let opened = classifier.open_identity(&new, &key(), "Pelapor menanyakan pecahannya.").await;
        let name = opened.body["identity"]["name"].as_str().unwrap_or_default().to_owned();
        assert_eq!((opened.status, name.as_str()), (200, complaint()["name"].as_str().unwrap()), "{}", opened.body);
        assert!(world.track(&receipt).await["kin"][0]["code"].is_null(), "a part opens nothing but itself");
        world.at("2026-11-23T10:30");
        api::post_office::run(&world.app).await.expect("the post office");
        for mail in world.mail.fetch() {
            assert!(!mail.text().contains(&receipt.code) && !mail.text().contains(&receipt.code.replace('-', "")), "{}", mail.text());
        }
    }

    async fn a_part_is_as_secret_as_its_whole_or_more(world: World) {
        let classifier = world.officer("klarifikasi.jenawi").await;
        for (wished, asked, then) in [
            (json!({"anonymous": true}), false, json!({"anonymous": true})),
            (json!({"confidential": true}), false, json!({"confidential": true})),
            (json!({}), true, json!({"confidential": true})),
            (json!({}), false, Value::Null),
        ] {
            let whole = filed(&world, wished).await;
            let id = classifier.waiting(&whole.number).await;
            let mut form = part();
            form["confidential"] = json!(asked);
            let done = split(&world, &classifier, &id, &key(), &version(&classifier, &id).await, form).await;
            assert_eq!(done.status, 201, "{}", done.body);
            let (_, opened) = followed(&world, &whole).await;
            assert_eq!(opened["case"]["secrecy"], then);
            assert_eq!(opened["case"]["tightened"].as_bool().unwrap_or_default(), asked, "the office's own doing");
            let ppid = world.officer("ppid.jenawi").await;
            let new = done.body["case"].as_str().expect("an id");
            let sees = ppid.get(&format!("/api/v1/cases/{new}?post={}", ppid.post)).await.status == 200;
            assert_eq!(sees, then["confidential"] != json!(true), "{then}");
            verified(&world, &[&id, new]).await;
        }
    }

    async fn a_letter_is_split_five_times_and_never_after_its_end(world: World) {
        let whole = filed(&world, json!({})).await;
        let classifier = world.officer("klarifikasi.jenawi").await;
        let id = classifier.waiting(&whole.number).await;
        for _ in 0..5 {
            let done = split(&world, &classifier, &id, &key(), &version(&classifier, &id).await, part()).await;
            assert_eq!(done.status, 201, "{}", done.body);
        }
        let sixth = split(&world, &classifier, &id, &key(), &version(&classifier, &id).await, part()).await;
        sixth.is_problem(409, "too_many_parts");
        let other = filed(&world, json!({})).await;
        let id = classifier.waiting(&other.number).await;
        assert_eq!(world.reporter(&other, "6e", "").await.status, 200);
        let ended = split(&world, &classifier, &id, &key(), &version(&classifier, &id).await, part()).await;
        ended.is_problem(409, "ended");
        assert!(sheet(&classifier, &id).await.body["hindered"].is_string());
    }

    async fn what_is_wrong_with_a_part_is_named_by_field_and_nothing_is_opened(world: World) {
        let whole = filed(&world, json!({})).await;
        let classifier = world.officer("klarifikasi.jenawi").await;
        let id = classifier.waiting(&whole.number).await;
        let seen = version(&classifier, &id).await;
        for (field, value, wrong) in [
            ("story", json!(""), "story"),
            ("story", json!("Pendek."), "story"),
            ("category", json!("tidak-ada"), "category"),
            ("region", json!("99.99.99.9999"), "region"),
            ("happened_on", json!("2030-01-01"), "happened_on"),
            ("files", json!(["0123456789abcdef0123456789abcdef"]), "files"),
        ] {
            let mut form = part();
            form[field] = value;
            let answer = split(&world, &classifier, &id, &key(), &seen, form).await;
            answer.is_problem(422, "problems");
            assert_eq!(answer.fields(), [wrong]);
        }
        let ppid = world.officer("ppid.jenawi").await;
        split(&world, &ppid, &id, &key(), &seen, part()).await.is_problem(409, "not_held");
        let stranger = world.officer("admin.karanganyar").await;
        split(&world, &stranger, &id, &key(), &seen, part()).await.is_problem(404, "not_found");
        assert!(world.track(&whole).await["kin"].is_null());
        assert_eq!(version(&classifier, &id).await, seen);
    }

    async fn of_two_officers_who_split_at_once_one_wins_and_the_other_is_shown_the_newer(world: World) {
        let twin = world.twin().await;
        let (one, other) = (world.officer("klarifikasi.jenawi").await, twin.officer("admin.jenawi").await);
        for _ in 0..8 {
            let whole = filed(&world, json!({})).await;
            let id = one.waiting(&whole.number).await;
            let seen = version(&one, &id).await;
            let (mine, yours) = (key(), key());
            let both = together([
                split(&world, &one, &id, &mine, &seen, part()),
                split(&twin, &other, &id, &yours, &seen, part()),
            ]).await;
            let mut statuses: Vec<u16> = both.iter().map(|answer| answer.status).collect();
            statuses.sort_unstable();
            assert_eq!(statuses, [201, 409], "{} {}", both[0].body, both[1].body);
            both.iter().find(|answer| answer.status == 409).unwrap().is_problem(409, "stale");
            assert_eq!(world.track(&whole).await["kin"].as_array().map(Vec::len), Some(1));
            verified(&world, &[&id]).await;
        }
        // Two taps of one officer are one part.
        let whole = filed(&world, json!({})).await;
        let id = one.waiting(&whole.number).await;
        let (key, seen) = (key(), version(&one, &id).await);
        let taps = together((0..4).map(|_| split(&world, &one, &id, &key, &seen, part()))).await;
        assert!(taps.iter().all(|tap| tap.body == taps[0].body && tap.status == 201), "{:?}", taps[1].body);
        assert_eq!(world.track(&whole).await["kin"].as_array().map(Vec::len), Some(1));
    }

    async fn the_plain_page_opens_a_part_without_its_code_in_an_address(world: World) {
        let whole = filed(&world, json!({})).await;
        let classifier = world.officer("klarifikasi.jenawi").await;
        let id = classifier.waiting(&whole.number).await;
        split(&world, &classifier, &id, &key(), &version(&classifier, &id).await, part()).await;
        let (receipt, _) = followed(&world, &whole).await;
        let opens = async |receipt: &Receipt| {
            let form = [("number", receipt.number.as_str()), ("code", receipt.code.as_str())];
            world.http.post(format!("{}/lacak", world.base)).form(&form).send().await.unwrap().text().await.unwrap()
        };
        let page = opens(&whole).await;
        assert!(page.contains(&format!("Buka aduan {}", receipt.number)), "{page}");
        assert!(page.contains(&format!("name=\"code\" value=\"{}\"", receipt.code)) && !page.contains(&format!("={}", receipt.code)));
        let page = opens(&receipt).await;
        assert!(page.contains("Kantor kecamatan") && page.contains(&whole.number), "{page}");
    }
}
