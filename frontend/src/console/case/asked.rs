//! What a step asks for beside its text: when it happened, the unit, the ground, whose matter it is
//! instead, the class. Absent: the text and the sending (see `super::panel`, `super::sheet`).

use leptos::prelude::*;
use shared::form::Field;
use shared::procedure::{Action, Classification, Ground, Step};
use shared::words::console::actions as words;
use shared::words::form as labels;

use super::Folder;
use super::effect::recorded_for;
use super::sheet::{PREFIX, Sheet};
use crate::drawn::memo;
use crate::lang::use_lang;
use crate::parts::{Choice, ChoiceField, LineField, Mark, Name, SelectField, office_name};

/// The id of the list of units that may be named as owner.
const OWNERS: &str = "tindakan-daftar-pemilik";

/// The fields beside the text, in the order they are met; the first of them takes the focus.
#[must_use]
pub fn fields(step: &Step, folder: Folder) -> Vec<Field> {
    let needs = step.action.needs();
    let units = folder.view.with_untracked(|view| view.agency.units_for(step).next().is_some());
    let recorded = recorded_for(step, folder.actor().role).is_some();
    let all = [
        (units, Field::Unit),
        (needs.ground, Field::Ground),
        (needs.ground, Field::Owner),
        (needs.classification, Field::Classification),
        (needs.text.is_some(), Field::Text),
        (recorded, Field::HappenedAt),
    ];
    all.into_iter().filter_map(|(asked, field)| asked.then_some(field)).collect()
}

/// For whom it is recorded, said before anything is asked.
#[component]
pub fn RecordedFor(step: Step) -> impl IntoView {
    let (folder, lang) = (Folder::here(), use_lang());
    let role = recorded_for(&step, folder.actor().role)?;
    let sentence = move || {
        let office = folder.view.with(|view| office_name(&view.agency, role, lang.get()));
        words::RECORDED_FOR.with(lang.get(), &[("office", &office)])
    };
    Some(view! {
        <div class="notice info">
            <strong>{sentence}</strong>
        </div>
    })
}

/// When it really happened.
#[component]
pub fn HappenedAt(sheet: Sheet) -> impl IntoView {
    view! {
        <LineField
            field=Field::HappenedAt
            value=sheet.value(Field::HappenedAt)
            problems=sheet.problems
            hint=labels::HAPPENED_AT_HINT
            mark=Mark::Optional
            prefix=PREFIX
        />
    }
}

/// The units a step chooses among.
#[component]
pub fn Units(sheet: Sheet, step: Step) -> impl IntoView {
    let folder = Folder::here();
    let choices = folder.part(move |view| {
        let choice = |unit: &shared::agency::OrganisationUnit| Choice {
            code: unit.id.to_string(),
            name: Name::Data(unit.name.clone()),
            about: None,
        };
        view.agency.units_for(&step).map(choice).collect::<Vec<_>>()
    });
    view! {
        <SelectField
            field=Field::Unit
            value=sheet.value(Field::Unit)
            problems=sheet.problems
            choices=choices
            none=words::CHOOSE_UNIT
            prefix=PREFIX
        />
    }
}

/// The grounds of an action, and whose matter it is instead.
#[component]
pub fn Grounds(sheet: Sheet, action: Action, recap: bool) -> impl IntoView {
    let grounds = Ground::ALL.iter().filter(|ground| ground.serves(action, recap));
    let choice =
        |ground: &Ground| Choice { code: ground.code().to_owned(), name: Name::Words(ground.words()), about: None };
    let choices: Vec<Choice> = grounds.map(choice).collect();
    let ground = sheet.value(Field::Ground);
    // Where there is but one ground it needs no choosing.
    if let ([only], true) = (choices.as_slice(), ground.with_untracked(String::is_empty)) {
        ground.set(only.code.clone());
    }
    let asks = memo(move || ground.with(|code| Ground::from_code(code).is_some_and(Ground::asks_owner)));
    let owner = move || {
        let mark = if asks.get() { Mark::Needed } else { Mark::Optional };
        view! { <Owner sheet mark /> }
    };
    view! {
        <ChoiceField
            field=Field::Ground
            value=ground
            problems=sheet.problems
            choices=Signal::derive(move || choices.clone())
            prefix=PREFIX
        />
        {(!recap).then_some(owner)}
    }
}

#[component]
fn Owner(sheet: Sheet, mark: Mark) -> impl IntoView {
    let folder = Folder::here();
    let units = folder.part(|view| view.agency.units.iter().map(|unit| unit.name.clone()).collect::<Vec<_>>());
    let rows = move || units.get().into_iter().map(|name| view! { <option value=name></option> }).collect_view();
    view! {
        <LineField
            field=Field::Owner
            value=sheet.value(Field::Owner)
            problems=sheet.problems
            hint=labels::OWNER_HINT
            mark=mark
            prefix=PREFIX
            list=OWNERS
        />
        <datalist id=OWNERS>{rows}</datalist>
    }
}

/// The classes to choose from, each with what it takes in.
#[component]
pub fn Classes(sheet: Sheet) -> impl IntoView {
    let choice = |class: &Classification| Choice {
        code: class.code().to_owned(),
        name: Name::Words(class.words()),
        about: Some(words::about(*class)),
    };
    let choices: Vec<Choice> = Classification::ALL.iter().map(choice).collect();
    view! {
        <ChoiceField
            field=Field::Classification
            value=sheet.value(Field::Classification)
            problems=sheet.problems
            choices=Signal::derive(move || choices.clone())
            prefix=PREFIX
        />
    }
}
