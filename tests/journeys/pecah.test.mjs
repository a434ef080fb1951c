// One letter that tells two matters: an officer makes a part of it a complaint of its own, and its reporter opens that
// from the tracker of the first, in the app and on the plain page.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { COMPLAINT, DESK, PHONE, officer, ready, sound, stage, visitor } from './harness.mjs';

const here = stage();
const PART = 'Petugas loket juga meminta uang lima puluh ribu rupiah tanpa kuitansi.';
const LETTER = { ...COMPLAINT, story: `${COMPLAINT.story} ${PART}`, happened_on: '2026-11-16', email: '', files: [] };

/** Files a letter of two matters at Jenawi by the API; brings number and code. */
async function file() {
  const answer = await fetch(`${here.base}/api/v1/agencies/jenawi/cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(LETTER),
  });
  assert.equal(answer.status, 201, await answer.clone().text());
  return answer.json();
}

/** Marks the part in the whole, as a finger or the keyboard would. */
async function mark(page) {
  await page.locator('#naskah').evaluate((field, part) => {
    const from = field.value.indexOf(part);
    field.focus();
    field.setSelectionRange(from, from + part.length);
  }, PART);
  await page.getByRole('button', { name: 'Pakai yang ditandai' }).click();
}

/** Splits the open complaint; brings the number of the part. */
async function split(page, size) {
  await page.getByRole('link', { name: 'Pecah aduan' }).click();
  await page.getByLabel('Seluruh yang disampaikan pelapor').waitFor();
  await page.getByRole('button', { name: 'Pakai yang ditandai' }).click();
  await page.getByText('Belum ada yang ditandai').waitFor();
  await page.getByRole('button', { name: 'Pecah menjadi aduan baru' }).click();
  await page.getByText('Bagian yang menjadi aduan baru perlu diisi.').or(page.getByText(/perlu diisi/)).first().waitFor();
  await sound(page, `pecah-kurang-${size}`);
  await mark(page);
  assert.equal(await page.getByLabel('Bagian yang menjadi aduan baru').inputValue(), PART);
  assert.equal(await page.getByLabel('Tempat kejadian').inputValue(), LETTER.place, 'what was told stands there already');
  await page.getByLabel('Pesan untuk pelapor').fill('Supaya masing-masing cepat dijawab.');
  await page.getByRole('heading', { name: 'Tenggat aduan baru' }).waitFor();
  await sound(page, `pecah-${size}`);
  await page.getByRole('button', { name: 'Pecah menjadi aduan baru' }).click();
  await page.getByText(/Aduan baru .* dibuka\. Pelapor diberi tahu\./).waitFor();
  await sound(page, `pecah-jadi-${size}`);
  const said = await page.getByText(/Aduan baru .* dibuka\./).innerText();
  return said.match(/[A-Z]+-\d{4}-\d{4}/)[0];
}

for (const [size, name] of [[DESK, 'meja'], [PHONE, 'ponsel']]) {
  test(`a part becomes a complaint of its own, and its reporter follows it (${name})`, async () => {
    const whole = await file();
    const page = await officer(here.browser, here.base, 'klarifikasi.jenawi', size);
    await page.getByRole('link', { name: new RegExp(whole.number) }).first().click();
    const part = await split(page, name);
    assert.ok(!(await page.locator('main').innerText()).includes('Ambarwati'), 'nobody is named');
    await page.getByRole('link', { name: `Buka aduan ${part}` }).click();
    await page.getByRole('link', { name: `Pecahan dari ${whole.number}` }).waitFor();
    await page.locator('.message').getByText(PART).first().waitFor();
    await sound(page, `pecah-aduan-${name}`);
    await page.getByRole('link', { name: `Pecahan dari ${whole.number}` }).click();
    await page.getByLabel('Seluruh yang disampaikan pelapor').waitFor();
    assert.equal(await page.locator('#naskah').inputValue(), LETTER.story, 'the whole is read on the part too');

    const reporter = await visitor(here.browser, { size });
    await reporter.goto(`${here.base}/lacak#kode=${whole.code}`);
    await ready(reporter);
    await reporter.getByLabel('Nomor register').fill(whole.number);
    await reporter.getByRole('button', { name: 'Lihat aduan' }).click();
    await reporter.getByText('Sebagian aduan ini ditangani tersendiri').waitFor();
    await sound(reporter, `pecah-pelacak-${name}`);
    await reporter.getByRole('link', { name: part }).click();
    await reporter.getByText(`Aduan ini bagian dari aduan Anda nomor ${whole.number}`).first().waitFor();
    assert.ok(!reporter.url().includes('kode'), 'no code stays in the address');

    const plain = await visitor(here.browser, { size, javaScript: false });
    await plain.goto(`${here.base}/lacak`);
    await plain.getByLabel('Nomor register').fill(whole.number);
    await plain.getByLabel('Kode lacak').fill(whole.code);
    await plain.getByRole('button', { name: 'Lihat aduan' }).click();
    await plain.getByRole('button', { name: `Buka aduan ${part}` }).click();
    await plain.getByText(`Aduan ini bagian dari aduan Anda nomor ${whole.number}`).first().waitFor();
  });
}
