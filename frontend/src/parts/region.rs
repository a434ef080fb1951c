//! The field for a region: words, and where its script has come a list to choose from, by name or step by
//! step. Absent: the list itself (see `public/tempat.js`) and the regions, which are the server's.

use leptos::prelude::*;
use shared::form::{Field, Problem};
use shared::region;
use shared::words::Words;
use shared::words::citizen::place as words;
use shared::words::form as labels;

use super::field::{LineField, Mark};
use super::helped::helped;

/// What the script says, in its order.
const SAID: &[Words] = &[
    words::REGION_COUNT,
    words::REGION_NONE,
    words::REGION_OFFLINE,
    words::REGION_CHOSEN,
    words::REGION_STEPS,
    words::REGION_STEPS_CLOSE,
    words::REGION_EACH,
    words::PROVINCE,
    words::REGENCY,
    words::DISTRICT,
    words::VILLAGE,
];

/// The field. Its value is a code with its name once a region was chosen, or words (see [`region::chosen`]).
#[component]
pub fn RegionField(
    /// What stands in it.
    value: RwSignal<String>,
    /// The form's problems; it shows its own.
    #[prop(into)]
    problems: Signal<Vec<Problem>>,
    /// The code of the region whose places come first; may be empty.
    near: String,
    /// The id of the input: the field's code after the form's prefix.
    #[prop(default = "region")]
    id: &'static str,
    /// What its id begins with, where a page has several forms.
    #[prop(optional)]
    prefix: &'static str,
) -> impl IntoView {
    let name = |value: &String| region::chosen(value).1.to_owned();
    let shown = RwSignal::new(value.with_untracked(name));
    // What is typed over a choice is words again; what was put in from elsewhere is shown.
    Effect::new(move || {
        let typed = shown.get();
        if value.with_untracked(name) != typed.trim() {
            value.set(typed);
        }
    });
    Effect::new(move || {
        let name = value.with(name);
        // Between two words stands a blank first.
        if shown.with_untracked(|shown| shown.trim() != name) {
            shown.set(name);
        }
    });
    let chosen = move |region: String| value.set(region);
    view! {
        <LineField
            field=Field::Region
            value=shown
            problems
            hint=labels::REGION_HINT
            mark=Mark::Optional
            prefix
        />
        {helped("tempat.js", "wilayah", id, near, SAID, Box::new(chosen))}
    }
    .into_any()
}
