//! The frames of MP3, and the tags before and after them.

/// How long the head of an ID3v2 tag is.
const HEAD: usize = 10;
/// How many bytes may stand between a tag and the first frame.
const PADDING_MAX: usize = 4_096;
/// How long an ID3v1 tag is.
const TAIL: usize = 128;

/// The frames alone; none when there are none.
pub(super) fn cleaned(mut bytes: Vec<u8>) -> Option<Vec<u8>> {
    let mut from = 0;
    while let Some(len) = bytes.get(from..).and_then(tag_len) {
        from += len;
    }
    let to = bytes.len().checked_sub(TAIL).filter(|tail| bytes[*tail..].starts_with(b"TAG")).unwrap_or(bytes.len());
    bytes.truncate(to);
    bytes.drain(..from.min(to));
    let first = (0..bytes.len().min(PADDING_MAX)).find(|at| begins(&bytes[*at..]))?;
    bytes.drain(..first);
    Some(bytes)
}

/// Whether sound begins here: two bytes that look like a frame are in many a file, two frames in a row
/// are not.
fn begins(bytes: &[u8]) -> bool {
    let len = frame_len(bytes);
    len.is_some_and(|len| bytes.get(len..).is_none_or(|rest| rest.is_empty() || frame_len(rest).is_some()))
}

/// How long a tag is that begins here.
fn tag_len(bytes: &[u8]) -> Option<usize> {
    let head = bytes.get(..HEAD).filter(|head| head.starts_with(b"ID3"))?;
    let inside = head[6..HEAD].iter().fold(0, |len, byte| len << 7 | usize::from(byte & 0x7f));
    let footer = if head[5] & 0x10 == 0 { 0 } else { HEAD };
    Some(HEAD + inside + footer)
}

/// How long a frame of layer III is that begins here.
fn frame_len(bytes: &[u8]) -> Option<usize> {
    const FIRST: [usize; 15] = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    const SECOND: [usize; 15] = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    let [sync, kind, how, ..] = *bytes else { return None };
    if sync != 0xff || kind & 0xe6 != 0xe2 {
        return None;
    }
    // 3 is MPEG 1, 2 is MPEG 2, 0 is MPEG 2.5; 1 is nothing.
    let version = kind >> 3 & 3;
    let (rates, samples, halved) = match version {
        3 => (FIRST, 144, 1),
        2 => (SECOND, 72, 2),
        0 => (SECOND, 72, 4),
        _ => return None,
    };
    let kilobits = *rates.get(usize::from(how >> 4)).filter(|rate| **rate > 0)?;
    let hertz = [44_100, 48_000, 32_000].get(usize::from(how >> 2 & 3))? / halved;
    Some(samples * kilobits * 1_000 / hertz + usize::from(how >> 1 & 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_go_and_frames_stay() {
        // MPEG 1, 128 kbit/s, 44.1 kHz: 417 bytes a frame.
        let mut frame = vec![0xff, 0xfb, 0x90, 0x00];
        frame.resize(417, 7);
        let sound = [frame.clone(), frame].concat();
        let tag = [&b"ID3\x04\0\0\0\0\0\x09"[..], b"TPE1\0Sari"].concat();
        let mut tail = b"TAGSari".to_vec();
        tail.resize(TAIL, 0);
        assert_eq!(cleaned([&tag[..], &sound, &tail].concat()), Some(sound.clone()));
        assert_eq!(cleaned(sound.clone()), Some(sound.clone()));
        assert_eq!(cleaned([&sound[..417], b"<html>"].concat()), None);
        assert_eq!(cleaned(tag), None);
    }
}
