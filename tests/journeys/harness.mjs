// A server of its own for each file of journeys, a real Chromium, and the checks every screen gets.
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';

const aduan = process.env.ADUAN_BIN;
const executablePath = process.env.ADUAN_CHROMIUM ?? '/usr/bin/chromium';

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };
export const PASSWORD = 'aduan-peragaan-2026';

/**
 * A browser and a server of their own for the journeys of one file: `here.browser`, `here.base`.
 * With a moment to begin at, the server's clock is the journey's: `here.pass` sets it on, `here.sweep`
 * does what is due by then, `here.run` brings what the command line prints. With `postgres` its servers share a
 * database of their own at ADUAN_TEST_POSTGRES.
 */
export function stage(moment, { postgres = false } = {}) {
  const here = {};
  before(async () => {
    const [browser, server] = await Promise.all([startBrowser(), startServer(moment, postgres)]);
    Object.assign(here, server, { browser });
  });
  after(async () => {
    await here.browser?.close();
    await here.stop?.();
  });
  return here;
}

/** Starts `aduan` over an empty data folder on a free port of loopback. */
export async function startServer(moment, postgres) {
  assert.ok(aduan, 'ADUAN_BIN names the server to test; scripts/test journeys sets it');
  const data = mkdtempSync(path.join(tmpdir(), 'aduan-journey-'));
  const env = { ...process.env, ADUAN_DATA: data, ADUAN_LISTEN: '127.0.0.1:0', DATABASE_URL: postgres ? database() : '' };
  const clock = path.join(data, 'jam');
  const pass = (to) => {
    // Renamed into place: a server never reads half a moment.
    writeFileSync(`${clock}.baru`, to);
    renameSync(`${clock}.baru`, clock);
  };
  if (moment) {
    pass(moment);
    env.ADUAN_CLOCK = clock;
  }
  const run = (...words) => {
    const { status, stdout, stderr } = spawnSync(aduan, words, { env, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return stdout;
  };
  run('demo', '--accounts-only');
  const served = [await serve(env)];
  const another = async () => {
    served.push(await serve(env));
    return served.at(-1);
  };
  const stop = async () => {
    await Promise.all(served.map((server) => server.end()));
    rmSync(data, { recursive: true, force: true });
  };
  const { base, end } = served[0];
  return { base, end, another, data, stop, pass, run, sweep: () => run('sweep') };
}

/** A new database at the PostgreSQL of the tests, which goes with it. */
function database() {
  const address = process.env.ADUAN_TEST_POSTGRES;
  assert.ok(address, 'ADUAN_TEST_POSTGRES names a PostgreSQL; scripts/test journeys starts one');
  const name = `journey_${randomUUID().replaceAll('-', '')}`;
  const { status, stderr } = spawnSync('psql', [address, '-qc', `create database ${name}`], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return address.replace(/[^/]+$/, name);
}

/** A process that serves; `end` ends it once. */
async function serve(env) {
  const child = spawn(aduan, ['serve'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const base = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = line.match(/http:\/\/\S+/);
      if (address) resolve(address[0]);
    });
    child.once('exit', (code) => reject(new Error(`aduan serve ended with ${code}`)));
  });
  let ended;
  const end = (signal = 'SIGTERM') => {
    ended ??= new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill(signal);
    });
    return ended;
  };
  return { base, end };
}

/** Starts the browser as it must be started as root and without a network. */
export function startBrowser() {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ executablePath, headless: true, args });
}

/** A fresh visitor. A mistake in the page's own script fails the journey. */
export async function visitor(browser, options = {}) {
  const { theme = 'light', javaScript = true, size = PHONE } = options;
  const context = await browser.newContext({
    viewport: size, colorScheme: theme, javaScriptEnabled: javaScript, locale: 'id-ID',
  });
  const page = await context.newPage();
  page.mistakes = [];
  page.on('pageerror', (error) => page.mistakes.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !/Failed to load resource/.test(text)) page.mistakes.push(text);
  });
  return page;
}

/** Waits until the app has taken the page over. */
export async function ready(page) {
  await page.waitForSelector('html[data-app="ready"]', { timeout: 60_000, state: 'attached' });
}

/**
 * Waits until what a page keeps is so. The browser's own wait takes the promise of an async question for its answer and
 * goes on at once; here each question is answered before the next one is asked.
 */
export async function becomes(page, question) {
  const last = Date.now() + 30_000;
  while (!await page.evaluate(question)) {
    assert.ok(Date.now() < last, `what the page keeps never became so: ${question}`);
  }
}

/** The rules of axe that ask about colour. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** What every screen must be: accessible in both themes, no wider than the window, without mistakes. */
export async function sound(page, name) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    const axe = new AxeBuilder({ page });
    // The dark theme changes colours and nothing else: what is not about colour has been asked already.
    const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(OF_COLOUR)).analyze();
    const told = violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.html).join(' | ')}`);
    assert.deepEqual(told, [], `${name} (${colorScheme}) is not accessible to everyone`);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(wide <= 0, `${name} is ${wide} px wider than the window`);
  assert.deepEqual(page.mistakes ?? [], [], `${name} has mistakes in its script`);
  if (process.env.ADUAN_PICTURES) await pictures(page, name);
}

/** Waits for colours to stop changing: axe must not measure the middle of a transition. */
async function settled(page) {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
}

/** Keeps a picture in both themes, for looking at; only when ADUAN_PICTURES names a folder. */
async function pictures(page, name) {
  const { width } = page.viewportSize();
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: path.join(process.env.ADUAN_PICTURES, `${name}-${width}-${colorScheme}.png`), fullPage: true });
  }
}

/** Leads to the form's next question. */
export const next = (page) => page.getByRole('button', { name: 'Lanjut' }).click();

/** Waits for the page with a heading. */
export const heading = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();

/** A photo as a phone makes it: a real JPEG, drawn by the browser. */
export async function photo(page) {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 640;
    canvas.height = 480;
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#24405e';
    pen.fillRect(0, 0, 640, 480);
    pen.fillStyle = '#ffbf47';
    pen.fillRect(300, 80, 40, 320);
    return canvas.toDataURL('image/jpeg', 0.8).split(',')[1];
  });
  return { name: 'lampu.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}

/** The smallest document that is one. */
export const LETTER = {
  name: 'surat-warga.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(['%PDF-1.4', '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj', '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]>>endobj', 'trailer<</Root 1 0 R>>', '%%EOF', ''].join('\n')),
};

/** The usual complaint, invented. */
export const COMPLAINT = {
  story: 'Lampu jalan di depan balai desa Balong mati sejak Senin, anak-anak takut pulang mengaji.',
  place: 'Dusun Krajan, Desa Balong',
  name: 'Sari Ambarwati',
  phone: '0812 3456 7890',
  address: 'Balong RT 02 RW 01',
};

/** Signs an officer in at a console of their own. */
export async function officer(browser, base, login, size = DESK) {
  const page = await visitor(browser, { size });
  await page.goto(`${base}/petugas/masuk`);
  await page.getByLabel('Nama pengguna').fill(login);
  await page.getByLabel('Kata sandi').fill(PASSWORD);
  await page.getByRole('button', { name: 'Masuk' }).click();
  // Who keeps accounts has no queue and is led on, by a page of its own.
  if (login.startsWith('administrator.')) await heading(page, 'Petugas dan jabatan');
  else await page.waitForURL(/\/petugas(\?.*)?$/);
  return page;
}

/** Presses what keeps a file, and brings its name and bytes. */
export async function kept(page, button) {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}
