// How secret a complaint is: made confidential by one officer, loosened by two, and by its reporter where it was their
// wish.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import {
  officer, PHONE, ready, sound, stage, visitor,
} from './harness.mjs';
import { Office } from './office.mjs';

const here = stage('2026-11-23T09:00:00+07:00');
const REASON = 'Perbaikan perlu diumumkan kepada warga sekitar.';

/** Sends the form of a deed on the sheet. */
async function does(page, deed) {
  const form = page.locator('form').filter({ has: page.getByRole('heading', { name: deed, exact: true }) });
  await form.getByLabel('Alasan, dibaca pelapor').fill(REASON);
  await form.locator('button[type=submit]').click();
}

test('one officer makes it confidential, and two are needed to loosen it', async () => {
  const office = new Office(here, 'jenawi');
  const filed = await office.file();
  const classifier = await office.signIn('klarifikasi');
  await classifier.open(filed.number);
  await classifier.page.getByRole('link', { name: 'Kerahasiaan' }).click();
  await classifier.page.getByLabel('Jadikan rahasia').waitFor();
  await classifier.look('kerahasiaan');
  await does(classifier.page, 'Perketat');
  await classifier.page.getByRole('heading', { name: 'Minta pembukaan' }).waitFor();
  await classifier.look('kerahasiaan-rahasia');
  await does(classifier.page, 'Minta pembukaan');
  await classifier.page.getByText('Pembukaan diminta, menunggu persetujuan orang lain').waitFor();
  await does(classifier.page, 'Setujui pembukaan');
  await classifier.page.getByText('Permintaan ini harus disetujui orang lain').waitFor();
  await classifier.look('kerahasiaan-sendiri');

  const head = await officer(here.browser, here.base, 'pimpinan.jenawi', PHONE);
  await head.goto(classifier.page.url());
  await head.getByText('Pembukaan diminta, menunggu persetujuan orang lain').waitFor();
  await sound(head, 'kerahasiaan-setuju');
  await does(head, 'Setujui pembukaan');
  await head.getByText('Tidak rahasia').waitFor();
  const reporter = await office.track(filed);
  await reporter.getByText(REASON).first().waitFor();
});

test('what the reporter wished for is loosened only with their consent, in the app and on the plain page', async () => {
  const office = new Office(here, 'jenawi');
  const filed = await office.file({ Rahasia: true });
  const classifier = await office.signIn('klarifikasi');
  await classifier.open(filed.number);
  await classifier.page.getByRole('link', { name: 'Kerahasiaan' }).click();
  await classifier.page.getByText('Pelapor sendiri yang meminta kerahasiaan ini').waitFor();
  await does(classifier.page, 'Minta pembukaan');
  await classifier.page.getByText('Pelapor belum menjawab.').waitFor();

  const plain = await visitor(here.browser, { size: PHONE, javaScript: false });
  await plain.goto(`${here.base}/lacak`);
  await plain.getByLabel('Nomor register').fill(filed.number);
  await plain.getByLabel('Kode lacak').fill(filed.code);
  await plain.getByRole('button', { name: 'Lihat aduan' }).click();
  await plain.getByRole('button', { name: 'Saya keberatan' }).waitFor();

  const reporter = await office.track(filed);
  await reporter.getByRole('heading', { name: /meminta agar aduan Anda tidak lagi rahasia/ }).waitFor();
  await sound(reporter, 'lacak-kerahasiaan');
  await reporter.getByRole('button', { name: 'Saya setuju dibuka' }).click();
  await reporter.getByText('Pelapor menyetujui pembukaan').waitFor();
  await classifier.page.reload();
  await classifier.page.getByText('Pelapor sudah menyetujui.').waitFor();
  assert.equal(await classifier.page.getByText('Pelapor belum menjawab.').count(), 0);
  await ready(reporter);
});
