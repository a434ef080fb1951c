//! The one table of roles, states, actions, channels and classifications: a code for files, rows and
//! the wire, and the words people read. Absent: which of them follow each other; that is data.

use serde::{Deserialize, Serialize};

use crate::words::{Words, rules as words};

/// Makes an enum whose variants have a code and words, in one line each.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $code:literal, $words:ident;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $(#[doc = $code] #[serde(rename = $code)] $variant,)*
        }

        impl $name {
            /// Every member, in table order.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The code in files, rows and on the wire.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// The member with a code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)* _ => None }
            }

            /// What people read.
            #[must_use]
            pub const fn words(self) -> Words {
                match self { $(Self::$variant => words::$words,)* }
            }
        }
    };
}

vocabulary! {
    /// Who acts. `System` is Aduan itself, at a step's time or where the agency's data says so.
    Role {
        Reporter = "reporter", ROLE_REPORTER;
        IntakeOfficer = "intake_officer", ROLE_INTAKE_OFFICER;
        AgencyAdmin = "agency_admin", ROLE_AGENCY_ADMIN;
        UpstreamAdmin = "upstream_admin", ROLE_UPSTREAM_ADMIN;
        OpdAdmin = "opd_admin", ROLE_OPD_ADMIN;
        Classifier = "classifier", ROLE_CLASSIFIER;
        Ppid = "ppid", ROLE_PPID;
        PpidSuperior = "ppid_superior", ROLE_PPID_SUPERIOR;
        Drafter = "drafter", ROLE_DRAFTER;
        AnswerOfficer = "answer_officer", ROLE_ANSWER_OFFICER;
        Head = "head", ROLE_HEAD;
        EscalationOfficer = "escalation_officer", ROLE_ESCALATION_OFFICER;
        Inspectorate = "inspectorate", ROLE_INSPECTORATE;
        Administrator = "administrator", ROLE_ADMINISTRATOR;
        Auditor = "auditor", ROLE_AUDITOR;
        System = "system", ROLE_SYSTEM;
    }
}

vocabulary! {
    /// Where a case stands.
    State {
        Received = "received", STATE_RECEIVED;
        Registered = "registered", STATE_REGISTERED;
        Verifying = "verifying", STATE_VERIFYING;
        AwaitingReporter = "awaiting_reporter", STATE_AWAITING_REPORTER;
        Classified = "classified", STATE_CLASSIFIED;
        Forwarded = "forwarded", STATE_FORWARDED;
        Dispositioned = "dispositioned", STATE_DISPOSITIONED;
        InProgress = "in_progress", STATE_IN_PROGRESS;
        AnswerReady = "answer_ready", STATE_ANSWER_READY;
        AwaitingConfirmation = "awaiting_confirmation", STATE_AWAITING_CONFIRMATION;
        Answered = "answered", STATE_ANSWERED;
        Returned = "returned", STATE_RETURNED;
        Closed = "closed", STATE_CLOSED;
        Withdrawn = "withdrawn", STATE_WITHDRAWN;
        Rejected = "rejected", STATE_REJECTED;
    }
}

impl State {
    /// Whether the case has come to an end here.
    #[must_use]
    pub const fn ended(self) -> bool {
        matches!(self, Self::Closed | Self::Withdrawn | Self::Rejected)
    }
}

vocabulary! {
    /// What a step does.
    Action {
        File = "file", ACTION_FILE;
        Register = "register", ACTION_REGISTER;
        Verify = "verify", ACTION_VERIFY;
        Classify = "classify", ACTION_CLASSIFY;
        RequestCompletion = "request_completion", ACTION_REQUEST_COMPLETION;
        Complete = "complete", ACTION_COMPLETE;
        Forward = "forward", ACTION_FORWARD;
        Disposition = "disposition", ACTION_DISPOSITION;
        Coordinate = "coordinate", ACTION_COORDINATE;
        Respond = "respond", ACTION_RESPOND;
        DraftAnswer = "draft_answer", ACTION_DRAFT_ANSWER;
        FollowUp = "follow_up", ACTION_FOLLOW_UP;
        ConfirmResult = "confirm_result", ACTION_CONFIRM_RESULT;
        Return = "return", ACTION_RETURN;
        Answer = "answer", ACTION_ANSWER;
        Escalate = "escalate", ACTION_ESCALATE;
        Record = "record", ACTION_RECORD;
        Confirm = "confirm", ACTION_CONFIRM;
        Dispute = "dispute", ACTION_DISPUTE;
        Reply = "reply", ACTION_REPLY;
        Note = "note", ACTION_NOTE;
        Close = "close", ACTION_CLOSE;
    }
}

vocabulary! {
    /// How a complaint reached the agency.
    Channel {
        Website = "website", CHANNEL_WEBSITE;
        SocialMedia = "social_media", CHANNEL_SOCIAL_MEDIA;
    }
}

vocabulary! {
    /// The four national classes of complaints (Permendagri 8/2023 Ps 1; SP4N practice).
    Classification {
        Aspiration = "aspirasi", CLASS_ASPIRATION;
        Ordinary = "tidak_berkadar_pengawasan", CLASS_ORDINARY;
        Oversight = "berkadar_pengawasan", CLASS_OVERSIGHT;
        InformationRequest = "permintaan_informasi", CLASS_INFORMATION_REQUEST;
    }
}

vocabulary! {
    /// What a text is, which decides who may read it.
    TextKind {
        Complaint = "complaint", TEXT_COMPLAINT;
        Message = "message", TEXT_MESSAGE;
        Answer = "answer", TEXT_ANSWER;
        Material = "material", TEXT_MATERIAL;
        Reason = "reason", TEXT_REASON;
        Note = "note", TEXT_NOTE;
    }
}

/// What an action takes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needs {
    /// The kind of text it writes, if any.
    pub text: Option<TextKind>,
    /// Whether it cannot be done without that text.
    pub text_required: bool,
    /// Whether a classification must be chosen.
    pub classification: bool,
    /// Whether files may be attached.
    pub files: bool,
}

impl Action {
    /// What the action takes with it: the one table that forms, checks and the server read.
    #[must_use]
    pub const fn needs(self) -> Needs {
        use TextKind::{Answer, Complaint, Material, Message, Note, Reason};
        const fn needs(text: Option<TextKind>, text_required: bool) -> Needs {
            Needs { text, text_required, classification: false, files: false }
        }
        match self {
            Self::File => Needs { files: true, ..needs(Some(Complaint), true) },
            Self::Classify => Needs { classification: true, ..needs(Some(Note), false) },
            Self::Complete => Needs { files: true, ..needs(Some(Message), true) },
            Self::RequestCompletion | Self::Dispute | Self::Reply => needs(Some(Message), true),
            Self::Confirm => needs(Some(Message), false),
            Self::DraftAnswer | Self::Respond | Self::FollowUp => needs(Some(Material), true),
            Self::Return | Self::Escalate => needs(Some(Reason), true),
            Self::Answer => needs(Some(Answer), true),
            Self::Note => needs(Some(Note), true),
            Self::Coordinate | Self::Forward | Self::Disposition | Self::ConfirmResult | Self::Verify => {
                needs(Some(Note), false)
            }
            Self::Register | Self::Record | Self::Close => needs(None, false),
        }
    }
}
