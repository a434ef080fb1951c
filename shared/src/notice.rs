//! Notices: what is sent by e-mail to the reporter and to posts, and the short block an officer pastes into
//! WhatsApp or an SMS. All of them say which case, what happened, who has it and what comes next, and
//! nothing else: neither e-mail nor a chat is confidential, so no identity, no complaint, no answer and no
//! tracking code stands in one, and an open, an anonymous and a confidential case read alike.
//! Absent: who is told (see [`told`] and [`rung`]), addresses, and sending.

use crate::agency::Agency;
use crate::case::{Case, Passage, RingKind};
use crate::id::{TrackingCode, UnitId};
use crate::journey::{When, journey};
use crate::outlook;
use crate::procedure::{Action, Procedure, Role, State};
use crate::time::{Zone, long_moment, month_and_year};
use crate::wire::FOUND_MINUTES;
use crate::words::{Lang, Words, citizen, notice as words, rules};

mod retry;
#[cfg(any(test, feature = "files"))]
mod scheduled;
mod told;

pub use retry::{again_at, fresh_since, kept_since};
#[cfg(any(test, feature = "files"))]
pub use scheduled::{Desk, due_list, recap_ready};
pub use told::{Queue, Recipient, passage, rung, told};

/// The language of notices: the one the SOP is written in. A reporter's choice on the site is kept nowhere.
const LANG: Lang = Lang::Id;
/// How long a text block may become, in characters: two SMS.
pub const BLOCK_CHARS_MAX: usize = 300;
/// The code that the daily list of what is due has in rows.
pub const DUE: &str = "due";
/// The code that the news of a recap's document has in rows.
pub const RECAP_READY: &str = "recap_ready";

/// What a notice is made from.
#[derive(Clone, Copy, Debug)]
pub struct Matter<'a> {
    /// The public address of the site, without a slash at its end; links begin with it.
    pub site: &'a str,
    /// The agency.
    pub agency: &'a Agency,
    /// Its zone.
    pub zone: Zone,
    /// The procedure of the case, in the version of the case.
    pub procedure: &'a Procedure,
    /// The case as it stands now.
    pub case: &'a Case,
}

/// A notice as it is sent: plain text, lines parted by `\n`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The subject.
    pub subject: String,
    /// The body.
    pub body: String,
}

/// On which occasion a post is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion<'a> {
    /// Something happened.
    Passed(&'a Passage),
    /// A limit or a wait.
    Rang(RingKind),
}

/// The notice to the reporter of what happened.
#[must_use]
pub fn to_reporter(of: &Matter<'_>, passage: &Passage) -> Notice {
    let headline = words::headline(passage.action).in_lang(LANG);
    let at = long_moment(passage.happened_at, of.zone, LANG);
    let mut paragraphs = vec![
        said(words::DEAR_REPORTER, &[]),
        said(
            words::HAPPENED,
            &[("case", &of.name()), ("agency", &of.agency.name), ("what", headline), ("moment", &at)],
        ),
        [vec![of.now()], of.ahead()].concat().join("\n"),
        format!("{}\n{}", words::read_in_tracker(passage.action, passage.state).in_lang(LANG), of.tracker()),
        said(words::CODE_IS_YOURS, &[]),
    ];
    paragraphs.push(of.foot(words::FOOT_REPORTER));
    Notice { subject: of.subject(headline), body: paragraphs.join("\n\n") }
}

/// The notice to a post of what came to it, or of a limit.
#[must_use]
pub fn to_post(of: &Matter<'_>, occasion: Occasion<'_>, queue: &Queue) -> Notice {
    let superior = of.procedure.rating.is_some_and(|rule| rule.superior == queue.role);
    let headline = match occasion {
        Occasion::Passed(passage) if superior && passage.dissatisfied() == Some(true) => words::POST_DISSATISFIED,
        _ => post_headline(occasion),
    };
    let headline = headline.in_lang(LANG);
    let office = of.named(queue.role, queue.unit.as_ref());
    let what = match occasion {
        Occasion::Passed(passage) => {
            let at = long_moment(passage.happened_at, of.zone, LANG);
            said(words::LAST_STEP, &[("step", passage.action.words().in_lang(LANG)), ("moment", &at)])
        }
        Occasion::Rang(_) => said(words::STANDS, &[("state", of.case.state.words().in_lang(LANG))]),
    };
    let due = of.case.due_at().map(|at| said(words::NEAREST_DUE, &[("moment", &long_moment(at, of.zone, LANG))]));
    let facts: Vec<String> = [Some(what), due].into_iter().flatten().collect();
    let link = format!("{}/petugas/aduan/{}", of.site, of.case.id);
    let paragraphs = [
        said(words::DEAR_OFFICE, &[("office", office)]),
        said(words::FOR_POST, &[("case", &of.name()), ("what", headline)]),
        facts.join("\n"),
        format!("{}\n{link}", words::OPEN_IN_CONSOLE.in_lang(LANG)),
        of.foot(words::FOOT_POST),
    ];
    Notice { subject: of.subject(headline), body: paragraphs.join("\n\n") }
}

/// The mail to a reporter who looks for their complaints: a code that opens the list of them once. It stands behind
/// `#` in the address, which no browser sends, and beside it for whoever types it.
#[must_use]
pub fn found(of: &Matter<'_>, code: &TrackingCode) -> Notice {
    let (code, minutes) = (code.shown(), FOUND_MINUTES.to_string());
    let link = format!("{}/lacak/temukan#kode={code}", of.site);
    let typed = said(words::FOUND_TYPED, &[("link", &format!("{}/lacak/temukan", of.site)), ("code", &code)]);
    let paragraphs = [
        said(words::DEAR_REPORTER, &[]),
        said(words::FOUND_ASKED, &[("agency", &of.agency.name)]),
        format!("{}\n{link}", said(words::FOUND_OPEN, &[("minutes", &minutes)])),
        typed,
        said(words::FOUND_NOT_YOU, &[]),
        of.foot(words::FOOT_REPORTER),
    ];
    Notice { subject: said(words::FOUND_SUBJECT, &[("agency", &of.agency.name)]), body: paragraphs.join("\n\n") }
}

/// A short block for an officer to copy into WhatsApp or an SMS: number, where the case stands, what comes
/// next and when, and where to follow it. At most [`BLOCK_CHARS_MAX`] characters with a site's address of
/// usual length: the next step gives way first, then the agency's name.
#[must_use]
pub fn text_block(of: &Matter<'_>) -> String {
    let name = said(words::BLOCK_OF, &[("case", &of.name()), ("agency", &of.agency.name)]);
    let end = said(words::BLOCK_ENDS, &[("link", &of.tracker())]);
    let due = of.ahead().into_iter().next();
    let block = |name: String, next: Option<String>| {
        let parts = [Some(name), Some(of.now()), next, due.clone(), Some(end.clone())];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    let fits = |block: &String| block.chars().count() <= BLOCK_CHARS_MAX;
    let whole = [block(name.clone(), of.next()), block(name, None)];
    whole.into_iter().find(fits).unwrap_or_else(|| block(format!("{}.", of.name()), None))
}

fn said(words: Words, places: &[(&str, &str)]) -> String {
    words.with(LANG, places)
}

const fn post_headline(occasion: Occasion<'_>) -> Words {
    match occasion {
        Occasion::Rang(RingKind::Warning) => words::POST_WARNING,
        Occasion::Rang(RingKind::Escalation) => words::POST_ESCALATION,
        Occasion::Rang(RingKind::Ready) => words::POST_READY,
        Occasion::Rang(RingKind::Promised) => words::POST_PROMISED,
        Occasion::Rang(RingKind::Broken) => words::POST_BROKEN,
        Occasion::Rang(RingKind::Review) => words::POST_REVIEW,
        Occasion::Rang(RingKind::Reviewed) => words::POST_REVIEWED,
        Occasion::Passed(Passage { action: Action::Withdraw, .. }) => words::POST_WITHDRAWN,
        Occasion::Passed(Passage { action: Action::Reply, role: Role::Reporter, .. }) => words::POST_REPLY,
        Occasion::Passed(Passage { action: Action::Note, .. }) => words::POST_MENTIONED,
        Occasion::Passed(Passage { action: Action::AskContribution | Action::RemindContribution, .. }) => {
            words::POST_ASKED
        }
        Occasion::Passed(Passage { action: Action::Contribute, .. }) => words::POST_CONTRIBUTED,
        Occasion::Passed(_) => words::POST_WAITS,
    }
}

/// What a notice of a kind is about, by the code it has in rows: an action's, or an alarm's.
#[must_use]
pub fn kind(code: &str) -> Option<Words> {
    let ring = RingKind::from_code(code).map(|kind| post_headline(Occasion::Rang(kind)));
    let found = match code {
        "found" => Some(words::FOUND_KIND),
        DUE => Some(words::DUE_KIND),
        RECAP_READY => Some(words::RECAP_KIND),
        _ => None,
    };
    ring.or(found).or_else(|| Action::from_code(code).map(Action::words))
}

impl Matter<'_> {
    /// What the case is called.
    fn name(&self) -> String {
        match (&self.case.period, &self.case.number) {
            (Some(period), _) => said(rules::RECAP_OF, &[("month", &month_and_year(period.first_day(), LANG))]),
            (None, Some(number)) => said(words::CASE, &[("number", number.as_str())]),
            (None, None) => said(words::CASE_NO_NUMBER, &[]),
        }
    }

    fn subject(&self, headline: &str) -> String {
        said(words::SUBJECT, &[("case", &self.name()), ("what", headline)])
    }

    fn tracker(&self) -> String {
        let number = self.case.number.as_ref().map(|number| format!("/{number}")).unwrap_or_default();
        format!("{}/lacak{number}", self.site)
    }

    /// The name of whoever holds a role. That the Inspectorate has a case would say what it is about.
    fn named(&self, role: Role, unit: Option<&UnitId>) -> &str {
        match role {
            Role::Inspectorate => &self.agency.name,
            _ => self.agency.holds(role, unit).unwrap_or(role.words().in_lang(LANG)),
        }
    }

    /// Where the case stands, as a sentence.
    fn now(&self) -> String {
        let case = self.case;
        said(words::now(case.state), &[("office", self.named(case.holder, case.unit.as_ref()))])
    }

    /// What lies ahead, as sentences: the promise, or what becomes of the case by itself, or until when its
    /// reporter may still do something.
    fn ahead(&self) -> Vec<String> {
        let dated = |words: Words, at| said(words, &[("moment", &long_moment(at, self.zone, LANG))]);
        let open = outlook::promise(self.case).filter(|clock| clock.open());
        let promise = open.map(|clock| match clock.due_at {
            Some(at) => {
                format!("{} {}.", citizen::promised(&clock.name).0.in_lang(LANG), long_moment(at, self.zone, LANG))
            }
            None => said(words::PAUSED, &[]),
        });
        let itself = outlook::by_itself(self.procedure, self.case).and_then(|(action, at)| match action {
            Action::Close | Action::Record => Some(dated(citizen::CASE_CLOSES, at)),
            Action::Withdraw => Some(dated(citizen::CASE_LAPSES, at)),
            _ => None,
        });
        let until = outlook::until(self.procedure, self.case).filter(|(action, _)| *action == Action::Reopen);
        let reopen = until.map(|(_, at)| dated(words::REOPEN_UNTIL, at));
        [promise, itself, reopen].into_iter().flatten().collect()
    }

    /// The step expected next, where it is not the reporter's own.
    fn next(&self) -> Option<String> {
        let awaited = [State::AwaitingReporter, State::Answered].contains(&self.case.state);
        let stops = journey(self.procedure, self.agency, self.case);
        let stop = stops.into_iter().find(|stop| matches!(stop.when, When::Now { .. }) && !awaited)?;
        let step = said(citizen::passage(stop.action), &[("office", self.named(stop.toward, stop.unit.as_ref()))]);
        Some(said(words::BLOCK_NEXT, &[("step", &step)]))
    }

    fn foot(&self, words: Words) -> String {
        foot(self.agency, words)
    }
}

fn foot(agency: &Agency, words: Words) -> String {
    format!("-- \n{}\n{}, {}", words.in_lang(LANG), agency.name, agency.government)
}

#[cfg(test)]
mod tests;
