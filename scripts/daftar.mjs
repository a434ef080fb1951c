// Prints how a queue of very many complaints scrolls in a real browser: frames longer than 50 ms, elements and memory
// while the wheel turns, and the time a key takes. Figures are no test; nothing here fails but a request.
//
//   ADUAN_BIN=target/release/aduan node scripts/daftar.mjs [ROWS] [SECONDS]
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { DESK, PHONE, officer, startBrowser, startServer } from '../tests/journeys/harness.mjs';

const ROWS = Number(process.argv[2] ?? 100_000);
const SECONDS = Number(process.argv[3] ?? 20);
const LOGIN = 'admin.karanganyar';

/** Files one complaint and copies its row, as an office of years has them. */
async function fill({ base, data }) {
  const form = { story: 'Jalan berlubang di depan pasar, air menggenang setiap hujan.' };
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const filed = await fetch(`${base}/api/v1/agencies/karanganyar/cases`, { method: 'POST', headers, body: JSON.stringify(form) });
  if (!filed.ok) throw new Error(`filing answered ${filed.status}: ${await filed.text()}`);
  const copied = ['agency', 'procedure', 'procedure_version', 'version', 'channel', 'state', 'holder', 'keeper', 'unit',
    'summary', 'reporter_spoke', 'code_sealed', 'body', 'head', 'confidential', 'calendar_version', 'ended'].join(', ');
  const sql = `with recursive n(nth) as (select 1 union all select nth + 1 from n where nth < ${ROWS - 1})
    insert into cases (id, number, filed_at, due_at, due_key, code_index, ${copied})
    select printf('0199%04x-0000-7000-8000-%012x', nth / 65536, nth), 'B-' || nth, filed_at + nth,
      filed_at + (nth * 7919) % 1000000000, filed_at + (nth * 7919) % 1000000000, 'index-' || nth, ${copied}
    from cases, n; analyze;`;
  const { status, stderr } = spawnSync('sqlite3', [path.join(data, 'aduan.db'), sql], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** Megabytes of script and wasm, and elements, after what nobody needs was collected. */
async function weight(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  return { nodes, heap: Math.round(usedSize / 1024 / 1024) };
}

const listen = () => {
  window.frames = [];
  let before = performance.now();
  const frame = (now) => {
    window.frames.push(now - before);
    before = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
};

const frame = (page) => page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => done()); }));

/** Has the list loaded further and further, without measuring. */
async function load(page) {
  const end = Date.now() + SECONDS * 1000;
  while (Date.now() < end) {
    await page.evaluate(() => {
      const list = document.querySelector('.queue');
      list.scrollTop = list.scrollHeight;
      scrollTo(0, document.documentElement.scrollHeight);
    });
    await frame(page);
  }
}

async function scroll(page, size, by) {
  await page.evaluate(listen);
  const began = Date.now();
  await page.mouse.move(size.width / 2, size.height / 2);
  let [most, turns] = [0, 0];
  while (Date.now() - began < SECONDS * 1000) {
    await page.mouse.wheel(0, by);
    await frame(page);
    turns += 1;
    if (turns % 50 === 0) most = Math.max(most, await page.evaluate(() => document.querySelectorAll('*').length));
  }
  const frames = await page.evaluate(() => window.frames);
  const long = frames.filter((taken) => taken > 50);
  const [, rows] = (await page.locator('.queue').getAttribute('data-daftar')).split('|');
  return { frames: frames.length, long: long.length, longest: Math.round(Math.max(...frames)), rows, most };
}

async function keys(page) {
  const began = Date.now();
  for (let nth = 0; nth < 100; nth += 1) await page.keyboard.press('j');
  return (Date.now() - began) / 100;
}

const [browser, server] = await Promise.all([startBrowser(), startServer()]);
try {
  await fill(server);
  console.log(`${ROWS} rows; the wheel turns ${SECONDS} seconds`);
  for (const size of [DESK, PHONE]) {
    const page = await officer(browser, server.base, LOGIN, size);
    await page.locator('.case-row').first().waitFor();
    const before = await weight(page);
    const say = (what, went) => console.log(`${size.width} px, ${what}: ${went.frames} frames, ${went.long} over 50 ms, the longest `
      + `${went.longest} ms; ${went.rows} rows loaded; ${went.most} elements at most`);
    say('down from the head', await scroll(page, size, 600));
    await load(page);
    say('up from far below', await scroll(page, size, -600));
    const after = await weight(page);
    const key = await keys(page);
    console.log(`${size.width} px: elements ${before.nodes} at first, ${after.nodes} now; script memory ${before.heap} MB at first, `
      + `${after.heap} MB now; a key ${key.toFixed(1)} ms`);
    await page.context().close();
  }
} finally {
  await browser.close();
  await server.stop();
}
