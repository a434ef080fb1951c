//! The addresses of the console, made and read in one place. Absent: anything personal; an address
//! ends in histories and logs, so it holds a case's inner id, the view and filters. Words that are searched for stand
//! behind its `#`, which no server and no proxy is sent; a person's number nowhere.

use shared::id::CaseId;
use shared::search::Filter;
use shared::wire::QueueView;

use crate::browser::in_address;

/// The sign-in page.
pub const SIGN_IN: &str = "/petugas/masuk";

/// The queue.
pub const QUEUE: &str = "/petugas";

/// Where a complaint that came to a desk is entered.
pub const ENTRY: &str = "/petugas/catat";

/// Where a person's complaints are looked up; by which number never stands here.
pub const LOOKUP: &str = "/petugas/cari";

/// Where what waits to be looked at is judged before it is filed.
pub const QUARANTINE: &str = "/petugas/karantina";

/// The board: what is counted.
pub const BOARD: &str = "/petugas/papan";

/// The book of letter numbers.
pub const NUMBERS: &str = "/petugas/nomor";

/// The PPID's room: requests for information and objections.
pub const PPID: &str = "/petugas/ppid";

/// Where a request that came to the PPID directly is entered.
pub const PPID_ENTRY: &str = "/petugas/ppid/catat";

/// One request, by its inner id behind this.
pub const PPID_FILE: &str = "/petugas/ppid/berkas";

/// Where a complaint is made a request, by the complaint's inner id behind this.
pub const PPID_FROM: &str = "/petugas/ppid/dari";

/// Where administrators look after people and posts.
pub const MANAGE: &str = "/petugas/kelola";

/// Where an administrator sees which notices were not delivered.
pub const LETTERS: &str = "/petugas/kelola/surat";

/// Where an administrator finds what puts the form into the agency's own site.
pub const EMBED: &str = "/petugas/kelola/sematkan";

/// Where an administrator changes days off and office hours.
pub const CALENDAR: &str = "/petugas/kelola/kalender";

/// Where an administrator changes the agency's data.
pub const AGENCY: &str = "/petugas/kelola/instansi";

/// Where an administrator sees, checks and puts procedures into force.
pub const PROCEDURES: &str = "/petugas/kelola/sop";

/// Where the installation is kept: its agencies, and how it runs.
pub const INSTALLATION: &str = "/petugas/kelola/instalasi";

/// A person's own account.
pub const ACCOUNT: &str = "/petugas/akun";

/// The page that a one-time link opens; nobody is signed in there.
pub const INVITATION: &str = "/petugas/undangan";

/// The case an address opens.
#[must_use]
pub fn open_case(path: &str) -> Option<CaseId> {
    path.strip_prefix("/petugas/aduan/").and_then(|id| CaseId::parse(id.trim_end_matches('/')))
}

/// The query field that names the view of the queue.
pub const VIEW: &str = "tampilan";

/// What names the words that are searched for, behind the `#`.
pub const WORDS: &str = "kata";

/// The query field that opens the panel of filters.
pub const PANEL: &str = "saring";

/// The query field that names where to go after signing in.
pub const GOAL: &str = "tujuan";

/// The code of a view in an address; the usual one has none.
#[must_use]
pub const fn view_code(view: QueueView) -> Option<&'static str> {
    match view {
        QueueView::Mine => None,
        QueueView::Open => Some("semua"),
        QueueView::Ended => Some("selesai"),
        QueueView::Dissatisfied => Some("tidak-puas"),
        QueueView::Promised => Some("janji"),
        QueueView::Review => Some("persetujuan"),
        QueueView::Own => Some("milik-saya"),
        QueueView::Asked => Some("disposisi"),
        QueueView::Mentioned => Some("sebutan"),
    }
}

/// The view an address names; an unknown word is the usual one.
#[must_use]
pub fn view_of(code: Option<&str>) -> QueueView {
    match code {
        Some("semua") => QueueView::Open,
        Some("selesai") => QueueView::Ended,
        Some("tidak-puas") => QueueView::Dissatisfied,
        Some("janji") => QueueView::Promised,
        Some("persetujuan") => QueueView::Review,
        Some("milik-saya") => QueueView::Own,
        Some("disposisi") => QueueView::Asked,
        Some("sebutan") => QueueView::Mentioned,
        _ => QueueView::Mine,
    }
}

/// The queue in a view.
#[must_use]
pub fn queue(view: QueueView) -> String {
    with_view(QUEUE.to_owned(), view)
}

/// A case beside the queue in a view.
#[must_use]
pub fn case(id: &str, view: QueueView) -> String {
    with_view(case_path(id), view)
}

/// A case beside the queue, whatever that shows.
#[must_use]
pub fn case_path(id: &str) -> String {
    format!("{QUEUE}/aduan/{id}")
}

/// The query field that names the step whose panel is open.
pub const STEP: &str = "langkah";

/// A case with the panel of a step open.
#[must_use]
pub fn case_step(id: &str, step: &str) -> String {
    format!("{}?{STEP}={}", case_path(id), in_address(step))
}

/// A search beside what a path opens.
#[must_use]
pub fn with_search(path: &str, filter: &Filter, words: &str) -> String {
    let pairs = if filter.empty() { String::new() } else { format!("?{}", filter.address()) };
    let words = if words.is_empty() { String::new() } else { format!("#{WORDS}={}", in_address(words)) };
    format!("{path}{pairs}{words}")
}

/// The queue with what is searched for; a view where that is nothing.
#[must_use]
pub fn search(filter: &Filter, words: &str, view: QueueView) -> String {
    if filter.empty() && words.is_empty() { queue(view) } else { with_search(QUEUE, filter, words) }
}

/// The end of the disposition sheet's address.
pub const DISPOSITION: &str = "disposisi";

/// The end of the address of a case's contributions.
pub const CONTRIBUTION: &str = "masukan";

/// The end of the address of the sheet by which parties outside are asked.
pub const OUTSIDE: &str = "pihak-luar";

/// The end of the address of the sheet with the figures of a recap.
pub const RECAP: &str = "rekap";

/// The end of the address of a complaint's documents.
pub const PAPERS_OF: &str = "dokumen";

/// The end of the address of the numbers and signed versions of a complaint's letters.
pub const LETTERS_OF: &str = "surat";

/// Where registers and documents are made.
pub const PAPERS: &str = "/petugas/dokumen";

/// The end of the address of who works on a case.
pub const CUSTODY: &str = "pegangan";

/// The end of the address of the sheet where a part becomes a complaint of its own.
pub const SPLIT: &str = "pecah";

/// The end of the address of the sheet with the photos of the work.
pub const EVIDENCE: &str = "bukti";

/// A sheet of a case, by the end of its address; the list of them without one.
#[must_use]
pub fn sheet(case: &CaseId, end: &str) -> String {
    format!("{QUEUE}/berkas/{case}/{end}").trim_end_matches('/').to_owned()
}

/// The room where one thing is done with several cases.
pub const BULK: &str = "/petugas/berkas/massal";

/// The sign-in page that leads back to an address.
#[must_use]
pub fn sign_in_for(goal: &str) -> String {
    if goal == QUEUE { SIGN_IN.to_owned() } else { format!("{SIGN_IN}?{GOAL}={}", in_address(goal)) }
}

/// Where to go after signing in: an address of the console, or the queue. Anything else would let
/// a link send an officer who has just typed a password to another site.
#[must_use]
pub fn goal(asked: Option<&str>) -> String {
    let inside = |goal: &&str| {
        let rest = goal.strip_prefix(QUEUE);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
            && !goal.starts_with(SIGN_IN)
            && !goal.starts_with(INVITATION)
    };
    asked.filter(inside).unwrap_or(QUEUE).to_owned()
}

/// A view of the queue beside what a path opens.
#[must_use]
pub fn with_view(path: String, view: QueueView) -> String {
    view_code(view).map_or(path.clone(), |code| format!("{path}?{VIEW}={code}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_is_read_back_from_its_address() {
        use QueueView::{Asked, Dissatisfied, Ended, Mentioned, Mine, Open, Own, Promised, Review};
        for view in [Mine, Open, Ended, Dissatisfied, Promised, Review, Own, Asked, Mentioned] {
            assert_eq!(view_of(view_code(view)), view);
        }
        assert_eq!(view_of(Some("lain")), QueueView::Mine);
        assert_eq!(queue(QueueView::Mine), "/petugas");
        assert_eq!(case("0192", QueueView::Open), "/petugas/aduan/0192?tampilan=semua");
    }

    #[test]
    fn a_search_stands_in_the_address_and_nothing_searched_for_is_the_view_again() {
        let filter = Filter::parse("status=closed&sejak=2026-11-01").expect("a filter");
        let path = "/petugas/aduan/0192?status=closed&sejak=2026-11-01";
        assert_eq!(with_search(&case_path("0192"), &filter, ""), path);
        assert_eq!(search(&Filter::default(), "", QueueView::Open), "/petugas?tampilan=semua");
        assert_eq!(goal(Some(path)), path);
    }

    #[test]
    fn signing_in_leads_nowhere_but_into_the_console() {
        let check = |asked: &str, expect: &str| assert_eq!(goal(Some(asked)), expect, "{asked}");
        check("/petugas/aduan/0192?tampilan=semua", "/petugas/aduan/0192?tampilan=semua");
        check("/petugas?tampilan=selesai", "/petugas?tampilan=selesai");
        check("/petugas/kelola", "/petugas/kelola");
        for wrong in [
            "/petugas/undangan",
            "https://contoh.id/petugas",
            "//contoh.id",
            "/petugasan",
            "/petugas/masuk",
            "/lacak",
            "",
        ] {
            check(wrong, "/petugas");
        }
    }

    #[test]
    fn an_address_opens_a_case_only_by_its_id() {
        let check = |path: &str, expect: bool| assert_eq!(open_case(path).is_some(), expect, "{path}");
        check("/petugas/aduan/0192f0c1-0000-7000-8000-000000000001", true);
        check("/petugas/aduan/0192f0c1-0000-7000-8000-000000000001/", true);
        check("/petugas/aduan/", false);
        check("/petugas/aduan/<b>", false);
        check("/petugas", false);
    }
}
