// Several complaints about one matter: found alike, gathered, answered for together; and one action for what is chosen
// in the queue, looked at beforehand, on a page that is loaded anew in the middle.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { COMPLAINT, DESK, PHONE, officer, ready, sound, stage, visitor } from './harness.mjs';

const here = stage();

/** Files a complaint by the API, at Jenawi where nothing else is said; brings number and code. */
async function file(more = {}, agency = 'jenawi') {
  const form = { ...COMPLAINT, happened_on: '2026-11-16', email: '', files: [], ...more };
  const answer = await fetch(`${here.base}/api/v1/agencies/${agency}/cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(form),
  });
  assert.equal(answer.status, 201, await answer.clone().text());
  return answer.json();
}

/** Chooses an action and what goes with it, looks at what would become of the cases, and does it. */
async function classify(page, count, name) {
  const action = page.getByLabel('Tindakan', { exact: true });
  const option = action.locator('option', { hasText: /^Klasifikasikan.*Petugas|^Klasifikasi/ }).first();
  await option.waitFor({ state: 'attached' });
  await action.selectOption(await option.getAttribute('value'));
  await page.getByRole('button', { name: 'Lihat dulu hasilnya' }).click();
  await page.getByText('Pilih salah satu untuk Klasifikasi.').first().waitFor();
  await page.getByLabel('Klasifikasi', { exact: true }).selectOption({ index: 2 });
  await page.getByRole('button', { name: 'Lihat dulu hasilnya' }).click();
  const act = page.getByRole('button', { name: `Lakukan untuk ${count} aduan` });
  await act.waitFor();
  await page.getByText(/→ Sudah diklasifikasi.*Tenggat berikutnya/).first().waitFor();
  await sound(page, `${name}-pratinjau`);
  return act;
}

test('complaints about one matter are gathered and acted on together, and each reporter keeps their own', async () => {
  const first = await file({ name: 'Sari Ambarwati' });
  const secret = await file({ name: 'Bekti Utomo', confidential: true });
  await file({ name: 'Wahyu Lestari', anonymous: true });
  const page = await officer(here.browser, here.base, 'klarifikasi.jenawi', DESK);
  await page.getByRole('link', { name: new RegExp(first.number) }).first().click();
  await page.getByRole('link', { name: 'Aduan serupa dan kelompok' }).click();
  await page.getByRole('heading', { name: 'Aduan yang mungkin tentang hal yang sama' }).waitFor();
  await page.getByText(/kata sama · hari yang sama/).first().waitFor();
  const boxes = page.getByRole('checkbox', { name: /^Pilih aduan/ });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole('button', { name: 'Gabungkan yang dipilih' }).click();
  await page.getByText('Nama kelompok perlu diisi.').first().waitFor();
  await sound(page, 'bersama-serupa');
  await page.getByLabel('Nama kelompok').fill('Lampu jalan Balong');
  await page.getByRole('button', { name: 'Gabungkan yang dipilih' }).click();
  await page.getByRole('heading', { name: 'Kelompok “Lampu jalan Balong”' }).waitFor();
  await page.getByText('3 aduan yang dapat Anda lihat').waitFor();
  await sound(page, 'bersama-kelompok');
  await (await classify(page, 3, 'bersama')).click();
  await page.getByText('Selesai: 3 dilakukan, 0 dibiarkan seperti semula.').waitFor();
  await sound(page, 'bersama-selesai');

  const phone = await visitor(here.browser);
  await phone.goto(`${here.base}/lacak#kode=${first.code}`);
  await ready(phone);
  await phone.getByLabel('Nomor register').fill(first.number);
  await phone.getByRole('button', { name: 'Lihat aduan' }).click();
  await phone.getByText('Hal yang sama juga disampaikan dalam satu aduan lain.').waitFor();
  await phone.getByText('Ditangani bersama aduan lain tentang hal yang sama').waitFor();
  assert.ok(!(await phone.locator('main').innerText()).includes(secret.number), 'no other complaint is named');
  await sound(phone, 'bersama-pelacak');
});

test('what is chosen in the queue is acted on once, though the page is loaded anew in the middle', async () => {
  const numbers = [];
  for (const name of ['Tri Wahyuni', 'Eko Prasetyo', 'Dewi Anggraini']) numbers.push((await file({ name })).number);
  const page = await officer(here.browser, here.base, 'klarifikasi.jenawi', DESK);
  page.on('dialog', (dialog) => dialog.accept());
  const row = (number) => page.getByRole('link', { name: new RegExp(number) }).first();
  await row(numbers[2]).waitFor();
  await row(numbers[0]).press('x');
  await page.getByText('1 dipilih').waitFor();
  await row(numbers[2]).click({ modifiers: ['Shift'] });
  await page.getByText('3 dipilih').waitFor();
  assert.equal(new URL(page.url()).pathname, '/petugas', 'Shift opens nothing');
  await sound(page, 'massal-antrean');
  await page.keyboard.press('b');
  await page.getByRole('heading', { level: 1, name: 'Tindakan untuk beberapa aduan' }).waitFor();
  const act = await classify(page, 3, 'massal');
  await page.route('**/api/v1/together', (route) => route.abort(), { times: 1 });
  await act.click();
  await page.getByText('Yang sudah dilakukan aman').waitFor();
  await sound(page, 'massal-terputus');
  await page.reload();
  await page.getByText('Selesai: 3 dilakukan, 0 dibiarkan seperti semula.').waitFor();
  await sound(page, 'massal-selesai');
  await page.getByRole('link', { name: numbers[0] }).click();
  await page.getByText('Sudah diklasifikasi', { exact: true }).first().waitFor();
});

test('on a phone rows are chosen with a finger', async () => {
  const numbers = [];
  for (const name of ['Ratna Sari', 'Joko Susilo']) numbers.push((await file({ name })).number);
  const page = await officer(here.browser, here.base, 'klarifikasi.jenawi', PHONE);
  await page.getByRole('link', { name: new RegExp(numbers[0]) }).first().waitFor();
  await page.getByRole('button', { name: 'Pilih beberapa' }).click();
  for (const number of numbers) await page.getByRole('checkbox', { name: `Pilih aduan ${number}` }).check();
  await page.getByText('2 dipilih').waitFor();
  await sound(page, 'massal-antrean-ponsel');
  await page.getByRole('button', { name: 'Tindakan bersama' }).click();
  await (await classify(page, 2, 'massal-ponsel')).click();
  await page.getByText('Selesai: 2 dilakukan, 0 dibiarkan seperti semula.').waitFor();
  await sound(page, 'massal-ponsel-selesai');
});

for (const size of [DESK, PHONE]) test(`what one reporter told twice is closed by one button, in words that name the first (${size.width})`, async () => {
  const who = { name: 'Ningsih Rahayu', phone: `0813-4444-${size.width}0`.slice(0, 14) };
  const first = await file(who, 'karanganyar');
  const twin = await file(who, 'karanganyar');
  const page = await officer(here.browser, here.base, 'admin.karanganyar', size);
  await page.getByRole('link', { name: new RegExp(first.number) }).first().click();
  await page.getByRole('link', { name: 'Aduan serupa dan kelompok' }).click();
  await page.getByText('pelapor yang sama', { exact: true }).first().waitFor();
  assert.equal(await page.getByRole('button', { name: /sebagai ganda/ }).count(), 0, 'the first one goes on');
  await page.getByRole('link', { name: twin.number }).click();
  await page.getByRole('link', { name: 'Aduan serupa dan kelompok' }).click();
  const close = page.getByRole('button', { name: `Tutup aduan ini sebagai ganda dari ${first.number}` });
  await close.waitFor();
  await sound(page, 'ganda-serupa');
  await close.click();
  const said = page.getByLabel('Pesan untuk pelapor');
  await said.waitFor();
  assert.match(await said.inputValue(), new RegExp(`nomor ${first.number},`));
  assert.equal(await page.getByLabel('Aduan yang sama masih diproses').isChecked(), true);
  await sound(page, 'ganda-panel');
  await page.locator('form[id^=langkah-] button[type=submit], form[id^=langkah-] .buttons button').first().click();
  await page.getByText('Tidak diproses', { exact: true }).first().waitFor();
  const phone = await visitor(here.browser);
  await phone.goto(`${here.base}/lacak#kode=${twin.code}`);
  await ready(phone);
  await phone.getByLabel('Nomor register').fill(twin.number);
  await phone.getByRole('button', { name: 'Lihat aduan' }).click();
  await phone.getByText(`nomor ${first.number}, yang tetap kami tangani`).waitFor();
});
