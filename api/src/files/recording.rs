//! Recordings lose what is written beside sound and picture: where it was recorded, by which device, for
//! whom, what it is called. Sound and picture are not touched, and nothing in a file moves from its place.
//!
//! Removed: `udta`, `meta` and `uuid` boxes of MP4, M4A, QuickTime and 3GP, which hold place, maker and
//! names; tags and attachments of WebM; ID3 of MP3; what is no sound in WAV. Not removed: the comments at the
//! head of Ogg, which recorders of phones leave empty; the time of recording in the heads of MP4; and what a
//! camera of an action sport writes into a track of its own. AMR holds nothing but sound.
//! Absent: decoding; whoever listens does that.

mod boxes;
mod ebml;
mod mp3;
mod riff;

/// A recording without what is beside sound and picture; none when it is broken.
pub(super) fn cleaned(media_type: &str, mut bytes: Vec<u8>) -> Option<Vec<u8>> {
    let sound = match media_type {
        "video/mp4" | "video/quicktime" | "video/3gpp" | "audio/mp4" => boxes::clean(&mut bytes),
        "video/webm" => ebml::clean(&mut bytes),
        "audio/wav" => riff::clean(&mut bytes),
        "audio/mpeg" => return mp3::cleaned(bytes),
        "audio/ogg" | "audio/amr" => true,
        _ => false,
    };
    sound.then_some(bytes)
}
