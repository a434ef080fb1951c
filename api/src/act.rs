//! What may be asked of Aduan, each as one function: the only way a case changes.
//!
//! A change loads the case, has `shared::case` decide, applies the events, saves the picture with
//! its version, and commits picture, events, texts, outbox and the request's key together. HTTP-free:
//! the command line, the sweep and tests call the same functions. A reading connection is given
//! back before a writing one is asked for, or a full pool would wait for itself.
//! Absent: SQL, status codes, and the rules.

mod address;
mod agencies;
mod beside;
mod board;
mod change;
mod command;
mod contribution;
mod custody;
mod disposition;
mod due;
mod enclosed;
mod erase;
mod evidence;
mod fault;
mod figures;
mod file;
mod find;
mod form_sheet;
mod identity;
mod import;
mod kin;
mod letter_numbers;
mod letters;
mod lookup;
mod mention;
mod new_case;
mod once;
mod open_data;
mod outside;
mod papers;
mod presence;
mod pressure;
mod publish;
mod published;
mod quarantine;
mod queue;
mod recap;
mod receipt;
mod redate;
mod requests;
mod saved_views;
mod search;
mod secrecy;
mod shelf;
mod slip;
mod stemmed;
mod together;
mod track;
mod twice;
mod upload;
mod verify;
mod view;
mod wake;
mod working;

pub use address::reporter_address;
pub use agencies::{Standard, agencies, agency_page, desk, guide, standard};
pub use board::{BoardAsked, CasesAsked, board_cases, board_page, mark_changed};
pub use command::command;
pub use contribution::contribute;
pub use custody::{custody, handle};
pub use disposition::{advise, dispose};
pub use due::due_at;
pub use erase::{NotErased, erase};
pub use evidence::{attach_evidence, evidence, look_at_evidence, work_photo};
pub use fault::Fault;
pub use figures::{count_older, recap_figures, recap_rows};
pub use file::{Filed, file, file_at_desk};
pub use find::{FOUND, find, forget as forget_finds, found, found_code, index_older, look};
pub use form_sheet::{FormSheet, SheetPaper, Signed, form_sheet};
pub use identity::{document, open_identity};
pub use import::{Taken, is_taken_over, take_over};
pub use letter_numbers::{
    bring_signed, case_letters, letter_numbers, reserve_letter_number, signed_letter, take_letter_number,
    void_letter_number,
};
pub use letters::{letters, send_letter_again};
pub use lookup::look_up;
pub use mention::mention_read;
pub(crate) use once::Once;
pub use open_data::{OpenForm, make_open_data, open_data, open_file};
pub use outside::{
    Outsider, answer as answer_outside, ask_outside, open as open_outside, outside_sheet, picture as outside_picture,
};
pub use papers::{
    Paper, RegisterLines, ask_paper, make_papers, paper, papers, recap_known, register_lines, remove_papers,
};
pub use presence::{be_present, forget_presences};
pub use publish::{publication, publish, remove_loose_pictures, shown_picture, take_back, withhold};
pub use published::{follow, month_figures, published, published_case, similar};
pub use quarantine::{Cause, Kept, file_kept, keep_aside, kept, refuse_kept, remove_refused};
pub use queue::queue;
pub use recap::open_recaps;
pub use redate::{Move, Redates, redate, redate_agency, redates};
pub use requests::{
    Notified, RegisterSheet, do_deed, enter_request, notice, object, open_request, register, request, requests,
    verify_request,
};
pub use saved_views::{change_view, save_view, saved_views};
pub use search::search;
pub use secrecy::{answer_loosening, change_secrecy};
pub use slip::{Reporter, Slip, reprint};
pub use stemmed::stem_older;
pub use together::{act_together, gather, join_group, preview, related, release, split, split_sheet, umbrella};
pub use track::{track, track_command};
pub use upload::{
    Checksum, Receiving, attachment, begin_upload, bytes_max, end_upload, remove_arrived, remove_disowned,
    remove_upload, upload, upload_refusal, upload_standing,
};
pub use verify::{Difference, Unsound, verify};
pub use view::{Seen, case, numbered};
pub use wake::{Woken, wake};
pub use working::{work, working_answer};

#[cfg(test)]
mod tests;
