// An agency's offices in a journey: a citizen files and tracks, each post signs in, opens and acts. Every
// screen on the way is looked at once, in both themes.
import assert from 'node:assert/strict';
import {
  COMPLAINT, heading, officer, PHONE, photo, ready, sound, visitor,
} from './harness.mjs';

const NUMBER = /[A-Z]{3}-\d{4}-\d{4}/;
const CODE = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/;

/** What a citizen answers, by the label of the question; a form asks for some of it. */
const ANSWERS = {
  // Sound, and nobody's.
  NIK: '6471014508909999',
  'Apa yang terjadi?': COMPLAINT.story,
  'Tempat kejadian': COMPLAINT.place,
  'Nama lengkap': COMPLAINT.name,
  'Nomor telepon': COMPLAINT.phone,
  Alamat: COMPLAINT.address,
};

/** Fills in a form by how its labels begin: `true` checks, a text is typed or chosen. */
async function fillIn(form, fields) {
  for (const [label, value] of Object.entries(fields)) {
    const field = form.getByLabel(new RegExp(`^${label}`)).first();
    const tag = await field.evaluate((element) => element.localName);
    if (value === true) await field.check();
    else if (tag === 'select') await field.selectOption({ label: value });
    else await field.fill(value);
  }
}

/** An agency, on a stage of `stage(moment)`. */
export class Office {
  #here;
  #agency;
  #posts = new Map();
  #seen = new Set();

  constructor(here, agency) {
    this.#here = here;
    this.#agency = agency;
  }

  /** Passes the time until a moment. Consoles of before are closed: nobody works through the night. */
  async pass(moment) {
    await Promise.all([...this.#posts.values()].map((post) => post.page.context().close()));
    this.#posts.clear();
    this.#here.pass(moment);
  }

  /** Has everything done that is due by now. */
  sweep() {
    this.#here.sweep();
  }

  /** Looks at a screen, the first time a journey comes by it. */
  async look(page, name) {
    const screen = `${this.#agency}-${name}-${page.viewportSize().width}`;
    if (this.#seen.has(screen)) return;
    this.#seen.add(screen);
    await sound(page, `${this.#agency}-${name}`);
  }

  /** A post at a console of its own, signed in by the first part of its login. */
  async signIn(post, size) {
    const login = `${post}.${this.#agency}`;
    const known = this.#posts.get(login);
    if (known) return known;
    const page = await officer(this.#here.browser, this.#here.base, login, size);
    const signedIn = new Post(this, this.#here.base, page, post);
    this.#posts.set(login, signedIn);
    return signedIn;
  }

  /**
   * Files the usual complaint by the website, on a phone; brings number and code. On a page that is given the
   * receipt stays; with `foto`, one is attached.
   */
  async file({ foto, ...more } = {}, given = null) {
    const page = given ?? await visitor(this.#here.browser);
    await page.goto(`${this.#here.base}/${this.#agency}/lapor`);
    await ready(page);
    // Ready says that the app runs; the plain page stands until the agency is fetched.
    await page.getByRole('button', { name: 'Lanjut' }).waitFor();
    const title = page.getByRole('heading', { level: 1 });
    const answers = { ...ANSWERS, ...more };
    while (await page.getByRole('button', { name: 'Lanjut' }).isVisible()) {
      for (const [label, answer] of Object.entries(answers)) {
        const field = page.getByLabel(label).first();
        if (await field.isVisible()) await (answer === true ? field.check() : field.fill(answer));
      }
      const proof = page.locator('#document');
      if (await proof.count() > 0) await proof.setInputFiles([await photo(page)]);
      const files = page.locator('input[type=file]:not(#document)').first();
      if (foto && await files.count() > 0) {
        await files.setInputFiles([await photo(page)]);
        await page.locator('.files .file-name').first().waitFor();
      }
      const before = await title.innerText();
      await page.getByRole('button', { name: 'Lanjut' }).click();
      await title.filter({ hasNotText: before }).waitFor();
    }
    await page.getByRole('button', { name: 'Kirim aduan' }).click();
    await heading(page, 'Aduan diterima');
    const text = await page.locator('main').innerText();
    if (!given) await page.context().close();
    return { number: text.match(NUMBER)[0], code: text.match(CODE)[0] };
  }

  /** Opens the tracker of a complaint on a phone. */
  async track({ number, code }) {
    const page = await visitor(this.#here.browser, { size: PHONE });
    await page.goto(`${this.#here.base}/lacak`);
    await ready(page);
    await page.getByLabel('Nomor register').fill(number);
    await page.getByLabel('Kode lacak').fill(code);
    await page.getByRole('button', { name: 'Lihat aduan' }).click();
    await page.getByText(`Aduan ${number}`, { exact: true }).first().waitFor();
    return page;
  }
}

/** A post at its console. */
class Post {
  #office;
  #base;

  constructor(office, base, page, name) {
    this.#office = office;
    this.#base = base;
    this.page = page;
    this.name = name;
  }

  /** Looks at what is on the screen. */
  look(name) {
    return this.#office.look(this.page, name);
  }

  /** Goes to a view of the queue: what waits for this post, `semua` or `selesai`. */
  async queue(view) {
    await this.page.goto(`${this.#base}/petugas${view ? `?tampilan=${view}` : ''}`);
    await this.page.locator('.queue-rows, .queue .empty').first().waitFor();
    await this.look(view ?? 'antrean');
  }

  /** The row of a case, by its number or what else it says. */
  row(named) {
    return this.page.locator('.case-row').filter({ hasText: named });
  }

  /** Opens a case from a view of the queue. */
  async open(named, view) {
    await this.queue(view);
    await this.row(named).first().click();
    await this.page.getByRole('heading', { level: 1, name: new RegExp(named) }).waitFor();
    await this.look(`aduan-${await this.page.locator('.case-head .state').first().innerText()}`);
  }

  /** The button of an action, by its label. */
  action(name) {
    return this.page.locator('.action').filter({ has: this.page.locator(`.action-label:text-is("${name}")`) });
  }

  /** What the open case offers, by label. */
  actions() {
    return this.page.locator('.action-label').allInnerTexts();
  }

  /** Opens an action of the open case and fills it in. */
  async fill(action, fields = {}) {
    await this.action(action).click();
    const form = this.page.locator('form[id^="langkah-"]');
    await fillIn(form, fields);
    return form;
  }

  /** Takes an action of the open case. */
  async take(action, fields) {
    const form = await this.fill(action, fields);
    await this.look(`tindakan-${action}`);
    await form.locator('button[type=submit]').click();
    await form.waitFor({ state: 'detached' });
    await this.page.locator('.toast').waitFor();
  }

  /** Enters a complaint that came to the desk, by the labels of the form; brings number and code. */
  async enter(fields) {
    await this.page.goto(`${this.#base}/petugas/catat`);
    const form = this.page.locator('main form');
    await form.waitFor();
    await fillIn(form, fields);
    await this.look('catat');
    await form.locator('button[type=submit]').click();
    await this.page.getByRole('heading', { name: 'Aduan tercatat' }).waitFor();
    await this.look('tercatat');
    const [number, code] = await this.page.locator('.code-value').allTextContents();
    return { number, code };
  }

  /** What stands in a tab of the open case. */
  async tab(name) {
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
    const panel = this.page.getByRole('tabpanel');
    await this.look(`tab-${name}`);
    return panel.innerText();
  }

  /** The history of the open case says each of some things. */
  async remembers(...said) {
    const history = await this.tab('Riwayat');
    for (const line of said) assert.ok(history.includes(line), `the history does not say “${line}”:\n${history}`);
  }
}
