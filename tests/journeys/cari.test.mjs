// A reporter without a number: found by their phone number, with a reason, and nothing of it in an address.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { COMPLAINT, DESK, PHONE, stage } from './harness.mjs';
import { Office } from './office.mjs';

const here = stage('2026-11-23T09:00:00+07:00');
const REASON = 'Pelapor datang ke loket tanpa nomor register.';

test('a reporter’s complaint is found by their number, and opened from there', async () => {
  const office = new Office(here, 'jenawi');
  const filed = await office.file();
  const classifier = await office.signIn('klarifikasi', DESK);
  const { page } = classifier;
  await classifier.queue();
  await page.keyboard.press('p');
  await page.getByRole('heading', { level: 1, name: 'Cari pelapor' }).waitFor();
  await classifier.look('cari');

  const number = page.getByLabel('Nomor telepon', { exact: true }).last();
  const reason = page.getByLabel('Alasan mencari');
  const search = page.getByRole('button', { name: 'Cari', exact: true });
  await number.fill('1708');
  await reason.fill('cari');
  await search.click();
  await page.locator('#cari-phone-problem').waitFor();
  await page.locator('#cari-reason-problem').waitFor();
  assert.ok(await page.locator('.problems').evaluate((list) => list === document.activeElement), 'the list has the focus');
  assert.deepEqual([await number.inputValue(), await reason.inputValue()], ['1708', 'cari'], 'nothing typed is lost');
  await classifier.look('cari-salah');

  await number.fill('0813 1111 2222');
  await reason.fill(REASON);
  await search.click();
  await page.getByRole('heading', { name: 'Tidak ada aduan yang ditemukan' }).waitFor();
  await page.getByText('Aduan anonim').waitFor();
  await classifier.look('cari-kosong');

  await number.fill(COMPLAINT.phone);
  await search.click();
  await page.getByRole('heading', { name: '1 aduan ditemukan' }).waitFor();
  await classifier.look('cari-hasil');
  await page.setViewportSize(PHONE);
  await classifier.look('cari-hasil');
  await classifier.row(filed.number).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(filed.number) }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: '1 aduan ditemukan' }).waitFor();
  assert.equal(new URL(page.url()).search, '', 'nothing of it stands in the address');

  const ppid = await office.signIn('ppid', DESK);
  await ppid.queue();
  assert.equal(await ppid.page.getByRole('link', { name: 'Pelapor' }).count(), 0, 'who may not is not offered it');
});
