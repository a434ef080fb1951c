// A long queue, scrolled: which blocks of its rows are drawn, how tall the others are, and the place of whoever reads.
// Fetched once the queue stands; without it every row that was loaded is drawn.
//
// The app draws blocks of rows, `.queue-rows[data-bagian]`, and hears an `input` event from `.queue > data.gulung`,
// whose value says what is near: names of blocks, `+` where the end is near and `-` where not, `1` where the list is
// away from its head, and the rows that are seen, parted by `|`. A block that is far is emptied by the app and stays as
// tall as it was. The place is kept by the rows that are seen: rows that come and go, a case that opens and closes
// beside the list, and another bundle of the console move nothing. `.queue[data-daftar]` names the list and how many of its
// rows were loaded, parted by `|`.

const NEAR_PX = 1500;
const SEEN_MAX = 12;
const MOVED_PX = 8;
const KEPT = 'aduan-antrean';

let seen = null;
let said = '';
let asked = false;
let drawn = new Set();
let wanted = kept();
setTimeout(() => { wanted = null; }, 5000);

const named = (queue) => queue.dataset.daftar.split('|')[0];
const loaded = (queue) => Number(queue.dataset.daftar.split('|')[1]);
const list = () => document.querySelector('.queue');
const rect = (element) => element.getBoundingClientRect();
const row = (id) => document.getElementById(`baris-${id}`);

/** The place another bundle of the console left, once. */
function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
  } catch {
    return null;
  }
}

/** The first block that ends below a height of the window. */
function firstFrom(blocks, height) {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rect(blocks[middle]).bottom <= height) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The blocks to draw. One that holds the focus or the open case stays, so that neither is lost. */
function near(blocks) {
  const found = new Set();
  for (let at = firstFrom(blocks, -NEAR_PX); at < blocks.length && rect(blocks[at]).top < innerHeight + NEAR_PX; at += 1) {
    found.add(blocks[at].dataset.bagian);
  }
  for (const block of blocks) {
    const name = block.dataset.bagian;
    if (found.has(name)) block.style.height = '';
    else if (block.childElementCount) {
      if (block.contains(document.activeElement) || block.querySelector('[aria-current]')) found.add(name);
      else block.style.height = `${block.offsetHeight}px`;
    }
  }
  if (wanted) found.add(wanted.block);
  return found;
}

/** The rows that are seen, and how far below the window's edge the first begins. */
function place(queue, blocks) {
  const heading = queue.querySelector('.queue-group');
  const edge = heading ? rect(heading).height : 0;
  const ids = [];
  let [top, block] = [0, ''];
  for (let at = firstFrom(blocks, edge); at < blocks.length && rect(blocks[at]).top < innerHeight; at += 1) {
    for (const one of blocks[at].querySelectorAll('.case-row')) {
      if (ids.length < SEEN_MAX && rect(one).bottom > edge) {
        if (!ids.length) [top, block] = [Math.round(rect(one).top), blocks[at].dataset.bagian];
        ids.push(one.id.slice('baris-'.length));
      }
    }
  }
  return { list: named(queue), rows: loaded(queue), ids, top, block };
}

/** Looks at what is near, and tells the app where that has changed. */
function look() {
  asked = false;
  const queue = list();
  if (!queue || !rect(queue).height) return;
  const blocks = queue.querySelectorAll(':scope > .queue-rows');
  if (!blocks.length) return;
  drawn = near(blocks);
  const now = place(queue, blocks);
  if (now.ids.length && !wanted) {
    seen = now;
    sessionStorage.setItem(KEPT, JSON.stringify(seen));
  }
  const end = rect(blocks[blocks.length - 1]).bottom < innerHeight + NEAR_PX ? '+' : '-';
  const away = rect(queue.querySelector('.queue-head')).top < -MOVED_PX ? 1 : 0;
  const telling = [[...drawn].join(' '), end, away, now.ids.join(' ')].join('|');
  // The end is said again as long as it is near: the app knows whether it is loading already.
  if (telling === said && end === '-') return;
  said = telling;
  const ear = queue.querySelector(':scope > data.gulung');
  ear.value = telling;
  ear.dispatchEvent(new Event('input', { bubbles: true }));
}

function lookSoon() {
  if (asked) return;
  asked = true;
  requestAnimationFrame(look);
}

/** Moves the list: the column at a desk, the page on a phone. */
function move(by) {
  const queue = list();
  if (Math.abs(by) < 1) return;
  if (queue.scrollHeight > queue.clientHeight && getComputedStyle(queue).overflowY === 'auto') queue.scrollTop += by;
  else scrollBy(0, by);
}

/** Puts the first row that was seen, and is still there, back where it was. */
function restore(where) {
  const id = where?.ids.find((known) => row(known) && rect(row(known)).height);
  if (id) move(rect(row(id)).top - where.top);
  return Boolean(id);
}

/** What the app has drawn anew: before it is painted, the place is put back. */
function redrawn() {
  const queue = list();
  if (!queue) return;
  if (wanted && wanted.list !== named(queue)) wanted = null;
  if (wanted && loaded(queue) >= Math.min(wanted.rows, 1000)) {
    if (restore(wanted)) wanted = null;
  } else if (seen && seen.list !== named(queue)) {
    seen = null;
    move(-1e7);
  } else if (seen && rect(queue.querySelector('.queue-head')).top < -MOVED_PX) {
    restore(seen);
  }
  lookSoon();
}

let open = null;
function watched() {
  const shell = document.querySelector('.shell');
  const now = shell?.classList.contains('open');
  if (now === open) return redrawn();
  const before = open;
  open = now;
  // Beside a case the list is narrower, or not seen; where it was left, it is found again.
  if (before !== null && seen) requestAnimationFrame(() => { restore(seen); lookSoon(); });
  return lookSoon();
}

addEventListener('scroll', lookSoon, { capture: true, passive: true });
addEventListener('resize', lookSoon);
// A reader who moves takes over from what was to be restored.
for (const event of ['wheel', 'touchmove', 'keydown']) addEventListener(event, () => { wanted = null; }, { passive: true });
new MutationObserver(watched).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['class', 'data-daftar'] });
watched();
