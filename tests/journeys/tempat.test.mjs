// A form people finish: what it is about in everyday words, the place by region, by steps or by the phone, and
// the story spoken. By keyboard and by touch, on a phone.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { COMPLAINT, PHONE, heading, next, officer, ready, sound, stage } from './harness.mjs';

const here = stage('2026-11-23T10:00:00+07:00');
const BALONG = 'Desa Balong, Kec. Jenawi, Kab. Karanganyar';

/** A phone that knows where it is, and whose browser can listen. */
async function phone(options = {}) {
  const context = await here.browser.newContext({
    viewport: PHONE, hasTouch: true, locale: 'id-ID', permissions: ['geolocation'],
    geolocation: { latitude: -7.542318, longitude: 111.098766, accuracy: 18.4 }, ...options,
  });
  const page = await context.newPage();
  page.mistakes = [];
  page.on('pageerror', (error) => page.mistakes.push(String(error)));
  // Speech is a service of the browser's maker: here it says what the journey has it say.
  await page.addInitScript(() => {
    window.SpeechRecognition = class {
      start() { window.hearing = this; }
      stop() { this.onend(); }
      abort() {}
      say(transcript) {
        this.onresult({ resultIndex: 0, results: [Object.assign([{ transcript }], { isFinal: true })] });
      }
    };
  });
  await page.goto(`${here.base}/jenawi/lapor`);
  await ready(page);
  return page;
}

/** Leads to the question where it happened. */
async function toPlace(page) {
  await page.getByLabel('Apa yang terjadi?').fill(COMPLAINT.story);
  await next(page);
  await heading(page, 'Aduan ini tentang apa?');
  await next(page);
  await heading(page, 'Di mana dan kapan?');
  await page.getByRole('combobox', { name: 'Desa/kelurahan' }).waitFor();
}

/** Leads from the place to the receipt. */
async function send(page) {
  await next(page);
  await heading(page, 'Foto dan berkas');
  await next(page);
  await heading(page, 'Siapa yang boleh tahu?');
  await next(page);
  await page.getByLabel('Nama lengkap').fill(COMPLAINT.name);
  await page.getByLabel('Nomor telepon').fill(COMPLAINT.phone);
  await page.getByLabel('Alamat').fill(COMPLAINT.address);
  await next(page);
  await heading(page, 'Periksa jawaban Anda');
}

test('a region is found by keyboard alone, and reaches the officer with its full name', async () => {
  const page = await phone();
  await toPlace(page);
  const region = page.getByRole('combobox', { name: 'Desa/kelurahan' });
  await region.focus();
  await page.keyboard.type('balong');
  await page.getByRole('option').first().waitFor();
  assert.equal(await region.getAttribute('aria-expanded'), 'true');
  await sound(page, 'tempat-daftar');
  await page.keyboard.press('Escape');
  assert.equal(await region.getAttribute('aria-expanded'), 'false');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  const active = await region.getAttribute('aria-activedescendant');
  assert.equal(await page.locator(`#${active}`).getAttribute('aria-selected'), 'true');
  await page.keyboard.press('Enter');
  assert.equal(await region.inputValue(), BALONG);
  await heading(page, 'Di mana dan kapan?');
  await send(page);
  await page.getByText(BALONG).waitFor();
  await page.getByRole('button', { name: 'Kirim aduan' }).click();
  await heading(page, 'Aduan diterima');
  const clerk = await officer(here.browser, here.base, 'admin.jenawi');
  await clerk.goto(`${here.base}/petugas?tampilan=semua`);
  await clerk.getByText(/Lampu jalan di depan balai desa/).first().click();
  await clerk.getByText(`Wilayah: ${BALONG}`).waitFor();
});

test('a region is chosen by touch, and what is typed over it are words that stay beside the place', async () => {
  const page = await phone();
  await toPlace(page);
  const region = page.getByRole('combobox', { name: 'Desa/kelurahan' });
  await region.tap();
  await page.keyboard.type('jenawi balong');
  const row = page.getByRole('option', { name: /Desa Balong/ });
  await row.waitFor();
  assert.ok((await row.boundingBox()).height >= 44, 'a row is as high as a thumb');
  await row.tap();
  assert.equal(await region.inputValue(), BALONG);
  await region.fill('dekat pasar lama');
  await page.getByText('Tidak ada yang cocok. Periksa ejaannya').waitFor();
  await page.getByLabel('Tempat kejadian').fill('Dusun Krajan');
  await send(page);
  const sent = page.waitForRequest((request) => request.url().endsWith('/cases'));
  await page.getByRole('button', { name: 'Kirim aduan' }).click();
  const form = (await sent).postDataJSON();
  assert.equal(form.region, undefined);
  assert.equal(form.place, 'Dusun Krajan, dekat pasar lama');
});

test('whoever cannot spell it chooses step by step, beginning where the agency is', async () => {
  const page = await phone();
  await toPlace(page);
  await page.getByRole('button', { name: 'Pilih langkah demi langkah' }).tap();
  const village = page.getByLabel('Desa atau kelurahan', { exact: true });
  await village.selectOption({ label: 'Desa Balong' });
  assert.equal(await page.getByRole('combobox', { name: 'Desa/kelurahan' }).inputValue(), BALONG);
  await sound(page, 'tempat-langkah');
  await page.getByLabel('Kabupaten atau kota').selectOption({ label: 'Kota Surakarta' });
  await page.getByLabel('Kecamatan', { exact: true }).selectOption({ label: 'Kec. Laweyan' });
  await page.getByLabel('Desa atau kelurahan', { exact: true }).waitFor();
  assert.equal(await page.getByRole('combobox', { name: 'Desa/kelurahan' }).inputValue(), 'Kec. Laweyan, Kota Surakarta');
});

test('the phone is asked for its place only when the button is pressed, and the point can be removed', async () => {
  const page = await phone();
  await toPlace(page);
  const status = page.getByText(/Lokasi tercatat, teliti sampai 19 m/);
  await page.getByRole('button', { name: 'Pakai lokasi saya' }).waitFor();
  assert.equal(await status.count(), 0);
  await page.getByRole('button', { name: 'Pakai lokasi saya' }).tap();
  await status.waitFor();
  await sound(page, 'tempat-titik');
  await page.getByRole('button', { name: 'Hapus lokasi' }).tap();
  await status.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Pakai lokasi saya' }).tap();
  await status.waitFor();
  // Reloading the question keeps what was chosen.
  await next(page);
  await page.goBack();
  await status.waitFor();
});

test('a phone that may not tell its place gets a calm sentence', async () => {
  const page = await phone({ permissions: [] });
  await toPlace(page);
  await page.getByRole('button', { name: 'Pakai lokasi saya' }).tap();
  await page.getByText('Peramban tidak mengizinkan lokasi').waitFor();
});

test('a category is found by an everyday word, or taken from what was told, and never chosen by itself', async () => {
  const page = await phone();
  await page.getByLabel('Apa yang terjadi?').fill(COMPLAINT.story);
  await next(page);
  await heading(page, 'Aduan ini tentang apa?');
  await page.getByText('Sepertinya tentang: Jalan, jembatan, dan penerangan.').waitFor();
  assert.ok(await page.getByRole('radio', { name: /Tidak ada yang pas/ }).isChecked());
  await sound(page, 'tentang-saran');
  await page.getByLabel('Cari dengan kata sehari-hari').fill('uwuh');
  await page.getByText('1 pilihan cocok.').waitFor();
  assert.equal(await page.getByRole('radio').count(), 2);
  await page.getByLabel('Cari dengan kata sehari-hari').fill('');
  await page.getByRole('button', { name: 'Pilih ini' }).tap();
  assert.ok(await page.getByRole('radio', { name: 'Jalan, jembatan' }).isChecked());
  await page.getByRole('button', { name: 'English' }).tap();
  await heading(page, 'What is it about?');
  await sound(page, 'tentang-en');
});

test('a story is spoken where the cursor stands, and a second tap ends the listening', async () => {
  const page = await phone();
  const story = page.getByLabel('Apa yang terjadi?');
  await story.fill('Lampu mati');
  const speak = page.getByRole('button', { name: 'Bicara, kami tuliskan' });
  await sound(page, 'cerita-bicara');
  await speak.tap();
  await page.getByText('Mendengarkan. Silakan bicara.').waitFor();
  await page.evaluate(() => window.hearing.say('sejak Senin di depan balai desa'));
  assert.equal(await story.inputValue(), 'Lampu mati sejak Senin di depan balai desa');
  await page.getByText('42 dari 5000 karakter').waitFor();
  await page.getByRole('button', { name: 'Berhenti mendengarkan' }).tap();
  await speak.waitFor();
  await next(page);
  await heading(page, 'Aduan ini tentang apa?');
});

test('a place is pointed at on a map that a scrolling finger passes over', async () => {
  // What the worker asks in the page's place cannot be answered by a journey.
  const page = await phone({ serviceWorkers: 'block' });
  // The installation's map: one picture, everywhere the same.
  const drawn = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 256, height: 256 });
    canvas.getContext('2d').fillRect(0, 0, 256, 1);
    return canvas.toDataURL('image/png').split(',')[1];
  });
  const asked = [];
  await page.route('**/peta/*/*/*', (route) => {
    asked.push(new URL(route.request().url()).pathname);
    return route.fulfill({ contentType: 'image/png', body: Buffer.from(drawn, 'base64') });
  });
  await page.route('**/api/v1/agencies/jenawi', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), map: '8|16|-7.542,111.098,14|© Contoh' } });
  });
  await page.reload();
  await ready(page);
  await page.getByRole('button', { name: 'Lanjut' }).waitFor();
  await toPlace(page);
  assert.deepEqual(asked, [], 'no map is fetched before it is asked for');
  await page.getByRole('button', { name: 'Tunjuk di peta' }).tap();
  const map = page.getByRole('img', { name: 'Peta tempat kejadian' });
  await map.waitFor();
  await page.getByText('© Contoh').waitFor();
  await page.getByRole('button', { name: 'Perbesar' }).click();
  await page.getByRole('button', { name: 'Geser ke utara' }).focus();
  await page.keyboard.press('Enter');
  await sound(page, 'tempat-peta');
  assert.ok(asked.every((path) => /^\/peta\/1[45]\/\d+\/\d+$/.test(path)), 'the pictures are our own');

  assert.equal(await map.evaluate((surface) => getComputedStyle(surface).touchAction), 'auto', 'a moving finger scrolls');
  await map.tap({ position: { x: 40, y: 60 } });
  await page.getByText(/Lokasi tercatat, teliti sampai \d+ m/).waitFor();
  await page.locator('.peta-titik').waitFor();
  await page.getByRole('button', { name: 'Pakai titik tengah' }).click();
  await send(page);
  const sent = page.waitForRequest((request) => request.url().endsWith('/cases'));
  await page.getByRole('button', { name: 'Kirim aduan' }).click();
  const [north, east, metres] = (await sent).postDataJSON().location.split(',').map(Number);
  assert.ok(north > -7.542 && north < -7.52 && Math.abs(east - 111.098) < 0.02, `${north},${east} lies north of the middle`);
  assert.ok(metres > 10 && metres < 200, `${metres} m is as exact as a finger`);
});
