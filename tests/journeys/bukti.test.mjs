// Photos that prove the work: attached on a phone with what they say of themselves, compared with earlier pictures, and
// shown to the reporter with the answer.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import {
  PHONE, photo, sound, stage, visitor,
} from './harness.mjs';
import { Office } from './office.mjs';

const here = stage('2026-11-23T09:00:00+07:00');
const ANSWER = 'Lampu di depan balai desa sudah diganti petugas Dinas Perhubungan hari Selasa. Terima kasih.';
const SAID = 'Menurut foto: Sabtu, 21 November 2026 pukul 14.10 WIB';

/** A photo with when it was taken in it, as a phone writes it: EXIF before the picture, held upright (6). */
function fromAPhone({ buffer, ...file }) {
  const text = Buffer.from('2026:11:21 14:10:05\0');
  const tiff = Buffer.alloc(8 + 2 + 24 + 4 + 2 + 12 + 4 + text.length);
  tiff.write('MM', 0);
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  const entry = (at, tag, type, count, value) => {
    tiff.writeUInt16BE(tag, at);
    tiff.writeUInt16BE(type, at + 2);
    tiff.writeUInt32BE(count, at + 4);
    if (type === 3) tiff.writeUInt16BE(value, at + 8);
    else tiff.writeUInt32BE(value, at + 8);
  };
  tiff.writeUInt16BE(2, 8);
  entry(10, 0x0112, 3, 1, 1);
  entry(22, 0x8769, 4, 1, 38);
  tiff.writeUInt16BE(1, 38);
  entry(40, 0x9003, 2, text.length, 56);
  text.copy(tiff, 56);
  const block = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(block.length + 2, 2);
  return { ...file, name: 'lampu-baru.jpg', buffer: Buffer.concat([buffer.subarray(0, 2), head, block, buffer.subarray(2)]) };
}

/** Another picture, without a word of when. */
async function other(page) {
  const base64 = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#87a96b';
    pen.fillRect(0, 0, 640, 480);
    pen.fillStyle = '#fbfaf7';
    pen.fillRect(40, 60, 200, 200);
    pen.fillStyle = '#1b1f24';
    pen.fillRect(420, 300, 180, 140);
    return canvas.toDataURL('image/jpeg', 0.8).split(',')[1];
  });
  return { name: 'tiang.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}

test('photos of the work say when they were taken and what they look like, and go to the reporter with the answer', async () => {
  const office = new Office(here, 'karanganyar-aspirasi');
  const filed = await office.file({ foto: true });
  const admin = await office.signIn('admin');
  await admin.open(filed.number);
  await admin.take('Terima aduan');
  await admin.take('Teruskan ke grup aduan');
  await office.pass('2026-11-23T10:30:00+07:00');
  const later = await office.signIn('admin');
  await later.open(filed.number);
  await later.take('Teruskan ke Admin OPD', { 'OPD atau unit tujuan': 'Dinas Perhubungan' });

  const unit = await office.signIn('dinas-perhubungan', PHONE);
  await unit.open(filed.number);
  const { page } = unit;
  await page.getByRole('link', { name: 'Bukti pekerjaan (0)' }).click();
  await page.getByText('Belum ada foto pekerjaan.').waitFor();
  await unit.look('bukti-kosong');
  await page.getByRole('button', { name: 'Lampirkan', exact: true }).click();
  await page.locator('.problems').waitFor();
  await page.locator('input[type=file]').setInputFiles([fromAPhone(await photo(page)), await other(page)]);
  const first = page.getByRole('group', { name: 'lampu-baru.jpg' });
  const second = page.getByRole('group', { name: 'tiang.jpg' });
  await first.getByText(SAID).waitFor();
  await first.getByText('Foto ini mirip dengan foto lain pada aduan ini (Senin, 23 November 2026).').waitFor();
  await second.getByText('Waktu tidak tertulis di foto, tempat tidak tertulis di foto.').waitFor();
  await first.getByLabel('Keterangan singkat').fill('Lampu baru menyala');
  await second.getByLabel('Sebelum').check();
  await second.getByLabel('Kapan diambil').fill('2026-11-22T08:00');
  await unit.look('bukti-formulir');

  // A look elsewhere loses nothing: photos and words are there again.
  await page.getByRole('link', { name: /Kembali ke aduan|Ke aduan/ }).first().click();
  await page.getByRole('link', { name: 'Bukti pekerjaan (0)' }).click();
  assert.equal(await first.getByLabel('Keterangan singkat').inputValue(), 'Lampu baru menyala');
  await first.getByText(SAID).waitFor();
  await page.getByRole('button', { name: 'Lampirkan', exact: true }).click();
  await page.getByRole('img', { name: 'Foto Sesudah: Lampu baru menyala' }).waitFor();
  await page.getByText('Menurut petugas: Minggu, 22 November 2026 pukul 08.00 WIB').waitFor();
  await page.getByRole('img', { name: 'Foto yang mirip' }).waitFor();
  await unit.look('bukti-terlampir');

  await page.goto(page.url().replace('/bukti', '').replace('/berkas/', '/aduan/'));
  await page.getByRole('link', { name: 'Bukti pekerjaan (2): ada foto yang mirip' }).waitFor();
  await unit.remembers('Bukti pekerjaan');
  assert.match(await unit.tab('Catatan'), /1 dari 2 foto bukti pekerjaan mirip/);
  await unit.take('Tanggapi', { 'Bahan jawaban': 'Lampu diganti Selasa pagi oleh petugas penerangan.' });

  const tracker = await office.track(filed);
  assert.equal(await tracker.getByText('Foto pekerjaan').count(), 0, 'not before the answer');
  const answering = await office.signIn('admin');
  await answering.open(filed.number);
  await answering.page.getByRole('link', { name: 'Bukti pekerjaan (2): ada foto yang mirip' }).click();
  await answering.page.getByRole('img', { name: 'Foto Sesudah: Lampu baru menyala' }).waitFor();
  await answering.look('bukti-pemeriksa');
  await answering.open(filed.number);
  await answering.take('Jawab pelapor', { 'Jawaban untuk pelapor': ANSWER });

  const phone = await office.track(filed);
  const shown = phone.getByRole('img', { name: `Foto pekerjaan, sesudah · Lampu baru menyala · ${SAID}` });
  await shown.waitFor();
  assert.ok(await shown.evaluate((image) => image.decode().then(() => image.naturalWidth > 0)));
  await sound(phone, 'lacak-foto-pekerjaan');

  const plain = await visitor(here.browser, { size: PHONE, javaScript: false });
  await plain.goto(`${here.base}/lacak`);
  await plain.getByLabel('Nomor register').fill(filed.number);
  await plain.getByLabel('Kode lacak').fill(filed.code);
  await plain.getByRole('button', { name: 'Lihat aduan' }).click();
  await plain.getByRole('img', { name: `Foto pekerjaan, sesudah · Lampu baru menyala · ${SAID}` }).waitFor();
});
