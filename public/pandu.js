// The console's guide: the palette on Ctrl+K, the ways to screens on g and a letter, the help on ?, and the tour of
// a first day. Fetched once the console stands, so that no officer's first page waits for it.
//
// What it shows comes from `/api/v1/agencies/{agency}/guide`, for the role that acts; steps, posts and what else can
// be done it finds on the page, where only what the officer may do is drawn. The button `[data-buka=perintah]` says
// role, agency and post in `data-tahu`, hears an `input` event with a complaint's number, and says there, behind `|`,
// why that opened nothing. Without this script the console works as it stands.

import { Choice, element } from './pilihan.js';

const TYPED_INTO = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]';
const GO_MS_MAX = 1500;
const THEME = 'aduan-tema';
const TOURED = 'aduan-tur';
const NUMBER = /^[a-z]{2,6}-\d{4}-\d{1,6}$/i;
const guides = new Map();

const button = () => document.querySelector('[data-buka=perintah]');
const seen = (found) => found && found.getClientRects().length > 0 && found.getBoundingClientRect().width > 0;

/** Role, agency and post of who acts. */
function acting() {
  const [role, agency, post] = (button()?.dataset.tahu ?? '').split('|')[0].split(' ');
  return post ? { role, agency, post } : null;
}

/** The guide of who acts, in the language of the page; asked for once. */
async function guide() {
  const who = acting();
  if (!who) return null;
  const { lang } = document.documentElement;
  const address = `/api/v1/agencies/${who.agency}/guide?role=${who.role}&bahasa=${lang}`;
  if (!guides.has(address)) {
    const answer = await fetch(address, { headers: { Accept: 'application/json' } });
    if (!answer.ok) return null;
    const told = await answer.json();
    told.word = Object.fromEntries(told.words.map(({ name, text }) => [name, text]));
    guides.set(address, told);
  }
  return guides.get(address);
}

const fill = (sentence, places) => Object.entries(places).reduce((text, [name, value]) => text.replace(`{${name}}`, value), sentence);

/** Goes to an address as a link on the page does: within the bundle, or to the page of another. */
function go(address) {
  const link = element('a', { href: address, hidden: '' });
  document.body.append(link);
  link.click();
  link.remove();
}

/** A theme that was chosen on this machine; none follows the machine's own. */
function theme(chosen) {
  if (chosen) localStorage.setItem(THEME, chosen);
  else localStorage.removeItem(THEME);
  if (chosen) document.documentElement.dataset.tema = chosen;
  else delete document.documentElement.dataset.tema;
}

/** What can be done now: screens, steps of the open case, rows, posts, and the console itself. */
function commands({ word, screens }) {
  const found = [];
  const add = (kind, name, run, more = {}) => found.push({ kind, name, run, ...more });
  for (const step of document.querySelectorAll('.action')) {
    const name = step.querySelector('.action-label')?.textContent;
    if (name) add(word.step, name, () => step.click(), { key: step.getAttribute('aria-keyshortcuts') });
  }
  for (const { address, key, name, purpose } of screens) add(word.screen, name, () => go(address), { key: `g ${key}`, more: purpose });
  for (const row of document.querySelectorAll('.case-row')) {
    const name = row.querySelector('.row-summary')?.textContent.trim();
    add(word.case, name, () => row.click(), { more: row.querySelector('.row-number')?.textContent, quiet: true });
  }
  const posts = document.querySelector('#jabatan');
  for (const post of posts?.options ?? []) {
    if (!post.selected) {
      add(word.post, post.textContent, () => {
        posts.value = post.value;
        posts.dispatchEvent(new Event('change', { bubbles: true }));
      });
    }
  }
  add(word.helping, word.help, help, { key: '?' });
  add(word.helping, word.tour, tour);
  for (const own of document.querySelectorAll('.rail-user button')) add(word.person, own.textContent.trim(), () => own.click());
  const { tema } = document.documentElement.dataset;
  if (tema !== 'terang') add(word.look, word.light, () => theme('terang'));
  if (tema !== 'gelap') add(word.look, word.dark, () => theme('gelap'));
  if (tema) add(word.look, word.device, () => theme(''));
  return found;
}

const folded = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** The commands in which every word typed begins a word, those that begin so first. */
function matching(all, typed) {
  const sought = folded(typed).split(/\s+/).filter(Boolean);
  if (!sought.length) return all.filter(({ quiet }) => !quiet);
  const scored = all.map((command) => {
    const name = folded(`${command.name} ${command.kind} ${command.more ?? ''}`);
    if (!sought.every((part) => name.includes(part))) return null;
    return { command, score: folded(command.name).startsWith(sought[0]) ? 0 : 1 };
  });
  return scored.filter(Boolean).sort((one, other) => one.score - other.score).map(({ command }) => command).slice(0, 30);
}

function row({ kind, name, more, key }) {
  const line = element('span', { class: 'command' });
  line.append(element('span', { class: 'command-name' }, name));
  if (more) line.append(element('span', { class: 'command-more' }, more));
  const end = element('span', { class: 'command-end' });
  end.append(element('span', {}, kind));
  if (key) end.append(...key.split(' ').map((part) => element('kbd', {}, part)));
  line.append(end);
  return line;
}

/** A window of its own over the page, gone when it is closed. */
function windowed(name, title) {
  const dialog = element('dialog', { class: `dialog ${name}`, 'aria-labelledby': `${name}-title` });
  dialog.append(element('h2', { id: `${name}-title` }, title));
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
  document.body.append(dialog);
  return dialog;
}

async function palette() {
  const told = await guide();
  if (!told || document.querySelector('dialog[open]')) return;
  const { word } = told;
  const dialog = windowed('palette', word.palette);
  const input = element('input', { id: 'perintah', type: 'text', autocomplete: 'off', spellcheck: 'false', placeholder: word.hint, 'aria-label': word.hint });
  const status = element('p', { class: 'palette-said', role: 'status' });
  const all = commands(told);
  dialog.append(input, status);
  new Choice(input, {
    label: word.palette,
    find: (typed) => {
      const found = matching(all, typed);
      const number = typed.trim().toUpperCase();
      if (NUMBER.test(number)) found.unshift({ kind: word.case, name: fill(word.open, { number }), number });
      status.textContent = found.length ? '' : word.none;
      return found;
    },
    draw: row,
    take: (command) => {
      if (command.number) return numbered(command.number, dialog, status);
      dialog.close();
      return command.run();
    },
    open: true,
  });
  dialog.showModal();
  input.focus();
}

/** Asks the console to open a complaint by its number; what came of it is said here. */
function numbered(number, dialog, status) {
  const place = button();
  const told = new MutationObserver(() => { [, status.textContent] = place.dataset.tahu.split('|'); });
  const went = () => dialog.close();
  told.observe(place, { attributes: true, attributeFilter: ['data-tahu'] });
  const titles = new MutationObserver(went);
  titles.observe(document.querySelector('title'), { childList: true });
  dialog.addEventListener('close', () => { told.disconnect(); titles.disconnect(); });
  const asked = element('input', { hidden: '', value: number });
  asked.value = number;
  place.append(asked);
  asked.dispatchEvent(new Event('input', { bubbles: true }));
  asked.remove();
}

const kbd = (key) => {
  const parts = element('span');
  parts.append(...key.split(' ').flatMap((part, nth) => (nth ? [' ', element('kbd', {}, part)] : [element('kbd', {}, part)])));
  return parts;
};

function keyList(rows) {
  const list = element('dl', { class: 'keys' });
  for (const [key, text] of rows) {
    const line = element('div');
    const term = element('dt');
    term.append(kbd(key));
    line.append(term, element('dd', {}, text));
    list.append(line);
  }
  return list;
}

async function help() {
  const told = await guide();
  if (!told || document.querySelector('dialog[open]')) return;
  const { word, screens, keys, arrivals } = told;
  const dialog = windowed('help', word.help);
  const here = screens.find(({ address }) => address === location.pathname.replace(/\/$/, '') + location.search)
    ?? screens.find(({ address }) => location.pathname.startsWith(address) && address !== '/petugas');
  if (here) dialog.append(element('h3', {}, word.here), element('p', {}, `${here.name}. ${here.purpose}`));
  if (screens.some(({ address }) => address === '/petugas')) {
    dialog.append(element('h3', {}, word.comes));
    const list = element('ul', { class: 'arrivals' });
    list.append(...arrivals.map((line) => element('li', {}, line)));
    dialog.append(arrivals.length ? list : element('p', {}, word.nothing));
  }
  dialog.append(element('h3', {}, word.keys), element('p', { class: 'hint' }, word.keysHint));
  dialog.append(keyList([...keys.map(({ name, text }) => [name, text]), ...screens.map(({ key, name }) => [`g ${key}`, fill(word.goTo, { screen: name })])]));
  const buttons = element('div', { class: 'buttons' });
  const close = element('button', { class: 'button', type: 'button' }, word.close);
  const begin = element('button', { class: 'button secondary', type: 'button' }, word.tour);
  close.addEventListener('click', () => dialog.close());
  begin.addEventListener('click', () => { dialog.close(); tour(); });
  buttons.append(close, begin);
  dialog.append(buttons);
  dialog.showModal();
  dialog.scrollTop = 0;
  close.focus({ preventScroll: true });
}

/** The posts that took their tour on this machine, or did not want it; ids, and nobody's name. */
const toured = () => (localStorage.getItem(TOURED) ?? '').split(' ').filter(Boolean);
function remember({ post }) {
  localStorage.setItem(TOURED, [...new Set([...toured(), post])].slice(-200).join(' '));
  document.querySelector('.tour-offer')?.remove();
}

/** Leads from element to element; the page stays as it is, and Esc ends it. */
async function tour() {
  const told = await guide();
  const who = acting();
  if (!told || !who || document.querySelector('dialog[open]')) return;
  const { word } = told;
  const stops = told.tour.map((stop) => ({ ...stop, at: [...document.querySelectorAll(stop.anchor)].find(seen) })).filter(({ at }) => at);
  remember(who);
  let nth = 0;
  const dialog = windowed('tour', '');
  const title = dialog.firstChild;
  const text = element('p', { 'aria-live': 'polite' });
  const count = element('p', { class: 'count' });
  const buttons = element('div', { class: 'buttons' });
  const forth = element('button', { class: 'button', type: 'button' });
  const back = element('button', { class: 'button secondary', type: 'button' }, word.back);
  const skip = element('button', { class: 'link', type: 'button' }, word.skip);
  buttons.append(forth, back, skip);
  dialog.append(text, count, buttons);
  const leave = () => document.querySelector('.tour-here')?.classList.remove('tour-here');
  const show = () => {
    const stop = stops[nth];
    leave();
    stop.at.classList.add('tour-here');
    stop.at.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    title.textContent = stop.title;
    text.textContent = stop.text;
    count.textContent = fill(word.at, { nth: nth + 1, amount: stops.length });
    forth.textContent = nth + 1 < stops.length ? word.next : word.end;
    back.hidden = nth === 0;
    skip.hidden = nth + 1 === stops.length;
    beside(dialog, stop.at);
  };
  forth.addEventListener('click', () => {
    nth += 1;
    if (nth < stops.length) show();
    else dialog.close();
  });
  back.addEventListener('click', () => { nth -= 1; show(); });
  skip.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', leave);
  dialog.showModal();
  show();
  forth.focus();
}

/** Puts the window beside what it speaks of: right of it, below, or above; on a phone where there is room. */
function beside(dialog, at) {
  const place = at.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = dialog;
  const gap = 12;
  const fit = (value, size, all) => Math.max(gap, Math.min(value, all - size - gap));
  let [left, top] = [place.left, place.bottom + gap];
  if (place.right + width + 2 * gap < innerWidth) [left, top] = [place.right + gap, place.top];
  else if (top + height + gap > innerHeight) top = place.top - height - gap;
  dialog.style.left = `${fit(left, width, innerWidth)}px`;
  dialog.style.top = `${fit(top, height, innerHeight)}px`;
}

/** Offers the tour once to each post of this machine, at the head of the screen and in nobody's way. */
async function offer() {
  const who = acting();
  // Whoever keeps accounts or the server has no queue; their first screen is a room.
  const first = ['administrator', 'operator'].includes(who?.role) ? '.alone #isi h1' : '#isi > .queue-head';
  const head = [...document.querySelectorAll(first)].find(seen);
  if (!who || !head || toured().includes(who.post) || document.querySelector('.tour-offer')) return;
  const told = await guide();
  if (!told?.tour.length || document.querySelector('.tour-offer') || acting()?.post !== who.post) return;
  const { word, office } = told;
  const card = element('section', { class: 'tour-offer', 'aria-label': word.tour });
  const text = element('p');
  text.append(element('strong', {}, fill(word.offer, { office })), ` ${fill(word.offerMore, { amount: told.tour.length })}`);
  const begin = element('button', { class: 'button small', type: 'button' }, word.begin);
  const later = element('button', { class: 'link', type: 'button' }, word.later);
  begin.addEventListener('click', () => { card.remove(); tour(); });
  later.addEventListener('click', () => remember(who));
  card.append(text, begin, later);
  head.after(card);
}

/** Says in a line what the queue's view is for, and where it is empty what comes there and from whom. */
async function explain() {
  const queue = document.querySelector('.queue');
  const told = queue && await guide();
  if (!told) return;
  const here = told.screens.find(({ address }) => address === (queue.id === 'isi' ? location.pathname.replace(/\/$/, '') + location.search : ''));
  let line = queue.querySelector(':scope > .purpose');
  if (!line && here) {
    line = element('p', { class: 'purpose' });
    queue.querySelector('.queue-head').after(line);
  }
  if (line && line.textContent !== (here?.purpose ?? '')) line.textContent = here?.purpose ?? '';
  const empty = queue.querySelector(':scope > .empty');
  const teach = queue.querySelector(':scope > .teach');
  const wanted = empty && here?.key === 'a' && told.arrivals.length > 0;
  if (teach && !wanted) teach.remove();
  if (!wanted || teach) return;
  const lesson = element('section', { class: 'teach' });
  const list = element('ul', { class: 'arrivals' });
  list.append(...told.arrivals.map((text) => element('li', {}, text)));
  lesson.append(element('h2', {}, told.word.comes), list);
  empty.after(lesson);
}

let went = -GO_MS_MAX;
addEventListener('keydown', async (event) => {
  const typing = event.target instanceof Element && event.target.matches(TYPED_INTO);
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    event.stopImmediatePropagation();
    palette();
    return;
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector('dialog[open]')) return;
  const going = event.timeStamp - went < GO_MS_MAX;
  went = -GO_MS_MAX;
  if (event.key === '?') help();
  else if (event.key === 'g' && !going) went = event.timeStamp;
  else if (!going) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!going) return;
  const screen = (await guide())?.screens.find(({ key }) => key === event.key);
  if (screen) go(screen.address);
}, true);

addEventListener('click', (event) => {
  const opener = event.target instanceof Element && event.target.closest('[data-buka]');
  if (opener?.dataset.buka === 'perintah') palette();
  if (opener?.dataset.buka === 'bantuan') help();
});

/** On a phone the rail is wider than the window: the link of where one has come to stands in its middle. */
let here = null;
function inSight() {
  const link = document.querySelector('.rail-links [aria-current]');
  if (link === here) return;
  here = link;
  if (link) link.parentElement.scrollLeft = link.offsetLeft - (link.parentElement.clientWidth - link.offsetWidth) / 2;
}

// The offer comes when somebody acts and the screen stands; another post is offered its own.
let looking = false;
const looked = () => {
  if (looking) return;
  looking = true;
  requestAnimationFrame(async () => {
    looking = false;
    inSight();
    await explain();
    await offer();
  });
};
new MutationObserver(looked).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-current', 'data-tahu', 'data-daftar', 'id'] });
looked();
// From here on keys are heard.
document.documentElement.dataset.pandu = 'siap';
