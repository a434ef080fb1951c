// Files over a network that breaks: they go on from where they broke off, also with a client others wrote.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as tus from 'tus-js-client';
import {
  COMPLAINT, LETTER, heading, next, officer, photo, ready, sound, stage, visitor,
} from './harness.mjs';

const here = stage();
const MB = 1024 * 1024;

/** A letter of so many bytes, none of which repeats soon. */
function letter(length) {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at + 4 <= length; at += 4) bytes.writeUInt32LE(Math.imul(at, 2654435761) >>> 0, at);
  LETTER.buffer.copy(bytes);
  return bytes;
}

/** What the server keeps of a file. */
const kept = (id) => readFileSync(path.join(here.data, 'berkas', id.slice(-2), id));

/** Leads to the page that asks for files. */
async function toFiles(page) {
  await page.goto(`${here.base}/jenawi/lapor`);
  await ready(page);
  await page.getByLabel('Apa yang terjadi?').fill(COMPLAINT.story);
  await next(page);
  await heading(page, 'Aduan ini tentang apa?');
  await next(page);
  await heading(page, 'Di mana dan kapan?');
  await next(page);
  await heading(page, 'Foto dan berkas');
}

const choose = (page, ...files) => page.locator('input[type=file]').setInputFiles(files);

test('a client of tus that others wrote goes on at one server with what it began at another', async () => {
  const whole = letter(3 * MB);
  const metadata = { key: 'pelanggan-lain-0001', filename: 'surat.pdf' };
  const first = await here.another();
  const address = await new Promise((resolve, reject) => {
    const upload = new tus.Upload(whole, {
      endpoint: `${first.base}/api/v1/tus`, metadata, chunkSize: MB, retryDelays: null, onError: reject,
      onChunkComplete: () => upload.abort().then(() => resolve(upload.url)),
    });
    upload.start();
  });
  await first.end('SIGKILL');
  const place = new URL(address).pathname;
  let sent = 0;
  await new Promise((resolve, reject) => {
    const upload = new tus.Upload(whole, {
      uploadUrl: here.base + place, chunkSize: MB, retryDelays: null, onError: reject, onSuccess: resolve,
      onChunkComplete: (size) => { sent += size; },
    });
    upload.start();
  });
  assert.equal(sent, 2 * MB, 'only what was missing is sent');
  const { state, file } = await (await fetch(here.base + place)).json();
  assert.equal(state, 'kept');
  assert.ok(kept(file.id).equals(whole), 'every byte');
});

test('a file goes on from where the network broke, and not from its beginning', async () => {
  const page = await visitor(here.browser);
  await toFiles(page);
  const sizes = [];
  let seen = 0;
  await page.route(/\/api\/v1\/tus\//, async (route) => {
    const request = route.request();
    if (request.method() !== 'PATCH') return route.continue();
    seen += 1;
    if (seen === 3) {
      await page.context().setOffline(true);
      return route.abort('internetdisconnected');
    }
    sizes.push([Number(request.headers()['upload-offset']), request.postDataBuffer().length]);
    return route.continue();
  });
  await choose(page, { ...LETTER, buffer: letter(3 * MB) });
  await page.getByText(/Menunggu jaringan, sampai 25 %/).waitFor();
  await sound(page, 'lapor-berkas-menunggu');
  assert.equal(sizes.reduce((sum, [, size]) => sum + size, 0), 0.75 * MB);
  const outcome = page.waitForResponse(async (answer) => answer.request().method() === 'GET'
    && answer.url().includes('/tus/') && (await answer.json()).state === 'kept');
  await page.context().setOffline(false);
  const { file } = await (await outcome).json();
  await page.getByText('Terkirim, 3 MB').waitFor();
  assert.equal(sizes[2][0], 0.75 * MB, 'it goes on where it broke');
  assert.equal(sizes.reduce((sum, [, size]) => sum + size, 0), 3 * MB, 'nothing is sent twice');
  assert.ok(kept(file.id).equals(letter(3 * MB)), 'every byte');
  await next(page);
  await heading(page, 'Siapa yang boleh tahu?');
});

test('a photo is made small on the phone and leaves without the place it was taken at', async () => {
  const page = await visitor(here.browser);
  await toFiles(page);
  const base64 = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 4000, height: 3000 });
    const pen = canvas.getContext('2d');
    for (let at = 0; at < 4000; at += 8) {
      pen.fillStyle = `hsl(${at % 360} 70% ${30 + (at % 50)}%)`;
      pen.fillRect(at, 0, 8, 3000);
    }
    return canvas.toDataURL('image/jpeg', 0.98).split(',')[1];
  });
  const jpeg = Buffer.from(base64, 'base64');
  const exif = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0GPS-RUMAH', 'latin1');
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  const buffer = Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
  const pieces = [];
  page.on('request', (request) => { if (request.method() === 'PATCH') pieces.push(request.postDataBuffer()); });
  await choose(page, { name: 'kebun.jpeg', mimeType: 'image/jpeg', buffer });
  await page.getByText(/^Terkirim/).waitFor();
  const sent = Buffer.concat(pieces);
  assert.ok(sent.length < buffer.length * 0.6, `${sent.length} of ${buffer.length} bytes`);
  assert.ok(!sent.includes('GPS-RUMAH'), 'the place stays on the phone');
  const size = await page.evaluate(async (bytes) => {
    const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
    return [picture.width, picture.height];
  }, [...sent]);
  assert.deepEqual(size, [1536, 2048], 'upright, and its longest side 2048');
  await page.getByText('kebun.jpg').first().waitFor();
});

test('a file that cannot be taken says why and holds nothing up', async () => {
  const page = await visitor(here.browser);
  await toFiles(page);
  assert.match(await page.locator('input[type=file]').getAttribute('accept'), /audio\/\*,video\/\*/);
  await choose(page,
    { name: 'kamera.heic', mimeType: 'image/heic', buffer: Buffer.from('....ftypheic........') },
    { name: 'tabel.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK\x03\x04 tabel') },
    { name: 'besar.pdf', mimeType: 'application/pdf', buffer: letter(9 * MB) });
  await page.getByText(/Foto HEIC tidak dapat dibuka/).waitFor();
  await page.getByText(/bukan jenis yang disebut di formulir/).waitFor();
  await page.getByText(/9 MB, sedangkan batasnya 8 MB/).waitFor();
  await sound(page, 'lapor-berkas-tidak-diterima');
  await choose(page, await photo(page));
  await page.getByText(/^Terkirim/).waitFor();
  await next(page);
  await heading(page, 'Siapa yang boleh tahu?');
});

test('an officer hears what was recorded', async () => {
  const sound8 = Buffer.alloc(8000, 128);
  const head = Buffer.from('RIFF....WAVEfmt ....................data....', 'latin1');
  head.writeUInt32LE(36 + sound8.length, 4);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.writeUInt32LE(sound8.length, 40);
  const key = 'rekaman-suara-000001';
  const sent = await fetch(`${here.base}/api/v1/uploads?key=${key}&name=suara.wav`, { method: 'POST', body: Buffer.concat([head, sound8]) });
  assert.equal(sent.status, 201);
  const form = { ...COMPLAINT, files: [(await sent.json()).id] };
  const filed = await fetch(`${here.base}/api/v1/agencies/jenawi/cases`, {
    method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key }, body: JSON.stringify(form),
  });
  assert.equal(filed.status, 201);
  const page = await officer(here.browser, here.base, 'klarifikasi.jenawi');
  await page.getByRole('link', { name: /JNW-/ }).first().click();
  await page.getByRole('tab', { name: /Lampiran/ }).click();
  await page.getByRole('button', { name: 'Tampilkan' }).press('Enter');
  const seconds = await page.locator('audio').evaluate((audio) => new Promise((resolve, reject) => {
    const done = () => resolve(audio.duration);
    if (audio.readyState > 0) return done();
    audio.onloadedmetadata = done;
    audio.onerror = () => reject(new Error('it cannot be played'));
    return undefined;
  }));
  assert.equal(seconds, 1);
  await sound(page, 'konsol-rekaman');
});
