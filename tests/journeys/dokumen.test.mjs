// What leaves the office: a complaint's papers on its sheet, and the registers of a period in their room. Karanganyar, at
// a desk and on the head's phone.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { DESK, PHONE, kept, sound, stage } from './harness.mjs';
import { Office } from './office.mjs';

const here = stage('2026-11-23T10:00:00+07:00');

test('a complaint’s papers are made from its file, and kept under its number', async () => {
  const office = new Office(here, 'karanganyar');
  const { number } = await office.file();
  const desk = await office.signIn('admin', DESK);
  await desk.open(number);
  const id = new URL(desk.page.url()).pathname.split('/').pop();
  for (const [login, size] of [['admin', DESK], ['pimpinan', PHONE]]) {
    const { page } = await office.signIn(login, size);
    await page.goto(`${here.base}/petugas/berkas/${id}`);
    await page.locator('.rows-line').getByRole('link', { name: 'Dokumen', exact: true }).click();
    await page.getByRole('heading', { name: 'Dokumen yang sudah dibuat' }).waitFor();
    await page.getByRole('button', { name: 'Lembar pengaduan', exact: true }).click();
    const made = page.getByRole('button', { name: /^Unduh PDF/ });
    await made.first().waitFor();
    assert.equal(await made.count(), 1, 'what another post asked for is not listed');
    await sound(page, 'dokumen-aduan');
    const pdf = await kept(page, made.first());
    assert.equal(pdf.bytes.subarray(0, 5).toString(), '%PDF-');
    assert.match(pdf.name, new RegExp(`^lembar-pengaduan-${number}-[0-9a-f]{16}\\.pdf$`));
    assert.equal(await page.getByRole('button', { name: 'Surat jawaban' }).count(), 0, 'nothing was answered yet');
  }
});

test('a register of a period is made in the form that is wanted, and wrong days lose nothing', async () => {
  const office = new Office(here, 'karanganyar');
  const { number } = await office.file();
  for (const [login, size] of [['admin', DESK], ['pimpinan', PHONE]]) {
    const { page } = await office.signIn(login, size);
    await page.goto(`${here.base}/petugas/dokumen`);
    await page.getByRole('heading', { name: 'Register sebuah masa' }).waitFor();
    const until = page.getByLabel('Sampai tanggal');
    await until.fill('2026-10-01');
    await page.getByLabel('Bentuk').selectOption({ label: 'Lembar kerja (XLSX)' });
    await page.getByRole('button', { name: 'Buat dokumen', exact: true }).click();
    await page.locator('[aria-invalid="true"]').waitFor();
    await sound(page, 'dokumen-keliru');
    assert.equal(await until.inputValue(), '2026-10-01', 'what was typed stays');
    await until.fill('2026-11-30');
    await page.getByRole('button', { name: 'Buat dokumen', exact: true }).click();
    const made = page.getByRole('button', { name: /^Unduh Lembar kerja/ });
    await made.first().waitFor();
    await sound(page, 'dokumen');
    const book = await kept(page, made.first());
    assert.match(book.name, /^buku-register-aduan-2026-11-01-2026-11-30-[0-9a-f]{16}\.xlsx$/);
    assert.equal(book.bytes.subarray(0, 2).toString(), 'PK');
    const open = await kept(page, page.getByRole('button', { name: 'Unduh CSV' }));
    assert.ok(open.bytes.toString().includes(number), 'open text has the complaint too');
  }
});

test('a list of the queue is handed out as a spreadsheet, as the post sees it', async () => {
  const office = new Office(here, 'karanganyar');
  await office.file();
  for (const [login, size] of [['admin', DESK], ['pimpinan', PHONE]]) {
    const { page } = await office.signIn(login, size);
    await page.goto(`${here.base}/petugas/dokumen`);
    const list = page.locator('form', { has: page.getByRole('heading', { name: 'Daftar sebagai lembar kerja' }) });
    await list.getByLabel('Tampilan').selectOption('view open');
    await list.getByRole('button', { name: 'Buat lembar kerja' }).click();
    const made = page.getByRole('button', { name: /^Unduh Lembar kerja.*Daftar aduan/ });
    await made.first().waitFor();
    await sound(page, 'dokumen-daftar');
    const book = await kept(page, made.first());
    assert.match(book.name, /^daftar-aduan-[a-z-]+-[0-9a-f]{16}\.xlsx$/);
    assert.equal(book.bytes.subarray(0, 2).toString(), 'PK');
  }
});
