//! The two registers a PPID keeps, with exactly the columns of their forms (PERKI 1/2010 and its descendants): what
//! stands in each cell, and as a table file. Absent: who may read them.

use super::{Applicant, Decision, Form, Kind, Request, Wording};
use crate::time::{Moment, Zone, long_date, parse_date};
use crate::words::{Lang, Words, request as words};

/// Which register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Register {
    /// Of requests.
    Requests,
    /// Of objections.
    Objections,
}

/// A line of a register: a request with what was written and who asks, as far as the reader may see.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// The request.
    pub request: &'a Request,
    /// What was written, in order.
    pub texts: &'a [(Wording, String)],
    /// Who asks.
    pub applicant: Option<&'a Applicant>,
    /// The superior's name and office.
    pub superior: &'a str,
    /// The agency's zone.
    pub zone: Zone,
}

macro_rules! columns {
    ($($name:ident $words:ident,)*) => {
        /// A column of a register.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the words of each say what it is")]
        pub enum Column { $($name,)* }

        impl Column {
            /// Its heading.
            #[must_use]
            pub const fn words(self) -> Words {
                match self { $(Self::$name => words::$words,)* }
            }
        }
    };
}

columns! {
    Number COLUMN_NUMBER,
    Date COLUMN_DATE,
    Name COLUMN_NAME,
    Address COLUMN_ADDRESS,
    Contact COLUMN_CONTACT,
    Occupation COLUMN_OCCUPATION,
    Question COLUMN_QUESTION,
    Purpose COLUMN_PURPOSE,
    Controlled COLUMN_CONTROLLED,
    Documented COLUMN_DOCUMENTED,
    HeldAs COLUMN_HELD_AS,
    Kind COLUMN_KIND,
    Decision COLUMN_DECISION,
    RefusalGround COLUMN_REFUSAL_GROUND,
    NoticeOn COLUMN_NOTICE_ON,
    GivenOn COLUMN_GIVEN_ON,
    Cost COLUMN_COST,
    RequestNumber COLUMN_REQUEST_NUMBER,
    ObjectionGround COLUMN_OBJECTION_GROUND,
    Outcome COLUMN_OUTCOME,
    RespondedOn COLUMN_RESPONDED_ON,
    Superior COLUMN_SUPERIOR,
    Reaction COLUMN_REACTION,
}

impl Column {
    /// Whether it says who asks.
    #[must_use]
    pub const fn personal(self) -> bool {
        matches!(self, Self::Name | Self::Address | Self::Contact | Self::Occupation)
    }
}

impl Register {
    /// The columns, in the order of the form.
    #[must_use]
    pub const fn columns(self) -> &'static [Column] {
        use Column as C;
        match self {
            Self::Requests => &[
                C::Number,
                C::Date,
                C::Name,
                C::Address,
                C::Contact,
                C::Occupation,
                C::Question,
                C::Purpose,
                C::Controlled,
                C::Documented,
                C::HeldAs,
                C::Kind,
                C::Decision,
                C::RefusalGround,
                C::NoticeOn,
                C::GivenOn,
                C::Cost,
            ],
            Self::Objections => &[
                C::Number,
                C::Date,
                C::Name,
                C::Address,
                C::Contact,
                C::Occupation,
                C::RequestNumber,
                C::Question,
                C::Purpose,
                C::ObjectionGround,
                C::Outcome,
                C::RespondedOn,
                C::Superior,
                C::Reaction,
            ],
        }
    }

    /// What it is called.
    #[must_use]
    pub const fn words(self) -> Words {
        match self {
            Self::Requests => words::REGISTER_REQUESTS,
            Self::Objections => words::REGISTER_OBJECTIONS,
        }
    }
}

/// What stands in a cell; empty where there is nothing yet.
#[must_use]
pub fn cell(register: Register, column: Column, entry: &Entry<'_>, lang: Lang) -> String {
    let Entry { request, applicant, zone, .. } = entry;
    let (notice, objection) = (request.notice.as_ref(), request.objection.as_ref());
    let on = |at: Moment| long_date(zone.date(at), lang);
    let person = |read: fn(&Applicant) -> &String| applicant.map(read).cloned();
    let found = match column {
        Column::Number if register == Register::Requests => Some(request.number.to_string()),
        Column::Number => objection.map(|it| it.number.to_string()),
        Column::RequestNumber => Some(request.number.to_string()),
        Column::Date if register == Register::Requests => Some(on(request.received_at)),
        Column::Date => objection.map(|it| on(it.filed_at)),
        Column::Name => person(|who| &who.name),
        Column::Address => person(|who| &who.address),
        Column::Contact => person(|who| &who.contact),
        Column::Occupation => person(|who| &who.occupation),
        Column::Question => entry.text(Wording::Question),
        Column::Purpose => entry.text(Wording::Purpose),
        Column::Kind => Some(kind(request.kind).in_lang(lang).to_owned()),
        Column::NoticeOn => notice.map(|(at, _)| on(*at)),
        Column::GivenOn => request.given_at.map(on),
        Column::ObjectionGround => objection.map(|it| it.ground.words().in_lang(lang).to_owned()),
        Column::Outcome => objection.and_then(|it| Some(it.responded?.1.words().in_lang(lang).to_owned())),
        Column::RespondedOn => objection.and_then(|it| Some(on(it.responded?.0))),
        Column::Superior => objection.and_then(|it| it.responded).map(|_| entry.superior.to_owned()),
        Column::Reaction => objection.filter(|it| it.ended_at.is_some()).map(|it| {
            let said = entry.text(Wording::Reaction).map(|said| format!(": {said}")).unwrap_or_default();
            format!("{}{said}", it.state.words().in_lang(lang))
        }),
        _ => notice.map(|(_, notice)| entry.of_notice(column, notice, lang)),
    };
    found.unwrap_or_default()
}

impl Entry<'_> {
    /// The last text of a kind.
    #[must_use]
    pub fn text(&self, wording: Wording) -> Option<String> {
        self.texts.iter().rev().find(|(kind, _)| *kind == wording).map(|(_, text)| text.clone())
    }

    fn of_notice(&self, column: Column, notice: &super::Notice, lang: Lang) -> String {
        let or = |is: bool, yes: Words, no: Words| if is { yes } else { no }.in_lang(lang).to_owned();
        let documented = notice.ground != Some(super::RefusalGround::NotDocumented);
        match column {
            Column::Controlled => or(notice.ours, words::YES, words::NO),
            Column::Documented => or(documented, words::DOCUMENTED, words::NOT_YET),
            Column::HeldAs => notice.form.map(|form| held(form).in_lang(lang).to_owned()).unwrap_or_default(),
            Column::Decision => notice.decision.words().in_lang(lang).to_owned(),
            Column::RefusalGround => {
                notice.ground.map(|ground| ground.words().in_lang(lang).to_owned()).unwrap_or_default()
            }
            Column::Cost if notice.decision == Decision::Refused => String::new(),
            Column::Cost if notice.cost == 0 => words::FREE.in_lang(lang).to_owned(),
            Column::Cost => {
                let paid = self.text(Wording::Payment).map(|how| format!(", {how}")).unwrap_or_default();
                format!("{}{paid}", rupiah(notice.cost))
            }
            _ => String::new(),
        }
    }
}

const fn kind(kind: Kind) -> Words {
    kind.words()
}

const fn held(form: Form) -> Words {
    form.words()
}

/// An amount as it is written: `Rp12.500`.
#[must_use]
pub fn rupiah(amount: u32) -> String {
    let digits = amount.to_string();
    let places = digits.len();
    digits.chars().enumerate().fold("Rp".to_owned(), |mut text, (at, digit)| {
        if at > 0 && (places - at).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
        text
    })
}

/// A date as it is kept, in words.
#[must_use]
pub fn date_in_words(kept: &str, lang: Lang) -> String {
    parse_date(kept).map(|date| long_date(date, lang)).unwrap_or_default()
}

/// Lines as a table file (RFC 4180). A cell that a spreadsheet would read as a formula begins with `'`.
#[must_use]
pub fn csv(lines: &[Vec<String>]) -> String {
    let mut text = String::from('\u{feff}');
    for line in lines {
        let cells: Vec<String> = line.iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

fn quoted(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let safe = if formula { format!("'{cell}") } else { cell.to_owned() };
    format!("\"{}\"", safe.replace('"', "\"\""))
}
