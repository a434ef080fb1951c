// A complaint shown to the public: agreed to on a phone, edited at a desk, found by whoever would file the same, and
// taken back by its reporter.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { COMPLAINT, heading, next, ready, sound, stage, visitor } from './harness.mjs';
import { Office } from './office.mjs';

const here = stage('2026-11-23T09:00:00+07:00');
const EDITED = 'Lampu jalan di depan balai desa Balong mati, anak-anak takut pulang mengaji.';

test('a complaint is shown once it is agreed to and edited, found by others, and taken back', async () => {
  const office = new Office(here, 'jenawi');
  const filed = await office.file({ 'Boleh ditampilkan ke publik': true });
  const classifier = await office.signIn('klarifikasi');
  await classifier.open(filed.number);
  await classifier.page.getByText('Untuk publik', { exact: true }).click();
  await classifier.page.getByRole('button', { name: 'Siapkan untuk publik' }).click();
  const text = classifier.page.getByLabel('Isi aduan yang ditampilkan');
  await text.waitFor();
  assert.equal(await text.inputValue(), COMPLAINT.story, 'the proposal is what was told');
  await text.fill(EDITED);
  await classifier.look('publik-sunting');
  await classifier.page.getByRole('button', { name: 'Tampilkan', exact: true }).click();
  await classifier.page.getByText('Ditampilkan untuk publik').waitFor();
  await classifier.look('publik-tampil');

  const page = await visitor(here.browser);
  await page.goto(`${here.base}/jenawi/aduan`);
  await page.getByRole('link', { name: EDITED }).waitFor();
  await sound(page, 'publik-daftar');
  await page.getByLabel('Cari kata').fill('lampunya');
  await page.getByRole('button', { name: 'Cari' }).click();
  await page.getByRole('link', { name: EDITED }).click();
  await heading(page, EDITED);
  assert.ok(!(await page.content()).includes(COMPLAINT.name), 'nobody is named');
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
