// What is typed on a phone stays on it: through a reload, a killed tab, a lost network, until it is sent once.
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import assert from 'node:assert/strict';
import {
  COMPLAINT, LETTER, becomes, heading, next, officer, photo, ready, sound, stage, visitor,
} from './harness.mjs';

const here = stage();
const SEND = 'Kirim aduan';
const NUMBER = /JNW-\d{4}-\d{4}/;

/** Opens the form of an agency. */
async function open(page, path = '/jenawi/lapor') {
  await page.goto(`${here.base}${path}`);
  await ready(page);
}

/** The pages of the form, in order: its heading, and what is typed there. */
const PAGES = [
  ['Apa yang terjadi?', { 'Apa yang terjadi?': COMPLAINT.story }],
  ['Aduan ini tentang apa?', {}],
  ['Di mana dan kapan?', { 'Tempat kejadian': COMPLAINT.place }],
  ['Foto dan berkas', {}],
  ['Siapa yang boleh tahu?', {}],
  ['Tentang Anda', { 'Nama lengkap': COMPLAINT.name, 'Nomor telepon': COMPLAINT.phone, Alamat: COMPLAINT.address }],
];

/** Fills the form up to the last look; `on` is called on each page once it is filled. */
async function fill(page, { story = COMPLAINT.story, on = async () => {} } = {}) {
  for (const [title, answers] of PAGES) {
    await heading(page, title);
    for (const [label, answer] of Object.entries(answers)) {
      await page.getByLabel(label).fill(answer === COMPLAINT.story ? story : answer);
    }
    await on(title);
    await next(page);
  }
  await heading(page, 'Periksa jawaban Anda');
}

const heading2 = (page, name) => page.getByRole('heading', { level: 2, name }).waitFor();
const saved = (page) => page.getByText('Tersimpan di ponsel ini').waitFor();

/** What the phone keeps, as the page's own store tells it. */
const kept = (page) => page.evaluate(() => self.aduanSimpan.daftar());

/** Leaves the sending to the page: what a worker sends in its place cannot be answered by a journey. */
const pageSends = (page) => page.context().addInitScript(() => {
  Object.defineProperty(ServiceWorkerRegistration.prototype, 'sync', { value: undefined });
});

/** The numbers of the cases whose story holds a text, as the officers have them. */
async function cases(story) {
  const admin = await officer(here.browser, here.base, 'admin.jenawi');
  await admin.goto(`${here.base}/petugas?tampilan=semua`);
  await admin.getByRole('link', { name: /JNW-/ }).first().waitFor();
  const rows = admin.getByRole('link', { name: new RegExp(story) });
  const count = await rows.count();
  await admin.context().close();
  return count;
}

test('a reload goes on at once where the writer was, with every word', async () => {
  const page = await visitor(here.browser);
  await open(page);
  await page.getByLabel('Apa yang terjadi?').fill(COMPLAINT.story);
  await saved(page);
  await sound(page, 'simpan-tersimpan');
  await next(page);
  await heading(page, 'Aduan ini tentang apa?');
  await next(page);
  await page.getByLabel('Tempat kejadian').fill(COMPLAINT.place);
  await page.reload();
  await ready(page);
  await heading(page, 'Di mana dan kapan?');
  assert.equal(await page.getByLabel('Tempat kejadian').inputValue(), COMPLAINT.place);
  await page.goBack();
  await heading(page, 'Aduan ini tentang apa?');
  await page.goBack();
  assert.equal(await page.getByLabel('Apa yang terjadi?').inputValue(), COMPLAINT.story);
});

test('a killed tab asks whether to go on, and a new one leaves the old draft in peace', async () => {
  const page = await visitor(here.browser);
  await open(page);
  await page.getByLabel('Apa yang terjadi?').fill(COMPLAINT.story);
  await saved(page);
  await next(page);
  await heading(page, 'Aduan ini tentang apa?');
  await next(page);
  await page.getByLabel('Tempat kejadian').fill(COMPLAINT.place);
  await saved(page);
  const context = page.context();
  await page.close();

  const again = await context.newPage();
  await open(again);
  await again.getByText('Anda punya aduan yang belum selesai').waitFor();
  await sound(again, 'simpan-lanjutkan');
  await again.getByRole('button', { name: 'Mulai baru' }).click();
  await again.getByText('Anda punya aduan yang belum selesai').waitFor({ state: 'detached' });
  await again.getByLabel('Apa yang terjadi?').fill('Pohon tumbang menutup jalan desa sejak pagi.');
  await saved(again);
  assert.equal((await kept(again)).draf.length, 2);
  await again.close();

  const third = await context.newPage();
  await third.goto(`${here.base}/milik-saya`);
  await heading2(third, 'Belum selesai ditulis');
  await sound(third, 'milik-draf');
  await third.getByRole('listitem').filter({ hasText: 'Lampu jalan' }).getByRole('link', { name: /Lanjutkan/ }).click();
  await ready(third);
  await heading(third, 'Di mana dan kapan?');
  assert.equal(await third.getByLabel('Tempat kejadian').inputValue(), COMPLAINT.place);
});

test('a network cut on every page of the form costs nothing, and the complaint is sent once by itself', async () => {
  const story = 'Jembatan bambu di Dusun Ngampel retak dan licin sejak hujan pertama.';
  const page = await visitor(here.browser);
  await open(page);
  const context = page.context();
  let sent = 0;
  page.on('requestfinished', (request) => { if (/\/cases$/.test(request.url())) sent += 1; });
  await fill(page, {
    story,
    on: async (title) => {
      await context.setOffline(true);
      await page.getByText('Tidak ada jaringan').waitFor();
      if (title !== 'Siapa yang boleh tahu?') await saved(page);
      await context.setOffline(false);
    },
  });
  await context.setOffline(true);
  await page.getByRole('button', { name: SEND }).click();
  await heading(page, 'Belum terkirim');
  await page.getByText('Menunggu jaringan').waitFor();
  await page.getByText(story).waitFor();
  assert.match(await page.locator('.answers').innerText(), /Sidik kiriman\s+[0-9a-f]{8}/);
  await sound(page, 'simpan-menunggu');
  assert.equal(sent, 0, 'nothing is sent without a network');
  await context.setOffline(false);
  await heading(page, 'Aduan diterima');
  assert.match(await page.locator('.receipt').innerText(), NUMBER);
  assert.equal(await cases(story), 1);
  const all = await kept(page);
  assert.deepEqual([all.draf.length, all.antre.length, all.terima.length], [0, 0, 1]);

  await page.goto(`${here.base}/milik-saya`);
  await heading2(page, 'Sudah terkirim');
  await sound(page, 'milik-terkirim');
  await page.getByRole('link', { name: /^Lacak JNW|^Lacak .*JNW/ }).click();
  await page.waitForURL(/\/lacak\/JNW-/);
  assert.doesNotMatch(page.url(), /[?#]/, 'no code in an address');
  await page.getByText(story).first().waitFor();
});

test('a waiting complaint can be changed, and what is sent is the change', async () => {
  const page = await visitor(here.browser);
  await open(page);
  await fill(page, { story: 'Saluran air di Dusun Gedong tersumbat sampah pasar.' });
  await page.context().setOffline(true);
  await page.getByRole('button', { name: SEND }).click();
  await heading(page, 'Belum terkirim');
  await page.getByRole('button', { name: 'Ubah jawaban' }).click();
  await heading(page, 'Periksa jawaban Anda');
  await page.getByRole('link', { name: /^Ubah Isi aduan/ }).click();
  const changed = 'Saluran air di Dusun Gedong sudah meluap ke jalan raya.';
  await page.getByLabel('Apa yang terjadi?').fill(changed);
  await next(page);
  await heading(page, 'Periksa jawaban Anda');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: SEND }).click();
  await heading(page, 'Aduan diterima');
  assert.equal(await cases(changed), 1);
  assert.equal(await cases('tersumbat sampah pasar'), 0);
});

test('a tab that is killed while it waits sends at the next visit, with every byte of its files', async () => {
  const story = 'Papan nama jalan di pertigaan Balong roboh menimpa pagar warga.';
  const page = await visitor(here.browser);
  await open(page);
  const context = page.context();
  const picture = await photo(page);
  await fill(page, {
    story,
    on: async (title) => {
      if (title !== 'Foto dan berkas') return;
      await context.setOffline(true);
      await page.locator('input[type=file]').setInputFiles([picture, LETTER]);
      await page.getByText('lampu.jpg').first().waitFor();
      await becomes(page, async () => {
        const { draf } = await self.aduanSimpan.daftar();
        return (await self.aduanSimpan.berkas(draf[0].key)).length === 2;
      });
    },
  });
  const bytes = await page.evaluate(async () => {
    const { draf } = await self.aduanSimpan.daftar();
    const file = (await self.aduanSimpan.berkas(draf[0].key)).find(({ name }) => name === 'lampu.jpg');
    return [...new Uint8Array(await file.blob.arrayBuffer())];
  });
  assert.ok(bytes.length > 1000, 'the photo itself is kept');
  await page.getByRole('button', { name: SEND }).click();
  await heading(page, 'Belum terkirim');
  await page.close();
  await context.setOffline(false);

  const again = await context.newPage();
  await again.goto(`${here.base}/milik-saya`);
  await heading2(again, 'Sudah terkirim');
  const { terima } = await kept(again);
  const view = await again.evaluate(async ({ nomor, kode }) => {
    const answer = await fetch('/api/v1/track', {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ number: nomor, code: kode }),
    });
    return answer.json();
  }, terima[0]);
  assert.deepEqual(view.files.map(({ media_type: type }) => type).sort(), ['application/pdf', 'image/jpeg']);
  const arrived = Object.fromEntries(view.files.map(({ id, media_type: type }) => (
    [type, readFileSync(path.join(here.data, 'berkas', id.slice(-2), id))])));
  assert.deepEqual(arrived['application/pdf'], LETTER.buffer, 'every byte of the letter');
  // The server draws a photo anew, so that nothing but the picture is kept of it.
  const differs = await again.evaluate(async (files) => {
    const [one, other] = await Promise.all(files.map(async (file) => {
      const drawn = await createImageBitmap(new Blob([Uint8Array.from(file)]), { colorSpaceConversion: 'none' });
      const pen = new OffscreenCanvas(drawn.width, drawn.height).getContext('2d');
      pen.drawImage(drawn, 0, 0);
      return pen.getImageData(0, 0, drawn.width, drawn.height).data;
    }));
    if (one.length !== other.length) return Infinity;
    return one.reduce((sum, value, at) => sum + Math.abs(value - other[at]), 0) / one.length;
  }, [bytes, [...arrived['image/jpeg']]]);
  assert.ok(differs < 2, `the picture is the same one: it differs by ${differs} of 255`);
  assert.equal(await cases(story), 1);
});

test('two tabs with the same draft file one case', async () => {
  const story = 'Truk pasir lewat jalan desa setiap malam dan merusak aspal baru.';
  const first = await visitor(here.browser);
  await open(first);
  await fill(first, { story });
  // Kept with the page it stands at, not only with its first words.
  await becomes(first, async () => {
    const [draft] = (await self.aduanSimpan.daftar()).draf;
    return draft?.di === location.pathname + location.search;
  });
  const second = await first.context().newPage();
  await open(second);
  await second.getByRole('button', { name: 'Lanjutkan' }).click();
  await heading(second, 'Periksa jawaban Anda');
  // A tab whose neighbour's complaint has arrived meanwhile shows its receipt, and has no button left to press.
  await Promise.all([first, second].map((page) => {
    const received = heading(page, 'Aduan diterima');
    return Promise.race([page.getByRole('button', { name: SEND }).click(), received]).then(() => received);
  }));
  assert.equal(await cases(story), 1);
});

/** A server that finds the phone number wrong. */
const REFUSED = (route) => route.fulfill({
  status: 422, contentType: 'application/problem+json',
  body: JSON.stringify({
    type: 'about:blank', status: 422, code: 'problems', title: 'Ada yang perlu diperbaiki', problems: [{ field: 'phone', code: 'phone' }],
  }),
});

test('a refusal brings a waiting complaint back as a draft that says what to put right', async () => {
  const page = await visitor(here.browser);
  await pageSends(page);
  await open(page);
  await fill(page, { story: 'Pasar desa tidak punya tempat sampah yang cukup.' });
  await page.context().setOffline(true);
  await page.getByRole('button', { name: SEND }).click();
  await heading(page, 'Belum terkirim');
  await page.route(/\/cases$/, REFUSED);
  await page.context().setOffline(false);
  await page.getByRole('link', { name: /Nomor telepon/ }).waitFor();
  await page.goto(`${here.base}/milik-saya`);
  await heading2(page, 'Belum selesai ditulis');
  const { draf, antre } = await kept(page);
  assert.deepEqual([draf.length, antre.length], [1, 0]);
});

test('a server that asks for patience gets it, and files once', async () => {
  const story = 'Antrean di loket kecamatan tidak bernomor dan sering diserobot.';
  const page = await visitor(here.browser);
  await pageSends(page);
  await open(page);
  await fill(page, { story });
  const asked = [];
  await page.route(/\/cases$/, (route) => {
    asked.push(route.request().headers()['idempotency-key']);
    if (asked.length > 2) return route.continue();
    return route.fulfill({
      status: 429, contentType: 'application/problem+json', headers: { 'Retry-After': '1' },
      body: JSON.stringify({ type: 'about:blank', status: 429, code: 'too_many', title: 'Terlalu banyak' }),
    });
  });
  await page.getByRole('button', { name: SEND }).click();
  await heading(page, 'Belum terkirim');
  await heading(page, 'Aduan diterima');
  assert.equal(asked.length, 3, 'twice it was asked to wait');
  assert.equal(new Set(asked).size, 1, 'under one key');
  assert.equal(await cases(story), 1);
});

test('a refusal while no form is open is told where the draft is', async () => {
  const page = await visitor(here.browser);
  await pageSends(page);
  await open(page);
  await fill(page, { story: 'Pagar lapangan desa roboh sejak angin kencang.' });
  await page.context().setOffline(true);
  await page.getByRole('button', { name: SEND }).click();
  await heading(page, 'Belum terkirim');
  await page.context().route(/\/cases$/, REFUSED);
  const context = page.context();
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`${here.base}/milik-saya`);
  await again.getByText('Belum diterima').waitFor();
  await sound(again, 'milik-ditolak');
  await again.getByRole('link', { name: /Lanjutkan/ }).click();
  await ready(again);
  await heading(again, 'Periksa jawaban Anda');
  await again.goBack();
});

test('where nothing may be stored the form still files, and claims nothing', async () => {
  const page = await visitor(here.browser);
  await page.addInitScript(() => {
    Object.defineProperty(self, 'indexedDB', { get() { throw new Error('denied'); } });
    Object.defineProperty(self, 'sessionStorage', { get() { throw new Error('denied'); } });
  });
  await open(page);
  const story = 'Tiang listrik di depan SD Balong miring ke jalan.';
  await fill(page, { story });
  assert.equal(await page.getByText('Tersimpan di ponsel ini').count(), 0);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: SEND }).click();
  await page.getByText(/Tulisan Anda aman/).first().waitFor();
  await sound(page, 'lapor-gagal-kirim');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: SEND }).click();
  await heading(page, 'Aduan diterima');
  assert.equal(await cases(story), 1);
  await page.goto(`${here.base}/milik-saya`);
  await page.getByText('tidak mengizinkan apa pun disimpan').waitFor();
});

test('a forgotten phone keeps nothing', async () => {
  const page = await visitor(here.browser);
  await open(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await fill(page, { story: 'Lampu taman kecamatan padam seluruhnya.' });
  await page.context().setOffline(true);
  await page.getByRole('button', { name: SEND }).click();
  await heading(page, 'Belum terkirim');
  await page.goto(`${here.base}/milik-saya`);
  await page.getByText('Menunggu dikirim').first().waitFor();
  await sound(page, 'milik-menunggu');
  await page.getByRole('button', { name: 'Lupakan ponsel ini' }).click();
  await page.getByText('Ada yang belum terkirim: 1').waitFor();
  await sound(page, 'milik-lupakan');
  await page.getByRole('button', { name: 'Ya, hapus semuanya' }).click();
  await page.getByText('Ponsel ini sudah dilupakan').waitFor();
  const left = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    storages: sessionStorage.length + localStorage.length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  assert.deepEqual(left, { databases: 0, caches: 0, storages: 0, workers: 0 });
});

test('without a network the form opens again, with a key of its own, and files later', async () => {
  const page = await visitor(here.browser);
  const context = page.context();
  await open(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    // The worker is ready once what it keeps is here.
    if (!navigator.serviceWorker.controller) {
      await new Promise((done) => { navigator.serviceWorker.addEventListener('controllerchange', done); });
    }
  });
  const key = () => page.locator('html').getAttribute('data-key');
  const first = await key();
  const names = await page.evaluate(async () => {
    const found = [];
    for (const name of await caches.keys()) {
      found.push(...(await (await caches.open(name)).keys()).map((request) => new URL(request.url).pathname));
    }
    return found;
  });
  assert.ok(names.includes('/jenawi/lapor'), 'the form that is open is kept');
  const private_ = names.filter((name) => /^\/(petugas|lacak\/)/.test(name) || /\/api\/v1\/(?!agencies)/.test(name));
  assert.deepEqual(private_, [], 'nothing private is kept');

  await context.setOffline(true);
  await page.reload();
  await ready(page);
  await heading(page, 'Apa yang terjadi?');
  assert.notEqual(await key(), first, 'two complaints never share a key');
  const story = 'Sumur umum di Dusun Sedayu keruh dan berbau sejak pekan lalu.';
  await fill(page, { story });
  await page.getByRole('button', { name: SEND }).click();
  await heading(page, 'Belum terkirim');
  // Another page of ours, still without a network.
  await page.goto(`${here.base}/milik-saya`);
  await heading2(page, 'Menunggu dikirim');
  await context.setOffline(false);
  await heading2(page, 'Sudah terkirim');
  assert.equal(await cases(story), 1);
});

test('what another app shares is in the form that is chosen for it', async () => {
  const page = await visitor(here.browser);
  await open(page, '/');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise((done) => { navigator.serviceWorker.addEventListener('controllerchange', done); });
    }
  });
  const { buffer } = await photo(page);
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
    const list = new DataTransfer();
    list.items.add(new File([bytes], 'bagikan.jpg', { type: 'image/jpeg' }));
    const form = Object.assign(document.createElement('form'), { method: 'post', action: '/bagikan', enctype: 'multipart/form-data' });
    const text = Object.assign(document.createElement('textarea'), { name: 'text', value: 'Jalan berlubang di depan pasar Balong.' });
    const files = Object.assign(document.createElement('input'), { type: 'file', name: 'files' });
    files.files = list.files;
    form.append(text, files);
    document.body.append(form);
    form.submit();
  }, buffer.toString('base64'));
  await heading(page, 'Bagikan sebagai aduan');
  await sound(page, 'bagikan');
  await page.getByRole('link', { name: /Kecamatan Jenawi/ }).click();
  await ready(page);
  await heading(page, 'Apa yang terjadi?');
  await page.waitForFunction(() => document.querySelector('#story').value.includes('Jalan berlubang'));
  for (const title of ['Aduan ini tentang apa?', 'Di mana dan kapan?', 'Foto dan berkas']) {
    await next(page);
    await heading(page, title);
  }
  await page.getByText('bagikan.jpg').first().waitFor();
});

test('the app can be installed: its manifest names what is there', async () => {
  const page = await visitor(here.browser);
  await page.goto(`${here.base}/`);
  const address = await page.locator('link[rel=manifest]').getAttribute('href');
  const missing = await page.evaluate(async (href) => {
    const manifest = await (await fetch(href)).json();
    const named = [...manifest.icons, ...manifest.screenshots, ...manifest.shortcuts.flatMap((one) => one.icons)].map((one) => one.src);
    const wrong = [];
    for (const path of [...named, manifest.start_url, ...manifest.shortcuts.map((one) => one.url)]) {
      if (!(await fetch(path)).ok) wrong.push(path);
    }
    const purposes = new Set(manifest.icons.map((one) => one.purpose));
    return [...wrong, ...['any', 'maskable', 'monochrome'].filter((one) => !purposes.has(one))];
  }, address);
  assert.deepEqual(missing, []);
  await page.goto(`${here.base}/?bahasa=en`);
  assert.match(await page.locator('link[rel=manifest]').getAttribute('href'), /manifest\.en\./);
});
