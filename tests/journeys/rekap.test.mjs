// The figures of the month's recap: each with its formula and, one tap on, the cases behind it; as known now and on a
// past day. Karanganyar, at a desk and on the head's phone.
import { test } from 'node:test';
import { createHash } from 'node:crypto';
import assert from 'node:assert/strict';
import { DESK, PHONE, kept, sound, stage } from './harness.mjs';
import { Office } from './office.mjs';

const here = stage('2026-11-23T10:00:00+07:00');
const RECAP = 'Rekap bulanan November 2026';

/** The line of a figure. */
const figure = (page, name) => page.locator('.rows-line').filter({ has: page.getByText(name, { exact: true }) }).first();

test('the figures of a month lead to their cases, at a desk and on a phone', async () => {
  const office = new Office(here, 'karanganyar');
  const { number } = await office.file();
  const second = await office.file();
  const desk = await office.signIn('admin');
  await desk.open(number);
  await desk.take('Terima aduan');
  await office.pass('2026-12-01T08:00:00+07:00');
  office.sweep();
  for (const [login, size] of [['admin', DESK], ['pimpinan', PHONE]]) {
    const officer = await office.signIn(login, size);
    const { page } = officer;
    if (login === 'admin') {
      await officer.open(RECAP);
      await page.getByRole('link', { name: 'Angka rekap' }).waitFor();
      await sound(page, 'rekap-berkas');
      await page.getByRole('link', { name: 'Angka rekap' }).click();
    } else {
      await page.goto(here.recap);
    }
    await page.getByRole('heading', { name: 'Angka rekap' }).waitFor();
    here.recap = page.url();
    await figure(page, 'Masuk').getByRole('button', { name: '2 Masuk' }).waitFor();
    await figure(page, 'Tepat janji').getByText('0 %').waitFor();
    await sound(page, 'rekap');
    await figure(page, 'Terlambat').getByRole('button').click();
    await page.getByRole('heading', { name: 'Terlambat: 2 aduan' }).waitFor();
    await page.getByRole('link', { name: number }).waitFor();
    await page.getByRole('link', { name: second.number }).waitFor();
    await sound(page, 'rekap-daftar');
    // Before either was filed, nothing was on record.
    await page.getByLabel('Menurut catatan sampai tanggal').fill('2026-11-22');
    await page.getByRole('button', { name: 'Hitung' }).click();
    await figure(page, 'Masuk').getByRole('button', { name: '0 Masuk' }).waitFor();
    assert.equal(await page.getByRole('heading', { name: /Terlambat: / }).count(), 0, 'the list was of other figures');
  }
});

const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');

test('a submitted recap leaves a document that says what its data say, and another is asked for on a phone', async () => {
  const office = new Office(here, 'karanganyar');
  await office.pass('2026-12-02T09:00:00+07:00');
  const admin = await office.signIn('admin', DESK);
  await admin.open(RECAP);
  await admin.take('Serahkan rekap bulanan');
  for (const [login, size] of [['admin', DESK], ['pimpinan', PHONE]]) {
    const { page } = await office.signIn(login, size);
    await page.goto(here.recap);
    await page.getByRole('heading', { name: 'Dokumen rekap' }).waitFor();
    const made = page.getByRole('button', { name: /^Unduh PDF/ });
    await made.first().waitFor();
    if (size === PHONE) {
      await page.getByRole('button', { name: 'Buat dokumen' }).click();
      await made.nth(1).waitFor();
    }
    await sound(page, 'rekap-dokumen');
    const pdf = await kept(page, made.first());
    assert.match(pdf.name, /^rekap-bulanan-2026-11-[0-9a-f]{16}\.pdf$/);
    assert.equal(pdf.bytes.subarray(0, 5).toString(), '%PDF-');
    assert.ok(pdf.name.includes(hash(pdf.bytes).slice(0, 16)), 'its name says its hash');
    const data = await kept(page, page.getByRole('button', { name: /^Unduh data/ }).first());
    assert.equal(JSON.parse(data.bytes).figures.all.came, 2);
    assert.ok(data.name.includes(hash(data.bytes).slice(0, 16)));
    assert.equal(await page.getByRole('button', { name: 'Laporan evaluasi' }).count(), 0, 'nothing was evaluated yet');
  }
});
