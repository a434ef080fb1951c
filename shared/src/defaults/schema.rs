//! The keys of the three kinds of file, and the words each may say: the one table by which files are
//! read. Absent: what must hold between them (see [`crate::procedure::Fault`]).

use super::known as word;
use super::shape::{Field, Shape};

const fn need(key: &'static str, shape: Shape) -> Field {
    Field { key, shape, needed: true }
}

const fn may(key: &'static str, shape: Shape) -> Field {
    Field { key, shape, needed: false }
}

const TEXTS: Shape = Shape::List(&Shape::Text);
const ROLES: Shape = Shape::List(&Shape::Word(word::role));
const CHANNELS: Shape = Shape::List(&Shape::Word(word::channel));
const PLACES: Shape = Shape::List(&Shape::Word(word::place));
const TRIGGERS: Shape = Shape::List(&Shape::Word(word::trigger));
const LIMIT: Shape = Shape::Word(word::limit);
const CERTAINTY: Shape = Shape::Word(word::certainty);
const ASKED: Shape = Shape::Word(word::asked);
const SPANS: Shape = Shape::List(&Shape::Word(word::span));

/// A procedure file.
pub(super) const PROCEDURE: &[Field] = &[
    need("id", Shape::Word(word::id)),
    need("version", Shape::Whole(1)),
    need("title", Shape::Text),
    need("coordinator", Shape::Word(word::role)),
    may("returns_max", Shape::Whole(0)),
    need("head", Shape::Table(HEAD)),
    need("paper", Shape::OneOf(PAPER)),
    may("identity", Shape::Table(IDENTITY)),
    may("promise", Shape::Table(PROMISE)),
    may("recap", Shape::Table(PROMISE)),
    may("rating", Shape::Table(RATING)),
    may("answer", Shape::Table(&[need("review", ROLES)])),
    may("alarm", Shape::Tables(ALARM)),
    need("step", Shape::Tables(STEP)),
];

const HEAD: &[Field] = &[
    need("issuer", Shape::Text),
    need("name", Shape::Text),
    may("number", Shape::Text),
    may("decree", Shape::Text),
    need("columns", Shape::Tables(COLUMN)),
];

const COLUMN: &[Field] = &[need("role", Shape::Word(word::role)), need("name", Shape::Text)];

const PAPER: &[Field] = &[may("sop", Shape::Table(SOP)), may("standard", Shape::Table(STANDARD))];

const SOP: &[Field] = &[
    need("made_on", Shape::Date),
    need("revised_on", Shape::Date),
    need("effective_on", Shape::Date),
    may("approved_by", Shape::Text),
    need("basis", TEXTS),
    need("qualifications", TEXTS),
    need("related", TEXTS),
    need("equipment", TEXTS),
    need("warning", Shape::Text),
    need("records", TEXTS),
];

const STANDARD: &[Field] = &[
    need("office", TEXTS),
    need("requirements", TEXTS),
    need("time", Shape::Text),
    need("fee", Shape::Text),
    need("products", TEXTS),
    may("complaints", Shape::Tables(CONTACT)),
];

const CONTACT: &[Field] = &[need("channel", Shape::Word(word::channel)), need("at", TEXTS), may("hours", Shape::Text)];

const IDENTITY: &[Field] = &[
    may("name", ASKED),
    may("phone", ASKED),
    may("address", ASKED),
    may("email", ASKED),
    may("nik", ASKED),
    may("document", ASKED),
];

const PROMISE: &[Field] = &[
    may("within", LIMIT),
    may("steps", TEXTS),
    may("start", TRIGGERS),
    need("stop", PLACES),
    may("pause", PLACES),
    may("certainty", CERTAINTY),
    may("reading", Shape::Text),
];

const RATING: &[Field] = &[need("superior", Shape::Word(word::role)), may("reopens_below", Shape::Whole(1))];

const ALARM: &[Field] = &[need("on", Shape::Word(word::alarm_on)), may("before", LIMIT), may("to", ROLES)];

const STEP: &[Field] = &[
    need("no", Shape::Text),
    may("row", Shape::Text),
    may("label", Shape::Text),
    need("actors", ROLES),
    may("recorded_by", ROLES),
    need("action", Shape::Word(word::action)),
    may("from", PLACES),
    may("to", Shape::Word(word::target)),
    need("text", Shape::Text),
    may("condition", Shape::Text),
    may("channels", CHANNELS),
    may("classes", Shape::List(&Shape::Word(word::class))),
    may("after", LIMIT),
    may("until", LIMIT),
    may("last_word", Shape::Flag),
    may("limit", Shape::Table(STEP_LIMIT)),
    may("inputs", TEXTS),
    may("outputs", TEXTS),
    may("remark", Shape::Text),
    may("added", Shape::Flag),
    may("certainty", CERTAINTY),
    may("reading", Shape::Text),
];

const STEP_LIMIT: &[Field] = &[
    need("within", LIMIT),
    may("printed", Shape::Flag),
    may("start", TRIGGERS),
    may("stop", PLACES),
    may("pause", PLACES),
];

/// An agency file.
pub(super) const AGENCY: &[Field] = &[
    need("id", Shape::Word(word::agency_id)),
    need("version", Shape::Whole(1)),
    need("name", Shape::Text),
    need("government", Shape::Text),
    may("also_known_as", TEXTS),
    may("region", Shape::Word(word::region)),
    need("calendar", Shape::Text),
    need("number_template", Shape::Text),
    may("request_template", Shape::Text),
    may("objection_template", Shape::Text),
    may("number_given", Shape::Word(word::giver)),
    may("national_limits", Shape::Flag),
    may("loosening_days", Shape::Whole(1)),
    may("embed_origins", Shape::List(&Shape::Word(word::origin))),
    may("office", Shape::Tables(&[need("role", Shape::Word(word::role)), need("name", Shape::Text)])),
    may("unit", Shape::Tables(UNIT)),
    may("category", Shape::Tables(CATEGORY)),
    may("keyword", Shape::Tables(KEYWORD)),
    may("template", Shape::Tables(TEMPLATE)),
    may("responsibility", Shape::Tables(RESPONSIBILITY)),
    may("letterhead", Shape::Table(LETTERHEAD)),
    may("disposition", Shape::Table(DISPOSITION)),
    may("delivery", Shape::Table(DELIVERY)),
    may("letter_numbers", Shape::Table(LETTER_NUMBERS)),
    need("intake", Shape::Tables(INTAKE)),
];

const RESPONSIBILITY: &[Field] = &[
    need("category", Shape::Word(word::id)),
    may("unit", Shape::Word(word::id)),
    may("inspectorate", Shape::Flag),
    need("reason", Shape::Text),
];

const LETTERHEAD: &[Field] = &[need("lines", TEXTS), need("address", Shape::Text), may("contact", Shape::Text)];

const DISPOSITION: &[Field] = &[
    may("initials", ROLES),
    may("mark", Shape::Tables(&[need("id", Shape::Word(word::id)), need("name", Shape::Text)])),
];

const DELIVERY: &[Field] = &[
    may("due", Shape::Table(&[need("roles", ROLES), need("at", Shape::Word(word::time))])),
    may("recap", Shape::Table(&[need("roles", ROLES)])),
];

const LETTER_NUMBERS: &[Field] = &[
    need("template", Shape::Text),
    need("classification", Shape::Text),
    may(
        "classifications",
        Shape::Table(&[
            may("answer", Shape::Text),
            may("disposition", Shape::Text),
            may("notification", Shape::Text),
            may("other", Shape::Text),
        ]),
    ),
    may("unit", Shape::Text),
    may("restart", Shape::Word(word::restart)),
    may("digits", Shape::Whole(1)),
];

const UNIT: &[Field] =
    &[need("id", Shape::Word(word::id)), need("name", Shape::Text), need("role", Shape::Word(word::role))];

const CATEGORY: &[Field] = &[
    need("id", Shape::Word(word::id)),
    need("name", Shape::Text),
    may("synonyms", TEXTS),
    may("secrecy", Shape::Table(SECRECY)),
];

const TEMPLATE: &[Field] = &[
    need("id", Shape::Word(word::id)),
    need("name", Shape::Text),
    may("decision", Shape::Word(word::decision)),
    need("text", Shape::Text),
];
const SECRECY: &[Field] = &[may("anonymous", Shape::Flag), may("confidential", Shape::Flag)];

const KEYWORD: &[Field] = &[need("word", Shape::Text), need("channel", Shape::Word(word::channel))];

const INTAKE: &[Field] =
    &[need("channels", CHANNELS), may("kinds", Shape::List(&Shape::Word(word::kind))), need("procedure", Shape::Text)];

/// A calendar file.
pub(super) const CALENDAR: &[Field] = &[
    need("id", Shape::Word(word::id)),
    need("version", Shape::Whole(1)),
    need("zone", Shape::Word(word::zone)),
    may("day", Shape::Word(word::day)),
    need("collective_leave", Shape::Flag),
    need("week", Shape::Table(WEEK)),
    may("season", Shape::Tables(SEASON)),
    may("extra_days_off", Shape::Dated),
    may("year", Shape::Tables(YEAR)),
];

const YEAR: &[Field] = &[need("national", Shape::Dated), need("collective", Shape::Dated)];

const WEEK: &[Field] = &[
    may("monday", SPANS),
    may("tuesday", SPANS),
    may("wednesday", SPANS),
    may("thursday", SPANS),
    may("friday", SPANS),
    may("saturday", SPANS),
    may("sunday", SPANS),
];

const SEASON: &[Field] = &[
    need("name", Shape::Text),
    need("from", Shape::Date),
    need("until", Shape::Date),
    need("week", Shape::Table(WEEK)),
];

/// The file of holidays.
pub(super) const HOLIDAYS: &[Field] = &[need("year", Shape::Tables(YEAR))];

/// Every key of the files, for the test that holds the reference against them.
#[cfg(test)]
pub(super) fn keys() -> Vec<&'static str> {
    fn below(fields: &[Field]) -> Vec<&'static str> {
        let inside = |shape: &Shape| match shape {
            Shape::Table(fields) | Shape::Tables(fields) | Shape::OneOf(fields) => below(fields),
            _ => Vec::new(),
        };
        fields.iter().flat_map(|field| [vec![field.key], inside(&field.shape)].concat()).collect()
    }
    [PROCEDURE, AGENCY, CALENDAR, HOLIDAYS].into_iter().flat_map(below).collect()
}
