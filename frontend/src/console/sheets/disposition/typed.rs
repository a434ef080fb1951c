//! What stands on the sheet: typed, proposed, or as it was left by whoever initialled it last. Absent: drawing it.

use leptos::prelude::*;
use shared::case::Rules;
use shared::disposition::{self, Limits, Part, Plan, Proposed, Recipient, Typed, TypedRecipient, due_after, proposed};
use shared::form::Field;
use shared::id::UnitId;
use shared::procedure::TextKind;
use shared::routing::{Matter, proposal};
use shared::time::long_date;
use shared::wire::{Advise, CaseView, Dispose};
use shared::words::{Lang, disposition as words};

use crate::browser;
use crate::client::{Failure, sheets as client};
use crate::console::address;
use crate::console::case::{Folder, TITLE_ID};
use crate::console::desk::{Desk, Toast};
use crate::console::fields::Fields;
use crate::console::session::Staff;
use crate::parts::holder_name;

/// What the ids of its fields begin with.
pub(super) const PREFIX: &str = "lembar-";

/// The sheet in work.
#[derive(Clone, Copy)]
pub(super) struct Work {
    pub(super) folder: Folder,
    pub(super) fields: Fields,
    pub(super) beyond: RwSignal<bool>,
    pub(super) busy: RwSignal<bool>,
    pub(super) failure: RwSignal<Option<Failure>>,
    staff: Staff,
    desk: Desk,
    /// The last thing sent, and the key it was sent under: the same again goes under the same.
    sent: StoredValue<(String, String)>,
}

/// The rules for a sheet of what is shown.
pub(super) fn with_limits<T>(view: &CaseView, then: impl FnOnce(&Limits<'_>) -> T) -> Option<T> {
    let CaseView { procedure, agency, calendar, case, now, .. } = view;
    let step = disposition::step(procedure, case.stand(), case.channel)?;
    let due_at = due_after(&Rules { procedure, agency, calendar }, case, step, *now);
    let today = calendar.zone.date(*now);
    Some(then(&Limits { agency, procedure, calendar, case, step, due_at, today }))
}

/// What is proposed for what is shown.
pub(super) fn proposal_for(view: &CaseView, lang: Lang) -> Option<Proposed> {
    let told = view.texts.iter().find(|text| text.kind == TextKind::Complaint);
    let matter = Matter {
        category: view.case.category.as_ref(),
        story: told.map_or("", |text| text.body.as_str()),
        about: view.case.about.as_ref(),
        classification: view.case.classification,
    };
    let routing = proposal(&view.agency, matter);
    with_limits(view, |limits| proposed(limits, routing.as_ref(), lang)).flatten()
}

impl Work {
    pub(super) fn new(folder: Folder) -> Self {
        use Field::{Letter, Marks, Recipients, Remarks, Subject, Text};
        let all = [
            Text,
            Field::DueOn,
            Field::Urgency,
            Field::Unit,
            Marks,
            Recipients,
            Subject,
            Letter,
            Remarks,
            Field::Reason,
        ];
        let work = Self {
            folder,
            fields: Fields::new(&format!("disposisi/{}", folder.id()), &all, PREFIX),
            beyond: RwSignal::new(false),
            busy: RwSignal::new(false),
            failure: RwSignal::new(None),
            staff: Staff::here(),
            desk: Desk::here(),
            sent: StoredValue::new((String::new(), String::new())),
        };
        work.preset();
        work
    }

    /// Fills in what stands there before anybody types: what whoever initialled it left, or else the proposal.
    fn preset(self) {
        let lang = self.staff.lang();
        self.folder.view.with_untracked(|view| {
            let left = view.case.sheet.as_deref().filter(|sheet| sheet.signed.is_none() && sheet.written().is_some());
            if let Some(sheet) = left {
                let written = |kind| text_of(view, sheet.written(), kind).unwrap_or_default();
                self.put(&sheet.plan, written(TextKind::Note));
                self.fields.preset(Field::Subject, &written(TextKind::Subject));
                self.fields.preset(Field::Letter, &written(TextKind::Letter));
                self.beyond.set(sheet.plan.beyond);
                return;
            }
            let Some(found) = proposal_for(view, lang) else { return };
            let category = view.case.category.as_ref().and_then(|id| view.agency.category(id.as_str()));
            self.fields.preset(Field::Subject, category.map_or("", |category| &category.name));
            let first = Recipient { role: found.role, unit: found.unit, part: Part::Act, due_on: None, link: None };
            let plan = Plan { recipients: vec![first], marks: found.marks, due_on: found.due_on, ..Plan::default() };
            self.put(&plan, found.text.in_lang(lang).to_owned());
        });
    }

    fn put(self, plan: &Plan, text: String) {
        self.fields.preset(Field::Text, &text);
        self.fields.preset(Field::DueOn, &plan.due_on.map(|on| on.to_string()).unwrap_or_default());
        self.fields.preset(Field::Urgency, plan.urgency.map_or("", |urgency| urgency.code()));
        self.fields.preset(Field::Marks, &plan.marks.join(","));
        let unit = plan.recipients.first().and_then(|one| one.unit.as_ref());
        self.fields.preset(Field::Unit, unit.map_or("", UnitId::as_str));
        let beside: Vec<String> = plan.recipients.iter().skip(1).map(written_out).collect();
        self.fields.preset(Field::Recipients, &beside.join(","));
    }

    /// The sheet as it stands.
    fn typed(self) -> Typed {
        let read = |field| self.fields.read(field);
        Typed {
            urgency: read(Field::Urgency),
            unit: read(Field::Unit),
            recipients: listed(&read(Field::Recipients)).iter().filter_map(|one| read_in(one)).collect(),
            marks: listed(&read(Field::Marks)),
            due_on: read(Field::DueOn),
            beyond: self.beyond.get_untracked(),
            subject: read(Field::Subject),
            letter: read(Field::Letter),
            text: read(Field::Text),
        }
    }

    /// Sends it: `initial`, `sign` or `send_back`.
    pub(super) fn send(self, action: &'static str) {
        let version = self.folder.view.with_untracked(|view| view.case.version);
        let (post, sheet) = (self.folder.post_id().to_string(), self.typed());
        let remarks = self.fields.read(Field::Remarks);
        let back = action == "send_back";
        let sheet = if back { Typed::default() } else { sheet };
        let remarks = if back { remarks } else { String::new() };
        let asked = Dispose { post, version, action: action.to_owned(), sheet, remarks };
        self.ask(asked, action);
    }

    fn ask(self, asked: Dispose, action: &'static str) {
        if self.busy.get_untracked() {
            return;
        }
        let key = self.key(format!("{:?}", Dispose { version: 0, ..asked.clone() }));
        let (case, staff, lang) = (self.folder.id(), self.staff, self.staff.lang());
        self.busy.set(true);
        leptos::task::spawn_local(async move {
            let answer =
                staff.ask(async |token: String| client::dispose(&token, &case, &key, &asked, lang).await).await;
            self.answered(answer, move |view| done(view, action, lang)).await;
        });
    }

    /// Sends what was asked for.
    pub(super) fn advise(self) {
        if self.busy.get_untracked() {
            return;
        }
        let asked = Advise { post: self.folder.post_id().to_string(), text: self.fields.read(Field::Reason) };
        let key = self.key(asked.text.clone());
        let (case, staff, lang) = (self.folder.id(), self.staff, self.staff.lang());
        self.busy.set(true);
        leptos::task::spawn_local(async move {
            let answer = staff.ask(async |token: String| client::advise(&token, &case, &key, &asked, lang).await).await;
            self.answered(answer, move |_| words::ADVISED_DONE.in_lang(lang).to_owned()).await;
        });
    }

    fn key(self, sent: String) -> String {
        self.sent.update_value(|known| {
            if known.0 != sent {
                *known = (sent, browser::new_key());
            }
        });
        self.sent.with_value(|known| known.1.clone())
    }

    async fn answered(self, answer: Result<Option<CaseView>, Failure>, say: impl FnOnce(Option<&CaseView>) -> String) {
        self.busy.try_set(false);
        match answer {
            Ok(view) => {
                self.fields.clear();
                self.failure.try_set(None);
                let text = say(view.as_ref());
                self.desk.toast.set(Some(Toast { text, next: None }));
                match view {
                    Some(view) => self.folder.put(view),
                    None => self.desk.change_rooms(address::QUEUE, true),
                }
                browser::focus_on(TITLE_ID);
            }
            Err(failure) => {
                if failure.stale() {
                    // What was typed stays; what it is about is read anew.
                    drop(self.folder.reload().await);
                }
                self.fields.problems.try_set(failure.problems().to_vec());
                self.failure.try_set(Some(failure).filter(|failure| failure.problems().is_empty()));
            }
        }
    }
}

fn done(view: Option<&CaseView>, action: &str, lang: Lang) -> String {
    let Some(view) = view else { return words::SENT_BACK_DONE.in_lang(lang).to_owned() };
    let office = holder_name(&view.agency, view.case.holder, view.case.unit.as_ref(), lang);
    let turn = view.case.sheet.as_ref().and_then(|sheet| sheet.turn());
    let next = turn.map_or(office.clone(), |role| holder_name(&view.agency, role, None, lang));
    match action {
        "sign" => words::SIGNED_DONE.with(lang, &[("office", &office)]),
        "initial" => words::INITIALLED_DONE.with(lang, &[("office", &next)]),
        _ => words::SENT_BACK_DONE.in_lang(lang).to_owned(),
    }
}

/// The parts of a list kept in one field.
pub(super) fn listed(text: &str) -> Vec<String> {
    text.split(',').filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// A recipient as a field keeps them: `role/unit=part`.
fn written_out(one: &Recipient) -> String {
    format!("{}/{}={}", one.role.code(), one.unit.as_ref().map_or("", UnitId::as_str), one.part.code())
}

fn read_in(text: &str) -> Option<TypedRecipient> {
    let ((role, unit), part) = text.split_once('=').and_then(|(who, part)| Some((who.split_once('/')?, part)))?;
    Some(TypedRecipient { role: role.to_owned(), unit: unit.to_owned(), part: part.to_owned() })
}

/// A text of a kind that came with an event.
fn text_of(view: &CaseView, version: Option<u32>, kind: TextKind) -> Option<String> {
    let text = view.texts.iter().find(|text| Some(text.version) == version && text.kind == kind);
    text.map(|text| text.body.clone())
}

/// What a sheet says, line by line.
pub(super) fn said(view: &CaseView, lang: Lang) -> Vec<(String, String)> {
    let Some(sheet) = view.case.sheet.as_deref() else { return Vec::new() };
    let (plan, text) = (&sheet.plan, |kind| text_of(view, sheet.written(), kind));
    let who = |one: &Recipient| {
        let office = holder_name(&view.agency, one.role, one.unit.as_ref(), lang);
        format!("{office} ({})", one.part.words().in_lang(lang).to_lowercase())
    };
    let offered = disposition::marks(&view.agency, lang).into_iter();
    let marks: Vec<String> = offered.filter(|mark| plan.marks.contains(&mark.id)).map(|mark| mark.name).collect();
    let due = plan.due_on.map(|on| {
        let beyond = if plan.beyond { format!(", {}", words::BEYOND_SAID.in_lang(lang)) } else { String::new() };
        format!("{}{beyond}", long_date(on, lang))
    });
    let rows = [
        (words::FORWARDED_TO, Some(plan.recipients.iter().map(who).collect::<Vec<_>>().join("; "))),
        (words::NATURE, plan.urgency.map(|urgency| urgency.words().in_lang(lang).to_owned())),
        (words::PLEASE, Some(marks.join("; "))),
        (words::NOTES, text(TextKind::Note)),
        (words::DUE, due),
        (Field::Subject.label(), text(TextKind::Subject)),
        (Field::Letter.label(), text(TextKind::Letter)),
    ];
    let rows = rows.into_iter().filter_map(|(name, text)| Some((name, text.filter(|text| !text.is_empty())?)));
    rows.map(|(name, text)| (name.in_lang(lang).to_owned(), text)).collect()
}
