// What is half written in a room of the console is still there after a look into another, which is another bundle.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { heading, officer, stage } from './harness.mjs';

const here = stage('2026-11-23T09:00:00+07:00');

/** Leaves the room for one's account, which is in another bundle, and comes back by the browser's own button. */
async function lookAway(page) {
  const address = page.url();
  let asked = false;
  const ask = (dialog) => { asked = true; dialog.accept(); };
  page.on('dialog', ask);
  await page.getByRole('banner').getByRole('link', { name: 'Akun', exact: true }).click();
  await page.getByLabel('Kata sandi sekarang').waitFor();
  assert.notEqual(page.url(), address);
  assert.ok(!asked, 'a link of the console asks nothing: it keeps');
  // Whoever closes the tab meanwhile is asked; the way back is to the browser the same.
  await page.goBack();
  await page.waitForURL(address);
  page.off('dialog', ask);
}

test('a request half entered and a deed half done stay until they are sent', async () => {
  const page = await officer(here.browser, here.base, 'ppid.jenawi');
  await page.goto(`${here.base}/petugas/ppid/catat`);
  await page.getByLabel('Informasi yang diminta').fill('Salinan APBDes tiga tahun terakhir.');
  await page.getByLabel('Nama lengkap').fill('Bu Lisan Sejati');
  await lookAway(page);
  await page.waitForFunction(() => document.querySelector('#permohonan-question')?.value.startsWith('Salinan APBDes'));
  assert.equal(await page.getByLabel('Nama lengkap').inputValue(), 'Bu Lisan Sejati');
  await page.getByLabel('Alamat').fill('Sidomukti RT 01');
  await page.getByLabel('Nomor kontak').fill('0812 1111 2222');
  await page.getByLabel('Tujuan penggunaan').fill('Ikut hadir');
  await page.getByRole('button', { name: 'Daftarkan' }).click();
  await heading(page, /Permohonan PI-2026-/);

  const deeds = page.getByRole('button', { name: 'Perpanjang waktu' });
  await deeds.click();
  const form = page.locator('form.panel');
  await form.getByRole('textbox').first().fill('Dokumen masih dihimpun dari dua bidang.');
  await lookAway(page);
  await form.waitFor();
  assert.equal(await form.getByRole('textbox').first().inputValue(), 'Dokumen masih dihimpun dari dua bidang.');
});

test('a day off half added and an invitation half written stay until they are sent', async () => {
  const page = await officer(here.browser, here.base, 'administrator.jenawi');
  await page.goto(`${here.base}/petugas/kelola/kalender`);
  await page.getByLabel('Tanggal', { exact: true }).fill('2026-11-27');
  await page.getByLabel('Nama hari libur').fill('Hari jadi daerah');
  await page.getByRole('button', { name: 'Tambah hari libur' }).click();
  const added = page.getByText('Hari jadi daerah').first();
  await added.waitFor();
  await lookAway(page);
  await added.waitFor();
  await page.getByRole('button', { name: 'Lihat akibatnya' }).click();
  await page.getByLabel('Alasan perubahan').fill('Keputusan Bupati');
  await page.getByRole('button', { name: 'Berlakukan' }).click();
  await page.getByText(/tersimpan\. \d+ aduan mendapat tenggat baru/).first().waitFor();
  await lookAway(page);
  await added.waitFor();
  await page.getByText('Berlaku: versi 2').waitFor();

  await page.goto(`${here.base}/petugas/kelola`);
  await page.getByRole('button', { name: 'Undang petugas' }).click();
  await page.getByLabel('Nama lengkap').fill('Rara Ayu Lestari');
  await lookAway(page);
  await page.waitForFunction(() => document.querySelector('#undang-name')?.value === 'Rara Ayu Lestari');
  await page.context().close();
});
