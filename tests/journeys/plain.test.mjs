// Filing and tracking with JavaScript off: the same address, the same rules.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import {
  COMPLAINT, DESK, heading, LETTER, PASSWORD, PHONE, photo, sound, stage, visitor,
} from './harness.mjs';

const here = stage();

/** Fills in what the plain form asks and sends it. */
async function file(page) {
  for (const [label, value] of [
    ['Apa yang terjadi?', COMPLAINT.story], ['Nama lengkap', COMPLAINT.name],
    ['Nomor telepon', COMPLAINT.phone], ['Alamat', COMPLAINT.address],
  ]) await page.getByLabel(label).fill(value);
  await page.getByRole('button', { name: 'Kirim aduan' }).click();
  await heading(page, 'Aduan diterima');
}

/** Number and code as the receipt shows them. */
async function receipt(page) {
  const text = await page.locator('main').innerText();
  const [number] = text.match(/JNW-\d{4}-\d{4}/);
  const [code] = text.match(/[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/);
  return { number, code };
}

/** Opens a case by its number and code. */
async function track(page, { number, code }) {
  await page.goto(`${here.base}/lacak/${number}`);
  await page.getByLabel('Kode lacak').fill(code);
  await page.getByRole('button', { name: 'Lihat aduan' }).click();
  await page.getByText(`Aduan ${number}`).waitFor();
}

/** The classifier at the API: what waits there, and the steps it takes. */
async function classifier() {
  let token;
  const call = async (path, body) => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    if (token) headers.authorization = `Bearer ${token}`;
    const response = await fetch(`${here.base}/api/v1/${path}`, {
      method: body ? 'POST' : 'GET', headers, body: body && JSON.stringify(body),
    });
    const answer = await response.json();
    assert.ok(response.ok, `${path}: ${JSON.stringify(answer)}`);
    return answer;
  };
  const session = await call('session', { login: 'klarifikasi.jenawi', password: PASSWORD });
  token = session.token;
  const post = session.posts[0].id;
  const waiting = async (number) => {
    const { rows } = await call(`queue?post=${post}&view=mine`);
    return rows.find((row) => row.number === number);
  };
  const step = async (number, name, text) => {
    const { id } = await waiting(number);
    const { case: { version } } = await call(`cases/${id}?post=${post}`);
    await call(`cases/${id}/commands`, { post, version, step: name, text });
  };
  return { waiting, step };
}

for (const size of [PHONE, DESK]) {
  test(`a complaint is filed and tracked without JavaScript at ${size.width} pixels`, async () => {
    const drawing = await visitor(here.browser);
    const picture = await photo(drawing);
    const page = await visitor(here.browser, { javaScript: false, size });
    await page.goto(here.base);
    await page.getByRole('link', { name: /Kecamatan Jenawi/ }).click();
    await page.getByLabel('Apa yang terjadi?').fill(COMPLAINT.story);
    await page.getByLabel('Tempat kejadian').fill(COMPLAINT.place);
    await page.locator('input[type=file]').setInputFiles([picture, LETTER]);
    await page.getByRole('button', { name: 'Kirim aduan' }).click();

    await page.getByText('Ada yang perlu diperbaiki').waitFor();
    assert.equal(await page.getByLabel('Apa yang terjadi?').inputValue(), COMPLAINT.story, 'nothing typed is lost');
    await page.getByText('lampu.jpg').first().waitFor();
    await page.getByLabel('Nama lengkap').fill(COMPLAINT.name);
    await page.getByLabel('Nomor telepon').fill(COMPLAINT.phone);
    await page.getByLabel('Alamat').fill(COMPLAINT.address);
    await page.getByRole('button', { name: 'Kirim aduan' }).click();

    await heading(page, 'Aduan diterima');
    const { number, code } = await receipt(page);

    await track(page, { number, code: code.toLowerCase() });
    await page.getByText('Pengelola Data dan Klarifikasi Informasi').first().waitFor();
    assert.ok(!page.url().includes(code), 'the code never stands in an address');
    await page.getByLabel('Pesan untuk petugas').fill('Lampunya kini berkedip.');
    await page.getByRole('button', { name: 'Kirim pesan' }).click();
    await page.getByText('Terkirim.', { exact: true }).waitFor();
    await page.getByText('Lampunya kini berkedip.').waitFor();
  });
}

test('a complaint that lacks something is completed without JavaScript', async () => {
  const page = await visitor(here.browser, { javaScript: false });
  await page.goto(`${here.base}/jenawi/lapor`);
  await file(page);
  const told = await receipt(page);
  const desk = await classifier();
  await desk.step(told.number, '3a', 'Tiang nomor berapa yang lampunya mati?');
  assert.equal(await desk.waiting(told.number), undefined, 'the case waits for its reporter');

  // The same pages for axe, by another visitor who has the code.
  const looking = await visitor(here.browser);
  await looking.route(/boot\.js/, (route) => route.abort());
  await track(looking, told);
  await sound(looking, 'polos-aduan-diminta');

  await track(page, told);
  await page.getByText('Tiang nomor berapa yang lampunya mati?').waitFor();
  await page.getByRole('button', { name: 'Lengkapi aduan' }).click();
  await page.getByText('Ada yang perlu diperbaiki').waitFor();
  await page.getByLabel('Keterangan Anda').fill('Tiang nomor 17, di tikungan pos ronda.');
  await page.getByRole('button', { name: 'Lengkapi aduan' }).click();
  await page.getByText('Terkirim.', { exact: true }).waitFor();
  await page.getByText('Tiang nomor 17, di tikungan pos ronda.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Lengkapi aduan' }).count(), 0, 'nothing is asked any more');
  assert.ok(!page.url().includes(told.code), 'the code never stands in an address');
  assert.ok(await desk.waiting(told.number), 'the case is back with the classifier');

  await track(looking, told);
  await sound(looking, 'polos-aduan-dilengkapi');
});

// axe needs scripts to run, so the plain pages are looked at with the app kept from starting.
test('every plain page is accessible in both themes and sizes', async () => {
  for (const size of [PHONE, DESK]) {
    const page = await visitor(here.browser, { size });
    await page.route(/boot\.js/, (route) => route.abort());
    for (const [name, address] of [
      ['polos-depan', '/'], ['polos-lapor', '/jenawi/lapor'], ['polos-lacak', '/lacak'], ['polos-tidak-ada', '/tidak-ada/lapor'],
    ]) {
      await page.goto(here.base + address);
      await sound(page, name);
    }
    await page.goto(`${here.base}/jenawi/lapor`);
    await page.getByRole('button', { name: 'Kirim aduan' }).click();
    await page.getByText('Ada yang perlu diperbaiki').waitFor();
    await sound(page, 'polos-lapor-salah');
    await file(page);
    await sound(page, 'polos-tanda-terima');
    await track(page, await receipt(page));
    await sound(page, 'polos-aduan');
  }
});
