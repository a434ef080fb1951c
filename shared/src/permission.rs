//! What each role may do beside the steps of an SOP: one table. Absent: the steps themselves, which
//! procedures give (see [`crate::case::permitted`]), and what is seen of which case (see
//! [`crate::visibility`]).

use crate::procedure::Role;

/// Something a post may do that is no step of an SOP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Taking the steps that a procedure gives to the role at all.
    TakeSteps,
    /// Entering a complaint that came to the desk.
    FileAtDesk,
    /// Reading a queue.
    ReadQueue,
    /// Reading a case.
    ReadCase,
    /// Opening the files of a case.
    OpenFiles,
    /// Seeing of the reporter's identity that it is there, with most letters hidden.
    SeeMasked,
    /// Opening the reporter's identity, with a reason that the reporter reads.
    OpenIdentity,
    /// Looking a person up by NIK or phone number. Finds only cases whose identity the post may open.
    LookUpPerson,
    /// Showing a complaint to the public, once its reporter agreed and its words are edited; and taking it back.
    Publish,
    /// Making a complaint more secret at once, and asking that it be made less so.
    TightenSecrecy,
    /// Agreeing that a complaint is made less secret, which somebody else asked.
    AgreeLoosening,
    /// Attaching photos that prove the work was done (see [`crate::evidence::permitted`]).
    ProveWork,
    /// Gathering complaints about one matter into a group, and taking them out of it.
    Gather,
    /// Opening a complaint of its own out of one in which two matters were told.
    Split,
    /// Reading every case of the agency without having a part in any.
    ReadEverything,
    /// Judging whether what was kept aside is a complaint, and filing it.
    JudgeKept,
    /// Managing people and their posts.
    ManagePeople,
    /// Changing the agency's calendar, its data and its procedures.
    ManageDefinitions,
    /// Adding agencies to the installation, seeing whether it runs, and inviting an agency's first administrator.
    RunInstallation,
    /// Seeing which notices were not delivered, and sending them again.
    SeeUndelivered,
    /// Opening a request for information out of a complaint.
    OpenRequest,
    /// Entering a request for information that came to the PPID directly.
    EnterRequest,
    /// Reading requests for information and their registers.
    ReadRequests,
    /// Seeing who asks for information.
    SeeApplicants,
    /// Reading the book of numbers of letters that left the office.
    ReadNumbers,
}

/// Whoever handles a complaint here. Who supervises the PPID, or sits upstream, does no work of it.
const PROVES: &[Role] = &[
    Role::IntakeOfficer,
    Role::AgencyAdmin,
    Role::Group,
    Role::OpdAdmin,
    Role::Classifier,
    Role::Ppid,
    Role::Drafter,
    Role::AnswerOfficer,
    Role::Head,
    Role::EscalationOfficer,
    Role::Inspectorate,
];

/// Whoever sorts, forwards or answers complaints sees first that two are about one matter, or one about two. The Inspectorate keeps each
/// matter apart: whom it looks into is nobody else's to know.
const GATHERS: &[Role] = &[
    Role::IntakeOfficer,
    Role::AgencyAdmin,
    Role::Group,
    Role::OpdAdmin,
    Role::Classifier,
    Role::Ppid,
    Role::Drafter,
    Role::AnswerOfficer,
    Role::Head,
    Role::EscalationOfficer,
];

/// Whoever writes or signs for the office as a whole, and whoever keeps its book or looks into it. Of cases the book shows
/// to each only those that they see.
const NUMBERS: &[Role] = &[
    Role::IntakeOfficer,
    Role::AgencyAdmin,
    Role::Classifier,
    Role::Ppid,
    Role::PpidSuperior,
    Role::Drafter,
    Role::AnswerOfficer,
    Role::Head,
    Role::EscalationOfficer,
    Role::Administrator,
    Role::Auditor,
];

impl Act {
    /// Every act, in table order.
    pub const ALL: [Self; 25] = [
        Self::TakeSteps,
        Self::FileAtDesk,
        Self::ReadQueue,
        Self::ReadCase,
        Self::OpenFiles,
        Self::SeeMasked,
        Self::OpenIdentity,
        Self::LookUpPerson,
        Self::Publish,
        Self::TightenSecrecy,
        Self::AgreeLoosening,
        Self::ProveWork,
        Self::Gather,
        Self::Split,
        Self::ReadEverything,
        Self::JudgeKept,
        Self::ManagePeople,
        Self::ManageDefinitions,
        Self::RunInstallation,
        Self::SeeUndelivered,
        Self::OpenRequest,
        Self::EnterRequest,
        Self::ReadRequests,
        Self::SeeApplicants,
        Self::ReadNumbers,
    ];

    /// The table: who may do it. Whoever is not named may not.
    #[must_use]
    pub const fn roles(self) -> &'static [Role] {
        use Role::*;
        match self {
            // Who looks into an office, or keeps its accounts, handles none of its cases: supervision and
            // work are kept apart (PP 60/2008, lampiran: pemisahan fungsi).
            Self::TakeSteps => &[
                Reporter,
                System,
                IntakeOfficer,
                AgencyAdmin,
                UpstreamAdmin,
                Group,
                OpdAdmin,
                Classifier,
                Ppid,
                PpidSuperior,
                Drafter,
                AnswerOfficer,
                Head,
                EscalationOfficer,
                Inspectorate,
            ],
            // Whoever takes complaints in hands out the receipt (UU 25/2009 Ps 44). Among them, the
            // filing step of the procedure decides.
            // So it is with what came without a sign that a person sent it.
            Self::FileAtDesk | Self::JudgeKept => &[IntakeOfficer, AgencyAdmin, Classifier],
            // Reporters read their case by number and code and have no post; administrators keep accounts.
            Self::ReadQueue | Self::ReadCase | Self::OpenFiles => &[
                IntakeOfficer,
                AgencyAdmin,
                UpstreamAdmin,
                Group,
                OpdAdmin,
                Classifier,
                Ppid,
                PpidSuperior,
                Drafter,
                AnswerOfficer,
                Head,
                EscalationOfficer,
                Inspectorate,
                Auditor,
            ],
            // Whoever judges whether the reporter's data is complete (003, step 3), hands out the receipt
            // (UU 25/2009 Ps 44), or writes the answer as a letter to somebody (002, step 6). The rest
            // handle the complaint, not the reporter (UU 27/2022 Ps 27: limited to its purpose).
            Self::SeeMasked => &[IntakeOfficer, AgencyAdmin, Classifier, AnswerOfficer],
            // The same, and those who answer for the office or look into it. Each opening is recorded
            // (UU 27/2022 Ps 31) and shown to the reporter (Ps 32).
            Self::OpenIdentity => &[IntakeOfficer, AgencyAdmin, Classifier, AnswerOfficer, Head, Inspectorate],
            // Who sits at a desk must find the complaint of whoever stands before it without its number,
            // and answer requests of the persons themselves (UU 27/2022 Ps 30, 32).
            Self::LookUpPerson => &[IntakeOfficer, AgencyAdmin, Classifier],
            // Who answers to the public for the agency's complaints; the PPID for what it makes public at all
            // (UU 14/2008 Ps 13).
            Self::Publish => &[IntakeOfficer, AgencyAdmin, Classifier, Ppid, Head],
            // Whoever has the complaint in hand and sees that it endangers somebody must not have to wait (UU 25/2009
            // Ps 36).
            Self::TightenSecrecy => {
                &[IntakeOfficer, AgencyAdmin, Classifier, Ppid, AnswerOfficer, EscalationOfficer, Head, Inspectorate]
            }
            // Who answers for the agency's complaints, or for its people; never a unit, which may be what it is about.
            Self::AgreeLoosening => &[AgencyAdmin, Classifier, Head, Inspectorate],
            // Whoever does the work or writes of it; the Inspectorate looks for itself, and its photos are proof as well.
            Self::ProveWork => PROVES,
            Self::Gather | Self::Split => GATHERS,
            // PP 60/2008: supervision from inside reads everything and changes nothing.
            Self::ReadEverything => &[Auditor],
            // Accounts, what the agency runs on, and what became of the mail: none shows a complaint.
            Self::ManagePeople | Self::ManageDefinitions | Self::SeeUndelivered => &[Administrator],
            // Whoever keeps the server keeps no agency's accounts but the first: each agency answers for its own people
            // and data (UU 27/2022 Ps 51: who processes for another acts on their word alone).
            Self::RunInstallation => &[Operator],
            // The PPID, and whoever sorts complaints and sees first that one asks for information.
            Self::OpenRequest => crate::request::Deed::Open.roles(),
            // UU 14/2008 Ps 22(2)-(3): the public body's officer writes requests down, oral ones too.
            Self::EnterRequest => &[Ppid],
            // Both keep the registers (PERKI 1/2021); supervision reads them.
            Self::ReadRequests => &[Ppid, PpidSuperior, Auditor],
            // Both write to the applicant; supervision needs no name for it (UU 27/2022 Ps 27).
            Self::SeeApplicants => &[Ppid, PpidSuperior],
            Self::ReadNumbers => NUMBERS,
        }
    }
}

impl Role {
    /// Whether the role handles no complaint: it looks on, or keeps accounts or the server. Who supervises and who
    /// works are kept apart (PP 60/2008, lampiran: pemisahan fungsi).
    #[must_use]
    pub const fn apart(self) -> bool {
        matches!(self, Self::Administrator | Self::Auditor | Self::Operator)
    }

    /// Whether a post of the role may do something.
    #[must_use]
    pub fn may(self, act: Act) -> bool {
        act.roles().contains(&self)
    }
}
