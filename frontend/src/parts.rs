//! The parts both apps are built of. Each draws the markup that `public/aduan.css` styles; each
//! takes plain data or signals and asks the server nothing. Absent: whole screens.

mod button;
mod choice;
mod copy;
mod due;
mod field;
mod files;
mod helped;
mod nik;
mod notice;
mod pill;
mod region;
mod summary;
mod switch;
mod talk;
mod tick;
mod track;
mod uploads;

pub use button::SendButton;
pub use choice::{Choice, ChoiceField, Name, SelectField};
pub use copy::CopyButton;
pub use due::{DueBox, Tone, clock_lines, provisional, remaining, tone};
pub use field::{AreaField, LineField, Mark};
pub use files::{FilePicker, chosen_files, size_in_words};
pub use helped::helped;
pub use nik::NikField;
pub use notice::{FailureNotice, Notice, NoticeKind, OfflineNotice};
pub use pill::{Pill, StatePill, state_tone};
pub use region::RegionField;
pub use summary::ErrorSummary;
pub use switch::{SwitchField, switch};
pub use talk::Conversation;
pub use tick::TickField;
pub use track::{SopTrack, holder_name, office_name};
pub use uploads::{Keeper, Stage, Upload, Uploads};
