//! The field for a NIK: a keyboard of digits, grouped in fours as they are typed, and judged as one leaves
//! it. Absent: the rule (see `shared::nik` and `shared::form`).

use leptos::prelude::*;
use shared::form::{Field, Problem};
use shared::nik::grouped;
use shared::words::form as labels;

use super::Mark;
use super::field::{Frame, Surroundings};

/// A field for a NIK.
#[component]
pub fn NikField(
    /// What stands in it.
    value: RwSignal<String>,
    /// The form's problems; it shows its own.
    #[prop(into)]
    problems: Signal<Vec<Problem>>,
    /// Whether it may be left empty.
    mark: Mark,
    /// What is wrong with it now, asked as one leaves it.
    judge: Box<dyn Fn() -> Option<Problem> + Send + Sync>,
) -> impl IntoView {
    let found = RwSignal::new(None::<Problem>);
    let all = Signal::derive(move || {
        let mut all = problems.get();
        all.extend(found.get());
        all
    });
    let around = Surroundings {
        label: Some(Field::Nik.label()),
        hint: Some(labels::NIK_HINT),
        mark,
        ..Surroundings::new("", Field::Nik, all)
    };
    let (id, described, invalid) = (around.id.clone(), around.described_by(), around.invalid());
    let typed = move |event: leptos::ev::Targeted<web_sys::Event, web_sys::HtmlInputElement>| {
        let input = event.target();
        let (text, at) = (input.value(), input.selection_start().ok().flatten());
        let shown = grouped(&text);
        if shown != text {
            let place = at.map(|at| place_after(&shown, digits_before(&text, at)));
            input.set_value(&shown);
            let _ = input.set_selection_start(place);
            let _ = input.set_selection_end(place);
        }
        found.set(None);
        value.set(shown);
    };
    let leave = move |_| found.set(judge().filter(|_| value.with_untracked(|text| !text.trim().is_empty())));
    view! {
        <Frame around>
            <input
                id=id
                name=Field::Nik.code()
                type="text"
                class="medium"
                inputmode="numeric"
                autocomplete="off"
                aria-describedby=described
                aria-invalid=invalid
                prop:value=value
                on:input:target=typed
                on:blur=leave
            />
        </Frame>
    }
    .into_any()
}

/// How many digits stand before a place in a text.
fn digits_before(text: &str, at: u32) -> usize {
    text.chars().take(at as usize).filter(char::is_ascii_digit).count()
}

/// The place after so many digits of a grouped text.
fn place_after(grouped: &str, digits: usize) -> u32 {
    let counted = grouped.chars().scan(0, |seen, c| {
        let before = *seen;
        *seen += usize::from(c.is_ascii_digit());
        Some(before)
    });
    u32::try_from(counted.take_while(|seen| *seen < digits).count()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_stays_behind_the_digit_that_was_typed() {
        let check = |typed: &str, at: u32, expect: u32| {
            assert_eq!(place_after(&grouped(typed), digits_before(typed, at)), expect, "{typed} {at}");
        };
        check("33131", 5, 6);
        check("3313 1745 08", 12, 12);
        check("33139 1745", 5, 6);
        check("3313", 0, 0);
    }
}
