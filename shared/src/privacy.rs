//! The privacy notice in its versions: what a reporter was told when they filed. A case keeps the number of the
//! version that was shown; every version stays readable, since the agency must be able to show what it said
//! (UU 27/2022 Ps 24). Absent: drawing it.

use chrono::NaiveDate;

use crate::words::{Words, privacy as words};

/// The version that is shown now.
pub const VERSION: u32 = 6;

/// One part of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub title: Words,
    /// Its paragraphs.
    pub paragraphs: &'static [Words],
}

/// A version of the notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Its number, from 1.
    pub version: u32,
    /// Its first day, as year, month and day.
    from: (i32, u32, u32),
    /// Its parts.
    pub sections: &'static [Section],
}

impl Notice {
    /// Its first day.
    ///
    /// # Panics
    /// Never: the table's dates are tested.
    #[must_use]
    pub fn from(&self) -> NaiveDate {
        let (year, month, day) = self.from;
        NaiveDate::from_ymd_opt(year, month, day).expect("the table holds real dates")
    }
}

const fn section(title: Words, paragraphs: &'static [Words]) -> Section {
    Section { title, paragraphs }
}

/// Every version, oldest first.
pub const NOTICES: &[Notice] = &[FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH];

const FIRST: Notice = Notice {
    version: 1,
    from: (2026, 11, 22),
    sections: &[
        section(words::WHO_TITLE_1, &[words::WHO_1]),
        section(words::BASIS_TITLE_1, &[words::BASIS_1, words::OPTIONAL_1]),
        section(
            words::DATA_TITLE_1,
            &[words::DATA_STORY_1, words::DATA_NAME_1, words::DATA_EMAIL_1, words::DATA_NIK_1],
        ),
        section(words::SEEN_TITLE_1, &[words::SEEN_1, words::SEEN_OPD_1, words::SEEN_SWITCHES_1, words::SEEN_NEVER_1]),
        section(words::KEPT_TITLE_1, &[words::KEPT_DOCUMENT_1, words::KEPT_1]),
        section(words::RIGHTS_TITLE_1, &[words::RIGHTS_1, words::RIGHTS_HOW_1, words::RIGHTS_CHILD_1]),
    ],
};

/// It adds the phone's place, dictation and what is held back to be looked at.
const SECOND: Notice = Notice {
    version: 2,
    from: (2026, 11, 23),
    sections: &[
        FIRST.sections[0],
        FIRST.sections[1],
        section(
            words::DATA_TITLE_1,
            &[words::DATA_STORY_2, words::DATA_VOICE_2, words::DATA_NAME_1, words::DATA_EMAIL_1, words::DATA_NIK_1],
        ),
        FIRST.sections[3],
        section(words::KEPT_TITLE_1, &[words::KEPT_DOCUMENT_1, words::KEPT_ASIDE_2, words::KEPT_1]),
        FIRST.sections[5],
    ],
};

/// It adds what is kept of messages that officers enter, and how a person is found by telephone or NIK.
const THIRD: Notice = Notice {
    version: 3,
    from: (2026, 11, 23),
    sections: &[
        SECOND.sections[0],
        SECOND.sections[1],
        section(
            words::DATA_TITLE_1,
            &[
                words::DATA_STORY_2,
                words::DATA_VOICE_2,
                words::DATA_NAME_1,
                words::DATA_ORIGINAL_3,
                words::DATA_FOUND_3,
                words::DATA_EMAIL_1,
                words::DATA_NIK_1,
            ],
        ),
        SECOND.sections[3],
        SECOND.sections[4],
        SECOND.sections[5],
    ],
};

/// It adds that a person is found by name too.
const FOURTH: Notice = Notice {
    version: 4,
    from: (2026, 11, 24),
    sections: &[
        THIRD.sections[0],
        THIRD.sections[1],
        section(
            words::DATA_TITLE_1,
            &[
                words::DATA_STORY_2,
                words::DATA_VOICE_2,
                words::DATA_NAME_1,
                words::DATA_ORIGINAL_3,
                words::DATA_FOUND_4,
                words::DATA_EMAIL_1,
                words::DATA_NIK_1,
            ],
        ),
        THIRD.sections[3],
        THIRD.sections[4],
        THIRD.sections[5],
    ],
};

/// It adds that pictures are compared.
const FIFTH: Notice = Notice {
    version: 5,
    from: (2026, 11, 24),
    sections: &[
        FOURTH.sections[0],
        FOURTH.sections[1],
        section(
            words::DATA_TITLE_1,
            &[
                words::DATA_STORY_2,
                words::DATA_PICTURES_5,
                words::DATA_VOICE_2,
                words::DATA_NAME_1,
                words::DATA_ORIGINAL_3,
                words::DATA_FOUND_4,
                words::DATA_EMAIL_1,
                words::DATA_NIK_1,
            ],
        ),
        FOURTH.sections[3],
        FOURTH.sections[4],
        FOURTH.sections[5],
    ],
};

/// It adds what somebody outside the agency may be shown.
const SIXTH: Notice = Notice {
    version: 6,
    from: (2026, 11, 24),
    sections: &[
        FIFTH.sections[0],
        FIFTH.sections[1],
        FIFTH.sections[2],
        section(
            words::SEEN_TITLE_1,
            &[words::SEEN_1, words::SEEN_OPD_1, words::SEEN_OUTSIDE_6, words::SEEN_SWITCHES_1, words::SEEN_NEVER_1],
        ),
        FIFTH.sections[4],
        FIFTH.sections[5],
    ],
};

/// A version of the notice; without one, or with one that never was, the version shown now.
#[must_use]
pub fn notice(version: Option<u32>) -> &'static Notice {
    let asked = version.and_then(|version| NOTICES.iter().find(|notice| notice.version == version));
    asked.unwrap_or(&NOTICES[NOTICES.len() - 1])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_count_up_from_one_and_the_newest_is_shown() {
        let versions: Vec<u32> = NOTICES.iter().map(|notice| notice.version).collect();
        assert_eq!(versions, (1..=VERSION).collect::<Vec<_>>());
        assert!(NOTICES.is_sorted_by_key(Notice::from));
        assert_eq!(notice(None).version, VERSION);
        assert_eq!(notice(Some(1)).version, 1);
        assert_eq!(notice(Some(99)).version, VERSION);
    }
}
