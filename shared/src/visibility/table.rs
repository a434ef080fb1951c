//! What of a case each kind of viewer is shown: one table, a row a viewer, a column a kind of case.
//! Absent: telling which row and which columns a case is (see [`super::Viewer::sight`]), and what a role
//! may do with what it is shown (see [`super::Act`]).

use std::ops::BitAnd;

/// A part of a case that is shown or kept back as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// That there is such a case: in queues, and at its address.
    Existence,
    /// What was told, where and when.
    Complaint,
    /// Messages to and from the reporter, and answers.
    Talk,
    /// The agency's own texts: material, reasons, notes.
    Inside,
    /// Why the reporter's identity was opened, or personal data erased.
    Access,
    /// The reporter's identity with most letters hidden.
    Masked,
    /// The reporter's identity in full, once it is opened with a reason; and with it the message the complaint
    /// was read from at a desk, which holds names and numbers as they came, of others too.
    Identity,
    /// That files came; their names and sizes.
    Files,
    /// The photos that prove the work, with what is said of each.
    Evidence,
    /// The steps taken.
    History,
    /// What is shown of it to the public: its edited words, and where it stands.
    Published,
}

impl Item {
    /// Every item, in table order.
    pub const ALL: [Self; 11] = [
        Self::Existence,
        Self::Complaint,
        Self::Talk,
        Self::Inside,
        Self::Access,
        Self::Masked,
        Self::Identity,
        Self::Files,
        Self::Evidence,
        Self::History,
        Self::Published,
    ];
}

/// A set of items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Items(u16);

impl Items {
    const fn of(items: &[Item]) -> Self {
        let (mut bits, mut nth) = (0, 0);
        while nth < items.len() {
            bits |= 1 << items[nth] as u16;
            nth += 1;
        }
        Self(bits)
    }

    const fn and(self, more: &[Item]) -> Self {
        Self(self.0 | Self::of(more).0)
    }

    /// Whether an item is among them.
    #[must_use]
    pub const fn has(self, item: Item) -> bool {
        self.0 & (1 << item as u16) != 0
    }

    /// The set without an item.
    #[must_use]
    pub(super) const fn without(self, item: Item) -> Self {
        Self(self.0 & !(1 << item as u16))
    }
}

impl BitAnd for Items {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

/// Nothing at all; not even that there is a case.
pub const NOTHING: Items = Items::of(&[]);
/// What anyone may read of it, once it is shown to the public.
pub const PUBLIC: Items = Items::of(&[Item::Published]);
/// What its reporter has a right to.
pub const THEIRS: Items = PUBLIC.and(&[
    Item::Existence,
    Item::Complaint,
    Item::Talk,
    Item::Access,
    Item::Files,
    Item::Evidence,
    Item::History,
]);
/// The case, and nothing of who reports.
pub const READS: Items = PUBLIC.and(&[
    Item::Existence,
    Item::Complaint,
    Item::Talk,
    Item::Inside,
    Item::Files,
    Item::Evidence,
    Item::History,
]);
/// The case, and why the identity was opened.
pub const AUDITS: Items = READS.and(&[Item::Access]);
/// The case, and who reports as far as the role needs to know.
pub const KNOWS: Items = AUDITS.and(&[Item::Masked, Item::Identity]);

/// Who looks at a case, as the table tells viewers apart. A post is what stands first here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Onlooker {
    /// Anyone.
    Public,
    /// Its reporter, with number and code.
    Reporter,
    /// A post of another agency.
    Stranger,
    /// A post that keeps accounts and reads no case.
    Administrator,
    /// A post of the unit that has the case.
    UnitKeeper,
    /// A post of the unit the case was last given to, which has gone on since.
    UnitBefore,
    /// A post of another unit.
    OtherUnit,
    /// A post of another unit that the disposition sheet names.
    UnitAsked,
    /// A post that looks into everything.
    Auditor,
    /// The head of the agency.
    Head,
    /// A post with a part in the recap, when the case is one.
    RecapHand,
    /// The Inspectorate.
    Inspectorate,
    /// A post of the agency as a whole that has the case, or in whose queue it waits.
    Keeper,
    /// The post that coordinates the case's procedure.
    Coordinator,
    /// A post of the agency as a whole that the disposition sheet names, or that initials it.
    Asked,
    /// Another post of the agency as a whole.
    Colleague,
}

/// What one kind of viewer is shown, by kind of case. A case may be of several kinds; then only what every
/// one of them allows is shown.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Who looks.
    pub who: Onlooker,
    /// At any complaint.
    pub complaint: Items,
    /// At one that is confidential (*rahasia*).
    pub confidential: Items,
    /// At one that is anonymous (*anonim*).
    pub anonymous: Items,
    /// At one about the viewer's own office.
    pub own_office: Items,
    /// At a month's recap, which has no reporter.
    pub recap: Items,
}

const fn row(who: Onlooker, [complaint, confidential, anonymous, own_office, recap]: [Items; 5]) -> Row {
    Row { who, complaint, confidential, anonymous, own_office, recap }
}

/// The table.
#[rustfmt::skip]
pub const TABLE: [Row; 16] = [
    //                          any        rahasia    anonim     own office recap
    // What is confidential is published nowhere, and what is published was edited first and agreed to (UU 27/2022 Ps 20).
    row(Onlooker::Public,        [PUBLIC,   NOTHING,   PUBLIC,    PUBLIC,    NOTHING]),
    // UU 25/2009: the state of one's complaint. UU 27/2022 Ps 32: who has looked at one's data, and why. The
    // agency's own talk stays inside it, and a code that got lost gives no identity away.
    row(Onlooker::Reporter,      [THEIRS,   THEIRS,    THEIRS,    THEIRS,    NOTHING]),
    // Each agency answers for its own data (UU 27/2022 Ps 36: kept confidential).
    row(Onlooker::Stranger,      [PUBLIC,   NOTHING,   PUBLIC,    PUBLIC,    NOTHING]),
    // Keeping accounts needs no complaint (UU 27/2022 Ps 27).
    row(Onlooker::Administrator, [PUBLIC,   NOTHING,   PUBLIC,    PUBLIC,    NOTHING]),
    // An OPD answers for the matter, and never learns who told (UU 25/2009: the reporter is protected). What was
    // given to it stays readable, so that it knows its own work again; a confidential one goes on without it.
    row(Onlooker::UnitKeeper,    [READS,    READS,     READS,     READS,     NOTHING]),
    row(Onlooker::UnitBefore,    [READS,    NOTHING,   READS,     READS,     NOTHING]),
    row(Onlooker::OtherUnit,     [PUBLIC,   NOTHING,   PUBLIC,    PUBLIC,    NOTHING]),
    // Whom the head asks for advice reads what it is about, a confidential one too; who told, nobody says.
    row(Onlooker::UnitAsked,     [READS,    READS,     READS,     READS,     NOTHING]),
    // PP 60/2008: reads all of it, and why identities were opened; whose they are it need not know.
    row(Onlooker::Auditor,       [AUDITS,   AUDITS,    AUDITS,    READS,     READS]),
    // Answers for the whole office; may not learn who complains of it (UU 30/2014 Ps 42: conflict of interest).
    row(Onlooker::Head,          [KNOWS,    KNOWS,     AUDITS,    READS,     READS]),
    row(Onlooker::RecapHand,     [PUBLIC,   NOTHING,   PUBLIC,    PUBLIC,    READS]),
    // Permendagri 8/2023: examines officials, and is not the office that is complained of.
    row(Onlooker::Inspectorate,  [KNOWS,    KNOWS,     AUDITS,    KNOWS,     NOTHING]),
    // SP4N-LAPOR!: rahasia is for whoever handles it, anonim hides the reporter from everybody. A reason for an
    // opening may name whom it was about, so an office that may not know the reporter reads none.
    row(Onlooker::Keeper,        [KNOWS,    KNOWS,     AUDITS,    READS,     NOTHING]),
    // Gets back what went astray, and what a reporter writes after the end.
    row(Onlooker::Coordinator,   [KNOWS,    KNOWS,     AUDITS,    READS,     NOTHING]),
    row(Onlooker::Asked,         [KNOWS,    READS,     READS,     READS,     NOTHING]),
    row(Onlooker::Colleague,     [KNOWS,    NOTHING,   AUDITS,    READS,     NOTHING]),
];

impl Onlooker {
    /// Its row of the table.
    #[must_use]
    pub const fn row(self) -> &'static Row {
        // In the order of the enum; a test holds it there.
        &TABLE[self as usize]
    }
}
