use super::*;
use crate::agency::Agency;
use crate::calendar::Calendar;
use crate::case::{Actor, Context, Opening, Rules, apply, decide, file, offers, replay};
use crate::defaults::Defaults;
use crate::id::{CaseId, PostId, RegisterNumber};
use crate::procedure::{Action, Channel, Role, State};
use crate::secrecy::Secrecy;
use crate::time::Moment;

mod split;
mod twice;

/// The agency in which a complaint goes on to an OPD.
struct Office {
    agency: Agency,
    procedure: Procedure,
    calendar: Calendar,
}

impl Office {
    fn new() -> Self {
        let set = Defaults::load().unwrap();
        let agency = set.agencies.into_iter().find(|one| one.id.as_str() == "karanganyar").unwrap();
        let procedure = set.procedures.into_iter().find(|one| one.id == "karanganyar-aduan-warga").unwrap();
        let calendar = set.calendars.into_iter().find(|one| one.id == agency.calendar).unwrap();
        Self { agency, procedure, calendar }
    }

    fn rules(&self) -> Rules<'_> {
        Rules { procedure: &self.procedure, agency: &self.agency, calendar: &self.calendar }
    }

    fn at(&self, typed: &str) -> Moment {
        self.calendar.zone.from_typed(typed).unwrap()
    }

    /// A complaint after some steps of the desk's.
    fn case(&self, secrecy: Secrecy, steps: &[&str]) -> Case {
        let opening = Opening {
            case: CaseId::parse("0192f0c1-0000-7000-8000-000000000001").unwrap(),
            agency: self.agency.id.clone(),
            procedure: self.procedure.id.clone(),
            procedure_version: self.procedure.version,
            channel: Channel::Website,
            kind: None,
            external: None,
            period: None,
            secrecy,
            category: None,
            about: None,
            publish: false,
            privacy_notice: None,
        };
        let context = Context {
            number: RegisterNumber::parse("KRA-2026-0001"),
            unit: self.agency.units.first().map(|unit| unit.id.clone()),
            ..Context::at(self.at("2026-11-23T09:00"))
        };
        let mut case = replay(&file(&self.rules(), opening, &Actor::REPORTER, &context).unwrap()).unwrap();
        for (nth, step) in steps.iter().enumerate() {
            // A day each: some steps have to wait.
            let context = Context { now: self.at(&format!("2026-11-{}T13:00", 24 + nth)), ..context.clone() };
            let role = self.procedure.step(step).unwrap().actors[0];
            for event in decide(&self.rules(), &case, &at(role), step, &context).unwrap() {
                case = apply(Some(case), &event).unwrap();
            }
        }
        case
    }
}

fn at(role: Role) -> Actor {
    Actor::at_post(role, PostId::parse("p1").unwrap())
}

fn seat(role: Role, unit: Option<&str>) -> Seat {
    Seat { role, agency: "karanganyar".to_owned(), unit: unit.map(|unit| crate::id::UnitId::parse(unit).unwrap()) }
}

#[track_caller]
fn gathers(seat: &Seat, case: &Case, office: &Office, expect: Result<(), Refusal>) {
    assert_eq!(may_gather(seat, case, &office.procedure), expect, "{seat:?}");
}

#[test]
fn whoever_holds_coordinates_or_heads_gathers_and_nobody_else() {
    let office = Office::new();
    let case = office.case(Secrecy::default(), &["1", "2", "3"]);
    let unit = case.unit.clone().unwrap();
    gathers(&seat(Role::IntakeOfficer, None), &case, &office, Ok(()));
    gathers(&seat(Role::Head, None), &case, &office, Ok(()));
    gathers(&seat(Role::OpdAdmin, Some(unit.as_str())), &case, &office, Ok(()));
    for role in [Role::Auditor, Role::Administrator, Role::Inspectorate, Role::Classifier] {
        gathers(&seat(role, None), &case, &office, Err(Refusal::NotHeld));
    }
    let other = office.agency.units.iter().find(|other| other.id != unit).unwrap();
    gathers(&seat(Role::OpdAdmin, Some(other.id.as_str())), &case, &office, Err(Refusal::NotHeld));
    let stranger = Seat { agency: "jenawi".to_owned(), ..seat(Role::IntakeOfficer, None) };
    gathers(&stranger, &case, &office, Err(Refusal::NotHeld));
}

#[test]
fn a_case_is_in_one_group_at_a_time() {
    let office = Office::new();
    let case = office.case(Secrecy::default(), &["1"]);
    let gathered = Case { umbrella: crate::id::UmbrellaId::parse("0a"), ..case };
    gathers(&seat(Role::IntakeOfficer, None), &gathered, &office, Err(Refusal::GatheredAlready));
    assert_eq!(may_tie(&seat(Role::IntakeOfficer, None), &gathered, &office.procedure), Ok(()), "but may leave it");
}

#[test]
fn a_deed_is_a_step_of_each_case_or_a_refusal_that_says_why() {
    let office = Office::new();
    let now = office.at("2026-11-27T10:00");
    let (early, late) = (office.case(Secrecy::default(), &["1"]), office.case(Secrecy::default(), &["1", "2"]));
    let admin = at(Role::IntakeOfficer);
    let asked = [&early, &late].map(|case| {
        let offers = offers(&office.procedure, case, &admin, now);
        assert!(!offers.is_empty());
        (&office.agency, &office.procedure, offers)
    });
    let found = common(asked);
    assert!(found.windows(2).all(|pair| pair[0].cases >= pair[1].cases), "{found:?}");
    let note = found.iter().find(|one| one.deed.action == Action::Note).unwrap();
    assert_eq!(note.cases, 2);
    for one in &found {
        let takes = |case: &&Case| step_for(&office.procedure, case, &admin, one.deed, now).is_ok();
        assert_eq!([&early, &late].iter().filter(|case| takes(case)).count(), one.cases, "{one:?}");
    }
    let never = Deed { action: Action::Archive, to: None, holder: None };
    let refused = step_for(&office.procedure, &early, &admin, never, now);
    assert_eq!(refused.map(|step| &step.no), Err(crate::case::Refusal::UnknownStep));
}

#[cfg(feature = "search")]
mod likes {
    use super::*;
    use crate::id::CategoryId;

    const LAMP: &str = "Lampu jalan di depan balai desa Balong mati sejak Senin, anak-anak takut pulang mengaji.";

    fn matter(story: &str, point: Option<&str>, category: Option<&str>, day: &str) -> Matter {
        let category = category.map(|id| CategoryId::parse(id).unwrap());
        let at = Moment::parse(&format!("{day}T09:00:00+07:00")).unwrap();
        Matter::new(story, "", None, point, at).of_category(category.as_ref())
    }

    #[track_caller]
    fn check(other: &Matter, expect: Option<&str>) {
        let ours = matter(LAMP, Some("-7.60000,111.10000,20"), Some("infrastruktur"), "2026-11-23");
        let found = likest(&ours, [((), other.clone())], crate::time::Zone::Wib);
        assert_eq!(found.first().map(|((), why)| line(why, Lang::Id)).as_deref(), expect);
    }

    #[test]
    fn a_case_is_alike_by_words_or_by_place_and_says_why() {
        let told = "Penerangan jalan balai Balong padam, lampunya mati semua.";
        check(&matter(told, None, None, "2026-11-21"), Some("5 kata sama · 2 hari sebelumnya"));
        let near = Some("-7.60160,111.10000,20");
        let dark = "Gelap sekali, lampu padam.";
        check(
            &matter(dark, near, Some("infrastruktur"), "2026-11-24"),
            Some("1 kata sama · 180 m dari sini · kategori sama · 1 hari sesudahnya"),
        );
        check(&matter(dark, None, Some("infrastruktur"), "2026-11-24"), None);
        check(&matter("Sampah menumpuk di pasar.", near, None, "2026-11-23"), None);
        check(&matter(told, near, None, "2026-06-23"), None);
    }
}
