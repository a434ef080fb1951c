//! Who complains at the desk, as far as it is known, and for whom. Absent: the complaint.

use leptos::prelude::*;
use shared::form::Field;
use shared::procedure::{Asked, Capacity, IdentityAsked};
use shared::words::console::entry as words;
use shared::words::form as labels;

use super::{Entry, PREFIX};
use crate::console::queue::Queue;
use crate::drawn::{Show, memo};
use crate::lang::say;
use crate::parts::{Choice, LineField, Mark, Name, SelectField};

/// Who reports, as far as it is known.
#[component]
pub fn Person(entry: Entry) -> impl IntoView {
    let queue = Queue::here();
    let asked =
        memo(move || queue.known.with(|known| known.as_ref().map(|known| entry.asked(known)).unwrap_or_default()));
    let fields = move || {
        let field = |field| {
            let value = entry.value(field);
            view! { <LineField field value problems=entry.problems mark=Mark::Optional prefix=PREFIX /> }
        };
        people(asked.get()).into_iter().map(field).collect_view()
    };
    view! {
        <h2>{say(words::ENTRY_PERSON)}</h2>
        <p class="muted">{say(words::ENTRY_PERSON_HINT)}</p>
        {fields}
        <Show when=move || asked.with(|asked| asked.name != Asked::No)>
            <SpeaksFor entry />
        </Show>
    }
}

/// For whom the reporter speaks, where it is not for themselves.
#[component]
fn SpeaksFor(entry: Entry) -> impl IntoView {
    let choices: Vec<Choice> = Capacity::ALL.iter().map(|capacity| capacity_choice(*capacity)).collect();
    let other = memo(move || entry.value(Field::Capacity).with(|code| !code.is_empty()));
    view! {
        <SelectField
            field=Field::Capacity
            value=entry.value(Field::Capacity)
            problems=entry.problems
            choices=Signal::derive(move || choices.clone())
            none=words::ENTRY_SELF
            label=words::ENTRY_CAPACITY
            mark=Mark::Optional
            prefix=PREFIX
        />
        <Show when=move || other.get()>
            <LineField
                field=Field::Represents
                value=entry.value(Field::Represents)
                problems=entry.problems
                hint=labels::REPRESENTS_HINT
                prefix=PREFIX
            />
        </Show>
    }
}

fn capacity_choice(capacity: Capacity) -> Choice {
    Choice { code: capacity.code().to_owned(), name: Name::Words(capacity.words()), about: None }
}

fn people(asked: IdentityAsked) -> Vec<Field> {
    let all = [
        (Field::Name, asked.name),
        (Field::Phone, asked.phone),
        (Field::Address, asked.address),
        (Field::Email, asked.email),
        (Field::Nik, asked.nik),
    ];
    all.into_iter().filter(|(_, asked)| *asked != Asked::No).map(|(field, _)| field).collect()
}
