//! The fields of forms: name, label and length in one table. Absent: what may stand in them.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{LINE_MAX, TEXT_MAX};
use crate::intake::ORIGINAL_MAX;
use crate::search::NAME_LEN_MAX;
use crate::words::console::search;
use crate::words::{Words, contribution, form as words, redaction};

/// A field a problem can be about; the code is its name on the wire and in HTML forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names of the fields say what they are")]
pub enum Field {
    Story,
    Place,
    HappenedOn,
    Name,
    Phone,
    Address,
    Email,
    Files,
    Text,
    Classification,
    Login,
    Password,
    Number,
    Code,
    Unit,
    Ground,
    Owner,
    HappenedAt,
    Channel,
    Kind,
    External,
    Nik,
    Capacity,
    Represents,
    Category,
    About,
    Anonymous,
    Confidential,
    Publish,
    PrivacyNotice,
    Document,
    Reason,
    Role,
    Acting,
    FromOn,
    UntilOn,
    LastOn,
    Person,
    NewPassword,
    Region,
    Location,
    Rating,
    Original,
    Decision,
    DecidedBy,
    PromisedOn,
    Remarks,
    Question,
    Purpose,
    Form,
    Part,
    Cost,
    Payment,
    Redaction,
    ByOn,
    Outcome,
    Contact,
    Occupation,
    GroupName,
    Title,
    Filter,
    Urgency,
    Recipients,
    Marks,
    DueOn,
    Subject,
    Letter,
    Alt,
    Party,
}

impl Field {
    const TABLE: [(Self, &'static str, Words); 69] = [
        (Self::Story, "story", words::STORY),
        (Self::Place, "place", words::PLACE),
        (Self::HappenedOn, "happened_on", words::HAPPENED_ON),
        (Self::Name, "name", words::NAME),
        (Self::Phone, "phone", words::PHONE),
        (Self::Address, "address", words::ADDRESS),
        (Self::Email, "email", words::EMAIL),
        (Self::Files, "files", words::FILES),
        (Self::Text, "text", words::TEXT),
        (Self::Classification, "classification", words::CLASSIFICATION),
        (Self::Login, "login", words::LOGIN),
        (Self::Password, "password", words::PASSWORD),
        (Self::Number, "number", words::NUMBER),
        (Self::Code, "code", words::CODE),
        (Self::Unit, "unit", words::UNIT),
        (Self::Ground, "ground", words::GROUND),
        (Self::Owner, "owner", words::OWNER),
        (Self::HappenedAt, "happened_at", words::HAPPENED_AT),
        (Self::Channel, "channel", words::CHANNEL),
        (Self::Kind, "kind", words::KIND),
        (Self::External, "external", words::EXTERNAL),
        (Self::Nik, "nik", words::NIK),
        (Self::Capacity, "capacity", words::CAPACITY),
        (Self::Represents, "represents", words::REPRESENTS),
        (Self::Category, "category", words::CATEGORY),
        (Self::About, "about", words::ABOUT),
        (Self::Anonymous, "anonymous", words::ANONYMOUS),
        (Self::Confidential, "confidential", words::CONFIDENTIAL),
        (Self::Publish, "publish", words::PUBLISH),
        (Self::PrivacyNotice, "privacy_notice", words::PRIVACY_NOTICE),
        (Self::Document, "document", words::DOCUMENT),
        (Self::Reason, "reason", words::REASON),
        (Self::Role, "role", words::ROLE),
        (Self::Acting, "acting", words::ACTING),
        (Self::FromOn, "from_on", words::FROM_ON),
        (Self::UntilOn, "until_on", words::UNTIL_ON),
        (Self::LastOn, "last_on", words::LAST_ON),
        (Self::Person, "person", words::PERSON),
        (Self::NewPassword, "new_password", words::NEW_PASSWORD),
        (Self::Region, "region", words::REGION),
        (Self::Location, "location", words::LOCATION),
        (Self::Rating, "rating", words::RATING),
        (Self::Original, "original", words::ORIGINAL),
        (Self::Decision, "decision", words::DECISION),
        (Self::DecidedBy, "decided_by", words::DECIDED_BY),
        (Self::PromisedOn, "promised_on", words::PROMISED_ON),
        (Self::Remarks, "remarks", words::REMARKS),
        (Self::Question, "question", words::QUESTION),
        (Self::Purpose, "purpose", words::PURPOSE),
        (Self::Form, "form", words::INFORMATION_FORM),
        (Self::Part, "part", words::PART),
        (Self::Cost, "cost", words::COST),
        (Self::Payment, "payment", words::PAYMENT),
        (Self::Redaction, "redaction", words::REDACTION),
        (Self::ByOn, "by_on", words::BY_ON),
        (Self::Outcome, "outcome", words::OUTCOME),
        (Self::Contact, "contact", words::CONTACT),
        (Self::Occupation, "occupation", words::OCCUPATION),
        (Self::GroupName, "group_name", crate::words::together::GATHER_NAME),
        (Self::Title, "title", search::SAVED_NAME),
        (Self::Filter, "filter", search::FILTER),
        (Self::Urgency, "urgency", words::URGENCY),
        (Self::Recipients, "recipients", words::RECIPIENTS),
        (Self::Marks, "marks", words::MARKS),
        (Self::DueOn, "due_on", words::DUE_ON),
        (Self::Subject, "subject", words::SUBJECT),
        (Self::Letter, "letter", words::LETTER),
        (Self::Alt, "alt", redaction::ALT),
        (Self::Party, "party", contribution::PARTY),
    ];

    /// The field's name on the wire and in HTML forms.
    #[must_use]
    pub fn code(self) -> &'static str {
        Self::TABLE.iter().find(|row| row.0 == self).map_or("", |row| row.1)
    }

    /// The field's label.
    #[must_use]
    pub fn label(self) -> Words {
        Self::TABLE.iter().find(|row| row.0 == self).map_or(words::TEXT, |row| row.2)
    }

    /// How many characters the field may hold.
    #[must_use]
    pub const fn len_max(self) -> usize {
        match self {
            Self::Story | Self::Text | Self::Remarks | Self::Question => TEXT_MAX,
            Self::Original => ORIGINAL_MAX,
            Self::Title => NAME_LEN_MAX,
            _ => LINE_MAX,
        }
    }
}

impl Serialize for Field {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        let known = Self::TABLE.iter().find(|row| row.1 == code).map(|row| row.0);
        known.ok_or_else(|| D::Error::custom("no field of a form"))
    }
}
