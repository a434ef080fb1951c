// A complaint shown to the public: agreed to on a phone, blacked out at a desk, found by whoever would file the same,
// and taken back by its reporter.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import {
  COMPLAINT, heading, next, officer, PHONE, ready, sound, stage, visitor,
} from './harness.mjs';
import { Office } from './office.mjs';

const here = stage('2026-11-23T09:00:00+07:00');
const EDITED = 'Lampu jalan di depan balai desa Balong mati, anak-anak takut pulang mengaji.';
const STORY = `${EDITED} Sudah saya sampaikan ke Pak Darmo, nomor 0812 3456 7890. Rumah saya bercat hijau.`;
const ALT = 'Tiang lampu yang padam di depan balai desa';

/** Selects words in the text as it was told, with the keyboard alone. */
async function select(page, words) {
  const text = page.getByLabel('Seperti yang disampaikan').first();
  await text.focus();
  await page.keyboard.press('Control+Home');
  const start = STORY.indexOf(words);
  for (let nth = 0; nth < start; nth += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.down('Shift');
  for (let nth = 0; nth < words.length; nth += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.up('Shift');
}

/** Draws a box over the picture by dragging. */
async function drag(page) {
  const picture = page.locator('.boxes svg');
  await picture.waitFor();
  await picture.scrollIntoViewIfNeeded();
  const frame = await picture.boundingBox();
  await page.mouse.move(frame.x + frame.width * 0.4, frame.y + frame.height * 0.1);
  await page.mouse.down();
  await page.mouse.move(frame.x + frame.width * 0.6, frame.y + frame.height * 0.9, { steps: 4 });
  await page.mouse.up();
}

test('a complaint is shown once it is agreed to and blacked out, found by others, and taken back', async () => {
  const office = new Office(here, 'jenawi');
  const filed = await office.file({ 'Boleh ditampilkan ke publik': true, 'Apa yang terjadi?': STORY, foto: true });
  const classifier = await office.signIn('klarifikasi');
  const desk = classifier.page;
  await classifier.open(filed.number);
  await desk.getByRole('link', { name: 'Siapkan untuk publik' }).click();
  await desk.getByText('Belum diputuskan: 2').waitFor();
  await classifier.look('publik-lembar');
  await desk.getByRole('button', { name: 'Tampilkan', exact: true }).click();
  await desk.getByText('masih ada nomor telepon, NIK, atau alamat surel yang terbaca', { exact: false }).first().waitFor();
  await classifier.look('publik-belum');
  await desk.getByRole('button', { name: 'Samarkan semua usulan' }).click();
  await desk.getByText('Belum diputuskan: 0').waitFor();
  await select(desk, 'Rumah saya bercat hijau');
  await desk.getByRole('button', { name: 'Samarkan yang dipilih' }).click();
  await desk.getByText('ke Pak [disamarkan], nomor [disamarkan]. [disamarkan].', { exact: false }).waitFor();

  await desk.getByLabel('Tampilkan gambar ini').check();
  await drag(desk);
  await desk.getByRole('button', { name: 'Tambah kotak hitam' }).click();
  await desk.getByRole('button', { name: /^Kotak 2/ }).focus();
  const before = await desk.locator('.boxes rect').nth(1).getAttribute('x');
  await desk.keyboard.press('ArrowLeft');
  assert.equal(Number(await desk.locator('.boxes rect').nth(1).getAttribute('x')), Number(before) - 100);
  await desk.getByRole('button', { name: 'Hapus Kotak 2' }).click();
  await desk.getByRole('button', { name: 'Tampilkan', exact: true }).click();
  await desk.getByText('Keterangan gambar perlu diisi.').first().waitFor();
  await desk.getByLabel('Keterangan gambar').fill(ALT);
  await desk.reload();
  await desk.getByText('Belum diputuskan: 0').waitFor();
  assert.equal(await desk.getByLabel('Keterangan gambar').inputValue(), ALT, 'what was decided outlives a reload');
  await desk.locator('.boxes rect').first().waitFor();
  await classifier.look('publik-sunting');
  await desk.getByRole('button', { name: 'Tampilkan', exact: true }).click();
  await desk.getByText('Ditampilkan untuk publik').waitFor();
  await classifier.look('publik-tampil');

  const page = await visitor(here.browser);
  await page.goto(`${here.base}/jenawi/aduan`);
  await page.getByRole('link', { name: EDITED }).waitFor();
  await sound(page, 'publik-daftar');
  await page.getByLabel('Cari kata').fill('lampunya');
  await page.getByRole('button', { name: 'Cari' }).click();
  await page.getByRole('link', { name: EDITED }).click();
  await heading(page, EDITED);
  const seen = await page.content();
  for (const secret of [COMPLAINT.name, 'Darmo', '7890', 'hijau']) assert.ok(!seen.includes(secret), secret);
  const picture = page.getByRole('img', { name: ALT });
  await picture.scrollIntoViewIfNeeded();
  await page.waitForFunction((image) => image.complete && image.naturalWidth > 0, await picture.elementHandle());
  await sound(page, 'publik-aduan');

  await page.goto(`${here.base}/jenawi/lapor`);
  await ready(page);
  await page.getByRole('button', { name: 'Lanjut' }).waitFor();
  await page.getByLabel('Apa yang terjadi?').fill('Lampu jalan di balai desa Balong mati lagi, anak-anak takut lewat.');
  for (const title of ['Aduan ini tentang apa', 'Di mana', 'Foto', 'Siapa yang boleh tahu', 'Tentang Anda']) {
    await next(page);
    await heading(page, new RegExp(title));
  }
  await page.getByLabel('Nama lengkap').fill('Budi Santosa');
  await page.getByLabel('Nomor telepon').fill('0812 9999 0000');
  await page.getByLabel('Alamat').fill('Balong RT 03');
  await next(page);
  const [shown] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: EDITED }).click(),
  ]);
  await sound(page, 'publik-serupa');
  await shown.getByRole('button', { name: 'Saya juga mengalaminya' }).click();
  await shown.getByText('1 warga lain ikut merasakan ini.').waitFor();
  await sound(shown, 'publik-ikut');
  await shown.getByRole('link', { name: /daftar di ponsel ini/ }).click();
  const followed = shown.getByRole('listitem').filter({ hasText: EDITED });
  await shown.getByRole('heading', { name: 'Aduan warga lain yang Anda ikuti' }).waitFor();
  await sound(shown, 'milik-diikuti');
  await followed.getByRole('link', { name: /^Buka/ }).click();
  await heading(shown, EDITED);

  const reporter = await office.track(filed);
  await reporter.getByRole('button', { name: 'Cabut izin tampil' }).click();
  await reporter.getByText('Ditarik dari halaman publik').waitFor();
  const gone = await page.request.get(`${here.base}/jenawi/aduan/${filed.number}`);
  assert.equal(gone.status(), 404);
});

test('on a phone a complaint is blacked out with a finger, and taken off again', async () => {
  const office = new Office(here, 'jenawi');
  const filed = await office.file({ 'Boleh ditampilkan ke publik': true, 'Apa yang terjadi?': STORY, foto: true });
  const page = await officer(here.browser, here.base, 'klarifikasi.jenawi', PHONE);
  await page.locator('.case-row').filter({ hasText: filed.number }).first().click();
  await page.getByRole('link', { name: 'Siapkan untuk publik' }).click();
  await page.getByRole('button', { name: 'Samarkan semua usulan' }).click();
  await page.getByLabel('Tampilkan gambar ini').check();
  await drag(page);
  await page.getByLabel('Keterangan gambar').fill(ALT);
  await sound(page, 'publik-lembar');
  await page.getByRole('button', { name: 'Tampilkan', exact: true }).click();
  await page.getByText('Ditampilkan untuk publik').waitFor();
  await page.getByLabel('Mengapa ditarik').fill('Masih ada petunjuk tentang pelapor.');
  await sound(page, 'publik-tarik');
  await page.getByRole('button', { name: 'Tarik dari publik' }).click();
  await page.getByText('Sudah ditarik dari halaman publik').waitFor();
  const gone = await page.request.get(`${here.base}/jenawi/aduan/${filed.number}`);
  assert.equal(gone.status(), 404);
});
