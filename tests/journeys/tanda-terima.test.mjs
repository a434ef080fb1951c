// What a citizen leaves with, and comes back by: the receipt on paper and on the phone, the QR code, the code that
// was lost; and how they judge the answer.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { COMPLAINT, heading, ready, sound, stage, visitor } from './harness.mjs';
import { Office } from './office.mjs';

const here = stage('2026-11-23T10:00:00+07:00');

/** Files a complaint by the plain form, as the app's own receipt is looked at elsewhere. */
async function filed(page) {
  await page.goto(`${here.base}/jenawi/lapor`);
  await page.getByLabel('Isi aduan').or(page.getByLabel('Apa yang terjadi?')).first().fill(COMPLAINT.story);
  await page.getByLabel('Tempat kejadian').fill(COMPLAINT.place);
  await page.getByLabel('Nama lengkap').fill(COMPLAINT.name);
  await page.getByLabel('Nomor telepon').fill(COMPLAINT.phone);
  await page.getByLabel('Alamat', { exact: true }).fill(COMPLAINT.address);
  await page.getByRole('button', { name: 'Kirim aduan' }).click();
  await heading(page, 'Aduan diterima');
}

/** What the printer gets: everything that is neither on the paper nor around it is hidden. */
async function printed(page, name) {
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate(() => [...document.querySelectorAll('body *')]
    .filter((element) => element.checkVisibility() && !element.closest('.paper') && !element.querySelector('.paper'))
    .map((element) => element.outerHTML.slice(0, 80)));
  assert.deepEqual(shown, [], 'a receipt is printed alone');
  const pdf = await page.pdf({ format: 'A4' });
  assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 1, 'on one sheet');
  if (process.env.ADUAN_PICTURES) {
    await page.screenshot({ path: path.join(process.env.ADUAN_PICTURES, `${name}-cetak.png`), fullPage: true });
  }
  await page.emulateMedia({ media: 'screen' });
}

test('the receipt is printed alone on one sheet, saved as a file that shows itself, and leads to the tracker', async () => {
  const office = new Office(here, 'jenawi');
  const page = await visitor(here.browser);
  const { number, code } = await office.file({}, page);
  const paper = page.locator('.paper');
  const text = await paper.innerText();
  for (const said of [number, code, 'Kecamatan Jenawi', 'Sari Ambarwati', 'Lampu jalan', 'Balong', 'Ombudsman', 'WIB']) {
    assert.ok(text.includes(said), `the paper does not say “${said}”:\n${text}`);
  }
  assert.equal(await paper.locator('svg.qr').count(), 1);
  await sound(page, 'tanda-terima');
  await printed(page, 'tanda-terima');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Simpan tanda terima' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), `tanda-terima-${number}.html`);
  const saved = readFileSync(await download.path(), 'utf8');
  assert.ok(saved.includes(number) && saved.includes('<svg') && !/<script|https?:\/\/(?!127|www\.w3)/.test(saved));
  await page.context().close();

  const tracker = await visitor(here.browser);
  await tracker.goto(`${here.base}/lacak/${number}#kode=${code}`);
  await tracker.getByText(`Aduan ${number}`, { exact: true }).first().waitFor();
  assert.equal(new URL(tracker.url()).hash, '', 'the code is out of the address bar');
  assert.ok(!tracker.url().includes(code));
  await tracker.context().close();
});

test('without scripts the receipt is the same, and the tracker asks for the code alone', async () => {
  const page = await visitor(here.browser, { javaScript: false });
  await filed(page);
  const text = await page.locator('.paper').innerText();
  const [number, code] = [/[A-Z]{3}-\d{4}-\d{4}/, /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/].map((form) => text.match(form)[0]);
  await page.goto(`${here.base}/lacak/${number}#kode=${code}`);
  assert.equal(await page.getByLabel('Nomor register').inputValue(), number);
  assert.equal(await page.getByLabel('Kode lacak').inputValue(), '');
  await page.context().close();
});

test('an officer prints the receipt again, without the code and without who reports', async () => {
  const office = new Office(here, 'jenawi');
  const { number, code } = await office.file();
  const classifier = await office.signIn('klarifikasi');
  await classifier.open(number);
  await classifier.page.evaluate(() => { window.print = () => { document.title = 'dicetak'; }; });
  await classifier.page.getByRole('button', { name: 'Cetak tanda terima' }).click();
  const paper = classifier.page.locator('.paper');
  await paper.waitFor({ state: 'attached' });
  const text = await paper.textContent();
  assert.ok(text.includes(number) && text.includes('Lampu jalan'));
  for (const kept of [code, 'Sari', 'Ambarwati', '3456']) assert.ok(!text.includes(kept), `${kept} on the office’s paper`);
  assert.equal(await paper.locator('svg').count(), 0, 'nothing to scan without the code');
  await printed(classifier.page, 'cetak-ulang');
});

test('a low mark is given on the phone, takes the matter up again, and the superior sees it', async () => {
  const office = new Office(here, 'jenawi');
  const receipt = await office.file();
  const classifier = await office.signIn('klarifikasi');
  await classifier.open(receipt.number);
  await classifier.take('Klasifikasikan', { 'Pengaduan tidak berkadar pengawasan': true });
  await classifier.take('Koordinasikan');
  const ppid = await office.signIn('ppid');
  await ppid.open(receipt.number);
  await ppid.take('Beri bahan jawaban', { 'Bahan jawaban': 'Lampu diganti.' });
  const admin = await office.signIn('admin');
  await admin.open(receipt.number);
  await admin.take('Jawab pelapor', { 'Jawaban untuk pelapor': 'Lampu sudah diganti.' });

  const page = await office.track(receipt);
  await page.locator('.action', { hasText: 'Sudah terjawab' }).click();
  await page.getByLabel('Sangat kurang').check();
  await page.getByText('ditangani lagi dengan tenggat baru').first().waitFor();
  const box = await page.getByLabel('Sangat kurang').locator('xpath=..').boundingBox();
  assert.ok(box.height >= 44, `a mark is ${box.height} px high`);
  await sound(page, 'penilaian');
  const form = page.locator('form', { has: page.getByLabel('Sangat kurang') });
  await form.locator('button[type=submit], button.button').last().click();
  await page.getByText('Apa yang masih kurang?').first().waitFor();
  await page.locator('.problems').waitFor();
  await page.getByLabel('Apa yang masih kurang?').fill('Lampunya mati lagi sejak kemarin.');
  await form.locator('button[type=submit], button.button').last().click();
  await page.getByText('Camat Jenawi sudah diberi tahu').waitFor();
  await page.getByText('Sangat kurang (1 dari 5)').waitFor();
  await sound(page, 'penilaian-terkirim');

  const head = await office.signIn('pimpinan');
  await head.page.getByRole('link', { name: 'Tidak puas' }).click();
  await head.row(receipt.number).getByText('tidak puas').waitFor();
  await head.open(receipt.number, 'tidak-puas');
  await head.remembers('Penilaian pelapor: Sangat kurang (1 dari 5)');
});

test('a lost code is asked for by mail, and a code from a mail goes from the address into its field', async () => {
  const page = await visitor(here.browser);
  await page.goto(`${here.base}/lacak`);
  await ready(page);
  await page.getByRole('link', { name: 'Lupa nomor atau kode?' }).click();
  await heading(page, 'Lupa nomor atau kode lacak');
  await sound(page, 'lupa');
  await page.goto(`${here.base}/lacak/temukan#kode=K7RM-Q2XD-9FHT`);
  await heading(page, 'Lihat aduan Anda');
  assert.equal(await page.getByLabel('Kode dari surel').inputValue(), 'K7RM-Q2XD-9FHT');
  assert.equal(new URL(page.url()).hash, '');
  await sound(page, 'temukan');
  await page.getByRole('button', { name: 'Lihat aduan saya' }).click();
  await page.getByText('Kode ini tidak dikenal').first().waitFor();
  await sound(page, 'temukan-salah');
});
