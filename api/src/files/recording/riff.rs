//! The chunks of WAV. One that is to go becomes a `JUNK` chunk of nothing, so that what stands after it
//! keeps its place.

/// What sound needs.
const SOUND: [&[u8; 4]; 3] = [b"fmt ", b"fact", b"data"];
/// Where the first chunk begins.
const HEAD: usize = 12;

/// Cleans a file; whether it says how its sound is to be read.
pub(super) fn clean(bytes: &mut [u8]) -> bool {
    let (mut at, mut playable) = (HEAD, false);
    while let Some(chunk) = bytes.get_mut(at..).filter(|rest| rest.len() >= 8) {
        let kind: [u8; 4] = [chunk[0], chunk[1], chunk[2], chunk[3]];
        let said = u32::from_le_bytes([chunk[4], chunk[5], chunk[6], chunk[7]]) as usize;
        // A recorder that was cut off says more than there is.
        let len = said.min(chunk.len() - 8);
        if SOUND.contains(&&kind) {
            playable |= kind == *b"fmt ";
        } else {
            chunk[..4].copy_from_slice(b"JUNK");
            chunk[8..8 + len].fill(0);
        }
        at += 8 + len + len % 2;
    }
    playable
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_sound_stays() {
        let chunk = |kind: &[u8], body: &[u8]| {
            let len = u32::try_from(body.len()).unwrap();
            [kind, &len.to_le_bytes(), body, &vec![0; body.len() % 2]].concat()
        };
        let parts = [chunk(b"fmt ", b"form"), chunk(b"LIST", b"INFOIART\x03\0\0\0Sri"), chunk(b"data", b"sound")];
        let mut kept = [&b"RIFF\0\0\0\0WAVE"[..], &parts.concat()].concat();
        let len = kept.len();
        assert!(clean(&mut kept));
        assert_eq!(kept.len(), len);
        assert!(!kept.windows(3).any(|part| part == b"Sri"));
        assert!(kept.windows(5).any(|part| part == b"sound") && kept.windows(4).any(|part| part == b"form"));
    }
}
