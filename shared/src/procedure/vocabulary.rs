//! The one table of roles, states, actions, channels and classifications: a code for files, rows and
//! the wire, and the words people read. Absent: which of them follow each other; that is data.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::words::{Words, rules as words};

/// Makes an enum whose variants have a code and words, in one line each. It travels as its code: one
/// reader of codes serves files, rows, forms and answers, where derived ones would weigh in a browser.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $code:literal, $words:ident;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[doc = $code] $variant,)*
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let code = String::deserialize(deserializer)?;
                Self::from_code(&code).ok_or_else(|| D::Error::unknown_variant(&code, &[$($code),*]))
            }
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

pub(crate) use vocabulary;

vocabulary! {
    /// Who acts. `System` is Aduan itself, at a step's time or where the agency's data says so.
    Role {
        Reporter = "reporter", ROLE_REPORTER;
        IntakeOfficer = "intake_officer", ROLE_INTAKE_OFFICER;
        AgencyAdmin = "agency_admin", ROLE_AGENCY_ADMIN;
        UpstreamAdmin = "upstream_admin", ROLE_UPSTREAM_ADMIN;
        Group = "group", ROLE_GROUP;
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
        Operator = "operator", ROLE_OPERATOR;
        Outside = "outside", ROLE_OUTSIDE;
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
        HandedBack = "handed_back", STATE_HANDED_BACK;
        RecapDraft = "recap_draft", STATE_RECAP_DRAFT;
        RecapSubmitted = "recap_submitted", STATE_RECAP_SUBMITTED;
        RecapEvaluated = "recap_evaluated", STATE_RECAP_EVALUATED;
        RecapDispositioned = "recap_dispositioned", STATE_RECAP_DISPOSITIONED;
        RecapArchived = "recap_archived", STATE_RECAP_ARCHIVED;
    }
}

impl State {
    /// Whether a case, or a recap, has come to an end here. These are all the ends there are: closed
    /// after an answer, withdrawn, rejected with a ground, handed back upstream, and the archived recap.
    #[must_use]
    pub const fn ended(self) -> bool {
        matches!(self, Self::Closed | Self::Withdrawn | Self::Rejected | Self::HandedBack | Self::RecapArchived)
    }

    /// Whether a monthly recap stands here, rather than a complaint.
    #[must_use]
    pub const fn of_recap(self) -> bool {
        matches!(
            self,
            Self::RecapDraft
                | Self::RecapSubmitted
                | Self::RecapEvaluated
                | Self::RecapDispositioned
                | Self::RecapArchived
        )
    }
}

vocabulary! {
    /// What a step does.
    Action {
        File = "file", ACTION_FILE;
        Receive = "receive", ACTION_RECEIVE;
        Register = "register", ACTION_REGISTER;
        Verify = "verify", ACTION_VERIFY;
        Classify = "classify", ACTION_CLASSIFY;
        RequestCompletion = "request_completion", ACTION_REQUEST_COMPLETION;
        Complete = "complete", ACTION_COMPLETE;
        Forward = "forward", ACTION_FORWARD;
        Assign = "assign", ACTION_ASSIGN;
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
        Withdraw = "withdraw", ACTION_WITHDRAW;
        Reject = "reject", ACTION_REJECT;
        HandBack = "hand_back", ACTION_HAND_BACK;
        Reopen = "reopen", ACTION_REOPEN;
        OpenRecap = "open_recap", ACTION_OPEN_RECAP;
        Recap = "recap", ACTION_RECAP;
        Evaluate = "evaluate", ACTION_EVALUATE;
        Archive = "archive", ACTION_ARCHIVE;
        Redate = "redate", ACTION_REDATE;
        OpenIdentity = "open_identity", ACTION_OPEN_IDENTITY;
        Erase = "erase", ACTION_ERASE;
        Import = "import", ACTION_IMPORT;
        Publish = "publish", ACTION_PUBLISH;
        Withhold = "withhold", ACTION_WITHHOLD;
        Promise = "promise", ACTION_PROMISE;
        Take = "take", ACTION_TAKE;
        Entrust = "entrust", ACTION_ENTRUST;
        HandOver = "hand_over", ACTION_HAND_OVER;
        GiveBack = "give_back", ACTION_GIVE_BACK;
        Initial = "initial", ACTION_INITIAL;
        SendBackSheet = "send_back_sheet", ACTION_SEND_BACK_SHEET;
        Advise = "advise", ACTION_ADVISE;
        AskContribution = "ask_contribution", ACTION_ASK_CONTRIBUTION;
        RemindContribution = "remind_contribution", ACTION_REMIND_CONTRIBUTION;
        RecallContribution = "recall_contribution", ACTION_RECALL_CONTRIBUTION;
        Contribute = "contribute", ACTION_CONTRIBUTE;
        TightenSecrecy = "tighten_secrecy", ACTION_TIGHTEN_SECRECY;
        AskLoosening = "ask_loosening", ACTION_ASK_LOOSENING;
        ConsentLoosening = "consent_loosening", ACTION_CONSENT_LOOSENING;
        LoosenSecrecy = "loosen_secrecy", ACTION_LOOSEN_SECRECY;
        RefuseLoosening = "refuse_loosening", ACTION_REFUSE_LOOSENING;
        Gather = "gather", ACTION_GATHER;
        Release = "release", ACTION_RELEASE;
        Split = "split", ACTION_SPLIT;
        ProveWork = "prove_work", ACTION_PROVE_WORK;
        SignLetter = "sign_letter", ACTION_SIGN_LETTER;
    }
}

vocabulary! {
    /// How a complaint reached the agency.
    Channel {
        Website = "website", CHANNEL_WEBSITE;
        SocialMedia = "social_media", CHANNEL_SOCIAL_MEDIA;
        Facebook = "facebook", CHANNEL_FACEBOOK;
        Twitter = "twitter", CHANNEL_TWITTER;
        Instagram = "instagram", CHANNEL_INSTAGRAM;
        Whatsapp = "whatsapp", CHANNEL_WHATSAPP;
        Sms = "sms", CHANNEL_SMS;
        Sms1708 = "sms_1708", CHANNEL_SMS_1708;
        Phone = "phone", CHANNEL_PHONE;
        Email = "email", CHANNEL_EMAIL;
        Letter = "letter", CHANNEL_LETTER;
        InPerson = "in_person", CHANNEL_IN_PERSON;
        ComplaintsOfficer = "complaints_officer", CHANNEL_COMPLAINTS_OFFICER;
        Sp4n = "sp4n", CHANNEL_SP4N;
        Laporgub = "laporgub", CHANNEL_LAPORGUB;
        Cycle = "cycle", CHANNEL_CYCLE;
    }
}

vocabulary! {
    /// What a complaint is about, as far as it chooses the procedure.
    Kind {
        Public = "public", KIND_PUBLIC;
        OwnService = "own_service", KIND_OWN_SERVICE;
    }
}

vocabulary! {
    /// Why a complaint is returned, rejected or handed back. The archive grounds are those of LAPOR!
    /// (rules of its administrators, menu A4); those of a return follow seeds 003 and 004.
    Ground {
        NotOurAuthority = "not_our_authority", GROUND_NOT_OUR_AUTHORITY;
        NotOurTask = "not_our_task", GROUND_NOT_OUR_TASK;
        ResultLacking = "result_lacking", GROUND_RESULT_LACKING;
        MoreNeeded = "more_needed", GROUND_MORE_NEEDED;
        RecapLacking = "recap_lacking", GROUND_RECAP_LACKING;
        TooGeneral = "too_general", GROUND_TOO_GENERAL;
        Irrelevant = "irrelevant", GROUND_IRRELEVANT;
        WrongForm = "wrong_form", GROUND_WRONG_FORM;
        Duplicate = "duplicate", GROUND_DUPLICATE;
        Indecent = "indecent", GROUND_INDECENT;
        OtherAgency = "other_agency", GROUND_OTHER_AGENCY;
    }
}

impl Ground {
    /// Whether it is a ground for an action, on a complaint or on a recap.
    #[must_use]
    pub const fn serves(self, action: Action, recap: bool) -> bool {
        use Ground::*;
        match action {
            Action::Return if recap => matches!(self, RecapLacking),
            Action::Return => matches!(self, NotOurAuthority | NotOurTask | ResultLacking | MoreNeeded),
            Action::Reject => matches!(self, TooGeneral | Irrelevant | WrongForm | Duplicate | Indecent | OtherAgency),
            Action::HandBack => matches!(self, NotOurAuthority | OtherAgency),
            _ => false,
        }
    }

    /// Whether whoever gives it must say whose matter it is instead.
    #[must_use]
    pub const fn asks_owner(self) -> bool {
        matches!(self, Self::NotOurAuthority | Self::NotOurTask | Self::OtherAgency)
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
    /// In which capacity a reporter speaks for someone else (UU 25/2009 Ps 42: or whoever is empowered;
    /// UU 27/2022 Ps 25: a child's guardian).
    Capacity {
        Proxy = "proxy", CAPACITY_PROXY;
        Guardian = "guardian", CAPACITY_GUARDIAN;
        LegalBody = "legal_body", CAPACITY_LEGAL_BODY;
    }
}
