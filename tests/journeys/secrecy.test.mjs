// Who may know: the questions of secrecy and identity, on the app's pages and on the plain one, and what
// is carried from one page to the next.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import {
  COMPLAINT, heading, next, photo, ready, sound, stage, visitor,
} from './harness.mjs';

const here = stage();

const EXTORTION = 'Petugas di loket meminta uang lima puluh ribu tanpa kuitansi untuk surat yang gratis.';

async function open(page, agency) {
  await page.goto(`${here.base}/${agency}/lapor`);
  await ready(page);
}

/** Number and code as the receipt shows them. */
async function receipt(page) {
  const text = await page.locator('main').innerText();
  const [number] = text.match(/[A-Z]{2,4}-\d{4}-\d{4}/);
  const [code] = text.match(/[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/);
  return { number, code };
}

test('a complaint about extortion is made anonymous and confidential by its category', async () => {
  const page = await visitor(here.browser);
  await open(page, 'jenawi');
  await page.getByLabel('Apa yang terjadi?').fill(EXTORTION);
  await next(page);
  await heading(page, 'Aduan ini tentang apa?');
  await page.getByRole('radio', { name: 'Pungutan liar' }).check();
  await page.getByLabel('Pelayanan atau petugas yang diadukan').selectOption('own_office');
  await sound(page, 'rahasia-topik');
  await next(page);
  await next(page);
  await next(page);
  await heading(page, 'Siapa yang boleh tahu?');
  assert.ok(await page.getByLabel('Anonim').isChecked());
  assert.ok(await page.getByLabel('Rahasia').isChecked());
  await page.getByText(/pilihan ini sudah kami isikan/).waitFor();
  await sound(page, 'rahasia-tombol');

  // What the reporter sets stays, whatever the category says.
  await page.getByLabel('Rahasia').uncheck();
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await page.getByRole('radio', { name: 'Jalan, jembatan' }).check();
  await page.getByRole('radio', { name: 'Pungutan liar' }).check();
  await next(page);
  await next(page);
  await next(page);
  assert.ok(await page.getByLabel('Anonim').isChecked());
  assert.ok(!await page.getByLabel('Rahasia').isChecked());
  await page.getByLabel('Rahasia').check();
  await next(page);
  await page.getByText('Anda memilih anonim').waitFor();
  await sound(page, 'rahasia-data');
  await page.getByLabel('Nama lengkap').fill(COMPLAINT.name);
  await page.getByLabel('Nomor telepon').fill(COMPLAINT.phone);
  await page.getByLabel('Alamat').fill(COMPLAINT.address);
  await next(page);
  await heading(page, 'Periksa jawaban Anda');
  await page.getByText('Pungutan liar atau penyalahgunaan wewenang').waitFor();
  await sound(page, 'rahasia-periksa');
  await page.getByRole('button', { name: 'Kirim aduan' }).click();
  await heading(page, 'Aduan diterima');
  await page.getByText(/^Anonim:/).first().waitFor();
  await page.getByText(/^Rahasia:/).first().waitFor();
  await sound(page, 'rahasia-tanda-terima');

  const { number, code } = await receipt(page);
  await page.getByRole('link', { name: 'Lacak aduan ini' }).click();
  await page.getByText(`Aduan ${number}`, { exact: true }).waitFor();
  assert.ok(!page.url().includes(code), 'the code never stands in an address');
  await page.getByText('Pungutan liar atau penyalahgunaan wewenang').waitFor();
  await sound(page, 'rahasia-lacak');

  // A message is begun, the page is loaded anew, the way back leads to the receipt.
  await page.getByRole('button', { name: /^Kirim pesan/ }).first().click();
  await page.locator('main form textarea').fill('Nama petugasnya saya ketahui.');
  await page.reload();
  await ready(page);
  await page.getByText(`Aduan ${number}`, { exact: true }).waitFor();
  assert.equal(await page.locator('main form textarea').inputValue(), 'Nama petugasnya saya ketahui.');
  await page.goBack();
  await heading(page, 'Aduan diterima');
  await page.getByText(code).first().waitFor();
  await page.goForward();
  await page.getByText(`Aduan ${number}`, { exact: true }).waitFor();
});

test('what was typed is still there after a look at the tracker, and in the language chosen', async () => {
  const page = await visitor(here.browser);
  await open(page, 'jenawi');
  await page.getByLabel('Apa yang terjadi?').fill(COMPLAINT.story);
  await next(page);
  await heading(page, 'Aduan ini tentang apa?');
  await next(page);
  await heading(page, 'Di mana dan kapan?');
  await page.getByLabel('Tempat kejadian').fill(COMPLAINT.place);
  await next(page);
  await page.locator('input[type=file]').setInputFiles([await photo(page)]);
  await page.getByText(/Terkirim, /).first().waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await heading(page, 'Photos and files');
  await page.getByRole('link', { name: 'Track a complaint' }).click();
  await heading(page, 'Track a complaint');
  await ready(page);
  await page.goBack();
  await heading(page, 'Photos and files');
  await page.getByText('lampu.jpg').first().waitFor();
  await page.goBack();
  await heading(page, 'Where and when?');
  assert.equal(await page.getByLabel('Where it happened').inputValue(), COMPLAINT.place);
  await page.goBack();
  await heading(page, 'What is it about?');
  await page.goBack();
  assert.equal(await page.getByLabel('What happened?').inputValue(), COMPLAINT.story);
});

test('a plain form asks the same, and comes back once with what its category would have', async () => {
  const page = await visitor(here.browser, { javaScript: false });
  await page.goto(`${here.base}/jenawi/lapor`);
  await page.getByLabel('Apa yang terjadi?').fill(EXTORTION);
  await page.getByLabel('Aduan ini tentang').selectOption('pungutan');
  await page.getByLabel('Pelayanan atau petugas yang diadukan').selectOption('own_office');
  await page.getByLabel('Anda mengadu untuk').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Kirim aduan' }).click();

  await page.getByText('Ada yang perlu diperbaiki').waitFor();
  await page.getByText(/Belum terkirim\. Kami sudah mengisi/).waitFor();
  assert.ok(await page.getByLabel('Anonim').isChecked());
  assert.ok(await page.getByLabel('Rahasia').isChecked());
  assert.equal(await page.getByLabel('Apa yang terjadi?').inputValue(), EXTORTION);
  assert.equal(await page.getByLabel('Aduan ini tentang').inputValue(), 'pungutan');
  assert.equal(await page.getByLabel('Pelayanan atau petugas yang diadukan').inputValue(), 'own_office');
  await page.getByLabel('Nama lengkap').fill(COMPLAINT.name);
  await page.getByLabel('Nomor telepon').fill(COMPLAINT.phone);
  await page.getByLabel('Alamat').fill(COMPLAINT.address);
  await page.getByLabel('Rahasia').uncheck();
  await page.getByRole('button', { name: 'Kirim aduan' }).click();

  await page.getByText('Nama yang diwakili perlu diisi.').first().waitFor();
  assert.ok(!await page.getByLabel('Rahasia').isChecked(), 'what the reporter set stays');
  await page.getByLabel('Nama yang diwakili').fill('Wagiman');
  await page.getByRole('button', { name: 'Kirim aduan' }).click();
  await heading(page, 'Aduan diterima');
  await page.getByText(/^Anonim:/).first().waitFor();
  assert.equal(await page.getByText(/^Rahasia:/).count(), 0);
});
