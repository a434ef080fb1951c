// The board: what came, is open and late, and the cases behind each number. Karanganyar, at a desk and on the head's phone.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { DESK, PHONE, sound, stage } from './harness.mjs';
import { Office } from './office.mjs';

const here = stage('2026-11-23T10:00:00+07:00');

test('each number of the board opens the complaints it counts', async () => {
  const office = new Office(here, 'karanganyar');
  const numbers = [];
  for (let nth = 0; nth < 2; nth += 1) numbers.push((await office.file()).number);
  for (const [login, size] of [['admin', DESK], ['pimpinan', PHONE]]) {
    const { page } = await office.signIn(login, size);
    await page.getByRole('link', { name: 'Papan kinerja' }).click();
    await page.getByRole('heading', { level: 2, name: 'Masuk', exact: true }).waitFor();
    await page.getByRole('img', { name: 'Masuk, selesai, dan yang terbuka' }).waitFor();
    await sound(page, 'papan');
    const came = page.getByRole('button', { name: /Lihat aduannya: Masuk$/ }).first();
    const count = Number(await came.innerText());
    assert.ok(count >= 2, 'what was filed is counted at once');
    await came.press('Enter');
    const list = page.getByRole('heading', { name: `Masuk: ${count} aduan` });
    await list.waitFor();
    assert.ok(await list.evaluate((heading) => heading === document.activeElement), 'the list has the focus');
    const rows = page.locator('section', { has: list }).locator('.rows-line');
    assert.equal(await rows.count(), count);
    const told = (await rows.allInnerTexts()).join(' ');
    for (const number of numbers) assert.ok(told.includes(number), `${number} in ${told}`);
    await sound(page, 'papan-daftar');
    await page.getByRole('button', { name: 'Tutup daftar' }).click();
    await list.waitFor({ state: 'detached' });
    // The table behind the chart says the same.
    await page.getByText('Angka dalam tabel').click();
    const week = page.getByRole('region', { name: 'Masuk, selesai, dan yang terbuka' }).locator('tbody tr').first();
    assert.equal(Number(await week.locator('td').first().innerText()), count);
    await page.getByLabel('Masa').selectOption({ label: '4 minggu' });
    await page.getByText('Pembanding: 4 minggu sebelumnya').waitFor();
    assert.equal(Number(await page.getByRole('button', { name: /Lihat aduannya: Masuk$/ }).first().innerText()), count);
  }
});

test('whoever keeps accounts has no board', async () => {
  const office = new Office(here, 'karanganyar');
  const { page } = await office.signIn('administrator', DESK);
  await page.goto(`${here.base}/petugas/papan`);
  await page.getByText('Jabatan ini tidak membaca papan kinerja.').waitFor();
  await sound(page, 'papan-bukan-milik');
});
