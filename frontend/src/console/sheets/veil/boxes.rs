//! Black boxes over a picture, drawn with a finger or a mouse, and moved with keys. They are fractions of the picture,
//! so that they lie where they were put at every size. Absent: blackening the pixels, which is the server's.

use leptos::prelude::*;
use shared::redaction::{BOXES_MAX, BlackBox, WHOLE};
use shared::words::redaction as words;

use crate::drawn::{all, drawn};
use crate::lang::{said, say};

/// How far a key moves a box, and how far with the key for more.
const STEP: u32 = 100;
const FAR: u32 = 500;
/// A drag shorter than this on both sides is a slip of the finger.
const SLIP: u32 = 60;

/// A picture with its boxes.
pub(super) fn over(source: String, name: String, boxes: RwSignal<Vec<BlackBox>>) -> AnyView {
    let from = RwSignal::new(None::<(u32, u32)>);
    let to = RwSignal::new((0, 0));
    let down = move |event: web_sys::PointerEvent| {
        event.prevent_default();
        let at = place(&event);
        from.set(Some(at));
        to.set(at);
    };
    let go = move |event: web_sys::PointerEvent| {
        if from.get_untracked().is_some() {
            to.set(place(&event));
        }
    };
    let up = move |_: web_sys::PointerEvent| {
        let Some(start) = from.get_untracked() else { return };
        from.set(None);
        let one = BlackBox::between(start, to.get_untracked());
        if (one.width > SLIP || one.height > SLIP) && boxes.with_untracked(Vec::len) < BOXES_MAX {
            boxes.update(|boxes| boxes.push(one));
        }
    };
    let drawing = drawn(move || match from.get() {
        Some(start) => rect(BlackBox::between(start, to.get()), "now"),
        None => ().into_any(),
    });
    let add = move |_| {
        let (third, fifth) = (WHOLE / 3, WHOLE / 5);
        boxes.update(|boxes| boxes.push(BlackBox { left: third, top: third, width: fifth, height: fifth }));
    };
    view! {
        <div class="boxes">
            <img src=source alt=name draggable="false" />
            <svg
                viewBox=format!("0 0 {WHOLE} {WHOLE}")
                preserveAspectRatio="none"
                aria-hidden="true"
                on:pointerdown=down
                on:pointermove=go
                on:pointerup=up
                on:pointercancel=move |_| from.set(None)
                on:pointerleave=up
            >
                {drawn(move || all(boxes.get().into_iter().map(|one| rect(one, ""))).into_any())}
                {drawing}
            </svg>
        </div>
        <p class="hint">{say(words::BOXES_HINT)}</p>
        {rows(boxes)}
        <div class="buttons">
            <button class="button secondary small" type="button" on:click=add>
                {say(words::ADD_BOX)}
            </button>
        </div>
    }
    .into_any()
}

fn rect(one: BlackBox, class: &'static str) -> AnyView {
    let [x, y, width, height] = [one.left, one.top, one.width, one.height].map(|side| side.to_string());
    view! { <rect class=class x=x y=y width=width height=height /> }.into_any()
}

/// Where in the picture a pointer is.
fn place(event: &web_sys::PointerEvent) -> (u32, u32) {
    let target: web_sys::Element = event_target(event);
    let svg = target.closest("svg").ok().flatten().unwrap_or(target);
    let frame = svg.get_bounding_client_rect();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between 0 and the whole")]
    let part =
        |at: f64, start: f64, len: f64| (((at - start) / len.max(1.0)).clamp(0.0, 1.0) * f64::from(WHOLE)) as u32;
    (
        part(f64::from(event.client_x()), frame.left(), frame.width()),
        part(f64::from(event.client_y()), frame.top(), frame.height()),
    )
}

/// Each box as a row that takes the focus: arrows move it, with Shift they change its size.
fn rows(boxes: RwSignal<Vec<BlackBox>>) -> AnyView {
    let count = Memo::new(move |_| boxes.with(Vec::len));
    let list = drawn(move || all((0..count.get()).map(|nth| row(boxes, nth))).into_any());
    view! { <ul class="rows">{list}</ul> }.into_any()
}

fn row(boxes: RwSignal<Vec<BlackBox>>, nth: usize) -> AnyView {
    let number = (nth + 1).to_string();
    let label = said(move |lang| words::BOX.with(lang, &[("number", &number)]));
    let key = move |event: web_sys::KeyboardEvent| {
        let far = if event.ctrl_key() { FAR } else { STEP };
        let pushed = match event.key().as_str() {
            "ArrowLeft" => (-1, 0),
            "ArrowRight" => (1, 0),
            "ArrowUp" => (0, -1),
            "ArrowDown" => (0, 1),
            _ => return,
        };
        event.prevent_default();
        boxes.update(|boxes| {
            if let Some(one) = boxes.get_mut(nth) {
                *one = if event.shift_key() { sized(*one, pushed, far) } else { moved(*one, pushed, far) };
            }
        });
    };
    let remove = move |_| {
        boxes.update(|boxes| {
            if nth < boxes.len() {
                boxes.remove(nth);
            }
        });
    };
    view! {
        <li class="rows-line">
            <button class="button secondary small" type="button" on:keydown=key>
                {label}
                <span class="visually-hidden">" " {say(words::BOX_KEYS)}</span>
            </button>
            <button class="button quiet small" type="button" on:click=remove>
                {say(words::REMOVE_BOX)}
                <span class="visually-hidden">" " {label}</span>
            </button>
        </li>
    }
    .into_any()
}

/// A length after a push, no less than `least` and no more than `most`.
fn pushed(from: u32, direction: i8, far: u32, (least, most): (u32, u32)) -> u32 {
    let to = match direction {
        0 => from,
        1.. => from.saturating_add(far),
        _ => from.saturating_sub(far),
    };
    to.clamp(least, most.max(least))
}

fn moved(one: BlackBox, (across, down): (i8, i8), far: u32) -> BlackBox {
    BlackBox {
        left: pushed(one.left, across, far, (0, WHOLE - one.width)),
        top: pushed(one.top, down, far, (0, WHOLE - one.height)),
        ..one
    }
}

fn sized(one: BlackBox, (across, down): (i8, i8), far: u32) -> BlackBox {
    BlackBox {
        width: pushed(one.width, across, far, (1, WHOLE - one.left)),
        height: pushed(one.height, down, far, (1, WHOLE - one.top)),
        ..one
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_pushes_a_box_out_of_its_picture() {
        let mut one = BlackBox { left: 9_000, top: 100, width: 900, height: 900 };
        for _ in 0..200 {
            one = moved(sized(one, (1, 1), FAR), (1, -1), FAR);
            assert!(one.fits(), "{one:?}");
        }
        for _ in 0..200 {
            one = sized(moved(one, (-1, 1), STEP), (-1, -1), FAR);
            assert!(one.fits(), "{one:?}");
        }
    }
}
