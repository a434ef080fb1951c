// Offices beside the one that has a case: a note that names one with @, and a contribution asked of another, at a desk
// and on a phone. DKISP Kalimantan Utara, in WITA.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { PHONE, sound, stage } from './harness.mjs';
import { Office } from './office.mjs';

const here = stage('2026-11-23T10:00:00+08:00');
const TOLD = {
  Kanal: 'Surat/pos', 'Kapan aduan ini datang': '2026-11-23T09:00',
  'Isi aduan': 'Lampu jalan di depan puskesmas desa kami mati sejak dua minggu lalu, warga takut lewat.',
  'Tempat kejadian': 'Desa Tanjung Buka', 'Nama lengkap': 'Yohanes Laing',
};

/** A letter that waits for the head; its number. */
async function toHead(office) {
  const desk = await office.signIn('admin');
  const { number } = await desk.enter(TOLD);
  await desk.open(number);
  await desk.take('Teruskan ke Kepala Dinas');
  return number;
}

/** Opens a view of the queue at a post. */
async function look(page, view) {
  await page.goto(`${here.base}/petugas?tampilan=${view}`);
  await page.locator('h1').first().waitFor();
}

test('a note names an office by a button, a wrong @ is named, and the office finds it and says it read it', async () => {
  const office = new Office(here, 'kaltara');
  const number = await toHead(office);
  const head = await office.signIn('pimpinan');
  await head.open(number);
  const { page } = head;
  await page.getByRole('button', { name: /Tulis catatan internal/ }).click();
  const note = page.getByLabel('Catatan internal');
  await note.fill('Apakah sudah dicek @bahann?');
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await page.getByText('“@bahann” bukan jabatan yang membaca aduan ini.').waitFor();
  await page.getByText('Ada sebutan @ yang bukan jabatan pembaca aduan ini.').first().waitFor();
  await sound(page, 'sebutan-keliru');
  assert.equal(await note.inputValue(), 'Apakah sudah dicek @bahann?', 'what was typed stays');
  await note.fill('Apakah sudah dicek');
  await page.getByRole('button', { name: '@bahan', exact: true }).click();
  assert.equal(await note.inputValue(), 'Apakah sudah dicek @bahan ');
  await sound(page, 'sebutan');
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await page.locator('.toast').waitFor();

  const drafter = await office.signIn('bahan', PHONE);
  await look(drafter.page, 'sebutan');
  const row = drafter.page.locator('.case-row').filter({ hasText: number });
  await row.waitFor();
  await drafter.page.locator('.rail').getByRole('link', { name: /Menyebut saya 1/ }).waitFor({ state: 'attached' });
  await sound(drafter.page, 'sebutan-antrean');
  await row.click();
  await drafter.page.getByRole('link', { name: 'Sudah dibaca' }).click();
  await drafter.page.getByRole('button', { name: 'Sudah dibaca' }).waitFor();
  await sound(drafter.page, 'sebutan-lembar');
  await drafter.page.getByRole('button', { name: 'Sudah dibaca' }).click();
  await drafter.page.getByText('Ditandai sudah dibaca.').waitFor();
  await look(drafter.page, 'sebutan');
  await drafter.page.getByText('Tidak ada catatan yang menyebut jabatan Anda.').waitFor();
  await sound(drafter.page, 'sebutan-kosong');
});

test('a contribution is asked at a desk, answered on a phone, and read where it was asked', async () => {
  const office = new Office(here, 'kaltara');
  const number = await toHead(office);
  const head = await office.signIn('pimpinan');
  await head.open(number);
  const { page } = head;
  await page.getByRole('link', { name: 'Masukan', exact: true }).click();
  await page.getByRole('heading', { name: 'Minta masukan' }).waitFor();
  await page.getByRole('button', { name: 'Kirim permintaan' }).click();
  await page.getByText(/perlu diisi/).first().waitFor();
  await sound(page, 'masukan-keliru');
  const to = page.getByLabel('Kepada');
  const name = (await to.locator('option[value^="answer_officer/"]').textContent()).trim();
  await to.selectOption({ label: name });
  await page.getByText(`${name} akan melihat isi aduan`).waitFor();
  await page.getByLabel('Yang diminta').fill('Apakah lampu ini milik provinsi?');
  await page.getByLabel('Paling lambat').fill('2026-11-25');
  await sound(page, 'masukan-minta');
  await page.getByRole('button', { name: 'Kirim permintaan' }).click();
  await page.getByText('Ditunggu sampai').waitFor();
  await page.getByRole('button', { name: 'Ingatkan' }).click();
  await page.getByText('Diingatkan').waitFor();
  await sound(page, 'masukan-ditunggu');

  const asked = await office.signIn('jawaban', PHONE);
  await look(asked.page, 'disposisi');
  const row = asked.page.locator('.case-row').filter({ hasText: number });
  await row.getByText('Diminta masukan').waitFor();
  await sound(asked.page, 'masukan-antrean');
  await row.click();
  await asked.page.getByRole('link', { name: 'Diminta masukan' }).click();
  await asked.page.getByText('Apakah lampu ini milik provinsi?').waitFor();
  await asked.page.getByLabel('Masukan Anda').fill('Ya, milik provinsi sejak 2024.');
  await sound(asked.page, 'masukan-jawab');
  await asked.page.getByRole('button', { name: 'Kirim masukan' }).click();
  await asked.page.getByText('Tersimpan.').first().waitFor();

  await page.reload();
  await page.getByText('Ya, milik provinsi sejak 2024.').waitFor();
  await page.getByText('Sudah dijawab').waitFor();
  await sound(page, 'masukan-dijawab');
});

test('a contribution that was not given in time is shown as overdue', async () => {
  const office = new Office(here, 'kaltara');
  const number = await toHead(office);
  let head = await office.signIn('pimpinan');
  await head.open(number);
  await head.page.getByRole('link', { name: 'Masukan', exact: true }).click();
  await head.page.setViewportSize(PHONE);
  const to = head.page.getByLabel('Kepada');
  await to.selectOption(await to.locator('option[value^="answer_officer/"]').getAttribute('value'));
  await head.page.getByLabel('Yang diminta').fill('Apakah lampu ini milik provinsi?');
  await head.page.getByLabel('Paling lambat').fill('2026-11-24');
  await sound(head.page, 'masukan-minta-ponsel');
  await head.page.getByRole('button', { name: 'Kirim permintaan' }).click();
  await head.page.getByText('Ditunggu sampai').waitFor();
  const { pathname } = new URL(head.page.url());
  await office.pass('2026-11-25T09:00:00+08:00');
  head = await office.signIn('pimpinan', PHONE);
  await head.page.goto(`${here.base}${pathname}`);
  await head.page.getByText('Lewat dari').waitFor();
  await sound(head.page, 'masukan-lewat');
});
