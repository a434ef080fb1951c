use super::*;
use crate::secrecy::loosening::LOOSENING_DAYS;

#[test]
fn a_kind_is_asked_only_where_one_channel_serves_two_procedures_and_known_where_there_is_one() {
    let intake = |channels: &[Channel], kinds: &[Kind], procedure: &str| Intake {
        channels: channels.to_vec(),
        kinds: kinds.to_vec(),
        procedure: procedure.to_owned(),
    };
    let agency = Agency {
        id: AgencyId::parse("contoh").expect("an id"),
        version: 1,
        name: "Contoh".to_owned(),
        government: "Contoh".to_owned(),
        also_known_as: Vec::new(),
        region: None,
        calendar: "contoh".to_owned(),
        number_template: "C-{tahun}-{urut:4}".to_owned(),
        request_template: requests(),
        objection_template: objections(),
        number_given: NumberGiven::System,
        national_limits: true,
        loosening_days: LOOSENING_DAYS,
        offices: Vec::new(),
        units: Vec::new(),
        categories: Vec::new(),
        templates: Vec::new(),
        responsibilities: Vec::new(),
        letterhead: None,
        disposition: None,
        delivery: None,
        letter_numbers: None,
        embed_origins: Vec::new(),
        keywords: Vec::new(),
        intakes: vec![
            intake(&[Channel::Laporgub], &[], "a"),
            intake(&[Channel::Website], &[Kind::Public], "a"),
            intake(&[Channel::Website], &[Kind::OwnService], "b"),
            intake(&[Channel::Phone], &[Kind::OwnService], "b"),
        ],
    };
    let check = |channel: Channel, kind: Option<Kind>, expect: Flow<'_>| {
        assert_eq!(agency.flow(channel, kind), expect, "{channel:?} {kind:?}");
    };
    check(Channel::Laporgub, None, Flow::Procedure("a"));
    check(Channel::Laporgub, Some(Kind::OwnService), Flow::Procedure("a"));
    check(Channel::Website, None, Flow::Ask(vec![Kind::Public, Kind::OwnService]));
    check(Channel::Website, Some(Kind::OwnService), Flow::Procedure("b"));
    check(Channel::Letter, None, Flow::Nothing);
    let kind = |channel, said, expect: Option<Kind>| assert_eq!(agency.kind(channel, said), expect, "{channel:?}");
    kind(Channel::Website, None, None);
    kind(Channel::Website, Some(Kind::Public), Some(Kind::Public));
    kind(Channel::Laporgub, None, None);
    kind(Channel::Phone, None, Some(Kind::OwnService));
}
