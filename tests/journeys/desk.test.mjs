// A complaint that reached the province and came to an agency's desk: entered, recorded for those who have no
// account, given to a unit, returned with its ground, and withdrawn by its reporter with JavaScript off.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { DESK, PHONE, officer, ready, sound, stage, visitor } from './harness.mjs';

const here = stage();
const STORY = 'Jalan Kusuma Bangsa berlubang di depan pasar, dua pengendara motor jatuh minggu ini.';

/** Enters a complaint at the desk; brings what its reporter is told. */
async function enter(page) {
  await page.getByRole('link', { name: 'Catat aduan' }).waitFor();
  await page.keyboard.press('c');
  await page.getByRole('heading', { level: 1, name: 'Catat aduan' }).waitFor();
  await page.getByRole('button', { name: 'Simpan aduan' }).click();
  await page.getByText('Pilih salah satu untuk Kanal.').first().waitFor();
  await sound(page, 'catat-salah');
  await page.getByLabel('Kanal').selectOption('laporgub');
  await page.getByLabel('Nomor di sistem asal').fill('LGWP 1234/2026');
  await page.getByRole('textbox', { name: 'Isi aduan' }).fill(STORY);
  await page.getByLabel('Nama lengkap').fill('Sari Ambarwati');
  await page.getByRole('button', { name: 'Simpan aduan' }).click();
  await page.getByRole('heading', { name: 'Aduan tercatat' }).waitFor();
  await sound(page, 'tercatat');
  const [number, code] = await page.locator('.code-value').allTextContents();
  return { number, code };
}

/** Opens the panel of a step of the open case. */
const panel = (page, name) => page.getByRole('button', { name: new RegExp(`^${name}`) }).click();

/** Opens a case of the queue. */
async function open(page, number) {
  await page.getByRole('link', { name: new RegExp(number) }).first().click();
  await page.getByRole('heading', { name: new RegExp(number) }).waitFor();
}

test('a complaint from the province is carried by those who have an account', async () => {
  const admin = await officer(here.browser, here.base, 'pengelola.pekalongan');
  const { number, code } = await enter(admin);
  await admin.getByRole('link', { name: 'Lihat semua aduan' }).click();
  await open(admin, number);
  await admin.getByText('LaporGub!, nomor LGWP 1234/2026').waitFor();
  await panel(admin, 'Catat disposisi provinsi');
  await admin.getByText('Anda mencatat apa yang dikerjakan Admin Pemerintah Provinsi').waitFor();
  await admin.getByLabel('Waktu kejadian sebenarnya').waitFor();
  await sound(admin, 'catat-disposisi');
  await admin.getByRole('button', { name: 'Catat', exact: true }).click();
  await admin.getByRole('status').filter({ hasText: number }).waitFor();
  await panel(admin, 'Teruskan ke OPD');
  const proposed = admin.getByLabel('OPD atau unit tujuan').locator('option:checked');
  assert.equal(await proposed.innerText(), 'Dinas Pekerjaan Umum dan Penataan Ruang', 'the matrix proposes');
  await admin.getByText('Urusan pekerjaan umum dan penataan ruang').waitFor();
  await admin.getByLabel('OPD atau unit tujuan').selectOption('');
  await admin.getByRole('button', { name: 'Teruskan', exact: true }).click();
  await admin.getByText('Pilih salah satu untuk OPD atau unit tujuan.').waitFor();
  await admin.getByLabel('OPD atau unit tujuan').selectOption({ label: 'Dinas Pekerjaan Umum dan Penataan Ruang' });
  await admin.getByRole('button', { name: 'Teruskan', exact: true }).click();
  await admin.getByText('Dipegang Dinas Pekerjaan Umum dan Penataan Ruang').waitFor();

  const unit = await officer(here.browser, here.base, 'dinas-pupr.pekalongan', PHONE);
  await open(unit, number);
  await panel(unit, 'Kembalikan ke Dinkominfo');
  await unit.getByLabel('Tidak sesuai tugas dan fungsi unit ini').check();
  await unit.getByLabel('Penjelasan').fill('Ini jalan provinsi.');
  await unit.getByRole('button', { name: 'Kembalikan', exact: true }).click();
  await unit.getByText('Instansi atau unit yang berwenang perlu diisi.').waitFor();
  assert.equal(await unit.getByLabel('Penjelasan').inputValue(), 'Ini jalan provinsi.', 'nothing typed is lost');
  await sound(unit, 'kembalikan');
  await unit.getByLabel('Instansi atau unit yang berwenang').fill('Dinas PU Provinsi');
  await unit.getByRole('button', { name: 'Kembalikan', exact: true }).click();
  await unit.getByText('Sudah 1 kali dikembalikan, paling banyak 3').waitFor();

  const phone = await visitor(here.browser);
  await phone.goto(`${here.base}/lacak#kode=${code}`);
  await ready(phone);
  await phone.getByLabel('Nomor register').fill(number);
  await phone.getByRole('button', { name: 'Lihat aduan' }).click();
  await phone.getByRole('button', { name: /^Cabut aduan/ }).click();
  await phone.getByText('Yakin aduan ini dicabut?').waitFor();
  await sound(phone, 'cabut');
});

test('with JavaScript off a reporter withdraws, and may still ask to have it reopened', async () => {
  const admin = await officer(here.browser, here.base, 'pengelola.pekalongan', DESK);
  const { number, code } = await enter(admin);
  const plain = await visitor(here.browser, { javaScript: false });
  await plain.goto(`${here.base}/lacak`);
  await plain.getByLabel('Nomor register').fill(number);
  await plain.getByLabel('Kode lacak').fill(code);
  await plain.getByRole('button', { name: 'Lihat aduan' }).click();
  await plain.locator('summary', { hasText: 'Cabut aduan' }).click();
  await plain.getByRole('button', { name: 'Ya, cabut aduan ini' }).click();
  await plain.getByText('Aduan ini dicabut dan tidak ditangani lagi.').waitFor();
  await plain.getByRole('button', { name: 'Kirim: buka kembali' }).waitFor();
  assert.equal(await plain.getByText('Dijawab', { exact: true }).count(), 0, 'a withdrawn complaint was not answered');
});
