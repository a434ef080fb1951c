use std::sync::OnceLock;

use proptest::prelude::*;

use super::*;
use crate::case::{Actor, Opening, apply, beside};
use crate::defaults::Defaults;
use crate::id::{CaseId, PostId};
use crate::procedure::{Channel, State, StepNo};
use crate::secrecy::Secrecy;
use crate::time::Moment;

fn set() -> &'static Defaults {
    static SET: OnceLock<Defaults> = OnceLock::new();
    SET.get_or_init(|| Defaults::load().unwrap())
}

/// A complaint to Karanganyar that Dinas PUPR has.
fn complaint(confidential: bool) -> Case {
    let opening = Opening {
        case: CaseId::parse("0192f0c1-0000-7000-8000-000000000001").unwrap(),
        agency: set().agency("karanganyar").unwrap().id.clone(),
        procedure: "karanganyar-aduan-warga".to_owned(),
        procedure_version: 1,
        channel: Channel::Website,
        kind: None,
        external: None,
        period: None,
        secrecy: Secrecy { confidential, anonymous: false },
        category: None,
        about: None,
        publish: false,
        privacy_notice: None,
    };
    let (unit, now) = (UnitId::parse("dinas-pupr"), Moment::from_millis(0));
    let first = Event {
        version: 1,
        step: StepNo::new(),
        action: Action::File,
        actor: Actor::REPORTER,
        happened_at: now,
        recorded_at: now,
        state: State::Forwarded,
        holder: Role::OpdAdmin,
        unit,
        ground: None,
        clocks: Vec::new(),
        opening: Some(opening),
        number: None,
        classification: None,
        rating: None,
        sheet: None,
        initials: Vec::new(),
        worker: None,
        secrecy: None,
        tie: None,
        named: Vec::new(),
        sealed: Vec::new(),
    };
    apply(None, &first).unwrap()
}

fn offered(confidential: bool) -> Vec<String> {
    let (agency, procedure) =
        (set().agency("karanganyar").unwrap(), set().procedure("karanganyar-aduan-warga").unwrap());
    handles(agency, procedure, &complaint(confidential)).into_iter().map(|one| one.word).collect()
}

#[test]
fn only_offices_that_read_the_notes_of_a_case_have_a_handle_there() {
    let open = offered(false);
    assert!(open.contains(&"opd-dinas-pupr".to_owned()), "{open:?}");
    assert!(open.contains(&"pimpinan".to_owned()), "{open:?}");
    assert!(!open.iter().any(|word| word == "administrator"), "{open:?}");
    assert!(!open.contains(&"opd-dinas-kesehatan".to_owned()), "another unit reads nothing of it: {open:?}");
    let kept = offered(true);
    assert!(kept.len() < open.len() && kept.contains(&"opd-dinas-pupr".to_owned()), "{kept:?}");
}

#[test]
fn every_office_of_every_agency_has_a_handle_of_its_own() {
    for agency in &set().agencies {
        let offices = positions(agency, &set().procedures);
        let mut words: Vec<String> = offices.iter().map(|one| handle(one.role, one.unit.as_ref())).collect();
        for word in &words {
            assert_eq!(named(&format!("@{word}.")).collect::<Vec<_>>(), [word.as_str()], "read back whole");
        }
        words.sort();
        let count = words.len();
        words.dedup();
        assert_eq!(words.len(), count, "{words:?}");
    }
}

#[test]
fn a_handle_is_read_where_it_begins_a_word() {
    let check = |text: &str, expect: &[&str]| assert_eq!(named(text).collect::<Vec<_>>(), expect, "{text}");
    check("", &[]);
    check("@pimpinan mohon arahan", &["pimpinan"]);
    check("Mohon (@opd-dinas-pupr, @Pimpinan).", &["opd-dinas-pupr", "Pimpinan"]);
    check("surel budi@contoh.id", &[]);
    check("a@ b @", &[]);
    check("@@bahan", &["bahan"]);
    check("@bahan-", &["bahan"]);
    check("é@bahan", &[]);
    check("@dinas_pu!", &["dinas_pu"]);
}

#[test]
fn a_word_that_is_no_handle_is_named_and_a_known_one_is_not() {
    let known = ["pimpinan".to_owned(), "bahan".to_owned()];
    let check = |text: &str, expect: &[&str]| assert_eq!(unknown(text, &known).collect::<Vec<_>>(), expect, "{text}");
    check("@pimpinan dan @PIMPINAN", &[]);
    check("@pimpinann, @bahan, @siapa", &["pimpinann", "siapa"]);
}

#[test]
fn whoever_writes_settles_a_mention_and_whoever_only_looks_does_not() {
    let case = complaint(false);
    let post = PostId::parse("0192f0c1-0000-7000-8000-00000000000a").unwrap();
    let (actor, now) = (Actor::at_post(Role::Head, post), Moment::from_millis(5));
    let with = |action: Action, kind: Option<TextKind>| {
        let commitment = crate::chain::Hash::none();
        let sealed = kind.map(|kind| crate::case::Sealed { what: SealedKind::Text(kind), commitment });
        settled_by(&Event { sealed: sealed.into_iter().collect(), ..beside(&case, action, actor.clone(), now) })
    };
    let head = Some(Position { role: Role::Head, unit: None });
    assert_eq!(with(Action::Note, Some(TextKind::Note)), head);
    assert_eq!(with(Action::HandOver, None), None);
    assert_eq!(with(Action::OpenIdentity, Some(TextKind::Access)), None);
}

proptest! {
    #[test]
    fn any_text_is_read_without_a_panic_and_what_is_mentioned_is_offered(text in "[@a-z\\-_. é]{0,60}|\\PC{0,40}") {
        let handles: Vec<Handle> = ["bahan", "pimpinan"].map(|word| Handle {
            word: word.to_owned(),
            office: Position { role: if word == "bahan" { Role::Drafter } else { Role::Head }, unit: None },
        }).into();
        let known: Vec<String> = handles.iter().map(|one| one.word.clone()).collect();
        let (all, found, strange) =
            (named(&text).count(), mentioned(&text, &handles).len(), unknown(&text, &known).count());
        prop_assert!(found <= 2 && found + strange <= all);
        prop_assert_eq!(found == 0, strange == all);
    }
}
