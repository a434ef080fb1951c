// The main job: a complaint with a photo and a letter travels the SOP from a phone to a closed case.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import {
  COMPLAINT, heading, LETTER, next, officer, photo, ready, sound, stage, visitor,
} from './harness.mjs';

const here = stage();

/** Files the usual complaint on a phone and gives number and code. */
async function file(page) {
  await page.goto(`${here.base}/jenawi/lapor`);
  await ready(page);
  await sound(page, 'lapor-1-isi');
  await page.getByLabel('Apa yang terjadi?').fill(COMPLAINT.story);
  await next(page);
  await heading(page, 'Aduan ini tentang apa?');
  await sound(page, 'lapor-2-tentang');
  await next(page);
  await heading(page, 'Di mana dan kapan?');
  await page.getByRole('button', { name: 'Pilih langkah demi langkah' }).waitFor();
  await sound(page, 'lapor-2-tempat');
  await page.getByLabel('Tempat kejadian').fill(COMPLAINT.place);
  await next(page);
  await heading(page, 'Foto dan berkas');
  await page.locator('input[type=file]').setInputFiles([await photo(page), LETTER]);
  await page.getByText(/Terkirim, /).nth(1).waitFor();
  await sound(page, 'lapor-3-berkas');
  await next(page);
  await heading(page, 'Siapa yang boleh tahu?');
  await sound(page, 'lapor-3-rahasia');
  await next(page);
  await heading(page, 'Tentang Anda');
  await page.getByLabel('Nama lengkap').fill(COMPLAINT.name);
  await page.getByLabel('Nomor telepon').fill(COMPLAINT.phone);
  await page.getByLabel('Alamat').fill(COMPLAINT.address);
  await sound(page, 'lapor-4-data');
  await next(page);
  await heading(page, 'Periksa jawaban Anda');
  await sound(page, 'lapor-5-periksa');
  await page.getByRole('button', { name: 'Kirim aduan' }).click();
  await heading(page, 'Aduan diterima');
  await sound(page, 'lapor-6-tanda-terima');
  const text = await page.locator('main').innerText();
  const [number] = text.match(/JNW-\d{4}-\d{4}/);
  const [code] = text.match(/[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/);
  return { number, code };
}

async function track(page, { number, code }) {
  await page.goto(`${here.base}/lacak`);
  await ready(page);
  await page.getByLabel('Nomor register').fill(number);
  await page.getByLabel('Kode lacak').fill(code);
  await page.getByRole('button', { name: 'Lihat aduan' }).click();
  await page.getByText(`Aduan ${number}`, { exact: true }).waitFor();
  assert.ok(!page.url().includes(code), 'the code never stands in an address');
}

/** Takes one of the reporter's steps. */
async function say(page, action, label, text, send) {
  await page.getByRole('button', { name: new RegExp(`^${action}`) }).first().click();
  if (text) await page.getByLabel(label).fill(text);
  await page.locator('main form').getByRole('button', { name: send }).click();
  await page.getByText('Terkirim.', { exact: true }).waitFor();
}

/** Takes one of an officer's steps on the case that waits for them. */
async function step(page, number, action, send, fill) {
  await page.goto(`${here.base}/petugas`);
  await page.getByRole('link', { name: new RegExp(number) }).first().click();
  await page.getByRole('button', { name: new RegExp(action) }).first().click();
  if (fill) await fill(page);
  await page.getByRole('button', { name: send }).last().click();
  await page.getByRole('status').filter({ hasText: number }).waitFor();
}

test('a complaint is completed, answered by the posts the SOP names, confirmed and closed', async () => {
  const phone = await visitor(here.browser);
  const receipt = await file(phone);
  await track(phone, receipt);
  await sound(phone, 'lacak-terdaftar');

  const classifier = await officer(here.browser, here.base, 'klarifikasi.jenawi');
  await sound(classifier, 'konsol-antrean');
  await classifier.getByRole('link', { name: new RegExp(receipt.number) }).first().click();
  await classifier.getByRole('heading', { name: new RegExp(receipt.number) }).waitFor();
  await sound(classifier, 'konsol-aduan');
  await step(classifier, receipt.number, 'Minta kelengkapan', 'Kirim ke pelapor', (page) =>
    page.getByLabel('Yang perlu dilengkapi pelapor').fill('Mohon sebutkan nomor tiang lampunya.'));

  await track(phone, receipt);
  await phone.getByText('Mohon sebutkan nomor tiang lampunya.').waitFor();
  await sound(phone, 'lacak-menunggu-pelapor');
  await say(phone, 'Lengkapi aduan', 'Keterangan Anda', 'Tiang nomor 17, di tikungan pos ronda.', 'Lengkapi aduan');

  await step(classifier, receipt.number, 'Klasifikasikan', 'Simpan klasifikasi', (page) =>
    page.getByLabel(/^Pengaduan tidak berkadar pengawasan/).check());
  await step(classifier, receipt.number, 'Koordinasikan', 'Koordinasikan', null);

  const ppid = await officer(here.browser, here.base, 'ppid.jenawi');
  await step(ppid, receipt.number, 'Beri bahan jawaban', 'Serahkan bahan jawaban', (page) =>
    page.getByLabel('Bahan jawaban', { exact: true }).fill('Lampu tiang 17 diganti Rabu oleh petugas desa.'));

  const admin = await officer(here.browser, here.base, 'admin.jenawi', { width: 360, height: 740 });
  await sound(admin, 'konsol-antrean-ponsel');
  await admin.getByRole('link', { name: new RegExp(receipt.number) }).first().click();
  await admin.getByRole('heading', { name: new RegExp(receipt.number) }).waitFor();
  await sound(admin, 'konsol-aduan-ponsel');
  await step(admin, receipt.number, 'Jawab pelapor', 'Kirim jawaban', (page) =>
    page.getByLabel('Jawaban untuk pelapor').fill('Lampu tiang nomor 17 sudah diganti hari Rabu. Terima kasih.'));

  await track(phone, receipt);
  await phone.getByText('Lampu tiang nomor 17 sudah diganti hari Rabu. Terima kasih.').waitFor();
  await sound(phone, 'lacak-dijawab');
  await say(phone, 'Ya, sudah terjawab', null, null, 'Ya, sudah terjawab');
  await phone.getByText('Aduan Anda sudah selesai.').waitFor();
  await sound(phone, 'lacak-selesai');
});

test('the console offers a post exactly its own steps', async () => {
  const phone = await visitor(here.browser);
  const receipt = await file(phone);
  const ppid = await officer(here.browser, here.base, 'ppid.jenawi');
  await ppid.goto(`${here.base}/petugas?tampilan=semua`);
  await ppid.getByRole('link', { name: new RegExp(receipt.number) }).first().click();
  await ppid.getByRole('heading', { name: new RegExp(receipt.number) }).waitFor();
  await ppid.getByRole('button', { name: /Tulis catatan internal/ }).waitFor();
  for (const other of [/Klasifikasikan/, /Minta kelengkapan/, /Beri bahan jawaban/, /Jawab pelapor/]) {
    assert.equal(await ppid.getByRole('button', { name: other }).count(), 0, `${other} is not the PPID's step now`);
  }
});
