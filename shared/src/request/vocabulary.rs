//! The tables of requests and objections: states, deeds with who does them, grounds with the law they come from.
//! Absent: which deed may follow which (see [`super::permitted`]).

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::procedure::{Role, vocabulary};
use crate::words::{Words, request as words};

vocabulary! {
    /// Where a request stands.
    State {
        Registered = "registered", STATE_REGISTERED;
        Extended = "extended", STATE_EXTENDED;
        Answered = "answered", STATE_ANSWERED;
        Refused = "refused", STATE_REFUSED;
        Given = "given", STATE_GIVEN;
        Closed = "closed", STATE_CLOSED;
    }
}

vocabulary! {
    /// Where an objection stands.
    ObjectionState {
        Filed = "filed", OBJECTION_FILED;
        PassedOn = "passed_on", OBJECTION_PASSED_ON;
        Responded = "responded", OBJECTION_RESPONDED;
        Accepted = "accepted", OBJECTION_ACCEPTED;
        Disputed = "disputed", OBJECTION_DISPUTED;
    }
}

vocabulary! {
    /// What may be done.
    Deed {
        Open = "open", DEED_OPEN;
        Extend = "extend", DEED_EXTEND;
        Answer = "answer", DEED_ANSWER;
        Refuse = "refuse", DEED_REFUSE;
        Give = "give", DEED_GIVE;
        Object = "object", DEED_OBJECT;
        PassOn = "pass_on", DEED_PASS_ON;
        Respond = "respond", DEED_RESPOND;
        Accept = "accept", DEED_ACCEPT;
        Dispute = "dispute", DEED_DISPUTE;
        Close = "close", DEED_CLOSE;
    }
}

impl Deed {
    /// Who does it. What the applicant does on paper or by word of mouth is recorded by the PPID's desk
    /// (UU 14/2008 Ps 22(3): oral requests are written down).
    #[must_use]
    pub const fn roles(self) -> &'static [Role] {
        match self {
            // Whoever sorts complaints sees first that one asks for information.
            Self::Open => &[Role::Ppid, Role::Classifier, Role::IntakeOfficer, Role::AgencyAdmin],
            Self::Object => &[Role::Reporter, Role::Ppid],
            // UU 14/2008 Ps 36(2): the superior of the officer responds.
            Self::Respond => &[Role::PpidSuperior],
            _ => &[Role::Ppid],
        }
    }

    /// Whether it is the applicant's own, so that it may be entered later than it happened.
    #[must_use]
    pub const fn applicants(self) -> bool {
        matches!(self, Self::Open | Self::Object | Self::Accept | Self::Dispute)
    }
}

vocabulary! {
    /// What is asked for (PERKI 1/2010, register form: kinds of request).
    Kind {
        See = "see", KIND_SEE;
        Copy = "copy", KIND_COPY;
    }
}

vocabulary! {
    /// In which form information is held or wanted.
    Form {
        Soft = "soft", FORM_SOFT;
        Hard = "hard", FORM_HARD;
        Both = "both", FORM_BOTH;
    }
}

vocabulary! {
    /// What a written notice decides.
    Decision {
        Whole = "whole", DECISION_WHOLE;
        Partly = "partly", DECISION_PARTLY;
        Refused = "refused", DECISION_REFUSED;
    }
}

vocabulary! {
    /// How much is given.
    Part {
        Whole = "whole", DECISION_WHOLE;
        Partly = "partly", DECISION_PARTLY;
    }
}

vocabulary! {
    /// Why information is not given: the exceptions of UU 14/2008 Ps 17 by their letters, or that it is not there to
    /// give (the form of the written notice).
    RefusalGround {
        LawEnforcement = "17a", REFUSAL_17A;
        Competition = "17b", REFUSAL_17B;
        Defence = "17c", REFUSAL_17C;
        NaturalRiches = "17d", REFUSAL_17D;
        Economy = "17e", REFUSAL_17E;
        ForeignRelations = "17f", REFUSAL_17F;
        Deeds = "17g", REFUSAL_17G;
        PersonalSecrets = "17h", REFUSAL_17H;
        Memoranda = "17i", REFUSAL_17I;
        OtherLaw = "17j", REFUSAL_17J;
        NotControlled = "not_controlled", REFUSAL_NOT_CONTROLLED;
        NotDocumented = "not_documented", REFUSAL_NOT_DOCUMENTED;
    }
}

impl RefusalGround {
    /// Whether it is an exception of UU 14/2008 Ps 17, which opens an objection on ground a.
    #[must_use]
    pub const fn exception(self) -> bool {
        !matches!(self, Self::NotControlled | Self::NotDocumented)
    }

    /// Whether the notice says which other body holds it.
    #[must_use]
    pub const fn asks_holder(self) -> bool {
        matches!(self, Self::NotControlled)
    }

    /// Whether the notice says by when it is documented.
    #[must_use]
    pub const fn asks_date(self) -> bool {
        matches!(self, Self::NotDocumented)
    }
}

vocabulary! {
    /// The seven grounds of an objection (UU 14/2008 Ps 35(1)).
    ObjectionGround {
        Exception = "a", GROUND_A;
        NotPublished = "b", GROUND_B;
        NoReply = "c", GROUND_C;
        NotAsAsked = "d", GROUND_D;
        NotMet = "e", GROUND_E;
        Cost = "f", GROUND_F;
        Late = "g", GROUND_G;
    }
}

impl ObjectionGround {
    /// Whether both sides may settle it by talking (UU 14/2008 Ps 35(2): grounds b to g).
    #[must_use]
    pub const fn settled_by_talk(self) -> bool {
        !matches!(self, Self::Exception)
    }
}

vocabulary! {
    /// What the superior decides about an objection.
    Outcome {
        Granted = "granted", OUTCOME_GRANTED;
        Partly = "partly", OUTCOME_PARTLY;
        Upheld = "upheld", OUTCOME_UPHELD;
    }
}

vocabulary! {
    /// What was written. All of it is the applicant's to read.
    Wording {
        Question = "question", WORDING_QUESTION;
        Purpose = "purpose", WORDING_PURPOSE;
        Extension = "extension", WORDING_EXTENSION;
        Notice = "notice", WORDING_NOTICE;
        Redaction = "redaction", WORDING_REDACTION;
        Payment = "payment", WORDING_PAYMENT;
        Holder = "holder", WORDING_HOLDER;
        Delivery = "delivery", WORDING_DELIVERY;
        Objection = "objection", WORDING_OBJECTION;
        Response = "response", WORDING_RESPONSE;
        Reaction = "reaction", WORDING_REACTION;
        Closing = "closing", WORDING_CLOSING;
    }
}

impl Deed {
    /// What is written with it, where a text is asked for.
    #[must_use]
    pub const fn wording(self) -> Option<Wording> {
        match self {
            Self::Open => Some(Wording::Question),
            Self::Extend => Some(Wording::Extension),
            Self::Answer | Self::Refuse => Some(Wording::Notice),
            Self::Give => Some(Wording::Delivery),
            Self::Object => Some(Wording::Objection),
            Self::Respond => Some(Wording::Response),
            Self::Accept | Self::Dispute => Some(Wording::Reaction),
            Self::Close => Some(Wording::Closing),
            Self::PassOn => None,
        }
    }
}
