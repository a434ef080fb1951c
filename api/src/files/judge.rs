//! What is kept of a file that was sent. A file is what its bytes say; its name and the type it claims
//! are not asked. Pictures are drawn anew, recordings lose what is written beside sound and picture.
//! Absent: where it is kept.

use image::ImageFormat;
use shared::evidence::print::Print;
use shared::media::Media;
use thiserror::Error;

use super::{picture, recording};

/// A file as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// What it is.
    pub media_type: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What it looks like, where it is a picture with something on it.
    pub print: Option<Print>,
}

/// Why a file was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NotTaken {
    /// It is none of the kinds that are taken, or is broken.
    #[error("not a file that is taken")]
    Type,
    /// It has too many pixels.
    #[error("too many pixels")]
    Pixels,
    /// It has too many bytes for what it is.
    #[error("too many bytes")]
    Bytes,
}

/// What the first bytes of a file say it is; none when such files are not taken.
fn media_type(bytes: &[u8]) -> Option<&'static str> {
    if bytes.get(4..11) == Some(b"ftyp3gp") {
        return Some("video/3gpp");
    }
    Some(match infer::get(bytes)?.mime_type() {
        "application/pdf" => "application/pdf",
        "image/jpeg" => "image/jpeg",
        "image/png" => "image/png",
        "image/webp" => "image/webp",
        "video/mp4" | "video/x-m4v" => "video/mp4",
        "video/webm" => "video/webm",
        "video/quicktime" => "video/quicktime",
        "audio/m4a" => "audio/mp4",
        "audio/mpeg" => "audio/mpeg",
        "audio/ogg" | "audio/opus" => "audio/ogg",
        "audio/amr" => "audio/amr",
        "audio/x-wav" => "audio/wav",
        _ => return None,
    })
}

/// How many bytes a file that begins so may have, where recordings may have so many megabytes; none when it
/// is not taken at all.
#[must_use]
pub fn bytes_max(head: &[u8], recording_mb: u32) -> Option<u64> {
    media_type(head).and_then(Media::of)?.bytes_max(recording_mb)
}

/// Says what is kept of a file, where recordings may have so many megabytes. Takes up to some seconds of a
/// core and some 300 MB: the caller bounds how many run at once and keeps them off the threads that answer.
///
/// # Errors
/// Why it is not taken.
pub fn keep(bytes: &[u8], recording_mb: u32) -> Result<Kept, NotTaken> {
    let media_type = media_type(bytes).ok_or(NotTaken::Type)?;
    if bytes.len() as u64 > bytes_max(bytes, recording_mb).ok_or(NotTaken::Type)? {
        return Err(NotTaken::Bytes);
    }
    match media_type {
        // A PDF is kept as it is: it is only ever handed out as a file to save.
        "application/pdf" => Ok(Kept { media_type, bytes: bytes.to_vec(), print: None }),
        "image/jpeg" => picture::draw(bytes, ImageFormat::Jpeg),
        "image/png" => picture::draw(bytes, ImageFormat::Png),
        "image/webp" => picture::draw(bytes, ImageFormat::WebP),
        _ => {
            let cleaned = recording::cleaned(media_type, bytes.to_vec()).ok_or(NotTaken::Type)?;
            Ok(Kept { media_type, bytes: cleaned, print: None })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_bytes_say() {
        assert_eq!(keep(b"%PDF-1.7\n", 40).unwrap().media_type, "application/pdf");
        for wrong in [
            &b"<html><script>"[..],
            b"MZ\x90\0",
            b"",
            b"GIF89a......",
            b"\xff\xd8\xff\xe0 no picture",
            b"\xff\xfb<html><script>",
            b"\0\0\0\x18ftypmp42 no boxes after it",
            b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
            b"RIFF\x10\0\0\0WAVEjunk",
        ] {
            assert_eq!(keep(wrong, 40), Err(NotTaken::Type), "{wrong:?}");
        }
    }

    #[test]
    fn a_recording_is_taken_only_where_it_is_set_and_as_large_as_it_is_set() {
        let mut amr = b"#!AMR\n".to_vec();
        amr.resize(1_500_000, 0);
        assert_eq!(keep(&amr, 0), Err(NotTaken::Type));
        assert_eq!(keep(&amr, 1), Err(NotTaken::Bytes));
        assert_eq!(keep(&amr, 2).unwrap().media_type, "audio/amr");
    }

    #[test]
    fn a_letter_is_no_larger_because_recordings_are() {
        let mut pdf = b"%PDF-1.7\n".to_vec();
        pdf.resize(shared::form::FILE_BYTES_MAX + 1, b' ');
        assert_eq!(keep(&pdf, 40), Err(NotTaken::Bytes));
    }
}
