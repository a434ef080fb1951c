//! The description of the API at `/api/v1/openapi.json`: every route with its codes. The models that
//! travel whole (a case, a procedure, an agency, a calendar) are described as objects; `shared` is
//! their description. Absent: a page that draws it.

use std::collections::BTreeMap;

use axum::Json;
use utoipa::openapi::response::{Response, ResponseBuilder};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{ContentBuilder, RefOr};
use utoipa::{IntoResponses, Modify, OpenApi};

use shared::wire;

use super::{
    account, admin, board, citizen, contribution, disposition, evidence, identity, installation, letter_numbers,
    letters, open_data, papers, people, published, quarantine, recap, requests, search, secrecy, session, staff,
    together, uploads, working,
};

#[derive(OpenApi)]
#[openapi(
    info(title = "Aduan", description = "Complaints of a public agency, filed once, carried by its own procedure, answered in time."),
    paths(
        citizen::agencies, citizen::agency, citizen::regions, citizen::file, citizen::upload, citizen::remove_upload,
        citizen::track, citizen::track_command, citizen::find, citizen::found, session::sign_in, session::refresh,
        session::sign_out, staff::me, staff::queue,
        account::sessions, account::end_session, account::end_others, account::change_password,
        admin::list, admin::view, admin::check, admin::adopt, account::invitation, account::set_password, people::list, people::invite, people::give, people::link,
        people::disable, people::enable, people::end, people::hand_over, people::log,
        people::deputies, people::delegate, people::recall, installation::page, installation::check, installation::join,
        installation::appoint,
        staff::desk, staff::guide, staff::file, staff::numbered, staff::case, staff::receipt, staff::form, staff::command, staff::be_present, staff::attachment, identity::open, identity::document,
        identity::look_up, letters::list, letters::again, published::list, published::one, published::picture, published::follow,
        published::similar, published::figures, published::publication, published::publish, published::withhold,
        published::take_back, open_data::index, open_data::file, uploads::spoken, uploads::begin, uploads::stand, uploads::go_on, uploads::end,
        uploads::instead, quarantine::list, quarantine::file, quarantine::refuse, requests::open,
        requests::enter, requests::list, requests::one, requests::deed, requests::notice, requests::register,
        requests::register_csv, requests::object, working::working_answer, working::work, secrecy::change, secrecy::answer,
        disposition::dispose, disposition::advise, disposition::custody, disposition::handle, contribution::mention_read, contribution::contribute, contribution::outside_sheet, contribution::ask_outside, recap::figures, recap::rows, board::board, board::board_cases, papers::papers, papers::ask_paper, papers::paper, papers::register,
        letter_numbers::list, letter_numbers::take, letter_numbers::reserve, letter_numbers::void, letter_numbers::letters, letter_numbers::bring, letter_numbers::signed, search::search,
        search::views, search::save, search::change,
        together::related, together::gather, together::umbrella, together::join, together::release, together::preview,
        together::act, together::split_sheet, together::split, evidence::sheet, evidence::look, evidence::attach, evidence::work_photo, document,
    ),
    components(schemas(wire::Fault)),
    modifiers(&Bearer),
)]
struct Description;

struct Bearer;

impl Modify for Bearer {
    fn modify(&self, description: &mut utoipa::openapi::OpenApi) {
        let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build();
        let components = description.components.get_or_insert_with(Default::default);
        components.add_security_scheme("bearer", SecurityScheme::Http(scheme));
    }
}

/// This description.
#[utoipa::path(get, path = "/api/v1/openapi.json", tag = "public", responses((status = 200, description = "OpenAPI 3.1")))]
pub(super) async fn document() -> Json<utoipa::openapi::OpenApi> {
    Json(Description::openapi())
}

/// Makes a set of faults that several routes share.
macro_rules! faults {
    ($($(#[$doc:meta])* $name:ident: $($status:literal $codes:literal),+;)*) => {
        $(
            $(#[$doc])*
            pub(super) struct $name;

            impl IntoResponses for $name {
                fn responses() -> BTreeMap<String, RefOr<Response>> {
                    let rows = [$(($status, $codes)),+];
                    rows.into_iter().map(|(status, codes)| (status.to_owned(), problem(codes))).collect()
                }
            }
        )*
    };
}

faults! {
    /// Looking at what is public, or opened by a code.
    FaultsOfReading: "400" "unreadable", "404" "not_found", "500" "internal", "503" "busy";
    /// Opening a case by number and code.
    FaultsOfTracking: "400" "unreadable", "404" "not_found", "409" "in_quarantine, no_complaint", "413" "too_large", "415" "wrong_content",
        "422" "wrong_shape", "429" "too_many", "500" "internal", "503" "busy";
    /// Looking for complaints by e-mail.
    FaultsOfFinding: "400" "unreadable", "404" "not_found", "413" "too_large", "415" "wrong_content",
        "422" "problems, wrong_shape", "429" "too_many", "500" "internal", "503" "busy";
    /// Using the one-time code of a mail.
    FaultsOfFound: "400" "unreadable", "410" "code_spent", "413" "too_large", "415" "wrong_content",
        "422" "wrong_shape", "429" "too_many", "500" "internal", "503" "busy";
    /// Sending a form.
    FaultsOfFiling: "400" "unreadable, key_needed", "404" "not_found", "409" "key_reused", "413" "too_large",
        "415" "wrong_content", "422" "problems, wrong_shape", "428" "proof_needed", "429" "too_many",
        "500" "internal", "503" "busy";
    /// Sending a file.
    FaultsOfUploads: "400" "unreadable", "408" "too_slow", "409" "key_reused", "413" "too_large", "415" "wrong_type",
        "422" "problems", "429" "too_many", "500" "internal", "503" "busy";
    /// Asking what is spoken.
    FaultsOfAsking: "408" "too_slow", "500" "internal";
    /// Asking after an upload, and ending it.
    FaultsOfResuming: "400" "unreadable", "404" "not_found", "408" "too_slow", "410" "upload_over", "412" "wrong_tus",
        "422" "problems", "500" "internal", "503" "busy";
    /// Sending an upload, whole or a piece of it.
    FaultsOfPieces: "400" "unreadable, key_needed", "404" "not_found", "408" "too_slow", "409" "wrong_offset",
        "410" "upload_over", "412" "wrong_tus", "413" "too_large", "415" "wrong_type, wrong_content", "422" "problems",
        "429" "too_many", "460" "wrong_checksum", "500" "internal", "503" "busy";
    /// Filing at a desk.
    FaultsOfDesks: "400" "unreadable, key_needed", "401" "sign_in_needed", "403" "forbidden", "404" "not_found",
        "409" "key_reused, not_your_step", "413" "too_large", "415" "wrong_content", "422" "problems, wrong_shape",
        "500" "internal", "503" "busy";
    /// Opening who reports.
    FaultsOfIdentity: "400" "unreadable, key_needed", "401" "sign_in_needed", "403" "forbidden", "404" "not_found",
        "409" "key_reused", "413" "too_large", "415" "wrong_content", "422" "problems, wrong_shape",
        "429" "too_many", "500" "internal", "503" "busy";
    /// Looking a person up.
    FaultsOfLookUp: "400" "unreadable", "401" "sign_in_needed", "403" "forbidden", "404" "not_found",
        "413" "too_large", "415" "wrong_content", "422" "problems, wrong_shape", "429" "too_many", "500" "internal", "503" "busy";
    /// Searching cases, and changing a view.
    FaultsOfSearch: "400" "unreadable", "401" "sign_in_needed", "403" "forbidden", "404" "not_found",
        "413" "too_large", "415" "wrong_content", "422" "problems, wrong_shape", "500" "internal", "503" "busy";
    /// Keeping a view.
    FaultsOfViews: "400" "unreadable, key_needed", "401" "sign_in_needed", "403" "forbidden", "404" "not_found",
        "413" "too_large", "415" "wrong_content", "422" "problems, wrong_shape", "500" "internal", "503" "busy";
    /// Asking for a step.
    FaultsOfSteps: "400" "unreadable, key_needed", "401" "sign_in_needed", "403" "forbidden", "404" "not_found",
        "409" "stale, key_reused, unknown_step, not_your_step, other_unit, not_from_here, not_for_this, not_yet_due, \
        too_early, too_late, erased, needs_approval, not_asked, own_draft, taken_by_other, not_taken, needs_initials, not_your_turn, about_them, asked_already, not_published, returned_too_often, returns_left, first_not_named, other_reporter, in_quarantine, no_complaint", "413" "too_large",
        "415" "wrong_content", "422" "problems, wrong_shape", "429" "too_many", "500" "internal", "503" "busy";
    /// Taking numbers of letters, keeping and voiding them.
    FaultsOfNumbers: "400" "unreadable, key_needed", "401" "sign_in_needed", "403" "forbidden", "404" "not_found",
        "409" "key_reused, no_letter_numbers, numbered_already, number_used, number_void, number_other_kind",
        "413" "too_large", "415" "wrong_content", "422" "problems, wrong_shape", "500" "internal", "503" "busy";
    /// Signing in and out.
    FaultsOfSession: "400" "unreadable", "401" "wrong_sign_in, sign_in_needed", "403" "cross_site",
        "415" "wrong_content", "422" "wrong_shape", "429" "too_many", "500" "internal", "503" "busy";
    /// One's own account.
    FaultsOfAccounts: "400" "unreadable", "401" "sign_in_needed", "404" "not_found", "413" "too_large",
        "415" "wrong_content", "422" "problems, wrong_shape", "429" "too_many", "500" "internal", "503" "busy";
    /// A one-time link.
    FaultsOfLinks: "400" "unreadable", "403" "cross_site", "410" "link_spent", "413" "too_large",
        "415" "wrong_content", "422" "problems, wrong_shape", "500" "internal", "503" "busy";
    /// Looking at people from an administrator's post.
    FaultsOfPeople: "400" "unreadable", "401" "sign_in_needed", "403" "forbidden", "404" "not_found",
        "500" "internal", "503" "busy";
    /// Changing people and posts.
    FaultsOfManaging: "400" "unreadable, key_needed", "401" "sign_in_needed", "403" "forbidden", "404" "not_found",
        "409" "would_strand, last_administrator, own_post, oneself, elsewhere, post_over, already_held, disabled, not_to_delegate, supervises, \
        key_reused", "413" "too_large", "415" "wrong_content", "422" "problems, wrong_shape", "500" "internal",
        "503" "busy";
    /// Checking a definition and putting it into force.
    FaultsOfDefinitions: "400" "unreadable, key_needed", "401" "sign_in_needed", "403" "forbidden", "404" "not_found",
        "409" "stale, key_reused", "413" "too_large", "415" "wrong_content",
        "422" "problems, faulty_definition, wrong_shape", "500" "internal", "503" "busy";
    /// Asking who one is.
    FaultsOfStaff: "401" "sign_in_needed", "500" "internal", "503" "busy";
    /// Looking at cases from a post.
    FaultsOfCases: "400" "unreadable", "401" "sign_in_needed", "403" "forbidden", "404" "not_found", "500" "internal",
        "503" "busy";
    /// Showing a case to the public.
    FaultsOfPublishing: "400" "unreadable, key_needed", "401" "sign_in_needed", "403" "forbidden", "404" "not_found",
        "409" "key_reused, not_published", "413" "too_large", "415" "wrong_content", "422" "problems, wrong_shape",
        "500" "internal", "503" "busy";
    /// Changing how secret a case is.
    FaultsOfSecrecy: "400" "unreadable, key_needed", "401" "sign_in_needed", "403" "forbidden", "404" "not_found",
        "409" "key_reused, not_for_this, asked_already, not_asked, same_person, no_consent, in_quarantine, no_complaint",
        "413" "too_large", "415" "wrong_content", "422" "problems, wrong_shape", "429" "too_many", "500" "internal",
        "503" "busy";
    /// Opening requests for information, and acting on them.
    FaultsOfRequests: "400" "unreadable, key_needed", "401" "sign_in_needed", "403" "forbidden", "404" "not_found",
        "409" "stale, key_reused, not_your_step, not_from_here, extension_late, extended_already, objection_late, \
        objected_already, no_ground_yet, applicant_hidden, requested_already", "413" "too_large", "415" "wrong_content",
        "422" "problems, wrong_shape", "429" "too_many", "500" "internal", "503" "busy";
    /// Gathering cases, releasing them, and acting on several.
    FaultsOfTogether: "400" "unreadable, key_needed", "401" "sign_in_needed", "403" "forbidden", "404" "not_found",
        "409" "key_reused, a_recap, erased, not_held, gathered_already, not_gathered, group_size", "413" "too_large",
        "415" "wrong_content", "422" "problems, wrong_shape", "500" "internal", "503" "busy";
    /// Splitting a complaint.
    FaultsOfSplitting: "400" "unreadable, key_needed", "401" "sign_in_needed", "403" "forbidden", "404" "not_found",
        "409" "stale, key_reused, a_recap, erased, ended, not_held, too_many_parts, not_your_step", "413" "too_large",
        "415" "wrong_content", "422" "problems, wrong_shape", "500" "internal", "503" "busy";
    /// Looking at what would become of several cases.
    FaultsOfPreviews: "400" "unreadable", "401" "sign_in_needed", "404" "not_found", "409" "group_size",
        "413" "too_large", "415" "wrong_content", "422" "wrong_shape", "500" "internal", "503" "busy";
    /// Joining those affected.
    FaultsOfFollowing: "400" "key_needed", "404" "not_found", "429" "too_many", "500" "internal", "503" "busy";
    /// Judging what is kept aside.
    FaultsOfJudging: "400" "unreadable", "401" "sign_in_needed", "403" "forbidden", "404" "not_found",
        "409" "key_reused, not_your_step", "413" "too_large", "415" "wrong_content", "422" "problems, wrong_shape",
        "500" "internal", "503" "busy";
    /// Saying that one has a case open.
    FaultsOfPresence: "400" "unreadable", "401" "sign_in_needed", "404" "not_found", "413" "too_large",
        "415" "wrong_content", "422" "wrong_shape", "500" "internal", "503" "busy";
    /// Having a notice sent again.
    FaultsOfLetters: "400" "unreadable", "401" "sign_in_needed", "403" "forbidden", "404" "not_found",
        "413" "too_large", "415" "wrong_content", "422" "wrong_shape", "500" "internal", "503" "busy";
}

fn problem(codes: &str) -> RefOr<Response> {
    let schema = utoipa::openapi::Ref::from_schema_name("Fault");
    let content = ContentBuilder::new().schema(Some(schema)).build();
    RefOr::T(ResponseBuilder::new().description(codes).content("application/problem+json", content).build())
}

#[cfg(test)]
mod tests {
    use super::*;
    use utoipa::openapi::path::PathItem;

    /// Every route of the API as the router's page writes it, `get /api/v1/…`.
    fn routed() -> Vec<String> {
        // Where a file of handlers has a router of its own, it stands here too.
        let page = concat!(
            include_str!("../http.rs"),
            include_str!("contribution.rs"),
            include_str!("board.rs"),
            include_str!("papers.rs"),
            include_str!("letter_numbers.rs"),
            include_str!("recap.rs"),
            include_str!("disposition.rs"),
            include_str!("evidence.rs"),
            include_str!("installation.rs"),
            include_str!("published.rs"),
            include_str!("open_data.rs"),
            include_str!("requests.rs"),
            include_str!("search.rs"),
            include_str!("secrecy.rs"),
        );
        let routes = page.split(".route(\"/api/v1/").skip(1).filter_map(|rest| rest.split_once("\", "));
        let mut found = Vec::new();
        for (path, handlers) in routes {
            let handlers = handlers.lines().next().unwrap_or_default();
            for method in ["get", "post", "put", "delete", "patch"] {
                if handlers.starts_with(&format!("{method}(")) || handlers.contains(&format!(".{method}(")) {
                    found.push(format!("{method} /api/v1/{path}"));
                }
            }
        }
        found.sort();
        found
    }

    fn described() -> Vec<String> {
        let methods = |item: &PathItem| {
            [
                ("get", &item.get),
                ("post", &item.post),
                ("put", &item.put),
                ("delete", &item.delete),
                ("patch", &item.patch),
            ]
            .into_iter()
            .filter(|(_, operation)| operation.is_some())
            .map(|(method, _)| method)
            .collect::<Vec<_>>()
        };
        let paths = Description::openapi().paths.paths;
        let mut found: Vec<String> = paths
            .iter()
            .flat_map(|(path, item)| methods(item).into_iter().map(move |method| format!("{method} {path}")))
            .collect();
        found.sort();
        found
    }

    #[test]
    fn the_description_names_exactly_the_routes_of_the_router() {
        assert!(routed().len() > 12, "{:?}", routed());
        assert_eq!(described(), routed());
    }

    #[test]
    fn every_route_says_which_codes_it_answers_with() {
        let document = serde_json::to_value(Description::openapi()).expect("a description is JSON");
        for (path, item) in document["paths"].as_object().expect("paths") {
            for (method, operation) in item.as_object().expect("operations") {
                let answers = operation["responses"].as_object().expect("responses");
                let good = answers.keys().any(|status| status.starts_with('2'));
                let bad = answers.values().any(|answer| answer["content"]["application/problem+json"].is_object());
                assert!(good && (bad || path.ends_with("openapi.json")), "{method} {path}");
            }
        }
    }
}
