// A surge: the app proves by itself that no machine sends, the plain form is kept in quarantine, and an officer
// files it or says that it is no complaint.
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { COMPLAINT, heading, officer, PHONE, ready, sound, stage, visitor } from './harness.mjs';

process.env.ADUAN_PROOF_AFTER = '3';
const here = stage('2026-11-23T10:00:00+07:00');
const FORM = { ...COMPLAINT, phone: '081234567890' };

/** Files as fast as a program, until proof is asked. */
async function surge() {
  for (let nth = 0; nth < 20; nth += 1) {
    const response = await fetch(`${here.base}/api/v1/agencies/jenawi/cases`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(FORM),
    });
    if (response.status === 428) return;
    assert.equal(response.status, 201);
  }
  assert.fail('no proof was ever asked');
}

/** Fills in the form of the app up to its last look. */
async function fill(page) {
  await page.goto(`${here.base}/jenawi/lapor`);
  await ready(page);
  await page.getByRole('button', { name: 'Lanjut' }).waitFor();
  const title = page.getByRole('heading', { level: 1 });
  while (await page.getByRole('button', { name: 'Lanjut' }).isVisible()) {
    for (const [label, answer] of [['Apa yang terjadi?', COMPLAINT.story], ['Nama lengkap', COMPLAINT.name],
      ['Nomor telepon', COMPLAINT.phone], ['Alamat', COMPLAINT.address]]) {
      const field = page.getByLabel(label).first();
      if (await field.isVisible()) await field.fill(answer);
    }
    const before = await title.innerText();
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await title.filter({ hasNotText: before }).waitFor();
  }
}

/** The statuses of what a page files. */
function answers(page) {
  const asked = [];
  page.on('response', (response) => { if (response.url().endsWith('/cases')) asked.push(response.status()); });
  return asked;
}

test('during a surge the app does the work by itself and files', async () => {
  await surge();
  const page = await visitor(here.browser);
  const asked = answers(page);
  await fill(page);
  const worker = page.waitForEvent('worker');
  const started = performance.now();
  await page.getByRole('button', { name: 'Kirim aduan' }).click();
  await worker;
  await heading(page, 'Aduan diterima');
  console.log(`# from pressing the button to the receipt, with proof: ${Math.round(performance.now() - started)} ms`);
  assert.deepEqual(asked, [428, 201], 'asked once, answered once');
  assert.deepEqual(page.mistakes, []);
});

test('a challenge that ran out meanwhile is met anew, and one complaint is filed', async () => {
  await surge();
  const page = await visitor(here.browser);
  const asked = answers(page);
  await fill(page);
  let held = true;
  await page.route(/\/cases$/, async (route) => {
    if (held && route.request().headers()['aduan-proof']) {
      held = false;
      // The phone took an hour over it, and more is filed than people file all the same.
      here.pass('2026-11-23T11:00:00+07:00');
      await surge();
    }
    await route.continue();
  });
  await page.getByRole('button', { name: 'Kirim aduan' }).click();
  await heading(page, 'Aduan diterima');
  assert.deepEqual(asked, [428, 428, 201], 'the late proof is refused, the new one is not');
});

test('what waited for a network does the work too, and is filed during a surge', async () => {
  await surge();
  const page = await visitor(here.browser);
  // The page sends, and no worker in its place whose answers a journey cannot see.
  await page.addInitScript(() => { Object.defineProperty(ServiceWorkerRegistration.prototype, 'sync', { value: undefined }); });
  const asked = answers(page);
  await fill(page);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Kirim aduan' }).click();
  await heading(page, 'Belum terkirim');
  await page.context().setOffline(false);
  await heading(page, 'Aduan diterima');
  assert.deepEqual(asked, [428, 201], 'asked once, answered once');
});

/** Sends the plain form; brings the code. */
async function plain(story) {
  const page = await visitor(here.browser, { javaScript: false });
  await page.goto(`${here.base}/jenawi/lapor`);
  for (const [label, value] of [['Apa yang terjadi?', story], ['Nama lengkap', COMPLAINT.name],
    ['Nomor telepon', COMPLAINT.phone], ['Alamat', COMPLAINT.address]]) await page.getByLabel(label).fill(value);
  await page.getByRole('button', { name: 'Kirim aduan' }).click();
  await heading(page, 'Kiriman Anda kami simpan');
  return (await page.locator('.code-value').innerText()).trim();
}

test('the plain form is kept, an officer files one and refuses another, and each reporter is told', async () => {
  await surge();
  const taken = await plain('Jembatan bambu di Dusun Krajan patah dan belum ada yang memperbaiki.');
  const refused = await plain('Pinjaman cepat cair tanpa agunan, hubungi kami sekarang juga.');

  const looking = await visitor(here.browser);
  await looking.route(/boot\.js/, (route) => route.abort());
  await looking.goto(`${here.base}/lacak`);
  await looking.getByLabel('Kode lacak').fill(taken);
  await looking.getByRole('button', { name: 'Lihat aduan' }).click();
  await looking.getByText('Kiriman Anda menunggu dilihat petugas.').waitFor();
  await sound(looking, 'karantina-lacak');

  const desk = await officer(here.browser, here.base, 'klarifikasi.jenawi');
  await desk.getByRole('link', { name: /Karantina/ }).click();
  await heading(desk, 'Karantina');
  const row = (words) => desk.getByRole('listitem').filter({ hasText: words });
  await row('Jembatan bambu').waitFor();
  assert.equal(await desk.getByText(COMPLAINT.name).count(), 0, 'nobody is shown who sent it');
  await sound(desk, 'karantina');
  await row('Pinjaman').getByRole('button', { name: 'Bukan aduan' }).click();
  await row('Pinjaman').getByRole('button', { name: 'Simpan sebagai bukan aduan' }).click();
  await row('Pinjaman').locator('.problem').waitFor();
  await row('Pinjaman').getByLabel('Mengapa ini bukan aduan?').fill('Iklan pinjaman.');
  await sound(desk, 'karantina-alasan');
  await row('Pinjaman').getByRole('button', { name: 'Simpan sebagai bukan aduan' }).click();
  await row('Pinjaman').waitFor({ state: 'detached' });
  await row('Jembatan bambu').getByRole('button', { name: 'Terima sebagai aduan' }).click();
  await desk.getByText(/Diterima sebagai aduan JNW-/).waitFor();
  await desk.setViewportSize(PHONE);
  await desk.getByRole('button', { name: 'Ditolak' }).click();
  await row('Pinjaman').getByText('Iklan pinjaman.').waitFor();
  await sound(desk, 'karantina-ditolak');

  const page = await visitor(here.browser);
  await page.goto(`${here.base}/lacak`);
  await ready(page);
  await page.getByLabel('Kode lacak').fill(refused);
  await page.getByRole('button', { name: 'Lihat aduan' }).click();
  await page.getByText(/bukan aduan/).first().waitFor();
  await page.getByLabel('Kode lacak').fill(taken);
  await page.getByRole('button', { name: 'Lihat aduan' }).click();
  await page.getByText(/Aduan JNW-/).first().waitFor();
  await page.getByText('Jembatan bambu di Dusun Krajan patah').first().waitFor();
});
