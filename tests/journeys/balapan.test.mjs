// Two officers at one case, each at a server of their own over one PostgreSQL: they see each other, one step wins,
// and the other keeps what was typed and sees what happened meanwhile.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { DESK, officer, sound, stage } from './harness.mjs';
import { Office } from './office.mjs';

const here = stage('2026-11-23T09:00:00+07:00', { postgres: true });

/** Opens a complaint from the list of all. */
async function open(base, login, number) {
  const page = await officer(here.browser, base, login, DESK);
  await page.goto(`${base}/petugas?tampilan=semua`);
  await page.locator('.case-row').filter({ hasText: number }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(number) }).waitFor();
  return page;
}

/** Writes a message to the reporter, without sending it; brings the button that would. */
async function write(page, text) {
  await page.getByRole('button', { name: /^Kirim pesan/ }).click();
  const form = page.locator('form').filter({ has: page.getByLabel('Pesan untuk pelapor') });
  await form.getByLabel('Pesan untuk pelapor').fill(text);
  return form.locator('button[type=submit]');
}

test('of two officers one wins, and the other sees what happened and loses no word', async () => {
  const { number } = await new Office(here, 'jenawi').file();
  const other = await here.another();
  const classifier = await open(here.base, 'klarifikasi.jenawi', number);
  const admin = await open(other.base, 'admin.jenawi', number);
  await admin.getByText(/^Juga membuka aduan ini: .*Pengelola Data dan Klarifikasi Informasi/).waitFor();
  await sound(admin, 'balapan-berdua');

  const pages = [classifier, admin];
  const texts = ['Kami memeriksa lampunya pagi ini.', 'Mohon sebutkan nomor tiang lampunya.'];
  const buttons = await Promise.all(pages.map((page, nth) => write(page, texts[nth])));
  // From here on neither is told by itself that the case has moved on.
  await Promise.all(pages.map((page) => page.route('**/presence', (route) => route.abort())));
  await Promise.all(buttons.map((button) => button.click()));
  const behind = pages.map((page) => page.getByText('Aduan ini berubah saat Anda bekerja.'));
  await behind[0].or(classifier.locator('.toast')).first().waitFor();
  await behind[1].or(admin.locator('.toast')).first().waitFor();
  const late = await Promise.all(behind.map((notice) => notice.isVisible()));
  assert.equal(late.filter(Boolean).length, 1, 'one of them wins');

  const loser = late.indexOf(true);
  const page = pages[loser];
  await sound(page, 'balapan-kalah');
  assert.equal(await page.getByLabel('Pesan untuk pelapor').inputValue(), texts[loser], 'what was typed is kept');
  await page.getByText(texts[1 - loser]).first().waitFor();
  await buttons[loser].click();
  await page.locator('.toast').waitFor();
  for (const text of texts) await page.getByText(text).first().waitFor();
});
