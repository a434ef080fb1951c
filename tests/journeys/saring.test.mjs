// All of an agency's cases are searched from the field of the queue; what was searched for stands in the address and
// comes back from it, words behind its `#`, where no server sees them.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { DESK, PHONE, ready, stage } from './harness.mjs';
import { Office } from './office.mjs';

const here = stage('2026-11-23T09:00:00+07:00');
const OTHER = 'Selokan di Lemahbang mampet, air meluap ke jalan setiap hujan.';

/** Title of what the queue shows. */
const title = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();

test('an officer searches by words and number, filters, keeps the view, and finds it again by its address', async () => {
  const office = new Office(here, 'jenawi');
  const lamp = await office.file();
  const drain = await office.file({ 'Apa yang terjadi?': OTHER });
  const classifier = await office.signIn('klarifikasi', DESK);
  const { page } = classifier;
  const asked = [];
  page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
  await classifier.queue();

  await page.keyboard.press('/');
  await page.keyboard.type('selokannya mampet');
  await page.keyboard.press('Enter');
  await title(page, 'Hasil pencarian “selokannya mampet”');
  await classifier.row(drain.number).waitFor();
  assert.equal(await classifier.row(lamp.number).count(), 0, 'words in any form, and no other complaint');
  await classifier.look('cari-semua');
  assert.equal(new URL(page.url()).search, '');

  await classifier.row(drain.number).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(drain.number) }).waitFor();
  await title(page, 'Hasil pencarian “selokannya mampet”').catch(() => {});
  await page.goBack();
  await title(page, 'Hasil pencarian “selokannya mampet”');

  const field = page.getByRole('searchbox');
  await field.fill(lamp.number.toLowerCase());
  await field.press('Enter');
  await title(page, `Hasil pencarian “${lamp.number.toLowerCase()}”`);
  await classifier.row(lamp.number).waitFor();
  assert.equal(await classifier.row(drain.number).count(), 0);

  await field.fill('0812 3456 7890');
  await field.press('Enter');
  await page.getByText('Ini seperti NIK atau nomor telepon.').waitFor();
  await page.getByRole('link', { name: 'Cari menurut nama, telepon atau NIK' }).waitFor();
  assert.ok(!page.url().includes('0812'), 'a number of a person stands in no address');
  await classifier.look('cari-orang');

  await field.fill('lampu');
  await field.press('Enter');
  await title(page, 'Hasil pencarian “lampu”');
  await page.getByRole('button', { name: 'Saring', exact: true }).click();
  await page.getByLabel('Kerahasiaan').selectOption({ label: 'Rahasia' });
  await page.getByLabel('Keadaan').selectOption({ label: 'Terbuka' });
  await classifier.look('saringan');
  await page.getByRole('button', { name: 'Terapkan' }).click();
  await page.getByText('Tanpa “Kerahasiaan” ada 1 aduan.').waitFor();
  await classifier.look('saringan-kosong');
  assert.equal(new URL(page.url()).search, '?keadaan=terbuka&kerahasiaan=rahasia');
  await page.getByRole('link', { name: 'Hapus saringan Kerahasiaan: Rahasia' }).click();
  await classifier.row(lamp.number).waitFor();
  assert.equal(new URL(page.url()).search, '?keadaan=terbuka');

  await page.getByRole('button', { name: 'Simpan tampilan ini' }).click();
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await page.locator('#tampilan-title-problem').waitFor();
  await page.getByLabel('Nama tampilan').fill('Lampu terbuka');
  await classifier.look('tampilan-simpan');
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  const kept = page.getByRole('navigation').getByRole('link', { name: 'Lampu terbuka 1' });
  await kept.waitFor();
  await classifier.look('tampilan');

  await page.reload();
  await ready(page);
  await title(page, 'Hasil pencarian “lampu”');
  await classifier.row(lamp.number).waitFor();
  await kept.waitFor();
  assert.equal(await kept.getAttribute('aria-current'), 'page', 'the address brings the same view again');
  await page.setViewportSize(PHONE);
  await classifier.look('tampilan');
  await page.getByRole('button', { name: 'Saring', exact: true }).click();
  await classifier.look('saringan');
  await page.setViewportSize(DESK);
  await page.getByRole('link', { name: 'Kembali ke antrean' }).click();
  await title(page, 'Menunggu saya');
  await kept.click();
  await page.getByRole('button', { name: 'Hapus tampilan' }).click();
  await kept.waitFor({ state: 'detached' });

  for (const word of ['selokannya', 'lampu', '0812']) {
    assert.ok(!asked.some((url) => url.includes(word)), `${word} was sent in no address`);
  }
});
