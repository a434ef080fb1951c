// An officer enters what came by WhatsApp, SMS and other systems with the keyboard alone: pastes it, looks at what
// was read, saves, and goes on to the next. A chat is chosen from, and what was typed by hand stays.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DESK, LETTER, PHONE, officer, sound, stage } from './harness.mjs';

const { now, texts } = JSON.parse(readFileSync(new URL('../../shared/tests/data/intake.json', import.meta.url)));
const here = stage(now);
const PASTE = 'Tempel pesan';

/** An officer at the empty form, who has the right to use the clipboard. */
async function desk(login, size) {
  const page = await officer(here.browser, here.base, login, size);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: here.base });
  await page.getByRole('link', { name: 'Catat aduan' }).waitFor();
  await page.keyboard.press('c');
  await focused(page);
  return page;
}

/** Waits until the box for messages has the focus. */
const focused = (page) => page.waitForFunction(() => document.activeElement?.id === 'catat-original');

/** Puts a text into the clipboard and pastes it where the focus is. */
async function paste(page, text) {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.keyboard.press('Control+v');
}

/** Tabs until a field has the focus, as somebody without a mouse does. */
async function tab(page, id) {
  for (let at = 0; at < 60; at += 1) {
    if (await page.evaluate((id) => document.activeElement?.id === id, id)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`${id} is not reached with Tab`);
}

/** Chooses the first channel where none was proposed. */
async function channel(page) {
  if ((await page.getByLabel('Kanal').inputValue()) !== '') return;
  await tab(page, 'catat-channel');
  await page.keyboard.press('ArrowDown');
}

const value = (page, field) => page.locator(`#catat-${field}`).inputValue();

/** Enters a text with the keyboard alone; brings the milliseconds it took. */
async function enter(page, { title, text }) {
  const began = Date.now();
  await focused(page);
  await paste(page, text.join('\n'));
  await page.locator('#catat-story-dari').waitFor();
  assert.notEqual(await value(page, 'story'), '', title);
  await channel(page);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: 'Aduan tercatat' }).waitFor({ timeout: 10_000 }).catch(async () => {
    assert.fail(`${title}: ${await page.locator('.problems, .notice').allInnerTexts()}`);
  });
  const took = Date.now() - began;
  await page.waitForFunction(() => document.activeElement?.id === 'judul-catat');
  await page.keyboard.press('Control+Enter');
  await focused(page);
  return took;
}

test('fourteen messages as they come are entered with the keyboard alone', async () => {
  const desks = new Map();
  const took = [];
  for (const one of texts) {
    if (!desks.has(one.officer)) desks.set(one.officer, await desk(one.officer, DESK));
    took.push(await enter(desks.get(one.officer), one));
  }
  assert.equal(took.length, 14);
  const most = Math.max(...took);
  assert.ok(most < 30_000, `an entry takes ${most} ms of the machine`);
  for (const page of desks.values()) assert.deepEqual(page.mistakes, []);
});

test('a chat is read again with each tick, and what was typed by hand stays', async () => {
  const page = await desk('admin.karanganyar', DESK);
  const chat = texts.find((one) => one.title === 'ekspor Android');
  await page.locator('input[type=file][accept*=txt]').setInputFiles({
    name: 'Chat WhatsApp.txt', mimeType: 'text/plain', buffer: Buffer.from(chat.text.join('\r\n')),
  });
  await page.getByRole('group', { name: 'Pesan yang termasuk aduan ini' }).waitFor();
  assert.equal(await value(page, 'name'), 'Retno Wulandari');
  assert.equal(await value(page, 'phone'), '+6281390001122');
  assert.equal(await value(page, 'happened_at'), '2026-11-19T08:10');
  await page.locator('#catat-name-dari').filter({ hasText: 'Retno Wulandari' }).waitFor();
  const line = (text) => page.getByRole('checkbox', { name: new RegExp(text) });
  assert.equal(await line('sudah kami terima').isChecked(), false, 'the office’s reply is not the complaint');
  await sound(page, 'tempel-chat');
  await page.locator('#catat-place').fill('Tiang di depan SDN 2 Wonorejo');
  await line('benar admin aduan').uncheck();
  await line('Nama saya Retno').uncheck();
  assert.equal(await value(page, 'happened_at'), '2026-11-19T08:34', 'it came with the first that belongs to it');
  assert.equal(await value(page, 'name'), '', 'nobody says a name any more');
  assert.equal(await value(page, 'place'), 'Tiang di depan SDN 2 Wonorejo', 'typed by hand');
  assert.equal(await page.locator('#catat-place-dari').count(), 0);
});

test('the original is read with the identity, and files go with the complaint', async () => {
  const page = await desk('admin.karanganyar', DESK);
  const sms = texts.find((one) => one.title === 'PDAM mati');
  await paste(page, sms.text.join('\n'));
  assert.equal(await value(page, 'nik').catch(() => ''), '', 'the procedure asks for no NIK');
  assert.ok(!(await value(page, 'story')).includes('3313174508900001'), 'no NIK in what everybody reads');
  await page.getByLabel('Kanal').selectOption('sms');
  await page.locator('#catat-files').setInputFiles(LETTER);
  await page.getByText(/surat-warga\.pdf/).first().waitFor();
  await page.getByText(/Terkirim|terkirim/).first().waitFor();
  await page.locator('#catat-story').press('Control+Enter');
  await page.getByRole('heading', { name: 'Aduan tercatat' }).waitFor();
  await sound(page, 'tempel-tercatat');
  await page.getByRole('link', { name: 'Buka aduan ini' }).click();
  await page.getByRole('tab', { name: /Lampiran/ }).click();
  // A real click would be held until the browser's own viewer is done, which it never says.
  await page.getByRole('button', { name: 'Tampilkan surat-warga.pdf' }).dispatchEvent('click');
  // A phone opens a letter in an app of its own; a desk reads its pages beside the case.
  await page.locator('iframe[title="Lampiran surat-warga.pdf"][src^="blob:"]').waitFor();
  await page.locator('summary', { hasText: 'Data pelapor' }).click();
  assert.equal(await page.locator('.original').count(), 0, 'the original is not read before the identity is opened');
  await page.getByRole('button', { name: 'Buka identitas' }).click();
  await page.locator('#identitas-reason').fill('Perlu menelepon pelapor tentang tagihannya.');
  await page.getByRole('button', { name: 'Buka identitas' }).click();
  await page.getByText('Pesan asli, seperti diterima').click();
  assert.equal(await page.locator('.original').textContent(), sms.text.join('\n'));
  await sound(page, 'pesan-asli');
});

test('on a phone a message is pasted, read and kept too', async () => {
  const page = await desk('admin.jenawi', PHONE);
  const one = texts.find((one) => one.title === 'lampu Balong');
  await paste(page, one.text.join('\n'));
  await page.locator('#catat-story-dari').waitFor();
  assert.equal(await value(page, 'channel'), 'whatsapp');
  await sound(page, 'tempel-ponsel');
  await page.getByRole('button', { name: 'Simpan aduan' }).click();
  await page.getByRole('heading', { name: 'Aduan tercatat' }).waitFor();
});
