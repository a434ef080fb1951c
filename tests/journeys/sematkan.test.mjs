// The form and the tracker inside a page of an agency's own site, on another origin and on another site.
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import { COMPLAINT, DESK, officer, PHONE, sound, stage, visitor } from './harness.mjs';

const here = stage();
let snippet = '';
const host = createServer((_, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><html lang="id"><head><meta name="viewport" content="width=device-width"><title>Situs kecamatan</title></head>
    <body><h1>Kecamatan Jenawi</h1><div id="sini">${snippet}</div><p id="bawah">Di bawah formulir</p></body></html>`);
});

// The same server under three names: two that the agency's data lists, one another site than Aduan's, and one
// that it does not list.
const at = (name) => `http://${name}:${host.address().port}`;
const SISTER = () => at('127.0.0.1');
const OTHER_SITE = () => at('localhost');
const STRANGER = () => at('asing.localhost');

host.listen(0);
await once(host, 'listening');
after(() => host.close());

/** Has the agency's data name its sites, before the first journey. */
let adopted = false;
function adopt() {
  if (adopted) return;
  adopted = true;
  const folder = mkdtempSync(path.join(tmpdir(), 'aduan-sematkan-'));
  cpSync(new URL('../../shared/procedures', import.meta.url), folder, { recursive: true });
  const file = path.join(folder, 'agencies', 'jenawi.toml');
  const listed = `embed_origins = ["${SISTER()}", "${OTHER_SITE()}"]`;
  const text = readFileSync(file, 'utf8').replace(/^version = (\d+)$/m, (_, version) => `version = ${+version + 1}\n${listed}`);
  writeFileSync(file, text);
  here.run('adopt', folder);
  rmSync(folder, { recursive: true });
}
beforeEach(adopt);

const script = (more = '') => `<script src="${here.base}/sematkan.js" data-instansi="jenawi" ${more} async></script>
  <noscript><a href="${here.base}/jenawi/lapor">Sampaikan aduan</a></noscript>`;

/** The frame on a host's page, once the app has taken it over. */
async function frameOf(page) {
  const frame = page.frameLocator('iframe');
  await frame.locator('html[data-app="ready"]').waitFor({ state: 'attached', timeout: 60_000 });
  return frame;
}

const tall = (page) => page.locator('iframe').evaluate((element) => element.getBoundingClientRect().height);

/** Fails unless the frame is as tall as what stands in it. */
async function fits(page, what) {
  const inside = page.frames().find((frame) => frame.url().includes('/sematkan/'));
  await page.waitForFunction(() => document.querySelector('iframe').style.height.endsWith('px'));
  await inside.waitForFunction(() => document.documentElement.scrollHeight <= innerHeight + 1
    && innerHeight - document.body.getBoundingClientRect().height < 2, undefined, { timeout: 10_000 }).catch(() => {
    assert.fail(`${what}: the frame does not fit`);
  });
}

async function accessible(page, name) {
  const { violations } = await new AxeBuilder({ page }).include(['iframe', 'body']).analyze();
  assert.deepEqual(violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.html).join(' | ')}`), [], name);
}

/** Files the usual complaint in the frame by the app; brings number and code. */
async function file(page, frame) {
  const title = frame.getByRole('heading', { level: 1 });
  while (await frame.getByRole('button', { name: 'Lanjut' }).isVisible()) {
    for (const [label, answer] of [['Apa yang terjadi?', COMPLAINT.story], ['Nama lengkap', COMPLAINT.name],
      ['Nomor telepon', COMPLAINT.phone], ['Alamat', COMPLAINT.address]]) {
      const field = frame.getByLabel(label).first();
      if (await field.isVisible()) await field.fill(answer);
    }
    const before = await title.innerText();
    await frame.getByRole('button', { name: 'Lanjut' }).click();
    await title.filter({ hasNotText: before }).waitFor();
    await fits(page, before);
  }
  await frame.getByRole('button', { name: 'Kirim aduan' }).click();
  await frame.getByRole('heading', { level: 1, name: 'Aduan diterima' }).waitFor();
  const text = await frame.locator('main').innerText();
  return { number: text.match(/JNW-\d{4}-\d{4}/)[0], code: text.match(/[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/)[0] };
}

for (const [name, origin, size] of [['another origin', SISTER, PHONE], ['another site', OTHER_SITE, DESK]]) {
  test(`a complaint is filed and tracked inside a page of ${name}, and no cookie is left`, async () => {
    snippet = script('data-warna="#7a1f5c"');
    const page = await visitor(here.browser, { size });
    await page.goto(origin());
    const frame = await frameOf(page);
    await fits(page, 'form');
    assert.equal(await page.locator('iframe').getAttribute('title'), 'Sampaikan aduan');
    await accessible(page, 'form');
    const colour = await frame.getByRole('button', { name: 'Lanjut' }).evaluate((button) => getComputedStyle(button).backgroundColor);
    assert.equal(colour, 'rgb(122, 31, 92)', 'the colour of the agency is worn');
    const first = await tall(page);
    const told = await file(page, frame);
    assert.notEqual(await tall(page), first, 'the frame follows the page');
    await accessible(page, 'receipt');
    assert.equal(await frame.getByRole('button', { name: /^Salin/ }).count(), 2);
    assert.ok(page.frames()[1].url().includes('/sematkan/jenawi/lapor'), 'filing stays inside');

    await frame.getByRole('link', { name: 'Lacak aduan ini' }).click();
    await frame.getByText(`Aduan ${told.number}`).first().waitFor();
    await frame.getByText('Pengelola Data dan Klarifikasi Informasi').first().waitFor();
    await fits(page, 'case');
    await accessible(page, 'case');
    assert.ok(page.frames()[1].url().includes('/sematkan/jenawi/lacak'), 'tracking stays inside');
    assert.deepEqual(await page.context().cookies(), []);
    assert.equal(page.url().replace(/\/$/, ''), origin(), 'the page around stays where it is');
    assert.deepEqual(page.mistakes, []);
  });
}

test('the frame works where a browser keeps nothing for it', async () => {
  snippet = script('data-bagian="lapor"');
  const page = await visitor(here.browser);
  await page.addInitScript(() => {
    const refused = () => { throw new DOMException('denied', 'SecurityError'); };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, { get: refused });
    }
    Object.defineProperty(document, 'cookie', { get: refused, set: refused });
  });
  await page.goto(OTHER_SITE());
  const frame = await frameOf(page);
  const told = await file(page, frame);
  await frame.getByRole('link', { name: 'Lacak aduan ini' }).click();
  await frame.getByText(`Aduan ${told.number}`).first().waitFor();
  assert.ok(!page.frames()[1].url().includes(told.code), 'the code is out of the address');
});

test('the cursor is brought into sight, the language is chosen inside, and what leads out opens a page of its own', async () => {
  snippet = `<div id="jauh"></div>${script('data-bahasa="en"')}`;
  const page = await visitor(here.browser, { size: PHONE });
  await page.goto(OTHER_SITE());
  const frame = await frameOf(page);
  await frame.getByRole('heading', { level: 1, name: 'What happened?' }).waitFor();
  assert.equal(await page.locator('iframe').getAttribute('lang'), 'en');
  await page.locator('#jauh').evaluate((far) => { far.style.height = '3000px'; });
  await page.evaluate(() => scrollTo(0, 0));
  await frame.locator('textarea').evaluate((area) => area.focus({ preventScroll: true }));
  await page.waitForFunction(() => {
    const { top } = document.querySelector('iframe').getBoundingClientRect();
    return scrollY > 2000 && top < innerHeight;
  });
  await frame.getByRole('button', { name: 'Bahasa Indonesia' }).click();
  await frame.getByRole('heading', { level: 1, name: 'Apa yang terjadi?' }).waitFor();
  assert.ok(page.frames()[1].url().includes('/sematkan/jenawi/lapor'));
  const [opened] = await Promise.all([page.waitForEvent('popup'), frame.getByRole('link', { name: /Privasi/ }).click()]);
  assert.ok(opened.url().endsWith('/privasi'));
  assert.ok(page.frames()[1].url().includes('/sematkan/'), 'the frame stays');
});

test('a site that is not listed shows a plain link in place of the form', async () => {
  snippet = script();
  const page = await visitor(here.browser);
  await page.goto(STRANGER());
  const link = page.getByRole('link', { name: 'Sampaikan aduan' });
  await link.waitFor({ timeout: 15_000 });
  assert.equal(await link.getAttribute('href'), `${here.base}/jenawi/lapor`);
  assert.equal(await page.locator('iframe').count(), 0);
});

test('without scripts the link in the snippet leads to the form, and a frame without a script files', async () => {
  snippet = script();
  const page = await visitor(here.browser, { javaScript: false });
  await page.goto(OTHER_SITE());
  await page.getByRole('link', { name: 'Sampaikan aduan' }).waitFor();
  snippet = `<iframe src="${here.base}/sematkan/jenawi/lapor" title="Sampaikan aduan" width="100%" height="900"></iframe>`;
  await page.goto(OTHER_SITE());
  const frame = page.frameLocator('iframe');
  for (const [label, value] of [['Apa yang terjadi?', COMPLAINT.story], ['Nama lengkap', COMPLAINT.name],
    ['Nomor telepon', COMPLAINT.phone], ['Alamat', COMPLAINT.address]]) await frame.getByLabel(label).fill(value);
  await frame.getByRole('button', { name: 'Kirim aduan' }).click();
  await frame.getByRole('heading', { level: 1, name: 'Aduan diterima' }).waitFor();
  assert.ok(page.frames()[1].url().includes('/sematkan/jenawi/lapor'));
  await frame.getByRole('button', { name: 'Lacak aduan ini' }).click();
  await frame.getByText(/Aduan JNW-/).first().waitFor();
  assert.deepEqual(await page.context().cookies(), []);
});

test('an administrator finds the code to copy and the sites that may show it', async () => {
  const page = await officer(here.browser, here.base, 'administrator.jenawi');
  await page.goto(`${here.base}/petugas/kelola/sematkan`);
  await page.getByRole('heading', { level: 1, name: 'Formulir di situs instansi' }).waitFor();
  const code = page.locator('.snippet').first();
  assert.equal(await code.innerText(), `<script src="${here.base}/sematkan.js" data-instansi="jenawi" async></script>\n`
    + `<noscript><a href="${here.base}/jenawi/lapor">Sampaikan aduan Kecamatan Jenawi</a></noscript>`);
  await page.getByText(OTHER_SITE()).waitFor();
  await sound(page, 'sematkan-kelola');
  await page.setViewportSize(PHONE);
  await sound(page, 'sematkan-kelola-ponsel');
});
