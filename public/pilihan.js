// A list to choose from below an input, as WAI-ARIA 1.2 has a combobox. Shared by whatever proposes while one types.
// Absent: what is proposed.

let made = 0;

/** An element with attributes and a text. */
export function element(name, attributes = {}, text = '') {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  if (text) node.textContent = text;
  return node;
}

/**
 * Proposes below an input: `find` brings what fits what was typed, `draw` an element for each, `take` hears which
 * was taken. With `open` the list stands from the beginning.
 */
export class Choice {
  constructor(input, { label, find, draw, take, open = false }) {
    Object.assign(this, { input, find, draw, take, found: [], at: -1, always: open });
    made += 1;
    this.list = element('ul', { id: `pilihan-${made}`, role: 'listbox', class: 'options', 'aria-label': label, hidden: '' });
    const given = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.list.id };
    for (const [key, value] of Object.entries(given)) input.setAttribute(key, value);
    input.after(this.list);
    input.addEventListener('input', () => this.look());
    input.addEventListener('keydown', (event) => this.key(event));
    // The input keeps the focus: a pointer takes without moving it.
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) this.choose([...this.list.children].indexOf(option));
    });
    if (open) this.look();
  }

  look() {
    this.found = this.find(this.input.value);
    this.list.replaceChildren(...this.found.map((item, nth) => {
      const option = element('li', { id: `${this.list.id}-${nth}`, role: 'option', 'aria-selected': 'false' });
      option.append(this.draw(item));
      return option;
    }));
    this.list.hidden = this.found.length === 0;
    this.input.setAttribute('aria-expanded', String(this.found.length > 0));
    this.point(this.always && this.found.length ? 0 : -1);
  }

  point(at) {
    this.list.children[this.at]?.setAttribute('aria-selected', 'false');
    this.at = at;
    const option = this.list.children[at];
    if (!option) {
      this.input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', option.id);
  }

  key(event) {
    const last = this.found.length - 1;
    const moves = { ArrowDown: this.at < last ? this.at + 1 : 0, ArrowUp: this.at > 0 ? this.at - 1 : last };
    if (event.key in moves && last >= 0) this.point(moves[event.key]);
    else if (event.key === 'Enter' && this.at >= 0) this.choose(this.at);
    else if (event.key === 'Escape' && !this.always && !this.list.hidden) this.close();
    else return;
    event.preventDefault();
  }

  choose(at) {
    const item = this.found[at];
    if (!this.always) this.close();
    if (item) this.take(item);
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.point(-1);
  }
}
