// A map to point at, where the installation has one (`ADUAN_MAP`). Brought by `tempat.js` when it is asked for.
//
// It never stands in the way of scrolling: a finger that moves, moves the page. A tap points; buttons move the map
// and enlarge it, and its middle can be taken by a button, so that no hand has to aim. The pictures come from our
// own server: nobody else learns which place somebody looks at.
//   pasang(box, line, { dipilih, kata }) draws it into `box`; `line` is `least|most|north,east,zoom|credit`
//   (see `api/src/store/map.rs`), `kata` brings its sentences, `dipilih` hears `north,east,metres`.

const TILE = 256;
/** How exactly a finger points, in pixels. */
const FINGER = 22;
/** Metres a pixel covers at the equator where the whole earth is one picture. */
const METRES = 40_075_016.686 / TILE;

/** Where a place lies on the picture of the whole earth, in pixels. */
function onto({ north, east }, zoom) {
  const size = TILE * 2 ** zoom;
  const sine = Math.sin((north * Math.PI) / 180);
  return { x: ((east + 180) / 360) * size, y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size };
}

/** Which place lies there. */
function from({ x, y }, zoom) {
  const size = TILE * 2 ** zoom;
  return { north: (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size))) * 180) / Math.PI, east: (x / size) * 360 - 180 };
}

function element(name, attributes = {}, text = '') {
  const made = Object.assign(document.createElement(name), { textContent: text });
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

class Peta {
  constructor(box, line, { dipilih, kata }) {
    const [least, most, opens, credit] = line.split('|');
    const [north, east, zoom] = opens.split(',').map(Number);
    Object.assign(this, { least: +least, most: +most, zoom, dipilih, kata, box, point: null });
    this.middle = onto({ north, east }, zoom);
    this.surface = element('div', { class: 'peta', role: 'img' });
    this.surface.addEventListener('click', (event) => this.tapped(event));
    this.hint = element('p', { class: 'hint' });
    this.tools = element('div', { class: 'row' });
    this.buttons = [
      ['+', () => this.enlarge(1)], ['−', () => this.enlarge(-1)],
      ['↑', () => this.move(0, -1)], ['↓', () => this.move(0, 1)], ['←', () => this.move(-1, 0)], ['→', () => this.move(1, 0)],
    ].map(([sign, act]) => {
      const button = element('button', { type: 'button', class: 'button secondary small' }, sign);
      button.addEventListener('click', act);
      return button;
    });
    this.take = element('button', { type: 'button', class: 'button secondary small' });
    this.take.addEventListener('click', () => this.choose(this.middle));
    this.tools.append(...this.buttons, this.take);
    box.append(this.hint, this.surface, this.tools, element('p', { class: 'hint' }, credit));
    this.label();
    new ResizeObserver(() => this.draw()).observe(this.surface);
  }

  /** Says everything in the language of the page. */
  label() {
    const [name, hint, take, ...moves] = this.kata();
    this.surface.setAttribute('aria-label', name);
    this.hint.textContent = hint;
    this.take.textContent = take;
    this.buttons.forEach((button, nth) => button.setAttribute('aria-label', moves[nth]));
  }

  draw() {
    const { clientWidth: wide, clientHeight: high } = this.surface;
    const [left, top] = [this.middle.x - wide / 2, this.middle.y - high / 2];
    const last = 2 ** this.zoom - 1;
    const tiles = [];
    for (let column = Math.floor(left / TILE); column * TILE < left + wide; column += 1) {
      for (let row = Math.floor(top / TILE); row * TILE < top + high; row += 1) {
        if (column < 0 || row < 0 || column > last || row > last) continue;
        const tile = element('img', { src: `/peta/${this.zoom}/${column}/${row}`, alt: '', draggable: 'false' });
        tile.onerror = () => tile.remove();
        Object.assign(tile.style, { left: `${column * TILE - left}px`, top: `${row * TILE - top}px` });
        tiles.push(tile);
      }
    }
    if (this.point) {
      const { x, y } = onto(this.point, this.zoom);
      const mark = element('span', { class: 'peta-titik' });
      Object.assign(mark.style, { left: `${x - left}px`, top: `${y - top}px` });
      tiles.push(mark);
    }
    this.surface.replaceChildren(...tiles);
  }

  move(right, down) {
    this.middle.x += right * this.surface.clientWidth * 0.4;
    this.middle.y += down * this.surface.clientHeight * 0.4;
    this.draw();
  }

  enlarge(by) {
    const zoom = Math.min(this.most, Math.max(this.least, this.zoom + by));
    const scale = 2 ** (zoom - this.zoom);
    this.middle = { x: this.middle.x * scale, y: this.middle.y * scale };
    this.zoom = zoom;
    this.draw();
  }

  tapped({ clientX, clientY }) {
    const { left, top, width, height } = this.surface.getBoundingClientRect();
    this.choose({ x: this.middle.x + clientX - left - width / 2, y: this.middle.y + clientY - top - height / 2 });
  }

  choose(at) {
    const place = from(at, this.zoom);
    const metres = (METRES * Math.cos((place.north * Math.PI) / 180)) / 2 ** this.zoom;
    this.show(place);
    this.dipilih(`${place.north.toFixed(6)},${place.east.toFixed(6)},${Math.ceil(metres * FINGER)}`);
  }

  /** Marks a place and brings it into the middle; marks none without one. */
  show(place) {
    this.point = place;
    if (place) this.middle = onto(place, this.zoom);
    this.draw();
  }
}

export const pasang = (box, line, more) => new Peta(box, line, more);
