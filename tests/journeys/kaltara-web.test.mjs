// A complaint by proxy through the website of DKISP Kalimantan Utara, on a phone: a NIK that is none, a picture of
// an identity document, a category; and what the officer who opens the identity then sees.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import {
  COMPLAINT, heading, next, PHONE, photo, ready, stage, visitor,
} from './harness.mjs';
import { Office } from './office.mjs';

const here = stage('2026-11-23T10:00:00+08:00');
// Sound, and nobody's; the other one names no month.
const NIK = '6471014508909999';
const NO_NIK = '6471014513909999';
const REPRESENTED = 'Markus Njau';
const CATEGORY = 'Jalan, jembatan, dan penerangan';
const WRONG_NIK = 'NIK ini tidak sesuai susunannya.';
const REASON = 'Memastikan kuasa dan alamat pelapor lewat telepon.';

/** Answers the pages before the person's. */
async function tell(office, page, anonymous = false) {
  await page.goto(`${here.base}/kaltara/lapor`);
  await ready(page);
  await heading(page, 'Apa yang terjadi?');
  await page.locator('#story').fill(COMPLAINT.story);
  await office.look(page, 'web-isi');
  await next(page);
  await heading(page, 'Aduan ini tentang apa?');
  await page.getByRole('radio', { name: CATEGORY }).check();
  await office.look(page, 'web-tentang');
  await next(page);
  await heading(page, 'Di mana dan kapan?');
  await page.locator('#place').fill(COMPLAINT.place);
  await office.look(page, 'web-tempat');
  await next(page);
  await heading(page, 'Foto dan berkas');
  await office.look(page, 'web-berkas');
  await next(page);
  await heading(page, 'Siapa yang boleh tahu?');
  await office.look(page, 'web-rahasia');
  if (anonymous) await page.locator('#anonymous').check();
  await next(page);
  await heading(page, 'Tentang Anda');
}

/** Says who complains, for whom, and proves it. */
async function introduce(page, nik) {
  await page.locator('#name').fill(COMPLAINT.name);
  await page.locator('#nik').fill(nik);
  await page.locator('#phone').fill(COMPLAINT.phone);
  await page.locator('#address').fill(COMPLAINT.address);
  await page.locator('#capacity').selectOption({ label: 'Orang yang memberi saya kuasa' });
  await page.locator('#represents').fill(REPRESENTED);
  await page.locator('#document').setInputFiles([{ ...await photo(page), name: 'ktp.jpg' }]);
  await page.getByText('Terkirim').waitFor();
}

/** What stands on the person's page. */
async function standing(page) {
  const fields = ['#name', '#nik', '#phone', '#address', '#capacity', '#represents'];
  const values = await Promise.all(fields.map((field) => page.locator(field).inputValue()));
  return [...values, await page.getByText('ktp.jpg').first().isVisible()];
}

test('a complaint by proxy goes through the website with NIK and document, and a wrong NIK loses nothing', async () => {
  const office = new Office(here, 'kaltara');
  const page = await visitor(here.browser, { size: PHONE });
  await tell(office, page);
  await introduce(page, NO_NIK);
  const typed = await standing(page);
  await next(page);
  await page.getByText(WRONG_NIK).first().waitFor();
  await office.look(page, 'web-nik-salah');
  assert.deepEqual(await standing(page), typed, 'nothing typed is lost');
  await page.locator('#nik').fill(NIK);
  await office.look(page, 'web-orang');
  await next(page);
  await heading(page, 'Periksa jawaban Anda');
  for (const answer of [CATEGORY, REPRESENTED, COMPLAINT.name]) await page.getByText(answer).first().waitFor();
  await office.look(page, 'web-periksa');
  await page.getByRole('button', { name: 'Kirim aduan' }).click();
  await heading(page, 'Aduan diterima');
  await office.look(page, 'web-tanda-terima');
  const [number] = (await page.locator('main').innerText()).match(/[A-Z]{3}-\d{4}-\d{4}/);
  assert.ok(!page.url().includes(NIK), 'nothing of it stands in the address');

  const desk = await office.signIn('admin');
  await desk.open(number);
  const panel = desk.page.locator('details').filter({ has: desk.page.getByText('Data pelapor', { exact: true }) });
  await panel.getByText('Data pelapor', { exact: true }).click();
  assert.ok(!(await panel.innerText()).replaceAll(' ', '').includes(NIK), 'masked until it is opened');
  await panel.getByRole('button', { name: 'Buka identitas' }).click();
  await panel.getByLabel('Alasan membuka identitas').fill(REASON);
  await desk.look('web-identitas-alasan');
  await panel.locator('form').getByRole('button', { name: 'Buka identitas' }).click();
  await panel.getByText(COMPLAINT.name).waitFor();
  const told = await panel.innerText();
  for (const fact of [NIK, REPRESENTED, 'Orang yang memberi saya kuasa']) assert.ok(told.includes(fact), told);
  await panel.locator('.files a').first().waitFor();
  await desk.look('web-identitas-terbuka');
  await desk.remembers('Pembukaan identitas');
});

test('an anonymous reporter reads that the telephone number is sealed too', async () => {
  const office = new Office(here, 'kaltara');
  const page = await visitor(here.browser, { size: PHONE });
  await tell(office, page, true);
  await page.getByText('Disegel bersama nama Anda; petugas tidak dapat membukanya.').waitFor();
  assert.equal(await page.getByText('Dipakai bila petugas').count(), 0);
  await office.look(page, 'web-anonim');
});

test('an erased case is headed by its number in the tracker', async () => {
  const office = new Office(here, 'kaltara');
  const filed = await office.file();
  const phone = await office.track(filed);
  await phone.getByText('Cabut aduan', { exact: true }).first().click();
  await phone.getByRole('button', { name: 'Ya, cabut aduan ini' }).click();
  await phone.getByText('Dicabut pelapor', { exact: true }).waitFor();
  here.run('erase', '--agency', 'kaltara', '--reason', 'Permintaan tertulis pelapor.', '--ya', filed.number);
  const after = await office.track(filed);
  assert.equal(await after.getByRole('heading', { level: 1 }).innerText(), `Aduan ${filed.number}`);
  await office.look(after, 'lacak-terhapus');
});
