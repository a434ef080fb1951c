//! The whole matrix over HTTP: every demonstration post of two agencies with units, the reporter and the
//! public, at complaints of every kind and wherever they stand on their way; what each answer holds is what
//! the tables of `shared::visibility` say, and nothing else. Absent: the tables' own rules.

use serde_json::json;
use shared::id::CaseId;
use tests::on_both;
use tests::world::World;

mod asked;
mod look;
mod planted;
mod searched;
mod sheets;
mod together;

use look::Lookers;
use planted::{OPENING, PROVING, Planted, Way};

/// What a reporter keeps to themselves, and about whom they speak.
const KINDS: [(&str, bool, bool, &str); 6] = [
    ("ordinary", false, false, ""),
    ("rahasia", false, true, ""),
    ("anonim", true, false, ""),
    ("both", true, true, ""),
    ("own_office", false, false, "own_office"),
    ("unit", false, true, "dinas-pupr"),
];

/// Through the group, to an OPD, back, answered and ended. `unit` is Dinas PUPR.
const WARGA: Way = Way {
    agency: "karanganyar",
    filed_by: None,
    steps: &[
        ("2026-11-23T09:05", "admin", "1", ""),
        ("2026-11-23T09:06", "admin", "8c", ""),
        ("2026-11-23T09:10", "admin", "2", ""),
        ("2026-11-23T13:00", "admin", "3", "dinas-pupr"),
        ("2026-11-23T13:05", "dinas-pupr", OPENING, ""),
        ("2026-11-23T13:06", "admin", OPENING, ""),
        ("2026-11-23T13:10", "dinas-pupr", "8c", ""),
        ("2026-11-23T13:15", "dinas-pupr", PROVING, ""),
        ("2026-11-23T13:20", "dinas-pupr", "3b", ""),
        ("2026-11-23T13:25", "admin", "3c", "dinas-perhubungan"),
        ("2026-11-23T13:30", "dinas-perhubungan", "3a", ""),
        ("2026-11-23T14:00", "admin", "4", ""),
        ("2026-11-23T14:10", "reporter", "8a", ""),
        ("2026-11-23T14:20", "admin", "5a", ""),
    ],
    looks: &[1, 4, 6, 7, 8, 9, 10, 11, 13, 14],
};

/// To the Inspectorate, which may be told about the very unit that has it.
const OVERSIGHT: Way = Way {
    agency: "karanganyar",
    filed_by: None,
    steps: &[
        ("2026-11-23T09:05", "admin", "1", ""),
        ("2026-11-23T09:06", "admin", "8d", "berkadar_pengawasan"),
        ("2026-11-23T09:10", "admin", "3f", ""),
        ("2026-11-23T09:20", "inspektorat", "8c", ""),
        ("2026-11-23T09:25", "inspektorat", OPENING, ""),
        ("2026-11-23T09:30", "inspektorat", "3i", ""),
        ("2026-11-23T09:40", "inspektorat", "3g", ""),
    ],
    looks: &[3, 5, 7],
};

/// Entered by an officer, in the province's hands, an OPD's, and the agency's again.
const LAPORGUB: Way = Way {
    agency: "pekalongan",
    filed_by: Some(("pengelola", "laporgub")),
    steps: &[
        ("2026-11-23T09:05", "pengelola", "2", ""),
        ("2026-11-23T09:06", "pengelola", OPENING, ""),
        ("2026-11-23T09:07", "pimpinan", OPENING, ""),
        ("2026-11-23T09:10", "pengelola", "3a", "dinas-pupr"),
        ("2026-11-23T09:15", "dinas-pupr", OPENING, ""),
        ("2026-11-23T09:20", "dinas-pupr", "4a", ""),
        ("2026-11-23T09:30", "dinas-pupr", "4c", ""),
        ("2026-11-23T09:40", "pengelola", "5", ""),
    ],
    looks: &[0, 1, 3, 4, 6, 7, 8],
};

/// About the agency's own service, escalated and answered.
const DIRECT: Way = Way {
    agency: "pekalongan",
    filed_by: None,
    steps: &[
        ("2026-11-23T09:05", "admin", "2", ""),
        ("2026-11-23T09:06", "admin", OPENING, ""),
        ("2026-11-23T09:07", "pimpinan", OPENING, ""),
        ("2026-11-23T09:08", "inspektorat", OPENING, ""),
        ("2026-11-23T09:10", "admin", "3", ""),
        ("2026-11-23T09:20", "eskalasi", "5c", ""),
        ("2026-11-23T09:30", "eskalasi", "4", ""),
        ("2026-11-23T09:40", "reporter", "4a", ""),
    ],
    looks: &[0, 1, 4, 6, 8],
};

/// Files a complaint of every kind and takes each along the way, looking at all of them with everybody.
async fn walk(world: &World, way: &Way) {
    let lookers = Lookers::of(world, &["karanganyar", "pekalongan"]).await;
    let mut cases = Vec::new();
    for (nth, kind) in KINDS.iter().enumerate() {
        cases.push(Planted::file(world, &lookers, way, *kind, nth).await);
    }
    for taken in 0..=way.steps.len() {
        if let Some(step) = taken.checked_sub(1).map(|nth| &way.steps[nth]) {
            for case in &mut cases {
                case.take(world, &lookers, step).await;
            }
        }
        if way.looks.contains(&taken) {
            for case in &mut cases {
                case.learn(&lookers).await;
            }
            lookers.look(&cases).await;
            look::as_reporter_and_public(world, &cases).await;
        }
    }
    for case in &cases {
        let id = CaseId::parse(&case.id).expect("an id");
        api::act::verify(&world.app, &id).await.expect("the chain holds");
    }
}

on_both! {
    async fn nobody_sees_more_of_a_complaint_from_the_website_than_the_table_says(world: World) {
        walk(&world, &WARGA).await;
    }

    async fn nobody_sees_more_of_what_the_inspectorate_has_than_the_table_says(world: World) {
        walk(&world, &OVERSIGHT).await;
    }

    async fn nobody_sees_more_of_what_was_entered_at_a_desk_than_the_table_says(world: World) {
        walk(&world, &LAPORGUB).await;
    }

    async fn nobody_sees_more_of_a_complaint_about_the_office_itself_than_the_table_says(world: World) {
        let receipt = world.file_at("pekalongan").await;
        let kind = world.track(&receipt).await["case"]["kind"].clone();
        assert_eq!(kind, "own_service", "only complaints about itself reach it by its website");
        walk(&world, &DIRECT).await;
    }

    async fn nobody_sees_more_of_a_recap_than_the_table_says(world: World) {
        world.at("2026-12-01T08:00");
        api::sweep::run(&world.app).await.expect("a sweep");
        let lookers = Lookers::of(&world, &["karanganyar", "pekalongan"]).await;
        let mut recap = Planted::recap(&lookers, "karanganyar").await;
        recap.learn(&lookers).await;
        lookers.look(&[recap]).await;
    }

    async fn a_step_that_takes_a_case_out_of_sight_is_done_and_says_no_more(world: World) {
        let lookers = Lookers::of(&world, &["pekalongan"]).await;
        let way = Way { looks: &[], ..LAPORGUB };
        let mut case = Planted::file(&world, &lookers, &way, KINDS[1], 0).await;
        for step in &way.steps[..6] {
            case.take(&world, &lookers, step).await;
        }
        let unit = lookers.at("dinas-pupr.pekalongan");
        let load = json!({"step": "4c", "text": "Lubang sudah ditutup."});
        let (version, key) = (case.version(&lookers).await, tests::world::key());
        let done = unit.officer.command(&case.id, &key, version, load.clone()).await;
        assert_eq!((done.status, &done.body), (204, &serde_json::Value::Null));
        let again = unit.officer.command(&case.id, &key, version, load.clone()).await;
        assert_eq!(again.status, 204, "the same again is no fault: {}", again.body);
        unit.officer.command(&case.id, &tests::world::key(), version + 1, load).await.is_problem(404, "not_found");
        let other = json!({"step": "4c", "text": "Lain."});
        unit.officer.command(&case.id, &key, version, other).await.is_problem(404, "not_found");
        assert_eq!(case.version(&lookers).await, version + 1);
    }

    async fn who_keeps_accounts_or_looks_into_things_files_and_takes_nothing(world: World) {
        let receipt = world.file_at("karanganyar").await;
        let admin = world.officer("admin.karanganyar").await;
        let id = admin.waiting(&receipt.number).await;
        let desk = json!({"channel": "letter", "story": "Lampu jalan di depan balai desa mati sejak Senin."});
        for (login, sees) in [("administrator.karanganyar", false), ("pemeriksa.karanganyar", true)] {
            let officer = world.officer(login).await;
            let mut desk = desk.clone();
            desk["post"] = json!(officer.post);
            officer.file(&tests::world::key(), &desk).await.is_problem(403, "forbidden");
            assert!(officer.queue("mine").await.is_empty());
            assert_eq!(officer.queue("open").await.len(), usize::from(sees));
            for step in ["1", "8c", "8b", "8d"] {
                let load = json!({"step": step, "text": "Catatan.", "classification": "aspirasi"});
                let asked = officer.command(&id, &tests::world::key(), 1, load).await;
                let (status, code) = if sees { (409, "not_your_step") } else { (404, "not_found") };
                asked.is_problem(status, code);
            }
        }
    }
}
