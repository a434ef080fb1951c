// The first administrator of an installation comes from the command line and by one link; invites an officer,
// who sets a password on a phone and works; and hands the post to someone else.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { COMPLAINT, DESK, PASSWORD, PHONE, sound, stage, visitor } from './harness.mjs';

const here = stage();
const GOOD = 'tujuh payung biru miring';

/** Sets a password by a one-time link; the page leads on into the console. */
async function setPassword(page, link) {
  await page.goto(link);
  await page.getByRole('heading', { level: 1, name: 'Buat kata sandi' }).waitFor();
  assert.ok(!page.url().includes('#'), 'the secret does not stay in the address');
  await page.getByLabel('Kata sandi', { exact: true }).fill('kata sandi');
  await page.getByRole('button', { name: 'Simpan dan masuk' }).click();
  await page.getByText('Kata sandi paling sedikit 12 karakter.').first().waitFor();
  await page.getByLabel('Kata sandi', { exact: true }).fill('passwordpassword');
  await page.getByRole('button', { name: 'Simpan dan masuk' }).click();
  await page.getByText('Kata sandi ini mudah ditebak').first().waitFor();
  assert.equal(await page.getByLabel('Kata sandi', { exact: true }).inputValue(), 'passwordpassword');
  await sound(page, 'undangan');
  await page.getByLabel('Kata sandi', { exact: true }).fill(GOOD);
  await page.getByRole('button', { name: 'Simpan dan masuk' }).click();
}

/** Signs someone in at a console of their own. */
async function signIn(login, password) {
  const page = await visitor(here.browser, { size: DESK });
  await page.goto(`${here.base}/petugas/masuk`);
  await page.getByLabel('Nama pengguna').fill(login);
  await page.getByLabel('Kata sandi').fill(password);
  await page.getByRole('button', { name: 'Masuk' }).click();
  return page;
}

/** Files a complaint as a citizen's phone would. */
async function file() {
  const key = `perjalanan-${Math.random().toString(16).slice(2)}-000000`;
  const answer = await fetch(`${here.base}/api/v1/agencies/jenawi/cases`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify({ ...COMPLAINT, happened_on: '', email: '', files: [] }),
  });
  assert.equal(answer.status, 201, await answer.text());
}

test('an installation comes to life by one command and one link', async () => {
  const site = here.base;
  const told = here.run('staff', 'add', '--agency', 'jenawi', '--role', 'administrator', '--login', 'sri.kebun',
    '--name', 'Sri Kebun', '--email', 'sri@contoh.id', '--site', site);
  const link = told.match(/http:\/\/\S+\/petugas\/undangan#[0-9a-f]{64}/)?.[0];
  assert.ok(link, told);
  const admin = await visitor(here.browser, { size: DESK });
  await setPassword(admin, link);
  await admin.getByRole('heading', { level: 1, name: 'Petugas dan jabatan' }).waitFor();
  await admin.getByRole('button', { name: /^Sri Kebun/ }).waitFor();
  await sound(admin, 'kelola');

  await admin.getByRole('button', { name: 'Undang petugas' }).click();
  await admin.getByRole('button', { name: 'Buat undangan' }).click();
  await admin.getByText('Nama lengkap perlu diisi.').first().waitFor();
  await sound(admin, 'kelola-undang-salah');
  await admin.locator('#undang-name').fill('Ratih Pramesti');
  await admin.locator('#undang-login').fill('klarifikasi.jenawi');
  await admin.locator('#undang-email').fill('ratih@contoh.id');
  const office = await admin.locator('#undang-role').locator('option').filter({ hasText: /.+/ }).evaluateAll(
    (options) => options.map((option) => option.value).find((value) => value.startsWith('classifier/')));
  await admin.locator('#undang-role').selectOption(office);
  await admin.getByRole('button', { name: 'Buat undangan' }).click();
  await admin.getByText('Nama pengguna ini sudah dipakai orang lain.').first().waitFor();
  assert.equal(await admin.locator('#undang-name').inputValue(), 'Ratih Pramesti', 'nothing typed is lost');
  await admin.locator('#undang-login').fill('ratih.p');
  await admin.getByRole('button', { name: 'Buat undangan' }).click();
  await admin.getByRole('heading', { name: 'Tautan untuk Ratih Pramesti' }).waitFor();
  await sound(admin, 'kelola-tautan');
  const invitation = await admin.locator('.link-text').textContent();

  await file();
  const phone = await visitor(here.browser, { size: PHONE });
  await setPassword(phone, invitation);
  await phone.getByText('Lampu jalan di depan balai desa').first().waitFor();
  await phone.getByRole('link', { name: 'Akun' }).click();
  await phone.getByRole('heading', { name: 'Tempat Anda masuk' }).waitFor();
  await phone.getByText('di sini', { exact: true }).waitFor();
  await sound(phone, 'akun');
  const spent = await visitor(here.browser);
  await spent.goto(invitation);
  await spent.getByRole('heading', { name: 'Tautan ini tidak berlaku.' }).waitFor();
  await sound(spent, 'undangan-terpakai');
});

test('a post where cases wait is handed over, not left', async () => {
  await file();
  const admin = await signIn('administrator.jenawi', PASSWORD);
  await admin.getByRole('heading', { level: 1, name: 'Petugas dan jabatan' }).waitFor();
  await admin.getByRole('searchbox').fill('ppid.jenawi');
  // Their superior's login ends with it too.
  const row = admin.locator('.person').filter({ hasNotText: 'atasan-ppid' });
  await admin.waitForFunction(() => document.querySelectorAll('.person').length === 2);
  await row.getByRole('button').first().click();
  await row.getByRole('button', { name: /^Akhiri/ }).click();
  await sound(admin, 'kelola-akhiri');
  await row.getByRole('button', { name: 'Batal' }).click();
  await row.getByRole('button', { name: /^Alihkan/ }).click();
  await row.getByLabel('Petugas').selectOption({ label: 'Ratih Pramesti' });
  await row.getByLabel('Sebagai').selectOption('plh');
  await row.getByRole('button', { name: 'Alihkan jabatan' }).click();
  await row.getByText('Sampai tanggal perlu diisi.').first().waitFor();
  await sound(admin, 'kelola-alihkan');
  await row.getByLabel('Sebagai').selectOption('');
  await row.getByRole('button', { name: 'Alihkan jabatan' }).click();
  await admin.getByRole('status').filter({ hasText: 'Jabatan dialihkan kepada Ratih Pramesti.' }).waitFor();
  await admin.getByText(/mengalihkan jabatan kepada Ratih Pramesti/).waitFor();

  await admin.setViewportSize(PHONE);
  await sound(admin, 'kelola-ponsel');
  const ratih = await signIn('ratih.p', GOOD);
  await ratih.locator('#jabatan option').nth(1).waitFor({ state: 'attached' });
  assert.equal(await ratih.locator('#jabatan option').count(), 2, 'both posts are there to act from');
  await ratih.getByRole('link', { name: 'Akun' }).click();
  await ratih.getByRole('heading', { name: 'Tempat Anda masuk' }).waitFor();
  await sound(ratih, 'akun');
  await ratih.getByRole('button', { name: 'Keluar dari semua yang lain' }).click();
  await ratih.getByRole('status').filter({ hasText: 'Semua sesi lain berakhir.' }).waitFor();
});
