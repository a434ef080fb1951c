//! Which files are taken, and how large each may be. What a file is, is told by its bytes; that is the
//! server's to judge. Absent: judging it, and how many files a message carries (see [`crate::form`]).

use crate::form::FILE_BYTES_MAX;

/// A megabyte, as limits are set.
pub const MEGABYTE: u64 = 1024 * 1024;
/// How large a recording may be where an installation says nothing else, in megabytes.
pub const RECORDING_MB: u32 = 40;

/// What a browser's file box offers: pictures and letters.
const PAPERS: &str = "image/jpeg,image/png,image/webp,application/pdf";
/// The same with recordings. A phone then offers its recorder as well; a recording of another kind than
/// those taken is refused with a sentence.
const ALL: &str = "image/jpeg,image/png,image/webp,application/pdf,audio/*,video/*";

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {
    /// A picture.
    Picture,
    /// A letter.
    Paper,
    /// Something to hear.
    Audio,
    /// Something to see and hear.
    Video,
}

/// The media types that are taken, what each stands for, and what people call it.
const TAKEN: [(&str, Media, &str); 13] = [
    ("image/jpeg", Media::Picture, "JPEG"),
    ("image/png", Media::Picture, "PNG"),
    ("image/webp", Media::Picture, "WebP"),
    ("application/pdf", Media::Paper, "PDF"),
    ("audio/mp4", Media::Audio, "M4A"),
    ("audio/mpeg", Media::Audio, "MP3"),
    ("audio/ogg", Media::Audio, "Ogg"),
    ("audio/amr", Media::Audio, "AMR"),
    ("audio/wav", Media::Audio, "WAV"),
    ("video/mp4", Media::Video, "MP4"),
    ("video/webm", Media::Video, "WebM"),
    ("video/quicktime", Media::Video, "MOV"),
    ("video/3gpp", Media::Video, "3GP"),
];

impl Media {
    /// What a media type stands for, and what people call it; none when such files are not taken.
    #[must_use]
    pub fn named(media_type: &str) -> Option<(Self, &'static str)> {
        TAKEN.iter().find(|(taken, ..)| *taken == media_type).map(|(_, media, name)| (*media, *name))
    }

    /// What a media type stands for; none when such files are not taken.
    #[must_use]
    pub fn of(media_type: &str) -> Option<Self> {
        Self::named(media_type).map(|(media, _)| media)
    }

    /// Whether it is a recording.
    #[must_use]
    pub const fn recording(self) -> bool {
        matches!(self, Self::Audio | Self::Video)
    }

    /// How many bytes such a file may have where recordings may have so many megabytes; none where they are
    /// not taken.
    #[must_use]
    pub const fn bytes_max(self, recording_mb: u32) -> Option<u64> {
        match (self.recording(), recording_mb) {
            (false, _) => Some(FILE_BYTES_MAX as u64),
            (true, 0) => None,
            (true, mb) => Some(mb as u64 * MEGABYTE),
        }
    }
}

/// The most bytes any file may have where recordings may have so many megabytes.
#[must_use]
pub const fn most_bytes(recording_mb: u32) -> u64 {
    match Media::Video.bytes_max(recording_mb) {
        Some(most) if most > FILE_BYTES_MAX as u64 => most,
        _ => FILE_BYTES_MAX as u64,
    }
}

/// What a browser's file box offers where recordings may have so many megabytes.
#[must_use]
pub const fn accepted(recording_mb: u32) -> &'static str {
    if recording_mb == 0 { PAPERS } else { ALL }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recording_may_be_larger_than_a_picture_and_is_taken_only_where_it_is_set() {
        let check = |media_type: &str, mb: u32, expect: Option<u64>| {
            assert_eq!(Media::of(media_type).and_then(|media| media.bytes_max(mb)), expect, "{media_type} at {mb}");
        };
        check("image/jpeg", 0, Some(8 * MEGABYTE));
        check("application/pdf", 40, Some(8 * MEGABYTE));
        check("video/mp4", 40, Some(40 * MEGABYTE));
        check("audio/ogg", 3, Some(3 * MEGABYTE));
        check("audio/ogg", 0, None);
        check("text/html", 40, None);
        check("image/svg+xml", 40, None);
    }

    #[test]
    fn no_file_may_be_larger_than_the_largest_of_any_kind() {
        for (mb, expect) in [(0, 8), (3, 8), (40, 40)] {
            assert_eq!(most_bytes(mb), expect * MEGABYTE);
        }
    }

    #[test]
    fn a_file_box_offers_what_is_taken() {
        for offered in accepted(0).split(',') {
            assert!(Media::of(offered).is_some_and(|media| !media.recording()), "{offered}");
        }
        assert!(accepted(40).starts_with(accepted(0)));
        assert!(accepted(40).contains("video/*") && !accepted(0).contains("video"));
    }
}
