//! The page that asks where and when it happened. Absent: finding a region and a phone's place (see
//! `public/tempat.js`), and how exactly a point is kept (see `shared::location`).

use leptos::prelude::*;
use shared::form::{Field, Problem};
use shared::location::Location;
use shared::words::citizen::{app, place as words};
use shared::words::{Lang, Words, form as labels};

use super::Filing;
use super::step::Step;
use super::wizard::Question;
use crate::lang::{said, say};
use crate::parts::{LineField, Mark, RegionField, helped};

/// What the script says that asks for the phone's place, in its order.
const SAID: &[Words] = &[
    words::LOCATION_ASK,
    words::LOCATION_REMOVE,
    words::MAP_OPEN,
    words::MAP_CLOSE,
    words::MAP_NAME,
    words::MAP_HINT,
    words::MAP_TAKE,
    words::MAP_LARGER,
    words::MAP_SMALLER,
    words::MAP_NORTH,
    words::MAP_SOUTH,
    words::MAP_WEST,
    words::MAP_EAST,
];

/// The page. All of it may be left empty.
#[component]
pub fn Place(filing: Filing, problems: Signal<Vec<Problem>>) -> impl IntoView {
    let line = move |field, hint: Words| {
        view! { <LineField field value=filing.value(field) problems hint mark=Mark::Optional /> }
    };
    let region = filing.page.with_value(|page| page.agency.region.clone().map(String::from).unwrap_or_default());
    view! {
        <Question filing step=Step::Place problems>
            <p>{say(words::STEP_PLACE_LEAD)}</p>
            <RegionField value=filing.value(Field::Region) problems near=region />
            {line(Field::Place, labels::PLACE_HINT)}
            <Point filing />
            {line(Field::HappenedOn, app::HAPPENED_ON_HINT)}
        </Question>
    }
}

/// What is known of the point, as it will be kept; nothing where none is.
pub fn located(filing: Filing, lang: Lang) -> Option<String> {
    let exact = filing.value(Field::Location).with(|text| Location::parse(text))?;
    let anonymous = filing.anonymous();
    let (kept, sentence) = match anonymous {
        true => (exact.coarse(), words::LOCATION_KEPT_ANONYMOUS),
        false => (exact, words::LOCATION_KEPT),
    };
    Some(sentence.with(lang, &[("metres", &kept.metres.to_string())]))
}

/// The phone's own place, asked only when the button is pressed, or a point on the map where there is one.
#[component]
fn Point(filing: Filing) -> impl IntoView {
    let (value, news) = (filing.value(Field::Location), RwSignal::new(None::<Words>));
    let heard = move |found: String| {
        let point = Location::parse(&found);
        news.set(match found.as_str() {
            "" => None,
            "asking" => Some(words::LOCATION_ASKING),
            "denied" => Some(words::LOCATION_DENIED),
            "lost" => Some(words::LOCATION_LOST),
            _ if point.is_none() => Some(words::LOCATION_OUTSIDE),
            _ => None,
        });
        match point {
            Some(point) => value.set(point.to_string()),
            None if found.is_empty() => value.set(found),
            None => {}
        }
    };
    let status = said(move |lang| match news.get() {
        Some(news) => news.in_lang(lang).to_owned(),
        None => located(filing, lang).unwrap_or_default(),
    });
    // What there is to know: the point so far, and the installation's map.
    let map = filing.page.with_value(|page| page.map.clone());
    let (id, known) = (Field::Location.code(), value.with_untracked(|point| format!("{point}\n{map}")));
    view! {
        <div class="field" id=id tabindex="-1">
            <strong>{say(labels::LOCATION)}</strong>
            " "
            <span class="optional">{say(labels::OPTIONAL)}</span>
            <p class="hint">{say(words::LOCATION_HINT)}</p>
            {helped("tempat.js", "lokasi", id, known, SAID, Box::new(heard))}
            <p class="hint" role="status">
                {status}
            </p>
        </div>
    }
}
