// Every screen of a citizen, in the language and the size the other journeys do not pass by: English on a phone,
// Indonesian on a desk. Sound means: accessible in both themes, no wider than the window, without mistakes.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import {
  COMPLAINT, DESK, PHONE, photo, ready, sound, stage, visitor,
} from './harness.mjs';

const here = stage();
const CODE = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/;
const WORDS = {
  id: { next: 'Lanjut', send: 'Kirim aduan', track: 'Lacak aduan ini' },
  en: { next: 'Continue', send: 'Send the complaint', track: 'Track this complaint' },
};
/** Pages that need nothing before them, by name. */
const PAGES = {
  depan: '/', lacak: '/lacak', lupa: '/lacak/lupa', temukan: '/lacak/temukan', milik: '/milik-saya', bagikan: '/bagikan',
  privasi: '/privasi', standar: '/jenawi/standar', publik: '/jenawi/aduan', 'tidak-ada': '/tidak-ada/lapor',
  'jenis-aduan': '/pekalongan/lapor',
};
const ANSWERS = {
  story: COMPLAINT.story, place: COMPLAINT.place, name: COMPLAINT.name, phone: COMPLAINT.phone, address: COMPLAINT.address,
};

for (const [lang, size] of [['en', PHONE], ['id', DESK]]) {
  const at = (path) => `${here.base}${path}${lang === 'en' ? '?bahasa=en' : ''}`;
  const words = WORDS[lang];

  test(`every page of a citizen is sound at ${size.width} pixels (${lang})`, async () => {
    const page = await visitor(here.browser, { size });
    for (const [name, path] of Object.entries(PAGES)) {
      await page.goto(at(path));
      if (await page.locator('script[data-wasm]').count()) await ready(page);
      assert.equal(await page.locator('html').getAttribute('lang'), lang, path);
      await sound(page, `layar-${lang}-${name}`);
    }
  });

  test(`every question of the form, the receipt and the tracker are sound at ${size.width} pixels (${lang})`, async () => {
    const page = await visitor(here.browser, { size });
    await page.goto(at('/jenawi/lapor'));
    await ready(page);
    const button = page.getByRole('button', { name: words.next });
    await button.waitFor();
    // Nothing is typed yet: what is missing is named.
    await button.click();
    await page.locator('.problems').waitFor();
    await sound(page, `layar-${lang}-lapor-salah`);
    const title = page.getByRole('heading', { level: 1 });
    for (let nth = 1; await button.isVisible(); nth += 1) {
      for (const [id, answer] of Object.entries(ANSWERS)) {
        const field = page.locator(`#${id}`);
        if (await field.isVisible()) await field.fill(answer);
      }
      const files = page.locator('input[type=file]').first();
      if (await files.count()) await files.setInputFiles([await photo(page)]);
      await sound(page, `layar-${lang}-lapor-${nth}`);
      const before = await title.innerText();
      await button.click();
      await title.filter({ hasNotText: before }).waitFor();
    }
    await sound(page, `layar-${lang}-lapor-periksa`);
    await page.getByRole('button', { name: words.send }).click();
    await page.locator('.receipt').waitFor();
    const code = (await page.locator('main').innerText()).match(CODE)[0];
    await sound(page, `layar-${lang}-tanda-terima`);
    await page.getByRole('link', { name: words.track }).click();
    await page.locator('.track').first().waitFor();
    assert.ok(!page.url().includes(code), 'no code in an address');
    await sound(page, `layar-${lang}-aduan`);
    await page.goto(at('/milik-saya'));
    await page.locator('.milik li:visible').first().waitFor();
    await sound(page, `layar-${lang}-milik-terkirim`);
  });
}
