//! The complaints that were split off the one that is shown, on its reporter's plain page. Each is opened by a form: the
//! code that opens it stands in no address and in no log. Absent: who may have it (see `crate::act`).

use maud::{Markup, html};
use shared::wire::CaseView;
use shared::words::{Lang, split as words};

use super::at;

/// What was split off, each with a button that opens it.
pub(super) fn parts(view: &CaseView, lang: Lang) -> Markup {
    let parts = view.kin.iter().filter(|kin| !kin.code.is_empty());
    let parts = parts.filter_map(|kin| Some((kin.number.as_ref()?.as_str(), kin.code.as_str())));
    html! {
        @for (number, code) in parts {
            form method="post" action=(at("/lacak", lang)) {
                p {
                    (words::TRACKED_PART.in_lang(lang)) " "
                    input type="hidden" name="number" value=(number);
                    input type="hidden" name="code" value=(code);
                    button.link { (words::OPEN_PART.with(lang, &[("number", number)])) }
                }
            }
        }
    }
}
