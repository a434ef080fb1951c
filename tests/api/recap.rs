//! The figures of the monthly recap, against a count of their own in SQL over the events, for a month with every awkward
//! case; and the same month as it was known on an earlier day. Absent: the formulas (see `shared::recap`).

use serde_json::{Value, json};
use shared::time::Moment;
use tests::on_both;
use tests::people::Officer;
use tests::world::{Answer, Receipt, World, complaint, key};

const STORY: &str = "Lampu jalan di depan balai desa mati sejak Senin malam.";
/// What an answer that says something says.
const DONE: &str = "Lampu sudah kami perbaiki pada hari Selasa dan menyala kembali.";

async fn filed(world: &World, story: &str, more: Value) -> Receipt {
    let mut form = json!({"story": story, "place": "Desa Balong"});
    form.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let path = format!("{}/api/v1/agencies/karanganyar/cases", world.base);
    let answer = world.http.post(path).header("idempotency-key", key()).json(&form).send().await.unwrap();
    let answer = Answer::of(answer).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    Receipt::of(&answer.body)
}

async fn steps(officer: &Officer<'_>, id: &str, steps: &[&str]) {
    for step in steps {
        let done = officer.step(id, step, DONE).await;
        assert!(matches!(done.status, 200 | 204), "{step}: {}", done.body);
    }
}

async fn opened(officer: &Officer<'_>, receipt: &Receipt) -> String {
    officer.waiting(&receipt.number).await
}

async fn recap_of(officer: &Officer<'_>) -> String {
    let rows = officer.queue("mine").await;
    rows.iter().find(|row| row["period"] == "2026-11").expect("the recap")["id"].as_str().unwrap().to_owned()
}

async fn figures(officer: &Officer<'_>, recap: &str, known: Option<&str>) -> Value {
    let known = known.map(|text| Moment::parse(&format!("{text}:00+07:00")).unwrap().millis());
    let known = known.map(|millis| format!("&known={millis}")).unwrap_or_default();
    let answer = officer.get(&format!("/api/v1/cases/{recap}/recap?post={}{known}", officer.post)).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.body
}

/// November with every awkward case; the officer who draws up its recap.
async fn november(world: &World) -> Officer<'_> {
    world.at("2026-11-23T09:00");
    let desk = world.officer("admin.karanganyar").await;
    // Answered in time, and recorded; its reporter has it opened again in December.
    let answered = filed(world, STORY, json!({})).await;
    // Open and late at the end, and answered in December.
    let late = filed(world, "Jembatan di Dusun Ngadirejo retak dan berbahaya bagi anak sekolah.", json!({})).await;
    let withdrawn = filed(world, "Sampah menumpuk di belakang pasar sejak dua minggu lalu.", json!({})).await;
    let rejected = filed(world, "Iklan obat kuat yang dikirim ke formulir aduan warga ini.", json!({})).await;
    let disputed = filed(world, "Air ledeng di perumahan kami keruh dan berbau sejak Kamis.", json!({})).await;
    filed(world, "Petugas loket meminta uang tambahan tanpa tanda terima kepada kami.", json!({"confidential": true}))
        .await;
    let ids = [opened(&desk, &answered).await, opened(&desk, &disputed).await, opened(&desk, &rejected).await];
    for id in &ids[..2] {
        steps(&desk, id, &["1", "2", "2a"]).await;
    }
    let version = desk.case(&ids[2]).await["case"]["version"].as_u64().unwrap();
    let reject = json!({"step": "8f", "ground": "irrelevant", "text": "Bukan tentang pelayanan pemerintah."});
    assert_eq!(desk.command(&ids[2], &key(), version, reject).await.status, 200);
    world.at("2026-11-24T09:00");
    let desk = world.officer("admin.karanganyar").await;
    steps(&desk, &ids[0], &["4", "5a"]).await;
    steps(&desk, &ids[1], &["4"]).await;
    assert_eq!(world.reporter(&withdrawn, "8e", "Sudah diangkut.").await.status, 200);
    world.at("2026-11-25T09:00");
    assert_eq!(world.reporter(&disputed, "5c", "Airnya masih keruh.").await.status, 200);
    world.at("2026-11-30T15:00");
    filed(world, "Pohon tumbang menutup jalan ke sawah di dekat jembatan lama.", json!({})).await;
    // One more, moved into the next month.
    world.at("2026-12-01T09:00");
    filed(world, "Antrean di puskesmas terlalu lama setiap hari Selasa pagi.", json!({})).await;
    api::sweep::run(&world.app).await.unwrap();
    let desk = world.officer("admin.karanganyar").await;
    let id = opened(&desk, &late).await;
    steps(&desk, &id, &["1", "2", "2a", "4"]).await;
    desk
}

/// A letter of 30 November that is entered on 3 December.
async fn entered_late(desk: &Officer<'_>) {
    let mut form = complaint();
    form["post"] = json!(desk.post);
    form["channel"] = json!("whatsapp");
    form["happened_at"] = json!("2026-11-30T10:00");
    form["story"] = json!("Pagar sekolah dasar roboh dan membahayakan murid yang lewat.");
    let filed = desk.file(&key(), &form).await;
    assert_eq!(filed.status, 201, "{}", filed.body);
}

/// The same, counted over the events in SQL: the last event of each case before the month's end that was on record says
/// where it stood.
async fn counted(world: &World, known: &str) -> [i64; 4] {
    const LAST: &str = "from cases c join events e on e.case_id = c.id where c.agency = 'karanganyar' and c.period is null \
        and c.filed_at < $2 and e.version = (select max(x.version) from events x where x.case_id = c.id \
        and x.happened_at < $2 and x.recorded_at <= $3)";
    const ANSWERED: &str = "(select min(a.happened_at) from events a where a.case_id = c.id and a.version <= e.version \
        and a.canonical like '%\"state\":\"answered\"%' and a.version > coalesce((select max(o.version) from events o \
        where o.case_id = c.id and o.version <= e.version and o.canonical not like '%\"state\":\"answered\"%' \
        and o.canonical not like '%\"state\":\"closed\"%'), 0))";
    const OVER: [&str; 5] = ["answered", "closed", "withdrawn", "rejected", "handed_back"];
    let stands = |states: &[&str]| {
        let any: Vec<String> =
            states.iter().map(|state| format!("e.canonical like '%\"state\":\"{state}\"%'")).collect();
        format!("({})", any.join(" or "))
    };
    let month = |text: &str| Moment::parse(&format!("{text}:00+07:00")).unwrap().millis();
    let [came, answered, ended, open] = [
        format!("select count(*) {LAST} and c.filed_at >= $1"),
        format!("select count(*) {LAST} and {} and {ANSWERED} >= $1", stands(&OVER[..2])),
        format!("select count(*) {LAST} and {} and {ANSWERED} is null and e.happened_at >= $1", stands(&OVER[2..])),
        format!("select count(*) {LAST} and not {} and $1 > 0", stands(&OVER)),
    ];
    let mut reader = world.app.store().reader().await.unwrap();
    let mut counts = [0; 4];
    for (count, sql) in counts.iter_mut().zip([came, answered, ended, open]) {
        let row: (i64,) = sqlx::query_as(sqlx::AssertSqlSafe(sql))
            .bind(month("2026-11-01T00:00"))
            .bind(month("2026-12-01T00:00"))
            .bind(month(known))
            .fetch_one(&mut *reader)
            .await
            .unwrap();
        *count = row.0;
    }
    counts
}

fn counts(figures: &Value) -> [i64; 4] {
    ["came", "answered", "ended", "open"].map(|name| figures["figures"]["all"][name].as_i64().unwrap())
}

on_both! {
    async fn the_figures_of_a_month_are_those_of_a_count_over_its_events(world: World) {
        let desk = november(&world).await;
        let recap = recap_of(&desk).await;
        let before = figures(&desk, &recap, None).await;
        assert_eq!(counts(&before), [7, 1, 2, 4], "{before}");
        assert_eq!(counts(&before), counted(&world, "2026-12-01T09:00").await);
        // The bridge, answered in December, the counter, and the taps, whose second promise was broken too; the tree is not due yet.
        assert_eq!(before["figures"]["all"]["late"], 3, "{before}");
        world.at("2026-12-03T09:00");
        let desk = world.officer("admin.karanganyar").await;
        entered_late(&desk).await;
        let after = figures(&desk, &recap, None).await;
        assert_eq!(counts(&after), [8, 1, 2, 5], "what was entered late came in November: {after}");
        assert_eq!(counts(&after), counted(&world, "2026-12-03T09:00").await);
        assert_ne!(after["hash"], before["hash"]);
    }

    async fn a_recap_as_known_on_an_earlier_day_is_the_one_that_was_made_then(world: World) {
        let desk = november(&world).await;
        let recap = recap_of(&desk).await;
        world.at("2026-12-02T09:00");
        let desk = world.officer("admin.karanganyar").await;
        let then = figures(&desk, &recap, None).await;
        world.at("2026-12-08T09:00");
        let desk = world.officer("admin.karanganyar").await;
        entered_late(&desk).await;
        assert_ne!(figures(&desk, &recap, None).await["hash"], then["hash"]);
        assert_eq!(figures(&desk, &recap, Some("2026-12-02T09:00")).await, then);
        // What is to come is not known: later than now is now.
        let later = figures(&desk, &recap, Some("2027-01-01T00:00")).await;
        assert_eq!(later, figures(&desk, &recap, None).await);
    }

    async fn behind_each_figure_stand_its_cases_and_no_word_of_what_may_not_be_read(world: World) {
        let desk = november(&world).await;
        let recap = recap_of(&desk).await;
        let found = figures(&desk, &recap, None).await;
        for measure in ["came", "answered", "ended", "open", "late"] {
            let path = format!("/api/v1/cases/{recap}/recap/{measure}?post={}", desk.post);
            let rows = desk.get(&path).await;
            let listed = rows.body["rows"].as_array().unwrap();
            assert_eq!(listed.len() as u64, found["figures"]["all"][measure].as_u64().unwrap(), "{measure}");
            assert!(measure != "late" || listed.iter().all(|row| row["late"] == true));
        }
        desk.get(&format!("/api/v1/cases/{recap}/recap/all?post={}", desk.post)).await.is_problem(404, "not_found");
        let head = world.officer("pimpinan.karanganyar").await;
        let rows = head.get(&format!("/api/v1/cases/{recap}/recap/came?post={}", head.post)).await.body;
        assert_eq!(rows["rows"].as_array().unwrap().len(), 7);
        for row in rows["rows"].as_array().unwrap() {
            let case = row["case"].as_str().unwrap();
            let seen = head.get(&format!("/api/v1/cases/{case}?post={}", head.post)).await;
            let reads = seen.body["texts"].to_string().contains("\"complaint\"");
            assert_eq!(row["summary"] != "", reads, "the words of a complaint are for whoever may read it: {row}");
        }
        // Whoever has no part in the recap sees none of it, and a complaint is no recap.
        let unit = world.officer("dinas-pupr.karanganyar").await;
        unit.get(&format!("/api/v1/cases/{recap}/recap?post={}", unit.post)).await.is_problem(404, "not_found");
        let case = rows["rows"][0]["case"].as_str().unwrap();
        desk.get(&format!("/api/v1/cases/{case}/recap?post={}", desk.post)).await.is_problem(404, "not_found");
    }

    async fn the_facts_can_be_made_again_of_the_events(world: World) {
        let desk = november(&world).await;
        let recap = recap_of(&desk).await;
        let before = figures(&desk, &recap, None).await;
        let mut writer = world.app.store().writer().await.unwrap();
        sqlx::query("delete from case_facts").execute(&mut *writer).await.unwrap();
        sqlx::query("update cases set counted = 0").execute(&mut *writer).await.unwrap();
        writer.commit().await.unwrap();
        assert_eq!(counts(&figures(&desk, &recap, None).await), [0, 0, 0, 0]);
        assert!(api::act::count_older(&world.app).await.unwrap() > 7);
        assert_eq!(figures(&desk, &recap, None).await, before);
    }
}
