// Ways to move in the console, at a desk and on a phone: the palette, keys that lead to screens, help and the
// first-day tour; and a long list that keeps its place while cases open, close and come.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { DESK, PHONE, officer, sound, stage } from './harness.mjs';

// Whoever files a morning's complaints at once here is no machine that has to prove anything.
process.env.ADUAN_PROOF_AFTER = '0';
const here = stage('2026-11-23T09:00:00+07:00');
const LOGIN = 'klarifikasi.jenawi';

/** Files complaints at once, as a morning brings them. */
async function file(count, story) {
  for (let nth = 0; nth < count; nth += 1) {
    const form = { story: `${story} ${nth}`, place: 'Desa Balong', name: 'Sari Ambarwati', phone: '0812 3456 7890', address: 'Balong RT 02' };
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const answer = await fetch(`${here.base}/api/v1/agencies/jenawi/cases`, { method: 'POST', headers, body: JSON.stringify(form) });
    assert.ok(answer.ok, await answer.text());
  }
}

/** Waits until keys are heard on a page that was just opened, and it is known whose they are. */
async function listens(page) {
  await page.locator('html[data-pandu]').waitFor({ state: 'attached' });
  await page.locator('[data-buka=perintah][data-tahu*=" "]').waitFor({ state: 'attached' });
}

for (const size of [DESK, PHONE]) {
  test(`an officer finds every way at ${size.width} pixels, and is shown around once`, async () => {
    await file(1, 'Lampu jalan mati di depan balai desa');
    const page = await officer(here.browser, here.base, LOGIN, size);
    await page.getByRole('button', { name: 'Mulai tur' }).click();
    const tour = page.locator('dialog.tour');
    const stops = Number((await tour.locator('.count').innerText()).match(/dari (\d)/)[1]);
    assert.ok(stops >= 3 && stops <= 6, `the tour has ${stops} stops`);
    await sound(page, 'jalan-tur');
    for (let nth = 0; nth < stops; nth += 1) await tour.locator('.button').first().click();
    await tour.waitFor({ state: 'detached' });

    await page.locator('[data-buka=perintah]').click();
    const palette = page.getByRole('combobox', { name: 'Ketik nama layar' });
    await sound(page, 'jalan-perintah');
    await palette.fill('semua terb');
    await palette.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Semua yang terbuka' }).waitFor();
    await listens(page);
    await page.keyboard.press('Control+k');
    await palette.fill('jnw-2026-0001');
    await page.getByRole('option', { name: 'Buka aduan JNW-2026-0001' }).waitFor();
    await palette.press('Enter');
    await page.getByRole('heading', { level: 1, name: /JNW-2026-0001/ }).waitFor();
    await listens(page);
    await page.keyboard.press('Control+k');
    await palette.fill('jnw-2026-9999');
    await palette.press('Enter');
    await page.getByText('Tidak ada aduan bernomor JNW-2026-9999').waitFor();
    await palette.fill('klasifikasikan');
    await palette.press('Enter');
    await page.locator('form[id^="langkah-"]').waitFor();

    await page.keyboard.press('Escape');
    await listens(page);
    await page.keyboard.press('g');
    await page.keyboard.press('u');
    await page.getByText('Ratna Kusumastuti').first().waitFor();
    await page.waitForURL(/akun$/);
    await page.locator('[data-buka=perintah]').waitFor();
    await listens(page);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Bantuan' }).getByText('Kata sandi dan perangkat').waitFor();
    await sound(page, 'jalan-bantuan');
    await page.getByRole('button', { name: 'Tutup' }).click();
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await page.getByRole('heading', { level: 1, name: 'Menunggu saya' }).waitFor();
    await page.getByLabel('Cari nomor atau kata').pressSequentially('gu?');
    assert.equal(await page.locator('dialog[open]').count(), 0, 'no key works while somebody types');
    assert.equal(await page.locator('.tour-offer').count(), 0, 'the tour is offered once');
    assert.deepEqual(page.mistakes, []);
    await page.context().close();
  });
}

test('a list keeps its place while a case opens and closes, and says what came meanwhile', async () => {
  await file(45, 'Jalan berlubang di pasar, nomor 1');
  // One address files so many in ten minutes and no more.
  here.pass('2026-11-23T09:11:00+07:00');
  await file(45, 'Jalan berlubang di pasar, nomor 2');
  const page = await officer(here.browser, here.base, LOGIN, DESK);
  await page.getByRole('button', { name: 'Tidak perlu' }).click();
  const top = (row) => row.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const row = page.locator('.case-row', { hasText: 'nomor 2 25' });
  await page.locator('.case-row').nth(45).scrollIntoViewIfNeeded();
  await row.scrollIntoViewIfNeeded();
  assert.ok(await page.locator('.case-row').count() < 200, 'what is far is not drawn');
  await row.click();
  await page.locator('.case-head').waitFor();
  await row.waitFor();
  const beside = await top(row);
  assert.ok(beside >= 0 && beside < DESK.height, `the row that was opened stands beside the case, at ${beside}`);
  await page.keyboard.press('Escape');
  await page.locator('.case-head').waitFor({ state: 'detached' });
  await row.waitFor();
  const before = await top(row);
  assert.ok(before >= 0 && before < DESK.height, `the list is where it was left, at ${before}`);

  await file(3, 'Pohon tumbang menutup jalan');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  const held = page.getByRole('button', { name: 'Aduan baru: 3. Tampilkan' });
  await held.waitFor({ timeout: 30_000 });
  assert.ok(Math.abs(await top(row) - before) <= 2, 'nothing jumps when something comes');
  await sound(page, 'jalan-ada-baru');
  await held.click();
  await page.locator('.case-row:focus', { hasText: 'Pohon tumbang' }).waitFor();
});
