//! The elements of WebM (RFC 8794, RFC 9559). An element that is to go is filled with one that means
//! nothing, so that what stands after it keeps its place.

const SEGMENT: u32 = 0x1853_8067;
const CLUSTER: u32 = 0x1F43_B675;
const TAGS: u32 = 0x1254_C367;
const ATTACHMENTS: u32 = 0x1941_A469;
/// The element that means nothing.
const VOID: u8 = 0xEC;

/// Cleans a file; whether it has the element that holds everything to be played.
pub(super) fn clean(bytes: &mut [u8]) -> bool {
    let (mut at, mut playable) = (0, false);
    while let Some((id, head, len)) = bytes.get(at..).and_then(next) {
        at += head;
        match (id, len) {
            (SEGMENT, _) => playable = true,
            // A recorder that does not know how long it will be leaves the length open: what follows is inside.
            (CLUSTER, None) => {}
            (_, None) => break,
            (id, Some(len)) => {
                let Some(body) = at.checked_add(len).and_then(|end| bytes.get_mut(at..end)) else { break };
                if matches!(id, TAGS | ATTACHMENTS) {
                    empty(body);
                }
                at += len;
            }
        }
    }
    playable
}

/// Fills the inside of an element with nothing.
fn empty(body: &mut [u8]) {
    body.fill(0);
    match body.len() {
        0 | 1 => {}
        len @ 2..=127 => {
            body[0] = VOID;
            body[1] = 0x80 | (len - 2) as u8;
        }
        len => {
            body[0] = VOID;
            let size = (1_u64 << 56) | (len as u64 - 9);
            body[1..9].copy_from_slice(&size.to_be_bytes());
        }
    }
}

/// The id of the next element, how long its head is, and how long its inside is where that is said.
fn next(bytes: &[u8]) -> Option<(u32, usize, Option<usize>)> {
    let id_len = bytes.first()?.leading_zeros() as usize + 1;
    if id_len > 4 {
        return None;
    }
    let id = bytes.get(..id_len)?.iter().fold(0, |id, byte| id << 8 | u32::from(*byte));
    let size_len = bytes.get(id_len)?.leading_zeros() as usize + 1;
    if size_len > 8 {
        return None;
    }
    let size = bytes.get(id_len..id_len + size_len)?.iter().fold(0, |size, byte| size << 8 | u64::from(*byte));
    let open = (1_u64 << (7 * size_len)) - 1;
    let size = size & open;
    let len = if size == open { None } else { Some(usize::try_from(size).ok()?) };
    Some((id, id_len + size_len, len))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn element(id: u32, body: &[u8]) -> Vec<u8> {
        let id = id.to_be_bytes();
        let id = &id[id.iter().take_while(|byte| **byte == 0).count()..];
        let size = (1_u64 << 56) | body.len() as u64;
        [id, &size.to_be_bytes(), body].concat()
    }

    fn check(inside: &[Vec<u8>], open: bool) {
        let inside = inside.concat();
        let head = element(0x1A45_DFA3, b"webm");
        let segment = if open {
            [&SEGMENT.to_be_bytes()[..], &[0x01], &[0xff; 7], &inside].concat()
        } else {
            element(SEGMENT, &inside)
        };
        let sent = [head, segment].concat();
        let mut kept = sent.clone();
        assert!(clean(&mut kept));
        assert_eq!(kept.len(), sent.len());
        assert!(!kept.windows(6).any(|part| part == b"Balong"));
        assert!(kept.windows(5).any(|part| part == b"sound"));
    }

    #[test]
    fn tags_go_wherever_they_stand_and_sound_stays() {
        let (sound, tags) = (element(CLUSTER, b"sound"), element(TAGS, b"recorded in Balong"));
        check(&[sound.clone(), tags.clone()], false);
        check(&[tags.clone(), sound.clone()], true);
        check(&[element(TAGS, &[&[b'x'; 400][..], b"Balong"].concat()), sound], false);
        let live = [&CLUSTER.to_be_bytes()[..], &[0xff], &element(0xA3, b"sound")].concat();
        check(&[live, tags], true);
    }

    #[test]
    fn what_begins_like_one_and_holds_nothing_is_broken() {
        assert!(!clean(&mut element(0x1A45_DFA3, b"webm")));
        assert!(!clean(&mut [0x1A, 0x45, 0xDF, 0xA3, 0x01, 0xff, 0xff]));
    }
}
