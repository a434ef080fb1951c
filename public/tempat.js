// Where it happened, beyond what can be typed: regions offered while one types or step by step, and a point
// from the phone. Loaded by the app when a page asks for a place, so that nobody's first page waits for it.
//
// The app draws a place for each, `[data-bantu=wilayah]` after the input it is for and `[data-bantu=lokasi]`,
// with the id of that field in `data-untuk`, what there is to know in `data-tahu` (where the agency is; the
// point so far, and below it the map in a line), and every sentence in `data-kata`, parted by `|`. It hears an `input` event from an element
// in that place, whose value is what came of it: `33.13.17.2006 · Desa Balong, …`; `asking`, `denied`, `lost`,
// `lat,lon,metres`, or nothing where the point was removed. Without this script the input takes words.

const API = '/api/v1/regions';
const WAIT_MS = 200;
const LETTERS_MIN = 2;
const FIX_MS_MAX = 20_000;
const known = new Map();

/** The regions of a question; a question that was answered is not asked again. */
async function ask(question) {
  if (known.has(question)) return known.get(question);
  const answer = await fetch(`${API}?${question}`, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(String(answer.status));
  const regions = await answer.json();
  known.set(question, regions);
  return regions;
}

const full = (region) => (region.within ? `${region.name}, ${region.within}` : region.name);

function element(name, attributes = {}, text = '') {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}

/** Says to the app what came of it, as the value of an element in the place it listens at. */
function tell(place, value) {
  const said = element('data', { hidden: '' });
  said.value = value;
  place.append(said);
  said.dispatchEvent(new Event('input', { bubbles: true }));
  said.remove();
}

/** A sentence, by its place among those that came along. */
function word(place, at, places = {}) {
  const sentence = place.dataset.kata.split('|')[at] ?? '';
  return Object.entries(places).reduce((text, [name, value]) => text.replace(`{${name}}`, value), sentence);
}

/** Calls whenever the language of the sentences changes. */
function onWords(place, draw) {
  new MutationObserver(draw).observe(place, { attributes: true, attributeFilter: ['data-kata'] });
}

/** A list of regions below an input, as WAI-ARIA 1.2 has a combobox. */
class Regions {
  constructor(place, input) {
    this.place = place;
    this.input = input;
    this.list = element('ul', { id: `${input.id}-list`, role: 'listbox', class: 'options', hidden: '' });
    this.status = element('p', { role: 'status', class: 'visually-hidden' });
    this.found = [];
    this.at = -1;
    this.list.setAttribute('aria-label', input.labels[0]?.firstChild?.textContent ?? '');
    for (const [name, value] of Object.entries({
      role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.list.id,
    })) input.setAttribute(name, value);
    place.className = 'region';
    place.append(this.list, this.status, new Steps(this).box);
    input.addEventListener('input', () => this.typed());
    input.addEventListener('keydown', (event) => this.key(event));
    input.addEventListener('blur', () => this.close());
    // A pointer that goes down on a row must not take the focus from the input, or the list would be gone.
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', ({ target }) => {
      const row = target.closest('[role=option]');
      if (row) this.choose(this.found[[...this.list.children].indexOf(row)]);
    });
  }

  word(at, places) {
    return word(this.place, at, places);
  }

  say(text, shown = false) {
    this.status.className = shown ? 'hint' : 'visually-hidden';
    this.status.textContent = text;
  }

  typed() {
    clearTimeout(this.timer);
    this.close();
    this.say('');
    const sought = this.input.value.trim();
    if (sought.length >= LETTERS_MIN) this.timer = setTimeout(() => this.seek(sought), WAIT_MS);
  }

  async seek(sought) {
    const question = new URLSearchParams({ q: sought, near: this.place.dataset.tahu });
    try {
      const found = await ask(question.toString());
      // Somebody who went on typing is answered for what stands there now.
      if (sought === this.input.value.trim() && document.activeElement === this.input) this.show(found);
    } catch {
      this.say(this.word(2), true);
    }
  }

  show(found) {
    this.found = found;
    this.at = -1;
    this.list.replaceChildren(...found.map((region, at) => {
      const row = element('li', { id: `${this.list.id}-${at}`, role: 'option', 'aria-selected': 'false' });
      row.append(element('strong', {}, region.name), ' ', element('span', { class: 'muted' }, region.within));
      return row;
    }));
    const any = found.length > 0;
    this.list.hidden = !any;
    this.input.setAttribute('aria-expanded', String(any));
    this.say(any ? this.word(0, { count: found.length }) : this.word(1), !any);
    if (any) this.list.scrollIntoView({ block: 'nearest' });
  }

  close() {
    clearTimeout(this.timer);
    this.list.hidden = true;
    this.found = [];
    this.at = -1;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }

  key(event) {
    const { key } = event;
    if (key === 'Escape' && !this.list.hidden) {
      event.preventDefault();
      this.close();
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (this.list.hidden) this.seek(this.input.value.trim());
      else this.move(key === 'ArrowDown' ? 1 : -1);
    } else if (key === 'Enter' && this.at >= 0) {
      event.preventDefault();
      this.choose(this.found[this.at]);
    }
  }

  move(by) {
    const rows = [...this.list.children];
    this.at = (this.at + by + rows.length + (this.at < 0 && by < 0 ? 1 : 0)) % rows.length;
    rows.forEach((row, at) => row.setAttribute('aria-selected', String(at === this.at)));
    rows[this.at].scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', rows[this.at].id);
  }

  choose(region) {
    tell(this.place, `${region.code} · ${full(region)}`);
    this.code = region.code;
    this.close();
    this.say(this.word(3, { name: full(region) }));
  }
}

/** The same choice for whoever cannot spell it: province, regency, district, village, one after another. */
class Steps {
  constructor(regions) {
    this.regions = regions;
    const { input } = regions;
    this.panel = element('div', { id: `${input.id}-steps`, class: 'steps', hidden: '' });
    this.button = element('button', {
      type: 'button', class: 'link steps-open', 'aria-expanded': 'false', 'aria-controls': this.panel.id,
    }, regions.word(4));
    this.button.addEventListener('click', () => this.toggle());
    this.levels = [];
    this.box = element('div');
    this.box.append(this.button, this.panel);
    onWords(regions.place, () => this.label());
  }

  label() {
    this.button.textContent = this.regions.word(this.panel.hidden ? 4 : 5);
    this.levels.forEach(({ label, select }, level) => {
      label.textContent = this.regions.word(7 + level);
      select.options[0].textContent = this.regions.word(6);
    });
  }

  async toggle() {
    const open = this.panel.hidden;
    this.panel.hidden = !open;
    this.button.setAttribute('aria-expanded', String(open));
    this.label();
    if (!open || this.levels.length > 0) return;
    // It begins where the agency is: most who complain live there.
    const near = this.regions.code ?? this.regions.place.dataset.tahu;
    const parts = near.split('.').filter(Boolean);
    try {
      for (let level = 0; level <= Math.min(parts.length, 3); level += 1) {
        await this.add(level, parts.slice(0, level).join('.'), parts.slice(0, level + 1).join('.'));
      }
      this.levels.at(-1).select.focus();
    } catch {
      this.regions.say(this.regions.word(2), true);
    }
  }

  /** The list of a level, of what lies in a region. */
  async add(level, parent, chosen = '') {
    const found = await ask(new URLSearchParams({ parent }).toString());
    this.levels.splice(level).forEach(({ field }) => field.remove());
    if (found.length === 0) return;
    const id = `${this.panel.id}-${level}`;
    const field = element('div', { class: 'field' });
    const label = element('label', { for: id }, this.regions.word(7 + level));
    const select = element('select', { id });
    select.append(element('option', { value: '' }, this.regions.word(6)));
    for (const { code, name } of found) select.append(element('option', { value: code }, name));
    select.value = found.some(({ code }) => code === chosen) ? chosen : '';
    select.addEventListener('change', () => this.chosen(level, found));
    field.append(label, select);
    this.panel.append(field);
    this.levels[level] = { field, label, select, found };
  }

  async chosen(level, found) {
    const code = this.levels[level].select.value;
    this.levels.splice(level + 1).forEach(({ field }) => field.remove());
    const region = found.find((one) => one.code === code);
    if (!region) return;
    this.regions.choose(region);
    if (level === 3) return;
    try {
      await this.add(level + 1, code);
    } catch {
      this.regions.say(this.regions.word(2), true);
    }
  }
}

/** A point: the phone's own place, asked when the button is pressed and never before, or one on a map. */
class Point {
  constructor(place) {
    const [point, map] = place.dataset.tahu.split('\n');
    this.place = place;
    this.ask = element('button', { type: 'button', class: 'button secondary small' });
    this.open = element('button', { type: 'button', class: 'button secondary small', 'aria-expanded': 'false' });
    this.remove = element('button', { type: 'button', class: 'button quiet small' });
    this.remove.hidden = point === '';
    this.ask.addEventListener('click', () => this.locate());
    this.open.addEventListener('click', () => this.map(map));
    this.remove.addEventListener('click', () => {
      this.tell('');
      this.ask.focus();
    });
    place.className = 'row';
    if (navigator.geolocation) place.append(this.ask);
    if (map) place.append(this.open);
    place.append(this.remove);
    onWords(place, () => this.label());
    this.label();
  }

  label() {
    this.ask.textContent = word(this.place, 0);
    this.remove.textContent = word(this.place, 1);
    this.open.textContent = word(this.place, this.box && !this.box.hidden ? 3 : 2);
    if (this.peta) this.peta.label();
  }

  tell(value) {
    const point = value.includes(',');
    if (value === '' || point) {
      this.remove.hidden = !point;
      const [north, east] = value.split(',').map(Number);
      if (this.peta) this.peta.show(point ? { north, east } : null);
    }
    tell(this.place, value);
  }

  locate() {
    this.tell('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) =>
        this.tell(`${latitude.toFixed(6)},${longitude.toFixed(6)},${Math.ceil(accuracy)}`),
      ({ code }) => this.tell(code === 1 ? 'denied' : 'lost'),
      { enableHighAccuracy: true, timeout: FIX_MS_MAX, maximumAge: 60_000 },
    );
  }

  /** Opens the map, or closes it. */
  async map(line) {
    if (!this.box) {
      this.box = element('div', { hidden: '' });
      this.place.after(this.box);
      const kata = () => [4, 5, 6, 7, 8, 9, 10, 11, 12].map((at) => word(this.place, at));
      const { pasang } = await import('./peta.js');
      this.peta = pasang(this.box, line, { kata, dipilih: (point) => this.tell(point) });
      const [north, east] = this.place.dataset.tahu.split('\n')[0].split(',').map(Number);
      if (east) this.peta.show({ north, east });
    }
    this.box.hidden = !this.box.hidden;
    this.open.setAttribute('aria-expanded', String(!this.box.hidden));
    this.label();
  }
}

const helped = new WeakSet();

function help() {
  for (const place of document.querySelectorAll('[data-bantu]')) {
    if (helped.has(place)) continue;
    const { bantu, untuk } = place.dataset;
    const input = document.getElementById(untuk);
    if (bantu === 'wilayah' && input) new Regions(place, input);
    else if (bantu === 'lokasi') new Point(place);
    else continue;
    helped.add(place);
  }
}

new MutationObserver(help).observe(document.documentElement, { childList: true, subtree: true });
help();
