//! Every paper there is, made of the demonstration's month: that it comes out, and says what its form asks for. Absent:
//! how it looks.

use api::demo;
use serde_json::{Value, json};
use shared::case::Case;
use shared::papers::{Of, PaperForm, PaperKind};
use shared::procedure::Role;
use shared::time::Moment;
use tests::people::Officer;
use tests::world::{Receipt, key};
use tests::{World, on_both};

use crate::disposition::{before_head, sign};
use crate::papers::{bytes, read, tight};
use crate::requests::enter;

/// When the papers are made: both months before have their recaps.
const AT: &str = "2027-01-25T10:00:00+07:00";

/// What is read on each of a complaint or a recap, beside its number and the agency.
const SAID: [(PaperKind, &[&str]); 5] = [
    (PaperKind::Receipt, &["Tanda terima", "Diterima", "Isi aduan"]),
    (PaperKind::ComplaintSheet, &["Lembar pengaduan", "Pelapor", "Kanal", "Klasifikasi", "Kerahasiaan"]),
    (PaperKind::AnswerLetter, &["Nomor", "Sifat", "Lampiran", "Hal", "Yth."]),
    (PaperKind::Recap, &["Rekap bulanan", "Terlambat", "Tepat janji", "Lama jawaban", "disposisi"]),
    (PaperKind::Evaluation, &["evaluasi", "Terlambat", "Rekap"]),
];

/// What is read on each that is of some days, or of a procedure.
const OF_DAYS: [(PaperKind, &[&str]); 3] = [
    (
        PaperKind::Register,
        &["Buku register", "Nama pelapor", "Kanal", "Ringkasan aduan", "Batas waktu", "Petugas", "Keterangan"],
    ),
    (PaperKind::Requests, &["permohonan", "Pekerjaan", "Tujuan", "Keputusan", "Alasan penolakan"]),
    (PaperKind::Objections, &["keberatan", "Alasan keberatan", "Tanggapan"]),
];

async fn rows<Row>(world: &World, sql: &'static str) -> Vec<Row>
where
    Row: for<'r> sqlx::FromRow<'r, sqlx::any::AnyRow> + Send + Unpin,
{
    let mut reader = world.app.store().reader().await.expect("a connection");
    sqlx::query_as(sql).fetch_all(&mut *reader).await.expect("rows")
}

async fn filled(world: &World) -> Vec<Case> {
    let accounts = demo::load_all(&world.app).await.expect("the accounts load");
    demo::fill(&world.app, &accounts, Moment::parse(AT).expect("a moment")).await.expect("the month is lived through");
    world.at("2027-01-25T10:30");
    while api::act::make_papers(&world.app).await.expect("papers") > 0 {}
    let bodies: Vec<(String,)> = rows(world, "select body from cases order by agency, number, filed_at, id").await;
    bodies.iter().map(|body| serde_json::from_str(&body.0).expect("a case")).collect()
}

/// Somebody of a role at an agency.
async fn of_role<'w>(world: &'w World, agency: &str, role: Role) -> Option<Officer<'w>> {
    let all: Vec<(String, String, String, String)> =
        rows(world, "select login, agency, role, posts.id from posts join staff on staff.id = staff_id order by login")
            .await;
    let (login, _, _, post) = all.into_iter().find(|one| one.1 == agency && one.2 == role.code())?;
    Some(world.officer(&login).await.at(&post))
}

/// Asks for a paper and has it made; what is read on it where it is a document.
async fn printed(world: &World, officer: &Officer<'_>, asked: Value) -> String {
    let mut sent = asked;
    sent["post"] = json!(officer.post);
    let answer = officer.post("/api/v1/papers", &sent).await;
    assert_eq!(answer.status, 202, "{sent}: {}", answer.body);
    assert_eq!(api::act::make_papers(&world.app).await.expect("papers"), 1, "{sent}");
    let about = if sent["about"].as_str().is_some_and(|about| about.len() == 36 && sent["kind"] != "notification") {
        format!("&about={}", sent["about"].as_str().expect("an id"))
    } else {
        String::new()
    };
    let listed = officer.get(&format!("/api/v1/papers?post={}{about}", officer.post)).await;
    let papers = listed.body["papers"].as_array().expect("papers").clone();
    let form = sent["form"].as_str().unwrap_or("pdf").to_owned();
    let mut same = papers.into_iter().filter(|one| one["kind"] == sent["kind"] && one["form"] == form.as_str());
    let made = same.find(|one| one["made"].is_object()).unwrap_or_else(|| panic!("{sent} was not made"));
    let document = bytes(world, officer, &made["made"]["hash"]).await;
    if form == PaperForm::Pdf.code() { read(&document) } else { String::new() }
}

/// Which of some words are not read on a paper.
fn missing(text: &str, said: &[&str], of: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let lacks = said.iter().filter(|words| !text.contains(&tight(words).to_lowercase()));
    lacks.map(|words| format!("{of}: no “{words}” in {text}")).collect()
}

on_both! {
    async fn every_paper_is_made_of_a_lived_month_and_says_what_its_form_asks(world: World) {
        let cases = filled(&world).await;
        let (mut made, mut lacking) = (0, Vec::new());
        for (kind, said) in SAID {
            let case = cases.iter().find(|case| kind.is_of(case)).unwrap_or_else(|| panic!("nothing to print as {kind:?}"));
            let role = if kind.of() == Of::Recap { Role::Head } else { Role::Auditor };
            let officer = of_role(&world, case.agency.as_str(), role).await.expect("somebody may");
            let text = printed(&world, &officer, json!({"kind": kind, "about": case.id})).await;
            lacking.extend(missing(&text, said, kind.code()));
            if let Some(number) = &case.number {
                lacking.extend(missing(&text, &[number.as_str()], kind.code()));
            }
            made += 1;
        }
        let days = json!({"from_on": "2026-12-01", "until_on": "2027-01-25"});
        for (kind, said) in OF_DAYS {
            let role = if kind == PaperKind::Register { Role::Auditor } else { Role::Ppid };
            let officer = of_role(&world, "jenawi", role).await.expect("somebody may");
            for form in kind.forms() {
                let asked = json!({"kind": kind, "form": form, "from_on": days["from_on"], "until_on": days["until_on"]});
                let text = printed(&world, &officer, asked).await;
                lacking.extend(missing(&text, if *form == PaperForm::Pdf { said } else { &[] }, kind.code()));
            }
            made += 1;
        }
        let auditor = of_role(&world, "kaltara", Role::Auditor).await.expect("an auditor");
        let asked = json!({"kind": "conformance", "form": "xlsx", "from_on": "2026-12-01", "until_on": "2027-01-25"});
        printed(&world, &auditor, asked).await;
        for (kind, said) in [("procedure", ["Kegiatan", "Pelaksana", "Mutu baku"]), ("complaint_form", ["Formulir", "Pelapor", "Petugas"])] {
            let text = printed(&world, &auditor, json!({"kind": kind, "about": "kaltara-pengaduan"})).await;
            lacking.extend(missing(&text, &said, kind));
        }
        made += 3;
        let ppid = of_role(&world, "jenawi", Role::Ppid).await.expect("a PPID");
        let id = enter(&world, &ppid).await;
        let text = printed(&world, &ppid, json!({"kind": "notification", "about": id})).await;
        lacking.extend(missing(&text, &["Pemberitahuan tertulis", "penguasaan", "biaya", "keberatan", "Pemohonnama Lisan"], "notification"));
        assert_eq!(made + 3, PaperKind::ALL.len(), "every kind is tried, the disposition sheet and lists by tests of their own");
        assert!(lacking.is_empty(), "{}", lacking.join("\n"));
    }

    async fn a_disposition_sheet_on_paper_says_what_the_head_signed(world: World) {
        let (receipt, id) = before_head(&world, json!({})).await;
        let head = world.officer("pimpinan.kaltara").await;
        let asked = json!({"post": head.post, "kind": "disposition_sheet", "about": id});
        head.post("/api/v1/papers", &asked).await.is_problem(404, "not_found");
        let sheet = json!({"urgency": "segera", "marks": ["koordinasi"], "due_on": "2026-11-25", "subject": "Lampu jalan mati",
            "letter": "005/12/2026, 20 November 2026", "text": "Periksa di lapangan.",
            "recipients": [{"role": "answer_officer", "part": "advise"}]});
        let signed = sign(&head, &id, sheet).await;
        assert_eq!(signed.status, 200, "{}", signed.body);
        let text = printed(&world, &head, json!({"kind": "disposition_sheet", "about": id})).await;
        let said = ["Lembar disposisi", "Surat dari", "Diteruskan kepada", "harap", "Catatan", "agenda", "Lampu jalan mati",
            "005/12/2026", "20 November 2026", "Periksa di lapangan.", &receipt.number];
        assert_eq!(missing(&text, &said, "the sheet"), Vec::<String>::new());
    }

    async fn a_reporter_is_named_on_a_sheet_only_while_the_post_has_the_identity_open(world: World) {
        world.at("2026-11-23T09:00");
        let form = json!({"story": "Lampu jalan di depan balai desa mati sejak Senin malam.", "place": "Desa Balong",
            "name": "Sari Ambarwati", "phone": "081234567890"});
        let filed = world.file_form("karanganyar", &key(), &form).await;
        let receipt = Receipt::of(&filed.body);
        let case = world.track(&receipt).await["case"]["id"].as_str().expect("an id").to_owned();
        let desk = world.officer("admin.karanganyar").await;
        let asked = json!({"kind": "complaint_sheet", "about": case});
        let text = printed(&world, &desk, asked.clone()).await;
        assert!(text.contains("tidakdicetakdisini") && !text.contains("SariAmbarwati"), "{text}");
        let opened = desk.open_identity(&case, &key(), "Menghubungi pelapor untuk meninjau lokasi.").await;
        assert_eq!(opened.status, 200, "{}", opened.body);
        world.at("2026-11-23T09:01");
        let text = printed(&world, &desk, asked.clone()).await;
        assert!(text.contains("SariAmbarwati"), "{text}");
        world.at("2026-11-23T17:00");
        let desk = world.officer("admin.karanganyar").await;
        let text = printed(&world, &desk, asked).await;
        assert!(!text.contains("SariAmbarwati"), "it is closed again: {text}");
    }
}
