// The day of a PPID officer and of the superior: a complaint that asks for information becomes a request, is answered,
// objected to, responded to and taken to the Komisi Informasi; both registers tell it.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { COMPLAINT, DESK, heading, PHONE, sound, stage } from './harness.mjs';
import { Office } from './office.mjs';

const here = stage('2026-11-23T09:00:00+07:00');
const STORY = 'Saya minta salinan anggaran lampu jalan Desa Balong tahun 2025 dan 2026 untuk musyawarah.';

/** Files a complaint without a form; brings number and code. */
async function file() {
  const form = { ...COMPLAINT, story: STORY, happened_on: '2026-11-16', email: '', files: [] };
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const init = { method: 'POST', headers, body: JSON.stringify(form) };
  const answer = await fetch(`${here.base}/api/v1/agencies/jenawi/cases`, init);
  assert.equal(answer.status, 201);
  return answer.json();
}

/** Chooses what is to be done, fills it in and saves it; `name` names the picture of the form. */
async function act(page, deed, fields, name) {
  await page.getByRole('button', { name: deed, exact: true }).click();
  const form = page.locator('form.panel');
  await form.waitFor();
  for (const [label, value] of Object.entries(fields)) {
    const field = form.getByLabel(label);
    const tag = await field.evaluate((element) => element.localName);
    await (tag === 'select' ? field.selectOption({ label: value }) : field.fill(value));
  }
  if (name) await sound(page, name);
  await form.getByRole('button', { name: 'Simpan' }).click();
  await page.getByText(`Tersimpan: ${deed}.`).waitFor();
}

/** Opens a request from the list of what waits. */
async function openWaiting(page, number) {
  await page.goto(`${here.base}/petugas/ppid`);
  await page.getByRole('link', { name: number }).click();
  await heading(page, `Permohonan ${number}`);
}

test('a request goes from a complaint to the Komisi Informasi, and both registers tell it', async () => {
  const office = new Office(here, 'jenawi');
  const filed = await file();
  const classifier = await office.signIn('klarifikasi');
  await classifier.open(filed.number);
  await classifier.page.getByRole('link', { name: 'Jadikan permohonan informasi' }).click();
  await heading(classifier.page, 'Jadikan permohonan informasi');
  const question = classifier.page.getByLabel('Informasi yang diminta');
  await assert.doesNotReject(classifier.page.waitForFunction(() => document.querySelector('#permohonan-question')?.value));
  assert.equal(await question.inputValue(), STORY, 'nothing is asked twice');
  await sound(classifier.page, 'ppid-jadikan');
  await classifier.page.getByRole('button', { name: 'Daftarkan' }).click();
  await classifier.page.getByText('Permohonan informasi PI-2026-0001 terdaftar.').waitFor();
  await classifier.page.getByRole('link', { name: 'Kembali ke aduan' }).click();
  await classifier.page.getByText('PI-2026-0001 · Terdaftar').waitFor();
  await sound(classifier.page, 'ppid-aduan');

  const ppid = await office.signIn('ppid', DESK);
  await ppid.page.getByRole('link', { name: 'PPID', exact: true }).click();
  await ppid.page.getByRole('link', { name: 'PI-2026-0001' }).waitFor();
  await sound(ppid.page, 'ppid-menunggu');
  await openWaiting(ppid.page, 'PI-2026-0001');
  await ppid.page.getByText('Sari Ambarwati').waitFor();
  await ppid.page.locator('.due details').first().locator('summary').click();
  await ppid.page.getByText(/UU 14\/2008 Ps 22/).first().waitFor();
  await sound(ppid.page, 'ppid-permohonan');
  await ppid.page.getByRole('button', { name: 'Beri pemberitahuan tertulis' }).click();
  await ppid.page.locator('form.panel').getByRole('button', { name: 'Simpan' }).click();
  await ppid.page.locator('.problems').waitFor();
  await sound(ppid.page, 'ppid-kurang');
  await ppid.page.getByRole('button', { name: 'Beri pemberitahuan tertulis' }).click();
  await act(ppid.page, 'Perpanjang waktu', { 'Alasan perpanjangan': 'Berkasnya ada di arsip kabupaten.' });
  assert.equal(await ppid.page.getByRole('button', { name: 'Perpanjang waktu' }).count(), 0, 'once only');
  await act(ppid.page, 'Beri pemberitahuan tertulis', {
    Keputusan: 'Diberikan sebagian',
    'Alasan bagian yang tidak diberikan': 'Pasal 17 huruf h: mengungkap rahasia pribadi',
    'Penjelasan penghitaman': 'Nama penerima upah dihitamkan.',
    'Isi pemberitahuan': 'Salinan anggaran kami kirim lewat surel.',
    'Bentuk informasi': 'Salinan elektronik',
    'Paling lambat tanggal': '2026-12-01',
  }, 'ppid-pemberitahuan');
  await ppid.page.evaluate(() => { window.print = () => { window.printed = true; }; });
  await ppid.page.getByRole('button', { name: 'Cetak pemberitahuan tertulis' }).click();
  await ppid.page.waitForFunction(() => window.printed);
  await ppid.page.emulateMedia({ media: 'print' });
  await ppid.page.getByRole('heading', { name: 'Pemberitahuan Tertulis' }).waitFor();
  if (process.env.ADUAN_PICTURES) await ppid.page.screenshot({ path: `${process.env.ADUAN_PICTURES}/ppid-cetak.png` });
  await ppid.page.emulateMedia({ media: 'screen' });

  const reporter = await office.track(filed);
  await reporter.getByText('Salinan anggaran kami kirim lewat surel.').waitFor();
  await reporter.locator('summary', { hasText: 'Ajukan keberatan' }).click();
  await reporter.getByRole('button', { name: 'Ajukan keberatan' }).click();
  await reporter.locator('.problem').first().waitFor();
  await reporter.getByLabel('Alasan', { exact: true }).selectOption({ label: 'a. Ditolak dengan alasan pengecualian (Pasal 17)' });
  await reporter.getByLabel('Jelaskan keberatan Anda').fill('Bagian yang dihitamkan terlalu luas.');
  await sound(reporter, 'ppid-lacak');
  await reporter.getByRole('button', { name: 'Ajukan keberatan' }).click();
  await reporter.getByText('Keberatan Anda KB-2026-0001: Keberatan diterima').waitFor();

  await openWaiting(ppid.page, 'PI-2026-0001');
  await act(ppid.page, 'Teruskan ke atasan PPID', {});
  const superior = await office.signIn('atasan-ppid', PHONE);
  await openWaiting(superior.page, 'PI-2026-0001');
  await sound(superior.page, 'ppid-atasan');
  await act(superior.page, 'Tanggapi keberatan', {
    'Keputusan atasan PPID': 'Keputusan PPID dikuatkan', 'Isi tanggapan': 'Nama penerima upah memang rahasia pribadi.',
  }, 'ppid-tanggapan');
  await ppid.page.reload();
  await act(ppid.page, 'Catat sengketa ke Komisi Informasi', { 'Nomor register sengketa, bila ada': '012/KI-JTG/2026' });
  await ppid.page.getByText(/Dibawa ke Komisi Informasi/).first().waitFor();

  await ppid.page.goto(`${here.base}/petugas/ppid`);
  await ppid.page.getByRole('button', { name: 'Register keberatan' }).click();
  await ppid.page.getByText('Keberatan KB-2026-0001').waitFor();
  await sound(ppid.page, 'ppid-register');
  const [download] = await Promise.all([
    ppid.page.waitForEvent('download'), ppid.page.getByRole('button', { name: 'Unduh CSV' }).click(),
  ]);
  const csv = readFileSync(await download.path(), 'utf8');
  assert.ok(csv.includes('KB-2026-0001') && csv.includes(COMPLAINT.name) && csv.includes('Atasan PPID'), csv);
  await ppid.page.evaluate(() => { window.print = () => { window.printed = true; }; });
  await ppid.page.getByRole('button', { name: 'Cetak register' }).click();
  await ppid.page.waitForFunction(() => window.printed);
  await ppid.page.emulateMedia({ media: 'print' });
  assert.equal(await ppid.page.locator('.register th').count(), 14);
  if (process.env.ADUAN_PICTURES) await ppid.page.screenshot({ path: `${process.env.ADUAN_PICTURES}/ppid-cetak-register.png` });
});

test('a request that came by word of mouth is entered, on a phone too, and the auditor reads no name', async () => {
  const office = new Office(here, 'jenawi');
  const ppid = await office.signIn('ppid', PHONE);
  await ppid.page.goto(`${here.base}/petugas/ppid`);
  await sound(ppid.page, 'ppid-kosong');
  await ppid.page.getByRole('link', { name: 'Catat permohonan langsung' }).click();
  for (const [label, value] of [['Nama lengkap', 'Bu Lisan Sejati'], ['Alamat', 'Sidomukti RT 01'],
    ['Nomor kontak', '0812 1111 2222'], ['Informasi yang diminta', 'Jadwal musyawarah desa.'],
    ['Tujuan penggunaan', 'Ikut hadir']]) await ppid.page.getByLabel(label).first().fill(value);
  await sound(ppid.page, 'ppid-catat');
  await ppid.page.getByRole('button', { name: 'Daftarkan' }).click();
  await heading(ppid.page, /Permohonan PI-2026-/);
  await ppid.page.getByText('Bu Lisan Sejati').waitFor();
  await sound(ppid.page, 'ppid-berkas');
  const address = ppid.page.url();
  const auditor = await office.signIn('pemeriksa');
  await auditor.page.goto(address);
  await auditor.page.getByText('Pemohon tidak ditampilkan untuk jabatan ini.').waitFor();
  await auditor.page.getByText('Tidak ada tindakan untuk jabatan Anda sekarang.').waitFor();
  assert.ok(!(await auditor.page.content()).includes('Bu Lisan Sejati'));
  await sound(auditor.page, 'ppid-pemeriksa');
});
