//! The boxes of MP4, M4A, QuickTime and 3GP (ISO/IEC 14496-12). A box that is to go becomes one of kind
//! `free` with nothing in it, so that what stands after it keeps its place.

/// Boxes that hold boxes on the way to what is to go.
const HOLDERS: [&[u8; 4]; 4] = [b"moov", b"trak", b"moof", b"traf"];
/// What is to go: notes of a maker, tags, extensions.
const BESIDE: [&[u8; 4]; 3] = [b"udta", b"meta", b"uuid"];
/// How deep boxes are followed.
const DEPTH_MAX: usize = 4;

/// Cleans a file; whether it has the box without which nothing can be played.
pub(super) fn clean(bytes: &mut [u8]) -> bool {
    let mut playable = false;
    within(bytes, 0, &mut playable);
    playable
}

fn within(bytes: &mut [u8], depth: usize, playable: &mut bool) {
    let mut at = 0;
    while let Some((kind, head, len)) = bytes.get(at..).and_then(next) {
        let body = &mut bytes[at..at + len];
        if BESIDE.contains(&&kind) {
            body[4..8].copy_from_slice(b"free");
            body[head..].fill(0);
        } else if HOLDERS.contains(&&kind) && depth < DEPTH_MAX {
            *playable |= kind == *b"moov" && depth == 0;
            within(&mut body[head..], depth + 1, playable);
        }
        at += len;
    }
}

/// The kind of the next box, how long its head is and how long it is whole.
fn next(bytes: &[u8]) -> Option<([u8; 4], usize, usize)> {
    let size = u32::from_be_bytes(*bytes.first_chunk()?);
    let kind = *bytes.get(4..)?.first_chunk()?;
    let (head, len) = match size {
        0 => (8, bytes.len()),
        1 => (16, usize::try_from(u64::from_be_bytes(*bytes.get(8..)?.first_chunk()?)).ok()?),
        size => (8, usize::try_from(size).ok()?),
    };
    (len >= head && len <= bytes.len()).then_some((kind, head, len))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn a_box(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
        let len = u32::try_from(body.len() + 8).unwrap();
        [&len.to_be_bytes(), &kind[..], body].concat()
    }

    #[test]
    fn where_it_was_recorded_goes_and_everything_else_keeps_its_place() {
        let place = a_box(b"\xa9xyz", b"\0\x12\x15\xc7-7.6298+111.0553/");
        let moov = [
            a_box(b"mvhd", b"head"),
            a_box(
                b"trak",
                &[a_box(b"tkhd", b"track"), a_box(b"meta", b"com.apple.quicktime.location.ISO6709")].concat(),
            ),
            a_box(b"udta", &[place, a_box(b"loci", b"Balong")].concat()),
        ]
        .concat();
        let whole = [a_box(b"ftyp", b"isom"), a_box(b"moov", &moov), a_box(b"uuid", b"XMP"), a_box(b"mdat", b"udta")];
        let sent = whole.concat();
        let mut kept = sent.clone();
        assert!(clean(&mut kept));
        assert_eq!(kept.len(), sent.len());
        for gone in [&b"+111.0553"[..], b"Balong", b"ISO6709", b"XMP"] {
            assert!(!kept.windows(gone.len()).any(|part| part == gone), "{}", String::from_utf8_lossy(gone));
        }
        for stays in [&b"mvhdhead"[..], b"tkhdtrack", b"mdatudta"] {
            let place = |of: &[u8]| of.windows(stays.len()).position(|part| part == stays);
            assert!(place(&kept).is_some() && place(&kept) == place(&sent), "{}", String::from_utf8_lossy(stays));
        }
    }

    #[test]
    fn a_file_without_its_table_of_contents_is_broken() {
        assert!(!clean(&mut a_box(b"ftyp", b"isom")));
        let mut cut = [a_box(b"ftyp", b"isom"), a_box(b"moov", b"longer than what came")].concat();
        cut.truncate(cut.len() - 3);
        assert!(!clean(&mut cut));
    }

    #[test]
    fn no_size_leads_out_of_the_file() {
        for size in [2_u32, 7, u32::MAX] {
            let mut lying = [&size.to_be_bytes(), &b"moov"[..], &[0; 4]].concat();
            assert!(!clean(&mut lying), "{size}");
        }
        let mut wide = [&1_u32.to_be_bytes(), &b"moov"[..], &u64::MAX.to_be_bytes()].concat();
        assert!(!clean(&mut wide));
    }
}
