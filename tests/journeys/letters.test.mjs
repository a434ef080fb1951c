// Mail that a server refuses for good: an administrator sees which, why, and has it sent again.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { COMPLAINT, DESK, PASSWORD, PHONE, sound, stage, visitor } from './harness.mjs';

let refusing = true;
const taken = [];

/** A mail server that refuses every recipient as long as `refusing`, and keeps what it takes. */
const smtp = createServer((socket) => {
  const say = (line) => socket.write(`${line}\r\n`);
  let mail = null;
  say('220 surel.contoh.id');
  // A server under test that ends drops its connection; the reader of lines hears of it as well as the socket.
  socket.on('error', () => {});
  createInterface({ input: socket }).on('error', () => {}).on('line', (line) => {
    if (mail) {
      if (line !== '.') return void mail.push(line);
      taken.push(mail.join('\n'));
      mail = null;
      return say('250 taken');
    }
    if (line === 'DATA') {
      mail = [];
      return say('354 go on');
    }
    const refused = refusing && line.startsWith('RCPT');
    return say(refused ? '550 5.1.1 <sari@contoh.id>: user sari unknown' : '250 ok');
  });
});
smtp.listen(0, '127.0.0.1');
await once(smtp, 'listening');
after(() => smtp.close());
Object.assign(process.env, {
  ADUAN_SMTP: `smtp://127.0.0.1:${smtp.address().port}`,
  ADUAN_MAIL_FROM: 'aduan@contoh.go.id',
  ADUAN_SITE: 'https://aduan.contoh.go.id',
});
const here = stage();

/** Loads the screen anew until it shows something; the server looks for mail to send every few seconds. */
async function until(page, shown) {
  do {
    await page.reload();
    await page.getByText('Menunggu dikirim').waitFor();
  } while (!(await shown()));
}

test('an administrator sees a mail that was refused and has it sent again', async () => {
  const page = await visitor(here.browser, { size: DESK });
  await page.goto(`${here.base}/petugas`);
  await page.getByLabel('Nama pengguna').fill('administrator.jenawi');
  await page.getByLabel('Kata sandi').fill(PASSWORD);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('link', { name: 'Surat', exact: true }).click();
  await page.getByText('Tidak ada surat yang gagal').waitFor();
  await sound(page, 'surat-kosong');

  const form = { ...COMPLAINT, happened_on: '', email: 'sari@contoh.id', files: [] };
  const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
  const filed = await fetch(`${here.base}/api/v1/agencies/jenawi/cases`, { method: 'POST', headers, body: JSON.stringify(form) });
  assert.equal(filed.status, 201);
  const { number } = await filed.json();
  const again = page.getByRole('button', { name: `Kirim ulang surat ${number}` });
  await until(page, () => again.isVisible());
  await page.getByText('550 5.1.1 *** user *** unknown').waitFor();
  assert.ok(!(await page.content()).includes('sari@'), 'an address is shown to nobody');
  await sound(page, 'surat');
  await page.setViewportSize(PHONE);
  await sound(page, 'surat');

  refusing = false;
  await again.click();
  await page.getByText('Menunggu dikirim: 1.').waitFor();
  await until(page, () => page.getByText('Menunggu dikirim: 0.').isVisible());
  await page.getByText('Tidak ada surat yang gagal').waitFor();
  assert.equal(taken.length, 1);
  assert.match(taken[0], new RegExp(`Subject: Aduan ${number}: sudah kami terima`));
});
