// The disposition sheet and who works on a case: the head's phone in two taps, a chain of initials at desks, and a
// case handed over between two persons of one post. DKISP Kalimantan Utara, in WITA.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import {
  cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PASSWORD, PHONE, sound, stage } from './harness.mjs';
import { Office } from './office.mjs';

const here = stage('2026-11-23T10:00:00+08:00');
const TOLD = {
  Kanal: 'Surat/pos', 'Kapan aduan ini datang': '2026-11-23T09:00',
  'Isi aduan': 'Jaringan internet kantor desa kami putus sejak dua minggu lalu, layanan surat terhenti.',
  'Tempat kejadian': 'Desa Tanjung Buka', 'Nama lengkap': 'Yohanes Laing',
};

/** A letter that waits for the head; its number. */
async function toHead(office) {
  const desk = await office.signIn('admin');
  const { number } = await desk.enter(TOLD);
  await desk.open(number);
  await desk.take('Teruskan ke Kepala Dinas');
  return number;
}

/** The open case's id, by its address. */
const idOf = (page) => page.url().match(/[0-9a-f-]{36}/)[0];

/** Opens a sheet of the case that is open at a post. */
async function sheet(post, end) {
  await post.page.goto(`${here.base}/petugas/berkas/${idOf(post.page)}/${end}`);
  await post.page.getByRole('heading', { level: 2 }).first().waitFor();
}

/** Asks the API from a signed-in page's own session. */
async function asked(login, method, path, body) {
  const session = await (await fetch(`${here.base}/api/v1/session`, {
    method: 'POST', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: PASSWORD }),
  })).json();
  const post = session.posts[0].id;
  const answer = await fetch(`${here.base}${path.replace('{post}', post)}`, {
    method,
    headers: {
      authorization: `Bearer ${session.token}`, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(),
    },
    body: body && JSON.stringify({ ...body, post }),
  });
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${await answer.clone().text()}`);
  return answer.json();
}

test('on the head’s phone a case is disposed of in two taps, with what is proposed and why', async () => {
  const office = new Office(here, 'kaltara');
  const number = await toHead(office);
  const { page } = await office.signIn('pimpinan', PHONE);
  // Counted in the tab itself: a tap may lead to another page.
  await page.addInitScript(() => addEventListener('click', () => sessionStorage.setItem('ketuk', `${+(sessionStorage.getItem('ketuk') ?? 0) + 1}`), true));
  await page.goto(`${here.base}/petugas`);
  const row = page.locator('.case-row').filter({ hasText: number });
  await row.getByText('Menunggu disposisi Anda').waitFor();
  await row.click();
  const button = page.getByRole('button', { name: /^Disposisikan ke Sekretaris\/Kabid, jatuh tempo Kamis, 26 November 2026/ });
  await button.waitFor();
  assert.ok(await button.evaluate((it) => it.getBoundingClientRect().bottom <= innerHeight), 'the button is on the first screen');
  await page.getByText('Diusulkan karena: Langkah 4 SOP: Sekretaris/Kabid menyiapkan').waitFor();
  assert.equal(await page.getByLabel('Catatan').inputValue(), 'Siapkan bahan jawaban.');
  await sound(page, 'disposisi-ponsel');
  await button.click();
  await page.getByText('Aduan sudah didisposisikan ke Sekretaris/Kabid.').waitFor();
  assert.equal(await page.evaluate(() => sessionStorage.getItem('ketuk')), '2');
  await page.getByText('ditandatangani').waitFor();
  await sound(page, 'disposisi-ponsel-sudah');
  await page.context().close();
});

test('a head changes what is proposed, names others, and is told when the day is after the limit', async () => {
  const office = new Office(here, 'kaltara');
  const number = await toHead(office);
  const head = await office.signIn('pimpinan');
  await head.open(number);
  await head.page.getByRole('link', { name: 'Lembar disposisi' }).click();
  const { page } = head;
  await page.getByLabel('Catatan').fill('Periksa ke lapangan lebih dahulu.');
  await page.getByLabel('Jatuh tempo').fill('2026-11-27');
  await page.getByText('Ubah lembar disposisi').click();
  await page.getByLabel('Kasubbag Umum dan Kepegawaian').selectOption({ label: 'Tanggapan dan saran' });
  await page.getByLabel('Koordinasi/konfirmasikan').check();
  await page.getByLabel('Sifat').selectOption({ label: 'Segera' });
  await sound(page, 'disposisi-ubah');
  const send = page.getByRole('button', { name: /^Disposisikan ke/ });
  await send.click();
  await page.getByText('Tanggal itu melewati batas waktu aduan.').first().waitFor();
  assert.equal(await page.getByLabel('Catatan').inputValue(), 'Periksa ke lapangan lebih dahulu.', 'what was typed stays');
  await sound(page, 'disposisi-lewat-batas');
  await page.getByLabel('Tanggal ini melewati batas waktu aduan').check();
  await send.click();
  await page.getByText('Periksa ke lapangan lebih dahulu.').waitFor();
  await page.getByText('melewati batas waktu aduan').first().waitFor();
  await sound(page, 'disposisi-sudah');
  // On paper: half a folio with kop, without who reports.
  await page.evaluate(() => { window.print = () => {}; });
  await page.getByRole('button', { name: 'Cetak lembar disposisi' }).click();
  const paper = page.locator('.paper');
  await paper.waitFor({ state: 'attached' });
  const text = await paper.textContent();
  for (const said of ['Pemerintah Provinsi Kalimantan Utara', 'Tanjung Selor', number, 'Kasubbag Umum dan Kepegawaian', '☒ Segera', '☐ Rahasia', 'Periksa ke lapangan']) {
    assert.ok(text.includes(said), `the paper does not say ${said}: ${text}`);
  }
  assert.ok(!text.includes('Yohanes'), 'nobody it goes to may know who reports');
  await page.emulateMedia({ media: 'print' });
  if (process.env.ADUAN_PICTURES) {
    await page.pdf({ path: `${process.env.ADUAN_PICTURES}/lembar-disposisi.pdf`, preferCSSPageSize: true });
    await page.setViewportSize({ width: 740, height: 560 });
    await page.screenshot({ path: `${process.env.ADUAN_PICTURES}/lembar-disposisi-cetak.png` });
  }
  await page.context().close();
  // Whoever is asked finds it in a list of their own, and answers there.
  const asks = await office.signIn('jawaban');
  await asks.page.goto(`${here.base}/petugas?tampilan=disposisi`);
  await asks.row(number).getByText('Dimintai tanggapan').waitFor();
  await sound(asks.page, 'disposisi-untuk-saya');
  await asks.row(number).click();
  await asks.page.getByRole('link', { name: 'Lembar disposisi' }).click();
  await asks.page.getByLabel('Tanggapan Anda').fill('Kabel sudah tua; ganti seluruhnya.');
  await asks.page.getByRole('button', { name: 'Kirim tanggapan' }).click();
  await asks.page.getByText('Tanggapan yang masuk').waitFor();
  await asks.page.getByText('Kabel sudah tua; ganti seluruhnya.').waitFor();
  await sound(asks.page, 'disposisi-tanggapan');
});

test('two persons of one post: one takes a case, the other waits, and it is handed over with a note', async () => {
  const office = new Office(here, 'kaltara');
  const number = await toHead(office);
  const people = await asked('administrator.kaltara', 'GET', '/api/v1/admin/people?post={post}');
  const second = people.rows.find((one) => one.login === 'jawaban.kaltara');
  await asked('administrator.kaltara', 'POST', `/api/v1/admin/people/${second.id}/posts`, { role: 'drafter', from_on: '2026-11-23' });
  const head = await office.signIn('pimpinan');
  await head.open(number);
  await sheet(head, 'disposisi');
  await head.page.getByRole('button', { name: /^Disposisikan ke/ }).click();
  await head.page.getByText('ditandatangani').waitFor();
  const drafter = await office.signIn('bahan');
  await drafter.open(number);
  await drafter.page.getByRole('link', { name: 'Saya kerjakan' }).click();
  const { page } = drafter;
  await page.getByText('Belum ada yang mengerjakan.').waitFor();
  await sound(page, 'pegangan-bebas');
  await page.getByRole('button', { name: 'Saya kerjakan' }).click();
  await page.getByText('Anda mengerjakan aduan ini.').waitFor();
  await page.getByLabel('Kepada siapa').selectOption({ index: 1 });
  await page.getByLabel('Catatan serah terima').fill('Teknisi sudah dihubungi, tinggal menunggu jadwal.');
  await sound(page, 'pegangan-serahkan');
  await page.getByRole('button', { name: 'Serahkan' }).click();
  await page.getByText(`Dikerjakan ${second.name}`).waitFor();
  await drafter.open(number);
  assert.ok(!(await drafter.actions()).includes('Beri bahan jawaban'), 'who handed it over takes no step of it');
  await drafter.page.getByRole('link', { name: `Dikerjakan ${second.name}` }).waitFor();
  await drafter.remembers('Saya kerjakan', 'Serahkan', `Kepada ${second.name}`);
  await drafter.queue();
  await drafter.row(number).getByText(second.name).waitFor();
  await sound(drafter.page, 'antrean-dikerjakan');
});

/** From here on Kaltara's sheets are initialled by the drafter before the head signs. */
function initialled() {
  const folder = mkdtempSync(path.join(tmpdir(), 'aduan-disposisi-'));
  cpSync(new URL('../../shared/procedures', import.meta.url), folder, { recursive: true });
  const file = path.join(folder, 'agencies', 'kaltara.toml');
  const text = readFileSync(file, 'utf8').replace(/^version = (\d+)$/m, (_, version) => `version = ${+version + 1}`);
  writeFileSync(file, `${text}\n[disposition]\ninitials = ["drafter"]\n`);
  here.run('adopt', folder);
  rmSync(folder, { recursive: true });
}

test('where the agency’s data asks for initials, the head signs only after them, and may send the sheet back', async () => {
  initialled();
  const office = new Office(here, 'kaltara');
  const number = await toHead(office);
  const head = await office.signIn('pimpinan');
  await head.open(number);
  assert.ok(!(await head.actions()).includes('Disposisi'));
  await sheet(head, 'disposisi');
  await head.page.getByText('Lembar ini menunggu paraf Sekretaris/Kabid.').waitFor();
  await sound(head.page, 'disposisi-menunggu-paraf');
  const drafter = await office.signIn('bahan');
  await drafter.queue();
  await drafter.row(number).getByText('Menunggu paraf Anda').waitFor();
  await drafter.row(number).click();
  await drafter.page.getByRole('link', { name: 'Lembar disposisi' }).click();
  await drafter.page.getByLabel('Catatan').fill('Mohon disposisi ke bidang jaringan.');
  await sound(drafter.page, 'disposisi-paraf');
  await drafter.page.getByRole('button', { name: 'Paraf dan teruskan' }).click();
  await drafter.page.getByText('diparaf').first().waitFor();
  await sheet(head, 'disposisi');
  assert.equal(await head.page.getByLabel('Catatan').inputValue(), 'Mohon disposisi ke bidang jaringan.');
  await head.page.locator('summary', { hasText: 'Kembalikan dengan catatan' }).click();
  await head.page.getByLabel('Alasan dikembalikan').fill('Tambahkan jangka waktunya.');
  await sound(head.page, 'disposisi-kembalikan');
  await head.page.getByRole('button', { name: 'Kembalikan dengan catatan' }).click();
  await head.page.getByText('Lembar ini menunggu paraf Sekretaris/Kabid.').waitFor();
  await sheet(drafter, 'disposisi');
  await drafter.page.getByText('Tambahkan jangka waktunya.').waitFor();
  await sound(drafter.page, 'disposisi-dikembalikan');
  await drafter.page.getByLabel('Catatan').fill('Mohon disposisi, tiga hari.');
  await drafter.page.getByRole('button', { name: 'Paraf dan teruskan' }).click();
  await drafter.page.getByText('diparaf').first().waitFor();
  await sheet(head, 'disposisi');
  await head.page.getByRole('button', { name: /^Disposisikan ke/ }).click();
  await head.page.getByText('ditandatangani').waitFor();
  await sound(head.page, 'disposisi-berparaf');
  await head.open(number, 'semua');
  await head.remembers('Paraf lembar disposisi', 'Kembalikan lembar disposisi');
});

test('whoever holds a post names who stands in for them, and ends it', async () => {
  const office = new Office(here, 'kaltara');
  const { page } = await office.signIn('pimpinan');
  await page.goto(`${here.base}/petugas/akun`);
  await page.getByRole('heading', { name: 'Pengganti sementara (Plh.)' }).waitFor();
  await page.getByRole('button', { name: 'Tunjuk pengganti' }).click();
  await page.getByText('perlu diisi').first().waitFor();
  await page.locator('#plh-person').selectOption({ index: 1 });
  await page.locator('#plh-from_on').fill('2026-11-24');
  await page.locator('#plh-until_on').fill('2026-11-26');
  await sound(page, 'pengganti');
  await page.getByRole('button', { name: 'Tunjuk pengganti' }).click();
  await page.getByText('Selasa, 24 November 2026 sampai Kamis, 26 November 2026').waitFor();
  await page.getByRole('button', { name: 'Akhiri hari ini' }).click();
  await page.getByText('Belum ada pengganti.').waitFor();
});
