// The book of letter numbers: a head numbers a disposition sheet on a phone and keeps its signed version, and an
// administrator keeps a number for later and voids one at a desk. Kaltara.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { DESK, PHONE, kept, sound, stage } from './harness.mjs';
import { Office } from './office.mjs';

const here = stage('2026-11-23T10:00:00+08:00');
const SIGNED = Buffer.from('%PDF-1.7\n% lembar disposisi, ditandatangani secara elektronik\n%%EOF\n');
const FIRST = '700.1.2.4/001/DKISP/XI/2026';
const SECOND = '000.8.3.4/002/DKISP/XI/2026';

test('a sheet takes its number and keeps its signed version, on the head’s phone', async () => {
  const office = new Office(here, 'kaltara');
  const desk = await office.signIn('admin');
  const { number } = await desk.enter({
    Kanal: 'Surat/pos', 'Kapan aduan ini datang': '2026-11-23T09:00',
    'Isi aduan': 'Jaringan internet kantor desa kami putus sejak dua minggu lalu, layanan surat terhenti.',
    'Tempat kejadian': 'Desa Tanjung Buka', 'Nama lengkap': 'Yohanes Laing',
  });
  await desk.open(number);
  await desk.take('Teruskan ke Kepala Dinas');
  const head = await office.signIn('pimpinan', PHONE);
  const { page } = head;
  await head.queue();
  await head.row(number).click();
  await page.getByRole('button', { name: /^Disposisikan ke/ }).click();
  await page.getByText('ditandatangani').waitFor();
  const [id] = page.url().match(/[0-9a-f]{8}-[0-9a-f-]{27}/);
  await page.goto(`${here.base}/petugas/berkas/${id}/dokumen`);
  await page.getByRole('link', { name: 'Nomor surat dan naskah bertanda tangan' }).click();
  await page.getByText('Belum bernomor.').waitFor();
  await sound(page, 'naskah');
  await page.getByRole('button', { name: /^Ambil nomor surat/ }).click();
  await page.getByText(`Nomor ${FIRST}`).waitFor();
  assert.equal(await page.getByRole('button', { name: /^Ambil nomor surat/ }).count(), 0, 'a letter has one number');
  await page.getByRole('button', { name: /^Unggah naskah/ }).click();
  await page.getByRole('button', { name: 'Simpan naskah' }).click();
  await page.locator('.problem').filter({ hasText: /\S/ }).first().waitFor();
  await page.locator('input[type=file]').setInputFiles({ name: 'disposisi.pdf', mimeType: 'application/pdf', buffer: SIGNED });
  await page.locator('.files .file-name').first().waitFor();
  await sound(page, 'naskah-unggah');
  await page.getByRole('button', { name: 'Simpan naskah' }).click();
  const fetched = page.getByRole('button', { name: /^Unduh/ });
  await fetched.first().waitFor();
  await sound(page, 'naskah-ada');
  const pdf = await kept(page, fetched.first());
  assert.deepEqual(pdf.bytes, SIGNED, 'as it was uploaded, signature and all');
  assert.match(pdf.name, /^disposition-1-[0-9a-f]{16}\.pdf$/);
});

test('a number is kept for later and voided with its reason, and the book keeps all', async () => {
  const office = new Office(here, 'kaltara');
  const { page } = await office.signIn('administrator', DESK);
  await page.goto(`${here.base}/petugas/nomor`);
  const row = (named) => page.locator('tbody tr').filter({ hasText: named });
  await row(FIRST).getByText('Terpakai').waitFor();
  await row(FIRST).getByText('aduan yang tidak Anda tangani').waitFor();
  await sound(page, 'nomor');
  await page.getByRole('button', { name: 'Pesan nomor' }).click();
  await page.locator('form').getByRole('button', { name: 'Pesan nomor' }).click();
  await page.locator('[aria-invalid="true"]').waitFor();
  await sound(page, 'nomor-pesan');
  await page.getByLabel('Perihal surat').fill('Undangan rapat koordinasi');
  await page.locator('form').getByRole('button', { name: 'Pesan nomor' }).click();
  await row(SECOND).getByText('Dipesan', { exact: true }).waitFor();
  await page.locator('.toast').filter({ hasText: SECOND }).waitFor();
  await row(SECOND).getByRole('button', { name: `Batalkan nomor ${SECOND}` }).press('Enter');
  await page.getByLabel('Mengapa nomor ini dibatalkan?').fill('Rapat tidak jadi diadakan.');
  await sound(page, 'nomor-batal');
  await page.locator('td form').getByRole('button', { name: 'Batalkan' }).click();
  await row(SECOND).getByText('Batal', { exact: true }).waitFor();
  await row(SECOND).getByText(/Rapat tidak jadi diadakan/).waitFor();
  await page.getByRole('button', { name: 'Dipesan' }).click();
  await page.getByText('Tidak ada nomor surat dengan keadaan itu pada tahun ini.').waitFor();
  await sound(page, 'nomor-kosong');
});
