use serde::Deserialize;
use std::collections::BTreeMap;

use super::*;
use crate::defaults::Defaults;

mod chats;
mod words;

/// Messages as they come, with what an officer would make of each.
#[derive(Deserialize)]
struct Samples {
    now: String,
    texts: Vec<Sample>,
}

#[derive(Deserialize)]
struct Sample {
    title: String,
    agency: String,
    text: Vec<String>,
    expect: BTreeMap<String, String>,
}

fn agency(id: &str) -> Agency {
    let shipped = Defaults::load().expect("sound files").agencies;
    shipped.into_iter().find(|agency| agency.id.as_str() == id).expect("it ships")
}

/// What is read out of a text for an agency, with the messages chosen at first.
fn reading(id: &str, text: &str, now: &str) -> Vec<Proposal> {
    let agency = agency(id);
    let (channels, now) = (agency.channels(), Moment::parse(now).expect("a moment"));
    let ground = Ground { agency: &agency, channels: &channels, zone: Zone::Wib, now };
    proposals(&messages(text, &ground), &ground)
}

fn value<'p>(found: &'p [Proposal], field: &str) -> Option<&'p str> {
    found.iter().find(|one| one.field.code() == field).map(|one| one.value.as_str())
}

/// What must be read right at least, of a hundred expected: below it an officer types more than they check.
const FLOOR_PERCENT: usize = 85;

#[test]
fn most_of_what_an_officer_would_type_is_proposed() {
    let samples: Samples = serde_json::from_str(include_str!("../../tests/data/intake.json")).expect("samples");
    let mut fields: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    let mut wrong = Vec::new();
    for sample in &samples.texts {
        let found = reading(&sample.agency, &sample.text.join("\n"), &samples.now);
        assert!(found.iter().all(|one| one.field == Field::Story || !one.from.is_empty()), "{}", sample.title);
        let codes = [
            "channel",
            "external",
            "happened_at",
            "happened_on",
            "place",
            "category",
            "name",
            "phone",
            "address",
            "email",
            "nik",
        ];
        for code in codes {
            let (own, expect) = (value(&found, code), sample.expect.get(code).map(String::as_str));
            let count = fields.entry(code.to_owned()).or_default();
            count[1] += usize::from(expect.is_some());
            count[0] += usize::from(expect.is_some() && own == expect);
            count[2] += usize::from(own.is_some() && own != expect);
            if own != expect {
                wrong.push(format!("{}: {code} is {own:?}, not {expect:?}", sample.title));
            }
        }
    }
    for (field, [hits, expected, wrong]) in &fields {
        println!("{field}: {hits} of {expected}, {wrong} wrong");
    }
    println!("{}", wrong.join("\n"));
    let sum = |at: usize| fields.values().map(|counts| counts[at]).sum::<usize>();
    println!("all: {} of {}, {} wrong", sum(0), sum(1), sum(2));
    assert_eq!(samples.texts.len(), 14);
    assert!(sum(0) * 100 >= sum(1) * FLOOR_PERCENT, "{} of {}", sum(0), sum(1));
}
