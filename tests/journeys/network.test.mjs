// A bad network, an impatient thumb, a slow phone: nothing typed is lost, nothing is filed twice.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import {
  COMPLAINT, DESK, heading, next, officer, photo, ready, sound, stage, visitor,
} from './harness.mjs';

const here = stage();

/** Fills the form up to the last look. */
async function fill(page) {
  await page.getByLabel('Apa yang terjadi?').fill(COMPLAINT.story);
  await next(page);
  await heading(page, 'Aduan ini tentang apa?');
  await next(page);
  await heading(page, 'Di mana dan kapan?');
  await next(page);
  await heading(page, 'Foto dan berkas');
  await next(page);
  await heading(page, 'Siapa yang boleh tahu?');
  await next(page);
  await heading(page, 'Tentang Anda');
  await page.getByLabel('Nama lengkap').fill(COMPLAINT.name);
  await page.getByLabel('Nomor telepon').fill(COMPLAINT.phone);
  await page.getByLabel('Alamat').fill(COMPLAINT.address);
  await next(page);
  await heading(page, 'Periksa jawaban Anda');
}

async function open(page) {
  await page.goto(`${here.base}/jenawi/lapor`);
  await ready(page);
}

async function openCases() {
  const admin = await officer(here.browser, here.base, 'admin.jenawi');
  await admin.goto(`${here.base}/petugas?tampilan=semua`);
  await admin.getByRole('link', { name: /JNW-/ }).first().waitFor();
  const count = await admin.getByRole('link', { name: /JNW-/ }).count();
  await admin.context().close();
  return count;
}

test('what was typed into the plain form is kept when the app takes over', async () => {
  const page = await visitor(here.browser);
  let letGo;
  const held = new Promise((resolve) => { letGo = resolve; });
  await page.route(/\.wasm/, async (route) => { await held; await route.continue(); });
  await page.goto(`${here.base}/jenawi/lapor`);
  await page.getByLabel('Apa yang terjadi?').fill(COMPLAINT.story);
  const key = await page.locator('input[name=key]').inputValue();
  letGo();
  await ready(page);
  await heading(page, 'Apa yang terjadi?');
  assert.equal(await page.getByLabel('Apa yang terjadi?').inputValue(), COMPLAINT.story);
  const sent = page.waitForRequest((request) => request.url().includes('/cases'));
  await fill(page);
  await page.getByRole('button', { name: 'Kirim aduan' }).click();
  assert.equal((await sent).headers()['idempotency-key'], key, 'the form keeps the key it opened with');
});

test('a sending whose answer is lost is sent again by itself, and files once', async () => {
  const page = await visitor(here.browser);
  await open(page);
  await fill(page);
  let cut = true;
  await page.route(/\/cases$/, async (route) => {
    if (!cut) return route.continue();
    cut = false;
    // The server has it, the answer is lost on the way.
    await route.fetch();
    return route.abort('connectionreset');
  });
  await page.getByRole('button', { name: 'Kirim aduan' }).click();
  await heading(page, 'Aduan diterima');
  const before = await openCases();
  const other = await visitor(here.browser);
  await open(other);
  await fill(other);
  await other.getByRole('button', { name: 'Kirim aduan' }).dblclick();
  await heading(other, 'Aduan diterima');
  assert.equal(await openCases(), before + 1, 'one case for an impatient thumb');
});

test('a photo that does not arrive never holds the complaint up', async () => {
  const page = await visitor(here.browser);
  await open(page);
  await page.route(/\/tus/, (route) => route.abort('connectionreset'));
  await page.getByLabel('Apa yang terjadi?').fill(COMPLAINT.story);
  await next(page);
  await heading(page, 'Aduan ini tentang apa?');
  await next(page);
  await heading(page, 'Di mana dan kapan?');
  await next(page);
  await heading(page, 'Foto dan berkas');
  await page.locator('input[type=file]').setInputFiles([await photo(page)]);
  await page.getByText(/Belum terkirim/).first().waitFor();
  await sound(page, 'lapor-berkas-gagal');
  await next(page);
  await heading(page, 'Siapa yang boleh tahu?');
});

test('a missing answer is named beside its field and in a summary that leads there', async () => {
  const page = await visitor(here.browser);
  await open(page);
  await next(page);
  await page.getByRole('link', { name: /Isi aduan perlu diisi/ }).click();
  assert.ok(await page.getByLabel('Apa yang terjadi?').evaluate((field) => field === document.activeElement));
  assert.match(await page.title(), /^Perlu diperbaiki/);
  await sound(page, 'lapor-salah');
});

test('the browser\'s back button goes one question back and loses nothing', async () => {
  const page = await visitor(here.browser);
  await open(page);
  await page.getByLabel('Apa yang terjadi?').fill(COMPLAINT.story);
  await next(page);
  await heading(page, 'Aduan ini tentang apa?');
  await next(page);
  await heading(page, 'Di mana dan kapan?');
  await page.getByLabel('Tempat kejadian').fill(COMPLAINT.place);
  await page.goBack();
  await heading(page, 'Aduan ini tentang apa?');
  await page.goBack();
  await heading(page, 'Apa yang terjadi?');
  assert.equal(await page.getByLabel('Apa yang terjadi?').inputValue(), COMPLAINT.story);
  await next(page);
  await next(page);
  assert.equal(await page.getByLabel('Tempat kejadian').inputValue(), COMPLAINT.place);
});

test('a page of the app speaks the language that was chosen', async () => {
  const page = await visitor(here.browser);
  await page.goto(`${here.base}/jenawi/lapor?bahasa=en`);
  await ready(page);
  await heading(page, 'What happened?');
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await sound(page, 'lapor-inggris');
});

test('a wrong password says so, and the sign-in page is sound', async () => {
  for (const size of [DESK, { width: 360, height: 740 }]) {
    const page = await visitor(here.browser, { size });
    await page.goto(`${here.base}/petugas/masuk`);
    await ready(page);
    await sound(page, 'konsol-masuk');
    await page.getByLabel('Nama pengguna').fill('admin.jenawi');
    await page.getByLabel('Kata sandi').fill('salah');
    await page.getByRole('button', { name: 'Masuk' }).click();
    await page.getByText('Nama pengguna atau kata sandi tidak cocok.').waitFor();
    assert.equal(await page.getByLabel('Nama pengguna').inputValue(), 'admin.jenawi');
    await sound(page, 'konsol-masuk-salah');
  }
});
