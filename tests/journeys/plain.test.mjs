// Filing and tracking with JavaScript off: the same address, the same rules.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { COMPLAINT, DESK, LETTER, PHONE, photo, sound, stage, visitor } from './harness.mjs';

const here = stage();

for (const size of [PHONE, DESK]) {
  test(`a complaint is filed and tracked without JavaScript at ${size.width} pixels`, async () => {
    const drawing = await visitor(here.browser);
    const picture = await photo(drawing);
    const page = await visitor(here.browser, { javaScript: false, size });
    await page.goto(here.base);
    await page.getByRole('link', { name: /Kecamatan Jenawi/ }).click();
    await page.getByLabel('Apa yang terjadi?').fill(COMPLAINT.story);
    await page.getByLabel('Tempat kejadian').fill(COMPLAINT.place);
    await page.locator('input[type=file]').setInputFiles([picture, LETTER]);
    await page.getByRole('button', { name: 'Kirim aduan' }).click();

    await page.getByText('Ada yang perlu diperbaiki').waitFor();
    assert.equal(await page.getByLabel('Apa yang terjadi?').inputValue(), COMPLAINT.story, 'nothing typed is lost');
    await page.getByText('lampu.jpg').first().waitFor();
    await page.getByLabel('Nama lengkap').fill(COMPLAINT.name);
    await page.getByLabel('Nomor telepon').fill(COMPLAINT.phone);
    await page.getByLabel('Alamat').fill(COMPLAINT.address);
    await page.getByRole('button', { name: 'Kirim aduan' }).click();

    await page.getByRole('heading', { level: 1, name: 'Aduan diterima' }).waitFor();
    const text = await page.locator('main').innerText();
    const [number] = text.match(/JNW-\d{4}-\d{4}/);
    const [code] = text.match(/[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/);

    await page.goto(`${here.base}/lacak/${number}`);
    await page.getByLabel('Kode lacak').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Lihat aduan' }).click();
    await page.getByText('Pengelola Data dan Klarifikasi Informasi').first().waitFor();
    assert.ok(!page.url().includes(code), 'the code never stands in an address');
    await page.getByLabel('Pesan untuk petugas').fill('Lampunya kini berkedip.');
    await page.getByRole('button', { name: 'Kirim pesan' }).click();
    await page.getByText('Terkirim.', { exact: true }).waitFor();
    await page.getByText('Lampunya kini berkedip.').waitFor();
  });
}

// axe needs scripts to run, so the plain pages are looked at with the app kept from starting.
test('every plain page is accessible in both themes and sizes', async () => {
  for (const size of [PHONE, DESK]) {
    const page = await visitor(here.browser, { size });
    await page.route(/boot\.js/, (route) => route.abort());
    for (const [name, address] of [
      ['polos-depan', '/'], ['polos-lapor', '/jenawi/lapor'], ['polos-lacak', '/lacak'], ['polos-tidak-ada', '/tidak-ada/lapor'],
    ]) {
      await page.goto(here.base + address);
      await sound(page, name);
    }
    await page.goto(`${here.base}/jenawi/lapor`);
    await page.getByRole('button', { name: 'Kirim aduan' }).click();
    await page.getByText('Ada yang perlu diperbaiki').waitFor();
    await sound(page, 'polos-lapor-salah');
    for (const [label, value] of [
      ['Apa yang terjadi?', COMPLAINT.story], ['Nama lengkap', COMPLAINT.name],
      ['Nomor telepon', COMPLAINT.phone], ['Alamat', COMPLAINT.address],
    ]) await page.getByLabel(label).fill(value);
    await page.getByRole('button', { name: 'Kirim aduan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Aduan diterima' }).waitFor();
    await sound(page, 'polos-tanda-terima');
    const [code] = (await page.locator('main').innerText()).match(/[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/);
    const [number] = (await page.locator('main').innerText()).match(/JNW-\d{4}-\d{4}/);
    await page.goto(`${here.base}/lacak/${number}`);
    await page.getByLabel('Kode lacak').fill(code);
    await page.getByRole('button', { name: 'Lihat aduan' }).click();
    await page.getByText(`Aduan ${number}`).waitFor();
    await sound(page, 'polos-aduan');
  }
});
