//! Complaints of the same matter that are shown to the public, before one more is sent: to join one costs nobody a
//! second handling. Absent: finding them, which is the server's, and joining, which their own pages take.

use leptos::prelude::*;
use shared::form::Field;
use shared::wire::SimilarRow;
use shared::words::publication as words;

use super::Filing;
use crate::citizen::frame::linked;
use crate::client;
use crate::drawn::{all, drawn, later, maybe};
use crate::lang::{say, use_lang};

/// What was found, if anything was; a failure shows nothing, since nothing waits for it.
#[component]
pub fn Similar(filing: Filing) -> impl IntoView {
    let found = RwSignal::new(Vec::<SimilarRow>::new());
    let lang = use_lang();
    let agency = filing.page.with_value(|page| page.agency.id.to_string());
    let asked = (agency.clone(), filing.value(Field::Story).get_untracked());
    later(async move {
        let rows = client::similar(&asked.0, &asked.1, lang.get_untracked()).await;
        found.try_set(rows.unwrap_or_default());
    });
    drawn(move || {
        let rows = found.get();
        let list = (!rows.is_empty()).then(|| {
            let agency = agency.clone();
            let rows = rows.into_iter().map(move |row| {
                let href = linked(&format!("/{agency}/aduan/{}", row.number));
                view! {
                    <li>
                        <a href=href target="_blank">{row.title}</a>
                    </li>
                }
                .into_any()
            });
            view! {
                <section class="notice info">
                    <strong>{say(words::SIMILAR)}</strong>
                    <p>{say(words::SIMILAR_LEAD)}</p>
                    <ul>{all(rows)}</ul>
                </section>
            }
        });
        maybe(list)
    })
}
